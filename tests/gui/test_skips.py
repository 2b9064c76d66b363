"""Skip connections are cut by a click: a twin without them trains beside the project, with the real engine in the window."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nnplayground.core import events as e
from tests.gui.real_window import click, opened

pytestmark = [pytest.mark.keras]


@pytest.fixture
def window(qtbot):
    with opened(qtbot, "--example", "residual", "--set", "training.epochs=20") as window:
        yield window


def choose(qtbot, menu, name):
    """Click a row of a menu that is open."""
    (row,) = [action for action in menu.actions() if action.objectName() == name]
    place: QPoint = menu.actionGeometry(row).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)


def open_menu_and_choose(qtbot, window, button, name):
    menu = window.findChild(QWidget, button).menu()
    QTimer.singleShot(0, menu, lambda: choose(qtbot, menu, name))
    click(qtbot, window, button)


@pytest.mark.covers("W02")
@pytest.mark.slow
def test_skips_are_cut_by_a_click_and_the_gradient_no_more_reaches_the_first_layer(window, qtbot):
    live, document = window.live, window.document
    window.show_dock("twins")
    click(qtbot, window, "twins.1.remove")
    qtbot.waitUntil(lambda: not document.project.twins)
    open_menu_and_choose(qtbot, window, "twins.contrast", "twins.contrast.skip")
    qtbot.waitUntil(lambda: len(document.project.twins) == 1)
    assert window.findChild(QWidget, "twins.1.label").text() == "without skip connections"

    click(qtbot, window, "player.play")
    qtbot.waitUntil(
        lambda: len(live.team) == 2 and all(one.state == e.IDLE for one in live.team),
        timeout=120_000,
    )
    residual, plain = live.team
    assert residual.epochs["loss"].y[-1] < 0.5
    assert plain.epochs["loss"].y[-1] == pytest.approx(np.log(2), abs=0.02)
    assert [one.rule for one in residual.findings] == []
    (message,) = window.messages.messages
    assert message.text.startswith("Twin “without skip connections”: The gradient of wide is 1/")

    click(qtbot, window, "message.Show the doctor")
    card = window.findChild(QLabel, "doctor.vanishing.text")

    def share():
        first, last = map(float, re.search(r"\((\S+) and (\S+) a weight\)", card.text()).groups())
        return first / last

    # The doctor's last look is told after the run is.
    qtbot.waitUntil(lambda: share() < 1e-5, timeout=30_000)


@pytest.mark.covers("W02")
def test_a_click_cuts_one_skip_connection_alone(window, qtbot):
    window.show_dock("twins")
    click(qtbot, window, "twins.1.remove")
    qtbot.waitUntil(lambda: not window.document.project.twins)
    click(qtbot, window, "twins.add")
    choice = window.findChild(QComboBox, "twins.1.choice")
    choice.setCurrentIndex(choice.findText("without skip_10"))
    (twin,) = window.document.project.twins
    assert dict(twin.values) == {"networks.model.skip_10": None}
    assert window.findChild(QLabel, "twins.1.differs").text() == "without skip connections"
    drop = "twins.1.networks.model.skip_10.drop"
    qtbot.waitUntil(lambda: window.findChild(QWidget, drop).isVisible())
    click(qtbot, window, drop)
    assert not window.document.project.twins[0].values
