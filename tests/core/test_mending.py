"""What is offered at a layer with a problem, without Keras: shapes come from the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core.blocks import Block
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Node, Ref, stack
from nnplayground.core.lint import Facts
from nnplayground.core.lint_shapes import shapes
from nnplayground.core.mending import MENDS, MOST, mends
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from tests.core.broken import CASES, DATA


def reports(graph, node_id, problem="something is wrong"):
    """Return what a check would tell: the shapes that follow from the settings, and one problem."""
    found = {name: NodeReport((shape,)) for name, shape in shapes(graph).items()}
    structural = [one.message for one in graph.problems() if one.node == node_id]
    found[node_id] = NodeReport(problem=(*structural, problem)[0])
    return found


def offered(name):
    project, node_id, _ = CASES[name]
    problem = "cannot use the weights of dense again" if name == "shared" else "wrong"
    found = reports(project.networks["model"], node_id, problem)
    return {
        one.text: one.project for one in mends(project, "model", node_id, found[node_id], found)
    }


@pytest.mark.covers("X12")
@pytest.mark.parametrize("name", CASES)
def test_a_mend_is_offered_at_the_layer(name):
    assert CASES[name][2] <= set(offered(name))


@pytest.mark.parametrize("name", CASES)
def test_every_mend_changes_the_project_and_leaves_no_new_problem_of_structure(name):
    project = CASES[name][0]
    before = {one.message for one in project.networks["model"].problems()}
    for text, mended in offered(name).items():
        assert mended != project, text
        after = {one.message for one in mended.networks["model"].problems()}
        assert len(after) <= len(before), text


@pytest.mark.parametrize("name", DATA)
def test_a_mend_that_fits_the_data_is_offered(name):
    project, node_id, facts, problem, wanted = DATA[name]
    found = reports(project.networks["model"], "")
    report = replace(found[node_id], problem=problem)
    assert wanted <= {one.text for one in mends(project, "model", node_id, report, found, facts)}


def test_a_layer_without_a_problem_gets_no_mend():
    project = CASES["joint of one"][0]
    assert mends(project, "model", "one", NodeReport(((2,),))) == ()
    assert mends(project, "model", "no such layer", None) == ()


def test_an_unknown_layer_type_gets_no_mend_and_no_error():
    graph = (
        CASES["no input"][0].networks["model"].add(Node("odd", "Odd", {"a": 1}, (Ref("input"),)))
    )
    project = Project(networks={"model": graph})
    assert mends(project, "model", "odd", NodeReport(problem="there is no layer named Odd")) == ()


def test_blocks_lose_what_a_mend_takes_away():
    project, node_id, _ = CASES["branch to nowhere"]
    project = replace(project, blocks={"model": (Block("both", ("one", "stray")),)})
    found = {one.text: one.project for one in mends(project, "model", node_id, None)}
    assert found["Remove stray"].blocks["model"][0].nodes == ("one",)


def test_a_shown_output_is_not_trained():
    shown = offered("branch to nowhere")["Show stray as an output"]
    assert [one.key for one in shown.networks["model"].ends()] == ["join", "stray"]
    assert not shown.training.output("stray").trained
    assert shown.training.output("join").trained


def test_there_are_kinds_of_mends_and_never_too_many_buttons():
    assert len(MENDS) >= 12
    assert all(len(offered(name)) <= MOST for name in CASES)


def test_an_output_for_classes_is_not_made_one_number():
    graph = stack(
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("out", "Dense", {"units": 10, "activation": Pick("softmax")}),
    )
    project = Project(networks={"model": graph})
    problem = "the output out has shape 10, but the target y has 1; this loss needs both alike"
    found = reports(graph, "out", problem)
    facts = Facts("classification", 10, "integer", target_shape=())
    (one,) = mends(project, "model", "out", found["out"], found, facts)
    assert one.text == "Use Sparse categorical cross-entropy"
    assert one.project.training.loss == Pick("SparseCategoricalCrossentropy")
    assert one.project.networks["model"] == graph
    wide = Project(networks={"model": graph.with_values("out", units=32)})
    (one,) = mends(wide, "model", "out", found["out"], found, facts)
    assert one.text == "Set units of out to 10 and use Sparse categorical cross-entropy"
    assert one.project.networks["model"] == graph
