"""A field for one weight of the network in training, and what undo means for it."""

from __future__ import annotations

import weakref
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnplayground.core.events import SetWeight
from nnplayground.core.param import Float
from nnplayground.gui.document import Document
from nnplayground.gui.editor import FIELD_HEIGHT, number_text
from nnplayground.gui.live import Live
from nnplayground.gui.number_editor import NumberField

N = QT_TRANSLATE_NOOP
VALUE = Float("value", 0.0, "The weight or the bias.", label="Weight")


@dataclass(frozen=True)
class Weight:
    """One number of a run. variable: "<role>/<node>/<kernel or bias>"; index: its place in the array."""

    run: int
    variable: str
    index: tuple[int, ...]

    @property
    def name(self) -> str:
        """Return it as it stands in the marks of the curves."""
        return f"{self.variable}[{', '.join(map(str, self.index))}]"


class WriteWeight(QUndoCommand):
    """Write one weight by hand; undo writes the number that was there when the hand came.

    Weights are no part of the project, and training goes on between doing and undoing. So undo takes back this one number and nothing
    else: what other weights have learnt since stays, and so does what this one learnt after its old number is written again. In another
    run there is no such number any more; the step is dropped from the history then. The live partner is held weakly, as documents are.
    """

    def __init__(
        self, live: Live, weight: Weight, old: float, new: float, gesture: int = 0
    ) -> None:
        text = QCoreApplication.translate("WeightEditor", "Write {weight}")
        super().__init__(text.format(weight=weight.name))
        self._live = weakref.ref(live)
        self.weight, self.old, self.new, self.gesture = weight, old, new, gesture

    def id(self) -> int:
        return -1 if not self.gesture else hash((self.weight, self.gesture)) & 0x7FFFFFFF

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, WriteWeight):
            return False
        if (other.weight, other.gesture) != (self.weight, self.gesture):
            return False
        self.new = other.new
        return True

    def undo(self) -> None:
        self._post(self.old)

    def redo(self) -> None:
        self._post(self.new)

    def _post(self, value: float) -> None:
        live = self._live()
        record = None if live is None else live.record
        if live is None or record is None or record.run != self.weight.run:
            self.setObsolete(True)
            return
        live.post(SetWeight(self.weight.variable, self.weight.index, value))


class WeightEditor(QWidget):
    """A sentence that says which weight it is, `<view>.edited`, and its number, `<view>.value`.

    Signals:
        written(Weight, float): the person changed it; the engine knows already.
    """

    written = Signal(object, float)

    def __init__(
        self, name: str, document: Document, live: Live, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._live = document, live
        self.label = QLabel(objectName=f"{name}.edited")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = NumberField(VALUE)
        self.field.setObjectName(f"{name}.value")
        self.field.setAccessibleName(self.tr("Weight"))
        self.field.setToolTip(
            self.tr(
                "The number itself: type it, use the arrows, or turn the wheel. Training goes on from it; undo writes the old number back."
            )
        )
        wide = self.fontMetrics().horizontalAdvance("-0.00000000e-00") + 30
        self.field.setFixedWidth(wide)
        self.setMinimumHeight(FIELD_HEIGHT + 4)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.label, 1)
        line.addWidget(self.field)
        self.weight: Weight | None = None
        self.value = float("nan")
        self._gesture = 0
        self.field.typed.connect(self._on_typed)
        self.field.stepped.connect(self._on_stepped)
        self.show_weight(None, 0.0, "")

    def show_weight(self, weight: Weight | None, value: float, text: str) -> None:
        """Show a weight and its number of now, or with None only a sentence; what is being typed stays."""
        other = weight != self.weight
        if other:
            self._gesture += 1
        self.weight, self.value = weight, value
        self.label.setText(text)
        self.label.setToolTip(text)
        self.field.setEnabled(weight is not None)
        self.field.setVisible(weight is not None)  # the sentence needs the room
        line = self.field.lineEdit()
        if weight is None:
            self.field.show_text("")
        elif other or not (line.isModified() and self.field.hasFocus()):
            if not other and self.field.text() == written(value):
                return
            self.field.show_text(written(value))

    def turn(self, notches: float) -> None:
        """Change the number by notches of the wheel."""
        if self.weight is not None and round(notches):
            self.field.stepBy(round(notches))

    def _on_typed(self) -> None:
        self._gesture += 1
        self._write(0)

    def _on_stepped(self) -> None:
        self._write(self._gesture)

    def _write(self, gesture: int) -> None:
        weight, old = self.weight, self.value
        try:
            value = self.field.value()
        except ValueError:
            value = None
        if weight is None:
            return
        if value is None or not np.isfinite(value) or abs(value) > float(np.finfo(np.float32).max):
            self.field.show_text(written(old))
            return
        self.field.lineEdit().setModified(False)
        if value != old:
            self.value = value
            back = old if np.isfinite(old) else 0.0
            self._document.undo_stack.push(WriteWeight(self._live, weight, back, value, gesture))
            self.written.emit(weight, value)


def written(value: float) -> str:
    """Return a number of single precision in the fewest digits that tell it from its neighbours."""
    if not np.isfinite(value):
        return str(value)
    with np.errstate(over="ignore"):
        single = np.float32(value)
    return number_text(float(str(single)) if np.isfinite(single) else value)
