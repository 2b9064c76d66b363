"""A line of controls that shrink where there is little room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

_LEAST = 56


def bar_line(widgets: Iterable[QWidget], wide: QWidget | None = None) -> QHBoxLayout:
    """Return widgets beside each other; `wide` takes the room that is left, or nobody."""
    line = QHBoxLayout()
    line.setSpacing(4)
    for widget in widgets:
        line.addWidget(widget, int(widget is wide))
        if isinstance(widget, QComboBox):
            widget.setMinimumWidth(_LEAST)
    if wide is None:
        line.addStretch(1)
    return line
