"""What is written inside a holder does not lay out what is around it, unless it needs more room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnplayground.gui.holder import Holder


class Counting(Holder):
    """Counts how often it is asked for its size, as a layout around it does."""

    asked = 0

    def sizeHint(self):  # noqa: N802 - Qt's name
        self.asked += 1
        return super().sizeHint()


@pytest.fixture
def room(qtbot):
    outside, inside = QWidget(), QWidget()
    label = QLabel("1")
    QVBoxLayout(inside).addWidget(label)
    inside.setMinimumWidth(100)
    holder = Counting(inside)
    QVBoxLayout(outside).addWidget(holder)
    qtbot.addWidget(outside)
    outside.resize(300, 200)
    outside.show()
    qtbot.waitExposed(outside)
    return outside, holder, inside, label


def test_the_content_fills_the_holder(room):
    outside, holder, inside, _ = room
    assert inside.size() == holder.size()
    outside.resize(400, 300)
    assert inside.size() == holder.size()
    assert holder.minimumSizeHint().width() == 100


def test_a_text_of_the_same_room_asks_nobody_outside(room, qtbot):
    _, holder, _, label = room
    qtbot.wait(20)
    holder.asked = 0
    for number in range(20):
        label.setText(str(number % 10))
        qtbot.wait(1)
    assert holder.asked == 0
    assert label.text() == "9"


def test_more_room_is_asked_for_and_given(room, qtbot):
    outside, holder, inside, _ = room
    inside.setMinimumSize(QSize(500, 300))
    qtbot.waitUntil(lambda: outside.width() > 500)
    assert holder.width() >= 500


def test_another_content_takes_the_place(room, qtbot):
    _, holder, inside, _ = room
    other = QLabel("other")
    holder.hold(other)
    assert holder.content is other
    assert other.isVisible()
    assert other.size() == holder.size()
    assert inside.parent() is None
    inside.deleteLater()
