"""The network as columns of units: what is drawn, what is read off it, and weights written by hand."""

from dataclasses import replace
from time import thread_time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nnplayground.core import events as e
from nnplayground.core.graph import Node, Ref, stack
from nnplayground.data.source import Data
from nnplayground.gui.views import all_views
from nnplayground.gui.views.unit_columns import diagram, kept, links_of, remaining
from nnplayground.gui.views.unit_paint import LEVELS, levels, picture_of
from nnplayground.gui.views.units import UnitsView
from nnplayground.gui.views.weight_editor import written

NETWORK = stack(
    Node("in", "InputLayer", {"shape": (2,)}),
    Node("hidden", "Dense", {"units": 4}),
    Node("norm", "BatchNormalization", {}),
    Node("drop", "Dropout", {"rate": 0.5}),
    Node("more", "Dense", {"units": 3}),
    Node("out", "Dense", {"units": 1}),
)
WIDTHS = {"in": 2, "hidden": 4, "norm": 4, "drop": 4, "more": 3, "out": 1}
MASK = np.array([2, 0, 2, 0], np.float32)


def answer(widths=WIDTHS, points=5, seed=0):
    """Return what the engine would say of a stack."""
    rng = np.random.default_rng(seed)
    found = {"extent": np.array([-1.0, 1.0, -2.0, 2.0])}
    before = 0
    for name, width in widths.items():
        found[f"model/{name}"] = rng.normal(size=(min(width, 64), points, points)).astype("f4")
        found[f"model/{name}/units"] = np.array(width)
        if name not in ("in", "norm", "drop", "both"):
            found[f"model/{name}/kernel"] = rng.normal(size=(before, min(width, 64))).astype("f4")
            found[f"model/{name}/bias"] = rng.normal(size=min(width, 64)).astype("f4")
        before = width
    return found


def xor():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(40, 2)).astype(np.float32)
    y = (x.prod(axis=1) > 0).astype(np.int32)
    return Data("xor", "points", {"x": x}, {"y": y}, ("no", "yes"))


@pytest.fixture
def view(desk):
    desk.document.reset(replace(desk.document.project, networks={"model": NETWORK}))
    view = desk.show(UnitsView, (900, 560))
    desk.load(xor())
    desk.start()
    return view


@pytest.fixture
def drawn(desk, view):
    desk.answer(view, "unit_surfaces", **answer())
    return view


def click(view, thing, qtbot):
    place = view.canvas.place_of(thing).toPoint()
    qtbot.mouseMove(view.canvas, place)
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)


def link(view, source, target):
    """Return the link from a (column, unit) to another."""
    links = view.canvas.links
    fits = (links.sources == source).all(1) & (links.targets == target).all(1)
    return "link", int(np.flatnonzero(fits)[0])


def weights_posted(desk):
    return [one for one in desk.worker.posted if isinstance(one, e.SetWeight)]


def test_it_is_one_of_the_views():
    assert UnitsView in all_views()


def test_without_a_run_or_a_plane_it_says_what_to_do(desk):
    view = desk.show(UnitsView)
    assert "Press Play" in view.stage.label.text()
    desk.start()
    desk.answer(view, "unit_surfaces")
    assert "two numbers" in view.stage.label.text()


def test_layers_that_change_each_unit_alone_belong_to_the_column_before():
    found = diagram(NETWORK, answer())
    assert [(one.node, one.shown, one.count) for one in found.columns] == [
        ("in", "in", 2),
        ("hidden", "drop", 4),
        ("more", "more", 3),
        ("out", "out", 1),
    ]
    assert [one.depth for one in found.columns] == [0, 1, 2, 3]
    assert len(links_of(found)) == 2 * 4 + 4 * 3 + 3


def test_every_link_is_the_weight_of_its_two_units():
    arrays = answer()
    found = diagram(NETWORK, arrays)
    links = links_of(found)
    for (_, unit), (column, to), row, weight in zip(
        links.sources, links.targets, links.rows, links.weights
    ):
        assert row == unit
        assert weight == arrays[f"model/{found.columns[column].node}/kernel"][unit, to]


def test_joined_and_skipped_layers_have_links_to_the_units_that_are_read():
    graph = stack(
        Node("in", "InputLayer", {"shape": (2,)}),
        Node("hidden", "Dense", {"units": 3}),
        Node("both", "Concatenate", {}),
        Node("out", "Dense", {"units": 1}),
    )
    graph = graph.connect(Ref("in"), "both")
    arrays = answer({"in": 2, "hidden": 3, "both": 5, "out": 1})
    found = diagram(graph, arrays)
    assert [one.node for one in found.columns] == ["in", "hidden", "out"]
    wanted = [[1, 0], [1, 1], [1, 2], [0, 0], [0, 1]]
    assert found.bundles[-1].sources.tolist() == wanted
    assert found.columns[-1].depth == 2


def test_of_a_wide_layer_64_units_are_drawn_and_it_says_so():
    graph = stack(
        Node("in", "InputLayer", {"shape": (2,)}),
        Node("hidden", "Dense", {"units": 100}),
        Node("out", "Dense", {"units": 1}),
    )
    found = diagram(graph, answer({"in": 2, "hidden": 100, "out": 1}))
    assert (found.columns[1].count, found.columns[1].drawn) == (100, 64)
    assert len(links_of(found)) == 2 * 64 + 64


@pytest.mark.covers("R03")
def test_the_thinned_network_hides_exactly_what_is_zero(desk, drawn):
    everything = set(drawn.canvas.drawn_links())
    masks = {"model/drop": MASK, "model/drop/rate": 0.5, "batch": np.arange(3), "place": 0}
    desk.answer(drawn, "dropped", **masks)
    gone = {(1, unit) for unit in np.flatnonzero(MASK == 0)}
    wanted = {pair for pair in everything if not gone & set(pair)}
    assert set(drawn.canvas.drawn_links()) == wanted
    assert len(wanted) == 2 * 2 + 2 * 3 + 3
    assert [one.tolist() for one in drawn.canvas.keeps] == [
        [True, True],
        [True, False, True, False],
        [True, True, True],
        [True],
    ]
    drawn.thin.setChecked(False)
    assert set(drawn.canvas.drawn_links()) == everything
    assert [want.probe for want in drawn.wants()] == ["unit_surfaces"]


def test_a_mask_of_another_size_hides_nothing():
    found = diagram(NETWORK, answer())
    keeps = kept(found, {"model/drop": np.zeros(7)})
    assert all(one.all() for one in keeps)
    assert remaining(links_of(found), keeps).all()


def test_thickness_goes_with_the_size_of_a_weight_and_colour_with_its_sign():
    found = levels(np.array([-2.0, -0.01, 0.0, 1.0, 2.0, np.nan, np.inf, -np.inf]), 2.0)
    assert found.tolist() == [-LEVELS, -1, 1, LEVELS // 2, LEVELS, 0, LEVELS, -LEVELS]


def test_the_picture_of_a_unit_stands_upright_and_has_the_colours_of_its_numbers():
    values = np.zeros((2, 3, 3))
    values[1, 0, 2] = 4.0  # lowest y, largest x
    image = picture_of(values, 4.0)
    assert (image.width(), image.height()) == (3, 6)
    corner, blank = image.pixelColor(2, 5), image.pixelColor(0, 0)
    assert corner != blank
    assert image.pixelColor(2, 3) == blank
    assert image.pixelColor(2, 5).red() > image.pixelColor(2, 5).blue()
    values[1, 0, 2] = np.nan
    assert picture_of(values, 4.0).pixelColor(2, 5).alpha() == 0


def test_the_mouse_reads_weights_biases_and_units(drawn, qtbot):
    arrays = answer()
    thing = link(drawn, (0, 1), (1, 2))
    assert drawn.words_of(thing) == (
        "in 2 → hidden 3",
        f"weight = {written(arrays['model/hidden/kernel'][1, 2])}",
    )
    assert drawn.words_of(("bias", 2, 0))[1] == f"bias = {written(arrays['model/more/bias'][0])}"
    low, high = arrays["model/drop"][3].min(), arrays["model/drop"][3].max()
    assert drawn.words_of(("unit", 1, 3)) == ("hidden, unit 4", f"gives {low:.3g} to {high:.3g}")


def test_what_is_pointed_at_is_what_is_drawn_there(drawn):
    for thing in (("unit", 1, 3), ("bias", 1, 2), link(drawn, (2, 0), (3, 0))):
        assert drawn.canvas.thing_at(drawn.canvas.place_of(thing)) == thing
    assert drawn.canvas.thing_at(QPointF(2, 2)) is None


def test_a_link_that_is_clicked_is_written_bit_for_bit_and_undone(desk, drawn, qtbot):
    arrays = answer()
    thing = link(drawn, (2, 1), (3, 0))
    click(drawn, thing, qtbot)
    assert drawn.canvas.held == thing
    assert drawn.editor.label.text() == "more 2 → out 1"
    assert np.float32(drawn.editor.field.value()) == arrays["model/out/kernel"][1, 0]
    drawn.editor.field.setValue(0.123)
    assert weights_posted(desk) == [e.SetWeight("model/out/kernel", (1, 0), 0.123)]
    desk.document.undo_stack.undo()
    back = weights_posted(desk)[-1]
    assert np.float32(back.value) == arrays["model/out/kernel"][1, 0]
    desk.document.undo_stack.redo()
    assert weights_posted(desk)[-1].value == 0.123


def test_a_bias_is_written_while_training_goes_on(desk, drawn, qtbot):
    click(drawn, ("bias", 1, 2), qtbot)
    drawn.editor.field.setValue(-1.5)
    assert weights_posted(desk) == [e.SetWeight("model/hidden/bias", (2,), -1.5)]
    # The next answers go on from it.
    desk.answer(drawn, "unit_surfaces", **answer(seed=2))
    shown = answer(seed=2)["model/hidden/bias"][2]
    assert np.float32(drawn.editor.field.value()) == shown


def test_what_is_being_typed_stays_while_numbers_come(desk, drawn, qtbot):
    click(drawn, ("bias", 1, 2), qtbot)
    field = drawn.editor.field
    field.setFocus()
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "0.7")
    if not field.hasFocus():
        pytest.skip("the platform gives no focus")
    desk.answer(drawn, "unit_surfaces", **answer(seed=2))
    assert field.text() == "0.7"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert weights_posted(desk)[-1].value == 0.7


def wheel(view, place, notches):
    local = QPointF(place)
    turn = QWheelEvent(
        local,
        view.canvas.mapToGlobal(local),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas, turn)


def test_the_wheel_turns_the_chosen_weight_in_one_undo_step_and_zooms_elsewhere(desk, drawn, qtbot):
    thing = link(drawn, (0, 0), (1, 0))
    old = answer()["model/hidden/kernel"][0, 0]
    place = drawn.canvas.place_of(thing)
    wheel(drawn, place, 1)
    assert weights_posted(desk) == []  # it is not chosen
    drawn.canvas.fit()
    click(drawn, thing, qtbot)
    for _ in range(3):
        wheel(drawn, place, 1)
    posted = weights_posted(desk)
    assert len(posted) == 3
    assert old < posted[0].value < posted[1].value < posted[2].value
    assert desk.document.undo_stack.count() == 1
    desk.document.undo_stack.undo()
    assert np.float32(weights_posted(desk)[-1].value) == old


@pytest.mark.parametrize("text", ["", "word", "nan", "inf", "1e300"])
def test_what_is_no_number_is_not_written(desk, drawn, qtbot, text):
    click(drawn, ("bias", 3, 0), qtbot)
    before = drawn.editor.field.text()
    drawn.editor.field.lineEdit().setText(text)
    qtbot.keyClick(drawn.editor.field, Qt.Key.Key_Return)
    assert weights_posted(desk) == []
    assert drawn.editor.field.text() == before


def test_undo_in_another_run_writes_nothing(desk, drawn, qtbot):
    click(drawn, ("bias", 3, 0), qtbot)
    drawn.editor.field.setValue(2.0)
    count = len(weights_posted(desk))
    desk.start(run=2)
    desk.document.undo_stack.undo()
    assert len(weights_posted(desk)) == count
    assert desk.document.undo_stack.count() == 0


def test_an_earlier_epoch_is_only_looked_at(desk, drawn, qtbot):
    click(drawn, ("bias", 3, 0), qtbot)
    desk.send(e.Showing(1, 0, 0.0, False))
    assert not drawn.editor.field.isEnabled()
    assert "last epoch" in drawn.editor.label.text()
    desk.send(e.Showing(1, 5, 0.5, True))
    assert drawn.editor.field.isEnabled()


def test_links_without_weights_have_nothing_to_write(desk, view, qtbot):
    graph = stack(
        Node("in", "InputLayer", {"shape": (2,)}),
        Node("hidden", "Dense", {"units": 2}),
        Node("sum", "Add", {}),
    ).connect(Ref("in"), "sum")
    desk.document.reset(replace(desk.document.project, networks={"model": graph}))
    desk.start(run=1)
    arrays = answer({"in": 2, "hidden": 2})
    arrays |= {"model/sum": arrays["model/in"], "model/sum/units": np.array(2)}
    desk.answer(view, "unit_surfaces", **arrays)
    click(view, link(view, (1, 0), (2, 0)), qtbot)
    assert view.weight_of(view.canvas.held) is None
    assert not view.editor.field.isEnabled()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_strange_numbers_break_nothing(desk, view, qtbot, value):
    arrays = {
        name: np.full(array.shape, value) if array.dtype.kind == "f" else array
        for name, array in answer().items()
    }
    desk.answer(view, "unit_surfaces", **arrays)
    for thing in (("unit", 1, 0), ("bias", 1, 0), link(view, (0, 0), (1, 0))):
        assert view.words_of(thing)
        click(view, thing, qtbot)
        view.canvas.grab()
    view.own.setChecked(True)
    view.canvas.grab()
    view.editor.field.setValue(0.5)
    assert weights_posted(desk)[-1].value == 0.5
    list(view.numbers()[1])


def test_twins_are_drawn_on_one_scale_and_only_the_first_is_written(desk, view, qtbot):
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    one, other = answer(seed=1), answer(seed=2)
    want = view.wants()[0]
    desk.send(e.Snapshot(1, 5, 0.5, want, one), e.Snapshot(2, 5, 0.5, want, other))
    first, second = view.panels
    kernels = [arrays[name] for arrays in (one, other) for name in arrays if "kernel" in name]
    most = max(np.abs(kernel).max() for kernel in kernels)
    assert first.canvas._most == second.canvas._most == pytest.approx(most)
    click(second, ("bias", 1, 2), qtbot)
    assert not second.editor.field.isEnabled()
    click(first, ("bias", 1, 2), qtbot)
    assert first.editor.field.isEnabled()


def test_the_numbers_are_the_weights_and_the_arrays_all_of_it(drawn):
    header, rows = drawn.numbers()
    rows = list(rows)
    assert header[-2:] == ("weight", "kept")
    assert len(rows) == 8 + 12 + 3 + 4 + 3 + 1
    assert drawn.arrays()["model/hidden"].shape == (4, 5, 5)


def test_panning_and_drawing_anew_are_fast(desk, view):
    widths = {"in": 2, "hidden": 8, "norm": 8, "drop": 8, "more": 8, "out": 1}
    desk.answer(view, "unit_surfaces", **answer(widths, points=30))
    view.resize(1280, 800)
    image = view.canvas.grab()

    def fastest(change):
        times = []
        for turn in range(15):
            begun = thread_time()
            change(turn)
            view.canvas.render(image)
            times.append(thread_time() - begun)
        return min(times)

    def pan(turn):
        view.canvas._shift += QPointF(1, 1)

    def new(turn):
        view._state = ()
        view.draw(view.record)

    assert fastest(pan) < 0.016
    assert fastest(new) < 0.016
