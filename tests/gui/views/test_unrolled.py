"""A recurrent layer as a chain of boxes along time."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from nnplayground.core.param import Pick
from nnplayground.gui.views.step_sheet import Lane, Spot
from nnplayground.gui.views.unrolled import NORMS, Unrolled
from nnplayground.gui.views.unrolled_words import numbers_of, step_lines
from tests.gui.views.recurrent import (
    FEATURES,
    TIME,
    UNITS,
    WORDS,
    bidirectional,
    data,
    project,
)
from tests.gui.views.unrolling import both, maps, norms, plain

pytestmark = pytest.mark.covers("T01")


def opened(desk, made=None, size=(620, 560), x=None):
    desk.document.edit("network", made or project())
    view = desk.show(Unrolled, size)
    desk.load(data(x))
    desk.start()
    return view


def told(numbers):
    """Return the numbers in brackets at the end of a text."""
    return [float(one.replace("−", "-")) for one in numbers.strip("() ").split(", ")]


def lane(view, title):
    return next(one for one in view.canvas.lanes if one.title == title)


def test_without_a_run_or_a_layer_it_says_so(desk):
    view = desk.show(Unrolled)
    desk.document.edit("network", project("Dense", units=2))
    assert "no recurrent layer" in view.stage.label.text()
    assert view.wants() == ()
    desk.document.edit("network", project())
    assert "Press Play" in view.stage.label.text()
    assert list(view.numbers()[1]) == []


def test_a_box_for_each_step_holds_input_states_and_output(desk):
    view, answer = opened(desk), plain()
    desk.answer(view, "unrolled", **answer)
    assert [one.title for one in view.canvas.lanes] == [
        "output y",
        "cell state c",
        "state h",
        "input x",
    ]
    assert view.canvas.names == WORDS
    for title, key in (("output y", "output"), ("state h", "state"), ("input x", "input")):
        tiles = lane(view, title).tiles
        np.testing.assert_array_equal(tiles[:, :, 0], answer[key])
        assert tiles.shape[0] == TIME
    assert lane(view, "cell state c").box == lane(view, "state h").box != ""
    assert [one.flow for one in view.canvas.lanes] == [0, 1, 1, 0]
    assert [(one.below, one.above, one.bent) for one in view.canvas.links] == [
        (3, 2, False),
        (1, 0, False),
    ]
    assert all(all(one.at) for one in view.canvas.links)


def test_the_colour_can_be_the_norm_of_all_numbers(desk):
    view, answer = opened(desk), plain()
    desk.answer(view, "unrolled", **answer)
    view.shown.setCurrentIndex(view.shown.findData(NORMS))
    expected = np.linalg.norm(answer["state"], axis=1)
    np.testing.assert_allclose(lane(view, "state h").tiles[:, 0, 0], expected)
    assert not lane(view, "state h").signed
    assert lane(view, "state h").span == (expected.min(), expected.max())


def test_a_layer_that_gives_its_last_output_has_one_arrow_upwards(desk):
    view = opened(desk)
    desk.answer(view, "unrolled", **plain(sequences=False))
    assert lane(view, "output y").used.tolist() == [False] * (TIME - 1) + [True]
    assert list(view.canvas.links[1].at) == [False] * (TIME - 1) + [True]
    assert all(view.canvas.links[0].at)
    assert f"output ({UNITS},)" in view.readout.text()
    assert "y_" not in view.readout.text()
    view.canvas.keyPressEvent(key(Qt.Key.Key_End))
    assert "y_0 = " in view.readout.text()


def key(code):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier)


def test_the_arrow_keys_go_from_step_to_step_and_every_part_tells_of_it(desk):
    view, answer = opened(desk), plain()
    desk.answer(view, "unrolled", **answer)
    assert view.canvas.step == 0
    for pressed, step in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, TIME - 1),
        (Qt.Key.Key_Right, TIME - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_PageDown, TIME - 1),
    ):
        desk.qtbot.keyClick(view.canvas, pressed)
        assert view.canvas.step == step
        lines = view.readout.text().split("\n")
        assert lines[1] == f"step {step} ({WORDS[step]}):"
        assert lines[2:6] == list(step_lines(answer, step))
    view.canvas.choose(2)
    lines = step_lines(answer, 2)
    assert [line.split(" = ")[0] for line in lines] == ["x_2", "h_1", "c_1", "y_2"]
    np.testing.assert_allclose(
        told(lines[0].split(" = ")[1].split(", ‖")[0]), answer["input"][2], atol=6e-3
    )
    before, after = (one.split(" = ")[1] for one in lines[1].split(" → "))
    np.testing.assert_allclose(told(before), answer["state"][1], atol=6e-3)
    np.testing.assert_allclose(told(after.split(", ‖")[0]), answer["state"][2], atol=6e-3)
    assert float(lines[3].rsplit(" = ", 1)[1]) == pytest.approx(
        np.linalg.norm(answer["output"][2]), abs=6e-3
    )


def test_a_click_chooses_a_step(desk):
    view = opened(desk)
    desk.answer(view, "unrolled", **plain())
    place = view.canvas.place_of(Spot(3)).toPoint()
    desk.qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.canvas.step == 3
    assert "step 3 (down)" in view.readout.text()
    desk.answer(view, "unrolled", **plain(seed=3))
    assert "step 3 (down)" in view.readout.text()


def test_the_number_under_the_mouse_is_told(desk):
    view, answer = opened(desk), plain()
    desk.answer(view, "unrolled", **answer)
    spot = Spot(2, 2, 1, 0)
    desk.qtbot.mouseMove(view.canvas.viewport(), view.canvas.place_of(spot).toPoint())
    desk.qtbot.waitUntil(lambda: view.canvas.hover == spot)
    last = view.readout.text().split("\n")[-1]
    assert last == f"state h at step 2, 1 = {numbers_of([answer['state'][2, 1]])}"


def test_the_shapes_are_told(desk):
    view = opened(desk)
    desk.answer(view, "unrolled", **plain())
    first = view.readout.text().split("\n")[0]
    assert first == f"input ({TIME}, {FEATURES}) → state ({UNITS},) → output ({TIME}, {UNITS})"


@pytest.mark.parametrize("sequences", [True, False])
def test_both_readings_stand_above_each_other_with_arrows_against_each_other(desk, sequences):
    view, answer = opened(desk, bidirectional(), (620, 700)), both(sequences)
    desk.answer(view, "unrolled", **answer)
    titles = [one.title for one in view.canvas.lanes]
    assert titles == [
        "output y",
        "cell state c →",
        "state h →",
        "cell state c ←",
        "state h ←",
        "input x",
    ]
    assert [one.flow for one in view.canvas.lanes] == [0, 1, 1, -1, -1, 0]
    links = {(one.below, one.above): one for one in view.canvas.links}
    assert {(5, 4), (5, 2), (1, 0)} <= set(links)
    assert ((3, 0) in links) is sequences
    assert links[5, 2].bent
    lines = step_lines(answer, 1)
    np.testing.assert_allclose(
        told(lines[3].split(" → ")[0].split(" = ")[1]), answer["backward/state"][2], atol=6e-3
    )
    assert lines[3].startswith("h←_2 = ")
    assert ("joins the last state of both readings" in view.readout.text()) is not sequences


def test_the_state_before_the_first_step_is_that_which_was_handed_in():
    answer = plain() | {"first/state": np.array([0.5, -0.25, 1.0])}
    assert step_lines(answer, 0)[1].startswith("h_start = (0.50, −0.25, 1.00) → h_0 = ")


def test_long_sequences_scroll_and_the_chosen_step_stays_in_sight(desk):
    steps = 200
    answer = plain()
    long = {
        name: np.resize(answer[name], (steps, *answer[name].shape[1:]))
        for name in ("input", "state", "cell", "output")
    }
    long |= {f"norm/{name}": norms(array) for name, array in long.items()}
    answer |= long | {"mask": np.ones(steps, bool), "at": np.arange(steps)}
    view = opened(desk, x=np.zeros((8, steps)))
    desk.answer(view, "unrolled", **answer)
    bar = view.canvas.horizontalScrollBar()
    assert bar.maximum() > 20 * view.canvas.viewport().width() // 3
    room = view.canvas.viewport().rect()
    for pressed in (Qt.Key.Key_End, Qt.Key.Key_Home, *[Qt.Key.Key_PageDown] * 3):
        desk.qtbot.keyClick(view.canvas, pressed)
        assert room.contains(view.canvas.place_of(Spot(view.canvas.step)).toPoint())
    assert view.canvas.step == 30
    left = view.canvas.place_of(Spot(30)).toPoint()
    desk.qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert view.canvas.step == 30


def test_maps_are_drawn_as_maps_of_one_filter(desk):
    view = opened(desk, project("ConvLSTM2D", filters=4, kernel_size=3))
    answer = maps()
    desk.answer(view, "unrolled", **answer)
    np.testing.assert_array_equal(lane(view, "state h").tiles, answer["state"])
    assert lane(view, "input x, mean").even
    assert not view.unit.isHidden()
    assert view.unit.maximum() == 3
    view.unit.setValue(2)
    assert ("unit", 2) in view.wants()[0].options
    assert step_lines(answer, 1)[0].startswith("‖x_1‖ = ")
    bar = opened(desk, project("ConvLSTM1D", filters=4, kernel_size=3))
    desk.answer(bar, "unrolled", **maps(size=(9,)))
    assert lane(bar, "state h").tiles.shape == (TIME, 1, 9)


def test_masked_steps_are_pale_and_told(desk):
    view = opened(desk)
    mask = np.array([False, True, True, True, False])
    desk.answer(view, "unrolled", **plain() | {"mask": mask})
    assert view.canvas.step == 1
    assert view.canvas._sheet.skipped.tolist() == (~mask).tolist()
    desk.qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    assert "masked" in view.readout.text()


def test_all_numbers_can_be_taken_away(desk):
    view, answer = opened(desk), plain(sequences=False)
    desk.answer(view, "unrolled", **answer)
    rows = list(view.numbers()[1])
    assert len(rows) == TIME * (2 * UNITS + FEATURES) + UNITS
    assert (1, "cat", "state", 2, float(answer["state"][1, 2])) in rows
    assert (TIME - 1, "now", "output", 0, float(answer["output"][0, 0])) in rows
    np.testing.assert_array_equal(view.arrays()["cell"], answer["cell"])


def test_twins_share_a_scale(desk):
    view, answer = opened(desk), plain()
    desk.answer(view, "unrolled", **answer)
    spans = view.spans(desk.live.record)
    assert spans["cell"][1] == np.abs(answer["cell"]).max()
    assert spans["norm/cell"][1] == answer["norm/cell"].max()
    view.common = {"state": (-7.0, 7.0)}
    view.draw(desk.live.record)
    assert lane(view, "state h").span == (-7.0, 7.0)


@pytest.mark.parametrize("strange", [np.nan, np.inf, 1e308])
def test_strange_numbers_do_no_harm(desk, strange):
    view = opened(desk)
    answer = plain()
    full = {
        name: np.full(array.shape, strange)
        for name, array in answer.items()
        if array.dtype == float
    }
    desk.answer(view, "unrolled", **full | {k: v for k, v in answer.items() if k not in full})
    for mode in range(2):
        view.shown.setCurrentIndex(mode)
        assert not view.grab().isNull()


def test_the_numbers_of_a_long_vector_stand_in_columns_and_the_rest_is_blank():
    vectors = np.arange(2 * 50, dtype=float).reshape(2, 50)
    one = Lane.of("state h", vectors)
    rows, columns = one.tiles.shape[1:]
    assert (rows, columns) == (12, 5)
    for number in range(50):
        row, column = number % rows, number // rows
        assert one.number_at(row, column) == number
        assert one.tiles[1, row, column] == vectors[1, number]
    assert one.blank.sum() == rows * columns - 50
    assert one.blank[2:, 4].all()


def test_the_ends_of_the_colours_have_room_beside_each_other(desk):
    view = opened(desk)
    desk.answer(view, "unrolled", **plain() | {"state": np.full((TIME, UNITS), -0.8123e-30)})
    metrics = view.canvas.fontMetrics()
    ends = lane(view, "state h").ends
    assert sum(map(metrics.horizontalAdvance, ends)) < view.canvas._sheet.left


def test_a_place_on_the_canvas_is_read_back_as_what_is_painted_there(desk):
    view = opened(desk)
    desk.answer(view, "unrolled", **plain())
    for spot in (Spot(0, 0, 0, 0), Spot(4, 1, 2, 0), Spot(2, 3, 1, 0)):
        assert view.canvas._spot_at(view.canvas.place_of(spot)) == spot
    assert view.canvas._spot_at(QPointF(3, 50)) is None


@pytest.mark.parametrize(
    ("kind", "values", "shown"),
    [
        ("LSTM", {}, True),
        ("ConvLSTM2D", {}, True),
        ("Bidirectional", {"layer": Pick("ConvLSTM1D", {})}, True),
        ("TimeDistributed", {"layer": Pick("Dense", {})}, False),
        ("Conv2D", {}, False),
    ],
)
def test_layers_of_vectors_and_of_maps_are_offered(kind, values, shown):
    graph = project(kind, **values).networks["model"]
    assert Unrolled.offered(graph, graph["layer"]) is shown
