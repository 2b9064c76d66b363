"""Where examples lie in what a layer gives: along its principal axes, which stay while it learns, or as neighbours by t-SNE."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data import embedding as flat
from nnplayground.data.source import DataError
from nnplayground.engine.examples import batch_of
from nnplayground.engine.health import fed
from nnplayground.engine.inside import Piece, job, probe
from nnplayground.engine.results import LIMIT, asked, part_of, spread
from nnplayground.engine.shadow import Shadow, Values, shadow_of
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]
MOST = 10_000
"""How many examples are laid out along axes at most; by t-SNE LIMIT."""
SMALL, FOR_AXES_NUMBERS = 256, 2**21
"""The axes of a layer with so few numbers are found from all examples, those of others from so many examples and so many numbers at
most: the first look may not take longer than some tenths of a second."""
LARGEST = 2**25
"""How many numbers of a layer are kept at once; of larger outputs fewer examples are taken."""
CHUNK, CHUNK_NUMBERS = 256, 2**21
_KEPT = 8


@dataclass
class _Asked:
    """What is looked at: a layer's output for rows of a part, and one more example that is not of it."""

    run: Any
    role: str
    key: str
    part: Any
    rows: Array
    size: int
    shadow: Shadow
    values: Values
    own: list[Array] | None
    output: str

    def outputs(self, rows: Array) -> Iterator[Array]:
        """Yield what the layer gives for some rows, (n, size) float each, a few at a time."""
        arrays = fed(self.run.models[self.role], self.part.inputs) or []
        # About 30 ms of an ordinary network, also of one with large outputs.
        step = max(1, min(CHUNK, CHUNK_NUMBERS // max(1, _whole_size(self.shadow))))
        for start in range(0, len(rows), step):
            yield self.of([array[rows[start : start + step]] for array in arrays])

    def of(self, inputs: list[Any]) -> Array:
        """Return what the layer gives for a batch, (n, size)."""
        key, size = self.key, self.size

        def compute(values: Values, *inputs: Any) -> Any:
            found = self.shadow.run(values, inputs).outputs[key]
            return tf.reshape(found, (-1, size))

        look = self.shadow.compiled(("embedding", key), compute)
        tensors = [tf.convert_to_tensor(np.asarray(one)) for one in inputs]
        found = np.asarray(look(self.values, *tensors))
        return found if found.dtype.kind == "f" else found.astype(np.float64)

    def about(self) -> dict[str, Array]:
        """Return rows, what they are, and how many examples there are."""
        found = {
            "rows": self.rows,
            "total": np.array(self.part.size),
            "size": np.array(self.size),
        }
        return found | _targets(self.run, self.part, self.rows, self.output)


@probe("embedding")
def embedding(run: Any, want: Want) -> dict[str, Array]:
    """Return the examples along two principal axes of a layer's output, in inference mode.

    z = (h - m) A. The mean m and the axes A are found at the first look at a layer in a run, of large ones from fewer examples, and kept:
    what moves is the network, not the point of view.

    Options: "node": layer, or "node/1" for a further output of it; "role" ("model"); "part"; "count": examples, spread evenly over the
    part (2,000; 10,000 at most); "axes": another number asks for axes anew (0); "output": whose target colours, "" = the first that is
    trained. The example of the want, if any, is laid out too.

    Returns:
        "points" (n, 2) float64, NaN where the output is not finite; "rows" (n,); "truth" (n,) int64 classes or "value" (n,) float64
        where there are targets; "explained" (2,): share of the variance of these examples along each axis; "size" (): numbers in an
        output; "total" (): size of the part; "epoch" () of the weights and "since" () of those that the axes are of; "own" (2,): the
        example of the want. Nothing for a layer without numbers.

    Raises:
        DataError: an example of one's own does not fit the data.
    """
    steps = _along_axes(run, want, LIMIT)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return dict(end.value)


@job("embedding_of_many", live=False)
def embedding_of_many(run: Any, want: Want) -> Generator[Piece, None, dict[str, Array]]:
    """Do as the probe `embedding` does, for up to MOST examples, a few at a time."""
    return (yield from _along_axes(run, want, MOST))


@job("tsne", live=False)
def tsne(run: Any, want: Want) -> Generator[Piece, None, dict[str, Array]]:
    """Lay the examples out by t-SNE (van der Maaten and Hinton 2008) of a layer's output.

    Options: as `embedding`, up to LIMIT examples; "perplexity": about how many neighbours each example has (30); "seed" (0).

    Returns:
        as `embedding`, without "explained", "epoch" and "since". Examples whose output is not finite have no place: NaN.
    """
    about = _asked(run, want, LIMIT)
    if about is None:
        return {}
    yield 0.0, None, "outputs of the layer"
    found: list[Array] = []
    for some in about.outputs(about.rows):
        found.append(some)
        yield 0.0, None, "outputs of the layer"
    if about.own is not None:
        found.append(about.of(about.own))
    outputs = np.concatenate(found)
    good = np.isfinite(outputs).all(axis=1)
    if not good.any():
        raise DataError("The output of this layer is not finite for any example")
    options, arrays = dict(want.options), about.about()
    places = np.full((len(outputs), 2), np.nan)
    # Neighbours of hundreds of thousands of pairs take some tenths of a second: say so before.
    yield 0.0, None, "neighbours"
    steps = flat.tsne(outputs[good], float(options.get("perplexity", 30)), _number(options, "seed"))
    for share, points in steps:
        places[good] = points
        known = bool(np.isfinite(points).any())
        yield share, _laid_out(arrays, places, about) if known else None, ""
    return _laid_out(arrays, places, about)


def _along_axes(run: Any, want: Want, most: int) -> Generator[Piece, None, dict[str, Array]]:
    about = _asked(run, want, most)
    if about is None:
        return {}
    yield 0.0, None, ""
    mean, axes, since = yield from _axes(about, _number(dict(want.options), "axes"))
    points, sums, squares, count = [], np.zeros(about.size), 0.0, 0
    with np.errstate(all="ignore"):
        for some in about.outputs(about.rows):
            apart = some - mean
            points.append(apart @ axes)
            good = np.isfinite(apart).all(axis=1)
            sums += apart[good].sum(axis=0)
            squares += float(np.square(apart[good]).sum())
            count += int(good.sum())
            share = sum(map(len, points)) / len(about.rows)
            yield share, None, ""
        places = _finite(np.concatenate(points))
        whole = squares - float(np.square(sums).sum()) / max(count, 1)
        along = np.square(places - np.nanmean(places, axis=0)) if count else places * 0
        explained = np.nansum(along, axis=0) / whole if whole > 0 else np.zeros(2)
        found = about.about() | {"points": places, "explained": explained, "since": since}
        found["epoch"] = np.array(run.exact_epoch)
        if about.own is not None:
            found["own"] = _finite((about.of(about.own) - mean) @ axes)[0]
    return found


def _axes(about: _Asked, number: int) -> Generator[Piece, None, tuple[Array, Array, Array]]:
    """Return the mean (d,), the axes (d, 2) of a layer in a run and their epoch (): of the first look, or the first with this number."""
    run = about.run
    kept: dict[Any, tuple[Array, Array, Array]] = run.cache.setdefault("embedding/axes", {})
    key = (run.number, about.role, about.key, number)
    if key not in kept:
        fewer = max(2, min(SMALL, FOR_AXES_NUMBERS // max(1, about.size)))
        fewer = LIMIT if about.size <= SMALL else fewer
        chosen = about.rows[spread(len(about.rows), fewer)]
        found = []
        for some in about.outputs(chosen):
            found.append(some)
            yield 0.0, None, ""
        outputs = np.concatenate(found)
        made = (*flat.principal_axes(outputs), np.array(run.exact_epoch))
        if not np.isfinite(outputs).all(axis=1).any():
            return made  # these are no axes to keep
        while len(kept) >= _KEPT:
            kept.pop(next(iter(kept)))
        kept[key] = made
    return kept[key]


def _asked(run: Any, want: Want, most: int) -> _Asked | None:
    """Return what a want asks about; None if there is no such layer, or no examples."""
    options = dict(want.options)
    role, key = str(options.get("role", "model")), str(options.get("node", ""))
    part, graph = part_of(run, options), run.project.networks.get(role)
    node, _, port = key.partition("/")
    if part is None or graph is None or role not in run.models or node not in graph:
        return None
    if fed(run.models[role], part.inputs) is None:
        return None
    tensors = outputs_of(run.models[role], graph)[node]
    place = int(port or 0)
    if place >= len(tensors) or None in tensors[place].shape[1:]:
        return None
    size = math.prod(tensors[place].shape[1:])
    count = min(most, int(options.get("count", LIMIT)) or most)
    count = min(count, max(2, LARGEST // max(1, size))) if most == LIMIT else count
    shadow = shadow_of(run, role)
    own = None if want.example is None else batch_of(run, role, want.example)
    rows, output = spread(part.size, count), str(options.get("output", ""))
    return _Asked(run, role, key, part, rows, size, shadow, shadow.values(), own, output)


def _targets(run: Any, part: Any, rows: Array, output: str) -> dict[str, Array]:
    """Return the classes of some rows as "truth", or the first number of their target as "value"; nothing without targets."""
    name = asked(run, part, output).target if "model" in run.project.networks else None
    if name is None:
        return {}
    raw = run.prepared.raw
    stored = np.asarray((raw.test_targets if part.own_test else raw.targets)[name])
    if stored.ndim == 1 and stored.dtype.kind in "iub" and raw.classes_of(name):
        return {"truth": stored[part.rows[rows]].astype(np.int64)}
    target = np.asarray(part.targets[name])[rows]
    target = target.reshape(len(rows), -1)
    if target.dtype.kind not in "fiub" or not target.shape[1]:
        return {}
    if target.shape[1] > 1 and np.isin(target, (0, 1)).all() and (target.sum(axis=1) == 1).all():
        return {"truth": target.argmax(axis=1)}
    return {"value": target[:, 0].astype(np.float64)}


def _laid_out(arrays: dict[str, Array], places: Array, about: _Asked) -> dict[str, Array]:
    if about.own is None:
        return arrays | {"points": places.copy()}
    return arrays | {"points": places[:-1].copy(), "own": places[-1].copy()}


def _finite(points: Array) -> Array:
    """Return points (n, 2) with NaN for both numbers where one is not finite."""
    good = np.isfinite(points).all(axis=1, keepdims=True)
    return np.where(good, points, np.nan)


def _number(options: dict[str, Any], name: str) -> int:
    return int(options.get(name, 0))


def _whole_size(shadow: Shadow) -> int:
    """Return how many numbers the largest layer gives for one example."""
    sizes = (
        math.prod(one or 1 for one in tensor.shape[1:])
        for layer in shadow.model.layers
        for call in layer._inbound_nodes  # noqa: SLF001
        for tensor in call.outputs
    )
    return int(max(sizes))
