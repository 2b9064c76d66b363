"""How one unit comes by its number: what it reads, its weights, the products, the sum, the bias, the activation function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QLabel,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.text import words as said
from nnplayground.gui.views import arithmetic_words as words
from nnplayground.gui.views.arithmetic_sample import SAMPLE
from nnplayground.gui.views.arithmetic_tiles import ArithmeticTiles
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Place
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
_WIDE = 540
_AXES = 3


class Arithmetic(View):
    """Takes one number of a layer apart; a click on a map or a unit chooses another, the mouse over it shows one in passing."""

    name: ClassVar[str] = "arithmetic"
    title: ClassVar[str] = N("Arithmetic", "Arithmetic of a unit")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Arithmetic",
            "How one unit comes by its number for the chosen example: the part of the input it reads, its weights, "
            "each product, their sum, the bias and the activation function.",
        ),
        N(
            "Arithmetic",
            "Point at a place of the output map, or click it to keep it: the frame in the input shows what is read there, zeros stand "
            "for padding. Large products of either sign decide the answer. A unit is lit while its output lies above the "
            "threshold; a unit that is never lit is dead.",
        ),
        N("Arithmetic", "output = f(w_1 x_1 + ... + w_n x_n + b)."),
        N(
            "Arithmetic",
            "Rosenblatt (1958), The perceptron; Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning.",
        ),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Arithmetic"
    order: ClassVar[int] = 10
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {"arithmetic": SAMPLE}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.place: tuple[int, ...] | None = None
        self.channel = 0
        self._passing: tuple[tuple[int, ...], int] | None = None
        self._arrays: Mapping[str, NDArray[Any]] = {}
        self._drawn: tuple[Any, ...] = ()
        self._led: tuple[Any, ...] = ()
        self.controls = self._make_controls()
        self.line = QLabel(objectName="arithmetic.formula")
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = QLabel(objectName="arithmetic.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self.content = ArithmeticTiles(self)
        self.tiles = self.content.tiles
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.content)
        inner = QWidget(self)
        fill(inner, self.line, self.note, scroll)
        inner.layout().setContentsMargins(0, 0, 0, 0)
        self.stage = Stage(inner)
        fill(self, self.controls, self.stage)
        self._connect()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the unit under the mouse, else for the chosen one."""
        self._offer(self.record)
        layer = self.layer.layer
        if layer is None:
            return ()
        place, channel = self._passing or (self.place, self.channel)
        options = (("role", layer[0]), ("node", layer[1]), ("place", place), ("channel", channel))
        return (Want("arithmetic", self.selection.example, options),)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest numbers; while another unit is on its way, those of the last one stay."""
        want = next(iter(self.wants()), None)
        self._lead()
        if want is None:
            self._arrays, self._drawn = {}, ()
            missing = self.tr("The network of this twin does not have this layer.")
            none = self.tr("This network has no layers yet.")
            self.stage.show_empty(missing if self.layer.missing else none)
            return
        shot = None if record is None else record.snapshots.get(want)
        if shot is None and record is not None and self._arrays and self._passing is not None:
            return
        if shot is None or "kind" not in shot.arrays:
            self._arrays, self._drawn = {}, ()
            problem = said(getattr(shot, "problem", ""))
            text = self.tr("Press Play to see how a unit comes by its number.")
            self.stage.show_empty(problem or self.before_play(text))
            return
        state = (shot, self.threshold.value(), self._is_wide())
        if state != self._drawn:
            self._drawn, self._arrays = state, shot.arrays
            self._show()
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every product, the largest contribution first, or the terms."""
        return words.rows_of(self._arrays) if self._arrays else ((), ())

    def picture(self) -> QWidget:
        """Return formula and tiles."""
        return self.stage

    def choose(self, place: tuple[int, ...], channel: int) -> None:
        """Choose a unit of the shown layer for every view."""
        self._passing = None
        self.place, self.channel = place, channel
        if self.layer.layer is not None:
            self.selection.choose_unit(UnitRef(*self.layer.layer, channel, place))
        self.refresh()

    def go_along(self, unit: tuple[Any, ...]) -> None:
        """Show the unit that another panel shows, (layer, place, channel, unit in passing), unless that was done already."""
        if unit != self._led:
            self._led = unit
            _, self.place, self.channel, self._passing = unit
            self.live.want(self, self.wants())

    def _lead(self) -> None:
        """Let the panels of twins show the unit that is shown here."""
        unit = (self.layer.layer, self.place, self.channel, self._passing)
        for view in self.panels[1:]:
            if isinstance(view, Arithmetic):
                view.go_along(unit)

    def _make_controls(self) -> QWidget:
        self.layer = LayerChoice("arithmetic.layer", self.selection)
        self.channels = self._spin("channel", self.tr("Filter or unit"))
        names = (self.tr("Slice"), self.tr("Row"), self.tr("Column"))
        self.spins = [self._spin(name, tip) for name, tip in zip(("depth", "row", "column"), names)]
        for spin in self.spins:
            spin.hide()  # until it is known how many places there are
        self.threshold = QDoubleSpinBox(objectName="arithmetic.threshold")
        self.threshold.setRange(-1e6, 1e6)
        self.threshold.setSingleStep(0.1)
        self.threshold.setPrefix("> ")
        self.threshold.setAccessibleName(self.tr("Threshold"))
        self.threshold.setToolTip(self.tr("A unit is lit while its output lies above this"))
        guard_wheel(self.threshold)
        self.threshold.setMinimumHeight(FIELD_HEIGHT)
        return bar_of(self.layer, self.channels, *self.spins, self.threshold)

    def _spin(self, name: str, tip: str) -> QSpinBox:
        spin = QSpinBox(objectName=f"arithmetic.{name}")
        spin.setToolTip(tip)
        spin.setAccessibleName(tip)
        spin.setMinimumHeight(FIELD_HEIGHT)
        spin.setPrefix({"channel": "# ", "row": "y ", "column": "x ", "depth": "z "}[name])
        guard_wheel(spin)
        return spin

    def _connect(self) -> None:
        self.layer.picked.connect(self._on_layer)
        self.channels.valueChanged.connect(self._on_spun)
        for spin in self.spins:
            spin.valueChanged.connect(self._on_spun)
        self.threshold.valueChanged.connect(self.refresh)
        self.tiles["map"].canvas.hovered.connect(lambda place: self._on_passing("map", place))
        self.tiles["map"].canvas.picked.connect(lambda place: self._on_picked("map", place))
        self.tiles["units"].canvas.picked.connect(lambda place: self._on_picked("units", place))
        self.selection.unit_changed.connect(self._on_unit)
        self.document.changed.connect(self.refresh)

    def _offer(self, record: RunRecord | None) -> None:
        old = self.layer.layer
        graphs = networks(self.document, record)
        self.layer.offer(layers_of(graphs, lambda graph, node: node.type != "InputLayer"))
        if self.layer.layer != old:
            self.place, self.channel, self._passing = None, 0, None
            self._take(self.selection.unit)

    def _take(self, unit: UnitRef | None) -> None:
        """Show the chosen unit if it is one of the shown layer."""
        if unit is not None and (unit.role, unit.node) == self.layer.layer:
            self.place, self.channel = unit.place or self.place, max(0, unit.channel)

    def _on_layer(self) -> None:
        self.place, self.channel, self._passing = None, 0, None
        self.refresh()

    def _on_unit(self) -> None:
        unit = self.selection.unit
        if unit is not None and (unit.role, unit.node) in self.layer.layers:
            with QSignalBlocker(self.layer):
                self.layer.choose((unit.role, unit.node))
            self._passing = None
            self._take(unit)
            self.refresh()

    def _on_spun(self) -> None:
        axes = len(self._arrays.get("place", ()))
        place = (
            tuple(spin.value() for spin in self.spins[_AXES - min(axes, _AXES) :]) if axes else ()
        )
        self.choose(place, self.channels.value())

    def _on_passing(self, name: str, place: Place | None) -> None:
        unit = None if place is None else self._unit_at(name, place)
        if unit != self._passing:
            self._passing = unit
            self.refresh()

    def _on_picked(self, name: str, place: Place) -> None:
        unit = self._unit_at(name, place)
        if unit is not None:
            self.choose(*unit)

    def _unit_at(self, name: str, at: Place) -> tuple[tuple[int, ...], int] | None:
        """Return place and channel of what is drawn there."""
        here = tuple(int(one) for one in self._arrays.get("place", ()))
        if name == "units":
            values = self._arrays.get("values", np.zeros(0))
            channel = at.row * words.per_row(len(values), bool(here)) + at.column
            return (here, channel) if channel < len(values) else None
        flat = (at.row, at.column)[2 - min(2, len(here)) :] if here else ()
        return (*here[: len(here) - len(flat)], *flat), int(self._arrays.get("channel", 0))

    def _show(self) -> None:
        self._show_spins()
        self.line.setText(words.formula(self._arrays))
        self.note.setText(self._words())
        self.content.show_unit(self._arrays, self.threshold.value(), self._is_wide())

    def _is_wide(self) -> bool:
        return room_of(self).width() >= _WIDE

    def _show_spins(self) -> None:
        count, place = self._arrays["count"], self._arrays["place"]
        fields = [*self.spins, self.channels]
        sizes = [0] * (_AXES + 1 - len(count)) + list(count)
        values = [0] * (_AXES - len(place)) + [*place, int(self._arrays["channel"])]
        if self._passing is not None or len(fields) != len(sizes):
            return
        for field, size, value in zip(fields, sizes, values):
            with QSignalBlocker(field):
                field.setMaximum(max(0, int(size) - 1))
                field.setValue(int(value))
            field.setVisible(bool(size > 0))

    def _words(self) -> str:
        arrays, limit = self._arrays, self.threshold.value()
        here = words.lit(arrays["values"], limit)
        mine = bool(here[int(arrays["channel"])])
        state = self.tr("lit") if mine else self.tr("not lit")
        text = self.tr("{keras} · {state} · {count} of {all} units lit").format(
            keras=words.comparison(arrays), state=state, count=int(here.sum()), all=len(here)
        )
        if arrays["map"].size > 1:
            share = words.lit(arrays["map"], limit)
            lit = self.tr("{count} of {all} places of its map").format(
                count=int(share.sum()), all=share.size
            )
            text += f" · {lit}"
        if str(arrays["activation"]) in words.MIXING:
            text += " · " + self.tr("{name} looks at the sums of all units").format(
                name=str(arrays["activation"])
            )
        return text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._arrays:
            self._drawn = ()
            self.draw_soon()
