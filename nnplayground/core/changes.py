"""What differs between two projects, setting by setting: for marks on curves and for deciding what a change needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from nnplayground.core import registries as r
from nnplayground.core.field import FIELDS
from nnplayground.core.graph import Graph
from nnplayground.core.param import Param, Pick
from nnplayground.core.project import OutputTraining, Project, Training

_LIMITS = ("epochs", "max_steps")
_ALL = ("training.batch_size", "training.evaluate_train")
"""Counts of examples of which 0 means all there are."""


@dataclass(frozen=True)
class Difference:
    """One setting with its old and its new value as short text; `title` names it, with its layer if it is a layer's."""

    path: str
    title: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.title} {self.old} → {self.new}"


def needs_start(running: Project, project: Project) -> bool:
    """Tell whether a project differs in something that no run can change: seed, data set, its preparation, split or recipe."""
    return (
        running.seed != project.seed
        or running.data.source.name != project.data.source.name
        or running.data.steps != project.data.steps
        or running.data.split != project.data.split
        or running.training.recipe.name != project.training.recipe.name
    )


def differences(old: Project, new: Project) -> list[Difference]:
    """Return what differs in networks, training and data set; how long to train is no difference."""
    found: list[Difference] = []
    for role, graph in new.networks.items():
        if old.networks.get(role) != graph:
            found += _of_graphs(role, old.networks.get(role, Graph()), graph)
    for one in fields(new.training):
        before, after = getattr(old.training, one.name), getattr(new.training, one.name)
        if one.name == "outputs":
            found += _of_outputs(old.training, new)
        elif before != after and one.name not in _LIMITS:
            found += _of_values(f"training.{one.name}", before, after)
    if old.data.source != new.data.source:
        found += _of_picks("data.source", old.data.source, new.data.source)
    return found


def short(value: Any) -> str:
    """Return a value as a few characters."""
    if isinstance(value, Pick):
        inside = ", ".join(short(one) for one in _told(value).values())
        return f"{value.name}({inside})" if inside else value.name
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, (tuple, list)):
        return ", ".join(short(one) for one in value) or "none"
    if isinstance(value, bool):
        return "on" if value else "off"
    return "none" if value is None else str(value)[:40]


def _told(pick: Pick) -> Mapping[str, Any]:
    """Return the settings of a choice that are worth saying: what was set, how much a penalty counts, and the rate of an optimizer."""
    registry = next((one for one in (r.REGULARIZERS, r.OPTIMIZERS) if pick.name in one), None)
    params = registry[pick.name].params if registry is not None else ()
    usual = {
        one.name: one.default
        for one in params
        if registry is r.REGULARIZERS or one.name == "learning_rate"
    }
    return {**usual, **pick.values}


def _of_graphs(role: str, old: Graph, new: Graph) -> Iterator[Difference]:
    for node in new.nodes:
        path = f"networks.{role}.{node.id}"
        before = old.by_id.get(node.id)
        if before is None:
            yield Difference(path, node.id, "none", node.type)
        elif before.layer != node.layer:
            yield Difference(f"{path}.layer", f"{node.id}: weights of", before.owner, node.owner)
        elif before.type != node.type:
            yield Difference(path, node.id, before.type, node.type)
        elif before.values != node.values and node.type in r.LAYERS:
            params = r.LAYERS[node.type].params
            yield from _of_params(path, node.id, params, before.values, node.values)
    for node in old.nodes:
        if node.id not in new.by_id:
            yield Difference(f"networks.{role}.{node.id}", node.id, node.type, "none")


def _of_values(path: str, old: Any, new: Any) -> Iterator[Difference]:
    if isinstance(old, Pick) and isinstance(new, Pick):
        yield from _of_picks(path, old, new)
    else:
        before, after = ("all" if path in _ALL and one == 0 else short(one) for one in (old, new))
        yield Difference(path, _title(path), before, after)


def _of_outputs(old: Training, new: Project) -> Iterator[Difference]:
    """Compare what each output is trained with; one without settings of its own has those of the whole."""
    there = {end.key for graph in new.networks.values() for end in graph.ends()}
    for name in dict.fromkeys([*old.outputs, *new.training.outputs]):
        if name in there:
            yield from _of_output(name, old.output(name), new.training.output(name))


def _of_output(name: str, old: OutputTraining, new: OutputTraining) -> Iterator[Difference]:
    titles = {
        "loss": f"loss of {name}",
        "metrics": f"metrics of {name}",
        "weight": f"weight of {name}",
        "trained": f"{name} trained",
    }
    for part, title in titles.items():
        before, after = getattr(old, part), getattr(new, part)
        if before != after:
            path = f"training.outputs.{name}.{part}"
            yield Difference(path, title, short(before), short(after))


def _of_picks(path: str, old: Pick, new: Pick) -> Iterator[Difference]:
    entry = next(
        (
            registry[new.name]
            for registry in r.ALL
            if new.name in registry and _fits(registry, path)
        ),
        None,
    )
    if old.name != new.name or entry is None:
        yield Difference(path, _title(path), short(old), short(new))
    else:
        yield from _of_params(path, "", entry.params, old.values, new.values)


def _fits(registry: Any, path: str) -> bool:
    names = {
        "training.optimizer": r.OPTIMIZERS,
        "training.loss": r.LOSSES,
        "training.schedule": r.SCHEDULES,
        "training.recipe": r.RECIPES,
        "data.source": r.DATASETS,
    }
    return names.get(path) is registry


def _of_params(
    path: str, owner: str, params: tuple[Param, ...], old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Difference]:
    for param in params:
        before = old.get(param.name, param.default)
        after = new.get(param.name, param.default)
        if before != after:
            title = param.title.lower()
            title = f"{owner}: {title}" if owner else title
            yield Difference(f"{path}.{param.name}", title, short(before), short(after))


def _title(path: str) -> str:
    param = FIELDS.get(path)
    return (param.title if param is not None else path.rpartition(".")[2]).lower().replace("_", " ")
