"""Gestures: each press-move-release sequence on the canvas is one object that lives as long as it lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import edits
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.link_item import LinkItem, curve
from nnplayground.gui.canvas.node_item import NodeItem

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView

SNAP = 8.0


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("Gesture", text)


class Gesture:
    """Base of all gestures.

    Subclasses answer `moved`, `dropped`, `canceled` and `painted`; places are those of the view. `canceled` undoes what is only
    seen. The document is edited in `dropped` only, once. A gesture whose network was edited meanwhile (undo, Delete, another tab)
    is given up: what it holds may be gone.
    """

    cursor: Qt.CursorShape | None = None

    def __init__(self, view: NetworkView, start: QPoint) -> None:
        self.view, self.editor, self.scene = view, view.editor, view.network
        self.start = start
        self.far = False
        self._graph = self.editor.graph

    @property
    def outdated(self) -> bool:
        """Tell whether the network is another one than when the gesture began."""
        return self.editor.graph is not self._graph

    def move(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Take a move of the mouse; counts as a drag once it went far enough."""
        if self.outdated:
            return
        reach = QApplication.startDragDistance()
        self.far = self.far or (place - self.start).manhattanLength() >= reach
        if self.far:
            self.moved(place, modifiers)

    def released(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Take the release of the mouse."""
        if self.outdated:
            self.canceled()
        else:
            self.dropped(place, modifiers)

    def paint(self, painter: QPainter) -> None:
        """Draw what the gesture shows above the scene, in scene coordinates."""
        if not self.outdated:
            self.painted(painter)

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Show where the drag leads; override."""

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """End the gesture; override."""

    def canceled(self) -> None:
        """Give the gesture up; override."""

    def painted(self, painter: QPainter) -> None:
        """Draw what the gesture shows; override."""


class Pan(Gesture):
    """Moves the picture under the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: NetworkView, start: QPoint) -> None:
        super().__init__(view, start)
        self.last = start

    def move(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.view.pan(place - self.last)
        self.last = place


class RubberBand(Gesture):
    """Chooses the boxes in a rectangle; a click on empty ground chooses nothing."""

    def __init__(self, view: NetworkView, start: QPoint, adds: bool) -> None:
        super().__init__(view, start)
        self.before = self.editor.chosen if adds else ()
        self.corner = view.mapToScene(start)
        self.band = QRectF()

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.band = QRectF(self.corner, self.view.mapToScene(place)).normalized()
        self.view.viewport().update()

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        inside = (
            tuple(
                item.node_id
                for item in self.scene.nodes
                if self.band.intersects(item.box().translated(item.pos()))
            )
            if self.far
            else ()
        )
        self.editor.choose(*dict.fromkeys(self.before + inside))

    def painted(self, painter: QPainter) -> None:
        tint = l.look().accent
        pen = QPen(tint, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setOpacity(0.9)
        painter.drawRect(self.band)
        painter.setOpacity(0.12)
        painter.fillRect(self.band, tint)


class DragNodes(Gesture):
    """Moves the chosen boxes; one box of a stack dropped at another place in the column changes the order."""

    def __init__(
        self, view: NetworkView, start: QPoint, item: NodeItem, modifiers: Qt.KeyboardModifier
    ) -> None:
        super().__init__(view, start)
        self.item = item
        self.toggles = bool(
            modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        chosen = self.editor.chosen
        self.was_chosen = item.node_id in chosen
        if not self.was_chosen:
            self.editor.choose(*((*chosen, item.node_id) if self.toggles else (item.node_id,)))
        elif not self.toggles:
            self.editor.choose(*(name for name in chosen if name != item.node_id), item.node_id)
        self.origins = {name: self.scene.node_item(name).pos() for name in self.editor.chosen} or {
            item.node_id: item.pos()
        }
        self.slot: int | None = None
        self.link: LinkItem | None = None
        graph = self.editor.graph
        alone = len(self.origins) == 1
        self.in_stack = alone and graph.is_stack() and graph[item.node_id].type != "InputLayer"
        self.loose = alone and edits.loose(graph, item.node_id)

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        offset = self.view.mapToScene(place) - self.view.mapToScene(self.start)
        offset.setX(offset.x() + self._snap(self.origins[self.item.node_id].x() + offset.x()))
        for name, origin in self.origins.items():
            self.scene.node_item(name).setPos(origin + offset)
        self.item.setZValue(3)
        self.scene.route(self.origins)
        self.slot = self._slot() if self.in_stack else None
        self.link = self._link_below(self.view.mapToScene(place)) if self.loose else None
        self.view.viewport().update()

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        name = self.item.node_id
        if not self.far:
            self._click()
            return
        # A report of the engine may have put the boxes back since the last move.
        self.moved(place, modifiers)
        self.item.setZValue(1)
        done = False
        if self.slot is not None:
            done = self.editor.move_in_stack(name, self.slot)
        elif self.link is not None:
            done = self.editor.insert_existing(name, self.link.source, self.link.target)
        else:
            self.view.hold()
            self.editor.pin(self.scene.places(self.origins))
            done = True
        if not done:
            self.scene.settle()

    def canceled(self) -> None:
        self.item.setZValue(1)
        self.scene.settle()

    def painted(self, painter: QPainter) -> None:
        tint = l.look().accent
        if self.slot is not None:
            y = self._slot_line(self.slot)
            x = self.origins[self.item.node_id].x()
            pen = QPen(tint, 3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + l.NODE_WIDTH, y))
        elif self.link is not None:
            painter.setPen(QPen(tint, 3))
            painter.drawPath(self.link.path)

    def _click(self) -> None:
        chosen = self.editor.chosen
        if not self.toggles:
            self.editor.choose(self.item.node_id)
        elif self.was_chosen:
            self.editor.choose(*(name for name in chosen if name != self.item.node_id))

    def _others(self) -> list[NodeItem]:
        """Return the other boxes of the stack, from the first to the last."""
        return [
            self.scene.node_item(node.id)
            for node in self.editor.graph.order()
            if node.id != self.item.node_id
        ]

    def _slot(self) -> int | None:
        """Return the new place in the stack, None if the box was taken out of the column or its place is the old one."""
        origin = self.origins[self.item.node_id]
        if abs(self.item.x() - origin.x()) > l.NODE_WIDTH * 0.6:
            return None
        middle = self.item.y() + l.NODE_HEIGHT / 2
        above = sum(other.y() + l.NODE_HEIGHT / 2 < middle for other in self._others())
        old = [node.id for node in self.editor.graph.order()].index(self.item.node_id)
        place = max(above, 1)
        return None if place == old else place

    def _slot_line(self, place: int) -> float:
        others = self._others()
        if place >= len(others):
            return others[-1].y() + others[-1].height + 16
        upper, lower = others[place - 1], others[place]
        return (upper.y() + upper.height + lower.y()) / 2

    def _link_below(self, place: QPointF) -> LinkItem | None:
        for item in self.scene.links:
            if item.shape().contains(place):
                return item
        return None

    def _snap(self, x: float) -> float:
        """Return how far to shift so that the box stands in line with another one close by."""
        offs = [other.x() - x for other in self.scene.nodes if other.node_id not in self.origins]
        best = min(offs, key=abs, default=SNAP)
        return best if abs(best) < SNAP else 0.0


class Connect(Gesture):
    """Draws a link from an output, or leads an existing one elsewhere; only boxes that may take it are lit."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self, view: NetworkView, start: QPoint, source: Ref, old_target: str | None = None
    ) -> None:
        super().__init__(view, start)
        self.source, self.old_target = source, old_target
        self.refusals: dict[str, str] = {}
        self.over: NodeItem | None = None
        self.tip = view.mapToScene(start)

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if not self.refusals:
            self._begin()
        self.tip = self.view.mapToScene(place)
        self.over = self._target(self.tip)
        reason = self.refusals.get(self.over.node_id, "") if self.over else ""
        self.view.show_rule(reason, place)
        self.view.viewport().update()

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._end()
        if not self.far:
            if self.old_target is not None:
                self.editor.choose_link((self.source, self.old_target))
            else:
                self.editor.choose(self.source.node)
        elif self.over is not None and self.over.node_id != self.source.node:
            self.editor.connect_nodes(self.source, self.over.node_id, self.old_target)
        elif self.over is None and self.old_target is not None:
            self.editor.disconnect_link(self.source, self.old_target)

    def canceled(self) -> None:
        self._end()

    def painted(self, painter: QPainter) -> None:
        if not self.far:
            return
        colours = l.look()
        start = self.scene.node_item(self.source.node).output_point(self.source.port)
        refused = self.over is not None and bool(self.refusals.get(self.over.node_id))
        end = self.tip
        if self.over is not None and not refused:
            end = self.over.input_point(max(self.over.slots() - 1, 0))
        pen = QPen(colours.error if refused else colours.accent, 2.4)
        pen.setStyle(Qt.PenStyle.DashLine if self.over is None else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawPath(curve(start, end))
        painter.setBrush(pen.color())
        painter.drawEllipse(end, 4, 4)

    def _begin(self) -> None:
        graph = self.editor.graph
        self.refusals = {
            node.id: ""
            if node.id == self.old_target
            else self.editor.refusal(self.source, node.id, self.old_target)
            for node in graph.nodes
        }
        self.scene.show_lit({name for name, reason in self.refusals.items() if not reason})
        self.scene.node_item(self.source.node).setOpacity(1.0)
        if self.old_target is not None:
            self.scene.link_item(self.source, self.old_target).show_state(faded=True)

    def _end(self) -> None:
        self.scene.show_lit(None)
        self.view.show_rule("", self.start)
        for item in self.scene.links:
            item.show_state(faded=False)

    def _target(self, place: QPointF) -> NodeItem | None:
        hit = self.scene.hit(place)
        return hit.node


def begin(view: NetworkView, place: QPoint, modifiers: Qt.KeyboardModifier, pans: bool) -> Gesture:
    """Return the gesture that a press at a place of the view begins."""
    if pans:
        return Pan(view, place)
    hit = view.network.hit(view.mapToScene(place))
    graph = view.editor.graph
    if hit.node is not None:
        node = hit.node.node_id
        if hit.port is not None and hit.port[0] == "out":
            return Connect(view, place, Ref(node, hit.port[1]))
        if hit.port is not None and hit.port[1] < len(graph[node].inputs):
            source = graph[node].inputs[hit.port[1]]
            if source.node in graph:
                return Connect(view, place, source, node)
        return DragNodes(view, place, hit.node, modifiers)
    if hit.link is not None:
        return Connect(view, place, hit.link.source, hit.link.target)
    return RubberBand(view, place, bool(modifiers & Qt.KeyboardModifier.ControlModifier))
