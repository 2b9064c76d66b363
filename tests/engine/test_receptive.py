"""A receptive field is where the gradient of one unit reaches."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.receptive import fields, reach
from nnplayground.engine.build import build

pytestmark = pytest.mark.keras

LENGTH = 23
ONES = Pick("Ones")


def conv(name, size, **values):
    return Node(
        name, "Conv1D", {"filters": 2, "kernel_size": size, "kernel_initializer": ONES, **values}
    )


NETS = {
    "valid": (conv("a", 3), conv("b", 4)),
    "same": (conv("a", 3, padding="same"), conv("b", 4, padding="same")),
    "steps": (conv("a", 5, strides=2, padding="same"), conv("b", 3, strides=3, padding="same")),
    "valid steps": (conv("a", 4, strides=3), conv("b", 2)),
    "gaps": (conv("a", 3, dilation_rate=3), conv("b", 3, dilation_rate=2)),
    "causal": (conv("a", 3, padding="causal", dilation_rate=2), conv("b", 2, padding="causal")),
    "pooling": (
        conv("a", 3),
        Node("pool", "AveragePooling1D", {"pool_size": 3, "strides": 2}),
        conv("b", 2),
    ),
    "pooling, same": (
        Node("pool", "AveragePooling1D", {"padding": "same"}),
        conv("b", 3, padding="same"),
    ),
    "separable": (
        Node(
            "a",
            "SeparableConv1D",
            {
                "filters": 2,
                "kernel_size": 5,
                "strides": 2,
                "padding": "same",
                "depthwise_initializer": ONES,
                "pointwise_initializer": ONES,
            },
        ),
    ),
}


@pytest.mark.parametrize("name", NETS)
def test_the_field_of_every_unit_is_where_its_gradient_is_not_zero(name):
    import tensorflow as tf

    graph = stack(Node("in", "InputLayer", {"shape": (LENGTH, 1)}), *NETS[name])
    model = build(graph)
    shapes = {"in": (LENGTH, 1)} | {
        layer.name: tuple(layer.output.shape[1:]) for layer in model.layers[1:]
    }
    (field,) = fields(graph, shapes)[graph.nodes[-1].id]["in"]
    x = tf.ones((1, LENGTH, 1))
    for place in range(model.output_shape[1]):
        with tf.GradientTape() as tape:
            tape.watch(x)
            unit = tf.reduce_sum(model(x)[0, place])
        reached = np.flatnonzero(np.asarray(tape.gradient(unit, x))[0, :, 0])
        assert field.at(place, LENGTH) == (reached.min(), reached.max()), place


def test_a_skip_connection_in_two_dimensions():
    import tensorflow as tf

    values = {"filters": 1, "kernel_size": (3, 5), "padding": "same", "kernel_initializer": ONES}
    graph = stack(Node("in", "InputLayer", {"shape": (9, 11, 1)}), Node("a", "Conv2D", values))
    graph = graph.add(Node("add", "Add", {}, (Ref("a"), Ref("in"))))
    model = build(graph)
    rows, columns = fields(graph, {"in": (9, 11, 1), "a": (9, 11, 1)})["add"]["in"]
    x = tf.ones((1, 9, 11, 1))
    with tf.GradientTape() as tape:
        tape.watch(x)
        unit = model(x)[0, 4, 1, 0]
    reached = np.argwhere(np.asarray(tape.gradient(unit, x))[0, :, :, 0])
    assert rows.at(4, 9) == (reached[:, 0].min(), reached[:, 0].max())
    assert columns.at(1, 11) == (reached[:, 1].min(), reached[:, 1].max())


def tall(name, rank, **values):
    return Node(
        name,
        f"Conv{rank}D",
        {"filters": 2, "kernel_initializer": ONES, "bias_initializer": ONES} | values,
    )


REACHES = {
    "valid": ((12, 13, 1), [tall("a", 2), tall("b", 2, kernel_size=(2, 4))]),
    "pooled": (
        (13, 14, 1),
        [tall("a", 2, padding="same"), Node("pool", "AveragePooling2D"), tall("b", 2)],
    ),
    "steps": (
        (15, 12, 1),
        [
            tall("a", 2, strides=(2, 2), padding="same"),
            tall("b", 2, strides=(3, 2), padding="same"),
        ],
    ),
    "gaps": (
        (14, 15, 1),
        [
            tall("a", 2, dilation_rate=(3, 2), padding="same"),
            tall("b", 2, dilation_rate=(2, 3), padding="same"),
        ],
    ),
    "volume": ((6, 7, 8, 1), [tall("a", 3, padding="same"), tall("b", 3, kernel_size=(2, 2, 2))]),
    "sequence": (
        (20, 1),
        [tall("a", 1, padding="causal", dilation_rate=3), tall("b", 1, strides=2)],
    ),
}


@pytest.mark.covers("E06")
@pytest.mark.parametrize("name", REACHES)
def test_the_gradient_of_a_unit_is_zero_outside_its_rectangle_and_reaches_its_edges(name):
    import tensorflow as tf

    shape, layers = REACHES[name]
    graph = stack(Node("in", "InputLayer", {"shape": shape}), *layers)
    model = build(graph)
    shapes = {"in": shape} | {
        layer.name: tuple(layer.output.shape[1:]) for layer in model.layers[1:]
    }
    last, x = graph.nodes[-1].id, tf.ones((1, *shape))
    places = list(np.ndindex(*model.output_shape[1:-1]))
    with tf.GradientTape() as tape:
        tape.watch(x)
        units = tf.reshape(model(x)[0, ..., 0], -1)
    jacobian = np.asarray(tape.jacobian(units, x))[:, 0, ..., 0]
    assert len(places) == len(jacobian)
    for place, gradient in zip(places, jacobian):
        reached = np.argwhere(gradient)
        wanted = tuple(zip(reached.min(axis=0).tolist(), reached.max(axis=0).tolist()))
        assert reach(graph, shapes, last, place)["in"] == wanted, place
