"""Raw examples to what a network is fed: divided, then prepared by steps that are fitted on the training part only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnplayground.core.events import TEST, TRAIN, VALIDATION
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice
from nnplayground.core.registries import STEPS, StepType
from nnplayground.data.rows import MOST_BYTES, Rows
from nnplayground.data.source import Array, Data, DataError, Part, Prepared
from nnplayground.data.split import divide

INPUTS, TARGETS = "inputs", "targets"
_TOKENS = {"text"}
Fitted = tuple[str, str, Mapping[str, Any]]
Fit = Callable[[Mapping[str, Any], Any], dict[str, Any]]


def prepare(choice: DataChoice, data: Data) -> Prepared:
    """Divide examples and prepare each part.

    Inputs come out as float32 (tokens of texts as int32), classes as int32 of shape (n,), numbers as float32 of shape (n, k).
    The state of a step is kept by array name: {"x": {"divisor": 255.0}}.

    Inputs that lie in a file and are too large for the memory come out as `Rows`, which are prepared when they are read; steps are
    then fitted on training rows spread evenly over the file.

    Raises:
        DataError: a step does not exist or does not fit the data, or nothing is left to train on.
    """
    parts = divide(choice.split, data)
    own = bool(data.test_inputs)
    arrays: dict[str, dict[str, dict[str, Any]]] = {}
    for name, rows in parts.items():
        of_test = own and name == TEST
        arrays[name] = {
            INPUTS: _rows(data.test_inputs if of_test else data.inputs, rows),
            TARGETS: _rows(data.test_targets if of_test else data.targets, rows),
        }
    fitted = tuple(_fit_and_replay(pick, data, arrays) for pick in choice.steps)
    made = {}
    for name, rows in parts.items():
        inputs = {key: _input(data, array) for key, array in arrays[name][INPUTS].items()}
        targets = {key: _target(array) for key, array in arrays[name][TARGETS].items()}
        for array in (*inputs.values(), *targets.values(), rows):
            if not isinstance(array, Rows):
                array.flags.writeable = False
        made[name] = Part(inputs, targets, rows, own and name == TEST)
    return Prepared(data, made, fitted)


def replay(prepared: Prepared, inputs: Mapping[str, Any]) -> dict[str, Array]:
    """Return new raw examples, example axis first, prepared exactly as the training part was.

    Raises:
        DataError: an input is missing, unknown, or of another shape than the training examples.
    """
    raw = prepared.raw.inputs
    if set(inputs) != set(raw):
        raise DataError(
            f"The inputs must be {', '.join(raw)}. Received: {', '.join(inputs) or 'none'}"
        )
    result = {}
    for name in raw:
        array = np.asarray(inputs[name])
        if array.dtype.kind not in "biuf":
            raise DataError(f"`{name}` must hold numbers. Received: {array.dtype}")
        if array.shape[1:] != raw[name].shape[1:] or not array.ndim:
            raise DataError(
                f"`{name}` must have the shape {raw[name].shape[1:]} for each example. Received: {array.shape[1:]}"
            )
        for step, place, state in prepared.steps:
            if place == INPUTS:
                array = _apply(step, state[name], array)
        result[name] = _input(prepared.raw, array)
    return result


def stages(
    prepared: Prepared, row: int, part: str = TRAIN, place: str = INPUTS, name: str = ""
) -> list[tuple[str, Array]]:
    """Return one example before and after every step: (title, array without the example axis), first ("Raw", ...).

    `row` counts within the part; `place` is "inputs" or "targets"; `name` says which input or target, empty = the first.
    """
    chosen = prepared.parts[part]
    source: Mapping[str, Array]
    if place == INPUTS:
        source = prepared.raw.test_inputs if chosen.own_test else prepared.raw.inputs
    else:
        source = prepared.raw.test_targets if chosen.own_test else prepared.raw.targets
    name = name or next(iter(source))
    at = int(chosen.rows[row])
    return stages_of(prepared, np.asarray(source[name][at]), name, place)


def stages_of(
    prepared: Prepared, raw: Array, name: str = "", place: str = INPUTS
) -> list[tuple[str, Array]]:
    """Return an array of a raw example before and after every step, as `stages` does; name: which input or target it is."""
    name = name or next(iter(prepared.raw.inputs if place == INPUTS else prepared.raw.targets))
    array = np.asarray(raw)[None]
    found = [("Raw", array[0])]
    for step, where, state in prepared.steps:
        if where == place and name in state:
            array = _apply(step, state[name], array)
            found.append((STEPS.find(step).title, array[0]))
    return found


def _fit_and_replay(pick: Pick, data: Data, arrays: dict[str, dict[str, dict[str, Any]]]) -> Fitted:
    """Fit a step on the training part and replace the arrays of all parts by what it makes of them."""
    try:
        entry = STEPS.find(pick.name)
        values = entry.check(pick.values)
    except (KeyError, ValueError) as error:
        raise DataError(str(error)) from error
    place = entry.on
    try:
        states = _states(entry, values, data, arrays[TRAIN][place])
        if not states:
            raise DataError("none of the targets is of the kind that this step is for.")
        for part in (TRAIN, VALIDATION, TEST):
            for name in states:
                if name not in arrays[part][place]:
                    continue
                array = arrays[part][place][name]
                made = partial(_apply, entry.name, states[name])
                arrays[part][place][name] = (
                    array.then(made) if isinstance(array, Rows) else made(array)
                )
    except DataError as error:
        raise DataError(f"{entry.title}: {error}") from error
    return entry.name, place, states


def _states(
    entry: StepType, values: Mapping[str, Any], data: Data, arrays: Mapping[str, Any]
) -> dict[str, Any]:
    """Fit a step on every array of the training part, but for targets that are of another kind than it is for; returns the states."""
    assert entry.fit is not None
    states: dict[str, Any] = {}
    for name, array in arrays.items():
        known = array.sample() if isinstance(array, Rows) else array
        own = dict(values)
        if "classes" in own and own["classes"] is None:
            own["classes"] = len(data.classes_of(name)) or None
        if entry.on == INPUTS or not _is_for_others(entry.fit, own, known, len(arrays)):
            states[name] = entry.fit(own, known)
    return states


def _is_for_others(fit: Fit, values: Mapping[str, Any], array: Array, count: int) -> bool:
    """Tell whether a step leaves a target alone: one of several, of a kind (class or number) that the step refuses."""
    if count < 2:
        return False
    try:
        fit(values, array[:1])
    except DataError:
        return True
    return False


def _apply(step: str, state: Mapping[str, Any], array: Array) -> Array:
    entry = STEPS.find(step)
    assert entry.apply is not None
    return np.asarray(entry.apply(state, array))


def _rows(arrays: Mapping[str, Array], rows: Array) -> dict[str, Any]:
    """Return the rows of every array; one run of rows is a view and costs no memory, many rows of a file stay there."""
    return {name: _rows_of(array, rows) for name, array in arrays.items()}


def _rows_of(array: Array, rows: Array) -> Any:
    if isinstance(array, np.memmap):
        chosen = Rows(array, rows)
        return chosen if chosen.nbytes > MOST_BYTES else chosen[:]
    run = len(rows) > 0 and int(rows[-1]) - int(rows[0]) + 1 == len(rows)
    return array[int(rows[0]) : int(rows[-1]) + 1] if run else array[rows]


def _input(data: Data, array: Any) -> Any:
    if isinstance(array, Rows):
        return array.then(partial(_input, data))
    if data.kind in _TOKENS and array.dtype.kind in "biu":
        return array.astype(np.int32)
    return np.ascontiguousarray(array, np.float32)


def _target(array: Array) -> Array:
    if array.dtype.kind in "biu":
        return array.astype(np.int32)
    array = np.ascontiguousarray(array, np.float32)
    return array[:, None] if array.ndim == 1 else array
