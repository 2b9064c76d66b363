"""Places in the space of all weights, and directions from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine import weights
from nnplayground.engine.results import spread
from nnplayground.engine.shadow import Shadow

Array = NDArray[Any]
MOST_STATES = 60
"""So many kept epochs are projected at most, spread evenly over the run."""


class Place(NamedTuple):
    """Weights or a direction: tensors in the order of `Values.trainable` and of `Values.others`; None = does not move."""

    trainable: list[Any]
    others: list[Any]


class Kept(NamedTuple):
    """The weights at the end of an epoch."""

    epoch: float
    place: Place


def now(shadow: Shadow) -> Place:
    """Return the weights of now."""
    values = shadow.values()
    return Place(list(values.trainable), list(values.others))


def kept(run: Any, shadow: Shadow, role: str = "model") -> list[Kept]:
    """Return the kept epochs of a run whose weights fit its network, in order; of more than MOST_STATES an even choice."""
    names = {id(variable): key for key, variable in weights.variables(run.models).items()}
    keys = [
        [names.get(id(variable), "") for variable in group]
        for group in shadow._live[:2]  # noqa: SLF001
    ]
    found = []
    for state in run.ring.states:
        groups = [[state.values.get(key) for key in group] for group in keys]
        if all(one is not None for group in groups for one in group):
            found.append(Kept(state.exact, Place(*groups)))
    return [found[int(place)] for place in spread(len(found), MOST_STATES)]


def filter_axes(shadow: Shadow) -> list[tuple[int, ...] | None]:
    """Return for each weight over which of its axes the norm of a filter goes; None for what has no filters, such as biases.

    What a filter is: for dense layers the weights of one unit, for convolutions those of one output channel, for embeddings the
    vector of one word.
    """
    found: list[tuple[int, ...] | None] = []
    tensors = shadow.values().trainable
    for name, tensor in zip(shadow.weights, tensors):
        layer, _, weight = name.partition("/")
        kind = type(shadow.model.get_layer(layer)).__name__
        rank = len(tensor.shape)
        if rank < 2:
            found.append(None)
        elif "depthwise" in weight or kind.startswith("Depthwise"):
            found.append(tuple(range(rank - 2)))
        elif kind.endswith("Transpose"):
            found.append((*range(rank - 2), rank - 1))
        elif kind == "Embedding":
            found.append((1,))
        else:
            found.append(tuple(range(rank - 1)))
    return found


def drawn(start: Place, axes: Sequence[tuple[int, ...] | None], seed: tuple[int, ...]) -> Place:
    """Return a random direction, filter by filter as long as the weights: d = d |w| / |d| (Li et al. 2018, section 4)."""
    random = np.random.default_rng(seed)
    made: list[Any] = []
    for tensor, over in zip(start.trainable, axes):
        # Drawn for all, so that the others do not depend on which ones move.
        way = random.normal(size=tuple(tensor.shape)).astype(np.float32)
        if over is None:
            made.append(None)
            continue
        own = np.asarray(tensor, np.float64)
        with np.errstate(all="ignore"):
            sizes = np.sqrt(np.square(own).sum(axis=over, keepdims=True))
            way = way / np.sqrt(np.square(way).sum(axis=over, keepdims=True)) * sizes
        made.append(tf.cast(tf.constant(way), tensor.dtype))
    return Place(made, [None] * len(start.others))


def less(one: Place, other: Place) -> Place:
    """Return the direction from `other` to `one`; whole numbers do not move."""

    def apart(first: Any, second: Any) -> Any:
        return first - second if first.dtype.is_floating else None

    return Place(
        *(
            [apart(first, second) for first, second in zip(mine, theirs)]
            for mine, theirs in zip(one, other)
        )
    )


def of_path(start: Place, states: Sequence[Kept]) -> tuple[tuple[Place, Place], Array]:
    """Return the first two principal components of the way of training, and their shares of its variance (Li et al. 2018, section 7).

    Directions have length 1 over all weights that learn; of a path on a line the second one is zero.
    """
    gram = _gram([_flat(one.place, start) for one in states])
    count = len(states)
    centre = np.eye(count) - 1 / count
    variances, vectors = np.linalg.eigh(centre @ np.nan_to_num(gram) @ centre)
    chosen = np.argsort(variances)[::-1][:2]
    mixes = centre @ vectors[:, chosen]
    ways = []
    for mix, variance in zip(mixes.T, variances[chosen]):
        scale = 1 / np.sqrt(variance) if variance > 1e-12 * max(variances.max(), 1e-30) else 0.0
        ways.append(_mixed(start, states, mix * scale))
    whole = float(np.maximum(variances, 0).sum())
    shares = np.maximum(variances[chosen], 0) / whole if whole > 0 else np.zeros(2)
    return (ways[0], ways[1]), shares


def projected(start: Place, states: Sequence[Kept], ways: Sequence[Place]) -> Array:
    """Return where kept epochs lie nearest to start + sum of a_i ways_i, (states, ways) float64: by least squares."""
    flat = [_flat_way(way) for way in ways]
    grams = np.array([[_dot(one, other) for other in flat] for one in flat])
    found = np.zeros((len(states), len(ways)))
    for row, state in enumerate(states):
        apart = _flat(state.place, start)
        found[row] = [_dot(apart, one) for one in flat]
    with np.errstate(all="ignore"):
        return np.asarray(found @ np.linalg.pinv(np.nan_to_num(grams), hermitian=True))


def _mixed(start: Place, states: Sequence[Kept], mix: Array) -> Place:
    made = []
    for number, tensor in enumerate(start.trainable):
        parts = [
            tf.cast(float(share), tensor.dtype) * (state.place.trainable[number] - tensor)
            for share, state in zip(mix, states)
        ]
        made.append(tf.add_n(parts))
    return Place(made, [None] * len(start.others))


def _flat(one: Place, start: Place) -> list[Array | None]:
    """Return the differences of all weights that learn, (k,) float64 each."""
    return [
        np.asarray(first - second, np.float64).reshape(-1)
        for first, second in zip(one.trainable, start.trainable)
    ]


def _flat_way(way: Place) -> list[Array | None]:
    return [
        None if one is None else np.asarray(one, np.float64).reshape(-1) for one in way.trainable
    ]


def _dot(one: Sequence[Array | None], other: Sequence[Array | None]) -> float:
    with np.errstate(all="ignore"):
        return float(
            sum(
                first @ second
                for first, second in zip(one, other)
                if first is not None and second is not None
            )
        )


def _gram(rows: Sequence[Sequence[Array | None]]) -> Array:
    """Return the products of all pairs of places, (k, k)."""
    found = np.zeros((len(rows), len(rows)))
    for parts in zip(*rows):
        block = np.stack(parts)
        with np.errstate(all="ignore"):
            found += block @ block.T
    return found
