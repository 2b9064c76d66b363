"""A view over the kept epochs, and the button that saves it."""

from itertools import pairwise
from threading import Event

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow

from nnplayground.core import events as e
from nnplayground.gui import dialogs
from nnplayground.gui.animation import file as animation_file
from nnplayground.gui.animation import tool
from nnplayground.gui.animation.frames import FRAME_MS, LAST_MS
from nnplayground.gui.animation.walk import MOST_FRAMES, Animation, epochs_of
from nnplayground.gui.docks import ViewDock
from nnplayground.gui.views.weights import Weights
from tests.gui.pictures import decoded, needs_ffmpeg, needs_sh, read, stand_in, without_ffmpeg
from tests.gui.real_window import PATIENCE_MS, click, opened
from tests.gui.views.conftest import Desk

BRIGHTNESS = np.array([0.2126, 0.7152, 0.0722])


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def pixels(image):
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


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
    monkeypatch.setattr(dialogs, "choose_kind", lambda *_: (tmp_path / "it.gif", 0))
    epochs = epochs_of(live.record)
    assert len(epochs) >= 3
    expected = [at(qtbot, window, epoch) for epoch in epochs]
    assert live.record.showing is None
    saved, shares = [], []
    dock.done.connect(saved.append)
    dock.animation.progress.valueChanged.connect(shares.append)
    click(qtbot, window, "view.filters.save_animation")
    assert dock.animation.progress.isVisible()
    until(qtbot, lambda: saved)
    assert "it.gif" in saved[0]
    assert not dock.animation.progress.isVisible()
    assert shares == sorted(shares)
    assert shares[-1] == 2 * len(epochs)
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

    monkeypatch.setattr(dialogs, "choose_kind", lambda *_: (tmp_path / "it.gif", 0))
    at(qtbot, window, epochs[1])
    click(qtbot, window, "view.filters.save_animation")
    click(qtbot, window, "view.filters.save_animation")
    until(qtbot, lambda: live.record.showing is not None and live.record.showing.epoch == epochs[1])
    assert not dock.animation.progress.isVisible()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def make_dock(desk, qtbot):
    """Return a function that makes a dock, which finds out then whether there is an ffmpeg."""
    window = QMainWindow()
    qtbot.addWidget(window)
    return lambda: ViewDock(Weights, (desk.document, desk.live, desk.selection), window)


def test_without_kept_epochs_it_says_what_to_do(make_dock):
    dock, told = make_dock(), []
    dock.problem.connect(told.append)
    dock.bar.buttons["view.weights.save_animation"].click()
    assert "Train" in told[0]


def offered(desk, dock, monkeypatch):
    """Return the kinds of file that are offered for a view of a run with kept epochs, and the tip of the button."""
    asked = []
    monkeypatch.setattr(dialogs, "choose_kind", lambda *given: asked.append(given[-1]))
    desk.start()
    desk.send(e.Kept(1, (0.0, 1.0), 5.0, 10))
    desk.send(e.Epoch(1, 2.0, 20, {"loss": 1.0}))
    button = dock.bar.buttons["view.weights.save_animation"]
    button.click()
    return [suffix for _, suffix in asked[0]], button.toolTip()


def test_without_ffmpeg_a_gif_is_offered_and_the_tip_says_what_mp4_needs(
    desk, tmp_path, monkeypatch, make_dock
):
    without_ffmpeg(tmp_path, monkeypatch)
    kinds, tip = offered(desk, make_dock(), monkeypatch)
    assert kinds == [".gif"]
    assert "MP4 needs the program ffmpeg" in tip


@needs_sh
def test_with_ffmpeg_a_video_is_offered_too(desk, tmp_path, monkeypatch, make_dock):
    stand_in(tmp_path, monkeypatch, "exit 1")
    kinds, tip = offered(desk, make_dock(), monkeypatch)
    assert kinds == [".gif", ".mp4"]
    assert "needs" not in tip


@needs_sh
def test_the_button_ends_a_file_that_is_being_written(
    desk, qtbot, tmp_path, monkeypatch, make_dock
):
    stand_in(tmp_path, monkeypatch, "exec sleep 60")
    dock, told = make_dock(), []
    dock.problem.connect(told.append)
    dock.done.connect(told.append)
    monkeypatch.setattr(Animation, "start", lambda animation: animation.progress.emit(0, 1))
    offered(desk, dock, monkeypatch)
    monkeypatch.setattr(dialogs, "choose_kind", lambda *_: (tmp_path / "it.mp4", 1))
    button = dock.bar.buttons["view.weights.save_animation"]
    button.click()
    assert "End" in button.toolTip()
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    dock.animation.findChild(Animation).over.emit([picture])
    qtbot.waitUntil(lambda: dock.animation.progress.value() == 1)
    button.click()
    qtbot.waitUntil(lambda: "End" not in button.toolTip())
    assert told == []
    assert [one.name for one in tmp_path.iterdir()] == ["programs"]


@needs_ffmpeg
@pytest.mark.keras
@pytest.mark.slow
def test_a_video_goes_through_the_kept_epochs_too(window, qtbot, tmp_path, monkeypatch):
    dock, epochs = window.docks["filters"], epochs_of(window.live.record)
    expected = [at(qtbot, window, epoch) for epoch in epochs]
    monkeypatch.setattr(dialogs, "choose_kind", lambda *_: (tmp_path / "it.mp4", 1))
    saved = []
    dock.done.connect(saved.append)
    click(qtbot, window, "view.filters.save_animation")
    until(qtbot, lambda: saved)
    found, _ = decoded(tmp_path / "it.mp4")
    for frame, one in zip(found, expected, strict=False):
        height, width, _ = one.shape
        assert frame.shape == (height + height % 2, width + width % 2, 3)
        # A video has half the resolution of colour, and all of that of brightness.
        assert np.abs(frame[:height, :width] @ BRIGHTNESS - one @ BRIGHTNESS).mean() < 2
    assert len(found) >= len(epochs)


def test_closing_the_window_waits_for_the_file(shell, qtbot, tmp_path, monkeypatch):
    begun, go_on = Event(), Event()
    write = animation_file.write_gif

    def slow(*given):
        begun.set()
        assert go_on.wait(30)
        write(*given)

    monkeypatch.setattr(animation_file, "write_gif", slow)
    monkeypatch.setattr(tool, "can_animate", lambda _: True)
    monkeypatch.setattr(Animation, "start", lambda animation: animation.over.emit([picture]))
    monkeypatch.setattr(dialogs, "choose_kind", lambda *_: (tmp_path / "it.gif", 0))
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    shell.document.undo_stack.setClean()
    shell.window.show()
    shell.window.docks["plain"].bar.buttons["view.plain.save_animation"].click()
    assert begun.wait(30)
    shell.window.close()
    assert shell.window.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not shell.window.isVisible())
    assert len(read(tmp_path / "it.gif")) == 1
