"""How much room what a view draws has: beside twins less than the view's own."""

from __future__ import annotations

from PySide6.QtCore import QSize

from nnplayground.gui.views.scored import ScoredView


def room_of(view: ScoredView) -> QSize:
    """Return the size in pixels that decides how a view lays its plots out: its own, or that of its panel."""
    return view.stage.size() if len(view.panels) > 1 else view.size()
