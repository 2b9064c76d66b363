"""The loss around the weights of now: a curve, a map, or the way that training has gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.text import grouped, words
from nnplayground.gui.views import plane
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.bar_line import bar_line
from nnplayground.gui.views.colour_bar import ColourBar
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.kept_epochs import KeptEpochs
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.slice_plots import LossCurve, LossMap, finite_span, shown
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
LINE, PLANE, PATH, BETWEEN = "line", "plane", "path", "between"
SEEDS = 10


class LossSlices(View):
    """Asks for slices of the loss and draws them."""

    name = "loss_slices"
    title = "Loss slices"
    help = (
        "The loss where the weights are now, and how it would be with others: along one direction as a curve, over the plane of two as "
        "a map with contour lines, or on the straight line from one kept epoch to another. The ring is the network of now, white dots "
        "are kept epochs as they project on the plane.\n"
        "f(a, b) = L(w + a d + b e). The directions d and e are random, and each filter in them is scaled to the norm of the filter of "
        "the weights: d = d |w| / |d|; biases, scales and shifts do not move. For the way of training they are the two directions in "
        "which the kept epochs differ most. Dropout is off; normalisation takes the statistics it has, or those of the examples.\n"
        "How to read it: a wide, round valley is a minimum that does not mind small changes, and such networks often generalise better; "
        "ridges and many small valleys are hard to train. Slices of different networks can be compared, because filters are scaled."
    )
    explanation = explain(
        help,
        source=(
            "Li, Xu, Taylor, Studer and Goldstein (2018), Visualizing the Loss Landscape of Neural Nets, NeurIPS, sections 4 and 7; "
            "Goodfellow, Vinyals and Saxe (2015), Qualitatively Characterizing Neural Network Optimization Problems, ICLR."
        ),
    )
    group = "Training"
    order = 75
    follows = False
    beside = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "loss_slice": {
            "a": np.linspace(-1, 1, 5),
            "loss": np.array([2.0, 0.7, 0.2, 0.6, 1.9]),
            "data": np.array([1.9, 0.6, 0.1, 0.5, 1.8]),
            "path": np.array([[-0.8], [-0.2], [0.0]]),
            "epochs": np.array([0.0, 1.0, 2.0]),
            "here": np.zeros(1),
            "examples": np.array(64),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._arrays: dict[str, Any] = {}
        self.controls = QWidget()
        self._make_boxes()
        self.curve = LossCurve("loss_slices.curve", self.tr("loss"), "a")
        self.map = LossMap("loss_slices.map", "b", "a")
        self.curve.pointed.connect(self._on_pointed)
        self.map.pointed.connect(self._on_pointed)
        self.plots = QStackedWidget()
        self.plots.addWidget(self.curve)
        self.plots.addWidget(self.map)
        self.scale = ColourBar("loss_slices.scale")
        self.reading = QLabel(objectName="loss_slices.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stage = Stage(stacked(self.reading, self.scale, self.plots))
        self._lay_out()
        fill(self, self.controls, self.stage)

    def question(self) -> Want:
        """Return what is asked for with the settings of now."""
        kind = str(self.kind.currentData())
        options: list[tuple[str, Any]] = [
            ("kind", kind),
            ("resolution", self._points()),
            ("statistics", self.statistics.currentData()),
            ("count", self.count.currentData()),
        ]
        if kind in (LINE, PLANE):
            options += [("seed", self.seed.currentIndex()), ("span", self.span.currentData())]
        if kind == BETWEEN:
            options += self.ends.options()
        return Want("loss_slice", options=tuple(options))

    def draw(self, record: RunRecord | None) -> None:
        """Draw what is known of the slice, or say what to do."""
        self.ends.offer(record)
        self._show_boxes()
        self.bar.refresh()
        answer = self.answer(self.question())
        self._arrays = dict(answer.arrays)
        if record is None:
            self.stage.show_empty(
                self.tr("There is no loss to look at yet. Press Play to train a network.")
            )
        elif not self._arrays:
            text = self.tr("Press “Slice” to compute the loss around the weights of now.")
            self.stage.show_empty(words(answer.problem) if answer.problem else text)
        else:
            self.stage.show_content()
            self._draw_arrays()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scale of the loss."""
        shot = record.snapshots.get(self.question())
        if shot is None or not shot.arrays:
            return {}
        return {"loss": finite_span(shown(shot.arrays["loss"], self.log.isChecked()))}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return a row for each point: where it is, and the loss with and without penalties."""
        arrays = self._arrays
        if not arrays:
            return (), ()
        loss, data = np.ravel(arrays["loss"]).tolist(), np.ravel(arrays["data"]).tolist()
        if "b" not in arrays:
            return ("a", "loss", "data_loss"), zip(np.ravel(arrays["a"]).tolist(), loss, data)
        a, b = (np.ravel(one).tolist() for one in np.meshgrid(arrays["a"], arrays["b"]))
        return ("a", "b", "loss", "data_loss"), zip(a, b, loss, data)

    def arrays(self) -> Mapping[str, Array]:
        """Return the grid, its axes, and the path."""
        return {name: np.asarray(one) for name, one in self._arrays.items()}

    def picture(self) -> QWidget:
        """Return the plot with its scale."""
        return self.stage

    def _draw_arrays(self) -> None:
        arrays, log = self._arrays, self.log.isChecked()
        flat = "b" in arrays
        span = self.common.get("loss")
        if flat:
            self.map.put(arrays, log, span, self.path.isChecked())
            ends = span or finite_span(shown(arrays["loss"], log))
            self.scale.show_span((10 ** ends[0], 10 ** ends[1]) if log else ends, signed=False)
        else:
            self.curve.set_axis("left", self.tr("loss, log₁₀") if log else self.tr("loss"))
            self.curve.put(arrays, log, span)
        self.scale.setVisible(flat)
        self.plots.setCurrentWidget(self.map if flat else self.curve)
        self._read()

    def _read(self, more: str = "") -> None:
        """Say what the picture is of, or what is under the mouse."""
        arrays = self._arrays
        if not arrays or more:
            self.reading.setText(more)
            return
        loss = np.asarray(arrays["loss"], float)
        good = loss[np.isfinite(loss)]
        parts = [self.tr("{0} examples").format(grouped(int(arrays["examples"])))]
        if len(good):
            parts.append(
                self.tr("loss {0} to {1}").format(f"{good.min():.4g}", f"{good.max():.4g}")
            )
        if "explained" in arrays:
            first, second = (100 * float(one) for one in np.clip(arrays["explained"], 0, 1))
            text = self.tr("{0} % + {1} % of the path")
            parts.append(text.format(f"{first:.3g}", f"{second:.3g}"))
        self.reading.setText(" · ".join(parts))

    def _on_pointed(self, x: float, y: float) -> None:
        arrays = self._arrays
        if not arrays or not np.isfinite([x, y]).all():
            self._read()
            return
        a, loss = np.asarray(arrays["a"], float), np.asarray(arrays["loss"], float)
        column = float(np.interp(x, a, np.arange(len(a))))
        if "b" not in arrays:
            value = float(np.interp(x, a, loss))
            self._read(f"a {x:.3g} · " + self.tr("loss {0}").format(f"{value:.5g}"))
            return
        b = np.asarray(arrays["b"], float)
        found = plane.at(loss, column, float(np.interp(y, b, np.arange(len(b)))))
        value = np.nan if found is None else float(found)
        self._read(f"a {x:.3g} · b {y:.3g} · " + self.tr("loss {0}").format(f"{value:.5g}"))

    def _make_boxes(self) -> None:
        """Make the controls; the asking bar needs them."""
        box = self._box
        kinds = {
            self.tr("Curve, random direction"): LINE,
            self.tr("Map, two random directions"): PLANE,
            self.tr("Map, way of training"): PATH,
            self.tr("Between two epochs"): BETWEEN,
        }
        self.kind = box("kind", self.tr("Slice"), self.tr("Where to look at the loss"), kinds)
        fine = {
            text: place
            for place, text in enumerate((self.tr("coarse"), self.tr("medium"), self.tr("fine")))
        }
        self.points = box(
            "resolution", self.tr("Points"), self.tr("How many points on each axis"), fine, 1
        )
        drawn = {self.tr("directions {0}").format(one + 1): one for one in range(SEEDS)}
        self.seed = box("seed", self.tr("Directions"), self.tr("Which random directions"), drawn)
        reaches = {f"± {reach:g}": reach for reach in (0.25, 0.5, 1.0, 2.0)}
        tip = self.tr("How far to go, in norms of the filters")
        self.span = box("span", self.tr("Reach"), tip, reaches, 2)
        statistics = {
            self.tr("kept statistics"): "kept",
            self.tr("statistics of the batch"): "batch",
        }
        tip = self.tr("Which means and variances batch normalisation takes at each point")
        self.statistics = box("statistics", self.tr("Normalisation"), tip, statistics)
        counts = {self.tr("{0} examples").format(f"{count:,}"): count for count in (128, 512, 2048)}
        tip = self.tr("How many training examples")
        self.count = box("count", self.tr("Examples"), tip, counts, 1)
        self.first = box("from", self.tr("From epoch"), self.tr("The kept epoch at a = 0"))
        self.last = box("to", self.tr("To epoch"), self.tr("The kept epoch at a = 1"))
        self.ends = KeptEpochs(self.first, self.last)
        self.log = QCheckBox(self.tr("Log"), objectName="loss_slices.log")
        self.log.setToolTip(self.tr("Show the logarithm of the loss"))
        self.path = QCheckBox(self.tr("Path"), objectName="loss_slices.path")
        self.path.setToolTip(self.tr("Draw the kept epochs as they project on the plane"))
        self.path.setChecked(True)
        for one in (self.log, self.path):
            one.toggled.connect(self.refresh)

    def _box(
        self, name: str, title: str, tip: str, items: Mapping[str, Any] | None = None, at: int = 0
    ) -> QComboBox:
        box = QComboBox(objectName=f"loss_slices.{name}")
        box.setAccessibleName(title)
        box.setToolTip(tip)
        for text, value in (items or {}).items():
            box.addItem(text, value)
        box.setCurrentIndex(at if items else -1)
        box.currentIndexChanged.connect(self._on_box)
        return box

    def _lay_out(self) -> None:
        self.bar = AskBar(self, self.tr("Slice"))
        layout = QVBoxLayout(self.controls)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        where = (self.kind, self.points, self.count, self.seed, self.first, self.last, self.span)
        layout.addLayout(bar_line((*where, self.statistics)))
        layout.addLayout(bar_line((self.bar, self.log, self.path), self.bar))

    def _show_boxes(self) -> None:
        """Show what belongs to the kind of slice."""
        kind = self.kind.currentData()
        for widget in (self.seed, self.span):
            widget.setVisible(kind in (LINE, PLANE))
        for widget in (self.first, self.last):
            widget.setVisible(kind == BETWEEN)
        self.path.setVisible(kind in (PLANE, PATH))

    def _points(self) -> int:
        """Return how many points there are on each axis."""
        flat = self.kind.currentData() in (PLANE, PATH)
        return ((11, 21, 41) if flat else (21, 41, 101))[self.points.currentIndex()]

    def _on_box(self) -> None:
        if hasattr(self, "bar"):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            self.curve.dress()
            self.map.dress()
            self.refresh()
