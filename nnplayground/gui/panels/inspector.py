"""The inspector: the settings of the chosen layers, their shapes, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.param import Param, Text
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.registry import UnknownName
from nnplayground.gui.canvas.edits import rename
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.activation_box import ActivationBox, full_values
from nnplayground.gui.panels.layer_ties import LayerTies
from nnplayground.gui.panels.mend_list import MendList
from nnplayground.gui.panels.panel import Message, Panel, plain_label
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import grouped, words

NAME = Text("name", None, "The name of the layer, also in Keras and in saved weights.", longest=200)


def with_setting(
    project: Project, role: str, node_ids: Sequence[str], name: str, value: Any
) -> Project:
    """Return the project with one setting of some layers replaced; defaults are not kept in the layer."""
    graph = project.networks[role]
    for node_id in node_ids:
        node = graph[node_id]
        kept = {key: old for key, old in node.values.items() if key != name}
        new = LAYERS[node.type].param(name).check(value)
        values = kept if new == LAYERS[node.type].param(name).default else {**kept, name: new}
        graph = graph.with_node(replace(node, values=values))
    return replace(project, networks={**project.networks, role: graph})


def shared_params(types: Sequence[str]) -> tuple[Param, ...]:
    """Return the descriptions that all these layer types have in common."""
    first, *others = dict.fromkeys(types)
    return tuple(
        param
        for param in LAYERS[first].params
        if all(param in LAYERS[other].params for other in others)
    )


def shape_text(shape: tuple[int | None, ...] | None, batch: bool = False) -> str:
    """Return a shape as people write it, "28 × 28 × 1", or with the batch axis as Keras does; "?" if unknown."""
    if shape is None:
        return "?"
    if batch:
        return str((None, *shape))
    return " × ".join("any" if size is None else str(size) for size in shape) or "1"


class InspectorPanel(Panel):
    """The form of the chosen layer, or of what several chosen layers have in common."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(document, live, selection, "inspector", parent)
        self.empty = plain_label(
            self.tr("Choose a layer in the network to see and change its settings."), self, "muted"
        )
        self.kind = plain_label("", self)
        font = self.kind.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.kind.setFont(font)
        self.help = plain_label("", self, "muted")
        self.facts = plain_label("", self)
        self.facts.setObjectName("layer.facts")
        self.problem = Message("error", "layer.problem", self)
        self.name_form = ParamForm((NAME,), "layer", self)
        self.name_form.edited.connect(self._on_renamed)
        self.mends = MendList(document, live, self)
        self.ties = LayerTies(document, self)
        self.activation = ActivationBox(live, self)
        self.form: ParamForm | None = None
        self._types: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        head = (
            self.empty,
            self.kind,
            self.help,
            self.problem,
            self.mends,
            self.name_form,
            self.ties,
        )
        for widget in head:
            self.body.addWidget(widget)
        self._form_place = self.body.count()
        for widget in (self.activation, self.facts):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        document.changed.connect(self._on_changed)
        selection.nodes_changed.connect(self.refresh)
        live.checked.connect(self._show_report)
        self.refresh()

    def nodes(self) -> tuple[Node, ...]:
        """Return the chosen layers that are in the network."""
        graph = self.document.project.networks.get(self.selection.role, Graph())
        return tuple(graph[node_id] for node_id in self.selection.nodes if node_id in graph)

    def refresh(self) -> None:
        """Show the chosen layers."""
        nodes = self.nodes()
        known = bool(nodes) and all(node.type in LAYERS for node in nodes)
        self.empty.setVisible(not nodes)
        for widget in (self.kind, self.help, self.facts):
            widget.setVisible(bool(nodes))
        self.name_form.setVisible(len(nodes) == 1)
        self._make_form(tuple(node.type for node in nodes) if known else ())
        if nodes:
            self._show_head(nodes)
        if self.form is not None:
            self._show_values(nodes)
        self._shown = self.selection.nodes
        one = nodes[0] if len(nodes) == 1 else None
        self.mends.show_node(self.selection.role, one.id if one else "")
        self.ties.show_node(self.selection.role, one.id if one else "")
        self.activation.show_node(self.selection.role, one if known else None)
        self._show_report()

    def _on_changed(self, old: Project, new: Project) -> None:
        role = self.selection.role
        if old.networks.get(role) is not new.networks.get(role):
            self.refresh()
        elif old.training is not new.training:
            self.ties.show_node(role, self.selection.node if len(self.nodes()) == 1 else "")

    def _make_form(self, types: tuple[str, ...]) -> None:
        if types == self._types:
            return
        self._types = types
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if types:
            self.form = ParamForm(shared_params(types), "layer", self, unfolded=False)
            self.form.edited.connect(self._on_edited)
            self.body.insertWidget(self._form_place, self.form)

    def _show_head(self, nodes: tuple[Node, ...]) -> None:
        types = list(dict.fromkeys(node.type for node in nodes))
        first = LAYERS.get(types[0])
        if len(nodes) > 1:
            self.kind.setText(self.tr("{} layers: {}").format(len(nodes), ", ".join(types)))
            self.help.setText(
                self.tr("A change goes to all of them. Settings in italics differ among them.")
            )
        elif first is None:
            self.kind.setText(types[0])
            self.help.setText(
                self.tr("This version does not know this layer; it is kept as it was in the file.")
            )
        else:
            title = words(first.title or first.name)
            named = title if title == first.name else f"{title} · {first.name}"
            self.kind.setText(named)
            self.help.setText(words(first.help))
        if len(nodes) == 1:
            fresh = self._shown != self.selection.nodes
            self.name_form.set_values({"name": nodes[0].id}, fresh=fresh)

    def _show_values(self, nodes: tuple[Node, ...]) -> None:
        if self.form is None:
            return
        full = [full_values(node) for node in nodes]
        mixed = [
            param.name
            for param in self.form.params
            if any(values.get(param.name) != full[0].get(param.name) for values in full[1:])
        ]
        self.form.set_values(full[-1], mixed, fresh=self._shown != self.selection.nodes)

    def _show_report(self, _event: object = None) -> None:
        nodes = self.nodes()
        checked = self.live.check.nodes if self.live.check else {}
        reports = checked.get(self.selection.role, {})
        found = [reports[node.id] for node in nodes if node.id in reports]
        problems = [report.problem for report in found if report.problem]
        self.problem.show_text("\n".join(words(problem) for problem in problems))
        self.facts.setText(self._facts(found))

    def _facts(self, reports: Sequence[NodeReport]) -> str:
        if not reports:
            return self.tr("Shape and parameters appear when the network has been checked.")
        parameters = sum(report.parameters for report in reports)
        frozen = parameters - sum(report.trainable for report in reports)
        lines = [self.tr("Parameters: {}").format(grouped(parameters))]
        if frozen:
            lines.append(self.tr("not trained: {}").format(grouped(frozen)))
        if len(reports) == 1:
            shapes = ", ".join(shape_text(shape) for shape in reports[0].shapes) or "?"
            lines.insert(0, self.tr("Output shape: {}").format(shapes))
        return "\n".join(lines)

    def _on_edited(self, name: str, value: Any) -> None:
        if self.form is None:
            return
        ids = [node.id for node in self.nodes()]
        try:
            project = with_setting(self.document.project, self.selection.role, ids, name, value)
        except (ValueError, UnknownName) as error:
            self.form.set_problem(name, str(error))
            return
        title = words(next(param.title for param in self.form.params if param.name == name))
        merge = f"{self.selection.role}/{'/'.join(ids)}.{name}:{self.form.gesture}"
        several = self.tr("Set {} of {} layers").format(title, len(ids))
        text = self.tr("Set {} of {}").format(title, ids[0]) if len(ids) == 1 else several
        self.document.edit(text, project, merge)

    def _on_renamed(self, _name: str, value: str) -> None:
        old, role = self.selection.node, self.selection.role
        try:
            project = rename(self.document.project, role, old, value)
        except GraphError as error:
            self.name_form.set_problem("name", str(error))
            return
        self.document.edit(self.tr("Rename {}").format(old), project)
        self.selection.choose_nodes((value,), role)
