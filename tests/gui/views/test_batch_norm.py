"""Batch normalization of one channel."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt

from nnplayground.core import events as e
from nnplayground.core.events import Want
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.views.batch_norm import COLUMNS, BatchNormView

GRAPH = Graph(
    (
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("hidden", "Dense", {"units": 3}, (Ref("input"),)),
        Node("norm", "BatchNormalization", {}, (Ref("hidden"),)),
        Node("classes", "Dense", {"units": 2}, (Ref("norm"),)),
    ),
    (Ref("classes"),),
)


def arrays(**more):
    found = {name: np.arange(1.0, 4.0) for name in COLUMNS}
    found |= {
        "batch_mean": np.array([0.5, 1.0, 2.0]),
        "moving_mean": np.array([0.0, 1.0, 1.5]),
        "batch_variance": np.array([4.0, 9.0, 1.0]),
        "moving_variance": np.array([1.0, 4.0, 1.0]),
        "gamma": np.ones(3),
        "beta": np.array([0.0, -0.25, 0.5]),
        "next_mean": np.array([0.05, 1.0, 1.55]),
        "next_variance": np.array([1.3, 4.5, 1.0]),
        "before": np.array([1.0, 5.0, 2.0]),
        "before_edges": np.array([-1.0, 0.0, 1.0, 2.0]),
        "train": np.array([2.0, 4.0, 2.0]),
        "infer": np.array([0.0, 2.0, 6.0]),
        "after_edges": np.array([-3.0, -1.0, 1.0, 3.0]),
        "strange": np.array(0.0),
        "momentum": np.array(0.9),
        "epsilon": np.array(0.001),
        "count": np.array(8.0),
        "examples": np.array(8.0),
        "size": np.array(8.0),
        "number": np.array(2.0),
        "frozen": np.array(0.0),
    }
    return found | {name: np.asarray(value) for name, value in more.items()}


def want(channel=0, batch=-1):
    options = (("role", "model"), ("node", "norm"), ("batch", batch), ("channel", channel))
    return Want("batch_norm", None, options)


def shot(channel=0, batch=-1, run=1, **more):
    return e.Snapshot(run, 5, 0.5, want(channel, batch), arrays(**more))


@pytest.fixture
def view(desk):
    view = desk.show(BatchNormView, (560, 560))
    desk.document.edit("net", replace(desk.document.project, networks={"model": GRAPH}))
    desk.start()
    return view


@pytest.mark.covers("R05")
def test_before_and_after_are_drawn_with_both_kinds_of_statistics(desk, view):
    desk.send(shot())
    np.testing.assert_array_equal(view.before.drawn()[1], [1, 5, 2])
    assert view.before.mean.value() == 0.5
    assert view.before.sides.getRegion() == (-1.5, 2.5)
    assert [line.value() for line in view.before.moving] == [0, -1, 1]
    edges, train, infer = view.after.drawn()
    np.testing.assert_array_equal(edges, [-3, -1, 1, 3])
    np.testing.assert_array_equal(train, [2, 4, 2])
    np.testing.assert_array_equal(infer, [0, 2, 6])


@pytest.mark.covers("R05")
def test_both_modes_and_one_update_are_written_out_in_numbers(desk, view):
    desk.send(shot())
    assert view.reading.text().split("\n") == [
        "Training: y = 1 · (x − 0.5) / √(4 + 0.001) + 0",
        "Inference: y = 1 · (x + 0) / √(1 + 0.001) + 0",
        "Moving mean: 0 · 0.9 + 0.5 · 0.1 = 0.05",
        "Moving variance: 1 · 0.9 + 4 · 0.1 = 1.3",
        "Batch 2: 8 numbers of 8 examples",
    ]


def test_a_frozen_layer_is_said_to_be_one(desk, view):
    desk.send(shot(frozen=1.0))
    assert "frozen" in view.reading.text()
    assert "Moving mean" not in view.reading.text()


def test_a_click_in_the_table_chooses_the_channel(desk, view):
    desk.send(shot())
    view.table.clicked.emit(view.model.index(1, 0))
    assert view.channel.value() == 1
    assert view.wants() == (want(1),)
    desk.send(shot(1))
    assert "(x − 1) / √(9 + 0.001) − 0.25" in view.reading.text()
    view.batch.setValue(3)
    assert view.wants() == (want(1, 3),)


def test_the_table_and_the_file_have_every_channel(desk, view):
    desk.send(shot())
    assert view.model.rowCount() == 3
    assert view.model.headerData(3, Qt.Orientation.Horizontal) == "batch variance"
    assert view.model.data(view.model.index(1, 3)) == "9"
    assert view.model.data(view.model.index(2, 1)) == "2"
    header, rows = view.numbers()
    rows = list(rows)
    assert header[-2:] == ("next_mean", "next_variance")
    assert rows[2][0] == 2
    assert rows[2][-2:] == (1.55, 1.0)


def test_logarithms_of_counts(desk, view):
    desk.send(shot())
    view.logarithmic.setChecked(True)
    np.testing.assert_allclose(view.before.drawn()[1], np.log1p([1, 5, 2]))


def test_a_network_without_such_a_layer_says_so(desk):
    view = desk.show(BatchNormView)
    assert "no batch normalization" in view.stage.label.text()


def test_twins_are_steered_by_the_same_fields_on_the_same_scales(desk, view):
    training = replace(desk.document.project.training, batch_size=7)
    twin = replace(desk.document.project, training=training)
    desk.send(e.Started(2, twin, 42, "CPU", 10, 100, twin=1))
    view.channel.setMaximum(2)
    view.channel.setValue(2)
    desk.send(shot(2), shot(2, run=2, before_edges=[-9.0, 0.0, 1.0, 2.0]))
    other = view.panels[1]
    assert other.wants() == (want(2),)
    assert "(x − 2)" in other.reading.text()
    ranges = [one.before.getPlotItem().viewRange()[0] for one in view.panels]
    assert ranges[0] == pytest.approx(ranges[1])


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308, -1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    strange = {name: np.full_like(one, value) for name, one in arrays().items()}
    desk.send(shot(**strange))
    view.grab()
    view.logarithmic.setChecked(True)
    view.changeEvent(QEvent(QEvent.Type.PaletteChange))
    view.grab()
    assert not view.stage.empty
