"""The fields of a project, by dotted path: `training.epochs`, `data.source.noise`, `networks.model.dense_1.units`.

One way for forms, the command line, live changes and sweeps to read and replace any setting. `training.learning_rate` is short
for `training.optimizer.learning_rate`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Choice, Flag, Float, Int, Member, Param, Pick, Text
from nnplayground.core.project import LAST, SHUFFLED, Project
from nnplayground.core.registry import Entry, Registry, UnknownName

FIELDS: dict[str, Param] = {
    "name": Text("name", "Untitled", "The name of the project.", longest=200),
    "notes": Text("notes", "", "What you want to remember about this project."),
    "seed": Int(
        "seed",
        1,
        "The start of every random number: the same seed gives the same weights, batches and curves.",
        low=0,
        high=2**31 - 1,
    ),
    "data.source": Member(
        "source",
        Pick("circle"),
        "Where the examples come from.",
        label="Data set",
        registry=r.DATASETS,
    ),
    "data.split.validation": Float(
        "validation",
        0.2,
        "Share of the training rows kept back to judge the network while it learns.",
        low=0.0,
        high=0.9,
    ),
    "data.split.test": Float(
        "test",
        0.2,
        "Share of all rows locked away until you press Evaluate; sets with a test part of their own keep it.",
        low=0.0,
        high=0.9,
    ),
    "data.split.order": Choice(
        "order",
        SHUFFLED,
        "Draw the validation rows at random, or take the last rows as Keras' validation_split does.",
        options=(SHUFFLED, LAST),
    ),
    "data.split.stratify": Flag(
        "stratify", False, "Keep the share of every class equal in all parts."
    ),
    "data.split.seed": Int(
        "seed", 0, "Which rows a random split draws.", label="Split seed", low=0, high=2**31 - 1
    ),
    "data.split.limit": Int(
        "limit",
        None,
        "Train on at most so many examples; empty = all.",
        label="At most",
        low=1,
        high=10**9,
        optional=True,
    ),
    "training.recipe": Member(
        "recipe", Pick("supervised"), "How the networks are trained.", registry=r.RECIPES
    ),
    "training.loss": Member(
        "loss", Pick("MeanSquaredError"), "What training makes small.", registry=r.LOSSES
    ),
    "training.optimizer": Member(
        "optimizer",
        Pick("Adam"),
        "How a gradient becomes a change of the weights.",
        registry=r.OPTIMIZERS,
        live=True,
    ),
    "training.schedule": Member(
        "schedule",
        None,
        "How the learning rate changes during training.",
        registry=r.SCHEDULES,
        optional=True,
    ),
    "training.epochs": Int(
        "epochs",
        10,
        "How many times training goes through all examples.",
        low=1,
        high=1_000_000,
        live=True,
    ),
    "training.batch_size": Int(
        "batch_size",
        32,
        "Examples in one step: 1 = after every example, 0 = all examples at once.",
        low=0,
        high=1_000_000,
        live=True,
    ),
    "training.shuffle": Flag(
        "shuffle", True, "Draw the examples in a new order in every epoch.", live=True
    ),
    "training.max_steps": Int(
        "max_steps",
        None,
        "Stop after so many steps, even inside an epoch; empty = no limit.",
        low=1,
        high=10**9,
        optional=True,
        advanced=True,
    ),
    "training.evaluate_every": Int(
        "evaluate_every",
        None,
        "Validate after so many steps; empty = after each epoch.",
        low=1,
        high=10**9,
        optional=True,
        advanced=True,
        unit="steps",
    ),
}
LISTS: dict[str, Registry[Any]] = {
    "training.metrics": r.METRICS,
    "training.callbacks": r.CALLBACKS,
    "data.steps": r.STEPS,
}
ALIASES = {"training.learning_rate": "training.optimizer.learning_rate"}


def read(project: Project, path: str) -> Any:
    """Return the value at a dotted path; UnknownName with near names if there is none. Settings at their default are found too."""
    here: Any = project
    names = ALIASES.get(path, path).split(".")
    for depth, name in enumerate(names):
        here = _child(here, name, ".".join(names[:depth]))
    return here


def write(project: Project, path: str, value: Any) -> Project:
    """Return the project with the value at a dotted path replaced by a checked one; ValueError or UnknownName if not legal."""
    written: Project = _written(project, ALIASES.get(path, path).split("."), value, "")
    return written


def write_text(project: Project, path: str, text: str) -> Project:
    """Write a value given as text, as on a command line: JSON if it reads as JSON, else the text itself."""
    try:
        value = json.loads(text)
    except ValueError:
        value = {"None": None, "True": True, "False": False}.get(text, text)
    if isinstance(value, dict):
        value = Pick(str(value.get("name", "")), value.get("values", {}))
    return write(project, path, value)


def entry_of(node: Node) -> r.LayerType:
    """Return the catalog entry of a node; UnknownName if its type is not in the catalog."""
    return r.LAYERS.find(node.type)


def param_at(project: Project, path: str) -> Param:
    """Return the description of the setting at a dotted path; UnknownName if there is none."""
    path = ALIASES.get(path, path)
    if path in FIELDS:
        return FIELDS[path]
    parent, _, name = path.rpartition(".")
    owner = read(project, parent) if parent else project
    if isinstance(owner, Node):
        return entry_of(owner).param(name)
    if isinstance(owner, Pick):
        entry: Entry = _registry_of(project, parent).find(owner.name)
        return entry.param(name)
    raise UnknownName("there is no setting", path, [*FIELDS, *ALIASES])


def _registry_of(project: Project, path: str) -> Registry[Any]:
    if path.rpartition(".")[0] in LISTS:
        return LISTS[path.rpartition(".")[0]]
    param = param_at(project, path)
    if isinstance(param, Member) and param.registry is not None:
        return param.registry
    raise UnknownName("there is no choice", path, list(FIELDS))


def _child(here: Any, name: str, path: str) -> Any:
    if isinstance(here, Graph):
        return here[name]
    if isinstance(here, Node):
        return here.values[name] if name in here.values else entry_of(here).param(name).default
    if isinstance(here, Pick):
        if name in here.values:
            return here.values[name]
        registry = _registry_by_path(path)
        return registry.find(here.name).param(name).default if registry else here.values[name]
    if isinstance(here, tuple) and name.isdigit() and int(name) < len(here):
        return here[int(name)]
    if isinstance(here, Mapping):
        if name in here:
            return here[name]
        raise UnknownName(f"{path} has nothing", name, list(here))
    if is_dataclass(here) and name in {one.name for one in fields(here)}:
        return getattr(here, name)
    known = [one.name for one in fields(here)] if is_dataclass(here) else []
    raise UnknownName(f"{path or 'a project'} has no setting", name, known)


def _registry_by_path(path: str) -> Registry[Any] | None:
    param = FIELDS.get(path)
    if isinstance(param, Member):
        return param.registry
    return LISTS.get(path.rpartition(".")[0])


def _written(here: Any, names: list[str], value: Any, path: str) -> Any:
    if not names:
        return value
    name, rest = names[0], names[1:]
    full = f"{path}.{name}" if path else name
    if isinstance(here, Node):
        param = entry_of(here).param(name)
        new = (
            param.check(value)
            if not rest
            else _written(_child(here, name, path), rest, value, full)
        )
        kept = {key: old for key, old in here.values.items() if key != name}
        return replace(here, values=kept if new == param.default else {**kept, name: new})
    if isinstance(here, Graph):
        return here.with_node(_written(here[name], rest, value, full))
    if isinstance(here, Pick):
        new = _written(here.values.get(name), rest, value, full) if rest else value
        values = {**here.values, name: new}
        registry = _registry_by_path(path)
        return (
            Pick(here.name, registry.find(here.name).changed(values))
            if registry
            else Pick(here.name, values)
        )
    if isinstance(here, tuple):
        _child(here, name, path)
        return tuple(
            _written(one, rest, value, full) if index == int(name) else one
            for index, one in enumerate(here)
        )
    if isinstance(here, Mapping):
        return {**here, name: _written(_child(here, name, path), rest, value, full)}
    old = _child(here, name, path)
    new = _written(old, rest, value, full) if rest else _checked(full, value, old)
    return replace(here, **{name: new})


def _checked(path: str, value: Any, old: Any) -> Any:
    if path in FIELDS:
        return FIELDS[path].check(value)
    if path in LISTS:
        registry = LISTS[path]
        picks = [Pick(one) if isinstance(one, str) else one for one in value]
        return tuple(
            Pick(pick.name, registry.find(pick.name).changed(pick.values)) for pick in picks
        )
    if isinstance(value, type(old)):
        return value
    raise ValueError(f"`{path}` cannot be set to {value!r:.200}")
