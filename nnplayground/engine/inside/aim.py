"""Which units of which layer are looked into, which input of the network they see, and what the data is like there."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.receptive import Fields, Shape, Spans, fields, reach
from nnplayground.engine.build import BuildError
from nnplayground.engine.results import spread
from nnplayground.engine.shadow import Shadow, shadow_of
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]
MOST = 64
"""Units that are looked into at once."""
_SAMPLE = 512


@dataclass(frozen=True)
class Aim:
    """Units of a layer, and the input they see.

    node: of the layer. channels: numbers of the units or filters. shape: of the layer's output, shapes: those of all nodes, without the
    batch axis. source: node of the input. index: its place among the inputs of the network. name: of the input in the data.
    """

    shadow: Shadow
    node: str
    channels: tuple[int, ...]
    shape: Shape
    shapes: dict[str, Shape]
    source: str
    index: int
    name: str

    @property
    def middle(self) -> tuple[int, ...] | None:
        """Return the place in the middle of the layer's map, for each axis but the channels; None if its size is not known."""
        sizes = self.shape[:-1]
        return None if None in sizes else tuple((size or 0) // 2 for size in sizes)

    @property
    def fields(self) -> Fields | None:
        """Return what a unit sees of the input; None = all of it, or a part that is not the same everywhere."""
        found = fields(self.shadow.graph, self.shapes).get(self.node, {}).get(self.source)
        return found if found and len(found) == len(self.shape) - 1 else None

    def seen(self, place: tuple[int, ...]) -> Spans | None:
        """Return which places of the input the unit at a place sees, inside its edges; None = perhaps all."""
        return reach(self.shadow.graph, self.shapes, self.node, place).get(self.source)


def aim_of(run: Any, want: Want) -> Aim:
    """Return what a want is about.

    Options: "role" ("model"), "node", "first" (0) and "count" (16): which of its units or filters, at most MOST; "channels": a tuple of
    numbers in place of the two; "input": node of the input, by default the one with the most axes among those that the layer sees.

    Raises:
        BuildError: there is no such layer, it has no units, or the data does not feed the network.
    """
    options = dict(want.options)
    role, node = str(options.get("role", "model")), str(options.get("node", ""))
    graph = run.project.networks.get(role)
    if graph is None or role not in run.models or node not in graph:
        raise BuildError(_where(want), "This network does not have this layer")
    shadow = shadow_of(run, role)
    tensors = outputs_of(shadow.model, graph)
    shapes = {name: tuple(ports[0].shape[1:]) for name, ports in tensors.items()}
    shape = shapes[node]
    if not shape or shape[-1] is None:
        raise BuildError(_where(want), "This layer has no units that could be told apart")
    inputs = [one.id for one in graph.inputs()]
    seen = [name for name in inputs if name in fields(graph, shapes).get(node, {})]
    if not seen:
        raise BuildError(_where(want), "This layer does not read an input of the network")
    chosen = str(options.get("input", ""))
    source = chosen if chosen in seen else max(seen, key=lambda name: len(shapes[name]))
    index = inputs.index(source)
    names = names_of(run, role)
    return Aim(
        shadow, node, _channels(options, shape[-1]), shape, shapes, source, index, names[index]
    )


def names_of(run: Any, role: str) -> list[str]:
    """Return the name in the data of each input of a network, in order.

    Raises:
        BuildError: the data does not feed this network.
    """
    wanted = [tensor.name for tensor in run.models[role].inputs]
    given = run.prepared.parts[TRAIN].inputs
    names = wanted if all(name in given for name in wanted) else list(given)
    if len(names) != len(wanted):
        raise BuildError("data", "The data does not feed this network")
    return names


@dataclass(frozen=True)
class Spread:
    """What the numbers of an input are like: arrays that broadcast over an example.

    low, high: least and largest. middle: where pictures start. scale: standard deviation.
    """

    low: Array
    high: Array
    middle: Array
    scale: Array


def spread_of(examples: Array) -> Spread:
    """Return the spread of some examples (n, ...): of each column of a table, of each channel of everything else.

    The middle is that of the range for pictures and volumes, and the mean for all else, whose range is that of a few outliers.
    Numbers that are not finite are left out.
    """
    axes = (0,) if examples.ndim < 3 else tuple(range(examples.ndim - 1))
    numbers = np.where(np.isfinite(examples), examples.astype(np.float64), np.nan)
    empty = np.isnan(numbers).all(axis=axes, keepdims=True)
    numbers = np.where(empty, 0.0, numbers)
    low, high = np.nanmin(numbers, axes), np.nanmax(numbers, axes)
    # Shares of the largest number: squares of about 1e200 would be infinite.
    most = max(float(np.abs(numbers[np.isfinite(numbers)]).max(initial=0.0)), 1e-30)
    mean, scale = np.nanmean(numbers / most, axes) * most, np.nanstd(numbers / most, axes) * most
    middle = low / 2 + high / 2 if examples.ndim > 3 else mean
    return Spread(*(one.astype(np.float32) for one in (low, high, middle, scale)))


def sample_of(run: Any, name: str) -> Array:
    """Return some training examples of an input, spread evenly."""
    array = run.prepared.parts[TRAIN].inputs[name]
    return np.asarray(array[spread(len(array), _SAMPLE)])


def form_of(run: Any, name: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape in which an input is drawn: that of the picture which preparation laid flat, else its own."""
    raw = run.prepared.raw.inputs.get(name)
    if len(shape) != 1 or raw is None or raw.ndim < 3:
        return shape
    return tuple(raw.shape[1:]) if math.prod(raw.shape[1:]) == shape[0] else shape


def _where(want: Want) -> str:
    options = dict(want.options)
    return f"networks.{options.get('role', 'model')}.{options.get('node', '')}"


def _channels(options: dict[str, Any], count: int) -> tuple[int, ...]:
    given = options.get("channels")
    first = max(0, int(options.get("first", 0)))
    if first >= count:
        first = 0
    numbers = given if given is not None else range(first, first + int(options.get("count", 16)))
    found = tuple(int(one) for one in numbers if 0 <= int(one) < count)[:MOST]
    if not found:
        raise BuildError("", "This layer does not have these units")
    return found
