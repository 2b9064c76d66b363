"""Keras code from the clipboard and from files: drawn, undone, or refused in one sentence."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QGuiApplication

from nnplayground.core.code_reading import LONGEST, CodeError
from nnplayground.gui.code_opening import text_of

CODE = """
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(7, name="mine")])
model.compile("sgd", loss="mse")
"""


@pytest.fixture
def opened(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    return shell


def idle(shell, qtbot):
    qtbot.waitUntil(lambda: not shell.window.files.busy)


def test_pasted_code_is_one_undo_step_and_keeps_the_data(opened, small_project, qtbot):
    QGuiApplication.clipboard().setText(CODE)
    opened.action("edit.paste").trigger()
    qtbot.waitUntil(lambda: "mine" in opened.document.project.networks["model"])
    assert opened.document.project.data == small_project.data
    assert opened.document.project.training.optimizer.name == "SGD"
    opened.action("edit.undo").trigger()
    assert opened.document.project == small_project


def test_a_file_of_code_is_opened_as_a_project(opened, tmp_path, qtbot):
    path = tmp_path / "lenet.py"
    path.write_text(CODE, encoding="utf-8")
    opened.window.files.open(path)
    qtbot.waitUntil(lambda: "mine" in opened.document.project.networks["model"])
    assert opened.document.project.name == "lenet"
    assert opened.document.dirty


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"import os\nos.remove('x')", "makes no keras"),
        (b"x = (", "line 1: this is no Python"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"#" * (LONGEST + 1), "longer than"),
    ],
)
def test_what_is_no_network_is_one_sentence(opened, small_project, tmp_path, qtbot, content, words):
    path = tmp_path / "bad.py"
    path.write_bytes(content)
    opened.window.files.drop(path)
    qtbot.waitUntil(lambda: bool(opened.window.messages.messages))
    idle(opened, qtbot)
    (message,) = opened.window.messages.messages
    assert message.kind == "error"
    assert words in message.text
    assert opened.document.project == small_project


@pytest.mark.skipif(os.name != "posix", reason="this system has no such files")
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.mkdir(), "this is no file"),
        (lambda path: os.mkfifo(path), "this is no file"),
        (lambda path: path.symlink_to("/dev/zero"), "this is no file"),
        (lambda path: path.symlink_to(path), "too many levels of symbolic links"),
        (lambda path: None, "no such file or directory"),
    ],
    ids=["folder", "pipe", "device", "link to itself", "missing"],
)
def test_what_is_no_file_is_told_at_once(tmp_path, make, reason):
    make(tmp_path / "odd.py")
    with pytest.raises(CodeError, match=reason):
        text_of(tmp_path / "odd.py")


def test_other_text_goes_to_the_canvas(opened):
    QGuiApplication.clipboard().setText("just words")
    opened.action("edit.paste").trigger()
    assert opened.window.canvas.calls[-1] == "paste"


def test_the_menu_of_the_canvas_pastes_code_too(opened, qtbot):
    QGuiApplication.clipboard().setText("just words")
    assert not opened.window.canvas.paste_first()
    QGuiApplication.clipboard().setText(CODE)
    assert opened.window.canvas.paste_first()
    qtbot.waitUntil(lambda: "mine" in opened.document.project.networks["model"])
