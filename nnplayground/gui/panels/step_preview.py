"""What a preparation step makes of the chosen example: before and after, as numbers and as pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.core.events import Example
from nnplayground.core.registries import STEPS
from nnplayground.data.prepare import stages, stages_of
from nnplayground.data.source import Prepared
from nnplayground.gui.editor import number_text
from nnplayground.gui.panels.example_view import Picture, image_of
from nnplayground.gui.panels.inspector import shape_text
from nnplayground.gui.panels.panel import plain_label

SIDE = 44


def array_text(array: Any) -> str:
    """Return an array in a few words: all of a short one, shape and range of a long one."""
    values = np.asarray(array)
    if values.dtype.kind not in "biuf":
        return str(values)[:40]
    if values.size <= 10 and values.ndim <= 1:
        return ", ".join(number_text(float(f"{value:.3g}")) for value in values.reshape(-1))
    low, high = float(f"{values.min():.3g}"), float(f"{values.max():.3g}")
    shape = shape_text(values.shape)
    template = QCoreApplication.translate("StepPreview", "{}, from {} to {}")
    return template.format(shape, number_text(low), number_text(high))


Pair = tuple[Any, Any]


def pairs_of(
    prepared: Prepared, example: Example, own: Mapping[str, Any] | None = None
) -> list[Pair | None]:
    """Return, for each step in order, the example before and after it, without the example axis.

    own: the raw inputs by name of an example of one's own; it has no target, and so nothing for the steps of targets.
    """
    if own is not None:
        first = next(iter(prepared.raw.inputs))
        raw = own.get(first)
        if raw is None or np.shape(raw) != prepared.raw.inputs[first].shape[1:]:
            return []  # it was made for other data
        found = {"inputs": [array for _, array in stages_of(prepared, raw, first)]}
    else:
        found = {
            place: [array for _, array in stages(prepared, example.row, example.part, place)]
            for place in ("inputs", "targets")
            if place == "inputs" or prepared.raw.targets
        }
    passed = {"inputs": 0, "targets": 0}
    pairs: list[Pair | None] = []
    for _step, place, _state in prepared.steps:
        at = passed[place]
        passed[place] += 1
        pairs.append((found[place][at], found[place][at + 1]) if place in found else None)
    return pairs


class StepPreview(QWidget):
    """Before → after of one step."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 2)
        row.setSpacing(6)
        self.before, self.after = Picture(self), Picture(self)
        self.text = plain_label("", self, "muted")
        for picture in (self.before, self.after):
            picture.setFixedSize(SIDE, SIDE)
        row.addWidget(self.before)
        row.addWidget(self.text, 1)
        row.addWidget(self.after)

    def show_pair(self, before: Any, after: Any, pictures: bool) -> None:
        """Show an example before and after the step."""
        self.text.setText(f"{array_text(before)}\n→ {array_text(after)}")
        for widget, array in ((self.before, before), (self.after, after)):
            drawable = pictures and _drawable(array)
            widget.setVisible(drawable)
            if drawable:
                widget.show_image(image_of(array))


def on_inputs(step: str) -> bool:
    """Tell whether a step works on inputs; unknown ones are taken to."""
    return step not in STEPS or STEPS[step].on == "inputs"


def _drawable(array: Any) -> bool:
    values = np.asarray(array)
    return values.ndim == 2 or (values.ndim == 3 and values.shape[2] in (1, 3))
