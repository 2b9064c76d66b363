"""Which of several outputs a view is about, and which class of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from nnplayground.core.graph import Graph
from nnplayground.core.pairing import targets_of
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.views.gallery import class_name, data_of

ROLE = "model"


class OutputChoice(QComboBox):
    """A box with the outputs of the network that are trained, shared by all views; out of sight where there is only one.

    Call `offer` from the view's `draw`, and `key` for the option "output" of a want: "" = the only one, or the first.
    """

    def __init__(
        self,
        name: str,
        document: Document,
        live: Live,
        selection: Selection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._selection = document, live, selection
        self._keys: tuple[str, ...] = ()
        self.setObjectName(f"{name}.output")
        self.setAccessibleName(self.tr("Output"))
        self.setToolTip(self.tr("Which output of the network to look at, in every view"))
        self.setVisible(False)
        self.activated.connect(self._on_activated)
        selection.output_changed.connect(self._mark)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the outputs in the box."""
        return self._keys

    @property
    def key(self) -> str:
        """Return the key of the chosen output; "" where there is only one, or the first is meant."""
        several = len(self._keys) > 1 and self._selection.output in self._keys[1:]
        return self._selection.output if several else ""

    def offer(self, record: RunRecord | None) -> None:
        """Put in the outputs of the network of a run, or of the project where there is none."""
        keys = tuple(targets(self._project(record)))
        if keys != self._keys:
            self._keys = keys
            self.clear()
            # PySide 6.11: a tuple in place of the list ends the program when the box is shown.
            self.addItems(list(keys))
            self._mark()
        self.setVisible(len(keys) > 1)

    def classes(self, record: RunRecord | None) -> tuple[str, ...]:
        """Return the names of the classes of the chosen output; () where it tells numbers, or the data is not known."""
        prepared = data_of(self._live, record)
        if prepared is None:
            return ()
        found = targets(self._project(record), list(prepared.raw.targets))
        target = found.get(self.key or next(iter(found), ""))
        return tuple(prepared.raw.classes_of(target) if target else prepared.raw.classes)

    def _project(self, record: RunRecord | None) -> Project:
        return self._document.project if record is None else record.project

    def _mark(self) -> None:
        key = self.key
        self.setCurrentIndex(
            self._keys.index(key) if key in self._keys else min(0, len(self._keys) - 1)
        )

    def _on_activated(self, index: int) -> None:
        self._selection.choose_output(self._keys[index])


class ClassChoice(QComboBox):
    """A box with the classes of an output; the first line is "the class that is said" and means -1.

    Signals:
        picked(): the person chose another class here.
    """

    picked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.class")
        self.setAccessibleName(self.tr("Class"))
        self.setToolTip(self.tr("Which class the picture is about"))
        self._names: tuple[str, ...] | None = None
        self.activated.connect(self.picked)
        self.offer(())

    @property
    def number(self) -> int:
        """Return the number of the chosen class; -1 = the one the network says."""
        return self.currentIndex() - 1

    def offer(self, names: Sequence[str], count: int = 0) -> None:
        """Put in the names of classes, or numbers where only their count is known; the chosen number stays."""
        found = tuple(names) or tuple(class_name(None, number) for number in range(count))
        if found == self._names:
            return
        index = self.currentIndex()
        self._names = found
        self.clear()
        self.addItem(self.tr("the class it says"))
        self.addItems(list(found))
        self.setCurrentIndex(index if 0 <= index < self.count() else 0)

    def choose(self, number: int) -> None:
        """Choose a class without telling; -1 = the one the network says."""
        if -1 <= number < self.count() - 1:
            self.setCurrentIndex(number + 1)


def targets(project: Project, names: Sequence[str] | None = None) -> dict[str, str | None]:
    """Return the target of each output that is trained, by key, in order; all outputs where none is.

    names: of the targets in the data; None = not known, then every target is None.
    """
    graph = project.networks.get(ROLE, Graph())
    keys = [ref.key for ref in graph.ends()]
    trained = [key for key in keys if project.training.output(key).trained]
    found = dict(zip(keys, targets_of(graph, project.training, list(names or ())), strict=True))
    return {key: found[key] for key in trained or keys}
