"""Weights, optimizer state and random states of models: take, put back, hand over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.lazy import tensorflow as tf

Arrays = dict[str, NDArray[Any]]


class WeightsError(ValueError):
    """Weights that do not fit; nothing was changed."""


def variables(models: Mapping[str, Any]) -> dict[str, Any]:
    """Return all variables by a stable key: "role/layer/index", "role/@optimizer/index" and "role/@seed/index".

    Layers contribute weights and the states of their random generators, so that dropout goes on where it was.
    """
    found: dict[str, Any] = {}
    for role, model in models.items():
        seen: set[int] = set()
        for layer in model.layers:
            for index, variable in enumerate(layer.variables):
                if id(variable) not in seen:
                    seen.add(id(variable))
                    found[f"{role}/{layer.name}/{index}"] = variable
        if getattr(model, "optimizer", None) is not None:
            for index, variable in enumerate(model.optimizer.variables):
                found[f"{role}/@optimizer/{index}"] = variable
    return found


def take(models: Mapping[str, Any]) -> Arrays:
    """Return copies of all variables."""
    return {key: np.array(variable.numpy()) for key, variable in variables(models).items()}


def put(models: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Put arrays back; WeightsError, with the layer and both shapes, before anything is changed if they do not fit."""
    wanted = variables(models)
    for key, variable in wanted.items():
        layer = key.split("/")[1]
        if key not in arrays:
            raise WeightsError(f"the file has no weights for {layer}")
        if tuple(variable.shape) != arrays[key].shape:
            raise WeightsError(
                f"the weights of {layer} have shape {arrays[key].shape}, but the layer needs {tuple(variable.shape)}"
            )
    for key, variable in wanted.items():
        variable.assign(arrays[key])


def begin_with(models: Mapping[str, Any], lent: Mapping[str, NDArray[Any]]) -> tuple[str, ...]:
    """Let models begin with lent weights, wherever a layer of that name has variables of those shapes; returns "role/layer" of these."""
    found: dict[str, list[tuple[Any, NDArray[Any]]]] = {}
    wanted = variables(models)
    for key, array in lent.items():
        layer = key.rpartition("/")[0]
        variable = wanted.get(key)
        fits = variable is not None and tuple(variable.shape) == array.shape
        found.setdefault(layer, []).append((variable if fits else None, array))
    taken = []
    for layer, pairs in found.items():
        if all(variable is not None for variable, _ in pairs):
            taken.append(layer)
            for variable, array in pairs:
                variable.assign(array)
    return tuple(taken)


def values(models: Mapping[str, Any]) -> dict[str, Any]:
    """Return all current values as tensors; cheap, because TensorFlow copies a buffer only when it is written again."""
    return {
        key: tf.convert_to_tensor(variable.value) for key, variable in variables(models).items()
    }


def put_values(models: Mapping[str, Any], kept: Mapping[str, Any]) -> None:
    """Put back what `values` returned; an optimizer that was changed since keeps what it has no older state for."""
    for key, variable in variables(models).items():
        value = kept.get(key)
        if value is not None and value.shape == tuple(variable.shape):
            variable.assign(value)


def finite(kept: Mapping[str, Any]) -> bool:
    """Tell whether all floating-point values are finite."""
    arrays = (np.asarray(tensor) for tensor in kept.values())
    return all(bool(np.isfinite(array).all()) for array in arrays if array.dtype.kind == "f")


def take_optimizers(models: Mapping[str, Any]) -> list[Any]:
    """Return the state of all optimizers, as tensors."""
    return [tf.convert_to_tensor(one.value) for one in _optimizer_variables(models)]


def put_optimizers(models: Mapping[str, Any], kept: list[Any]) -> None:
    """Put back what `take_optimizers` returned."""
    for variable, value in zip(_optimizer_variables(models), kept):
        variable.assign(value)


def _optimizer_variables(models: Mapping[str, Any]) -> list[Any]:
    return [one for model in models.values() for one in model.optimizer.variables]


def transfer(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Give new models what they share with old ones: layers of the same name and shapes, and the optimizer's state for their weights.

    An optimizer of another kind keeps its own first state.

    Returns:
        The names of the layers with weights that were taken over, and of those that begin anew.
    """
    kept: list[str] = []
    fresh: list[str] = []
    for role, model in new.items():
        layers = {layer.name: layer for layer in old[role].layers} if role in old else {}
        for layer in model.layers:
            same = layer.name in layers and copy_layer(layers[layer.name], layer)
            if layer.weights:
                (kept if same else fresh).append(layer.name)
        if role in old and type(old[role].optimizer) is type(model.optimizer):
            _copy_optimizer(old[role].optimizer, model.optimizer)
    return kept, fresh


def copy_layer(source: Any, target: Any) -> bool:
    """Copy all variables of a layer to one with variables of the same shapes; False, and nothing is copied, if they differ."""
    pairs = list(zip(source.variables, target.variables))
    same = len(source.variables) == len(target.variables) and all(
        tuple(one.shape) == tuple(other.shape) and one.dtype == other.dtype for one, other in pairs
    )
    if same:
        for one, other in pairs:
            other.assign(one.value)
    return same


def _copy_optimizer(source: Any, target: Any) -> None:
    # The rate is a setting, which the new optimizer has already.
    rates = {id(one) for one in (source._learning_rate, target._learning_rate)}  # noqa: SLF001
    known = {one.name: one for one in source.variables if id(one) not in rates}
    for variable in target.variables:
        other = known.get(variable.name) if id(variable) not in rates else None
        if other is not None and tuple(other.shape) == tuple(variable.shape):
            variable.assign(other.value)


def take_metrics(loop: Any) -> list[Any]:
    """Return the running state of a loop's metrics."""
    return [tf.convert_to_tensor(variable.value) for variable in _metric_variables(loop)]


def put_metrics(loop: Any, kept: list[Any]) -> None:
    """Put back what `take_metrics` returned."""
    for variable, value in zip(_metric_variables(loop), kept):
        if value.shape == tuple(variable.shape):
            variable.assign(value)


def _metric_variables(loop: Any) -> list[Any]:
    return [*loop.model.metrics_variables, *loop.step.penalty_variables()]


def saved(run: Any) -> Arrays:
    """Return everything a run needs to go on bit for bit: all variables, and position and running metrics under "state/..."."""
    position = {"step": run.step, "epoch": run.epoch, "position": run.position}
    found = take(run.models) | {f"state/{key}": np.array(value) for key, value in position.items()}
    for role, loop in run.loops.items():
        for index, value in enumerate(take_metrics(loop)):
            found[f"state/metrics/{role}/{index}"] = np.array(value)
    return found


def restore(run: Any, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Put back what `saved` returned into a fresh run of the same project."""
    put(run.models, arrays)
    run.step, run.epoch, run.position = (
        int(arrays.get(f"state/{key}", 0)) for key in ("step", "epoch", "position")
    )
    for role, loop in run.loops.items():
        run.build(role)
        metrics = [
            arrays.get(f"state/metrics/{role}/{index}")
            for index in range(len(_metric_variables(loop)))
        ]
        if all(value is not None for value in metrics):
            put_metrics(loop, metrics)
