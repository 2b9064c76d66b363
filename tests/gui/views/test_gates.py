"""The gates of a recurrent layer over time, with their formulas."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.gates import Gates
from nnplayground.gui.views.gates_plot import scale_of
from nnplayground.gui.views.gates_words import formulas
from nnplayground.gui.views.labelled_sheet import Cell
from tests.gui.views.recurrent import (
    TIME,
    UNITS,
    bidirectional,
    both_ways,
    data,
    gru,
    lstm,
    project,
    squashed,
    told,
)


def opened(desk, made=None, size=(560, 640)):
    desk.document.edit("network", made or project())
    view = desk.show(Gates, size)
    desk.load(data())
    desk.start()
    view.unit.setMaximum(UNITS - 1)
    view.unit.setValue(1)
    return view


def value_of(line):
    """Return the number at the end of a formula."""
    return float(line.rsplit(" = ", 1)[1].replace("−", "-"))


def terms_of(line):
    """Return the numbers of the sum in a formula."""
    inner = line.rsplit(" = ", 2)[1].partition("(")[2].rstrip(")")
    text = inner.replace("+ ", "").replace("− ", "-").replace("−", "-")
    return [float(one) for one in text.split()]


@pytest.mark.covers("T04")
@pytest.mark.parametrize("step", range(TIME))
def test_the_formulas_of_an_lstm_are_true(step):
    answer = lstm()
    lines = dict(zip("figcoh", formulas_by_letter(answer, step)))
    for letter, function in (("f", squashed), ("i", squashed), ("o", squashed), ("g", np.tanh)):
        assert function(sum(terms_of(lines[letter]))) == pytest.approx(
            value_of(lines[letter]), abs=0.02
        )
    f, i, g, o, c, h = (value_of(lines[letter]) for letter in "figoch")
    assert f * answer["before/cell"][step] + i * g == pytest.approx(c, abs=0.03)
    assert o * np.tanh(c) == pytest.approx(h, abs=0.02)
    assert h == pytest.approx(answer["state"][step, 1], abs=0.006)


def formulas_by_letter(answer, step):
    lines = {line[0]: line for line in formulas(answer, "", step)}
    return [lines[letter] for letter in "figcoh"]


@pytest.mark.covers("T04")
def test_the_formula_of_a_gate_is_written_out():
    answer = lstm() | {"parts/forget gate": np.tile([0.31, -0.12, 1.0], (TIME, 1))}
    answer["forget gate"] = np.full((TIME, UNITS), 0.7685)
    assert (
        formulas(answer, "", 0)[0]
        == "f_t = σ(W_f x_t + U_f h_(t-1) + b_f) = σ(0.31 − 0.12 + 1.00) = 0.77"
    )


@pytest.mark.covers("T04")
@pytest.mark.parametrize("after", [True, False])
def test_the_formulas_of_a_gru_say_where_it_resets(after):
    lines = formulas(gru(after=after), "", 2)
    assert [line[0] for line in lines] == ["r", "z", "g", "h"]
    assert ("r_t · (U_g h_(t-1))" in lines[2]) is after
    assert ("U_g (r_t · h_(t-1))" in lines[2]) is not after


@pytest.mark.covers("T04")
def test_in_a_narrow_view_formulas_are_short(desk):
    view = opened(desk, size=(380, 500))
    answer = lstm()
    desk.answer(view, "gates", **answer)
    lines = view.readout.text().split("\n")
    assert len(lines) == 7
    assert lines[1].startswith("f_t = σ(")
    assert "W_f" not in lines[1]
    assert value_of(lines[1]) == value_of(formulas(answer, "", 4)[0])
    assert "W_f" in view.readout.toolTip()
    view.resize(700, 500)
    desk.qtbot.waitUntil(lambda: "W_f" in view.readout.text())


def test_a_simple_layer_has_one_formula():
    answer = told(np.zeros((TIME, 2)), "SimpleRNN") | {
        "state": np.zeros((TIME, UNITS)),
        "parts/state": np.zeros((TIME, 3)),
        "before/state": np.zeros(TIME),
    }
    assert formulas(answer, "", 1) == [
        "h_t = tanh(W x_t + U h_(t-1) + b) = tanh(0.00 + 0.00 + 0.00) = 0.00"
    ]


def test_without_a_run_it_says_what_to_do(desk):
    desk.document.edit("network", project())
    view = desk.show(Gates)
    assert "Press Play" in view.stage.label.text()


@pytest.mark.covers("T04")
def test_curves_of_one_unit_and_maps_of_all(desk):
    view = opened(desk)
    answer = lstm()
    desk.answer(view, "gates", **answer)
    assert [one.title[-1] for one in view.maps.maps] == list("figcoh")
    np.testing.assert_array_equal(view.maps.maps[0].values, answer["forget gate"].T)
    assert view.maps.maps[0].span == (0.0, 1.0)
    _, drawn = view.plot._curves["o"].getData()
    np.testing.assert_allclose(drawn, answer["output gate"][:, 1])
    _, drawn = view.plot._curves["c"].getData()
    size = max(1.0, np.abs(answer["cell"][:, 1]).max())
    np.testing.assert_allclose(drawn * size, answer["cell"][:, 1])


def test_the_formulas_follow_the_mouse_and_a_click_keeps_them(desk):
    view = opened(desk)
    answer = lstm()
    desk.answer(view, "gates", **answer)
    assert view.readout.text().startswith("step 4 (now), unit 1:")
    view.maps.hovered.emit(Cell(0, 1, 2))
    assert view.readout.text().startswith("step 2 (sat)")
    assert formulas(answer, "", 2)[0] in view.readout.text()
    view.plot.picked.emit(3)
    view.plot.passing.emit(None)
    assert view.readout.text().startswith("step 3 (down)")


def test_another_unit_is_asked_for(desk):
    view = opened(desk)
    desk.answer(view, "gates", **lstm())
    view.maps.chosen.emit(Cell(0, 2, 3))
    assert ("unit", 2) in view.wants()[0].options
    assert desk.selection.unit.channel == 2
    desk.selection.choose_unit(UnitRef("model", "layer", 0))
    assert ("unit", 0) in view.wants()[0].options


def test_a_masked_step_is_told(desk):
    view = opened(desk)
    mask = np.array([True, True, True, False, False])
    desk.answer(view, "gates", **lstm() | {"mask": mask})
    assert view.readout.text().startswith("step 2 (sat)")
    view.plot.passing.emit(4)
    assert "masked" in view.readout.text()


def test_one_of_two_ways_is_chosen(desk):
    view = opened(desk, bidirectional())
    desk.answer(view, "gates", **both_ways(lstm()))
    assert not view.way.isHidden()
    assert "h_(t-1)" in view.readout.text()
    view.way.setCurrentIndex(1)
    assert "h_(t+1)" in view.readout.text()
    assert not re.search(r"h_\(t-1\)", view.readout.text())


def test_the_numbers_are_those_of_all_gates(desk):
    view = opened(desk)
    answer = lstm()
    desk.answer(view, "gates", **answer)
    rows = list(view.numbers()[1])
    assert len(rows) == 6 * TIME * UNITS
    assert (1, "cat", "output gate", 2, float(answer["output gate"][1, 2])) in rows


def test_twins_share_scales(desk):
    view = opened(desk)
    desk.answer(view, "gates", **lstm())
    spans = view.spans(desk.live.record)
    assert spans["forget gate"] == (0.0, 1.0)
    view.common = {**spans, "cell": (-9.0, 9.0), "curve": (-9.0, 9.0)}
    view.draw(desk.live.record)
    assert view.maps.maps[3].span == (-9.0, 9.0)
    _, drawn = view.plot._curves["c"].getData()
    np.testing.assert_allclose(drawn * 9, lstm()["cell"][:, 1])


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_strange_numbers_do_no_harm(desk, strange):
    view = opened(desk)
    full = {
        name: np.full(one.shape, strange)
        for name, one in lstm().items()
        if one.dtype == float and one.ndim
    }
    desk.answer(view, "gates", **lstm() | full)
    assert not view.grab().isNull()
    assert scale_of(np.full(3, strange)) >= 1


def test_another_theme_is_taken_over(desk, qapp):
    view = opened(desk)
    desk.answer(view, "gates", **gru())
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.stage.empty
