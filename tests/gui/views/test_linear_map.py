"""The matrix that linear layers amount to, on the screen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project
from nnplayground.gui.panels.findings import FindingList
from nnplayground.gui.views import all_views
from nnplayground.gui.views.linear_map import LinearMapView

RNG = np.random.default_rng(0)
KERNELS = {"one": RNG.normal(size=(4, 6)), "two": RNG.normal(size=(6, 3))}
BIASES = {"one": RNG.normal(size=6), "two": RNG.normal(size=3)}


@pytest.fixture
def view(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("one", "Dense", {"units": 6}),
        Node("two", "Dense", {"units": 3}),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    return desk.show(LinearMapView)


def give(desk, view):
    desk.start()
    for want in view.wants():
        name = dict(want.options)["node"]
        arrays = {f"model/{name}/kernel": KERNELS[name], f"model/{name}/bias": BIASES[name]}
        desk.send(e.Snapshot(1, 5, 0.5, want, arrays))


def test_it_is_among_the_views():
    assert LinearMapView in all_views()


def test_before_a_run_it_says_what_to_do(view):
    assert view.stage.empty
    assert "Play" in view.stage.label.text()


@pytest.mark.covers("B06")
def test_the_product_of_the_weights_is_shown(desk, view):
    give(desk, view)
    wanted = KERNELS["one"] @ KERNELS["two"]
    np.testing.assert_allclose(view.matrix, wanted)
    np.testing.assert_allclose(view.grid.canvas.maps[0][:4], wanted)
    np.testing.assert_allclose(view.bias, BIASES["one"] @ KERNELS["two"] + BIASES["two"])
    assert "one, two are together one linear layer, 4 × 3" in view.note.text()
    assert "15 weights in the place of 51" in view.note.text()
    assert len(list(view.numbers()[1])) == 15


@pytest.mark.covers("B06")
def test_a_function_between_the_layers_takes_the_matrix_away(desk, view):
    give(desk, view)
    project = desk.document.project
    graph = project.networks["model"].with_values("one", activation=Pick("relu"))
    desk.document.edit("ReLU", replace(project, networks={"model": graph}))
    desk.start(run=2)
    view.refresh()
    assert view.wants() == ()
    assert "without a function" in view.stage.label.text()


@pytest.mark.covers("B06")
def test_the_finding_about_the_layers_leads_to_the_matrix(desk, view, qtbot):
    findings = FindingList(desk.document, desk.live)
    qtbot.addWidget(findings)
    place = next(at for at, one in enumerate(findings.findings) if one.rule == "all-linear")
    with qtbot.waitSignal(findings.view_wanted) as wanted:
        findings.findChild(QPushButton, f"training.finding.{place}.show").click()
    assert wanted.args == [LinearMapView.name]


def test_weights_on_the_pixels_of_a_picture_are_drawn_as_pictures(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (25,)}),
        Node("one", "Dense", {"units": 6}),
        Node("two", "Dense", {"units": 3}),
    )
    data = DataChoice(Pick("glyphs"))
    desk.document.reset(Project(networks={"model": stack(*layers)}, data=data))
    view = desk.show(LinearMapView)
    desk.start()
    kernels = {"one": RNG.normal(size=(25, 6)), "two": RNG.normal(size=(6, 3))}
    for want in view.wants():
        name = dict(want.options)["node"]
        desk.send(e.Snapshot(1, 5, 0.5, want, {f"model/{name}/kernel": kernels[name]}))
    wanted = (kernels["one"] @ kernels["two"])[:, 2].reshape(5, 5)
    np.testing.assert_allclose(view.grid.canvas.maps[2], wanted)


def test_twins_stand_beside_each_other_on_one_scale(desk, view):
    give(desk, view)
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    for want in view.wants():
        name = dict(want.options)["node"]
        kernel = 3 * KERNELS[name]
        arrays = {f"model/{name}/kernel": kernel, f"model/{name}/bias": BIASES[name]}
        desk.send(e.Snapshot(2, 5, 0.5, want, arrays))
    first, second = view.panels
    desk.qtbot.waitUntil(lambda: second.matrix is not None)
    np.testing.assert_allclose(second.matrix, 9 * first.matrix)
    most = np.abs(np.vstack([second.matrix, second.bias])).max()
    assert first.grid.canvas.span == second.grid.canvas.span == pytest.approx((-most, most))
    assert {row[0] for row in view.all_numbers()[1]} == {"run 1", "run 2"}
