"""Notes on the canvas."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.core.blocks import Remark
from nnplayground.core.graph import Graph
from nnplayground.core.project import Project
from nnplayground.core.project_text import from_json, to_json
from nnplayground.gui.canvas import look
from nnplayground.gui.canvas.text_paint import wrapped
from tests.gui.canvas.conftest import ALT, CONTROL, LEFT, Room, dense_chain

Key = Qt.Key


def notes(room: Any) -> list[str]:
    return [note.text for note in room.project.remarks.get("model", ())]


def write(room: Any, text: str) -> None:
    assert QApplication.focusWidget() is room.canvas.remark_field
    room.type(text)
    QTest.keyClick(room.canvas.remark_field, Key.Key_Return, CONTROL)


@pytest.fixture
def noted(make_room: Any) -> Room:
    """The room of a stack with a note at its left."""
    room = make_room(dense_chain(3))
    note = Remark("why three?", -420, 40)
    room.document.reset(Project(networks={"model": dense_chain(3)}, remarks={"model": (note,)}))
    room.canvas.zoom_fit()
    return room


def spot(room: Any) -> QPoint:
    item = room.scene.remarks[0]
    return room.seen(item.mapToScene(item.box().center()))


def test_a_double_click_with_alt_writes_a_note_there(room: Any) -> None:
    place = QPoint(40, 400)
    QTest.mouseDClick(room.viewport, LEFT, ALT, place)
    write(room, "first try")
    assert notes(room) == ["first try"]
    (item,) = room.scene.remarks
    assert (room.seen(item.pos()) - place).manhattanLength() < 3
    assert room.steps == 1
    assert QApplication.focusWidget() is room.view
    room.undo()
    assert room.scene.remarks == ()


def test_n_writes_a_note_without_a_mouse(room: Any) -> None:
    room.key(Key.Key_N)
    write(room, "typed")
    assert notes(room) == ["typed"]


def test_a_note_without_words_is_none(room: Any) -> None:
    room.key(Key.Key_N)
    write(room, "   ")
    assert notes(room) == []
    assert room.steps == 0


def test_escape_gives_the_words_up(room: Any) -> None:
    room.key(Key.Key_N)
    room.type("never")
    room.press_key(Key.Key_Escape)
    assert notes(room) == []
    assert not room.canvas.remark_field.isVisible()


def test_a_double_click_writes_in_a_note(noted: Any) -> None:
    room = noted
    room.double_click(spot(room))
    write(room, "because of X")
    assert notes(room) == ["because of X"]
    assert room.steps == 1


def test_a_click_elsewhere_takes_the_words(noted: Any) -> None:
    room = noted
    room.double_click(spot(room))
    room.type("kept")
    room.click(QPoint(15, 600))
    assert notes(room) == ["kept"]


def test_a_note_emptied_is_removed(noted: Any) -> None:
    room = noted
    room.double_click(spot(room))
    write(room, " ")
    assert notes(room) == []


def test_a_drag_moves_a_note_in_one_step(noted: Any) -> None:
    room = noted
    before = room.scene.remarks[0].pos()
    room.drag(spot(room), spot(room) + QPoint(30, 90))
    (note,) = room.project.remarks["model"]
    moved = QPointF(note.x, note.y) - before
    zoom = room.view.transform().m11()
    assert moved.y() == pytest.approx(90 / zoom, abs=2)
    assert room.steps == 1
    room.undo()
    assert room.scene.remarks[0].pos() == before


def test_escape_gives_the_drag_of_a_note_up(noted: Any) -> None:
    room = noted
    before = room.scene.remarks[0].pos()
    room.press(spot(room))
    room.move(spot(room) + QPoint(60, 60))
    room.key(Key.Key_Escape)
    assert room.scene.remarks[0].pos() == before
    room.release(QPoint(15, 600))
    assert room.steps == 0


def test_delete_removes_the_chosen_note_and_no_layer(noted: Any) -> None:
    room = noted
    room.click(room.box("b"))
    room.click(spot(room))
    assert room.chosen == ()
    assert room.scene.remarks[0].chosen
    room.key(Key.Key_Delete)
    assert notes(room) == []
    assert room.names == ["input", "a", "b", "c"]


def test_choosing_a_layer_lets_the_note_go(noted: Any) -> None:
    room = noted
    room.click(spot(room))
    room.click(room.box("b"))
    assert not room.scene.remarks[0].chosen
    room.key(Key.Key_Delete)
    assert notes(room) == ["why three?"]


def test_a_note_is_in_the_picture_and_the_file_but_no_part_of_a_run(noted: Any) -> None:
    room = noted
    item = room.scene.remarks[0]
    assert room.scene.content().contains(item.box().translated(item.pos()))
    assert from_json(to_json(room.project)).remarks == room.project.remarks
    assert room.project.same_run(Project(networks=room.project.networks))


def test_words_are_shown_as_they_are_and_fit_the_sheet(make_room: Any) -> None:
    room = make_room(Graph())
    room.view.remarks.add("<b>one</b> " * 60, QPointF(0, 0))
    item = room.scene.remarks[0]
    assert item.remark.text.startswith("<b>one")
    assert item.box().height() > 200
    room.canvas.grab()


def test_all_of_a_note_is_in_its_tool_tip_as_it_is_written(noted: Any) -> None:
    room = noted
    room.view.remarks.write(0, "why <b>three</b>?\nbecause")
    tip = room.scene.remarks[0].toolTip()
    assert "why &lt;b&gt;three&lt;/b&gt;?<br>because" in tip
    assert "double-click" in tip


@pytest.mark.parametrize("zoom", [1.0, 0.4, 0.25])
def test_a_note_is_readable_from_afar(noted: Any, zoom: float) -> None:
    room = noted
    room.view.zoom(zoom / room.view.transform().m11())
    item = room.scene.remarks[0]
    room.view.centerOn(item)
    sheet = room.view.mapFromScene(item.box().translated(item.pos())).boundingRect()
    picture = room.viewport.grab(sheet).toImage()
    ground = picture.pixelColor(picture.width() - 6, picture.height() // 2).lightness()
    inked = [
        y
        for y in range(1, picture.height() - 1)
        if any(
            abs(picture.pixelColor(x, y).lightness() - ground) > 70
            for x in range(4, picture.width() - 4)
        )
    ]
    assert len(inked) >= 5


def test_what_has_no_room_is_left_out_at_the_end() -> None:
    font = look.font(20)
    lines = wrapped("one two three four five six seven\n\neight", font, 120)
    assert " ".join(lines) == "one two three four five six seven  eight"
    assert len(lines) > 3
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 121 for line in lines)


def test_a_note_is_chosen_moved_written_and_removed_by_keys(noted: Any) -> None:
    room = noted
    before = room.scene.remarks[0].pos()
    room.key(Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert room.scene.remarks[0].chosen
    for _ in range(3):
        room.key(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert room.scene.remarks[0].pos() == before + QPointF(24, 0)
    assert room.steps == 1
    room.key(Key.Key_Return)
    write(room, "by keys")
    assert notes(room) == ["by keys"]
    room.key(Key.Key_Delete)
    assert notes(room) == []


def test_two_drags_are_two_steps(noted: Any) -> None:
    room = noted
    for _ in range(2):
        room.drag(spot(room), spot(room) + QPoint(20, 40))
    assert room.steps == 2


def test_a_note_that_undo_took_away_is_not_chosen_any_more(room: Any) -> None:
    room.key(Key.Key_N)
    write(room, "short")
    room.key(Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert room.view.remarks.chosen == 0
    room.undo()
    assert room.view.remarks.chosen is None
    room.key(Key.Key_Delete)
    assert room.steps == 1
    assert room.names == ["input", "a", "b", "c"]
