"""What makes units of a layer answer most: pictures by gradient ascent, from noise, with the weights held still.

Activation maximisation (Erhan, Bengio, Courville and Vincent 2009, Visualizing Higher-Layer Features of a Deep Network; Simonyan,
Vedaldi and Zisserman 2014, Deep Inside Convolutional Networks, equation 1; jitter and blur as in Mordvintsev, Olah and Tyka 2015 and
Olah, Mordvintsev and Schubert 2017, Feature Visualization).
"""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.whole_numbers import read_as_names
from nnplayground.engine.build import BuildError
from nnplayground.engine.clock import now
from nnplayground.engine.inside import Piece, job
from nnplayground.engine.inside.aim import (
    Aim,
    aim_of,
    form_of,
    names_of,
    sample_of,
    spread_of,
)
from nnplayground.engine.inside.climbing import MAP, settings_of
from nnplayground.engine.inside.rows import blurred, direction, within

Array = NDArray[Any]
NOISE = 0.1
"""Standard deviation of the picture at the start, in those of the data."""
FRAMES = 24
_FRAME_NUMBERS = 2**21
_BATCH = 2**17
"""How many numbers a batch of pictures has at most: one step of it takes a moment only."""
_OFTEN = 0.1
_LEAK = 0.1
_REST = 0.2
"""Share of the blur at the start that is left at the end."""


@job("maximise", live=False)
def maximise(run: Any, want: Want) -> Generator[Piece, None, Mapping[str, Array]]:
    """Make the input that excites each unit most, all units in one batch (large pictures in several).

    The answer before the activation function counts.

    Options: those of `aim.aim_of`, and those of `climbing.Settings` by name; without "jitter" and "blur" these suit the size of what a
    unit sees. Other inputs of the network stay at the mean of the data, inputs of whole numbers at the first example.

    Returns:
        "pictures" (units, *input) float32 in the range of the data, "channels" (units,), "activation" (units,) at the end, "course"
        (steps + 1, units) from noise on, "frames" (k, units, *input) the making, "low" and "high" () of the data, "spans" (axes, 2) first
        and last place of the input that the unit sees, (0, 2) = all, "form" (n,): the shape to draw a picture in.

    Raises:
        BuildError: nothing can be made for this layer; the sentence says why.
    """
    aim = aim_of(run, want)
    ascent = Ascent(run, aim, want)
    yield 0.0, None, "the network is read"
    shown = now()
    for step in range(ascent.settings.steps):
        share = step / (ascent.settings.steps + 1)
        for _ in ascent.step(step):
            yield share, None, ""
        told = now() - shown >= _OFTEN
        shown = now() if told else shown
        yield share, ascent.answer() if told else None, ""
    for _ in ascent.measure():
        yield 1.0, None, ""
    return ascent.answer()


class Ascent:
    """The making of pictures: what a step needs, and what was found so far."""

    def __init__(self, run: Any, aim: Aim, want: Want) -> None:
        sample = sample_of(run, aim.name)
        # An embedding reads numbers that stand for words: between them there is nothing to climb.
        floating = aim.shadow.model.inputs[aim.index].dtype.startswith("float")
        if not floating or read_as_names(aim.shadow.graph, aim.source):
            raise BuildError(
                "data", "Its input holds whole numbers, which cannot be changed little by little"
            )
        if sample.dtype.kind not in "fiub" or sample.ndim < 2:
            raise BuildError("data", "Only inputs of numbers can be made")
        self._aim, self._spread = aim, spread_of(sample)
        self._size = sample.shape[1:]
        self._form = form_of(run, aim.name, self._size)
        self._place = aim.middle
        self._spans = None if self._place is None else aim.seen(self._place)
        options = dict(want.options)
        self.settings = settings_of(options, self._window())
        if self._place is None:
            self.settings = replace(self.settings, goal=MAP)
        self._values = aim.shadow.values()
        size = max(1, min(len(aim.channels), _BATCH // math.prod(self._size)))
        firsts = range(0, len(aim.channels), size)
        # Of one size, so that the network is traced once.
        self._batches = [np.resize(aim.channels[first : first + size], size) for first in firsts]
        self._held = _held(run, aim, str(options.get("role", "model")), size)
        self._scaled = [self._start(channels) for channels in self._batches]
        self._course: list[Array] = []
        self._frames: list[Array] = [self._pictures()]
        self._chance = np.random.default_rng((abs(self.settings.seed), 2**31))

    def step(self, number: int) -> Iterator[None]:
        """Climb one step; large pictures in several batches, with a rest after each."""
        settings = self.settings
        left = 1 - number / settings.steps
        axes = len(self._size) - 1
        shift = self._chance.integers(-settings.jitter, settings.jitter + 1, axes)
        blur = settings.blur * (_REST + (1 - _REST) * left)
        yield from self._climb(shift, settings.rate * (0.1 + 0.9 * left), blur, settings.decay)
        if number + 1 in self._kept():
            self._frames.append(self._pictures())

    def measure(self) -> Iterator[None]:
        """Note the answers at the end; nothing moves."""
        yield from self._climb(np.zeros(len(self._size) - 1, int), 0.0, 0.0, 0.0, moves=False)

    def answer(self) -> dict[str, Array]:
        """Return what is known so far."""
        spans = np.array(self._spans or (), int).reshape(-1, 2)
        if self.settings.goal == MAP:
            spans = np.zeros((0, 2), int)
        return {
            "pictures": self._pictures(),
            "channels": np.array(self._aim.channels),
            "activation": self._course[-1],
            "course": np.array(self._course),
            "frames": np.array(self._frames),
            "low": np.array(self._spread.low.min(initial=np.inf)),
            "high": np.array(self._spread.high.max(initial=-np.inf)),
            "spans": spans,
            "form": np.array(self._form, int),
        }

    def _climb(
        self, shift: Array, rate: float, blur: float, decay: float, moves: bool = True
    ) -> Iterator[None]:
        settings, aim = self.settings, self._aim
        key = ("maximise", aim.node, aim.index, settings.goal)
        climb = aim.shadow.compiled(key, _climber(aim, settings.goal))
        how = tf.constant([rate, blur, decay, settings.norm * self._root()], tf.float32)
        answers = []
        for place, channels in enumerate(self._batches):
            seed = (settings.seed % 2**31, len(self._course) * len(self._batches) + place)
            found, mine = climb(
                self._values,
                self._scaled[place],
                self._held,
                tf.constant(channels, tf.int32),
                tf.constant(self._place or (), tf.int32),
                tf.constant(shift, tf.int32),
                how,
                [tf.constant(one) for one in vars(self._spread).values()],
                tf.constant(seed, tf.int32),
            )
            answers.append(np.array(mine))
            if moves:
                self._scaled[place] = found
            if place + 1 < len(self._batches):
                yield
        self._course.append(np.concatenate(answers)[: len(aim.channels)])

    def _root(self) -> float:
        """Return the norm of a picture that is one deviation away everywhere the unit sees."""
        window = self._window()
        whole = self.settings.goal == MAP or not window
        sizes = self._size[:-1] if whole else [last - first + 1 for first, last in window]
        return math.sqrt(math.prod(sizes) * self._size[-1])

    def _start(self, channels: Array) -> Any:
        """Return noise for each unit by its own number, so that a picture does not depend on its neighbours; in deviations."""
        rows = [
            np.random.default_rng((abs(self.settings.seed), int(channel))).normal(
                0, NOISE, self._size
            )
            for channel in channels
        ]
        return tf.constant(np.array(rows), tf.float32)

    def _pictures(self) -> Array:
        spread = self._spread
        scaled = np.concatenate([one.numpy() for one in self._scaled])[: len(self._aim.channels)]
        pictures = spread.middle + spread.scale * scaled
        clipped: Array = np.clip(pictures, spread.low, spread.high).astype(np.float32)
        return clipped

    def _window(self) -> tuple[tuple[int, int], ...]:
        """Return what the unit sees, all of the input if that is not known; () for a table."""
        return self._spans or tuple((0, size - 1) for size in self._size[:-1])

    def _kept(self) -> set[int]:
        """Return after which steps a frame is kept."""
        each = max(1, len(self._aim.channels) * math.prod(self._size))
        count = max(1, min(FRAMES, _FRAME_NUMBERS // each, self.settings.steps))
        return {round(self.settings.steps * (one + 1) / count) for one in range(count)}


def _climber(aim: Aim, goal: str) -> Any:
    """Return the function of one step, to be traced once for the layer: (values, scaled, ...) -> (scaled, answers (units,))."""

    def climb(
        values: Any,
        scaled: Any,
        held: Any,
        channels: Any,
        place: Any,
        shift: Any,
        how: Any,
        spread: Any,
        seed: Any,
    ) -> Any:
        low, high, middle, scale = spread
        rate, blur, decay, radius = tf.unstack(how)
        axes = list(range(1, len(scaled.shape) - 1))
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(scaled)
            picture = tf.clip_by_value(middle + scale * scaled, low, high)
            # At its edge a number must still feel the slope that leads back.
            picture = middle + scale * scaled + tf.stop_gradient(picture - middle - scale * scaled)
            moved = tf.roll(picture, shift, axes) if axes else picture
            inputs = [*held[: aim.index], moved, *held[aim.index :]]
            answers, score = _answers(aim, goal, aim.shadow.run(values, inputs), channels, place)
        slope = tape.gradient(score, scaled, unconnected_gradients=tf.UnconnectedGradients.ZERO)
        found = (1 - decay) * (scaled + rate * radius * direction(slope))
        # Behind a rectifier that is shut there is no slope: such a picture begins again, from noise as strong as the data.
        flat = tf.reduce_all(tf.equal(slope, 0.0), [*range(1, len(slope.shape))], keepdims=True)
        found = tf.where(flat, tf.random.stateless_normal(tf.shape(slope), seed), found)
        found = within(blurred(found, blur, axes), radius)
        edges = tf.where(scale > 0, scale, 1.0)
        return tf.clip_by_value(found, (low - middle) / edges, (high - middle) / edges), answers

    return climb


def _answers(aim: Aim, goal: str, passed: Any, channels: Any, place: Any) -> tuple[Any, Any]:
    """Return the answer of each row's own unit (units,), and what is climbed."""
    output = passed.before.get(aim.node, passed.outputs[aim.node])
    output = tf.cast(output, tf.float32)
    mine = tf.gather(output, channels, axis=-1, batch_dims=1)
    axes = list(range(1, len(mine.shape)))
    if goal == MAP and axes:
        # The square lets places that answer already answer more, so that a pattern grows and not a flat ground.
        grown = tf.where(mine > 0, tf.square(mine), _LEAK * mine)
        return tf.reduce_mean(mine, axes), tf.reduce_sum(tf.reduce_mean(grown, axes))
    for axis in range(len(axes)):
        mine = tf.gather(mine, place[axis], axis=1)
    return mine, tf.reduce_sum(mine)


def _held(run: Any, aim: Aim, role: str, count: int) -> list[Any]:
    """Return the other inputs, the same for each unit: (count, ...) each."""
    found = []
    for index, name in enumerate(names_of(run, role)):
        if index == aim.index:
            continue
        sample = sample_of(run, name)
        first = np.asarray(run.prepared.parts[TRAIN].inputs[name][:1])
        row = sample.mean(axis=0, keepdims=True) if sample.dtype.kind == "f" else first
        found.append(tf.constant(np.repeat(row.astype(sample.dtype), count, axis=0)))
    return found
