"""What binds a layer to the rest: the layers that have the same weights, and whether it is an output that is trained."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from nnplayground.core.graph import Graph, GraphError, Ref
from nnplayground.core.project import Project
from nnplayground.gui.canvas.edits import unshare, with_graph
from nnplayground.gui.document import Document
from nnplayground.gui.panels.outputs import output_names, with_trained
from nnplayground.gui.panels.panel import clear_layout, plain_label


class LayerTies(QWidget):
    """Says of one layer with whom it shares its weights, and lets go of them; says which of its outputs are trained.

    Hidden where there is nothing to say: a layer with weights of its own, which is no output or the only one.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layer.ties")
        self.document = document
        self._role, self._node = "", ""
        self.same = plain_label("", self)
        self.same.setObjectName("layer.same_weights")
        self.own = QPushButton(self.tr("Own weights"), self)
        self.own.setObjectName("layer.own_weights")
        self.own.setToolTip(
            self.tr("Give this layer weights of its own, with the same settings; you can undo it")
        )
        self.own.clicked.connect(self._give_own)
        self.boxes: dict[str, QCheckBox] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.same)
        box.addWidget(self.own)
        self._outputs = QVBoxLayout()
        self._outputs.setSpacing(2)
        box.addLayout(self._outputs)
        self.hide()

    def show_node(self, role: str, node_id: str) -> None:
        """Show the ties of a layer; "" = of none."""
        self._role, self._node = role, node_id
        project = self.document.project
        graph = project.networks.get(role, Graph())
        known = node_id in graph
        others = [other for other in graph.calls(node_id) if other != node_id] if known else []
        self.same.setText(self.tr("Same weights as {}").format(", ".join(others)))
        self.own.setAccessibleName(self.tr("Give {} weights of its own").format(node_id))
        for widget in (self.same, self.own):
            widget.setVisible(bool(others))
        refs = [ref for ref in graph.ends() if ref.node == node_id] if known else []
        self._show_outputs(project, refs)
        self.setVisible(bool(others) or bool(self.boxes))

    def _show_outputs(self, project: Project, refs: list[Ref]) -> None:
        keys = [ref.key for ref in refs]
        if len(output_names(project)) < 2:
            keys = [key for key in keys if not project.training.output(key).trained]
        if list(self.boxes) != keys:
            clear_layout(self._outputs)
            self.boxes = {key: self._box(key, several=len(keys) > 1) for key in keys}
        for key, box in self.boxes.items():
            box.setChecked(project.training.output(key).trained)

    def _box(self, key: str, several: bool) -> QCheckBox:
        port = key.removeprefix(self._node).lstrip(":") or "0"
        box = QCheckBox(self.tr("Output {}: trained").format(port), self)
        if not several:
            box.setText(self.tr("Output of the network: trained"))
        box.setObjectName(f"layer.output.{port}.trained" if several else "layer.output.trained")
        box.setAccessibleName(box.text())
        box.setToolTip(
            self.tr(
                "Off: it is computed and shown, but nothing is trained by it, and it needs no target"
            )
        )
        box.clicked.connect(lambda on, key=key: self._train(key, on))
        self._outputs.addWidget(box)
        return box

    def _give_own(self) -> None:
        project = self.document.project
        try:
            graph = unshare(project.networks[self._role], [self._node])
        except (KeyError, GraphError):
            return  # it has them already: the network changed under the button
        text = self.tr("Own weights for {}").format(self._node)
        self.document.edit(text, with_graph(project, self._role, graph))

    def _train(self, key: str, on: bool) -> None:
        text = self.tr("Train by {}") if on else self.tr("Only show {}")
        self.document.edit(text.format(key), with_trained(self.document.project, key, on))
