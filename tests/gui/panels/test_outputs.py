from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from nnplayground.core.graph import Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.gui.panels.outputs import OutputList, with_output, with_trained

from .conftest import small_project


@pytest.fixture
def shown(qtbot):
    """A list of outputs that writes what the person does into `project`."""
    widget = OutputList()
    qtbot.addWidget(widget)
    widget.project = small_project()

    def take(output, settings, _gesture):
        widget.project = with_output(widget.project, output, settings)
        widget.show_project(widget.project)

    widget.edited.connect(take)
    widget.show_project(widget.project)
    widget.show()
    return widget


def marked(project: Project) -> Project:
    graph = project.networks["model"].mark_output(Ref("conv"))
    return replace(project, networks={"model": graph})


def test_a_single_output_needs_no_block_unless_it_is_not_trained(shown):
    assert list(shown.blocks) == []
    shown.show_project(with_trained(shown.project, "dense", False))
    assert list(shown.blocks) == ["dense"]


@pytest.mark.covers("X08")
def test_an_output_that_is_only_shown_has_no_loss_to_choose(qtbot, shown):
    shown.project = marked(shown.project)
    shown.show_project(shown.project)
    switch = shown.findChild(QCheckBox, "training.outputs.conv.trained")
    loss = shown.findChild(QComboBox, "training.outputs.conv.loss")
    qtbot.waitUntil(loss.isVisible)
    switch.click()
    assert shown.project.training.outputs["conv"].trained is False
    assert "dense" not in shown.project.training.outputs
    assert not loss.isVisible()
    switch.click()
    assert shown.project.training.output("conv").trained is True
    assert loss.isVisible()


def test_an_output_without_settings_of_its_own_is_trained_again_as_the_others():
    project = marked(small_project())
    viewed = with_trained(project, "conv", False)
    assert viewed.training.outputs == {"conv": OutputTraining(Training().loss, trained=False)}
    assert with_trained(viewed, "conv", True) == project
    own = with_output(project, "conv", OutputTraining(Pick("Huber"), trained=False))
    assert with_trained(own, "conv", True).training.outputs == {
        "conv": OutputTraining(Pick("Huber"))
    }
