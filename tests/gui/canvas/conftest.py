"""A canvas with a document, a live state without an engine, and a hand that moves a mouse over it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.project import Project
from nnplayground.gui.canvas.network import NetworkCanvas
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.palette import MIME_TYPE
from nnplayground.gui.selection import Selection

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class SilentWorker(QObject):
    """Keeps what is posted and answers nothing."""

    event = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[Any] = []

    def post(self, command: Any) -> None:
        self.posted.append(command)


class Room:
    """The canvas, its partners, and what a person does with it."""

    def __init__(self, qtbot: Any, project: Project) -> None:
        self.qtbot = qtbot
        self.worker = SilentWorker()
        self.document = Document(project)
        self.live, self.selection = Live(self.worker), Selection()
        self.canvas = NetworkCanvas(self.document, self.live, self.selection)
        qtbot.addWidget(self.canvas)
        self.canvas.resize(700, 700)
        self.canvas.show()
        self.view, self.scene = self.canvas.view, self.canvas.scene
        self.viewport = self.view.viewport()
        self.canvas.activateWindow()
        qtbot.waitUntil(self.canvas.isActiveWindow)
        self.view.setFocus()
        self.said: list[str] = []
        self.canvas.editor.refused.connect(self.said.append)

    # --- what is there ---

    @property
    def project(self) -> Project:
        return self.document.project

    @property
    def graph(self) -> Graph:
        return self.canvas.editor.graph

    @property
    def names(self) -> list[str]:
        return [node.id for node in self.graph.nodes]

    @property
    def chosen(self) -> tuple[str, ...]:
        return self.canvas.editor.chosen

    @property
    def steps(self) -> int:
        return self.document.undo_stack.count()

    def reads(self, name: str) -> list[str]:
        return [ref.node for ref in self.graph[name].inputs]

    def facts(self, name: str) -> Any:
        return self.scene.node_item(name).facts

    def checked(self, reports: dict[str, Any], **more: Any) -> None:
        role = self.canvas.editor.role
        self.worker.event.emit(e.Checked(self.project, {role: reports}, **more))

    # --- where it is ---

    def seen(self, place: QPointF) -> QPoint:
        """Return a place of the scene as a place of the view."""
        return self.view.mapFromScene(place)

    def box(self, name: str, across: float = 0.3, down: float = 0.5) -> QPoint:
        item = self.scene.node_item(name)
        box = item.box()
        return self.seen(item.mapToScene(QPointF(box.width() * across, box.height() * down)))

    def output(self, name: str, port: int = 0) -> QPoint:
        return self.seen(self.scene.node_item(name).output_point(port))

    def input(self, name: str, position: int = 0) -> QPoint:
        return self.seen(self.scene.node_item(name).input_point(position))

    def link(self, source: str, target: str) -> QPoint:
        return self.seen(self.scene.link_item(source, target).middle())

    # --- what a person does ---

    def click(self, place: QPoint, modifiers: Any = NONE) -> None:
        QTest.mouseClick(self.viewport, LEFT, modifiers, place)

    def double_click(self, place: QPoint) -> None:
        QTest.mouseClick(self.viewport, LEFT, NONE, place)
        QTest.mouseDClick(self.viewport, LEFT, NONE, place)

    def press(self, place: QPoint, button: Any = LEFT, modifiers: Any = NONE) -> None:
        QTest.mousePress(self.viewport, button, modifiers, place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.viewport, place)
        QApplication.processEvents()

    def release(self, place: QPoint, button: Any = LEFT, modifiers: Any = NONE) -> None:
        QTest.mouseRelease(self.viewport, button, modifiers, place)

    def drag(self, start: QPoint, end: QPoint, button: Any = LEFT, modifiers: Any = NONE) -> None:
        self.press(start, button, modifiers)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end, button, modifiers)

    def key(self, key: Any, modifiers: Any = NONE) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def press_key(self, key: Any) -> None:
        QTest.keyClick(QApplication.focusWidget(), key)

    def drop(self, type_name: str, place: QPoint) -> None:
        data = QMimeData()
        data.setData(MIME_TYPE, type_name.encode())
        action = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, action, data, LEFT, NONE)
        QApplication.sendEvent(self.viewport, enter)
        assert enter.isAccepted()
        event = QDropEvent(QPointF(place), action, data, LEFT, NONE)
        QApplication.sendEvent(self.viewport, event)

    def undo(self) -> None:
        self.document.undo_stack.undo()


def chain(*types: str) -> Graph:
    """Return a stack of layers named after their types."""
    nodes = [Node("input", "InputLayer", {"shape": (4,)})]
    return stack(*nodes, *(Node(name.lower(), name) for name in types))


def dense_chain(count: int) -> Graph:
    """Return an input and some dense layers a, b, c ..."""
    names = "abcdefghijklmnopqrstuvwxyz"[:count]
    return stack(
        Node("input", "InputLayer", {"shape": (4,)}), *(Node(name, "Dense") for name in names)
    )


def branched() -> Graph:
    """Return a network whose input is read by a and b, which are joined again."""
    return Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("a", "Dense", {}, (Ref("input"),)),
            Node("b", "Dense", {}, (Ref("input"),)),
            Node("joined", "Add", {}, (Ref("a"), Ref("b"))),
            Node("last", "Dense", {"units": 1}, (Ref("joined"),)),
        )
    )


@pytest.fixture
def make_room(qtbot: Any) -> Iterator[Any]:
    made: list[Room] = []

    def make(graph: Graph | None = None, **roles: Graph) -> Room:
        networks = roles or {"model": dense_chain(3) if graph is None else graph}
        made.append(Room(qtbot, Project(name="Test", networks=networks)))
        return made[-1]

    yield make
    QGuiApplication.clipboard().clear()
    for room in made:
        room.canvas.close()


@pytest.fixture
def room(make_room: Any) -> Room:
    """The room of a stack: input, a, b, c."""
    return make_room()
