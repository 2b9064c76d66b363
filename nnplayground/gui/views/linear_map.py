"""The one matrix that linear layers in a row amount to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isqrt
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nnplayground.core.events import Want
from nnplayground.core.graph import Graph
from nnplayground.core.linear_map import collapsed, linear_runs
from nnplayground.core.record import RunRecord
from nnplayground.core.registries import DATASETS
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.text import grouped
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.view import View
from nnplayground.gui.views.weights import matrix_of

N = QT_TRANSLATE_NOOP
_LEAST_SIDE = 4


class LinearMapView(View):
    """Draws the matrix and the bias of a row of dense layers without a function between them."""

    name: ClassVar[str] = "linear_map"
    title: ClassVar[str] = N("LinearMapView", "Linear map")
    help: ClassVar[str] = N(
        "LinearMapView",
        "Dense layers without an activation function between them are together one linear layer: its matrix is the product of theirs. "
        "A row is an input and a column a unit of the last layer; the last row is the bias. Where the inputs are the pixels of a picture, "
        "each unit is drawn as one.\n"
        "However many such layers follow each other, the network can draw only straight lines. Put a function between them, such as "
        "ReLU, and the matrix is gone: then there is no single one any more.",
    )
    explanation = explain(
        help,
        read=(
            "A large number in row i and column j means that input i pulls output j strongly. A row near zero is an input that "
            "the network ignores."
        ),
        formula="x W1 + b1, times W2, plus b2 = x W + b with W = W1 W2 and b = b1 W2 + b2, and so on.",
        source="Bishop (2006), Pattern Recognition and Machine Learning, section 5.1.",
    )
    group = "Weights"
    order = 40
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.rows = QComboBox(objectName="linear_map.row")
        self.rows.setAccessibleName(self.tr("Layers"))
        self.rows.setToolTip(self.tr("Which layers in a row to multiply"))
        self.rows.activated.connect(self.refresh)
        self.note: QLabel = plain_label("", self, "muted")
        self.note.setObjectName("linear_map.note")
        self.grid = ImageGrid("linear_map.grid")
        self.stage = Stage(self.grid)
        self.matrix: Array | None = None
        self.bias: Array | None = None
        self.controls = bar_of(self.rows)
        fill(self, self.controls, self.note, self.stage)
        self.document.changed.connect(self.refresh)

    def run_shown(self) -> tuple[str, ...]:
        """Return the layers whose product is shown; () if no layers in a row are linear."""
        runs = linear_runs(self._graph())
        titles = [" → ".join(run) for run in runs]
        if titles != [self.rows.itemText(place) for place in range(self.rows.count())]:
            self.rows.clear()
            self.rows.addItems(titles)
        self.rows.setVisible(len(runs) > 1)
        return runs[max(0, self.rows.currentIndex())] if runs else ()

    def wants(self) -> tuple[Want, ...]:
        """Ask for the weights of the layers, one by one."""
        graph = self._graph()
        owners = dict.fromkeys(graph[name].owner for name in self.run_shown())
        return tuple(Want("weights", None, (("node", name),)) for name in owners)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the product of the newest weights."""
        self.matrix = self.bias = None
        run = self.run_shown()
        if not run:
            self._empty(self.tr("No two dense layers follow each other without a function."))
            return
        found = self._product(record)
        if found is None:
            text = self.tr("Press Play to see the matrix that these layers amount to.")
            self._empty(self.before_play(text))
            return
        self.matrix, self.bias = found
        self._show(run, self.matrix, self.bias)

    @property
    def steers(self) -> bool:
        """Tell whether there are several rows of layers to choose from."""
        return self.rows.count() > 1

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the range of the numbers that are drawn."""
        found = self._product(record)
        if found is None:
            return {}
        matrix, bias = found
        drawn = matrix if self._pictures(matrix) is not None else np.vstack([matrix, bias])
        return {"colours": span_of(drawn, signed=True)}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every number of the matrix and the bias with its place."""
        header = ("input", "unit", "weight")
        if self.matrix is None or self.bias is None:
            return header, ()
        rows = [
            (place[0], place[1], float(self.matrix[place]))
            for place in np.ndindex(*self.matrix.shape)
        ]
        return header, rows + [("bias", unit, float(one)) for unit, one in enumerate(self.bias)]

    def picture(self) -> QWidget:
        """Return the matrix."""
        return self.stage

    def _graph(self) -> Graph:
        record = self.record
        project = record.project if record is not None else self.document.project
        return project.networks.get("model", Graph())

    def _product(self, record: RunRecord | None) -> tuple[Array, Array] | None:
        """Return matrix and bias of the chosen layers; None while the weights of one are not known."""
        graph, run = self._graph(), self.run_shown()
        layers = [self._weights(record, graph[name].owner) for name in run]
        known = [one for one in layers if one is not None]
        if not run or len(known) < len(run):
            return None
        try:
            return collapsed(known)
        except ValueError:  # the weights of one layer are newer than those of another
            return None

    def _weights(self, record: RunRecord | None, name: str) -> tuple[Array, Array | None] | None:
        """Return kernel and bias of a layer as the engine told them last."""
        want = Want("weights", None, (("node", name),))
        shot = record.snapshots.get(want) if record is not None else None
        kernel = shot.arrays.get(f"model/{name}/kernel") if shot is not None else None
        if shot is None or kernel is None or kernel.ndim != 2:
            return None
        return kernel, shot.arrays.get(f"model/{name}/bias")

    def _show(self, run: tuple[str, ...], matrix: Array, bias: Array) -> None:
        text = self.tr(
            "{layers} are together one linear layer, {inputs} × {units}, with {one} weights in the place of {all}."
        )
        owners = dict.fromkeys(self._graph()[one].owner for one in run)
        self.note.setText(
            text.format(
                layers=", ".join(run),
                inputs=matrix.shape[0],
                units=matrix.shape[1],
                one=grouped(matrix.size + bias.size),
                all=grouped(sum(self._size(name) for name in owners)),
            )
        )
        pictures, span = self._pictures(matrix), self.common.get("colours")
        if pictures is not None:
            text = self.tr("unit {}")
            self.grid.show_maps(pictures, lambda at: text.format(at), str, span=span)
        else:
            drawn, steps = matrix_of(np.vstack([matrix, bias]))
            words = self.tr("input down (bias last), unit across")
            self.grid.show_maps(drawn[None], lambda _: words, lambda _: "", span=span, steps=steps)
        self.stage.show_content()

    def _pictures(self, matrix: Array) -> Array | None:
        """Return the weights of each unit as a picture, (units, side, side), where the inputs are the pixels of one; else None."""
        kind = DATASETS[name].kind if (name := self._data_set()) in DATASETS else ""
        side = isqrt(len(matrix))
        if kind != "image" or side < _LEAST_SIDE or side * side != len(matrix):
            return None
        return np.ascontiguousarray(matrix.T.reshape(-1, side, side))

    def _data_set(self) -> str:
        record = self.record
        project = record.project if record is not None else self.document.project
        return project.data.source.name

    def _size(self, name: str) -> int:
        found = self._weights(self.record, name)
        return 0 if found is None else sum(one.size for one in found if one is not None)

    def _empty(self, text: str) -> None:
        self.note.clear()
        self.stage.show_empty(text)
