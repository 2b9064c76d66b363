"""Drawing 512 filters of 3 x 3, with 16 channels each, and 512 maps of 32 x 32, as one picture: prints a JSON line for each.

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


def drawn(shape: tuple[int, ...], group: int, runs: int) -> list[float]:
    """Return the seconds that each of some pictures of random maps took, the first two left out."""
    canvas = TileCanvas("filters")
    canvas.resize(*SIZE)
    rng = np.random.default_rng(0)
    found = []
    for _ in range(runs + 2):
        maps = rng.normal(size=shape).astype(np.float32)
        found.append(seconds(lambda maps=maps: (canvas.show_maps(maps, group), canvas.grab())))
    return found[2:]


def row(name: str, count: int, found: list[float]) -> dict[str, object]:
    """Return a row of the report."""
    return {
        "benchmark": "tiles",
        name: count,
        "seconds": round(statistics.median(found), 5),
        "slowest": round(max(found), 5),
        "limit": LIMIT,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    application = QApplication.instance() or QApplication([])
    application.setQuitOnLastWindowClosed(False)
    style.apply("light")
    naive = Naive()
    rng = np.random.default_rng(0)
    ours, theirs = [], []
    for _ in range(runs):
        maps = rng.normal(size=(COUNT, 3, 3)).astype(np.float32)
        ours += drawn(maps.shape, 1, 1)
        theirs.append(seconds(lambda maps=maps: (naive.show_maps(maps), naive.view.grab())))
    ratio = round(statistics.median(theirs) / statistics.median(ours), 1)
    compared = {"naive_seconds": round(statistics.median(theirs), 5), "ratio": ratio}
    print(json.dumps(row("filters", COUNT, ours) | compared))
    wide = row("filters", COUNT, drawn((COUNT * 16, 3, 3), 16, runs))
    print(json.dumps(wide | {"channels": 16}))
    large = row("maps", COUNT, drawn((COUNT, 32, 32), 1, runs))
    print(json.dumps(large | {"side": 32}))


if __name__ == "__main__":
    main()
