"""Receptive fields: known numbers here, the reach of gradients in tests/engine/test_receptive.py."""

from __future__ import annotations

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.receptive import Field, fields, reach, window

PICTURE = Node("in", "InputLayer", {"shape": (32, 32, 3)})


def conv(name="conv", size=3, **values):
    return Node(name, "Conv2D", {"kernel_size": (size, size), **values})


def seen(*layers, shapes=None):
    """Return the field of the last layer along the first axis."""
    graph = stack(PICTURE, *layers)
    known = {"in": (32, 32, 3)} | {node.id: (32, 32, 3) for node in graph.nodes} | (shapes or {})
    found = fields(graph, known)[graph.nodes[-1].id]["in"]
    return found[0] if found else None


def test_windows_add_up_and_steps_multiply():
    assert seen(conv()).size == 3
    assert seen(conv(), conv()).size == 5
    assert seen(conv(), conv(), conv()).size == 7
    pooled = seen(conv(), Node("pool", "MaxPooling2D"), conv())
    assert (pooled.size, pooled.step) == (8, 2)
    assert seen(conv(strides=(2, 2)), conv()).size == 7
    assert seen(conv(dilation_rate=(2, 2))).size == 5


def test_padding_moves_the_field():
    assert seen(conv()) == Field(0, 2, 1)
    assert seen(conv(padding="same")) == Field(-1, 1, 1)
    assert seen(conv(padding="same", size=4)) == Field(-1, 2, 1)
    # 32 places in steps of 2: one more place is needed, and it is put behind.
    assert seen(conv(padding="same", strides=(2, 2))) == Field(0, 2, 2)


def test_layers_that_stay_in_place_change_nothing():
    stays = [Node("norm", "BatchNormalization"), Node("relu", "ReLU"), Node("drop", "Dropout")]
    assert seen(conv(), *stays) == seen(conv())


def test_what_reads_everything_sees_everything():
    for kind in ("Flatten", "GlobalAveragePooling2D", "GroupNormalization", "Conv2DTranspose"):
        assert seen(conv(), Node("all", kind)) is None


def test_a_skip_sees_no_more_than_the_way_around_it():
    graph = stack(PICTURE, conv("a", padding="same"), conv("b", padding="same"))
    graph = graph.add(Node("add", "Add", {}, (Ref("b"), Ref("in"))))
    known = {node.id: (32, 32, 3) for node in graph.nodes}
    assert fields(graph, known)["add"]["in"] == (Field(-2, 2),) * 2


def test_several_inputs_are_told_apart():
    graph = Graph((Node("x", "InputLayer"), Node("y", "InputLayer")))
    graph = graph.add(Node("conv", "Conv1D", {"kernel_size": 5, "padding": "causal"}, (Ref("x"),)))
    graph = graph.add(Node("join", "Concatenate", {}, (Ref("conv"), Ref("y"))))
    found = fields(graph, {"x": (10, 2), "y": (10, 2), "conv": (10, 4)})["join"]
    assert found == {"x": (Field(-4, 0),), "y": (Field(),)}


def test_the_field_of_a_unit_ends_at_the_edge():
    assert Field(-1, 1).at(0, 8) == (0, 1)
    assert Field(0, 2, 2).at(3, 8) == (6, 7)


def test_nonsense_has_no_fields():
    assert fields(Graph((Node("a", "Dense", {}, (Ref("a"),)),)), {}) == {}
    assert seen(Node("odd", "NoSuchLayer")) is None
    assert seen(conv(strides="fast")) is None


SIZES = {name: (32, 32, 3) for name in ("in", "a", "b", "norm", "add")}


def test_the_reach_of_a_unit_is_told_for_every_layer_before_it():
    graph = stack(PICTURE, conv("a", padding="same"), conv("b", padding="same"))
    found = reach(graph, SIZES, "b", (7, 0))
    assert found == {
        "b": ((7, 7), (0, 0)),
        "a": ((6, 8), (0, 1)),
        "in": ((5, 9), (0, 2)),
    }


def test_the_reach_through_several_ways_is_that_of_the_widest():
    graph = stack(PICTURE, conv("a", padding="same"), Node("norm", "BatchNormalization"))
    graph = graph.add(Node("add", "Add", {}, (Ref("norm"), Ref("in"))))
    found = reach(graph, SIZES, "add", (4, 9))
    assert found["in"] == ((3, 5), (8, 10))
    assert found["norm"] == found["a"] == ((4, 4), (9, 9))


def test_behind_a_layer_that_reads_everything_all_may_be_seen():
    graph = stack(PICTURE, conv("a"), Node("flat", "Flatten"), Node("b", "Dense"))
    known = {"in": (32, 32, 3), "a": (30, 30, 8), "flat": (7200,), "b": (4,)}
    assert reach(graph, known, "b", ()) == {"b": (), "flat": None, "a": None, "in": None}


def test_a_gate_of_one_place_is_seen_from_everywhere():
    graph = Graph((PICTURE, Node("gate", "InputLayer", {"shape": (1, 1, 3)})))
    graph = graph.add(Node("times", "Multiply", {}, (Ref("in"), Ref("gate"))))
    found = reach(graph, {"in": (32, 32, 3), "gate": (1, 1, 3)}, "times", (9, 4))
    assert found["in"] == ((9, 9), (4, 4))
    assert found["gate"] == ((0, 0), (0, 0))


def test_the_reach_of_nonsense_is_empty():
    assert reach(Graph((Node("a", "Dense", {}, (Ref("a"),)),)), {}, "a", ()) == {}
    graph = stack(PICTURE, conv("a"))
    assert reach(graph, {}, "a", (0, 0)) == {"a": ((0, 0), (0, 0)), "in": None}
    assert "in" not in reach(graph, SIZES, "a", (99, 99))


def test_the_window_of_one_unit():
    pool = Node("pool", "MaxPooling2D", {"pool_size": (3, 3), "strides": (2, 2)})
    assert window(pool, (9, 9, 4), (1, 3)) == ((2, 4), (6, 8))
    assert window(Node("flat", "Flatten"), (9, 9, 4), (1, 3)) is None
    assert window(pool, (9, 9, 4), (1, 30)) is None
