"""What every layer gives for the chosen example, live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QToolButton, QWidget

from nnplayground.core.events import Snapshot, Want
from nnplayground.core.graph import Node
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui.icons import icon
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.example_bar import ExampleBar
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.layer_list import LayerList, LayerRow, is_signed, picture_of
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.slices import Slices
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.unit import Unit, maps_of, slice_at
from nnplayground.gui.views.unit_lens import UnitLens
from nnplayground.gui.views.unit_watch import UnitWatch
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
FEW = 12
"""Networks with more layers are asked for those in sight more often than for all."""
SETTLED = 150
"""Milliseconds after which what is in sight is looked at again."""


class Activations(View):
    """Draws the outputs of all layers as a list, or those of one layer large."""

    name: ClassVar[str] = "activations"
    title: ClassVar[str] = N("Activations", "Activations")
    help: ClassVar[str] = N(
        "Activations",
        "What every layer gives for one example: for a convolution one map for each filter, bright where the filter found its "
        "pattern; for a dense layer one field for each unit; at the end the probabilities.\n"
        "How to read it: maps of the first layers still look like the picture, later ones become small and sparse. A map that is "
        "empty for every example belongs to a dead filter. Step through the examples and see which maps light up.\n"
        "Point at a map to see which part of the input that unit sees, its receptive field; behind a max pooling the winner of its "
        "window is marked, too. A click keeps the unit, arrow keys move it, Escape lets it go.\n"
        "All layers are computed in one forward pass in inference mode.",
    )
    explanation = explain(
        help,
        source=(
            "Yosinski et al. (2015), Understanding Neural Networks Through Deep Visualization; Araujo, Norris and Sim (2019), "
            "Computing Receptive Fields of Convolutional Neural Networks, Distill."
        ),
    )
    group = "Weights"
    order = 20
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice("activations.layer", self.selection)
        self.layer.picked.connect(self._on_picked)
        self.one = QToolButton(objectName="activations.one", checkable=True)
        self.one.setIcon(icon("search"))
        self.one.setAccessibleName(self.tr("One layer"))
        self.one.setToolTip(self.tr("Show one layer large instead of all below each other"))
        self.one.setAutoRaise(True)
        self.one.toggled.connect(self.refresh)
        self.examples = ExampleBar(self.selection, self.live, "activations")
        bar = bar_of(self.examples, self.one, self.layer, wide=self.examples)
        self.list = LayerList()
        self.grid = ImageGrid("activations.grid")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.grid)
        self.slices = Slices("activations.slices")
        self.slices.moved.connect(self.refresh)
        self.lens = UnitLens("activations.unit")
        self.watch = UnitWatch(self.list, self.grid, self.slices, self.lens)
        self.watch.chosen.connect(self._on_unit)
        content = QWidget()
        fill(content, self.slices, self.lens, self.pages)
        content.layout().setContentsMargins(0, 0, 0, 0)
        content.layout().addWidget(self.lens)  # below the maps, which stay where the mouse is
        self.stage = Stage(content)
        self.controls = bar
        fill(self, bar, self.stage)
        self._arrays: dict[str, Array] = {}
        self._whole: dict[str, Array] = {}
        self._drawn: tuple[object, ...] = ()
        self._near: tuple[str, ...] = ()
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._look)
        self.list.moved.connect(self._settled.start)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the outputs of every layer for the chosen example, and of a deep network for those in sight, which costs less."""
        whole = Want("activations", self.selection.example)
        if not self._near:
            return (whole,)
        return whole, Want("activations", self.selection.example, (("nodes", self._near),))

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest outputs."""
        graphs = networks(self.document, record)
        self.layer.offer(layers_of(graphs, lambda graph, node: True))
        prepared = data_of(self.live, record)
        self.examples.show_record(record)
        shots = self._shots(record)
        if not shots:
            self._arrays, self._whole = {}, {}
            text = self.tr("Press Play to see what every layer makes of an example.")
            self.stage.show_empty(self.before_play(text))
            return
        state = (
            shots,
            self.one.isChecked(),
            self.layer.layer,
            dict(self.common),
            self.slices.share,
        )
        if state != self._drawn:
            self._drawn = state
            self.lens.leave_room(room_of(self).height())
            self._whole, self._arrays = dict(shots[0].arrays), _newest(shots)
            depths = [len(array) for _, array in self._shown() if array.ndim >= 4]
            self.slices.offer(max(depths, default=0))
            if self.one.isChecked():
                self._show_one()
            else:
                self.list.show_layers(self._rows(prepared, graphs))
            self.pages.setCurrentWidget(self.grid if self.one.isChecked() else self.list)
            large = "/".join(self.layer.layer or ()) if self.one.isChecked() else ""
            self.watch.show(self._arrays, graphs, large)
        self.stage.show_content()
        if not self._settled.isActive():
            self._settled.start()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the range of every layer's outputs."""
        arrays = _newest(self._shots(record))
        return {key: _scale(array) for key, array in arrays.items() if key.count("/") == 1}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every output of every layer, all of one moment."""
        header = ("layer", "index", "value")
        rows = (
            (key, " ".join(map(str, place)), float(array[place]))
            for key, array in _layers(self._whole)
            for place in np.ndindex(*array.shape)
        )
        return header, rows

    def picture(self) -> QWidget:
        """Return the outputs without the buttons."""
        self.list.draw_all()
        return self.grid if self.one.isChecked() else self.list.widget()

    def _shown(self) -> list[tuple[str, Array]]:
        return _layers(self._arrays)

    def _shots(self, record: RunRecord | None) -> tuple[Snapshot, ...]:
        """Return the answer of all layers, and behind it that of those in sight unless it is further from the moment that is shown."""
        if record is None:
            return ()
        found = [record.snapshots.get(want) for want in self.wants()]
        shots = tuple(shot for shot in found if shot is not None)
        if found[0] is None or len(shots) < 2:
            return shots if found[0] is not None else ()
        shown = record.step if record.showing is None else record.showing.step
        whole, part = (abs(shot.step - shown) for shot in shots)
        return shots if part <= whole else shots[:1]

    def _look(self) -> None:
        """Ask for the layers that are in sight now."""
        near: tuple[str, ...] = ()
        if len(self._shown()) > FEW and self.one.isChecked():
            near = ("/".join(self.layer.layer),) if self.layer.layer is not None else ()
        elif len(self._shown()) > FEW:
            near = self.list.near()
        if near != self._near:
            self._near = near
            if self.on_screen:
                self.live.want(self, self.wants())

    def _rows(self, prepared: Prepared | None, graphs: Any) -> list[LayerRow]:
        rows = []
        last = {role: {ref.node for ref in graph.ends()} for role, graph in graphs.items()}
        for key, array in self._shown():
            role, _, node = key.partition("/")
            graph = graphs.get(role)
            kind = graph[node].type if graph is not None and node in graph else ""
            shape = self._shape(
                role, kind, array, graph[node] if kind else None, f"{key}/channels" in self._arrays
            )
            ends = node in last.get(role, ())
            classes = prepared.raw.classes if prepared is not None else ()
            names = classes if ends and array.ndim == 1 and array.size == len(classes) else ()
            given = f"{key}/input" in self._arrays
            row = LayerRow(key, f"{node} · {kind} · {shape}", array, names, given)
            row.span, row.share = self._common(key, array), self.slices.share
            rows.append(row)
        return rows

    def _show_one(self) -> None:
        layer = self.layer.layer
        array = self._arrays.get("/".join(layer)) if layer is not None else None
        if array is None:
            self.grid.show_maps(None)
            return
        given = f"{'/'.join(layer or ())}/input" in self._arrays
        colours = picture_of(array) if given else None
        if colours is not None:
            self.grid.show_maps(colours[0], lambda tile: "", signed=False, span=colours[1])
            return
        maps = maps_of(array, self.slices.share)
        span = self._common("/".join(layer or ()), array)
        signed = is_signed(maps) if span is None else span[0] < 0
        words = self.tr("map {number}")
        self.grid.show_maps(maps, lambda tile: words.format(number=tile), signed=signed, span=span)

    def _shape(self, role: str, kind: str, array: Array, node: Node | None, sampled: bool) -> str:
        """Return the shape of a layer's output; of a pooling, also of what it makes smaller."""
        shape = _shape_text(array)
        given = None
        if node is not None and "Pooling" in kind and node.inputs:
            given = self._arrays.get(f"{role}/{node.inputs[0].node}")
        if given is not None:
            shape = f"{_shape_text(given)} → {shape}"
        if sampled:
            shape += " · " + self.tr("a sample of its maps")
        if array.ndim >= 4:
            shape += " · " + self.tr("slice {number}").format(
                number=slice_at(len(array), self.slices.share)
            )
        return shape

    def _common(self, key: str, array: Array) -> Span | None:
        """Return the common scale of the twins for a layer, around zero if one of them needs it; that of all slices of a volume."""
        span = self.common.get(key)
        if span is None and array.ndim >= 4:
            span = _scale(array)
        if span is None or span[0] >= 0:
            return span
        end = max(-span[0], span[1])
        return -end, end

    def _on_picked(self) -> None:
        self.one.setChecked(True)
        self.refresh()

    def _on_unit(self, unit: Unit | None) -> None:
        found = None if unit is None else UnitRef(unit.role, unit.node, unit.channel, unit.place)
        self.selection.choose_unit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lens.leave_room(room_of(self).height())


def _newest(shots: Sequence[Snapshot]) -> dict[str, Array]:
    """Return the arrays of several answers; of those with one name the last."""
    return {key: array for shot in shots for key, array in shot.arrays.items()}


def _layers(arrays: Mapping[str, Array]) -> list[tuple[str, Array]]:
    return [(key, array) for key, array in arrays.items() if key.count("/") == 1]


def _scale(array: Array) -> Span:
    """Return the ends of the colours of all that a layer gives."""
    values = array if array.ndim >= 4 else maps_of(array)
    return span_of(values, is_signed(values))


def _shape_text(array: Array) -> str:
    return " × ".join(map(str, array.shape)) or "1"
