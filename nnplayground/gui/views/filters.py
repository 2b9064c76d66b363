"""The filters of every convolution layer, live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from nnplayground.core.events import Snapshot, Want
from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.core.registries import LAYERS
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.image_grid import ImageGrid
from nnplayground.gui.views.layer_choice import Layer, LayerChoice, layers_of, networks
from nnplayground.gui.views.slices import Slices
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array, Span, span_of
from nnplayground.gui.views.view import View

CHANNELS, MEAN, RGB = "channels", "mean", "rgb"
_MANY_CHANNELS = 8
_SHAPERS = (
    "Flatten",
    "Dropout",
    "GaussianNoise",
    "Rescaling",
    "Normalization",
    "BatchNormalization",
)


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
        "of its input.\n"
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
        self.layer = LayerChoice("filters.layer", self.selection)
        self.mode = self._make_mode()
        self.order = QComboBox(objectName="filters.order")
        self.order.setAccessibleName(self.tr("Order"))
        self.order.setToolTip(self.tr("Order of the filters"))
        self.order.addItem(self.tr("by number"), "index")
        self.order.addItem(self.tr("by norm"), "norm")
        self.own = QCheckBox(self.tr("Own scale"), objectName="filters.own_scale")
        self.own.setAccessibleName(self.tr("Own scale"))
        self.own.setToolTip(
            self.tr("Colour each filter by its own largest weight, so that faint ones can be seen")
        )
        self.note = QLabel(objectName="filters.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self.slices = Slices("filters.slices")
        self.grid = ImageGrid("filters.grid")
        self.stage = Stage(self.grid)
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.layer, self.mode, self.order, self.own):
            line.addWidget(widget)
        line.addStretch(1)
        self.controls = bar
        fill(self, bar, self.slices, self.note, self.stage)
        self._kernel: Array | None = None
        self._shown_layer: Layer | None = None
        self._order = np.arange(0)
        self._group = 1
        self._drawn: tuple[Any, ...] = ()
        self._mode_chosen = False
        self.layer.picked.connect(self.refresh)
        self.slices.moved.connect(self.refresh)
        self.mode.activated.connect(self._on_mode)
        self.order.activated.connect(self.refresh)
        self.own.toggled.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        self.grid.chosen.connect(self._on_tile)

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
        snapshot = None if record is None else record.snapshots.get(want)
        kernel = self._kernel_of(snapshot)
        if kernel is None and self._awaits_slice(record):
            return
        if kernel is None:
            self._show_empty(self.tr("Press Play to see the filters of this network."))
            return
        chosen = self.mode.currentData(), self.order.currentData(), self.own.isChecked()
        state = (snapshot, *chosen, dict(self.common))
        if state != self._drawn or self._kernel is None:
            self._drawn = state
            self._show(kernel)
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        want = self._want()
        kernel = self._kernel_of(record.snapshots.get(want)) if want is not None else None
        return {} if kernel is None else {"colours": span_of(self._maps(kernel)[0])}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = ("filter", "channel", "row", "column", "weight")
        if self._kernel is None:
            return header, ()
        kernel = self._kernel
        return header, ((*place, float(kernel[place])) for place in np.ndindex(*kernel.shape))

    def picture(self) -> QWidget:
        return self.stage

    def _make_mode(self) -> QComboBox:
        mode = QComboBox(objectName="filters.mode")
        mode.setAccessibleName(self.tr("Channels"))
        mode.setToolTip(
            self.tr(
                "How the input channels of a filter are shown: side by side, averaged, as colour"
            )
        )
        mode.addItem(self.tr("every channel"), CHANNELS)
        mode.addItem(self.tr("mean of channels"), MEAN)
        mode.addItem(self.tr("as colour (RGB)"), RGB)
        return mode

    def _offer(self, record: RunRecord | None) -> None:
        prepared = data_of(self.live, record)
        images = prepared is not None and prepared.raw.kind == "image"

        def shown(graph: Graph, node: Node) -> bool:
            return "Conv" in node.type or (images and _reads_image(graph, node))

        graphs = networks(self.document, record)
        self.layer.offer(layers_of(graphs, shown))
        role, node = self.layer.layer or ("", "")
        self.slices.offer(_depth(graphs[role][node]) if node else 0)

    def _want(self) -> Want | None:
        layer: Layer | None = self.layer.layer
        if layer is None:
            return None
        sliced = (("share", self.slices.share),) if self.slices.deep else ()
        return Want("filters", None, (("node", layer[1]), *sliced))

    def _awaits_slice(self, record: RunRecord | None) -> bool:
        """Tell whether only another slice of what is shown is on its way."""
        known = self._kernel is not None and self._shown_layer == self.layer.layer
        return record is not None and self.slices.deep and known

    def _kernel_of(self, snapshot: Snapshot | None) -> Array | None:
        if snapshot is None or self.layer.layer is None:
            return None
        return snapshot.arrays.get("/".join(self.layer.layer))

    def _maps(self, kernel: Array) -> tuple[Array, int]:
        """Return the filters as maps in the chosen way, and how many of them are one filter."""
        _, channels, height, width = kernel.shape
        self._limit_modes(channels)
        mode = self.mode.currentData()
        if mode == RGB:
            return kernel.transpose(0, 2, 3, 1), 1
        if mode == MEAN:
            with np.errstate(all="ignore"):
                return kernel.mean(axis=1, dtype=float), 1
        return kernel.reshape(-1, height, width), channels

    def _on_mode(self) -> None:
        self._mode_chosen = True
        self.refresh()

    def _show_empty(self, text: str) -> None:
        self._kernel, self._drawn = None, ()
        self.note.clear()
        self.stage.show_empty(text)

    def _show(self, kernel: Array) -> None:
        count, channels, height, width = kernel.shape
        self._kernel, self._shown_layer = kernel, self.layer.layer
        by_norm = self.order.currentData() == "norm"
        self._order = np.argsort(-norms_of(kernel), kind="stable") if by_norm else np.arange(count)
        maps, group = self._maps(kernel[self._order])
        self._group = group

        def label(tile: int) -> str:
            return str(self._order[tile // group])

        def name(tile: int) -> str:
            number = self._order[tile // group]
            text = self.tr("filter {number}").format(number=number)
            if group > 1:
                text += " · " + self.tr("channel {number}").format(number=tile % group)
            return f"{text} · " + self.tr("norm {norm:.3g}").format(
                norm=norms_of(kernel[number : number + 1])[0]
            )

        own, span = self.own.isChecked(), self.common.get("colours")
        self.grid.show_maps(maps, name, label, group, own=own, span=span)
        text = self.tr("{count} filters of {height} × {width} × {channels}")
        words = text.format(count=count, height=height, width=width, channels=channels)
        if self.slices.deep:
            words += " · " + self.tr("slice {number}").format(number=self.slices.slider.value())
        self.note.setText(words)

    def _on_tile(self, tile: int) -> None:
        """Let the filter that was clicked be the chosen unit of every view."""
        layer, at = self.layer.layer, tile // self._group
        if layer is not None and 0 <= at < len(self._order):
            self.selection.choose_unit(UnitRef(*layer, int(self._order[at])))

    def _limit_modes(self, channels: int) -> None:
        """Offer colour for three channels only, nothing for a single one; choose a readable mode until the person chose one."""
        model = self.mode.model()
        model.item(self.mode.findData(RGB)).setEnabled(channels == 3)
        model.item(self.mode.findData(MEAN)).setEnabled(channels > 1)
        mode = self.mode.currentData()
        if not self._mode_chosen:
            mode = MEAN if channels > _MANY_CHANNELS else CHANNELS
        if (mode == RGB and channels != 3) or (mode == MEAN and channels == 1):
            mode = CHANNELS
        self.mode.setCurrentIndex(self.mode.findData(mode))
        self.mode.setVisible(channels > 1)


def norms_of(kernel: Array) -> Array:
    """Return the Euclidean norm of each filter of a kernel (filters, channels, height, width); NaN counts as 0."""
    with np.errstate(over="ignore"):
        return np.sqrt(np.square(np.nan_to_num(kernel.astype(float))).sum(axis=(1, 2, 3)))


def _depth(node: Node) -> int:
    """Return how many slices the filters of a layer have; 0 = they are flat."""
    if "3D" not in node.type or node.type not in LAYERS:
        return 0
    try:
        sizes = LAYERS[node.type].check(node.values).get("kernel_size")
    except ValueError:
        return 0
    return int(sizes[0]) if isinstance(sizes, tuple) and len(sizes) == 3 else 0


def _reads_image(graph: Graph, node: Node) -> bool:
    """Tell whether a dense layer reads the input of the network with nothing but changes of form between."""
    if node.type != "Dense":
        return False
    seen: set[str] = set()
    while len(node.inputs) == 1 and node.inputs[0].node in graph and node.id not in seen:
        seen.add(node.id)
        node = graph[node.inputs[0].node]
        if node.type == "InputLayer":
            return True
        if node.type not in _SHAPERS:
            return False
    return False
