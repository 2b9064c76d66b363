"""Tiles of numbers for each time step, beside each other along time; long sequences are scrolled."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from nnplayground.gui.style import colour
from nnplayground.gui.views.step_ink import StepInk, pixels_of
from nnplayground.gui.views.step_sheet import Array, Lane, Link, Sheet, Spot

_PAGE = 10


class StepCanvas(QAbstractScrollArea):
    """Paints lanes of tiles; a click or the arrow keys choose a step, Home, End and the page keys go far.

    Signals:
        hovered(Spot | None): something else is under the mouse, or nothing.
        chosen(Spot): a step was chosen; its lane is -1 unless a number was clicked.
    """

    hovered = Signal(object)
    chosen = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(self.tr("Click a step, or go through them with the arrow keys"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setMouseTracking(True)
        self.step = -1
        self.hover: Spot | None = None
        self.marked: tuple[int, int] | None = None
        self._sheet = Sheet()
        self._pixels: list[Array] = []

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Return what is shown, from top to bottom."""
        return self._sheet.lanes

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the arrows between the lanes."""
        return self._sheet.links

    @property
    def names(self) -> tuple[str, ...]:
        """Return what stands at the steps."""
        return self._sheet.names

    def show_lanes(
        self,
        lanes: Sequence[Lane],
        names: Sequence[str],
        bottom: str = "",
        links: Sequence[Link] = (),
        skipped: Array | None = None,
    ) -> None:
        """Show other numbers.

        Args:
            lanes: from top to bottom, each with as many steps as there are names.
            names: what stands at the steps.
            bottom: what the steps are.
            links: arrows between lanes.
            skipped: (steps,) bool, steps that are painted pale.
        """
        pale = np.zeros(len(names), bool) if skipped is None else skipped
        self._sheet = Sheet(tuple(lanes), tuple(links), tuple(names), bottom, pale)
        self._pixels = []
        self.step = min(self.step, len(names) - 1)
        if self.hover is not None and not self._holds(self.hover):
            self._point(None)
        self.updateGeometry()
        self._lay_out()
        self.viewport().update()

    def choose(self, step: int) -> None:
        """Mark a step and bring it into sight."""
        self.step = min(max(0, step), self._sheet.steps - 1)
        self._reveal()
        self.viewport().update()

    def mark(self, row: int, column: int) -> None:
        """Frame one number of every tile of the chosen step."""
        self.marked = (row, column)
        self.viewport().update()

    def place_of(self, spot: Spot) -> QPointF:
        """Return where on the viewport a number, or with lane -1 a step, is painted: its middle."""
        sheet = self._sheet
        area = sheet.column(spot.step) if spot.lane < 0 else sheet.cell(spot)
        return area.center() - QPointF(self.horizontalScrollBar().value(), 0)

    def _marked(self) -> list[Spot]:
        """Return the numbers that are framed: one of every tile of the chosen step, and the one under the mouse."""
        spots = [] if self.hover is None or self.hover.lane < 0 else [self.hover]
        if self.marked is not None and self.step >= 0:
            spots += [Spot(self.step, at, *self.marked) for at in range(len(self.lanes))]
        return list(filter(self._holds, spots))

    def _holds(self, spot: Spot) -> bool:
        if spot.step >= self._sheet.steps or spot.lane >= len(self.lanes):
            return False
        rows, columns = self.lanes[spot.lane].tiles.shape[1:]
        return spot.lane < 0 or (spot.row < rows and spot.column < columns)

    def _lay_out(self) -> None:
        self._sheet.lay_out(QSizeF(self.viewport().size()), QFontMetricsF(self.font()))
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        bar.setPageStep(room)
        bar.setSingleStep(int(self._sheet.pitch))
        bar.setRange(0, max(0, int(self._sheet.width - room)))

    def _reveal(self) -> None:
        bar, column = self.horizontalScrollBar(), self._sheet.column(self.step)
        right, left = column.right() - self.viewport().width(), column.left() - self._sheet.left
        bar.setValue(int(min(max(bar.value(), right), left)))

    def _spot_at(self, place: QPointF) -> Spot | None:
        if place.x() < self._sheet.left:
            return None
        return self._sheet.spot_at(place + QPointF(self.horizontalScrollBar().value(), 0))

    def _point(self, spot: Spot | None) -> None:
        if spot != self.hover:
            self.hover = spot
            self.hovered.emit(spot)
            self.viewport().update()

    def _choose(self, spot: Spot) -> None:
        self.choose(spot.step)
        self.chosen.emit(spot._replace(step=self.step))

    def sizeHint(self) -> QSize:
        # In a scroll area the hint is the height below which it scrolls.
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        bar = self.horizontalScrollBar().sizeHint().height()
        return QSize(160, int(self._sheet.least(QFontMetricsF(self.font()).height())) + bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour("base"))
        if self.lanes:
            if len(self._pixels) != len(self.lanes):
                self._pixels = [pixels_of(one) for one in self.lanes]
            offset, width = self.horizontalScrollBar().value(), self.viewport().width()
            ink = StepInk(painter, self._sheet, width, offset, self.step, self._marked())
            ink.paint(self._pixels)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._pixels = []
            self.viewport().update()
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_sheet"):
            self._lay_out()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._sheet.steps - 1
        steps = {
            Qt.Key.Key_Left: self.step - 1,
            Qt.Key.Key_Right: self.step + 1,
            Qt.Key.Key_PageUp: self.step - _PAGE,
            Qt.Key.Key_PageDown: self.step + _PAGE,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or last < 0:
            super().keyPressEvent(event)
            return
        self._choose(Spot(step))
