"""Controls that go on in the next line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from nnplayground.gui.views.wrapping import Wrapping


@pytest.fixture
def line(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    layout = Wrapping(whole, spacing=5)
    for width in (50, 60, 70):
        part = QWidget()
        part.setFixedSize(width, 20)
        layout.addWidget(part)
    return whole


@pytest.mark.parametrize(("width", "lines"), [(190, 1), (189, 2), (120, 2), (70, 3), (10, 3)])
def test_a_line_is_as_long_as_there_is_room(line, width, lines):
    line.resize(width, 200)
    line.show()
    assert line.layout().lines() == lines
    assert line.layout().heightForWidth(width) == 20 * lines + 5 * (lines - 1)


def test_what_is_hidden_takes_no_room_and_the_widest_is_the_least(line):
    line.resize(300, 100)
    line.show()
    parts = [line.layout().itemAt(place).widget() for place in range(3)]
    parts[1].hide()
    line.layout().activate()
    assert parts[2].x() == 55
    assert line.layout().minimumSize().width() == 70
    assert line.layout().takeAt(7) is None
    assert line.layout().takeAt(0).widget() is parts[0]
    assert line.layout().count() == 2
