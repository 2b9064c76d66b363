import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.data.source import Data
from nnplayground.gui import style
from nnplayground.gui.views.key import Scale
from nnplayground.gui.views.surface import Surface

EXTENT = (-1.0, 1.0, -1.0, 1.0)
NAMES = ("width", "height")


def points(classes=2, size=20, names=("no", "yes", "maybe")):
    rng = np.random.default_rng(0)
    x = rng.uniform(-0.8, 0.8, (size, 2))
    y = np.arange(size) % classes
    return Data("p", "points", {"x": x}, {"y": y}, names[:classes], NAMES)


def numbers_data(size=20):
    x = np.random.default_rng(0).uniform(-0.8, 0.8, (size, 2))
    return Data("p", "table", {"x": x}, {"y": np.linspace(-10, 30, size)}, (), NAMES)


@pytest.fixture
def view(desk):
    return desk.show(Surface, (420, 420))


def begin(desk, data, loss=None):
    prepared = desk.load(data, train=12, validation=5)
    if loss is not None:
        project = desk.document.project
        training = replace(project.training, loss=loss)
        desk.document.edit("loss", replace(project, training=training))
    desk.start()
    return prepared


def ramp(n=5):
    """Return 0 at the left, 1 at the right end."""
    return np.tile(np.linspace(0, 1, n), (n, 1))


def answer(desk, view, grid=None):
    grid = ramp() if grid is None else grid
    return desk.answer(view, "surface", grid=grid, extent=np.array(EXTENT))


def pixel(view, column, row):
    picture = view.plot.image.image
    return picture[round(row * (len(picture) - 1)), round(column * (len(picture) - 1))]


def bluish(shade):
    return int(shade[2]) - int(shade[0]) > 40


def orange(shade):
    return int(shade[0]) - int(shade[2]) > 40


def test_without_points_in_the_plane_it_says_what_to_choose(desk, view):
    assert "Choose 2-D data" in view.stage.label.text()
    desk.load(Data("line", "function", {"x": np.zeros((4, 1))}, {"y": np.zeros(4)}))
    assert view.stage.empty
    assert view.wants() == ()


def test_it_wants_the_surface_only_while_the_data_are_in_the_plane(desk, view):
    want = e.Want("surface", options=(("resolution", 60),))
    desk.load(points())
    assert view.wants() == (want,)
    desk.qtbot.waitUntil(lambda: any(isinstance(one, e.Watch) for one in desk.worker.posted))
    assert desk.worker.posted[-1].wants == (want,)


def test_points_are_drawn_before_any_training_in_raw_units_with_names(desk, view):
    data = points()
    desk.load(data, train=12, validation=5)
    assert not view.stage.empty
    x, y = view.plot.points["train"].getData()
    assert np.allclose(np.stack([x, y], axis=1), data.inputs["x"][:12])
    assert len(view.plot.points["validation"].getData()[0]) == 5
    axes = [view.plot.getPlotItem().getAxis(side).labelText for side in ("bottom", "left")]
    assert tuple(axes) == NAMES
    assert not view.plot.image.isVisible()


def test_one_output_is_blue_for_low_and_orange_for_high_with_the_line_at_a_half(desk, view):
    begin(desk, points(), Pick("BinaryCrossentropy"))
    answer(desk, view)
    assert bluish(pixel(view, 0, 0.5))
    assert orange(pixel(view, 1, 0.5))
    x, y = view.plot.boundary.getData()
    assert np.allclose(x, 0)
    assert (y.min(), y.max()) == (-1, 1)


def test_the_picture_stands_where_the_engine_computed_it(desk, view):
    begin(desk, points(), Pick("BinaryCrossentropy"))
    grid = np.zeros((5, 5))
    grid[4, 0] = 1
    answer(desk, view, grid)
    assert orange(pixel(view, 0, 1))
    rect = view.plot.image.mapRectToParent(view.plot.image.boundingRect())
    step = 2 / 16
    assert rect.left() == pytest.approx(-1 - step / 2)
    assert rect.right() == pytest.approx(1 + step / 2)
    assert rect.top() == pytest.approx(-1 - step / 2)


def test_logits_are_read_through_a_sigmoid(desk, view):
    begin(desk, points(), Pick("BinaryCrossentropy", {"from_logits": True}))
    answer(desk, view, (ramp() - 0.25) * 8)
    assert np.allclose(view.plot.boundary.getData()[0], -0.5)
    view.plot.hovered.emit((-0.5, 0.0))
    assert "output 0.5" in view.readout.text()


def test_labels_of_minus_and_plus_one_are_divided_at_zero(desk, view):
    begin(desk, points(), Pick("Hinge"))
    answer(desk, view, ramp() * 2 - 1)
    assert np.allclose(view.plot.boundary.getData()[0], 0)
    assert view.key.texts()[-1] == "-1 – 1"


def test_numbers_take_the_range_of_the_targets_and_have_no_boundary(desk, view):
    prepared = begin(desk, numbers_data(), Pick("MeanSquaredError"))
    answer(desk, view, ramp() * 100 - 50)
    target = prepared.parts["train"].targets["y"]
    scale = next(one for one in view.key.entries if isinstance(one, Scale))
    assert float(scale.low) == -10
    assert float(scale.high) == pytest.approx(target.max(), rel=1e-3)
    assert view.plot.boundary.getData()[0] is None or not len(view.plot.boundary.getData()[0])
    shades = [point.brush().color() for point in view.plot.points["train"].points()]
    assert shades[0].blue() > shades[0].red()
    assert shades[-1].red() > shades[-1].blue()


def test_whole_numbers_that_are_no_classes_are_coloured_as_numbers(desk, view):
    data = numbers_data()
    data = replace(data, targets={"y": np.arange(20)})
    begin(desk, data, Pick("MeanSquaredError"))
    answer(desk, view, ramp())
    shades = {point.brush().color().rgb() for point in view.plot.points["train"].points()}
    assert len(shades) == 12


def three_classes():
    """Return shares of three classes side by side, (9, 9, 3)."""
    column = np.arange(9) // 3
    return np.tile(np.eye(3)[column] * 0.8 + 0.1 / 1.5, (9, 1, 1))


def test_several_outputs_are_regions_in_the_colours_of_the_classes(desk, view):
    begin(desk, points(3), Pick("SparseCategoricalCrossentropy"))
    answer(desk, view, three_classes())
    for index in range(3):
        shade = style.series_colour(index)
        found = pixel(view, (1 + 3 * index) / 8, 0.5)[:3].astype(int)
        order = np.argsort([shade.red(), shade.green(), shade.blue()])
        assert found[order[0]] < found[order[2]]
    assert sorted(set(view.plot.boundary.getData()[0].round(3))) == [-0.375, 0.375]
    assert view.key.texts()[:3] == ["no", "yes", "maybe"]
    view.plot.hovered.emit((-0.9, 0.0))
    assert "no 0.8667" in view.readout.text()


def test_one_of_several_outputs_can_be_chosen(desk, view):
    begin(desk, points(3), Pick("SparseCategoricalCrossentropy"))
    answer(desk, view, three_classes())
    assert [view.output.itemText(row) for row in range(4)] == ["All classes", "no", "yes", "maybe"]
    assert view.output.isVisible()
    view.output.setCurrentIndex(2)
    view.refresh()
    assert orange(pixel(view, 0.5, 0.5))
    assert bluish(pixel(view, 0, 0.5))
    shades = {point.brush().color().rgb() for point in view.plot.points["train"].points()}
    assert shades == {style.series_colour(0).rgb(), style.series_colour(1).rgb()}
    view.plot.hovered.emit((0.0, 0.0))
    assert "output 0.8667" in view.readout.text()


def test_discretised_there_are_only_the_two_sides(desk, view):
    begin(desk, points(), Pick("BinaryCrossentropy"))
    answer(desk, view)
    assert len(np.unique(view.plot.image.image.reshape(-1, 4), axis=0)) > 10
    view.discrete.setChecked(True)
    assert len(np.unique(view.plot.image.image.reshape(-1, 4), axis=0)) == 2
    assert (pixel(view, 0.45, 0) == pixel(view, 0, 0)).all()


def test_points_can_be_hidden(desk, view):
    begin(desk, points())
    view.points.setChecked(False)
    assert not view.plot.points["train"].isVisible()
    view.points.setChecked(True)
    assert view.plot.points["train"].isVisible()


def test_training_points_are_filled_and_validation_points_hollow(desk, view):
    begin(desk, points())
    answer(desk, view)
    ground = style.colour("base").rgb()
    for index, point in enumerate(view.plot.points["train"].points()):
        assert point.brush().color().rgb() == style.series_colour(index % 2).rgb()
    assert {p.brush().color().rgb() for p in view.plot.points["validation"].points()} == {ground}
    assert "validation" in view.key.texts()


def test_the_mouse_reads_the_place_and_the_output(desk, view):
    begin(desk, points(), Pick("BinaryCrossentropy"))
    answer(desk, view)
    view.plot.hovered.emit((0.5, -0.25))
    assert view.readout.text().split("   ") == [
        "width = 0.5",
        "height = -0.25",
        "output 0.75 → yes",
    ]
    view.plot.hovered.emit((5.0, 0.0))
    assert "output" not in view.readout.text()
    view.plot.hovered.emit(None)
    assert "epoch" in view.readout.text()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("classes", [2, 3])
def test_what_is_not_finite_is_left_clear(desk, view, value, classes):
    begin(desk, points(classes))
    grid = ramp(9) if classes == 2 else three_classes()
    grid[:, :2] = value
    answer(desk, view, grid)
    assert pixel(view, 0, 0.5)[3] == 0
    assert pixel(view, 1, 0.5)[3] == 255
    view.plot.hovered.emit((-0.95, 0.0))
    assert "not a finite number" in view.readout.text()
    answer(desk, view, grid * np.nan)
    assert not view.plot.image.image[..., 3].any()


def test_nothing_is_made_anew_by_an_answer(desk, view):
    begin(desk, points(), Pick("BinaryCrossentropy"))
    answer(desk, view)
    items = list(view.plot.getPlotItem().items)
    dots = view.plot.points["train"].data
    answer(desk, view, 1 - ramp())
    assert view.plot.getPlotItem().items == items
    assert view.plot.points["train"].data is dots
    assert orange(pixel(view, 0, 0.5))


def test_both_axes_have_one_scale_unless_they_are_too_different(desk, view):
    begin(desk, points())
    answer(desk, view)
    width, height = view.plot.getPlotItem().getViewBox().viewPixelSize()
    assert width == pytest.approx(height, rel=0.01)
    x = np.stack([np.linspace(0, 1, 20), np.linspace(0, 1000, 20)], axis=1)
    desk.load(Data("p", "table", {"x": x}, {"y": np.arange(20) % 2}, ("a", "b")), train=10)
    desk.answer(view, "surface", grid=ramp(), extent=np.array([0, 1, 0, 1000]))
    width, height = view.plot.getPlotItem().getViewBox().viewPixelSize()
    assert height > 100 * width


def test_a_surface_of_other_data_is_taken_away(desk, view):
    begin(desk, points())
    answer(desk, view)
    choice = desk.document.project.data
    data = desk.load(points(), train=5)
    desk.send(e.Loaded(replace(choice, split=replace(choice.split, test=0.5)), data))
    assert not view.plot.image.isVisible()
    assert view.numbers() == ((), ())


def test_zooming_stays_while_the_network_learns(desk, view):
    begin(desk, points())
    answer(desk, view)
    box = view.plot.getPlotItem().getViewBox()
    box.setRange(xRange=(0, 0.1), yRange=(0, 0.1), padding=0)
    box.sigRangeChangedManually.emit([True, True])
    before = box.viewRange()
    answer(desk, view, 1 - ramp())
    assert box.viewRange() == before
    view.plot.fit()
    assert box.viewRange() != before


def test_numbers_are_the_outputs_over_the_grid(desk, view):
    begin(desk, points(3), Pick("SparseCategoricalCrossentropy"))
    answer(desk, view, three_classes())
    header, rows = view.numbers()
    rows = list(rows)
    assert header == (*NAMES, "no", "yes", "maybe")
    assert len(rows) == 81
    assert rows[8][:2] == [1, -1]
    assert np.allclose(rows[8][2:], three_classes()[0, 8])
    csv.writer(io.StringIO()).writerows(rows)


@pytest.mark.parametrize(
    ("height", "named", "axes"), [(300, True, True), (130, False, True), (80, False, False)]
)
def test_a_small_picture_takes_the_room_of_the_axes(desk, view, height, named, axes):
    begin(desk, points())
    view.plot.setFixedHeight(height)
    view.plot.resize(300, height)
    answer(desk, view)
    item = view.plot.getPlotItem()
    for side in ("left", "bottom"):
        axis = item.getAxis(side)
        assert (axis.isVisible(), axis.isVisible() and axis.label.isVisible()) == (axes, named)


def test_the_picture_is_the_plot_and_its_key(desk, view):
    begin(desk, points())
    assert view.picture().isAncestorOf(view.plot)
    assert view.picture().isAncestorOf(view.key)
    assert not view.picture().isAncestorOf(view.discrete)


def test_names_of_classes_are_plain_text(desk, view):
    begin(desk, points(names=("<b>a</b>", "&amp;")))
    assert view.key.texts()[:2] == ["<b>a</b>", "&amp;"]


@pytest.mark.parametrize("classes", [0, 10])
def test_a_large_answer_is_drawn_again_without_new_items(desk, view, classes):
    begin(desk, points(max(2, classes), 2000, tuple("abcdefghij")))
    rng = np.random.default_rng(0)
    grid = rng.random((60, 60, classes) if classes else (60, 60))
    answer(desk, view, grid)
    items = len(view.plot.scene().items())
    for _ in range(3):
        view._drawn = ()
        view.draw(desk.live.record)
    assert len(view.plot.scene().items()) == items


def test_the_colours_follow_the_theme(desk, view, request):
    request.addfinalizer(lambda: style.apply("light"))
    style.apply("light")
    begin(desk, points(), Pick("BinaryCrossentropy"))
    answer(desk, view)
    light = pixel(view, 0.5, 0.5)[:3].astype(int).sum()
    style.apply("dark")
    desk.qtbot.waitUntil(lambda: pixel(view, 0.5, 0.5)[:3].astype(int).sum() < light - 300)
    shade = view.plot.points["train"].points()[0].brush().color()
    assert shade.rgb() == style.series_colour(0).rgb()
