"""What can be set about a twin: its changes as settings with a description, and the fields worth a change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from nnplayground.core import field
from nnplayground.core.param import Float, Int, Param, Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS, OPTIMIZERS
from nnplayground.core.vary import VariantError, variant

_TRAINING = ("optimizer", "schedule", "batch_size", "shuffle", "loss")
_OPTIMIZER = ("learning_rate", "momentum", "beta_1", "weight_decay", "clipnorm", "global_clipnorm")
_LAYER = (
    "units",
    "filters",
    "kernel_size",
    "strides",
    "pool_size",
    "activation",
    "rate",
    "stddev",
    "dropout",
    "recurrent_dropout",
    "kernel_initializer",
    "kernel_regularizer",
    "factor",
)
HEADING, SETTING, WITHOUT = "heading", "setting", "without"
TRAINING = QT_TRANSLATE_NOOP("words", "Training")


@dataclass(frozen=True)
class Knob:
    """One or several changes of a twin that are alike.

    kind: "setting", "behind" (a layer put behind others) or "without" (layers taken out). name: of the setting, or the layer's type.
    places: what is changed, for people. param: what may be set, with the project's own value as its default; None = nothing.
    inner: the setting of a layer that is put behind another.
    """

    kind: str
    name: str
    places: tuple[str, ...]
    paths: tuple[str, ...]
    param: Param | None = None
    value: Any = None
    inner: str = ""

    def turned(self, twin: Pick, value: Any) -> Pick:
        """Return the twin with another value of this."""
        changes = dict(twin.values)
        for path in self.paths:
            changes[path] = self._given(changes[path], value) if self.inner else value
        return Pick(twin.name, changes)

    def dropped(self, twin: Pick) -> Pick:
        """Return the twin without these changes."""
        kept = {path: value for path, value in twin.values.items() if path not in self.paths}
        return Pick(twin.name, kept)

    def _given(self, pick: Pick, value: Any) -> Pick:
        return Pick(pick.name, LAYERS[pick.name].changed({**pick.values, self.inner: value}))


@dataclass(frozen=True)
class Offer:
    """A row of the list of what could be changed; `layer` is the layer it is about."""

    kind: str
    title: str
    path: str = ""
    help: str = ""
    layer: str = ""


def knobs(project: Project, twin: Pick) -> list[Knob]:
    """Return the changes of a twin, those that are alike as one; what does not fit the project is there too, with nothing to set."""
    found: list[Knob] = []
    for place, (path, value) in enumerate(twin.values.items()):
        before = Pick("", dict(list(twin.values.items())[:place]))
        one = _knob(project, before, path, value)
        like = next((place for place, other in enumerate(found) if _alike(other, one)), None)
        if like is None:
            found.append(one)
        else:
            other = found[like]
            found[like] = replace(
                other, places=other.places + one.places, paths=other.paths + one.paths
            )
    return found


def _knob(project: Project, before: Pick, path: str, value: Any) -> Knob:
    layer = path.split(".", 2)[-1] if path.startswith("networks.") else ""
    if isinstance(value, Pick) and path.endswith("+") and value.name in LAYERS:
        entry = LAYERS[value.name]
        param = next((one for one in entry.params if isinstance(one, (Int, Float))), None)
        inner = param.name if param is not None and not param.advanced else ""
        shown = value.values.get(inner, param.default) if param is not None else None
        return Knob(
            "behind", value.name, (layer[:-1],), (path,), param if inner else None, shown, inner
        )
    if any(
        layer in graph
        for role, graph in project.networks.items()
        if path == f"networks.{role}.{layer}"
    ):
        return Knob(WITHOUT, "", (layer,), (path,))
    param, own = _described(project, path)
    if param is None:  # perhaps a setting of what an earlier change brought in
        with suppress(VariantError):
            param, own = _described(variant(project, before), path)
    if param is None:
        return Knob(WITHOUT, "", (layer or path,), (path,))
    holder = layer.rpartition(".")[0]
    described = replace(param, default=own, advanced=False)
    return Knob(SETTING, param.name, (holder,) if holder else (), (path,), described, value)


def _described(project: Project, path: str) -> tuple[Param | None, Any]:
    try:
        return field.param_at(project, path), field.read(project, path)
    except ValueError:
        return None, None


def _alike(one: Knob, other: Knob) -> bool:
    same = (one.kind, one.name, one.inner, one.value) == (
        other.kind,
        other.name,
        other.inner,
        other.value,
    )
    return same and one.param == other.param and bool(one.places)


def taken(project: Project, twin: Pick, offer: Offer) -> Pick:
    """Return the twin with what an offer is about changed: a layer taken out, or a setting that still has its value.

    Changes of what belongs to it, as the rate to the optimizer, become a part of it.
    """
    value = None if offer.kind == WITHOUT else field.read(variant(project, twin), offer.path)
    kept = {path: one for path, one in twin.values.items() if not _within(path, offer.path)}
    return Pick(twin.name, {**kept, offer.path: value})


def _within(path: str, other: str) -> bool:
    """Tell whether a path is another one or leads into it."""
    return f"{field.ALIASES.get(path, path)}.".startswith(f"{field.ALIASES.get(other, other)}.")


def same_offers(one: tuple[Project, Pick], other: tuple[Project, Pick]) -> bool:
    """Tell whether the same things could be changed about two twins, each with its project, without looking at all of them."""
    (project, twin), (other_project, other_twin) = one, other
    structure = [
        {path: value for path, value in each.values.items() if _structural(value)}
        for each in (twin, other_twin)
    ]
    return (
        project.networks is other_project.networks
        and project.training.optimizer.name == other_project.training.optimizer.name
        and list(twin.values) == list(other_twin.values)
        and structure[0] == structure[1]
    )


def _structural(value: Any) -> bool:
    return value is None or isinstance(value, Pick)


def offers(project: Project, twin: Pick) -> Iterator[Offer]:
    """Yield what could be changed about a twin besides what is, under headings."""
    try:
        project = variant(project, twin)
    except VariantError:
        return
    yield Offer(HEADING, TRAINING)
    yield from _offers(project, twin, [f"training.optimizer.{one}" for one in _rates(project)])
    yield from _offers(project, twin, [f"training.{one}" for one in _TRAINING])
    yield from _offers(project, twin, ["seed"])
    for role, graph in project.networks.items():
        ends = {ref.node for ref in graph.ends()}
        for node in graph.nodes:
            path = f"networks.{role}.{node.id}"
            names = (
                [param.name for param in LAYERS[node.type].params] if node.type in LAYERS else []
            )
            worth = [f"{path}.{name}" for name in names if name in _LAYER]
            found = [replace(one, layer=node.id) for one in _offers(project, twin, worth)]
            removable = node.inputs and node.id not in ends and path not in twin.values
            if removable:
                found.append(Offer(WITHOUT, node.id, path))
            if found:
                yield Offer(HEADING, node.id)
                yield from found


def _rates(project: Project) -> list[str]:
    pick = project.training.optimizer
    names = [one.name for one in OPTIMIZERS[pick.name].params] if pick.name in OPTIMIZERS else []
    return [name for name in _OPTIMIZER if name in names]


def _offers(project: Project, twin: Pick, paths: list[str]) -> Iterator[Offer]:
    for path in paths:
        if not any(_within(path, changed) for changed in twin.values):
            param = field.param_at(project, path)
            yield Offer(SETTING, param.title, path, param.help)
