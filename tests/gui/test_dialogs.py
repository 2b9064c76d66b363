"""The kind of file that a person wants to write."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from nnplayground.gui import dialogs

KINDS = [("Animation (*.gif)", ".gif"), ("Video (*.mp4)", ".mp4")]


@pytest.mark.parametrize(
    ("name", "chosen", "file"),
    [
        ("it.gif", 0, "it.gif"),
        ("it", 0, "it.gif"),
        ("it", 1, "it.mp4"),
        ("it.gif", 1, "it.mp4"),  # it was suggested, not typed
        ("it.mp4", 0, "it.mp4"),  # it was typed
        ("IT.MP4", 0, "IT.MP4"),
        ("v1.2", 0, "v1.2.gif"),
        ("it.avi", 1, "it.avi.mp4"),
    ],
)
def test_a_suffix_that_is_typed_beats_the_kind_that_is_chosen(monkeypatch, name, chosen, file):
    answer = (f"/home/{name}", KINDS[chosen][0])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    path, number = dialogs.choose_kind(None, "Save", Path("/home/weights.gif"), KINDS)
    assert path == Path("/home", file)
    assert KINDS[number][1] == path.suffix.lower()


def test_giving_up_chooses_nothing(monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert dialogs.choose_kind(None, "Save", Path("/home/weights.gif"), KINDS) is None


@pytest.mark.parametrize(
    ("name", "chosen", "file"),
    [
        ("filters.png", 0, "filters.png"),
        ("filters.png", 1, "filters.svg"),  # the kind was chosen, the name only suggested
        ("it", 1, "it.svg"),
        ("it.png", 1, "it.png"),  # it was typed
        ("it.svg", 0, "it.svg"),
        ("epoch 1.5", 1, "epoch 1.5.svg"),
        ("", 0, None),
    ],
)
def test_a_suggested_name_takes_the_suffix_of_the_kind(monkeypatch, name, chosen, file):
    filters = ["Picture (*.png)", "Vector picture (*.svg)"]
    answer = (name and f"/home/{name}", filters[chosen])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    found = dialogs.choose_save(None, "Save", Path("/home/filters.png"), ";;".join(filters))
    assert found == (file and Path("/home", file))
