import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit

from nnplayground.core import events as e
from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.gui.panels.inspector import InspectorPanel, renamed, shape_text

from .conftest import small_check, small_project


def spin(panel, name):
    return panel.findChild(QAbstractSpinBox, name)


def values(room, node):
    return room.document.project.networks["model"][node].values


def test_without_a_chosen_layer_it_says_what_to_do(show):
    panel = show(InspectorPanel)
    assert panel.empty.isVisible()
    assert panel.form is None


def test_a_chosen_layer_shows_its_settings(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    assert spin(panel, "layer.filters").text() == "16"
    assert panel.findChild(QLineEdit, "layer.name").text() == "conv"


def test_an_edit_writes_the_document_and_can_be_undone(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    spin(panel, "layer.filters").setValue(32)
    assert values(room, "conv")["filters"] == 32
    room.document.undo_stack.undo()
    assert values(room, "conv")["filters"] == 16
    assert spin(panel, "layer.filters").text() == "16"


def test_a_setting_at_its_default_is_not_kept_in_the_layer(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("dense",))
    panel.form.rows["activation"].reset.click()
    assert "activation" not in values(room, "dense")


def test_an_illegal_value_does_not_reach_the_document(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    spin(panel, "layer.filters").setValue(0)
    assert values(room, "conv")["filters"] == 16
    assert "filters" in panel.form.problems()


def test_a_wrong_entry_does_not_follow_to_another_layer(room, show):
    graph = room.document.project.networks["model"].append(Node("twin", "Dense", {"units": 10}))
    room.document.edit("add", Project(networks={"model": graph}))
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("dense",))
    spin(panel, "layer.units").setValue(0)
    room.selection.choose_nodes(("twin",))
    assert spin(panel, "layer.units").text() == "10"
    assert panel.form.problems() == {}


@pytest.mark.covers("F09")
def test_shape_and_parameters_come_from_the_check(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    room.worker.event.emit(small_check(room.document.project))
    assert "26 × 26 × 16" in panel.facts.text()
    assert "160" in panel.facts.text()


def test_a_problem_of_the_layer_is_shown_with_its_reason(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    nodes = {"conv": e.NodeReport(problem="has no input; connect a layer to it or remove it")}
    room.worker.event.emit(e.Checked(room.document.project, {"model": nodes}))
    assert panel.problem.isVisible()
    assert "has no input" in panel.problem.text.text()


def test_renaming_goes_everywhere(qtbot, room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    field = panel.findChild(QLineEdit, "layer.name")
    field.selectAll()
    qtbot.keyClicks(field, "edges")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    graph = room.document.project.networks["model"]
    assert graph["flatten"].inputs == (Ref("edges"),)
    assert room.selection.nodes == ("edges",)


def test_a_taken_name_is_refused_at_the_field(qtbot, room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    field = panel.findChild(QLineEdit, "layer.name")
    field.selectAll()
    qtbot.keyClicks(field, "dense")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "already a layer" in panel.name_form.problems()["name"]
    assert "conv" in room.document.project.networks["model"]


def test_renaming_keeps_the_place_of_the_box():
    project = Project(networks=small_project().networks, layout={"model": {"conv": (3.0, 4.0)}})
    assert renamed(project, "model", "conv", "edges").layout == {"model": {"edges": (3.0, 4.0)}}


def test_several_layers_are_changed_together(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv", "dense"))
    assert panel.form.rows["activation"].mixed
    assert "filters" not in panel.form.rows
    combo = panel.findChild(QComboBox, "layer.activation")
    combo.setCurrentIndex(combo.findData("tanh"))
    assert values(room, "conv")["activation"] == Pick("tanh")
    assert values(room, "dense")["activation"] == Pick("tanh")
    room.document.undo_stack.undo()
    assert values(room, "conv")["activation"] == Pick("relu")


def test_an_unknown_layer_type_is_explained(room, show):
    graph = room.document.project.networks["model"].append(Node("x", "FromTomorrow"))
    room.document.edit("add", Project(networks={"model": graph}))
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("x",))
    assert "does not know" in panel.help.text()
    assert panel.form is None


@pytest.mark.covers("B05")
def test_the_activation_is_shown_with_formula_curve_and_values(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    assert panel.curve.isVisible()
    assert "f(-2) = 0 · f(0) = 0 · f(2) = 2" in panel.formula.text()
    assert len(panel.curve.x) == len(panel.curve.y)


def test_a_removed_layer_is_no_longer_shown(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    graph = room.document.project.networks["model"].remove(["conv"], heal=True)
    room.document.edit("remove", Project(networks={"model": graph}))
    assert panel.empty.isVisible()


@pytest.mark.parametrize(
    ("shape", "text"),
    [((28, 28, 1), "28 × 28 × 1"), ((None, 3), "any × 3"), ((), "1"), (None, "?")],
)
def test_shapes_are_written_for_people(shape, text):
    assert shape_text(shape) == text
