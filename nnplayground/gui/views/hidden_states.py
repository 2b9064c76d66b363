"""What a recurrent layer keeps in mind, step by step, while it reads the chosen sequence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP

from nnplayground.core.record import RunRecord
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.labelled_maps import LabelledMaps
from nnplayground.gui.views.labelled_sheet import Cell, LabelledMap
from nnplayground.gui.views.sequence import unrolls
from nnplayground.gui.views.sequence_view import SequenceView, offer_count, rows_of, spin
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.tiles import span_of

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
_STATES = ("state", "cell")


class HiddenStates(SequenceView):
    """Draws the states of a layer over time, and below them what it reads."""

    name: ClassVar[str] = "hidden_states"
    title: ClassVar[str] = N("HiddenStates", "Hidden state")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "HiddenStates",
            "The state of a recurrent layer after each step of the chosen sequence, a row for each unit, also where the layer hands "
            "on its last state only; of an LSTM the cell state, too. Below it, what the layer reads. Of a ConvLSTM a row is the mean of "
            "a filter's map, below that of a channel; the maps themselves are in the view of gates.",
        ),
        N(
            "HiddenStates",
            "Time runs from left to right. A row that keeps its colour remembers; one that changes at every step follows the input. "
            "A unit whose colour changes at one place in the sequence has found something there. Where all rows are saturated from "
            "the first steps on, the layer can store nothing more. Pale columns are masked: the state stays as it was.",
        ),
        N(
            "HiddenStates",
            "h_t = f(W x_t + U h_(t-1) + b); with gates in LSTM and GRU, see the view of gates.",
        ),
        N(
            "HiddenStates",
            "Elman (1990), Finding structure in time; Karpathy, Johnson and Fei-Fei (2016), Visualizing and understanding "
            "recurrent networks.",
        ),
    )
    help: ClassVar[str] = explanation.what
    order: ClassVar[int] = 10
    key: ClassVar[str] = "state"
    offered = staticmethod(unrolls)
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "hidden_states": {
            "state": np.linspace(-1, 1, 12).reshape(4, 3),
            "cell": np.linspace(-2, 2, 12).reshape(4, 3),
            "input": np.linspace(0, 1, 8).reshape(4, 2),
            "mask": np.array([True, True, True, False]),
            "backwards": np.array([False]),
            "pieces": np.array(1),
            "difference": np.array(1e-8),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.piece = spin(
            "hidden_states.piece", self.tr("Which sequence of a layer that is repeated")
        )
        self.piece.valueChanged.connect(self.refresh)
        self.piece.hide()
        self.maps = LabelledMaps("hidden_states.maps", self.tr("States over time"))
        self.maps.hovered.connect(self._on_hovered)
        self.maps.chosen.connect(self._on_chosen_cell)
        self.build(self.maps, (self.piece,))
        self._names: list[str] = []
        self._keys: list[str] = []

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return which sequence of a repeated layer is meant."""
        return (("piece", self.piece.value()),)

    def nothing(self) -> tuple[str, str]:
        """Say what is missing."""
        return (
            self.tr("This network has no recurrent layer."),
            self.tr("Press Play to see what a recurrent layer keeps in mind."),
        )

    def show_arrays(self, arrays: Mapping[str, Array], record: RunRecord) -> None:
        """Draw the maps."""
        offer_count(self.piece, int(arrays["pieces"]))
        self._keys = [*_keys(arrays), "input"]
        self._names = self.words_of(len(arrays["input"]), record)
        maps = [
            LabelledMap.of(self._title(key), arrays[key].T, self.common.get(key))
            for key in self._keys
        ]
        skipped = ~np.asarray(arrays["mask"]).astype(bool)
        bottom = self._axis(arrays)
        left = self.tr("map") if self._of_maps(arrays) else self.tr("unit")
        self.maps.show_maps(maps, self._names, bottom, left, skipped)
        self._on_hovered(self.maps.hover)

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the colours of each map."""
        arrays = self.known(record)
        return {
            key: span_of(np.asarray(arrays[key], float))
            for key in (*_keys(arrays), "input")
            if key in arrays
        }

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every state of every step."""
        header = ("step", "input", "name", "unit", "value")
        return header, rows_of({key: self.arrays_drawn[key] for key in self._shown()}, self._names)

    def _shown(self) -> list[str]:
        return [key for key in self._keys if key in self.arrays_drawn]

    def _title(self, key: str) -> str:
        way, _, name = key.rpartition("/")
        titles = {
            "state": self.tr("hidden state h"),
            "cell": self.tr("cell state c"),
            "input": self.tr("input x"),
        }
        ways = {"": "", "forward": self.tr(", forwards"), "backward": self.tr(", backwards")}
        return titles[name] + ways.get(way, "")

    def _axis(self, arrays: Mapping[str, Array]) -> str:
        plain = len(arrays["backwards"]) == 1 and bool(arrays["backwards"][0])
        return self.tr("time, read from the right") if plain else self.tr("time")

    def _of_maps(self, arrays: Mapping[str, Array]) -> bool:
        return bool(np.any(arrays.get("maps", False)))

    def _on_hovered(self, cell: Cell | None) -> None:
        cell = cell or self.maps.cell
        if not self.arrays_drawn:
            return
        if cell is None:
            close = float(self.arrays_drawn["difference"])
            text = self.tr(
                "Point at a number. Put together from all steps, the output differs from the layer's own by {0} at most."
            )
            self.readout.setText(text.format(f"{close:.1g}"))
            return
        key, value = self._keys[cell.map], self.maps.value(cell)
        text = self.tr("step {step} ({token}) · {title}, unit {unit} = {value}")
        if self._of_maps(self.arrays_drawn):
            text = self.tr("step {step} ({token}) · {title}, mean of map {unit} = {value}")
        self.readout.setText(
            text.format(
                step=cell.column,
                token=self._names[cell.column],
                title=self._title(key),
                unit=cell.row,
                value=number(value),
            )
        )

    def _on_chosen_cell(self, cell: Cell) -> None:
        if self.layer.layer is not None and self._keys[cell.map] != "input":
            self.selection.choose_unit(UnitRef(*self.layer.layer, cell.row))
        self._on_hovered(cell)


def _keys(arrays: Mapping[str, Array]) -> list[str]:
    """Return the names of the states in the order in which they are drawn."""
    ways = ("", "forward/", "backward/")
    return [way + name for way in ways for name in _STATES if way + name in arrays]
