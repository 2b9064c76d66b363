"""The size calculator: what a convolution makes of a picture, and how many weights it needs beside a dense layer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QSpinBox,
    QWidget,
)

from nnplayground.core.convolution import SAME, VALID, Convolution
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.text import grouped
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.size_picture import SizePicture
from nnplayground.gui.views.stage import fill
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
LARGEST = 224
_LIMITS = {
    "size": (1, LARGEST),
    "channels": (1, 64),
    "kernel": (1, 11),
    "stride": (1, 4),
    "filters": (1, 128),
}


class SizeCalculatorView(View):
    """Sliders for a convolution; its output, its weights, and those of a dense layer over the size of the picture."""

    name: ClassVar[str] = "size_calculator"
    title: ClassVar[str] = N("SizeCalculatorView", "Size calculator")
    help: ClassVar[str] = N(
        "SizeCalculatorView",
        "What a convolution makes of a picture, without a network and without training. The side of the output is "
        "⌊(side + zeros − kernel) / stride⌋ + 1.\n"
        "A dense layer has a weight for every pixel, so its weights grow with the picture; a convolution uses the same few weights "
        "at every place, however large the picture is. Move the size and watch both curves.",
    )
    explanation = explain(
        help,
        read=(
            "The frame is the place of the first window, the result the number of places the kernel fits at. If a remainder is "
            "left over at the right and lower edge, the kernel never sees those pixels."
        ),
        formula="side of the output = ⌊(side + zeros − kernel) / stride⌋ + 1.",
        source="Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning, relationship 6.",
    )
    group = "Tools"
    order = 20
    area: ClassVar[str] = "right"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.convolution = Convolution()
        self.sliders: dict[str, QSlider] = {}
        self.fields: dict[str, QSpinBox] = {}
        self.formula = plain_label("", self)
        self.formula.setObjectName("size_calculator.formula")
        self.picture_of = SizePicture("size_calculator.picture", self)
        self.counts = plain_label("", self)
        self.counts.setObjectName("size_calculator.counts")
        self.plot = Plot("size_calculator.plot", self.tr("weights"), self.tr("side of the picture"))
        self.plot.setLogMode(x=False, y=True)
        self.plot.setFixedHeight(150)
        self._lines = [pg.PlotDataItem(), pg.PlotDataItem()]
        self._here = pg.InfiniteLine(angle=90)
        self._names = [pg.TextItem(anchor=(1, 0)), pg.TextItem(anchor=(1, 1))]
        for name, text in zip(self._names, (self.tr("dense"), self.tr("convolution"))):
            name.setText(text)
        for item in (*self._lines, *self._names, self._here):
            self.plot.addItem(item)
        controls = self._make_controls()
        self.content = QWidget(self)
        fill(self.content, controls, self.formula, self.picture_of, self.counts, self.plot)
        self.content.layout().setStretch(4, 0)
        self.content.layout().setStretch(2, 1)
        self.content.layout().setContentsMargins(0, 0, 0, 0)
        # In a low dock the parts scroll; without that they would make the window higher.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.content)
        fill(self, scroll)
        self._dress()
        self._show()

    def draw(self, record: RunRecord | None) -> None:
        """Draw nothing new: no run is needed here."""

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the weights of both layers by the side of the picture."""
        rows = [replace(self.convolution, size=size) for size in range(1, LARGEST + 1)]
        return ("side", "output", "convolution", "dense"), [
            (one.size, one.out, one.parameters, one.dense_parameters) for one in rows
        ]

    def picture(self) -> QWidget:
        """Return everything, however little of it is in sight."""
        return self.content

    def _make_controls(self) -> QWidget:
        titles = {
            "size": (self.tr("Side"), self.tr("Height and width of the picture, in pixels")),
            "channels": (self.tr("Channels"), self.tr("Grey pictures have 1, colour pictures 3")),
            "kernel": (self.tr("Kernel"), self.tr("Height and width of the window")),
            "stride": (self.tr("Stride"), self.tr("How many pixels the window moves at a time")),
            "filters": (self.tr("Filters"), self.tr("How many maps come out")),
        }
        controls = QWidget(self)
        grid = QGridLayout(controls)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        for row, (name, (title, tip)) in enumerate(titles.items()):
            self._make_row(grid, row, name, title, tip)
        self.padding = QComboBox(objectName="size_calculator.padding")
        self.padding.addItem(self.tr("none (valid)"), VALID)
        self.padding.addItem(self.tr("zeros around (same)"), SAME)
        self.padding.setAccessibleName(self.tr("Padding"))
        self.padding.setToolTip(
            self.tr(
                "Whether zeros are put around the picture, so that its size stays with stride 1"
            )
        )
        self.padding.currentIndexChanged.connect(self._on_changed)
        self.padding.setMinimumHeight(FIELD_HEIGHT)
        grid.addWidget(QLabel(self.tr("Padding")), len(titles), 0)
        grid.addWidget(self.padding, len(titles), 1, 1, 2)
        grid.setColumnStretch(1, 1)
        return controls

    def _make_row(self, grid: QGridLayout, row: int, name: str, title: str, tip: str) -> None:
        slider = QSlider(Qt.Orientation.Horizontal, objectName=f"size_calculator.{name}")
        field = QSpinBox(objectName=f"size_calculator.{name}.field")
        for widget in (slider, field):
            widget.setRange(*_LIMITS[name])
            widget.setValue(getattr(self.convolution, name))
            widget.setAccessibleName(title)
            widget.setToolTip(tip)
            guard_wheel(widget)
            widget.setMinimumHeight(FIELD_HEIGHT)
        slider.valueChanged.connect(field.setValue)
        field.valueChanged.connect(lambda value: self._on_typed(slider, value))
        self.sliders[name], self.fields[name] = slider, field
        for column, widget in enumerate((QLabel(title), slider, field)):
            grid.addWidget(widget, row, column)

    def _on_typed(self, slider: QSlider, value: int) -> None:
        with QSignalBlocker(slider):
            slider.setValue(value)
        self._on_changed()

    def _on_changed(self) -> None:
        sizes = {name: field.value() for name, field in self.fields.items()}
        self.convolution = Convolution(padding=self.padding.currentData(), **sizes)
        self._show()

    def _show(self) -> None:
        one = self.convolution
        if one.out:
            self.formula.setText(self.tr("Side of the output: {}").format(one.formula))
        else:
            text = self.tr("The window does not fit into the picture: {}")
            self.formula.setText(text.format(one.formula))
        self.picture_of.show_convolution(one)
        text = self.tr(
            "Convolution: {conv} weights, {work} multiplications a picture.\n"
            "Dense layer with {units} units on all pixels: {dense} weights ({times} times as many).\n"
            "Dense layer that gives as many numbers as the convolution: {same} weights."
        )
        times = one.dense_parameters / one.parameters
        self.counts.setText(
            text.format(
                conv=grouped(one.parameters),
                work=grouped(one.multiplications),
                units=one.filters,
                dense=grouped(one.dense_parameters),
                times=f"{times:.3g}",
                same=grouped(one.same_parameters),
            )
        )
        self._show_curves()

    def _show_curves(self) -> None:
        sizes = np.arange(1, LARGEST + 1)
        rows = [replace(self.convolution, size=int(size)) for size in sizes]
        self._lines[0].setData(sizes, [one.dense_parameters for one in rows])
        self._lines[1].setData(sizes, [one.parameters for one in rows])
        for name, count in zip(self._names, (rows[-1].dense_parameters, rows[-1].parameters)):
            name.setPos(LARGEST, np.log10(count))
        self._here.setValue(self.convolution.size)

    def _dress(self) -> None:
        for index, line in enumerate(self._lines):
            line.setPen(pg.mkPen(series_colour(index), width=2))
            self._names[index].setColor(series_colour(index))
        self._here.setPen(pg.mkPen(colour("muted"), style=Qt.PenStyle.DashLine))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_here"):
            self._dress()
