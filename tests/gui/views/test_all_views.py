"""What holds for every view there is, walked over all of them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QMainWindow, QToolButton

from nnplayground.core import events as e
from nnplayground.gui import docks, export
from nnplayground.gui.sheet import sheet
from nnplayground.gui.tokens import LIGHT
from nnplayground.gui.views import all_views
from nnplayground.gui.views import view as view_module
from nnplayground.gui.views.view import GROUPS, View, answer_of, columns

STRANGE = (np.nan, np.inf, -np.inf, 0.0, 1e308)
# What needs no run shows something at once.
AT_ONCE = {"descent", "size_calculator", "race", "seeds", "twins", "sandbox"}
each = pytest.mark.parametrize("kind", all_views(), ids=lambda kind: kind.name)


def sampled(view, value=None):
    """Return the answers to what a view wants, of its own sample; value: what all numbers with a point become."""
    found = []
    for want in (*view.wants(), *filter(None, [view.question()])):
        arrays = type(view).sample.get(want.probe)
        if arrays is None:
            continue
        arrays = {name: np.array(array) for name, array in arrays.items()}
        for array in arrays.values():
            if value is not None and array.dtype.kind == "f":
                array[...] = value
        found.append(e.Snapshot(1, 5, 0.5, want, arrays))
    return found


@each
def test_it_says_what_how_to_read_it_and_where_it_is_from(kind):
    one = kind.explanation
    assert one is not None
    assert len(one.what) > 30
    assert len(one.read) > 30
    assert one.formula == "" or "=" in one.formula or "mean" in one.formula
    # A year in brackets, or the documentation of Keras.
    assert any(year in one.source for year in ("(19", "(20")) or "Keras" in one.source
    assert one.source.endswith(".")


@each
def test_it_stands_in_a_group_of_the_menu(kind):
    assert kind.group in GROUPS


def test_no_two_views_have_the_same_place_in_the_menu():
    places = [(kind.group, kind.order) for kind in all_views()]
    assert len(set(places)) == len(places)


@each
def test_without_a_run_it_says_why_it_is_empty(desk, kind):
    view = desk.show(kind)
    if kind.name not in AT_ONCE:
        texts = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
        assert any(len(text) > 15 for text in texts)
    assert all(len(array) == 0 for array in view.arrays().values()) or kind.name in AT_ONCE


@each
def test_with_a_run_nobody_is_told_to_press_play(desk, kind):
    view = desk.show(kind)
    desk.send(e.Status(e.RUNNING))
    desk.start()
    texts = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert not any("Press Play" in text for text in texts)


@each
def test_its_picture_and_its_numbers_can_be_taken_away(desk, kind, tmp_path):
    view = desk.show(kind)
    desk.start()
    desk.send(*sampled(view))
    for name in ("it.png", "it.svg"):
        export.save_picture(view, tmp_path / name)
        assert (tmp_path / name).stat().st_size > 100
    assert isinstance(view.frame(), QImage)
    export.save_numbers(view, tmp_path / "it.csv")
    export.save_numbers(view, tmp_path / "it.npz")
    with np.load(tmp_path / "it.npz") as file:
        assert set(file.files) == set(view.all_arrays())
    assert not list(tmp_path.glob("*.part"))


@each
def test_another_layer_and_another_example_may_be_chosen_beside_it(desk, kind):
    view = desk.show(kind)
    desk.start()
    desk.selection.choose_nodes(("dense",))
    desk.selection.choose_example(e.Example("train", 1))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    # Slots have as many arguments as the signals that a base is connected to.
    assert type(view)._on_chosen is View._on_chosen


@each
def test_it_draws_twins(desk, kind):
    view = desk.show(kind, (900, 600))
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    desk.send(*sampled(view))
    view.grab()
    assert len(view.panels) == (2 if kind.beside else 1)


@each
@pytest.mark.parametrize("value", STRANGE)
def test_strange_numbers_break_nothing(desk, kind, value):
    if not kind.sample:
        return
    view = desk.show(kind)
    desk.start()
    desk.send(*sampled(view, value))
    view.grab()
    list(view.numbers()[1])


@each
def test_two_of_it_fit_beside_the_panels(desk, qtbot, kind):
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = docks.ViewDock(kind, (desk.document, desk.live, desk.selection), window)
    wanted = max(dock.view.minimumWidth() or dock.view.minimumSizeHint().width(), 0)
    assert wanted <= docks.WIDEST


@each
def test_buttons_with_words_alone_have_an_edge(desk, qtbot, kind):
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = docks.ViewDock(kind, (desk.document, desk.live, desk.selection), window)
    for button in dock.view.findChildren(QToolButton):
        bare = button.icon().isNull() and button.arrowType() == Qt.ArrowType.NoArrow
        assert button.property("worded") == (bool(button.text()) and bare)
    assert 'QToolButton[worded="true"] { border-color' in sheet(LIGHT)


def test_columns_of_numbers_are_numbers_and_others_text():
    found = columns(("name", "count", "value"), [("a", 1, 0.5), ("b", 2, None)])
    assert found["name"].tolist() == ["a", "b"]
    assert found["count"].dtype == np.int64
    np.testing.assert_array_equal(found["value"], [0.5, np.nan])


def test_columns_without_a_name_and_names_that_come_twice_are_kept():
    assert list(columns(("a", "a"), [(1, 2, 3)])) == ["a", "a 2", "column 3"]
    assert columns((), []) == {}


def test_an_answer_is_stale_once_the_network_has_learnt_on(desk):
    want = e.Want("weights")
    desk.start()
    assert not answer_of(desk.live.record, want).known
    desk.send(e.Snapshot(1, 0, 0.0, want, {"x": np.zeros(1)}))
    assert not answer_of(desk.live.record, want).stale
    desk.send(e.Epoch(1, 1.0, 10, {"loss": 1.0}))
    found = answer_of(desk.live.record, want)
    assert (found.stale, found.epoch, found.problem) == (True, 0.0, "")
    desk.send(e.Showing(1, 0, 0.0, False))
    assert not answer_of(desk.live.record, want).stale


def test_why_there_is_no_answer_is_told_in_the_language_of_the_person(desk, monkeypatch):
    monkeypatch.setattr(view_module, "words", lambda text: {"No loss.": "Kein Verlust."}[text])
    desk.start()
    desk.send(e.Snapshot(1, 0, 0.0, e.Want("vitals"), {}, problem="No loss."))
    assert answer_of(desk.live.record, e.Want("vitals")).problem == "Kein Verlust."


def test_the_base_has_no_name_and_is_no_view():
    assert View not in all_views()
