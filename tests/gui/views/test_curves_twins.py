"""Curves of twins and branches, of live changes, of clipped gradients, and going back to a kept epoch."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.vary import variants
from nnplayground.gui import style
from nnplayground.gui.views.curves import Curves

LOSS, VAL = ("epoch", "loss"), ("epoch", "val_loss")


@pytest.fixture
def curves(desk):
    return desk.show(Curves, (1000, 320))


def twins(desk, path="training.learning_rate", values=(0.1, 0.001, 0.0001), epochs=4):
    """Start as many runs as there are values of a setting; the loss of run k is k at first and falls as 1 / epoch."""
    adam = Pick("Adam", {"learning_rate": 0.1})
    project = Project(training=Training(optimizer=adam, epochs=10))
    named = tuple(Pick(f"twin {value}", {path: value}) for value in values[1:])
    projects = variants(replace(project, twins=named))
    started = enumerate(projects)
    events = [e.Started(1 + twin, one, 42, "CPU", 10, 100, twin=twin) for twin, one in started]
    for twin in range(len(projects)):
        events += some_epochs(1 + twin, epochs)
    desk.send(*events)


def feed(desk, run, epochs=4):
    desk.send(*some_epochs(run, epochs))


def some_epochs(run, epochs):
    events = [e.Epoch(run, 0, 0, {"loss": 2.0 * run, "val_loss": 3.0 * run})]
    for epoch in range(1, epochs + 1):
        steps = np.arange(10 * epoch - 9, 10 * epoch + 1)
        events.append(e.Metrics(run, epoch, steps, {"loss": run / steps}, 1000.0))
        logs = {"loss": run / epoch, "val_loss": run + 0.5}
        events.append(e.Epoch(run, epoch, 10 * epoch, logs))
    return events


def names(curves):
    return curves.key.texts()


def legend(curves):
    return {label.text for _, label in curves.plots["loss"].legend.items}


def look(curves, *key):
    return curves.plots["loss"]._curves[key][0]


def test_twins_are_drawn_in_one_plot_with_a_colour_each_and_named_by_what_differs(desk, curves):
    twins(desk)
    y = [curves.plots["loss"].points((LOSS, "raw"))[1].tolist()]
    y += [curves.plots["loss"].points((LOSS, "raw", twin))[1].tolist() for twin in (1, 2)]
    assert [one[:2] for one in y] == [[2, 1], [4, 2], [6, 3]]
    assert names(curves) == ["rate 0.1", "rate 0.001", "rate 0.0001", "training", "validation"]
    assert curves.key.isVisible()
    assert not legend(curves)
    shades = [look(curves, LOSS, "raw").colour]
    shades += [look(curves, LOSS, "raw", twin).colour for twin in (1, 2)]
    assert shades == [style.series_colour(twin) for twin in range(3)]


def test_the_validation_curve_of_a_twin_is_dashed_in_its_colour(desk, curves):
    twins(desk)
    solid, dashed = look(curves, LOSS, "raw", 1), look(curves, VAL, "raw", 1)
    assert (solid.dashed, dashed.dashed) == (False, True)
    assert solid.colour == dashed.colour == style.series_colour(1)


def test_the_list_has_a_column_of_values_for_each_twin(desk, curves):
    twins(desk)
    header = curves.list.headerItem()
    assert [header.text(column) for column in range(4)] == [
        "Curve",
        "rate 0.1",
        "rate 0.001",
        "rate 0.0001",
    ]
    assert [float(curves.list.values(run)[LOSS]) for run in range(3)] == [0.25, 0.5, 0.75]
    curves.plots["loss"].hovered.emit(0.1)
    assert [float(curves.list.values(run)[LOSS]) for run in range(3)] == [2, 4, 6]


def test_a_single_run_after_twins_looks_as_ever(desk, curves):
    twins(desk)
    desk.start(run=7)
    feed(desk, 7)
    assert legend(curves) == {"loss", "val_loss"}
    assert not curves.key.isVisible()
    assert [curves.list.headerItem().text(column) for column in (1, 2)] == ["Newest", "Best"]
    assert look(curves, VAL, "raw").colour == style.series_colour(1)
    assert not [key for key in curves.plots["loss"].keys() if len(key) == 3]  # noqa: SIM118


def test_numbers_have_a_column_for_each_twin(desk, curves):
    twins(desk)
    header, rows = curves.numbers()
    assert header[:5] == ("kind", "step", "epoch", "loss (rate 0.1)", "loss (rate 0.001)")
    table = [dict(zip(header, row, strict=True)) for row in rows]
    last = table[-1]
    assert (last["kind"], last["step"], last["epoch"]) == ("epoch", 40, 4)
    assert [last[f"loss (rate {rate})"] for rate in (0.1, 0.001, 0.0001)] == [0.25, 0.5, 0.75]


@pytest.mark.covers("O08")
def test_batch_sizes_of_one_all_and_k_show_their_noise_in_the_same_chart(desk, curves):
    twins(desk, "training.batch_size", (32, 1, 0), epochs=2)
    assert names(curves)[:3] == ["batch size 32", "batch size 1", "batch size all"]
    for twin in range(3):
        key = (("batch", "loss"), "raw", twin) if twin else (("batch", "loss"), "raw")
        x, y = curves.plots["loss"].points(key)
        np.testing.assert_allclose(x, np.arange(1, 21) / 10)
        np.testing.assert_allclose(y, (1 + twin) / np.arange(1, 21))


@pytest.mark.covers("R07")
def test_the_gap_meter_says_how_far_validation_and_training_loss_are_apart(desk, curves):
    twins(desk)
    assert curves.gap.isVisible()
    assert curves.gap.texts() == ["1.25", "2", "2.75"]
    assert [round(one.share, 3) for one in curves.gap.gaps] == [0.833, 0.8, 0.786]
    assert "rate 0.001: 2" in curves.gap.toolTip()
    desk.send(e.Epoch(1, 5, 50, {"loss": 1.5, "val_loss": 1.0}))
    assert curves.gap.texts()[0] == "-0.5"
    assert curves.gap.gaps[0].share == 0


def test_without_a_validation_part_there_is_no_gap(desk, curves):
    desk.start()
    desk.send(e.Epoch(1, 1, 10, {"loss": 1.0}))
    assert not curves.gap.isVisible()


def test_a_branch_begins_where_its_parent_was_left_and_the_parent_stays_faint(desk, curves):
    desk.start()
    feed(desk, 1)
    desk.send(e.Started(2, Project(), 42, "CPU", 10, 100, branch=(1, 20)))
    desk.send(e.Epoch(2, 3, 30, {"loss": 0.1, "val_loss": 0.2}))
    plot = curves.plots["loss"]
    x, y = plot.points((LOSS, "raw"))
    assert (x.tolist(), y.tolist()) == ([0, 1, 2, 3], [2, 1, 0.5, 0.1])
    x, y = plot.points((LOSS, "parent"))
    assert (x.tolist(), y.tolist()) == ([2, 3, 4], [0.5, 1 / 3, 0.25])
    assert look(curves, LOSS, "parent").opacity < 0.5


def change(run, step, old, new, clock, field="training.learning_rate"):
    return e.Mark(run, step, step / 10, f"rate {old} → {new}", field, old, new, clock)


def test_a_live_change_is_a_line_with_its_old_and_new_value(desk, curves):
    twins(desk)
    desk.send(*(change(run, 20, "0.1", "0.01", 1.0) for run in (1, 2, 3)))
    desk.send(change(2, 30, "0.01", "0.5", 9.0))
    marks = curves.plots["loss"].marks
    assert [line.value() for line in marks.lines] == [2, 3]
    assert [line.toolTip() for line in marks.lines] == ["rate 0.1 → 0.01", "rate 0.01 → 0.5"]
    assert marks.lines[1].pen.color() == style.series_colour(1)
    curves.axis.setCurrentIndex(1)
    assert [line.value() for line in marks.lines] == [20, 30]


def test_an_edit_that_reaches_twins_at_different_steps_is_labelled_once(desk, curves):
    twins(desk)
    desk.send(*(change(run, 20 + run, "0.1", "0.01", 1.0) for run in (1, 2, 3)))
    marks = curves.plots["loss"].marks
    assert [line.value() for line in marks.lines] == [2.1, 2.2, 2.3]
    assert [bool(label.text()) for label in marks.labels] == [True, False, False]
    desk.send(change(1, 35, "0.1", "0.01", 99.0))
    assert [bool(label.text()) for label in marks.labels] == [True, False, False, True]


def test_of_noisy_curves_the_calmest_is_in_front(desk, curves):
    twins(desk, "training.batch_size", (32, 1))
    random = np.random.default_rng(0)
    steps = np.arange(41, 2041)
    for run, noise in ((1, 0.01), (2, 1.0)):
        desk.send(e.Metrics(run, 5, steps, {"loss": noise * random.random(2000)}))
    drawn = curves.plots["loss"]._curves
    calm, wild = drawn[("batch", "loss"), "raw"], drawn[("batch", "loss"), "raw", 1]
    assert calm[1].zValue() > wild[1].zValue()


def test_labels_of_marks_do_not_lie_over_each_other(desk, curves):
    desk.start()
    feed(desk, 1)
    for number in range(12):
        desk.send(change(1, 20 + number % 3, "0.1", "0.01", 10.0 * number, f"field {number}"))
    labels = [one for one in curves.plots["loss"].marks.labels if one.isVisible()]
    assert len(labels) >= 3
    places = [one.sceneBoundingRect() for one in labels]
    crossing = [
        (one, other)
        for index, one in enumerate(places)
        for other in places[index + 1 :]
        if one.intersected(other).height() > 1.5
    ]
    assert not crossing


@pytest.mark.covers("R06")
def test_the_best_and_the_last_epoch_of_a_run_that_stopped_early_are_marked(desk, curves):
    stop = Pick("EarlyStopping", {"monitor": "val_loss"})
    desk.send(e.Started(1, Project(training=Training(callbacks=(stop,))), 42, "CPU", 10, 100))
    for epoch, loss in enumerate([3.0, 1.0, 2.0, 2.5]):
        desk.send(e.Epoch(1, epoch, 10 * epoch, {"loss": loss, "val_loss": loss}))
    text = "val_loss has not improved for 2 epochs; best was epoch 1"
    desk.send(e.Mark(1, 30, 3.0, text), e.Finished(1, "early", text))
    marks = curves.plots["loss"].marks
    assert [line.value() for line in marks.lines] == [1, 3]
    assert [label.text() for label in marks.labels] == ["best: epoch 1", "stop: epoch 3"]
    assert marks.lines[1].toolTip() == text
    assert curves.plots["loss"].points("best")[0].tolist() == [1]


def kept(desk, *epochs):
    desk.send(e.Kept(1, epochs, epochs[0], 100), e.Paused(1, 40, 4.0), e.Status(e.PAUSED))


def scrubs(desk):
    return [one for one in desk.worker.posted if isinstance(one, e.Scrub)]


def drag(curves, x):
    line = curves.plots["loss"].scrub
    line.setPos(x)
    line.sigDragged.emit(line)


def test_the_line_of_the_epoch_that_is_shown_is_there_while_the_run_waits(desk, curves):
    desk.start()
    feed(desk, 1)
    line = curves.plots["loss"].scrub
    assert not line.isVisible()
    kept(desk, 0.0, 2.0, 3.0)
    assert (line.isVisible(), line.value()) == (True, 4.0)
    desk.send(e.Showing(1, 20, 2.0, end=False))
    assert line.value() == 2.0
    desk.send(e.Status(e.RUNNING), e.Metrics(1, 5, [41], {"loss": [1.0]}))
    assert not line.isVisible()


def test_dragging_the_line_asks_once_for_the_nearest_kept_epoch(desk, curves):
    desk.start()
    feed(desk, 1)
    kept(desk, 0.0, 2.0, 3.0)
    for x in (3.9, 2.3, 2.1, 1.8, 0.9):
        drag(curves, x)
    assert scrubs(desk) == [e.Scrub(2.0), e.Scrub(0.0)]
    desk.send(e.Showing(1, 0, 0.0, end=False))
    drag(curves, 4.4)
    assert scrubs(desk)[-1] == e.Scrub(None)


def test_dragging_over_an_axis_of_steps_asks_for_an_epoch(desk, curves):
    desk.start()
    feed(desk, 1)
    kept(desk, 0.0, 2.0, 3.0)
    curves.axis.setCurrentIndex(1)
    drag(curves, 21.0)
    assert scrubs(desk) == [e.Scrub(2.0)]


@pytest.mark.covers("O14")
@pytest.mark.parametrize("clip", ["clipnorm", "clipvalue", "global_clipnorm"])
def test_the_norm_of_the_gradient_before_and_after_clipping_has_a_plot_with_the_clip_line(
    desk, curves, clip
):
    def clipped(value):
        return Project(training=Training(optimizer=Pick("SGD", {clip: value})))

    desk.send(e.Started(1, clipped(0.5), 42, "CPU", 10, 100))
    norms = np.array([2.0, 1.0, 0.25])
    logs = {"loss": norms, "gradient_norm": norms, "clipped_gradient_norm": np.minimum(norms, 0.5)}
    desk.send(e.Metrics(1, 1, np.array([1, 2, 3]), logs))
    plot = curves.plots["gradient"]
    assert plot.isVisible()
    assert plot.points((("batch", "gradient_norm"), "raw"))[1].tolist() == [2, 1, 0.25]
    after = plot.points((("batch", "clipped_gradient_norm"), "raw"))[1]
    assert after.tolist() == [0.5, 0.5, 0.25]
    assert [(line.value(), line.label.toPlainText()) for line in plot.levels] == [
        (0.5, f"{clip} 0.5")
    ]
    desk.send(e.Changed(1, clipped(0.1), 10, 100))
    assert [line.value() for line in plot.levels] == [0.1]
    curves.log.setChecked(True)
    assert [line.value() for line in plot.levels] == [-1.0]
    desk.send(e.Changed(1, Project(), 10, 100))
    assert not plot.levels


def test_after_another_batch_size_steps_and_epochs_still_fit(desk, curves):
    desk.start()
    feed(desk, 1, epochs=2)
    desk.send(e.Changed(1, Project(), 5, 50))
    desk.send(e.Metrics(1, 3, np.arange(21, 26), {"loss": np.ones(5)}))
    desk.send(e.Epoch(1, 3, 25, {"loss": 1.0}))
    x, _ = curves.plots["loss"].points((("batch", "loss"), "raw"))
    assert (x[19], x[-1]) == (2.0, 3.0)
    curves.axis.setCurrentIndex(1)
    assert curves.plots["loss"].points((LOSS, "raw"))[0].tolist() == [0, 10, 20, 25]


def test_a_curve_that_was_thinned_is_drawn_and_smoothed_anew(desk, curves):
    desk.start()
    curves.smoothing.setValue(50)
    size = 150_000
    for call in range(2):
        steps = np.arange(call * size + 1, (call + 1) * size + 1)
        desk.send(e.Metrics(1, 1, steps, {"loss": np.full(size, 1.0 + call)}))
    record = desk.live.record
    assert len(record.steps["loss"]) < size
    x, y = curves.plots["loss"].points((("batch", "loss"), "smooth"))
    assert x[-1] == 2 * size / 10
    assert y[-1] == pytest.approx(2.0)
    assert y[0] == pytest.approx(1.0)


def test_a_dense_dashed_curve_is_drawn_with_gaps(desk, curves):
    desk.start()
    epochs = np.arange(1.0, 3001)
    desk.send(e.Epochs(1, epochs, epochs * 10, {"loss": 1 / epochs, "val_loss": 2 / epochs}))
    drawn = curves.plots["loss"]._curves
    assert isinstance(drawn[LOSS, "raw"][1].opts["connect"], str)
    joined = drawn[VAL, "raw"][1].opts["connect"]
    assert 0.4 < joined.mean() < 0.9


def test_the_line_is_dragged_with_the_mouse(desk, curves, monkeypatch):
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", 0)
    desk.start()
    feed(desk, 1)
    kept(desk, 0.0, 2.0, 3.0)
    plot = curves.plots["loss"]
    area = plot.viewport()
    view = plot.getPlotItem().getViewBox()

    def place(epoch):
        return plot.mapFromScene(view.mapViewToScene(QPointF(epoch, view.viewRange()[1][1] / 2)))

    start, end = place(4.0), place(2.1)
    desk.qtbot.mouseMove(area, start)
    desk.qtbot.mousePress(area, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        here = start + (end - start) * share
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(here), area.mapToGlobal(here), left, left, none
        )
        QApplication.sendEvent(area, move)
    desk.qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=end)
    assert scrubs(desk)[-1] == e.Scrub(2.0)
    assert view.viewRange()[0][0] <= 0


@pytest.mark.parametrize("rates", [(0.1, 0.001), (0.1, 0.001, 0.0001)])
def test_the_values_of_every_twin_are_seen_without_scrolling(desk, rates):
    curves = desk.show(Curves, (600, 300))
    twins(desk, values=rates)
    view = curves.list
    last = view.columnCount() - 1
    desk.qtbot.waitUntil(lambda: view.columnWidth(last) > 0)
    end = view.columnViewportPosition(last) + view.columnWidth(last)
    assert end <= view.viewport().width()
    assert view.columnWidth(0) >= 90
