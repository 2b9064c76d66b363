"""The gates of a recurrent layer of maps."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from nnplayground.gui.views.gates import Gates
from nnplayground.gui.views.gates_maps import at_place
from nnplayground.gui.views.gates_words import formulas
from nnplayground.gui.views.step_sheet import Spot
from tests.gui.views.recurrent import TIME, WORDS, data, project, squashed
from tests.gui.views.unrolling import conv_lstm, plain

pytestmark = pytest.mark.covers("T04")


def opened(desk, kind="ConvLSTM2D", size=(640, 700)):
    desk.document.edit("network", project(kind, filters=4, kernel_size=3))
    view = desk.show(Gates, size)
    desk.load(data())
    desk.start()
    return view


def test_each_gate_is_a_row_of_maps_and_each_step_a_column(desk):
    view, answer = opened(desk), conv_lstm()
    desk.answer(view, "gates", **answer)
    assert view.pages.currentWidget() is view.sheet
    assert [one.title[-1] for one in view.sheet.lanes] == list("figcoh")
    np.testing.assert_array_equal(view.sheet.lanes[0].tiles, answer["forget gate"])
    np.testing.assert_array_equal(view.sheet.lanes[5].tiles, answer["state"])
    assert view.sheet.lanes[0].span == (0.0, 1.0)
    assert view.sheet.lanes[3].span[0] == -view.sheet.lanes[3].span[1]
    assert view.sheet.names == WORDS
    assert view.unit.maximum() == 3


def test_the_formulas_are_those_of_the_place_under_the_mouse(desk):
    view, answer = opened(desk), conv_lstm()
    desk.answer(view, "gates", **answer)
    assert view.readout.text().startswith("step 4 (now), filter 1, place (3, 4):")
    spot = Spot(2, 0, 1, 6)
    desk.qtbot.mouseMove(view.sheet.viewport(), view.sheet.place_of(spot).toPoint())
    desk.qtbot.waitUntil(lambda: view.sheet.hover == spot)
    lines = view.readout.text().split("\n")
    assert lines[0] == "step 2 (sat), filter 1, place (1, 6):"
    assert lines[1].startswith("f_t = σ(W_f ∗ x_t + U_f ∗ h_(t-1) + b_f) = σ(")
    value = answer["forget gate"][2, 1, 6]
    assert float(lines[1].rsplit(" = ", 1)[1]) == pytest.approx(value, abs=6e-3)
    assert value == pytest.approx(squashed(answer["parts/forget gate"][2, 1, 6].sum()))
    last = float(lines[6].rsplit(" = ", 1)[1].replace("−", "-"))
    assert last == pytest.approx(answer["state"][2, 1, 6], abs=6e-3)


def test_a_click_keeps_step_and_place_and_the_keys_move_on(desk):
    view = opened(desk)
    desk.answer(view, "gates", **conv_lstm())
    place = view.sheet.place_of(Spot(1, 3, 0, 2)).toPoint()
    desk.qtbot.mouseClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.sheet.leaveEvent(None)
    assert view.readout.text().startswith("step 1 (cat), filter 1, place (0, 2):")
    desk.qtbot.keyClick(view.sheet, Qt.Key.Key_Right)
    assert view.readout.text().startswith("step 2 (sat), filter 1, place (0, 2):")
    assert (view.sheet.step, view.sheet.marked) == (2, (0, 2))


def test_another_filter_is_asked_for(desk):
    view = opened(desk)
    desk.answer(view, "gates", **conv_lstm())
    view.unit.setValue(3)
    assert ("unit", 3) in view.wants()[0].options
    assert desk.selection.unit.channel == 3


@pytest.mark.parametrize(("kind", "size"), [("ConvLSTM1D", (9,)), ("ConvLSTM3D", (2, 3, 4))])
def test_rows_and_volumes_are_drawn_too(desk, kind, size):
    view, answer = opened(desk, kind), conv_lstm(size=size)
    desk.answer(view, "gates", **answer)
    tiles = view.sheet.lanes[0].tiles
    np.testing.assert_array_equal(tiles.reshape(TIME, -1), answer["forget gate"].reshape(TIME, -1))
    assert tiles.shape[2] == size[-1]
    row, column = view.sheet.place
    one = at_place(answer, row, column)
    flat = row * size[-1] + column
    expected = answer["parts/candidate"].reshape(TIME, -1, 3)[:, flat]
    np.testing.assert_array_equal(one["parts/candidate"], expected)
    before = answer["before/cell"].reshape(TIME, -1)[:, flat]
    np.testing.assert_array_equal(one["before/cell"], before)
    assert formulas(one, "", TIME - 1)[0] in view.readout.toolTip()


def test_all_numbers_of_the_filter_can_be_taken_away(desk):
    view, answer = opened(desk), conv_lstm()
    desk.answer(view, "gates", **answer)
    header, rows = view.numbers()
    rows = list(rows)
    assert header[3] == "place"
    assert len(rows) == 6 * answer["state"].size
    assert (1, "cat", "cell", 8 + 2, float(answer["cell"][1, 1, 2])) in rows
    assert "curve" not in view.spans(desk.live.record)


def test_layers_of_vectors_are_drawn_as_before(desk):
    from tests.gui.views.recurrent import lstm

    view = opened(desk)
    desk.answer(view, "gates", **conv_lstm())
    desk.answer(view, "gates", **lstm())
    assert view.pages.currentIndex() == 0
    assert view.unit.maximum() == plain()["state"].shape[1] - 1


@pytest.mark.parametrize("strange", [np.nan, np.inf, 1e308])
def test_strange_numbers_do_no_harm(desk, strange):
    view = opened(desk)
    full = {
        name: np.full(one.shape, strange)
        for name, one in conv_lstm().items()
        if one.dtype == float and one.ndim
    }
    desk.answer(view, "gates", **conv_lstm() | full)
    assert not view.grab().isNull()
