"""The code panel: always current where it is seen, and of one mind with the network."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPlainTextEdit

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice
from nnplayground.core.script import script
from nnplayground.gui import dialogs, style
from nnplayground.gui.panels.code import CodePanel
from tests.gui.panels.conftest import small_project


def project():
    return replace(small_project(), data=DataChoice(Pick("glyphs"), (Pick("scale"),)))


@pytest.fixture
def panel(room, show, qtbot):
    room.document.reset(project())
    made = show(CodePanel)
    qtbot.waitUntil(lambda: bool(made.code.text))
    return made


def line_of(panel, text):
    """Return the number, from 0, of the first line with a text."""
    return next(i for i, line in enumerate(panel.code.text.splitlines()) if text in line)


def marked(panel):
    """Return the numbers of the marked lines, from 0."""
    return [mark.cursor.blockNumber() for mark in panel.text.extraSelections()]


def test_the_whole_script_is_shown_and_follows_a_change(room, panel, qtbot):
    assert panel.findChild(QPlainTextEdit, "code.text").toPlainText() == script(project())
    graph = room.document.project.networks["model"].with_values("conv", filters=77)
    room.document.edit("filters", replace(project(), networks={"model": graph}))
    qtbot.waitUntil(lambda: "filters=77" in panel.text.toPlainText())


def test_what_is_not_on_the_screen_is_not_written(room, panel, qtbot):
    panel.hide()
    before = panel.code
    room.document.edit("name", replace(room.document.project, seed=42))
    qtbot.wait(150)
    assert panel.code is before
    panel.show()
    qtbot.waitUntil(lambda: "set_random_seed(42)" in panel.text.toPlainText())


def test_a_change_of_the_picture_alone_writes_nothing(room, panel, qtbot):
    before = panel.code
    room.document.edit("move", replace(room.document.project, layout={"model": {"conv": (1, 2)}}))
    qtbot.wait(150)
    assert panel.code is before


def test_a_chosen_layer_is_marked_and_brought_into_sight(room, panel):
    room.selection.choose_nodes(("conv", "dense"))
    first, last = panel.code.spans["conv"]
    other, end = panel.code.spans["dense"]
    assert marked(panel) == [*range(first - 1, last), *range(other - 1, end)]
    assert panel.text.textCursor().blockNumber() == first - 1
    room.selection.choose_nodes(("conv",), "another")
    assert marked(panel) == []


def test_going_to_a_line_chooses_its_layer(room, panel, qtbot):
    block = panel.text.document().findBlockByNumber(line_of(panel, "keras.layers.Flatten"))
    panel.text.setTextCursor(QTextCursor(block))
    assert room.selection.nodes == ("flatten",)
    panel.text.setFocus()
    qtbot.keyClick(panel.text, Qt.Key.Key_Down)
    assert room.selection.nodes == ("dense",)
    panel.text.setTextCursor(QTextCursor(panel.text.document().firstBlock()))
    assert room.selection.nodes == ("dense",)


def test_a_change_keeps_the_chosen_layer_and_the_sight(room, panel, qtbot):
    room.selection.choose_nodes(("dense",))
    bar = panel.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    room.document.edit("seed", replace(room.document.project, seed=9))
    qtbot.waitUntil(lambda: "set_random_seed(9)" in panel.text.toPlainText())
    assert (room.selection.nodes, bar.value()) == (("dense",), before)


@pytest.mark.covers("X02")
def test_the_style_is_the_persons_choice(panel, qtbot):
    box = panel.findChild(QComboBox, "code.style")
    assert "keras.Sequential(" in panel.text.toPlainText()
    box.setCurrentIndex(box.findData("functional"))
    qtbot.waitUntil(lambda: "flatten = keras.layers.Flatten(" in panel.text.toPlainText())
    assert "keras.Sequential(" not in panel.text.toPlainText()


def test_a_network_with_branches_has_no_sequential_form_and_the_panel_says_so(room, panel, qtbot):
    graph = room.document.project.networks["model"]
    add = Node("sum", "Add", {}, (Ref("dense"), Ref("dense")))
    panel.style_box.setCurrentIndex(1)
    room.document.edit("add", replace(project(), networks={"model": graph.add(add)}))
    qtbot.waitUntil(lambda: panel.problem.isVisible())
    assert "plain stack of layers" in panel.problem.text.text()
    assert not panel.text.isVisible()
    assert not panel.copy.isEnabled()
    panel.style_box.setCurrentIndex(0)
    qtbot.waitUntil(lambda: panel.text.isVisible())
    assert not panel.problem.isVisible()


def test_data_that_do_not_fit_are_told_above_the_code(room, panel, qtbot):
    graph = room.document.project.networks["model"].mark_output(Ref("flatten"))
    room.document.edit("mark", replace(project(), networks={"model": graph}))
    qtbot.waitUntil(lambda: panel.problem.isVisible())
    assert "2 outputs to train, but the data has 1" in panel.problem.text.text()
    assert panel.text.isVisible()
    assert panel.copy.isEnabled()


def test_an_empty_network_is_told_in_one_sentence(room, show, qtbot):
    room.document.reset(replace(project(), networks={"model": Graph()}))
    panel = show(CodePanel)
    qtbot.waitUntil(lambda: panel.problem.isVisible())
    assert panel.problem.text.text() == "No Python for this yet: The network has no layers yet."


def test_plain_fit_leaves_the_order_to_keras(panel, qtbot):
    box = panel.findChild(QCheckBox, "code.plain")
    assert "Batches(" in panel.text.toPlainText()
    box.click()
    qtbot.waitUntil(lambda: "Batches(" not in panel.text.toPlainText())
    assert "    x_train,\n    y_train,\n" in panel.text.toPlainText()


def test_copying_takes_the_code_of_now(room, panel):
    room.document.edit("seed", replace(room.document.project, seed=77))
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == script(room.document.project)


@pytest.mark.parametrize("kind", [0, 1])
def test_code_is_saved_as_a_script_or_a_notebook(panel, kind, tmp_path, monkeypatch):
    path = tmp_path / ("a.py", "a.ipynb")[kind]
    monkeypatch.setattr(dialogs, "choose_kind", lambda *given: (path, kind))
    panel.save.click()
    if kind:
        assert json.loads(path.read_text())["nbformat"] == 4
    else:
        assert path.read_text() == panel.code.text
    monkeypatch.setattr(dialogs, "choose_kind", lambda *given: (tmp_path / "no" / "a.py", 0))
    panel.save.click()
    assert panel.problem.text.text().startswith("Not saved: ")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_keywords_comments_and_texts_differ_in_both_themes(panel, theme, qtbot):
    style.apply(theme)
    QApplication.processEvents()
    try:
        found = {}
        for text in ("# Data", "import keras", "name='conv'"):
            block = panel.text.document().findBlockByNumber(line_of(panel, text))
            formats = block.layout().formats()
            found[text] = formats[-1 if text.startswith("name") else 0].format.foreground().color()
        assert found["# Data"].name() == style.colour("muted").name()
        assert found["import keras"].name() == style.colour("accent").name()
        assert found["name='conv'"].name() == style.colour("ok").name()
    finally:
        style.apply("light")
