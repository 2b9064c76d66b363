"""The walk through the network and back, as it is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e
from nnplayground.core.arithmetic import dense
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.project import Project
from nnplayground.gui.views import steps_words
from nnplayground.gui.views.steps import StepsView
from nnplayground.gui.views.steps_check import rows_of
from nnplayground.gui.views.steps_sample import SAMPLE
from nnplayground.gui.views.steps_words import Walk
from nnplayground.gui.views.tiles import Place

PASS = SAMPLE["backward"]
NODES = ("input", "dense", "dense_1")


@pytest.fixture
def view(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("dense", "Dense"),
        Node("dense_1", "Dense"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    view = desk.show(StepsView, (420, 700))
    desk.start()
    desk.answer(view, "backward", **PASS)
    return view


def button(view, name):
    return view.bar.buttons[name]


def unit_of():
    found = dense(np.array([0.5, -1.0]), np.array([[2.0], [1.0]]), 0.25, 0)
    return {
        "kind": "sum",
        "form": "sum",
        "place": np.zeros(0, int),
        "channel": 0,
        "keras": 0.25,
        "output": 0.25,
        "values": np.array([0.25]),
        "activation": "",
        "patch": found.patch,
        "kernel": found.kernel,
        "products": found.products,
        "bias": found.bias,
        "sum": found.total,
        "inside": found.inside,
    }


@pytest.mark.covers("B07")
@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_after_so_many_steps_the_first_nodes_show_what_keras_gives(view, desk, steps):
    view.go(steps)
    rows = view.list.rows
    assert [row.node for row in rows if row.lit] == list(NODES[:steps])
    for row in rows[:steps]:
        np.testing.assert_array_equal(row.array, PASS[f"output/{row.node}"])
    assert all(row.array is None for row in rows[steps:])
    assert sum(picture.isVisible() for picture in view.list.pictures) == steps
    # The node that comes next is the one selected on the canvas; behind the last comes the way back.
    assert desk.selection.nodes == ((NODES[steps],) if steps < 3 else ("dense_1",))


@pytest.mark.covers("B07")
def test_buttons_keys_and_slider_walk(view, qtbot):
    assert view.walk.place == 1
    button(view, "forward").click()
    assert view.walk.place == 2
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.walk.place == 3
    qtbot.keyClick(view, Qt.Key.Key_Left)
    button(view, "back").click()
    assert view.walk.place == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert (view.walk.place, view.bar.where.text()) == (6, "backward 3 of 3")
    assert not button(view, "forward").isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert (view.walk.place, view.bar.where.text()) == (0, "forward 0 of 3")
    assert not button(view, "back").isEnabled()
    view.bar.slider.setValue(4)
    assert (view.walk.place, view.bar.where.text()) == (4, "backward 1 of 3")


@pytest.mark.covers("B07")
def test_it_plays_to_the_end_at_the_chosen_speed_and_from_the_start_again(view, qtbot):
    view.bar.speed.setCurrentIndex(3)
    view.bar.speed.activated.emit(3)
    button(view, "play").click()
    assert view.bar.playing
    assert view.bar._timer.interval() == 100
    view.bar._timer.setInterval(1)
    qtbot.waitUntil(lambda: view.walk.place == 6 and not view.bar.playing)
    button(view, "play").click()
    assert view.walk.place == 0
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not view.bar.playing
    button(view, "play").click()
    view.hide()
    assert not view.bar.playing


@pytest.mark.covers("B07")
def test_the_next_node_is_told_in_one_line_of_arithmetic(view, desk):
    desk.answer(view, "arithmetic", **unit_of())
    assert view.line.text() == "Next: dense · Dense:  y[0] = Σ wᵢ xᵢ + b = 0 + 0.25 = 0.25"
    view.go(0)
    assert view.line.text() == "Next: input · InputLayer:  takes the example as it is prepared"
    view.go(2)
    assert "computes its output from dense" in view.line.text()


@pytest.mark.covers("B08")
def test_on_the_way_back_each_layer_shows_its_slopes(view, desk):
    view.go(4)
    last, middle = view.list.rows[2], view.list.rows[1]
    # Behind softmax and sigmoid Keras takes the loss from z.
    assert last.title == "dense_1 · Dense · ‖dL/dz‖ = 0.5 · ‖dL/dw‖ = 0.8"
    np.testing.assert_array_equal(last.array, PASS["delta/dense_1"])
    np.testing.assert_array_equal(middle.array, PASS["output/dense"])
    assert view.weights.names == ("dense_1/kernel",)
    view.go(5)
    np.testing.assert_array_equal(view.list.rows[1].array, PASS["slope/dense"])
    assert view.list.rows[1].title == "dense · Dense · ‖dL/dy‖ = 0.6 · ‖dL/dw‖ = 0.4"
    assert view.weights.names == ("dense/kernel", "dense/bias")
    shown = view.weights.tiles[0].canvas.maps
    np.testing.assert_array_equal(shown[0], PASS["dw/dense/kernel"])
    assert "dL/dx of the example itself" in view.line.text()
    view.go(6)
    assert "optimizer" in view.line.text()
    assert not view.weights.isVisible()


@pytest.mark.covers("B08")
def test_it_says_which_loss_with_the_penalties_apart(view, desk):
    assert not view.loss.isVisible()
    view.go(3)
    assert view.loss.text() == "Loss of this example (inference mode): 0.7 · penalties apart: 0.1"
    view.scope.setCurrentIndex(1)
    view.scope.activated.emit(1)
    assert view.wants() == (e.Want("backward", None, (("scope", "batch"),)),)
    desk.answer(view, "backward", **PASS | {"examples": 32})
    assert (
        view.loss.text()
        == "Loss of the next batch of 32 (training mode): 0.7 · penalties apart: 0.1"
    )
    assert steps_words.loss(PASS | {"penalty": 0.0}, False).endswith("0.7 · no penalties")
    own = {key: one for key, one in PASS.items() if not key.startswith(("dw/", "dp/"))}
    assert "nobody knows" in steps_words.loss(own | {"loss": np.array(np.nan)}, False)
    assert "nan" in steps_words.loss(PASS | {"loss": np.array(np.nan)}, False)


@pytest.mark.covers("B08")
def test_the_button_asks_for_a_check_and_shows_its_verdict(view, desk):
    view.go(5)
    want = e.Want("gradient_check", desk.selection.example, (("scope", "example"), ("count", 20)))
    assert view.question() == want
    view.check.asks.button.click()
    assert desk.worker.posted[-1] == e.Ask(want)
    found = {
        "paths": np.array(["model/dense/kernel", "model/dense/bias"]),
        "index": np.array(["1, 2", "0"]),
        "analytic": np.array([0.5, -0.25]),
        "numeric": np.array([0.5, -0.2501]),
        "relative": np.array([0.0, 4e-4]),
        "agrees": np.array([True, True]),
        "precision": np.array("float64"),
    }
    desk.send(e.Snapshot(1, 5, 0.5, want, found))
    assert view.check.verdict.text() == (
        "All 2 slopes agree ✓ · largest relative difference 0.0004 (double precision)"
    )
    nothing = found | {"relative": np.array([1.0, 4e-4])}
    assert "difference 0.0004" in steps_words.verdict(nothing)
    assert rows_of(found)[0] == ("dense/bias[0]", -0.25, -0.2501, 4e-4, "✓")
    assert view.check.table.isVisible()
    view.resize(420, 400)
    view.refresh()
    assert not view.check.table.isVisible()
    assert view.check.verdict.isVisible()
    text = steps_words.verdict(found | {"agrees": np.array([True, False])})
    assert text.startswith("1 of 2 slopes agree")
    view.kinds.setCurrentIndex(1)
    view.kinds.activated.emit(1)
    assert dict(view.question().options)["node"] == "dense"
    assert not view.check.table.isVisible()


def test_a_click_on_a_slope_is_the_weight_to_check(view):
    view.kinds.setCurrentIndex(2)
    assert view.question() is None
    view.go(5)
    view.weights.tiles[0].canvas.picked.emit(Place(0, 1, 2))
    options = dict(view.question().options)
    assert (options["path"], options["index"]) == ("model/dense/kernel", (1, 2))


def test_a_layer_that_is_chosen_on_the_canvas_is_the_next_one(view, desk):
    desk.selection.choose_nodes(("dense_1",))
    assert (view.walk.place, view.walk.at_work) == (2, "dense_1")
    view.go(5)
    desk.selection.choose_nodes(("dense_1",))
    assert (view.walk.place, view.walk.at_work) == (3, "dense_1")
    desk.selection.choose_nodes(("unknown",))
    assert view.walk.place == 3
    view.list.chosen.emit("dense")
    assert view.walk.newest == "dense"


def test_of_a_large_network_the_slopes_of_the_shown_layer_are_asked_for(view, desk):
    desk.answer(view, "backward", **PASS | {"whole": False})
    view.go(5)
    assert dict(view.wants()[0].options)["node"] == "dense"
    # Meanwhile what is known stays.
    assert not view.stage.empty


def test_numbers_and_arrays_go_as_far_as_the_walk(view):
    view.go(2)
    assert [row[1] for row in view.numbers()[1]] == [1.1, 1.5, None]
    assert set(view.arrays()) == {"output/input", "output/dense"}
    view.go(4)
    assert set(view.arrays()) == {
        "output/input",
        "output/dense",
        "output/dense_1",
        "delta/dense_1",
        "dw/dense_1/kernel",
    }
    name, output, by_output, before, weights = list(view.numbers()[1])[2]
    assert (name, output, before, weights) == ("dense_1", 0.5, 0.5, 0.8)
    assert np.isnan(by_output)


def test_problems_are_told_as_sentences(view, desk):
    view._arrays = {}
    desk.selection.choose_example(e.Example("test", 99))
    desk.send(e.Snapshot(1, 5, 0.5, view.wants()[0], {}))
    assert "no such example" in view.stage.label.text()
    desk.send(e.Snapshot(1, 6, 0.5, view.wants()[0], {}, problem="Too large."))
    assert view.stage.label.text() == "Too large."


def test_twins_are_at_the_same_place(desk):
    view = desk.show(StepsView, (900, 700))
    layers = (
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("dense", "Dense"),
        Node("dense_1", "Dense"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    for run, loss in ((1, 0.7), (2, 0.25)):
        arrays = {key: np.asarray(one) for key, one in (PASS | {"loss": loss}).items()}
        desk.send(e.Snapshot(run, 5, 0.5, view.wants()[0], arrays))
    view.go(3)
    desk.qtbot.waitUntil(lambda: "0.25" in view.panels[1].loss.text())
    assert view.panels[1].walk.place == 3
    assert "0.7" in view.loss.text()


def test_a_twin_with_more_layers_is_as_far_along(desk):
    view = desk.show(StepsView, (900, 700))
    first = [Node("input", "InputLayer", {"shape": (2,)}), Node("dense", "Dense")]
    more = [*first, Node("second", "Dense"), Node("third", "Dense")]
    desk.document.reset(Project(networks={"model": stack(*first)}))
    desk.start()
    other = Project(networks={"model": stack(*more)})
    desk.send(e.Started(2, other, 42, "CPU", 10, 100, twin=1))
    for place, expected in ((0, 0), (1, 2), (2, 4), (4, 8)):
        view.go(place)
        desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
        assert view.panels[1].walk.place == expected


def test_another_network_begins_a_new_walk(view, desk):
    view.go(6)
    layers = Node("input", "InputLayer", {"shape": (2,)}), Node("other", "Dense")
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    desk.start(run=2)
    assert (view.walk.nodes, view.walk.place) == (("input", "other"), 1)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("Conv2D", "same kernel"),
        ("MaxPooling2D", "largest"),
        ("AveragePooling1D", "equally"),
        ("Dropout", "dropped"),
        ("Add", "each of the inputs"),
        ("AdditiveAttention", "chain rule"),
        ("ConvLSTM2D", "chain rule"),
        ("ReLU", "f'(x)"),
        ("Flatten", "shape"),
        ("LSTM", "chain rule"),
    ],
)
def test_each_kind_of_layer_has_its_way_back(kind, text):
    assert text in steps_words.back(Node("it", kind))


def test_a_shared_layer_is_walked_once_for_each_call():
    graph = Graph(
        (
            Node("left", "InputLayer"),
            Node("right", "InputLayer"),
            Node("dense", "Dense", {}, (Ref("left"),)),
            Node("again", "", {}, (Ref("right"),), layer="dense"),
        ),
        (Ref("dense"), Ref("again")),
    )
    walk = Walk(tuple(node.id for node in graph.order()), 0).to("again")
    assert walk.at_work == "again"
    assert "again · Dense" in steps_words.line(walk, graph, {})
    assert "again dense" in steps_words.title(graph["again"], None, None, False, "")
