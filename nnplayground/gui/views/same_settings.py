"""Controls of one view that take the settings of the same controls of another view of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QSlider,
    QSpinBox,
    QWidget,
)

from nnplayground.gui.views.layer_choice import LayerChoice

_Field = QSpinBox | QDoubleSpinBox


def copy_settings(source: QWidget | None, target: QWidget | None) -> None:
    """Give controls the settings of the same controls of another view; a layer that is not there is no layer."""
    if source is None or target is None:
        return
    for kind, copy in _COPIES.items():
        pairs = zip(source.findChildren(kind), target.findChildren(kind))
        for one, other in pairs:
            copy(one, other)


def _copy_choice(one: QComboBox, other: QComboBox) -> None:
    place = other.findText(one.currentText())
    if place < 0 and not isinstance(other, LayerChoice):
        return
    if place != other.currentIndex():
        other.setCurrentIndex(place)
        other.activated.emit(place)


def _copy_button(one: QAbstractButton, other: QAbstractButton) -> None:
    if one.isCheckable():
        other.setChecked(one.isChecked())


def _copy_slider(one: QSlider, other: QSlider) -> None:
    """Move a slider as far as another one: where they have other ends, to the same share of the way."""
    if other.minimum() == other.maximum():
        other.setRange(one.minimum(), one.maximum())
    ends = (one.minimum(), one.maximum())
    value = one.value()
    if ends != (other.minimum(), other.maximum()):
        share = (value + 0.5 - ends[0]) / (ends[1] + 1 - ends[0])
        value = other.minimum() + int(share * (other.maximum() + 1 - other.minimum()))
    other.setValue(value)


def _copy_number(one: _Field, other: _Field) -> None:
    # Without its signal: a field that is too short for the number would choose another one for all.
    with QSignalBlocker(other):
        other.setValue(one.value())


_COPIES: Mapping[type[QWidget], Callable[[Any, Any], None]] = {
    QComboBox: _copy_choice,
    QAbstractButton: _copy_button,
    QSlider: _copy_slider,
    QSpinBox: _copy_number,
    QDoubleSpinBox: _copy_number,
}
"""How each kind of control takes the setting of another one."""
