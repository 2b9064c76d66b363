"""The scale of a colour map: low, zero, high."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import style
from nnplayground.gui.views import tiles
from nnplayground.gui.views.series import number

_BAR, _SHORTEST = 90, 24
"""Pixels: the length of the strip, and what is left of it where there is no room."""


class ColourBar(QWidget):
    """A horizontal strip of the colour map with its ends in numbers; empty while there is no span."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Colour scale"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._span: tiles.Span | None = None
        self._signed = True

    @property
    def span(self) -> tiles.Span | None:
        """Return the numbers at both ends."""
        return self._span

    def show_span(self, span: tiles.Span | None, signed: bool = True) -> None:
        """Show other ends; with `signed` in the colours that turn around zero."""
        if (span, signed) == (self._span, self._signed):
            return
        self._span, self._signed = span, signed
        if span is not None:
            text = self.tr("Colours from {low} to {high}")
            self.setToolTip(text.format(low=number(span[0]), high=number(span[1])))
        self.updateGeometry()
        self.update()

    def _texts(self) -> tuple[str, str]:
        return ("", "") if self._span is None else (_short(self._span[0]), _short(self._span[1]))

    def _size(self, bar: int) -> QSize:
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(text) for text in self._texts())
        return QSize(width + bar + 12, metrics.height() + 2)

    @property
    def strip(self) -> QRectF:
        """Return where the colours are drawn, between the numbers."""
        low, high = (self.fontMetrics().horizontalAdvance(text) for text in self._texts())
        room = self.width() - low - high - 12
        return QRectF(low + 5, self.height() / 2 - 5, max(0, min(_BAR, room)), 10)

    def sizeHint(self) -> QSize:
        return self._size(_BAR)

    def minimumSizeHint(self) -> QSize:
        return self._size(_SHORTEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._span is None:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        low, high = self._texts()
        area = QRectF(self.rect())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, low)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, high)
        bar = self.strip
        table = colour_table(self._signed)
        image = QImage(table.tobytes(), 256, 1, 1024, QImage.Format.Format_RGB32)
        painter.drawImage(bar, image)
        painter.setPen(QColor(style.colour("border")))
        painter.drawRect(bar)


def colour_table(signed: bool) -> tiles.Array:
    """Return the colour map of the current theme as (256,) uint32: around zero, or from small to large."""
    return tiles.packed(style.diverging() if signed else style.sequential())


def strange_colour() -> int:
    """Return the colour of numbers that are not finite, as 0xAARRGGBB; no colour map has it."""
    return 0xFFFF2BD6


def _short(value: float) -> str:
    return f"{value:.3g}"
