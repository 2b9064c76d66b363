"""All maps of one layer for an example, or their mean over a class, live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.text import words
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.example_bar import ExampleBar
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import layers_of, networks
from nnplayground.gui.views.layer_list import is_signed
from nnplayground.gui.views.map_bar import MapBar, options_of
from nnplayground.gui.views.map_detail import MapDetail, picture_in, span_around
from nnplayground.gui.views.output_choice import OutputChoice
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.slices import Slices
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array, Span, own_spans, span_of
from nnplayground.gui.views.unit import maps_of
from nnplayground.gui.views.view import Answer, View, answer_of

N = QT_TRANSLATE_NOOP


class Maps(View):
    """Draws every map of a layer as a tile, and the chosen one over the picture."""

    name: ClassVar[str] = "maps"
    title: ClassVar[str] = N("Maps", "Maps of one layer")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Maps",
            "All maps of one layer, each the answer of one filter at every place of the picture: for the chosen example, or their mean "
            "over the training examples of a class. Below, the chosen map lies over the picture, and a histogram counts its values.",
        ),
        N(
            "Maps",
            "Where a map is bright its filter has found what it looks for. Maps that are zero everywhere, for example after example, "
            "belong to dead filters. The mean over a class shows where the filter answers to this class in general. Of a max pooling, "
            "Winners shows which values are handed on: only to them does the gradient flow back.",
        ),
        N(
            "Maps",
            "map[y, x] = f(b + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c]); mean map = sum of maps / examples.",
        ),
        N(
            "Maps",
            "Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, section 4; Yosinski et al. (2015), "
            "Understanding Neural Networks Through Deep Visualization.",
        ),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Weights"
    order: ClassVar[int] = 25
    area: ClassVar[str] = "right"
    beside: ClassVar[bool] = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.bar = MapBar(self.selection)
        self.layer, self.of, self.classes = self.bar.layer, self.bar.of, self.bar.classes
        self.own, self.winners = self.bar.own, self.bar.winners
        self.examples = ExampleBar(self.selection, self.live, "maps")
        self.output = OutputChoice("maps", self.document, self.live, self.selection)
        self.asking = AskBar(self, self.tr("Compute the mean"))
        self.slices = Slices("maps.slices")
        self.note = QLabel(objectName="maps.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self.grid = ImageGrid("maps.grid")
        self.detail = MapDetail()
        content = QWidget()
        fill(content, self.detail, self.note, self.grid)
        content.layout().addWidget(self.detail)  # below the maps
        content.layout().setContentsMargins(0, 0, 0, 0)
        self.stage = Stage(content)
        self.controls = QWidget()
        fill(self.controls, self.bar, self.examples, self.output, self.asking)
        self.controls.layout().setContentsMargins(0, 0, 0, 0)
        fill(self, self.controls, self.slices, self.stage)
        self._maps: Array | None = None
        self._values: Array | None = None
        self._channels: Array = np.arange(0)
        self._picture: Array | None = None
        self._chosen = 0
        self._marked = False
        self._source: Mapping[str, Array] = {}
        self._drawn: tuple[Any, ...] = ()
        self._shown_about: tuple[Any, ...] = ()
        self.bar.changed.connect(self.refresh)
        self.slices.moved.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        self.selection.output_changed.connect(self.refresh)
        self.selection.unit_changed.connect(self._on_unit)
        self.grid.chosen.connect(self._on_tile)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the maps of the chosen layer, unless a mean is shown: that is asked for by its button."""
        self._offer(self.record)
        want = self._want()
        return () if want is None or self.bar.averages else (want,)

    def question(self) -> Want | None:
        """Return the mean over the chosen class."""
        layer, number = self.layer.layer, self.classes.currentIndex()
        if layer is None or not self.bar.averages or number < 0:
            return None
        output = (("output", self.output.key),) if self.output.key else ()
        return Want("class_mean", None, (*options_of(layer), ("class", number), *output))

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest maps."""
        self._offer(record)
        self.examples.show_record(record)
        self.asking.refresh()
        want, key = self._asked(), "/".join(self.layer.layer or ())
        if want is None:
            missing = self.tr("The network of this twin does not have this layer.")
            none = self.tr("This network has no layers yet. Add one.")
            self._show_empty(missing if self.layer.missing else none)
            return
        answer = answer_of(record, want)
        if key not in answer.arrays:
            # What is shown stays while another page or example of the same layer is on its way.
            if answer.known or record is None or self._about(key) != self._shown_about:
                self._show_empty(words(answer.problem) or self._why())
            return
        state = (key, self.bar.state, dict(self.common), self.slices.share)
        if answer.arrays is not self._source or state != self._drawn:
            self._source, self._drawn = answer.arrays, state
            self._shown_about = self._about(key)
            self._show(answer, key)
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the range of the layer's outputs."""
        want = self._asked()
        found = {} if want is None else answer_of(record, want).arrays
        array = found.get("/".join(self.layer.layer or ()))
        return {} if array is None else {"colours": span_of(array, is_signed(array))}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every number of every map that is shown."""
        header = ("map", "index", "value")
        if self._values is None:
            return header, ()
        values, channels = self._values, self._channels
        return header, (
            (int(channels[at[-1]]), " ".join(map(str, at[:-1])), float(values[at]))
            for at in np.ndindex(*values.shape)
        )

    def arrays(self) -> Mapping[str, Array]:
        """Return "maps" (..., maps), the numbers of these maps, and the histogram of the chosen one."""
        if self._values is None:
            return {}
        return {
            "maps": self._values,
            "channels": self._channels,
            "histogram": self.detail.counts,
            "edges": self.detail.edges,
        }

    def picture(self) -> QWidget:
        """Return the maps without the controls."""
        return self.stage

    def _offer(self, record: RunRecord | None) -> None:
        graphs = networks(self.document, record)
        self.layer.offer(layers_of(graphs, lambda graph, node: node.type != "InputLayer"))
        self.output.offer(record)
        self.bar.offer_classes(self.output.classes(record))
        self.examples.setVisible(not self.bar.averages)
        self.asking.setVisible(self.bar.averages)
        if not self.bar.averages:
            self.output.setVisible(False)

    def _want(self) -> Want | None:
        if self.layer.layer is None:
            return None
        page = (("page", self.bar.page),) if self.bar.page else ()
        return Want("maps", self.selection.example, (*options_of(self.layer.layer), *page))

    def _asked(self) -> Want | None:
        return self.question() if self.bar.averages else self._want()

    def _about(self, key: str) -> tuple[Any, ...]:
        """Return what the maps are of: while this stays, old ones are better than none."""
        return key, self.bar.averages, self.classes.currentIndex() if self.bar.averages else 0

    def _why(self) -> str:
        """Return why there are no maps."""
        if self.bar.averages and self.live.record is not None:
            return self.tr("Press “Compute the mean” to average the maps over the examples.")
        return self.before_play(self.tr("Press Play to see the maps of this layer."))

    def _show_empty(self, text: str) -> None:
        self._maps, self._values, self._source, self._shown_about = None, None, {}, ()
        self.stage.show_empty(text)

    def _show(self, answer: Answer, key: str) -> None:
        arrays = answer.arrays
        self.detail.leave_room(room_of(self).height())
        won = arrays.get(f"{key}/winners")
        self.winners.setVisible(won is not None)
        self._marked = marked = won is not None and self.winners.isChecked()
        values = arrays[f"{key}/source"] if marked else arrays[key]
        self._values = values
        count = values.shape[-1] if values.ndim else 1
        self._channels = arrays.get(f"{key}/channels", np.arange(count))
        total = int(arrays.get(f"{key}/of", np.array(count)))
        each = int(arrays.get(f"{key}/each", np.array(count)))
        self.bar.offer_pages(each, total)
        self.slices.offer(len(values) if values.ndim >= 4 else 0)
        self._picture = picture_in(arrays)
        self._maps = maps_of(values, self.slices.share)
        mask = maps_of(won, self.slices.share) if marked and won is not None else None
        span, own = self._span(values), self.own.isChecked()
        signed = span[0] < 0
        self.grid.show_maps(
            self._maps,
            self._name,
            self._label,
            signed=signed,
            own=own,
            span=None if own else span,
            mask=mask,
        )
        self.note.setText(self._words(values, total, arrays.get(f"{key}/examples")))
        self._on_unit()
        self._show_detail()

    def _span(self, values: Array) -> Span:
        return span_around(values, None if self._marked else self.common.get("colours"))

    def _is_row(self) -> bool:
        """Tell whether all numbers of the layer stand in one tile."""
        return self._values is None or self._values.ndim < 3

    def _label(self, tile: int) -> str:
        return "" if self._is_row() else str(self._channels[tile])

    def _name(self, tile: int) -> str:
        if self._is_row():
            return self.tr("output")
        return self.tr("map {number}").format(number=self._channels[tile])

    def _words(self, values: Array, total: int, examples: Array | None) -> str:
        sides = " × ".join(map(str, values.shape[:-1]))
        text = self.tr("{0} maps of {1}").format(total, sides)
        if self._is_row():
            text = self.tr("{0} numbers").format(values.size)
        if self.slices.deep:
            text += " · " + self.tr("slice {number}").format(number=self.slices.slider.value())
        if examples is not None:
            text += " · " + self.tr("mean of {0} examples").format(int(examples))
        return text

    def _show_detail(self) -> None:
        """Show the chosen map over the picture, and its histogram."""
        if self._maps is None or self._values is None or not len(self._maps):
            return
        at = 0 if self._is_row() else min(self._chosen, len(self._maps) - 1)
        values = self._values if self._is_row() else self._values[..., at]
        drawn = self._maps[at]
        # A vector has no places, so that it cannot lie over a picture.
        picture = None if self._is_row() or self.bar.averages else self._picture
        span: Span = self._span(self._values)
        if self.own.isChecked():
            low, high = own_spans(drawn[None], span[0] < 0)
            span = float(low.reshape(-1)[0]), float(high.reshape(-1)[0])
        self.detail.show_map(self._name(at), values, drawn, picture, span)

    def _on_tile(self, tile: int) -> None:
        """Let the map that was clicked be the chosen unit of every view."""
        layer = self.layer.layer
        if layer is None or self._is_row():
            return
        self._chosen = tile
        self.selection.choose_unit(UnitRef(*layer, int(self._channels[tile])))
        self._show_detail()

    def _on_unit(self) -> None:
        """Frame the map of the chosen unit, wherever it was chosen."""
        unit = self.selection.unit
        if unit is None or (unit.role, unit.node) != self.layer.layer or self._is_row():
            return
        (places,) = np.nonzero(self._channels == unit.channel)
        if len(places) and self._maps is not None:
            self.grid.canvas.select(int(places[0]))
            if int(places[0]) != self._chosen:
                self._chosen = int(places[0])
                self._show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.detail.leave_room(room_of(self).height())
