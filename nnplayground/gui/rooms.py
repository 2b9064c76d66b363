"""Which panels there are and where they stand at first. Classes are imported by name when the window is built."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from nnplayground.core.graph import Graph
from nnplayground.core.project import Project

N = QT_TRANSLATE_NOOP
CANVAS = "nnplayground.gui.canvas.network:NetworkCanvas"


@dataclass(frozen=True)
class Room:
    """A panel: its dock is `dock.<name>`, its class is made with (document, live, selection). shown: it is open at first."""

    name: str
    title: str
    target: str
    area: str
    shown: bool = True


_PANELS = "nnplayground.gui.panels"
ROOMS: tuple[Room, ...] = (
    Room("data", N("Rooms", "Data"), f"{_PANELS}.data:DataPanel", "left"),
    Room("palette", N("Rooms", "Layers"), f"{_PANELS}.palette:PalettePanel", "left"),
    Room("list", N("Rooms", "List"), f"{_PANELS}.stack_list:StackListPanel", "left", shown=False),
    Room("training", N("Rooms", "Training"), f"{_PANELS}.training:TrainingPanel", "right"),
    Room("inspector", N("Rooms", "Layer"), f"{_PANELS}.inspector:InspectorPanel", "right"),
    Room("summary", N("Rooms", "Summary"), f"{_PANELS}.summary:SummaryPanel", "right"),
    Room("evaluate", N("Rooms", "Evaluate"), f"{_PANELS}.evaluate:EvaluatePanel", "right"),
    Room("code", N("Rooms", "Code"), f"{_PANELS}.code:CodePanel", "right"),
    Room(
        "transfer",
        N("Rooms", "Transfer"),
        f"{_PANELS}.transfer:TransferPanel",
        "right",
        shown=False,
    ),
)
# The views that are open before the person or an example says otherwise.
FIRST_VIEWS = ("curves", "surface", "filters", "activations", "weights", "predictions")

# Side by side under the network, what is about the chosen layer and what is about the chosen example; each as tabs.
INSPECT = (
    ("filters", "weights", "ridgeline", "flow", "health", "looks_for", "patches"),
    ("activations", "maps", "arithmetic", "explain", "steps", "units"),
)
INSPECT_PANELS = ("data", "inspector")


def first() -> tuple[str, ...]:
    """Return the names of all docks that are open at first."""
    return (*(room.name for room in ROOMS if room.shown), *FIRST_VIEWS)


def first_layer(project: Project, role: str = "model") -> tuple[tuple[str, ...], str]:
    """Return the first layer with a kernel, else the first, as `Selection.choose_nodes` takes it; () without any."""
    graph = project.networks.get(role, Graph())
    layers = [node for node in graph.nodes if node.type != "InputLayer"]
    found = [node for node in layers if "Conv" in node.type] or [
        node for node in layers if node.type == "Dense"
    ]
    return tuple(node.id for node in (found or layers)[:1]), role


def load(target: str) -> Any:
    """Return what `module:name` means."""
    module, name = target.split(":")
    return getattr(importlib.import_module(module), name)
