"""Networks as source: both styles, shared layers, several tensors, and where each node stands."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

import pytest

from nnplayground.core import registries as r
from nnplayground.core.cell_source import PACKAGE, Source, source, target
from nnplayground.core.expression import ScriptError
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.script import compile_lines, script, written
from nnplayground.core.script_needs import Needs
from nnplayground.core.script_network import network
from nnplayground.core.template import TEMPLATES
from nnplayground.lessons.example import EXAMPLES

STACK = stack(
    Node("in", "InputLayer", {"shape": (2,)}),
    Node("hidden", "Dense", {"units": 3}),
    Node("out", "Dense", {"units": 1}),
)


def lines(graph: Graph, style: str = "auto") -> list[str]:
    """Return the lines that make the model, without their line breaks."""
    pieces = network(graph, style, Needs(), {"model"}, {})
    return "".join(piece.text for piece in pieces).splitlines()


def twins() -> Graph:
    """Return a network that calls one layer on two inputs, the caller before its owner."""
    nodes = (
        Node("a", "InputLayer", {"shape": (3,)}),
        Node("b", "InputLayer", {"shape": (3,)}),
        Node("again", "Dense", {"units": 2}, (Ref("b"),), layer="same"),
        Node("same", "Dense", {"units": 2}, (Ref("a"),)),
        Node("apart", "Subtract", {}, (Ref("same"), Ref("again"))),
    )
    return Graph(nodes, (Ref("apart"), Ref("again"), Ref("same")))


@pytest.mark.covers("X02")
def test_a_person_chooses_between_the_two_styles() -> None:
    assert lines(STACK, "auto")[0] == "model = keras.Sequential("
    assert lines(STACK, "sequential")[0] == "model = keras.Sequential("
    assert lines(STACK, "functional") == [
        "in_1 = keras.Input(shape=(2,), name='in')",
        "hidden = keras.layers.Dense(units=3, name='hidden')(in_1)",
        "out = keras.layers.Dense(units=1, name='out')(hidden)",
        "model = keras.Model(in_1, out, name='model')",
    ]


@pytest.mark.parametrize(
    "graph",
    [
        twins(),
        stack(Node("in", "InputLayer", {"shape": (5, 4)}), Node("look", "MultiHeadAttention")),
        stack(
            Node("in", "InputLayer", {"shape": (5, 4)}),
            Node("rnn", "GRU", {"return_state": True}),
        ),
    ],
)
def test_what_is_no_stack_has_no_sequential_form(graph: Graph) -> None:
    with pytest.raises(ScriptError, match="a Sequential model is a plain stack of layers, and"):
        lines(graph, "sequential")
    assert lines(graph)[-1].startswith(("model = keras.Model(", "model.output_names"))


def test_a_layer_that_is_called_twice_is_made_once_where_it_is_called_first() -> None:
    assert lines(twins())[2:] == [
        "same_layer = keras.layers.Dense(units=2, name='same')",
        "again = same_layer(b)",
        "same = same_layer(a)",
        "apart = keras.layers.Subtract(name='apart')([same, again])",
        "model = keras.Model([a, b], [apart, again, same], name='model')",
        "model.output_names = ['apart', 'again', 'same']",
    ]


def test_initial_states_are_handed_to_the_call() -> None:
    graph = Graph(
        (
            Node("x", "InputLayer", {"shape": (5, 2)}),
            Node("first", "LSTM", {"units": 3, "return_state": True}, (Ref("x"),)),
            Node("second", "LSTM", {"units": 3}, (Ref("x"), Ref("first", 1), Ref("first", 2))),
        )
    )
    assert lines(graph)[2] == (
        "second = keras.layers.LSTM(units=3, name='second')(x, initial_state=[first[1], first[2]])"
    )


@pytest.mark.parametrize(
    ("layer", "values"),
    [
        ("Bidirectional", {"layer": Pick("GRU", {"units": 3, "return_state": True})}),
        ("Attention", {"return_attention_scores": True}),
    ],
)
def test_each_of_several_tensors_is_read_by_its_number(layer: str, values: dict[str, Any]) -> None:
    read = (Ref("x"), Ref("x")) if layer == "Attention" else (Ref("x"),)
    nodes = (
        Node("x", "InputLayer", {"shape": (5, 2)}),
        Node("several", layer, values, read),
        Node("end", "Flatten", {}, (Ref("several", 1),)),
    )
    assert "end = keras.layers.Flatten(name='end')(several[1])" in lines(Graph(nodes))


def test_settings_of_the_call_are_written_there(monkeypatch: pytest.MonkeyPatch) -> None:
    row = replace(r.LAYERS.find("Attention"), on_call=("use_scale",))
    monkeypatch.setitem(r.LAYERS._entries, "Attention", row)
    node = Node("look", "Attention", {"use_scale": True}, (Ref("x"), Ref("x")))
    graph = Graph((Node("x", "InputLayer", {"shape": (5, 2)}), node))
    assert "look = keras.layers.Attention(name='look')([x, x], use_scale=True)" in lines(graph)


@pytest.mark.parametrize("style", ["sequential", "functional"])
def test_each_node_knows_its_lines(style: str) -> None:
    project = EXAMPLES["glyph-cnn"].project()
    code = written(project, style)
    every = code.text.splitlines()
    for node in project.networks["model"].nodes:
        first, last = code.spans[node.id]
        assert f"name={node.id!r}" in "\n".join(every[first - 1 : last])
        assert all(code.node_at(line) == node.id for line in range(first, last + 1))
    assert code.node_at(1) == code.node_at(len(every)) == ""


def test_each_call_of_a_shared_layer_has_its_own_line() -> None:
    project = Project(networks={"model": Graph(twins().nodes)}, training=Training())
    assert written(project).problem == "the network has 2 inputs, but the data has 1: x"
    pieces = {piece.node: piece.text for piece in network(twins(), "auto", Needs(), {}, {})}
    assert pieces["again"].endswith("again = same_layer(b)\n")
    assert pieces["same"] == "same = same_layer(a)\n"


def own_targets() -> list[str]:
    found = {
        entry.target
        for registry in r.ALL
        for entry in registry.values()
        if hasattr(entry, "target")
    }
    return sorted(one for one in found if one.startswith(PACKAGE) and ".formulas." not in one)


def test_every_own_layer_loss_and_function_can_be_cut_out() -> None:
    whole = Source()
    for one in own_targets():
        whole += target(one)
    whole += source("nnplayground.core.order", "orders")
    text = "\n".join(text for _, text in whole.parts)
    assert PACKAGE not in text
    tree = ast.parse(text)
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.arg) and node.annotation]
    assert not [node for node in ast.walk(tree) if getattr(node, "returns", None)]
    assert {one.rpartition(".")[2] for one in own_targets()} <= {name for name, _ in whole.parts}


def test_what_uses_a_module_of_ours_cannot_be_cut_out() -> None:
    with pytest.raises(ValueError, match=r"core\.formula uses 'from nnplayground\.core import"):
        source("nnplayground.core.formula", "parse")
    with pytest.raises(ValueError, match="has no Nothing"):
        target("nnplayground.engine.cells.losses.Nothing")


@pytest.mark.covers("B15")
@pytest.mark.covers("L07")
def test_typed_formulas_become_functions_that_are_defined_once() -> None:
    swish = Pick("Formula", {"formula": "x * sigmoid(x)"})
    graph = stack(
        Node("in", "InputLayer"),
        Node("formula", "Dense", {"units": 3, "activation": swish}),
        Node("b", "Dense", {"units": 3, "activation": swish}),
        Node("c", "Dense", {"units": 1, "activation": Pick("Formula", {"formula": "tanh(x)"})}),
    )
    training = Training(
        loss=Pick("FormulaLoss", {"formula": "abs(y - p)"}), metrics=(Pick("FormulaMetric"),)
    )
    text = script(Project(networks={"model": graph}, training=training), "functional")
    functions = [one.name for one in ast.walk(ast.parse(text)) if isinstance(one, ast.FunctionDef)]
    assert functions.count("formula") == functions.count("formula_2") == 1
    assert "formula_1 = keras.layers.Dense(units=3, activation=formula, name='formula')" in text
    assert "loss=formula_loss," in text
    assert "keras.metrics.MeanMetricWrapper(formula_metric, name='formula_metric')" in text


def test_an_activation_with_settings_becomes_a_function_with_a_name() -> None:
    leaky = Pick("leaky_relu", {"negative_slope": 0.3})
    graph = stack(Node("in", "InputLayer"), Node("out", "Dense", {"activation": leaky}))
    text = script(Project(networks={"model": graph}))
    assert (
        "def leaky_relu_with_settings(x):\n    return keras.activations.leaky_relu(x, neg" in text
    )
    assert "activation=leaky_relu_with_settings" in text
    assert "lambda" not in compile_lines(Project(networks={"model": graph}))


def test_templates_can_be_written_with_every_name_once() -> None:
    for name, template in TEMPLATES.items():
        if template.inputs[0] > 1 or not template.sample:
            continue
        nodes = [Node("in", "InputLayer", {"shape": template.sample[0]})]
        graph, _ = template.build(Graph(tuple(nodes)), (Ref("in"),), template.check({}))
        text = "\n".join(lines(graph))
        assigned = [
            node.targets[0].id
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        ]
        assert len(assigned) == len(set(assigned)) >= len(graph.nodes) or "Sequential" in text, name


@pytest.mark.keras
def test_layers_that_draw_while_they_are_built_are_known() -> None:
    import random

    import keras

    from nnplayground.core.script_network import DRAWING
    from nnplayground.engine.build import make_layer

    found = set()
    for name, row in r.LAYERS.items():
        if name == "InputLayer" or row.inputs[0] > 1:
            continue  # cannot stand in a stack
        made = make_layer(Node("x", name))
        tensors = [keras.KerasTensor((2, *shape), row.sample_dtype) for shape in row.sample]
        before = random.getstate()
        if name in ("MultiHeadAttention", "GroupQueryAttention"):
            made(*(tensors if len(tensors) > 1 else tensors * 2))
        else:
            made(tensors[0] if len(tensors) == 1 else tensors)
        if random.getstate() != before:
            found.add(name)
    assert found <= set(DRAWING)
    assert found
