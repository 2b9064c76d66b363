"""The inspector: the settings of the chosen layers, their shapes, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shiboken6
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nnplayground.core.events import NodeReport, Snapshot, Want
from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.param import Param, Pick, Text
from nnplayground.core.project import Project
from nnplayground.core.registries import ACTIVATIONS, LAYERS, ActivationType
from nnplayground.core.registry import UnknownName
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.curve import CurveBox, HistogramBox, span_of
from nnplayground.gui.panels.panel import Message, Panel, plain_label
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import grouped, words

NAME = Text("name", None, "The name of the layer, also in Keras and in saved weights.", longest=200)
_FUNCTIONS = {"ReLU": "relu", "LeakyReLU": "leaky_relu", "ELU": "elu", "Softmax": "softmax"}
"""Layers that are nothing but an activation function, whose settings have the same names."""
_MARGIN = 40
_NOTHING = "nothing"
"""In the place of the last drawn snapshot: the plots are to be drawn again."""


def renamed(project: Project, role: str, old: str, new: str) -> Project:
    """Return the project with a layer renamed in the network, the layout and the settings of outputs; GraphError if illegal."""
    graph = project.networks[role].rename(old, new)
    places = {new if key == old else key: at for key, at in project.layout.get(role, {}).items()}
    outputs = {new if key == old else key: one for key, one in project.training.outputs.items()}
    return replace(
        project,
        networks={**project.networks, role: graph},
        layout={**project.layout, role: places} if places else project.layout,
        training=replace(project.training, outputs=outputs),
    )


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


def activation_of(node: Node) -> tuple[ActivationType, Mapping[str, Any]] | None:
    """Return the activation function of a layer with all its settings; None if it has none or a wrong one."""
    pick = _full_values(node).get("activation")
    if node.type in _FUNCTIONS:
        pick = Pick(_FUNCTIONS[node.type], dict(_full_values(node)))
    entry = ACTIVATIONS.get(pick.name) if isinstance(pick, Pick) else None
    if not isinstance(pick, Pick) or entry is None:
        return None
    try:
        return entry, entry.check(pick.values)
    except ValueError:
        return None


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
        self.formula = plain_label("", self)
        self.formula.setObjectName("layer.formula")
        self.curve = CurveBox("layer.curve", self.tr("The activation function"), 110, self)
        self.histogram = HistogramBox(
            "layer.preactivations", self.tr("What goes into the activation function"), 70, self
        )
        for plot in (self.curve, self.histogram):
            plot.set_margin(_MARGIN)
        self.form: ParamForm | None = None
        self._activation: tuple[ActivationType, Mapping[str, Any]] | None = None
        self._drawn: Snapshot | str | None = _NOTHING
        self._types: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        for widget in (self.empty, self.kind, self.help, self.problem, self.name_form):
            self.body.addWidget(widget)
        self._form_place = self.body.count()
        for widget in (self.formula, self.curve, self.histogram, self.facts):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        document.changed.connect(self._on_changed)
        selection.nodes_changed.connect(self.refresh)
        live.checked.connect(self._show_report)
        live.started.connect(self._show_histogram)
        live.updated.connect(self._on_updated)
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
        self._show_activation(nodes if known else ())
        self._show_report()

    def _on_changed(self, old: Project, new: Project) -> None:
        role = self.selection.role
        if old.networks.get(role) is not new.networks.get(role):
            self.refresh()

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
        full = [_full_values(node) for node in nodes]
        mixed = [
            param.name
            for param in self.form.params
            if any(values.get(param.name) != full[0].get(param.name) for values in full[1:])
        ]
        self.form.set_values(full[-1], mixed, fresh=self._shown != self.selection.nodes)

    def _show_activation(self, nodes: tuple[Node, ...]) -> None:
        self._activation = activation_of(nodes[0]) if len(nodes) == 1 else None
        entry, settings = self._activation or (None, {})
        self.formula.setVisible(entry is not None)
        self.curve.setVisible(entry is not None and entry.curve is not None)
        self._drawn = _NOTHING
        self._show_histogram()
        if entry is None:
            return
        self.formula.setText(f"{words(entry.title or entry.name)}: {entry.formula}")
        if entry.curve is not None:
            marks = np.array([-2.0, 0.0, 2.0])
            values = np.asarray(entry.curve(marks, **settings), float) + 0.0  # -0 reads badly
            points = " · ".join(
                f"f({mark:g}) = {value:.4g}" for mark, value in zip(marks, values, strict=True)
            )
            self.formula.setText(f"{self.formula.text()}\n{points}")

    def wants(self) -> tuple[Want, ...]:
        """Return what the engine should compute while this panel is visible: what goes into the chosen activation function."""
        if self._activation is None or not self.isVisible():
            return ()
        options: tuple[tuple[str, Any], ...] = (("node", self.selection.node),)
        if self.selection.role != "model":
            options += (("role", self.selection.role),)
        return (Want("preactivations", None, options),)

    def _show_histogram(self) -> None:
        """Ask for the histogram of the chosen layer and draw the newest one, with the curve over the same x range."""
        wants = self.wants()
        self.live.want(self, wants)
        record = self.live.record
        shot = record.snapshots.get(wants[0]) if record is not None and wants else None
        if shot is self._drawn:
            return
        self._drawn = shot
        self.histogram.setVisible(shot is not None)
        span = span_of((0.0, 0.0))
        if shot is not None:
            span = span_of(shot.arrays["edges"])
            self.histogram.draw(shot.arrays["counts"], shot.arrays["edges"])
            self.histogram.set_span(*span)
            self.histogram.setToolTip(self._histogram_tip(shot.arrays))
        self._draw_curve(*span)

    def _draw_curve(self, low: float, high: float) -> None:
        entry, settings = self._activation or (None, {})
        if entry is None or entry.curve is None:
            return
        x = np.union1d(np.linspace(low, high, 401), np.linspace(-4.0, 4.0, 161))
        with np.errstate(all="ignore"):  # exp() of a network that runs away
            self.curve.draw(x, np.asarray(entry.curve(x, **settings), float))
        self.curve.set_span(low, high)

    def _histogram_tip(self, arrays: Mapping[str, Any]) -> str:
        text = self.tr(
            "What goes into the activation function now, over the first training examples: the higher a bar, the more often this "
            "value. Where the curve above is flat, the layer learns slowly."
        )
        if np.any(arrays["counts"]):
            low, high = (f"{arrays['edges'][index]:.3g}" for index in (0, -1))
            text += "\n" + self.tr("From {} to {}.").format(low, high)
        if arrays["outside"] > 0:
            share = f"{float(arrays['outside']):.1%}"
            text += "\n" + self.tr("{} of the values are infinite or not a number.").format(share)
        return text

    def _on_updated(self) -> None:
        if self.isVisible():
            self.live.draw_soon(self._draw_now)

    def _draw_now(self) -> None:
        if shiboken6.isValid(self) and self.isVisible():
            self._show_histogram()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_histogram()

    def hideEvent(self, event: QHideEvent) -> None:
        self.live.want(self, ())
        super().hideEvent(event)

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
        text = self.tr("Set {} of {}").format(title, ids[0] if len(ids) == 1 else len(ids))
        self.document.edit(text, project, merge)

    def _on_renamed(self, _name: str, value: str) -> None:
        old, role = self.selection.node, self.selection.role
        try:
            project = renamed(self.document.project, role, old, value)
        except GraphError as error:
            self.name_form.set_problem("name", str(error))
            return
        self.document.edit(self.tr("Rename {}").format(old), project)
        self.selection.choose_nodes((value,), role)


def _full_values(node: Node) -> Mapping[str, Any]:
    """Return all settings of a node, unchecked, so that a wrong one from a file is shown too."""
    if node.type not in LAYERS:
        return node.values
    return {
        param.name: node.values.get(param.name, param.default) for param in LAYERS[node.type].params
    }
