import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from nnplayground.core import events as e
from nnplayground.gui.views.curve_marks import said, together
from nnplayground.gui.views.curve_pen import Look
from nnplayground.gui.views.curves import Curves
from nnplayground.gui.views.series import best, lower_is_better, near, smooth, thin

LOSS = ("epoch", "loss")


@pytest.fixture
def curves(desk):
    view = desk.show(Curves)
    desk.start()
    return view


def feed(desk, epochs=4, per_epoch=10):
    """Send a small run: losses 1/k by batch and by epoch, accuracy rising."""
    events = [e.Epoch(1, 0, 0, {"loss": 2.0, "val_loss": 2.5})]
    for epoch in range(1, epochs + 1):
        steps = np.arange(per_epoch * (epoch - 1) + 1, per_epoch * epoch + 1)
        rates = np.full(per_epoch, 0.01)
        logs = {"loss": 1.0 / steps, "accuracy": steps / 1000, "learning_rate": rates}
        events.append(e.Metrics(1, epoch, steps, logs, 1000.0))
        logs = {"loss": 1.0 / epoch, "val_loss": abs(epoch - 3) + 0.5, "accuracy": epoch / 10}
        events.append(e.Epoch(1, epoch, per_epoch * epoch, logs))
    desk.send(*events)


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Curves)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()


@pytest.mark.covers("O04", "F03")
def test_epoch_and_batch_curves_have_the_points_of_the_record(desk, curves):
    feed(desk)
    assert not curves.stage.empty
    x, y = curves.plots["loss"].points((LOSS, "raw"))
    assert x.tolist() == [0, 1, 2, 3, 4]
    assert np.allclose(y, [2, 1, 1 / 2, 1 / 3, 1 / 4])
    x, y = curves.plots["loss"].points((("batch", "loss"), "raw"))
    assert np.allclose(x, np.arange(1, 41) / 10)
    assert np.allclose(y, 1 / np.arange(1, 41))


def test_the_axis_can_count_steps(desk, curves):
    feed(desk)
    curves.axis.setCurrentIndex(1)
    assert curves.plots["loss"].points((LOSS, "raw"))[0].tolist() == [0, 10, 20, 30, 40]


@pytest.mark.covers("M05")
def test_each_curve_is_switched_on_and_off_while_running(desk, curves):
    feed(desk)
    curves.list.choose(("epoch", "accuracy"), False)
    curves.list.choose(("epoch", "learning_rate"), True)
    curves.list.choose(("batch", "learning_rate"), True)
    keys = [key for plot in curves.plots.values() for key in plot.keys()]  # noqa: SIM118
    assert (("epoch", "accuracy"), "raw") not in keys
    assert (("batch", "accuracy"), "raw") in keys
    assert (("batch", "learning_rate"), "raw") in keys
    desk.send(e.Epoch(1, 5, 50, {"loss": 0.1, "accuracy": 0.9}))
    assert (("epoch", "accuracy"), "raw") not in curves.plots["metric"].keys()  # noqa: SIM118


def test_the_legend_is_there_only_where_it_leaves_room_for_the_curves(desk, curves):
    curves.resize(900, 300)
    feed(desk)
    plot = curves.plots["loss"]
    desk.qtbot.waitUntil(plot.legend.isVisible)
    heads = {f"{part}{name}_loss": 1.0 for part in ("", "val_") for name in "abcde"}
    for epoch in range(5, 8):
        desk.send(e.Epoch(1, epoch, 10 * epoch, {"loss": 5.0, "val_loss": 5.0, **heads}))
    assert len(plot.legend.items) == 12
    desk.qtbot.waitUntil(lambda: not plot.legend.isVisible())
    curves.resize(900, 900)
    desk.qtbot.waitUntil(plot.legend.isVisible)


@pytest.mark.covers("O04")
def test_the_mouse_reads_all_values_at_its_place(desk, curves):
    feed(desk)
    curves.plots["loss"].hovered.emit(2.1)
    values = curves.list.values()
    assert float(values[LOSS]) == 0.5
    assert float(values["epoch", "val_loss"]) == 1.5
    assert float(values["batch", "loss"]) == pytest.approx(1 / 21, rel=1e-4)
    curves.plots["loss"].hovered.emit(float("nan"))
    assert float(curves.list.values()[LOSS]) == 0.25
    assert curves.list.headerItem().text(1) == "Newest"


def test_the_best_epoch_of_the_validation_loss_is_ringed(desk, curves):
    feed(desk)
    x, y = curves.plots["loss"].points("best")
    assert (x.tolist(), y.tolist()) == ([3], [0.5])


@pytest.mark.covers("L06")
def test_data_loss_and_regularization_are_curves_of_their_own(desk, curves):
    logs = {"loss": 1.5, "data_loss": 1.0, "regularization": 0.5}
    desk.send(e.Epoch(1, 1, 10, logs))
    for name in ("data_loss", "regularization"):
        curves.list.choose(("epoch", name), True)
    for name, value in logs.items():
        assert curves.plots["loss"].points((("epoch", name), "raw"))[1].tolist() == [value]


def test_an_evaluation_of_the_test_part_is_a_point_where_it_was_made(desk, curves):
    feed(desk)
    desk.send(e.Evaluated(1, "test", {"loss": 0.7, "accuracy": 0.8}, 100))
    x, y = curves.plots["loss"].points((("test", "loss"), "raw"))
    assert (x.tolist(), y.tolist()) == ([4], [0.7])


def test_marks_are_lines_with_their_text(desk, curves):
    feed(desk)
    desk.send(e.Mark(1, 20, 2.0, "rate 0.001 {now}"))
    marks = curves.plots["loss"].marks
    assert [line.value() for line in marks.lines] == [2.0]
    assert marks.labels[0].text() == "rate 0.001 {now}"
    assert not curves.plots["metric"].marks.labels


def test_another_mark_leaves_those_before_it_as_they_are(desk, curves):
    feed(desk)
    desk.send(e.Mark(1, 20, 2.0, "rate 0.001 {now}"))
    marks = curves.plots["loss"].marks
    (first,), (label,) = marks.lines, marks.labels
    desk.send(e.Mark(1, 30, 3.0, "rate 0.002 {now}"))
    assert [line.value() for line in marks.lines] == [2.0, 3.0]
    assert marks.lines[0] is first
    assert marks.labels[0] is label
    assert [one.text() for one in marks.labels] == ["rate 0.001 {now}", "rate 0.002 {now}"]


def test_a_logarithmic_axis_is_for_losses_and_not_for_shares(desk, curves):
    feed(desk)
    curves.log.setChecked(True)
    assert curves.plots["loss"].log
    assert not curves.plots["metric"].log


def test_a_logarithmic_axis_leaves_out_zeros_and_what_is_not_finite(desk, curves):
    curves.log.setChecked(True)
    for epoch, loss in enumerate([1.0, 0.0, float("nan"), 0.1], 1):
        desk.send(e.Epoch(1, epoch, 10 * epoch, {"loss": loss}))
    y = curves.plots["loss"].points((LOSS, "raw"))[1]
    assert np.isnan(y).tolist() == [False, True, True, False]


def test_smoothing_draws_the_average_of_the_batches_in_front_of_the_faint_curve(desk, curves):
    feed(desk, epochs=2)
    curves.smoothing.setValue(50)
    desk.send(e.Metrics(1, 3, [21, 22], {"loss": [5.0, 3.0]}))
    raw = curves.plots["loss"].points((("batch", "loss"), "raw"))[1]
    smoothed = curves.plots["loss"].points((("batch", "loss"), "smooth"))[1]
    expected = [1.0]
    for value in raw[1:]:
        expected.append(0.5 * expected[-1] + 0.5 * value)
    assert np.allclose(smoothed, expected)


def test_zooming_stays_until_everything_is_asked_for_again(desk, curves):
    feed(desk)
    view = curves.plots["loss"].getPlotItem().getViewBox()
    view.setXRange(1, 2, padding=0)
    view.sigRangeChangedManually.emit([True, True])
    desk.send(e.Epoch(1, 5, 50, {"loss": 0.1}))
    assert view.viewRange()[0] == [1, 2]
    curves.fit_button.click()
    assert view.viewRange()[0][1] >= 5


def test_a_new_run_begins_with_empty_curves(desk, curves):
    feed(desk)
    desk.start(run=2)
    assert curves.stage.empty
    desk.send(e.Epoch(2, 0, 0, {"loss": 9.0}))
    assert curves.plots["loss"].points((LOSS, "raw"))[1].tolist() == [9.0]


def test_numbers_are_every_batch_epoch_and_evaluation(desk, curves):
    feed(desk)
    desk.send(e.Evaluated(1, "test", {"loss": 0.7}, 100))
    header, rows = curves.numbers()
    table = [dict(zip(header, row, strict=True)) for row in rows]
    assert [row["kind"] for row in table].count("batch") == 40
    assert [row["kind"] for row in table].count("epoch") == 5
    assert table[39]["loss"] == pytest.approx(1 / 40)
    assert table[42]["val_loss"] == 1.5
    assert (table[-1]["kind"], table[-1]["loss"]) == ("test", 0.7)
    csv.writer(io.StringIO()).writerows(rows)


def test_wide_and_flat_windows_put_the_plots_side_by_side(desk, curves):
    feed(desk)
    curves.resize(1000, 260)
    desk.qtbot.waitUntil(lambda: curves.plots["metric"].x() > curves.plots["loss"].x() + 100)
    curves.resize(500, 500)
    desk.qtbot.waitUntil(lambda: curves.plots["metric"].y() > 100)


def test_hidden_it_draws_nothing(desk, curves):
    curves.hide()
    feed(desk)
    assert curves.plots["loss"].keys() == []


def test_a_million_points_are_thinned_and_keep_their_extremes(desk, curves):
    steps = np.arange(1, 1_000_001)
    loss = np.random.default_rng(0).random(1_000_000)
    loss[123_456] = 50.0
    desk.send(e.Metrics(1, 1, steps, {"loss": loss}))
    curves.draw(desk.live.record)
    y = curves.plots["loss"].points((("batch", "loss"), "raw"))[1]
    assert len(y) < 5000
    assert y.max() == 50
    assert y.min() == loss.min()


def test_without_new_points_nothing_is_handed_to_the_screen(desk, curves):
    feed(desk)
    plot = curves.plots["loss"]
    item = plot._curves[LOSS, "raw"][1]
    with desk.qtbot.assertNotEmitted(item.sigPlotChanged):
        curves.draw(desk.live.record)
    with desk.qtbot.waitSignal(item.sigPlotChanged):
        desk.send(e.Epoch(1, 5, 50, {"loss": 0.1}))


def test_another_array_of_the_same_length_is_drawn(desk, curves):
    plot, look, x = curves.plots["loss"], Look("one", QColor("red")), np.arange(20.0)
    plot.put("one", look, x, x * 1, 0, 20)
    plot.put("one", look, x, x * 2, 0, 20)
    assert plot.points("one")[1].tolist() == (x * 2).tolist()


def test_thousands_of_points_are_painted_in_the_way_that_is_quick(desk, curves):
    noise = np.random.default_rng(0).random(20_000)
    desk.send(e.Metrics(1, 1, np.arange(1, 20_001), {"loss": noise}))
    curves.smoothing.setValue(20)
    plot = curves.plots["loss"]
    for layer in ("raw", "smooth"):
        opts = plot._curves[("batch", "loss"), layer][1].opts
        pen = opts["pen"]
        assert pen.widthF() <= 1 or (pen.color().alpha() == 255 and not opts["antialias"])


def test_rows_of_the_list_can_be_clicked(desk, curves):
    feed(desk)
    row = curves.list.topLevelItem(0)
    row.setCheckState(0, Qt.CheckState.Unchecked)
    assert (LOSS, "raw") not in curves.plots["loss"].keys()  # noqa: SIM118


@pytest.mark.parametrize("size", [1, 255, 256, 257, 5000])
def test_smooth_equals_the_formula_one_by_one(size):
    values = np.random.default_rng(size).normal(size=size)
    expected, last = [], values[0]
    for value in values:
        last = 0.9 * last + 0.1 * value
        expected.append(last)
    assert np.allclose(smooth(values, 0.9), expected)
    halves = smooth(values[: size // 2], 0.9)
    start = halves[-1] if len(halves) else None
    assert np.allclose(np.append(halves, smooth(values[size // 2 :], 0.9, start)), expected)


def test_smooth_holds_the_last_value_where_one_is_missing():
    assert smooth(np.array([1.0, np.nan, 1.0]), 0.5).tolist() == [1, 1, 1]


def test_thin_keeps_peaks_ends_and_order():
    x = np.arange(10_000.0)
    y = np.zeros(10_000)
    y[[17, 5_003]] = 1, -1
    thin_x, thin_y = thin(x, y, 0, 10_000, 100)
    assert len(thin_x) <= 202
    assert (np.diff(thin_x) >= 0).all()
    assert (thin_y.max(), thin_y.min(), thin_x[-1]) == (1, -1, 9_999)
    assert thin(x, y, 10.5, 12.5, 100)[0].tolist() == [10, 11, 12, 13]


def test_near_takes_the_nearest_point():
    x = np.array([0.0, 1.0, 2.0])
    assert near(x, x, 1.4) == (1, 1)
    assert near(x, x, 9) == (2, 2)
    assert near(x[:0], x[:0], 1) is None


def test_best_leaves_out_what_is_not_finite():
    x = np.arange(4.0)
    y = np.array([np.nan, 3, 1, 2])
    assert best(x, y, lower=True) == (2, 1)
    assert best(x, y, lower=False) == (1, 3)
    assert best(x, y * np.nan, lower=True) is None


@pytest.mark.parametrize(
    ("name", "lower"),
    [
        ("val_loss", True),
        ("mean_absolute_error", True),
        ("val_sparse_categorical_accuracy", False),
        ("accuracy", False),
        ("learning_rate", None),
    ],
)
def test_the_better_direction_is_known_by_name(name, lower):
    assert lower_is_better(name) is lower


def test_one_change_of_several_layers_is_one_mark():
    marks = [
        e.Mark(1, 5, 1.0, f"{name}: rate 0.1 → 0.2", f"networks.model.{name}.rate", "0.1", "0.2")
        for name in ("one", "two")
    ]
    assert [mark.text for mark in together(marks)] == ["2 layers: rate 0.1 → 0.2"]


def test_a_layer_that_is_added_or_removed_is_said_so():
    added = e.Mark(1, 5, 1.0, "dense none → Dense", "networks.model.dense", "none", "Dense")
    removed = e.Mark(1, 5, 1.0, "dense Dense → none", "networks.model.dense", "Dense", "none")
    assert [said(added), said(removed)] == ["layer dense added", "layer dense removed"]


def test_in_a_narrow_dock_the_list_stands_below_the_plots(desk, qtbot):
    view = desk.show(Curves, (320, 420))
    desk.start()
    feed(desk)
    qtbot.waitUntil(lambda: not view.stage.empty and view.list.isVisible())
    assert view.list.mapTo(view, QPoint()).y() > view._picture.mapTo(view, QPoint()).y()
    assert view._picture.width() == view.list.width()
    assert view._picture.height() > 1.5 * view.list.height() > 100
    view.resize(640, 420)
    qtbot.waitUntil(lambda: view.list.mapTo(view, QPoint()).x() > 300)
    assert 200 < view.list.width() < 320
