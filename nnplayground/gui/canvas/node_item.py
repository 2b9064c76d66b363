"""One layer as a box on the canvas."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.facts import HIDDEN, INPUT, OUTPUT, Facts
from nnplayground.gui.text import words

LEFT, RIGHT = 18.0, 12.0
MARGIN = 14.0


class Lit(Enum):
    """How a box answers while a link is drawn."""

    NO = auto()
    LEGAL = auto()
    ILLEGAL = auto()


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("NodeItem", text)


def kind_title(kind: str) -> str:
    """Return the word on the badge of a kind."""
    return {INPUT: tr("input"), HIDDEN: tr("hidden"), OUTPUT: tr("output")}.get(kind, "")


class NodeItem(QGraphicsItem):
    """Draws `facts`. Decides nothing: the scene says whether it is chosen, current, under the mouse or lit."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.facts = facts
        self.chosen = False
        self.current = False
        self.hovered = False
        self.lit = Lit.NO
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

    def slots(self) -> int:
        """Return how many input ports are drawn: one for each link, and one more where a layer with several inputs takes more."""
        if self.facts.kind == INPUT:
            return 0
        return max(1, self.facts.inputs + (self.facts.more_inputs and self.facts.inputs > 1))

    def input_point(self, position: int = 0) -> QPointF:
        """Return where the link of an input ends, in scene coordinates."""
        return self.mapToScene(self._port(position, self.slots(), 0))

    def output_point(self, port: int = 0) -> QPointF:
        """Return where the links of an output begin, in scene coordinates."""
        return self.mapToScene(self._port(port, self.facts.outputs, self.height))

    def port_at(self, place: QPointF) -> tuple[str, int] | None:
        """Return ("in" or "out", number) of the port near a scene point."""
        local = self.mapFromScene(place)
        for side, count, y in (("out", self.facts.outputs, self.height), ("in", self.slots(), 0)):
            for number in range(count):
                off = local - self._port(number, count, y)
                if abs(off.x()) <= l.PORT_REACH and abs(off.y()) <= l.PORT_REACH:
                    return side, number
        return None

    def _port(self, number: int, count: int, y: float) -> QPointF:
        step = min(l.PORT_STEP, (l.NODE_WIDTH - 40) / max(count - 1, 1))
        return QPointF(l.NODE_WIDTH / 2 + (number - (count - 1) / 2) * step, y)

    def _describe(self) -> None:
        told = self.facts
        lines = [f"{words(told.type)}  {told.node}"]
        if told.shapes:
            lines.append(
                tr("Output shape: {shape}").format(shape=", ".join(told.shapes) or tr("unknown"))
            )
        if told.parameters is not None:
            lines.append(
                tr("Parameters: {count}, trainable: {trainable}").format(
                    count=count_text(told.parameters), trainable=count_text(told.trainable)
                )
            )
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
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        colours = l.look()
        if self.lit == Lit.ILLEGAL:
            painter.setOpacity(0.4)
        self._paint_box(painter, colours, zoom)
        if zoom >= l.TEXT_ZOOM:
            self._paint_texts(painter, colours)
        elif zoom >= l.NAME_ZOOM:
            self._paint_type(painter, colours, zoom)
        if zoom >= l.NAME_ZOOM:
            self._paint_ports(painter, colours)

    def _paint_box(self, painter: QPainter, colours: l.Look, zoom: float) -> None:
        box = self.box()
        bar = l.bar_colour(self.facts.group)
        far = zoom < l.NAME_ZOOM
        fill = colours.chosen_box if self.chosen else colours.box
        if self.facts.problem:
            fill = colours.error_box
        edge = colours.muted if self.hovered else colours.border
        if self.facts.problem:
            edge = colours.error
        if self.chosen:
            edge = colours.accent
        if self.lit == Lit.LEGAL:
            edge = colours.legal
        path = QPainterPath()
        path.addRoundedRect(box, l.RADIUS, l.RADIUS)
        if self.current:
            glow = QColor(colours.accent)
            glow.setAlpha(70)
            painter.setPen(QPen(glow, 7))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.fillPath(path, l.mix(fill, bar, 0.55) if far else fill)
        if not far:
            painter.save()
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.fillRect(QRectF(0, 0, l.BAR_WIDTH, box.height()), bar)
            painter.restore()
        strong = self.chosen or self.facts.problem or self.lit == Lit.LEGAL
        pen = QPen(edge, (2.0 if strong else 1.2) / (max(zoom, 0.05) if far else 1))
        if not self.facts.known:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_texts(self, painter: QPainter, colours: l.Look) -> None:
        told = self.facts
        room = l.NODE_WIDTH - LEFT - RIGHT
        badge = self._paint_badge(painter, colours)
        _text(painter, QRectF(LEFT, 8, room - badge, 19), told.type, l.font(14, True), colours.text)
        _text(painter, QRectF(LEFT, 27, room, 15), told.node, l.font(12), colours.muted)
        if told.problem:
            _paragraph(
                painter,
                QRectF(LEFT, 43, room, 31),
                words(told.problem),
                colours.error,
            )
            return
        faded = QColor(colours.text)
        faded.setAlpha(95 if told.stale else 255)
        count = count_text(told.parameters) if told.parameters else ""
        right = QFontMetricsF(l.font(12)).horizontalAdvance(count) if count else 0
        if count:
            place = QRectF(LEFT + room - right - 1, 44, right + 1, 15)
            quiet = QColor(colours.muted)
            quiet.setAlpha(faded.alpha())
            _text(painter, place, count, l.font(12), quiet)
        shape = "  |  ".join(told.shapes)
        _text(painter, QRectF(LEFT, 44, room - right - 8, 15), shape, l.font(12), faded)

    def _paint_badge(self, painter: QPainter, colours: l.Look) -> float:
        """Draw the badge in the top right corner and return the width it takes."""
        title = kind_title(self.facts.kind)
        if not title:
            return 0.0
        small = l.font(11)
        width = QFontMetricsF(small).horizontalAdvance(title) + 14
        place = QRectF(l.NODE_WIDTH - RIGHT - width + 3, 9, width, 17)
        plain = self.facts.kind == HIDDEN
        tint = colours.muted if plain else colours.accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(l.mix(colours.box, tint, 0.13 if plain else 0.18))
        painter.drawRoundedRect(place, 8.5, 8.5)
        painter.setFont(small)
        painter.setPen(colours.muted if plain else l.mix(colours.text, tint, 0.7))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, title)
        return width + 4

    def _paint_type(self, painter: QPainter, colours: l.Look, zoom: float) -> None:
        """Draw only the type, larger, for a canvas zoomed out."""
        pixels = min(26, round(10.5 / zoom))
        place = QRectF(LEFT, 0, l.NODE_WIDTH - LEFT - RIGHT, self.height)
        tint = colours.error if self.facts.problem else colours.text
        _text(painter, place, self.facts.type, l.font(pixels, True), tint)

    def _paint_ports(self, painter: QPainter, colours: l.Look) -> None:
        edge = colours.accent if self.chosen or self.hovered else colours.link
        for count, y, lit in (
            (self.slots(), 0.0, self.lit == Lit.LEGAL),
            (self.facts.outputs, self.height, False),
        ):
            for number in range(count):
                painter.setPen(QPen(colours.legal if lit else edge, 1.4))
                painter.setBrush(colours.legal if lit else colours.box)
                grow = 2.5 if lit else 0.0
                radius = l.PORT_RADIUS + grow
                painter.drawEllipse(self._port(number, count, y), radius, radius)


def count_text(count: int) -> str:
    """Return a count with the thousands set apart as the person's language does."""
    return QLocale().toString(count)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text(painter: QPainter, place: QRectF, text: str, font: object, colour: QColor) -> None:
    painter.setFont(font)  # type: ignore[arg-type]
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(  # type: ignore[call-overload]
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width()
    )
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), shown)


def _paragraph(painter: QPainter, place: QRectF, text: str, colour: QColor) -> None:
    """Draw at most two lines, the second one shortened."""
    font = l.font(12)
    measure = QFontMetricsF(font)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(place.width())
    layout.endLayout()
    cut = first.textLength()
    painter.setFont(font)
    painter.setPen(colour)
    base = place.top() + measure.ascent()
    painter.drawText(QPointF(place.left(), base), text[:cut].strip())
    rest = measure.elidedText(text[cut:], Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(QPointF(place.left(), base + 15), rest)
