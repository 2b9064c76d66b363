"""One weight that is written by hand."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.core import events as e
from nnplayground.engine.clock import now
from nnplayground.engine.probes import variable_at
from nnplayground.engine.weights import WeightsError


def set_weight(run: Any, command: e.SetWeight) -> e.Mark:
    """Write one weight of a run in place, so that every compiled step sees it; what the optimizer has gathered stays.

    Returns:
        A mark with the field "<path>[<index>]" and both values as Keras stores them.

    Raises:
        WeightsError: there is no such weight, or the value is not finite in the weight's precision; nothing was changed.
    """
    variable = variable_at(run, command.path)
    index = tuple(int(one) for one in command.index)
    if variable is None:
        raise WeightsError(f"There is no weight named {command.path} in this network")
    shape = tuple(variable.shape)
    if len(index) != len(shape) or any(not 0 <= at < size for at, size in zip(index, shape)):
        raise WeightsError(
            f"{command.path} has the shape {shape}; there is no weight at {index} in it"
        )
    values = np.array(variable.numpy())
    with np.errstate(over="ignore"):
        value = np.asarray(command.value).astype(values.dtype)
    if not np.isfinite(value.astype(np.float64)):
        raise WeightsError(f"A weight must be a finite number. Received: {command.value}")
    old, values[index] = values[index], value
    variable.assign(values)
    field = command.path + (f"[{', '.join(map(str, index))}]" if index else "")
    before, after = f"{float(old):.6g}", f"{float(value):.6g}"
    text = f"{field} {before} → {after}"
    return e.Mark(run.number, run.step, run.exact_epoch, text, field, before, after, now())
