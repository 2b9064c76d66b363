"""Why tensors cannot be joined: which axis differs, and between which layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from nnplayground.core.ending import setting
from nnplayground.core.graph import Node

Shape = tuple[int | None, ...]
Given = Sequence[tuple[str, Shape]]
ELEMENTWISE = ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")


@dataclass(frozen=True)
class Difference:
    """Two tensors that differ along one axis where they must not. The batch is axis 0; one, other: name of a layer and its size."""

    axis: int
    one: tuple[str, int]
    other: tuple[str, int]


def differences(node: Node, given: Given) -> tuple[Difference, ...]:
    """Return where the inputs of a merge layer differ and must not; () for other layers and for tensors with unlike numbers of axes.

    Args:
        node: the layer that joins.
        given: name and shape, without the batch axis, of each of its inputs.
    """
    if node.type == "Dot":
        return _unlike_products(node, given)
    if node.type not in (*ELEMENTWISE, "Concatenate") or len({len(one) for _, one in given}) != 1:
        return ()
    rank = len(given[0][1])
    free = _joined(node, rank) if node.type == "Concatenate" else None
    found = []
    for place in range(rank):
        if place == free:
            continue
        known = [(name, size) for name, shape in given if (size := shape[place]) is not None]
        # An axis of size 1 is stretched by the layers that calculate, but not by Concatenate.
        stretched = (1,) if node.type in ELEMENTWISE else ()
        for one, other in combinations(known, 2):
            if one[1] != other[1] and not {one[1], other[1]} & set(stretched):
                found.append(Difference(place + 1, one, other))
                break
    return tuple(found)


def merge_problem(node: Node, given: Given) -> str:
    """Return why a merge layer refuses its inputs, in words with their names; "" where that is not about their shapes.

    Axes are counted as Keras counts them: the batch is axis 0.
    """
    if node.type not in (*ELEMENTWISE, "Concatenate", "Dot"):
        return ""
    found = differences(node, given)
    if found:
        first = found[0]
        said = (
            f"axis {first.axis} differs: {first.one[1]} from {first.one[0]} and {first.other[1]} "
            f"from {first.other[0]}"
        )
        if node.type == "Dot":
            return f"{said}; the axes that are multiplied must have one size"
        more = " and ".join(str(one.axis) for one in found[1:])
        return f"{said}; so does axis {more}" if more else said
    for (name, shape), (other, another) in combinations(given, 2):
        if node.type == "Concatenate" and len(shape) != len(another):
            return (
                f"{name} has {_sizes(shape)} and {other} has {_sizes(another)}; {node.type} needs tensors with the same number "
                "of axes"
            )
    return ""


def _joined(node: Node, rank: int) -> int | None:
    """Return the place of the axis along which a Concatenate joins, in a shape without the batch axis."""
    axis = setting(node, "axis")
    if not isinstance(axis, int):
        return None
    return axis - 1 if axis > 0 else rank + axis


def _unlike_products(node: Node, given: Given) -> tuple[Difference, ...]:
    axes = setting(node, "axes")
    pair = tuple(axes) if isinstance(axes, (tuple, list)) else (axes, axes)
    if len(given) != 2 or len(pair) != 2:
        return ()
    found = []
    for (name, shape), axis in zip(given, pair):
        place = axis - 1 if isinstance(axis, int) and axis > 0 else axis
        if not isinstance(place, int) or not -len(shape) <= place < len(shape):
            return ()
        found.append((name, shape[place], place % len(shape) + 1))
    (one, first, axis), (other, second, _) = found
    if first is None or second is None or first == second:
        return ()
    return (Difference(axis, (one, first), (other, second)),)


def _sizes(shape: Shape) -> str:
    return " x ".join("any" if size is None else str(size) for size in shape) or "a single number"
