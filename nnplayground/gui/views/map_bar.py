"""The boxes above the maps of one layer: which layer, of an example or of a class, which page, winners only."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.selection import Selection
from nnplayground.gui.views.bar_line import bar_line
from nnplayground.gui.views.filter_bar import LEAST_BOX
from nnplayground.gui.views.layer_choice import LayerChoice

EXAMPLE, CLASS = "example", "class"


class MapBar(QWidget):
    """The boxes `maps.layer`, `maps.of`, `maps.class`, `maps.own_scale`, `maps.winners`, `maps.page`.

    Signals:
        changed(): the person chose something else.
    """

    changed = Signal()

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self.layer = LayerChoice("maps.layer", selection)
        self.of = QComboBox(objectName="maps.of")
        self.of.setAccessibleName(self.tr("Maps of"))
        self.of.setToolTip(self.tr("Maps for one example, or their mean over all of a class"))
        self.of.addItem(self.tr("one example"), EXAMPLE)
        self.of.addItem(self.tr("mean of a class"), CLASS)
        self.classes = QComboBox(objectName="maps.class")
        self.classes.setAccessibleName(self.tr("Class"))
        self.classes.setToolTip(self.tr("The class whose training examples are averaged"))
        self.own = _check(
            "maps.own_scale",
            self.tr("Own scale"),
            self.tr("Colour each map by its own largest value, so that faint ones can be seen"),
        )
        self.winners = _check(
            "maps.winners",
            self.tr("Winners"),
            self.tr(
                "Show what the pooling reads, and let only the winners of its windows stand out"
            ),
        )
        self.winners.setVisible(False)
        self.pages = QComboBox(objectName="maps.page")
        self.pages.setAccessibleName(self.tr("Page"))
        self.pages.setToolTip(
            self.tr("Which of the maps, where there are too many numbers for one picture")
        )
        for box in (self.layer, self.of, self.classes, self.pages):
            box.setMinimumWidth(LEAST_BOX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widgets in (
            (self.layer, self.of, self.classes),
            (self.own, self.winners, self.pages),
        ):
            rows.addLayout(bar_line(widgets))
        self.layer.picked.connect(self._on_other)
        self.of.activated.connect(self.changed)
        self.classes.activated.connect(self.changed)
        self.own.toggled.connect(self.changed)
        self.winners.toggled.connect(self.changed)
        self.pages.activated.connect(self.changed)
        self.offer_pages(0, 0)

    @property
    def page(self) -> int:
        """Return which page is wanted."""
        return max(0, self.pages.currentIndex())

    @property
    def state(self) -> tuple[Any, ...]:
        """Return what is chosen, but for the layer and the page."""
        return (
            self.of.currentData(),
            self.classes.currentIndex(),
            self.own.isChecked(),
            self.winners.isVisibleTo(self) and self.winners.isChecked(),
        )

    @property
    def averages(self) -> bool:
        """Tell whether the mean over a class is wanted."""
        return bool(self.of.currentData() == CLASS)

    def offer_classes(self, names: tuple[str, ...]) -> None:
        """Offer the classes of the data; without any there is no mean."""
        if [self.classes.itemText(place) for place in range(self.classes.count())] != list(names):
            old = self.classes.currentText()
            with QSignalBlocker(self.classes):
                self.classes.clear()
                self.classes.addItems(list(names))
                self.classes.setCurrentIndex(max(0, self.classes.findText(old)) if names else -1)
        model: Any = self.of.model()
        model.item(self.of.findData(CLASS)).setEnabled(bool(names))
        self.classes.setVisible(self.averages and bool(names))

    def offer_pages(self, each: int, count: int) -> None:
        """Offer pages of so many maps each; out of sight where all are on one."""
        firsts = range(0, count, max(1, each))
        text = self.tr("maps {0} to {1} of {2}")
        names = [text.format(one, min(one + each, count) - 1, count) for one in firsts]
        if [self.pages.itemText(place) for place in range(self.pages.count())] != names:
            page = self.page
            with QSignalBlocker(self.pages):
                self.pages.clear()
                self.pages.addItems(names)
                self.pages.setCurrentIndex(min(page, len(names) - 1))
        self.pages.setVisible(len(names) > 1)

    def _on_other(self) -> None:
        self.pages.setCurrentIndex(0 if self.pages.count() else -1)
        self.changed.emit()


def options_of(layer: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the options of a want that name a layer."""
    role, node = layer
    return (("node", node), *((("role", role),) if role != "model" else ()))


def _check(name: str, text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text, objectName=name)
    box.setAccessibleName(text)
    box.setToolTip(tip)
    return box
