"""The examples as points: how a layer arranges them, along principal axes or by t-SNE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QSplitter

from nnplayground.core.events import OWN, Example, Want
from nnplayground.core.record import RunRecord
from nnplayground.data.source import DataError, Prepared
from nnplayground.gui.text import grouped, words
from nnplayground.gui.views.class_legend import ClassLegend, value_colours
from nnplayground.gui.views.cloud_canvas import CloudCanvas
from nnplayground.gui.views.colour_bar import ColourBar
from nnplayground.gui.views.embedding_bar import MANY, PCA, EmbeddingBar
from nnplayground.gui.views.encircled import Encircled
from nnplayground.gui.views.example_card import ExampleCard
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.layer_choice import layers_of, networks
from nnplayground.gui.views.scored import ScoredView
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill

Array = NDArray[Any]
_AXES = "embedding.axes"
_LARGE = 1e6


class Embedding(ScoredView):
    """Draws the examples where a layer puts them, coloured by their class or their target."""

    name = "embedding"
    title = "Embedding"
    probe = "embedding"
    help = (
        "Every example as a point, where the layer puts it: its output, often hundreds of numbers, brought down to two. Colours are the "
        "classes, or the number to predict. Point at an example to see it, click to choose it for every view, drag with Shift or with "
        "the lasso to encircle many; a click on a class hides it. The star is an example of your own.\n"
        "PCA: z = A (h - m), with the mean m and the two directions A in which the outputs h vary most. The axes are found once and then "
        "stay, so that what moves is the network; “New axes” finds them again. The shares tell how much of the variance is seen. "
        "t-SNE keeps neighbours together by minimising KL(P || Q) = sum p log(p / q) over similarities p in the layer and q in the "
        "picture.\n"
        "How to read it: classes that form clouds of their own are told apart by this layer; those that overlap are not, or not along "
        "these axes. In t-SNE neither the sizes of clouds nor the distances between them mean anything."
    )
    explanation = explain(
        help,
        source=(
            "Pearson (1901), On Lines and Planes of Closest Fit; van der Maaten and Hinton (2008), Visualizing Data using t-SNE, "
            "JMLR 9; Wattenberg, Viégas and Johnson (2016), How to Use t-SNE Effectively, Distill."
        ),
    )
    group = "Results"
    order = 95
    beside = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "embedding": {
            "points": np.array([[0.0, 1.0], [2.0, -1.0], [1.0, 0.5], [-1.0, 0.0]]),
            "rows": np.arange(4),
            "truth": np.array([0, 1, 1, 0]),
            "explained": np.array([0.6, 0.3]),
            "own": np.array([0.5, 0.5]),
            "size": np.array(8),
            "total": np.array(4),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._arrays: dict[str, Any] = {}
        self._drawn: tuple[Any, ...] = ()
        self._rows = np.empty(0, int)
        self.canvas = CloudCanvas("embedding.points")
        self.canvas.setToolTip("")
        self.canvas.setAccessibleName(self.tr("Examples as points"))
        self.legend = ClassLegend("embedding")
        self.scale = ColourBar("embedding.scale")
        self.card = ExampleCard("embedding", self.canvas)
        self.reading = QLabel(objectName="embedding.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.found = Encircled("embedding")
        self.bar = EmbeddingBar(self)
        self.bar.add_ask()
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        whole = stacked(self.reading, self.caption, self.legend, self.scale, self.canvas)
        self._halves.addWidget(whole)
        self._halves.addWidget(self.found)
        self._halves.setStretchFactor(0, 3)
        self._halves.setStretchFactor(1, 2)
        self.stage, self.controls = Stage(self._halves), self.bar
        fill(self, self.bar, self.stage)
        self._connect()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the points while they can be had at once; all else is asked for by the bar."""
        self.output.offer(self.record)
        self.bar.offer(layers_of(networks(self.document, self.record), lambda *_: True))
        want = self._want()
        return (want,) if want is not None and want.probe == self.probe else ()

    def question(self) -> Want | None:
        """Return what takes longer: t-SNE, or many examples."""
        want = self._want()
        return None if want is None or want.probe == self.probe else want

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest answer, or say why there is none."""
        super().draw(record)
        self.bar.refresh(self.question() is not None)

    def known(self, record: RunRecord | None) -> dict[str, Any] | None:
        """Return the newest answer about this layer, if need be one from before another example was chosen."""
        want = self._want()
        if record is None or want is None:
            return None
        found = record.snapshots.get(want)
        if found is None:
            alike = [
                shot
                for one, shot in record.snapshots.items()
                if (one.probe, one.options) == (want.probe, want.options)
            ]
            found = max(alike, key=lambda shot: shot.step, default=None)
        return dict(found.arrays) if found is not None and found.arrays else None

    def why_empty(self) -> str:
        """Return the sentence for a run without an answer."""
        want = self._want()
        if want is None:
            return self.tr("There is no layer whose output can be laid out.")
        if problem := self.answer(want).problem:
            return words(problem)
        if want.probe != self.probe:
            press = self.tr("Press “Lay out” to compute this with the weights of now.")
            return f"{press} {self.bar.told(self._data())}".strip()
        return super().why_empty().split(". ")[0].rstrip(".") + "."

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Draw the points, and what is known of them."""
        self._arrays = arrays
        points, rows = np.asarray(arrays["points"], float), np.asarray(arrays["rows"])
        others = not np.array_equal(rows, self._rows)
        self._rows = rows
        names = self._names(arrays)
        self.legend.put(names)
        self.scale.setVisible("value" in arrays)
        drawn = (id(arrays["points"]), tuple(names), frozenset(self.legend.hidden))
        if drawn != self._drawn:
            self._drawn = drawn
            colours, shown = self._colours(arrays, len(points))
            self.canvas.put(points, colours, shown)
        if others:  # the same places are other examples now
            self.encircle(self.found.places_in(self.chosen_part, rows))
        live = "explained" in arrays
        self.canvas.names = (
            (self.tr("axis {0}").format(1), self.tr("axis {0}").format(2)) if live else ("", "")
        )
        self._mark()
        self._read(arrays, points)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return a row for each example: its row in the part, its target, and where it is."""
        if self.stage.empty or not self._arrays:
            return (), ()
        arrays = self._arrays
        target = next((name for name in ("truth", "value") if name in arrays), None)
        places = np.asarray(arrays["points"], float).tolist()
        rows = self._rows.tolist()
        if target is None:
            return ("row", "x", "y"), ([row, *place] for row, place in zip(rows, places))
        told = arrays[target].tolist()
        return ("row", target, "x", "y"), (
            [row, one, *place] for row, one, place in zip(rows, told, places)
        )

    def picture(self) -> QSplitter:
        """Return the points with their legend."""
        return self._halves

    def dress(self) -> None:
        """Take the colours of the theme."""
        self._drawn = ()

    def new_axes(self) -> None:
        """Have the axes found again, with the weights of now."""
        # Twins beside share it: the number stands at what all of them follow.
        self.selection.setProperty(_AXES, self._axes() + 1)
        self.refresh()

    def encircle(self, places: Array) -> None:
        """Take the points at these places as encircled."""
        self.card.hide()  # the canvas may become smaller
        arrays = self._arrays
        truth = np.asarray(arrays["truth"])[places] if "truth" in arrays else None
        self.canvas.mark(self._marked(), places, arrays.get("own"))
        rows = self._rows[places]
        self.found.put(self.chosen_part, rows, truth, self._names(arrays), self._data())

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._on_point)
        self.canvas.pointed.connect(self._on_pointed)
        self.canvas.encircled.connect(self.encircle)
        self.legend.toggled.connect(self._on_legend)
        self.found.clear_button.clicked.connect(lambda: self.encircle(np.empty(0, int)))
        self.found.gallery.chosen.connect(self.selection.choose_example)

    def _want(self) -> Want | None:
        """Return what is looked at now."""
        layer = self.bar.layer.layer
        if layer is None:
            return None
        role, node = layer
        example = self.selection.example
        options = [("node", node), ("role", role), ("part", self.chosen_part), *self.bar.options()]
        if self.output.key:
            options.append(("output", self.output.key))
        if self.bar.method == PCA:
            options.append(("axes", self._axes()))
        return Want(self.bar.probe, example if example.part == OWN else None, tuple(options))

    def _axes(self) -> int:
        return int(self.selection.property(_AXES) or 0)

    def _data(self) -> Prepared | None:
        return data_of(self.live, self.live.record)

    def _names(self, arrays: dict[str, Any]) -> list[str]:
        if "truth" not in arrays:
            return []
        known = self.output.classes(self.live.record)
        most = max(len(known), int(np.max(arrays["truth"], initial=-1)) + 1)
        return self.class_names(range(min(most, MANY)))

    def _colours(self, arrays: dict[str, Any], count: int) -> tuple[Array, Array]:
        """Return the colours of the points (n, 3), and which are shown (n,)."""
        if "truth" in arrays and len(self.legend.colours()):
            return self.legend.colours_of(np.asarray(arrays["truth"]))
        colours, ends = value_colours(np.asarray(arrays.get("value", np.zeros(count)), float))
        self.scale.show_span(ends, signed=False)
        return colours, np.ones(count, bool)

    def _marked(self) -> int:
        """Return the place of the chosen example, -1 if it is not among the points."""
        example = self.selection.example
        if example.part != self.chosen_part:
            return -1
        found = np.flatnonzero(self._rows == example.row)
        return int(found[0]) if len(found) else -1

    def _mark(self) -> None:
        own = self._arrays.get("own") if self.selection.example.part == OWN else None
        self.canvas.mark(self._marked(), self.canvas.many, own)

    def _read(self, arrays: dict[str, Any], points: Array) -> None:
        """Say how much is seen."""
        parts = []
        if "explained" in arrays:
            first, second = (_percent(one) for one in np.asarray(arrays["explained"], float))
            text = self.tr("{0} + {1} of the variance of {2} numbers")
            parts.append(text.format(first, second, grouped(int(arrays["size"]))))
        since = float(arrays.get("since", np.nan))
        if since != float(arrays.get("epoch", since)):
            parts.append(self.tr("axes of epoch {0}").format(f"{since:.4g}"))
        if lost := int((~np.isfinite(points).all(axis=1)).sum()):
            parts.append(self.tr("{0} are nowhere: not finite").format(grouped(lost)))
        self.reading.setText(" · ".join(parts))
        self.reading.setVisible(bool(parts))

    def _on_legend(self) -> None:
        for view in self.panels:
            if isinstance(view, Embedding) and view is not self:
                view.legend.hide_only(self.legend.hidden)
        self.draw_soon()

    def _on_point(self, place: int) -> None:
        self.selection.choose_example(Example(self.chosen_part, int(self._rows[place])))

    def _on_pointed(self, place: int) -> None:
        if not 0 <= place < len(self._rows):
            self.card.hide()
            return
        row = int(self._rows[place])
        prepared, array = self._data(), None
        text = f"{words(self.chosen_part)} {row}"
        if "truth" in self._arrays:
            text += "\n" + self.class_names([self._arrays["truth"][place]])[0]
        elif "value" in self._arrays:
            text += f"\n{self._arrays['value'][place]:.4g}"
        if prepared is not None and prepared.raw.kind == "image":
            try:
                array = prepared.raw_picture(self.chosen_part, row)
            except (DataError, IndexError, KeyError):
                array = None
        at = self.canvas.on_widget(self.canvas.points[place][None])[0]
        self.card.put(QPoint(int(at[0]), int(at[1])), text, array)


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %" if abs(share) < _LARGE else "–"
