"""How settings and their values are called in short labels: "rate 0.1", "no shuffle", "without dense_2".

The GUI takes the labels apart again to show them in other languages (`gui.labels`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import field
from nnplayground.core.param import Flag, Param, Pick
from nnplayground.core.project import Project

PRESENCE = Flag("presence")
"""Stands for the description where the value says whether a layer is there."""
_SHORT = {
    "learning_rate": "rate",
    "data.source": "data",
    "data.split.seed": "split seed",
    "data.split.order": "split",
    "kernel_regularizer": "regulariser",
    "kernel_initializer": "initialiser",
}


def setting_text(project: Project, path: str, value: Any) -> str:
    """Return a value of a setting as it is called in a label: "rate 0.1", "batch size 8", "units of dense_1 64"."""
    param = field.param_at(project, path)
    return said(_title(path, param, project), value, param)


def _title(path: str, param: Param, project: Project) -> str:
    """Return how a setting is called in a label; one of a layer with the layer's name if others have it too."""
    title = short(path, param)
    if not path.startswith("networks."):
        return title
    layer = path.rpartition(".")[0].split(".", 2)[-1]
    return " ".join((title, "of", layer))


def short(path: str, param: Param) -> str:
    """Return how a setting is called in a label."""
    if param.name[-1:].isdigit():
        return param.name
    return _SHORT.get(path) or _SHORT.get(param.name) or _lowered(param.title)


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def said(title: str, value: Any, param: Param | None) -> str:
    """Return a title and a value as one says it: "rate 0.1", "without dense_2", "no shuffle"."""
    if param is PRESENCE:
        return " ".join(("with" if value else "without", title))
    if isinstance(param, Flag):
        return title if value else " ".join(("no", title))
    if param is not None and param.name == "batch_size" and value == 0:
        return " ".join((title, "all"))
    if title in ("optimizer", "loss", "data", "training recipe") and isinstance(value, str):
        return value
    return f"{title} {_written(value)}"


def _written(value: Any) -> str:
    """Return a value as short as it can be read."""
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case float() | int():
            return f"{value:g}" if isinstance(value, float) else str(value)
        case Pick():
            inner = ", ".join(f"{key} {_written(one)}" for key, one in value.values.items())
            return f"{value.name} ({inner})" if inner else value.name
        case tuple():
            return " + ".join(map(_written, value)) if _named(value) else _row(value)
        case Mapping():
            return ", ".join(value) or "none"
    return str(value)


def _named(value: tuple[Any, ...]) -> bool:
    return any(isinstance(one, Pick) for one in value)


def _row(value: tuple[Any, ...]) -> str:
    return " x ".join(map(_written, value)) or "none"
