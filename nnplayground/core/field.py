"""The fields of a project, by dotted path: `training.epochs`, `data.source.noise`, `networks.model.dense_1.units`.

One way for forms, the command line, live changes and sweeps to read and replace any setting. `training.learning_rate` is short
for `training.optimizer.learning_rate`. Names of layers may hold dots: the longest name that fits is meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from nnplayground.core import registries as r
from nnplayground.core.fields import FIELDS
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import (
    Choice,
    File,
    Flag,
    Float,
    Member,
    Numbers,
    Param,
    Pick,
    Shape,
    Sides,
    Text,
)
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.registry import Registry, UnknownName

__all__ = [
    "ALIASES",
    "FIELDS",
    "LISTS",
    "Picks",
    "entry_of",
    "param_at",
    "read",
    "sides_of",
    "write",
    "write_text",
]

LISTS: dict[str, Registry[Any]] = {
    "training.metrics": r.METRICS,
    "training.callbacks": r.CALLBACKS,
    "data.steps": r.STEPS,
}
ALIASES = {"training.learning_rate": "training.optimizer.learning_rate"}


@dataclass(frozen=True)
class Picks(Param):
    """A list of entries of a registry, each with its own settings."""

    registry: Registry[Any] | None = None

    def _check(self, value: Any) -> tuple[Pick, ...]:
        if not isinstance(value, (tuple, list)):
            raise self.error("a list of named choices", value)
        one = Member(self.name, registry=self.registry)
        return tuple(one.check(pick) for pick in value)


_PARAMS: dict[str, Param] = FIELDS | {
    path: Picks(path.rpartition(".")[2], (), registry=registry) for path, registry in LISTS.items()
}
_OUTPUT: dict[str, Param] = {
    "loss": _PARAMS["training.loss"],
    "metrics": _PARAMS["training.metrics"],
    "weight": Float("weight", 1.0, "How much the loss of this output counts.", low=0.0, live=True),
    "trained": Flag(
        "trained", True, "Off: the output is computed and shown, but nothing is trained by it."
    ),
}


@dataclass(frozen=True)
class _Spot:
    """A value inside a project, the way to it, and its description if it has one."""

    path: str
    value: Any
    param: Param | None = None


def read(project: Project, path: str) -> Any:
    """Return the value at a dotted path; UnknownName with near names if there is none. Settings at their default are found too."""
    return _find(project, path).value


def write(project: Project, path: str, value: Any) -> Project:
    """Return the project with the value at a dotted path replaced by a checked one; ValueError or UnknownName if not legal."""
    written: Project = _written(_Spot("", project), _names(path), value)
    return written


def write_text(project: Project, path: str, text: str) -> Project:
    """Write a value given as text, as on a command line.

    Numbers, true, false and null as in JSON; names and words as they are; lists with commas, with pairs in brackets; a choice with
    settings as
    `{"name": "Adam", "values": {"beta_1": 0.8}}`.
    """
    return write(project, path, _parsed(_find(project, path), text))


def sides_of(text: str, length: int) -> Any:
    """Return what a text such as "1, (0, 2)" means for `length` axes: numbers and pairs; the text itself if it means nothing.

    Brackets around the whole may be left out, and so may those around the one pair of one axis.
    """
    found: list[Any] = []
    open_lists = [found]
    for token in re.findall(r"[+-]?\d+|[()\[\]]|[^\s,;x×]", text):
        if token in "([":
            open_lists[-1].append([])
            open_lists.append(open_lists[-1][-1])
        elif token in ")]" and len(open_lists) > 1:
            open_lists.pop()
        elif token.lstrip("+-").isdecimal() and len(token) < 12:
            open_lists[-1].append(int(token))
        else:
            return text
    while len(found) == 1 and isinstance(found[0], list):
        if length == 1 and len(found[0]) == 2 and not _nested(found[0]):
            break
        found = found[0]
    if length == 1 and len(found) == 2 and not _nested(found):
        found = [found]
    whole = found * length if len(found) == 1 and not _nested(found) else found
    return whole if len(open_lists) == 1 else text


def _nested(values: list[Any]) -> bool:
    return any(isinstance(one, list) for one in values)


def entry_of(node: Node) -> r.LayerType:
    """Return the catalog entry of a node; UnknownName if its type is not in the catalog."""
    return r.LAYERS.find(node.type)


def param_at(project: Project, path: str) -> Param:
    """Return the description of the setting at a dotted path; UnknownName if there is none."""
    param = _find(project, path).param
    if param is None:
        raise UnknownName("there is no setting", path, [*FIELDS, *ALIASES])
    return param


def _names(path: str) -> list[str]:
    return ALIASES.get(path, path).split(".")


def _find(project: Project, path: str) -> _Spot:
    spot, names = _Spot("", project), _names(path)
    while names:
        _, spot, names = _child(spot, names)
    return spot


def _child(spot: _Spot, names: list[str]) -> tuple[Any, _Spot, list[str]]:
    """Return the key of the first thing that `names` lead to from a spot, the thing, and the names that are left."""
    here, name = spot.value, names[0]
    if isinstance(here, (Graph, Mapping)):
        known = here.by_id if isinstance(here, Graph) else here
        for count in range(len(names), 0, -1):
            key = ".".join(names[:count])
            if key in known:
                return key, _Spot(f"{spot.path}.{key}", known[key]), names[count:]
        raise UnknownName(f"{spot.path} has nothing", name, list(known))
    path = f"{spot.path}.{name}" if spot.path else name
    if isinstance(here, (Node, Pick)):
        param = _param_of(spot, name)
        return name, _Spot(path, here.values.get(name, param.default), param), names[1:]
    if isinstance(here, tuple) and name.isdecimal() and int(name) < len(here):
        element = (
            Member(name, registry=spot.param.registry) if isinstance(spot.param, Picks) else None
        )
        return int(name), _Spot(path, here[int(name)], element), names[1:]
    known_fields = [one.name for one in fields(here)] if is_dataclass(here) else []
    if name not in known_fields:
        raise UnknownName(f"{spot.path or 'a project'} has no setting", name, known_fields)
    param_here = _OUTPUT.get(name) if isinstance(here, OutputTraining) else _PARAMS.get(path)
    return name, _Spot(path, getattr(here, name), param_here), names[1:]


def _param_of(spot: _Spot, name: str) -> Param:
    """Return the description of one setting of a node or a choice."""
    if isinstance(spot.value, Node):
        return entry_of(spot.value).param(name)
    if not isinstance(spot.param, Member) or spot.param.registry is None:
        raise UnknownName(f"{spot.path} has no setting", name, [])
    param: Param = spot.param.registry.find(spot.value.name).param(name)
    return param


def _written(spot: _Spot, names: list[str], value: Any) -> Any:
    """Return what stands at a spot with the value that `names` lead to replaced."""
    here = spot.value
    if not names:
        return _checked(spot, value)
    key, child, rest = _child(spot, names)
    if isinstance(here, tuple):
        whole = spot.param is not None and not rest
        new = value if whole else _written(child, rest, value)
        changed = (*here[:key], new, *here[key + 1 :])
        return spot.param.check(changed) if spot.param is not None else changed
    new = _written(child, rest, value)
    if isinstance(here, Graph):
        return here.with_node(new)
    if isinstance(here, (Node, Pick)):
        kept = {name: old for name, old in here.values.items() if name != key}
        at_default = child.param is not None and new == child.param.default
        return replace(here, values=kept if at_default else {**kept, key: new})
    if isinstance(here, Mapping):
        return {**here, key: new}
    return replace(here, **{key: new})


def _checked(spot: _Spot, value: Any) -> Any:
    if spot.param is not None:
        return spot.param.check(value)
    if isinstance(value, list):
        value = tuple(value)
    if isinstance(value, type(spot.value)) and value == value:
        return value
    raise ValueError(f"`{spot.path}` cannot be set to {value!r:.200}")


def _parsed(spot: _Spot, text: str) -> Any:
    """Return the value that a text means at a spot."""
    param = spot.param
    nothing = text in ("null", "None") and (param is None or param.optional)
    if isinstance(param, (Text, File, Choice)) and not nothing:
        return text
    if isinstance(param, (Shape, Numbers)) and not nothing:
        return _json(f"[{text.strip(' ()[]').rstrip(',')}]".replace("None", "null"))
    if isinstance(param, Sides) and not nothing:
        return sides_of(text, param.length)
    if isinstance(spot.value, tuple) and not text.startswith("["):
        return [part.strip() for part in text.split(",") if part.strip()]
    return _json({"None": "null", "True": "true", "False": "false"}.get(text, text))


def _json(text: str) -> Any:
    """Return a value from JSON, with objects turned into choices; what is not JSON is a word."""
    try:
        return _with_picks(json.loads(text))
    except (ValueError, RecursionError):
        return text


def _with_picks(value: Any) -> Any:
    if isinstance(value, dict):
        values = value.get("values", {})
        if not isinstance(values, dict):
            raise ValueError(f"a choice needs values by name. Received: {value!r:.200}")
        return Pick(
            str(value.get("name", "")), {key: _with_picks(one) for key, one in values.items()}
        )
    return [_with_picks(one) for one in value] if isinstance(value, list) else value
