"""The rule about a loss that is not finite: where it began, and why."""

from __future__ import annotations

from math import isfinite

from nnplayground.core.doctor import (
    ILL,
    NOW,
    TOO_LARGE,
    Case,
    Failure,
    Found,
    LayerVitals,
    number,
    path,
    rule,
)
from nnplayground.core.events import Finding

RATE = ("usual-rate", "halve-rate", "clip")


@rule("non-finite", "A loss that is not finite")
def non_finite(case: Case) -> Found:
    """Say which layer the first number that is not finite came from, or what else is to blame."""
    failure = case.failure or case.hole
    if failure is None:
        yield from _silent(case)
        return
    finding = _of_data(failure) or _of_weights(case, failure) or _of_formula(case, failure)
    yield Finding(
        "",
        finding.text,
        ILL,
        finding.layer,
        failure.step,
        failure.epoch,
        finding.remedies,
    )


def _silent(case: Case) -> Found:
    """Blame weights that are not finite although the loss is: ReLU makes zeros of them."""
    lost = [one for one in (case.last.weighted if case.last else []) if not isfinite(one.weight)]
    if lost:
        yield Finding(
            "",
            f"The weights of {lost[0].name} are not finite any more, although the loss is: the layers behind it turn them into zeros, and "
            "nothing can be learnt.",
            ILL,
            path(lost[0].name),
            step=NOW,
            remedies=RATE,
        )


def _of_data(failure: Failure) -> Finding | None:
    """Blame the data."""
    match failure.cause:
        case "inputs":
            return Finding(
                "",
                f"The inputs hold numbers that are not finite ({failure.place}): every number computed with them is lost. "
                "Remove these rows or fill them in.",
            )
        case "targets":
            return Finding(
                "",
                f"The targets hold numbers that are not finite ({failure.place}), so the loss of these rows is not finite either. "
                "Remove these rows or fill them in.",
            )
        case "labels":
            return Finding(
                "",
                f"There is a class {failure.after:.0f}, but {failure.layer} has units for the classes 0 to {failure.before:.0f} only.",
                layer=path(failure.layer),
            )
    return None


def _of_weights(case: Case, failure: Failure) -> Finding | None:
    """Blame the initial weights, or the steps that moved them."""
    scaling = case.scaling
    if failure.cause == "start":
        return Finding(
            "",
            f"The loss is {failure.word} from the start: the initial weights of {failure.layer} have the size "
            f"{number(failure.after)}, where {number(failure.before)} is usual, and the numbers grow from layer to layer "
            "until they overflow.",
            layer=path(failure.layer),
            remedies=("initialise", *scaling, "clip", "halve-rate"),
        )
    if failure.cause != "rate":
        return None
    large = _begins_large(case)
    if large is not None:
        return Finding(
            "",
            f"The loss became {failure.word} at step {failure.step}: the initial weights of {large.name} are too large "
            f"({number(large.weight)} where {number(large.usual)} is usual), so at the rate {number(case.rate)} one step moves the "
            f"weights of {failure.layer} by {number(failure.before)} times their size, and they explode.",
            layer=path(large.name),
            remedies=("initialise", *scaling, "clip", "halve-rate"),
        )
    if case.unscaled:
        return Finding(
            "",
            f"The loss became {failure.word} at step {failure.step}: the inputs reach {number(case.unscaled)}, so at the rate "
            f"{number(case.rate)} one step moves the weights of {failure.layer} by {number(failure.before)} times their size, and "
            "they explode.",
            layer=path(failure.layer),
            remedies=(*scaling, *RATE),
        )
    if case.distant:
        return Finding(
            "",
            f"The loss became {failure.word} at step {failure.step}: the targets reach {number(case.distant)}, so at the rate "
            f"{number(case.rate)} one step moves the weights of {failure.layer} by {number(failure.before)} times their size, and "
            "they explode.",
            layer=path(failure.layer),
            remedies=(*scaling, *RATE),
        )
    return Finding(
        "",
        f"The loss became {failure.word} at step {failure.step}: at the rate {number(case.rate)} one step moves the weights of "
        f"{failure.layer} by {number(failure.before)} times their size, and they explode.",
        layer=path(failure.layer),
        remedies=RATE,
    )


def _of_formula(case: Case, failure: Failure) -> Finding:
    """Blame a layer, the loss or the gradient, or say that it was not found."""
    loss = case.project.training.loss.name
    match failure.cause:
        case "loss":
            return Finding(
                "",
                f"{loss} is {failure.word} although every layer is finite: it takes the logarithm of the prediction or divides by "
                f"it, and {failure.layer} gives values from {number(failure.before)} to {number(failure.after)}.",
                layer=path(failure.layer),
                remedies=("fitting-output", *RATE),
            )
        case "output":
            return Finding(
                "",
                f"{failure.layer} is the first layer whose output is not finite: it computes such numbers from inputs of the size "
                f"{number(failure.before)}.",
                layer=path(failure.layer),
                remedies=(*(("standardise",) if case.unscaled else ()), *RATE),
            )
        case "gradient":
            return Finding(
                "",
                f"The loss is finite, but the gradient of {failure.layer} is not: the next step made its weights useless.",
                layer=path(failure.layer),
                remedies=("clip", *RATE[:2]),
            )
    return Finding(
        "",
        f"The loss became {failure.word} at step {failure.step}, although every layer is finite at the last finite weights.",
        remedies=RATE,
    )


def _begins_large(case: Case) -> LayerVitals | None:
    """Return the layer whose weights began farthest above the usual size, if far above it."""
    layers = case.first.weighted if case.first else []
    worst = max(layers, key=lambda one: one.weight / one.usual, default=None)
    return worst if worst is not None and worst.weight > TOO_LARGE * worst.usual else None
