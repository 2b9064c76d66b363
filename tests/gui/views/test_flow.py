"""The gradient from layer to layer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent

from nnplayground.core import events as e
from nnplayground.core.doctor import Case, LayerVitals, Vitals, diagnose
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.layer_numbers import NUMBERS, PLACE
from nnplayground.core.param import Pick
from nnplayground.gui.views.flow import FlowView
from nnplayground.gui.views.flow_plot import logarithms
from nnplayground.gui.views.layer_history import WANT

NAMES = ("first", "second", "third", "classes")
NORMS = np.array([2e-8, 4e-5, 1e-2, 0.2])


def chain():
    nodes = [Node("input", "InputLayer", {"shape": (4,)})]
    for before, name in zip(("input", *NAMES), NAMES, strict=False):
        values = {"units": 3, "activation": Pick("sigmoid")}
        nodes.append(Node(name, "Dense", values, (Ref(before),)))
    return Graph(tuple(nodes), (Ref("classes"),))


def row(**numbers):
    found = np.full(len(NUMBERS), np.nan)
    for name, value in numbers.items():
        found[PLACE[name]] = value
    return found


def shot(step, norms, run=1):
    arrays = {
        f"model/{name}": row(gradient=norm, gradient_each=norm / 4, weight=1.0)
        for name, norm in zip(NAMES, norms, strict=True)
    }
    return e.Snapshot(run, step, step / 10, WANT, arrays)


@pytest.fixture
def view(desk):
    view = desk.show(FlowView, (500, 420))
    project = replace(desk.document.project, networks={"model": chain()})
    desk.document.edit("net", project)
    desk.start()
    return view


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(FlowView)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()


def test_one_line_from_the_output_to_the_input_with_the_range_of_all_looks(desk, view):
    desk.send(shot(5, 10 * NORMS), shot(10, 0.5 * NORMS), shot(15, NORMS))
    x, y = view.plot.drawn()
    np.testing.assert_array_equal(x, range(4))
    np.testing.assert_allclose(y, np.log10(NORMS[::-1]))
    low, high = view.plot.ranges()
    np.testing.assert_allclose(low, np.log10(0.5 * NORMS[::-1]), rtol=1e-6)
    np.testing.assert_allclose(high, np.log10(10 * NORMS[::-1]), rtol=1e-6)
    header, rows = view.numbers()
    assert header == ("layer", "now", "first", "least", "largest")
    np.testing.assert_allclose(next(iter(rows))[1:], [0.2, 2.0, 0.1, 2.0], rtol=1e-6)


def test_the_verdict_is_what_the_doctor_finds_with_its_numbers(desk, view):
    layers = tuple(
        LayerVitals(name, weights=9, weight=1.0, gradient=norm / 4, last=name == "classes")
        for name, norm in zip(NAMES, NORMS, strict=True)
    )
    case = Case(desk.document.project, view.record, last=Vitals(10, 1.0, 32, 1.0, layers))
    (finding,) = [one for one in diagnose(case) if one.rule == "vanishing"]
    other = e.Finding("plateau", "The loss stands still.", "warning")
    desk.send(shot(10, NORMS), e.Diagnosis(1, (finding, other)))
    told, own = view.verdict.text.split("\n")
    assert own == "From classes (0.2) to first (2e-08): it falls 10,000,000-fold."
    assert told == finding.text
    assert "5.0e-09" in told
    assert view.verdict.property("message") == "error"
    assert finding.text in view.verdict.toolTip()
    desk.send(e.Diagnosis(1, ()))
    assert view.verdict.text == own
    assert view.verdict.property("message") == "info"


@pytest.mark.parametrize(
    ("norms", "words"),
    [
        ([0.1, 0.1, 0.1, 0.2], "evenly"),
        ([50.0, 1.0, 0.1, 0.2], "grows 250-fold"),
        ([0.0, 0.0, 0.1, 0.2], "no gradient comes through"),
        ([np.nan, 0.1, np.inf, 0.2], "not finite in third, first"),
        ([0.0, 0.0, 0.0, 0.0], "classes has no gradient"),
    ],
)
def test_a_sentence_says_how_the_gradient_changes(desk, view, norms, words):
    desk.send(shot(5, norms))
    assert words in view.verdict.text


def test_per_weight_it_shows_the_numbers_that_the_doctor_counts(desk, view):
    desk.send(shot(5, NORMS))
    view.kind.setCurrentIndex(1)
    view.kind.activated.emit(1)
    np.testing.assert_allclose(view.plot.drawn()[1], np.log10(NORMS[::-1] / 4))


def test_hiding_loses_nothing_and_a_state_of_before_is_shown_as_now(desk, view):
    desk.send(shot(5, 10 * NORMS))
    view.hide()
    desk.send(shot(10, NORMS))
    view.show()
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.numbers()[1].__next__()[1:3] == pytest.approx((0.2, 2.0))
    desk.send(e.Showing(1, 5, 0.5, False))
    desk.send(shot(5, 10 * NORMS))
    assert next(iter(view.numbers()[1]))[1] == pytest.approx(2.0)
    assert len(view.record.ribbons["vitals/model/first"].x) == 2


def test_the_mouse_reads_a_layer_and_a_click_chooses_it(desk, view):
    desk.send(shot(5, NORMS))
    view.plot.pointed.emit(3)
    assert view.reading.text().startswith("first: 2e-08 now")
    view.plot.chosen.emit(3)
    assert desk.selection.node == "first"
    view.refresh()
    assert view.plot._ring.getData()[0].tolist() == [3]


def test_twins_have_one_scale(desk, view):
    project = replace(
        desk.document.project,
        training=replace(desk.document.project.training, batch_size=7),
    )
    desk.send(e.Started(2, project, 42, "CPU", 10, 100, twin=1))
    desk.send(shot(5, NORMS), shot(5, NORMS * 100, run=2))
    other = view.panels[1]
    np.testing.assert_allclose(other.plot.drawn()[1], np.log10(NORMS[::-1] * 100))
    spans = [one.plot.getPlotItem().viewRange()[1] for one in view.panels]
    assert spans[0] == pytest.approx(spans[1])


def test_a_shared_layer_is_drawn_once_and_both_outputs_are(desk):
    dense = {"units": 3}
    graph = Graph(
        (
            Node("left", "InputLayer", {"shape": (4,)}),
            Node("right", "InputLayer", {"shape": (4,)}),
            Node("tower", "Dense", dense, (Ref("left"),)),
            Node("tower_1", "Dense", dense, (Ref("right"),), layer="tower"),
            Node("join", "Add", {}, (Ref("tower"), Ref("tower_1"))),
            Node("one", "Dense", dense, (Ref("join"),)),
            Node("two", "Dense", dense, (Ref("join"),)),
        ),
        (Ref("one"), Ref("two")),
    )
    view = desk.show(FlowView)
    desk.document.edit("net", replace(desk.document.project, networks={"model": graph}))
    desk.start()
    arrays = {f"model/{name}": row(gradient=0.1, weight=1.0) for name in ("tower", "one", "two")}
    arrays |= {f"model/{name}": row(mean=0.1) for name in ("tower_1", "join")}
    desk.send(e.Snapshot(1, 5, 0.5, WANT, arrays))
    assert {node for _, node in view.layers} == {"tower", "one", "two"}
    assert view.layers[-1] == ("model", "tower")


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e308])
def test_strange_numbers_do_not_break_it(desk, view, value):
    desk.send(shot(5, NORMS), shot(10, np.full(4, value)), shot(15, [value, 1, 1, 1]))
    view.changeEvent(QEvent(QEvent.Type.PaletteChange))
    view.plot.dress()
    view.grab()
    assert not view.stage.empty


def test_only_positive_finite_numbers_have_a_logarithm():
    found = logarithms(np.array([100.0, 0.0, -1.0, np.nan, np.inf, 1e-300]))
    np.testing.assert_array_equal(found, [2, np.nan, np.nan, np.nan, np.nan, -45])
