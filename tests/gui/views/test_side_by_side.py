"""Views beside each other: one panel for each twin, on one scale, steered by the controls of the first."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QSlider, QSpinBox, QVBoxLayout, QWidget

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Training
from nnplayground.core.vary import variants
from nnplayground.data.source import Data
from nnplayground.gui.views.activations import Activations
from nnplayground.gui.views.filters import Filters
from nnplayground.gui.views.function import Function
from nnplayground.gui.views.health import HealthView
from nnplayground.gui.views.report import Report
from nnplayground.gui.views.side_by_side import titles, union
from nnplayground.gui.views.surface import Surface
from nnplayground.gui.views.view import View
from nnplayground.gui.views.weights import Weights


def net(size=2):
    nodes = (
        Node("input_1", "InputLayer", {"shape": (size,)}),
        Node("dense_1", "Dense", {"units": 2}, (Ref("input_1"),)),
    )
    return Graph(nodes)


def start(desk, *rates, graph=None):
    """Start a run for each learning rate, the first as the project itself."""
    picks = tuple(Pick(f"twin {rate}", {"training.learning_rate": rate}) for rate in rates[1:])
    project = replace(
        desk.document.project,
        networks={"model": graph or net()},
        training=Training(optimizer=Pick("Adam", {"learning_rate": rates[0]})),
        twins=picks,
    )
    for twin, one in enumerate(variants(project)):
        desk.send(e.Started(1 + twin, one, 42, "CPU", 10, 100, twin=twin))


def answer(desk, view, run, **arrays):
    made = {name: np.asarray(array, float) for name, array in arrays.items()}
    desk.send(e.Snapshot(run, 5, 0.5, view.wants()[0], made))


def test_labels_name_what_differs_and_else_the_number_of_the_run(desk):
    start(desk, 0.1, 0.001)
    assert titles(desk.live.team) == ("rate 0.1", "rate 0.001")
    desk.start(run=9)
    assert titles(desk.live.team) == ("run 9",)


def test_the_common_scale_holds_all_scales():
    assert union([{"a": (0.0, 1.0)}, {"a": (-1.0, 0.5), "b": (2.0, 3.0)}]) == {
        "a": (-1.0, 1.0),
        "b": (2.0, 3.0),
    }


def test_one_run_has_one_panel_and_no_common_scale(desk):
    view = desk.show(Weights)
    start(desk, 0.1)
    answer(desk, view, 1, **{"model/dense_1/kernel": [[1.0, -2.0]]})
    assert view.panels == [view]
    assert view.common == {}
    assert view.grid.canvas.span == (-2, 2)


def test_weights_of_twins_stand_beside_each_other_on_one_scale(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001, 0.0001)
    for run, largest in ((1, 1.0), (2, 4.0), (3, 0.5)):
        answer(desk, view, run, **{"model/dense_1/kernel": [[largest, -0.1]]})
    assert [panel.values[0, 0] for panel in view.panels] == [1, 4, 0.5]
    assert [panel.grid.canvas.span for panel in view.panels] == [(-4, 4)] * 3
    edges = [panel._now.getData()[0] for panel in view.panels]
    assert [(one[0], one[-1]) for one in edges] == [(-0.1, 4.0)] * 3
    places = [panel.grid.mapTo(view, panel.grid.rect().topLeft()) for panel in view.panels]
    assert places[0].x() < places[1].x() < places[2].x()
    assert len({place.y() for place in places}) == 1


def test_panels_are_titled_with_the_label_and_the_values_can_be_told_apart_in_a_table(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001)
    for run in (1, 2):
        answer(desk, view, run, **{"model/dense_1/kernel": [[float(run)]]})
    header, rows = view.all_numbers()
    assert header == ("run", "index", "weight")
    assert list(rows) == [("rate 0.1", "0 0", 1.0), ("rate 0.001", "0 0", 2.0)]
    assert view.whole_picture().isAncestorOf(view.panels[1].picture())


def test_the_controls_of_the_first_panel_steer_all(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001)
    for run in (1, 2):
        arrays = {"model/dense_1/kernel": [[1.0]], "model/dense_1/bias": [run + 0.5, 0.0]}
        answer(desk, view, run, **arrays)
    view.variable.setCurrentText("bias")
    view.variable.activated.emit(view.variable.currentIndex())
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert [panel.values.tolist() for panel in view.panels] == [[1.5, 0], [2.5, 0]]
    assert [panel.controls.isVisible() for panel in view.panels] == [True, False]


class Steered(View):
    """A view with nothing but controls, which hears of its slider."""

    name = "steered"
    title = "Steered"
    beside = True

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.controls = QWidget()
        self.slider, self.count, self.share = QSlider(), QSpinBox(), QDoubleSpinBox()
        self.heard = []
        self.slider.valueChanged.connect(self.heard.append)
        self.count.valueChanged.connect(self.heard.append)
        line = QVBoxLayout(self.controls)
        for widget in (self.slider, self.count, self.share):
            line.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addWidget(self.controls)
        whole.addWidget(QWidget())

    def draw(self, record):
        pass


def test_sliders_and_fields_steer_all_panels(desk):
    view = desk.show(Steered)
    start(desk, 0.1, 0.001)
    other = view.panels[1]
    view.slider.setRange(1, 8)
    other.slider.setRange(1, 8)
    view.slider.setValue(6)
    view.count.setValue(41)
    view.share.setValue(0.25)
    view.refresh()
    assert (other.slider.value(), other.count.value(), other.share.value()) == (6, 41, 0.25)
    assert other.heard[-1] == 6
    assert 41 not in other.heard


def test_a_slider_with_other_ends_is_moved_as_far_and_one_without_ends_takes_them(desk):
    view = desk.show(Steered)
    start(desk, 0.1, 0.001, 0.01)
    shorter, empty = view.panels[1:]
    view.slider.setRange(0, 7)
    shorter.slider.setRange(0, 3)
    empty.slider.setRange(0, 0)
    for value, half in ((7, 3), (0, 0), (4, 2)):
        view.slider.setValue(value)
        view.refresh()
        assert (shorter.slider.value(), shorter.slider.maximum()) == (half, 3)
        assert (empty.slider.value(), empty.slider.maximum()) == (value, 7)


def test_a_field_that_is_too_short_keeps_its_end(desk):
    view = desk.show(Steered)
    start(desk, 0.1, 0.001)
    view.panels[1].count.setMaximum(3)
    view.count.setValue(9)
    view.refresh()
    assert (view.count.value(), view.panels[1].count.value()) == (9, 3)


def test_what_every_twin_needs_is_asked_for_and_after_twins_no_more(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001)
    desk.qtbot.waitUntil(lambda: any(isinstance(one, e.Watch) for one in desk.worker.posted))
    other = view.panels[1]
    assert desk.live._wants[id(other)] == other.wants()
    start(desk, 0.1)
    assert view.panels == [view]
    assert not desk.live._wants[id(other)]
    answer(desk, view, 1, **{"model/dense_1/kernel": [[7.0]]})
    assert view.values[0, 0] == 7
    assert view.common == {}


def test_names_of_widgets_stay_those_of_the_first_panel(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001)
    found = [one for one in view.findChildren(type(view.variable), "weights.variable")]
    assert found == [view.variable]


def test_hidden_nothing_is_drawn_nor_wanted(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001)
    other = view.panels[1]
    view.hide()
    assert not desk.live._wants[id(other)]
    answer(desk, view, 2, **{"model/dense_1/kernel": [[7.0]]})
    assert other.values is None
    view.show()
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert other.values[0, 0] == 7


def points():
    x = np.random.default_rng(0).normal(size=(20, 2))
    return Data("plane", "points", {"x": x}, {"y": x[:, 0]}, features=("a", "b"))


def test_surfaces_of_twins_share_their_colours(desk):
    view = desk.show(Surface)
    desk.load(points())
    start(desk, 0.1, 0.001)
    for run in (1, 2):
        grid = np.full((60, 60), float(run))
        answer(desk, view, run, grid=grid, extent=[-1, 1, -1, 1])
    assert [panel._values[0, 0] for panel in view.panels] == [1, 2]
    first, second = view.panels
    assert first.common == second.common
    assert (first._meaning.low, first._meaning.high) == (second._meaning.low, second._meaning.high)
    view.discrete.setChecked(True)
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert second.discrete.isChecked()


def test_a_twin_with_other_data_still_shows_its_surface(desk):
    view = desk.show(Surface)
    desk.load(points())
    start(desk, 0.1, 0.001)
    other = replace(desk.live.team[1].project, data=DataChoice(Pick("spiral")))
    desk.send(e.Changed(2, other, 10, 100))
    answer(desk, view, 2, grid=np.ones((60, 60)), extent=[-1, 1, -1, 1])
    assert view.panels[1]._values is not None


def test_fitted_curves_of_twins_share_their_axes(desk):
    view = desk.show(Function)
    x = np.linspace(0, 9, 10)
    desk.load(Data("line", "function", {"x": x[:, None]}, {"y": x}))
    start(desk, 0.1, 0.001, graph=net(1))
    for run, slope in ((1, 1.0), (2, 1.4)):
        answer(desk, view, run, x=x, y=slope * x[:, None])
    ranges = [panel.plot.getPlotItem().getViewBox().viewRange()[1] for panel in view.panels]
    assert ranges[0] == ranges[1]
    assert ranges[0][1] >= 12.6
    assert [panel.plot.lines[0].getData()[1][-1] for panel in view.panels] == [9, 9 * 1.4]


def test_filters_of_twins_share_their_colours(desk):
    nodes = (
        Node("input_1", "InputLayer", {"shape": (8, 8, 1)}),
        Node("conv_1", "Conv2D", {"filters": 2}, (Ref("input_1"),)),
    )
    view = desk.show(Filters)
    start(desk, 0.1, 0.001, graph=Graph(nodes))
    for run in (1, 2):
        answer(desk, view, run, **{"model/conv_1": np.full((2, 1, 3, 3), float(run))})
    assert [panel.grid.canvas.span for panel in view.panels] == [(-2, 2)] * 2
    assert [panel.grid.canvas.maps[0, 0, 0] for panel in view.panels] == [1, 2]


def test_activations_of_twins_share_the_colours_of_each_layer(desk):
    view = desk.show(Activations)
    start(desk, 0.1, 0.001)
    for run, least in ((1, 0.5), (2, -3.0)):
        answer(desk, view, run, **{"model/dense_1": [least, 1.0]})
    spans = [panel.list._pictures[0].span for panel in view.panels]
    assert spans == [(-3, 3)] * 2


@pytest.mark.parametrize("kind", [HealthView, Report])
def test_tables_of_twins_stand_beside_each_other(desk, kind):
    view = desk.show(kind)
    labels = np.array([0, 1, 1, 0])
    data = Data("two", "table", {"x": np.zeros((4, 2))}, {"y": labels}, classes=("no", "yes"))
    desk.load(data, 2, 2)
    start(desk, 0.1, 0.001)
    for run in (1, 2):
        if kind is Report:
            matrix = np.array([[run, 0], [0, 5]])
            arrays = {"matrix": matrix, "rows": np.arange(5), "total": np.array(5)}
        else:
            arrays = {"model/dense_1": np.array([0.1 * run, 0, 0, 1])}
        desk.send(e.Snapshot(run, 5, 0.5, view.wants()[0], arrays))
    tables = [panel.table.model() for panel in view.panels]
    row, column = (0, 4) if kind is Report else (0, 1)
    shown = [str(model.index(row, column).data()) for model in tables]
    assert shown == (["1", "2"] if kind is Report else ["10.0%", "20.0%"])


def test_another_project_leaves_one_empty_panel(desk):
    view = desk.show(Weights)
    start(desk, 0.1, 0.001)
    desk.live.forget()
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    assert view.panels == [view]
    assert view.stage.empty
    assert Project().twins == ()


def test_many_twins_stand_in_rows_that_leave_them_wide_enough(desk):
    view = desk.show(HealthView, (480, 600))
    start(desk, 0.1, 0.001, 0.0001, 0.3)
    stages = [panel.stage for panel in view.panels]

    def places():
        return [one.mapTo(view, one.rect().topLeft()) for one in stages]

    desk.qtbot.waitUntil(lambda: all(one.width() >= 190 for one in stages))
    assert [len({place.x() for place in places()}), len({place.y() for place in places()})] == [
        2,
        2,
    ]
    view.resize(1000, 600)
    desk.qtbot.waitUntil(lambda: len({place.y() for place in places()}) == 1)


def test_a_twin_without_the_chosen_layer_says_so(desk):
    view = desk.show(Weights)
    start(
        desk, 0.1, 0.001, graph=net().add(Node("dense_2", "Dense", {"units": 1}), after="dense_1")
    )
    other = replace(desk.live.team[1].project, networks={"model": net()})
    desk.send(e.Changed(2, other, 10, 100))
    view.layer.choose(("model", "dense_2"))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    answer(desk, view, 1, **{"model/dense_2/kernel": [[1.0]]})
    first, second = view.panels
    assert not first.stage.empty
    assert second.stage.empty
    assert "does not have" in second.stage.label.text()
    view.layer.choose(("model", "dense_1"))
    desk.qtbot.waitUntil(lambda: desk.live.up_to_date)
    answer(desk, view, 2, **{"model/dense_1/kernel": [[2.0]]})
    assert second.values.tolist() == [[2.0]]


@pytest.mark.parametrize(("size", "rows"), [((380, 300), 1), ((380, 600), 2)])
def test_surfaces_stand_where_they_are_largest(desk, size, rows):
    view = desk.show(Surface, size)
    desk.load(points())
    start(desk, 0.1, 0.001)
    grid, extent = np.zeros((9, 9)), [-2, 2, -1, 1]
    for run in (1, 2):
        answer(desk, view, run, grid=grid, extent=extent)
    stages = [panel.stage for panel in view.panels]
    desk.qtbot.waitUntil(
        lambda: len({one.mapTo(view, one.rect().topLeft()).y() for one in stages}) == rows
    )
    assert view.shape == 2


def test_a_small_surface_has_the_room_of_the_names_of_its_axes(desk):
    view = desk.show(Surface, (400, 500))
    desk.load(points())
    axis = view.plot.getPlotItem().getAxis("bottom")
    assert (axis.labelText, axis.label.isVisible()) == ("a", True)
    view.resize(400, 200)
    desk.qtbot.waitUntil(lambda: not axis.label.isVisible())
    view.plot.dress()
    assert not axis.label.isVisible()
    view.resize(400, 500)
    desk.qtbot.waitUntil(axis.label.isVisible)
