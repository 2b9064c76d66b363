"""Checks slopes of the loss against differences of the loss itself, with weights moved a little to either side."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import registries as r
from nnplayground.core.events import Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data.source import DataError
from nnplayground.engine import build
from nnplayground.engine.inside import Piece, job
from nnplayground.engine.inside.slopes import (
    EXAMPLE,
    ROLE,
    Rows,
    rows_of,
    shadow_and_values,
    slopes_of,
)
from nnplayground.engine.shadow import Shadow, Values

Array = NDArray[Any]
Place = tuple[int, tuple[int, ...]]
"""Which weight, and which entry of it."""
MOST_ROWS = 16
COUNT, MOST_COUNT = 20, 500
STEP = {"float64": 1e-6, "float32": 1e-2}
"""How far a weight is moved, times its size where that is above 1."""
CLOSE = {"float64": 1e-3, "float32": 3e-2}
"""The relative difference up to which two slopes count as the same."""
DIGITS = 1e-6
"""A difference below this share of the loss is rounding of the slopes themselves, which are computed in single precision."""


@job("gradient_check")
def gradient_check(run: Any, want: Want) -> Generator[Piece, None, dict[str, Array]]:
    """Compare dL/dw of some weights with (L(w + h) - L(w - h)) / 2h.

    The losses are computed in double precision where all layers can, by a network of its own. Both are of the loss of the data, in
    inference mode: no dropout, and normalisation by its moving statistics. Of a batch at most 16 examples are taken.

    Options: "scope" ("example" or "batch"); "path" and "index" for one weight, else "count" (20) of them at random by "seed" (0), the
    same number of each tensor; "node": only of this layer, if it has weights that learn.

    Returns:
        "paths" (n,) str, "index" (n,) str, "analytic", "numeric", "relative" (n,) float64: |a - n| / max(|a|, |n|); "agrees" (n,) bool;
        "precision" () str, "step" (n,) how far each weight was moved; "loss" (); "examples" ().

    Raises:
        DataError: nobody knows the right answer of the example.
    """
    options = dict(want.options)
    rows = rows_of(run, str(options.get("scope", EXAMPLE)), want.example)
    if rows is None:
        return {}
    if rows.targets is None:
        raise DataError("There is no loss without a right answer; choose an example of the data")
    rows = _some(rows)
    shadow, values = shadow_and_values(run)
    places = _places(shadow, values, options)
    # Weights and rows are taken before the first pause: training goes on meanwhile.
    yield 0.0, None, ""
    passed = slopes_of(shadow, values, rows, traced=False)
    yield 0.0, None, ""
    loss, precision = _loss_of(run, shadow, values, rows)
    found: dict[str, list[Any]] = {name: [] for name in ("analytic", "numeric", "step", "agrees")}
    for done, (which, index) in enumerate(places):
        yield done / len(places), None, ""
        analytic = float(passed.of_weights[shadow.weights[which]][index])
        step = STEP[precision] * max(1.0, abs(float(values.trainable[which][index])))
        above = loss(which, index, step)
        yield (done + 0.5) / len(places), None, ""
        numeric = (above - loss(which, index, -step)) / (2 * step)
        small = DIGITS * max(1.0, abs(float(passed.data)))
        same = abs(analytic - numeric) <= small or relative(analytic, numeric) <= CLOSE[precision]
        for name, value in zip(found, (analytic, numeric, step, same), strict=True):
            found[name].append(value)
    pairs = zip(found["analytic"], found["numeric"], strict=True)
    return {
        "paths": np.array([f"{ROLE}/{shadow.weights[which]}" for which, _ in places], str),
        "index": np.array([", ".join(map(str, index)) for _, index in places], str),
        "relative": np.array([relative(*pair) for pair in pairs], float),
        "precision": np.array(precision),
        "loss": np.array(float(passed.data)),
        "examples": np.array(len(rows.inputs[0])),
        **{
            name: np.array(values, bool if name == "agrees" else float)
            for name, values in found.items()
        },
    }


def relative(one: float, other: float) -> float:
    """Return |one - other| / max(|one|, |other|), 0 where both are 0."""
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else 0.0


def _some(rows: Rows) -> Rows:
    def first(tensors: Sequence[Any]) -> list[Any]:
        return [one[:MOST_ROWS] if len(one.shape) else one for one in tensors]

    assert rows.targets is not None
    return rows._replace(
        inputs=first(rows.inputs),
        targets=first(rows.targets),
        weights=first(rows.weights),
        training=False,
    )


def _places(shadow: Shadow, values: Values, options: dict[str, Any]) -> list[Place]:
    """Return which weights are checked."""
    shapes = [tuple(one.shape) for one in values.trainable]
    name = str(options.get("path", "")).removeprefix(f"{ROLE}/")
    if name in shadow.weights:
        which = shadow.weights.index(name)
        asked = tuple(int(one) for one in options.get("index") or ())
        if len(asked) == len(shapes[which]):
            kept = zip(asked, shapes[which], strict=True)
            return [(which, tuple(min(size - 1, max(0, one)) for one, size in kept))]
    random = np.random.default_rng(int(options.get("seed", 0)))
    count = min(MOST_COUNT, max(1, int(options.get("count", COUNT))))
    full = [which for which, shape in enumerate(shapes) if math.prod(shape)]
    node = str(options.get("node", ""))
    owner = shadow.graph[node].owner if node in shadow.graph else ""
    mine = [which for which in full if owner and shadow.weights[which].startswith(f"{owner}/")]
    full = mine or full
    found: dict[Place, None] = {}
    for number in range(count if full else 0):
        which = full[number % len(full)]
        found[which, tuple(int(random.integers(size)) for size in shapes[which])] = None
    return list(found)


def _loss_of(
    run: Any, shadow: Shadow, values: Values, rows: Rows
) -> tuple[Callable[[int, tuple[int, ...], float], float], str]:
    """Return the loss with one weight moved, as a function of weight, entry and way, and its precision."""
    try:
        double = _double(run)
        loss = _Loss(run, double, _as_double(double, values), rows, "float64")
        loss(0, (0,) * len(values.trainable[0].shape), 0.0)
    except Exception:
        # Layers that fix their own precision cannot be mixed with doubles.
        return _Loss(run, shadow, values, rows, "float32"), "float32"
    return loss, "float64"


class _Loss:
    """The loss of the data in one precision, without penalties."""

    def __init__(self, run: Any, shadow: Shadow, values: Values, rows: Rows, dtype: str) -> None:
        self._shadow, self._values, self._rows, self._dtype = shadow, values, rows, dtype
        ends = run.project.networks[ROLE].ends()
        settings = [run.project.training.output(ref.key) for ref in ends]
        self._losses = [build.make(r.LOSSES, one.loss) if one.trained else None for one in settings]
        for loss in self._losses:
            if loss is not None:
                loss._dtype_policy, loss._dtype = keras.DTypePolicy(dtype), dtype  # noqa: SLF001

    def __call__(self, which: int, index: tuple[int, ...], way: float) -> float:
        trainable = list(self._values.trainable)
        here = trainable[which]
        trainable[which] = (
            tf.tensor_scatter_nd_add(
                here, tf.constant([index], shape=(1, len(index))), tf.constant([way], here.dtype)
            )
            if index
            else here + tf.cast(way, here.dtype)
        )
        passed = self._shadow.run(self._values._replace(trainable=trainable), self._rows.inputs)
        assert self._rows.targets is not None
        total = 0.0
        for place, (loss, target, end) in enumerate(
            zip(self._losses, self._rows.targets, passed.ends.values(), strict=True)
        ):
            if loss is not None:
                weights = self._rows.weights[place] if self._rows.weights else None
                value = loss(target, tf.cast(end, self._dtype), sample_weight=weights)
                total += float(self._values.shares[place]) * float(value)
        return total


def _double(run: Any) -> Shadow:
    """Return a shadow that computes in double precision, made once."""
    key = "gradient_check/double"
    if key not in run.cache:
        # The policy belongs to this thread; another that builds networks meanwhile has its own.
        policy = keras.config.dtype_policy()
        keras.config.set_dtype_policy("float64")
        try:
            run.cache[key] = Shadow(run, ROLE)
        finally:
            keras.config.set_dtype_policy(policy)
    found: Shadow = run.cache[key]
    return found


def _as_double(shadow: Shadow, values: Values) -> Values:
    wanted = [one.dtype for one in shadow.model.trainable_variables]
    trainable = [tf.cast(one, dtype) for one, dtype in zip(values.trainable, wanted, strict=True)]
    others = [tf.cast(one, tf.float64) if one.dtype.is_floating else one for one in values.others]
    return values._replace(trainable=trainable, others=others)
