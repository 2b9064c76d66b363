"""What the numbers of a layer are called and where they stand in a row, for those who compute and for those who draw them."""

from __future__ import annotations

NUMBERS = (
    "gradient",
    "gradient_each",
    "weight",
    "update",
    "mean",
    "deviation",
    "saturated",
    "dead",
)
"""Columns of the rows of the probe "vitals", nan where a layer has no such number.

gradient: Euclidean norm of the gradient of the data's loss with respect to all weights of the layer that learn. gradient_each: root mean
square of that with respect to its matrices and filters, as the doctor tells it. weight: norm of the weights that learn. update: norm of
what one step changes in them, as a share of `weight`. mean, deviation: of its output. saturated, dead: shares, see `engine.health`.
"""
PLACE = {name: place for place, name in enumerate(NUMBERS)}

MEASURED, FIRST, BACK, LARGE, BY_HAND = range(5)
"""Why `update` is only estimated: it is not (measured), nothing was seen before, an earlier state is shown, the network is too large to
keep a copy of its weights, weights were set by hand."""
