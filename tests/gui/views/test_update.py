"""The lines of a step as they are drawn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e
from nnplayground.gui.views.tiles import Place
from nnplayground.gui.views.update import UpdateView, pretty

SAMPLE = dict(UpdateView.sample["update"])


@pytest.fixture
def view(desk):
    view = desk.show(UpdateView, (420, 600))
    desk.start()
    return view


def test_before_a_run_it_says_what_to_do(desk):
    view = desk.show(UpdateView)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()


def test_each_line_has_formula_numbers_and_value(desk, view):
    desk.answer(view, "update", **SAMPLE)
    assert "w<sub>t</sub> = w - rate · g<br>= 1 - 0.1 · 0.5 = <b>0.95</b>" in view.lines.text()
    assert view.head.text() == "dense/kernel[1, 2]: 1 → 0.95 · SGD, step 5"
    assert "32 examples, loss 0.7" in view.note.text()
    assert list(view.numbers()[1])[-1] == ("w_t", "w - rate · g", "1 - 0.1 · 0.5", 0.95)


def test_penalties_and_notes_stand_below(desk, view):
    desk.answer(view, "update", **SAMPLE | {"penalty": 0.25, "note": "A remark."})
    assert view.note.text().endswith("penalties 0.25 · A remark.")


def test_a_click_on_a_slope_asks_for_that_weight(desk, view):
    desk.answer(view, "update", **SAMPLE)
    view.tiles.canvas.picked.emit(Place(0, 3, 7))
    want = e.Want("update", None, (("path", "model/dense/kernel"), ("index", (3, 7))))
    assert view.wants() == (want,)
    # Meanwhile the last lines stay.
    assert not view.stage.empty


def test_a_typed_index_is_kept_inside_the_weight(desk, view, qtbot):
    desk.answer(view, "update", **SAMPLE)
    view.field.setText("2, 99")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert view.index == (2, 7)
    view.field.setText("none")
    view.field.setModified(False)
    view.field.editingFinished.emit()
    assert view.index == (2, 7)
    view.steepest.click()
    assert view.index is None


def test_the_box_chooses_a_tensor_and_follows_the_canvas(desk, view):
    paths = ["model/dense/kernel", "model/dense/bias", "model/out/kernel"]
    desk.answer(view, "update", **SAMPLE | {"paths": np.array(paths)})
    assert [view.weight.itemText(place) for place in range(3)] == [
        "dense/kernel",
        "dense/bias",
        "out/kernel",
    ]
    view.weight.activated.emit(1)
    assert view.path == "model/dense/bias"
    desk.selection.choose_nodes(("out",))
    assert view.wants()[0].options == (("path", "model/out/kernel"),)
    desk.selection.choose_nodes(("flat",))
    assert view.wants()[0].options == (("path", "model/out/kernel"),)


def test_a_problem_is_told_as_a_sentence(desk, view):
    desk.send(e.Snapshot(1, 5, 0.5, view.wants()[0], {}, problem="There is no loss."))
    assert view.stage.label.text() == "There is no loss."


def test_twins_show_the_same_weight(desk):
    view = desk.show(UpdateView, (900, 600))
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    view.choose("model/dense/bias", (3,))
    assert [panel.wants() for panel in view.panels] == [view.wants()] * 2
    for run, after in ((1, 0.5), (2, 0.75)):
        desk.send(
            e.Snapshot(
                run,
                5,
                0.5,
                view.wants()[0],
                {key: np.asarray(one) for key, one in (SAMPLE | {"after": after}).items()},
            )
        )
    desk.qtbot.waitUntil(lambda: "0.75" in view.panels[1].head.text())
    assert "0.5" in view.head.text()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_strange_slopes_are_drawn(desk, view, value):
    strange = np.full((3, 3, 2, 4), value)
    changed = {"slopes": strange, "shape": np.array(strange.shape), "index": np.array([1, 1, 0, 2])}
    desk.answer(view, "update", **SAMPLE | changed | {"values": np.full(2, value), "loss": value})
    view.grab()
    assert view.tiles.canvas.maps.shape == (8, 3, 3)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("beta_1 · m_t", "&beta;<sub>1</sub> · m<sub>t</sub>"),
        ("1 - beta_2^t", "1 - &beta;<sub>2</sub><sup>t</sup>"),
        ("n^(-power)", "n<sup>(-power)</sup>"),
        ("√(v_t) + epsilon", "√(v<sub>t</sub>) + &epsilon;"),
        ("a < b", "a &lt; b"),
    ],
)
def test_formulas_have_indices_and_powers(formula, expected):
    assert pretty(formula) == expected
