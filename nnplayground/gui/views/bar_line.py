"""A line of controls that goes on in the next one where there is little room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from nnplayground.gui.views.wrapping import Wrapping

_LEAST = 56


def bar_line(widgets: Iterable[QWidget], wide: QWidget | None = None) -> Wrapping:
    """Return widgets beside each other; `wide` takes the room that is left, or nobody."""
    line = Wrapping()
    line.wide = wide
    for widget in widgets:
        line.addWidget(widget)
        if isinstance(widget, QComboBox):
            widget.setMinimumWidth(_LEAST)
    return line


def bar_of(*widgets: QWidget, wide: QWidget | None = None) -> QWidget:
    """Return a widget with such a line in it."""
    bar = QWidget()
    bar.setLayout(bar_line(widgets, wide))
    return bar


def together(*widgets: QWidget) -> QWidget:
    """Return widgets that stay beside each other in such a line, as a title and its field."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for widget in widgets:
        line.addWidget(widget)
    return whole
