"""The buttons of the welcome page: a card for an example, a line for a recent project."""

from __future__ import annotations

import itertools
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nnplayground.core.registry import Entry
from nnplayground.gui.icons import icon
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.text import words

CARD_WIDTH = 208
PICTURE_HEIGHT = 118
TEXT_HEIGHT = 88
LINES = 3
RADIUS = 10


class _Painted(QAbstractButton):
    """A button that we paint ourselves, with hover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Card(_Painted):
    """An example: picture, title, three lines of help. The object name is `example.<name>`."""

    def __init__(self, entry: Entry, picture: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = entry.name
        self._title, self._help = words(entry.title or entry.name), words(entry.help)
        self._path = picture
        self._picture: QPixmap | None = None
        self.setObjectName(f"example.{entry.name}")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._help)
        self._download = bool(getattr(entry, "download", ""))
        tip = self.tr("Needs a download, or a file you already have.") if self._download else ""
        self.setToolTip(f"{self._help}\n{tip}".strip())
        self.setMinimumWidth(CARD_WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(CARD_WIDTH, PICTURE_HEIGHT + TEXT_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(outline, colour("raised" if self.isDown() else "base"))
        painter.save()
        painter.setClipPath(outline)
        self._paint_picture(painter, QRectF(frame.x(), frame.y(), frame.width(), PICTURE_HEIGHT))
        painter.restore()
        self._paint_text(painter)
        if self._download:
            corner = QRect(self.width() - 34, 10, 24, 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("base"))
            painter.drawEllipse(corner)
            icon("download").paint(painter, corner.adjusted(4, 4, -4, -4))
        lit = self.hasFocus() or self.underMouse()
        painter.strokePath(
            outline, QPen(colour("accent" if lit else "border"), 2 if self.hasFocus() else 1)
        )

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        if self._picture is None:
            self._picture = QPixmap(str(self._path)) if self._path.is_file() else QPixmap()
        if self._picture.isNull():
            _paint_pattern(painter, area, sum(self.name.encode()))
            return
        size = self._picture.size().scaled(
            area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(area.center())
        painter.drawPixmap(place.toRect(), self._picture)

    def _paint_text(self, painter: QPainter) -> None:
        left, width, top = 12, self.width() - 24, PICTURE_HEIGHT + 10
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour("text"))
        metrics = QFontMetrics(font)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, top + metrics.ascent(), title)
        painter.setFont(self.font())
        painter.setPen(colour("muted"))
        lines = QRect(
            left, top + metrics.height() + 4, width, LINES * self.fontMetrics().lineSpacing()
        )
        painter.drawText(
            lines,
            Qt.TextFlag.TextWordWrap,
            _cut(self._help, self.fontMetrics(), width),
        )


class RecentButton(_Painted):
    """A recent project: its name and folder. The object name is `recent.<name>`."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.setObjectName(f"recent.{path.stem}")
        self.setAccessibleName(path.stem)
        self.setToolTip(str(path))

    def sizeHint(self) -> QSize:
        return QSize(200, 2 * self.fontMetrics().lineSpacing() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        icon("recent").paint(painter, QRect(8, self.height() // 2 - 9, 18, 18))
        metrics, width = self.fontMetrics(), self.width() - 44
        elide = Qt.TextElideMode.ElideMiddle
        painter.setPen(colour("text"))
        painter.drawText(
            34, 6 + metrics.ascent(), metrics.elidedText(self._path.stem, elide, width)
        )
        painter.setPen(colour("muted"))
        folder = metrics.elidedText(str(self._path.parent), elide, width)
        painter.drawText(34, 6 + metrics.lineSpacing() + metrics.ascent(), folder)


def _cut(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the text cut so that a few wrapped lines hold it."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < LINES:
        line = rest.pop(0)
        while rest and metrics.horizontalAdvance(f"{line} {rest[0]}") <= width:
            line += f" {rest.pop(0)}"
        lines.append(line)
    if rest:
        lines[-1] = metrics.elidedText(
            f"{lines[-1]} {rest[0]}…", Qt.TextElideMode.ElideRight, width
        )
    return "\n".join(lines)


def _paint_pattern(painter: QPainter, area: QRectF, seed: int) -> None:
    """Paint what stands in for a picture that is not there: a small network in the colours of the theme."""
    ground = QLinearGradient(area.topLeft(), area.bottomRight())
    first, second = series_colour(seed), series_colour(seed // 7 + 3)
    for at, tone in ((0.0, first), (1.0, second)):
        tone = QColor(tone)
        tone.setAlpha(60)
        ground.setColorAt(at, tone)
    painter.fillRect(area, ground)
    columns = [2 + (seed >> shift) % 3 for shift in (0, 2, 4)] + [1 + seed % 2]
    step = area.width() / (len(columns) + 1)
    dots = [
        [
            QPointF(area.x() + step * (x + 1), area.y() + area.height() * (y + 1) / (count + 1))
            for y in range(count)
        ]
        for x, count in enumerate(columns)
    ]
    line = colour("muted")
    line.setAlpha(110)
    painter.setPen(QPen(line, 1))
    for here, there in itertools.pairwise(dots):
        for start in here:
            for end in there:
                painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, column in enumerate(dots):
        painter.setBrush(series_colour(seed + x))
        for dot in column:
            painter.drawEllipse(dot, 6, 6)
