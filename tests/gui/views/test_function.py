import csv
import io

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.data.source import Data
from nnplayground.gui import style
from nnplayground.gui.views.function import Function


def line_data(size=10):
    x = np.linspace(0, 9, size)
    return Data("line", "function", {"x": x[:, None]}, {"y": 2 * x + 1}, features=("length",))


@pytest.fixture
def view(desk):
    return desk.show(Function)


def curve(view):
    return view.plot.lines[0].getData()


def points(view, part):
    return view.plot.points[part].getData()


def names(view):
    return view.key.texts()


def answer(desk, view, slope=1.0, offset=0.0, **arrays):
    x = np.linspace(-1, 10, 23)
    return desk.answer(view, "function", **({"x": x, "y": slope * x[:, None] + offset} | arrays))


def test_without_data_of_one_input_it_says_what_to_choose(desk, view):
    assert view.stage.empty
    desk.load(Data("plane", "points", {"x": np.zeros((4, 2))}, {"y": np.zeros(4, int)}))
    assert view.stage.empty
    assert "one input" in view.stage.label.text()
    assert view.wants() == ()


def test_it_wants_the_curve_as_soon_as_data_of_one_input_are_loaded(desk, view):
    desk.load(line_data())
    assert view.wants() == (e.Want("function"),)
    desk.qtbot.waitUntil(lambda: any(isinstance(one, e.Watch) for one in desk.worker.posted))
    assert desk.worker.posted[-1].wants == (e.Want("function"),)


def test_points_of_both_parts_are_drawn_before_any_training(desk, view):
    desk.load(line_data(), train=6, validation=3)
    x, y = points(view, "train")
    assert (x.tolist(), y.tolist()) == ([0, 1, 2, 3, 4, 5], [1, 3, 5, 7, 9, 11])
    assert points(view, "validation")[0].tolist() == [6, 7, 8]
    assert view.plot.getPlotItem().getAxis("bottom").labelText == "length"


@pytest.mark.covers("C02", "B10")
def test_the_fitted_line_moves_with_every_answer_under_the_same_legend(desk, view):
    desk.load(line_data(), train=10)
    desk.start()
    answer(desk, view)
    line = view.plot.lines[0]
    x, y = curve(view)
    assert np.allclose(y, x)
    assert names(view) == ["Original data", "Fitted line"]
    answer(desk, view, slope=2, offset=1)
    x, y = curve(view)
    assert np.allclose(y, 2 * x + 1)
    assert view.plot.lines[0] is line
    assert names(view) == ["Original data", "Fitted line"]


def test_validation_points_are_hollow_and_in_the_legend(desk, view):
    desk.load(line_data(), train=6)
    assert names(view) == ["Original data", "Validation data"]
    brush = view.plot.points["validation"].points()[0].brush().color()
    assert brush.rgb() == style.colour("base").rgb()
    assert view.plot.points["train"].points()[0].brush().color().rgb() != brush.rgb()


def test_the_mouse_reads_the_residual_of_the_nearest_point(desk, view):
    desk.load(line_data(), train=10)
    desk.start()
    answer(desk, view, slope=2, offset=0)
    view.plot.hovered.emit(3.0, 7.2)
    assert "nearest point (3, 7)" in view.readout.text()
    assert "residual 1" in view.readout.text()
    x, y = view.plot.residual.getData()
    assert (x.tolist(), y.tolist()) == ([3, 3], [7, 6])
    view.plot.hovered.emit(float("nan"), float("nan"))
    assert "residual" not in view.readout.text()
    assert view.plot.residual.getData()[0] is None


def test_a_curve_that_flies_away_does_not_press_the_points_flat(desk, view):
    desk.load(line_data(), train=10)
    desk.start()
    answer(desk, view, slope=1e30)
    low, high = view.plot.getPlotItem().viewRange()[1]
    assert low < 1
    assert 19 < high < 40


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_leaves_a_gap(desk, view, value):
    desk.load(line_data(), train=10)
    desk.start()
    y = np.zeros((23, 1))
    y[3:5] = value
    answer(desk, view, y=y)
    assert np.flatnonzero(np.isnan(curve(view)[1])).tolist() == [3, 4]
    answer(desk, view, y=np.full((23, 1), value))
    assert curve(view)[0] is None
    view.plot.hovered.emit(1.0, 1.0)
    assert "fitted" not in view.readout.text()


def test_several_outputs_are_several_curves_over_their_own_points(desk, view):
    x = np.arange(4.0)
    data = Data("two", "function", {"x": x}, {"y": np.stack([x, -x], axis=1)})
    desk.load(data, train=4)
    desk.start()
    places = np.linspace(0, 3, 5)
    desk.answer(view, "function", x=places, y=np.stack([places, -places], axis=1))
    assert len(view.plot.lines) == 2
    assert points(view, "train")[1].tolist() == [0, 0, 1, -1, 2, -2, 3, -3]
    assert names(view)[1:] == ["Fitted line 1", "Fitted line 2"]


def test_a_curve_about_other_data_is_taken_away(desk, view):
    desk.load(line_data(), train=10)
    desk.start()
    answer(desk, view)
    choice = desk.document.project.data
    other = type(choice)(choice.source, choice.steps, type(choice.split)(0.5, 0.0))
    desk.send(e.Loaded(other, desk.load(line_data(), train=5)))
    assert view.plot.lines == []


def test_numbers_are_the_points_and_the_curve(desk, view):
    desk.load(line_data(), train=6)
    desk.start()
    answer(desk, view)
    header, rows = view.numbers()
    rows = list(rows)
    assert header == ("kind", "output", "x", "y")
    assert [row[0] for row in rows].count("train") == 6
    assert [row[0] for row in rows].count("validation") == 4
    assert rows[-1] == ["fitted", 0, 10.0, 10.0]
    csv.writer(io.StringIO()).writerows(rows)


def test_zooming_stays_until_everything_is_asked_for(desk, view):
    desk.load(line_data(), train=10)
    desk.start()
    box = view.plot.getPlotItem().getViewBox()
    box.setRange(xRange=(1, 2), yRange=(1, 2), padding=0)
    box.sigRangeChangedManually.emit([True, True])
    answer(desk, view)
    assert box.viewRange()[0] == [1, 2]
    view.fit()
    assert box.viewRange()[0][1] > 9


def test_a_hundred_thousand_points_are_thinned(desk, view):
    desk.load(line_data(100_000))
    assert len(points(view, "train")[0]) == 2000


def test_the_colours_follow_the_theme(desk, view, request):
    request.addfinalizer(lambda: style.apply("light"))
    style.apply("light")
    desk.load(line_data(), train=10)
    desk.start()
    answer(desk, view)
    style.apply("dark")
    desk.qtbot.waitUntil(
        lambda: view.plot.lines[0].opts["pen"].color().rgb() == style.series_colour(1).rgb()
    )
    brush = view.plot.points["train"].points()[0].brush().color()
    assert brush.rgb() == style.series_colour(0).rgb()
