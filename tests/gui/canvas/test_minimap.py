"""The small picture of a network that is larger than the view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from nnplayground.core import events as e
from nnplayground.gui import style
from tests.gui.canvas.conftest import LEFT, NONE, dense_chain


def middle(room: Any) -> QPointF:
    return room.view.mapToScene(room.viewport.rect().center())


def test_it_is_there_while_a_part_is_out_of_sight(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    assert room.canvas.minimap.isVisible()
    room.canvas.zoom_fit()
    assert not room.canvas.minimap.isVisible()
    for _ in range(8):
        room.canvas.zoom_in()
    assert room.canvas.minimap.isVisible()
    room.canvas.show_minimap(False)
    assert not room.canvas.minimap.isVisible()


def test_it_leaves_a_small_view_alone(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    room.canvas.resize(300, 240)
    assert not room.canvas.minimap.isVisible()


def test_it_stays_in_the_lower_right_corner(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    for size in ((900, 700), (640, 560)):
        room.canvas.resize(*size)
        place = room.canvas.minimap.geometry()
        assert room.view.rect().contains(place)
        assert place.center().x() > room.view.width() * 0.6
        assert place.center().y() > room.view.height() * 0.6


def test_it_stands_above_what_is_wrong_with_the_whole_network(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    room.checked({}, problem="the output has another size than the target", where="networks.model")
    minimap, problem = room.canvas.minimap, room.canvas.problem
    assert minimap.isVisible()
    assert problem.isVisible()
    assert minimap.geometry().bottom() < problem.y()
    room.checked({})
    assert minimap.geometry().bottom() > problem.y()


def test_it_has_the_form_of_the_network(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    assert room.canvas.minimap.height() > 2 * room.canvas.minimap.width()
    room.canvas.turn()
    assert room.canvas.minimap.width() > 2 * room.canvas.minimap.height()
    assert room.canvas.minimap.width() < room.view.width() * 0.3


def test_a_click_brings_a_place_into_the_middle(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    minimap = room.canvas.minimap
    item = room.scene.node_item("t")
    place = minimap.to_map(item.mapToScene(item.box().center())).toPoint()
    QTest.mouseClick(minimap, LEFT, NONE, place)
    off = middle(room) - item.mapToScene(item.box().center())
    assert abs(off.y()) < room.scene.content().height() / minimap.height() + 2
    assert room.steps == 0


def test_a_drag_moves_the_view(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    minimap = room.canvas.minimap
    before = middle(room)
    start = minimap.to_map(before).toPoint()
    QTest.mousePress(minimap, LEFT, NONE, start)
    QTest.mouseMove(minimap, start + QPoint(0, 10))
    QTest.mouseMove(minimap, start + QPoint(0, 25))
    QTest.mouseRelease(minimap, LEFT, NONE, start + QPoint(0, 25))
    assert middle(room).y() > before.y() + 100


def test_a_place_goes_to_the_map_and_back(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    minimap = room.canvas.minimap
    there = minimap.to_scene(minimap.to_map(QPointF(120, 800)))
    assert (there - QPointF(120, 800)).manhattanLength() < 1e-6
    content = room.scene.content()
    corner, other = minimap.to_map(content.topLeft()), minimap.to_map(content.bottomRight())
    assert minimap.rect().contains(corner.toPoint())
    assert minimap.rect().contains(other.toPoint())


def test_problems_are_red_on_it(make_room: Any) -> None:
    style.apply("light")
    room = make_room(dense_chain(26))
    room.checked({"t": e.NodeReport(problem="too wide")})
    minimap = room.canvas.minimap
    item = room.scene.node_item("t")
    place = minimap.to_map(item.mapToScene(item.box().center())).toPoint()
    assert minimap.grab().toImage().pixelColor(place).name() == style.colour("error").name()


def test_it_can_be_used_without_the_mouse_as_keys_move_the_view(make_room: Any) -> None:
    room = make_room(dense_chain(26))
    for _ in range(22):
        room.key(Qt.Key.Key_Down)
    shown = room.canvas.minimap.to_scene(QPointF(0, room.canvas.minimap.height()))
    assert shown.y() >= room.scene.node_item("t").y()
    assert room.canvas.minimap.isVisible()
