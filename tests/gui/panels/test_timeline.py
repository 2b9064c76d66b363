"""The timeline: what it asks the engine for, and what it shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from nnplayground.core import events as e
from nnplayground.gui.panels.timeline import Timeline
from nnplayground.gui.panels.track import Track

KEPT = (0.0, 1.0, 2.0, 4.0, 8.0)
END = 10.0


@pytest.fixture
def strip(room, qtbot):
    """A timeline with a paused run of ten epochs of two steps; epoch 4 was the best."""
    timeline = Timeline(room.live)
    qtbot.addWidget(timeline)
    timeline.resize(900, 30)
    timeline.show()
    tell(room, e.Started(1, room.document.project, 3, "CPU", 2, 60))
    for epoch in range(1, 11):
        tell(room, e.Epoch(1, float(epoch), 2 * epoch, {"loss": 1 / epoch}, 0.1))
    tell(room, e.Kept(1, KEPT, 4.0, 100))
    tell(room, e.Paused(1, 20, END))
    tell(room, e.Status(e.PAUSED))
    return timeline


def tell(room, event):
    room.worker.event.emit(event)


def asked(room):
    return [one.epoch for one in room.worker.posted if isinstance(one, e.Scrub)]


def show(room, epoch):
    tell(room, e.Showing(1, round(2 * epoch), epoch, end=epoch == END))


def button(strip, name):
    return strip.findChild(QToolButton, f"timeline.{name}")


def label(strip):
    return strip.findChild(QWidget, "timeline.label").text()


def slider(strip):
    return strip.findChild(Track, "timeline.slider")


def test_before_a_run_it_is_disabled_and_says_what_it_is_for(room, qtbot):
    timeline = Timeline(room.live)
    qtbot.addWidget(timeline)
    assert not slider(timeline).isEnabled()
    assert not any(one.isEnabled() for one in timeline.findChildren(QToolButton))
    assert label(timeline) == "Train, and you can go back to any kept epoch here"


def test_it_says_where_training_stands(strip):
    assert label(strip) == "Epoch 10 of 30 · step 20 · loss 0.1"
    assert strip.stops() == (*KEPT, END)
    assert slider(strip).value() == len(KEPT)


@pytest.mark.parametrize(("name", "epoch"), [("first", 0.0), ("previous", 8.0), ("best", 4.0)])
def test_buttons_go_to_kept_epochs(room, strip, name, epoch):
    button(strip, name).click()
    assert asked(room) == [epoch]
    show(room, epoch)
    assert label(strip) == f"You see epoch {epoch:g}. Play goes on from here as a branch"
    assert slider(strip).value() == strip.stops().index(epoch)


def test_next_and_end_lead_back_to_where_training_stopped(room, strip):
    button(strip, "previous").click()
    show(room, 8.0)
    button(strip, "next").click()
    show(room, END)
    button(strip, "first").click()
    show(room, 0.0)
    button(strip, "end").click()
    show(room, END)
    assert asked(room) == [8.0, None, 0.0, None]
    assert label(strip).startswith("Epoch 10 of 30")


def test_at_the_end_there_is_nothing_to_go_forward_to(strip):
    enabled = {name: one.isEnabled() for name, one in strip.buttons.items()}
    assert enabled == {
        "first": True,
        "previous": True,
        "next": False,
        "best": True,
        "end": False,
    }


def test_dragging_asks_for_the_newest_place_once_the_engine_has_answered(room, strip, qtbot):
    track = slider(strip)
    ys = track.height() // 2
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(round(track.place(8.0)), ys))
    for epoch in (4.0, 2.0, 1.0):
        qtbot.mouseMove(track, QPoint(round(track.place(epoch)) + 2, ys))
    assert asked(room) == [8.0]
    show(room, 8.0)
    assert asked(room) == [8.0, 1.0]
    show(room, 1.0)
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton)
    assert asked(room) == [8.0, 1.0]
    assert label(strip).startswith("You see epoch 1.")


def test_the_keys_of_the_slider_go_from_stop_to_stop(room, strip, qtbot):
    qtbot.keyClick(slider(strip), Qt.Key.Key_Left)
    show(room, 8.0)
    qtbot.keyClick(slider(strip), Qt.Key.Key_Left)
    assert asked(room) == [8.0, 4.0]


def test_alt_and_arrows_go_from_stop_to_stop_in_the_whole_window(room, strip, qtbot):
    strip.activateWindow()
    qtbot.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: asked(room) == [8.0])
    show(room, 8.0)
    qtbot.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: asked(room) == [8.0, None])


def test_escape_leads_back_to_the_end(room, strip, qtbot):
    button(strip, "first").click()
    show(room, 0.0)
    strip.activateWindow()
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert asked(room) == [0.0, None]


def test_escape_in_a_field_is_left_to_the_field(room, strip, qtbot):
    field = QLineEdit(strip)
    field.show()
    strip.activateWindow()
    field.setFocus()
    button(strip, "first").click()
    show(room, 0.0)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked(room) == [0.0]


def test_a_new_run_forgets_what_was_asked_of_the_one_before(room, strip):
    button(strip, "first").click()
    tell(room, e.Started(2, room.document.project, 3, "CPU", 2, 60, branch=(1, 8)))
    assert not slider(strip).isEnabled()
    tell(room, e.Epoch(2, 6.0, 12, {"loss": 0.2}, 0.1))
    tell(room, e.Kept(2, (4.0, 5.0), 5.0, 10))
    button(strip, "first").click()
    assert asked(room) == [0.0, 4.0]


def test_a_failure_does_not_block_what_is_asked_next(room, strip):
    button(strip, "first").click()
    tell(room, e.Failed("", "It cannot be shown."))
    button(strip, "previous").click()
    assert asked(room) == [0.0, 8.0]


def test_changes_and_the_best_epoch_are_marked(room, strip):
    mark = e.Mark(1, 6, 3.0, "rate 0.1 → 1", "training.learning_rate", "0.1", "1", 5.0)
    tell(room, mark)
    strip.refresh()
    assert slider(strip).best == 4.0
    assert slider(strip).marks == ((3.0, "rate 0.1 → 1"),)


def test_new_epochs_move_the_end_while_training_goes_on(room, strip):
    tell(room, e.Epoch(1, 11.0, 22, {"loss": 0.05}, 0.1))
    tell(room, e.Kept(1, (*KEPT, END), 10.0, 100))
    assert strip.stops() == (*KEPT, END, 11.0)
    assert slider(strip).value() == len(KEPT) + 1
    assert asked(room) == []


def test_while_nothing_is_kept_it_still_says_where_training_stands(room, strip):
    tell(room, e.Kept(1, (END,), None, 0))
    assert not slider(strip).isEnabled()
    assert label(strip) == "Epoch 10 of 30 · step 20 · loss 0.1"
