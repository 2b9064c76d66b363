"""Every template, walked: it draws on its sample, twice, and what it draws can be linted and written as a script."""

from __future__ import annotations

import ast

import pytest

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.lint import lint
from nnplayground.core.param import Choice, Flag
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.core.registries import LAYERS
from nnplayground.core.script import script
from nnplayground.core.template import TEMPLATES, Refs, TemplateType

ALL = [pytest.param(one, id=name) for name, one in TEMPLATES.items()]
WHOLE = [pytest.param(one, id=name) for name, one in TEMPLATES.items() if one.whole]


def inputs(one: TemplateType) -> tuple[Graph, Refs]:
    """Return a graph of the inputs of the template's sample alone."""
    nodes = tuple(
        Node(f"in_{place}", "InputLayer", {"shape": shape, "dtype": one.sample_dtype})
        for place, shape in enumerate(one.sample)
    )
    return Graph(nodes), tuple(Ref(node.id) for node in nodes)


def project(graph: Graph) -> Project:
    loss = OutputTraining(Training().loss)
    training = Training(outputs={ref.node: loss for ref in graph.ends()})
    return Project(networks={"model": graph}, training=training)


@pytest.mark.parametrize("one", ALL)
def test_a_template_says_what_it_is(one: TemplateType) -> None:
    assert not one.title[0].islower()
    assert not one.title.endswith(".")
    assert one.help.endswith(".")
    assert all(param.help.endswith(".") for param in one.params)
    assert one.sample


@pytest.mark.parametrize("one", ALL)
def test_the_defaults_of_a_template_pass_their_own_checks(one: TemplateType) -> None:
    full = one.check({})
    assert one.check(full) == full
    assert one.changed(full) == {}


@pytest.mark.parametrize("one", ALL)
def test_a_template_draws_on_its_sample_without_problems(one: TemplateType) -> None:
    before, sources = inputs(one)
    graph, ends = one.build(before, sources)
    assert graph.problems() == ()
    assert graph.ends() == ends
    assert graph.nodes[: len(before.nodes)] == before.nodes
    for node in graph.nodes[len(before.nodes) :]:
        assert LAYERS[node.type].changed(node.values) == node.values


@pytest.mark.parametrize("one", ALL)
def test_a_template_draws_twice_in_a_row_without_names_colliding(one: TemplateType) -> None:
    first, ends = one.build(*inputs(one))
    again = ends if len(ends) == 1 and not one.whole else inputs(one)[1]
    second, _ = one.build(first, again)
    assert second.problems() == ()
    assert len(second.nodes) - len(first.nodes) >= 0.6 * (len(first.nodes) - len(again))


@pytest.mark.parametrize("one", ALL)
def test_every_choice_of_a_template_can_be_drawn(one: TemplateType) -> None:
    for param in one.params:
        options = param.options if isinstance(param, Choice) else ()
        for value in (True, False) if isinstance(param, Flag) else options:
            before, sources = inputs(one)
            graph, _ = one.build(before, sources, {param.name: value})
            assert graph.problems() == ()


@pytest.mark.parametrize("one", WHOLE)
def test_a_whole_network_needs_nothing_and_can_stand_beside_itself(one: TemplateType) -> None:
    graph, ends = one.build(Graph())
    assert graph.problems() == ()
    assert graph.ends() == ends
    twice, _ = one.build(graph)
    assert twice.problems() == ()
    assert len(twice.nodes) == 2 * len(graph.nodes)


@pytest.mark.parametrize("one", WHOLE)
def test_a_whole_network_can_be_written_as_a_script(one: TemplateType) -> None:
    graph, _ = one.build(*inputs(one))
    tree = ast.parse(script(project(graph)))
    made = {
        call.func.attr
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
    }
    assert {node.type for node in graph.nodes if node.type != "InputLayer"} <= made


@pytest.mark.parametrize("one", ALL)
def test_nothing_is_wrong_with_the_layers_of_a_template(one: TemplateType) -> None:
    graph, _ = one.build(*inputs(one))
    wrong = {"all-linear", "dense-on-maps"} & {found.rule for found in lint(project(graph))}
    assert wrong == set()


@pytest.mark.parametrize("name", ["u_shape", "encoder_decoder"])
def test_a_picture_that_cannot_be_halved_is_refused(name: str) -> None:
    with pytest.raises(GraphError, match="a side of 30 pixels cannot be halved 2 times"):
        TEMPLATES[name].build(Graph(), (), {"shape": (28, 30, 1)})
    assert TEMPLATES[name].build(Graph(), (), {"shape": (28, 30, 1), "depth": 1})


def test_a_block_without_dropout_has_no_layer_for_it() -> None:
    one = TEMPLATES["transformer_encoder"]
    graph, _ = one.build(*inputs(one), {"dropout": 0})
    assert "Dropout" not in {node.type for node in graph.nodes}


def test_attention_to_a_second_input_asks_with_the_first() -> None:
    nodes = tuple(Node(name, "InputLayer", {"shape": (5, 8)}) for name in ("asks", "answers"))
    sources = tuple(Ref(node.id) for node in nodes)
    graph, _ = TEMPLATES["attention"].build(Graph(nodes), sources)
    assert graph["attention"].inputs == sources
    assert graph["add"].inputs[0] == Ref("asks")
