"""The loaded and prepared data of the last projects, so that twins share them and going back costs nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from nnplayground.core import events as e
from nnplayground.core.project import DataChoice, Project
from nnplayground.core.registries import RECIPES
from nnplayground.data import load as loading
from nnplayground.data import prepare as preparing
from nnplayground.data.rows import Rows
from nnplayground.data.source import Prepared

MOST = 6
MOST_BYTES = 2 * 2**30


class Shelf:
    """Prepared data by choice, the last ones used.

    Args:
        emit: told how loading goes on.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._emit = emit
        self._kept: OrderedDict[str, tuple[DataChoice, Prepared]] = OrderedDict()

    def get(self, choice: DataChoice, running: bool = False) -> Prepared:
        """Return the data of a choice; `running`: something trains, so say so again after loading."""
        key = repr(choice)
        if key not in self._kept:
            self._emit(e.Status(e.LOADING, "Loading the data"))
            data = loading.load(
                choice.source, lambda share, text: self._emit(e.Status(e.LOADING, text, share))
            )
            self._kept[key] = (choice, preparing.prepare(choice, data))
            if running:
                self._emit(e.Status(e.RUNNING))
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and (len(self._kept) > MOST or self._bytes() > MOST_BYTES):
            self._kept.popitem(last=False)
        return self._kept[key][1]

    def shapes_of(self, project: Project) -> dict[str, dict[str, Any]]:
        """Return the shapes of inputs by role and node; the data are loaded for it."""
        self.get(project.data)
        return self.shapes(project)[0]

    def shapes(self, project: Project) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
        """Return the shapes of inputs by role and node, and of targets, if the data are loaded already: a check never waits.

        Inputs of networks that the recipe does not train are fed by something else, so they take the shape of the data only where
        they have none of their own.
        """
        shapes: dict[str, dict[str, Any]] = {}
        kept = self._kept.get(repr(project.data))
        if kept is None:
            return {}, {}
        part = kept[1].parts[e.TRAIN]
        recipe = RECIPES.get(project.training.recipe.name)
        for role, graph in project.networks.items():
            fed = recipe is None or role in recipe.roles
            nodes = [one.id for one in graph.inputs() if fed or not one.values.get("shape")]
            names = nodes if set(nodes) <= set(part.inputs) else list(part.inputs)
            shapes[role] = {node: part.inputs[name].shape[1:] for node, name in zip(nodes, names)}
        return shapes, {name: array.shape[1:] for name, array in part.targets.items()}

    def _bytes(self) -> int:
        return sum(
            array.nbytes
            for _, prepared in self._kept.values()
            for part in prepared.parts.values()
            for array in part.inputs.values()
            if not isinstance(array, Rows)
        )
