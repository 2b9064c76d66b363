from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from nnplayground.core import events as e
from nnplayground.gui.screenshot import Screenshot, Shot


@pytest.fixture
def shoot(make_shell, tmp_path, qtbot):
    def shoot(*argv, epochs=None, dock=None, part=None, size=None):
        path = tmp_path / "shot.png"
        shell = make_shell("--screenshot", str(path), *argv)
        wanted = Shot(path, "--example" in argv, epochs, dock, part, size)
        shot = Screenshot(shell.window, wanted)
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


def test_initial_weights_are_waited_for_without_training(shoot):
    shell, shot, path = shoot("--example", "spirals", epochs=0)
    assert shot.problem == ""
    assert path.is_file()
    assert shell.engine.posted(e.Train) == []
    assert len(shell.engine.posted(e.Rewind)) == 1


def test_a_view_can_be_taken_alone_at_a_size(shoot):
    _, shot, path = shoot("--example", "spirals", epochs=0, part="dock.plain", size=(300, 200))
    assert shot.problem == ""
    assert 290 <= QImage(str(path)).width() <= 300


def test_an_unknown_part_is_said(shoot):
    _, shot, path = shoot(part="dock.nothing")
    assert "dock.nothing" in shot.problem
    assert not path.exists()


def test_settings_on_the_command_line_are_those_of_the_run(shoot):
    shell, _, _ = shoot("--example", "spirals", "--set", "training.batch_size=7", epochs=1)
    (train,) = shell.engine.posted(e.Train)
    assert train.project.training.batch_size == 7


def test_a_setting_that_does_not_exist_is_said(shoot):
    _, shot, path = shoot("--example", "spirals", "--set", "training.nothing=7")
    assert "nothing" in shot.problem
    assert not path.exists()


def test_an_unknown_dock_is_said_with_the_known_ones(shoot):
    _, shot, path = shoot(dock="nothing")
    assert "curves" in shot.problem
    assert not path.exists()


def test_a_screenshot_leaves_the_settings_of_the_person_alone(shoot, home):
    shoot()
    assert not (home / "settings.ini").exists()
