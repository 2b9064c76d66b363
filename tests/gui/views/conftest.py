"""What the tests of views share: a Live that is fed by hand, and views shown with it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection


class FakeWorker(QObject):
    """Stands for the engine's thread: keeps what was posted."""

    event = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[e.Command] = []

    def post(self, command: e.Command) -> None:
        self.posted.append(command)


class Desk:
    """A document, a Live and a selection; `send` plays the engine, `show` opens a view."""

    def __init__(self, qtbot: Any) -> None:
        self.qtbot = qtbot
        self.worker = FakeWorker()
        self.document = Document(Project())
        self.live = Live(self.worker)
        self.live._update.setInterval(0)  # nothing here needs the rest between two drawings
        self.selection = Selection()
        self._shown: list[Any] = []

    def show(self, kind: Any, size: tuple[int, int] = (640, 400)) -> Any:
        view = kind(self.document, self.live, self.selection)
        self.qtbot.addWidget(view)
        # A view that only the test knows may be collected while it is painted.
        self._shown.append(view)
        view.resize(*size)
        view.show()
        self.qtbot.waitExposed(view)
        return view

    def send(self, *events: e.Event) -> None:
        """Send events, and wait until the views were told."""
        for event in events:
            self.worker.event.emit(event)
        self.qtbot.waitUntil(lambda: self.live.up_to_date)

    def start(self, steps_per_epoch: int = 10, epochs: int = 10, run: int = 1) -> None:
        total = steps_per_epoch * epochs
        self.send(e.Started(run, self.document.project, 42, "CPU", steps_per_epoch, total))

    def load(self, data: Data, train: int | None = None, validation: int | None = None) -> Prepared:
        """Load data whose first `train` rows are the training part and the next `validation` rows the validation part."""
        train = data.size // 2 if train is None else train
        last = data.size if validation is None else train + validation
        prepared = Prepared(
            data,
            {
                "train": part_of(data, 0, train),
                "validation": part_of(data, train, last),
                "test": part_of(data, last, data.size),
            },
        )
        self.send(e.Loaded(self.document.project.data, prepared))
        return prepared

    def answer(self, view: Any, probe: str, **arrays: Any) -> e.Snapshot:
        """Answer the view's want of a probe."""
        want = next(want for want in view.wants() if want.probe == probe)
        arrays = {name: np.asarray(array) for name, array in arrays.items()}
        snapshot = e.Snapshot(1, 5, 0.5, want, arrays)
        self.send(snapshot)
        return snapshot


def part_of(data: Data, first: int, last: int) -> Part:
    rows = np.arange(first, last)
    inputs = {name: array[rows] for name, array in data.inputs.items()}
    targets = {name: array[rows] for name, array in data.targets.items()}
    return Part(inputs, targets, rows)


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)
