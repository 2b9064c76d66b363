"""The status line: what the engine does, how far the run is, how fast, and whether its results are still those of the project."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui import alive
from nnplayground.gui.alive import Alive
from nnplayground.gui.document import Document
from nnplayground.gui.expected import Expected
from nnplayground.gui.icons import icon
from nnplayground.gui.live import Live
from nnplayground.gui.player import Player
from nnplayground.gui.text import epoch_text, grouped, words


class StatusLine(QStatusBar):
    """Shows the engine's state; names are `status.state`, `status.step`, `status.epoch`, `status.speed`, `status.left`, ..."""

    def __init__(
        self,
        document: Document,
        live: Live,
        player: Player,
        standing: Alive,
        expected: Expected,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._player = document, live, player
        self._alive, self._expected = standing, expected
        self._state = self._label("state", self.tr("What the engine does now"), "M" * 12, left=True)
        self._outdated = self._label(
            "outdated", self.tr("The project was changed after this run"), "", left=True
        )
        self._rewind = QToolButton()
        self._rewind.setObjectName("status.rewind")
        self._rewind.setText(self.tr("Rewind"))
        self._rewind.setIcon(icon("rewind"))
        self._rewind.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._rewind.setAccessibleName(self._rewind.text())
        self._rewind.setToolTip(self.tr("Begin again at step 0 as the project says now"))
        self._rewind.clicked.connect(player.rewind)
        self.addWidget(self._rewind)
        self._takes = self._label(
            "takes",
            self.tr(
                "What training will take: the memory for weights, optimizer, one batch and the examples, and the time on this machine"
            ),
            "",
        )
        self._step = self._label("step", self.tr("Batches trained so far"), "step 00000 of 00000")
        self._epoch = self._label("epoch", self.tr("Epochs trained so far"), "epoch 000.0 of 0000")
        self._speed = self._label("speed", self.tr("Training speed"), "000,000 examples/s")
        self._left = self._label("left", self.tr("Estimated time to the end"), "00:00 left")
        self._progress = QProgressBar()
        self._progress.setObjectName("status.progress")
        self._progress.setAccessibleName(self.tr("Progress of the run"))
        self._progress.setToolTip(self.tr("Progress of the run"))
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(120, 8)
        self.addPermanentWidget(self._progress)
        self.cancel = QToolButton()
        self.cancel.setObjectName("status.cancel")
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Do not open the model"))
        self.cancel.setAccessibleName(self.cancel.toolTip())
        self.cancel.hide()
        self.addPermanentWidget(self.cancel)
        self._device = self._label("device", self.tr("Where the numbers are computed"), "")
        for signal in (live.updated, live.started, live.state_changed, live.ready, live.finished):
            signal.connect(self.refresh)
        player.waiting_changed.connect(self.refresh)
        document.changed.connect(self.refresh)
        standing.changed.connect(self.refresh)
        expected.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show what is known now."""
        live, record = self._live, self._live.record
        self._state.setText(self._state_text())
        begun = live.trained
        self._show_standing(begun)
        self._takes.setText("" if begun else self._expected.text)
        self._takes.setVisible(bool(self._takes.text()))
        for label in (self._step, self._epoch, self._speed, self._left):
            label.setVisible(begun)
        busy = live.state in (e.STARTING, e.LOADING, e.COMPILING, e.EVALUATING)
        self._progress.setVisible(begun or busy)
        if record is not None:
            self._show_record(record)
        if busy and live.status.share is None:
            self._progress.setRange(0, 0)
        else:
            self._progress.setRange(0, 1000)
            share = record.step / max(1, record.total_steps) if record else 0.0
            if busy and live.status.share is not None:
                share = live.status.share
            self._progress.setValue(round(1000 * min(1.0, share)))
        self._device.setText(live.engine.device if live.engine else "")

    def _show_standing(self, begun: bool) -> None:
        """Say whether the run is still one of the project, and what to do if it is not."""
        standing = self._alive.standing if begun else alive.APPLIED
        if standing == alive.OVER and not self._is_stale(self._live.record):
            standing = alive.APPLIED
        record = self._live.record
        over = self.tr("Results are out of date: press Play to train anew")
        if record is not None and record.reason == "non-finite":
            over = self.tr("Play goes on with this change from the last finite weights")
        text = {
            alive.OVER: over,
            alive.LATE: self.tr("The change comes as soon as the engine is free…"),
            alive.NEXT_START: self.tr("Takes effect at the next start"),
            alive.REFUSED: self.tr("The run cannot take this change; it waits as it was"),
        }.get(standing, "")
        self._outdated.setText(text)
        self._outdated.setVisible(bool(text))
        self._rewind.setVisible(standing in (alive.NEXT_START, alive.REFUSED))

    def _is_stale(self, record: RunRecord | None) -> bool:
        """Tell whether training again would give another run; higher limits only let it go on."""
        project = self._document.project
        if record is None or record.project.same_run(project):
            return False
        training = record.project.training
        limits = {"epochs": training.epochs, "max_steps": training.max_steps}
        alike = replace(project, training=replace(project.training, **limits))
        return not record.project.same_run(alike)

    def _show_record(self, record: RunRecord) -> None:
        self._step.setText(
            self.tr("step {step} of {total}").format(
                step=grouped(record.step), total=grouped(record.total_steps)
            )
        )
        epochs = float(record.epochs_at(np.array([float(record.total_steps)]))[0])
        self._epoch.setText(
            self.tr("epoch {epoch} of {total}").format(
                epoch=epoch_text(record.epoch), total=epoch_text(epochs)
            )
        )
        speed, left = self._pace(record)
        self._speed.setText(self.tr("{n} examples/s").format(n=grouped(speed)) if speed else "")
        self._left.setText("" if left is None else self.tr("{t} left").format(t=duration(left)))

    def _pace(self, record: RunRecord) -> tuple[float, float | None]:
        """Return examples a second and seconds to the end, both with the limit of speed that the person chose."""
        speed, left = record.examples_per_second, record.seconds_left()
        if self._live.all_held:
            return 0.0, None
        limit = self._player.limit
        if limit is None:
            return speed, left
        batch = record.project.training.batch_size
        if not batch and self._live.data is not None:
            batch = self._live.data.data.parts[e.TRAIN].size
        speed = min(speed, limit * batch) if batch else speed
        steps = max(0, record.total_steps - record.step)
        return speed, None if left is None else max(left, steps / limit)

    def _state_text(self) -> str:
        live = self._live
        if self._player.waiting and live.state == e.STARTING:
            return self.tr("Training starts as soon as the engine is ready…")
        if self._player.waiting and live.state in (e.IDLE, e.PAUSED):
            return self.tr("Starting…")
        if live.state == e.PAUSED and not live.trained:
            return self.tr("Ready")
        if live.state == e.IDLE and live.record is not None and live.record.reason:
            if live.record.reason == "failed":
                return self.tr("Training failed")
            return words(live.record.text) or self.tr("Finished")
        if live.status.text:
            return words(live.status.text)
        if live.all_held:
            return self.tr("Every run is told to wait")
        return {
            e.STARTING: self.tr("Loading TensorFlow…"),
            e.LOADING: self.tr("Loading data…"),
            e.COMPILING: self.tr("Preparing the network…"),
            e.RUNNING: self.tr("Training"),
            e.PAUSED: self.tr("Paused"),
            e.EVALUATING: self.tr("Evaluating…"),
        }.get(live.state, self.tr("Ready"))

    def _label(self, name: str, tip: str, widest: str, left: bool = False) -> QLabel:
        label = _Steady(widest, tip, left)
        label.setObjectName(f"status.{name}")
        label.setAccessibleName(tip)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(6, 0, 6, 0)
        if left:
            self.addWidget(label)
        else:
            label.setProperty("muted", True)
            self.addPermanentWidget(label)
        return label


class _Steady(QLabel):
    """A label that keeps the width of its widest text while numbers change, and gives way in a narrow window: it ends in … then.

    A text on the left takes a third of the line at most; the tool tip has all of it.
    """

    def __init__(self, widest: str, tip: str, left: bool) -> None:
        super().__init__()
        self._widest, self._tip, self._left = widest, tip, left
        self.setToolTip(tip)

    @property
    def shown(self) -> str:
        """Return what there is room for."""
        right = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), right, self.contentsRect().width())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(f"{text}\n\n{self._tip}" if self._left and text else self._tip)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        widest = self.fontMetrics().horizontalAdvance(self._widest) + 12
        wanted = max(hint.width(), widest)
        line = self.parentWidget()
        if self._left and line is not None:
            wanted = min(wanted, max(widest, line.width() // 3))
        return QSize(wanted, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown)


def duration(seconds: float) -> str:
    """Return a time as people read it: 0:42, 3:05, 1:02:09."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
