"""Batch normalisation: what goes in and comes out of a channel, in training and in inference, and how its statistics move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.events import Want
from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.bar_line import bar_line, together
from nnplayground.gui.views.batch_norm_words import told
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.key import DOT, LINE, Key, Sign, keyed
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.norm_histogram import AfterPlot, BeforePlot
from nnplayground.gui.views.number_table import NumberTable
from nnplayground.gui.views.rows_model import RowsModel
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
HEADS = {
    "batch_mean": N("BatchNormView", "batch mean"),
    "moving_mean": N("BatchNormView", "moving mean"),
    "batch_variance": N("BatchNormView", "batch variance"),
    "moving_variance": N("BatchNormView", "moving variance"),
    "gamma": N("BatchNormView", "gamma"),
    "beta": N("BatchNormView", "beta"),
    "train_mean": N("BatchNormView", "mean in training"),
    "train_deviation": N("BatchNormView", "deviation in training"),
    "infer_mean": N("BatchNormView", "mean in inference"),
    "infer_deviation": N("BatchNormView", "deviation in inference"),
}
COLUMNS = tuple(HEADS)
_SAMPLE = {name: np.array([0.1, 0.2]) for name in (*COLUMNS, "next_mean", "next_variance")} | {
    "before": np.arange(4.0),
    "before_edges": np.linspace(-1, 1, 5),
    "train": np.arange(4.0),
    "infer": np.arange(4.0),
    "after_edges": np.linspace(-1, 1, 5),
    "strange": np.array(0.0),
    "momentum": np.array(0.99),
    "epsilon": np.array(1e-3),
    "count": np.array(6.0),
    "examples": np.array(6.0),
    "size": np.array(6.0),
    "number": np.array(0.0),
    "frozen": np.array(0.0),
}


class BatchNormView(View):
    """Histograms of a channel before and after, the update in numbers, and a table of all channels."""

    name: ClassVar[str] = "batch_norm"
    title: ClassVar[str] = N("BatchNormView", "Batch normalization")
    help: ClassVar[str] = N(
        "BatchNormView",
        "What a batch normalization makes of one channel of one batch. On the left what goes in, with the mean of the batch and one "
        "deviation to both sides (filled), and the moving ones (dashed). On the right what comes out of the same numbers: in training, "
        "where the batch's own statistics are used, and in inference, where the moving ones are. Below, how this batch moves the "
        "moving statistics.\n"
        "How to read it: the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some "
        "100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for "
        "no other reason.\n"
        "y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).",
    )
    explanation = explain(
        help,
        source=(
            "Ioffe and Szegedy (2015), Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift, "
            "algorithms 1 and 2."
        ),
    )
    group = "Health"
    order = 28
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {"batch_norm": _SAMPLE}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.found: Mapping[str, Array] = {}
        self.layer = LayerChoice("batch_norm.layer", self.selection)
        self.layer.activated.connect(self.refresh)
        self.channel = _field("batch_norm.channel", self.tr("Channel"), 0)
        self.channel.setToolTip(
            self.tr("Which channel, or unit, from 0; a click in the table chooses it")
        )
        self.batch = _field("batch_norm.batch", self.tr("Batch"), -1)
        self.batch.setToolTip(
            self.tr("Which batch of the running epoch, from 0; or that of the next step")
        )
        self.batch.setSpecialValueText(self.tr("next step"))
        self.batch.setMaximum(10**6)
        for field in (self.channel, self.batch):
            field.valueChanged.connect(self.refresh)
        self.logarithmic = QCheckBox(self.tr("Log counts"), objectName="batch_norm.log")
        self.logarithmic.setToolTip(
            self.tr("Show rare numbers, too: the height is log(1 + numbers)")
        )
        self.logarithmic.toggled.connect(self._on_logarithmic)
        self.controls = QWidget()
        rows = QVBoxLayout(self.controls)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        fields = (self.channel, self.batch)
        rows.addLayout(bar_line((self.layer, self.logarithmic)))
        pairs = [together(QLabel(field.accessibleName()), field) for field in fields]
        rows.addLayout(bar_line(pairs))
        self.key = Key("batch_norm.key")
        self.before = BeforePlot("batch_norm.plot.before", self.tr("numbers"), self.tr("before"))
        self.after = AfterPlot("batch_norm.plot.after", self.tr("numbers"), self.tr("after"))
        plots = QWidget()
        grid = QGridLayout(plots)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for column, plot in enumerate((self.before, self.after)):
            plot.setMinimumSize(90, 90)
            grid.addWidget(plot, 0, column)
            grid.setColumnStretch(column, 1)
        self.reading = QLabel(objectName="batch_norm.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = NumberTable("batch_norm.channels", self.tr("Channels"))
        self.model = RowsModel(self)
        self.table.setModel(self.model)
        self.table.clicked.connect(self._on_row)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(keyed("batch_norm.picture", self.key, plots))
        split.addWidget(stacked(self.reading, self.table))
        split.setChildrenCollapsible(False)
        self.stage = Stage(split)
        fill(self, self.controls, self.stage)
        self.document.changed.connect(self.refresh)

    @property
    def lead(self) -> BatchNormView:
        """Return the view whose fields steer this one: itself, or the one that it stands in beside twins."""
        place = self.parentWidget()
        while place is not None and not isinstance(place, BatchNormView):
            place = place.parentWidget()
        return self if place is None else place

    def wants(self) -> tuple[Want, ...]:
        """Ask for the chosen batch and channel of the chosen layer."""
        self.layer.offer(layers_of(networks(self.document, self.record), _normalises))
        layer = self.layer.layer
        if layer is None:
            return ()
        options = (
            ("role", layer[0]),
            ("node", layer[1]),
            ("batch", self.lead.batch.value()),
            ("channel", self.lead.channel.value()),
        )
        return (Want("batch_norm", None, options),)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest answer."""
        wants = self.wants()
        answer = self.answer(wants[0]) if wants else None
        found = answer.arrays if answer is not None else {}
        if record is None or "before" not in found:
            self.found = {}
            self.stage.show_empty(self._why(record, bool(wants), answer.problem if answer else ""))
            return
        self.found = found
        count = len(found["batch_mean"])
        self.channel.setMaximum(max(0, count - 1))
        channel = min(self.lead.channel.value(), count - 1)
        one = {name: float(found[name][channel]) for name in COLUMNS}
        strong = (one["batch_mean"], _root(one["batch_variance"]))
        faint = (one["moving_mean"], _root(one["moving_variance"]))
        rarer = _logarithms if self.logarithmic.isChecked() else np.asarray
        self.before.put(
            rarer(found["before"]), found["before_edges"], strong, faint, self.common.get("before")
        )
        self.after.put(
            rarer(found["train"]),
            rarer(found["infer"]),
            found["after_edges"],
            self.common.get("after"),
        )
        self.key.put(
            (
                Sign(self.tr("batch, training"), DOT, series_colour(0)),
                Sign(self.tr("moving, inference"), LINE, series_colour(1)),
                Sign(self.tr("mean of the batch"), LINE, colour("text")),
            )
        )
        self.reading.setText(told(found, channel))
        columns = [np.asarray(found[name], float).tolist() for name in COLUMNS]
        header = (self.tr("channel"), *map(_headed, HEADS.values()))
        fresh = self.model.columnCount() == 0
        self.model.put(header, list(zip(range(count), *columns, strict=True)))
        if fresh:
            self.table.set_widths()
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the scales of what goes in and of what comes out."""
        wants = self.wants()
        shot = record.snapshots.get(wants[0]) if wants else None
        if shot is None or "before" not in shot.arrays:
            return {}
        ends = {name: shot.arrays[f"{name}_edges"][[0, -1]] for name in ("before", "after")}
        return {name: (float(low), float(high)) for name, (low, high) in ends.items()}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the statistics of every channel."""
        if self.stage.empty:
            return (), ()
        names = (*COLUMNS, "next_mean", "next_variance")
        columns = [np.asarray(self.found[name], float).tolist() for name in names]
        return ("channel", *names), zip(range(len(columns[0])), *columns, strict=True)

    def picture(self) -> QWidget:
        """Return the plots with the table."""
        return self.stage.content

    def _why(self, record: RunRecord | None, asked: bool, problem: str) -> str:
        if not asked:
            return (
                self.tr("The network of this twin does not have this layer.")
                if self.layer.missing
                else self.tr("This network has no batch normalization.")
            )
        if record is None:
            return self.tr("Press Play to see what batch normalization does to a batch.")
        return problem or self.tr("Waiting for the network's answers.")

    def _on_logarithmic(self, on: bool) -> None:
        text = self.tr("log(1 + numbers)") if on else self.tr("numbers")
        for plot in (self.before, self.after):
            plot.set_axis("left", text)
        self.refresh()

    def _on_row(self, index: QModelIndex) -> None:
        self.lead.channel.setValue(index.row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            for plot in (self.before, self.after):
                plot.dress()


def _field(name: str, title: str, least: int) -> QSpinBox:
    field = QSpinBox(objectName=name)
    field.setAccessibleName(title)
    field.setMinimum(least)
    field.setValue(least)
    field.setKeyboardTracking(False)
    return field


def _normalises(graph: Graph, node: Node) -> bool:
    return graph[node.owner].type == "BatchNormalization"


def _headed(text: str) -> str:
    return QCoreApplication.translate("BatchNormView", text)


def _root(value: float) -> float:
    return float(np.sqrt(value)) if value >= 0 else np.nan


def _logarithms(counts: Array) -> Array:
    return np.log1p(np.maximum(np.asarray(counts, float), 0))
