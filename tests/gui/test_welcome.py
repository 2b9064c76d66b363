from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from nnplayground.core import place
from nnplayground.gui.cards import PICTURE_HEIGHT, Card
from nnplayground.lessons import EXAMPLES


def test_every_example_has_a_card_with_an_accessible_name(shell):
    for name, example in EXAMPLES.items():
        card = shell.find(f"example.{name}")
        assert card.accessibleName() == example.title
        assert card.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_click_on_a_card_opens_the_example(shell, qtbot):
    qtbot.mouseClick(shell.find("example.spirals"), Qt.MouseButton.LeftButton)
    assert not shell.window.on_welcome
    assert shell.document.project == EXAMPLES["spirals"].project()
    assert not shell.document.dirty


def test_space_on_a_card_opens_the_example(shell, qtbot):
    card = shell.find("example.iris")
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert shell.document.project.name == EXAMPLES["iris"].title


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_a_card_opens_the_example(shell, qtbot, key):
    qtbot.keyClick(shell.find("example.iris"), key)
    assert shell.document.project.name == EXAMPLES["iris"].title


def test_the_first_card_works_offline_and_has_the_focus(shell, qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Card))
    assert QApplication.focusWidget().name == "glyph-cnn"


def test_empty_project_leads_to_an_empty_workspace(shell, qtbot):
    qtbot.mouseClick(shell.find("welcome.new"), Qt.MouseButton.LeftButton)
    assert not shell.window.on_welcome
    assert shell.document.project.name == "Untitled"


def test_one_can_go_back_to_the_open_project(shell, small_project, qtbot):
    assert not shell.find("welcome.back").isVisible()
    shell.window.files.show_project(small_project)
    shell.window.docks["summary"].close()
    shell.action("file.welcome").trigger()
    qtbot.mouseClick(shell.find("welcome.back"), Qt.MouseButton.LeftButton)
    assert not shell.window.on_welcome
    assert shell.document.project == small_project
    assert shell.window.docks["summary"].isHidden()
    assert shell.window.docks["data"].isVisible()


def test_a_missing_picture_is_painted_and_a_picture_is_shown(qtbot, tmp_path):
    from PySide6.QtGui import QColor, QPixmap

    picture = QPixmap(100, 60)
    picture.fill(QColor("#ff0000"))
    picture.save(str(tmp_path / "spirals.png"))
    cards = [Card(EXAMPLES["spirals"], tmp_path / name) for name in ("spirals.png", "none.png")]
    for card in cards:
        qtbot.addWidget(card)
        card.resize(card.sizeHint())
    colours = [card.grab().toImage().pixelColor(100, 50).name() for card in cards]
    assert colours[0] == "#ff0000"
    assert colours[1] != "#ff0000"


def test_the_gallery_takes_as_many_columns_as_fit(shell, qtbot):
    def columns():
        return len({card.x() for card in shell.window.welcome.cards})

    shell.window.resize(1280, 800)
    qtbot.waitUntil(lambda: columns() >= 4)
    shell.window.resize(800, 700)
    qtbot.waitUntil(lambda: columns() == 2)


def test_every_example_has_a_picture_and_every_picture_an_example():
    pictures = {path.stem: path for path in (place.assets() / "examples").glob("*.png")}
    assert pictures.keys() == {example.name for example in EXAMPLES.values()}
    for path in pictures.values():
        assert QImage(str(path)).width() == 480
        assert path.stat().st_size < 100_000


def test_a_card_with_a_download_shows_its_title_and_help(shell):
    downloads = [card for card in shell.window.welcome.cards if EXAMPLES[card.name].download]
    assert downloads
    for card in downloads:
        picture = card.grab().toImage()
        text = picture.copy(12, PICTURE_HEIGHT + 10, card.width() - 24, 20)
        assert len({text.pixel(x, y) for x in range(text.width()) for y in range(20)}) > 2
