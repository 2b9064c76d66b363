"""Pictures in a GIF or an MP4, written beside the GUI thread, whole or not at all."""

import re
import threading
from time import monotonic

import numpy as np
import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QColor

from nnplayground.gui.animation import file as animation_file
from nnplayground.gui.animation import video
from nnplayground.gui.animation.file import AnimationFile, save
from nnplayground.gui.animation.frames import FRAME_MS, LAST_MS
from nnplayground.gui.background import Background
from nnplayground.gui.views.weights import Weights
from tests.gui.pictures import (
    decoded,
    needs_ffmpeg,
    needs_sh,
    plain,
    read,
    stand_in,
    without_ffmpeg,
)
from tests.gui.views.conftest import Desk

COLOURS = ["red", "lime", "blue"]
HELD = round(LAST_MS / FRAME_MS)


class GaveUpError(Exception):
    """Ends a file from within."""


def plains(size=(40, 30)):
    return [plain(name, size) for name in COLOURS]


def go_on(_):
    """Let it be written."""


def give_up(done):
    if done == 2:
        raise GaveUpError


def names(folder):
    return [one.name for one in folder.iterdir() if one.name != "programs"]


@pytest.fixture
def saver(qtbot, tmp_path):
    """Return a function that makes an AnimationFile, and notes what it says."""
    desk, backgrounds = Desk(qtbot), []

    def make(name):
        backgrounds.append(Background())
        made = AnimationFile(desk.show(Weights), tmp_path / name, backgrounds[-1])
        made.said, made.over = [], []
        made.done.connect(lambda path: made.said.append(("done", path.name)))
        made.problem.connect(lambda text: made.said.append(("problem", text)))
        made.ended.connect(lambda: made.over.append(True))
        return made

    yield make
    assert all(one.wait() for one in backgrounds)


def test_every_picture_is_a_frame_and_the_last_one_stays(tmp_path):
    steps = []
    save(tmp_path / "it.gif", plains(), steps.append)
    found = read(tmp_path / "it.gif")
    assert [duration for _, duration in found] == [FRAME_MS, FRAME_MS, LAST_MS]
    for (frame, _), name in zip(found, COLOURS, strict=True):
        assert frame.shape == (30, 40, 3)
        assert (frame == QColor(name).getRgb()[:3]).all()
    assert (names(tmp_path), steps) == (["it.gif"], [0, 1, 2, 3])


def test_large_pictures_become_smaller_and_all_have_the_size_of_the_first(tmp_path):
    save(tmp_path / "it.gif", [plain("red", (2000, 1000)), plain("blue", (500, 500))], go_on)
    assert [frame.shape for frame, _ in read(tmp_path / "it.gif")] == [(500, 1000, 3)] * 2


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    with pytest.raises(OSError, match="missing"):
        save(tmp_path / "missing" / "it.gif", plains(), go_on)
    assert names(tmp_path) == []


def test_a_gif_that_is_given_up_leaves_the_file_that_was_there(tmp_path):
    (tmp_path / "it.gif").write_bytes(b"old")
    with pytest.raises(GaveUpError):
        save(tmp_path / "it.gif", plains(), give_up)
    assert (names(tmp_path), (tmp_path / "it.gif").read_bytes()) == (["it.gif"], b"old")


@needs_ffmpeg
def test_a_video_holds_every_picture_and_the_last_one_stays(tmp_path):
    path = tmp_path / "a: b%03d.mp4"
    save(path, plains((64, 48)), go_on)
    found, told = decoded(path)
    assert found.shape == (len(COLOURS) - 1 + HELD, 48, 64, 3)
    shown = [*COLOURS, *["blue"] * (HELD - 1)]
    for frame, name in zip(found, shown, strict=True):
        assert np.abs(frame.astype(int) - QColor(name).getRgb()[:3]).max() < 12
    assert all(word in told for word in ("h264", "yuv420p", "bt709", "5 fps"))
    assert names(tmp_path) == [path.name]


@needs_ffmpeg
def test_odd_sides_of_a_video_become_even(tmp_path):
    save(tmp_path / "it.mp4", plains((41, 31)), go_on)
    found, _ = decoded(tmp_path / "it.mp4")
    assert found.shape[1:] == (32, 42, 3)
    assert np.abs(found[0].astype(int) - (255, 0, 0)).max() < 12  # no white at the edge


@needs_sh
def test_ffmpeg_gets_all_pixels_and_is_told_their_size(tmp_path, monkeypatch):
    stand_in(tmp_path, monkeypatch, 'cat > "$out"; echo "$*" > "${out%.part}.told"', "libopenh264")
    steps = []
    save(tmp_path / "it.mp4", plains((3, 5)), steps.append)
    written = np.frombuffer((tmp_path / "it.mp4").read_bytes(), np.uint8).reshape(-1, 6, 4, 3)
    np.testing.assert_array_equal(written[:, 0, 0], np.diag([255] * 3)[[0, 1] + [2] * HELD])
    assert (written == written[:, :1, :1]).all()
    told = (tmp_path / "it.mp4.told").read_text()
    assert "-video_size 4x6 -framerate 5 -i pipe:0" in told
    assert "-c:v libopenh264" in told
    assert sorted(set(steps)) == [0, 1, 2, 3]


@needs_sh
@pytest.mark.parametrize(
    ("encode", "sentence"),
    [
        (
            "echo '[vost#0:0 @ 0x5] No space left on device' >&2; exit 228",
            "No space left on device",
        ),
        ("cat > $out; echo 'Broken trailer' >&2; echo more >&2; exit 1", "says: Broken trailer$"),
        ("cat > $out; exit 3", "ended with code 3"),
        ("kill -9 $$", "ended with code 9"),
    ],
)
def test_a_failing_encoder_says_one_sentence_and_leaves_nothing(
    saver, qtbot, tmp_path, monkeypatch, encode, sentence
):
    stand_in(tmp_path, monkeypatch, encode)
    made = saver("it.mp4")
    with qtbot.waitSignal(made.ended):
        made.animation.over.emit(plains((400, 300)))
    ((kind, text),) = made.said
    assert kind == "problem"
    assert text.startswith("ffmpeg ")
    assert "\n" not in text
    assert re.search(sentence, text)
    assert names(tmp_path) == []


@needs_sh
def test_an_ffmpeg_without_h264_says_so(tmp_path, monkeypatch):
    stand_in(tmp_path, monkeypatch, "cat > $out", "mpeg4")
    with pytest.raises(video.EncoderError, match=r"no encoder for H\.264"):
        save(tmp_path / "it.mp4", plains(), go_on)
    assert names(tmp_path) == []


def test_without_ffmpeg_a_video_is_refused(tmp_path, monkeypatch):
    without_ffmpeg(tmp_path, monkeypatch)
    with pytest.raises(video.EncoderError, match="cannot be started"):
        save(tmp_path / "it.mp4", plains(), go_on)
    assert names(tmp_path) == []


@needs_sh
def test_an_encoder_that_does_nothing_any_more_is_ended(tmp_path, monkeypatch):
    stand_in(tmp_path, monkeypatch, "exec sleep 60")
    monkeypatch.setattr(video, "PATIENCE", 0.3)
    before = monotonic()
    with pytest.raises(video.EncoderError, match="does nothing"):
        save(tmp_path / "it.mp4", plains((400, 300)), go_on)
    assert monotonic() - before < 30
    assert names(tmp_path) == []


@needs_sh
def test_a_video_is_cancelled_while_the_encoder_does_nothing(saver, qtbot, tmp_path, monkeypatch):
    stand_in(tmp_path, monkeypatch, "exec sleep 60")
    made = saver("it.mp4")
    with qtbot.waitSignal(made.progress):
        made.animation.over.emit(plains((400, 300)))
    with qtbot.waitSignal(made.ended):
        made.cancel()
    assert (made.said, names(tmp_path)) == ([], [])


def test_it_is_written_beside_the_gui_thread_and_tells_how_far_it_is(
    saver, qtbot, tmp_path, monkeypatch
):
    alive, threads, shares = threading.Event(), [], []
    write = animation_file.write_gif

    def slow(path, frames, step):
        step(0)
        threads.append(QThread.currentThread())
        assert alive.wait(30)  # only the GUI thread sets it
        write(path, frames, step)

    monkeypatch.setattr(animation_file, "write_gif", slow)
    made = saver("it.gif")
    made.progress.connect(lambda *share: shares.append(share))
    made.progress.connect(lambda *_: alive.set())
    with qtbot.waitSignal(made.ended):
        made.animation.over.emit(plains())
    assert threads[0] is not QThread.currentThread()
    assert [done for done, _ in shares] == [3, 3, 4, 5, 6]
    assert {total for _, total in shares} == {6}
    assert (made.said, names(tmp_path)) == ([("done", "it.gif")], ["it.gif"])


def test_a_gif_is_cancelled_while_it_is_written(saver, qtbot, tmp_path, monkeypatch):
    begun, cancelled = threading.Event(), threading.Event()
    write = animation_file.write_gif

    def slow(path, frames, step):
        begun.set()
        assert cancelled.wait(30)
        write(path, frames, step)

    monkeypatch.setattr(animation_file, "write_gif", slow)
    made = saver("it.gif")
    made.animation.over.emit(plains())
    assert begun.wait(30)
    with qtbot.waitSignal(made.ended):
        made.cancel()
        cancelled.set()
    assert (made.said, names(tmp_path)) == ([], [])


def test_a_folder_that_is_gone_is_one_sentence(saver, qtbot, tmp_path):
    made = saver("gone/it.gif")
    with qtbot.waitSignal(made.ended):
        made.animation.over.emit(plains())
    path = tmp_path / "gone" / "it.gif"
    assert made.said == [("problem", f"No such file or directory: {path}")]
    assert names(tmp_path) == []
