"""The words of a walk through the network: which node is at work, what it computes, and what comes back through it. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnplayground.core.graph import Graph, Node
from nnplayground.gui.views import arithmetic_words
from nnplayground.gui.views.series import number
from nnplayground.gui.views.tiles import Array

N = QT_TRANSLATE_NOOP
_ROUNDED = 0.05
_BACK: Mapping[str, str] = {
    "InputLayer": N("Steps", "dL/dx of the example itself: which inputs the loss is sensitive to"),
    "Dense": "dL/dz = f'(z) · dL/dy;  dL/dW = x · dL/dz;  dL/db = dL/dz;  dL/dx = W · dL/dz",
    "Conv": N(
        "Steps",
        "dL/dz = f'(z) · dL/dy;  dL/dw = Σ over all places of x · dL/dz;  dL/dx = dL/dz spread back with the same kernel",
    ),
    "MaxPool": N("Steps", "dL/dx = dL/dy at the largest number of each window, 0 elsewhere"),
    "AveragePool": N("Steps", "dL/dx = dL/dy shared equally by the numbers of each window"),
    "Activation": "dL/dx = f'(x) · dL/dy",
    "Flatten": N("Steps", "dL/dx = dL/dy in the shape of the input"),
    "Dropout": N("Steps", "dL/dx = dL/dy where the number was kept, 0 where it was dropped"),
    "Add": N("Steps", "dL/dx = dL/dy for each of the inputs"),
    "Concatenate": N("Steps", "dL/dx = the part of dL/dy that came from each input"),
    "": N("Steps", "dL/dx = dL/dy · dy/dx (chain rule)"),
}
_LIKE: Mapping[str, str] = {
    "Reshape": "Flatten",
    "ReLU": "Activation",
    "LeakyReLU": "Activation",
    "ELU": "Activation",
    "PReLU": "Activation",
    "Softmax": "Activation",
}


@dataclass(frozen=True)
class Walk:
    """A place on the way through a network and back.

    nodes: in the order of computation. place: 0 = nothing is computed, len(nodes) = all and the loss, twice that = all slopes too.
    """

    nodes: tuple[str, ...] = ()
    place: int = 1

    @property
    def end(self) -> int:
        """Return the last place."""
        return 2 * len(self.nodes)

    @property
    def backward(self) -> bool:
        """Tell whether the way back has begun."""
        return self.place > len(self.nodes)

    @property
    def lit(self) -> tuple[str, ...]:
        """Return the nodes whose output is known: the first ones of the order."""
        return self.nodes[: self.place]

    @property
    def sloped(self) -> tuple[str, ...]:
        """Return the nodes whose slope is known: the last ones of the order, from the end on."""
        return self.nodes[::-1][: max(0, self.place - len(self.nodes))]

    @property
    def at_work(self) -> str:
        """Return the node that comes next; "" at the end."""
        both = (*self.nodes, *self.nodes[::-1])
        return both[self.place] if self.place < len(both) else ""

    @property
    def newest(self) -> str:
        """Return the node that was done last; "" at the beginning."""
        both = (*self.nodes, *self.nodes[::-1])
        return both[self.place - 1] if 0 < self.place <= len(both) else ""

    def moved(self, place: int) -> Walk:
        """Return another place of the same way, kept inside it."""
        return Walk(self.nodes, max(0, min(self.end, place)))

    def along(self, nodes: Sequence[str]) -> Walk:
        """Return the way through another network, as far along as this one."""
        if tuple(nodes) == self.nodes:
            return self
        return Walk(tuple(nodes), 1).moved(1)

    def to(self, node: str) -> Walk:
        """Return the place in the same direction where a node is at work."""
        if node not in self.nodes:
            return self
        at = self.nodes.index(node)
        back = self.place >= len(self.nodes) and bool(self.nodes)
        return self.moved(self.end - 1 - at if back else at)


def progress(walk: Walk) -> str:
    """Return how far the walk is."""
    count = len(walk.nodes)
    if walk.backward:
        return _tr(N("Steps", "backward {0} of {1}")).format(walk.place - count, count)
    return _tr(N("Steps", "forward {0} of {1}")).format(walk.place, count)


def line(walk: Walk, graph: Graph, unit: Mapping[str, Array]) -> str:
    """Return what happens next in one line.

    Args:
        walk: where it is.
        graph: the network.
        unit: what the probe "arithmetic" says of one unit of the node at work; {} = not known.
    """
    node = walk.at_work
    if not node or node not in graph:
        return _tr(N("Steps", "All slopes are known; the optimizer takes its step along them."))
    title = f"{node} · {graph[graph[node].owner].type}"
    if walk.place >= len(walk.nodes):
        return f"{_tr(N('Steps', 'Next'))}: {title}:  {back(graph[graph[node].owner])}"
    if not graph[node].inputs:
        text = _tr(N("Steps", "takes the example as it is prepared"))
    elif "kind" in unit:
        text = arithmetic_words.formula(unit)
        place = ", ".join(str(int(one)) for one in unit["place"])
        at = f"[{place}, {int(unit['channel'])}]" if place else f"[{int(unit['channel'])}]"
        text = f"y{at} = {text}"
    else:
        text = _tr(N("Steps", "computes its output from {0}")).format(
            ", ".join(ref.key for ref in graph[node].inputs)
        )
    return f"{_tr(N('Steps', 'Next'))}: {title}:  {text}"


def back(node: Node) -> str:
    """Return the chain rule for a layer."""
    kind = _LIKE.get(node.type, node.type)
    if kind.startswith(("Conv1D", "Conv2D", "Conv3D", "Depthwise", "Separable")):
        kind = "Conv"
    elif kind.startswith("SpatialDropout"):
        kind = "Dropout"
    else:
        kind = next((one for one in ("MaxPool", "AveragePool") if one in kind), kind)
    return _tr(_BACK.get(kind, _BACK[""]))


def loss(arrays: Mapping[str, Array], batch: bool) -> str:
    """Return which loss it is and how large, with the penalties apart."""
    if not arrays:
        return ""
    value = float(arrays["loss"])
    if np.isnan(value) and not any(key.startswith("dw/") for key in arrays):
        return _tr(N("Steps", "There is no loss: nobody knows the right answer of this example."))
    text = _tr(N("Steps", "Loss of this example (inference mode): {0}"))
    if batch:
        text = _tr(N("Steps", "Loss of the next batch of {1} (training mode): {0}"))
    penalty = float(arrays["penalty"])
    apart = _tr(N("Steps", "no penalties"))
    if penalty:
        apart = _tr(N("Steps", "penalties apart: {0}")).format(number(penalty))
    return " · ".join([text.format(number(value), int(arrays["examples"])), apart])


def title(node: Node, norms: Array | None, output: Array | None, sloped: bool, given: str) -> str:
    """Return the line above the tiles of a node.

    Args:
        node: the node.
        norms: (4,) see the probe "backward"; None = not reached yet.
        output: what it gives, None = not known.
        sloped: its slope is reached, too.
        given: "dL/dy" or "dL/dz", whichever is drawn.
    """
    parts = [node.id, node.type or _tr(N("Steps", "again {0}")).format(node.layer)]
    if norms is None:
        return " · ".join(parts)
    if not sloped:
        sizes = [] if output is None else ["×".join(map(str, output.shape)) or "1"]
        return " · ".join([*parts, *sizes, f"‖y‖ = {number(float(norms[0]))}"])
    which = float(norms[1] if given == "dL/dy" else norms[2])
    parts.append(f"‖{given}‖ = {number(which)}")
    if not np.isnan(norms[3]):
        parts.append(f"‖dL/dw‖ = {number(float(norms[3]))}")
    return " · ".join(parts)


def verdict(arrays: Mapping[str, Array]) -> str:
    """Return what a check of the slopes found, in one sentence."""
    agrees, relative = arrays["agrees"], arrays["relative"]
    precision = {"float64": N("Steps", "double"), "float32": N("Steps", "single")}
    text = N("Steps", "All {1} slopes agree ✓ · largest relative difference {2} ({3} precision)")
    if not agrees.all():
        text = N(
            "Steps",
            "{0} of {1} slopes agree · largest relative difference {2} ({3} precision). A difference can also come from a kink of the "
            "loss between the two places, as behind ReLU and max pooling, or from a gradient that is cut on purpose.",
        )
    # Slopes that agree although their shares do not are both nothing but rounding.
    counted = relative[~(agrees & (relative > _ROUNDED))]
    worst = number(float(counted.max())) if counted.size else "0"
    word = _tr(precision.get(str(arrays["precision"]), "double"))
    return _tr(text).format(int(agrees.sum()), len(agrees), worst, word)


def rows_of(
    walk: Walk, arrays: Mapping[str, Array]
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Return header and rows: the norms of each node, as far as they are reached."""
    header = ("layer", *(f"norm of {name}" for name in ("y", "dL/dy", "dL/dz", "dL/dw")))
    rows = []
    for node in walk.nodes:
        norms = [float(one) for one in arrays.get(f"norms/{node}", np.full(4, np.nan))]
        first = norms[0] if node in walk.lit else None
        rows.append((node, first, *(one if node in walk.sloped else None for one in norms[1:])))
    return header, rows


def reached(walk: Walk, arrays: Mapping[str, Array]) -> dict[str, Array]:
    """Return the arrays of the nodes that are reached."""
    sloped = set(walk.sloped)
    known = {"output": set(walk.lit), **dict.fromkeys(("slope", "delta", "dw", "dp"), sloped)}
    return {
        key: value
        for key, value in arrays.items()
        if "/" in key and key.split("/")[1] in known.get(key.split("/")[0], ())
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Steps", text)
