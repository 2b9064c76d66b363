"""Zoom, fit, pan, and how much a box says at which size."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from nnplayground.core.graph import Graph, Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.canvas import drops, look, node_paint
from nnplayground.gui.canvas.camera import LARGEST, READABLE, SMALLEST
from tests.gui.canvas.conftest import CONTROL, NONE, dense_chain

Key = Qt.Key


def zoom(room: Any) -> float:
    return room.view.transform().m11()


def seen_boxes(room: Any) -> set[str]:
    """Return the boxes that are wholly in sight."""
    ground = room.view.mapToScene(room.viewport.rect()).boundingRect()
    return {
        item.node_id
        for item in room.scene.nodes
        if ground.contains(item.box().translated(item.pos()))
    }


def wheel(room: Any, place: QPoint, delta: int) -> None:
    event = QWheelEvent(
        QPointF(place),
        QPointF(room.viewport.mapToGlobal(place)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(room.viewport, event)


def test_the_whole_network_is_in_sight_at_first(room: Any) -> None:
    assert seen_boxes(room) == set(room.names)
    assert zoom(room) <= 1.0


def test_the_picture_stays_fitted_while_layers_come_and_the_window_shrinks(room: Any) -> None:
    for _ in range(6):
        room.canvas.editor.add("Dense")
    assert seen_boxes(room) == set(room.names)
    room.canvas.resize(600, 620)
    assert seen_boxes(room) == set(room.names)


def test_a_stack_too_long_to_read_shows_its_beginning(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    assert zoom(room) == READABLE
    assert {"input", "a", "b"} <= seen_boxes(room)
    assert "z" not in seen_boxes(room)


def test_f_shows_the_whole_of_a_long_stack(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    room.key(Key.Key_F)
    assert zoom(room) < READABLE
    assert seen_boxes(room) == set(room.names)


def test_f_shows_the_whole_of_the_longest_stack_and_the_wheel_stays_there(make_room: Any) -> None:
    layers = (Node(f"dense_{number}", "Dense") for number in range(120))
    room = make_room(stack(Node("input", "InputLayer", {"shape": (4,)}), *layers))
    room.canvas.resize(600, 330)
    room.key(Key.Key_F)
    assert zoom(room) < SMALLEST
    assert seen_boxes(room) == set(room.names)
    room.canvas.grab()
    fitted = zoom(room)
    room.canvas.zoom_out()
    assert zoom(room) == pytest.approx(fitted)


def test_a_layer_added_to_a_long_stack_comes_into_sight_and_stays(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    room.canvas.editor.add("Dropout")
    assert "dropout" in seen_boxes(room)
    assert zoom(room) == READABLE
    room.checked({})
    assert "dropout" in seen_boxes(room)


def test_what_is_wrong_with_the_whole_does_not_hide_the_layer_just_added(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    room.canvas.editor.add("Dropout")
    room.checked({}, problem="the output does not fit the target", where="networks.model")
    assert room.canvas.problem.isVisible()
    item = room.scene.node_item("dropout")
    box = room.view.mapFromScene(item.box().translated(item.pos())).boundingRect()
    assert box.bottom() < room.canvas.problem.y()


def test_a_long_stack_shows_its_beginning_also_after_the_first_sizes_of_the_window(
    make_room: Any,
) -> None:
    room = make_room(dense_chain(26))
    for width, height in ((300, 200), (900, 500), (500, 600)):
        room.canvas.resize(width, height)
        assert "input" in seen_boxes(room)


def test_opening_a_long_stack_shows_its_beginning(room: Any) -> None:
    room.canvas.zoom_in()
    room.document.reset(Project(networks={"model": dense_chain(26)}))
    assert zoom(room) == READABLE
    assert "input" in seen_boxes(room)


def test_the_wheel_zooms_around_the_mouse(room: Any) -> None:
    place = room.box("b")
    QTest.mouseMove(room.viewport, place)
    before, at = zoom(room), room.view.mapToScene(place)
    wheel(room, place, 240)
    assert zoom(room) > before
    assert (room.view.mapToScene(place) - at).manhattanLength() < 4
    wheel(room, place, -480)
    assert zoom(room) < before


def test_zoom_has_limits(room: Any) -> None:
    for _ in range(60):
        room.canvas.zoom_in()
    assert zoom(room) == pytest.approx(LARGEST)
    for _ in range(60):
        room.canvas.zoom_out()
    assert zoom(room) == pytest.approx(SMALLEST)
    room.canvas.grab()


def test_control_plus_and_minus_zoom(room: Any) -> None:
    before = zoom(room)
    room.key(Key.Key_Plus, CONTROL)
    assert zoom(room) == pytest.approx(before * 1.25)
    room.key(Key.Key_Minus, CONTROL)
    assert zoom(room) == pytest.approx(before)


def test_what_the_person_chose_to_see_stays(room: Any) -> None:
    room.canvas.zoom_in()
    chosen = zoom(room)
    room.checked({})
    room.canvas.resize(600, 600)
    assert zoom(room) == chosen
    room.canvas.zoom_fit()
    assert seen_boxes(room) == set(room.names)


@pytest.mark.parametrize("way", ["middle button", "space"])
def test_the_picture_can_be_moved(room: Any, way: str) -> None:
    before = room.box("b")
    button = Qt.MouseButton.LeftButton
    if way == "space":
        QTest.keyPress(room.view, Key.Key_Space)
    else:
        button = Qt.MouseButton.MiddleButton
    room.drag(QPoint(100, 200), QPoint(160, 250), button)
    if way == "space":
        QTest.keyRelease(room.view, Key.Key_Space)
    assert (room.box("b") - before).toTuple() == pytest.approx((60, 50), abs=2)
    assert room.steps == 0
    assert room.chosen == ()


def test_the_last_box_chosen_by_keys_comes_into_sight(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    for _ in range(27):
        room.key(Key.Key_Down)
    assert room.chosen == ("z",)
    assert "z" in seen_boxes(room)


def test_an_empty_network_can_be_fitted_and_drawn(make_room: Any) -> None:
    room = make_room(Graph())
    room.canvas.zoom_fit()
    room.canvas.arrange()
    assert zoom(room) == 1.0
    room.canvas.grab()


@pytest.mark.parametrize(
    ("size", "lines"),
    [(1.0, 3), (0.63, 3), (0.61, 2), (0.41, 2), (0.4, 2), (0.39, 1), (0.25, 1), (0.2, 0)],
)
def test_a_box_says_as_much_as_can_be_read(
    room: Any, monkeypatch: Any, size: float, lines: int
) -> None:
    """Each text is at least 8 pixels high on the screen, and those from 0.4 on at least 9."""
    from nnplayground.core.events import NodeReport

    room.checked({"b": NodeReport(((28, 28, 3),), 20)})
    written: list[tuple[str, float]] = []
    monkeypatch.setattr(
        node_paint,
        "_text",
        lambda painter, place, text, font, colour: written.append((text, font.pixelSize() * size)),
    )
    room.view.resetTransform()
    room.view.zoom(size)
    room.view.centerOn(room.scene.node_item("b"))
    written.clear()
    room.viewport.grab(room.viewport.rect())
    texts = [text for text, _ in written]
    assert ("Dense" in texts) == (lines > 0)
    assert ("28 × 28 × 3" in texts) == (lines > 1)
    assert ("b" in texts) == (lines > 2)
    assert all(pixels >= (9 if size >= look.LINES_ZOOM else 7.5) for _, pixels in written)


def test_the_first_layer_stands_where_it_was_dropped(make_room: Any) -> None:
    room = make_room(Graph())
    spot = QPoint(150, 330)
    drops.put(room.view, "Dense", room.view.mapToScene(spot))
    (item,) = room.scene.nodes
    middle = room.view.mapFromScene(item.pos() + QPointF(look.NODE_WIDTH / 2, look.NODE_HEIGHT / 2))
    assert (middle - spot).manhattanLength() <= 4


@pytest.mark.parametrize("layers", [1, 3, 6])
def test_no_box_of_a_fitted_network_lies_below_the_row_of_tools(
    make_room: Any, layers: int
) -> None:
    room = make_room(dense_chain(layers))
    row = room.canvas.findChild(QToolButton, "canvas.zoom_fit").parentWidget()
    for size in ((260, 400), (400, 700), (900, 500)):
        room.canvas.resize(*size)
        QApplication.processEvents()
        room.view.zoom_fit()
        for item in room.scene.nodes:
            box = room.view.mapFromScene(item.mapToScene(item.box())).boundingRect()
            assert not box.intersects(row.geometry()), (item.node_id, size)
