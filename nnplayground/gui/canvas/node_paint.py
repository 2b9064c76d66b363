"""How the box of a layer is drawn: all texts near by, two lines from further away, the type alone from far, then only a colour."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.facts import HIDDEN, INPUT, OUTPUT, Facts
from nnplayground.gui.canvas.kept_paint import KEPT, paint_kept
from nnplayground.gui.canvas.sight import BlockFacts
from nnplayground.gui.canvas.text_paint import faded, fitting_font, paragraph
from nnplayground.gui.canvas.text_paint import text_line as _text
from nnplayground.gui.icons import icon
from nnplayground.gui.text import words

if TYPE_CHECKING:
    from nnplayground.gui.canvas.node_item import NodeItem

LEFT, RIGHT = 18.0, 12.0
SMALL_LEFT = 14.0
SCREEN_PIXELS, LEAST_PIXELS = 11.0, 8.0
SHEET = 5.0


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("NodeItem", text)


def kind_title(kind: str) -> str:
    """Return the word on the badge of a kind."""
    return {INPUT: tr("input"), HIDDEN: tr("hidden"), OUTPUT: tr("output")}.get(kind, "")


def layers_text(count: int) -> str:
    """Return how many layers a block has, in words."""
    return tr("1 layer") if count == 1 else tr("{count} layers").format(count=count_text(count))


def badge_text(told: Facts) -> str:
    """Return what the badge of a box says; "" for no badge. A layer in the middle that is an output by a mark is called one, too."""
    if isinstance(told, BlockFacts):
        return layers_text(told.layers)
    return kind_title(OUTPUT if is_marked(told) else told.kind)


def is_marked(told: Facts) -> bool:
    """Tell whether the network returns an output of a layer because somebody said so."""
    return told.marked and bool(told.returned)


def _lines(told: Facts) -> tuple[str, str]:
    """Return the second and the third line of a box."""
    shapes = "  |  ".join(told.shapes)
    if isinstance(told, BlockFacts):
        into = "  |  ".join(told.shapes_in)
        if told.problem:  # which takes the third line
            return f"{into}  →  {shapes}" if into or shapes else "", ""
        return (
            tr("in: {shape}").format(shape=into) if into else "",
            tr("out: {shape}").format(shape=shapes) if shapes else "",
        )
    # The sentence "same weights as conv_1" is in the tool tip; on the box there is room for the name.
    twins = told.sharing.rpartition(" as ")[2]
    return f"{told.node}  =  {twins}" if twins else told.node, shapes


def count_text(count: int) -> str:
    """Return a count with the thousands set apart as the person's language does."""
    return QLocale().toString(count)


def paint_node(painter: QPainter, item: NodeItem, zoom: float) -> None:
    """Draw a box with as much text as can be read at this zoom."""
    colours = l.look()
    if item.dimmed:
        painter.setOpacity(0.4)
    if zoom < l.COLOUR_ZOOM:  # an edge would be all that is seen of a box so small
        painter.fillRect(item.box(), _far_colour(item, colours))
        return
    _paint_box(painter, item, colours, zoom)
    if zoom >= l.TEXT_ZOOM:
        _paint_all(painter, item, colours, zoom)
    elif zoom >= l.LINES_ZOOM:
        _paint_two_lines(painter, item, colours, zoom)
    elif zoom >= l.NAME_ZOOM:
        _paint_type(painter, item, colours, zoom)
    if zoom >= l.NAME_ZOOM:
        _paint_ports(painter, item, colours)
        if (kept := item.data(KEPT)) is not None:
            paint_kept(painter, item.box(), kept, zoom)
    if isinstance(item.facts, BlockFacts) and item.facts.problems:
        _paint_count(painter, item.facts.problems, colours, zoom)


@lru_cache(maxsize=8)
def _shapes(height: float) -> tuple[QPainterPath, QPainterPath]:
    """Return the outline of a box and the bar at its left."""
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, l.NODE_WIDTH, height), l.RADIUS, l.RADIUS)
    bar = QPainterPath()
    bar.addRect(QRectF(0, 0, l.BAR_WIDTH, height))
    return outline, outline.intersected(bar)


def _paint_box(painter: QPainter, item: NodeItem, colours: l.Look, zoom: float) -> None:
    outline, bar = _shapes(item.height)
    tint = l.bar_colour(item.facts.group)
    far = zoom < l.NAME_ZOOM
    fill, edge = _fill_and_edge(item, colours)
    if item.current:
        glow = QColor(colours.accent)
        glow.setAlpha(70)
        painter.setPen(QPen(glow, 7 / min(1.0, max(zoom, 0.3))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
    if isinstance(item.facts, BlockFacts):
        painter.setPen(QPen(edge, 1.2))
        painter.setBrush(l.mix(fill, colours.border, 0.35))
        painter.drawPath(outline.translated(SHEET, SHEET))
    painter.fillPath(outline, l.mix(fill, tint, 0.55) if far else fill)
    if not far:
        painter.fillPath(bar, tint)
    strong = item.chosen or item.facts.problem or item.lit_up
    pen = QPen(edge, (2.0 if strong else 1.2) / min(1.0, max(zoom, 0.05)))
    if not item.facts.known:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def _far_colour(item: NodeItem, colours: l.Look) -> QColor:
    strong = item.chosen or item.facts.problem or item.lit_up
    return _fill_and_edge(item, colours)[1] if strong else l.bar_colour(item.facts.group)


def _fill_and_edge(item: NodeItem, colours: l.Look) -> tuple[QColor, QColor]:
    fill = colours.chosen_box if item.chosen else colours.box
    edge = colours.muted if item.hovered else colours.border
    if item.facts.problem:
        fill, edge = colours.error_box, colours.error
    if item.chosen:
        edge = colours.accent
    if item.lit_up:
        edge = colours.legal
    return fill, edge


def _paint_all(painter: QPainter, item: NodeItem, colours: l.Look, zoom: float) -> None:
    told = item.facts
    large, small = max(14, round(10.5 / zoom)), max(12, round(10 / zoom))
    rows = 3 if told.problem else 2
    first = large * 1.36
    step = min(small * 1.25, (item.height - 6 - first) / rows)
    small = min(small, int(step / 1.2))
    top = (item.height - first - rows * step) / 2
    left = LEFT + (
        _paint_chevron(painter, item, top + first / 2, large) if _is_block(told) else 0.0
    )
    room = l.NODE_WIDTH - left - RIGHT
    badge = _badge_width(item, small - 1)
    title = fitting_font(told.type, large, int(large * 0.8), room - badge)
    if badge and QFontMetricsF(title).horizontalAdvance(told.type) > room - badge:
        badge, title = 0.0, fitting_font(told.type, large, int(large * 0.8), room)
    if badge:
        _paint_badge(painter, item, colours, QRectF(left, top, room + 3, first), small - 1)
    _text(painter, QRectF(left, top, room - badge, first), told.type, title, colours.text)
    place = QRectF(LEFT, top + first, l.NODE_WIDTH - LEFT - RIGHT, step)
    second, third = _lines(told)
    lock = _paint_lock(painter, place, small * 1.25) if told.frozen else 0.0
    name = place.adjusted(0, 0, -lock, 0)
    _text(painter, name, second, l.font(small), colours.muted)
    place = place.translated(0, step)
    if told.problem:
        paragraph(painter, place, words(told.problem), l.font(small), colours.error)
        return
    count = count_text(told.parameters) if told.parameters else ""
    if count:
        right = QRectF(place)
        right.setLeft(place.right() - QFontMetricsF(l.font(small)).horizontalAdvance(count) - 1)
        _text(painter, right, count, l.font(small), faded(colours.muted, told.stale))
        place.setRight(right.left() - 8)
    _text(painter, place, third, l.font(small), faded(colours.text, told.stale))


def _badge_width(item: NodeItem, pixels: int) -> float:
    """Return the width that the badge of the kind takes, 0 if there is none."""
    title = badge_text(item.facts)
    return QFontMetricsF(l.font(pixels)).horizontalAdvance(title) + 18 if title else 0.0


def _paint_badge(
    painter: QPainter, item: NodeItem, colours: l.Look, line: QRectF, pixels: int
) -> None:
    """Draw the badge at the right end of a line."""
    width, height = _badge_width(item, pixels) - 4, pixels * 1.55
    place = QRectF(line.right() - width, line.center().y() - height / 2, width, height)
    plain = _is_plain(item.facts)
    tint = colours.muted if plain else colours.accent
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(l.mix(colours.box, tint, 0.13 if plain else 0.18))
    painter.drawRoundedRect(place, height / 2, height / 2)
    painter.setFont(l.font(pixels))
    painter.setPen(colours.muted if plain else l.mix(colours.text, tint, 0.7))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, badge_text(item.facts))


def _head(told: Facts) -> str:
    """Return what a small box is headed with: the type, but of inputs and outputs the name, which tells them apart."""
    ends = told.kind in (INPUT, OUTPUT) or is_marked(told)
    return told.node if ends and not isinstance(told, BlockFacts) else told.type


def _paint_two_lines(painter: QPainter, item: NodeItem, colours: l.Look, zoom: float) -> None:
    """Draw name or type, and kind, above the output shape (or the problem), readable on the screen although the box is small."""
    told = item.facts
    head = _head(told)
    pixels = round(SCREEN_PIXELS / zoom)
    room = QRectF(SMALL_LEFT, 4, l.NODE_WIDTH - SMALL_LEFT - 6, item.height - 8)
    upper, lower = QRectF(room), QRectF(room)
    upper.setBottom(room.center().y())
    lower.setTop(room.center().y())
    if told.frozen:
        lower.setRight(lower.right() - _paint_lock(painter, lower, pixels * 1.15))
    least = round((SCREEN_PIXELS - 1.5) / zoom)
    bold, plain = fitting_font(head, pixels, least, room.width()), l.font(pixels)
    small = l.font(max(1, round((SCREEN_PIXELS - 1.5) / zoom)))
    title = badge_text(told)
    wide = QFontMetricsF(small).horizontalAdvance(title) if title else 0.0
    if wide and QFontMetricsF(bold).horizontalAdvance(head) + wide + 6 <= room.width():
        place = QRectF(upper)
        place.setLeft(upper.right() - wide - 4)
        tint = colours.muted if _is_plain(told) else colours.accent
        _text(painter, place, title, small, tint)
        upper.setRight(place.left() - 4)
    _text(painter, upper, head, bold, colours.error if told.problem else colours.text)
    if told.problem:
        _text(painter, lower, words(told.problem), plain, colours.error)
    else:
        _text(painter, lower, _lines(told)[1], plain, faded(colours.muted, told.stale))


def _is_plain(told: Facts) -> bool:
    """Tell whether the badge of a box is one of many, neither at the beginning nor at the end of the network."""
    return told.kind in (HIDDEN, "") and not is_marked(told)


def _is_block(told: Facts) -> bool:
    return isinstance(told, BlockFacts)


def _paint_chevron(painter: QPainter, item: NodeItem, middle: float, size: float) -> float:
    """Draw the mark that says that a block can be opened; returns the width it takes."""
    place = QRectF(item.chevron().left() + 4, middle - size / 2, size, size)
    icon("chevron_right").paint(painter, place.toAlignedRect())
    return place.right() - LEFT + 4


def _paint_count(painter: QPainter, count: int, colours: l.Look, zoom: float) -> None:
    """Draw how many layers inside have a problem, at the corner and readable from afar."""
    text = count_text(count)
    pixels = round(max(12.0, SCREEN_PIXELS / max(zoom, 0.2)))
    height = pixels * 1.5
    width = max(height, QFontMetricsF(l.font(pixels, True)).horizontalAdvance(text) + pixels * 0.8)
    place = QRectF(0, 0, width, height)
    place.moveCenter(QPointF(l.NODE_WIDTH, 0))
    painter.setPen(QPen(colours.box, 1.5))
    painter.setBrush(colours.error)
    painter.drawRoundedRect(place, height / 2, height / 2)
    painter.setFont(l.font(pixels, True))
    painter.setPen(colours.box)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _paint_lock(painter: QPainter, line: QRectF, size: float) -> float:
    """Draw the mark of a frozen layer at the right end of a line; returns the width it takes."""
    place = QRectF(line.right() - size, line.center().y() - size / 2, size, size)
    icon("lock").paint(painter, place.toAlignedRect())
    return size + 4


def _paint_type(painter: QPainter, item: NodeItem, colours: l.Look, zoom: float) -> None:
    """Draw the type alone, as large as it fits."""
    place = QRectF(SMALL_LEFT, 0, l.NODE_WIDTH - SMALL_LEFT - 6, item.height)
    tint = colours.error if item.facts.problem else colours.text
    pixels, least = round(SCREEN_PIXELS / zoom), round(LEAST_PIXELS / zoom)
    font = fitting_font(item.facts.type, pixels, least, place.width())
    _text(painter, place, item.facts.type, font, tint)


def _paint_ports(painter: QPainter, item: NodeItem, colours: l.Look) -> None:
    edge = colours.accent if item.chosen or item.hovered else colours.link
    lights = [(place, at in item.lit_ports) for at, place in enumerate(item.input_places())]
    returned = item.facts.returned if is_marked(item.facts) else ()
    for place, lit in lights + [(place, False) for place in item.output_places()]:
        painter.setPen(QPen(colours.legal if lit else edge, 1.4))
        painter.setBrush(colours.legal if lit else colours.box)
        radius = l.PORT_RADIUS + (2.5 if lit else 0.0)
        painter.drawEllipse(place, radius, radius)
    painter.setPen(QPen(colours.accent, 1.4))
    painter.setBrush(colours.accent)
    for at, place in enumerate(item.output_places()):
        if at in returned:
            painter.drawEllipse(place, l.PORT_RADIUS + 1, l.PORT_RADIUS + 1)
