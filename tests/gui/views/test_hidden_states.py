"""The states of a recurrent layer over time."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.project import Project
from nnplayground.gui.views.hidden_states import HiddenStates
from nnplayground.gui.views.labelled_sheet import Cell
from tests.gui.views.recurrent import (
    TIME,
    UNITS,
    WORDS,
    bidirectional,
    both_ways,
    data,
    lstm,
    project,
)


def opened(desk, made=None, size=(480, 480)):
    desk.document.edit("network", made or project())
    view = desk.show(HiddenStates, size)
    desk.load(data())
    desk.start()
    return view


def test_without_a_run_or_a_layer_it_says_so(desk):
    view = desk.show(HiddenStates)
    desk.document.edit("network", Project())
    assert view.stage.empty
    assert view.wants() == ()
    assert "no recurrent layer" in view.stage.label.text()
    desk.document.edit("network", project())
    assert "Press Play" in view.stage.label.text()
    assert list(view.numbers()[1]) == []


@pytest.mark.covers("T01")
def test_the_states_stand_over_time_with_words_at_the_steps(desk):
    view = opened(desk)
    answer = lstm()
    desk.answer(view, "hidden_states", **answer)
    assert [one.title for one in view.maps.maps] == ["hidden state h", "cell state c", "input x"]
    np.testing.assert_array_equal(view.maps.maps[0].values, answer["state"].T)
    np.testing.assert_array_equal(view.maps.maps[1].values, answer["cell"].T)
    np.testing.assert_array_equal(view.maps.maps[2].values, answer["input"].T)
    assert view.maps.columns == WORDS
    assert all(one.span[0] == -one.span[1] for one in view.maps.maps)


@pytest.mark.covers("T01")
def test_the_number_under_the_mouse_is_told(desk):
    view = opened(desk)
    answer = lstm()
    desk.answer(view, "hidden_states", **answer)
    assert "2e-08" in view.readout.text()
    view.maps.hovered.emit(Cell(1, 2, 3))
    value = f"{answer['cell'][3, 2]:.4g}"
    assert view.readout.text() == f"step 3 (down) · cell state c, unit 2 = {value}"


def test_a_click_chooses_the_unit_for_all_views(desk):
    view = opened(desk)
    desk.answer(view, "hidden_states", **lstm())
    view.maps.chosen.emit(Cell(0, 2, 3))
    unit = desk.selection.unit
    assert (unit.role, unit.node, unit.channel) == ("model", "layer", 2)


def test_both_ways_of_a_bidirectional_layer_are_drawn(desk):
    view = opened(desk, bidirectional())
    desk.answer(view, "hidden_states", **both_ways(lstm()))
    assert len(view.maps.maps) == 5
    assert view.maps.maps[2].title == "hidden state h, backwards"


def test_the_numbers_are_those_of_every_step(desk):
    view = opened(desk)
    answer = lstm()
    desk.answer(view, "hidden_states", **answer)
    rows = list(view.numbers()[1])
    assert len(rows) == TIME * (2 * UNITS + 2)
    assert (1, "cat", "state", 2, float(answer["state"][1, 2])) in rows
    np.testing.assert_array_equal(view.arrays()["state"], answer["state"])


def test_the_last_answer_stays_while_another_example_is_on_its_way(desk):
    view = opened(desk)
    desk.answer(view, "hidden_states", **lstm())
    view.examples.move_by(1)
    desk.qtbot.waitUntil(lambda: view.wants()[0].example.row == 1)
    assert not view.stage.empty
    desk.answer(view, "hidden_states", **lstm(seed=4))
    np.testing.assert_array_equal(view.maps.maps[0].values, lstm(seed=4)["state"].T)


def test_twins_share_a_scale(desk):
    view = opened(desk)
    desk.answer(view, "hidden_states", **lstm())
    low, high = view.spans(desk.live.record)["cell"]
    assert high == -low == np.abs(lstm()["cell"]).max()
    view.common = {"state": (-7.0, 7.0)}
    view.draw(desk.live.record)
    assert view.maps.maps[0].span == (-7.0, 7.0)


def test_a_repeated_layer_offers_its_sequences(desk):
    view = opened(desk)
    assert view.piece.isHidden()
    desk.answer(view, "hidden_states", **lstm() | {"pieces": np.array(4)})
    assert not view.piece.isHidden()
    view.piece.setValue(3)
    assert ("piece", 3) in view.wants()[0].options


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_do_no_harm(desk, strange):
    view = opened(desk)
    answer = lstm()
    full = {name: np.full(answer[name].shape, strange) for name in ("state", "cell", "input")}
    desk.answer(view, "hidden_states", **answer | full)
    view.maps.hovered.emit(Cell(0, 0, 0))
    assert not view.grab().isNull()


def test_a_problem_is_told(desk):
    from nnplayground.core import events as e

    view = opened(desk)
    desk.send(e.Snapshot(1, 5, 0.5, view.wants()[0], {}, "the example does not fit"))
    assert view.stage.label.text() == "the example does not fit"


def test_of_maps_a_row_is_the_mean_of_a_filter(desk):
    view = opened(desk, project("ConvLSTM1D", filters=UNITS, kernel_size=2))
    desk.answer(view, "hidden_states", **lstm() | {"maps": np.array(True)})
    view.maps.hovered.emit(Cell(1, 2, 3))
    assert "cell state c, mean of map 2" in view.readout.text()
    assert len(view.maps.maps) == 3
