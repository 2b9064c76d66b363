"""The editor of a number: a field that reads alike in every locale, and a slider where it helps."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSlider, QWidget

from nnplayground.core.param import Float, Int, Param
from nnplayground.gui.editor import (
    FIELD_HEIGHT,
    Editor,
    guard_undo,
    guard_wheel,
    number_text,
    read_number,
)
from nnplayground.gui.panels.three_values import offer_three
from nnplayground.gui.text import words

_TICKS = 1000


class NumberField(QAbstractSpinBox):
    """A field for a number with arrows: keeps whatever was typed, reads it alike in every locale, and may be empty.

    Signals:
        typed(): another text was entered with Enter or by leaving the field.
        stepped(): the number was changed with the arrows.
    """

    typed = Signal()
    stepped = Signal()

    def __init__(self, param: Int | Float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param = param
        self._shown = ""
        self.setMinimumSize(64, FIELD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._on_finished)
        guard_wheel(self)
        guard_undo(self, self.lineEdit())
        if param.optional:
            self.lineEdit().setPlaceholderText(self.tr("none"))

    def show_text(self, text: str) -> None:
        """Put a text in the field without a signal."""
        self._shown = text
        self.lineEdit().setText(text)
        self.lineEdit().setCursorPosition(0)

    def value(self) -> float | None:
        """Return the number in the field; None if it is empty, ValueError if it is no number."""
        text = self.text().strip()
        return read_number(text) if text else None

    def setValue(self, value: float | None) -> None:
        """Enter a number as the person would."""
        self.lineEdit().setText("" if value is None else number_text(value))
        self._on_finished()

    def _on_finished(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.typed.emit()

    def validate(self, text: str, position: int) -> object:
        return (QValidator.State.Acceptable, text, position)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flag = QAbstractSpinBox.StepEnabledFlag
        return flag.StepUpEnabled | flag.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        low, high = self._param.low, self._param.high
        try:
            value = self.value()
        except ValueError:
            return
        value = low or 0 if value is None else _stepped(self._param, value, steps)
        value = value if low is None else max(low, value)
        value = value if high is None else min(high, value)
        self.show_text(number_text(value))
        self.stepped.emit()


def _stepped(param: Int | Float, value: float, steps: int) -> float:
    """Return the number so many arrow presses away: by ones, or by a tenth of the number's decade."""
    if isinstance(param, Int):
        return int(value) + steps
    span = None if param.low is None or param.high is None else param.high - param.low
    if param.log and value > 0:
        return float(f"{value * 10 ** (steps / 10):.2g}")
    if span is not None and span <= 100:
        width = 10 ** math.floor(math.log10(span / 10)) if span else 1.0
    else:
        width = 10 ** (math.floor(math.log10(abs(value))) - 1) if value else 0.1
    return round(value + steps * width, 12)


class NumberEditor(Editor):
    """A number; with a slider where the description has bounds or asks for a logarithmic one."""

    def __init__(self, param: Int | Float, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.field = self.number = NumberField(param, self)
        self.number.typed.connect(self._commit)
        self.number.stepped.connect(self._on_stepped)
        self._stepping = False
        self.range = _slider_range(param) if isinstance(param, Float) else None
        self.slider: QSlider | None = None
        if self.range:
            self.slider = QSlider(Qt.Orientation.Horizontal, self)
            self.slider.setRange(0, _TICKS)
            self.slider.setMinimumWidth(56)
            self.slider.setToolTip(words(param.help))
            self.slider.setAccessibleName(words(param.title))
            guard_wheel(self.slider)
            self.slider.sliderPressed.connect(self.begin_gesture)
            self.slider.valueChanged.connect(self._on_slid)
            self.line.addWidget(self.slider, 3)
        self.line.addWidget(self.number, 2)

    def name(self, path: str) -> None:
        super().name(path)
        if self.slider:
            self.slider.setObjectName(f"{path}.slider")
            offer_three(path, self.slider)
        offer_three(path, self.number)

    def show_value(self, value: Any) -> None:
        """Show a number; the slider stands at its nearest place."""
        self._stepping = False
        self._place_slider(value)
        self.number.show_text("" if value is None else number_text(value))

    def read(self) -> Any:
        """Return the number as it stands."""
        try:
            return self.number.value()
        except (ValueError, OverflowError):
            return self.number.text()

    def _place_slider(self, value: Any) -> None:
        if self.slider is not None and value is not None:
            self.slider.setValue(self._tick(value))

    def _tick(self, value: float) -> int:
        low, high = self.range or (0.0, 1.0)
        if _logarithmic(self.param):
            value = math.log10(max(value, low))
            low, high = math.log10(low), math.log10(high)
        return round(max(0.0, min(1.0, (value - low) / (high - low))) * _TICKS)

    def _on_slid(self, tick: int) -> None:
        low, high = self.range or (0.0, 1.0)
        share = tick / _TICKS
        if _logarithmic(self.param):
            value = float(f"{low * (high / low) ** share:.2g}")
            if not tick and self.param.low == 0 and not self.param.above:
                low = value = 0.0
        else:
            value = round(low + (high - low) * share, 3 - math.floor(math.log10(high - low)))
        self.number.show_text(number_text(min(max(value, low), high)))
        if self.slider is not None and not self.slider.isSliderDown():
            self.begin_gesture()
        self._stepping = False
        self.committed.emit()

    def _on_stepped(self) -> None:
        if not self._stepping:
            self.begin_gesture()
        self.committed.emit()
        self._stepping = True


def _logarithmic(param: Param) -> bool:
    return isinstance(param, Float) and param.log


def _slider_range(param: Float) -> tuple[float, float] | None:
    """Return the ends of the slider; None if the setting gets none."""
    if param.log:
        usual = param.default if param.default else 1e-3
        low = param.low if param.low else min(1e-5, usual / 100)
        high = param.high if param.high is not None else max(1.0, usual * 100)
        return (low, high) if low < high else None
    if param.low is None or param.high is None or not 0 < param.high - param.low <= 100:
        return None
    return param.low, param.high
