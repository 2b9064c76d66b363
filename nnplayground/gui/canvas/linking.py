"""Gestures that draw a link, or lead an existing one elsewhere: with the mouse and with keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from nnplayground.core.graph import Graph, Ref
from nnplayground.gui.canvas import edits
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.dragging import DragFrame, DragNodes
from nnplayground.gui.canvas.gestures import DragRemark, Gesture, Pan, RubberBand
from nnplayground.gui.canvas.link_item import curve
from nnplayground.gui.canvas.node_item import Lit, NodeItem
from nnplayground.gui.text import words

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("Gesture", text)


def legal_ports(
    graph: Graph, source: Ref, old: tuple[str, int] | None = None
) -> dict[str, frozenset[int]]:
    """Return, for each layer that may read a tensor, the inputs that may: each one there is, and one more where it takes more.

    Args:
        graph: the network.
        source: the tensor.
        old: the layer and the input that read it now by the link that is led elsewhere.
    """
    before = graph.ancestors(source.node) | {source.node}
    found = {}
    for node in graph.nodes:
        if node.id in before:
            continue
        count, most = len(node.inputs), edits.most_inputs(node)
        ports = {
            place
            for place, ref in enumerate(node.inputs)
            if ref != source or (node.id, place) == old
        }
        # A link led within its own layer leaves a gap behind; it cannot become a further one.
        if count < most and (old is None or old[0] != node.id):
            ports.add(count)
        if ports and most > 0:
            found[node.id] = frozenset(ports)
    return found


def legal_boxes(graph: Graph, source: Ref, ports: Mapping[str, frozenset[int]]) -> set[str]:
    """Return the layers that may read a tensor wherever on the box the link is dropped."""
    return {
        name
        for name, free in ports.items()
        if source not in graph[name].inputs
        and (edits.most_inputs(graph[name]) == 1 or len(graph[name].inputs) in free)
    }


def _near(item: NodeItem, port: int, place: QPointF) -> bool:
    """Tell whether a point of the scene is about as near to an input port as to the one beside it.

    The only port of a box stands in its middle, and there is another one beside it as soon as a link is drawn: where the first one
    was seen is then between the two.
    """
    way = item.input_point(port) - place
    return max(abs(way.x()), abs(way.y())) <= 0.7 * l.PORT_STEP


class Connect(Gesture):
    """Draws a link from an output, or leads an existing one elsewhere; only boxes and ports that may take it are lit.

    A link dropped on a port takes that input, with whatever was there gone; one dropped on a box becomes its next input, or its only
    one.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self, view: NetworkView, start: QPoint, source: Ref, old: tuple[str, int] | None = None
    ) -> None:
        super().__init__(view, start)
        self.source, self.old = source, old
        self.over: NodeItem | None = None
        self.port: int | None = None
        self.tip = view.mapToScene(start)
        self.ports: dict[str, frozenset[int]] = {}
        self.begun = False

    def moved(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.begin()
        self.tip = self.view.mapToScene(place)
        self.point_at(self.tip)
        self.view.show_rule(self.reason() or self.slot_name(), place)
        self.show(self._way().boundingRect())

    def dropped(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        over, port, reason = self.over, self.port, self.reason()
        self.end()
        if not self.far:
            if self.old is not None:
                self.editor.choose_link((self.source, self.old[0]))
            else:
                self.editor.choose(self.source.node)
        elif over is not None and over.node_id in self.scene.sight.folded:
            self.editor.refused.emit(reason)
        elif over is not None and over.node_id != self.source.node:
            self.link(over.node_id, port)
        elif over is None and self.old is not None:
            self.editor.disconnect_link(self.source, *self.old)

    def canceled(self) -> None:
        self.end()

    def link(self, target: str, port: int | None) -> bool:
        """Make the link, at an input or as the layer's next one."""
        old, at = self.old or (None, None)
        return self.editor.connect_nodes(self.source, target, old, port, port is not None, at)

    def reason(self) -> str:
        """Return why the link cannot be dropped here; "" if it can, or where nothing is."""
        if self.over is None or self.port is not None:
            return ""
        if self.over.node_id in self.scene.sight.folded:
            return tr("Open the block to link to a layer in it")
        old, at = self.old or (None, None)
        name = self.over.node_id
        return "" if name == old else self.editor.refusal(self.source, name, old, old_position=at)

    def slot_name(self) -> str:
        """Return the name of the input under the mouse, where inputs have names."""
        names = self.over.slot_names if self.over is not None else ()
        found = self.port is not None and self.port < len(names)
        return words(names[self.port or 0]) if found else ""

    def point_at(self, place: QPointF) -> None:
        """Find the box and the port at a point of the scene."""
        hit = self.scene.hit(place)
        self.over, self.port = hit.node, None
        if hit.node is not None and hit.port is not None and hit.port[0] == "in":
            legal = self.ports.get(hit.node.node_id, frozenset())
            self.port = hit.port[1] if hit.port[1] in legal else None
            free = hit.node.facts.inputs
            if self.port is not None and free in legal and _near(hit.node, free, place):
                self.port = free

    def painted(self, painter: QPainter) -> None:
        if not self.far:
            return
        colours = l.look()
        pen = QPen(colours.error if self.reason() else colours.accent, 2.4)
        pen.setStyle(Qt.PenStyle.DashLine if self.over is None else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        way = self._way()
        painter.drawPath(way)
        painter.setBrush(pen.color())
        painter.drawEllipse(way.currentPosition(), 4, 4)

    def _way(self) -> QPainterPath:
        """Return the curve to the mouse, or to the port that would take the link."""
        end = self.tip
        if self.over is not None and not self.reason():
            last = max(self.over.slots() - 1, 0)
            end = self.over.input_point(last if self.port is None else self.port)
        return curve(self.scene.output_of(self.source), end, (), self.scene.axis)

    def begin(self) -> None:
        """Light what may take the link."""
        if self.begun:
            return
        self.begun = True
        graph = self.editor.graph
        shown = self.scene.sight.folded
        self.ports = {
            name: ports
            for name, ports in legal_ports(graph, self.source, self.old).items()
            if self.scene.sight.shown[name] not in shown
        }
        boxes = legal_boxes(graph, self.source, self.ports) | {self.old[0] if self.old else ""}
        self.scene.show_lit(boxes, self.ports)
        self.scene.node_item(self.source.node).show_state(lit=Lit.NO)
        if self.old is not None:
            self.scene.link_item(self.source, *self.old).show_state(faded=True)

    def end(self) -> None:
        """Let everything look as usual."""
        self.scene.show_lit(None)
        self.view.show_rule("", self.start)
        for item in self.scene.links:
            item.show_state(faded=False)


class ConnectByKeys(Connect):
    """Draws a link without a mouse: arrow keys walk among what may take it, Enter links, Escape gives up, L takes the next output."""

    def __init__(self, view: NetworkView, source: Ref) -> None:
        super().__init__(view, QPoint(), source)
        self.far = True
        self.choices: list[tuple[str, int]] = []
        self.at = 0
        self.look_around()

    def look_around(self) -> None:
        """Find what may take the link, the nearest first, and point at that."""
        self.begin()
        here = self.scene.output_of(self.source)
        self.choices = sorted(
            ((name, port) for name, ports in self.ports.items() for port in ports),
            key=lambda one: (self._from(here, *one), one),
        )
        self.at = 0
        self.point()

    def next_output(self) -> None:
        """Begin at the next output of the same layer, as with the states of an LSTM."""
        count = self.scene.node_item(self.source.node).facts.outputs
        if self.source.node not in self.scene.sight.folded and count > 1:
            self.end()
            self.begun = False
            self.source = Ref(self.source.node, (self.source.port + 1) % count)
            self.look_around()

    def _from(self, here: QPointF, name: str, port: int) -> float:
        return (self.scene.node_item(name).input_point(port) - here).manhattanLength()

    def point(self) -> None:
        """Point at the current choice, and say which input it is."""
        if not self.choices:
            return
        name, self.port = self.choices[self.at]
        self.over = self.scene.node_item(name)
        self.view.show_node(name)
        self.view.show_rule(
            self.slot_name(), self.view.mapFromScene(self.over.input_point(self.port))
        )
        self.view.setAccessibleDescription(
            tr("Link to {layer}, input {number}").format(layer=name, number=self.port + 1)
        )
        self.view.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next (1) or the one before (-1)."""
        if self.choices:
            self.at = (self.at + by) % len(self.choices)
            self.point()

    def take(self) -> None:
        """Make the link that is pointed at."""
        self.end()
        if self.choices and not self.outdated:
            self.link(*self.choices[self.at])

    def move(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Ignore the mouse."""

    def released(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Give it up after a click."""
        self.canceled()


def begin(view: NetworkView, place: QPoint, modifiers: Qt.KeyboardModifier, pans: bool) -> Gesture:
    """Return the gesture that a press at a place of the view begins."""
    if pans:
        return Pan(view, place)
    hit = view.network.hit(view.mapToScene(place))
    sight = view.network.sight
    if hit.node is not None:
        box = hit.node.node_id
        if hit.port is not None and hit.port[0] == "out":
            return Connect(view, place, sight.tensor(Ref(box, hit.port[1])))
        if hit.port is not None and hit.port[1] < len(sight.drawn[box].inputs):
            links = sight.links(box, hit.port[1])
            if len(links) == 1 and links[0][0].node in view.editor.graph:
                return Connect(view, place, links[0][0], links[0][1:])
        return DragNodes(view, place, hit.node, modifiers)
    if hit.link is not None:
        source, target, position = hit.link.links[0]
        if len(hit.link.links) == 1:
            return Connect(view, place, source, (target, position))
        view.editor.refused.emit(
            tr("This line stands for {count} links; open the block to choose one").format(
                count=len(hit.link.links)
            )
        )
    if hit.remark is not None:
        return DragRemark(view, place, hit.remark.number)
    if hit.frame is not None:
        return DragFrame(view, place, hit.frame, modifiers)
    return RubberBand(view, place, bool(modifiers & Qt.KeyboardModifier.ControlModifier))
