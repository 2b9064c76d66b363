"""How many tensors a layer can read, and what each of them is."""

from __future__ import annotations

from nnplayground.core.graph import GraphError, Node
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS

SEQUENCE = "sequence"
_WAYS = ("forward", "backward")


def states(node: Node) -> tuple[str, ...]:
    """Return the names of the initial states that a recurrent layer can read behind its sequence; () if it reads none."""
    return slots(node)[1:] if slots(node)[:1] == (SEQUENCE,) else ()


def slots(node: Node) -> tuple[str, ...]:
    """Return the names of a node's inputs where they differ in meaning, else ()."""
    entry = LAYERS.get(node.type)
    if entry is None or node.type != "Bidirectional":
        return entry.slots if entry is not None else ()
    inner = node.values.get("layer") or entry.param("layer").default
    found = LAYERS.get(inner.name) if isinstance(inner, Pick) else None
    ways = [f"{way} {name}" for way in _WAYS for name in (found.slots[1:] if found else ())]
    return (SEQUENCE, *ways) if ways else ()


def limits(node: Node) -> tuple[int, int | None]:
    """Return the least and the greatest number of inputs of a node; None = any number, and so for types that are not known."""
    entry = LAYERS.get(node.type)
    if entry is None:
        return 0, None
    if states(node):
        return 1, 1 + len(states(node))
    least, most = entry.inputs
    return least, (1 if node.type == "Bidirectional" else most)


def outputs(node: Node) -> int:
    """Return how many tensors a layer gives by its settings, its states counted; 1 for types that are not known."""
    entry = LAYERS.get(node.type)
    if entry is None:
        return 1
    inner = node.values.get("layer")
    values = inner.values if isinstance(inner, Pick) else node.values
    apart = node.type == "Bidirectional" and node.values.get("merge_mode", "") is None
    given = len(states(node)) if values.get("return_state") is True else 0
    return entry.outputs + apart + given


def check(node: Node) -> None:
    """Raise GraphError if a node has too few or too many inputs for its type, or only some of the states it needs."""
    least, most = limits(node)
    count = len(node.inputs)
    if count < least:
        wanted = f"{least}" if most == least else f"at least {least}"
        raise GraphError(f"{node.type} needs {wanted} inputs and has {count}", node.id)
    if most is not None and count > most:
        raise GraphError(f"{node.type} takes at most {most} inputs and has {count}", node.id)
    names = states(node)
    if names and count not in (1, 1 + len(names)):
        raise GraphError(
            f"{node.type} needs all of its states or none: connect {', '.join(names[count - 1 :])} too, or only the sequence",
            node.id,
        )
