"""What is asked about an answer: which class and not which other one, by which methods, with which settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QWidget

from nnplayground.core.graph import Graph, Node
from nnplayground.gui.editor import guard_wheel
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words
from nnplayground.gui.views.explain_methods import LIVE, LONG, WORDS, Method
from nnplayground.gui.views.gallery import class_name
from nnplayground.gui.views.layer_choice import Layer, LayerChoice
from nnplayground.gui.views.wrapping import Wrapping

N = QT_TRANSLATE_NOOP
PREDICTED, TRUE, NONE = -1, -2, -3
"""In place of a class, as in the engine: the one the network says; the one that is right; none."""
_WIDEST = 130


class ClassBox(QComboBox):
    """A box with the classes of an output, first those that depend on the example.

    Signals:
        picked(): the person chose another class here.
    """

    picked = Signal()

    def __init__(self, name: str, title: str, tip: str, first: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(tip)
        self.setMaximumWidth(_WIDEST)
        self._first = tuple(first)
        self._names: tuple[str, ...] | None = None
        guard_wheel(self)
        self.activated.connect(self.picked)
        self.offer(())

    @property
    def number(self) -> int:
        """Return the number of the chosen class; PREDICTED, TRUE or NONE in its place."""
        found = self.currentData()
        return self._first[0][1] if found is None else int(found)

    def offer(self, names: Sequence[str], count: int = 0) -> None:
        """Put in the names of classes, or numbers where only their count is known; the chosen class stays."""
        found = tuple(names) or tuple(class_name(None, number) for number in range(count))
        if found == self._names:
            return
        chosen, self._names = self.number, found
        with QSignalBlocker(self):
            self.clear()
            for text, number in self._first:
                self.addItem(text, number)
            for number, text in enumerate(found):
                self.addItem(text, number)
            self.choose(chosen)

    def choose(self, number: int) -> None:
        """Choose a class, without telling; nothing happens if it is not there."""
        place = self.findData(number)
        if place >= 0:
            self.setCurrentIndex(place)


class CamLayer(LayerChoice):
    """The layer of Grad-CAM: the last convolution, unless another one is chosen here or on the canvas."""

    def __init__(self, name: str, selection: Selection) -> None:
        super().__init__(name, selection)
        self.setMaximumWidth(_WIDEST)

    def offer(self, layers: list[Layer]) -> None:
        """Put these layers into the box; the last one is chosen where none was."""
        new = tuple(layers) != self.layers
        selected = (self._selection.role, self._selection.node)
        super().offer(layers)
        if new and selected not in layers:
            self.setCurrentIndex(len(layers) - 1)


def has_places(graph: Graph, node: Node) -> bool:
    """Tell whether a layer is a convolution."""
    return "Conv" in graph[node.owner].type and "LSTM" not in graph[node.owner].type


def chips(name: str, on: Sequence[str]) -> dict[str, QToolButton]:
    """Return a button for each method that is computed all the time, by its probe; those in `on` are down."""
    return {
        method.probe: switch(f"{name}.{method.probe}", words(method.short), told(method), on)
        for method in LIVE
    }


def switch(name: str, text: str, tip: str, on: Sequence[str] = ()) -> QToolButton:
    """Return a button that stays down."""
    button = QToolButton(objectName=name)
    button.setText(text)
    button.setToolTip(tip)
    button.setCheckable(True)
    button.setChecked(name.rpartition(".")[2] in on)
    return button


class LongChoice(QWidget):
    """A box with the methods that take long, and boxes for what can be set of the chosen one.

    Signals:
        changed(): another method or setting was chosen.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        line = Wrapping(self)
        self.box = QComboBox(objectName=f"{name}.long")
        self.box.setAccessibleName(_say(N("Explain", "Method that takes long")))
        self.boxes: dict[tuple[str, str], QComboBox] = {}
        self._labels: dict[tuple[str, str], QLabel] = {}
        line.addWidget(self.box)
        for method in LONG:
            self.box.addItem(words(method.title), method.probe)
            for option, (title, values) in method.options.items():
                self._add(name, method, option, words(title), values)
        guard_wheel(self.box)
        self.box.currentIndexChanged.connect(self._on_method)
        self._on_method()

    @property
    def method(self) -> Method:
        """Return the chosen method."""
        return LONG[max(0, self.box.currentIndex())]

    def options(self, method: Method | None = None) -> tuple[tuple[str, Any], ...]:
        """Return the settings of a method that are not those it has by itself."""
        method = method or self.method
        found = ((name, self.boxes[method.probe, name]) for name in method.options)
        return tuple((name, box.currentData()) for name, box in found if box.currentIndex() > 0)

    def _add(
        self, name: str, method: Method, option: str, title: str, values: tuple[Any, ...]
    ) -> None:
        box = QComboBox(objectName=f"{name}.{option}")
        box.setAccessibleName(title)
        box.setToolTip(f"{words(method.title)}: {title}")
        for value in values:
            box.addItem(words(WORDS[value]) if value in WORDS else f"{value:g}", value)
        guard_wheel(box)
        box.currentIndexChanged.connect(self.changed)
        label = QLabel(title)
        label.setProperty("muted", True)
        for widget in (label, box):
            self.layout().addWidget(widget)
        self.boxes[method.probe, option] = box
        self._labels[method.probe, option] = label

    def _on_method(self) -> None:
        self.box.setToolTip(told(self.method))
        for key, box in self.boxes.items():
            for widget in (box, self._labels[key]):
                widget.setVisible(key[0] == self.method.probe)
        self.changed.emit()


def told(method: Method) -> str:
    """Return formula and source of a method, for a tool tip."""
    return f"<qt>{_escaped(words(method.formula))}<br>{_escaped(method.source)}</qt>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _say(text: str) -> str:
    return QCoreApplication.translate("Explain", text)
