"""A view over the kept epochs as an animated GIF."""

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMainWindow

from nnplayground.core import events as e
from nnplayground.gui import dialogs
from nnplayground.gui.animation import (
    FRAME_MS,
    LAST_MS,
    MOST_FRAMES,
    Animation,
    epochs_of,
    write_gif,
)
from nnplayground.gui.docks import ViewDock
from nnplayground.gui.views.weights import Weights
from tests.gui.real_window import PATIENCE_MS, click, opened
from tests.gui.views.conftest import Desk


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def plain(name, size=(40, 30)):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(name))
    return image


def read(path):
    """Return the pictures (height, width, 3) and their durations in milliseconds."""
    with Image.open(path) as file:
        found = []
        for place in range(file.n_frames):
            file.seek(place)
            found.append((np.asarray(file.convert("RGB")), file.info["duration"]))
        assert file.info["loop"] == 0
    return found


def pixels(image):
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_every_picture_is_a_frame_and_the_last_one_stays(tmp_path):
    names = ["red", "lime", "blue"]
    write_gif(tmp_path / "it.gif", [plain(name) for name in names])
    found = read(tmp_path / "it.gif")
    assert [duration for _, duration in found] == [FRAME_MS, FRAME_MS, LAST_MS]
    for (frame, _), name in zip(found, names, strict=True):
        assert frame.shape == (30, 40, 3)
        assert (frame == QColor(name).getRgb()[:3]).all()
    assert [one.name for one in tmp_path.iterdir()] == ["it.gif"]


def test_large_pictures_become_smaller_and_all_have_the_size_of_the_first(tmp_path):
    write_gif(tmp_path / "it.gif", [plain("red", (2000, 1000)), plain("blue", (500, 500))])
    assert [frame.shape for frame, _ in read(tmp_path / "it.gif")] == [(500, 1000, 3)] * 2


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    with pytest.raises(OSError, match="missing"):
        write_gif(tmp_path / "missing" / "it.gif", [plain("red")])
    assert list(tmp_path.iterdir()) == []


def test_many_epochs_are_thinned_evenly_with_the_first_and_the_last(desk):
    assert epochs_of(None) == []
    desk.start(10, 400)
    desk.send(e.Kept(1, tuple(float(one) for one in range(300)), 5.0, 10))
    desk.send(e.Epoch(1, 300.0, 3000, {"loss": 1.0}))
    found = epochs_of(desk.live.record)
    assert (len(found), found[0], found[-1]) == (MOST_FRAMES, 0.0, None)
    assert {round(b - a) for a, b in pairwise(found[:-1])} <= {2, 3}


@pytest.fixture
def window(qtbot):
    few = ("--set", "training.epochs=3", "--set", "data.split.limit=300")
    with opened(qtbot, "--example", "glyph-cnn", *few) as window:
        window.resize(1280, 800)
        window.show()
        click(qtbot, window, "player.play")
        live = window.live
        until(qtbot, lambda: live.record is not None and live.record.epoch >= 3)
        until(qtbot, lambda: live.state == e.IDLE)
        window.show_dock("filters")
        view = window.docks["filters"].view
        until(qtbot, lambda: all(view.answer(want).known for want in view.wants()))
        yield window


def until(qtbot, condition):
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


def at(qtbot, window, epoch):
    """Return the picture of the view at an epoch."""
    view, live = window.docks["filters"].view, window.live
    told, calm = [], []
    live.showing.connect(told.append)
    live.post(e.Scrub(epoch))

    def quiet():
        """Tell whether all is answered and drawn, for three looks one after the other: answers raise new questions."""
        answers = [view.answer(want) for want in view.wants()]
        done = told and live.up_to_date and all(one.known and not one.stale for one in answers)
        calm[:] = [*calm, 1] if done else []
        return len(calm) >= 3

    until(qtbot, quiet)
    return pixels(view.frame())


@pytest.mark.keras
@pytest.mark.slow
def test_the_animation_goes_through_the_kept_epochs_and_back(window, qtbot, tmp_path, monkeypatch):
    dock, live = window.docks["filters"], window.live
    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "it.gif")
    epochs = epochs_of(live.record)
    assert len(epochs) >= 3
    expected = [at(qtbot, window, epoch) for epoch in epochs]
    assert live.record.showing is None
    saved, shares = [], []
    dock.done.connect(saved.append)
    dock.progress.valueChanged.connect(shares.append)
    click(qtbot, window, "view.filters.save_animation")
    assert dock.progress.isVisible()
    until(qtbot, lambda: saved)
    assert "it.gif" in saved[0]
    assert not dock.progress.isVisible()
    assert shares[-1] == len(epochs)
    found = read(tmp_path / "it.gif")
    assert [duration for _, duration in found] == [FRAME_MS] * (len(epochs) - 1) + [LAST_MS]
    for (frame, _), one in zip(found, expected, strict=True):
        assert frame.shape == one.shape
        assert np.abs(frame.astype(int) - one).mean() < 3  # a GIF has 256 colours
    assert np.abs(expected[0].astype(int) - expected[-1]).mean() > 0.1
    until(qtbot, lambda: live.record.showing is None)


@pytest.mark.keras
@pytest.mark.slow
def test_its_pictures_are_those_of_the_view_and_it_can_be_cancelled(
    window, qtbot, tmp_path, monkeypatch
):
    dock, live = window.docks["filters"], window.live
    epochs = epochs_of(live.record)
    ends = [at(qtbot, window, epoch) for epoch in (epochs[0], epochs[-1])]
    taken = []
    animation = Animation(dock.view)
    animation.over.connect(taken.append)
    animation.start()
    until(qtbot, lambda: taken)
    assert len(taken[0]) == len(epochs)
    np.testing.assert_array_equal(pixels(taken[0][0]), ends[0])
    np.testing.assert_array_equal(pixels(taken[0][-1]), ends[1])

    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "it.gif")
    at(qtbot, window, epochs[1])
    click(qtbot, window, "view.filters.save_animation")
    click(qtbot, window, "view.filters.save_animation")
    until(qtbot, lambda: live.record.showing is not None and live.record.showing.epoch == epochs[1])
    assert not dock.progress.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_without_kept_epochs_it_says_what_to_do(desk, qtbot):
    window, told = QMainWindow(), []
    qtbot.addWidget(window)
    dock = ViewDock(Weights, (desk.document, desk.live, desk.selection), window)
    dock.problem.connect(told.append)
    dock.bar.buttons["view.weights.save_animation"].click()
    assert "Train" in told[0]
