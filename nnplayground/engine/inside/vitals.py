"""How the layers of a network fare: norms of gradients and weights, how far a step moves them, and what their outputs are like."""

from __future__ import annotations

import math
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.layer_numbers import (
    BACK,
    BY_HAND,
    FIRST,
    LARGE,
    MEASURED,
    NUMBERS,
)
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.build import BuildError
from nnplayground.engine.health import fed, kind_of, measures
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.passes import once, over, values_of
from nnplayground.engine.matching import targets_of
from nnplayground.engine.shadow import Shadow, Values, shadow_of
from nnplayground.engine.tensors import outputs_of
from nnplayground.engine.vitals import NOT_ONE_KERNEL, examples_for, step_size

Array = NDArray[Any]
Batch = tuple[list[Any], list[Any]]
GRADIENT_EXAMPLES, FEWEST_GRADIENT = 32, 8
GRADIENT = "gradient"
"""The pass over `batch_of` forward and back, which several probes share."""
MOST_KEPT = 2**24
"""Of networks with more weights no copy is kept to measure a step with."""


@probe("vitals", shares=GRADIENT)
def vitals(run: Any, want: Want) -> dict[str, Array]:
    """Return how the layers fare, and how far the last steps moved their weights.

    Gradients are those of the loss of the data - without penalties and without weights of examples, as the doctor looks at them - in
    training mode, on at most 32 examples (8 for networks with large outputs) spread evenly over the training part. Outputs are those of
    inference mode on the first training examples, at most 256. A step is measured: the weights of now minus those of the last look, by
    the number of steps between them (which is a lower bound of the mean step where it is more than one). Where that cannot be, it is
    estimated from the rule of the optimizer, see `engine.vitals.step_size`.

    Returns:
        "<role>/<node>" (8,) float64 for each layer, see `core.layer_numbers.NUMBERS`; weights of a shared layer are told with its own
        node. "steps" () between the two looks, 0 = estimated; "reason" () why, see `core.layer_numbers`. "norm" () of the gradient of
        the whole network, "loss" () of the examples of the gradient, both nan where nothing is trained; "examples" () of the outputs.
    """
    found: dict[str, Array] = {}
    for role in run.models:
        found |= _of_network(run, role)
    return found


def batch_of(run: Any, role: str) -> Batch | None:
    """Return inputs and targets of the examples that gradients are taken of, as tensors; None where nothing is trained on the data."""
    key = f"vitals/{role}/batch"
    kept = run.cache.get(key)
    if kept is None or kept[0]() is not run.prepared:
        kept = run.cache[key] = (weakref.ref(run.prepared), _batch(run, role))
    found: Batch | None = kept[1]
    return found


def slopes(shadow: Shadow, values: Values, inputs: Sequence[Any], targets: Sequence[Any]) -> Any:
    """Return the loss of the data and its gradients by name of weight, "node/kernel" -> tensor, in training mode."""
    kept: list[Any] = []

    def loss(passed: Any) -> Any:
        kept.append(shadow.loss_of(passed, values, targets)[0])
        return kept[0]

    found = shadow.gradients(values, inputs, loss, "weights", training=True)
    return kept[0], found


def slopes_of_batch(run: Any, role: str) -> tuple[Any, dict[str, Any]] | None:
    """Return what `slopes` gives for `batch_of`, made once in a moment; None where nothing is trained on the data."""
    batch, shadow = batch_of(run, role), shadow_of(run, role)
    if batch is None:
        return None
    inputs, targets = batch

    def look(values: Values, inputs: Any, targets: Any) -> Any:
        return slopes(shadow, values, inputs, targets)

    def made() -> tuple[Any, dict[str, Any]]:
        found: tuple[Any, dict[str, Any]] = shadow.compiled(GRADIENT, look)(
            values_of(run, role), inputs, targets
        )
        return found

    return once(run, (GRADIENT, role), made)


def _batch(run: Any, role: str) -> Batch | None:
    part = run.prepared.parts[TRAIN]
    arrays = fed(run.models[role], part.inputs)
    if arrays is None or not part.size:
        return None
    try:
        names = targets_of(run.project, role, part)
    except BuildError:
        return None
    tensors = outputs_of(run.models[role], run.project.networks[role])
    every = [tensor for outputs in tensors.values() for tensor in outputs]
    most = examples_for(every, run.models[role])
    # A gradient costs some three passes; as many fewer examples where a pass is long.
    most = min(part.size, GRADIENT_EXAMPLES, max(FEWEST_GRADIENT, most // 2))
    rows = np.linspace(0, part.size - 1, most).astype(int)
    inputs = [tf.constant(array[rows]) for array in arrays]
    return inputs, [tf.constant(part.targets[name][rows] if name else 0.0) for name in names]


def _of_network(run: Any, role: str) -> dict[str, Array]:
    model, shadow = run.models[role], shadow_of(run, role)
    tensors = outputs_of(model, shadow.graph)
    every = [tensor for outputs in tensors.values() for tensor in outputs]
    most = examples_for(every, model)
    seen = over(run, role, most)
    if seen is None:
        return {}
    values = values_of(run, role)
    sums = _sums(run, role, shadow, values)
    moves = _moves(run, role, values, sums)
    norm = math.sqrt(sums.gradient.sum())
    rate = float(tf.convert_to_tensor(model.optimizer.learning_rate))
    pick = run.project.training.optimizer
    found: dict[str, Array] = {}
    for node in shadow.graph.order():
        if node.type == "InputLayer":
            continue
        layer = shadow.model.get_layer(node.owner)
        row = _outputs(
            np.asarray(seen.outputs[node.id], np.float64), kind_of(model.get_layer(node.owner))
        )
        mine = [] if node.layer else _weights_of(shadow, node.id)
        if mine:
            row |= _weights(sums, mine, [one for one in mine if _is_matrix(values, one, layer)])
            each = row["gradient"] / math.sqrt(sums.counts[mine].sum())
            row["update"] = (
                _ratio(moves, mine)
                if moves.steps
                else _share(
                    step_size(pick, rate, each, norm) * math.sqrt(sums.counts[mine].sum()),
                    row["weight"],
                )
            )
        found[f"{role}/{node.id}"] = np.array([row.get(name, math.nan) for name in NUMBERS])
    count = len(next(iter(seen.outputs.values())))
    numbers: dict[str, float] = {"steps": moves.steps, "reason": moves.reason, "examples": count}
    numbers |= {"norm": norm, "loss": sums.loss}
    return found | {name: np.array(value) for name, value in numbers.items()}


@dataclass(frozen=True)
class _Sums:
    """Sums of squares (weights,) float64 in the order of `shadow.weights`: of weights, of their gradients, of what has moved since the
    last look. counts: how many numbers each weight holds. loss: of the examples.
    """

    weight: Array
    gradient: Array
    moved: Array
    counts: Array
    loss: float


@dataclass(frozen=True)
class _Moves:
    """What is remembered of a look, to measure the next step with.

    trainable: the weights as tensors; weight: sums of their squares. before: those at the look before. moved: between the two looks,
    which are so many steps apart.
    """

    number: int
    step: int
    trainable: list[Any]
    weight: Array
    before: Array
    moved: Array
    steps: int = 0
    reason: int = FIRST


def _sums(run: Any, role: str, shadow: Shadow, values: Values) -> _Sums:
    kept = run.cache.get(f"vitals/{role}")
    earlier = values.trainable if kept is None else kept.trainable
    passed = slopes_of_batch(run, role)
    gradients = [] if passed is None else [passed[1][name] for name in shadow.weights]

    def squares(tensors: Sequence[Any]) -> Any:
        found = [tf.reduce_sum(tf.square(tf.cast(one, tf.float64))) for one in tensors]
        return tf.stack(found) if found else tf.zeros(0, tf.float64)

    def look(weights: list[Any], earlier: list[Any], gradients: list[Any]) -> Any:
        moved = [now - before for now, before in zip(weights, earlier, strict=True)]
        return squares(weights), squares(gradients), squares(moved)

    traced = shadow.compiled(("vitals", passed is None), look)
    weight, gradient, moved = (
        np.asarray(one, np.float64) for one in traced(values.trainable, earlier, gradients)
    )
    counts = np.array([math.prod(one.shape) for one in values.trainable], float)
    loss = math.nan if passed is None else float(passed[0])
    if passed is None:
        gradient = np.full(len(counts), math.nan)
    return _Sums(weight, gradient, moved, counts, loss)


def _moves(run: Any, role: str, values: Values, sums: _Sums) -> _Moves:
    """Return what has moved since the last look, and remember this one in its place."""
    kept: _Moves | None = run.cache.get(f"vitals/{role}")
    none = np.zeros(len(sums.weight))
    fresh = _Moves(run.number, run.step, values.trainable, sums.weight, none, none)
    if sums.counts.sum() > MOST_KEPT:
        return replace(fresh, reason=LARGE)
    if kept is not None and kept.number == run.number:
        if run.step < kept.step:
            # The newest state stays remembered: the run goes on from there.
            return replace(fresh, reason=BACK)
        if run.step == kept.step and not (sums.moved > 0).any():
            return kept
        steps = run.step - kept.step
        fresh = replace(fresh, reason=MEASURED if steps else BY_HAND, steps=steps)
        fresh = replace(fresh, before=kept.weight, moved=sums.moved)
    run.cache[f"vitals/{role}"] = fresh
    return fresh


def _outputs(output: Array, kind: str) -> dict[str, float]:
    """Return the numbers of an output (examples, ..., units)."""
    output = output if output.ndim > 1 else output[:, None]
    with np.errstate(all="ignore"):
        found = measures(output, kind)
    names = ("saturated", "dead", "mean", "deviation")
    return dict(zip(names, map(float, found), strict=True))


def _weights_of(shadow: Shadow, node: str) -> list[int]:
    """Return the places of a layer's weights in `shadow.weights`."""
    return [place for place, name in enumerate(shadow.weights) if name.startswith(f"{node}/")]


def _is_matrix(values: Values, place: int, layer: Any) -> bool:
    return len(values.trainable[place].shape) > 1 and type(layer).__name__ not in NOT_ONE_KERNEL


def _weights(sums: _Sums, mine: list[int], matrices: list[int]) -> dict[str, float]:
    """Return norm of the gradient, its root mean square over the matrices, and the norm of the weights."""
    with np.errstate(all="ignore"):
        count = sums.counts[matrices].sum()
        each = math.sqrt(sums.gradient[matrices].sum() / count) if count else math.nan
        norms = (math.sqrt(one[mine].sum()) for one in (sums.gradient, sums.weight))
        return dict(zip(("gradient", "weight"), norms, strict=True)) | {"gradient_each": each}


def _ratio(moves: _Moves, mine: list[int]) -> float:
    """Return how far a layer's weights moved in a step, as a share of what they were."""
    moved, before = (math.sqrt(one[mine].sum()) for one in (moves.moved, moves.before))
    return _share(moved / moves.steps, before)


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else math.nan
