"""An example on volumes: a convolution in three dimensions."""

from __future__ import annotations

from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example
from nnplayground.lessons.pictures import ACCURACY, CLASSES, SCALED
from nnplayground.lessons.points import dense


def solids() -> Project:
    """Four kinds of solids told apart by eight filters of 3 x 3 x 3: 1,092 parameters."""
    layers = (
        Node("input", "InputLayer", {"shape": (8, 8, 8, 1)}),
        Node(
            "conv",
            "Conv3D",
            {"filters": 8, "kernel_size": (3, 3, 3), "activation": Pick("relu")},
        ),
        Node("pool", "MaxPooling3D"),
        Node("flatten", "Flatten"),
        dense(4, "softmax", "classes"),
    )
    return Project(
        networks={"model": stack(*layers)},
        data=DataChoice(Pick("volumes"), (SCALED,), Split(0.1)),
        training=Training(
            loss=CLASSES,
            metrics=ACCURACY,
            optimizer=Pick("Adam", {"learning_rate": 0.01}),
            epochs=15,
            batch_size=32,
        ),
        views=("activations", "filters", "curves", "predictions", "confusion"),
    )


EXAMPLES.add(
    Example(
        "solids",
        "Solids in three dimensions",
        "Balls, hollow balls, boxes and crosses. Walk through the slices of the volumes and of what every filter makes of them.",
        make=solids,
        group="Pictures",
    )
)
