"""How texts are drawn on boxes: in fonts that fit, shortened, on one line or two."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from nnplayground.gui.canvas import look as l


def fitting_font(text: str, pixels: int, least: int, room: float) -> QFont:
    """Return the bold font, at most so large and at least so small, in which a text fits into its room."""
    wide = QFontMetricsF(l.font(pixels, True)).horizontalAdvance(text)
    return l.font(pixels if wide <= room else max(least, int(pixels * room / wide)), True)


def faded(colour: QColor, stale: bool) -> QColor:
    """Return a colour, paler for what is known of an older state."""
    made = QColor(colour)
    made.setAlpha(95 if stale else 255)
    return made


def text_line(painter: QPainter, place: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Draw one line at the left of its place, shortened to fit."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width()
    )
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    # Without TextDontClip a line higher than its place would lose the tails of its letters.
    painter.drawText(
        place, int(flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), shown
    )


def paragraph(painter: QPainter, line: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Draw at most two lines, the second one shortened."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(line.width())
    layout.endLayout()
    cut = first.textLength()
    text_line(painter, line, text[:cut].strip(), font, colour)
    text_line(painter, line.translated(0, line.height()), text[cut:].strip(), font, colour)


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """Return the lines that a text takes in a width."""
    found = []
    for part in text.split("\n"):
        layout, at = QTextLayout(part, font), 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            found.append(part[at : at + line.textLength()].strip())
            at += line.textLength()
        layout.endLayout()
    return found


def text_block(painter: QPainter, place: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Draw as many lines of a text as there is room for, at least one; the last one is shortened if there are more."""
    high = QFontMetricsF(font).height()
    lines, room = wrapped(text, font, place.width()), max(1, int((place.height() + 1) // high))
    if len(lines) > room:
        lines[room - 1 :] = [" ".join(lines[room - 1 :])]
    for number, shown in enumerate(lines):
        line = QRectF(place.left(), place.top() + number * high, place.width(), high)
        text_line(painter, line, shown, font, colour)
