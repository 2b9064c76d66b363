"""Why this answer, fed by hand: what is asked for, and how the maps are drawn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.data.source import Data
from nnplayground.gui.views.explain import Explain
from nnplayground.gui.views.explain_choice import NONE, PREDICTED, TRUE
from nnplayground.gui.views.explain_maps import (
    COLUMNS,
    PICTURE,
    STEPS,
    VOLUME,
    cut,
    flat,
    form_of,
    order_of,
    span_of,
    stretched,
)
from nnplayground.gui.views.explain_methods import CONTRIBUTION, GRADIENT, LONG, METHODS, PLACES
from nnplayground.gui.views.explain_tiles import Bars, BarTile, MapTile
from nnplayground.gui.views.overlay import blend, rgb_of
from nnplayground.gui.views.tiles import Place

NAMES = ("cat", "dog", "owl")
MAP = np.random.default_rng(0).normal(size=(6, 6, 3))
LOGITS = np.array([0.5, 3.0, -1.0])


def conv_project():
    softmax = {"units": 3, "activation": Pick("softmax")}
    layers = (
        Node("input", "InputLayer", {"shape": (6, 6, 3)}),
        Node("conv", "Conv2D"),
        Node("second", "DepthwiseConv2D"),
        Node("flat", "Flatten"),
        Node("out", "Dense", softmax),
    )
    return Project(networks={"model": stack(*layers)})


def images(count=20):
    x = np.random.default_rng(1).integers(0, 255, (count, 6, 6, 3), dtype=np.uint8)
    return Data("made", "image", {"x": x}, {"y": np.resize(np.arange(3), count)}, NAMES)


@pytest.fixture
def view(desk):
    desk.document.reset(conv_project())
    view = desk.show(Explain, (640, 520))
    desk.load(images())
    desk.start()
    return view


def arrays_of(values=MAP, **more):
    arrays = {"map/input": values, "given/input": np.zeros(np.shape(values)), "logits": LOGITS}
    return arrays | {"class": 1, "but": NONE, "score": 3.0} | more


def answer(desk, view, probe="saliency", step=5, share=1.0, **more):
    asked = [want for want in (*view.wants(), view.question()) if want.probe == probe]
    arrays = {name: np.asarray(one) for name, one in arrays_of(**more).items()}
    desk.send(e.Snapshot(1, step, 0.5, asked[0], arrays, "", share))


def cam(desk, view, signed):
    more = {"map": np.maximum(signed, 0), "signed": signed, "node": "second", "input": "input"}
    answer(desk, view, "gradcam", **more, values=np.zeros((6, 6, 3)))


def tile(view, name="saliency.input"):
    return view.tiles.tiles[name]


def options(view, probe="saliency"):
    return dict(next(want for want in view.wants() if want.probe == probe).options)


# --- what is asked for ------------------------------------------------------------------------------------------------


def test_it_asks_for_the_gradient_and_for_the_map_of_the_last_convolution(view):
    assert [want.probe for want in view.wants()] == ["saliency", "gradcam"]
    assert options(view) == {}
    assert options(view, "gradcam") == {"node": "second"}
    assert view.wants()[0] == e.Want("saliency", view.selection.example)
    view.bar.chips["guided"].click()
    view.bar.chips["saliency"].click()
    assert [want.probe for want in view.wants()] == ["guided", "gradcam"]


def test_the_layer_that_is_chosen_on_the_canvas_is_taken(desk, view):
    desk.selection.choose_nodes(("conv",))
    assert options(view, "gradcam") == {"node": "conv"}


def test_without_convolutions_there_is_no_class_activation_map(desk):
    view = desk.show(Explain)
    layers = (Node("input", "InputLayer", {"shape": (4,)}), Node("out", "Dense"))
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    assert [want.probe for want in view.wants()] == ["saliency"]
    assert not view.bar.layer.isVisible()


@pytest.mark.covers("B12")
def test_a_class_and_another_one_are_asked_for(desk, view):
    assert [view.bar.why.itemText(place) for place in range(2, 5)] == list(NAMES)
    view.bar.why.setCurrentIndex(view.bar.why.findText("owl"))
    view.bar.but.setCurrentIndex(view.bar.but.findData(TRUE))
    assert options(view) == {"class": 2, "but": TRUE}
    assert dict(view.question().options) == {"class": 2, "but": TRUE}


def test_the_pair_of_the_confusion_matrix_sets_both_classes(desk, view):
    desk.selection.choose_pair((0, 2))
    assert options(view) == {"class": 2, "but": 0}
    desk.selection.choose_pair((1, 1))
    assert options(view) == {"class": 1}
    desk.selection.choose_pair(None)
    assert options(view) == {}
    desk.selection.choose_pair((0, 2))
    later = desk.show(Explain)
    assert (later.bar.why.number, later.bar.but.number) == (2, 0)


def test_of_several_outputs_the_chosen_one_is_asked_for(desk):
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("one", "Dense", {"units": 3}, (Ref("input"),)),
            Node("two", "Dense", {"units": 1}, (Ref("input"),)),
        )
    )
    desk.document.reset(Project(networks={"model": graph}))
    view = desk.show(Explain)
    desk.start()
    assert view.bar.output.isVisible()
    desk.selection.choose_output("two")
    assert options(view)["output"] == "two"
    assert dict(view.question().options)["output"] == "two"


def test_what_takes_long_is_asked_with_its_settings(desk, view):
    assert not view.ask.isVisible()
    view.bar.more.click()
    view.bar.long.box.setCurrentIndex(2)
    assert view.bar.long.boxes["occlusion", "patch"].isVisible()
    assert not view.bar.long.boxes["smoothgrad", "samples"].isVisible()
    patch = view.bar.long.boxes["occlusion", "patch"]
    patch.setCurrentIndex(patch.findData(3))
    assert view.question().probe == "occlusion"
    assert dict(view.question().options) == {"patch": 3}
    view.ask.button.click()
    assert desk.worker.posted[-1] == e.Ask(view.question())


# --- maps -------------------------------------------------------------------------------------------------------------


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(Explain)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()
    assert list(view.numbers()[1]) == []
    assert view.arrays() == {}


@pytest.mark.covers("B12")
def test_of_the_channels_the_steepest_counts_and_its_number_is_told(desk, view):
    answer(desk, view)
    shown = tile(view).canvas.maps[0]
    rows, columns = np.indices((6, 6))
    wanted = MAP[rows, columns, np.abs(MAP).argmax(axis=2)]
    np.testing.assert_allclose(shown, wanted)
    assert tile(view).canvas.span == (-np.abs(MAP).max(), np.abs(MAP).max())
    tile(view).canvas.hovered.emit(Place(0, 2, 4))
    assert tile(view).title.text() == f"[2, 4] = {wanted[2, 4]:.4g}"
    tile(view).canvas.hovered.emit(None)
    assert tile(view).title.text().startswith("Gradient · ±")
    assert view.reading.text() == "z[dog] = 3"


def test_without_signs_only_sizes_are_shown(desk, view):
    answer(desk, view)
    cam(desk, view, np.array([[1.0, -2.0], [0.5, 0.0]]))
    assert tile(view, "gradcam.input").canvas.maps.min() == -2
    view.bar.signed.click()
    desk.qtbot.waitUntil(lambda: tile(view).canvas.maps.min() >= 0)
    np.testing.assert_allclose(tile(view).canvas.maps[0], np.abs(MAP).max(axis=2))
    np.testing.assert_array_equal(tile(view, "gradcam.input").canvas.maps[0], [[1, 0], [0.5, 0]])


def test_contributions_of_channels_add_up(desk, view):
    view.bar.chips["gradient_input"].click()
    answer(desk, view, "gradient_input")
    np.testing.assert_allclose(tile(view, "gradient_input.input").canvas.maps[0], MAP.sum(axis=2))


def test_the_picture_stands_beside_and_a_map_lies_over_it_in_blocks(desk, view):
    answer(desk, view)
    signed = np.array([[1.0, -2.0], [0.5, 0.0]])
    cam(desk, view, signed)
    raw = desk.live.data.data.raw_input("train", 0)
    np.testing.assert_array_equal(tile(view, "picture.input").canvas.maps[0], raw)
    view.bar.over.setValue(40)
    desk.qtbot.waitUntil(lambda: tile(view, "gradcam.input").canvas.maps.ndim == 4)
    blocks = np.repeat(np.repeat(signed, 3, axis=0), 3, axis=1)
    wanted = rgb_of(blend(raw, blocks, 0.4, (-2.0, 2.0)))
    np.testing.assert_array_equal(tile(view, "gradcam.input").canvas.maps[0], wanted)
    tile(view, "gradcam.input").canvas.hovered.emit(Place(0, 1, 5))
    assert tile(view, "gradcam.input").title.text() == "[1, 5] = -2"


def test_until_all_is_known_nothing_moves_and_no_old_map_stays(desk, view):
    answer(desk, view)
    assert tile(view, "gradcam.input").canvas.maps is None
    cam(desk, view, np.ones((2, 2)))
    kept = tile(view, "gradcam.input")
    assert kept.canvas.maps is not None
    desk.selection.choose_example(e.Example("train", 4))
    desk.qtbot.waitUntil(lambda: "Waiting" in view.reading.text())
    assert not view.stage.empty
    answer(desk, view, values=2 * MAP)
    assert tile(view, "gradcam.input") is kept
    assert kept.canvas.maps is None
    assert list(view.tiles.tiles) == ["picture.input", "saliency.input", "gradcam.input"]
    assert view.reading.text() == "z[dog] = 3"


def test_what_a_person_waits_for_is_drawn_without_waiting_for_the_next_update(desk, view):
    answer(desk, view)
    desk.live._update.setInterval(60_000)
    desk.selection.choose_example(e.Example("train", 4))
    desk.qtbot.waitUntil(lambda: "Waiting" in view.reading.text())
    arrays = {name: np.asarray(one) for name, one in arrays_of().items()}
    desk.worker.event.emit(e.Snapshot(1, 5, 0.5, view.wants()[0], arrays))
    desk.qtbot.waitUntil(lambda: view.reading.text() == "z[dog] = 3", timeout=2000)


def test_two_classes_are_told_by_name(desk, view):
    answer(desk, view, but=0, score=2.5)
    assert view.reading.text() == "z[dog] - z[cat] = 2.5"


def test_a_part_of_a_long_answer_is_shown_and_the_gap_of_a_whole_one(desk, view):
    view.bar.more.click()
    partial = np.where(np.arange(6)[:, None] < 2, 1.0, np.nan) * np.ones((6, 6))
    view.bar.long.box.setCurrentIndex(2)
    answer(desk, view, "occlusion", share=0.3, values=partial)
    assert np.isnan(tile(view, "occlusion.input").canvas.maps).sum() == 24
    view.bar.long.box.setCurrentIndex(0)
    answer(desk, view, "integrated_gradients", gap=-0.002, difference=2.502, steps=64)
    assert "Integrated gradients: sum 2.5, gap -0.002 after 64 steps" in view.reading.text()
    assert "occlusion.input" in view.tiles.tiles
    desk.send(e.Epoch(1, 1.0, 10, {"loss": 1.0}))
    title = "Integrated gradients · "
    desk.qtbot.waitUntil(
        lambda: tile(view, "integrated_gradients.input").title.text().endswith("epoch 0.5")
    )
    assert tile(view, "integrated_gradients.input").title.text().startswith(title)
    view.bar.more.click()
    desk.qtbot.waitUntil(lambda: "Waiting" in view.reading.text())


def test_why_there_is_no_answer_is_told(desk, view):
    want = view.wants()[0]
    desk.send(e.Snapshot(1, 5, 0.5, want, {}, "an input of whole numbers has no gradient"))
    assert view.stage.empty
    assert view.stage.label.text() == "an input of whole numbers has no gradient"


def test_the_numbers_can_be_taken_away(desk, view):
    answer(desk, view)
    header, rows = view.numbers()
    rows = list(rows)
    assert header == ("method", "input", "place", "value")
    assert len(rows) == 36
    assert rows[7][:3] == ("saliency", "input", "1 1")
    np.testing.assert_array_equal(view.arrays()["saliency/map/input"], MAP)
    assert view.arrays()["saliency/class"] == 1


def test_an_example_of_ones_own_is_drawn(desk, view):
    mine = np.full((6, 6, 3), 77, np.uint8)
    desk.selection.choose_example(desk.selection.lay({"x": mine}))
    assert view.wants()[0].example.part == e.OWN
    answer(desk, view)
    np.testing.assert_array_equal(tile(view, "picture.input").canvas.maps[0], mine)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
@pytest.mark.parametrize("signed", [False, True])
def test_strange_numbers_are_drawn_in_every_way(desk, view, value, signed):
    view.bar.signed.setChecked(signed)
    for over in (100, 50, 0):
        view.bar.over.setValue(over)
        strange = np.where(np.arange(3) == 1, value, MAP)
        answer(desk, view, values=strange, score=value)
        cam(desk, view, np.full((2, 2), value))
        answer(desk, view, values=np.full((6, 6, 3), value))
        assert not view.grab().isNull()


def test_another_theme_is_taken_over(desk, view, qapp):
    answer(desk, view)
    view.bar.over.setValue(50)
    qapp.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert not view.stage.empty


def test_twins_have_one_scale_and_the_same_settings(desk, view):
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    view.bar.why.setCurrentIndex(view.bar.why.findText("owl"))
    view.bar.over.setValue(30)
    view.refresh()
    want = view.wants()[0]
    assert dict(want.options) == {"class": 2}
    for run, size in ((1, 1.0), (2, 5.0)):
        arrays = {name: np.asarray(one) for name, one in arrays_of(MAP * size).items()}
        desk.send(e.Snapshot(run, 5, 0.5, want, arrays))
    mine, other = view.panels
    desk.qtbot.waitUntil(lambda: "saliency.input" in other.tiles.tiles)
    desk.qtbot.waitUntil(lambda: tile(mine).shown.span == tile(other).shown.span)
    assert tile(mine).shown.span[1] == pytest.approx(5 * np.abs(MAP).max())
    arrays = {name: np.asarray(one) for name, one in arrays_of(MAP * 0).items()}
    desk.send(e.Snapshot(2, 6, 0.6, want, arrays))
    desk.qtbot.waitUntil(lambda: tile(other).shown.span[1] == pytest.approx(np.abs(MAP).max()))
    arrays = {name: np.asarray(one) for name, one in arrays_of(np.abs(MAP) * 3).items()}
    desk.send(e.Snapshot(2, 7, 0.7, want, arrays))
    end = 3 * np.abs(MAP).max()
    wanted = pytest.approx((-end, end))
    desk.qtbot.waitUntil(lambda: tile(other).shown.span == wanted)
    assert (other.bar.why.number, other.bar.over.value()) == (2, 30)
    assert len(list(view.all_numbers()[1])) == 72


# --- other inputs -----------------------------------------------------------------------------------------------------


def table(desk, view, values, given, **more):
    arrays = {"map/input": values, "given/input": given, "logits": LOGITS, "class": 0, "but": NONE}
    arrays = {name: np.asarray(one) for name, one in (arrays | {"score": 1.0} | more).items()}
    desk.send(e.Snapshot(1, 5, 0.5, view.wants()[0], arrays))


@pytest.fixture
def plain(desk):
    layers = (Node("input", "InputLayer", {"shape": (4,)}), Node("out", "Dense", {"units": 3}))
    desk.document.reset(Project(networks={"model": stack(*layers)}))
    return desk.show(Explain, (480, 500))


def test_columns_of_a_table_are_bars_by_size_with_their_raw_values(desk, plain):
    x = np.arange(80.0).reshape(20, 4)
    names = ("length", "width", "height", "weight")
    classes = np.resize(np.arange(3), 20)
    desk.load(Data("made", "table", {"x": x}, {"y": classes}, NAMES, names))
    desk.start()
    table(desk, plain, [1.0, -4.0, np.nan, 2.0], np.zeros(4))
    bars = tile(plain).bars
    assert isinstance(tile(plain), BarTile)
    assert bars.labels == ("width = 1", "weight = 3", "length = 0", "height = 2")
    np.testing.assert_array_equal(bars.values[:3], [-4, 2, 1])
    np.testing.assert_allclose(bars.shares(), [-1, 0.5, 0.25, 0])
    assert not plain.bar.over.isVisible()
    left = bars.grab().toImage()
    assert left.pixelColor(bars.width() - 1, 2).isValid()


def test_words_and_steps_are_bars_in_their_order(desk, plain):
    desk.start()
    table(desk, plain, np.array([[1.0, 2.0], [-5.0, 1.0], [0.0, 0.5]]), np.array([7, 3, 9]))
    bars = tile(plain).bars
    assert bars.labels == ("0: 7", "1: 3", "2: 9")
    np.testing.assert_array_equal(bars.values, [2, -5, 0.5])
    table(desk, plain, np.ones((3, 2)), np.zeros((3, 2)))
    # Without data nobody knows that these are no pictures; with it they are sequences.
    sequences = np.zeros((20, 3, 2))
    desk.load(Data("made", "table", {"x": sequences}, {"y": np.zeros(20)}))
    table(desk, plain, np.array([[1.0, -2.0], [0, 0], [3, 3]]), np.zeros((3, 2)))
    desk.qtbot.waitUntil(lambda: isinstance(tile(plain), BarTile))
    assert tile(plain).bars.labels == ("0", "1", "2")
    np.testing.assert_array_equal(tile(plain).bars.values, [-2, 0, 3])


def test_steps_of_a_sequence_are_told_by_what_they_stand_for_in_their_order(desk, plain):
    x = np.tile(np.array([2, 0, 1, 2]), (20, 1))
    letters = ("a", "b", "c")
    data = Data("made", "table", {"x": x}, {"y": np.resize(np.arange(3), 20)}, NAMES)
    desk.load(replace(data, symbols=letters))
    desk.start()
    table(desk, plain, np.array([1.0, -4.0, 0.0, 2.0]), x[0].astype(float))
    assert tile(plain).bars.labels == ("0: c", "1: a", "2: b", "3: c")
    np.testing.assert_array_equal(tile(plain).bars.values, [1, -4, 0, 2])


def test_several_inputs_have_a_panel_each(desk, plain):
    desk.start()
    more = {"map/other": np.ones((4, 4, 1)), "given/other": np.ones((4, 4, 1))}
    table(desk, plain, np.array([1.0, 2.0]), np.zeros(2), **more)
    assert isinstance(tile(plain), BarTile)
    assert isinstance(tile(plain, "saliency.other"), MapTile)
    assert tile(plain, "picture.other").title.text() == "other"
    assert "other" in tile(plain, "saliency.other").title.text()


def test_of_a_volume_a_slice_is_drawn(desk, plain):
    desk.start()
    values = np.arange(5 * 3 * 4.0).reshape(5, 3, 4, 1)
    table(desk, plain, values, values)
    assert plain.slices.isVisible()
    np.testing.assert_array_equal(tile(plain).canvas.maps[0], values[2, ..., 0])
    plain.slices.slider.setValue(4)
    desk.qtbot.waitUntil(lambda: tile(plain).canvas.maps.max() == 59)


def test_a_network_that_tells_one_number_has_no_classes_to_choose(desk, plain):
    desk.load(Data("made", "table", {"x": np.zeros((20, 4))}, {"y": np.zeros(20)}))
    desk.start()
    table(desk, plain, np.ones(4), np.zeros(4), logits=np.array([1.5]), score=1.5)
    assert plain.reading.text() == "z = 1.5"
    assert not plain.bar.why.isVisible()


# --- without Qt -------------------------------------------------------------------------------------------------------


def test_every_method_tells_its_formula_and_where_it_is_from():
    for method in METHODS:
        assert "=" in method.formula
        assert "(20" in method.source
    assert {method.probe for method in LONG} == {"smoothgrad", "integrated_gradients", "occlusion"}


@pytest.mark.parametrize(
    ("given", "raw", "images", "wanted"),
    [
        (np.zeros((6, 5, 3)), (6, 5, 3), True, (PICTURE, (6, 5))),
        (np.zeros((6, 5)), (6, 5), True, (PICTURE, (6, 5))),
        (np.zeros(30), (6, 5, 1), True, (PICTURE, (6, 5))),
        (np.zeros(30), (7, 5, 1), True, (COLUMNS, (30,))),
        (np.zeros((6, 5)), (6, 5), False, (STEPS, (6,))),
        (np.zeros(6, int), None, False, (STEPS, (6,))),
        (np.zeros((4, 6, 5, 1)), None, True, (VOLUME, (4, 6, 5))),
        (np.zeros(()), None, False, (COLUMNS, (1,))),
    ],
)
def test_the_form_of_an_input(given, raw, images, wanted):
    form = form_of(given, raw, images)
    assert (form.kind, form.axes) == wanted


def test_maps_become_one_number_a_place():
    picture = form_of(np.zeros((2, 2, 2)), None, True)
    values = np.array([[[1.0, -3], [2, 2]], [[np.nan, -1], [0, 0]]])
    np.testing.assert_array_equal(flat(values, GRADIENT, picture), [[-3, 2], [-1, 0]])
    np.testing.assert_array_equal(flat(values, CONTRIBUTION, picture), [[-2, 4], [np.nan, 0]])
    coarse = np.ones((1, 1))
    np.testing.assert_array_equal(flat(coarse, PLACES, picture), coarse)
    np.testing.assert_array_equal(flat(np.ones(7), GRADIENT, picture), np.ones(7))


def test_stretching_repeats_and_spans_are_finite():
    np.testing.assert_array_equal(stretched(np.array([[1, 2]]), 2, 4), [[1, 1, 2, 2], [1, 1, 2, 2]])
    assert stretched(np.zeros((3, 5)), 7, 4).shape == (7, 4)
    assert span_of(np.array([np.nan, np.inf, -2, 1]), True) == (-2, 2)
    assert span_of(np.array([3.0, 1.0]), True) == (0, 3)
    assert span_of(np.full(3, np.nan), True) == (0, 1)
    assert cut(np.arange(24).reshape(2, 3, 4), 0.9)[0, 0] == 12
    assert cut(np.arange(3), 0.5).shape == (1, 3)
    columns = form_of(np.zeros(3), None, False)
    assert order_of(np.array([1.0, -2, np.nan]), columns).tolist() == [1, 0, 2]


def test_the_codes_of_classes_are_those_of_the_engine():
    from nnplayground.engine.inside import explained

    assert (PREDICTED, TRUE, NONE) == (explained.PREDICTED, explained.TRUE, explained.NONE)


def test_labels_of_bars_are_whole_where_there_is_room(qtbot):
    bars = Bars("bars")
    qtbot.addWidget(bars)
    bars.resize(380, 100)
    right = Qt.TextElideMode.ElideRight
    for number in range(1000, 1400):
        label = f"x2 = -2.{number}"
        bars.put(np.array([1.0]), (label,), (-1.0, 1.0))
        assert bars.fontMetrics().elidedText(label, right, bars.label_width() - 5) == label
    bars.resize(100, 100)
    assert bars.label_width() == 50
