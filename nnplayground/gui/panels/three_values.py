"""The context menu of a number in a form of a panel: try three values of it, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractSpinBox, QMenu, QWidget

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.vary import three_values, try_three
from nnplayground.gui.document import Document
from nnplayground.gui.editor import number_text
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import Panel
from nnplayground.gui.text import words

_LAYER = "layer."


def offer_three(path: str, *widgets: QWidget) -> None:
    """Give the widgets of an editor, which is named by a path, the entry "Try three values" in their context menu."""
    for widget in widgets:
        widget.installEventFilter(_ThreeMenu(path, widget))


def run_three(document: Document, live: Live, path: str, text: str) -> None:
    """Put twins with three values of a setting beside the project, as one undo step called `text`, and let them train.

    Beside a run that is alive they begin by themselves, as after every edit; it goes on, or waits, as it did.
    """
    document.edit(text, try_three(document.project, path))
    record = live.record
    alive = record is not None and live.trained and record.state in (e.RUNNING, e.PAUSED)
    if not alive:
        live.post(e.Train(document.project, fresh=True))


class _ThreeMenu(QObject):
    """Opens the menu; the panel around the editor knows the document."""

    def __init__(self, path: str, widget: QWidget) -> None:
        super().__init__(widget)
        self._path, self._widget = path, widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent):
            return False
        panel = _panel_of(self._widget)
        if panel is None:
            return False
        self._open(panel, event.globalPos())
        return True

    def _open(self, panel: Panel, place: QPoint) -> None:
        widget = self._widget
        line = widget.lineEdit() if isinstance(widget, QAbstractSpinBox) else None
        menu = line.createStandardContextMenu() if line is not None else QMenu(widget)
        menu.setObjectName(f"{self._path}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        if menu.actions():
            menu.addSeparator()
        action = menu.addAction(self.tr("Try three values"))
        action.setObjectName(f"{self._path}.three")
        try:
            path = _path_in_project(panel, self._path)
            values = three_values(panel.document.project, path)
        except ValueError as error:
            action.setEnabled(False)
            action.setToolTip(words(str(error)))
        else:
            shown = ", ".join(number_text(value) for value in values)
            action.setText(self.tr("Try three values: {}").format(shown))
            action.setToolTip(self.tr("Train three twins side by side that differ in this alone"))
            action.triggered.connect(lambda: self._try(panel, path))
        menu.popup(place)

    def _try(self, panel: Panel, path: str) -> None:
        title = words(field.param_at(panel.document.project, path).title)
        run_three(panel.document, panel.live, path, self.tr("Try three values: {}").format(title))


def _panel_of(widget: QWidget) -> Panel | None:
    here: QObject | None = widget
    while here is not None and not isinstance(here, Panel):
        here = here.parent()
    return here


def _path_in_project(panel: Panel, path: str) -> str:
    """Return the path of a setting in the project; ValueError if it belongs to several layers, or to what twins share."""
    if path.startswith(_LAYER):
        if len(panel.selection.nodes) != 1:
            raise ValueError("Choose a single layer to try three values of its settings.")
        path = f"networks.{panel.selection.role}.{panel.selection.node}.{path[len(_LAYER) :]}"
    if not path.startswith(("training.", "networks.")):
        raise ValueError("Twins learn from the same data.")
    return path
