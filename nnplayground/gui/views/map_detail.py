"""One map large: laid over the picture that it is of, and how its values are distributed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.text import grouped
from nnplayground.gui.views.elided import Elided
from nnplayground.gui.views.layer_list import is_signed
from nnplayground.gui.views.overlay import blend
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.weights import MOST, histogram

_SMALLEST, _LARGEST, _PART = 96, 220, 3
_NARROW = 90
_HALF = 60


class Overlay(QWidget):
    """A picture with a map over it, as large as its room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Map over the picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.image: QImage | None = None

    def show_image(self, image: QImage | None) -> None:
        """Show another picture, or none."""
        self.image = image
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None:
            return
        painter = QPainter(self)
        size = self.image.size()
        scale = min(self.width() / size.width(), self.height() / size.height())
        width, height = size.width() * scale, size.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
        left, top = (self.width() - width) / 2, (self.height() - height) / 2
        painter.drawImage(QRectF(left, top, width, height), self.image)


class Histogram(QWidget):
    """How often values come, as bars with the ends of both axes; painted in a tenth of the time that a plot takes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        text = self.tr("How often the values of the map come")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._edges: Array = np.zeros(0)
        self._counts: Array = np.zeros(0)

    def show_counts(self, edges: Array, counts: Array) -> None:
        """Show other counts, (n,), between edges, (n + 1,)."""
        self._edges, self._counts = edges, counts
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        most = float(self._counts.max(initial=0))
        if most <= 0:
            return
        painter = QPainter(self)
        line = self.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(2, line, -2, -line)
        steps = room.left() + room.width() * np.arange(len(self._counts) + 1) / len(self._counts)
        tops = room.bottom() - room.height() * self._counts / most
        # Whole pixels leave no seams between bars.
        left, heights = np.rint(steps).astype(int), np.rint(tops).astype(int)
        low = round(room.bottom())
        tint = series_colour(0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        bars = zip(left[:-1].tolist(), left[1:].tolist(), heights.tolist())
        painter.drawRects([QRect(x, y, end - x, low - y) for x, end, y in bars if y < low])
        painter.setPen(colour("border"))
        painter.drawLine(round(room.left()), low, round(room.right()), low)
        painter.setPen(colour("muted"))
        words = QRectF(self.rect()).adjusted(2, 0, -2, 0)
        for text, where in (
            (self.tr("{0} places").format(f"{most:.0f}"), Qt.AlignmentFlag.AlignTop),
            (f"{self._edges[0]:.3g}", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.drawText(words, where | Qt.AlignmentFlag.AlignLeft, text)
        end = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, end, f"{self._edges[-1]:.3g}")


class MapDetail(QWidget):
    """The chosen map over the picture, with the slider `maps.alpha`, beside the histogram of its values, `maps.histogram`."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_SMALLEST)
        self.overlay = Overlay("maps.overlay")
        self.alpha = QSlider(Qt.Orientation.Horizontal, objectName="maps.alpha")
        self.alpha.setRange(0, 100)
        self.alpha.setValue(_HALF)
        self.alpha.setToolTip(self.tr("How strong the map is over the picture"))
        self.alpha.setAccessibleName(self.tr("Strength of the map"))
        self.alpha.valueChanged.connect(self._lay)
        self.plot = Histogram("maps.histogram")
        self.note = Elided("maps.detail")
        self.note.setProperty("muted", True)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.addWidget(self.overlay, 1)
        left.addWidget(self.alpha)
        line = QHBoxLayout()
        line.addWidget(self._left, 1)
        line.addWidget(self.plot, 1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.note)
        rows.addLayout(line, 1)
        for layout in (left, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(2)
        self._picture: Array | None = None
        self._map: Array | None = None
        self._span: Span | None = None
        self.counts: Array = np.zeros(0)
        self.edges: Array = np.zeros(0)

    def leave_room(self, height: int) -> None:
        """Take a part of a view of this height."""
        self.setFixedHeight(max(_SMALLEST, min(_LARGEST, height // _PART)))

    def show_map(
        self, title: str, values: Array, drawn: Array, picture: Array | None, span: Span | None
    ) -> None:
        """Show another map.

        Args:
            title: what it is.
            values: all its numbers, of any form: those of the histogram.
            drawn: (height, width) what of them is laid over the picture.
            picture: (height, width) or (height, width, channels) of any numbers; None = there is none, only the histogram is shown.
            span: the ends of the colours, as in the grid beside it.
        """
        self._map, self._picture, self._span = np.asarray(drawn, float), picture, span
        self._left.setVisible(picture is not None)
        self._lay()
        self.edges, self.counts, _ = histogram(values, None)
        self.plot.show_counts(self.edges, self.counts)
        self.note.setText(f"{title} · {self._words(values)}")

    def _words(self, values: Array) -> str:
        """Return the range of the numbers that can be counted, their mean, and how many are zero."""
        flat = np.asarray(values, float).reshape(-1)
        known = flat[np.isfinite(flat)]
        small = known[np.abs(known) < MOST]
        text = self.tr("{0} values").format(grouped(flat.size))
        if not small.size:
            return text
        text += " · " + self.tr("{0} to {1}, mean {2}").format(
            *(f"{one:.3g}" for one in (small.min(), small.max(), small.mean()))
        )
        return text + " · " + self.tr("zero: {0}").format(f"{np.mean(flat == 0):.0%}")

    def _lay(self) -> None:
        if self._map is None or self._picture is None:
            self.overlay.show_image(None)
            return
        share = self.alpha.value() / 100
        self.overlay.show_image(blend(self._picture, self._map, share, self._span))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_span"):
            self._lay()


def picture_in(arrays: Mapping[str, Array]) -> Array | None:
    """Return the first input that is a picture, (height, width) or (height, width, channels)."""
    given = (array for key, array in arrays.items() if key.endswith("/input"))
    return next((one for one in given if one.ndim == 2 or one.shape[-1] in (1, 3)), None)


def span_around(values: Array, span: Span | None = None) -> Span:
    """Return the ends of the colours of a layer, those that twins share where they are given, around zero where there are signs."""
    low, high = span or span_of(values, is_signed(values))
    end = max(-low, high)
    return (-end, end) if low < 0 else (low, high)
