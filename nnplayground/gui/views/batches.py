"""The batch inspector: which examples make up a step of an epoch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent
from PySide6.QtWidgets import QLabel, QSpinBox

from nnplayground.core.events import TRAIN, Example
from nnplayground.core.order import batch
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui.views.bar_line import bar_of, together
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import Entry, Gallery, class_name, data_of
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

MOST = 256
N = QT_TRANSLATE_NOOP


class BatchesView(View):
    """Shows the examples of one step, in their order; the order is that of the open project."""

    name: ClassVar[str] = "batches"
    title: ClassVar[str] = N("BatchesView", "Batches")
    help: ClassVar[str] = N(
        "BatchesView",
        "The examples of one step of training. With shuffling on, every epoch goes through the same examples in another order, so the "
        "first batch of epoch 2 differs from that of epoch 1; with shuffling off they are alike. The order follows from the seed.",
    )
    explanation = explain(
        help,
        read=(
            "Step and compare. If a class or a kind of example is rare in a batch, its gradient says little about it: curves of "
            "single batches then jump."
        ),
        formula="gradient of a step = mean over the batch of the gradients of its examples.",
        source="Goodfellow, Bengio and Courville (2016), Deep Learning, section 8.1.3.",
    )
    group = "Training"
    order = 30
    area: ClassVar[str] = "right"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.epoch = self._number("batches.epoch", self.tr("Epoch"), self.tr("Which epoch, from 1"))
        self.step = self._number(
            "batches.step", self.tr("Step"), self.tr("Which step of the epoch, from 1")
        )
        self.note = QLabel(objectName="batches.note")
        self.note.setProperty("muted", True)
        fields = (self.epoch, self.step)
        pairs = [together(QLabel(field.accessibleName()), field) for field in fields]
        controls = bar_of(*pairs, self.note)
        self.gallery = Gallery("batches.examples", self.tr("Examples of the batch"))
        self.stage = Stage(self.gallery)
        self.rows: list[int] = []
        self._drawn: tuple[object, ...] = ()
        fill(self, controls, self.stage)
        self.gallery.chosen.connect(self.selection.choose_example)
        self.document.changed.connect(self.refresh)

    def draw(self, record: RunRecord | None) -> None:
        """Show the examples of the chosen step."""
        prepared = data_of(self.live, None)
        project = self.document.project
        if (
            prepared is None
            or not prepared.parts[TRAIN].size
            or self.live.data.choice != project.data
        ):
            self.stage.show_empty(self.tr("Load data to see how they are divided into batches"))
            self._drawn = ()
            return
        count, training = prepared.parts[TRAIN].size, project.training
        size = min(training.batch_size or count, count)
        steps = -(-count // size)
        self.step.setMaximum(steps)
        chosen = (
            prepared,
            self.epoch.value(),
            self.step.value(),
            size,
            project.seed,
            training.shuffle,
        )
        if chosen == self._drawn:
            return
        self._drawn = chosen
        self.rows = batch(
            count,
            self.epoch.value() - 1,
            self.step.value() - 1,
            size,
            project.seed,
            training.shuffle,
        ).tolist()
        self.note.setText(
            self.tr("{count} of {all} examples, {steps} steps an epoch").format(
                count=len(self.rows), all=count, steps=steps
            )
        )
        self.gallery.put([self._entry(prepared, row) for row in self.rows[:MOST]], prepared)
        for column in (2, 3):  # there is no answer to show here
            self.gallery.table.setColumnHidden(column, True)
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the rows of the training part in the order of the batch."""
        return ("place", "training row"), list(enumerate(self.rows))

    def _entry(self, prepared: Prepared, row: int) -> Entry:
        target = prepared.raw_target(TRAIN, row)
        classes = prepared.raw.classes
        truth = (
            class_name(prepared.raw, int(target))
            if classes
            else f"{float(target):.4g}"
            if target.ndim == 0
            else str(target)
        )
        return Entry(Example(TRAIN, row), truth, truth)

    def _number(self, name: str, title: str, tip: str) -> QSpinBox:
        field = QSpinBox(objectName=name, minimum=1, maximum=1_000_000)
        field.setAccessibleName(title)
        field.setToolTip(tip)
        field.valueChanged.connect(self.refresh)
        return field

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "gallery"):
            self.gallery.dress()
