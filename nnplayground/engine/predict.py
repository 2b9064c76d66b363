"""The network's answer for one example."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.core import events as e
from nnplayground.data.source import DataError
from nnplayground.engine.examples import inputs_of, replayed
from nnplayground.engine.generators import unmoved
from nnplayground.engine.health import fed
from nnplayground.engine.run import Run


def predict(run: Run, command: e.Predict) -> e.Predicted:
    """Return the raw outputs of the first network, by `Ref.key`, for one example of the data or for raw inputs.

    Raw inputs go through the stored preparation.

    Raises:
        DataError: the example does not exist, or a raw input does not fit.
    """
    model = run.models["model"]
    if command.raw is not None:
        prepared = replayed(run, command.raw)
    else:
        example = command.example or e.Example()
        found_inputs = inputs_of(run, example)
        if found_inputs is None:
            raise DataError(_missing(run, example))
        prepared = found_inputs
    tensors: list[Any] = fed(model, prepared) or list(prepared.values())
    with unmoved(run):
        outputs = model(tensors if len(tensors) > 1 else tensors[0], training=False)
    listed = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
    names = [ref.key for ref in run.project.networks["model"].ends()]
    found = {name: np.array(one)[0] for name, one in zip(names, listed)}
    return e.Predicted(
        run.number,
        command.example,
        found,
        {name: np.array(array[0]) for name, array in prepared.items()},
    )


def _missing(run: Run, example: e.Example) -> str:
    if example.part == e.OWN:
        return "This example of your own is not kept any more; draw or open it again"
    part = run.prepared.parts.get(example.part)
    size = part.size if part is not None else 0
    return f"There is no example {example.row} in the {example.part} part; it has {size}"
