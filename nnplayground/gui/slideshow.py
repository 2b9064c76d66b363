"""The window for a lecture: it fills the screen, with large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from nnplayground.gui import style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

LARGE = 1.5
"""How much larger than usual texts are."""


class Slideshow(QObject):
    """Fills the screen until Escape; then the window has its sizes and its type as before."""

    def __init__(self, window: QMainWindow, action: QAction) -> None:
        super().__init__(window)
        self._window, self._action = window, action
        self._before: tuple[Qt.WindowState, QSize, QByteArray] | None = None
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)
        self._escape.activatedAmbiguously.connect(self.leave)

    @property
    def on(self) -> bool:
        """Tell whether the window fills the screen for a lecture."""
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or leave."""
        if self.on:
            self.leave()
        else:
            self.begin()

    def begin(self) -> None:
        """Fill the screen, with large type."""
        if self.on:
            return
        window = self._window
        self._before = window.windowState(), window.size(), window.saveState()
        style.set_scale(LARGE)
        window.showFullScreen()
        self._show(True)

    def leave(self) -> None:
        """Go back to the usual type and the sizes before."""
        if self._before is None:
            return
        shown, size, docks = self._before
        self._before = None
        style.set_scale(1)
        self._window.setWindowState(shown)
        # While the type was large, the window may have learnt that it needs more room.
        if shown == Qt.WindowState.WindowNoState:
            self._window.resize(size)
        self._window.restoreState(docks)
        self._show(False)

    def _show(self, on: bool) -> None:
        self._escape.setEnabled(on)
        self._action.setChecked(on)
