"""How late the window's event loop is while a network trains with its views shown: prints one JSON line.

usage: python tests/benchmarks/responsiveness.py [--example keras-mnist-mlp] [--file mnist.npz] [--seconds 20]
A precise 10 ms timer stamps every tick in the real window (offscreen unless QT_QPA_PLATFORM says otherwise); a gap is the time
between two ticks less 10 ms. Curves, filters and activations are shown. `ratio` is the limit of 50 ms over the 99th percentile.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NNPLAYGROUND_HOME", tempfile.mkdtemp())

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from nnplayground.app import make
from nnplayground.core import events as e
from nnplayground.core import field

MNIST = Path(__file__).resolve().parents[2] / "../shared/data/keras_cache/datasets/mnist.npz"
VIEWS = ("curves", "filters", "activations")


class Clock(QObject):
    """Stamps ticks, and the moments at which the phases began."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks: list[float] = []
        self.phases: dict[str, float] = {"start": time.perf_counter()}
        self._timer = QTimer(self, interval=10, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self.ticks.append(time.perf_counter()))
        self._timer.start()

    def mark(self, phase: str) -> None:
        """Note the beginning of a phase, once."""
        self.phases.setdefault(phase, time.perf_counter())

    def gaps(self, begin: float, end: float) -> dict[str, float]:
        """Return the lateness in ms of the ticks between two moments."""
        ticks = np.array([tick for tick in self.ticks if begin <= tick <= end])
        late = np.maximum(np.diff(ticks) - 0.010, 0) * 1000
        return {
            "p50": round(float(np.percentile(late, 50)), 2),
            "p99": round(float(np.percentile(late, 99)), 2),
            "max": round(float(late.max()), 1),
            "ticks": len(ticks),
        }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--example", default="keras-mnist-mlp")
    parser.add_argument("--file", default=str(MNIST.resolve()))
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--views", default=",".join(VIEWS))
    options = parser.parse_args()
    application, window = make([])
    clock = Clock()
    live = window.live
    window.open_example(options.example)
    for name in options.views.split(","):
        window.show_dock(name)
    project = window.document.project
    if options.example != "glyph-cnn":
        project = field.write(project, "data.source.file", options.file)
    project = field.write(project, "training.epochs", 10_000)
    window.document.edit("benchmark", project)

    def ready(_: object) -> None:
        clock.mark("ready")
        window.player.play()

    def updated() -> None:
        if live.record is not None and live.record.step:
            if "training" not in clock.phases:
                QTimer.singleShot(int(options.seconds * 1000), application.exit)
            clock.mark("training")

    live.ready.connect(ready)
    live.updated.connect(updated)
    QTimer.singleShot(180_000, application.exit)
    application.exec()
    end = time.perf_counter()
    record = live.record
    speed = record.examples_per_second if record else 0
    live.post(e.Stop())
    window.document.undo_stack.setClean()
    window.close()
    phases = clock.phases
    training = clock.gaps(phases["training"], end)
    row = {
        "benchmark": "responsiveness",
        "example": options.example,
        "views": options.views,
        "import": clock.gaps(phases["start"], phases["ready"]),
        "load_and_compile": clock.gaps(phases["ready"], phases["training"]),
        "training": training,
        "examples_per_second": round(speed),
        "limit_p99_ms": 50,
        "ratio": round(50 / max(training["p99"], 0.01), 2),
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
