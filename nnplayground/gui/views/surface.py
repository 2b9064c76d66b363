"""The output of a network of two inputs over the plane: the decision surface, with the data on top."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnplayground.core.events import TRAIN, VALIDATION, Snapshot, Want
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui.style import colour
from nnplayground.gui.text import epoch_text
from nnplayground.gui.views import plane
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.key import RING, Key, Scale, Sign, keyed
from nnplayground.gui.views.meaning import Meaning, meaning
from nnplayground.gui.views.scatter import (
    Array,
    Sample,
    feature_name,
    features,
    sample,
    size_of,
)
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.surface_paint import (
    ALL,
    boundary,
    class_shades,
    class_signs,
    painted,
    read_grid,
    rows_of,
    table,
    target_shades,
)
from nnplayground.gui.views.surface_plot import SurfacePlot
from nnplayground.gui.views.view import View

WANT = Want("surface", options=(("resolution", 60),))
_PARTS = (TRAIN, VALIDATION)
COLOURS = "colours"


class Surface(View):
    """Draws what the network says everywhere in the plane while it learns."""

    name = "surface"
    beside = True
    title = "Decision surface"
    help = (
        "What a network with two inputs says at every point of the plane, in the units of the data. One output: blue for low, orange "
        "for high, and a line where it decides between the two classes (0.5 for a sigmoid, 0 for labels of -1 and +1). Several "
        "outputs: the colours of the classes, mixed by their probabilities, and lines where the most probable class changes. "
        "Filled points: the training part; hollow points: the validation part. The test part is not shown.\n"
        "How to read it: pale places are doubtful. The line should run between the colours of the points. One layer without hidden "
        "units can draw one straight line only; hidden units bend it. A line that winds around single points is overfitting.\n"
        "p = 1 / (1 + exp(-z)) for one output with logits, p[k] = exp(z[k]) / sum over j of exp(z[j]) for several.\n"
        "The wheel zooms, dragging shifts, a double click shows everything. Move the mouse over the plane to read the output there."
    )
    explanation = explain(
        help,
        source=(
            "Bishop (2006), Pattern Recognition and Machine Learning, sections 4.1 and 4.3; Smilkov et al. (2017), "
            "Direct-Manipulation Visualization of Deep Networks."
        ),
    )
    group = "Results"
    order = 10

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.plot = SurfacePlot("surface.plot")
        self.plot.setAccessibleName(self.tr("Decision surface"))
        self.key = Key("surface.key")
        self.readout = QLabel(objectName="surface.readout")
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setProperty("muted", True)
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.stage = Stage(keyed("surface.picture", self.key, self.plot))
        self.controls = self._make_bar()
        fill(self, self.controls, self.readout, self.stage)
        self._prepared: Prepared | None = None
        self._samples: dict[str, Sample] = {}
        self._snapshot: Snapshot | None = None
        self._meaning: Meaning | None = None
        self._values: Array | None = None
        self._drawn: tuple[Any, ...] = ()
        self._colours: tuple[Any, ...] = ()
        self._mouse: tuple[float, float] | None = None
        self.plot.hovered.connect(self._on_hovered)
        self.live.loaded.connect(self.refresh)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the surface while the data are points in the plane."""
        return (WANT,) if self._data() is not None else ()

    def draw(self, record: RunRecord | None) -> None:
        # Beside twins the room goes to the pictures; the colours are those of the data panel.
        self.key.setVisible(len(self.live.team) < 2)
        """Draw the points, and the surface of the run if it is about them."""
        prepared = self._data()
        self.bar.setEnabled(prepared is not None)
        if prepared is None:
            self._prepared = self._snapshot = self._values = None
            self._drawn = self._colours = ()
            self.readout.clear()
            self.stage.show_empty(self.tr("Choose 2-D data to see the decision surface."))
            return
        snapshot = self._answer(record)
        if prepared is not self._prepared:
            self._take(prepared)
        if self._state(snapshot) != self._drawn:
            self._snapshot = snapshot
            self._draw_surface(record)
            # Drawing may have offered other outputs.
            self._drawn = self._state(snapshot)
        self._draw_points()
        self._read()
        self.stage.show_content()

    @property
    def steers(self) -> bool:
        """Tell whether the data are points in the plane."""
        return self._data() is not None

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the range of colours of one output."""
        snapshot, prepared = self._answer(record), self._data()
        if snapshot is None or prepared is None:
            return {}
        how = self._meaning_of(snapshot, record, prepared)
        return {COLOURS: (how.low, how.high)}

    @property
    def shape(self) -> float:
        """Return width / height of the surface."""
        return self.plot.shape

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the output at every point of the grid."""
        if self._snapshot is None or self._prepared is None:
            return (), ()
        grid = self._snapshot.arrays["grid"]
        names = [self._name(index) for index in range(grid.shape[2])] if grid.ndim == 3 else []
        axes = [feature_name(self._prepared, axis) for axis in (0, 1)]
        return (*axes, *(names or ["output"])), rows_of(grid, self._snapshot.arrays["extent"])

    def picture(self) -> QWidget:
        """Return the plot and its key."""
        return self.stage.content

    def _make_bar(self) -> QWidget:
        self.bar = QWidget()
        layout = QHBoxLayout(self.bar)
        layout.setContentsMargins(0, 0, 0, 0)
        self.output = QComboBox(objectName="surface.output")
        self.output.setAccessibleName(self.tr("Output"))
        self.output.setToolTip(self.tr("Which output of the network is drawn"))
        self.output.activated.connect(self.refresh)
        self.output.hide()
        self.discrete = QCheckBox(self.tr("Discretise"), objectName="surface.discretise")
        self.discrete.setAccessibleName(self.tr("Discretise"))
        self.discrete.setToolTip(self.tr("Show only which side of the boundary a place lies on"))
        self.points = QCheckBox(self.tr("Points"), objectName="surface.points", checked=True)
        self.points.setAccessibleName(self.tr("Show the points"))
        self.points.setToolTip(self.tr("Show the examples of the data on the surface"))
        self.discrete.toggled.connect(self.refresh)
        self.points.toggled.connect(self.refresh)
        for widget in (self.output, self.discrete, self.points):
            layout.addWidget(widget)
        layout.addStretch(1)
        return self.bar

    def _data(self) -> Prepared | None:
        loaded = self.live.data
        if loaded is None or features(loaded.data) != 2:
            return None
        prepared: Prepared = loaded.data
        return prepared

    def _answer(self, record: RunRecord | None) -> Snapshot | None:
        """Return the newest surface of the run, unless other data was loaded since."""
        if record is None or data_of(self.live, record) is None:
            return None
        snapshot = record.snapshots.get(WANT)
        return snapshot if snapshot is not None and "grid" in snapshot.arrays else None

    def _take(self, prepared: Prepared) -> None:
        """Take other data; what was drawn of the last ones is no more valid."""
        self._prepared = prepared
        self._samples = {part: sample(prepared, part) for part in _PARTS}
        self._drawn = self._colours = ()
        self._mouse = None
        for side, axis in (("bottom", 0), ("left", 1)):
            self.plot.set_axis(side, feature_name(prepared, axis))
        places = np.concatenate([one.inputs for one in self._samples.values()])
        self.plot.show_around(places)

    def _draw_surface(self, record: RunRecord | None) -> None:
        snapshot, prepared = self._snapshot, self._prepared
        if snapshot is None or record is None or prepared is None:
            self._values = self._meaning = None
            self._offer(1, False)
            self.plot.clear_surface()
            return
        grid = np.asarray(snapshot.arrays["grid"], float)
        grid = np.where(np.isfinite(grid), grid, np.nan)
        how = self._meaning_of(snapshot, record, prepared)
        low, high = self.common.get(COLOURS, (how.low, how.high))
        how = replace(how, low=low, high=high)
        self._offer(grid.shape[2] if grid.ndim == 3 else 1, how.classes)
        values = read_grid(grid, how, self.output.currentData())
        self._meaning, self._values = how, values
        extent = tuple(float(end) for end in snapshot.arrays["extent"])
        self.plot.show_surface(
            painted(values, how, self.discrete.isChecked()),
            boundary(values, how),
            extent,
            len(grid),
        )

    def _meaning_of(self, snapshot: Snapshot, record: RunRecord, prepared: Prepared) -> Meaning:
        grid = snapshot.arrays["grid"]
        count = grid.shape[2] if grid.ndim == 3 else 1
        chosen = max(0, self.output.currentData() or 0) if count > 1 else 0
        return meaning(record.project, prepared, count, min(chosen, count - 1))

    def _state(self, snapshot: Snapshot | None) -> tuple[Any, ...]:
        """Return what the drawing of the surface depends on."""
        chosen = self.output.currentData(), self.discrete.isChecked()
        return (snapshot, *chosen, dict(self.common))

    def _offer(self, count: int, classes: bool) -> None:
        """Offer the outputs; of several classes also all together."""
        offered = [ALL, *range(count)] if classes and count > 1 else [*range(count)]
        known = [self.output.itemData(index) for index in range(self.output.count())]
        names = [self.tr("All classes") if one == ALL else self._name(one) for one in offered]
        texts = [self.output.itemText(index) for index in range(self.output.count())]
        if (known, texts) != (offered, names):
            self.output.clear()
            for one, text in zip(offered, names):
                self.output.addItem(text, one)
        self.output.setVisible(count > 1)

    def _name(self, output: int) -> str:
        """Return the name of an output: of its class, or its number."""
        classes = self._prepared.raw.classes if self._prepared is not None else ()
        return classes[output] if output < len(classes) else self.tr("output {0}").format(output)

    def _draw_points(self) -> None:
        """Draw the points if their places or colours changed; they stay otherwise."""
        chosen = self.output.currentData()
        state = (self._prepared, self._meaning, chosen, self.points.isChecked())
        if state == self._colours:
            return
        self._colours = state
        size = size_of(sum(len(one) for one in self._samples.values()))
        for part, one in self._samples.items():
            x, y = one.inputs.T
            shades = self._shades(one)
            self.plot.points[part].setVisible(self.points.isChecked())
            self.plot.points[part].put(x, y, shades, size)
        self._draw_key()

    def _shades(self, one: Sample) -> list[QColor]:
        """Return the colour of each point: of its class, or of its target on the scale of the surface."""
        chosen = self.output.currentData()
        if not self._tells_classes(one):
            return target_shades(one, self._meaning, chosen or 0)
        single = self._values is not None and self._values.ndim == 2
        return class_shades(one, chosen if single and self.output.count() > 1 else None)

    def _tells_classes(self, one: Sample) -> bool:
        """Tell whether the targets of the points are numbers of classes."""
        known = bool(self._prepared is not None and self._prepared.raw.classes)
        integers = one.raw is not None and one.raw.ndim == 1 and one.raw.dtype.kind in "biu"
        return integers and (known or (self._meaning is not None and self._meaning.classes))

    def _draw_key(self) -> None:
        prepared, values = self._prepared, self._values
        classes = prepared.raw.classes if prepared is not None else ()
        if values is not None and values.ndim == 2 and self.output.count() > 1:
            classes = ()
        entries: list[Sign | Scale] = class_signs(classes, self.tr("{0} more"))
        if len(self._samples[VALIDATION]) and self.points.isChecked():
            entries.append(Sign(self.tr("validation"), RING, colour("muted")))
        if values is not None and values.ndim == 2 and self._meaning is not None:
            ends = number(self._meaning.low), number(self._meaning.high)
            entries.append(Scale(*ends, table()))
        self.key.put(entries)

    def _read(self) -> None:
        """Write what the network says at the mouse."""
        if self._mouse is None or self._prepared is None:
            if self._snapshot is None:
                self.readout.setText(self.tr("Press Play to see what the network says."))
            else:
                self.readout.setText(self.tr("epoch {0}").format(epoch_text(self._snapshot.epoch)))
            return
        words = [
            f"{feature_name(self._prepared, axis)} = {number(self._mouse[axis])}" for axis in (0, 1)
        ]
        value = self._value(*self._mouse)
        if value is not None and self._meaning is not None:
            words.append(self._words(value, self._meaning))
        self.readout.setText("   ".join(words))

    def _value(self, x: float, y: float) -> Array | None:
        if self._values is None or self._snapshot is None:
            return None
        left, right, low, high = self._snapshot.arrays["extent"]
        last = len(self._values) - 1
        return plane.at(
            self._values, (x - left) / (right - left) * last, (y - low) / (high - low) * last
        )

    def _words(self, value: Array, how: Meaning) -> str:
        if not np.isfinite(value).all():
            return self.tr("output is not a finite number")
        if value.ndim:
            best = int(value.argmax())
            return f"{self._name(best)} {number(value[best])}"
        text = self.tr("output {0}").format(number(float(value)))
        if how.classes and self.output.count() <= 1:
            text += f" → {self._name(int(value > how.centre))}"
        return text

    def _on_hovered(self, place: tuple[float, float] | None) -> None:
        self._mouse = place
        if not self.stage.empty:
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mouse"):
            self.plot.dress()
            self._drawn = self._colours = ()
            self.refresh()
