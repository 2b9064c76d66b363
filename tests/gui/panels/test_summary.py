from dataclasses import replace

import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.panels.summary import SummaryPanel
from nnplayground.gui.panels.summary_text import as_csv, lines_of, totals_of

from .conftest import small_check


def row(panel, place):
    item = panel.table.topLevelItem(place)
    return [item.text(column) for column in range(4)]


@pytest.mark.covers("F09")
def test_layers_shapes_and_totals_are_those_of_the_check(room, show):
    panel = show(SummaryPanel)
    room.worker.event.emit(small_check(room.document.project))
    assert row(panel, 1) == ["conv", "Conv2D", "(None, 26, 26, 16)", "160"]
    assert "Total parameters: 108\u00a0330" in panel.totals.text()
    assert "Non-trainable: 0" in panel.totals.text()


def test_frozen_parameters_are_counted_apart(room):
    report = {"model": {"conv": e.NodeReport(((2,),), parameters=10, trainable=4)}}
    lines = lines_of(
        room.document.project.networks["model"], e.Checked(room.document.project, report), "model"
    )
    assert totals_of(lines) == (10, 4, 6)


def test_before_the_check_shapes_are_unknown(room, show):
    assert row(show(SummaryPanel), 0)[2] == "?"


def test_a_problem_is_told_at_its_layer(room, show):
    panel = show(SummaryPanel)
    nodes = {"conv": e.NodeReport(problem="has no input")}
    room.worker.event.emit(e.Checked(room.document.project, {"model": nodes}))
    assert "has no input" in panel.table.topLevelItem(1).toolTip(0)


def test_an_edit_of_the_network_is_followed(room, show):
    panel = show(SummaryPanel)
    graph = room.document.project.networks["model"].append(Node("extra", "Dense"))
    room.document.edit("add", Project(networks={"model": graph}))
    assert row(panel, 4)[0] == "extra"


def test_the_network_on_the_canvas_is_the_one_that_is_summed_up(room, show):
    panel = show(SummaryPanel)
    project = room.document.project
    other = stack(Node("noise", "InputLayer"), Node("picture", "Dense"))
    networks = {**project.networks, "generator": other}
    room.document.edit("another", replace(project, networks=networks))
    assert panel.role() == "model"
    room.selection.choose_nodes((), "generator")
    assert [line.name for line in panel.lines] == ["noise", "picture"]
    room.selection.choose_nodes(("conv",), "model")
    assert panel.role() == "model"
    assert [item.text(0) for item in panel.table.selectedItems()] == ["conv"]


def test_an_empty_network_says_so(room, show):
    room.document.reset(Project())
    assert show(SummaryPanel).empty.isVisible()


def test_the_chosen_layer_is_marked_and_a_click_chooses(room, show):
    panel = show(SummaryPanel)
    room.selection.choose_nodes(("conv",))
    assert panel.table.topLevelItem(1).isSelected()
    panel.table.clearSelection()
    panel.table.topLevelItem(3).setSelected(True)
    panel._on_clicked()
    assert room.selection.nodes == ("dense",)


@pytest.mark.parametrize("form", ["text", "markdown", "csv"])
def test_every_copy_has_every_layer_and_number(room, show, form):
    panel = show(SummaryPanel)
    room.worker.event.emit(small_check(room.document.project))
    text = panel.copied(form)
    assert all(name in text for name in ("input", "conv", "flatten", "dense"))
    assert "108170" in text.replace(",", "")


def test_a_name_that_looks_like_a_formula_is_made_harmless_in_csv(room):
    graph = room.document.project.networks["model"].append(Node("=1+1", "Dense"))
    assert "'=1+1" in as_csv(("a", "b", "c", "d"), lines_of(graph, None, "model"))


@pytest.mark.covers("F10")
def test_what_each_layer_costs_is_shown_on_demand(room, show):
    panel = show(SummaryPanel)
    room.worker.event.emit(small_check(room.document.project))
    assert panel.table.isColumnHidden(4)
    panel.costs.click()
    assert not any(panel.table.isColumnHidden(column) for column in (4, 5, 6))
    cells = [panel.table.topLevelItem(1).text(column) for column in (4, 5, 6)]
    assert cells[0] == "206\u00a0k"  # 26 x 26 x 16 sums of 9 products and a bias
    assert cells[1].endswith("MB")
    assert cells[2].endswith("%")
    assert "operations an example" in panel.table.topLevelItem(1).toolTip(4)
    assert "FLOPs an example" in panel.totals.text()


def test_costs_are_in_the_copies_for_tables(room, show):
    panel = show(SummaryPanel)
    room.worker.event.emit(small_check(room.document.project))
    first, second = panel.copied("csv").splitlines()[:2]
    assert first.count(",") == second.replace("(None, 28, 28, 1)", "").count(",") == 6
    assert panel.copied("markdown").splitlines()[1].count("---") == 7


def test_costs_of_an_older_network_are_not_shown(room, show):
    panel = show(SummaryPanel)
    room.worker.event.emit(small_check(room.document.project))
    graph = room.document.project.networks["model"].append(Node("extra", "Dense"))
    room.document.edit("add", Project(networks={"model": graph}))
    assert panel.table.topLevelItem(1).text(4) == ""
