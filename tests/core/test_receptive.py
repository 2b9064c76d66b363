"""Receptive fields: known numbers here, the reach of gradients in tests/engine/test_receptive.py."""

from __future__ import annotations

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.receptive import Field, fields

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
