"""One example as a picture, a point among the others, or a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from nnplayground.core.events import Example
from nnplayground.data.source import Data, Prepared, sliced, symbols_of
from nnplayground.gui.editor import number_text
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.style import colour, series_colour, style_plot

MOST_POINTS = 1500
MOST_FEATURES = 14
MOST_SYMBOLS = 200


def image_of(array: Any) -> QImage:
    """Return a picture of (height, width), (height, width, 1) or (height, width, 3) numbers, 0..255 or 0..1 or stretched."""
    pixels = np.asarray(array)
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    if pixels.dtype != np.uint8:
        pixels = pixels.astype(float)
        low, high = float(np.nanmin(pixels, initial=0.0)), float(np.nanmax(pixels, initial=0.0))
        if low >= 0 and 1.0 < high <= 255:
            low, high = 0.0, 255.0
        elif low >= 0 and high <= 1.0:
            low, high = 0.0, 1.0
        span = high - low or 1.0
        pixels = np.nan_to_num((pixels - low) / span * 255).clip(0, 255).astype(np.uint8)
    pixels = np.ascontiguousarray(pixels[:, :, :3] if pixels.ndim == 3 else pixels)
    colours = pixels.ndim == 3 and pixels.shape[2] == 3
    if pixels.ndim == 3 and not colours:
        pixels = np.ascontiguousarray(pixels[:, :, 0])
    height, width = pixels.shape[:2]
    kind = QImage.Format.Format_RGB888 if colours else QImage.Format.Format_Grayscale8
    return QImage(pixels.data, width, height, pixels.strides[0], kind).copy()


def is_image(data: Any) -> bool:
    """Tell whether raw data are pictures that can be drawn."""
    first = next(iter(data.inputs.values()))
    return data.kind == "image" and first.ndim in (3, 4, 5)


class Picture(QWidget):
    """An image, enlarged with hard pixel edges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()

    def show_image(self, image: QImage) -> None:
        """Show another image."""
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        scale = min(self.width() / self._pixmap.width(), self.height() / self._pixmap.height())
        if scale > 1:
            scale = max(1, int(scale))
        width, height = int(self._pixmap.width() * scale), int(self._pixmap.height() * scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
        painter.drawPixmap(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height, self._pixmap
        )
        painter.end()


class ExampleView(QWidget):
    """Draws one example of the prepared data as it was before preparation."""

    def __init__(self, name: str, title: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picture = Picture(self)
        self.plot = pyqtgraph.PlotWidget(self)
        self.plot.setMouseEnabled(False, False)
        self.plot.wheelEvent = lambda event: event.ignore()
        style_plot(self.plot)
        self.row = plain_label("", self)
        self.row.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.row.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout = QStackedLayout(self)
        for widget in (self.picture, self.plot, self.row):
            self._layout.addWidget(widget)
        self._drawn: object = None

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def show_example(self, prepared: Prepared, example: Example) -> None:
        """Show one example."""
        data = prepared.raw
        name = next(iter(data.inputs))
        value = prepared.raw_input(example.part, example.row, name)
        if is_image(data):
            self.picture.show_image(image_of(prepared.raw_picture(example.part, example.row)))
            self._layout.setCurrentWidget(self.picture)
        elif _plottable(data):
            self._draw_points(prepared, example)
            self._layout.setCurrentWidget(self.plot)
        else:
            self.row.setText(_row_text(data, name, value))
            self._layout.setCurrentWidget(self.row)

    def show_own(self, data: Data, raw: Mapping[str, Any]) -> None:
        """Show an example of one's own: its values by input name, as the data has them before preparation."""
        name = next(iter(data.inputs))
        value = np.asarray(raw.get(name, next(iter(raw.values()))))
        if is_image(data):
            self.picture.show_image(image_of(sliced(value)))
            self._layout.setCurrentWidget(self.picture)
        else:
            self.row.setText(_row_text(data, name, value))
            self._layout.setCurrentWidget(self.row)

    def _draw_points(self, prepared: Prepared, example: Example) -> None:
        data = prepared.raw
        target = next(iter(data.targets.values()))
        inputs = next(iter(data.inputs.values())).reshape(len(target), -1)
        at = prepared.raw_input(example.part, example.row).reshape(-1)
        self.plot.clear()
        step = max(1, len(inputs) // MOST_POINTS)
        x = inputs[::step, 0]
        y = inputs[::step, 1] if inputs.shape[1] == 2 else target[::step].reshape(len(x), -1)[:, 0]
        groups = target[::step] if data.classes else np.zeros(len(x), int)
        for index in np.unique(groups):
            chosen = groups == index
            self.plot.addItem(
                pyqtgraph.ScatterPlotItem(
                    x[chosen], y[chosen], size=4, pen=None, brush=series_colour(int(index))
                )
            )
        height = (
            at[1] if len(at) == 2 else np.ravel(prepared.raw_target(example.part, example.row))[0]
        )
        ring = pyqtgraph.mkPen(colour("text"), width=2)
        self.plot.addItem(
            pyqtgraph.ScatterPlotItem([at[0]], [height], size=13, pen=ring, brush=None)
        )
        names = (*data.features, "", "")
        self.plot.getAxis("bottom").setLabel(names[0] or None)
        self.plot.getAxis("left").setLabel(names[1] if len(at) == 2 and names[1] else None)


def _plottable(data: Any) -> bool:
    """Tell whether raw data can be drawn as points in a plane."""
    inputs = next(iter(data.inputs.values()))
    width = int(np.prod(inputs.shape[1:]))
    if not data.targets:
        return False
    return width == 2 or (width == 1 and not data.classes)


def _row_text(data: Any, name: str, value: Any) -> str:
    flat = np.ravel(value)
    if data.symbols and flat.dtype.kind in "iu":
        return " ".join(symbols_of(flat[:MOST_SYMBOLS], data.symbols))
    features = data.features or tuple(f"{name}[{place}]" for place in range(len(flat)))
    lines = [
        f"{feature}: {number_text(float(f'{number:.6g}')) if np.issubdtype(flat.dtype, np.number) else number}"
        for feature, number in zip(features, flat[:MOST_FEATURES], strict=False)
    ]
    if len(flat) > MOST_FEATURES:
        lines.append(f"… {len(flat) - MOST_FEATURES}")
    return "\n".join(lines)
