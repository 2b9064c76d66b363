"""What recurrent and attention layers will leave out in the next step: the random numbers that Keras draws for it, without drawing them.

A recurrent cell draws when its layer begins with a batch, and keeps its masks for all time steps (Gal and Ghahramani 2016): first those
of the input, then those of the state, one for each gate where it keeps them apart. An attention layer drops single weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside.recurrent_step import GATES

_HEADS = {"MultiHeadAttention": "num_heads", "GroupedQueryAttention": "num_query_heads"}
_ALONE = ("Attention", "AdditiveAttention")


class Drawing(NamedTuple):
    """One mask that a layer will draw.

    part: of what, "input", "state" or "weights"; with "/" and a gate behind it, or "forward/" and "backward/" before it. shape: of an
    example. rate: the share that is dropped. generator: its random numbers, of which this is drawing `number` from now. dtype: in which
    they are drawn. units: the axis of an example along which its units, channels or heads stand; None = it has no such axis.
    """

    part: str
    shape: tuple[int, ...]
    rate: float
    generator: Any
    number: int = 0
    dtype: str = "float32"
    units: int | None = -1

    def draw(self, rows: int) -> NDArray[Any]:
        """Return what is kept of so many examples, (rows, *shape) bool, with the units along the last axis; None adds one."""
        seed = self.generator.state.value
        seed = seed + tf.constant([0, self.number], seed.dtype)
        numbers = tf.random.stateless_uniform(
            (rows, *self.shape), tf.cast(seed, tf.int32), dtype=self.dtype
        )
        keep: NDArray[Any] = (numbers >= tf.cast(self.rate, numbers.dtype)).numpy()
        if self.units is None:
            return keep[..., None]
        return keep if self.units < 0 else np.moveaxis(keep, self.units + 1, -1)


def drawings_of(layer: Any) -> list[Drawing]:
    """Return the masks that a recurrent or an attention layer will draw in the next step; [] for others.

    Those of a recurrent layer that is repeated over an outer time are many, and not told. Shapes that are not known are left out.
    """
    nodes = layer._inbound_nodes  # noqa: SLF001
    shapes = [tuple(one.shape)[1:] for one in nodes[0].input_tensors] if nodes else []
    kind = type(layer).__name__
    if not shapes:
        found = []
    elif kind == "Bidirectional":
        ways = (("forward/", layer.forward_layer), ("backward/", layer.backward_layer))
        found = [
            one._replace(part=name + one.part)
            for name, way in ways
            for one in _of_cell(way.cell, shapes[0])
        ]
    elif hasattr(layer, "cell"):
        found = _of_cell(layer.cell, shapes[0])
    else:
        found = _of_weights(layer, kind, shapes)
    return [one for one in found if None not in one.shape]


def _of_cell(cell: Any, shape: Sequence[int]) -> list[Drawing]:
    cells = getattr(cell, "cells", (cell,))
    cell = cells[0]
    kind = type(cell).__name__.removesuffix("Cell")
    if len(cells) != 1 or kind not in GATES:
        return []
    maps = kind == "ConvLSTM"
    state = tuple(cell.get_initial_state(1)[0].shape[1:]) if maps else (cell.units,)
    # A cell that multiplies gate by gate has a mask for each.
    gates = GATES[kind] if getattr(cell, "dropout_mask_count", None) else ("",)
    units = 0 if getattr(cell, "data_format", "") == "channels_first" else -1
    found: list[Drawing] = []
    halves = (("input", shape[1:], cell.dropout), ("state", state, cell.recurrent_dropout))
    for name, size, rate in halves:
        # Keras draws no number for a rate of 1, and drops nothing then.
        for gate in gates if 0 < rate < 1 else ():
            part = f"{name}/{gate}" if gate else name
            place, dtype = len(found), cell.compute_dtype
            found.append(Drawing(part, tuple(size), rate, cell.seed_generator, place, dtype, units))
    return found


def _of_weights(layer: Any, kind: str, shapes: Sequence[Any]) -> list[Drawing]:
    rate = float(getattr(layer, "dropout", 0) or 0) if kind in (*_HEADS, *_ALONE) else 0.0
    if not 0 < rate < 1 or len(shapes) < 2 or len(shapes[0]) != 2:
        return []
    lengths, dtype = (shapes[0][0], shapes[1][0]), layer.compute_dtype
    if kind in _ALONE:
        return [Drawing("weights", lengths, rate, layer.seed_generator, 0, dtype, None)]
    shape = (getattr(layer, _HEADS[kind]), *lengths)
    generator = layer._dropout_layer.seed_generator  # noqa: SLF001
    return [Drawing("weights", shape, rate, generator, 0, dtype, 0)]
