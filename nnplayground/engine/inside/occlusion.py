"""What an answer loses when a part of the input is hidden."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.engine.inside import job
from nnplayground.engine.inside.explained import Pieces, Question, in_chunks, question_of

Array = NDArray[Any]
Corner = tuple[int, ...]


@job("occlusion")
def occlusion(run: Any, want: Want) -> Pieces:
    """Hide a patch of the input, place by place, and see how far the logit falls (Zeiler and Fergus 2014, section 4.2).

    Options: as `Question`, and "patch": side of the patch in values (by default a seventh of the shortest side; of tables always one
    column); "stride": between two places (by default half a patch); "fill": what hides, "mean", "zero" or a number, see
    `Question.baseline`.

    Returns:
        "map/<input>", without the channels: the mean of f(x) - f(hidden) over all patches that cover a value, NaN where none does yet;
        "drops/<input>" (places,) and "corners/<input>" (places, axes): each patch; "patch/<input>" (axes,): its sides; the rest as
        `Question.answer`.
    """
    question = question_of(run, want)
    if question is None:
        return {}
    fills = question.baseline(question.options.get("fill", "mean"))
    sights = [_Sight(question, place) for place in range(len(question.points))]
    yield 0.0, None, ""
    score = float(question.scores(question.points)[0])
    size, done = question.chunk(), 0
    total = sum(len(sight.corners) for sight in sights)
    found: dict[str, Array] = {}
    for place, sight in enumerate(sights):
        for count, numbers in in_chunks(len(sight.corners), size):
            points = [np.repeat(one, size, axis=0) for one in question.points]
            sight.hide(points[place], fills[place], numbers)
            hidden = question.scores(points)
            sight.note(numbers[:count], score - hidden[:count])
            done += count
            found = _answer(question, sights, score)
            yield done / total, found, ""
    return found


class _Sight:
    """The patches of one input. corners: of each, along the axes that it slides over. drops: (places,) float64, NaN = not known yet."""

    def __init__(self, question: Question, place: int) -> None:
        shape = question.points[place].shape[1:]
        self.name = question.names[place]
        self.axes = seen_shape(question, place)
        laid_out = self.axes != shape[: len(self.axes)]
        channels = (-1,) if laid_out else shape[len(self.axes) :]
        self._whole = (*self.axes, *channels)
        self.sides = self._sides(question.options)
        stride = question.options.get("stride")
        steps = [max(1, int(stride or (side + 1) // 2)) for side in self.sides]
        starts = [
            _starts(length, side, step) for length, side, step in zip(self.axes, self.sides, steps)
        ]
        self.corners: list[Corner] = list(itertools.product(*starts))
        self.drops = np.full(len(self.corners), np.nan)
        self._sums, self._counts = np.zeros(self.axes), np.zeros(self.axes)

    def hide(self, points: Array, fill: Array, numbers: Array) -> None:
        """Hide the patches with these numbers in copies of the input, (n, ...), each in its own."""
        copies = points.reshape(len(points), *self._whole)
        ground = fill.reshape(self._whole)
        for copy, number in enumerate(numbers):
            here = self._slices(self.corners[number])
            copies[copy][here] = ground[here]

    def note(self, numbers: Array, drops: Array) -> None:
        """Take over how far the answer fell without the patches with these numbers."""
        self.drops[numbers] = drops
        for number, drop in zip(numbers, drops):
            here = self._slices(self.corners[number])
            with np.errstate(all="ignore"):
                self._sums[here] += drop
            self._counts[here] += 1

    def map(self) -> Array:
        """Return the mean drop of each value, (axes…) float32, NaN where nothing is known yet."""
        with np.errstate(all="ignore"):
            means = np.where(self._counts > 0, self._sums / self._counts, np.nan)
            return np.asarray(means.astype(np.float32))

    def _sides(self, options: dict[str, Any]) -> tuple[int, ...]:
        if len(self._whole) == 1:
            return (1,)
        side = int(options.get("patch") or max(1, round(min(self.axes) / 7)))
        return tuple(min(max(1, side), length) for length in self.axes)

    def _slices(self, corner: Corner) -> tuple[slice, ...]:
        return tuple(slice(one, one + side) for one, side in zip(corner, self.sides))


def seen_shape(question: Question, place: int) -> tuple[int, ...]:
    """Return the axes of an input that a patch slides over: height and width, steps, columns.

    A picture that was laid out as one row is a picture again.
    """
    shape, seen = question.points[place].shape[1:], question.picture_shape(place)
    if seen is not None:
        return seen[:-1] if len(seen) > 2 else seen
    if len(shape) == 1 or (question.run.prepared.raw.kind == "image" and len(shape) == 2):
        return tuple(shape)
    return tuple(shape[:-1])


def _starts(length: int, side: int, step: int) -> list[int]:
    """Return where patches begin, so that the last one ends with the input."""
    last = max(0, length - side)
    return [*range(0, last, step), last]


def _answer(question: Question, sights: Sequence[_Sight], score: float) -> dict[str, Array]:
    more: dict[str, Any] = {}
    for sight in sights:
        more[f"drops/{sight.name}"] = sight.drops.copy()
        more[f"corners/{sight.name}"] = np.array(sight.corners, int)
        more[f"patch/{sight.name}"] = np.array(sight.sides)
    return question.answer([sight.map() for sight in sights], score=score, **more)
