"""The filters of every layer that has some, live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.core.events import Want
from nnplayground.core.graph import Graph, Node
from nnplayground.core.kernel_layers import DEPTHWISE, RECURRENT, filter_parts, picture_before
from nnplayground.core.record import RunRecord
from nnplayground.core.registries import LAYERS
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.text import words
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.filter_bar import (
    CHANGE,
    CHANNELS,
    MEAN,
    ONE,
    RGB,
    FilterBar,
    maps_of_filters,
    norms_of,
)
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import Layer, layers_of, networks
from nnplayground.gui.views.slices import Slices
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.view import Answer, View, answer_of

__all__ = ["CHANGE", "CHANNELS", "MEAN", "ONE", "RGB", "Filters", "norms_of"]


class Filters(View):
    """Draws the kernels of one layer as tiles."""

    name = "filters"
    beside = True
    title = "Filters"
    help = (
        "The kernels of a layer: each filter is a small pattern that the layer looks for at every place of its input. "
        "Orange weights are positive, blue ones negative, the ground colour is zero. Dense layers that read an image are shown too: "
        "each unit is one filter of the image's size.\n"
        "How to read it: at the start all filters are noise. Filters that become smooth, with edges, corners or spots, have learned "
        "something; filters that stay noise or fade to zero are not used. A filter of a deeper layer has one slice for each channel "
        "of its input. The change since the start shows what training has added to the noise.\n"
        "output[y, x, f] = b[f] + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c, f].\n"
        "The wheel zooms, a click enlarges a tile until its numbers can be read, Escape shows everything."
    )
    explanation = explain(
        help,
        source=(
            "Goodfellow, Bengio and Courville (2016), Deep Learning, equation 9.6; Krizhevsky, Sutskever and Hinton (2012), "
            "ImageNet Classification with Deep Convolutional Neural Networks, figure 3."
        ),
    )
    group = "Weights"
    order = 10

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.bar = FilterBar(self.selection)
        self.layer, self.part, self.what = self.bar.layer, self.bar.part, self.bar.what
        self.mode, self.channel = self.bar.mode, self.bar.channel
        self.order, self.own = self.bar.order, self.bar.own
        self.controls = self.bar
        self.note = QLabel(objectName="filters.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self.slices = Slices("filters.slices")
        self.grid = ImageGrid("filters.grid")
        self.stage = Stage(self.grid)
        fill(self, self.bar, self.slices, self.note, self.stage)
        self._kernel: Array | None = None
        self._start: Array | None = None
        self._shown_layer: Layer | None = None
        self._order = np.arange(0)
        self._group = 1
        self._drawn: tuple[Any, ...] = ()
        self._offered: tuple[Any, ...] = (None, False, [])
        self._source: Mapping[str, Array] = {}
        self.bar.changed.connect(self.refresh)
        self.slices.moved.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        self.grid.chosen.connect(self._on_tile)
        self.selection.unit_changed.connect(self._mark)

    def wants(self) -> tuple[Want, ...]:
        self._offer(self.record)
        want = self._want()
        return () if want is None else (want,)

    def draw(self, record: RunRecord | None) -> None:
        self._offer(record)
        want = self._want()
        if self.layer.missing:
            self._show_empty(self.tr("The network of this twin does not have this layer."))
            return
        if want is None or self.layer.layer is None:
            self._show_empty(self.tr("This network has no layer with filters. Add a convolution."))
            return
        answer = answer_of(record, want)
        kernel, start = self._kernels(answer)
        if kernel is None:
            if not answer.known and self._awaits(record):
                return
            problem = words(answer.problem)
            text = self.tr("Press Play to see the filters of this network.")
            self._show_empty(problem or self.before_play(text))
            return
        self.bar.offer_channels(kernel.shape[1])
        state = (self.bar.state, dict(self.common))
        if self._kernel is None or answer.arrays is not self._source or state != self._drawn:
            self._source, self._drawn = answer.arrays, state
            self._show(kernel, start)
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        want = self._want()
        kernel, start = (None, None) if want is None else self._kernels(answer_of(record, want))
        if kernel is None:
            return {}
        self.bar.offer_channels(kernel.shape[1])
        return {"colours": span_of(self._maps(self._seen(kernel, start))[0])}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = ("filter", "channel", "row", "column", "weight")
        if self._kernel is None:
            return header, ()
        kernel, start = self._kernel, self._start
        if start is None:
            return header, ((*at, float(kernel[at])) for at in np.ndindex(*kernel.shape))
        return (*header, "start"), (
            (*at, float(kernel[at]), float(start[at])) for at in np.ndindex(*kernel.shape)
        )

    def arrays(self) -> Mapping[str, Array]:
        """Return "weights" (filters, channels, height, width) and, where they are known, "start"."""
        found = {"weights": self._kernel, "start": self._start}
        return {name: array for name, array in found.items() if array is not None}

    def picture(self) -> QWidget:
        return self.stage

    def _offer(self, record: RunRecord | None) -> None:
        prepared = data_of(self.live, record)
        images = prepared is not None and prepared.raw.kind == "image"
        graphs = networks(self.document, record)

        def shown(graph: Graph, node: Node) -> bool:
            if not filter_parts(graph, node):
                return False
            # What a flat input holds, only the data tell.
            read = picture_before(graph, node) if node.type == "Dense" else ""
            return images or not read or graph[read].type != "InputLayer"

        # Asked at every drawing; to follow the layers back to their pictures takes longer than to draw.
        known, about, layers = self._offered
        if known is not graphs or about != images:
            layers = layers_of(graphs, shown)
            self._offered = graphs, images, layers
        self.layer.offer(layers)
        role, name = self.layer.layer or ("", "")
        node = graphs[role][name] if name else None
        self.bar.offer_parts(() if node is None else filter_parts(graphs[role], node))
        self.slices.offer(0 if node is None else _depth(node))

    def _want(self) -> Want | None:
        layer: Layer | None = self.layer.layer
        if layer is None:
            return None
        sliced = (("share", self.slices.share),) if self.slices.deep else ()
        start = (("initial", True),) if self.bar.needs_start else ()
        return Want("filters", None, (("node", layer[1]), *sliced, *start))

    def _awaits(self, record: RunRecord | None) -> bool:
        """Tell whether only more about what is shown is on its way: another slice, or the weights before training."""
        known = self._kernel is not None and self._shown_layer == self.layer.layer
        return record is not None and known

    def _kernels(self, answer: Answer) -> tuple[Array | None, Array | None]:
        """Return the kernel of the chosen part, now and before training."""
        key = "/".join(self.layer.layer or ())
        if self.part.currentIndex() > 0:
            key = f"{key}/{self.part.currentData()}"
        start = answer.arrays.get(f"{key}/initial") if self.bar.needs_start else None
        return answer.arrays.get(key), start

    def _seen(self, kernel: Array, start: Array | None) -> Array:
        """Return the numbers that are drawn: the weights, or how far they came."""
        if self.what.currentData() != CHANGE or start is None:
            return kernel
        with np.errstate(all="ignore"):
            return kernel - start

    def _maps(self, kernel: Array) -> tuple[Array, int]:
        channel = self.channel.currentData()
        return maps_of_filters(kernel, self.mode.currentData(), 0 if channel is None else channel)

    def _show_empty(self, text: str) -> None:
        self._kernel, self._start, self._drawn = None, None, ()
        self.note.clear()
        self.stage.show_empty(text)

    def _show(self, kernel: Array, start: Array | None) -> None:
        self._kernel, self._start, self._shown_layer = kernel, start, self.layer.layer
        self._order = self._ordered()
        maps, self._group = self._maps(self._seen(kernel, start)[self._order])
        own, span, group = self.own.isChecked(), self.common.get("colours"), self._group
        self.grid.show_maps(
            maps,
            self._name,
            lambda tile: str(self._order[tile // group]),
            group,
            own=own,
            span=span,
        )
        self._mark()
        self.note.setText(self._words(kernel))

    def _ordered(self) -> Array:
        """Return the numbers of the filters in the chosen order, largest first."""
        kernel, start, order = self._kernel, self._start, self.order.currentData()
        assert kernel is not None
        if order == "norm":
            return np.argsort(-norms_of(kernel), kind="stable")
        if order == "change" and start is not None:
            with np.errstate(all="ignore"):
                return np.argsort(-norms_of(kernel - start), kind="stable")
        return np.arange(len(kernel))

    def _name(self, tile: int) -> str:
        """Return what is told about the filter that a tile is of."""
        kernel, start = self._kernel, self._start
        if kernel is None:
            return ""
        number = self._order[tile // self._group]
        text = self.tr("filter {number}").format(number=number)
        if self._group > 1:
            text += " · " + self.tr("channel {number}").format(number=tile % self._group)
        one = slice(number, number + 1)
        text += " · " + self.tr("norm {norm:.3g}").format(norm=norms_of(kernel[one])[0])
        if start is None:
            return text
        with np.errstate(all="ignore"):
            change = norms_of(kernel[one] - start[one])[0]
        return text + " · " + self.tr("change {norm:.3g}").format(norm=change)

    def _words(self, kernel: Array) -> str:
        count, channels, height, width = kernel.shape
        text = self.tr("{count} filters of {height} × {width} × {channels}").format(
            count=count, height=height, width=width, channels=channels
        )
        if self.slices.deep:
            text += " · " + self.tr("slice {number}").format(number=self.slices.slider.value())
        if self.bar.needs_start and self._start is None:
            return text + " · " + self.tr("the weights before training are not known")
        if self.what.currentData() == CHANGE:
            text += " · " + self.tr("change since before training")
        return text

    def _on_tile(self, tile: int) -> None:
        """Let the filter that was clicked be the chosen unit of every view."""
        layer, at = self.layer.layer, tile // self._group
        if layer is None or not 0 <= at < len(self._order) or self._is_inner():
            return
        self.selection.choose_unit(UnitRef(*layer, int(self._order[at])))

    def _is_inner(self) -> bool:
        """Tell whether the filters are of a step inside the layer, and none of them makes a map of its output."""
        parts = [self.part.itemData(place) for place in range(self.part.count())]
        return RECURRENT in parts or self.part.currentData() == DEPTHWISE

    def _mark(self) -> None:
        """Frame the filter that is the chosen unit."""
        unit, layer = self.selection.unit, self.layer.layer
        if unit is None or (unit.role, unit.node) != layer or self._is_inner():
            return
        (places,) = np.nonzero(self._order == unit.channel)
        canvas = self.grid.canvas
        if len(places) and canvas.selected // self._group != places[0]:
            canvas.select(int(places[0]) * self._group)


def _depth(node: Node) -> int:
    """Return how many slices the filters of a layer have; 0 = they are flat."""
    if "3D" not in node.type or node.type not in LAYERS:
        return 0
    try:
        sizes = LAYERS[node.type].check(node.values).get("kernel_size")
    except ValueError:
        return 0
    return int(sizes[0]) if isinstance(sizes, tuple) and len(sizes) == 3 else 0
