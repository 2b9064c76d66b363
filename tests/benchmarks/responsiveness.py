"""How late the window's event loop is while the engine works and the views are shown: prints one JSON line.

usage: python tests/benchmarks/responsiveness.py [--quick] [--example keras-mnist-mlp] [--file mnist.npz] [--seconds 20]
A precise 10 ms timer stamps every tick in the real window (offscreen unless QT_QPA_PLATFORM says otherwise); a gap is the time
between two ticks less 10 ms. Curves, filters and activations are shown. Phases: `import` of TensorFlow; `loading` the data (190 MB with
MNIST as rows of numbers) and `compiling`, whenever the engine says so; `training`; `probing`, training while another example is chosen
four times a second; `changing`, training while a layer gets another size every two seconds, so that networks are built and compiled
anew. `ratio` is the least of 33 ms over the 99th percentile and 200 ms over the longest gap of everything after the import, and of
500 ms over the longest gap of the import.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from workload import MNIST, figure, now

from nnplayground.app import make, spare_the_collector
from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.project import Project
from nnplayground.lessons import EXAMPLES

VIEWS = ("curves", "filters", "activations")
P99, LONGEST, LONGEST_IMPORT = 33.0, 200.0, 500.0
PATIENCE = 180_000


class Clock(QObject):
    """Stamps ticks, and what went on when."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks: list[float] = []
        self.spans: dict[str, list[tuple[float, float]]] = defaultdict(list)
        self._open: dict[str, float] = {}
        self._timer = QTimer(self, interval=10, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self.ticks.append(now()))
        self._timer.start()

    def begin(self, phase: str) -> None:
        """Begin a phase, unless it goes on already."""
        self._open.setdefault(phase, now())

    def end(self, phase: str) -> None:
        """End a phase, if it goes on."""
        if phase in self._open:
            self.spans[phase].append((self._open.pop(phase), now()))

    def late(self, phase: str) -> list[float]:
        """Return the lateness in ms of the ticks that fall into a phase; a gap belongs to the phase in which it ends or begins."""
        return [
            max(0.0, (here - before - 0.010) * 1000)
            for before, here in zip(self.ticks, self.ticks[1:])
            if any(before <= end and here >= begin for begin, end in self.spans[phase])
        ]


def summary(late: list[float]) -> dict[str, Any]:
    """Return percentiles of lateness."""
    import numpy as np

    if not late:
        return {"ticks": 0}
    p50, p99 = np.percentile(late, (50, 99))
    return {
        "p50": round(float(p50), 2),
        "p99": round(float(p99), 2),
        "max": round(max(late), 1),
        "ticks": len(late),
    }


class Session(QObject):
    """One sitting at the window: opens the project when the engine is ready, plays, and goes through the phases."""

    def __init__(self, options: argparse.Namespace) -> None:
        super().__init__()
        self.application, self.window = make([])
        spare_the_collector(self.window.live)
        self.live = self.window.live
        self.seconds = options.seconds
        self.clock = Clock()
        self.clock.begin("import")
        self._turn = 0
        self._phases = iter(("training", "probing", "changing", ""))
        self._phase = ""
        self.window.open_example(options.example)
        for name in options.views.split(","):
            self.window.show_dock(name)
        project = self.window.document.project
        if EXAMPLES[options.example].download:
            project = field.write(project, "data.source.file", options.file)
        self.window.document.edit("benchmark", field.write(project, "training.epochs", 10_000))
        self._move = QTimer(self)
        self._move.timeout.connect(self._on_move)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._on_next)
        self.live.ready.connect(self._on_ready)
        self.live.state_changed.connect(self._on_state)
        self.live.updated.connect(self._on_updated)
        QTimer.singleShot(PATIENCE + 3000 * self.seconds, self.application.exit)

    def _on_ready(self, _: object) -> None:
        self.clock.end("import")
        self.clock.begin("all")
        self.window.player.play()

    def _on_state(self) -> None:
        for state in (e.LOADING, e.COMPILING):
            (self.clock.begin if self.live.state == state else self.clock.end)(state)
        if self._phase == "changing" and self.live.state in (e.IDLE, e.PAUSED):
            self.window.player.play()

    def _on_updated(self) -> None:
        if not self._phase and self.live.record is not None and self.live.record.step:
            self._on_next()

    def _on_next(self) -> None:
        self.clock.end(self._phase)
        self._move.stop()
        self._phase = next(self._phases)
        if not self._phase:
            self.clock.end("all")
            self.application.exit()
            return
        self.clock.begin(self._phase)
        self._next.start(1000 * self.seconds)
        if self._phase != "training":
            self._move.start(250 if self._phase == "probing" else 2000)

    def _on_move(self) -> None:
        self._turn += 1
        if self._phase == "probing":
            self.window.selection.choose_example(e.Example(e.TRAIN, self._turn))
        else:
            self.window.document.edit(
                "benchmark", other_size(self.window.document.project, self._turn)
            )

    def close(self) -> None:
        """End the run and close the window."""
        self.live.post(e.Stop())
        self.window.document.undo_stack.setClean()
        self.window.close()


def other_size(project: Project, turn: int) -> Project:
    """Return the project with a few units more or less in its first dense layer."""
    graph = project.networks["model"]
    node = next(node for node in graph.nodes if node.type == "Dense")
    units = node.values.get("units", 32) + (1 if turn % 2 else -1)
    return field.write(project, f"networks.model.{node.id}.units", units)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--example", default="keras-mnist-mlp")
    parser.add_argument("--file", default=str(MNIST.resolve()))
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--views", default=",".join(VIEWS))
    options = parser.parse_args()
    if options.quick:
        options.seconds = 4
    session = Session(options)
    session.application.exec()
    record = session.live.record
    clock = session.clock
    session.close()
    phases = {
        name: summary(clock.late(name))
        for name in ("import", e.LOADING, e.COMPILING, "training", "probing", "changing", "all")
    }
    whole = phases["all"]
    if not whole["ticks"]:
        raise SystemExit("the run never began")
    row = {
        "benchmark": "responsiveness",
        "example": options.example,
        "views": options.views,
        **phases,
        "examples_per_second": round(record.examples_per_second) if record else 0,
        "limit": {"p99": P99, "max": LONGEST, "max of the import": LONGEST_IMPORT},
        "ratio": figure(
            min(
                P99 / max(whole["p99"], 0.01),
                LONGEST / max(whole["max"], 0.01),
                LONGEST_IMPORT / max(phases["import"].get("max", 0.0), 0.01),
            )
        ),
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
