"""An example with two inputs and two outputs, whose pictures go through one shared tower."""

from __future__ import annotations

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example

ACCURACY = (Pick("Accuracy"),)
RELU = Pick("relu")


def _tower(side: str, owner: str) -> tuple[Node, ...]:
    """Return convolution, pooling and a dense layer behind one input; they call the layers of another side if there is one."""
    names = {part: f"{part}_{side}" for part in ("conv", "pool", "flat", "code")}
    owners = {part: f"{part}_{owner}" if owner else "" for part in names}
    return (
        Node(side, "InputLayer", {"shape": (14, 14, 1)}),
        Node(
            names["conv"],
            "Conv2D",
            {"filters": 16, "activation": RELU},
            (Ref(side),),
            owners["conv"],
        ),
        Node(names["pool"], "MaxPooling2D", {}, (Ref(names["conv"]),)),
        Node(names["flat"], "Flatten", {}, (Ref(names["pool"]),)),
        Node(
            names["code"],
            "Dense",
            {"units": 32, "activation": RELU},
            (Ref(names["flat"]),),
            owners["code"],
        ),
    )


def digit_pairs() -> Project:
    """Two digits, their sum and whether they are the same: a Siamese pair of towers with two heads (Bromley et al. 1993)."""
    both = Ref("code_left"), Ref("code_right")
    nodes = (
        *_tower("left", ""),
        *_tower("right", "left"),
        Node("both", "Concatenate", {}, both),
        Node("mixed", "Dense", {"units": 64, "activation": RELU}, (Ref("both"),)),
        Node("total", "Dense", {"units": 19, "activation": Pick("softmax")}, (Ref("mixed"),)),
        Node("apart", "Subtract", {}, both),
        Node("compared", "Dense", {"units": 64, "activation": RELU}, (Ref("apart"),)),
        Node("same", "Dense", {"units": 1, "activation": Pick("sigmoid")}, (Ref("compared"),)),
    )
    outputs = {
        "total": OutputTraining(Pick("SparseCategoricalCrossentropy"), ACCURACY),
        "same": OutputTraining(Pick("BinaryCrossentropy"), ACCURACY, 0.5),
    }
    return Project(
        networks={"model": Graph(nodes, (Ref("total"), Ref("same")))},
        data=DataChoice(Pick("pairs", {"samples": 12000}), (Pick("scale"),), Split(0.1)),
        training=Training(
            loss=outputs["total"].loss,
            metrics=ACCURACY,
            outputs=outputs,
            epochs=25,
            batch_size=64,
        ),
        views=("curves", "activations", "predictions"),
    )


EXAMPLES.add(
    Example(
        "digit-pairs",
        "Two inputs, two outputs",
        "Two pictures go through one shared tower; one head tells the sum of the digits, the other whether they are the same.",
        make=digit_pairs,
        group="Pictures",
    )
)
