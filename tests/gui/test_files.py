from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.record import RunRecord, Series
from nnplayground.gui import dialogs
from nnplayground.gui.files import fill_history, history_of


@pytest.fixture
def opened(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.check is not None)
    return shell


def save(shell, path, qtbot):
    with qtbot.waitSignal(shell.window.files.saved):
        shell.window.files.save_to(path)


def test_a_saved_project_is_opened_again(opened, small_project, tmp_path, qtbot):
    path = tmp_path / "mine.nnp"
    save(opened, path, qtbot)
    opened.action("file.new").trigger()
    assert opened.document.project != small_project
    opened.window.files.open(path)
    qtbot.waitUntil(lambda: opened.document.path == path)
    assert opened.document.project == small_project
    assert opened.window.windowTitle().startswith("mine")


def test_saving_makes_the_document_clean_and_the_file_recent(
    opened, small_project, tmp_path, qtbot
):
    opened.document.edit("Seed", replace(small_project, seed=4))
    assert opened.document.dirty
    save(opened, tmp_path / "a.nnp", qtbot)
    assert not opened.document.dirty
    assert opened.window.settings.recent == [tmp_path / "a.nnp"]


def test_weights_and_curves_of_the_run_are_saved_and_come_back(opened, tmp_path, qtbot):
    opened.action("run.epoch").trigger()
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED)
    path = tmp_path / "trained.nnp"
    save(opened, path, qtbot)
    assert store.load(path).thumbnail.startswith(b"\x89PNG")
    opened.window.files.open(path)
    qtbot.waitUntil(lambda: opened.engine.posted(e.RestoreWeights) != [])
    (restore,) = opened.engine.posted(e.RestoreWeights)
    np.testing.assert_array_equal(restore.weights["model/dense_1/0"], np.ones((2, 1)))
    qtbot.waitUntil(lambda: opened.live.record is not None)
    assert opened.live.record.epochs["val_loss"].y.tolist() == [0.8]
    assert opened.live.record.step == 2


def test_an_edit_while_saving_stays_unsaved(opened, small_project, tmp_path, qtbot):
    with qtbot.waitSignal(opened.window.files.saved):
        opened.window.files.save_to(tmp_path / "a.nnp")
        opened.document.edit("Seed", replace(small_project, seed=8))
    assert opened.document.dirty
    assert opened.document.path == tmp_path / "a.nnp"


def test_a_file_that_is_no_project_is_one_sentence_in_the_window(opened, tmp_path, qtbot):
    path = tmp_path / "bad.nnp"
    path.write_bytes(b"not a zip")
    opened.window.files.open(path)
    qtbot.waitUntil(lambda: opened.window.messages.messages != [])
    (message,) = opened.window.messages.messages
    assert message.kind == "error"
    assert "bad.nnp" in message.text


@pytest.mark.parametrize(("answer", "left"), [("Discard", True), ("Cancel", False)])
def test_unsaved_changes_are_asked_about(opened, small_project, answer, left, qtbot):
    opened.document.edit("Seed", replace(small_project, seed=4))
    opened.action("file.new").trigger()
    box = opened.window.findChild(QMessageBox, "unsaved")
    box.button(getattr(QMessageBox.StandardButton, answer)).click()
    assert (opened.document.project.name == "Untitled") is left


def test_saving_from_the_question_goes_on_afterwards(
    opened, small_project, tmp_path, qtbot, monkeypatch
):
    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "kept.nnp")
    opened.document.edit("Seed", replace(small_project, seed=4))
    opened.window.close()
    assert opened.window.isVisible()
    box = opened.window.findChild(QMessageBox, "unsaved")
    box.button(QMessageBox.StandardButton.Save).click()
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert store.load(tmp_path / "kept.nnp").project.seed == 4


def test_save_as_suggests_the_name_of_the_project(opened, tmp_path, monkeypatch, qtbot):
    asked = []
    monkeypatch.setattr(dialogs, "choose_save", lambda *args: asked.append(args))
    opened.action("file.save_as").trigger()
    assert asked[0][2].name == "Small.nnp"


def drop(shell, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    shell.window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_dropped_project_is_opened(opened, small_project, tmp_path, qtbot):
    store.save(tmp_path / "b.nnp", replace(small_project, name="Dropped"))
    drop(opened, tmp_path / "b.nnp")
    qtbot.waitUntil(lambda: opened.document.project.name == "Dropped")


def test_a_dropped_file_of_no_use_is_explained(opened, tmp_path):
    drop(opened, tmp_path / "song.mp3")
    assert "song.mp3" in opened.window.messages.messages[0].text


def test_opening_another_project_ends_the_run_of_the_first(opened, small_project, qtbot):
    opened.action("run.play").trigger()
    qtbot.waitUntil(lambda: opened.live.state == e.RUNNING)
    opened.window.files.show_project(replace(small_project, name="Next"))
    assert opened.live.record is None
    qtbot.waitUntil(lambda: opened.engine.posted(e.Stop) != [])


def test_recent_files_stand_in_the_menu_and_on_the_welcome_page(opened, tmp_path, qtbot):
    save(opened, tmp_path / "recent.nnp", qtbot)
    opened.window.show_welcome()
    qtbot.waitUntil(lambda: opened.find("recent.recent").isVisible())
    menu = opened.window.findChild(object, "file.recent")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["recent.nnp"]


def test_curves_survive_the_way_through_a_file_even_when_not_finite(small_project):
    record = RunRecord(1, small_project)
    record.epochs["loss"] = Series()
    record.epochs["loss"].extend([0.0, 1.0], [float("nan"), 0.5])
    other = RunRecord(2, small_project)
    fill_history(other, history_of(record))
    np.testing.assert_array_equal(other.epochs["loss"].y, [np.nan, 0.5])


def test_a_damaged_history_is_left_out(small_project):
    record = RunRecord(1, small_project)
    fill_history(record, {"epochs": {"loss": [["x"], [1]], "acc": 3}, "steps": 1, "step": "no"})
    assert record.epochs == {}
    assert record.step == 0


def test_closing_while_a_file_is_written_waits_for_it(opened, small_project, tmp_path, qtbot):
    opened.document.edit("Seed", replace(small_project, seed=8))
    opened.window.files.save_to(tmp_path / "a.nnp")
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert store.load(tmp_path / "a.nnp").project.seed == 8


def test_the_keras_script_is_written(opened, small_project, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "a.py")
    with qtbot.waitSignal(opened.window.files.exported):
        opened.action("file.export_script").trigger()
    compile((tmp_path / "a.py").read_text(encoding="utf-8"), "a.py", "exec")


def test_a_project_without_a_script_says_why(shell, qtbot):
    shell.action("file.export_script").trigger()
    assert shell.window.messages.messages[0].kind == "error"


def test_weights_that_were_taken_are_saved_and_lent_again(opened, tmp_path, qtbot, monkeypatch):
    arrays = {"model/dense/0": np.ones((2, 3), np.float32)}
    opened.live.lent.emit(e.Lent(arrays, ("model/dense",)))
    save(opened, tmp_path / "a.nnp", qtbot)
    posted = []
    monkeypatch.setattr(opened.live, "post", posted.append)
    opened.window.files.open(tmp_path / "a.nnp")
    qtbot.waitUntil(lambda: len([one for one in posted if isinstance(one, e.Lend)]) == 2)
    back, lent = (one.arrays for one in posted if isinstance(one, e.Lend))
    assert back == {}
    np.testing.assert_array_equal(lent["model/dense/0"], arrays["model/dense/0"])
