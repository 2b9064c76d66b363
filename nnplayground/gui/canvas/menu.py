"""The menu of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from nnplayground.gui.canvas.network import NetworkCanvas


class NetworkMenu(QMenu):
    """What can be done with the chosen layers or the chosen link; deletes itself once it is closed.

    Signals:
        add_wanted(): the person wants to type the name of a layer.
        rename_wanted(): the person wants to rename the chosen layer.
    """

    add_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, canvas: NetworkCanvas, chosen: bool, link: bool) -> None:
        super().__init__(canvas)
        self.setObjectName("canvas.menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = (
            ("add", self.tr("Add a layer…"), self.tr("Tab"), True, self.add_wanted.emit),
            ("rename", self.tr("Rename…"), "F2", chosen, self.rename_wanted.emit),
            ("duplicate", self.tr("Duplicate"), "Ctrl+D", chosen, canvas.duplicate),
            ("freeze", self._freeze_text(canvas), "", self._learning(canvas), canvas.editor.freeze),
            ("", "", "", False, None),
            ("cut", self.tr("Cut"), "Ctrl+X", chosen, canvas.cut),
            ("copy", self.tr("Copy"), "Ctrl+C", chosen, canvas.copy),
            ("paste", self.tr("Paste"), "Ctrl+V", True, canvas.paste),
            ("delete", self.tr("Delete"), "Del", chosen or link, canvas.delete_selected),
            ("", "", "", False, None),
            ("show_all", self.tr("Show all"), "F", True, canvas.zoom_fit),
            ("arrange", self.tr("Arrange"), "", True, canvas.arrange),
        )
        for name, text, keys, enabled, call in rows:
            if call is None:
                self.addSeparator()
                continue
            # The keys are only named: the view and the window already listen to them.
            action = QAction(f"{text}\t{keys}" if keys else text, self)
            action.setObjectName(f"canvas.menu.{name}")
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)

    def _learning(self, canvas: NetworkCanvas) -> bool:
        return bool(canvas.editor.learning())

    def _freeze_text(self, canvas: NetworkCanvas) -> str:
        nodes = canvas.editor.learning()
        frozen = bool(nodes) and not any(node.values.get("trainable", True) for node in nodes)
        return self.tr("Let the weights learn") if frozen else self.tr("Freeze the weights")
