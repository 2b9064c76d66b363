"""Weights from elsewhere that new runs begin with: from another run, project or file, layer by layer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.project import Project
from nnplayground.core.weight_match import Shapes, match, misfit
from nnplayground.engine import weights
from nnplayground.engine.stored import skeleton
from nnplayground.engine.weights import WeightsError

Arrays = Mapping[str, NDArray[Any]]
Layers = dict[str, dict[int, NDArray[Any]]]
"""Weights by the name of their layer and their place among its variables."""
ROLE = "model"


class Lender:
    """Serves the commands about weights of other networks.

    run: returns the current run, or None. shapes: of a project, returns the shapes of the data for each role's inputs.
    """

    def __init__(
        self, run: Callable[[], Any], shapes: Callable[[Project], Mapping[str, Any]]
    ) -> None:
        self._run, self._shapes = run, shapes

    def look(self, command: e.LookAtWeights) -> e.Matches:
        """Return which layers of a source go with which of the project; WeightsError if it cannot be read."""
        theirs = self.source(command.source, command.project)
        return e.Matches(command.source, command.by, self._rows(theirs, command))

    def take(self, command: e.TakeWeights) -> e.Lent:
        """Return the chosen weights under the names of ours; WeightsError, and nothing is taken, if one does not fit."""
        theirs = self.source(command.source, command.project)
        fault = misfit(self._rows(theirs, command), command.pairs)
        if fault:
            raise WeightsError(fault)
        found = {
            f"{ROLE}/{ours}/{place}": array
            for their, ours in command.pairs
            for place, array in _renumbered(theirs[their]).items()
        }
        return e.Lent(found, names_of(found), command.source)

    def source(self, where: str, project: Project) -> Layers:
        """Return the weights of a source: "" = the current run, else the path of a project, model or weights file."""
        if where:
            return _of_file(Path(where), project)
        run = self._run()
        if run is None:
            raise WeightsError("There is no run to take weights from; press Play first")
        return _of_arrays(weights.take(run.models))

    def _rows(
        self, theirs: Layers, command: e.LookAtWeights | e.TakeWeights
    ) -> tuple[e.Match, ...]:
        _, layers = skeleton(
            command.project.networks[ROLE], self._shapes(command.project).get(ROLE)
        )
        ours = {
            name: tuple(tuple(one.shape) for one in layer.weights)
            for name, layer in layers.items()
            if layer.weights
        }
        by = command.by if isinstance(command, e.LookAtWeights) else "name"
        return match({name: _shapes(one) for name, one in theirs.items()}, ours, by)


def _of_file(path: Path, project: Project) -> Layers:
    if path.suffix.lower() == store.SUFFIX:
        try:
            stored = store.load(path)
        except store.StoreError as error:
            raise WeightsError(str(error)) from error
        if not stored.weights:
            raise WeightsError(f"{path.name} holds no weights; it was saved before training")
        return _of_arrays(stored.weights)
    from nnplayground.engine.opening import open_model

    opened = open_model(path, project)
    if not opened.arrays:
        raise WeightsError(f"{path.name} holds no weights")
    return _of_arrays(opened.arrays)


def _of_arrays(arrays: Arrays) -> Layers:
    """Return the weights of layers alone: without the state of the optimizer and of random generators, which are whole numbers."""
    found: Layers = {}
    for key, array in arrays.items():
        parts = key.split("/")
        layer = len(parts) == 3 and parts[0] == ROLE and not parts[1].startswith("@")
        if layer and parts[2].isdigit() and np.asarray(array).dtype.kind == "f":
            found.setdefault(parts[1], {})[int(parts[2])] = array
    return found


def _renumbered(layer: Mapping[int, NDArray[Any]]) -> dict[int, NDArray[Any]]:
    return dict(sorted(layer.items()))


def _shapes(layer: Mapping[int, NDArray[Any]]) -> Shapes:
    return tuple(array.shape for _, array in sorted(layer.items()))


def names_of(arrays: Arrays) -> tuple[str, ...]:
    """Return whose weights these are: "role/layer"."""
    return tuple(dict.fromkeys(key.rpartition("/")[0] for key in arrays))
