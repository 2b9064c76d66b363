"""Grad-CAM of one picture, from asking to the drawn view: prints one JSON line.

usage: python tests/benchmarks/explain.py [--quick] [--images 20]
The real window (offscreen unless QT_QPA_PLATFORM says otherwise) shows the view "Why this answer" for a convolutional network on
pictures of 28 x 28, MNIST where it is there. Another example is chosen, and the clock stops when the map of that example is painted.
What was traced for the first pictures is not counted. `rest`: while nothing trains. `training`: while the same network trains. Both are
medians and maxima over 20 pictures, in ms. `ratio` is 100 ms over the median at rest, `ratio_training` the same while training;
`ratio_max` is 100 ms over the slowest picture of all.
"""

from __future__ import annotations

import argparse
import json
from statistics import median
from typing import Any

import workload
from desk import Desk
from PySide6.QtCore import QEvent, QObject
from workload import figure, now

from nnplayground.core import events as e

LIMIT = 100.0
WARM = 2


class Painted(QObject):
    """Notes when the map of the chosen example is painted."""

    def __init__(self, view: Any) -> None:
        super().__init__()
        self._view = view
        self.moment: float | None = None
        self._watched: QObject | None = None

    def begin(self) -> None:
        """Wait for another map."""
        self.moment = None

    def follow(self) -> None:
        """Look at the tile that shows the map now."""
        tile = self._view.tiles.tiles.get("gradcam.input")
        canvas = None if tile is None else tile.canvas
        if canvas is not None and canvas is not self._watched:
            canvas.installEventFilter(self)
            self._watched = canvas

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self.moment is None and self._is_new():
            self.moment = now()
        return False

    def _is_new(self) -> bool:
        want = next(one for one in self._view.wants() if one.probe == "gradcam")
        answer, maps = self._view.answer(want), self._watched.maps
        if not answer.known or maps is None or maps.ndim != 3:
            return False
        signed = answer.arrays["signed"]
        return maps.shape[1:] == signed.shape and bool((maps[0] == signed).all())


def times(desk: Desk, view: Any, first: int, count: int) -> list[float]:
    """Choose one example after another; returns how long each took to be seen, in ms."""
    painted, found = Painted(view), []
    desk.until(lambda: "gradcam.input" in view.tiles.tiles)
    for row in range(first, first + count + WARM):
        painted.follow()
        painted.begin()
        began = now()
        desk.window.selection.choose_example(e.Example(e.TRAIN, row))

        def seen() -> bool:
            painted.follow()
            return painted.moment is not None

        desk.until(seen)
        if row >= first + WARM:
            assert painted.moment is not None
            found.append(1000 * (painted.moment - began))
        desk.serve(0.05)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--images", type=int, default=20)
    options = parser.parse_args()
    count = 5 if options.quick else options.images
    real = workload.MNIST.exists() and not options.quick
    data = workload.pictures(2_000 if options.quick else 20_000, flat=False, real=real)
    desk = Desk()
    desk.window.resize(1280, 800)
    desk.show(workload.cnn(data, 10_000), ("curves", "explain"))
    view = desk.window.docks["explain"].view
    desk.click("play")
    desk.next_report()
    desk.click("pause")
    desk.until(lambda: desk.live.state == e.PAUSED)
    desk.rest()
    rest = times(desk, view, 100, count)
    desk.click("play")
    desk.next_report()
    desk.serve(1.0)
    training = times(desk, view, 500, count)
    row = {
        "benchmark": "explain",
        "data": "MNIST" if real else "drawn at random",
        "images": count,
        "rest_ms": {"median": figure(median(rest)), "max": figure(max(rest))},
        "training_ms": {"median": figure(median(training)), "max": figure(max(training))},
        "limit_ms": LIMIT,
        "ratio": figure(LIMIT / median(rest)),
        "ratio_training": figure(LIMIT / median(training)),
        "ratio_max": figure(LIMIT / max(*rest, *training)),
    }
    print(json.dumps(row), flush=True)
    desk.close()


if __name__ == "__main__":
    main()
