"""The row of buttons over the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from nnplayground.gui.icons import icon

if TYPE_CHECKING:
    from nnplayground.gui.canvas.network import NetworkCanvas


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("NetworkCanvas", text)


def tool_row(canvas: NetworkCanvas) -> QWidget:
    """Return the buttons for what is needed most."""
    row = QWidget(canvas.view)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for name, sign, text, call in (
        ("canvas.add", "add", tr("Add a layer (Tab)"), canvas.open_search),
        ("canvas.find_layer", "search", tr("Find a layer (Ctrl+F)"), canvas.find_layer),
        ("canvas.zoom_out", "zoom_out", tr("Smaller (Ctrl+-)"), canvas.zoom_out),
        ("canvas.zoom_in", "zoom_in", tr("Larger (Ctrl++)"), canvas.zoom_in),
        ("canvas.zoom_fit", "zoom_fit", tr("Show all (F)"), canvas.zoom_fit),
        ("canvas.arrange", "arrange", tr("Arrange the boxes"), canvas.arrange),
    ):
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(sign))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(call)
        layout.addWidget(button)
    row.adjustSize()
    return row
