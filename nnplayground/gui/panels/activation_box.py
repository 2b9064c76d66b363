"""The activation function of a layer: its formula, its curve and slope, and what goes into it now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
import shiboken6
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.core.events import Snapshot, Want
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.registries import ACTIVATIONS, LAYERS, ActivationType
from nnplayground.gui.live import Live
from nnplayground.gui.panels.curve import CurveBox, HistogramBox, slopes, span_of
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.text import words

_FUNCTIONS = {"ReLU": "relu", "LeakyReLU": "leaky_relu", "ELU": "elu", "Softmax": "softmax"}
"""Layers that are nothing but an activation function, whose settings have the same names."""
_TYPED = "Formula"
"""The function that a person types; its curve stands beside the text."""
_MARGIN = 40
_NOTHING = "nothing"
"""In the place of the last drawn snapshot: the plots are to be drawn again."""


def full_values(node: Node) -> Mapping[str, Any]:
    """Return all settings of a node, unchecked, so that a wrong one from a file is shown too."""
    if node.type not in LAYERS:
        return node.values
    return {
        param.name: node.values.get(param.name, param.default) for param in LAYERS[node.type].params
    }


def activation_of(node: Node) -> tuple[ActivationType, Mapping[str, Any]] | None:
    """Return the activation function of a layer with all its settings; None if it has none or a wrong one."""
    pick = full_values(node).get("activation")
    if node.type in _FUNCTIONS:
        pick = Pick(_FUNCTIONS[node.type], dict(full_values(node)))
    entry = ACTIVATIONS.get(pick.name) if isinstance(pick, Pick) else None
    if not isinstance(pick, Pick) or entry is None:
        return None
    try:
        return entry, entry.check(pick.values)
    except ValueError:
        return None


class ActivationBox(QWidget):
    """Formula, curve and histogram of the activation function of one layer; hidden for a layer without one."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layer.function")
        self.live = live
        self.formula = plain_label("", self)
        self.formula.setObjectName("layer.formula")
        self.curve = CurveBox(
            "layer.curve", self.tr("The activation function and its slope"), 110, self
        )
        self.histogram = HistogramBox(
            "layer.preactivations", self.tr("What goes into the activation function"), 70, self
        )
        for plot in (self.curve, self.histogram):
            plot.set_margin(_MARGIN)
        self._activation: tuple[ActivationType, Mapping[str, Any]] | None = None
        self._role, self._node = "", ""
        self._drawn: Snapshot | str | None = _NOTHING
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for widget in (self.formula, self.curve, self.histogram):
            box.addWidget(widget)
        live.started.connect(self._show_histogram)
        live.updated.connect(self._on_updated)
        self.hide()

    def show_node(self, role: str, node: Node | None) -> None:
        """Show the activation function of a layer; None = of none."""
        self._activation = activation_of(node) if node is not None else None
        self._role, self._node = role, node.id if node is not None else ""
        self._drawn = _NOTHING
        entry, settings = self._activation or (None, {})
        if entry is not None:
            drawn = entry.curve is not None and entry.name != _TYPED
            self.curve.setVisible(drawn)
            self.formula.setText(_text(entry, settings))
        self.setVisible(entry is not None)
        self._show_histogram()

    def wants(self) -> tuple[Want, ...]:
        """Return what the engine should compute while this is visible: what goes into the activation function."""
        if self._activation is None or not self.isVisible():
            return ()
        options: tuple[tuple[str, Any], ...] = (("node", self._node),)
        if self._role != "model":
            options += (("role", self._role),)
        return (Want("preactivations", None, options),)

    def _show_histogram(self) -> None:
        """Ask for the histogram of the layer and draw the newest one, with the curve over the same x range."""
        wants = self.wants()
        self.live.want(self, wants)
        record = self.live.record
        shot = record.snapshots.get(wants[0]) if record is not None and wants else None
        shot = shot if shot is not None and shot.arrays else None
        if shot is self._drawn:
            return
        self._drawn = shot
        self.histogram.setVisible(shot is not None)
        span = span_of((0.0, 0.0))
        if shot is not None:
            span = span_of(shot.arrays["edges"])
            self.histogram.draw(shot.arrays["counts"], shot.arrays["edges"])
            self.histogram.set_span(*span)
            self.histogram.setToolTip(self._histogram_tip(shot.arrays))
        self._draw_curve(*span)

    def _draw_curve(self, low: float, high: float) -> None:
        entry, settings = self._activation or (None, {})
        if entry is None or entry.curve is None:
            return
        x = np.union1d(np.linspace(low, high, 401), np.linspace(-4.0, 4.0, 161))
        function = partial(entry.curve, **settings)
        with np.errstate(all="ignore"):  # exp() of a network that runs away
            self.curve.draw(x, np.asarray(function(x), float), slope=slopes(function, x))
        self.curve.set_span(low, high)

    def _histogram_tip(self, arrays: Mapping[str, Any]) -> str:
        text = self.tr(
            "What goes into the activation function now, over the first training examples: the higher a bar, the more often this "
            "value. Where the curve above is flat, the layer learns slowly."
        )
        if np.any(arrays["counts"]):
            low, high = (f"{arrays['edges'][index]:.3g}" for index in (0, -1))
            text += "\n" + self.tr("From {} to {}.").format(low, high)
        if arrays["outside"] > 0:
            share = f"{float(arrays['outside']):.1%}"
            text += "\n" + self.tr("{} of the values are infinite or not a number.").format(share)
        return text

    def _on_updated(self) -> None:
        if self.isVisible():
            self.live.draw_soon(self._draw_now)

    def _draw_now(self) -> None:
        if shiboken6.isValid(self) and self.isVisible():
            self._show_histogram()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_histogram()

    def hideEvent(self, event: QHideEvent) -> None:
        self.live.want(self, ())
        super().hideEvent(event)


def _text(entry: ActivationType, settings: Mapping[str, Any]) -> str:
    """Return name and formula of a function, and some of its values; of a typed one the values alone."""
    text = f"{words(entry.title or entry.name)}: {entry.formula}"
    if entry.curve is None:
        return text
    marks = np.array([-2.0, 0.0, 2.0])
    with np.errstate(all="ignore"):
        values = np.asarray(entry.curve(marks, **settings), float) + 0.0  # -0 reads badly
    points = (f"f({mark:g}) = {value:.4g}" for mark, value in zip(marks, values, strict=True))
    values_text = " · ".join(points)
    return values_text if entry.name == _TYPED else f"{text}\n{values_text}"
