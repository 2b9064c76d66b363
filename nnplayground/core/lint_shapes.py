"""The shapes inside a network, worked out from the settings alone, so that rules about sizes need nothing built."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from nnplayground.core.ending import setting
from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS

Shape = tuple[int | None, ...]
_SAME_GROUPS = ("Activation", "Augmentation", "Normalization", "Regularization")
_SAME = ("Identity", "Masking", "Rescaling", "Normalization", "ActivityRegularization")
_JOINS = ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")


@dataclass(frozen=True)
class Window:
    """A window along one axis: how many places it reaches over, how far it moves, how the borders are padded."""

    reach: int
    step: int
    padding: str

    def fits(self, size: int | None) -> bool:
        """Tell whether there is a place for the window along an axis of this size."""
        return size is None or self.padding != "valid" or size >= self.reach

    def after(self, size: int | None) -> int | None:
        """Return how many places the window takes along an axis of this size."""
        if size is None:
            return None
        return (
            (size - self.reach) // self.step + 1
            if self.padding == "valid"
            else -(-size // self.step)
        )


def shapes(graph: Graph, given: Shape | None = None) -> dict[str, Shape]:
    """Return the shape of the first output of each node, without the batch axis; nodes whose shape is not known are left out.

    given: the shape of the data, for an input layer that leaves its own open.
    """
    found: dict[str, Shape] = {}
    try:
        nodes = graph.order()
    except GraphError:
        return {}
    for node in nodes:
        if node.type == "InputLayer":
            shape = _of_input(node, given)
        else:
            before = [found.get(ref.node) if not ref.port else None for ref in node.inputs]
            known = [one for one in before if one is not None]
            shape = _after(node, known) if known and len(known) == len(before) else None
        if shape is not None:
            found[node.id] = shape
    return found


def windows(node: Node, axes: int) -> tuple[Window, ...] | None:
    """Return the window of a convolution or a local pooling along each of its axes; None for all other layers.

    So too for transposed convolutions, which enlarge, and for channels that come first.
    """
    pooling = node.type.startswith(("MaxPooling", "AveragePooling"))
    convolution = "Conv" in node.type and not node.type.startswith("ConvLSTM")
    if not (pooling or convolution) or "Transpose" in node.type:
        return None
    if setting(node, "data_format") == "channels_first":
        return None
    reaches = _each(setting(node, "pool_size" if pooling else "kernel_size"), axes)
    # A pooling for which nothing is said moves by its own size.
    steps = _each(setting(node, "strides") or reaches, axes)
    gaps = _each(setting(node, "dilation_rate") or 1, axes)
    if reaches is None or steps is None or gaps is None:
        return None
    padding = str(setting(node, "padding"))
    return tuple(
        Window((reach - 1) * gap + 1, step, padding)
        for reach, step, gap in zip(reaches, steps, gaps)
    )


def _each(value: Any, axes: int) -> tuple[int, ...] | None:
    sizes = _row(value) if isinstance(value, (tuple, list)) else (value,) * axes
    whole = all(isinstance(size, int) and size > 0 for size in sizes)
    return sizes if whole and len(sizes) == axes else None


def _of_input(node: Node, given: Shape | None) -> Shape | None:
    own = setting(node, "shape")
    if not isinstance(own, tuple) or given is None or len(own) != len(given):
        return own if isinstance(own, tuple) else given
    return tuple(other if one is None else one for one, other in zip(own, given))


def _after(node: Node, before: Sequence[Shape]) -> Shape | None:
    """Return the shape behind a layer that reads tensors of these shapes, at least one."""
    shape, entry = before[0], LAYERS.get(node.type)
    if entry is None or not shape or not _legal(node):
        return None
    own = _OWN.get(node.type)
    if own is not None:
        return own(node, shape)
    if node.type in _JOINS:
        return shape if all(one == shape for one in before) else None
    if node.type == "Concatenate":
        return _concatenated(node, before)
    if node.type.startswith("Global"):
        return None if setting(node, "keepdims") else _channels(node, shape)
    if entry.group in _SAME_GROUPS or node.type in _SAME:
        return shape
    return _behind_window(node, shape)


def _legal(node: Node) -> bool:
    try:
        LAYERS[node.type].check(node.values)
    except ValueError:
        return False
    return True


def _channels(node: Node, shape: Shape) -> Shape:
    return (shape[0] if setting(node, "data_format") == "channels_first" else shape[-1],)


def _behind_window(node: Node, shape: Shape) -> Shape | None:
    found = windows(node, len(shape) - 1)
    if found is None or not all(one.fits(size) for one, size in zip(found, shape)):
        return None
    channels = shape[-1]
    if node.type.startswith("Depthwise"):
        channels = channels and channels * int(setting(node, "depth_multiplier"))
    elif "Conv" in node.type:
        channels = setting(node, "filters")
    return (*(one.after(size) for one, size in zip(found, shape)), channels)


def _concatenated(node: Node, before: Sequence[Shape]) -> Shape | None:
    axis, shape = setting(node, "axis"), before[0]
    place = axis if isinstance(axis, int) and axis < 0 else (axis or 0) - 1
    if not isinstance(axis, int) or not -len(shape) <= place < len(shape):
        return None
    if any(len(one) != len(shape) for one in before):
        return None
    sizes = [one[place] for one in before]
    whole = list(shape)
    whole[place] = None if None in sizes else sum(size or 0 for size in sizes)
    return tuple(whole)


def _dense(node: Node, shape: Shape) -> Shape | None:
    return (*shape[:-1], setting(node, "units"))


def _flat(node: Node, shape: Shape) -> Shape | None:
    return (_product(shape),)


def _product(shape: Shape) -> int | None:
    return None if None in shape else math.prod(size or 0 for size in shape)


def _row(value: Any) -> tuple[int, ...]:
    """Return sizes as a tuple; a single number is legal too where one is enough."""
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def _reshaped(node: Node, shape: Shape) -> Shape | None:
    wanted, size = _row(setting(node, "target_shape")), _product(shape)
    if -1 not in wanted:
        return wanted
    rest = math.prod(one for one in wanted if one != -1)
    return tuple((size // rest if size and rest else None) if one == -1 else one for one in wanted)


def _permuted(node: Node, shape: Shape) -> Shape | None:
    order = _row(setting(node, "dims"))
    fits = sorted(order) == list(range(1, len(shape) + 1))
    return tuple(shape[axis - 1] for axis in order) if fits else None


def _sequence(node: Node, shape: Shape) -> Shape | None:
    units = setting(node, "units")
    if len(shape) != 2:
        return None
    return (shape[0], units) if setting(node, "return_sequences") else (units,)


def _inner(node: Node) -> Node | None:
    pick = setting(node, "layer")
    return Node(node.id, pick.name, pick.values) if isinstance(pick, Pick) else None


def _both_ways(node: Node, shape: Shape) -> Shape | None:
    inner = _inner(node)
    found = _after(inner, [shape]) if inner is not None else None
    if found is None or found[-1] is None:
        return None
    return (*found[:-1], 2 * found[-1]) if setting(node, "merge_mode") == "concat" else found


def _wrapped(node: Node, shape: Shape) -> Shape | None:
    inner = _inner(node)
    return _after(inner, [shape]) if inner is not None else None


def _at_each_time(node: Node, shape: Shape) -> Shape | None:
    inner = _inner(node)
    found = _after(inner, [shape[1:]]) if inner is not None else None
    return None if found is None else (shape[0], *found)


def _around(name: str, sign: int) -> Callable[[Node, Shape], Shape | None]:
    """Return the rule of a layer that adds or cuts off so many places on both sides of each axis."""

    def changed(node: Node, shape: Shape) -> Shape | None:
        value, axes = setting(node, name), len(shape) - 1
        amounts = value if isinstance(value, tuple) else (value,) * axes
        whole = all(isinstance(one, int) for one in amounts) and len(amounts) == axes
        if not whole or setting(node, "data_format") == "channels_first":
            return None
        sizes = [
            None if size is None else size + 2 * sign * one for size, one in zip(shape, amounts)
        ]
        return (*sizes, shape[-1]) if all(size is None or size > 0 for size in sizes) else None

    return changed


_OWN: dict[str, Callable[[Node, Shape], Shape | None]] = {
    "Dense": _dense,
    "Flatten": _flat,
    "Reshape": _reshaped,
    "Permute": _permuted,
    "RepeatVector": lambda node, shape: (setting(node, "n"), *shape),
    "Embedding": lambda node, shape: (*shape, setting(node, "output_dim")),
    "LSTM": _sequence,
    "GRU": _sequence,
    "SimpleRNN": _sequence,
    "Bidirectional": _both_ways,
    "TruncatedBPTT": _wrapped,
    "SpectralNormalization": _wrapped,
    "TimeDistributed": _at_each_time,
    **{f"ZeroPadding{rank}D": _around("padding", 1) for rank in (1, 2, 3)},
    **{f"Cropping{rank}D": _around("cropping", -1) for rank in (1, 2, 3)},
}
