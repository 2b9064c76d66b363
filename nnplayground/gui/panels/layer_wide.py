"""Settings of many layers at once: initialisation, regularisation and activation for all layers that have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.core.param import Member, Param, Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.gui.panels.inspector import with_setting
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.param_form import ParamForm

INITIALIZERS = ("kernel_initializer", "bias_initializer")
REGULARIZERS = ("kernel_regularizer", "bias_regularizer", "activity_regularizer")
ACTIVATION = ("activation",)
Place = tuple[str, str]


def places_of(project: Project, name: str) -> list[Place]:
    """Return (role, node id) of every layer that has a setting; of activations, those of hidden layers only.

    Recurrent layers keep their activations: their gates depend on them.
    """
    found = []
    for role, graph in project.networks.items():
        ends = {ref.node for ref in graph.ends()}
        for node in graph.nodes:
            names = (
                {param.name for param in LAYERS[node.type].params} if node.type in LAYERS else ()
            )
            outside = node.id in ends or "recurrent_activation" in names
            if name in names and not (name == "activation" and outside):
                found.append((role, node.id))
    return found


def with_everywhere(project: Project, places: Sequence[Place], name: str, value: Any) -> Project:
    """Return the project with one setting replaced in all these layers."""
    for role, node_id in places:
        project = with_setting(project, role, [node_id], name, value)
    return project


class LayerWide(QWidget):
    """A form for some settings of all layers that have them.

    Signals:
        edited(name, value, gesture): the person gave all of these layers another value.
    """

    edited = Signal(str, object, int)

    def __init__(self, names: Sequence[str], prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names, self.prefix = tuple(names), prefix
        self.form: ParamForm | None = None
        self._params: tuple[Param, ...] = ()
        self.count = plain_label("", self, "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.count)
        self._place = QVBoxLayout()
        box.addLayout(self._place)

    def show_project(self, project: Project) -> None:
        """Show what the layers of a project have in common; settings that differ are in italics."""
        places = {name: places_of(project, name) for name in self.names}
        self._make_form(project, {name: found for name, found in places.items() if found})
        layers = len({place for found in places.values() for place in found})
        self.count.setText(
            self.tr("A change goes to all {} layers that have it.").format(layers)
            if layers
            else self.tr("No layer has such a setting.")
        )
        if self.form is None:
            return
        values, mixed = {}, []
        for name in self.form.rows:
            found = [_value(project, place, name) for place in places[name]]
            values[name] = found[0]
            if any(value != found[0] for value in found[1:]):
                mixed.append(name)
        self.form.set_values(values, mixed)

    def _make_form(self, project: Project, places: dict[str, list[Place]]) -> None:
        params = tuple(
            replace(_param(project, found[0], name), advanced=False)
            for name, found in places.items()
        )
        if params == self._params:
            return
        self._params = params
        clear_layout(self._place)
        self.form = ParamForm(params, self.prefix, self, unfolded=False) if params else None
        if self.form is not None:
            self.form.edited.connect(self._on_edited)
            self._place.addWidget(self.form)

    def _on_edited(self, name: str, value: Any) -> None:
        self.edited.emit(name, value, self.form.gesture if self.form else 0)


def _param(project: Project, place: Place, name: str) -> Param:
    role, node_id = place
    return LAYERS[project.networks[role][node_id].type].param(name)


def _value(project: Project, place: Place, name: str) -> Any:
    role, node_id = place
    node = project.networks[role][node_id]
    value = node.values.get(name, _param(project, place, name).default)
    if isinstance(_param(project, place, name), Member) and isinstance(value, str):
        return Pick(value)
    return value
