"""Views of the numbers of a run. A view is one module with one subclass of `View` that has a name."""

from __future__ import annotations

import importlib
import pkgutil

from nnplayground.gui.views.view import GROUPS, View


def all_views() -> list[type[View]]:
    """Import every module of this package and return the views in the order of the menu: by group, by place in it, by name."""
    found: dict[str, type[View]] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        for value in vars(importlib.import_module(f"{__name__}.{module}")).values():
            if isinstance(value, type) and issubclass(value, View) and value.name:
                found[value.name] = value
    return sorted(found.values(), key=_place)


def _place(view: type[View]) -> tuple[int, int, str]:
    return GROUPS.index(view.group), view.order, view.name
