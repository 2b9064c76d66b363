"""What in the data excites the units of a layer most, cut out of the examples as they were loaded.

The nine examples with the largest activations, each with the part that the unit sees (Zeiler and Fergus 2014, Visualizing and
Understanding Convolutional Networks, figure 2), and on request what in them matters, by guided backpropagation (Springenberg,
Dosovitskiy, Brox and Riedmiller 2015, Striving for Simplicity, section 3.4).
"""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.cutting import cut, stretched, window_of
from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.receptive import Spans
from nnplayground.data.source import Part
from nnplayground.engine.build import BuildError
from nnplayground.engine.clock import now
from nnplayground.engine.inside import Piece, job
from nnplayground.engine.inside.aim import Aim, aim_of, form_of, names_of
from nnplayground.engine.results import spread
from nnplayground.engine.shadow import Pass

Array = NDArray[Any]
BEST = 9
"""How many examples of each unit."""
LIMIT = 2000
"""How many examples are looked at where nothing is said."""
BATCH, _BATCH_NUMBERS = 32, 2**17
MOST = 2**23
"""How many numbers the cut-out parts hold together at most; of larger ones fewer units are answered for."""
_OFTEN = 0.2


@dataclass(frozen=True)
class Best:
    """The largest answers of some units so far, the largest first.

    values: (units, k) float32, -inf where there are fewer examples. rows: (units, k) of the part, -1 there. places: (units, k) the
    place in the layer's map, counted through all its axes.
    """

    values: Array
    rows: Array
    places: Array

    def joined(self, values: Array, rows: Array, places: Array) -> Best:
        """Return the largest of these and of further examples: values and places (n, units), rows (n,).

        Of equals the earlier example comes first; NaN is never among the largest.
        """
        values = np.where(np.isnan(values), -np.inf, values)
        further = np.broadcast_to(rows[:, None], values.shape)
        further = np.where(values > -np.inf, further, -1)
        pairs = ((self.values, values), (self.rows, further), (self.places, places))
        every = [np.concatenate([old, new.T], axis=1) for old, new in pairs]
        order = np.argsort(-every[0], axis=1, kind="stable")[:, : self.values.shape[1]]
        return Best(*(np.take_along_axis(one, order, axis=1) for one in every))


@job("patches", live=False)
def patches(run: Any, want: Want) -> Generator[Piece, None, Mapping[str, Array]]:
    """Find the examples of a part that excite each unit most, by the output of its layer, and cut out what the unit sees of them.

    Options: those of `aim.aim_of`; "part" ("train"); "examples": at most so many, spread evenly over the part (2,000; 0 = all);
    "guided" (False): also the gradient of each unit, at its place, with respect to the input.

    Returns:
        "channels" (units,); "values" (units, 9) float32, nan where there are fewer examples; "rows" (units, 9) of the part, -1 there;
        "places" (units, 9, axes) where in the layer's map; "spans" (units, 9, axes, 2) first and last place in the raw picture, padding
        counted in, axes 0 = the whole example; "patches" (units, 9, *window, ...) raw; "inside" (units, 9, *window) False on padding;
        "examples" () looked at so far, "total" () of the part. With "guided" also "guided" (units, 9, ...): the same part of the gradient.

    Raises:
        BuildError: nothing can be found for this layer; the sentence says why.
    """
    aim = _fitting(run, aim_of(run, want))
    search = Search(run, aim, want)
    yield 0.0, None, "the network is read"
    shown, rows = now(), search.rows
    whole = len(rows) * (1.5 if search.guided else 1.0) + 1
    for first in range(0, len(rows), search.batch):
        search.look(rows[first : first + search.batch])
        told = now() - shown >= _OFTEN
        shown = now() if told else shown
        yield search.examples / whole, search.answer() if told else None, ""
    if search.guided:
        for share in search.look_guided():
            yield (len(rows) + share * len(rows) / 2) / whole, None, "gradients"
    return search.answer()


class Search:
    """The search through a part: which examples, and what was found so far."""

    def __init__(self, run: Any, aim: Aim, want: Want) -> None:
        options = dict(want.options)
        self._run, self._aim = run, aim
        self._name = str(options.get("part", TRAIN))
        part = run.prepared.parts.get(self._name)
        if part is None or not part.size:
            raise BuildError("data", "This part of the data has no examples")
        self._part: Part = part
        self._inputs = names_of(run, str(options.get("role", "model")))
        self._values = aim.shadow.values()
        self.rows = spread(part.size, int(options.get("examples", LIMIT)))
        numbers = math.prod(part.inputs[aim.name].shape[1:])
        self.batch = max(1, min(BATCH, _BATCH_NUMBERS // max(1, numbers)))
        self.guided = bool(options.get("guided", False))
        self.examples = 0
        shape = (len(aim.channels), BEST)
        self._best = Best(
            np.full(shape, -np.inf, np.float32), np.full(shape, -1), np.zeros(shape, int)
        )
        self._sizes: tuple[int, ...] = ()
        self._slopes: Array | None = None

    def look(self, rows: Array) -> None:
        """Look at further examples."""
        # The same size always, so that the network is traced once.
        padded = np.resize(rows, self.batch)
        look = self._aim.shadow.compiled(("patches", self._aim.node), _looker(self._aim))
        values, places, sizes = look(
            self._values, self._batch(padded), tf.constant(self._aim.channels, tf.int32)
        )
        self._sizes = tuple(int(one) for one in sizes)
        count = len(rows)
        self._best = self._best.joined(values.numpy()[:count], rows, places.numpy()[:count])
        self.examples += count

    def look_guided(self) -> Generator[float, None, None]:
        """Take the guided gradients of what was found; yields the share that is done."""
        aim, best = self._aim, self._best
        rows = np.maximum(best.rows.ravel(), 0)
        channels = np.repeat(aim.channels, BEST)
        look = aim.shadow.compiled(("patches/guided", aim.node, aim.index), _guide(aim))
        if not aim.shadow.model.inputs[aim.index].dtype.startswith("float"):
            self.guided = False
            return
        found = []
        size = max(1, self.batch // 2)
        for first in range(0, len(rows), size):
            chosen = np.resize(np.arange(first, min(first + size, len(rows))), size)
            places = tf.constant(best.places.ravel()[chosen], tf.int32)
            slopes = look(
                self._values,
                self._batch(rows[chosen]),
                tf.constant(channels[chosen], tf.int32),
                places,
            )
            found.append(slopes.numpy())
            yield min(1.0, (first + size) / len(rows))
        self._slopes = np.concatenate(found)[: len(rows)]

    def answer(self) -> dict[str, Array]:
        """Return what is known so far, with the parts cut out."""
        best, aim = self._best, self._aim
        places = np.stack(np.unravel_index(best.places, self._sizes), -1) if self._sizes else None
        if places is None:
            places = np.zeros((*best.places.shape, 0), int)
        parts = [self._part_of(*spot) for spot in np.ndindex(*best.rows.shape)]
        shape = best.rows.shape
        found = {
            "channels": np.array(aim.channels),
            "values": np.where(best.rows >= 0, best.values, np.float32(np.nan)),
            "rows": best.rows,
            "places": places,
            "spans": np.array([spans for spans, _, _ in parts], int).reshape(*shape, -1, 2),
            "patches": _stacked([patch for _, patch, _ in parts], shape),
            "inside": _stacked([inside for _, _, inside in parts], shape),
            "examples": np.array(self.examples),
            "total": np.array(self._part.size),
        }
        if self._slopes is not None:
            guided = [self._slope_of(*spot) for spot in np.ndindex(*shape)]
            found["guided"] = _stacked(guided, shape)
        return found

    def _batch(self, rows: Array) -> list[Any]:
        inputs = self._part.inputs
        return [tf.convert_to_tensor(np.asarray(inputs[name][rows])) for name in self._inputs]

    def _window(self, unit: int, rank: int) -> Spans | None:
        """Return what the unit sees of the input at the place of its example; None = all of it."""
        fields = self._aim.fields
        if fields is None or len(fields) != len(self._sizes):
            return None
        return window_of(fields, np.unravel_index(self._best.places[unit, rank], self._sizes))

    def _raw(self, row: int) -> Array:
        """Return the example as it was loaded; where its axes are not those of the input, as it was prepared."""
        prepared = np.asarray(self._part.inputs[self._aim.name][row])
        try:
            raw = self._run.prepared.raw_input(self._name, row, self._aim.name)
        except KeyError:
            return prepared
        if raw.dtype.kind not in "fiub":
            return prepared
        return raw if self._aim.fields is None or raw.ndim == prepared.ndim else prepared

    def _part_of(self, unit: int, rank: int) -> tuple[Spans, Array, Array]:
        row = max(int(self._best.rows[unit, rank]), 0)
        raw, spans = self._raw(row), self._window(unit, rank)
        if spans is None:
            return (), raw, np.ones(raw.shape[:-1] if raw.ndim > 1 else raw.shape, bool)
        old = self._part.inputs[self._aim.name].shape[1 : 1 + len(spans)]
        spans = stretched(spans, old, raw.shape[: len(spans)])
        return spans, *cut(raw, spans)

    def _slope_of(self, unit: int, rank: int) -> Array:
        assert self._slopes is not None
        slope: Array = self._slopes[unit * BEST + rank]
        spans = self._window(unit, rank)
        if spans is not None:
            return cut(slope, spans)[0]
        return np.reshape(slope, form_of(self._run, self._aim.name, slope.shape))


def _fitting(run: Any, aim: Aim) -> Aim:
    """Return the aim with as many units as have room."""
    one = run.prepared.parts[TRAIN].inputs[aim.name].shape[1:]
    fields = aim.fields
    size = math.prod(one)
    if fields is not None and len(one) >= len(fields):
        window = math.prod(min(field.size, side) for field, side in zip(fields, one))
        size = window * math.prod(one[len(fields) :])
    return replace(aim, channels=aim.channels[: max(1, MOST // max(1, BEST * size))])


def _looker(aim: Aim) -> Any:
    """Return a function from examples to the largest answer of each unit and its place: (n, units) both, and the axes of the map."""

    def look(values: Any, inputs: Any, channels: Any) -> Any:
        output = tf.cast(aim.shadow.run(values, inputs).outputs[aim.node], tf.float32)
        sizes = tf.shape(output)[1:-1]
        mine = tf.gather(output, channels, axis=-1)
        flat = tf.reshape(mine, [tf.shape(mine)[0], -1, tf.shape(channels)[0]])
        # NaN would hide what is largest beside it.
        flat = tf.where(tf.math.is_nan(flat), -math.inf, flat)
        return tf.reduce_max(flat, 1), tf.argmax(flat, 1), sizes

    return look


def _guide(aim: Aim) -> Any:
    """Return a function from examples, a unit and a place each, to the guided gradients with respect to the input."""

    def look(values: Any, inputs: Any, channels: Any, places: Any) -> Any:
        held = list(inputs)

        with tf.GradientTape(watch_accessed_variables=False) as tape:
            picture = tf.cast(held[aim.index], aim.shadow.model.inputs[aim.index].dtype)
            tape.watch(picture)
            held[aim.index] = picture
            output = _before_answer(aim, aim.shadow.run(values, held, guided=True))
            mine = tf.gather(tf.cast(output, tf.float32), channels, axis=-1, batch_dims=1)
            flat = tf.reshape(mine, [tf.shape(mine)[0], -1])
            score = tf.reduce_sum(tf.gather(flat, places, axis=1, batch_dims=1))
        none = tf.UnconnectedGradients.ZERO
        return tape.gradient(score, picture, unconnected_gradients=none)

    return look


def _before_answer(aim: Aim, passed: Pass) -> Any:
    """Return the layer's output, of an output of the network before its softmax or sigmoid, which would hide all slopes."""
    keys = [ref.key for ref in aim.shadow.graph.ends() if (ref.node, ref.port) == (aim.node, 0)]
    return passed.logits[keys[0]] if keys else passed.outputs[aim.node]


def _stacked(parts: list[Array], shape: tuple[int, ...]) -> Array:
    """Return parts of one shape as one array (*shape, ...)."""
    found = np.array(parts)
    return found.reshape(*shape, *found.shape[1:])
