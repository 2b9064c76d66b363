"""Why a loss became something that is not finite: the data are searched, then the last steps are repeated until it happens again."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from nnplayground.core import events as e
from nnplayground.core.doctor import TOO_LARGE, Failure, LayerVitals, Vitals
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data.rows import Rows
from nnplayground.data.source import Part
from nnplayground.engine.clock import now
from nnplayground.engine.vitals import Look, Looker

SECONDS, STEPS = 1.5, 400
GREW = 10.0
HUGE = 1e12
FAR = 0.3


def autopsy(run: Any, looker: Looker, first: Vitals | None, word: str, step: int) -> Failure:
    """Return why the loss of a run is not finite. The run's weights are the last finite ones, and are so again afterwards.

    Args:
        run: the run, over.
        looker: of its network.
        first: the vitals before training, if they are known.
        word: what the loss became: "infinite" or "not a number".
        step: the step it became so.
    """
    found = hole(run) or _in_labels(run) or _in_network(run, looker, first)
    return Failure(
        found.cause,
        word,
        found.layer,
        step,
        run.exact_epoch,
        found.before,
        found.after,
        found.place,
    )


def hole(run: Any) -> Failure | None:
    """Search inputs and targets of the training and the validation part for numbers that are not finite."""
    for name in (e.TRAIN, e.VALIDATION):
        part: Part = run.prepared.parts[name]
        for cause, arrays in (("inputs", part.inputs), ("targets", part.targets)):
            for key, array in arrays.items():
                rows = _not_finite(array)
                if rows:
                    value = np.asarray(array[rows[0]])
                    what = "nan" if np.isnan(value).any() else "inf"
                    text = f"{key}, row {int(part.rows[rows[0]])}: {what}; rows in all: {len(rows)}"
                    return Failure(cause, place=text)
    return None


def _not_finite(array: Any) -> list[int]:
    """Return the rows with a number that is not finite. A stretch of finite rows costs no more than its sum.

    What lies in a file is not searched: to read all of it could take minutes.
    """
    rows: list[int] = []
    if isinstance(array, Rows) or array.dtype.kind != "f":
        return rows
    size = max(1, 2**20 // max(1, array[:1].size))
    for start in range(0, len(array), size):
        piece = array[start : start + size]
        with np.errstate(all="ignore"):
            if np.isfinite(piece.sum()):
                continue
        good = np.isfinite(piece.reshape(len(piece), -1)).all(axis=1)
        rows += (np.flatnonzero(~good) + start).tolist()
    return rows


def _in_labels(run: Any) -> Failure | None:
    """Look for classes beyond the units of the last layer."""
    if run.project.training.loss.name != "SparseCategoricalCrossentropy":
        return None
    targets = list(run.prepared.parts[e.TRAIN].targets.values())
    model = run.models["model"]
    if len(model.outputs) != 1 or not targets or targets[0].dtype.kind not in "iu":
        return None
    units, most, least = int(model.outputs[0].shape[-1]), targets[0].max(), targets[0].min()
    if most < units and least >= 0:
        return None
    end = run.project.networks["model"].ends()[0].node
    wrong = float(most if most >= units else least)
    return Failure("labels", layer=end, before=units - 1, after=wrong)


def _in_network(run: Any, looker: Looker, first: Vitals | None) -> Failure:
    """Train on from the last finite weights until it happens again, and see where it comes from; then put the weights back."""
    model = run.models["model"]
    variables = [one for layer in model.layers for one in layer.variables]
    variables += model.optimizer.variables
    kept = [tf.convert_to_tensor(one.value) for one in variables]
    try:
        return _repeat(run, looker, first)
    finally:
        for variable, value in zip(variables, kept):
            variable.assign(value)


def _repeat(run: Any, looker: Looker, first: Vitals | None) -> Failure:
    part: Part = run.prepared.parts[e.TRAIN]
    size = min(run.project.training.batch_size or part.size, part.size)
    order = np.random.default_rng(run.project.seed).permutation(part.size)
    began, step = now(), 0
    start = looker.look(looker.weights(), looker.batch(run), run.step, run.exact_epoch)
    if start.sick:
        return _cause(start, first, _fastest(first or start.vitals), run.step)
    far = _fastest(start.vitals)
    while step < STEPS and now() - began < SECONDS:
        place = step * size % part.size
        batch = looker.batch(run, order[place : place + size])
        weights = looker.weights()
        passed = looker.forward(weights, *batch)
        look = looker.examine(passed, weights, batch, run.step + step, run.exact_epoch)
        if look.sick:
            return _cause(look, first, far, run.step + step)
        far = _farther(far, _fastest(look.vitals))
        pairs = zip(passed[3], looker.model.trainable_variables)
        looker.model.optimizer.apply_gradients([(g, v) for g, v in pairs if g is not None])
        step += 1
    if far is not None and far.step > FAR:
        return Failure("rate", layer=far.name, before=far.step)
    return Failure("unknown")


def _farther(far: LayerVitals | None, one: LayerVitals | None) -> LayerVitals | None:
    """Return the layer that was moved farther; the first that was moved by more than its size tells it best."""
    if far is None or one is None:
        return far or one
    return one if far.step < 1 and one.step > far.step else far


def _cause(look: Look, first: Vitals | None, far: LayerVitals | None, step: int) -> Failure:
    """Return what a look at the sick network says.

    Args:
        look: at the network as it was when the numbers stopped being finite.
        first: the vitals it began with; if they are not known, weights of the usual size are assumed for a network that has trained.
        far: the layer that was moved farthest in proportion.
        step: how many steps the network had trained then.
    """
    old = {one.name: one.weight for one in (first or look.vitals).layers if first or step == 0}
    grown = [
        (one.weight / max(old.get(one.name, 0.0), one.usual), one) for one in look.vitals.weighted
    ]
    finite = [pair for pair in grown if not math.isnan(pair[0])]
    most, swollen = max(finite, key=lambda pair: pair[0], default=(1.0, None))
    if swollen is not None and most > GREW:
        blamed = far if far is not None and far.step > FAR else swollen
        return Failure("rate", layer=blamed.name, before=blamed.step, after=most)
    moderate = max(abs(look.low), abs(look.high)) < HUGE
    if look.sick == "loss" and moderate:
        return Failure("loss", layer=look.layer, before=look.low, after=look.high)
    large = max(look.vitals.weighted, key=lambda one: one.weight / one.usual, default=None)
    if large is not None and large.weight > TOO_LARGE * large.usual:
        return Failure("start", layer=large.name, before=large.usual, after=large.weight)
    if look.sick == "output":
        return Failure("output", layer=look.layer, before=look.reach)
    if look.sick == "loss":
        return Failure("loss", layer=look.layer, before=look.low, after=look.high)
    return Failure("gradient", layer=look.layer)


def _fastest(vitals: Vitals) -> LayerVitals | None:
    """Return the layer whose weights one step moves farthest in proportion."""
    known = [one for one in vitals.weighted if math.isfinite(one.step)]
    return max(known, key=lambda one: one.step, default=None)
