"""Dropout and penalties of the whole network: one slider each, made to be dragged while it trains."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.core.param import Float, Param, Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS, REGULARIZERS
from nnplayground.gui.panels.inspector import with_setting
from nnplayground.gui.panels.layer_wide import Place, places_of
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.param_form import ParamForm

KERNEL = "kernel_regularizer"
PENALTIES = ("l1", "l2")
FIELDS: dict[str, Param] = {
    "dropout": Float(
        "dropout",
        0.5,
        "Share of values that every dropout layer sets to zero in a training step; 0 switches dropout off.",
        label="Dropout rate",
        live=True,
        low=0.0,
        high=0.95,
    ),
    "l1": Float(
        "l1",
        0.0,
        "Factor on the sum of absolute values of the weights of every layer; the left end switches it off.",
        label="L1",
        live=True,
        low=0.0,
        high=1.0,
        log=True,
    ),
    "l2": Float(
        "l2",
        0.0,
        "Factor on the sum of squares of the weights of every layer; the left end switches it off.",
        label="L2",
        live=True,
        low=0.0,
        high=1.0,
        log=True,
    ),
}


def affected(project: Project, name: str) -> list[Place]:
    """Return (role, node id) of the layers that a field speaks of: dropout layers, or those whose weights have a penalty or none."""
    if name == "dropout":
        return places_of(project, "rate")
    return [
        (role, node)
        for role, node in places_of(project, KERNEL)
        if _is_norm(project.networks[role][node].values.get(KERNEL))
    ]


def values_of(project: Project, name: str) -> list[float]:
    """Return the value of a field in each of its layers."""
    found = []
    for role, node_id in affected(project, name):
        node = project.networks[role][node_id]
        if name == "dropout":
            found.append(float(node.values.get("rate", LAYERS[node.type].param("rate").default)))
        else:
            found.append(_amounts(node.values.get(KERNEL))[name])
    return found


def with_overall(project: Project, name: str, value: float) -> Project:
    """Return the project with a field replaced in all its layers; the other penalty of each layer stays."""
    for role, node_id in affected(project, name):
        if name == "dropout":
            project = with_setting(project, role, [node_id], "rate", value)
        else:
            amounts = _amounts(project.networks[role][node_id].values.get(KERNEL))
            pick = _penalty({**amounts, name: value})
            project = with_setting(project, role, [node_id], KERNEL, pick)
    return project


class Overall(QWidget):
    """The fields of those settings that some layer has.

    Signals:
        edited(name, value, gesture): the person gave all layers concerned another value.
    """

    edited = Signal(str, float, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: ParamForm | None = None
        self._names: tuple[str, ...] = ()
        self.nothing = plain_label(
            self.tr("No layer has dropout or weights that can be punished."), self, "muted"
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.nothing)
        self._place = QVBoxLayout()
        box.addLayout(self._place)

    def show_project(self, project: Project) -> None:
        """Show what the layers of a project have in common; settings that differ are in italics."""
        values = {name: values_of(project, name) for name in FIELDS}
        names = tuple(name for name, found in values.items() if found)
        self.nothing.setVisible(not names)
        if names != self._names:
            self._make_form(names)
        if self.form is not None:
            mixed = [name for name in names if len(set(values[name])) > 1]
            self.form.set_values({name: values[name][0] for name in names}, mixed)

    def _make_form(self, names: tuple[str, ...]) -> None:
        self._names = names
        clear_layout(self._place)
        params = [FIELDS[name] for name in names]
        self.form = ParamForm(params, "training.overall", self) if params else None
        if self.form is not None:
            self.form.edited.connect(self._on_edited)
            self._place.addWidget(self.form)

    def _on_edited(self, name: str, value: Any) -> None:
        self.edited.emit(name, value, self.form.gesture if self.form else 0)


def _is_norm(pick: Any) -> bool:
    return pick is None or (isinstance(pick, Pick) and pick.name in ("L1", "L2", "L1L2"))


def _amounts(pick: Pick | None) -> dict[str, float]:
    full = REGULARIZERS[pick.name].check(pick.values) if pick is not None else {}
    return {name: float(full.get(name, 0.0)) for name in PENALTIES}


def _penalty(amounts: dict[str, float]) -> Pick | None:
    """Return the plainest regularizer with these factors."""
    used = {name: value for name, value in amounts.items() if value}
    return Pick("".join(used).upper(), used) if used else None
