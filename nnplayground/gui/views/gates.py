"""What the gates of a recurrent layer do at every step of the chosen sequence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from nnplayground.core.record import RunRecord
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.gates_maps import KIND, GatesMaps, at_place
from nnplayground.gui.views.gates_plot import GatesPlot
from nnplayground.gui.views.gates_words import LETTERS, ORDER, SAMPLE, formulas, short
from nnplayground.gui.views.key import Key
from nnplayground.gui.views.labelled_maps import LabelledMaps
from nnplayground.gui.views.labelled_sheet import Cell, LabelledMap
from nnplayground.gui.views.sequence import unrolls
from nnplayground.gui.views.sequence_view import (
    SequenceView,
    offer_count,
    rows_of,
    spin,
    way_choice,
)
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import fill
from nnplayground.gui.views.tiles import span_of

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
_WIDE = 500
"""From this width on, formulas are written out."""


class Gates(SequenceView):
    """Draws gates and states of one unit as curves and of all units as maps, with the formulas of one step."""

    name: ClassVar[str] = "gates"
    title: ClassVar[str] = N("Gates", "Gates")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Gates",
            "What the gates of an LSTM or a GRU do at every step of the chosen sequence: above, those of one unit as curves; below, "
            "those of all units as maps, a row for each unit; and the formulas of one step with its numbers. Of a ConvLSTM, the maps of "
            "one filter at every step, and the formulas at one place of them.",
        ),
        N(
            "Gates",
            "A gate at 1 is open, at 0 it is closed. A forget gate near 1 keeps the cell state, and with it the gradient, over many "
            "steps; an input gate near 0 writes nothing; an output gate near 0 hides what is kept. In a GRU an update gate near 1 keeps "
            "the state. Point at a step to see its numbers, click to keep it. The sums are those of the layer itself.",
        ),
        N(
            "Gates",
            "LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, "
            "h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM: as LSTM, with convolutions W ∗ x_t and "
            "U ∗ h_(t-1).",
        ),
        N(
            "Gates",
            "Hochreiter and Schmidhuber (1997), Long short-term memory; Gers, Schmidhuber and Cummins (2000), Learning to forget; "
            "Cho et al. (2014), Learning phrase representations using RNN encoder-decoder; Shi et al. (2015), Convolutional LSTM network.",
        ),
    )
    help: ClassVar[str] = explanation.what
    order: ClassVar[int] = 20
    key: ClassVar[str] = "state"
    offered = staticmethod(unrolls)
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {"gates": SAMPLE}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.unit = spin("gates.unit", self.tr("Unit, or of which filter maps are shown"))
        self.piece = spin("gates.piece", self.tr("Which sequence of a layer that is repeated"))
        self.piece.hide()
        tip = self.tr("Which of the two readings of a bidirectional layer")
        self.way = way_choice("gates.way", self.tr("forwards"), self.tr("backwards"), tip)
        self.signs = Key("gates.key")
        self.plot = GatesPlot("gates.plot", self.tr("one unit"))
        self.maps = LabelledMaps("gates.maps", self.tr("Gates of all units over time"))
        split = QSplitter(Qt.Orientation.Vertical, objectName="gates.split")
        above = QWidget()
        fill(above, self.signs, self.plot)
        above.layout().setContentsMargins(0, 0, 0, 0)
        split.addWidget(above)
        split.addWidget(self.maps)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 3)
        self.sheet = GatesMaps("gates.sheet", self.tr("Gates of one filter at every time step"))
        self.pages = QStackedWidget()
        self.pages.addWidget(split)
        self.pages.addWidget(self.sheet)
        self.build(self.pages, (self.way, self.piece, self.unit))
        self.step: int | None = None
        self._passing: int | None = None
        self._names: list[str] = []
        self._keys: list[str] = []
        self._connect()

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return whose sums are wanted."""
        return (("piece", self.piece.value()), ("unit", self.unit.value()))

    def state(self) -> tuple[Any, ...]:
        """Return the reading that is drawn."""
        return (self.way.currentData(),)

    def nothing(self) -> tuple[str, str]:
        """Say what is missing."""
        return (
            self.tr("This network has no recurrent layer."),
            self.tr("Press Play to see what the gates of a recurrent layer do."),
        )

    def show_arrays(self, arrays: Mapping[str, Array], record: RunRecord) -> None:
        """Draw curves, maps and formulas."""
        offer_count(self.piece, int(arrays["pieces"]))
        self.way.setVisible("state" not in arrays)
        way, kind, unit = self._way(arrays), str(arrays["kind"]), int(arrays["unit"])
        self._keys = [way + name for name in ORDER[kind] if way + name in arrays]
        maps = kind == KIND
        with QSignalBlocker(self.unit):
            count = int(arrays["units"]) if maps else arrays[self._keys[0]].shape[1]
            self.unit.setMaximum(count - 1)
            self.unit.setValue(unit)
        self._names = self.words_of(len(arrays["input"]), record)
        ends = {key: self.common.get(key, _span(arrays[key], key)) for key in self._keys}
        skipped = ~np.asarray(arrays["mask"]).astype(bool)
        self.pages.setCurrentIndex(int(maps))
        if maps:
            titles = {key: self._title(key) for key in self._keys}
            self.sheet.show_gates(arrays, titles, ends, self._names, skipped)
        else:
            self._show_units(arrays, way, ends, skipped)
        self._tell()

    def _show_units(
        self, arrays: Mapping[str, Array], way: str, ends: Mapping[str, Span], skipped: Array
    ) -> None:
        """Draw one unit as curves and all as maps."""
        unit = int(arrays["unit"])
        maps = [
            LabelledMap.of(self._title(key), arrays[key].T, ends[key], ends[key][0] < 0)
            for key in self._keys
        ]
        self.maps.show_maps(maps, self._names, self.tr("time"), self.tr("unit"), skipped)
        curves = {LETTERS[key.removeprefix(way)]: arrays[key][:, unit] for key in self._keys}
        self.plot.show_curves(curves, self._names, self.common.get(f"{way}curve"))
        self.plot.set_axis("left", self.tr("unit {0}").format(unit))
        self.plot.begin_at(self.maps.edge)
        self.signs.put(self.plot.signs())

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the colours of each map, and of the curves."""
        arrays = self.known(record)
        if not arrays:
            return {}
        way, unit = self._way(arrays), int(arrays["unit"])
        found = {
            way + name: _span(arrays[way + name], name) for name in LETTERS if way + name in arrays
        }
        if f"{way}cell" in arrays and str(arrays["kind"]) != KIND:
            found[f"{way}curve"] = span_of(np.asarray(arrays[f"{way}cell"], float)[:, unit])
        return found

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return all gates and states of every step and unit; of maps, of every place, row by row."""
        shown = {
            key: np.reshape(self.arrays_drawn[key], (len(self._names), -1))
            for key in self._keys
            if key in self.arrays_drawn
        }
        place = "place" if self._maps() else "unit"
        return ("step", "input", "name", place, "value"), rows_of(shown, self._names)

    def _connect(self) -> None:
        self.inner.installEventFilter(self)
        self.unit.valueChanged.connect(self._on_unit)
        self.piece.valueChanged.connect(self.refresh)
        self.way.currentIndexChanged.connect(self.refresh)
        self.maps.hovered.connect(self._on_hovered)
        self.maps.chosen.connect(self._on_cell)
        self.plot.passing.connect(self._on_passing)
        self.plot.picked.connect(self._on_picked)
        self.sheet.passing.connect(self._on_passing)
        self.sheet.picked.connect(self._on_picked)
        self.selection.unit_changed.connect(self._on_unit_chosen)

    def _maps(self) -> bool:
        """Tell whether maps are drawn."""
        return str(self.arrays_drawn.get("kind", "")) == KIND

    def _way(self, arrays: Mapping[str, Array]) -> str:
        return "" if "state" in arrays else str(self.way.currentData())

    def _title(self, key: str) -> str:
        name = key.rpartition("/")[2]
        titles = {
            "input gate": self.tr("input gate i"),
            "forget gate": self.tr("forget gate f"),
            "output gate": self.tr("output gate o"),
            "update gate": self.tr("update gate z"),
            "reset gate": self.tr("reset gate r"),
            "candidate": self.tr("candidate g"),
            "cell": self.tr("cell state c"),
            "state": self.tr("hidden state h"),
        }
        return titles[name]

    def _tell(self) -> None:
        """Write the formulas of the step under the mouse, else of the one that is kept, else of the last."""
        arrays = self.arrays_drawn
        if not arrays:
            return
        seen = np.flatnonzero(arrays["mask"])
        last = int(seen[-1]) if len(seen) else 0
        step = next((one for one in (self._passing, self.step) if one is not None), last)
        step = min(step, len(self._names) - 1)
        head = self._mark(step)
        if not bool(arrays["mask"][step]):
            skipped = self.tr("masked: the state stays as it was")
            self.readout.setText(f"{head} {skipped}")
            return
        if self._maps():
            arrays = at_place(arrays, *self.sheet.place)
        lines = formulas(arrays, self._way(arrays), step)
        self.readout.setToolTip("\n".join(lines))
        if self.inner.width() < _WIDE:
            lines = list(map(short, lines))
        self.readout.setText("\n".join([head, *lines]))

    def _mark(self, step: int) -> str:
        """Mark a step where it is drawn, and return what the formulas are about."""
        told = {"step": step, "token": self._names[step], "unit": int(self.arrays_drawn["unit"])}
        if self._maps():
            self.sheet.choose(step)
            row, column = self.sheet.place
            self.sheet.mark(row, column)
            text = self.tr("step {step} ({token}), filter {unit}, place ({row}, {column}):")
            return text.format(**told, row=row, column=column)
        self.plot.mark(step)
        return self.tr("step {step} ({token}), unit {unit}:").format(**told)

    def _on_unit(self) -> None:
        if self.layer.layer is not None:
            self.selection.choose_unit(UnitRef(*self.layer.layer, self.unit.value()))
        self.refresh()

    def _on_unit_chosen(self) -> None:
        unit = self.selection.unit
        if unit is not None and (unit.role, unit.node) == self.layer.layer and unit.channel >= 0:
            with QSignalBlocker(self.unit):
                self.unit.setMaximum(max(self.unit.maximum(), unit.channel))
                self.unit.setValue(unit.channel)
            self.refresh()

    def _on_hovered(self, cell: Cell | None) -> None:
        self._on_passing(None if cell is None else cell.column)

    def _on_passing(self, step: int | None) -> None:
        self._passing = step
        self._tell()

    def _on_cell(self, cell: Cell) -> None:
        self.step = cell.column
        if cell.row != self.unit.value():
            self.unit.setValue(cell.row)
        self._tell()

    def _on_picked(self, step: int) -> None:
        self.step, self._passing = step, None
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Not the width of the view: beside twins it is that of the whole row.
        if event.type() == QEvent.Type.Resize and self.arrays_drawn:
            self._tell()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "plot"):
            self.plot.dress()
            self.signs.put(self.plot.signs())


def _span(values: Array, key: str) -> Span:
    """Return the ends of the colours: gates from 0 to 1 where they stay in there, all else around zero."""
    values = np.asarray(values, float)
    if not key.endswith("gate"):
        return span_of(values)
    low, high = span_of(values, signed=False)
    return (0.0, 1.0) if low >= 0 and high <= 1 else span_of(values)
