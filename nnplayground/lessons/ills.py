"""Examples of what goes wrong, and how it is put right."""

from __future__ import annotations

from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example


def exploding(layers: int = 8, deviation: float = 0.6) -> Project:
    """Eight ReLU layers whose weights are drawn three times too large: the loss is not finite after a few steps."""
    normal = Pick("RandomNormal", {"stddev": deviation})
    hidden = [
        Node(
            f"hidden_{number}",
            "Dense",
            {"units": 32, "activation": Pick("relu"), "kernel_initializer": normal},
        )
        for number in range(1, layers + 1)
    ]
    end = Node("output", "Dense", {"units": 3, "activation": Pick("softmax")})
    start = Node("input", "InputLayer", {"shape": (4,)})
    return Project(
        networks={"model": stack(start, *hidden, end)},
        data=DataChoice(
            Pick("iris"), (Pick("standardise"),), Split(0.2, 0.2, stratify=True, seed=1)
        ),
        training=Training(
            loss=Pick("SparseCategoricalCrossentropy"),
            metrics=(Pick("Accuracy"),),
            optimizer=Pick("SGD"),
            epochs=60,
            batch_size=16,
        ),
        views=("doctor", "curves", "health"),
    )


EXAMPLES.add(
    Example(
        "exploding",
        "Exploding gradients",
        "A deep network with initial weights far too large: the loss is lost within a few steps. Ask the doctor, and try a remedy.",
        make=exploding,
        group="Tables",
    )
)
