"""What every view shares: it draws the numbers of the current run while it is visible, and can be copied and saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import shiboken6
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection


class View(QWidget):
    """Base of all views; a subclass is one module in this package and is found by name.

    name: the id, also the name of the dock `dock.<name>`; title and help are shown to people (English source, translated at display).
    Subclasses implement `draw(record)`, `wants()` and `numbers()`. `draw` is called at most 20 times a second while visible, with None
    when there is no run: then show a clear empty state.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    help: ClassVar[str] = ""
    area: ClassVar[str] = "right"

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName(f"view.{self.name}")
        live.updated.connect(self._on_updated)
        live.started.connect(self._on_started)
        live.loaded.connect(self._on_updated)
        selection.nodes_changed.connect(self.refresh)
        selection.example_changed.connect(self.refresh)

    def draw(self, record: RunRecord | None) -> None:
        """Draw what the record holds now; override."""
        raise NotImplementedError  # pragma: no cover - abstract

    def wants(self) -> tuple[Want, ...]:
        """Return what the engine should compute while this view is visible; override where needed."""
        return ()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return header and rows of what is drawn, for CSV; override."""
        return (), ()

    def picture(self) -> QWidget:
        """Return the widget that "copy" and "save picture" render; override where only a part is the picture."""
        return self

    def refresh(self) -> None:
        """Ask for what is wanted and draw; does nothing while hidden."""
        if self.isVisible():
            self.live.want(self, self.wants())
            self.draw(self.live.record)

    def _on_updated(self) -> None:
        if self.isVisible():
            self.live.draw_soon(self._draw_now)

    def _draw_now(self) -> None:
        if shiboken6.isValid(self) and self.isVisible():
            self.draw(self.live.record)

    def _on_started(self) -> None:
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.live.want(self, ())
        super().hideEvent(event)
