"""The check of the slopes below the walk: what is checked, the button, the verdict and the numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.views import steps_words
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.number_table import NumberTable
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.rows_model import RowsModel
from nnplayground.gui.views.view import Answer, View

N = QT_TRANSLATE_NOOP
RANDOM, LAYER, WEIGHT = "random", "layer", "weight"
PROBE = "gradient_check"
HEADER = ("weight", "dL/dw", "difference", "relative", "")
_LEAST, _TALL = 52, 130
_NAME = 90
_ROOM = 460
"""A view that is lower shows the verdict without the numbers."""


class SlopeCheck:
    """The widgets of the check of a view.

    asks: the button. verdict, table: what was found.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self.asks = AskBar(view, _tr(N("Steps", "Check slopes")))
        self.asks.button.setToolTip(
            _tr(
                N(
                    "Steps",
                    "Compare dL/dw with (L(w + h) - L(w - h)) / 2h, computed in double precision",
                )
            )
        )
        self.verdict = QLabel(objectName="steps.verdict")
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.model = RowsModel(view)
        self.table = NumberTable("steps.table", _tr(N("Steps", "Checked slopes")))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(_LEAST)
        self.table.setMaximumHeight(_TALL)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Return the widgets that show what was found."""
        return self.verdict, self.table

    def show_answer(self, answer: Answer) -> None:
        """Show what was found, or nothing."""
        known = "agrees" in answer.arrays
        self.verdict.setVisible(known)
        self.table.setVisible(known and room_of(self._view).height() >= _ROOM)
        self.asks.refresh()
        if not known:
            return
        self.verdict.setText(steps_words.verdict(answer.arrays))
        self.model.put(HEADER, rows_of(answer.arrays))
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        others = sum(header.sectionSize(column) for column in range(1, header.count()))
        wide = min(header.sectionSize(0), self.table.viewport().width() - others)
        header.resizeSection(0, max(_NAME, wide))


def kinds_box() -> QComboBox:
    """Return the box with what is checked: RANDOM, LAYER or WEIGHT."""
    kinds = QComboBox(objectName="steps.check")
    kinds.setAccessibleName(_tr(N("Steps", "Which weights are checked")))
    kinds.setToolTip(_tr(N("Steps", "Which weights are checked")))
    kinds.addItem(_tr(N("Steps", "20 weights at random")), RANDOM)
    kinds.addItem(_tr(N("Steps", "20 of the last layer shown")), LAYER)
    kinds.addItem(_tr(N("Steps", "the weight clicked in dL/dw")), WEIGHT)
    kinds.setMinimumHeight(FIELD_HEIGHT)
    kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    kinds.setMinimumContentsLength(14)
    guard_wheel(kinds)
    return kinds


def rows_of(arrays: Any) -> list[tuple[Any, ...]]:
    """Return weight, slope, difference, relative difference and whether they agree, the largest difference first."""
    order = np.argsort(-np.nan_to_num(arrays["relative"], nan=np.inf), kind="stable")
    found = []
    for place in order:
        path = str(arrays["paths"][place]).split("/", 1)[-1]
        numbers = (float(arrays[name][place]) for name in ("analytic", "numeric", "relative"))
        mark = "✓" if arrays["agrees"][place] else "✗"
        found.append((f"{path}[{arrays['index'][place]}]", *numbers, mark))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("Steps", text)
