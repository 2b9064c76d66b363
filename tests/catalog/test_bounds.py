"""Every value that a form lets through is one that Keras takes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Choice, Flag, Float, Int, Param, Pick
from nnplayground.engine import build

pytestmark = pytest.mark.keras

TABLES = (
    r.LAYERS,
    r.OPTIMIZERS,
    r.LOSSES,
    r.METRICS,
    r.INITIALIZERS,
    r.REGULARIZERS,
    r.CONSTRAINTS,
)
ROWS = [
    pytest.param(table, row, id=f"{table.kind}-{row.name}")
    for table in TABLES
    for row in table.values()
    if row.name not in ("InputLayer", "Accuracy")
]
LAYERS = [pytest.param(row, id=row.name) for row in r.LAYERS.values() if row.sample]
DEPENDENT = {
    "groups": "divides the filters",
    "num_query_heads": "is divided by the heads of keys",
    "num_key_value_heads": "divides the heads of queries",
    "output_padding": "is less than the stride",
    "frame_step": "is at most the length of a frame",
    "fft_length": "is at least the length of a frame",
    "sequence_length": "is at most the length of the transform",
    "num_labels": "is for several labels only",
}
SMALL = 1e-3


def ends(param: Param) -> list[Any]:
    """Return the least and the greatest value of a number, and none where it is legal."""
    if not isinstance(param, (Int, Float)) or param.name in DEPENDENT:
        return []
    above = isinstance(param, Float) and param.above
    values = [param.low + SMALL if above else param.low, param.high]
    return [value for value in values if value is not None] + [None] * param.optional


def others(param: Param) -> list[Any]:
    """Return what a choice or a switch offers beside its default."""
    if isinstance(param, Flag):
        return [not param.default]
    if isinstance(param, Choice):
        every = (*param.options, None) if param.optional else param.options
        return [value for value in every if value not in (param.default, "channels_first")]
    return []


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_keras_takes_the_ends_of_every_range(table, row) -> None:
    for param in row.params:
        for value in ends(param):
            build.make(table, Pick(row.name, {param.name: value}))


@pytest.mark.parametrize(("table", "row"), [one for one in ROWS if one.values[0] is not r.LAYERS])
def test_keras_takes_every_choice_and_switch(table, row) -> None:
    for param in row.params:
        for value in others(param):
            build.make(table, Pick(row.name, {param.name: value}))


@pytest.mark.parametrize("row", LAYERS)
def test_a_layer_runs_with_every_choice_and_switch(row) -> None:
    inputs = tuple(
        Node(f"input_{place}", "InputLayer", {"shape": shape, "dtype": row.sample_dtype})
        for place, shape in enumerate(row.sample)
    )
    reads = tuple(Ref(one.id) for one in inputs)
    zeros = [np.zeros((2, *shape), row.sample_dtype) for shape in row.sample]
    for param in row.params:
        for value in others(param):
            node = Node("layer", row.name, {param.name: value}, reads)
            model = build.build(Graph((*inputs, node)))
            assert np.isfinite(np.asarray(model(zeros if len(zeros) > 1 else zeros[0]))).all()
