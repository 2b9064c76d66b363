"""Taking a trained model away: the form follows the chosen kind of file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from nnplayground.core import events as e
from nnplayground.core.export_forms import FORMS
from nnplayground.gui.exporting import file_name


@pytest.mark.parametrize("form", FORMS)
def test_the_chosen_kind_of_file_decides_the_form(shell, tmp_path, monkeypatch, form):
    asked: list[str] = []

    def choose(parent, title, suggestion, filters):
        kinds = filters.split(";;")
        asked.extend(kinds)
        return str(tmp_path / Path(suggestion).name), kinds[list(FORMS).index(form)]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    posted = []
    monkeypatch.setattr(shell.window.live, "post", posted.append)
    shell.action("file.export_model").trigger()
    assert len(asked) == len(FORMS)
    name = file_name(shell.document.project.name)
    (command,) = posted
    assert (Path(command.path).name, command.form) == (name + FORMS[form].suffix, form)


def test_giving_up_asks_nothing_of_the_engine(shell, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    posted = []
    monkeypatch.setattr(shell.window.live, "post", posted.append)
    shell.action("file.export_model").trigger()
    assert not [one for one in posted if isinstance(one, e.ExportModel)]


@pytest.mark.parametrize(
    ("name", "file"), [("a/b", "a_b"), ("  ", "project"), ("ResNet 20", "ResNet 20")]
)
def test_a_name_becomes_the_name_of_a_file(name, file):
    assert file_name(name) == file
