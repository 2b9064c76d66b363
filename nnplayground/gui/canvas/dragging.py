"""The gesture that moves boxes: to a place of their own, within a stack, or onto a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from nnplayground.gui.canvas import edits
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.frame_item import FrameItem
from nnplayground.gui.canvas.gestures import Gesture
from nnplayground.gui.canvas.link_item import LinkItem
from nnplayground.gui.canvas.node_item import NodeItem

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView

SNAP = 8.0


class DragNodes(Gesture):
    """Moves the chosen boxes; one box of a stack dropped at another place in the column changes the order."""

    def __init__(
        self, view: NetworkView, start: QPoint, item: NodeItem, modifiers: Qt.KeyboardModifier
    ) -> None:
        super().__init__(view, start)
        self.item = item
        self.layers = self.scene.sight.layers(item.node_id)
        self.toggles = bool(
            modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        self.opens = item.chevron().contains(item.mapFromScene(view.mapToScene(start)))
        chosen = self.editor.chosen
        self.was_chosen = set(self.layers) <= set(chosen)
        if not self.was_chosen:
            self.editor.choose(*((*chosen, *self.layers) if self.toggles else self.layers))
        elif not self.toggles:
            others = (name for name in chosen if name not in self.layers)
            self.editor.choose(*others, *self.layers)
        boxes = [self.scene.node_item(name) for name in self.editor.chosen] or [item]
        self.origins = {box.node_id: box.pos() for box in boxes}
        self.slot: int | None = None
        self.link: LinkItem | None = None
        graph, axis = self.editor.graph, self.scene.axis
        self.axis = axis
        alone = len(self.origins) == 1 and len(self.layers) == 1
        plain = self.scene.sight.drawn is graph
        self.in_stack = (
            alone and plain and graph.is_stack() and graph[item.node_id].type != "InputLayer"
        )
        self.loose = alone and edits.loose(graph, self.layers[0])
        self.lines = sorted(
            axis.across(other.pos())
            for other in self.scene.nodes
            if other.node_id not in self.origins
        )

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        offset = self.view.mapToScene(place) - self.view.mapToScene(self.start)
        across = self.axis.across(self.origins[self.item.node_id] + offset)
        offset += self.axis.point(self._snap(across), 0)
        for name, origin in self.origins.items():
            self.scene.node_item(name).setPos(origin + offset)
        self.item.setZValue(3)
        self.scene.route(self.origins)
        self.slot = self._slot() if self.in_stack else None
        self.link = self._link_below(self.view.mapToScene(place)) if self.loose else None
        if self.in_stack or self.loose:
            self.view.viewport().update()

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if not self.far:
            self._click()
            return
        # A report of the engine may have put the boxes back since the last move.
        self.moved(place, modifiers)
        self.item.setZValue(1)
        done = False
        if self.slot is not None:
            done = self.editor.move_in_stack(self.layers[0], self.slot)
        elif self.link is not None:
            source, target, _ = self.link.links[0]
            done = self.editor.insert_existing(self.layers[0], source, target)
        else:
            self.view.hold()
            self.editor.pin(self.scene.pins(self.origins))
            done = True
        if not done:
            self.scene.settle()

    def canceled(self) -> None:
        self.item.setZValue(1)
        self.scene.settle()

    def painted(self, painter: QPainter) -> None:
        tint = l.look().accent
        if self.slot is not None:
            along = self._slot_line(self.slot)
            start = self.origins[self.item.node_id]
            across = self.axis.across(start)
            pen = QPen(tint, 3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            end = across + self.axis.breadth(self.item.box())
            painter.drawLine(self.axis.point(across, along), self.axis.point(end, along))
        elif self.link is not None:
            painter.setPen(QPen(tint, 3))
            painter.drawPath(self.link.path)

    def _click(self) -> None:
        chosen, block = self.editor.chosen, self.scene.sight.folded.get(self.item.node_id)
        if self.opens and block is not None:
            self.editor.blocks.fold(block.name, on=False)
        elif not self.toggles:
            self.editor.choose(*self.layers)
            if self.was_chosen and chosen == self.editor.chosen:
                self.view.chosen_again.emit()
        elif self.was_chosen:
            self.editor.choose(*(name for name in chosen if name not in self.layers))

    def _others(self) -> list[NodeItem]:
        """Return the other boxes of the stack, from the first to the last."""
        return [
            self.scene.node_item(node.id)
            for node in self.editor.graph.order()
            if node.id != self.item.node_id
        ]

    def _middle(self, item: NodeItem) -> float:
        return self.axis.along(item.pos()) + self.axis.length(item.box()) / 2

    def _slot(self) -> int | None:
        """Return the new place in the stack, None if the box was taken out of the column or its place is the old one."""
        aside = self.axis.across(self.item.pos() - self.origins[self.item.node_id])
        if abs(aside) > self.axis.breadth(self.item.box()) * 0.6:
            return None
        middle = self.axis.along(self.item.pos()) + self.axis.length(self.item.box()) / 2
        above = sum(self._middle(other) < middle for other in self._others())
        old = [node.id for node in self.editor.graph.order()].index(self.item.node_id)
        place = max(above, 1)
        return None if place == old else place

    def _slot_line(self, place: int) -> float:
        def end(item: NodeItem) -> float:
            return self.axis.along(item.pos()) + self.axis.length(item.box())

        others = self._others()
        if place >= len(others):
            return end(others[-1]) + 16
        return (end(others[place - 1]) + self.axis.along(others[place].pos())) / 2

    def _link_below(self, place: QPointF) -> LinkItem | None:
        for item in self.scene.links:
            if item.shape().contains(place):
                return item
        return None

    def _snap(self, across: float) -> float:
        """Return how far to shift so that the box stands in line with another one close by."""
        best = min((line - across for line in self.lines), key=abs, default=SNAP)
        return best if abs(best) < SNAP else 0.0


class DragFrame(DragNodes):
    """Moves all boxes of an open block by its name; a click chooses them, one on the mark folds the block."""

    def __init__(
        self, view: NetworkView, start: QPoint, frame: FrameItem, modifiers: Qt.KeyboardModifier
    ) -> None:
        self.block = frame.block
        self.folds = frame.on_chevron(view.mapToScene(start))
        layers = [one for box in frame.block.nodes for one in view.network.sight.layers(box)]
        view.editor.choose(*layers)
        super().__init__(view, start, view.network.node_item(layers[-1]), modifiers)
        self.all = layers
        self.in_stack = self.loose = False

    def _click(self) -> None:
        if self.folds:
            self.editor.blocks.fold(self.block.name, on=True)
        else:
            self.editor.choose(*self.all)
