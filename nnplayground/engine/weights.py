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


def values(models: Mapping[str, Any]) -> dict[str, Any]:
    """Return all current values as tensors; cheap, because TensorFlow copies a buffer only when it is written again."""
    return {
        key: tf.convert_to_tensor(variable.value) for key, variable in variables(models).items()
    }


def put_values(models: Mapping[str, Any], kept: Mapping[str, Any]) -> None:
    """Put back what `values` returned."""
    for key, variable in variables(models).items():
        variable.assign(kept[key])


def finite(kept: Mapping[str, Any]) -> bool:
    """Tell whether all floating-point values are finite."""
    arrays = (np.asarray(tensor) for tensor in kept.values())
    return all(bool(np.isfinite(array).all()) for array in arrays if array.dtype.kind == "f")


def take_metrics(loop: Any) -> list[Any]:
    """Return the running state of a loop's metrics."""
    return [tf.convert_to_tensor(variable.value) for variable in _metric_variables(loop)]


def put_metrics(loop: Any, kept: list[Any]) -> None:
    """Put back what `take_metrics` returned."""
    for variable, value in zip(_metric_variables(loop), kept):
        variable.assign(value)


def _metric_variables(loop: Any) -> list[Any]:
    return [*loop.model.metrics_variables, *loop.penalty_variables()]


def saved(run: Any) -> Arrays:
    """Return everything a run needs to go on: all variables, and the position under "state/..."."""
    position = {"step": run.step, "epoch": run.epoch, "position": run.position}
    return take(run.models) | {f"state/{key}": np.array(value) for key, value in position.items()}


def restore(run: Any, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Put back what `saved` returned into a fresh run of the same project."""
    put(run.models, arrays)
    run.step, run.epoch, run.position = (
        int(arrays.get(f"state/{key}", 0)) for key in ("step", "epoch", "position")
    )
