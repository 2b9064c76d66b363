"""Views of the numbers of a run. A view is one module with one subclass of `View` that has a name."""

from __future__ import annotations

import importlib
import pkgutil

from nnplayground.gui.views.view import View

_ORDER = (
    "curves",
    "history",
    "surface",
    "function",
    "filters",
    "activations",
    "dropout",
    "weights",
    "linear_map",
    "health",
    "doctor",
    "predictions",
    "batches",
    "confusion",
    "report",
    "roc",
    "twins",
    "seeds",
    "race",
    "descent",
    "size_calculator",
)


def all_views() -> list[type[View]]:
    """Import every module of this package and return the views in the order of the menu, unlisted ones last."""
    found: dict[str, type[View]] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        for value in vars(importlib.import_module(f"{__name__}.{module}")).values():
            if isinstance(value, type) and issubclass(value, View) and value.name:
                found[value.name] = value
    return sorted(found.values(), key=_place)


def _place(view: type[View]) -> tuple[int, str]:
    place = _ORDER.index(view.name) if view.name in _ORDER else len(_ORDER)
    return place, view.name
