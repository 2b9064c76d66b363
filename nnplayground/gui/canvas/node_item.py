"""One layer as a box on the canvas."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.axis import DOWN, Axis
from nnplayground.gui.canvas.facts import INPUT, Facts, layer_type
from nnplayground.gui.canvas.node_paint import (
    count_text,
    is_marked,
    kind_title,
    layers_text,
    paint_node,
)
from nnplayground.gui.canvas.sight import BlockFacts
from nnplayground.gui.text import words

MARGIN = 24.0


class Lit(Enum):
    """How a box answers while a link is drawn: `PORTS` = only if it is dropped on one of its lit ports."""

    NO = auto()
    LEGAL = auto()
    PORTS = auto()
    ILLEGAL = auto()


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("NodeItem", text)


class NodeItem(QGraphicsItem):
    """Draws `facts`. Decides nothing: the scene says whether it is chosen, current, under the mouse or lit."""

    def __init__(self, facts: Facts, axis: Axis = DOWN) -> None:
        super().__init__()
        self.facts, self.axis = facts, axis
        self.chosen = False
        self.current = False
        self.hovered = False
        self.lit = Lit.NO
        self.lit_ports: frozenset[int] = frozenset()
        self.slot_order: tuple[int, ...] = ()
        self.setZValue(1)
        self._describe()

    @property
    def node_id(self) -> str:
        """Return the id of the layer."""
        return self.facts.node

    @property
    def height(self) -> float:
        """Return the height of the box as it is drawn; a problem takes a further line."""
        return l.NODE_HEIGHT + (l.PROBLEM_EXTRA if self.facts.problem else 0)

    def box(self) -> QRectF:
        """Return the box in its own coordinates."""
        return QRectF(0, 0, l.NODE_WIDTH, self.height)

    def show_facts(self, facts: Facts) -> bool:
        """Show other facts; False if they are the same."""
        if facts == self.facts:
            return False
        if bool(facts.problem) != bool(self.facts.problem):
            self.prepareGeometryChange()
        self.facts = facts
        self._describe()
        self.update()
        return True

    def show_state(
        self,
        chosen: bool | None = None,
        current: bool | None = None,
        hovered: bool | None = None,
        lit: Lit | None = None,
    ) -> None:
        """Change how the box looks; what is None stays."""
        new = (
            self.chosen if chosen is None else chosen,
            self.current if current is None else current,
            self.hovered if hovered is None else hovered,
            self.lit if lit is None else lit,
        )
        if new != (self.chosen, self.current, self.hovered, self.lit):
            self.chosen, self.current, self.hovered, self.lit = new
            self.update()

    @property
    def lit_up(self) -> bool:
        """Tell whether the link being drawn may lead here."""
        return self.lit == Lit.LEGAL

    def show_ports(self, ports: frozenset[int]) -> bool:
        """Light input ports that may take the link being drawn; True if the number of ports changed by that."""
        before = self.slots()
        if ports != self.lit_ports:
            self.lit_ports = ports
            self.update()
        return self.slots() != before

    @property
    def dimmed(self) -> bool:
        """Tell whether the link being drawn may not lead here."""
        return self.lit == Lit.ILLEGAL

    @property
    def slot_names(self) -> tuple[str, ...]:
        """Return the names of the inputs of a layer whose inputs differ in meaning, such as "query" and "value"."""
        entry = layer_type(self.facts.type)
        return entry.slots if entry is not None and self.facts.known else ()

    def slots(self) -> int:
        """Return how many input ports are drawn: one for each link, and one more where a layer with several inputs takes more.

        While a link is drawn, each port that may take it is there, too.
        """
        if self.facts.kind == INPUT:
            return 0
        free = self.facts.more_inputs and (self.facts.inputs > 1 or len(self.slot_names) > 1)
        return max(1, self.facts.inputs + free, *(port + 1 for port in self.lit_ports))

    def input_point(self, position: int = 0) -> QPointF:
        """Return where the link of an input ends, in scene coordinates."""
        slot = self.slot_order.index(position) if position in self.slot_order else position
        return self.mapToScene(self.axis.port(slot, self.slots(), self.box(), out=False))

    def output_point(self, port: int = 0) -> QPointF:
        """Return where the links of an output begin, in scene coordinates."""
        return self.mapToScene(self.axis.port(port, self.facts.outputs, self.box(), out=True))

    def input_places(self) -> list[QPointF]:
        """Return where the input ports are, by the input's number, in the box's own coordinates."""
        return [self.mapFromScene(self.input_point(position)) for position in range(self.slots())]

    def output_places(self) -> list[QPointF]:
        """Return where the output ports are, in the box's own coordinates."""
        count = self.facts.outputs
        return [self.axis.port(number, count, self.box(), out=True) for number in range(count)]

    def port_at(self, place: QPointF) -> tuple[str, int] | None:
        """Return ("in" or "out", number) of the port near a scene point."""
        local = self.mapFromScene(place)
        near = [
            ((local - port).manhattanLength(), side, number)
            for side, places in (("out", self.output_places()), ("in", self.input_places()))
            for number, port in enumerate(places)
            if max(abs(local.x() - port.x()), abs(local.y() - port.y())) <= l.PORT_REACH
        ]
        return min(near)[1:] if near else None

    def chevron(self) -> QRectF:
        """Return where a click opens a folded block, in the box's own coordinates; empty for a layer."""
        return QRectF(8, 4, 24, 24) if isinstance(self.facts, BlockFacts) else QRectF()

    def _describe(self) -> None:
        told = self.facts
        block = isinstance(told, BlockFacts)
        lines = [told.type if block else f"{words(told.type)}  {told.node}"]
        if isinstance(told, BlockFacts):
            lines[0] += f" ({layers_text(told.layers)})"
            lines.append(tr("Folded: a double click opens it"))
            if any(told.shapes_in):
                lines.append(tr("Input shape: {shape}").format(shape=", ".join(told.shapes_in)))
        if told.kind:
            lines[0] += f" ({kind_title(told.kind)})"
        if told.shapes:
            lines.append(
                tr("Output shape: {shape}").format(shape=", ".join(told.shapes) or tr("unknown"))
            )
        if told.field:
            lines.append(tr("One unit sees {field} places of the input").format(field=told.field))
        if told.parameters is not None:
            lines.append(
                tr("Parameters: {count}, trainable: {trainable}").format(
                    count=count_text(told.parameters), trainable=count_text(told.trainable)
                )
            )
        if told.cost:
            lines.append(words(told.cost))
        if told.frozen:
            lines.append(tr("Frozen: its weights stay as they are"))
        if told.sharing:
            lines.append(tr("Shared: {others}").format(others=words(told.sharing)))
        if is_marked(told):
            lines.append(tr("An output of the network by a mark"))
        if told.problem:
            lines.append("⚠ " + words(told.problem))
        self.description = "\n".join(lines)
        # A layer's name may hold anything: tool tips guess rich text from "<".
        escaped = "<br>".join(_escaped(line) for line in lines)
        self.setToolTip(f"<qt>{escaped}</qt>")

    # --- painting -----------------------------------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        return self.box().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.box())
        return path

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paint_node(painter, self, option.levelOfDetailFromTransform(painter.worldTransform()))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
