"""The next step of the optimizer for one weight, line by line with the numbers of now."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.text import words
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.series import number
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tensor_tiles import index_at, place_of, weight_tiles
from nnplayground.gui.views.tiles import Mark, Place
from nnplayground.gui.views.titled_tiles import TitledTiles
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
_GREEK = ("alpha", "beta", "epsilon", "rho")
_SAMPLE: Mapping[str, Any] = {
    "path": "model/dense/kernel",
    "paths": np.array(["model/dense/kernel", "model/dense/bias"]),
    "index": np.array([1, 2]),
    "shape": np.array([4, 8]),
    "optimizer": "SGD",
    "rate": 0.1,
    "step": 5,
    "before": 1.0,
    "after": 0.95,
    "loss": 0.7,
    "penalty": 0.0,
    "batch": np.arange(32),
    "note": "",
    "names": np.array(["g", "w_t"]),
    "formulas": np.array(["dL/dw", "w - rate · g"]),
    "numbers": np.array(["0.5", "1 - 0.1 · 0.5"]),
    "texts": np.array(["g = dL/dw = 0.5", "w_t = w - rate · g = 1 - 0.1 · 0.5 = 0.95"]),
    "values": np.array([0.5, 0.95]),
    "slopes": np.linspace(-0.5, 0.5, 32).reshape(4, 8),
    "weights": np.linspace(1.0, -1.0, 32).reshape(4, 8),
}


class UpdateView(View):
    """The formula of the optimizer for the weight that is chosen in the box, by its index, or by a click on its slope."""

    name: ClassVar[str] = "update"
    title: ClassVar[str] = N("UpdateView", "Optimizer step")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "UpdateView",
            "What the next training step will do to one weight: its gradient on the batch that comes next, with penalties and after "
            "clipping, what the optimizer remembers of it, the rate of now, and the new value. Each line is a formula, then the same "
            "with the current numbers.",
        ),
        N(
            "UpdateView",
            "Read from top to bottom: g is the slope of the loss, t the number of the step, names with t belong to this step and those "
            "without to the one before. A long step along a small slope means that the optimizer divides by the usual size of the slope. "
            "Do one step with the player: the weight becomes the last line.",
        ),
        N("UpdateView", "Plain descent: w_t = w - rate · g. Other optimizers have more lines."),
        N(
            "UpdateView",
            "Kingma and Ba (2015), Adam: a method for stochastic optimization; Keras 3 documentation, Optimizers.",
        ),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Arithmetic"
    order: ClassVar[int] = 40
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {"update": _SAMPLE}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.path = ""
        self.index: tuple[int, ...] | None = None
        self._arrays: Mapping[str, NDArray[Any]] = {}
        self._followed = ""
        self.controls = self._make_controls()
        self.head = self._label("update.head")
        self.lines = self._label("update.lines")
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.note = self._label("update.note")
        self.note.setProperty("muted", True)
        self.tiles = TitledTiles(
            "update.slopes",
            self.tr("The slope of the loss by each weight of the tensor; click one to choose it"),
            picks=True,
        )
        self.tiles.canvas.picked.connect(self._on_picked)
        inner = stacked(self.lines, self.note, self.tiles)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.stage = Stage(stacked(self.head, scroll))
        fill(self, self.controls, self.stage)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the lines of the chosen weight."""
        self._follow()
        options: tuple[tuple[str, Any], ...] = (("path", self.path),) if self.path else ()
        if self.index is not None:
            options += (("index", self.index),)
        return (Want("update", None, options),)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest lines, and let the panels of twins show the same weight."""
        self._lead()
        answer = self.answer(self.wants()[0])
        if "path" not in answer.arrays:
            if self._arrays and record is not None and not answer.known:
                return
            self._arrays = {}
            text = self.tr("Press Play or Step to see what a step of the optimizer does.")
            empty = self.before_play(text)
            if answer.known and not answer.problem:
                empty = self.tr("This network has no weights that learn.")
            self.stage.show_empty(words(answer.problem) or empty)
            return
        if answer.arrays is not self._arrays:
            self._arrays = answer.arrays
            self._show()
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the lines."""
        if not self._arrays:
            return (), ()
        names = ("names", "formulas", "numbers", "values")
        rows = zip(*(self._arrays[name].tolist() for name in names), strict=True)
        return ("name", "formula", "numbers", "value"), rows

    def picture(self) -> QWidget:
        """Return lines and tiles."""
        return self.stage

    def choose(self, path: str, index: tuple[int, ...] | None) -> None:
        """Show another weight; index None = the one with the steepest slope."""
        self.path, self.index = path, index
        self.refresh()

    def _make_controls(self) -> QWidget:
        self.weight = QComboBox(objectName="update.weight")
        self.weight.setAccessibleName(self.tr("Weight"))
        self.weight.setToolTip(
            self.tr("Which weights to look at; follows the layer selected on the canvas")
        )
        self.weight.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.weight.activated.connect(self._on_weight)
        self.field = QLineEdit(objectName="update.index")
        self.field.setAccessibleName(self.tr("Index"))
        self.field.setToolTip(self.tr("Which of the weights, one number for each axis: 3, 0"))
        self.field.setMaximumWidth(110)
        self.field.editingFinished.connect(self._on_index)
        self.steepest = QPushButton(self.tr("Steepest"), objectName="update.steepest")
        self.steepest.setToolTip(self.tr("Show the weight with the largest slope"))
        self.steepest.clicked.connect(lambda: self.choose(self.path, None))
        guard_wheel(self.weight)
        parts = (self.weight, self.field, self.steepest)
        for widget in parts:
            widget.setMinimumHeight(FIELD_HEIGHT)
        return bar_of(*parts)

    def _label(self, name: str) -> QLabel:
        label = QLabel(objectName=name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _follow(self) -> None:
        """Take a weight of the layer that was selected on the canvas since."""
        node = self.selection.node
        if node == self._followed:
            return
        self._followed = node
        paths = [self.weight.itemData(place) for place in range(self.weight.count())]
        found = next((path for path in paths if path.split("/")[1] == node), None)
        if found is not None and not self.path.startswith(f"model/{node}/"):
            self.path, self.index = found, None

    def _lead(self) -> None:
        """Let the panels of twins show the weight that is shown here."""
        for view in self.panels[1:]:
            if isinstance(view, UpdateView) and (view.path, view.index) != (self.path, self.index):
                view.path, view.index = self.path, self.index
                self.live.want(view, view.wants())

    def _on_weight(self, place: int) -> None:
        self.choose(str(self.weight.itemData(place)), None)

    def _on_index(self) -> None:
        found = tuple(int(one) for one in re.findall(r"\d{1,9}", self.field.text()))
        if self._arrays and len(found) == len(self._arrays["shape"]):
            shape = [int(one) for one in self._arrays["shape"]]
            kept = tuple(min(one, size - 1) for one, size in zip(found, shape, strict=True))
            if kept != tuple(int(one) for one in self._arrays["index"]):
                self.choose(str(self._arrays["path"]), kept)
                return
        self._show_choice()

    def _on_picked(self, place: Place) -> None:
        shape = tuple(int(one) for one in self._arrays.get("shape", ()))
        found = index_at(place, shape) if self._arrays else None
        if found is not None:
            self.choose(str(self._arrays["path"]), found)

    def _show(self) -> None:
        arrays = self._arrays
        self._show_choice()
        self.head.setText(self._headline())
        names, formulas, numbers = (
            arrays[name].tolist() for name in ("names", "formulas", "numbers")
        )
        values = [written(value) for value in arrays["values"]]
        lines = zip(names, formulas, numbers, values, strict=True)
        self.lines.setText("".join(_paragraph(*line) for line in lines))
        self.note.setText(self._words())
        shown = "slopes" in arrays
        self.tiles.setVisible(shown)
        if shown:
            shape = tuple(int(one) for one in arrays["shape"])
            place = place_of(tuple(int(one) for one in arrays["index"]), shape)
            marks: tuple[Mark, ...] = ()
            if place is not None:
                at = (place.row, place.row), (place.column, place.column)
                marks = (Mark(place.tile, *at, "accent"),)
            text = self.tr("dL/dw of {0}, with penalties").format(_short(arrays["path"]))
            self.tiles.show_tiles(text, weight_tiles(arrays["slopes"]), marks)

    def _show_choice(self) -> None:
        if not self._arrays:
            return
        paths = [str(one) for one in self._arrays["paths"]]
        with QSignalBlocker(self.weight):
            if paths != [self.weight.itemData(place) for place in range(self.weight.count())]:
                self.weight.clear()
                for path in paths:
                    self.weight.addItem(_short(path), path)
            self.weight.setCurrentIndex(paths.index(str(self._arrays["path"])))
        self.field.setEnabled(len(self._arrays["shape"]) > 0)
        if not self.field.hasFocus() or not self.field.isModified():
            self.field.setText(", ".join(str(int(one)) for one in self._arrays["index"]))

    def _headline(self) -> str:
        arrays = self._arrays
        where = ", ".join(str(int(one)) for one in arrays["index"])
        return self.tr("{weight}[{index}]: {before} → {after} · {optimizer}, step {step}").format(
            weight=_short(arrays["path"]),
            index=where,
            before=written(arrays["before"]),
            after=written(arrays["after"]),
            optimizer=str(arrays["optimizer"]),
            step=int(arrays["step"]),
        )

    def _words(self) -> str:
        arrays = self._arrays
        text = self.tr("Next batch: {count} examples, loss {loss}").format(
            count=len(arrays["batch"]), loss=number(float(arrays["loss"]))
        )
        if float(arrays["penalty"]):
            penalty = number(float(arrays["penalty"]))
            text += self.tr(", penalties {0}").format(penalty)
        return " · ".join(part for part in (text, words(str(arrays["note"]))) if part)


def written(value: Any) -> str:
    """Write a number with seven significant digits, as a step may change the last ones only."""
    return f"{float(value):.7g}"


def pretty(formula: str) -> str:
    """Return a formula as HTML: Greek letters, indices below and powers above the line."""
    text = html.escape(formula)
    text = re.sub(r"\b([A-Za-zŵ̂]+)_(\w+)(\+1)?", r"\1<sub>\2\3</sub>", text)
    text = re.sub(r"\^(\((?:[^()]|\([^()]*\))*\)|[\w.]+)", r"<sup>\1</sup>", text)
    return re.sub(rf"\b({'|'.join(_GREEK)})\b", r"&\1;", text)


def _paragraph(name: str, formula: str, numbers: str, value: str) -> str:
    # A number alone is the value itself.
    shown = [pretty(numbers)] if " " in numbers or "√" in numbers else []
    below = " = ".join([*shown, f"<b>{value}</b>"])
    return f"<p style='margin: 0 0 6px 0'>{pretty(name)} = {pretty(formula)}<br>= {below}</p>"


def _short(path: Any) -> str:
    return str(path).split("/", 1)[1]
