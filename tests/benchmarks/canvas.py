"""Dragging on the canvas of a network of 240 layers: prints one JSON line.

usage: python tests/benchmarks/canvas.py [--moves 300] [--size 1280x800]
The network is that of `layout.py`, seen at 100 % and as a whole. A box is dragged by mouse moves that Qt delivers, and after each one
the view is painted; the same is done with the mouse over the boxes, with a drag of the picture, and with a link that is drawn. 60
pictures a second leave 16.7 ms for each. `ratio` is that limit over the slowest of the medians, `p95` the 95th percentile of the
milliseconds of one move and its picture. `bare` is the time of a repaint of the whole view, which no drag can do without when all
boxes are in sight.
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

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from layout import LAYERS, efficient_net
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from nnplayground.core.events import Checked, NodeReport
from nnplayground.core.project import Project
from nnplayground.gui import style
from nnplayground.gui.canvas.network import NetworkCanvas
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection

LIMIT = 1000 / 60
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Silent(QObject):
    """An engine that answers nothing."""

    event = Signal(object)

    def post(self, command: object) -> None:
        """Forget a command."""


class Hand:
    """A mouse over a canvas."""

    def __init__(self, canvas: NetworkCanvas) -> None:
        self.view = canvas.view.viewport()
        self.application = QApplication.instance()

    def send(self, kind: QMouseEvent.Type, place: QPoint, held: Qt.MouseButton) -> None:
        """Deliver one event of the mouse."""
        event = QMouseEvent(
            kind,
            QPointF(place),
            QPointF(self.view.mapToGlobal(place)),
            LEFT if kind != QMouseEvent.Type.MouseMove else Qt.MouseButton.NoButton,
            held,
            NONE,
        )
        QApplication.sendEvent(self.view, event)

    def drag(self, start: QPoint, way: Callable[[int], QPoint], moves: int) -> list[float]:
        """Press, move and release; returns the milliseconds of each move with its picture."""
        self.send(QMouseEvent.Type.MouseButtonPress, start, LEFT)
        found = self.move(way, moves, LEFT)
        self.send(QMouseEvent.Type.MouseButtonRelease, way(0), Qt.MouseButton.NoButton)
        QApplication.processEvents()
        return found

    def move(self, way: Callable[[int], QPoint], moves: int, held: Qt.MouseButton) -> list[float]:
        """Move without a press."""
        found = []
        for number in range(moves):
            began = time.perf_counter()
            self.send(QMouseEvent.Type.MouseMove, way(number), held)
            QApplication.processEvents()
            found.append((time.perf_counter() - began) * 1000)
        return found


def made(size: tuple[int, int]) -> tuple[NetworkCanvas, Document]:
    """Return the canvas of the network, checked."""
    graph = efficient_net(LAYERS)
    engine = Silent()
    document = Document(Project(networks={"model": graph}))
    canvas = NetworkCanvas(document, Live(engine), Selection())
    canvas.engine = engine  # kept alive
    canvas.resize(*size)
    canvas.show()
    QApplication.processEvents()
    reports = {node.id: NodeReport(((112, 112, 32),), 9216, 9216) for node in graph.nodes}
    engine.event.emit(Checked(document.project, {"model": reports}))
    return canvas, document


def measured(canvas: NetworkCanvas, document: Document, moves: int) -> dict[str, list[float]]:
    """Return the milliseconds of each kind of move, with the view as it is now."""
    hand = Hand(canvas)
    centre = canvas.view.viewport().rect().center()
    item = min(
        canvas.scene.nodes,
        key=lambda one: (
            canvas.view.mapFromScene(one.sceneBoundingRect().center()) - centre
        ).manhattanLength(),
    )
    start = canvas.view.mapFromScene(item.mapToScene(QPointF(60, 33)))
    port = canvas.view.mapFromScene(item.output_point())

    def sideways(number: int) -> QPoint:
        return start + QPoint(20 + number % 150, (number * 3) % 90)

    found = {"box": hand.drag(start, sideways, moves)}
    document.undo_stack.undo()
    found["link"] = hand.drag(port, sideways, moves)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    found["hover"] = hand.move(
        lambda number: QPoint(40 + number * 2, 300), moves, Qt.MouseButton.NoButton
    )
    began = time.perf_counter()
    for _ in range(20):
        canvas.view.viewport().repaint()
    found["bare"] = [(time.perf_counter() - began) * 50]
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--moves", type=int, default=300)
    parser.add_argument("--size", default="1280x800")
    options = parser.parse_args()
    application = QApplication([])
    style.apply("light")
    width, height = map(int, options.size.split("x"))
    canvas, document = made((width, height))
    row: dict[str, object] = {"benchmark": "canvas", "layers": len(canvas.scene.nodes)}
    medians = []
    for name, show in (("near", _near), ("whole", _whole)):
        show(canvas)
        QApplication.processEvents()
        for kind, times in measured(canvas, document, options.moves).items():
            median = statistics.median(times)
            row[f"{name}_{kind}"] = round(median, 2)
            if kind != "bare":
                medians.append(median)
                row[f"{name}_{kind}_p95"] = round(sorted(times)[int(len(times) * 0.95)], 2)
    row["limit"] = round(LIMIT, 2)
    row["ratio"] = round(LIMIT / max(medians), 2)
    print(json.dumps(row))
    canvas.close()
    del application


def _near(canvas: NetworkCanvas) -> None:
    canvas.view.resetTransform()
    canvas.view.zoom(1.0)
    canvas.view.centerOn(canvas.scene.nodes[100])


def _whole(canvas: NetworkCanvas) -> None:
    canvas.zoom_fit()


if __name__ == "__main__":
    main()
