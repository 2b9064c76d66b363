"""Which panels there are and where they stand at first. Classes are imported by name when the window is built."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

N = QT_TRANSLATE_NOOP
CANVAS = "nnplayground.gui.canvas.network:NetworkCanvas"


@dataclass(frozen=True)
class Room:
    """A panel: its dock is `dock.<name>`, its class is made with (document, live, selection)."""

    name: str
    title: str
    target: str
    area: str


_PANELS = "nnplayground.gui.panels"
ROOMS: tuple[Room, ...] = (
    Room("data", N("Rooms", "Data"), f"{_PANELS}.data:DataPanel", "left"),
    Room("palette", N("Rooms", "Layers"), f"{_PANELS}.palette:PalettePanel", "left"),
    Room("training", N("Rooms", "Training"), f"{_PANELS}.training:TrainingPanel", "right"),
    Room("inspector", N("Rooms", "Layer"), f"{_PANELS}.inspector:InspectorPanel", "right"),
    Room("summary", N("Rooms", "Summary"), f"{_PANELS}.summary:SummaryPanel", "right"),
    Room("evaluate", N("Rooms", "Evaluate"), f"{_PANELS}.evaluate:EvaluatePanel", "right"),
)
# The views that are open before the person or an example says otherwise.
FIRST_VIEWS = ("curves", "surface", "filters", "activations", "weights", "predictions")


def load(target: str) -> Any:
    """Return what `module:name` means."""
    module, name = target.split(":")
    return getattr(importlib.import_module(module), name)
