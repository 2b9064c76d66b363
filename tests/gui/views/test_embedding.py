"""Examples as points: colours, the chosen one, encircled ones, and what is asked of the engine."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.data.source import Data
from nnplayground.gui.text import grouped
from nnplayground.gui.views import cloud
from nnplayground.gui.views.class_legend import class_colour
from nnplayground.gui.views.embedding import Embedding

RNG = np.random.default_rng(2)
POINTS = RNG.normal(size=(60, 2)) + np.repeat([[0, 0], [8, 0], [0, 8]], 20, axis=0)
TRUTH = np.repeat([0, 1, 2], 20)


@pytest.fixture
def view(desk):
    graph = stack(
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("hidden", "Dense", {"units": 4}),
        Node("classes", "Dense", {"units": 3}),
    )
    desk.document.edit("network", replace(desk.document.project, networks={"model": graph}))
    view = desk.show(Embedding, (460, 520))
    y = np.resize(np.arange(3), 120)
    pictures = RNG.integers(0, 255, (120, 4, 4, 1)).astype(np.uint8)
    desk.load(Data("made", "image", {"x": pictures}, {"y": y}, tuple("abc")))
    desk.start()
    return view


def answer(desk, view, points=POINTS, **more):
    arrays = {
        "points": points,
        "rows": np.arange(len(points)),
        "explained": np.array([0.5, 0.25]),
        "size": np.array(4),
        "total": np.array(60),
    }
    target = {} if "value" in more else {"truth": TRUTH}
    return desk.answer(view, "embedding", **arrays | target | more)


def choose(view, name, value):
    box = next(box for box in view.bar.findChildren(type(view.part)) if box.objectName() == name)
    box.setCurrentIndex(next(i for i in range(box.count()) if box.itemData(i) == value))


def at(view, place):
    return QPointF(*view.canvas.on_widget(view.canvas.points[place][None])[0])


def test_it_wants_the_chosen_layer_of_the_part(desk, view):
    view.selection.choose_nodes(("hidden",))
    (want,) = view.wants()
    options = dict(want.options)
    assert (want.probe, options["node"], options["part"]) == ("embedding", "hidden", "validation")
    assert (options["count"], options["axes"], want.example) == (2000, 0, None)
    assert view.question() is None


def test_all_points_are_on_the_picture_and_have_the_colours_of_their_classes(desk, view):
    answer(desk, view)
    places = view.canvas.on_widget(POINTS)
    assert (places > 0).all()
    assert (places < [view.canvas.width(), view.canvas.height()]).all()
    view.canvas.look(4.0, 1.0)
    image = view.canvas.grab().toImage()
    for place in (0, 25, 45):
        far = np.hypot(*(places - places[place]).T)
        if np.sort(far)[1] < 10:
            continue
        spot = image.pixelColor(*np.floor(places[place]).astype(int).tolist())
        wanted = class_colour(TRUTH[place])
        assert np.abs(np.subtract(spot.getRgb()[:3], wanted.getRgb()[:3])).max() < 12


def test_ten_classes_have_ten_colours():
    assert len({class_colour(index).rgb() for index in range(20)}) == 20


def test_a_click_on_a_class_hides_its_points(desk, view):
    answer(desk, view)
    here = at(view, 3)
    assert view.canvas.nearest(here) >= 0
    view.legend.itemClicked.emit(view.legend.item(0))
    desk.qtbot.waitUntil(lambda: view.canvas.nearest(here) < 0)
    view.legend.itemDoubleClicked.emit(view.legend.item(0))
    desk.qtbot.waitUntil(lambda: view.canvas.nearest(here) >= 0)
    assert view.legend.hidden == {1, 2}


def test_a_click_on_a_point_chooses_its_example_for_all(desk, view):
    answer(desk, view)
    desk.qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=at(view, 30).toPoint())
    chosen = view.selection.example
    assert chosen.part == "validation"
    far = np.hypot(*(view.canvas.on_widget(POINTS) - view.canvas.on_widget(POINTS[30:31])).T)
    assert far[chosen.row] < 2
    desk.qtbot.waitUntil(lambda: view._marked() == chosen.row)


def test_pointing_shows_the_picture_of_the_example(desk, view):
    answer(desk, view)
    desk.qtbot.mouseMove(view.canvas, at(view, 41).toPoint())
    view.canvas.pointed.emit(41)
    assert view.card.isVisible()
    assert view.card.text.text().splitlines() == ["validation 41", "c"]
    assert not view.card.image.pixmap().isNull()
    view.canvas.pointed.emit(-1)
    assert not view.card.isVisible()


def test_a_lasso_counts_the_classes_of_what_it_holds_and_shows_them(desk, view):
    answer(desk, view)
    places = view.canvas.on_widget(POINTS)
    low, high = places[20:40].min(axis=0) - 3, places[20:40].max(axis=0) + 3
    corners = [low, (high[0], low[1]), high, (low[0], high[1])]
    corners = [QPointF(*map(float, one)).toPoint() for one in corners]
    view.bar.lasso.setChecked(True)
    desk.qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=corners[0])
    for one in corners[1:]:
        desk.qtbot.mouseMove(view.canvas, one)
    desk.qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=corners[-1])
    outline = np.array([(one.x(), one.y()) for one in corners])
    wanted = np.flatnonzero(cloud.inside(places, outline))
    assert set(range(20, 40)) <= set(wanted.tolist())
    assert view.canvas.many.tolist() == wanted.tolist()
    assert view.found.count.text() == f"{len(wanted)} examples encircled"
    cells = [view.found.table.item(0, column).text() for column in range(2)]
    assert cells == ["b", "20"]
    view.found.show_gallery.setChecked(True)
    assert view.found.gallery.tiles.count() == len(wanted)
    view.found.gallery.chosen.emit(e.Example("validation", 22))
    assert view.selection.example.row == 22
    view.found.clear_button.click()
    assert not view.found.isVisible()


def test_what_is_encircled_are_examples_not_places(desk, view):
    answer(desk, view)
    view.encircle(np.array([3, 10, 40]))
    some = np.arange(0, 60, 5)
    answer(desk, view, POINTS[some], rows=some, truth=TRUTH[some])
    assert view.canvas.many.tolist() == [2, 8]
    assert view.found.count.text().startswith("2 ")
    none = np.array([1, 2])
    answer(desk, view, POINTS[none], rows=none, truth=TRUTH[none])
    assert not view.found.isVisible()


def test_it_tells_of_which_epoch_the_axes_are(desk, view):
    answer(desk, view, since=np.array(0.0), epoch=np.array(2.0))
    assert view.reading.text().endswith("axes of epoch 0")
    answer(desk, view, since=np.array(2.0), epoch=np.array(2.0))
    assert "axes of" not in view.reading.text()


def test_the_inside_of_a_line_is_that_of_qt():
    from PySide6.QtGui import QPolygonF

    outline = RNG.normal(size=(9, 2)) * 3
    points = RNG.normal(size=(300, 2)) * 3
    polygon = QPolygonF([QPointF(*one) for one in outline])
    wanted = [
        polygon.containsPoint(QPointF(*one), Qt.FillRule.OddEvenFill) for one in points.tolist()
    ]
    assert cloud.inside(points, outline).tolist() == wanted


def test_points_of_many_classes_above_each_other_mix_whatever_their_order():
    places = np.tile([[10.0, 10.0]], (2, 1))
    colours = np.array([[255.0, 0, 0], [0, 0, 255.0]])
    ground = np.zeros(3)
    one = cloud.painted(places, colours, (20, 20), 3, 0.6, ground)
    other = cloud.painted(places, colours[::-1], (20, 20), 3, 0.6, ground)
    np.testing.assert_array_equal(one, other)
    blue, green, red, _ = one[10, 10].tolist()
    assert (blue, green, red) == (107, 0, 107)  # half of 255 (1 - 0.4²) each


def test_points_at_the_edge_and_beyond_do_no_harm():
    places = np.array([[-2.0, 5], [19.9, 19.9], [1e300, 0], [np.nan, 2], [-np.inf, 3]])
    picture = cloud.painted(places, np.full((5, 3), 255.0), (20, 20), 4, 1, np.zeros(3))
    assert picture[5, 1, 0] > 200
    assert picture[19, 19, 0] > 200
    assert (picture[..., 0] > 0).sum() < 2 * 81


def test_axes_are_asked_for_anew_for_all_twins(desk, view):
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    view.bar.new_axes.click()
    assert [dict(one.wants()[0].options)["axes"] for one in view.panels] == [1, 1]


def test_moving_shifts_the_picture_and_live_points_do_not_change_the_scale(desk, view):
    answer(desk, view)
    before = view.canvas.on_widget(POINTS)
    answer(desk, view, points=POINTS * 0.9)
    np.testing.assert_array_equal(view.canvas.on_widget(POINTS), before)
    view.canvas.grab()
    view.canvas.move_by(30, -20)
    np.testing.assert_allclose(view.canvas.on_widget(POINTS), before + np.array([30, -20]))
    view.canvas.fit()
    answer(desk, view, points=POINTS * 40)
    places = view.canvas.on_widget(POINTS * 40)
    assert (places > 0).all()


@pytest.mark.parametrize("steps", [[(40, 0)], [(-50, 33)], [(13, -70)] * 9, [(33.3, -40.7)] * 3])
def test_a_picture_that_was_moved_is_the_same_as_one_drawn_anew(desk, view, steps):
    answer(desk, view)
    view.canvas.grab()
    for step in steps:
        view.canvas.move_by(*step)
        view.canvas.grab()
    moved, spot = view.canvas._pixels.copy(), view.canvas._shift()
    places = view.canvas.on_widget(POINTS) + 96 - spot
    colours, _ = view._colours(view._arrays, 60)
    size, ground = moved.shape[1::-1], moved[0, 0, 2::-1].astype(float)
    look = (view.canvas.radius, view.canvas.opacity, ground)
    np.testing.assert_array_equal(moved, cloud.painted(places, colours, size, *look))


def test_enlarging_keeps_what_is_under_the_pointer(desk, view):
    answer(desk, view)
    here = at(view, 7)
    view.canvas.zoom(3.0, here)
    after = at(view, 7)
    assert (after.x(), after.y()) == pytest.approx((here.x(), here.y()))


def test_an_example_of_ones_own_is_a_further_point(desk, view):
    answer(desk, view)
    example = view.selection.lay({"x": np.zeros((4, 4, 1))})
    view.selection.choose_example(example)
    (want,) = view.wants()
    assert want.example == example
    assert len(view.canvas.points) == 60  # what was known stays until the answer is here
    answer(desk, view, own=np.array([3.0, 3.0]))
    assert view.canvas._extra.tolist() == [3, 3]
    view.selection.choose_example(e.Example("validation", 5))
    desk.qtbot.waitUntil(lambda: view.canvas._extra is None)


def test_t_sne_is_asked_for_and_drawn(desk, view):
    choose(view, "embedding.method", "tsne")
    assert view.wants() == ()
    assert not view.stage.label.isHidden()
    assert "Lay out" in view.stage.label.text()
    view.bar.ask.button.click()
    asked = desk.worker.posted[-1]
    assert isinstance(asked, e.Ask)
    assert (asked.want.probe, dict(asked.want.options)["perplexity"]) == ("tsne", 30)
    arrays = {"points": POINTS, "rows": np.arange(60), "truth": TRUTH, "total": np.array(60)}
    desk.send(e.Snapshot(1, 5, 0.5, asked.want, arrays))
    assert len(view.canvas.points) == 60
    assert view.canvas.names == ("", "")


def test_t_sne_says_how_long_it_takes_and_that_it_takes_a_sample(desk, view):
    rows = 5000
    data = Data("many", "table", {"x": np.zeros((rows, 2))}, {"y": np.zeros(rows, int)})
    desk.load(data, 1000, 4000)
    choose(view, "embedding.method", "tsne")
    text = view.stage.label.text()
    assert f"{grouped(2000)} examples takes about 15 seconds" in text
    assert f"the {grouped(4000)} of this part" in text
    choose(view, "embedding.count", 500)
    assert "500 examples takes about 5 seconds" in view.stage.label.text()
    choose(view, "embedding.count", 10_000)
    choose(view, "embedding.part", "train")
    assert f"{grouped(1000)} examples takes about 10 seconds" in view.stage.label.text()
    assert "spread evenly" not in view.stage.label.text()
    choose(view, "embedding.method", "pca")
    assert "seconds" not in view.stage.label.text()


def test_t_sne_tells_the_time_left_and_can_be_cancelled(desk, view, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("nnplayground.gui.views.ask_bar.monotonic", lambda: now[0])
    choose(view, "embedding.method", "tsne")
    bar = view.bar.ask
    bar.button.click()
    want = view.question()
    now[0] += 10
    desk.send(e.Progress(1, want, 0.25, "neighbours"))
    assert bar.bar.value() == 250
    assert "0:30 left" in bar.age.text()
    bar.cancel_button.click()
    assert desk.worker.posted[-1] == e.Cancel(want)
    assert not bar.running


def test_ten_thousand_examples_are_asked_for(desk, view):
    choose(view, "embedding.count", 10_000)
    assert view.wants() == ()
    assert view.question().probe == "embedding_of_many"
    choose(view, "embedding.method", "tsne")
    assert dict(view.question().options)["count"] == 2000


def test_a_number_to_predict_colours_from_small_to_large(desk, view):
    answer(desk, view, value=np.linspace(-1, 3, 60))
    assert view.scale.span == (-1, 3)
    assert not view.legend.isVisible()
    colours, _ = view._colours(view._arrays, 60)
    assert colours[0].tolist() == [0x44, 0x01, 0x54]
    assert colours[-1].tolist() == [0xFD, 0xE7, 0x25]


def test_numbers_are_those_of_the_points(desk, view):
    answer(desk, view)
    header, rows = view.numbers()
    rows = list(rows)
    assert tuple(header) == ("row", "truth", "x", "y")
    assert rows[21] == [21, 1, *POINTS[21].tolist()]
    assert "50 % + 25 %" in view.reading.text()


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_strange_points_do_no_harm(desk, view, strange):
    answer(desk, view, points=np.full((60, 2), strange))
    assert not view.grab().isNull()
    half = POINTS.copy()
    half[:30] = strange
    answer(desk, view, points=half, own=np.full(2, strange))
    assert not view.grab().isNull()
    answer(desk, view, value=np.full(60, strange), explained=np.full(2, strange))
    assert not view.grab().isNull()
    view.canvas.zoom(2.0)
    view.canvas.grab()


def test_twins_lie_beside_each_other(desk, view):
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    answer(desk, view)
    view.grab()
    assert len(view.panels) == 2
    view.bar.size.setValue(12)
    assert {one.canvas.radius for one in view.panels} == {6}


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert not view.grab().isNull()
