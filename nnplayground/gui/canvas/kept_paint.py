"""A strip at the foot of the box of a dropout layer: which units the next step keeps."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnplayground.gui.canvas import look as l

KEPT = 7
"""The key of the shares in the data of a box, see `QGraphicsItem.data`: a tuple of numbers 0..1, None = nothing is known."""
MOST = 64
HIGH = 6.0
_EDGE = 14.0


def cells_of(shares: tuple[float, ...]) -> tuple[float, ...]:
    """Return at most MOST cells: each the mean share of the units that fall into it."""
    count = len(shares)
    if count <= MOST:
        return shares
    ends = [count * place // MOST for place in range(MOST + 1)]
    return tuple(sum(shares[a:b]) / (b - a) for a, b in pairwise(ends))


def paint_kept(painter: QPainter, box: QRectF, shares: tuple[float, ...], zoom: float) -> None:
    """Draw a cell for each unit, full for one that is kept and only an outline for one that is dropped."""
    cells = cells_of(shares)
    if not cells:
        return
    colours = l.look()
    wide = (box.width() - 2 * _EDGE) / len(cells)
    high = HIGH / min(1.0, max(zoom, 0.4))
    gap = 1.0 if wide * zoom > 4 else 0.0
    top = box.bottom() - high - 2.5
    for place, share in enumerate(cells):
        cell = QRectF(box.left() + _EDGE + place * wide, top, wide - gap, high)
        painter.fillRect(cell, l.mix(colours.border, colours.accent, float(share)))
