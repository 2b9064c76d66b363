"""Which target of the data each output of a network is trained towards."""

from __future__ import annotations

from collections.abc import Sequence

from nnplayground.core.graph import Graph
from nnplayground.core.project import Training


def targets_of(graph: Graph, training: Training, names: Sequence[str]) -> tuple[str | None, ...]:
    """Return, for each output of a network in order, the name of its target; None where there is none.

    Outputs that are trained take the target of their own name (`Ref.key`) if every one of them finds one, else the targets in their
    order. Outputs that are only shown have none. Targets that are left over are not used.

    Args:
        graph: the network.
        training: says which outputs are trained.
        names: of the targets in order.
    """
    keys = [ref.key for ref in graph.ends()]
    trained = [key for key in keys if training.output(key).trained]
    in_order = trained if set(trained) <= set(names) else list(names)
    found = dict(zip(trained, in_order, strict=False))
    return tuple(found.get(key) for key in keys)
