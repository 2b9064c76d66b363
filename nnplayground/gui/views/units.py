"""The network as columns of units, each with its own surface over the plane, and its weights as links to be turned by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.graph import Graph
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.layer_choice import networks
from nnplayground.gui.views.meaning import Meaning, meaning
from nnplayground.gui.views.scatter import features, sample
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.surface_paint import class_shades, target_shades
from nnplayground.gui.views.unit_canvas import Thing, UnitCanvas
from nnplayground.gui.views.unit_columns import DROPOUTS, Column, Diagram, diagram, kept, links_of
from nnplayground.gui.views.unit_paint import largest
from nnplayground.gui.views.unit_words import Seen
from nnplayground.gui.views.view import View
from nnplayground.gui.views.weight_editor import Weight, WeightEditor, written

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
ROLE = "model"
WANT = Want("unit_surfaces")
MOST_POINTS = 300
WEIGHTS = "weights"


class UnitsView(View):
    """Draws every unit of a network with two inputs."""

    name: ClassVar[str] = "units"
    title: ClassVar[str] = N("UnitsView", "Units")
    help: ClassVar[str] = N(
        "UnitsView",
        "The network with all its units, from the inputs on the left to the outputs on the right. Each picture is what that unit gives "
        "over the whole plane: orange positive, blue negative, pale near zero; the colours of a column share a scale unless each has "
        "its own, and shares of classes are pale at 0.5. Links are weights: thick for large ones, orange for positive and blue for "
        "negative. The small square at a picture is the bias. Of a layer the first 64 units are drawn; layers that change each unit "
        "alone, such as activations and normalisation, belong to the column before. Dashed links take a number as it is.\n"
        "How to read it: the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look "
        "alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training "
        "part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes "
        "the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that "
        "the next step trains: units that are dropped fade, and their links are gone.\n"
        "output of unit j = f(sum over i of w[i, j] x[i] + b[j])\n"
        "The wheel elsewhere zooms, dragging shifts, a double click shows everything.",
    )
    explanation = explain(
        help,
        source=(
            "Smilkov et al. (2017), Direct-Manipulation Visualization of Deep Networks; Srivastava et al. (2014), Dropout: A Simple Way "
            "to Prevent Neural Networks from Overfitting, JMLR 15."
        ),
    )
    group = "Weights"
    order = 50
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "unit_surfaces": {
            "model/dense": np.linspace(-1, 1, 18).reshape(2, 3, 3),
            "model/dense/units": np.array(2),
            "model/dense/kernel": np.ones((2, 2)),
            "model/dense/bias": np.zeros(2),
            "extent": np.array([-1.0, 1.0, -1.0, 1.0]),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.own = QCheckBox(self.tr("Own scale"), objectName="units.own")
        self.own.setToolTip(self.tr("Give each unit colours of its own range"))
        self.thin = QCheckBox(self.tr("Thinned"), objectName="units.thinned", checked=True)
        self.thin.setToolTip(self.tr("Leave out what dropout drops in the next training step"))
        self.points = QCheckBox(self.tr("Points"), objectName="units.points", checked=True)
        self.points.setToolTip(self.tr("Show training examples on the large picture"))
        self.controls = QWidget()
        line = QHBoxLayout(self.controls)
        line.setContentsMargins(0, 0, 0, 0)
        for box in (self.own, self.points, self.thin):
            box.toggled.connect(self.refresh)
            line.addWidget(box)
        line.addStretch(1)
        self.editor = WeightEditor("units", self.document, self.live)
        self.canvas = UnitCanvas("units.canvas")
        self.canvas.setAccessibleName(self.tr("Units of the network"))
        self.canvas.words = self.words_of
        self.canvas.hovered.connect(lambda thing: self._show_weight())
        self.canvas.chosen.connect(lambda thing: self._show_weight())
        self.canvas.turned.connect(self.editor.turn)
        self.stage = Stage(self.canvas)
        fill(self, self.controls, self.editor, self.stage)
        self._arrays: Mapping[str, Array] = {}
        self._state: tuple[Any, ...] = ()
        self._shown: tuple[Any, ...] = ()

    def wants(self) -> tuple[Want, ...]:
        """Ask for all surfaces, and for the masks of dropout."""
        thinned = self.thin.isChecked() and self._drops()
        return (WANT, self._mask()) if thinned else (WANT,)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest surfaces."""
        self.thin.setVisible(self._drops())
        answer, masks = self.answer(WANT), self.answer(self._mask())
        found = None if record is None else diagram(self._graph(), answer.arrays, ROLE)
        self.editor.setVisible(found is not None)
        if record is None or found is None:
            self._arrays, self._state = {}, ()
            self.canvas.hold(None)
            self._show_weight()
            self.stage.show_empty(self._why(record, answer.known))
            return
        settings = (self.own.isChecked(), self.thin.isChecked(), dict(self.common))
        state = (answer.arrays, masks.arrays if self.thin.isChecked() else None, settings)
        if not _same(state, self._state):
            self._state, self._arrays = state, answer.arrays
            drops = masks.arrays if self.thin.isChecked() else {}
            self._show(found, kept(found, drops, ROLE))
        self._show_points(record)
        self._show_weight()
        self.stage.show_content()

    @property
    def steers(self) -> bool:
        """Tell whether units are drawn, or the data have two inputs and they may be yet."""
        return not self.stage.empty or self._plane()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the largest weight and the largest output of each column."""
        shot = record.snapshots.get(WANT)
        graph = record.project.networks.get(ROLE)
        found = diagram(graph, shot.arrays, ROLE) if shot is not None and graph else None
        if shot is None or found is None:
            return {}
        most = _most_of(found)
        ends = {one.node: largest(shot.arrays[f"{ROLE}/{one.shown}"]) for one in found.columns}
        return {WEIGHTS: (-most, most)} | {name: (-end, end) for name, end in ends.items()}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every weight and bias that is drawn."""
        found, links = self.canvas.found, self.canvas.links
        if self.stage.empty or found is None or links is None:
            return (), ()
        names = [column.node for column in found.columns]
        rows: list[tuple[Any, ...]] = [
            (names[a], int(b) + 1, names[c], int(d) + 1, float(weight), bool(there))
            for (a, b), (c, d), weight, there in zip(
                links.sources, links.targets, links.weights, self.canvas.there
            )
        ]
        for place, values in found.biases.items():
            rows += [("", None, names[place], n + 1, float(b), True) for n, b in enumerate(values)]
        return ("from layer", "from unit", "to layer", "to unit", "weight", "kept"), rows

    def arrays(self) -> Mapping[str, Array]:
        """Return surfaces, weights and biases as the engine gave them."""
        return {} if self.stage.empty else dict(self._arrays)

    def picture(self) -> QWidget:
        """Return the drawing."""
        return self.stage

    def words_of(self, thing: Thing) -> tuple[str, ...]:
        """Return what is written beside the mouse."""
        seen = self._seen()
        if seen is None:
            return ()
        surfaces, keeps = self._arrays, self.canvas.keeps
        return seen.told(thing, surfaces, keeps)

    def weight_of(self, thing: Thing | None) -> tuple[Weight, float] | None:
        """Return the number that a link or a bias stands for; None where there is none to write."""
        seen, record = self._seen(), self.record
        found = None if seen is None or thing is None else seen.weight(thing)
        if found is None or record is None:
            return None
        variable, index, value = found
        return Weight(record.run, variable, index), value

    def _seen(self) -> Seen | None:
        found, links = self.canvas.found, self.canvas.links
        return None if found is None or links is None else Seen(found, links)

    def _show(self, found: Diagram, keeps: list[Array]) -> None:
        surfaces: dict[int, Array] = {}
        ends: list[float | None] = []
        for place, column in enumerate(found.columns):
            values = np.asarray(self._arrays[f"{ROLE}/{column.shown}"], float)
            end = self.common[column.node][1] if column.node in self.common else largest(values)
            how = self._meaning(column)
            if how is not None and not self.own.isChecked():
                values, end = values - how.centre, how.high - how.centre
            surfaces[place] = values
            ends.append(None if self.own.isChecked() else end)
        most = self.common[WEIGHTS][1] if WEIGHTS in self.common else _most_of(found)
        self.canvas.show_network(found, surfaces, keeps, most, ends)

    def _meaning(self, column: Column) -> Meaning | None:
        """Return how the outputs in a column are read if they are shares of classes, else None."""
        record = self.record
        prepared = data_of(self.live, record)
        if record is None or prepared is None or column.shown not in _ends(self._graph()):
            return None
        how = meaning(record.project, prepared, column.count, 0)
        return how if how.classes and not how.logits else None

    def _show_points(self, record: RunRecord) -> None:
        """Put training examples on the large picture."""
        prepared = data_of(self.live, record)
        extent = self._arrays.get("extent")
        state = (prepared, self.points.isChecked(), None if extent is None else extent.tolist())
        if state == self._shown:
            return
        self._shown = state
        if prepared is None or extent is None or not self.points.isChecked():
            self.canvas.show_points(np.zeros((0, 2)), ())
            return
        if features(prepared) != 2:
            return
        one = sample(prepared, TRAIN, MOST_POINTS)
        with np.errstate(all="ignore"):
            low, size = extent[[0, 2]], extent[[1, 3]] - extent[[0, 2]]
            places = (one.inputs - low) / np.where(size > 0, size, 1.0)
        classes = one.raw is not None and one.raw.ndim == 1 and one.raw.dtype.kind in "biu"
        shades = class_shades(one, None) if classes else target_shades(one, None, 0)
        self.canvas.show_points(places, shades)

    def _show_weight(self) -> None:
        """Show the chosen weight in the field."""
        held, seen, record = self.canvas.held, self._seen(), self.record
        found = self.weight_of(held)
        if held is None or seen is None or found is None or record is None:
            text = self.tr("Click a link or a bias to write another number.")
            self.editor.show_weight(None, 0.0, text)
        elif record is not self.live.record:
            text = self.tr("{0} = {1}; write the weights of the first run")
            text = text.format(seen.title(held), written(found[1]))
            self.editor.show_weight(None, 0.0, text)
        elif record.showing is not None:
            text = self.tr("Go back to the last epoch to write weights.")
            self.editor.show_weight(None, 0.0, text)
        else:
            self.editor.show_weight(found[0], found[1], seen.title(held))

    def _graph(self) -> Graph:
        return networks(self.document, self.record).get(ROLE) or Graph()

    def _drops(self) -> bool:
        return any(node.type in DROPOUTS for node in self._graph().nodes)

    def _mask(self) -> Want:
        return Want("dropped", self.selection.example)

    def _why(self, record: RunRecord | None, known: bool) -> str:
        if not self._plane() and (known or self.live.data is not None):
            return self.tr("Choose data with two numbers for each example to see its units.")
        if record is None:
            return self.tr("Press Play to see what each unit of a network with two inputs does.")
        if known:
            return self.tr("No layer of this network gives a row of numbers.")
        return self.tr("Waiting for the network's answers.")

    def _plane(self) -> bool:
        loaded = self.live.data
        return loaded is not None and features(loaded.data) == 2

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_shown"):
            self._state = self._shown = ()
            self.refresh()


def _ends(graph: Graph) -> set[str]:
    return {ref.node for ref in graph.ends()[:1]}


def _most_of(found: Diagram) -> float:
    """Return the largest weight that is drawn."""
    return largest(links_of(found).weights)


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Tell whether the same answers would be drawn with the same settings."""
    return (
        len(one) == len(other) and one[0] is other[0] and one[1] is other[1] and one[2] == other[2]
    )
