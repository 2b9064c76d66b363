"""The sentences about a comparison, each with a check or a warning sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from nnplayground.core.fairness import Statement
from nnplayground.gui.labels import label
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.style import colour
from nnplayground.gui.text import words


class Sign(QWidget):
    """A check for what is equal, an exclamation mark for what is not."""

    def __init__(self, equal: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.equal = equal
        self.setFixedSize(QSize(14, 16))
        self.setAccessibleName(self.tr("equal") if equal else self.tr("not equal"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("ok" if self.equal else "warning"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if self.equal:
            painter.drawPolyline([QPoint(2, 9), QPoint(5, 12), QPoint(11, 4)])
        else:
            painter.drawLine(QPoint(6, 3), QPoint(6, 9))
            painter.drawPoint(QPoint(6, 13))


class FairnessList(QWidget):
    """One row for each statement; what is not equal comes first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("twins.statements")
        self.setAccessibleName(self.tr("What is equal and what is not"))
        self.statements: tuple[Statement, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)

    def show_statements(self, statements: Sequence[Statement]) -> None:
        """Show other statements: the first one, then what is not equal, then the rest."""
        first, rest = tuple(statements[:1]), statements[1:]
        ordered = (
            *first,
            *(one for one in rest if not one.equal),
            *(one for one in rest if one.equal),
        )
        if ordered == self.statements:
            return
        self.statements = ordered
        clear_layout(self._grid)
        for row, one in enumerate(ordered):
            text = plain_label(words(one.text, label), self)
            text.setObjectName(f"twins.statement.{row}")
            self._grid.addWidget(Sign(one.equal, self), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)

    def texts(self) -> list[str]:
        """Return the sentences that are shown."""
        return [words(one.text, label) for one in self.statements]
