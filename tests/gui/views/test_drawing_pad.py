"""The drawing pad, fed by hand and with the real engine."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice
from nnplayground.data import prepare
from nnplayground.data.source import Data
from nnplayground.engine.examples import replayed
from nnplayground.gui.views.drawing_pad import DrawingPad
from tests.gui.real_window import PATIENCE_MS, click, opened

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pictures(shape=(12, 12, 1), names=("x",), count=20):
    draws = np.random.default_rng(3)
    inputs = {name: draws.integers(0, 256, (count, *shape), np.uint8) for name in names}
    for array in inputs.values():
        array[0, 0, 0] = 255
    classes = np.arange(count, dtype=np.int32) % 2
    return Data("drawn", "image", inputs, {"y": classes}, ("no", "yes"))


def padded(desk, data):
    steps = (Pick("scale"), Pick("standardise"))
    choice = replace(DataChoice(), steps=steps)
    prepared = prepare.prepare(choice, data)
    desk.send(e.Loaded(desk.document.project.data, prepared))
    return desk.show(DrawingPad), prepared


def stroke(view, *places):
    """Draw a line through places of the picture with the mouse."""
    spots = [view.canvas.place(*place).toPoint() for place in places]
    QTest.mousePress(view.canvas, LEFT, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(view.canvas, spot)
    QTest.mouseRelease(view.canvas, LEFT, pos=spots[-1])


class Run:
    """What the engine needs of a run to prepare an example."""

    def __init__(self, prepared):
        self.prepared = prepared


@pytest.mark.covers("D05")
@pytest.mark.parametrize("shape", [(12, 12, 1), (12, 12), (10, 14, 3)])
def test_an_example_on_the_sheet_is_the_same_tensor_as_in_training(desk, shape):
    view, prepared = padded(desk, pictures(shape))
    assert prepared.steps
    part = prepared.parts["train"]
    for row in range(4):
        desk.selection.choose_example(e.Example("train", row))
        view.bar.buttons["start"].click()
        assert desk.selection.example.part == e.OWN
        raw = desk.selection.own_of(desk.selection.example)
        found = replayed(Run(prepared), raw)
        assert found["x"].dtype == part.inputs["x"].dtype
        np.testing.assert_array_equal(found["x"][0], part.inputs["x"][row])


def test_a_stroke_of_the_mouse_is_the_example_of_every_view(desk):
    view, _ = padded(desk, pictures())
    stroke(view, (2, 6), (6, 6), (9, 6))
    assert desk.selection.example == e.Example(e.OWN, 0)
    raw = desk.selection.own_of(desk.selection.example)["x"]
    assert raw.dtype == np.uint8
    assert (raw[5:7, 2:9, 0] > 100).all()
    assert not raw[:4].any()
    assert not raw[9:].any()


def test_keys_move_the_pen_draw_undo_and_clear(desk):
    view, _ = padded(desk, pictures())
    canvas = view.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert not canvas.drawing.touched
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    dot = canvas.drawing.pixels.copy()
    assert dot[6, 5, 0] == 255
    QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    assert canvas.drawing.pixels[7, 5, 0] == 255
    assert desk.selection.example == e.Example(e.OWN, 1)
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    np.testing.assert_array_equal(canvas.drawing.pixels, dot)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert not canvas.drawing.pixels.any()


def test_the_eraser_draws_paper_and_the_brush_has_a_width_and_a_colour(desk):
    view, _ = padded(desk, pictures((12, 12, 3)))
    view.bar.width_box.setCurrentIndex(view.bar.width_box.findData(4))
    view.bar.colour.setCurrentIndex(view.bar.colour.findData("#e53935"))
    stroke(view, (6, 6), (6, 6))
    np.testing.assert_array_equal(view.canvas.drawing.pixels[6, 6], [0xE5, 0x39, 0x35])
    assert view.canvas.drawing.pixels[6, 7].all()
    view.bar.eraser.click()
    stroke(view, (6, 6), (6, 6))
    assert not view.canvas.drawing.pixels[5:7, 5:7].any()


def test_of_two_inputs_the_one_is_drawn_and_the_other_is_of_the_chosen_example(desk):
    view, prepared = padded(desk, pictures((8, 8, 1), ("left", "right")))
    desk.selection.choose_example(e.Example("train", 2))
    assert view.bar.input.isVisible()
    view.bar.input.setCurrentIndex(1)
    stroke(view, (4, 4), (6, 4))
    raw = desk.selection.own_of(desk.selection.example)
    np.testing.assert_array_equal(raw["left"], prepared.raw_input("train", 2, "left"))
    assert raw["right"][4, 4, 0] == 255
    assert raw["right"][0, 0, 0] == 0


def test_a_centred_drawing_is_given_in_the_middle_and_stays_on_the_sheet(desk):
    view, _ = padded(desk, pictures())
    stroke(view, (2, 2), (2, 4))
    before = view.canvas.drawing.pixels.copy()
    view.bar.centre.click()
    np.testing.assert_array_equal(view.canvas.drawing.pixels, before)
    raw = desk.selection.own_of(desk.selection.example)["x"].astype(float)
    middle = np.average(np.indices((12, 12)).reshape(2, -1) + 0.5, axis=1, weights=raw.ravel())
    np.testing.assert_allclose(middle, 6.5, atol=0.51)


def test_a_picture_comes_from_the_clipboard_and_from_a_file(desk, tmp_path):
    view, _ = padded(desk, pictures((12, 12, 3)))
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 30))
    QGuiApplication.clipboard().setImage(image)
    view.bar.buttons["paste"].click()
    np.testing.assert_array_equal(view.raw()["x"], np.full((12, 12, 3), (10, 200, 30), np.uint8))
    view.bar.buttons["invert"].click()
    np.testing.assert_array_equal(view.raw()["x"][0, 0], [245, 55, 225])
    image.fill(QColor("white"))
    image.save(str(tmp_path / "it.png"))
    view.open(tmp_path / "it.png")
    assert (view.raw()["x"] == 255).all()
    (tmp_path / "bad.png").write_text("no picture")
    view.open(tmp_path / "bad.png")
    assert "bad.png" in view.note.text()
    assert (view.raw()["x"] == 255).all()


def test_only_the_newest_picture_is_asked_for_while_the_engine_is_busy(desk, qtbot):
    view, _ = padded(desk, pictures())
    desk.start()
    asked = lambda: [one for one in desk.worker.posted if isinstance(one, e.Predict)]  # noqa: E731
    spots = [view.canvas.place(column, 6).toPoint() for column in range(1, 11)]
    QTest.mousePress(view.canvas, LEFT, pos=spots[0])
    qtbot.waitUntil(lambda: len(asked()) == 1)
    for spot in spots:
        QTest.mouseMove(view.canvas, spot)
    QTest.qWait(150)
    assert len(asked()) == 1
    desk.send(e.Predicted(1, None, {"y": np.array([0.25, 0.75])}, {}))
    qtbot.waitUntil(lambda: len(asked()) == 2)
    np.testing.assert_array_equal(asked()[-1].raw["x"], view.raw()["x"])
    assert [bar.text for bar in view.bars.bars] == ["25.0 %", "75.0 %"]
    assert list(view.numbers()[1])[1][:2] == ("yes", 0.75)


def test_twins_answer_below_each_other(desk, qtbot):
    view, _ = padded(desk, pictures())
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    stroke(view, (2, 2), (9, 9))
    qtbot.waitUntil(lambda: any(isinstance(one, e.Predict) for one in desk.worker.posted))
    desk.send(e.Predicted(1, None, {"y": np.array([0.25, 0.75])}, {}))
    assert not view.answers.titles[1].isVisible() or not view.answers.parts[1].bars
    desk.send(e.Predicted(2, None, {"y": np.array([0.5, 0.5])}, {}))
    assert [bar.text for bar in view.bars.bars] == ["25.0 %", "75.0 %"]
    assert [bar.text for bar in view.answers.parts[1].bars] == ["50.0 %", "50.0 %"]
    header, rows = view.numbers()
    assert header == ("run", "class", "probability", "text")
    assert [row[:2] for row in rows] == [
        ("run 1", "no"),
        ("run 1", "yes"),
        ("run 2", "no"),
        ("run 2", "yes"),
    ]
    view.bar.buttons["clear"].click()
    desk.start(run=3)
    assert not view.bars.bars
    assert len(view.answers.parts) == 1


def test_what_is_no_picture_cannot_be_drawn(desk):
    data = Data("row", "table", {"x": np.zeros((9, 4))}, {"y": np.zeros(9)})
    desk.load(data, 5, 2)
    view = desk.show(DrawingPad)
    assert view.stage.empty
    assert "Only pictures" in view.stage.label.text()


def trained(window, qtbot):
    click(qtbot, window, "player.play")
    live = window.live
    qtbot.waitUntil(lambda: live.record is not None and live.record.epoch >= 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: live.state == e.IDLE, timeout=PATIENCE_MS)
    window.show_dock("draw")
    return window.docks["draw"].view


@pytest.mark.keras
@pytest.mark.slow
@pytest.mark.covers("D05")
def test_bars_follow_while_it_is_drawn_and_every_view_shows_the_drawing(qtbot):
    few = ("--set", "training.epochs=1", "--set", "data.split.limit=600")
    with opened(qtbot, "--example", "glyph-cnn", *few) as window:
        window.resize(1280, 800)
        window.show()
        pad, live, answers = trained(window, qtbot), window.live, []
        live.predicted.connect(lambda one: one.example is None and answers.append(one))
        spots = [pad.canvas.place(14, row).toPoint() for row in range(4, 24, 2)]
        QTest.mousePress(pad.canvas, LEFT, pos=spots[0])
        shown = []
        for spot in spots:
            QTest.mouseMove(pad.canvas, spot)
            count = len(answers)
            qtbot.waitUntil(lambda: len(answers) > count, timeout=PATIENCE_MS)  # noqa: B023
            shown.append([bar.share for bar in pad.bars.bars])
        assert window.selection.example.part != e.OWN  # the stroke goes on
        QTest.mouseRelease(pad.canvas, LEFT, pos=spots[-1])
        assert all(len(one) == 10 and abs(sum(one) - 1) < 1e-4 for one in shown)
        assert len({tuple(one) for one in shown}) > 5

        assert window.selection.example.part == e.OWN
        raw = window.selection.own_of(window.selection.example)
        expected = prepare.replay(live.data.data, {"x": raw["x"][None]})["x"][0]
        want = e.Want("activations", window.selection.example)
        window.show_dock("activations")
        qtbot.waitUntil(lambda: want in live.record.snapshots, timeout=PATIENCE_MS)
        found = live.record.snapshots[want].arrays
        (entry,) = [value for name, value in found.items() if name.count("/") == 2]
        np.testing.assert_array_equal(entry, expected)


@pytest.mark.keras
@pytest.mark.slow
def test_one_of_two_pictures_is_drawn_for_both_outputs(qtbot):
    few = ("--set", "training.epochs=1", "--set", "data.split.limit=300")
    with opened(qtbot, "--example", "digit-pairs", *few) as window:
        window.resize(1280, 800)
        window.show()
        pad = trained(window, qtbot)
        pad.bar.input.setCurrentText("right")
        answers = []
        window.live.predicted.connect(answers.append)
        QTest.mouseClick(pad.canvas, LEFT, pos=pad.canvas.place(7, 7).toPoint() + QPoint(1, 1))
        qtbot.waitUntil(lambda: any(one.example is None for one in answers), timeout=PATIENCE_MS)
        answer = next(one for one in answers if one.example is None)
        assert len(answer.outputs) == 2
        assert sorted(np.size(one) for one in answer.outputs.values()) == [1, 19]
        assert len(pad.bars.bars) == 19 + 2  # one number for two classes
        other = window.live.data.data.raw_input("train", 0, "left")
        np.testing.assert_array_equal(pad.raw()["left"], other)
