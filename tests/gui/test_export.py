from __future__ import annotations

import csv

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from nnplayground.gui import dialogs, export


@pytest.fixture
def view(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    shell.window.show_dock("plain")
    view = shell.window.docks["plain"].view
    qtbot.waitUntil(lambda: view.isVisible() and view.width() < 640)
    label = QLabel("Accuracy", view)
    label.setAutoFillBackground(True)
    label.setGeometry(10, 10, 120, 30)
    label.show()
    return view


def test_the_picture_goes_to_the_clipboard(view, shell, qtbot):
    qtbot.mouseClick(shell.find("view.plain.copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().pixmap().size() == view.size()


def test_a_png_is_what_one_sees(view, tmp_path):
    export.save_picture(view, tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert image.size() == view.size()


def test_an_svg_looks_like_the_view(view, tmp_path):
    export.save_picture(view, tmp_path / "a.svg")
    renderer = QSvgRenderer(str(tmp_path / "a.svg"))
    assert renderer.viewBox().size() == view.size()
    image = QImage(view.size(), QImage.Format.Format_ARGB32)
    image.fill(view.palette().window().color())
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 120
    ]
    assert dark, "the text is missing"
    assert all(5 <= x <= 135 and 5 <= y <= 45 for x, y in dark)


def test_the_numbers_are_csv_with_a_header(view, tmp_path, shell, qtbot, monkeypatch):
    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "a.csv")
    qtbot.mouseClick(shell.find("view.plain.save_numbers"), Qt.MouseButton.LeftButton)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["step", "name"], ["1", "a,b"], ["2", "ö"]]


def test_a_folder_that_is_not_there_is_said_in_the_window(
    view, tmp_path, shell, qtbot, monkeypatch
):
    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "no" / "a.csv")
    qtbot.mouseClick(shell.find("view.plain.save_numbers"), Qt.MouseButton.LeftButton)
    assert shell.window.messages.messages[0].kind == "error"


def test_the_numbers_are_arrays_where_the_name_ends_in_npz(view, tmp_path):
    export.save_numbers(view, tmp_path / "a.npz")
    header, rows = view.numbers()
    with np.load(tmp_path / "a.npz") as file:
        assert file.files == list(header)
        assert file[header[0]].tolist() == [row[0] for row in rows]


def test_arrays_of_any_name_can_be_saved(view, tmp_path, monkeypatch):
    arrays = {"file": np.zeros(2), "allow_pickle": np.ones(1)}
    monkeypatch.setattr(type(view), "arrays", lambda self: arrays)
    export.save_numbers(view, tmp_path / "a.npz")
    with np.load(tmp_path / "a.npz") as file:
        assert file.files == ["file_", "allow_pickle_"]


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(view, tmp_path, monkeypatch):
    (tmp_path / "a.npz").write_bytes(b"before")

    def fail(self):
        raise OSError("full")

    monkeypatch.setattr(type(view), "arrays", fail)
    with pytest.raises(OSError, match="full"):
        export.save_numbers(view, tmp_path / "a.npz")
    assert not list(tmp_path.glob("*.part"))
    assert (tmp_path / "a.npz").read_bytes() == b"before"
