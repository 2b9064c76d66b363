"""Networks whose layers are wired in unusual ways, each as a project of ours and as the Keras code a person would write for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from tests.engine import sample
from tests.engine.networks import optimizer, regression

ADAM = Pick("Adam", {"learning_rate": 0.01})


def _with(graph: Graph, **training: Any) -> Project:
    return sample.with_graph(regression(sample.dense(1), optimizer=ADAM, **training), graph)


def _compiled(
    inputs: Any, outputs: Any, loss: Any = "mean_squared_error", metrics: Any = None
) -> Any:
    import keras

    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer("Adam", learning_rate=0.01)(),
        loss,
        metrics=metrics or ["mean_absolute_error"],
        jit_compile=False,
    )
    return model


def siamese_graph(**values: Any) -> Graph:
    """Return two inputs through the same dense layer, and a guess at their distance."""
    values = {"units": 6, "activation": Pick("tanh"), **values}
    return Graph(
        (
            Node("left", "InputLayer", {"shape": (3,)}),
            Node("right", "InputLayer", {"shape": (3,)}),
            Node("tower", "Dense", values, (Ref("left"),)),
            Node("tower_1", "Dense", values, (Ref("right"),), layer="tower"),
            Node("apart", "Subtract", {}, (Ref("tower"), Ref("tower_1"))),
            Node("square", "Multiply", {}, (Ref("apart"), Ref("apart"))),
            Node("out", "Dense", {"units": 1}, (Ref("square"),)),
        )
    )


def siamese_project() -> Project:
    return _with(siamese_graph(kernel_regularizer=Pick("L2", {"l2": 0.01})))


def siamese_keras() -> Any:
    import keras
    from keras import layers

    left, right = keras.Input((3,), name="left"), keras.Input((3,), name="right")
    tower = layers.Dense(
        6, activation="tanh", kernel_regularizer=keras.regularizers.L2(0.01), name="tower"
    )
    apart = layers.Subtract(name="apart")([tower(left), tower(right)])
    square = layers.Multiply(name="square")([apart, apart])
    return _compiled([left, right], layers.Dense(1, name="out")(square))


def states_project() -> Project:
    """Return an encoder whose last states a decoder of another kind of reading begins with."""
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (6, 3)}),
            Node("encoder", "LSTM", {"units": 4, "return_state": True}, (Ref("input"),)),
            Node(
                "decoder",
                "LSTM",
                {"units": 4, "go_backwards": True},
                (Ref("input"), Ref("encoder", 1), Ref("encoder", 2)),
            ),
            Node("gated", "GRU", {"units": 4}, (Ref("input"), Ref("decoder"))),
            Node("out", "Dense", {"units": 1}, (Ref("gated"),)),
        )
    )
    return _with(graph)


def states_keras() -> Any:
    import keras
    from keras import layers

    sequence = keras.Input((6, 3), name="input")
    _, hidden, cell = layers.LSTM(4, return_state=True, name="encoder")(sequence)
    decoder = layers.LSTM(4, go_backwards=True, name="decoder")
    decoded = decoder(sequence, initial_state=[hidden, cell])
    gated = layers.GRU(4, name="gated")(sequence, initial_state=[decoded])
    return _compiled(sequence, layers.Dense(1, name="out")(gated))


def viewed_project(outputs: Sequence[str] = ("out", "hidden", "shares")) -> Project:
    """Return a network that also returns a hidden tensor and what softmax makes of it, which nothing is trained by."""
    shown = OutputTraining(Pick("MeanSquaredError"), (Pick("Accuracy"),), trained=False)
    nodes = (
        Node("input", "InputLayer", {"shape": (6, 3)}),
        Node("flat", "Flatten", {}, (Ref("input"),)),
        Node("hidden", "Dense", {"units": 5, "activation": Pick("relu")}, (Ref("flat"),)),
        Node("shares", "Activation", {"activation": Pick("softmax")}, (Ref("hidden"),)),
        Node("out", "Dense", {"units": 1}, (Ref("hidden"),)),
    )
    used = tuple(one for one in nodes if one.id not in ("shares", "out") or one.id in outputs)
    graph = Graph(used, tuple(Ref(name) for name in outputs))
    return _with(graph, outputs={"hidden": shown, "shares": shown})


def viewed_keras() -> Any:
    import keras
    from keras import layers

    sequence = keras.Input((6, 3), name="input")
    hidden = layers.Dense(5, activation="relu", name="hidden")(
        layers.Flatten(name="flat")(sequence)
    )
    shares = layers.Activation("softmax", name="shares")(hidden)
    ends = [layers.Dense(1, name="out")(hidden), hidden, shares]
    metrics = [["mean_absolute_error"], [], []]
    return _compiled(sequence, ends, ["mean_squared_error", None, None], metrics)


def scores_project() -> Project:
    """Return attention whose weights are read like any other tensor.

    It has no bias: that of the keys shifts all scores of a query alike, so its gradient is nothing but rounding, which Adam blows up.
    """
    values = {"num_heads": 2, "key_dim": 3, "use_bias": False, "return_attention_scores": True}
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (6, 3)}),
            Node("attention", "MultiHeadAttention", values, (Ref("input"),)),
            Node("flat", "Flatten", {}, (Ref("attention"),)),
            Node("weights", "Flatten", {}, (Ref("attention", 1),)),
            Node("join", "Concatenate", {}, (Ref("flat"), Ref("weights"))),
            Node("out", "Dense", {"units": 1}, (Ref("join"),)),
        )
    )
    return _with(graph)


def scores_keras() -> Any:
    import keras
    from keras import layers

    sequence = keras.Input((6, 3), name="input")
    attention = layers.MultiHeadAttention(2, 3, use_bias=False, name="attention")
    seen, scores = attention(sequence, sequence, return_attention_scores=True)
    flat, weights = layers.Flatten(name="flat")(seen), layers.Flatten(name="weights")(scores)
    joined = layers.Concatenate(name="join")([flat, weights])
    return _compiled(sequence, layers.Dense(1, name="out")(joined))
