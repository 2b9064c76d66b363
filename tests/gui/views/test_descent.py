"""The sandbox of gradient descent."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from nnplayground.core.descent import CHANGE, DIVERGED, STEPS, SURFACES
from nnplayground.gui import style
from nnplayground.gui.views import all_views
from nnplayground.gui.views.descent import MOST_STARTS, TITLES, Descent


@pytest.fixture
def view(desk):
    return desk.show(Descent, (560, 720))


def click(desk, view, x, y, more=False):
    """Click on the plot with the real mouse."""
    box = view.plot.getPlotItem().getViewBox()
    place = view.plot.mapFromScene(box.mapViewToScene(QPointF(x, y)))
    keys = Qt.KeyboardModifier.ControlModifier if more else Qt.KeyboardModifier.NoModifier
    desk.qtbot.mouseClick(view.plot.viewport(), Qt.MouseButton.LeftButton, keys, place)


def pick(view, name):
    """Choose a surface as a person does."""
    view.surface.setCurrentIndex(view.surface.findData(name))
    view.surface.activated.emit(view.surface.currentIndex())


def put(view, **values):
    """Type numbers into the fields."""
    for name, value in values.items():
        view.editors[name].field.setValue(value)


def row(view, number):
    return [view.table.item(number, column).text() for column in range(5)]


def test_the_views_that_need_no_run_are_tools():
    tools = [one.name for one in all_views() if one.group == "Tools"]
    assert tools[:2] == ["descent", "size_calculator"]


def test_every_surface_is_offered_by_a_title_that_can_be_translated(view):
    offered = [view.surface.itemText(index) for index in range(view.surface.count())]
    assert offered == [one.title for one in SURFACES]
    assert set(offered) == set(TITLES)


def test_it_shows_a_path_without_any_run(view):
    assert view.live.record is None
    assert len(view.paths) == 1
    assert view.plot.image.image.shape[2] == 4
    assert len(view.plot.contours.getData()[0]) > 100
    assert np.array_equal(np.array(view.plot.lines[0].getData()).T, view.paths[0].points)


@pytest.mark.covers("O01")
def test_a_click_sets_the_start_and_every_point_follows_from_the_one_before(desk, view):
    pick(view, "bowl")
    click(desk, view, 1.5, -2.0)
    (path,) = view.paths
    assert path.points[0] == pytest.approx([1.5, -2.0], abs=0.03)
    put(view, rate=0.2)
    x, y = view.plot.lines[0].getData()
    points = np.stack([x, y], axis=1)
    assert np.allclose(points[1:], points[:-1] - 0.2 * points[:-1])
    assert points[-1] == pytest.approx([0, 0], abs=0.01)


@pytest.mark.covers("O02")
def test_the_paths_of_several_starts_end_in_different_minima(desk, view):
    pick(view, "valleys")
    click(desk, view, -0.5, 1.0)
    click(desk, view, 0.5, 1.0, more=True)
    ends = [path.points[-1] for path in view.paths]
    assert ends[0] == pytest.approx([-1.024, 0], abs=0.01)
    assert ends[1] == pytest.approx([0.974, 0], abs=0.01)
    assert [row(view, number)[2] for number in (0, 1)] == ["-0.2024", "0.1974"]
    colours = [line.opts["pen"].color().name() for line in view.plot.lines]
    assert colours == [style.series_colour(index).name() for index in (0, 1)]


def test_a_click_without_ctrl_begins_anew(desk, view):
    click(desk, view, -2.0, 1.0, more=True)
    assert len(view.paths) == 2
    click(desk, view, 2.0, 1.0)
    assert len(view.paths) == 1
    assert view.table.rowCount() == 1


def test_there_are_eight_starts_at_most(desk, view):
    for place in range(MOST_STARTS + 1):
        click(desk, view, -4.0 + place, 1.0, more=True)
    assert len(view.paths) == MOST_STARTS
    assert "eight" in view.text.text()


def test_the_starts_can_be_cleared(desk, view):
    desk.qtbot.mouseClick(view.clear, Qt.MouseButton.LeftButton)
    assert view.paths == []
    assert view.plot.lines == []
    assert "Click" in view.text.text()
    assert not view.step.isEnabled()
    click(desk, view, 1.0, 1.0)
    assert len(view.paths) == 1


@pytest.mark.covers("O10")
def test_momentum_and_nesterov_change_the_path_and_the_velocity_is_shown(view):
    put(view, rate=0.02, momentum=0.9)
    view.step.setValue(4)
    path = view.paths[0]
    x, y = view.plot.velocities.getData()
    ends = np.stack([x, y], axis=1).reshape(-1, 6, 2)
    assert np.allclose(ends[:, 0], path.points[1:5])
    assert np.allclose(ends[:, 1] - ends[:, 0], path.velocities[1:5])
    velocity = path.velocities[4]
    assert f"= ({velocity[0]:.3g}, {velocity[1]:.3g})" in view.text.text().splitlines()[1]
    view.nesterov.click()
    ahead = view.paths[0]
    gradient = view.plot.surface.gradient(ahead.points[0])
    assert np.allclose(ahead.points[1], ahead.points[0] - 1.9 * 0.02 * gradient)


def test_in_the_ravine_momentum_takes_the_zig_zag_away(view):
    side = view.plot.lines[0].getData()[1][:20]
    assert (side[1:] * side[:-1] < 0).all()
    put(view, rate=0.01, momentum=0.9)
    side = view.plot.lines[0].getData()[1][:20]
    assert (side[1:] * side[:-1] < 0).sum() < 5


def test_the_most_steps_and_the_least_change_end_a_path(view):
    put(view, steps=10)
    assert (view.paths[0].steps, view.paths[0].reason) == (10, STEPS)
    assert row(view, 0)[3:] == ["10", "all steps done"]
    put(view, steps=1000, least_change=0.001)
    changes = np.abs(np.diff(view.paths[0].values))
    assert view.paths[0].reason == CHANGE
    assert changes[-1] < 0.001 <= changes[:-1].min()
    assert row(view, 0)[4] == "hardly changes"


def test_the_slider_goes_through_the_path_and_tells_its_arithmetic(view):
    assert view.place.text() == f"step {view.paths[0].steps} of {view.paths[0].steps}"
    view.step.setValue(1)
    assert view.place.text().startswith("step 1 of")
    assert view.text.text().splitlines()[2] == (
        "x_new = x − rate · gradient = (-4.5, 1.5) − 0.075 · (-4.5, 37.5) = (-4.16, -1.31)"
    )
    view.step.setValue(0)
    assert "start x = (-4.5, 1.5)" in view.text.text()


def test_a_row_of_the_table_chooses_the_path_of_the_slider(desk, view):
    click(desk, view, 0.5, 0.0, more=True)
    assert view.step.maximum() == view.paths[1].steps
    view.table.selectRow(0)
    assert view.step.maximum() == view.paths[0].steps
    assert view.paths[0].steps != view.paths[1].steps


@pytest.mark.parametrize("rate", [0.09, 0.5, 10])
@pytest.mark.parametrize("name", ["ravine", "rosenbrock", "valleys", "saddle"])
def test_what_diverges_is_told_and_drawn_in_small_finite_numbers(desk, view, name, rate):
    pick(view, name)
    rate = max(rate, 0.5) if name in ("valleys", "saddle") else rate
    put(view, rate=10.0 if name == "saddle" else rate, momentum=0.9, steps=500)
    for step in (0, 1, view.step.maximum()):
        view.step.setValue(step)
    if view.paths[0].reason == DIVERGED:
        assert row(view, 0)[4] == "diverged"
    drawn = [item.getData() for item in (view.plot.lines[0], view.plot.marks, view.plot.dots)]
    for part in drawn:
        assert np.abs(np.concatenate(part)).max() < 1e3
    velocities = view.plot.velocities.getData()[0]
    assert velocities is None or np.abs(velocities).max() < 2e3
    view.grab()


def test_a_wrong_number_is_told_and_changes_nothing(view):
    before = view.paths
    view.editors["rate"].field.setValue(-1)
    assert "`rate` must be" in view.text.text()
    assert view.paths is before


def test_the_visible_part_of_the_surface_is_computed(view):
    view.plot.getPlotItem().getViewBox().setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    (left, right), (low, high) = view.plot.getPlotItem().viewRange()
    rect = view.plot.image.mapRectToParent(view.plot.image.boundingRect())
    assert rect.contains(QPointF(left, low))
    assert rect.contains(QPointF(right, high))
    assert rect.width() < 1.1 * (right - left)


def test_numbers_hold_every_point_of_every_path(desk, view):
    click(desk, view, 2.0, 1.0, more=True)
    header, rows = view.numbers()
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    lines = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert len(lines) == sum(path.steps + 1 for path in view.paths)
    first = {name: float(lines[0][name]) for name in header}
    assert (first["x"], first["y"], first["Q"]) == (-4.5, 1.5, 38.25)
    assert (first["gradient_x"], first["gradient_y"]) == (-4.5, 37.5)
    assert lines[-1]["start"] == "2"


def test_it_follows_the_theme_and_stays_at_its_step(qtbot, view):
    view.step.setValue(3)
    try:
        style.apply("dark")
        qtbot.waitUntil(lambda: view.plot.lines[0].opts["pen"].color() == style.series_colour(0))
        assert view.step.value() == 3
    finally:
        style.apply("light")
