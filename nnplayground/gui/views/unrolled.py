"""A recurrent layer unrolled in time: a box for each step of the chosen sequence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.sequence import unrolls
from nnplayground.gui.views.sequence_view import SequenceView, offer_count, rows_of, spin
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.step_canvas import StepCanvas
from nnplayground.gui.views.step_sheet import Lane, Link, Spot
from nnplayground.gui.views.tiles import span_of
from nnplayground.gui.views.unrolled_words import (
    COMPLETE,
    numbers_of,
    shape_text,
    states_of,
    step_lines,
)

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
VALUES, NORMS = "values", "norms"


class Unrolled(SequenceView):
    """Draws what a layer reads, keeps and hands on as a chain of boxes along time."""

    name: ClassVar[str] = "unrolled"
    title: ClassVar[str] = N("Unrolled", "Unrolled in time")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Unrolled",
            "A recurrent layer as a chain: a box for each time step of the chosen sequence. Below it what the layer reads at this step, "
            "in it the state after the step, of an LSTM also the cell state, above it what the layer hands on. The colours are the "
            "numbers, or the norm of all of them. Both readings of a bidirectional layer stand above each other.",
        ),
        N(
            "Unrolled",
            "The arrows along time hand the state to the next box; all boxes have the same weights. Click a step, or go through them "
            "with the arrow keys: its input, its states and its output are told in numbers. A layer that gives its last output only has "
            "one arrow upwards. Pale steps are masked: the state stays as it was.",
        ),
        N("Unrolled", "h_t = f(x_t, h_(t-1)) with the same f at every step, y_t = h_t."),
        N(
            "Unrolled",
            "Goodfellow, Bengio and Courville (2016), Deep Learning, section 10.1; of maps Shi et al. (2015), Convolutional LSTM network.",
        ),
    )
    help: ClassVar[str] = explanation.what
    order: ClassVar[int] = 5
    key: ClassVar[str] = "state"
    offered = staticmethod(unrolls)
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "unrolled": {
            "input": np.linspace(0, 1, 8).reshape(4, 2),
            "state": np.linspace(-1, 1, 12).reshape(4, 3),
            "cell": np.linspace(-2, 2, 12).reshape(4, 3),
            "output": np.linspace(-1, 1, 12).reshape(4, 3),
            "first/state": np.zeros(3),
            "first/cell": np.zeros(3),
            "at": np.arange(4),
            "norm/input": np.linspace(0, 1, 4),
            "norm/state": np.linspace(0, 2, 4),
            "norm/cell": np.linspace(0, 3, 4),
            "norm/output": np.linspace(0, 2, 4),
            "shape/input": np.array([4, 2]),
            "shape/state": np.array([3]),
            "shape/output": np.array([4, 3]),
            "mask": np.array([True, True, True, False]),
            "backwards": np.array([False]),
            "pieces": np.array(1),
            "difference": np.array(1e-8),
            "unit": np.array(0),
            "units": np.array(3),
            "maps": np.array(False),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.unit = spin("unrolled.filter", self.tr("Of which filter maps are shown"))
        self.piece = spin("unrolled.piece", self.tr("Which sequence of a layer that is repeated"))
        self.unit.hide()
        self.piece.hide()
        self.shown = QComboBox(objectName="unrolled.shown")
        self.shown.setAccessibleName(self.tr("Colours"))
        self.shown.setToolTip(self.tr("What the colour of a tile is: each number, or their norm"))
        self.shown.setMinimumHeight(FIELD_HEIGHT)
        guard_wheel(self.shown)
        self.shown.addItem(self.tr("Numbers"), VALUES)
        self.shown.addItem(self.tr("Norm"), NORMS)
        self.canvas = StepCanvas("unrolled.canvas", self.tr("The layer at every time step"))
        self.build(self.canvas, (self.shown, self.piece, self.unit))
        self._names: list[str] = []
        self._keys: list[str] = []
        self.canvas.hovered.connect(self._on_hovered)
        self.canvas.chosen.connect(self._on_step)
        self.shown.currentIndexChanged.connect(self.refresh)
        for field in (self.unit, self.piece):
            field.valueChanged.connect(self.refresh)

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return which sequence of a repeated layer and which filter are meant."""
        return (("piece", self.piece.value()), ("unit", self.unit.value()))

    def state(self) -> tuple[Any, ...]:
        """Return what the colours are."""
        return (self.shown.currentData(),)

    def nothing(self) -> tuple[str, str]:
        """Say what is missing."""
        return (
            self.tr("This network has no recurrent layer."),
            self.tr("Press Play to see a recurrent layer unrolled in time."),
        )

    def show_arrays(self, arrays: Mapping[str, Array], record: RunRecord) -> None:
        """Draw the chain."""
        offer_count(self.piece, int(arrays["pieces"]))
        maps = bool(arrays["maps"])
        with QSignalBlocker(self.unit):
            self.unit.setMaximum(int(arrays["units"]) - 1)
            self.unit.setValue(int(arrays["unit"]))
        self.unit.setVisible(maps)
        self._names = self.words_of(len(arrays["input"]), record)
        self._keys = ["output", *states_of(arrays), "input"]
        skipped = ~np.asarray(arrays["mask"]).astype(bool)
        lanes = [self._lane(arrays, key) for key in self._keys]
        links = self._links(arrays)
        self.canvas.show_lanes(lanes, self._names, self._axis(arrays), links, skipped)
        if self.canvas.step < 0:
            seen = np.flatnonzero(arrays["mask"])
            self.canvas.choose(int(seen[0]) if len(seen) else 0)
        self._tell(None)

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the colours of each lane."""
        arrays = self.known(record)
        if not arrays:
            return {}
        found = {}
        for key in ("output", *states_of(arrays), "input"):
            found[key] = span_of(np.asarray(arrays[key], float))
            found[f"norm/{key}"] = span_of(np.asarray(arrays[f"norm/{key}"], float), False)
        return found

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every number of every step; of maps, in the order of their rows."""
        return ("step", "input", "name", "unit", "value"), self._rows()

    def _rows(self) -> Iterable[Sequence[Any]]:
        arrays = self.arrays_drawn
        for key in self._keys if arrays else ():
            steps = arrays["at"] if key == "output" else np.arange(len(self._names))
            flat = np.asarray(arrays[key], float).reshape(len(steps), -1)
            for row, _, name, unit, value in rows_of({key: flat}, [""] * len(flat)):
                step = int(steps[row])
                yield step, self._names[step], name, unit, value

    def _lane(self, arrays: Mapping[str, Array], key: str) -> Lane:
        """Return the tiles of the output, a state or the input."""
        norms = self.shown.currentData() == NORMS
        values = np.asarray(arrays[f"norm/{key}" if norms else key], float)
        values = values[:, None] if values.ndim == 1 else values
        if bool(arrays["maps"]) and not norms and values.ndim == 2:
            values = values[:, None]
        used = np.ones(len(values), bool)
        if key == "output":
            values, used = self._spread(arrays["at"], values)
        way, _, name = key.rpartition("/")
        flow = 0
        if name in ("state", "cell"):
            second = way == "backward"
            flow = -1 if bool(arrays["backwards"][int(second)]) else 1
        box = "" if name in ("input", "output") else f"box {way}"
        span = self.common.get(f"norm/{key}" if norms else key)
        return Lane.of(
            self._title(key, arrays), values, span, not norms, used=used, flow=flow, box=box
        )

    def _spread(self, at: Array, rows: Array) -> tuple[Array, Array]:
        """Return the rows of the output at their steps, and at which there is one."""
        used = np.zeros(len(self._names), bool)
        used[at] = True
        steps = np.zeros((len(self._names), *rows.shape[1:]))
        steps[at] = rows
        return steps, used

    def _links(self, arrays: Mapping[str, Array]) -> list[Link]:
        """Return the arrows from the input to each reading and from these to the output."""
        last = len(self._keys) - 1
        ways = list(dict.fromkeys(key.rpartition("/")[0] for key in self._keys[1:last]))
        groups = [
            [at for at, key in enumerate(self._keys[:last]) if at and key.rpartition("/")[0] == way]
            for way in ways
        ]
        every = [True] * len(self._names)
        handed = np.isin(np.arange(len(every)), arrays["at"]).tolist()
        links = []
        for place, group in enumerate(groups):
            low, high = place == len(groups) - 1, place == 0
            links.append(Link(last, group[-1], every, bent=not low))
            # The last state of a second reading is that of another step: see the words.
            if high or len(arrays["at"]) > 1:
                links.append(Link(group[0], 0, handed, bent=not high))
        return links

    def _title(self, key: str, arrays: Mapping[str, Array]) -> str:
        way, _, name = key.rpartition("/")
        mean = bool(arrays["maps"]) and self.shown.currentData() == VALUES
        titles = {
            "output": self.tr("output y"),
            "state": self.tr("state h"),
            "cell": self.tr("cell state c"),
            "input": self.tr("input x, mean") if mean else self.tr("input x"),
        }
        return titles[name] + {"forward": " →", "backward": " ←"}.get(way, "")

    def _axis(self, arrays: Mapping[str, Array]) -> str:
        plain = len(arrays["backwards"]) == 1 and bool(arrays["backwards"][0])
        return self.tr("time, read from the right") if plain else self.tr("time")

    def _tell(self, spot: Spot | None) -> None:
        """Write the shapes, and the numbers of the chosen step."""
        arrays = self.arrays_drawn
        if not arrays:
            return
        step = self.canvas.step
        head = self.tr("{shapes}\nstep {step} ({token}):").format(
            shapes=self._shapes(arrays), step=step, token=self._names[step]
        )
        if not bool(arrays["mask"][step]):
            head += " " + self.tr("masked: the state stays as it was")
        lines = step_lines(arrays, step)
        self.readout.setText("\n".join([head, *lines, self._last(arrays, spot)]))
        self.readout.setToolTip("\n".join(step_lines(arrays, step, COMPLETE)))

    def _shapes(self, arrays: Mapping[str, Array]) -> str:
        text = self.tr("input {input} → state {state} → output {output}")
        return text.format(
            **{name: shape_text(arrays[f"shape/{name}"]) for name in ("input", "state", "output")}
        )

    def _last(self, arrays: Mapping[str, Array], spot: Spot | None) -> str:
        """Return the number under the mouse, else how well all fits together."""
        if spot is not None and spot.lane >= 0 and self.shown.currentData() == VALUES:
            lane, key = self.canvas.lanes[spot.lane], self._keys[spot.lane]
            text = self.tr("{title} at step {step}, {place} = {value}")
            maps = bool(arrays["maps"])
            place = (
                f"({spot.row}, {spot.column})" if maps else lane.number_at(spot.row, spot.column)
            )
            value = numbers_of([lane.tiles[spot.step, spot.row, spot.column]])
            title = self._title(key, arrays)
            return text.format(title=title, step=spot.step, place=place, value=value)
        if len(arrays["at"]) == 1 and len(arrays["backwards"]) == 2:
            return self.tr(
                "The output joins the last state of both readings: that of the last step, and that of step 0."
            )
        text = self.tr("The output put together from all steps is that of the layer to {0}.")
        return text.format(f"{float(arrays['difference']):.1g}")

    def _on_hovered(self, spot: Spot | None) -> None:
        self._tell(spot)

    def _on_step(self, spot: Spot) -> None:
        self._tell(spot)
