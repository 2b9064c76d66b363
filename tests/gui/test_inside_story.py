"""From the strongest mistake to the filter behind it: confusion matrix, picture, Grad-CAM, unit, what it looks for, PNG."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from nnplayground.core import events as e
from nnplayground.gui import dialogs
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.unit_choice import COUNT
from tests.gui.hand import Hand
from tests.gui.real_window import PATIENCE_MS, click, opened

pytestmark = [pytest.mark.keras, pytest.mark.slow]
LEFT = Qt.MouseButton.LeftButton


class Reader:
    """Goes the way from a mistake to its reason in a window, by the names of things."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window, self.live = qtbot, window, window.live
        self.hand = Hand(qtbot, window)

    def until(self, condition):
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def shown(self, name):
        self.window.show_dock(name)
        self.until(lambda: self.window.docks[name].view.on_screen)
        return self.window.docks[name].view

    def train(self, epochs=1):
        click(self.qtbot, self.window, "player.play")
        self.until(lambda: self.live.record is not None and self.live.record.epoch >= epochs)
        self.until(lambda: self.live.state == e.IDLE)

    def most_confused(self):
        """Click the largest cell beside the diagonal, and the first picture behind it; return the cell."""
        view = self.shown("confusion")
        self.until(lambda: not view.stage.empty)
        wrong = np.array(view.matrix.matrix)
        np.fill_diagonal(wrong, 0)
        assert wrong.max() > 0
        cell = tuple(int(one) for one in np.unravel_index(wrong.argmax(), wrong.shape))
        spot = view.matrix.place_of(*cell).center().toPoint()
        self.qtbot.mouseClick(self.hand.seen(type(view.matrix), "confusion.matrix"), LEFT, pos=spot)
        assert self.window.selection.pair == cell
        assert len(view.gallery.entries) == min(200, int(wrong.max()))
        tiles = view.gallery.tiles
        first = tiles.visualItemRect(tiles.item(0)).center()
        QTest.mouseClick(tiles.viewport(), LEFT, pos=first)
        assert self.window.selection.example == view.gallery.entries[0].example
        return cell

    def gradcam(self, cell):
        """Return the map of Grad-CAM of the chosen picture."""
        view = self.shown("explain")
        assert (view.bar.but.number, view.bar.why.number) == cell
        self.until(lambda: "gradcam.input" in view.tiles.tiles or "gradcam.x" in view.tiles.tiles)
        want = next(want for want in view.wants() if want.probe == "gradcam")
        assert want.example == self.window.selection.example
        self.until(lambda: view.answer(want).arrays)
        arrays = view.answer(want).arrays
        heat = np.asarray(arrays["map"])
        assert np.isfinite(heat).all()
        assert heat.max() > 0
        return heat

    def strongest_filter(self, layer):
        """Click the map of a layer that answers most to the chosen picture; return its number."""
        self.hand.choose(layer)
        view = self.shown("maps")
        want = view.wants()[0]
        key = f"model/{layer}"
        self.until(lambda: key in view.answer(want).arrays and not view.stage.empty)
        values = np.asarray(view.answer(want).arrays[key])
        assert want.example == self.window.selection.example
        strongest = int(values.reshape(-1, values.shape[-1]).mean(axis=0).argmax())
        canvas = view.grid.canvas
        self.until(lambda: canvas.maps is not None and len(canvas.maps) == values.shape[-1])
        np.testing.assert_array_equal(canvas.maps[strongest], values[..., strongest])
        QTest.mouseClick(canvas, LEFT, pos=self.tile(canvas, strongest))
        assert self.window.selection.unit == UnitRef("model", layer, strongest)
        return strongest

    def tile(self, canvas, number):
        """Return a place inside a tile, as the canvas itself tells where the mouse is."""
        for y in range(4, canvas.height(), 6):
            for x in range(4, canvas.width(), 6):
                QTest.mouseMove(canvas, QPoint(x, y))
                if canvas.hover is not None and canvas.hover.tile == number:
                    return QPoint(x, y)
        raise AssertionError(f"tile {number} is nowhere")

    def maximise(self, layer, number):
        """Make pictures of what the filters of the layer look for; return that of one."""
        view = self.shown("looks_for")
        assert view.layer.layer == ("model", layer)
        pages = view.bar.page
        if pages.count() > 1:
            self.hand.pick("looks_for.page", pages.itemText(number // COUNT))
        click(self.qtbot, self.window, "looks_for.ask")
        want = view.question()
        self.until(lambda: view.answer(want).share == 1 and view.answer(want).arrays)
        arrays = view.answer(want).arrays
        (place,) = np.flatnonzero(np.asarray(arrays["channels"]) == number)
        self.until(lambda: not view.stage.empty and view.grid.canvas.selected == place)
        course = np.asarray(arrays["course"])[:, place]
        assert course[-1] > course[0]
        return np.asarray(arrays["pictures"])[place]

    def save(self, monkeypatch, path):
        """Save what the view draws; return the picture of the file."""
        monkeypatch.setattr(dialogs, "choose_save", lambda *_: path)
        click(self.qtbot, self.window, "view.looks_for.save_picture")
        expected = self.window.docks["looks_for"].view.frame()
        found = QImage(str(path))
        assert found.size() == expected.size()
        kind = QImage.Format.Format_RGB32
        assert found.convertToFormat(kind) == expected.convertToFormat(kind)
        return found


def story(qtbot, monkeypatch, path, *arguments):
    with opened(qtbot, *arguments, "--set", "training.epochs=1") as window:
        window.resize(1280, 800)
        window.show()
        reader = Reader(qtbot, window)
        reader.train()
        cell = reader.most_confused()
        assert cell[0] != cell[1]
        reader.gradcam(cell)
        graph = window.document.project.networks["model"]
        layer = [node.id for node in graph.nodes if node.type == "Conv2D"][-1]
        strongest = reader.strongest_filter(layer)
        picture = reader.maximise(layer, strongest)
        assert np.ptp(picture) > 0
        reader.save(monkeypatch, path)


def test_from_a_mistake_of_the_glyph_network_to_its_filter(qtbot, monkeypatch, tmp_path):
    few = ("--set", "data.split.limit=1500")
    story(qtbot, monkeypatch, tmp_path / "it.png", "--example", "glyph-cnn", *few)


def test_from_a_mistake_of_the_mnist_network_to_its_filter(
    qtbot, monkeypatch, tmp_path, shared_data: Path
):
    file = shared_data / "keras_cache/datasets/mnist.npz"
    few = ("--set", f"data.source.file={file}", "--set", "data.split.limit=4000")
    story(qtbot, monkeypatch, tmp_path / "it.png", "--example", "mnist-cnn", *few)
