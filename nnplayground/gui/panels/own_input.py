"""A row of one's own: a field for each feature, to ask the network about an example that is in no data set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nnplayground.core.events import Example
from nnplayground.core.param import Float
from nnplayground.data.source import Prepared
from nnplayground.gui.panels.panel import clear_layout
from nnplayground.gui.param_form import ParamForm

MOST_FIELDS = 40


def fields_of(prepared: Prepared) -> tuple[Float, ...]:
    """Return a field for each feature; none where an example is not a short row of numbers."""
    inputs = prepared.raw.inputs
    first = next(iter(inputs.values()))
    width = int(np.prod(first.shape[1:]))
    if len(inputs) != 1 or first.dtype.kind not in "biuf" or width > MOST_FIELDS:
        return ()
    names = prepared.raw.features if len(prepared.raw.features) == width else ()
    return tuple(
        Float(
            f"value_{place}",
            0.0,
            "As in the file, before any preparation.",
            label=names[place] if names else f"x{place + 1}",
        )
        for place in range(width)
    )


class OwnInput(QWidget):
    """Fields for one row, and a button.

    Signals:
        asked(inputs): the person wants the answer for these raw inputs, by name, without the example axis.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: ParamForm | None = None
        self._prepared: Prepared | None = None
        self._from: Example | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._place = QVBoxLayout()
        box.addLayout(self._place)
        self.button = QPushButton(self.tr("Predict these values"), self)
        self.button.setObjectName("predict.own")
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(
            self.tr("The values pass through the same preparation as the training part")
        )
        self.button.clicked.connect(self._ask)
        box.addWidget(self.button)

    def show_data(self, prepared: Prepared | None) -> bool:
        """Make fields for other data; tell whether there are any."""
        if prepared is self._prepared:
            return self.form is not None
        self._prepared, self._from = prepared, None
        params = fields_of(prepared) if prepared else ()
        if self.form is None or self.form.params != params:
            clear_layout(self._place)
            self.form = ParamForm(params, "predict", self) if params else None
            if self.form is not None:
                self._place.addWidget(self.form)
        return self.form is not None

    def start_from(self, example: Example, own: Mapping[str, Any] | None = None) -> None:
        """Put the values of another example into the fields, to be changed from there; own: those of one's own, inputs by name."""
        if self.form is None or self._prepared is None or example == self._from:
            return
        name = self._name()
        if own is not None and np.size(own.get(name)) != len(self.form.params):
            return
        self._from = example
        raw = (
            self._prepared.raw_input(example.part, example.row, name) if own is None else own[name]
        )
        values = np.ravel(raw)
        self.form.set_values(
            {f"value_{place}": float(f"{value:.7g}") for place, value in enumerate(values)}
        )

    def inputs(self) -> dict[str, Any]:
        """Return the row as the raw data has it: float32 (…) by input name."""
        assert self.form is not None
        assert self._prepared is not None
        shape = self._prepared.raw.inputs[self._name()].shape[1:]
        row = np.array(list(self.form.values().values()), np.float32).reshape(shape)
        return {self._name(): row}

    def _name(self) -> str:
        assert self._prepared is not None
        return next(iter(self._prepared.raw.inputs))

    def _ask(self) -> None:
        if self.form is not None and not self.form.problems():
            self.asked.emit(self.inputs())
