"""What views share that train several projects one after the other: the sequence, the choice of a curve, plot and table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour
from nnplayground.gui.views.plot import Plot
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Row = tuple[str, Sequence[str], str]
"""Title, cells and the name of the colour of a row of the table."""


class SeriesOfRuns(View):
    """Base of views that train several projects, each from its beginning, and compare the runs.

    idle -- begin --> busy -- finished --> busy with the next one, idle after the last
                      busy -- stopped, failed, or another run was started --> idle

    Subclasses implement `make_controls`, `make_plot`, `invitation`, `draw_curves` and `rows`.
    preferred: the curves to show first, the best first. records: the runs that are done.
    """

    follows: ClassVar[bool] = False
    preferred: ClassVar[tuple[str, ...]] = ("val_loss", "loss")

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._left: list[Project] = []
        self._current: Project | None = None
        self._chosen = ""
        self.records: list[RunRecord] = []
        self.button = QPushButton()
        self.curve = QComboBox(objectName=f"{self.name}.curve")
        self.curve.setAccessibleName(self.tr("Curve"))
        self.curve.setToolTip(self.tr("Which number to draw"))
        self.curve.currentTextChanged.connect(self._on_curve)
        self.note = QLabel(objectName=f"{self.name}.note")
        self.note.setProperty("muted", True)
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (*self.make_controls(), self.button, self.curve, self.note):
            row.addWidget(part)
        row.addStretch(1)
        self.plot = self.make_plot()
        self.table = self._make_table()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.plot)
        split.addWidget(self.table)
        split.setChildrenCollapsible(False)
        self.stage = Stage(split)
        fill(self, controls, self.make_body())
        self.live.finished.connect(self._on_finished)
        self.live.failed.connect(self._on_failed)
        self.show_runs()

    @property
    def busy(self) -> bool:
        """Tell whether runs are still to come."""
        return self._current is not None

    @property
    def current(self) -> RunRecord | None:
        """Return the run of the series that goes on; None if there is none or the engine has not begun it."""
        record = self.live.record
        if self._current is None or record is None or self.live.beginning:
            return None
        return record if record.project.same_run(self._current) else None

    @property
    def shown(self) -> list[RunRecord]:
        """Return the runs to show; override to add the one that goes on."""
        return self.records

    def begin(self, projects: list[Project]) -> None:
        """Train the first project now, the others when the one before is done."""
        self.records = []
        self._left = projects
        self._next()

    def make_controls(self) -> tuple[QWidget, ...]:
        """Name the button, and return what stands before it."""
        raise NotImplementedError  # pragma: no cover - abstract

    def make_plot(self) -> Plot:
        """Return the plot."""
        raise NotImplementedError  # pragma: no cover - abstract

    def make_body(self) -> QWidget:
        """Return what stands below the controls; override to put something beside the stage."""
        return self.stage

    def invitation(self) -> str:
        """Return what to say before the first run."""
        raise NotImplementedError  # pragma: no cover - abstract

    def draw_curves(self, name: str) -> None:
        """Draw one number of the shown runs."""
        raise NotImplementedError  # pragma: no cover - abstract

    def rows(self, name: str) -> tuple[Sequence[str], list[Row]]:
        """Return header and rows of the table while `name` is the curve that is drawn."""
        raise NotImplementedError  # pragma: no cover - abstract

    def ready(self) -> bool:
        """Tell whether a series could begin, if none goes on; override."""
        return True

    def names(self) -> list[str]:
        """Return the names of the curves that the shown runs have."""
        return list(dict.fromkeys(name for record in self.shown for name in record.epochs))

    def draw(self, record: RunRecord | None) -> None:
        """Draw the runs of the series; other runs change nothing."""
        if self.busy:
            self.show_runs()

    def show_runs(self) -> None:
        """Show how far the series is, the curves and the table."""
        done, all_runs = len(self.records), len(self.records) + len(self._left) + self.busy
        text = self.tr("{done} of {all} runs").format(done=done, all=all_runs) if all_runs else ""
        self.note.setText(text)
        self.button.setEnabled(not self.busy and self.ready())
        names = self.names()
        self.curve.setVisible(bool(names))
        if not names:
            waiting = self.tr("The first run goes on")
            self.stage.show_empty(waiting if self.busy else self.invitation())
            return
        self._offer(names)
        self.draw_curves(self.curve.currentText())
        self._fill(*self.rows(self.curve.currentText()))
        self.stage.show_content()

    def _offer(self, names: list[str]) -> None:
        wished = [name for name in (self._chosen, *self.preferred) if name in names]
        best = wished[0] if wished else names[0]
        known = [self.curve.itemText(index) for index in range(self.curve.count())]
        if (known, self.curve.currentText()) == (names, best):
            return
        with QSignalBlocker(self.curve):
            self.curve.clear()
            self.curve.addItems(names)
            self.curve.setCurrentText(best)

    def _next(self) -> None:
        self._current = self._left.pop(0) if self._left else None
        if self._current is not None:
            self.live.post(e.Train(replace(self._current, twins=()), fresh=True))
        self.show_runs()

    def _end(self) -> None:
        self._left = []
        self._next()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 0, objectName=f"{self.name}.table")
        table.setAccessibleName(self.tr("Results of the runs"))
        table.setToolTip(self.tr("What the runs ended at"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().setDefaultSectionSize(22)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _fill(self, header: Sequence[str], rows: list[Row]) -> None:
        self.table.setColumnCount(len(header))
        self.table.setHorizontalHeaderLabels(list(header))
        self.table.setRowCount(len(rows))
        self.table.setVerticalHeaderLabels([title for title, _, _ in rows])
        for index, (_, cells, tint) in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setForeground(colour(tint))
                self.table.setItem(index, column, item)

    def _on_curve(self, name: str) -> None:
        self._chosen = name
        self.show_runs()

    def _on_started(self) -> None:
        if self.live.record is None:
            self.records = []
            self._end()
        elif self.busy and not self.live.beginning and self.current is None:
            self._end()
        super()._on_started()

    def _on_finished(self, event: e.Finished) -> None:
        record = self.current
        if record is None or event.run != record.run:
            return
        if event.reason == "stopped":
            self._end()
        else:
            self.records.append(record)
            self._next()

    def _on_failed(self, event: e.Failed) -> None:
        if self.busy and not event.where.startswith("views."):
            self._end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            self.plot.dress()
            self.show_runs()


def last(record: RunRecord, name: str) -> float:
    """Return the last value of a per-epoch curve, NaN if there is none."""
    curve = record.epochs.get(name)
    return float(curve.y[-1]) if curve is not None and len(curve) else float("nan")
