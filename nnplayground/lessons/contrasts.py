"""Examples of twins: one thing differs, everything else is equal, and all of them draw into one chart."""

from __future__ import annotations

from dataclasses import replace

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example
from nnplayground.lessons.points import dense, linear_regression

RATE = "training.learning_rate"
BLOCKS = 10


def rates() -> Project:
    """Fit a line to standardised points, all at once: a step multiplies the error of the slope by 1 - 2 * rate.

    0.1 leaves 0.8 of it, 0.003 leaves 0.994, and 1.01 turns it round and makes it 1.02 times larger.
    """
    one = linear_regression()
    training = replace(one.training, schedule=None, epochs=40)
    return replace(
        one,
        training=training,
        views=("curves", "function", "descent"),
        twins=(
            Pick("too small: 0.003", {RATE: 0.003}),
            Pick("too large: 1.01", {RATE: 1.01}),
        ),
    )


def overfit() -> Project:
    """60 noisy points and 8,577 parameters, beside the same network with dropout and L2."""
    layers = [
        dense(64, "relu", "hidden_1"),
        dense(64, "relu", "hidden_2"),
        dense(64, "relu", "hidden_3"),
    ]
    restrained = {
        f"networks.model.hidden_{number}.kernel_regularizer": Pick("L2", {"l2": 0.01})
        for number in (1, 2, 3)
    } | {f"networks.model.hidden_{number}+": Pick("Dropout", {"rate": 0.3}) for number in (1, 2, 3)}
    return Project(
        networks={"model": stack(_input(2), *layers, dense(1, "sigmoid", "output"))},
        data=DataChoice(
            Pick("moons", {"samples": 600, "noise": 0.3}),
            (Pick("standardise"),),
            Split(0.5, 0.2, limit=60),
        ),
        training=Training(
            loss=Pick("BinaryCrossentropy"),
            metrics=(Pick("Accuracy"),),
            optimizer=Pick("Adam", {"learning_rate": 0.01}),
            epochs=200,
            batch_size=20,
        ),
        views=("curves", "surface"),
        twins=(Pick("with dropout and L2", restrained),),
    )


def residual() -> Project:
    """Ten layers with a skip connection around each, beside the same layers without any."""
    nodes = [
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("wide", "Dense", {"units": 16, "activation": Pick("sigmoid")}, (Ref("input"),)),
    ]
    here = "wide"
    for number in range(1, BLOCKS + 1):
        values = {"units": 16, "activation": Pick("sigmoid")}
        nodes.append(Node(f"layer_{number}", "Dense", values, (Ref(here),)))
        nodes.append(Node(f"skip_{number}", "Add", {}, (Ref(f"layer_{number}"), Ref(here))))
        here = f"skip_{number}"
    nodes.append(Node("output", "Dense", {"units": 1, "activation": Pick("sigmoid")}, (Ref(here),)))
    cut = {f"networks.model.skip_{number}": 0 for number in range(1, BLOCKS + 1)}
    return Project(
        networks={"model": Graph(tuple(nodes))},
        data=DataChoice(Pick("moons"), (Pick("standardise"),), Split(0.2, 0.2)),
        training=Training(
            loss=Pick("BinaryCrossentropy"),
            metrics=(Pick("Accuracy"),),
            optimizer=Pick("Adam", {"learning_rate": 0.003}),
            epochs=40,
            batch_size=32,
        ),
        views=("curves", "surface"),
        twins=(Pick("without skip connections", cut),),
    )


def _input(*shape: int) -> Node:
    return Node("input", "InputLayer", {"shape": shape})


EXAMPLES.add(
    Example(
        "rates",
        "Three learning rates",
        "One line, three rates: the middle one arrives in 20 epochs, the small one is still on its way after 40, and the large one "
        "lands farther off at every step.",
        make=rates,
        group="Twins",
    )
)
EXAMPLES.add(
    Example(
        "overfit",
        "Overfitting, and a remedy",
        "A large network learns 60 noisy points by heart: its training loss falls while the validation loss rises. "
        "Its twin with dropout and L2 stays near the truth.",
        make=overfit,
        group="Twins",
    )
)
EXAMPLES.add(
    Example(
        "residual",
        "Skip connections",
        "Ten sigmoid layers learn nothing in 40 epochs, because hardly any gradient reaches the first one. "
        "The same layers with a way around each do learn.",
        make=residual,
        group="Twins",
    )
)
