"""Why the network errs: from a cell of the confusion matrix to the pictures, what it looked at, and why; with the real engine."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nnplayground.core import events as e
from nnplayground.gui.views.explain_choice import NONE
from tests.gui.real_window import PATIENCE_MS, click, opened

pytestmark = [pytest.mark.keras, pytest.mark.slow]


@pytest.fixture
def window(qtbot):
    few = ("--set", "training.epochs=2")
    with opened(qtbot, "--example", "glyph-cnn", *few) as window:
        window.resize(1280, 800)
        window.show()
        yield window


def trained(window, qtbot):
    click(qtbot, window, "player.play")
    live, epochs = window.live, window.document.project.training.epochs
    until(qtbot, lambda: live.record is not None and live.record.epoch >= epochs)
    until(qtbot, lambda: live.state == e.IDLE)
    return live


def until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=PATIENCE_MS)


def shown(window, name):
    window.show_dock(name)
    return window.docks[name].view


@pytest.mark.covers("B12")
def test_from_a_cell_to_the_pictures_and_to_the_reason(window, qtbot):
    live = trained(window, qtbot)
    confusion = shown(window, "confusion")
    confusion.part.setCurrentIndex(confusion.part.findData("train"))
    until(qtbot, lambda: not confusion.stage.empty)
    wrong = np.array(confusion.matrix.matrix)
    np.fill_diagonal(wrong, 0)
    cell = tuple(int(one) for one in np.unravel_index(wrong.argmax(), wrong.shape))
    place = confusion.matrix.place_of(*cell).center().toPoint()
    qtbot.mouseClick(confusion.matrix, Qt.MouseButton.LeftButton, pos=place)
    first = [entry.example for entry in confusion.gallery.entries[:12]]
    assert first
    until(qtbot, lambda: set(confusion.gallery.maps) == set(first))
    heat = confusion.gallery.maps[first[0]]
    shot = live.record.snapshots[e.Want("saliency", first[0])]
    np.testing.assert_allclose(heat, np.abs(shot.arrays["map/input"]).max(axis=-1), rtol=1e-6)

    confusion.gallery.choose(0)
    why = shown(window, "explain")
    truth, said = cell
    assert (why.bar.why.number, why.bar.but.number) == (said, NONE if truth == said else truth)
    until(qtbot, lambda: {"saliency.input", "gradcam.input"} <= set(why.tiles.tiles))
    names = live.data.data.raw.classes
    if truth != said:
        assert f"z[{names[said]}] - z[{names[truth]}] = " in why.reading.text()
    click(qtbot, window, "explain.more")
    for place, probe in enumerate(("integrated_gradients", "smoothgrad", "occlusion")):
        why.bar.long.box.setCurrentIndex(place)
        click(qtbot, window, "explain.ask")
        until(qtbot, lambda probe=probe: why.answer(why.question()).share == 1)
        until(qtbot, lambda probe=probe: f"{probe}.input" in why.tiles.tiles)
        assert why.answer(why.question()).problem == ""
    assert len(why.tiles.tiles) == 6


@pytest.mark.covers("B12")
def test_hardest_examples_stand_beside_what_was_looked_at(window, qtbot):
    trained(window, qtbot)
    mistakes = shown(window, "mistakes")
    mistakes.part.setCurrentIndex(mistakes.part.findData("train"))
    until(qtbot, lambda: len(mistakes.gallery.entries) > 0)
    until(qtbot, lambda: len(mistakes.gallery.maps) == min(12, len(mistakes.gallery.entries)))


def test_an_earlier_epoch_and_an_example_of_ones_own_are_explained(window, qtbot):
    live = trained(window, qtbot)
    why = shown(window, "explain")
    want = why.wants()[0]
    until(qtbot, lambda: why.answer(want).known)
    last = why.answer(want).arrays["map/input"]
    live.post(e.Scrub(0.0))
    until(qtbot, lambda: why.answer(want).epoch == 0.0)
    assert not np.allclose(why.answer(want).arrays["map/input"], last)
    live.post(e.Scrub(None))
    until(qtbot, lambda: np.array_equal(why.answer(want).arrays["map/input"], last))
    raw = live.data.data.raw_input("train", 0)
    window.selection.choose_example(window.selection.lay({"x": raw}))
    until(qtbot, lambda: why.answer(why.wants()[0]).known)
    found = why.answer(why.wants()[0]).arrays["map/input"]
    np.testing.assert_allclose(found, last, rtol=1e-4, atol=1e-6)


def test_both_outputs_of_two_pictures_are_explained(qtbot):
    few = ("--set", "training.epochs=1")
    with opened(qtbot, "--example", "digit-pairs", *few) as window:
        window.resize(1280, 800)
        window.show()
        trained(window, qtbot)
        why, found = shown(window, "explain"), {}
        for key in why.bar.output.keys:
            window.selection.choose_output(key)
            until(qtbot, lambda: "saliency.left" in why.tiles.tiles)
            until(qtbot, lambda: why.answer(why.wants()[0]).known)
            found[key] = why.answer(why.wants()[0]).arrays
        first, second = found.values()
        assert len(first["logits"]) != len(second["logits"])
        assert {"map/left", "map/right"} <= set(first)
        assert window.findChild(QWidget, "explain.output").isVisible()
