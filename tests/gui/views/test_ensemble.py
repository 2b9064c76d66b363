"""How sure a network is: bars of many passes, the band over one number, and layers in both modes."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Training
from nnplayground.data.source import Data
from nnplayground.gui.views import all_views
from nnplayground.gui.views.ensemble import EnsembleView
from nnplayground.gui.views.ensemble_plot import HUGE, span_of, tame

STRANGE = (np.nan, np.inf, -np.inf, 0.0, 1e308)
NETWORK = stack(
    Node("in", "InputLayer", {"shape": (4,)}),
    Node("hidden", "Dense", {"units": 5}),
    Node("drop", "Dropout", {"rate": 0.5}),
    Node("out", "Dense", {"units": 3}),
)


def answer(samples=20, outputs=3, units=5, band=False, random=1):
    rng = np.random.default_rng(0)
    values = rng.dirichlet(np.ones(outputs), samples).astype(np.float32)
    found = {
        "samples": values,
        "deterministic": values[0],
        "mean": values.mean(axis=0, dtype=float),
        "spread": values.std(axis=0, dtype=float, ddof=1),
        "seed": np.array(0),
        "random": np.array(random),
    }
    for node in ("hidden", "drop"):
        found |= {f"{one}/{node}": rng.normal(size=units) for one in ("inference", "training")}
        found |= {f"spread/{node}": rng.random(units), f"changed/{node}": np.array(0.25)}
    if band:
        found["x"] = np.linspace(-1, 1, 7)
        found |= {f"band/{one}": rng.random((7, 1)) for one in ("mean", "spread", "deterministic")}
    return found


def classes():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(30, 4)).astype(np.float32)
    y = rng.integers(0, 3, 30).astype(np.int32)
    return Data("sample", "table", {"x": x}, {"y": y}, ("a", "b", "c"))


def started(desk, **training):
    project = replace(desk.document.project, networks={"model": NETWORK})
    desk.document.reset(replace(project, training=Training(**training)))
    view = desk.show(EnsembleView)
    desk.load(classes())
    desk.start()
    return view


@pytest.fixture
def view(desk):
    return started(desk)


def answered(desk, view, run=1, **how):
    arrays = answer(**how)
    desk.send(e.Snapshot(run, 0, 0.0, view.question(), arrays))
    return arrays


def choose(view, mode):
    view.shown.setCurrentIndex(view.shown.findData(mode))
    view.shown.activated.emit(view.shown.currentIndex())


def test_it_is_one_of_the_views():
    assert EnsembleView in all_views()


def test_it_asks_for_passes_of_the_chosen_example_with_a_seed(desk, view, qtbot):
    view.passes.setCurrentIndex(view.passes.findData(30))
    view.seed.setValue(4)
    desk.selection.choose_example(e.Example("validation", 2))
    button = view.findChild(QPushButton, "ensemble.ask")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    asked = [one for one in desk.worker.posted if isinstance(one, e.Ask)]
    wanted = e.Want(
        "ensemble", e.Example("validation", 2), (("passes", 30), ("seed", 4), ("output", ""))
    )
    assert asked == [e.Ask(wanted)]


def test_before_it_says_what_to_do_and_after_a_failure_why(desk, view):
    assert "Run the passes" in view.stage.label.text()
    desk.send(e.Snapshot(1, 0, 0.0, view.question(), {}, problem="There is no such example."))
    assert view.stage.label.text() == "There is no such example."


@pytest.mark.covers("R04")
def test_bars_are_the_means_with_their_spread_and_the_names_of_the_classes(desk, view):
    arrays = answered(desk, view)
    places, heights = view.plot.bars()
    assert places.tolist() == [0, 1, 2]
    np.testing.assert_allclose(heights, arrays["samples"].mean(axis=0, dtype=float))
    header, rows = view.numbers()
    assert header == ("output", "mean", "spread", "without dropout")
    for row, mean, spread in zip(rows, arrays["mean"], arrays["spread"]):
        assert row[1:3] == (pytest.approx(mean), pytest.approx(spread))
    whiskers = view.plot._spread.opts
    np.testing.assert_allclose(whiskers["top"], arrays["spread"])
    np.testing.assert_allclose(view.plot._still.getData()[1], arrays["deterministic"])


def test_logits_are_made_shares_pass_by_pass(desk):
    loss = Pick("SparseCategoricalCrossentropy", {"from_logits": True})
    view = started(desk, loss=loss)
    logits = np.random.default_rng(1).normal(size=(20, 3)) * 3
    arrays = answer() | {"samples": logits, "deterministic": logits[2]}
    desk.send(e.Snapshot(1, 0, 0.0, view.question(), arrays))
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(view.plot.bars()[1], shares.mean(axis=0))
    np.testing.assert_allclose(view.plot._still.getData()[1], shares[2])
    assert [row[0] for row in view.numbers()[1]] == ["a", "b", "c"]


def test_every_pass_is_a_dot_over_its_bar(desk, view):
    arrays = answered(desk, view)
    x, y = view.plot._dots.getData()
    assert len(y) == 20 * 3
    np.testing.assert_array_equal(np.round(x), np.tile([0, 1, 2], 20))
    np.testing.assert_allclose(y, arrays["samples"].ravel())


def test_a_layer_stands_in_both_modes_beside_each_other(desk, view):
    arrays = answered(desk, view)
    choose(view, "layer")
    view.layer.choose(("model", "drop"))
    np.testing.assert_allclose(view.plot.bars()[1], arrays["training/drop"])
    np.testing.assert_allclose(view.plot._still.getData()[1], arrays["inference/drop"])
    assert "drop: training and inference differ by 0.25" in view.reading.text()


def test_one_input_number_has_a_band_of_two_deviations(desk, view):
    assert view.shown.findData("band") < 0
    arrays = answered(desk, view, band=True)
    choose(view, "band")
    low, high = (edge.getData()[1] for edge in view.plot._edges)
    mean, spread = arrays["band/mean"][:, 0], arrays["band/spread"][:, 0]
    np.testing.assert_allclose(low, mean - 2 * spread)
    np.testing.assert_allclose(high, mean + 2 * spread)
    np.testing.assert_allclose(view.plot._line.getData()[1], arrays["band/deterministic"][:, 0])


def test_the_mouse_reads_a_bar(desk, view):
    answered(desk, view)
    view.plot.pointed.emit(1)
    assert "±" in view.reading.text()
    view.plot.pointed.emit(-1)
    assert "Whisker" in view.reading.text()


def test_without_dropout_it_says_that_all_passes_agree(desk, view):
    answered(desk, view, random=0)
    assert "no dropout" in view.reading.text()


def test_another_example_or_seed_has_its_own_answer(desk, view):
    answered(desk, view)
    assert not view.stage.empty
    view.seed.setValue(9)
    assert view.stage.empty
    view.seed.setValue(0)
    assert not view.stage.empty
    desk.selection.choose_example(e.Example("train", 4))
    desk.qtbot.waitUntil(lambda: view.stage.empty)


def test_twins_are_drawn_on_one_scale(desk, view):
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    first = answered(desk, view)
    other = answer()
    other["samples"] = other["samples"] * 10
    desk.send(e.Snapshot(2, 0, 0.0, view.question(), other))
    assert len(view.panels) == 2
    ends = [panel.plot.getPlotItem().viewRange()[1] for panel in view.panels]
    np.testing.assert_allclose(ends[0], ends[1])
    assert ends[0][1] > 5 * first["samples"].mean(axis=0).max()


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize("mode", ["answer", "band", "layer"])
def test_strange_numbers_break_nothing(desk, view, mode, value):
    arrays = {
        name: np.full(array.shape, value) if array.dtype.kind == "f" else array
        for name, array in answer(band=True).items()
    }
    desk.send(e.Snapshot(1, 0, 0.0, view.question(), arrays))
    choose(view, mode)
    view.grab()
    list(view.numbers()[1])
    view.plot.pointed.emit(0)


def test_huge_numbers_are_tamed_and_left_out_of_the_scale():
    np.testing.assert_array_equal(tame([1e308, -np.inf, 2.0]), [HUGE, -HUGE, 2.0])
    assert np.isnan(tame([np.nan])).all()
    assert span_of(np.array([np.inf, 3.0, np.nan])) == (0.0, 3.0)
    assert span_of(np.array([np.nan])) is None


def test_before_an_answer_there_is_no_empty_box_of_layers(desk):
    view = desk.show(EnsembleView)
    desk.start()
    assert not view.layer.isVisible()


def test_at_first_a_layer_is_shown_in_which_both_modes_differ(desk, view):
    arrays = answer() | {"changed/hidden": np.array(0.0)}
    desk.send(e.Snapshot(1, 0, 0.0, view.question(), arrays))
    assert view.layer.layer == ("model", "drop")
    desk.selection.choose_nodes(("hidden",))
    view.refresh()
    assert view.layer.layer == ("model", "hidden")
