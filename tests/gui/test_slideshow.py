"""The window for a lecture, and the arrangement for looking inside."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui import rooms
from nnplayground.gui.slideshow import LARGE
from nnplayground.gui.views import all_views


@pytest.fixture
def opened(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.record is not None)
    return shell


def size():
    return QApplication.font().pointSizeF()


def test_escape_leaves_and_everything_is_as_before(opened, qtbot):
    window, before, usual = opened.window, opened.window.size(), size()
    opened.action("view.slideshow").trigger()
    assert window.slideshow.on
    assert window.isFullScreen()
    assert size() == pytest.approx(LARGE * usual)
    assert opened.action("view.slideshow").isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.slideshow.on)
    assert not window.isFullScreen()
    assert size() == pytest.approx(usual)
    assert window.size() == before
    assert not opened.action("view.slideshow").isChecked()


def test_a_window_that_closes_leaves_the_usual_type(opened):
    usual = size()
    opened.window.slideshow.begin()
    opened.window.slideshow.begin()
    assert size() == pytest.approx(LARGE * usual)
    opened.window.slideshow.leave()
    assert size() == pytest.approx(usual)


def test_inspecting_opens_views_of_a_layer_and_an_example_side_by_side(opened, monkeypatch):
    window = opened.window
    monkeypatch.setattr(rooms, "INSPECT", (("plain", "absent"), ("curves",)))
    opened.action("view.inspect").trigger()
    left, right = window.docks["plain"], window.docks["curves"]
    assert left.isVisible()
    assert right.isVisible()
    assert right not in window.tabifiedDockWidgets(left)
    assert left.y() == right.y()
    assert window.selection.nodes == ("dense_1",)
    assert window.dockWidgetArea(left) == Qt.DockWidgetArea.BottomDockWidgetArea
    opened.action("view.reset_layout").trigger()
    assert window.dockWidgetArea(left) == Qt.DockWidgetArea.RightDockWidgetArea


def test_views_that_are_not_for_inspecting_are_closed(opened, monkeypatch):
    monkeypatch.setattr(rooms, "INSPECT", (("plain",),))
    opened.action("view.inspect").trigger()
    assert opened.window.docks["curves"].isHidden()


def test_the_views_to_inspect_are_views_of_the_program():
    known = {view.name for view in all_views()}
    assert all(known & set(column) for column in rooms.INSPECT)


def test_the_layer_to_begin_with_is_a_convolution_where_there_is_one():
    nodes = (
        Node("x", "InputLayer", {"shape": (8, 8, 1)}),
        Node("flat", "Flatten", {}, (Ref("x"),)),
        Node("dense", "Dense", {"units": 2}, (Ref("flat"),)),
    )
    conv = Node("conv", "Conv2D", {"filters": 2}, (Ref("x"),))
    assert rooms.first_layer(Project()) == ((), "model")
    assert rooms.first_layer(Project(networks={"model": Graph(nodes)})) == (("dense",), "model")
    with_conv = Project(networks={"model": Graph((*nodes, conv))})
    assert rooms.first_layer(with_conv) == (("conv",), "model")


def test_the_engine_is_told_of_an_example_of_ones_own(opened, qtbot):
    opened.window.selection.lay({"x": np.ones(2)})
    found = opened.window.selection.own[0]
    qtbot.waitUntil(lambda: any(isinstance(one, e.Lay) for one in opened.engine.commands))
    (laid,) = [one for one in opened.engine.commands if isinstance(one, e.Lay)]
    assert laid.number == 0
    assert laid.raw is found
