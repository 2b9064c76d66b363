"""The example that is looked at: a row of the prepared data, or one of one's own, as a batch of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import OWN, Example
from nnplayground.data import prepare
from nnplayground.engine.health import fed
from nnplayground.engine.results import asked

Array = NDArray[Any]


def batch_of(run: Any, role: str, example: Example) -> list[Array] | None:
    """Return the prepared inputs of a network for one example, in the order of `model.inputs`.

    Args:
        run: the run.
        role: of the network, as "model".
        example: part and row; of part OWN the number it was laid down with, whose preparation is replayed.

    Returns:
        Arrays (1, ...) each; None if there is no such example, or the data does not feed this network.

    Raises:
        DataError: an example of one's own does not fit the data of the run.
    """
    inputs = inputs_of(run, example)
    arrays = None if inputs is None else fed(run.models[role], inputs)
    return None if arrays is None else [np.asarray(array) for array in arrays]


def inputs_of(run: Any, example: Example) -> dict[str, Array] | None:
    """Return the prepared inputs of one example by name, (1, ...) each; None if there is no such example."""
    if example.part == OWN:
        raw = getattr(run, "own", {}).get(example.row)
        return None if raw is None else replayed(run, raw)
    part = run.prepared.parts.get(example.part)
    if part is None or not 0 <= example.row < part.size:
        return None
    return {name: array[example.row : example.row + 1] for name, array in part.inputs.items()}


def target_of(run: Any, example: Example, output: str = "") -> Array | None:
    """Return the prepared target of one example, without the example axis.

    Args:
        run: the run.
        example: part and row.
        output: the `Ref.key` of the output whose target it is, "" = the first that is trained.

    Returns:
        The target as it is prepared: a class number () or one-hot (classes,), numbers (...); None where nobody knows one, as of an
        example of one's own.
    """
    part = run.prepared.parts.get(example.part)
    if part is None or not 0 <= example.row < part.size:
        return None
    name = asked(run, part, output).target
    return None if name is None else np.asarray(part.targets[name][example.row])


def replayed(run: Any, raw: Mapping[str, Any]) -> dict[str, Array]:
    """Return a raw example without the batch axis prepared as the training part was, (1, ...) each.

    Raises:
        DataError: an input is missing, unknown, or of another shape than the training examples.
    """
    batch = {name: np.asarray(array)[None] for name, array in raw.items()}
    return prepare.replay(run.prepared, batch)
