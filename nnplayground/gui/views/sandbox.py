"""A kernel that slides over the chosen picture or map: size, stride, padding, dilation and numbers can be changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from nnplayground.core import arithmetic as a
from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.icons import icon
from nnplayground.gui.views import sandbox_kernels as kernels
from nnplayground.gui.views.arithmetic_words import written
from nnplayground.gui.views.bar_line import bar_line
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.kernel_choice import NETWORK, OWN, KernelChoice
from nnplayground.gui.views.picture_choice import DRAWN, PICTURE, PictureChoice, choice_box
from nnplayground.gui.views.sandbox_tiles import SandboxTiles
from nnplayground.gui.views.stage import fill
from nnplayground.gui.views.tiles import Place
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
_PACE = 120
_LIMITS = {"size": (1, 9, 3), "stride": (1, 8, 1), "dilation": (1, 5, 1)}


class Sandbox(View):
    """Slides a window over a picture; nothing here changes the network."""

    name: ClassVar[str] = "sandbox"
    title: ClassVar[str] = N("Sandbox", "Convolution sandbox")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Sandbox",
            "A kernel slides over the chosen picture, or over a map of a layer, and gives a new map: at each place the sum of the "
            "products of its numbers and what lies under it.",
        ),
        N(
            "Sandbox",
            "Move the mouse over a picture, or press Play, to move the window. A larger stride gives a smaller map, padding keeps its "
            "size, dilation spreads the window without more weights. A kernel with the sum 0 answers to edges, one with the sum 1 "
            "keeps the brightness.",
        ),
        N(
            "Sandbox",
            "side of the map = ⌊(side + zeros − (dilation · (kernel − 1) + 1)) / stride⌋ + 1.",
        ),
        N(
            "Sandbox",
            "Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning, relations 6 and 14.",
        ),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Arithmetic"
    order: ClassVar[int] = 20

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.place = (0, 0)
        self.result: Array = np.zeros((0, 0))
        self._picture: Array = kernels.drawn()
        self._filters: Array | None = None
        self.fields: dict[str, QSpinBox] = {}
        self.chooser = PictureChoice(self.document, self.live, self.selection)
        self.source, self.channel = self.chooser.source, self.chooser.channel
        self.presets = KernelChoice(self.document, self.selection)
        self.preset = self.presets.box
        self.padding = choice_box(
            "sandbox.padding", self.tr("Padding"), self.tr("Zeros around the picture")
        )
        self.padding.addItem(self.tr("no padding (valid)"), a.VALID)
        self.padding.addItem(self.tr("zeros (same)"), a.SAME)
        self.play = QToolButton(objectName="sandbox.play", checkable=True)
        self.play.setIcon(icon("play"))
        self.play.setAccessibleName(self.tr("Slide"))
        self.play.setToolTip(self.tr("Let the window slide over the picture"))
        self.controls = self._make_controls()
        self.line = QLabel(objectName="sandbox.formula")
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.content = SandboxTiles(self)
        self.before, self.after = self.content.before, self.content.after
        self.table = self.content.table
        fill(self, self.controls, self.line, self.content)
        self._timer = QTimer(self)
        self._timer.setInterval(_PACE)
        self._connect()
        self._on_preset()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the maps if one is the picture, and for the filters if one is the kernel."""
        found = []
        if self.source.currentData() not in (None, DRAWN, PICTURE):
            found.append(Want("activations", self.selection.example))
        node = self.presets.node(self.record)
        if self.preset.currentData() == NETWORK and node:
            found.append(Want("filters", None, (("node", node[1]),)))
        return tuple(found)

    def draw(self, record: RunRecord | None) -> None:
        """Take the newest picture and kernel, and slide."""
        self._picture = self.chooser.picture(record, self._picture)
        if self.preset.currentData() == NETWORK:
            self._take(self.presets.filter(record, self.channel.currentData()))
        self._slide()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the map."""
        places = np.ndindex(*self.result.shape)
        return ("row", "column", "value"), [(*at, float(self.result[at])) for at in places]

    def picture(self) -> QWidget:
        """Return the pictures without the controls."""
        return self.content

    @property
    def settings(self) -> tuple[int, str, int]:
        """Return stride, padding and dilation."""
        stride, dilation = (self.fields[name].value() for name in ("stride", "dilation"))
        return stride, str(self.padding.currentData()), dilation

    def _make_controls(self) -> QWidget:
        titles = {
            "size": (self.tr("kernel"), self.tr("Height and width of the kernel")),
            "stride": (self.tr("stride"), self.tr("How many pixels the window moves at a time")),
            "dilation": (self.tr("dilation"), self.tr("The distance of the pixels it reads")),
        }
        for name, (title, tip) in titles.items():
            field = QSpinBox(objectName=f"sandbox.{name}")
            low, high, value = _LIMITS[name]
            field.setRange(low, high)
            field.setValue(value)
            field.setPrefix(f"{title} ")
            field.setToolTip(tip)
            field.setAccessibleName(title)
            field.setMinimumHeight(FIELD_HEIGHT)
            guard_wheel(field)
            self.fields[name] = field
        boxes = (self.play, self.source, self.channel, self.preset, self.padding)
        bar = QWidget(self)
        fill(bar)
        bar.layout().setContentsMargins(0, 0, 0, 0)
        bar.layout().addLayout(bar_line(boxes))
        bar.layout().addLayout(bar_line(self.fields.values()))
        return bar

    def _connect(self) -> None:
        for box in (self.source, self.channel, self.padding):
            box.activated.connect(self.refresh)
        self.preset.activated.connect(self._on_preset)
        self.fields["size"].valueChanged.connect(self._on_size)
        for name in ("stride", "dilation"):
            self.fields[name].valueChanged.connect(self._slide)
        self.table.edited.connect(self._on_edited)
        self.play.toggled.connect(self._on_play)
        self._timer.timeout.connect(self._step)
        for part, move in ((self.before, self._on_input), (self.after, self._on_result)):
            part.canvas.hovered.connect(move)
            part.canvas.picked.connect(move)
        self.selection.unit_changed.connect(self.refresh)

    def _take(self, kernel: Array | None) -> None:
        """Slide the filter of the network, if it is known and another one."""
        if kernel is not None and not np.array_equal(kernel, self.table.kernel, equal_nan=True):
            self.table.show_kernel(kernel)
            with QSignalBlocker(self.fields["size"]):
                self.fields["size"].setValue(max(kernel.shape))

    def _slide(self) -> None:
        """Compute the map and draw everything."""
        stride, padding, dilation = self.settings
        self.result = a.slide(self._picture, self.table.kernel, stride, padding, dilation)
        self._draw_place()

    def _draw_place(self) -> None:
        stride, padding, dilation = self.settings
        kernel, picture = self.table.kernel, self._picture
        sizes = [
            kernels.size_formula(size, window, stride, padding, dilation)
            for size, window in zip(picture.shape, kernel.shape)
        ]
        text = sizes[0] if sizes[0] == sizes[1] else "; ".join(sizes)
        if not self.result.size:
            self.content.show_misfit(picture)
            self.line.setText(self.tr("The window does not fit into the picture: {}").format(text))
            return
        self.place = tuple(min(one, size - 1) for one, size in zip(self.place, self.result.shape))
        sum_ = a.convolution(
            picture[..., None],
            kernel[..., None, None],
            0.0,
            self.place,
            0,
            (stride,) * 2,
            padding,
            (dilation,) * 2,
        )
        self.content.show_place(picture, self.result, self.place, sum_)
        found = written(self.result[self.place])
        line = self.tr("Side of the map: {formula}\nΣ w · x at {place} = {value}")
        self.line.setText(line.format(formula=text, place=list(self.place), value=found))

    def _on_preset(self) -> None:
        name = self.preset.currentData()
        if name not in (OWN, NETWORK):
            self.table.show_kernel(kernels.kernel_of(name, self.fields["size"].value()))
        self.refresh()

    def _on_size(self, size: int) -> None:
        if self.preset.currentData() in (OWN, NETWORK):
            old, kernel = self.table.kernel, np.zeros((size, size))
            rows, columns = (min(size, side) for side in old.shape)
            kernel[:rows, :columns] = old[:rows, :columns]
            self.preset.setCurrentIndex(self.preset.findData(OWN))
            self.table.show_kernel(kernel)
        else:
            self.table.show_kernel(kernels.kernel_of(self.preset.currentData(), size))
        self._slide()

    def _on_edited(self) -> None:
        self.preset.setCurrentIndex(self.preset.findData(OWN))
        self._slide()

    def _on_play(self, playing: bool) -> None:
        self.play.setIcon(icon("pause" if playing else "play"))
        if playing:
            self._timer.start()
        else:
            self._timer.stop()

    def _step(self) -> None:
        if self.result.size:
            at = np.ravel_multi_index(self.place, self.result.shape) + 1
            row, column = np.unravel_index(at % self.result.size, self.result.shape)
            self.place = (int(row), int(column))
            self._draw_place()

    def _on_result(self, at: Place | None) -> None:
        if at is not None:
            self._move(at.row, at.column)

    def _on_input(self, at: Place | None) -> None:
        """Move the window so that its middle is nearest to a pixel."""
        if at is None or not self.result.size:
            return
        stride, padding, dilation = self.settings
        zero = (0, 0)
        first = a.window_places(
            self._picture.shape,
            self.table.kernel.shape,
            zero,
            (stride,) * 2,
            padding,
            (dilation,) * 2,
        )
        row, column = (
            max(0, round((here - (one[0] + one[-1]) / 2) / stride))
            for here, one in zip((at.row, at.column), first)
        )
        self._move(row, column)

    def _move(self, row: int, column: int) -> None:
        rows, columns = self.result.shape
        place = (min(row, rows - 1), min(column, columns - 1))
        if place != self.place:
            self.place = place
            self._draw_place()

    def hideEvent(self, event: QHideEvent) -> None:
        self.play.setChecked(False)
        super().hideEvent(event)
