"""How units, links and biases are drawn: every surface of a column from one picture, links of one thickness in one path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from nnplayground.gui.style import colour, diverging
from nnplayground.gui.views import plane
from nnplayground.gui.views.surface_paint import table
from nnplayground.gui.views.unit_columns import Column, Links
from nnplayground.gui.views.unit_layout import Layout

Array = NDArray[Any]
LEVELS = 10
THINNEST, THICKEST = 0.5, 6.0
MANY = 1500
"""Links from which on those that are almost zero are left out and curves have no smooth edges."""
FADED = 0.28


@dataclass(frozen=True, eq=False)
class Strand:
    """Links of one colour and thickness. level: 0 = read as it is, ±1 … ±LEVELS by weight.

    A path for each of them: Qt draws many paths of few curves faster than one of many.
    """

    level: int
    paths: tuple[QPainterPath, ...]


def largest(values: Array) -> float:
    """Return the largest finite size, 0 without one."""
    finite = np.abs(np.asarray(values, float))
    return float(finite[np.isfinite(finite)].max(initial=0.0))


def levels(weights: Array, most: float) -> Array:
    """Return the level of each weight, (n,) int; those that are not finite are at the ends, nan is 0."""
    with np.errstate(all="ignore"):
        share = np.clip(np.nan_to_num(weights / (most or 1.0), nan=0.0), -1, 1)
    steps = np.maximum(1, np.ceil(np.abs(share) * LEVELS)) * np.where(share < 0, -1, 1)
    return np.where(np.isnan(weights), 0, steps).astype(int)


def strands(links: Links, ways: Array, there: Array, most: float) -> list[Strand]:
    """Return the links that are there, thin ones first."""
    steps = levels(links.weights, most)
    if int(there.sum()) > MANY:
        there = there & (np.abs(steps) != 1)
    found = []
    for level in sorted(set(steps[there].tolist()), key=abs):
        chosen = ways[there & (steps == level)]
        found.append(Strand(level, tuple(curve_of(way) for way in chosen)))
    return found


def curve_of(way: Array) -> QPainterPath:
    """Return the curve through the points of a link."""
    (x0, y0), (x1, y1) = way[0].tolist(), way[-1].tolist()
    middle = (x0 + x1) / 2
    path = QPainterPath(QPointF(x0, y0))
    path.cubicTo(middle, y0, middle, y1, x1, y1)
    return path


def link_pen(level: int, zoom: float, thickest: float) -> QPen:
    """Return the pen of a level; the thickness grows with the zoom."""
    size = abs(level) / LEVELS
    if not level:
        return QPen(colour("border"), max(0.8, zoom), Qt.PenStyle.DashLine)
    # Mixed with the ground: clear colours take five times as long to draw.
    ground = np.array(colour("base").getRgb()[:3], float)
    strong = diverging()[255 if level > 0 else 0]
    shade = ground + (0.25 + 0.75 * size) * (strong - ground)
    return QPen(
        QColor(*(round(one) for one in shade.tolist())),
        max(0.4, (THINNEST + (thickest - THINNEST) * size) * min(zoom, 3.0)),
    )


def picture_of(surfaces: Array, most: float | None) -> QImage:
    """Return the surfaces (units, n, n) as one picture, the units below each other; most: the end of the colours, None = of each unit."""
    count, high, wide = surfaces.shape
    values = np.asarray(surfaces, float)
    each = [largest(one) for one in values] if most is None else [most] * count
    sizes = np.array(each, float).reshape(-1, 1, 1)
    with np.errstate(all="ignore"):
        share = values / np.where(sizes > 0, sizes, 1.0)
    rows = share[:, ::-1].reshape(count * high, wide)
    pixels = plane.mapped(rows, -1.0, 1.0, table())
    pixels = np.ascontiguousarray(pixels)
    form = QImage.Format.Format_RGBA8888
    return QImage(pixels.data, wide, count * high, 4 * wide, form).copy()


def draw_unit(
    painter: QPainter, place: QRectF, picture: QImage, unit: int, count: int, gone: bool
) -> None:
    """Draw the surface of a unit; of one that is dropped a shadow with a cross."""
    painter.fillRect(place, colour("base"))
    high = picture.height() / max(1, count)
    painter.setOpacity(FADED if gone else 1.0)
    painter.drawImage(place, picture, QRectF(0, unit * high, picture.width(), high))
    painter.setOpacity(1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if gone else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour("muted"), 1, style))
    painter.drawRect(place)
    if gone:
        painter.drawLine(place.topLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomLeft())


def draw_bias(painter: QPainter, place: QRectF, value: float, most: float) -> None:
    """Draw a bias as a small square in the colour of its sign, full where it is large."""
    share = 0.0 if not most or np.isnan(value) else float(np.clip(value / most, -1, 1))
    shade = diverging()[round(127.5 + 127.5 * share)]
    painter.setPen(QPen(colour("muted"), 1))
    painter.setBrush(QColor(*(int(one) for one in shade)))
    painter.drawRect(place)


def draw_name(
    painter: QPainter, middle: float, bottom: float, room: float, column: Column, edge: float
) -> None:
    """Write the name of a column and how many units it has; a column left of the edge has its name there, too."""
    first = column.node
    size = str(column.count)
    if column.drawn < column.count:
        size = f"{column.drawn} / {column.count}"
    line = painter.fontMetrics().height()
    right = Qt.TextElideMode.ElideMiddle
    for text, name, row in ((first, "text", 2), (size, "muted", 1)):
        painter.setPen(colour(name))
        place = QRectF(middle - room / 2, bottom - row * line, room, line)
        shown = painter.fontMetrics().elidedText(text, right, int(room))
        half = painter.fontMetrics().horizontalAdvance(shown) / 2 + 2
        if 0 <= middle <= edge:
            place.moveLeft(min(max(middle, half), edge - half) - room / 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def draw_words(
    painter: QPainter, place: QPointF, lines: Sequence[str], room: QRectF, font: QFont
) -> None:
    """Write a few lines on a plate beside a place, inside the room."""
    metrics = QFontMetricsF(font)
    wide = max(metrics.horizontalAdvance(one) for one in lines) + 12
    high = metrics.height() * len(lines) + 8
    x = min(max(place.x() + 12, room.left() + 2), room.right() - wide - 2)
    y = place.y() - high - 10
    y = y if y > room.top() + 2 else place.y() + 16
    plate = QRectF(x, min(y, room.bottom() - high - 2), wide, high)
    painter.setFont(font)
    painter.setPen(QPen(colour("border"), 1))
    painter.setBrush(colour("raised"))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(colour("text"))
    painter.drawText(plate.adjusted(6, 4, -6, -4), Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))


def draw_points(painter: QPainter, place: QRectF, points: Array, shades: Sequence[QColor]) -> None:
    """Draw examples (n, 2), each coordinate 0..1 from the lower left corner of a place."""
    painter.save()
    painter.setClipRect(place)
    painter.setPen(QPen(colour("base"), 0.8))
    near = (np.abs(points) < 2).all(axis=1)
    for (x, y), shade, shown in zip(points.tolist(), shades, near.tolist()):
        if shown:
            painter.setBrush(shade)
            at = QPointF(place.left() + x * place.width(), place.bottom() - y * place.height())
            painter.drawEllipse(at, 2.6, 2.6)
    painter.restore()


def ring(painter: QPainter, layout: Layout, links: Links, what: Any, strong: bool) -> None:
    """Draw an accent around a unit, a bias or along a link: ("unit" | "bias", column, unit) or ("link", number)."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour("accent"), 3.0 if strong else 2.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    if what[0] == "link":
        painter.drawPath(curve_of(layout.ways[what[1]]))
    else:
        place = layout.tile(*what[1:]) if what[0] == "unit" else layout.bias(*what[1:])
        painter.drawRect(place.adjusted(-2, -2, 2, 2))
