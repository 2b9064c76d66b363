"""How much room what a view draws has: beside twins less than the view's own."""

from __future__ import annotations

from PySide6.QtCore import QSize

from nnplayground.gui.views.view import View


def room_of(view: View) -> QSize:
    """Return the size in pixels that decides how a view lays its plots out: its own, or that of its panel."""
    stage = getattr(view, "stage", None)
    return view.size() if stage is None or len(view.panels) < 2 else QSize(stage.size())
