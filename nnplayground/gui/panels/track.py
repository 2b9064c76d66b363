"""A slider over the epochs of a run: a tick for each one can go back to, a star at the best, a mark at each change."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from nnplayground.gui import style
from nnplayground.gui.editor import guard_wheel
from nnplayground.gui.text import epoch_text

Marking = tuple[float, str]
"""An epoch, and what happened there."""
_MARGIN = 9.0
_REACH = 5.0
_STAR = 5.5


class Track(QSlider):
    """Stands on one of some stops; they are placed by their epoch, not evenly.

    Signals:
        chosen(index): the person went to another stop.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.stops: tuple[float, ...] = ()
        self.best: float | None = None
        self.marks: tuple[Marking, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        guard_wheel(self)
        self.valueChanged.connect(self.chosen)

    def show_stops(
        self, stops: Sequence[float], best: float | None, marks: Sequence[Marking], index: int
    ) -> None:
        """Show other stops, in epochs and ascending, and stand on one of them; not while the person drags."""
        if self.isSliderDown():
            return
        shown = (tuple(stops), best, tuple(marks), index)
        if shown == (self.stops, self.best, self.marks, self.value()):
            return
        self.stops, self.best, self.marks = shown[:3]
        with QSignalBlocker(self):
            self.setRange(0, max(0, len(stops) - 1))
            self.setValue(index)
        self.update()

    def place(self, epoch: float) -> float:
        """Return where an epoch is, in pixels from the left."""
        low, high = (self.stops[0], self.stops[-1]) if self.stops else (0.0, 1.0)
        share = (epoch - low) / (high - low) if high > low else 1.0
        return _MARGIN + max(0.0, min(1.0, share)) * (self.width() - 2 * _MARGIN)

    def nearest(self, x: float) -> int:
        """Return the number of the stop nearest to a place in pixels."""
        return min(
            range(len(self.stops)), key=lambda at: abs(self.place(self.stops[at]) - x), default=0
        )

    def _tip(self, x: float) -> str:
        lines = [text for epoch, text in self.marks if abs(self.place(epoch) - x) <= _REACH]
        if self.stops:
            epoch = self.stops[self.nearest(x)]
            text = (
                self.tr("Epoch {epoch}, the best")
                if epoch == self.best
                else self.tr("Epoch {epoch}")
            )
            lines.insert(0, text.format(epoch=epoch_text(epoch)))
        return "<br>".join(html.escape(line) for line in lines)

    # --- Qt ---

    def sizeHint(self) -> QSize:
        return QSize(240, 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 26)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.stops:
            self.setSliderDown(True)
            self.setValue(self.nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self.nearest(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.stops:
            QToolTip.showText(event.globalPos(), f"<qt>{self._tip(event.pos().x())}</qt>", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        enabled, middle = self.isEnabled(), self.height() / 2 + 3
        accent = style.colour("accent" if enabled else "border")
        groove = QRectF(_MARGIN, middle - 2, self.width() - 2 * _MARGIN, 4)
        painter.setBrush(style.colour("border"))
        painter.drawRoundedRect(groove, 2, 2)
        if enabled and self.stops:
            here = self.place(self.stops[min(self.value(), len(self.stops) - 1)])
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(_MARGIN, middle - 2, here - _MARGIN, 4), 2, 2)
            self._paint_ticks(painter, middle)
            self._paint_signs(painter, middle)
            if self.hasFocus():
                painter.setPen(QPen(style.colour("text"), 1.5))
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(here, middle), 6.5, 6.5)
        painter.end()

    def _paint_ticks(self, painter: QPainter, middle: float) -> None:
        painter.setPen(QPen(style.colour("muted"), 1))
        for epoch in self.stops:
            x = round(self.place(epoch)) + 0.5
            painter.drawLine(QPointF(x, middle + 4), QPointF(x, middle + 8))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_signs(self, painter: QPainter, middle: float) -> None:
        """Draw a small triangle above each change and the star of the best epoch."""
        painter.setBrush(style.series_colour(1))
        for epoch, _ in self.marks:
            x = self.place(epoch)
            corners = (
                QPointF(x - 4, middle - 11),
                QPointF(x + 4, middle - 11),
                QPointF(x, middle - 5),
            )
            painter.drawPolygon(QPolygonF(corners))
        if self.best is not None:
            painter.setBrush(style.series_colour(2))
            painter.drawPolygon(_star(self.place(self.best), middle - 9))


def _star(x: float, y: float) -> QPolygonF:
    """Return a star with five points around a place."""
    points = []
    for corner in range(10):
        radius = _STAR if corner % 2 == 0 else 0.42 * _STAR
        angle = math.pi * corner / 5
        points.append(QPointF(x + radius * math.sin(angle), y - radius * math.cos(angle)))
    return QPolygonF(points)
