from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from nnplayground.core import events as e
from nnplayground.gui.screenshot import Screenshot


@pytest.fixture
def shoot(make_shell, tmp_path, qtbot):
    def shoot(*argv, epochs=None, dock=None):
        path = tmp_path / "shot.png"
        shell = make_shell("--screenshot", str(path), *argv)
        shot = Screenshot(shell.window, path, epochs, dock, "--example" in argv)
        qtbot.waitUntil(lambda: not shell.window.isVisible())
        return shell, shot, path

    return shoot


def test_the_welcome_page_is_taken_without_training(shoot):
    shell, shot, path = shoot("--size", "900x600")
    assert shot.problem == ""
    assert QImage(str(path)).size().toTuple() == (900, 600)
    assert shell.engine.posted(e.Train) == []


def test_an_example_is_trained_first_and_a_dock_raised(shoot):
    shell, shot, path = shoot("--example", "spirals", epochs=1, dock="plain")
    assert shot.problem == ""
    assert path.is_file()
    assert [train.epochs for train in shell.engine.posted(e.Train)] == [1]


def test_an_unknown_dock_is_said_with_the_known_ones(shoot):
    _, shot, path = shoot(dock="nothing")
    assert "curves" in shot.problem
    assert not path.exists()


def test_a_screenshot_leaves_the_settings_of_the_person_alone(shoot, home):
    shoot()
    assert not (home / "settings.ini").exists()
