"""Which numbers of the input an answer hangs on: gradients of one logit with respect to the input, in five kinds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.engine.inside import job, probe
from nnplayground.engine.inside.explained import Pieces, Question, in_chunks, question_of

Array = NDArray[Any]
SAMPLES, NOISE = 50, 0.15
"""Of SmoothGrad: noisy copies, and the deviation of the noise as a share of the range of the input (Smilkov et al. 2017, section 3)."""
FIRST_STEPS, MOST_STEPS = 32, 1024
NEAR = 5e-4
"""So large may the completeness gap be, as a share of f(x) - f(x0), before the steps of the integral are refined."""


@probe("saliency")
def saliency(run: Any, want: Want) -> dict[str, Array]:
    """Return the gradient of a logit with respect to the input (Simonyan, Vedaldi and Zisserman 2014, section 3).

    Options and the arrays that are returned: see `Question`.
    """
    question = question_of(run, want)
    if question is None:
        return {}
    slopes, scores = question.slopes(question.points)
    return question.answer([one[0] for one in slopes], score=scores[0])


@probe("guided")
def guided(run: Any, want: Want) -> dict[str, Array]:
    """Return the gradient where rectifiers let only positive gradients back (Springenberg et al. 2015, guided backpropagation).

    Options and arrays as `saliency`.
    """
    question = question_of(run, want)
    if question is None:
        return {}
    slopes, scores = question.slopes(question.points, guided=True)
    return question.answer([one[0] for one in slopes], score=scores[0])


@probe("gradient_input")
def gradient_input(run: Any, want: Want) -> dict[str, Array]:
    """Return gradient times input: the contributions of a linear network (Shrikumar et al. 2017, section 2).

    Options and arrays as `saliency`.
    """
    question = question_of(run, want)
    if question is None:
        return {}
    slopes, scores = question.slopes(question.points)
    with np.errstate(all="ignore"):
        maps = [slope[0] * point[0] for slope, point in zip(slopes, question.points)]
    return question.answer(maps, score=scores[0])


@job("smoothgrad")
def smoothgrad(run: Any, want: Want) -> Pieces:
    """Compute the mean gradient over copies of the input with noise (Smilkov et al. 2017).

    Options: as `saliency`, and "samples" (50), "noise": deviation as a share of the range of the input (0.15), "seed" (0).

    Returns:
        As `saliency`; "samples" (): how many so far.
    """
    question = question_of(run, want)
    if question is None:
        return {}
    samples = max(1, int(question.options.get("samples", SAMPLES)))
    random = np.random.default_rng(int(question.options.get("seed", 0)))
    share, size = float(question.options.get("noise", NOISE)), question.chunk()
    yield 0.0, None, ""
    totals, done = [np.zeros(one.shape[1:]) for one in question.points], 0
    score = question.scores(question.points)[0]
    for count, _ in in_chunks(samples, size):
        noisy = _noisy(question.points, random, share, count, size)
        slopes, _ = question.slopes(noisy)
        for total, slope in zip(totals, slopes):
            total += slope[:count].sum(axis=0, dtype=np.float64)
        done += count
        maps = [(total / done).astype(np.float32) for total in totals]
        found = question.answer(maps, score=score, samples=done)
        yield done / samples, found, ""
    return found


@job("integrated_gradients")
def integrated_gradients(run: Any, want: Want) -> Pieces:
    """Integrate the gradient from a baseline x0 to the input x (Sundararajan, Taly and Yan 2017, equation 1).

    (x - x0) times the mean gradient on the straight line between them, by the trapezoid rule; the steps are halved until the sum of all
    contributions is f(x) - f(x0), as the completeness axiom demands, up to NEAR of it, or the most steps are reached.

    Options: as `saliency`, and "baseline": "zero", "mean" or a number, see `Question.baseline`; "steps": the most (1024).

    Returns:
        As `saliency`; "difference" (): f(x) - f(x0); "gap" (): sum of all contributions less that; "steps" ().
    """
    question = question_of(run, want)
    if question is None:
        return {}
    most = max(2, int(question.options.get("steps", MOST_STEPS)))
    base = question.baseline(question.options.get("baseline", "zero"))
    steps, size = min(FIRST_STEPS, most), question.chunk()
    yield 0.0, None, ""
    ends, values = _on_line(question, base, np.array([0.0, 1.0]))
    difference = float(values[1]) - float(values[0])
    sums = [(one[0].astype(np.float64) + one[1]) / 2 for one in ends]
    shares, done = np.arange(1, steps) / steps, 0
    while True:
        for count, places in in_chunks(len(shares), size):
            slopes, _ = _on_line(question, base, shares[places])
            for total, slope in zip(sums, slopes):
                total += slope[:count].sum(axis=0, dtype=np.float64)
            done += count
            yield min(0.99, done / most), None, ""
        maps = [
            (point[0] - zero[0]) * total / steps
            for point, zero, total in zip(question.points, base, sums)
        ]
        gap = sum(float(one.sum()) for one in maps) - difference
        maps = [one.astype(np.float32) for one in maps]
        found = question.answer(maps, score=values[1], difference=difference, gap=gap, steps=steps)
        if not abs(gap) > NEAR * abs(difference) or 2 * steps > most:
            return found
        yield min(0.99, done / most), found, ""
        shares, steps = (np.arange(steps) + 0.5) / steps, 2 * steps


def _on_line(question: Question, base: Sequence[Array], shares: Array) -> tuple[list[Array], Array]:
    """Return gradients and values at shares (n,) of the way from the baseline to the input."""
    points = []
    for point, zero in zip(question.points, base):
        along = shares.reshape(-1, *(1,) * (point.ndim - 1)).astype(np.float32)
        points.append(zero + along * (point - zero))
    return question.slopes(points)


def _noisy(
    points: Sequence[Array], random: np.random.Generator, share: float, count: int, size: int
) -> list[Array]:
    """Return `size` copies of the points, the first `count` with noise; drawn one by one, so that `size` does not change the numbers."""
    found = [np.repeat(point, size, axis=0) for point in points]
    spans = [float(np.ptp(point)) if point.size else 0.0 for point in points]
    for copy in range(count):
        for array, span in zip(found, spans):
            array[copy] += share * span * random.standard_normal(array.shape[1:], np.float32)
    return found
