"""Weights as heat-map and histogram."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.views.weights import BINS, Weights, histogram, matrix_of


@pytest.fixture
def view(desk):
    layers = (
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("one", "Dense"),
        Node("drop", "Dropout"),
        Node("two", "Dense"),
    )
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    return desk.show(Weights)


def give(desk, view, kernel, layer="one"):
    before = np.zeros_like(kernel)
    arrays = {
        "kernel": kernel,
        "kernel/initial": before,
        "bias": np.zeros(kernel.shape[-1]),
        "bias/initial": np.zeros(kernel.shape[-1]),
    }
    desk.answer(
        view, "weights", **{f"model/{layer}/{name}": array for name, array in arrays.items()}
    )


def test_without_a_run_it_says_so(desk, view):
    assert view.stage.empty
    assert [node for _, node in view.layer.layers] == ["one", "two"]


@pytest.mark.covers("N01")
def test_kernel_and_bias_are_shown_with_those_before_training(desk, view):
    desk.start()
    kernel = np.random.default_rng(0).normal(size=(4, 3))
    give(desk, view, kernel)
    np.testing.assert_allclose(view.grid.canvas.maps[0], kernel)
    assert "12 weights" in view.note.text()
    _, now = view._now.getData()
    assert now.sum() == 12
    assert view._before.getData()[1].sum() == 12
    view.variable.setCurrentText("bias")
    view.refresh()
    assert view.values.shape == (3,)


def test_it_follows_the_layer_chosen_on_the_canvas(desk, view):
    desk.start()
    desk.selection.choose_nodes(("two",))
    assert dict(view.wants()[0].options)["node"] == "two"


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    desk.start()
    give(desk, view, np.full((4, 3), value))
    view.grab()
    assert not view.stage.empty


def test_the_histogram_counts_every_finite_weight():
    values = np.array([1.0, 2.0, np.nan, np.inf, 3.0])
    edges, now, then = histogram(values, np.array([0.0, 5.0]))
    assert len(edges) == BINS + 1
    assert (now.sum(), then.sum()) == (3, 2)


def test_large_weights_are_thinned_for_drawing_only():
    assert matrix_of(np.zeros((3, 3, 2, 8)))[0].shape == (18, 8)
    assert matrix_of(np.zeros(7))[0].shape == (1, 7)
    thinned, steps = matrix_of(np.arange(50000.0).reshape(5000, 10))
    assert max(thinned.shape) <= 512
    assert thinned[3, 4] == 3 * steps[0] * 10 + 4 * steps[1]
