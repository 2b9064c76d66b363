"""The masks of recurrent and attention layers in the view of dropout."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.gui.views.dropout import DropoutView
from nnplayground.gui.views.dropout_masks import drops, parts_of, title_of

pytestmark = pytest.mark.covers("R03")
TIME, FEATURES, UNITS = 4, 5, 3
NETWORK = stack(
    Node("in", "InputLayer", {"shape": (TIME, FEATURES)}),
    Node("memory", "LSTM", {"units": UNITS, "dropout": 0.4, "recurrent_dropout": 0.2}),
    Node("drop", "Dropout", {"rate": 0.5}),
    Node("out", "Dense", {"units": 1}),
)
INPUT = np.array([0, 2, 2, 0, 2], np.float32)
STATE = np.array([1.25, 0, 1.25], np.float32)
DROP = np.array([2, 2, 0], np.float32)


def told(key, mask, rate):
    return {key: mask, f"{key}/rate": rate, f"{key}/share": rate, f"{key}/count": 60}


MASKS = {
    **told("model/memory/input/forget gate", INPUT, 0.4),
    **told("model/memory/state/forget gate", STATE, 0.2),
    **told("model/drop", DROP, 0.5),
}


@pytest.fixture
def view(desk):
    return opened(desk, NETWORK)


def opened(desk, network):
    desk.document.reset(replace(desk.document.project, networks={"model": network}))
    view = desk.show(DropoutView)
    desk.start()
    return view


def answered(desk, view, **arrays):
    desk.answer(view, "dropped", batch=np.array([7, 3, 9]), place=1, **arrays)


def shown(view):
    return view.grid.canvas.maps[:, 0, 0].tolist()


def choose(view, part):
    view.part.choose(part)
    view.part.activated.emit(view.part.currentIndex())


def test_each_mask_of_a_recurrent_layer_can_be_chosen(desk, view):
    assert [node for _, node in view.layer.layers] == ["memory", "drop"]
    answered(desk, view, **MASKS)
    assert not view.part.isHidden()
    titles = [view.part.itemText(at) for at in range(view.part.count())]
    assert titles == ["input · forget gate", "state before · forget gate"]
    assert shown(view) == [0, 1, 1, 0, 1]
    assert view.share.text() == "40.0% of the batch dropped · rate 40.0% ± 6.3%"
    choose(view, "state/forget gate")
    assert shown(view) == [1, 0, 1]
    assert list(view.numbers()[1]) == [(0, 1.25), (1, 0.0), (2, 1.25)]
    assert "20.0%" in view.share.text()
    answered(desk, view, **MASKS | {"model/memory/state/forget gate": STATE[::-1] * 0})
    assert shown(view) == [0, 0, 0]


def test_a_prediction_that_moves_the_mask_is_told_of_recurrent_layers_only(desk, view):
    answered(desk, view, **MASKS)
    assert "an evaluation before it brings another mask" in view.note.text()
    view.layer.choose(("model", "drop"))
    assert "prediction" not in view.note.text()
    assert view.part.isHidden()


def test_only_the_rate_of_a_layer_that_does_nothing_else_can_be_turned_here(desk, view):
    answered(desk, view, **MASKS)
    assert view.rate_row.isHidden()
    view.layer.choose(("model", "drop"))
    assert not view.rate_row.isHidden()
    assert view.rate.isEnabled()
    assert shown(view) == [1, 1, 0]


def test_all_masks_have_a_strip_and_a_click_chooses_one(desk, view):
    answered(desk, view, **MASKS)
    view.shown.setCurrentIndex(view.shown.findData("layers"))
    view.shown.activated.emit(view.shown.currentIndex())
    assert [one.name for one in view.strips.strips] == [
        "memory · input · forget gate",
        "memory · state before · forget gate",
        "drop",
    ]
    np.testing.assert_array_equal(view.strips.strips[1].kept, STATE > 0)
    view.strips.chosen.emit(1)
    assert (view.layer.layer, view.part.part) == (("model", "memory"), "state/forget gate")
    assert view.strips._held == 1
    view.strips.chosen.emit(2)
    assert view.layer.layer == ("model", "drop")


def test_the_mask_of_the_input_lies_over_all_time_steps(desk, view):
    view.shown.setCurrentIndex(view.shown.findData("maps"))
    view.shown.activated.emit(view.shown.currentIndex())
    answered(desk, view, **MASKS)
    values = np.random.default_rng(0).normal(size=(TIME, FEATURES))
    desk.answer(view, "activations", **{"model/in": values})
    canvas = view.grid.canvas
    np.testing.assert_array_equal(canvas.maps[:, 0], values.T.astype(canvas.maps.dtype))
    np.testing.assert_array_equal(canvas._mask[:, 0], np.tile(INPUT > 0, (TIME, 1)).T)
    choose(view, "state/forget gate")
    assert "does not" in view.note.text()
    assert canvas.maps is None


def test_an_attention_layer_has_a_tile_for_each_head(desk):
    nodes = (
        Node("in", "InputLayer", {"shape": (TIME, FEATURES)}),
        Node(
            "attention",
            "MultiHeadAttention",
            {"num_heads": 2, "key_dim": 3, "dropout": 0.1},
            (Ref("in"), Ref("in")),
        ),
    )
    view = opened(desk, Graph(nodes))
    mask = np.random.default_rng(0).integers(0, 2, (TIME, TIME, 2)).astype(np.float32)
    answered(desk, view, **told("model/attention/weights", mask, 0.1))
    np.testing.assert_array_equal(view.grid.canvas.maps, np.moveaxis(mask, -1, 0))
    assert "prediction" not in view.note.text()
    assert view.rate_row.isHidden()


@pytest.mark.parametrize(
    ("kind", "values", "found"),
    [
        ("LSTM", {"units": 2}, False),
        ("LSTM", {"units": 2, "recurrent_dropout": 0.1}, True),
        ("ConvLSTM2D", {"dropout": 0.1}, True),
        ("Bidirectional", {"layer": Pick("GRU", {"dropout": 0.1})}, True),
        ("Bidirectional", {"layer": Pick("GRU", {})}, False),
        ("TruncatedBPTT", {"layer": Pick("LSTM", {"dropout": 0.1})}, True),
        ("TimeDistributed", {"layer": Pick("LSTM", {"dropout": 0.1})}, False),
        ("Attention", {"dropout": 0.1}, True),
        ("AlphaDropout", {"rate": 0.0}, True),
        ("Dense", {"units": 2}, False),
    ],
)
def test_layers_that_drop_something_are_offered(kind, values, found):
    graph = Graph((Node("in", "InputLayer", {}), Node("one", kind, values, (Ref("in"),))))
    assert drops(graph, graph["one"]) is found


def test_parts_are_those_of_the_layer_and_no_other():
    arrays = MASKS | told("model/memory_1/input", INPUT, 0.1)
    assert parts_of(arrays, "model/memory") == ["input/forget gate", "state/forget gate"]
    assert parts_of(arrays, "model/memory_1") == ["input"]
    assert parts_of(arrays, "model/drop") == [""]
    assert title_of("backward/state") == "backwards · state before"


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e308])
@pytest.mark.parametrize("mode", ["units", "maps", "layers"])
def test_strange_numbers_break_no_drawing(desk, view, mode, value):
    view.shown.setCurrentIndex(view.shown.findData(mode))
    view.shown.activated.emit(view.shown.currentIndex())
    answered(desk, view, **MASKS | {"model/memory/input/forget gate": np.full(FEATURES, value)})
    if mode == "maps":
        desk.answer(view, "activations", **{"model/in": np.full((TIME, FEATURES), value)})
    assert not view.grab().isNull()
