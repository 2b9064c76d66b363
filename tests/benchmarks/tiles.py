"""Drawing 512 filters of 3 x 3 as one picture: prints one JSON line.

usage: python tests/benchmarks/tiles.py [--runs 15]
Measured is everything between new numbers and a painted widget: colours, tiles and painting. The filters have to be there within 8 ms.
`ratio` is how many times faster that is than one `ImageItem` of pyqtgraph for each filter, taken in turn with ours in the same process.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from nnplayground.gui import style
from nnplayground.gui.views.tile_canvas import TileCanvas

LIMIT = 0.008
COUNT = 512
SIZE = (560, 400)
ACROSS = 32


def seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


class Naive:
    """One item of pyqtgraph for each filter."""

    def __init__(self) -> None:
        self.view = pg.GraphicsView()
        self.view.resize(*SIZE)
        box = pg.ViewBox(lockAspect=True)
        self.view.setCentralItem(box)
        self.items = []
        for index in range(COUNT):
            item = pg.ImageItem(np.zeros((3, 3), np.float32), levels=(-1, 1))
            item.setLookupTable(style.diverging())
            item.setPos(index % ACROSS * 4, index // ACROSS * 4)
            box.addItem(item)
            self.items.append(item)
        box.autoRange()

    def show_maps(self, maps: np.ndarray) -> None:
        """Give each item its numbers; all share one scale."""
        most = float(np.abs(maps).max())
        for item, one in zip(self.items, maps):
            item.setImage(one, levels=(-most, most), autoLevels=False)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    application = QApplication.instance() or QApplication([])
    application.setQuitOnLastWindowClosed(False)
    style.apply("light")
    canvas = TileCanvas("filters")
    canvas.resize(*SIZE)
    naive = Naive()
    rng = np.random.default_rng(0)
    ours, theirs = [], []
    for run in range(runs + 2):
        maps = rng.normal(size=(COUNT, 3, 3)).astype(np.float32)
        one = seconds(lambda maps=maps: (canvas.show_maps(maps), canvas.grab()))
        many = seconds(lambda maps=maps: (naive.show_maps(maps), naive.view.grab()))
        if run >= 2:
            ours.append(one)
            theirs.append(many)
    median = statistics.median(ours)
    row = {
        "benchmark": "tiles",
        "filters": COUNT,
        "seconds": round(median, 5),
        "slowest": round(max(ours), 5),
        "naive_seconds": round(statistics.median(theirs), 5),
        "limit": LIMIT,
        "ratio": round(statistics.median(theirs) / median, 1),
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
