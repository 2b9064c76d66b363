"""What the views of sequences share: which layers are recurrent, and what stands on the axis of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Example
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Pick
from nnplayground.data.source import Prepared, symbols_of
from nnplayground.gui.selection import Selection

Array = NDArray[Any]
PLAIN = ("SimpleRNN", "LSTM", "GRU")
MAPS = ("ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D")
_WRAPPERS = {"Bidirectional": Pick("LSTM"), "TruncatedBPTT": Pick("LSTM"), "TimeDistributed": None}
ATTENTION = ("Attention", "AdditiveAttention", "MultiHeadAttention", "GroupQueryAttention")


def recurrent(graph: Graph, node: Node) -> bool:
    """Tell whether the states of a layer can be shown."""
    owner = _owner(graph, node)
    return _recurrent(owner.type, owner.values)


def unrolls(graph: Graph, node: Node) -> bool:
    """Tell whether a layer can be unrolled in time: one of vectors or of maps."""
    owner = _owner(graph, node)
    return _recurrent(owner.type, owner.values, (*PLAIN, *MAPS))


def plainly_unrolls(graph: Graph, node: Node) -> bool:
    """Tell whether a layer can be unrolled and is not repeated over an outer time."""
    return unrolls(graph, node) and _owner(graph, node).type != "TimeDistributed"


def plainly_recurrent(graph: Graph, node: Node) -> bool:
    """Tell whether a layer is recurrent and not repeated over an outer time."""
    return recurrent(graph, node) and _owner(graph, node).type != "TimeDistributed"


def attends(graph: Graph, node: Node) -> bool:
    """Tell whether a layer is one of attention."""
    return _owner(graph, node).type in ATTENTION


def tokens(
    prepared: Prepared | None, selection: Selection, example: Example, length: int
) -> list[str]:
    """Return what to write at each step of a sequence of an example: its symbols, words or numbers, else the numbers of the steps."""
    symbols = () if prepared is None else prepared.raw.symbols
    for raw in _raw(prepared, selection, example).values():
        found = _pieces(np.asarray(raw), length, symbols)
        if found is not None:
            return found
    return [str(step) for step in range(length)]


def _owner(graph: Graph, node: Node) -> Node:
    return next((one for one in graph.nodes if one.id == node.owner), node)


def _recurrent(kind: str, values: Mapping[str, Any], kinds: tuple[str, ...] = PLAIN) -> bool:
    if kind in kinds:
        return True
    if kind not in _WRAPPERS:
        return False
    inner = values.get("layer", _WRAPPERS[kind])
    return inner is not None and _recurrent(inner.name, inner.values, kinds)


def _raw(prepared: Prepared | None, selection: Selection, example: Example) -> Mapping[str, Any]:
    """Return the inputs of an example as the data has them, by name."""
    own = selection.own_of(example)
    if own is not None:
        return own
    part = None if prepared is None else prepared.parts.get(example.part)
    if prepared is None or part is None or not 0 <= example.row < part.size:
        return {}
    row = int(part.rows[example.row])
    return {name: array[row] for name, array in prepared.raw.inputs.items() if row < len(array)}


def _pieces(raw: Array, length: int, symbols: Sequence[str] = ()) -> list[str] | None:
    """Return an example as so many short texts, None if it has not as many pieces."""
    if raw.ndim == 0 and raw.dtype.kind in "UO":
        text = str(raw)
        if len(text) == length:
            return list(text)
        words = text.split()
        return words + [""] * (length - len(words)) if 0 < len(words) <= length else None
    if raw.ndim == 2 and raw.shape[1] == 1:
        raw = raw[:, 0]
    if raw.ndim != 1 or len(raw) != length or raw.dtype.kind not in "UOiufb":
        return None
    if symbols and raw.dtype.kind in "iu":
        return symbols_of(raw, symbols)
    return [f"{one:.3g}" if raw.dtype.kind == "f" else str(one) for one in raw]
