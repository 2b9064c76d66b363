"""The ground of the canvas: a colour with a grid of dots."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nnplayground.gui.canvas import look as l

GRID = 24
LEAST_ZOOM = 0.4


def paint_ground(painter: QPainter, box: QRectF, zoom: float) -> None:
    """Paint a rectangle of the scene; from far away without the dots."""
    colours = l.look()
    painter.fillRect(box, colours.ground)
    if zoom < LEAST_ZOOM:
        return
    pen = QPen(colours.dots, 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    left, top = int(box.left() // GRID) * GRID, int(box.top() // GRID) * GRID
    painter.drawPoints(_dots(left, top, int(box.right()) + GRID, int(box.bottom()) + GRID))


@lru_cache(maxsize=8)
def _dots(left: int, top: int, right: int, bottom: int) -> QPolygonF:
    rows = range(top, bottom, GRID)
    return QPolygonF([QPointF(x, y) for x in range(left, right, GRID) for y in rows])
