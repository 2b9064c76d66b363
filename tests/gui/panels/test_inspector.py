from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.gui.canvas.edits import rename
from nnplayground.gui.panels.curve import CurveBox
from nnplayground.gui.panels.inspector import InspectorPanel, shape_text

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
    assert rename(project, "model", "conv", "edges").layout == {"model": {"edges": (3.0, 4.0)}}


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


def test_the_undo_step_says_how_many_layers_were_changed(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("dense",))
    spin(panel, "layer.units").setValue(20)
    assert room.document.undo_stack.undoText() == "Set Units of dense"
    room.selection.choose_nodes(("conv", "dense"))
    box = panel.findChild(QComboBox, "layer.activation")
    box.setCurrentIndex(box.findData("elu"))
    assert room.document.undo_stack.undoText() == "Set Activation of 2 layers"


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
    assert panel.activation.curve.isVisible()
    assert "f(-2) = 0 · f(0) = 0 · f(2) = 2" in panel.activation.formula.text()
    assert len(panel.activation.curve.x) == len(panel.activation.curve.y)


def test_the_slope_of_the_activation_is_drawn_with_a_legend(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    curve = panel.activation.curve
    assert curve.legend_texts() == ("f", "f′")
    x, slope = np.asarray(curve.x), np.asarray(curve.slope)
    np.testing.assert_allclose(slope[x > 0.01], 1)
    np.testing.assert_allclose(slope[x < -0.01], 0)


@pytest.mark.covers("B15")
def test_an_activation_is_typed_and_drawn_with_its_slope(qtbot, room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    combo = panel.findChild(QComboBox, "layer.activation")
    combo.setCurrentIndex(combo.findData("Formula"))
    line = panel.findChild(QLineEdit, "layer.activation.formula")
    qtbot.waitUntil(line.isVisible)
    line.selectAll()
    qtbot.keyClicks(line, "x^3 - x")
    curve = panel.findChild(CurveBox, "layer.activation.formula.curve")
    x = np.asarray(curve.x)
    np.testing.assert_allclose(curve.y, x**3 - x)
    np.testing.assert_allclose(curve.slope, 3 * x**2 - 1)
    assert values(room, "conv")["activation"] == Pick("Formula")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert values(room, "conv")["activation"] == Pick("Formula", {"formula": "x^3 - x"})
    assert panel.activation.formula.text() == "f(-2) = -6 · f(0) = 0 · f(2) = 6"
    assert not panel.activation.curve.isVisible()
    room.document.undo_stack.undo()
    assert line.text() == "x * sigmoid(x)"


def test_a_wrong_formula_stays_in_the_line_and_out_of_the_project(qtbot, room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    combo = panel.findChild(QComboBox, "layer.activation")
    combo.setCurrentIndex(combo.findData("Formula"))
    line = panel.findChild(QLineEdit, "layer.activation.formula")
    line.selectAll()
    qtbot.keyClicks(line, "__import__('os')")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    problem = panel.findChild(QLabel, "layer.activation.formula.problem")
    qtbot.waitUntil(problem.isVisible)
    assert "no meaning in a formula" in problem.text()
    assert values(room, "conv")["activation"] == Pick("Formula")


def twice(room):
    """Let one more node call the dense layer."""
    graph, name = room.document.project.networks["model"].share("dense")
    graph = graph.connect(Ref("flatten"), name)
    room.document.edit("share", replace(room.document.project, networks={"model": graph}))
    return name


def test_a_shared_layer_names_those_with_the_same_weights_and_lets_go_of_them(room, show):
    panel = show(InspectorPanel)
    name = twice(room)
    room.selection.choose_nodes(("conv",))
    assert not panel.ties.isVisible()
    room.selection.choose_nodes(("dense",))
    assert panel.ties.same.text() == f"Same weights as {name}"
    room.selection.choose_nodes((name,))
    assert panel.ties.same.text() == "Same weights as dense"
    panel.findChild(QPushButton, "layer.own_weights").click()
    graph = room.document.project.networks["model"]
    assert graph[name].owner == name
    assert graph[name].values == graph["dense"].values
    assert not panel.ties.same.isVisible()
    room.document.undo_stack.undo()
    assert panel.ties.same.isVisible()


def test_the_layer_that_has_the_weights_can_let_go_of_them_too(room, show):
    panel = show(InspectorPanel)
    name = twice(room)
    room.selection.choose_nodes(("dense",))
    panel.findChild(QPushButton, "layer.own_weights").click()
    graph = room.document.project.networks["model"]
    assert (graph["dense"].owner, graph[name].owner) == ("dense", name)


@pytest.mark.covers("X08")
def test_an_output_is_trained_or_only_shown(room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("dense",))
    assert panel.findChild(QCheckBox, "layer.output.trained") is None
    graph = room.document.project.networks["model"].mark_output(Ref("conv"))
    room.document.edit("mark", replace(room.document.project, networks={"model": graph}))
    box = panel.findChild(QCheckBox, "layer.output.trained")
    assert box.isChecked()
    box.click()
    outputs = room.document.project.training.outputs
    assert outputs == {"dense": OutputTraining(Training().loss, trained=False)}
    assert not box.isChecked()
    room.document.undo_stack.undo()
    assert box.isChecked()
    room.selection.choose_nodes(("flatten",))
    assert not panel.ties.isVisible()


def test_what_helps_a_layer_is_a_button_below_its_problem(room, show):
    panel = show(InspectorPanel)
    graph = room.document.project.networks["model"].with_values("conv", kernel_size=(40, 40))
    room.document.edit("large", replace(room.document.project, networks={"model": graph}))
    room.selection.choose_nodes(("conv",))
    reports = {
        "input": e.NodeReport(((28, 28, 1),)),
        "conv": e.NodeReport(problem="the input is too small"),
    }
    room.worker.event.emit(e.Checked(room.document.project, {"model": reports}))
    mend = panel.findChild(QPushButton, "layer.mend.0")
    assert not panel.mends.isHidden()
    assert panel.body.indexOf(panel.mends) == panel.body.indexOf(panel.problem) + 1
    mend.click()
    assert room.document.project.networks["model"]["conv"] != graph["conv"]
    room.document.undo_stack.undo()
    room.selection.choose_nodes(("conv", "dense"))
    assert panel.mends.isHidden()


def run_of(room, number=1):
    room.worker.event.emit(e.Started(number, room.document.project, 1, "CPU", 10, 100))


def watched(qtbot, room):
    """Return what the engine was asked to compute, after the event loop has turned."""
    qtbot.waitUntil(lambda: not room.live._rewatch.isActive())
    return [one for one in room.worker.posted if isinstance(one, e.Watch)][-1].wants


def answer(qtbot, room, low, high, outside=0.0, step=1, node="conv"):
    arrays = {
        "counts": np.arange(60),
        "edges": np.linspace(low, high, 61),
        "outside": np.array(outside),
    }
    want = e.Want("preactivations", None, (("node", node),))
    room.worker.event.emit(e.Snapshot(1, step, step / 10, want, arrays))
    qtbot.waitUntil(lambda: room.live.up_to_date)


@pytest.mark.covers("B05")
def test_what_goes_into_the_activation_is_drawn_under_its_curve_over_the_same_x_axis(
    qtbot, room, show
):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    assert watched(qtbot, room) == (e.Want("preactivations", None, (("node", "conv"),)),)
    assert not panel.activation.histogram.isVisible()
    run_of(room)
    for step, (low, high) in enumerate([(-0.5, 0.8), (-30.0, 7.0)], 1):
        answer(qtbot, room, low, high, step=step)
        assert panel.activation.histogram.isVisible()
        assert panel.activation.histogram.edges[0] == low
        left, right = panel.activation.curve.plot.viewRange()[0]
        assert [left, right] == pytest.approx(panel.activation.histogram.plot.viewRange()[0])
        assert left <= min(low, -3)
        assert right >= max(high, 3)
        assert (panel.activation.curve.x[0], panel.activation.curve.x[-1]) == pytest.approx(
            (left, right)
        )
    assert panel.activation.histogram.geometry().top() > panel.activation.curve.geometry().bottom()
    boxes = [
        box.plot.getViewBox().sceneBoundingRect()
        for box in (panel.activation.curve, panel.activation.histogram)
    ]
    assert boxes[0].left() == pytest.approx(boxes[1].left(), abs=1)
    assert boxes[0].width() == pytest.approx(boxes[1].width(), abs=1)


def test_the_histogram_is_gone_without_a_run_and_for_a_layer_that_has_none(qtbot, room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    run_of(room)
    answer(qtbot, room, -9.0, 9.0)
    room.selection.choose_nodes(("dense",))
    assert not panel.activation.histogram.isVisible()
    room.selection.choose_nodes(("conv",))
    assert panel.activation.histogram.isVisible()
    room.live.forget()
    assert not panel.activation.histogram.isVisible()
    assert (panel.activation.curve.x[0], panel.activation.curve.x[-1]) == (-4, 4)


def test_nothing_is_computed_for_a_hidden_panel_or_a_layer_without_activation(qtbot, room, show):
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("conv",))
    assert watched(qtbot, room)
    room.selection.choose_nodes(("flatten",))
    assert watched(qtbot, room) == ()
    room.selection.choose_nodes(("dense",))
    assert watched(qtbot, room)
    panel.hide()
    assert watched(qtbot, room) == ()
    panel.show()
    assert watched(qtbot, room)


def test_values_that_are_not_finite_and_huge_ones_are_survived_and_told(qtbot, room, show):
    graph = room.document.project.networks["model"].append(
        Node("last", "Dense", {"units": 3, "activation": Pick("exponential")})
    )
    room.document.edit("add", Project(networks={"model": graph}))
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("last",))
    run_of(room)
    answer(qtbot, room, -1e38, 1e38, outside=0.25, node="last")
    assert "25.0% of the values are infinite" in panel.activation.histogram.toolTip()
    assert np.isfinite(panel.activation.curve.plot.viewRange()).all()
    panel.grab()


def test_a_layer_that_is_an_activation_function_is_drawn_with_its_settings(room, show):
    graph = room.document.project.networks["model"].append(
        Node("leaky", "LeakyReLU", {"negative_slope": 0.5})
    )
    room.document.edit("add", Project(networks={"model": graph}))
    panel = show(InspectorPanel)
    room.selection.choose_nodes(("leaky",))
    assert "f(-2) = -1 · f(0) = 0 · f(2) = 2" in panel.activation.formula.text()


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


def test_a_layer_is_frozen_in_its_form(room, show):
    room.selection.choose_nodes(("conv",), "model")
    panel = show(InspectorPanel)
    panel.findChild(QWidget, "layer.trainable").setChecked(False)
    assert room.document.project.networks["model"]["conv"].values["trainable"] is False
    room.document.undo_stack.undo()
    assert "trainable" not in room.document.project.networks["model"]["conv"].values


def test_a_layer_without_weights_has_nothing_to_freeze(room, show):
    room.selection.choose_nodes(("flatten",), "model")
    assert show(InspectorPanel).findChild(QWidget, "layer.trainable") is None
