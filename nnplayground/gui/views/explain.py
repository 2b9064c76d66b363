"""Why this answer: the example beside maps of what speaks for one class, and not for another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from nnplayground.core.events import Snapshot, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.text import words
from nnplayground.gui.views.explain_bar import ExplainBar
from nnplayground.gui.views.explain_choice import NONE
from nnplayground.gui.views.explain_maps import span_of
from nnplayground.gui.views.explain_methods import LONG, METHODS, Method
from nnplayground.gui.views.explain_panels import Arrays, Look, maps_of, panels_of, sight_of
from nnplayground.gui.views.explain_tiles import Panels
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.gallery import class_name, data_of
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.slices import Slices
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
_STEP = 40
"""Pixels of width that change how the panels are laid out."""


class Explain(View):
    """Shows which parts of the chosen example an answer hangs on, by one method or several beside each other."""

    name: ClassVar[str] = "explain"
    title: ClassVar[str] = N("Explain", "Why this answer")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Explain",
            "Which parts of the chosen example speak for a class, or for one class and not for another one: the example beside a map "
            "of each method. z is the logit, the number before softmax or sigmoid; of networks that tell numbers it is the number.",
        ),
        N(
            "Explain",
            "Orange speaks for the class, blue against it; without signs only the size counts, the brightest counts most. Compare "
            "several methods: what only one of them shows may be an artefact. A gradient tells where a small change would matter, a "
            "contribution how much is there now, occlusion what is lost. A map that lies on the background shows that the network has "
            "learnt the wrong thing.",
        ),
        " ".join(method.formula for method in METHODS),
        " ".join(method.source for method in METHODS),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Looks for"
    order: ClassVar[int] = 50
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "saliency": {
            "map/input": np.linspace(-1, 1, 48).reshape(4, 4, 3),
            "given/input": np.linspace(0, 1, 48).reshape(4, 4, 3),
            "class": np.array(1),
            "but": np.array(NONE),
            "logits": np.array([0.5, 2.0, -1.0]),
            "score": np.array(2.0),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._known: list[tuple[Method, Arrays]] = []
        self._drawn: tuple[Any, ...] = ()
        self._ages: dict[str, float] = {}
        self._pending: list[Method] = []
        self._awaited: set[Want] = set()
        self.bar = self.controls = ExplainBar(self)
        self.ask = self.bar.add_ask()
        self.reading = QLabel(objectName="explain.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.slices = Slices("explain.slices")
        self.tiles = Panels("explain.panels")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.tiles)
        inner = QWidget(self)
        fill(inner, self.reading, self.slices, scroll)
        inner.layout().setContentsMargins(0, 0, 0, 0)
        self.stage = Stage(inner)
        fill(self, self.bar, self.stage)
        self._connect()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the methods that are switched on."""
        self._offer(self.record)
        return tuple(want for _, want in self.bar.wants())

    def question(self) -> Want:
        """Return what the method that takes long is asked."""
        return self.bar.question()

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest maps; those that are on their way come later."""
        self._offer(record)
        found = [(method, self.answer(want)) for method, want in self._asked()]
        self._known = [(method, answer.arrays) for method, answer in found if answer.arrays]
        self._awaited = {want for method, want in self._asked() if not self.answer(want).known}
        self._pending = [
            method for method, answer in found if not answer.known and method not in LONG
        ]
        self._ages = {
            method.probe: answer.epoch
            for method, answer in found
            if answer.stale and method in LONG
        }
        self.bar.examples.show_record(record)
        self.ask.refresh()
        if record is None:
            self.stage.show_empty(
                self.tr("Press Play to see why the network answers what it does.")
            )
        elif not self._known and self._pending and self._drawn:
            # What is new comes in a moment: an empty view would only flicker.
            self.reading.setText(self.tr("Waiting for the network."))
        elif not self._known:
            problem = next((answer.problem for _, answer in found if answer.problem), "")
            self._drawn = ()
            self.stage.show_empty(words(problem) or self._why_empty(bool(found)))
        else:
            self._show(record)
            self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the colours of every map that has some: one of zeros fits every scale."""
        found, signed = {}, self.bar.signed.isChecked()
        for method, want in self._asked():
            shot = record.snapshots.get(want)
            if shot is not None and shot.arrays:
                sight = sight_of(shot.arrays, data_of(self.live, record), self.selection)
                for name, values in maps_of(method, shot.arrays, sight.forms, signed):
                    if np.any(values[np.isfinite(values)]):
                        found[f"{method.probe}/{name}"] = span_of(values, signed)
        return found

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every number of every map: method, input, place and value."""
        return ("method", "input", "place", "value"), self._rows()

    def arrays(self) -> Mapping[str, Array]:
        """Return what the engine answered, by "<method>/<array>"; classes, logits and gaps among them."""
        return {
            f"{method.probe}/{name}": np.asarray(array)
            for method, arrays in self._known
            for name, array in arrays.items()
        }

    def picture(self) -> QWidget:
        """Return the maps without the choices above."""
        return self.stage

    def _connect(self) -> None:
        self.slices.moved.connect(self.draw_soon)
        self.bar.changed.connect(self.refresh)
        self.bar.slid.connect(self.draw_soon)
        self.live.snapshot.connect(self._on_snapshot)
        self.selection.pair_changed.connect(self._on_pair)
        self.selection.output_changed.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        if self.selection.pair is not None:
            self._on_pair()

    def _asked(self) -> list[tuple[Method, Want]]:
        return [*self.bar.wants(), *self.bar.questions()]

    def _offer(self, record: RunRecord | None) -> None:
        sizes = [np.asarray(arrays.get("logits", ())).size for _, arrays in self._known]
        self.bar.offer(record, max(sizes, default=0))

    def _show(self, record: RunRecord) -> None:
        shots = tuple(arrays for _, arrays in self._known)
        prepared = data_of(self.live, record)
        ages = {name: self.tr("epoch {0:.4g}").format(age) for name, age in self._ages.items()}
        signed, common = self.bar.signed.isChecked(), dict(self.common)
        look = Look(signed, self.bar.share, self.slices.share, common, ages)
        waits = tuple(method.probe for method in self._pending)
        self.reading.setText(self._words(record, shots[0]))
        state = (tuple(map(id, shots)), look, id(prepared), waits, self.width() // _STEP)
        if state == self._drawn:
            return
        self._drawn, self._kept = state, shots  # an id is that of one answer while that is kept
        sight = sight_of(shots[0], prepared, self.selection)
        self.slices.offer(sight.depth)
        shown = panels_of(sight, self._known, look, self.tr("picture"), self._pending)
        self.tiles.put(shown)
        self.bar.show_grounds(any(one.picture is not None for one in shown.values()))

    def _why_empty(self, asked: bool) -> str:
        if asked:
            return self.tr("Waiting for the network.")
        return self.tr("Switch a method on to see what the answer hangs on.")

    def _words(self, record: RunRecord, arrays: Arrays) -> str:
        """Return what is explained, and how far the sum of contributions is from it."""
        why, but = (int(arrays.get(name, NONE)) for name in ("class", "but"))
        score = number(float(arrays.get("score", np.nan)))
        names = self.bar.names(record)
        if len(names) < 2 and np.asarray(arrays.get("logits", ())).size < 2:
            parts = [self.tr("z = {0}").format(score)]
        elif but == NONE:
            parts = [self.tr("z[{0}] = {1}").format(_named(names, why), score)]
        else:
            text = self.tr("z[{0}] - z[{1}] = {2}")
            parts = [text.format(_named(names, why), _named(names, but), score)]
        for method, found in self._known:
            if "gap" in found:
                text = self.tr("{0}: sum {1}, gap {2} after {3} steps")
                gap, difference = (float(found[one]) for one in ("gap", "difference"))
                total, steps = number(difference + gap), int(found["steps"])
                parts.append(text.format(words(method.title), total, number(gap), steps))
        return " · ".join(parts)

    def _rows(self) -> Iterator[tuple[Any, ...]]:
        prepared = data_of(self.live, self.record)
        for method, arrays in self._known:
            forms = sight_of(arrays, prepared, self.selection).forms
            for name, values in maps_of(method, arrays, forms, self.bar.signed.isChecked()):
                for place in np.ndindex(*values.shape):
                    where = " ".join(map(str, place))
                    yield method.probe, name, where, float(values[place])

    def _on_snapshot(self, event: Snapshot) -> None:
        """Draw what a person waits for at once; what only changes while training goes on comes with everything else."""
        mine = self.record is not None and event.run == self.record.run
        if mine and event.want in self._awaited and self.on_screen:
            self.draw_soon()

    def _on_pair(self) -> None:
        """Explain the pair of classes that was chosen in another view."""
        if self.bound is None:
            self._offer(self.record)
            self.bar.choose_pair(self.selection.pair)
            self.refresh()

    def _draw(self) -> None:
        super()._draw()
        for panel in self.panels[1:]:
            # Sliders are not among what twins take over by themselves.
            if isinstance(panel, Explain):
                panel.bar.over.setValue(self.bar.over.value())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            self._drawn = ()
            self.draw_soon()


def _named(names: Sequence[str], place: int) -> str:
    return names[place] if 0 <= place < len(names) else class_name(None, place)
