"""LeNet-5 from an empty canvas with the keyboard alone: no event of a mouse is sent."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.core.graph import Graph
from nnplayground.core.project import Project
from nnplayground.core.template import TEMPLATES
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.gui import main_window
from nnplayground.gui.views import View
from tests.gui.conftest import OtherView, PlainView, Shell

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SECONDS = 120
PARAMETERS = 61_706
LENET: tuple[tuple[str, dict[str, str]], ...] = (
    ("InputLayer", {"shape": "28, 28, 1"}),
    ("Conv2D", {"filters": "6", "kernel_size": "5", "padding": "same", "activation": "tanh"}),
    ("AveragePooling2D", {}),
    ("Conv2D", {"filters": "16", "kernel_size": "5", "activation": "tanh"}),
    ("AveragePooling2D", {}),
    ("Flatten", {}),
    ("Dense", {"units": "120", "activation": "tanh"}),
    ("Dense", {"units": "84", "activation": "tanh"}),
    ("Dense", {"units": "10", "activation": "softmax"}),
)
MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class MouseWatch(QObject):
    """Counts what a mouse does anywhere in the program."""

    def __init__(self) -> None:
        super().__init__()
        self.events = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.events += event.type() in MOUSE
        return False


class Typist:
    """A person with a keyboard: keys go to the window that has the focus, as the system would send them."""

    def __init__(self, shell: Shell) -> None:
        self.shell, self.window = shell, shell.window

    @property
    def graph(self) -> Graph:
        return self.shell.document.project.networks["model"]

    @property
    def at(self) -> QWidget:
        """Return the widget that has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QGuiApplication.focusWindow(), key, modifiers)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QGuiApplication.focusWindow(), letter)

    def walk_to(self, name: str) -> None:
        """Press Tab until a field has the keyboard."""
        for _ in range(60):
            if self.at.objectName() == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def place(self, kind: str) -> str:
        """Put a layer behind the current one by the search box; return its name."""
        before = set(self.graph.by_id)
        self.press(Key.Key_Tab)
        assert self.at.objectName() == "canvas.search"
        self.type(kind)
        self.press(Key.Key_Return)
        assert self.at is self.window.canvas.view
        (name,) = set(self.graph.by_id) - before
        return name

    def set_values(self, values: dict[str, str]) -> None:
        """Go to the settings of the current layer, type values, and come back."""
        self.press(Key.Key_Return)
        for name, text in values.items():
            self.walk_to(f"layer.{name}")
            self.type(text)
            self.press(Key.Key_Return)
        self.press(Key.Key_Escape)
        assert self.at is self.window.canvas.view


@pytest.fixture
def typist(qtbot: Any, home: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typist]:
    """A window with its real canvas and panels, and an engine that computes nothing."""
    views: list[type[View]] = [OtherView, PlainView]
    monkeypatch.setattr(main_window, "all_views", lambda: views)
    shell = Shell(qtbot)
    qtbot.waitUntil(lambda: shell.live.engine is not None)
    choice = Project().data
    shell.engine.data = prepare(choice, load(choice.source))
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    yield Typist(shell)
    shell.close()


def test_a_new_project_gives_the_keyboard_to_the_canvas(typist: Typist) -> None:
    typist.press(Key.Key_N, CONTROL)
    speed = typist.window.findChild(QWidget, "player.speed")
    speed.setFocus()
    assert typist.at is speed
    typist.press(Key.Key_N, CONTROL)
    assert typist.at is typist.window.canvas.view


def same_layers(one: Graph, other: Graph) -> bool:
    """Tell whether two stacks have the same layers, whatever they are named."""
    return [(node.type, dict(node.values)) for node in one.order()] == [
        (node.type, dict(node.values)) for node in other.order()
    ]


@pytest.mark.keras
def test_lenet_is_built_with_the_keyboard_alone_in_two_minutes(typist: Typist, qtbot: Any) -> None:
    watch = MouseWatch()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    begun = time.monotonic()
    typist.press(Key.Key_N, CONTROL)
    assert not typist.window.on_welcome
    assert typist.at is typist.window.canvas.view
    empty = typist.shell.document.project
    assert not typist.graph.nodes
    for kind, values in LENET:
        name = typist.place(kind)
        assert typist.graph[name].type == kind
        if values:
            typist.set_values(values)
    assert time.monotonic() - begun < SECONDS
    made, project = typist.graph, typist.shell.document.project
    assert same_layers(made, lenet())
    assert parameters(made) == PARAMETERS

    presses = 0
    while typist.graph.nodes:
        typist.press(Key.Key_Z, CONTROL)
        presses += 1
        assert presses < 60
    assert typist.shell.document.project == empty
    for _ in range(presses):
        typist.press(Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert typist.shell.document.project == project
    application.removeEventFilter(watch)
    assert watch.events == 0


def lenet() -> Graph:
    return TEMPLATES["lenet"].build(Graph(), (), {"shape": (28, 28, 1)})[0]


def parameters(graph: Graph) -> int:
    from nnplayground.engine.build import build

    count: int = build(graph).count_params()
    return count
