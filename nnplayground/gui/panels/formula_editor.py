"""The editor of a typed formula: what is wrong with it while it is typed, its functions to choose from, its curve and its slope."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from nnplayground.core.derivative import slope
from nnplayground.core.formula import CONSTANTS, FUNCTIONS, KINDS, REDUCTIONS, Formula, parse
from nnplayground.core.formula_tree import text as text_of
from nnplayground.core.param import FormulaText
from nnplayground.gui.line_editor import LineEditor
from nnplayground.gui.panels.curve import CurveBox
from nnplayground.gui.panels.panel import plain_label

REACH = {"activation": 4.0, "loss": 3.0, "metric": 3.0}
"""How far the curves go on both sides of 0: of x, or of the error p - y."""
POINTS = 401
LONGEST_SLOPE = 160
PATIENCE_MS = 500
"""How long nobody has typed before a formula is called wrong; half of a name is not a mistake yet."""
_FULL = {
    "min": "min(a, b)",
    "max": "max(a, b)",
    "where": "where(c, a, b)",
    "clip": "clip(x, low, high)",
}


@dataclass(frozen=True)
class Sketch:
    """The curve of a formula: y and its slope over x, all (n,) float64; `target` is that of a loss or metric, None otherwise.

    A metric has no slope, for nothing is learnt through it; `slope_text` is the slope as a formula with rounded numbers.
    """

    x: Any
    y: Any
    slope: Any
    slope_text: str
    target: float | None


def sketch(formula: Formula) -> Sketch:
    """Return the curve of an activation over x, or that of a loss or metric over the error p - y of a network with one output.

    The target is 0, or 1 if the formula is the same everywhere at 0, as cross-entropies are. Where the formula is not defined, there
    is no slope.
    """
    reach = REACH[formula.kind]
    x = np.linspace(-reach, reach, POINTS)
    if formula.kind == "activation":
        return _sketched(formula, x, {"x": x}, None)
    for target in (0.0, 1.0):
        arrays = {"y": np.full((POINTS, 1), target), "p": x[:, None] + target}
        found = _sketched(formula, x, arrays, target)
        told = found.y[np.isfinite(found.y)]
        if told.size and np.ptp(told) > 0:
            break
    return found


def _sketched(formula: Formula, x: Any, arrays: dict[str, Any], target: float | None) -> Sketch:
    y = formula(**arrays)
    if formula.kind == "metric":
        return Sketch(x, y, None, "", target)
    tree = slope(formula.tree, formula.names[-1])
    derived = Formula("", formula.names, tree, formula.kind)(**arrays)
    return Sketch(x, y, np.where(np.isfinite(y), derived, np.nan), _rounded(text_of(tree)), target)


def _rounded(text: str) -> str:
    """Return a formula with its long numbers cut to six digits: 0.2 * 3 is 0.6 for people."""
    return re.sub(r"\d+\.\d{6,}(e[+-]?\d+)?", lambda found: f"{float(found[0]):.6g}", text)


class FormulaEditor(LineEditor):
    """One line for a formula, with the functions it may use offered while their names are typed.

    preview: the curve of the formula and its slope, for the place below the line; empty as soon as a problem is said.

    Signals:
        said(problem): what is wrong with the text, as soon as the person stops typing; "" = nothing, at once.
    """

    said = Signal(str)

    def __init__(self, param: FormulaText, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._kind = param.kind
        self.completer = QCompleter(QStringListModel(functions(param.kind), self), self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setWidget(self.text)
        self.completer.activated[str].connect(self._put_in)
        self.text.textEdited.connect(self._on_typed)
        self._problem = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PATIENCE_MS)
        self._pause.timeout.connect(self._object)
        self.text.setPlaceholderText(self.tr("a formula of {}").format(self._variables()))
        self.preview = QWidget(parent)
        self.curve = CurveBox("", self.tr("The formula and its slope"), 124, self.preview)
        self.curve.set_margin(40)
        self.slope = plain_label("", self.preview, "muted")
        self.slope.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box = QVBoxLayout(self.preview)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(2)
        box.addWidget(self.curve)
        box.addWidget(self.slope)

    def name(self, path: str) -> None:
        """Give the widgets the object names that belong to a path."""
        super().name(path)
        self.curve.setObjectName(f"{path}.curve")
        self.slope.setObjectName(f"{path}.slope")
        self.completer.popup().setObjectName(f"{path}.functions")

    def show_value(self, value: Any) -> None:
        """Show a formula and its curve."""
        super().show_value(value)
        self._look("" if value is None else str(value))

    def grammar(self) -> str:
        """Return what may stand in the formula, a line for each kind of thing."""
        lines = [
            self.tr("Names: {}").format(self._variables(*CONSTANTS)),
            self.tr("Signs: {}").format("+ - * / ^ ( ) < <= > >= == !="),
            self.tr("Functions: {}").format(
                ", ".join(_FULL.get(name, f"{name}(x)") for name in FUNCTIONS)
            ),
        ]
        if self._kind != "activation":
            names = ", ".join(f"{name}(x)" for name in REDUCTIONS)
            lines.append(self.tr("Over all outputs of an example: {}").format(names))
            lines.append(self.tr("y is the target, p the output of the network."))
        lines.append(self.tr("A comparison is 1 where it holds, else 0; -x^2 is -(x^2)."))
        return "\n".join(lines)

    def _variables(self, *more: str) -> str:
        return ", ".join((*KINDS[self._kind], *more))

    def _on_typed(self, text: str) -> None:
        self._offer()
        self._look(text)

    def _on_finished(self) -> None:
        """Take what stands there, unless Enter only chose one of the functions that are offered."""
        if not self.completer.popup().isVisible():
            if self._pause.isActive():
                self._pause.stop()
                self._object()
            super()._on_finished()

    def _look(self, text: str) -> None:
        """Draw a text, or say a little later what is wrong with it."""
        try:
            formula = parse(self.param.check(text), kind=self._kind)
        except ValueError as error:
            self._problem = str(error)
            self._pause.start()
            return
        self._pause.stop()
        self.said.emit("")
        self._draw(sketch(formula))

    def _object(self) -> None:
        """Say what is wrong; a curve of what stood there before would be taken for that of the text."""
        slope = None if self._kind == "metric" else ()
        self.curve.draw((), (), self.curve.bottom, slope)
        self.slope.setText("")
        self.said.emit(self._problem)

    def _draw(self, one: Sketch) -> None:
        bottom = ""
        if one.target is not None:
            bottom = self.tr("p − y at y = {}").format(f"{one.target:g}")
        self.curve.draw(one.x, one.y, bottom, one.slope)
        self.curve.set_span(one.x[0], one.x[-1])
        shown = one.slope_text
        if len(shown) > LONGEST_SLOPE:
            shown = f"{shown[:LONGEST_SLOPE]} …"
        self.slope.setVisible(bool(shown))
        self.slope.setText(f"f′ = {shown}")
        self.slope.setToolTip(self.tr("The slope of the formula, which training goes down"))
        self.slope.setAccessibleName(self.slope.text())

    def _offer(self) -> None:
        """Show the functions that begin as the word before the cursor does."""
        word = self._word()
        self.completer.setCompletionPrefix(word)
        popup = self.completer.popup()
        if len(word) < 2 or not self.completer.completionCount():
            popup.hide()
            return
        self.completer.complete()
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _word(self) -> str:
        before = self.text.text()[: self.text.cursorPosition()]
        found = re.search(r"[A-Za-z_][A-Za-z_0-9]*$", before)
        return found[0] if found else ""

    def _put_in(self, full: str) -> None:
        """Put a function in the place of the word before the cursor, and the cursor between its brackets."""
        name, word = full.partition("(")[0], self._word()
        end = self.text.cursorPosition()
        opened = self.text.text()[end : end + 1] == "("
        self.text.setSelection(end - len(word), len(word))
        self.text.insert(name if opened else f"{name}()")
        if opened:
            self.text.cursorForward(False)
        else:
            self.text.cursorBackward(False)


def functions(kind: str) -> list[str]:
    """Return the functions that a kind of formula may use, each with its values, in alphabetical order."""
    names = [*FUNCTIONS, *(REDUCTIONS if kind != "activation" else ())]
    return sorted(_FULL.get(name, f"{name}(x)") for name in dict.fromkeys(names))
