"""The nodes of a network below each other, each with its output or the slope of the loss as tiles once it is reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.gui.views.layer_list import is_signed
from nnplayground.gui.views.tile_canvas import TileCanvas
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.unit import maps_of

_TALLEST, _LEAST = 92, 14
_GAP = 2
_FEW, _READ = 16, 44


@dataclass(frozen=True)
class Row:
    """One node: its id, the line above, what is drawn (None = nothing), and whether it is reached, and whether it was reached last."""

    node: str
    title: str
    array: Array | None
    lit: bool = False
    newest: bool = False


class StepsList(QScrollArea):
    """All nodes below each other; it scrolls to the one that was reached last.

    more: what is shown below the node that was reached last.

    Signals:
        chosen(str): the person clicked on a node.
    """

    chosen = Signal(str)

    def __init__(self, name: str, more: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._more = name, more
        self.setObjectName(f"{name}.list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 0, 4, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(more)
        self.setWidget(inside)
        self.rows: tuple[Row, ...] = ()
        self.titles: list[QLabel] = []
        self.pictures: list[TileCanvas] = []
        self._newest = ""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Draw these nodes."""
        if [row.node for row in rows] != [row.node for row in self.rows]:
            self._make([row.node for row in rows])
        self.rows = tuple(rows)
        for row, title, picture in zip(rows, self.titles, self.pictures, strict=True):
            title.setText(("▸ " if row.newest else "") + row.title)
            title.setEnabled(row.lit)
            self._draw(picture, row.array)
        newest = next((row.node for row in rows if row.newest), "")
        self._put_more([row.node for row in rows], newest)
        if newest != self._newest:
            self._newest = newest
            # Not before the new pictures have their places.
            QTimer.singleShot(0, self, self._scroll)

    def _make(self, nodes: list[str]) -> None:
        while self._layout.count():
            widget = self._layout.takeAt(0).widget()
            if widget is not None and widget is not self._more:
                widget.deleteLater()
        self.titles, self.pictures = [], []
        for node in nodes:
            title = _Title(f"{self._name}.node.{node}")
            title.setToolTip(self.tr("Click to go to this layer"))
            title.clicked.connect(lambda node=node: self.chosen.emit(node))
            picture = TileCanvas(f"{self._name}.tiles.{node}", zooms=False)
            picture.setAccessibleName(node)
            picture.label = lambda tile: ""
            picture.align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            self.titles.append(title)
            self.pictures.append(picture)
            self._layout.addWidget(title)
            self._layout.addWidget(picture)
        self._layout.addWidget(self._more)
        self._layout.addStretch(1)

    def _put_more(self, nodes: list[str], newest: str) -> None:
        if newest in nodes:
            picture = self.pictures[nodes.index(newest)]
            if self._layout.indexOf(self._more) != self._layout.indexOf(picture) + 1:
                self._layout.removeWidget(self._more)
                self._layout.insertWidget(self._layout.indexOf(picture) + 1, self._more)

    def _draw(self, picture: TileCanvas, array: Array | None) -> None:
        picture.setVisible(array is not None)
        if array is None:
            picture.show_maps(None)
            return
        maps = maps_of(array)
        count, height, width = maps.shape
        room = max(160, self.viewport().width() - 6)
        # A few numbers are drawn large enough to be read in their cells.
        few = _READ if array.ndim < 2 and array.size <= _FEW else 6
        scale = max(1, min(few, room // max(1, width), max(_READ, 48 // max(1, height))))
        while scale > 1 and _tall(count, height, width, scale, room) > _TALLEST:
            scale -= 1
        picture.largest = scale
        picture.setFixedHeight(max(_LEAST, min(_TALLEST, _tall(count, height, width, scale, room))))
        picture.show_maps(maps, signed=is_signed(maps))

    def _scroll(self) -> None:
        nodes = [row.node for row in self.rows]
        if self._newest in nodes:
            place = nodes.index(self._newest)
            self.widget().layout().activate()
            self.ensureWidgetVisible(
                self._more if self._more.isVisible() else self.pictures[place], 0, 4
            )
            self.ensureWidgetVisible(self.pictures[place], 0, 4)
            self.ensureWidgetVisible(self.titles[place], 0, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.show_rows(self.rows)
        self._scroll()


class _Title(QLabel):
    """A line that can be clicked.

    Signals:
        clicked(): it was.
    """

    clicked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(objectName=name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: object) -> None:
        self.clicked.emit()


def _tall(count: int, height: int, width: int, scale: int, room: int) -> int:
    """Return how many pixels tall tiles of `scale` pixels a value are when they fill rows `room` pixels wide."""
    across = max(1, room // (width * scale + _GAP))
    return -(-count // across) * (height * scale + _GAP) + 4
