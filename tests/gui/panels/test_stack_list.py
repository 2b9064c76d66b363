"""The list view of a stack."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.script import script
from nnplayground.gui.offers import MIME_TYPE
from nnplayground.gui.panels.stack_list import StackListPanel
from tests.gui.panels.conftest import small_check

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(show):
    panel = show(StackListPanel)
    panel.activateWindow()
    panel.list.setFocus()
    return panel


def names(panel):
    return [row.name for row in panel.model.rows]


def order(room):
    return [node.id for node in room.document.project.networks["model"].order()]


def box(panel, name):
    return panel.list.visualRect(panel.model.index(names(panel).index(name)))


def click(panel, name):
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=box(panel, name).center())


def drop(panel, data, place, action=Qt.DropAction.MoveAction):
    """Drag something into the list and let it fall at a place."""
    viewport, none = panel.list.viewport(), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(place, action, data, LEFT, none))
    QApplication.sendEvent(viewport, QDragMoveEvent(place, action, data, LEFT, none))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), action, data, LEFT, none))


def drag(panel, name, place):
    index = panel.model.index(names(panel).index(name))
    drop(panel, panel.model.mimeData([index]), place)


def edge(panel, name, below=False):
    """Return a place at the upper or lower edge of a row."""
    rect = box(panel, name)
    return QPoint(rect.center().x(), rect.bottom() if below else rect.top() + 1)


@pytest.mark.covers("X01")
def test_a_drag_reorders_the_stack_in_one_step_and_the_script_stays_sequential(room, panel):
    before = room.document.project
    assert names(panel) == ["input", "conv", "flatten", "dense"]
    drag(panel, "dense", edge(panel, "conv"))
    assert order(room) == ["input", "dense", "conv", "flatten"] == names(panel)
    assert room.document.undo_stack.count() == 1
    drag(panel, "dense", edge(panel, "flatten", below=True))
    assert order(room) == ["input", "conv", "flatten", "dense"]
    text = script(room.document.project)
    assert "Sequential" in text
    assert text.index("Conv2D(") < text.index("Flatten(") < text.index("Dense(")
    drag(panel, "flatten", edge(panel, "conv"))
    moved = script(room.document.project)
    assert moved.index("Flatten(") < moved.index("Conv2D(") < moved.index("Dense(")
    assert "Sequential" in moved
    for _ in range(3):
        room.document.undo_stack.undo()
    assert room.document.project == before
    assert names(panel) == ["input", "conv", "flatten", "dense"]


def test_nothing_is_dragged_before_the_input_and_the_reason_is_said(room, panel):
    drag(panel, "dense", edge(panel, "input"))
    assert room.document.undo_stack.count() == 0
    assert "stays first" in panel.refusal.text()
    assert panel.refusal.isVisible()
    index = panel.model.index(0)
    assert not panel.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_drop_where_it_was_changes_nothing(room, panel):
    drag(panel, "conv", edge(panel, "flatten"))
    assert room.document.undo_stack.count() == 0


def test_alt_and_an_arrow_move_the_current_layer(room, panel):
    click(panel, "flatten")
    QTest.keyClick(panel.list, Key.Key_Up, ALT)
    assert order(room) == ["input", "flatten", "conv", "dense"]
    assert room.selection.nodes == ("flatten",)
    QTest.keyClick(panel.list, Key.Key_Down, ALT)
    QTest.keyClick(panel.list, Key.Key_Down, ALT)
    assert order(room) == ["input", "conv", "dense", "flatten"]


def test_the_buttons_move_and_remove(room, panel):
    click(panel, "flatten")
    panel.up_button.click()
    assert order(room) == ["input", "flatten", "conv", "dense"]
    panel.down_button.click()
    panel.remove_button.click()
    assert order(room) == ["input", "conv", "dense"] == names(panel)
    assert room.document.undo_stack.count() == 3


def test_a_layer_is_renamed_in_place(room, panel):
    click(panel, "conv")
    panel.list.edit(panel.model.index(1))
    field = panel.list.findChild(QLineEdit)
    field.setText("first")
    QTest.keyClick(field, Key.Key_Return)
    QApplication.processEvents()
    assert order(room) == ["input", "first", "flatten", "dense"] == names(panel)
    assert room.selection.nodes == ("first",)


def test_a_taken_name_is_refused_with_the_reason(room, panel):
    assert not panel.model.setData(panel.model.index(1), "dense")
    assert order(room) == ["input", "conv", "flatten", "dense"]
    assert "already" in panel.refusal.text()


def test_a_layer_is_added_by_name_behind_the_chosen_one(qtbot, room, panel):
    click(panel, "flatten")
    panel.add_button.click()
    assert panel.search.isVisible()
    assert panel.rect().contains(panel.search.geometry())
    qtbot.keyClicks(panel.search.field, "dropout")
    qtbot.keyClick(panel.search.field, Key.Key_Return)
    assert order(room) == ["input", "conv", "flatten", "dropout", "dense"] == names(panel)
    assert room.selection.nodes == ("dropout",)


@pytest.mark.parametrize(
    ("place", "after"),
    [
        ("flatten", ["input", "conv", "dropout", "flatten", "dense"]),
        ("", ["input", "conv", "flatten", "dense", "dropout"]),
    ],
)
def test_a_layer_of_the_palette_is_put_in_where_it_falls(room, panel, place, after):
    data = QMimeData()
    data.setData(MIME_TYPE, b"Dropout")
    spot = edge(panel, place) if place else QPoint(60, panel.list.viewport().height() - 5)
    drop(panel, data, spot, Qt.DropAction.CopyAction)
    assert order(room) == after


def test_the_delete_key_removes_and_heals(room, panel):
    click(panel, "conv")
    QTest.keyClick(panel.list, Key.Key_Delete)
    assert order(room) == ["input", "flatten", "dense"]


def test_choosing_goes_both_ways(room, panel):
    click(panel, "conv")
    assert room.selection.nodes == ("conv",)
    room.selection.choose_nodes(("dense", "flatten"))
    rows = sorted(index.row() for index in panel.list.selectedIndexes())
    assert [names(panel)[row] for row in rows] == ["flatten", "dense"]
    assert names(panel)[panel.list.currentIndex().row()] == "flatten"
    assert room.selection.nodes == ("dense", "flatten")


def test_rows_tell_type_shape_parameters_and_problems(room, panel):
    room.worker.event.emit(small_check(room.document.project))
    row = panel.model.rows[1]
    assert (row.type, row.problem) == ("Conv2D", "")
    assert "26 × 26 × 16" in row.detail
    assert row.count == "160 parameters"
    check = small_check(room.document.project)
    bad = replace(check.nodes["model"]["dense"], problem="too large")
    nodes = {"model": {**check.nodes["model"], "dense": bad}}
    room.worker.event.emit(replace(check, nodes=nodes))
    assert panel.model.rows[3].problem == "too large"


def test_a_network_with_branches_is_no_list_and_says_so(room, panel):
    graph = room.document.project.networks["model"]
    graph = graph.add(Node("side", "Flatten", {}, (Ref("conv"),)))
    room.document.edit("branch", Project(networks={"model": graph}))
    assert names(panel) == []
    assert not panel.list.isEnabled()
    assert "branches" in panel.why.text()
    assert not panel.add_button.isEnabled()
    room.document.undo_stack.undo()
    assert panel.list.isEnabled()
    assert not panel.why.isVisible()


def test_an_empty_network_begins_with_an_input(qtbot, room, panel):
    room.document.reset(Project(networks={"model": Graph()}))
    assert "empty" in panel.why.text()
    panel.add_button.click()
    qtbot.keyClicks(panel.search.field, "input")
    qtbot.keyClick(panel.search.field, Key.Key_Return)
    assert names(panel) == ["input"]


def test_it_shows_the_network_that_is_chosen(room, panel):
    graph = Graph((Node("other", "InputLayer"),))
    project = room.document.project
    room.document.edit("more", replace(project, networks={**project.networks, "critic": graph}))
    room.selection.choose_nodes((), "critic")
    assert names(panel) == ["other"]
