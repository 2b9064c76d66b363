"""The whole program with the real engine, and clicks by object name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nnplayground import app

PATIENCE_MS = 90_000


@contextmanager
def opened(qtbot: Any, *arguments: str) -> Iterator[Any]:
    """Open the window with a command line; with an example, wait until its data and its check are there."""
    _, window = app.make(arguments)
    qtbot.addWidget(window)
    live = window.live
    if "--example" in arguments:
        qtbot.waitUntil(
            lambda: live.data is not None and live.check is not None and live.check.ok,
            timeout=PATIENCE_MS,
        )
    yield window
    window.document.undo_stack.setClean()
    window.close()


def click(qtbot: Any, window: Any, name: str) -> None:
    """Click a widget that a person can see."""
    widget = window.findChild(QWidget, name)
    assert widget is not None, name
    assert widget.isVisible(), name
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
