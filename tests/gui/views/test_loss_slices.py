"""Slices of the loss: what is asked for, how it is drawn, and what the mouse reads off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.core import events as e
from nnplayground.gui.views.loss_slices import BETWEEN, LINE, PATH, PLANE, LossSlices
from nnplayground.gui.views.slice_plots import shown

A = np.linspace(-1, 1, 21)
B = np.linspace(-2, 2, 21)
LOSS = 0.5 + A**2 + (B[:, None] - 0.4) ** 2


@pytest.fixture
def view(desk):
    view = desk.show(LossSlices, (420, 460))
    desk.start()
    desk.send(e.Kept(1, (0.0, 1.0, 2.5, 4.0), 2.5, 1000))
    return view


def choose(view, kind):
    view.kind.setCurrentIndex(view.kind.findData(kind))


def answer(desk, view, **arrays):
    arrays = {
        "examples": np.array(512),
        "here": np.zeros(1),
        "epochs": np.array([0.0, 4.0]),
    } | arrays
    arrays = {"path": np.zeros((2, 1)), "data": arrays["loss"]} | arrays
    desk.send(e.Snapshot(1, 5, 0.5, view.question(), arrays))


def plane(desk, view, **arrays):
    path = np.array([[0.8, 1.0], [0.5, 0.5], [0.0, 0.0]])
    usual = {"a": A, "b": B, "loss": LOSS, "path": path, "epochs": np.array([0.0, 1.0, 4.0])}
    answer(desk, view, **usual | {"here": np.zeros(2)} | arrays)


def test_the_button_asks_for_the_chosen_slice(desk, view):
    choose(view, PLANE)
    view.seed.setCurrentIndex(3)
    view.statistics.setCurrentIndex(1)
    view.bar.button.click()
    asked = desk.worker.posted[-1]
    assert isinstance(asked, e.Ask)
    options = dict(asked.want.options)
    assert asked.want.probe == "loss_slice"
    assert (options["kind"], options["seed"], options["statistics"]) == ("plane", 3, "batch")
    assert (options["resolution"], options["span"], options["count"]) == (21, 1.0, 512)


def test_a_curve_is_the_loss_and_its_logarithm(desk, view):
    loss = 0.5 + A**2
    answer(desk, view, a=A, loss=loss)
    x, y = view.curve.curve.getData()
    np.testing.assert_array_equal(x, A)
    np.testing.assert_array_equal(y, loss)
    view.log.setChecked(True)
    np.testing.assert_allclose(view.curve.curve.getData()[1], np.log10(loss))
    assert view.plots.currentWidget() is view.curve
    assert view.curve.data.getData()[0] is None or not len(view.curve.data.getData()[0])


def test_the_loss_without_penalties_is_a_second_line(desk, view):
    answer(desk, view, a=A, loss=A**2 + 1, data=A**2)
    np.testing.assert_array_equal(view.curve.data.getData()[1], A**2)


def test_a_map_has_the_path_with_its_epochs_and_the_place_of_now(desk, view):
    choose(view, PATH)
    plane(desk, view, explained=np.array([0.9, 0.08]))
    assert view.plots.currentWidget() is view.map
    x, y = view.map.way.getData()
    assert list(zip(x.tolist(), y.tolist())) == [(0.8, 1.0), (0.5, 0.5), (0.0, 0.0)]
    texts = {label.toPlainText() for label in view.map.labels}
    assert texts == {"0", "1", "4"}
    marks = view.map.marks.getData()
    assert [float(one[0]) for one in marks] == [0, 0]
    assert "90 % + 8 %" in view.reading.text()
    view.path.setChecked(False)
    assert not view.map.labels
    assert view.scale.span == pytest.approx((LOSS.min(), LOSS.max()))


def test_contours_lie_where_the_loss_has_one_height(desk, view):
    choose(view, PLANE)
    plane(desk, view)
    x, y = view.map.contours.getData()
    heights = 0.5 + x**2 + (y - 0.4) ** 2
    levels = np.linspace(LOSS.min(), LOSS.max(), 14)[1:-1]
    near = np.abs(heights[:, None] - levels).min(axis=1)
    assert near.max() < 0.02 * np.ptp(LOSS)


def test_the_mouse_reads_the_loss(desk, view):
    choose(view, PLANE)
    plane(desk, view)
    view.map.pointed.emit(0.5, 1.0)
    assert view.reading.text() == f"a 0.5 · b 1 · loss {0.5 + 0.25 + 0.36:.5g}"
    view.map.pointed.emit(np.nan, np.nan)
    assert view.reading.text().startswith("512 examples")
    choose(view, LINE)
    answer(desk, view, a=A, loss=A**2)
    view.curve.pointed.emit(-0.5, 0.1)
    assert view.reading.text() == "a -0.5 · loss 0.25"


def test_a_grid_that_is_half_done_is_drawn(desk, view):
    choose(view, PLANE)
    half = LOSS.copy()
    half[:9] = np.nan
    plane(desk, view, loss=half)
    assert view.map.image.image[0, 0, 3] == 0
    assert view.map.image.image[-1, 0, 3] == 255
    view.map.pointed.emit(0.0, -2.0)
    assert "nan" in view.reading.text()


def test_kept_epochs_can_be_chosen(desk, view):
    choose(view, BETWEEN)
    options = dict(view.question().options)
    assert (options["from"], options["to"]) == (0.0, 4.0)
    view.first.setCurrentIndex(1)
    desk.send(e.Kept(1, (0.0, 1.0, 2.5, 4.0, 5.0), 2.5, 1000))
    view.refresh()
    options = dict(view.question().options)
    assert (options["from"], options["to"]) == (1.0, 5.0)
    answer(desk, view, a=np.linspace(-0.5, 1.5, 21), loss=A**2, ends=np.array([1.0, 5.0]))
    assert [label.toPlainText() for label in view.curve.labels] == ["1", "5"]


def test_numbers_are_those_of_the_grid(desk, view):
    choose(view, PLANE)
    plane(desk, view)
    header, rows = view.numbers()
    rows = list(rows)
    assert tuple(header) == ("a", "b", "loss", "data_loss")
    assert rows[22] == (A[1], B[1], LOSS[1, 1], LOSS[1, 1])
    assert view.arrays()["loss"].shape == (21, 21)


def test_a_problem_is_told(desk, view):
    choose(view, PATH)
    want = view.question()
    desk.send(e.Snapshot(1, 5, 0.5, want, {}, "This needs three kept epochs; train on"))
    assert view.stage.empty
    assert "three kept epochs" in view.stage.label.text()


def test_twins_have_one_scale(desk, view):
    choose(view, PLANE)
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    for run, factor in ((1, 1.0), (2, 3.0)):
        path = np.zeros((1, 2))
        arrays = {"a": A, "b": B, "loss": LOSS * factor, "data": LOSS, "path": path}
        arrays |= {"epochs": np.zeros(1), "here": np.zeros(2), "examples": np.array(9)}
        desk.send(e.Snapshot(run, 5, 0.5, view.question(), arrays))
    view.grab()
    assert view.common["loss"] == pytest.approx((LOSS.min(), 3 * LOSS.max()))
    assert len(view.panels) == 2


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 0.0, 1e308])
@pytest.mark.parametrize("kind", [LINE, PLANE, PATH, BETWEEN])
def test_strange_losses_do_no_harm(desk, view, strange, kind):
    choose(view, kind)
    more = {"explained": np.full(2, strange)} if kind == PATH else {}
    for log in (False, True):
        view.log.setChecked(log)
        if kind in (PLANE, PATH):
            plane(
                desk, view, loss=np.full((21, 21), strange), path=np.full((3, 2), strange), **more
            )
            half = LOSS.copy()
            half[3, 4] = strange
            plane(desk, view, loss=half, here=np.full(2, strange), **more)
        else:
            answer(desk, view, a=A, loss=np.full(21, strange), here=np.full(1, strange))
        assert not view.grab().isNull()


def test_what_is_drawn_of_numbers_without_a_logarithm():
    assert np.isnan(shown(np.array([0.0, -1.0, np.inf, 1e308]), True)).all()
    assert shown(np.array([0.0, 100.0]), False).tolist() == [0, 100]


def test_another_theme_is_taken_over(desk, view, qapp):
    choose(view, PLANE)
    plane(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.grab().isNull()
