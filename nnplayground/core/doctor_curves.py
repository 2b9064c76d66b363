"""Rules about the curves of a run: they rise, they lie flat, or they part."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.contrast import without
from nnplayground.core.doctor import (
    ILL,
    WARNING,
    Case,
    Found,
    LayerVitals,
    Vitals,
    number,
    path,
    rule,
)
from nnplayground.core.events import Finding
from nnplayground.core.field import param_at
from nnplayground.core.remedies import RATE

MUCH, CLEARLY = 10.0, 2.0
SURE, FAR, SLOW, TINY = 30, 0.3, 0.01, 0.01
FLAT, APART = 0.98, 0.9
LONG, EPOCHS, FEW = 500, 50, 100
BARELY = 0.995
PATIENCE, WORSE, VISIBLE, GAP = 5, 1.1, 0.05, 0.75
CERTAIN, BEYOND = 4.0, 100.0
Curve = NDArray[Any]


@rule("explosion", "A loss that explodes")
def explosion(case: Case) -> Found:
    """Object to a loss far above that before training, and above what a constant answer costs."""
    steps = case.record.steps.get("loss")
    if case.failure or steps is None or len(steps) < SURE or case.fine:
        return
    now, reference = case.now, case.reference
    losses = case.losses
    if len(losses) and losses[-1] < CLEARLY * reference:
        return
    if not now > CLEARLY * reference:
        return
    severity = ILL if now > MUCH * reference else WARNING
    worst = fastest(case)
    remedies = (*case.scaling, "usual-rate", "halve-rate", "clip")
    step = int(steps.x[int(np.argmax(steps.y > CLEARLY * reference))])
    epoch = step / max(1, case.record.steps_per_epoch)
    if worst is not None and worst.step > FAR:
        yield Finding(
            "",
            f"The loss has risen from {number(reference)} to {number(now)}: at the rate {number(case.rate)} one step moves the "
            f"weights of {worst.name} by {number(worst.step)} times their size.",
            severity,
            path(worst.name),
            step,
            epoch,
            remedies,
        )
        return
    name = worst.name if worst else ""
    yield Finding(
        "",
        f"The loss has risen from {number(reference)} to {number(now)}: the rate {number(case.rate)} is too high for this network.",
        severity,
        path(name),
        step,
        epoch,
        remedies,
    )


def fastest(case: Case) -> LayerVitals | None:
    """Return the layer whose weights one step moves farthest in proportion: at the start, or now if steps were small then."""
    first, last = (_fastest(vitals) for vitals in (case.first, case.last))
    if first is None or last is None:
        return first or last
    return last if first.step <= FAR < last.step else first


def _fastest(vitals: Vitals | None) -> LayerVitals | None:
    known = [one for one in (vitals.weighted if vitals else []) if math.isfinite(one.step)]
    return max(known, key=lambda one: one.step, default=None)


@rule("plateau", "A loss that does not fall")
def plateau(case: Case) -> Found:
    """Object to a loss that has never been better than that of a constant answer and does not fall."""
    losses, step = case.losses, case.record.step
    count = len(losses)
    patient = step >= LONG or (count >= EPOCHS and step >= FEW)
    if case.failure or count < 2 or not patient or not np.isfinite(losses).all():
        return
    floor = case.guess if case.guess is not None else case.start
    validation = case.curve("val_loss")
    # Penalties may let a network learn a little before they have its weights.
    judged = losses if _held_small(case) is None else losses[count // 4 :]
    if not math.isfinite(floor) or floor <= 0 or np.min(judged) < FLAT * floor:
        return
    if len(validation) and np.nanmin(validation) < APART * floor:
        return
    if count >= 4 and _falls(losses, floor):
        return
    yield _flat(case, losses, floor)


def _flat(case: Case, losses: Curve, floor: float) -> Finding:
    """Return the finding about a loss that lies flat, with the likeliest cause."""
    usual = param_at(case.project, RATE).default
    slow, held = case.rate < SLOW * usual, _held_small(case)
    rate: tuple[str, ...] = ("usual-rate",) if slow or _fast(case) else ("raise-rate",)
    remedies = (*rate, "initialise", "relu", "leaky", "standardise")
    count, step, least = len(losses), case.record.step, number(float(np.min(losses)))
    layer = ""
    if slow:
        text = (
            f"The loss has not come below {least} in {count} epochs ({step:,} steps): the rate is {number(case.rate)}, where "
            f"{number(usual)} is usual, so that a step changes next to nothing."
        )
        remedies = ("constant-rate", *rate)
    elif held is not None:
        text = (
            f"The loss has not come below {least} in {count} epochs ({step:,} steps): penalties hold the weights of {held.name} near 0, "
            f"at a size of {number(held.weight)} where {number(held.usual)} is usual."
        )
        layer, remedies = held.name, ("no-penalties",)
    elif case.guess is not None and case.distant:
        text = (
            f"The loss has not come below {least} in {count} epochs ({step:,} steps): the targets reach {number(case.distant)}, a "
            f"network starts near 0, and steps of the rate {number(case.rate)} do not bring it there."
        )
        remedies = (*case.scaling, *rate)
    elif case.guess is not None:
        text = (
            f"The loss has not come below {least} in {count} epochs ({step:,} steps); giving the same answer for every example costs "
            f"{number(floor)}. The network has not learnt anything yet."
        )
    else:
        text = (
            f"The loss has hardly changed in {count} epochs ({step:,} steps): {number(floor)} before training, "
            f"{number(float(losses[-1]))} now."
        )
    return Finding("", text, WARNING, path(layer), remedies=remedies)


def _falls(losses: Curve, floor: float) -> bool:
    """Tell whether a loss falls: below that of a constant answer since the first half, or anywhere in the last half."""
    quarter = len(losses) // 4
    last = np.mean(losses[-quarter:])
    early = np.mean(np.minimum(losses[: len(losses) // 2], floor))
    return bool(last < BARELY * max(early, np.mean(losses[-2 * quarter : -quarter])))


def _held_small(case: Case) -> LayerVitals | None:
    """Return the first layer whose weights are nearly gone, if there are penalties on weights."""
    if case.last is None or without(case.project, "regularization") is None:
        return None
    return next((one for one in case.last.weighted if one.weight < TINY * one.usual), None)


def _fast(case: Case) -> bool:
    worst = fastest(case)
    return worst is not None and worst.step > 0.1


@rule("overfitting", "Learning by heart")
def overfitting(case: Case) -> Found:
    """Object to a validation loss that has risen for a while after its best epoch, while the training loss went on falling."""
    training, validation = case.curve("loss"), case.curve("val_loss")
    count = min(len(training), len(validation))
    start = case.record.epochs.get("val_loss")
    if case.failure or count < PATIENCE + 3 or start is None:
        return
    training, validation = training[:count], validation[:count]
    if not (np.isfinite(training).all() and np.isfinite(validation).all()):
        return
    width = max(3, count // 10)
    smooth, behind = (_moving(one, width) for one in (validation, training))
    best = int(np.argmin(smooth))
    rise = smooth[-1] - smooth[best]
    reference = case.guess if case.guess is not None else float(start.y[0])
    if (
        len(smooth) - 1 - best < PATIENCE
        or smooth[-1] < WORSE * smooth[best]
        or rise < VISIBLE * abs(reference) * (0.2 if rise > 0.5 * smooth[best] else 1)
        or rise < CERTAIN * _noise(validation) * math.sqrt(2 / width)
        or smooth[-1] > BEYOND * abs(reference)
        or behind[-1] > 0.95 * behind[best]
        or behind[-1] > GAP * smooth[-1]
    ):
        return
    lowest = int(np.argmin(validation))
    epochs = case.record.epochs["val_loss"].x[-count:]
    yield Finding(
        "",
        f"The network learns the training examples by heart: since epoch {epochs[lowest]:g} the validation loss has risen from "
        f"{number(float(validation[lowest]))} to {number(float(validation[-1]))}, while the training loss fell from "
        f"{number(float(training[lowest]))} to {number(float(training[-1]))}.",
        WARNING,
        step=round(float(epochs[lowest]) * case.record.steps_per_epoch),
        epoch=float(epochs[lowest]),
        remedies=("early-stopping", "dropout"),
    )


def _moving(curve: np.ndarray, width: int) -> np.ndarray:
    """Return the means of each `width` neighbours."""
    sums = np.cumsum(np.concatenate([[0.0], curve]))
    means: np.ndarray = (sums[width:] - sums[:-width]) / width
    return means


def _noise(curve: np.ndarray) -> float:
    """Return how far a curve jumps about, as the standard deviation of a point around its neighbours."""
    jumps = np.diff(curve, 2)
    return float(np.sqrt(np.mean(np.square(jumps)) / 6)) if len(jumps) else 0.0
