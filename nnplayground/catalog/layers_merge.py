"""Layers: several inputs to one output."""

from __future__ import annotations

from nnplayground.catalog.settings import layer
from nnplayground.core.param import Flag, Int, Param

_TWO = ((8,), (8,))


def _merge(
    name: str,
    text: str,
    *params: Param,
    inputs: tuple[int, int | None] = (2, None),
    words: str = "",
) -> None:
    layer(
        name,
        name,
        text,
        params,
        group="Merge",
        inputs=inputs,
        sample=_TWO,
        words=f"combine join {words}".strip(),
    )


_merge(
    "Add",
    "Adds its inputs value by value. Makes the skip link of a residual net.",
    words="sum residual skip plus",
)
_merge(
    "Concatenate",
    "Puts its inputs side by side along one axis; all other sizes must be equal.",
    Int("axis", -1, "Axis along which they are joined; -1 is the last one.", low=-8, high=8),
    words="merge stack multi input",
)
_merge(
    "Subtract",
    "Takes the second input from the first, value by value.",
    inputs=(2, 2),
    words="difference minus",
)
_merge(
    "Multiply",
    "Multiplies its inputs value by value. Lets one branch open and close another.",
    words="product gate times",
)
_merge("Average", "Takes the mean of its inputs value by value.", words="mean ensemble")
_merge("Maximum", "Takes the largest of its inputs value by value.", words="max")
_merge("Minimum", "Takes the smallest of its inputs value by value.", words="min")
_merge(
    "Dot",
    "Takes the scalar product of two inputs along one axis, for example to compare two vectors.",
    Int("axes", -1, "Axis along which products are summed, in both inputs.", low=-8, high=8),
    Flag(
        "normalize", False, "Scale both to length 1 first, which gives the cosine of their angle."
    ),
    inputs=(2, 2),
    words="scalar product cosine similarity siamese",
)
