"""Moving an embedding of 10,000 points: prints one JSON line.

usage: python tests/benchmarks/embedding.py [--quick] [--seconds 3] [--points 10000]
The view is shown with 10,000 points of ten classes and dragged with the mouse, one step and one painting a frame, there and back, for
some seconds. A frame is everything from the movement of the mouse to the painted widget. 60 frames a second leave 16.7 ms for it.
`zoom` is the same for the wheel, where every frame draws all points anew.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NNPLAYGROUND_HOME", tempfile.mkdtemp(prefix="nnplayground-benchmark-"))

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from nnplayground.gui import style
from nnplayground.gui.views.class_legend import class_colour
from nnplayground.gui.views.cloud_canvas import CloudCanvas

LIMIT = 1 / 60
SIZE = (760, 560)
CLASSES = 10
STEP = 9
WARM = 5


def mouse(canvas: CloudCanvas, kind: QEvent.Type, at: QPointF) -> None:
    """Send what the window system sends."""
    held = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, canvas.mapToGlobal(at), held, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas, event)


def frames(canvas: CloudCanvas, seconds: float, move: Callable[[int], None]) -> list[float]:
    """Return how long each frame took: a movement, and the painting that it asks for."""
    found: list[float] = []
    until = time.perf_counter() + seconds
    while time.perf_counter() < until or len(found) < 2 * WARM:
        began = time.perf_counter()
        move(len(found))
        canvas.repaint()
        found.append(time.perf_counter() - began)
        QApplication.processEvents()
    return found[WARM:]


def dragging(canvas: CloudCanvas) -> Callable[[int], None]:
    """Return what drags the picture to the right and back, and slowly down and up."""
    middle = QPointF(SIZE[0] / 2, SIZE[1] / 2)
    mouse(canvas, QEvent.Type.MouseButtonPress, middle)
    place = [middle.x(), middle.y()]

    def move(frame: int) -> None:
        place[0] += STEP if frame // 60 % 2 == 0 else -STEP
        place[1] += 2 if frame // 90 % 2 == 0 else -2
        mouse(canvas, QEvent.Type.MouseMove, QPointF(*place))

    return move


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--points", type=int, default=10_000)
    arguments = parser.parse_args()
    seconds = 0.5 if arguments.quick else arguments.seconds
    application = QApplication.instance() or QApplication([])
    style.apply("light")
    canvas = CloudCanvas("points")
    canvas.resize(*SIZE)
    canvas.show()
    application.processEvents()
    random = np.random.default_rng(0)
    classes = random.integers(0, CLASSES, arguments.points)
    points = random.normal(size=(CLASSES, 2))[classes] * 4 + random.normal(size=(len(classes), 2))
    shades = np.array([class_colour(one).getRgb()[:3] for one in range(CLASSES)], float)
    canvas.put(points, shades[classes], np.ones(len(points), bool))
    canvas.repaint()
    panned = frames(canvas, seconds, dragging(canvas))
    mouse(canvas, QEvent.Type.MouseButtonRelease, QPointF(0, 0))
    canvas.fit()
    zoomed = frames(
        canvas, seconds, lambda frame: canvas.zoom(1.02 if frame // 30 % 2 else 1 / 1.02)
    )
    worst = float(np.percentile(panned, 99))
    row = {
        "benchmark": "embedding",
        "points": arguments.points,
        "frames": len(panned),
        "median_ms": round(1000 * float(np.median(panned)), 2),
        "p99_ms": round(1000 * worst, 2),
        "slowest_ms": round(1000 * max(panned), 2),
        "zoom_median_ms": round(1000 * float(np.median(zoomed)), 2),
        "zoom_p99_ms": round(1000 * float(np.percentile(zoomed, 99)), 2),
        "limit_ms": round(1000 * LIMIT, 2),
        "reached": worst < LIMIT,
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
