from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nnplayground.gui import style
from nnplayground.gui.wrapped_button import WrappedButton

LONG = "Put zeros around max_pooling2d up to the size of conv2d and of the other one"


@pytest.fixture
def panel(qtbot: Any) -> QWidget:
    """A panel with a long button above a short one of the usual kind."""
    style.apply("light")
    panel = QWidget()
    panel.setLayout(QVBoxLayout())
    for button in (WrappedButton(LONG), WrappedButton("Set it"), QPushButton("Set it")):
        panel.layout().addWidget(button)
    qtbot.addWidget(panel)
    panel.resize(260, 300)
    panel.show()
    return panel


def buttons(panel: QWidget) -> list[QPushButton]:
    return panel.findChildren(QPushButton)


def test_a_long_text_takes_further_lines_and_no_more_width(panel: QWidget) -> None:
    long, short, usual = buttons(panel)
    assert panel.minimumSizeHint().width() < 200
    assert long.width() == short.width() < 260
    lines = long.lines(long.width())
    assert len(lines) > 1
    assert " ".join(lines) == LONG == long.text()
    widest = max(long.fontMetrics().horizontalAdvance(line) for line in lines)
    assert widest < long.width()
    assert long.height() > short.height()
    assert short.height() == usual.height()


def test_the_lines_follow_the_width(qtbot: Any, panel: QWidget) -> None:
    long = buttons(panel)[0]
    many, high = len(long.lines(long.width())), long.heightForWidth(long.width())
    panel.resize(900, 300)
    qtbot.waitUntil(lambda: len(long.lines(long.width())) == 1)
    assert many > 1
    assert long.heightForWidth(long.width()) < high


def test_all_lines_are_drawn(panel: QWidget) -> None:
    long = buttons(panel)[0]
    picture = long.grab().toImage()
    ground = picture.pixelColor(long.width() // 2, 3).lightness()
    rows = [
        any(
            abs(picture.pixelColor(x, y).lightness() - ground) > 80
            for x in range(20, long.width() - 20)
        )
        for y in range(4, long.height() - 4)
    ]
    bands = sum(now and not before for before, now in zip([False, *rows], rows, strict=False))
    assert bands >= len(long.lines(long.width()))
