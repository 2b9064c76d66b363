"""From the command to the painted window: prints one JSON line.

usage: python tests/benchmarks/startup.py [--runs 5]
The window must be painted within 1.5 s while TensorFlow still loads behind it. `ratio` is that limit over the median time, taken
beside the time of a bare Python that only imports PySide6 and shows an empty window.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

OURS = """
import sys, time
from PySide6.QtCore import QEvent, QObject
class Paint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWindow():
            print(time.time(), "tensorflow" in sys.modules, flush=True)
            import os; os._exit(0)
        return False
from PySide6.QtWidgets import QApplication
application = QApplication(["nnplayground"])
paint = Paint(); application.installEventFilter(paint)
from nnplayground.app import make
make([])
application.exec()
"""
BARE = OURS.replace(
    "from nnplayground.app import make\nmake([])",
    "from PySide6.QtWidgets import QMainWindow\nwindow = QMainWindow(); window.show()",
)


def once(code: str) -> tuple[float, bool]:
    """Start a process; return the seconds to its first painted window, and whether TensorFlow was imported by then."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "NNPLAYGROUND_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        began = time.time()
        output = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    painted, loaded = output.split()[-2:]
    return float(painted) - began, loaded == "True"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    once(OURS)
    ours, bare = [], []
    loaded = False
    for _ in range(runs):
        seconds, early = once(OURS)
        ours.append(seconds)
        loaded |= early
        bare.append(once(BARE)[0])
    median = statistics.median(ours)
    row = {
        "benchmark": "startup",
        "seconds": round(median, 3),
        "slowest": round(max(ours), 3),
        "bare_window_seconds": round(statistics.median(bare), 3),
        "tensorflow_before_paint": loaded,
        "limit": 1.5,
        "ratio": round(1.5 / median, 2),
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
