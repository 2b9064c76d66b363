"""Controls that go on in the next line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.gui.views.bar_line import bar_line, bar_of, together
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


def test_the_wide_widget_takes_what_its_line_leaves(line):
    parts = [line.layout().itemAt(place).widget() for place in range(3)]
    parts[1].setMinimumWidth(60)
    parts[1].setMaximumWidth(1000)
    line.layout().wide = parts[1]
    line.resize(200, 100)
    line.show()
    assert [part.geometry().getRect()[::2] for part in parts] == [(0, 50), (55, 70), (130, 70)]
    line.resize(150, 100)
    line.layout().activate()
    assert [part.geometry().getRect()[:3] for part in parts] == [
        (0, 0, 50),
        (55, 0, 95),
        (0, 25, 70),
    ]


def test_what_is_higher_where_it_is_narrower_has_its_height(qtbot):
    whole, text = QWidget(), QLabel("one two three four five six seven")
    qtbot.addWidget(whole)
    text.setWordWrap(True)
    text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(whole)
    line = bar_line((QCheckBox("box"), text), text)
    column.addLayout(line)
    column.addStretch(1)
    whole.resize(200, 300)
    whole.show()
    assert text.height() == text.heightForWidth(text.width()) > text.fontMetrics().height() * 1.5
    assert line.hasHeightForWidth()


def test_boxes_of_a_bar_are_not_cut_but_go_on_below(qtbot):
    whole, boxes = QWidget(), [QComboBox() for _ in range(3)]
    qtbot.addWidget(whole)
    for box in boxes:
        box.addItem("a long word")
    column = QVBoxLayout(whole)
    line = bar_line(boxes)
    column.addLayout(line)
    whole.resize(2 * boxes[0].sizeHint().width() + 40, 300)
    whole.show()
    assert line.lines() == 2
    assert all(box.width() == box.sizeHint().width() for box in boxes)


def test_widgets_that_belong_together_go_on_together(qtbot):
    title, field, other = QLabel("Channel"), QCheckBox("field"), QCheckBox("a longer word")
    pair = together(title, field)
    bar = bar_of(other, pair)
    qtbot.addWidget(bar)
    bar.resize(other.sizeHint().width() + title.sizeHint().width() + 12, 100)
    bar.show()
    assert pair.y() > other.y()
    assert field.x() >= title.geometry().right()
