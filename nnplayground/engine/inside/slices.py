"""The loss around the weights of now: along one direction, or over the plane of two (Li et al. 2018)."""

from __future__ import annotations

import itertools
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.build import BuildError
from nnplayground.engine.inside import Piece, directions, job
from nnplayground.engine.inside.directions import Place
from nnplayground.engine.inside.normalised import BatchStatistics
from nnplayground.engine.results import part_of
from nnplayground.engine.shadow import Shadow, Values, shadow_of

Array = NDArray[Any]
ROLE = "model"
EXAMPLES, BATCH = 512, 128
FINEST = 201
LINE, PLANE, BETWEEN, PATH = "line", "plane", "between", "path"
BATCHED = "batch"
_MARGIN = 0.3


@dataclass(frozen=True, eq=False)
class _Slice:
    """Where the loss is looked at: start + a ways[0] + b ways[1], with a and b of the two axes.

    Between two kept epochs the ways hold the statistics of normalisation too.
    """

    start: Place
    ways: tuple[Place, ...]
    axes: tuple[Array, ...]
    about: Mapping[str, Array]


@job("loss_slice", live=False)
def loss_slice(run: Any, want: Want) -> Generator[Piece, None, dict[str, Array]]:
    """Compute the loss on a line or a plane through the weights of now, in inference mode, on the first examples of a part.

    f(a, b) = L(w + a d + b e), Li et al. (2018), section 4, with directions d and e drawn at random and then scaled so that each filter
    has the norm of the filter it is added to; biases, and scales and shifts of normalisation, stay as they are, as in their code.
    "path": d and e are the first two principal components of the way of training (their section 7). "between": from one kept epoch,
    a = 0, to another, a = 1 (Goodfellow, Vinyals and Saxe 2015). Weights of classes do not count, as in an evaluation.

    Options: "kind": "line", "plane", "between" or "path" ("line"); "resolution": points along an axis (41); "span": a and b go from
    -span to span (1), ignored where the way of training says how far; "seed" of the directions (0); "part" ("train"); "count":
    examples at most (512); "statistics": "kept", or "batch" to let normalisation take means and variances of the examples at each point;
    "from" and "to": epochs, of which the nearest kept ones are taken (first and last).

    Returns:
        "a" (n,), and for planes "b" (m,); "loss" (n,) or (m, n): with penalties, NaN where it is not known yet; "data": without them;
        "path" (k, 1 or 2): kept epochs, projected, in order, and "epochs" (k,); "here" (1 or 2,): the weights of now; "examples" ();
        "explained" (2,): share of the variance of the path along each direction, for "path".

    Raises:
        BuildError: there are too few kept epochs for this.
    """
    options = dict(want.options)
    part = part_of(run, {"part": TRAIN} | options)
    if part is None or ROLE not in run.models:
        return {}
    shadow = shadow_of(run, ROLE)
    now, values, states = directions.now(shadow), shadow.values(), directions.kept(run, shadow)
    yield 0.0, None, "directions"
    cut = _cut(shadow, now, states, options)
    inputs, targets = run.first_rows(
        options.get("part", TRAIN), int(options.get("count", EXAMPLES))
    )
    batches = _batches(inputs, targets)
    look = _look(shadow, options.get("statistics") == BATCHED, len(cut.ways))
    shape = tuple(len(axis) for axis in reversed(cut.axes))
    found = {"loss": np.full(shape, np.nan), "data": np.full(shape, np.nan)}
    about = {**cut.about, "examples": np.array(sum(size for size, _, _ in batches))}
    places = _from_the_middle(cut)
    for done, place in enumerate(places):
        steps = [axis[at] for axis, at in zip(cut.axes, reversed(place))]
        parts = np.zeros(2)
        for number, (size, *batch) in enumerate(batches):
            told = look(values, cut.start, cut.ways, _float(steps), *batch)
            # Each batch tells its mean, and the penalties once more.
            parts += np.array([float(one) for one in told]) * [size, 1 / len(batches)]
            yield (done + (number + 1) / len(batches)) / len(places), None, ""
        data = parts[0] / float(about["examples"])
        found["data"][place], found["loss"][place] = data, data + parts[1]
        yield (done + 1) / len(places), {**about, **_copies(found)}, ""
    return {**about, **found}


def _cut(shadow: Shadow, now: Place, states: list[directions.Kept], options: Any) -> _Slice:
    """Return the line or plane that the options ask for."""
    kind = options.get("kind", LINE)
    ways: tuple[Place, ...]
    count = min(FINEST, max(3, int(options.get("resolution", 41))))
    if kind == BETWEEN:
        return _between(now, states, options, count)
    about: dict[str, Array] = {}
    if kind == PATH:
        if len(states) < 3:
            raise BuildError(
                "views.loss_slices",
                "This needs three kept epochs; train a little longer, then ask again",
            )
        ways, about["explained"] = directions.of_path(now, states)
    else:
        axes = directions.filter_axes(shadow)
        seeds = range(2 if kind == PLANE else 1)
        seed = int(options.get("seed", 0))
        ways = tuple(directions.drawn(now, axes, (seed, one)) for one in seeds)
    path = directions.projected(now, states, ways)
    span = abs(float(options.get("span", 1.0))) or 1.0
    ends = _ends(path) if kind == PATH else [(-span, span)] * len(ways)
    axes_of = tuple(np.linspace(low, high, count) for low, high in ends)
    about |= {"path": path, "epochs": _epochs(states), "here": np.zeros(len(ways))}
    return _Slice(now, ways, axes_of, about | dict(zip("ab", axes_of)))


def _between(now: Place, states: list[directions.Kept], options: Any, count: int) -> _Slice:
    """Return the line from one kept epoch to another, and half as far again to both sides; statistics go along between the two."""
    if len(states) < 2:
        raise BuildError("views.loss_slices", "This needs two kept epochs; train a little longer")
    first, last = (
        min(states, key=lambda one: abs(one.epoch - float(options.get(name, usual))))
        for name, usual in (("from", states[0].epoch), ("to", states[-1].epoch))
    )
    if first is last:
        raise BuildError("views.loss_slices", "Choose two different epochs")
    way = directions.less(last.place, first.place)
    axis = np.linspace(-0.5, 1.5, count)
    about = {
        "path": directions.projected(first.place, states, (way,)),
        "epochs": _epochs(states),
        "here": directions.projected(first.place, [directions.Kept(0.0, now)], (way,))[0],
        "a": axis,
        "ends": np.array([first.epoch, last.epoch]),
    }
    return _Slice(first.place, (way,), (axis,), about)


def _look(shadow: Shadow, batched: bool, count: int) -> Any:
    """Return the function from values, a place, ways and how far along each to (loss of the data, penalties)."""

    def compute(
        values: Values, start: Place, ways: Any, steps: Any, inputs: Any, targets: Any
    ) -> Any:
        moved = []
        for which in (0, 1):
            own = list(start[which])
            for number, way in enumerate(ways):
                # Beyond both epochs a variance would become negative.
                far = steps[number] if not which else tf.clip_by_value(steps[number], 0.0, 1.0)
                own = [
                    one + tf.cast(far, one.dtype) * other if other is not None else one
                    for one, other in zip(own, way[which])
                ]
            moved.append(own)
        there = values._replace(trainable=moved[0], others=moved[1])
        if not batched:
            return shadow.loss(there, inputs, targets, training=False)
        statistics = BatchStatistics(shadow)
        passed = shadow.run(there, inputs, instead=statistics, seen=statistics.see)
        return shadow.loss_of(passed, there, targets)

    return shadow.compiled(("loss_slice", batched, count), compute)


def _batches(inputs: list[Any], targets: list[Any]) -> list[tuple[int, list[Any], list[Any]]]:
    """Return (examples, inputs, targets) of batches of about the same size: the mean over a remnant of one would be none."""
    size = int(inputs[0].shape[0])
    count = max(1, -(-size // BATCH))
    cuts = [number * size // count for number in range(count + 1)]
    return [
        (last - first, [one[first:last] for one in inputs], [one[first:last] for one in targets])
        for first, last in itertools.pairwise(cuts)
    ]


def _from_the_middle(cut: _Slice) -> list[tuple[int, ...]]:
    """Return all places of the grid, (row, column) or (place,), those near the weights of now first."""
    middle = [float(one) for one in cut.about["here"]]
    grids = np.meshgrid(*cut.axes)
    far = sum(
        ((grid - one) / (np.ptp(axis) or 1.0)) ** 2
        for grid, one, axis in zip(grids, middle, cut.axes)
    )
    order = np.argsort(np.ravel(far), kind="stable")
    shape = tuple(len(axis) for axis in reversed(cut.axes))
    return [tuple(int(one) for one in np.unravel_index(place, shape)) for place in order]


def _ends(path: Array) -> list[tuple[float, float]]:
    """Return the ends of both axes, so that the path lies well inside, and neither is much shorter than the other."""
    good = np.vstack([path[np.isfinite(path).all(axis=1)], np.zeros((1, 2))])
    low, high = good.min(axis=0), good.max(axis=0)
    width = np.maximum(high - low, max(float((high - low).max()) * 0.3, 1e-6))
    middle, half = (low + high) / 2, width * (0.5 + _MARGIN)
    return [(float(one - by), float(one + by)) for one, by in zip(middle, half)]


def _epochs(states: list[directions.Kept]) -> Array:
    return np.array([one.epoch for one in states], np.float64)


def _copies(found: Mapping[str, Array]) -> dict[str, Array]:
    return {name: array.copy() for name, array in found.items()}


def _float(steps: list[Any]) -> Any:
    return tf.constant([float(one) for one in steps], tf.float32)
