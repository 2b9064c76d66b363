"""The matrix of attention weights."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui.views.attention import Attention
from nnplayground.gui.views.labelled_sheet import Cell
from tests.gui.views.recurrent import WORDS, data

RNG = np.random.default_rng(3)
WEIGHTS = RNG.dirichlet(np.ones(5), (2, 5))
STEPS = np.array([1, 1])


def project():
    nodes = (
        Node("input", "InputLayer", {"shape": (5, 2)}),
        Node("attention", "MultiHeadAttention", {}, (Ref("input"),)),
        Node("flat", "Flatten", {}, (Ref("attention"),)),
        Node("out", "Dense", {"units": 1}, (Ref("flat"),)),
    )
    return Project(networks={"model": Graph(nodes)})


@pytest.fixture
def view(desk):
    desk.document.edit("network", project())
    view = desk.show(Attention, (480, 480))
    desk.load(data())
    desk.start()
    return view


def choose(view, at):
    view.head.setCurrentIndex(at)
    view.head.activated.emit(at)


def test_without_such_a_layer_it_says_so(desk):
    desk.document.edit("network", Project())
    view = desk.show(Attention)
    assert "no attention layer" in view.stage.label.text()
    assert list(view.numbers()[1]) == []


@pytest.mark.covers("B12", "Q03")
def test_the_mean_of_the_heads_and_each_of_them_with_words_on_both_sides(desk, view):
    desk.answer(view, "attention", weights=WEIGHTS, steps=STEPS)
    np.testing.assert_allclose(view.maps.maps[0].values, WEIGHTS.mean(axis=0))
    assert view.maps.columns == WORDS
    assert tuple(view.maps.maps[0].rows) == WORDS
    choose(view, 2)
    np.testing.assert_allclose(view.maps.maps[0].values, WEIGHTS[1])
    np.testing.assert_allclose(view.maps.maps[0].values.sum(axis=1), 1)
    assert view.maps.maps[0].span == (0.0, WEIGHTS[1].max())


def test_the_pair_under_the_mouse_is_told_with_its_weight(desk, view):
    desk.answer(view, "attention", weights=WEIGHTS, steps=STEPS)
    choose(view, 1)
    view.maps.hover = Cell(0, 1, 3)
    view.maps.hovered.emit(Cell(0, 1, 3))
    expected = f"1 “cat” looks at 3 “down”: {WEIGHTS[0, 1, 3]:.4g} · head 0"
    assert view.readout.text() == expected


def test_a_layer_of_one_head_offers_no_choice(desk, view):
    desk.answer(view, "attention", weights=WEIGHTS[:1], steps=STEPS)
    assert view.head.isHidden()


def test_thinned_positions_keep_their_numbers(desk, view):
    desk.answer(view, "attention", weights=WEIGHTS[:, :4, :4], steps=np.array([2, 3]))
    assert view.maps.maps[0].rows == ["0", "2", "4", "6"]
    assert view.maps.columns == ("0", "3", "6", "9")


def test_the_numbers_are_those_of_every_pair(desk, view):
    desk.answer(view, "attention", weights=WEIGHTS, steps=STEPS)
    rows = list(view.numbers()[1])
    assert len(rows) == 25
    assert rows[8] == (1, "cat", 3, "down", pytest.approx(WEIGHTS[:, 1, 3].mean()))
    np.testing.assert_array_equal(view.arrays()["weights"], WEIGHTS)


def test_twins_share_a_scale(desk, view):
    desk.answer(view, "attention", weights=WEIGHTS, steps=STEPS)
    mean = WEIGHTS.mean(axis=0)
    assert view.spans(desk.live.record)["weights"] == (mean.min(), mean.max())
    view.common = {"weights": (0.0, 0.9)}
    view.draw(desk.live.record)
    assert view.maps.maps[0].span == (0.0, 0.9)


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308, -1.0])
def test_strange_numbers_do_no_harm(desk, view, strange):
    desk.answer(view, "attention", weights=np.full((2, 5, 5), strange), steps=STEPS)
    assert not view.grab().isNull()
