"""Rules about what goes on inside the layers: dead, saturated, equal, vanishing, exploding."""

from __future__ import annotations

import math

from nnplayground.core.doctor import (
    ILL,
    NOW,
    TOO_LARGE,
    WARNING,
    Case,
    Found,
    LayerVitals,
    Vitals,
    number,
    part,
    path,
    rule,
)
from nnplayground.core.events import Finding

DEAD, MANY = 0.75, 8
BARELY_BETTER = 0.9
AT_START, LATER = 0.6, 0.8
DEEP = 3
VANISHED, GONE = 1e-3, 1e-6
GROWN = 1e3
FAR = 10.0


@rule("dead", "Dead units")
def dead(case: Case) -> Found:
    """Object to layers most of whose rectifiers give 0 for every example."""
    vitals = case.last
    if vitals is None or case.failure or case.fine:
        return
    equals = {one.name for one in (case.first.layers if case.first else ()) if one.equal}
    layers = [
        layer
        for layer in vitals.layers
        if layer.dead >= (DEAD if layer.units >= MANY else 1) and layer.name not in equals
    ]
    whole = [one for one in layers if one.dead >= 1]
    if not layers or (not whole and case.now < BARELY_BETTER * case.reference):
        return
    layer = (whole or layers)[0]
    count, more = round(layer.dead * layer.units), len(layers) - 1
    from_start = case.first is not None and _was_dead(case.first, layer)
    remedies = (
        *(("initialise",) if from_start else ()),
        *(("standardise",) if case.unscaled else ()),
        *("usual-rate", "leaky", "halve-rate", "initialise"),
    )
    others = f" Other layers like it: {more}." if more else ""
    if layer.dead >= 1:
        text = (
            f"All {layer.units} units of {layer.name} are dead: they give 0 for each of {vitals.examples} examples, so nothing passes "
            f"through and no gradient comes back.{others}"
        )
        if layer.units == 1:
            text = (
                f"The only unit of {layer.name} is dead: it gives 0 for each of {vitals.examples} examples, so nothing passes "
                f"through and no gradient comes back.{others}"
            )
        yield Finding(
            "",
            text,
            ILL,
            path(layer.name),
            step=0 if from_start else NOW,
            remedies=tuple(dict.fromkeys(remedies)),
        )
        return
    yield Finding(
        "",
        f"{count} of {layer.units} units of {layer.name} are dead: they give 0 for each of {vitals.examples} examples and learn nothing "
        f"any more.{others}",
        WARNING,
        path(layer.name),
        step=0 if from_start else NOW,
        remedies=tuple(dict.fromkeys(remedies)),
    )


def _was_dead(vitals: Vitals, layer: LayerVitals) -> bool:
    return any(one.name == layer.name and one.dead >= DEAD for one in vitals.layers)


@rule("saturated", "Saturated units")
def saturated(case: Case) -> Found:
    """Object to hidden layers whose tanh or sigmoid units lie on the flat ends of their function."""
    vitals = case.last
    if vitals is None or case.failure or case.fine:
        return
    before = {one.name: one.saturated for one in case.first.layers} if case.first else {}
    layers = [
        layer
        for layer in vitals.layers
        if not layer.last
        and layer.saturated >= (AT_START if before.get(layer.name, 0.0) >= AT_START else LATER)
    ]
    if not layers:
        return
    layer, more = layers[0], len(layers) - 1
    remedies = ("standardise",) if case.unscaled else ()
    if before.get(layer.name, 0.0) >= AT_START:
        yield Finding(
            "",
            f"{layer.saturated:.0%} of the outputs of {layer.name} lie on the flat ends of {layer.activation}, and "
            f"{before[layer.name]:.0%} did before training: what goes in is too large, and almost no gradient comes back."
            f"{f' Other layers like it: {more}.' if more else ''}",
            WARNING,
            path(layer.name),
            remedies=(*remedies, "initialise", "relu"),
        )
        return
    yield Finding(
        "",
        f"{layer.saturated:.0%} of the outputs of {layer.name} lie on the flat ends of {layer.activation} by now: the steps have made its "
        "weights too large, and almost no gradient comes back."
        f"{f' Other layers like it: {more}.' if more else ''}",
        WARNING,
        path(layer.name),
        step=NOW,
        remedies=(*remedies, "usual-rate", "halve-rate", "relu"),
    )


@rule("equal", "Units that are all the same")
def equal(case: Case) -> Found:
    """Object to hidden layers whose units began with the same weights and stay the same, as they do if what follows treats them alike."""
    first, last = case.first, case.last
    if first is None or last is None or last.step <= first.step or case.fine:
        return
    still = [one.name for one in last.weighted if one.equal]
    for layer in first.weighted:
        if layer.name in still and layer.equal and layer.units > 1 and not layer.last:
            yield Finding(
                "",
                f"All {layer.units} units of {layer.name} began with the same weights, so they get the same gradient and stay the same: "
                "the layer is worth a single unit.",
                ILL,
                path(layer.name),
                remedies=("initialise",),
            )


@rule("vanishing", "Gradients that vanish")
def vanishing(case: Case) -> Found:
    """Object to a gradient that is hardly anything by the time it reaches the first layer."""
    vitals = case.last
    if vitals is None or case.failure or case.fine or len(vitals.weighted) < DEEP:
        return
    first, last = vitals.weighted[0], vitals.weighted[-1]
    lost = any(one.dead >= 1 for one in vitals.layers) or any(
        one.equal and not one.last for one in vitals.weighted
    )
    if lost or not last.gradient or not first.gradient < VANISHED * last.gradient:
        return
    ratio = first.gradient / last.gradient
    text = (
        f"The gradient of {first.name} is {part(ratio)} of that of {last.name} ({number(first.gradient)} and {number(last.gradient)} a "
        "weight): the layers near the input hardly learn."
    )
    if part(ratio) == "0":
        text = (
            f"No gradient reaches {first.name} any more, while {last.name} still gets {number(last.gradient)} a weight: "
            "the layers near the input do not learn."
        )
    yield Finding(
        "",
        text,
        ILL if ratio < GONE else WARNING,
        path(first.name),
        step=NOW,
        remedies=("relu", "initialise"),
    )


@rule("exploding", "Numbers that grow from layer to layer")
def exploding(case: Case) -> Found:
    """Object to a network whose numbers or gradients grow a thousandfold on their way through it, before any training."""
    vitals = case.first
    if vitals is None or case.failure or case.fine or len(vitals.weighted) < DEEP:
        return
    layers = vitals.weighted
    first, last = layers[0], layers[-1]
    largest = max(layers, key=lambda one: one.deviation)
    outward = largest.deviation / first.deviation if first.deviation else 0.0
    back = first.gradient / last.gradient if last.gradient else 0.0
    if not math.isfinite(outward):
        outward = math.inf
    if max(outward, back) < GROWN:
        return
    worst = max(layers, key=lambda one: one.weight / one.usual)
    if outward >= back:
        yield Finding(
            "",
            f"Before any training the outputs of {largest.name} are {number(outward)} times as large as those of {first.name}: the initial "
            f"weights are too large; those of {worst.name} have the size {number(worst.weight)}, and {number(worst.usual)} is usual.",
            ILL,
            path(worst.name),
            remedies=("initialise", "clip", "halve-rate"),
        )
        return
    yield Finding(
        "",
        f"Before any training the gradient of {first.name} is {number(back)} times that of {last.name}: it grows on its way back through "
        f"weights that are too large; those of {worst.name} have the size {number(worst.weight)}, and {number(worst.usual)} is usual.",
        ILL,
        path(worst.name),
        remedies=("initialise", "clip", "halve-rate"),
    )


@rule("large-weights", "Initial weights far too large")
def large_weights(case: Case) -> Found:
    """Object to initial weights so large that the loss begins far above that of a constant answer."""
    vitals = case.first
    if vitals is None or case.failure or case.fine or case.guess is None or case.unscaled:
        return
    if not vitals.weighted:
        return
    worst = max(vitals.weighted, key=lambda one: one.weight / one.usual)
    if worst.weight < TOO_LARGE * worst.usual or not vitals.loss > FAR * case.guess:
        return
    if next(iter(exploding(case)), None) is not None:
        return
    yield Finding(
        "",
        f"Before any training the loss is {number(vitals.loss)}, and a constant answer costs {number(case.guess)}: the initial weights of "
        f"{worst.name} are too large, {number(worst.weight)} where {number(worst.usual)} is usual.",
        WARNING,
        path(worst.name),
        remedies=("initialise", "clip"),
    )
