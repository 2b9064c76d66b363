"""The generated script: right Python, nothing in a project becomes code, and what it builds is what the program builds."""

from __future__ import annotations

import ast
import inspect
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core import registries as r
from nnplayground.core.expression import (
    ALWAYS,
    ScriptError,
    keywords,
    layer,
    literal,
    made,
    variables,
)
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Project, Split, Training
from nnplayground.core.script import compile_lines, script, written
from nnplayground.lessons.example import EXAMPLES

STACK = stack(
    Node("in", "InputLayer"),
    Node(
        "hidden",
        "Dense",
        {"units": 6, "activation": Pick("tanh"), "kernel_regularizer": Pick("L2", {"l2": 0.1})},
    ),
    Node("drop", "Dropout", {"rate": 0.2}),
    Node("out", "Dense", {"units": 1, "activation": Pick("sigmoid")}),
)
BRANCHED = Graph(
    (
        Node("in", "InputLayer", {"shape": (2,)}),
        Node("left", "Dense", {"units": 4}, (Ref("in"),)),
        Node("right", "Dense", {"units": 4, "activation": Pick("relu")}, (Ref("in"),)),
        Node("joined", "Concatenate", {}, (Ref("left"), Ref("right"), Ref("in"))),
        Node("out", "Dense", {"units": 1}, (Ref("joined"),)),
    )
)


def project(graph: Graph = STACK, **training: Any) -> Project:
    training = {
        "loss": Pick("BinaryCrossentropy"),
        "metrics": (Pick("Accuracy"), Pick("AUC")),
        "epochs": 2,
    } | training
    return Project(
        networks={"model": graph}, training=Training(**training), data=DataChoice(Pick("circle"))
    )


def calls(source: str) -> list[str]:
    """Return the names of all functions called, in the order of the source."""
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        ast.unparse(node.func)
        for node in sorted(found, key=lambda node: (node.lineno, node.col_offset))
    ]


def skeleton(source: str) -> str:
    """Return the syntax tree without constants and names of variables."""

    class Blank(ast.NodeTransformer):
        def visit_Constant(self, node: ast.Constant) -> ast.Constant:
            return ast.Constant(0)

        def visit_Name(self, node: ast.Name) -> ast.Name:
            return ast.Name("n", node.ctx)

    return ast.dump(Blank().visit(ast.parse(source)))


@pytest.mark.covers("X01")
def test_a_frozen_layer_is_frozen_in_the_script_too() -> None:
    graph = stack(
        Node("in", "InputLayer", {"shape": (4, 2)}),
        Node("hidden", "Dense", {"units": 6, "trainable": False}),
        Node("steps", "TimeDistributed", {"trainable": False}),
    )
    text = script(project(graph))
    assert "keras.layers.Dense(units=6, trainable=False, name='hidden')" in text
    assert text.count("trainable=False") == 1
    assert "model.get_layer('steps').trainable = False\n" in text


def test_a_stack_becomes_a_sequential_model() -> None:
    found = calls(script(project()))
    assert "keras.Sequential" in found
    assert "keras.Model" not in found
    layers = [name for name in found if name.startswith("keras.layers") or name == "keras.Input"]
    assert layers == [
        "keras.Input",
        "keras.layers.Dense",
        "keras.layers.Dropout",
        "keras.layers.Dense",
    ]


def test_a_branched_network_becomes_functional_calls_in_order() -> None:
    source = script(project(BRANCHED))
    assert "joined = keras.layers.Concatenate(name='joined')([left, right, in_1])" in source
    assert source.index("left = ") < source.index("joined = ") < source.index("out = ")
    assert "model = keras.Model(in_1, out, name='model')" in source


def test_several_outputs_become_lists() -> None:
    graph = Graph(BRANCHED.nodes, (Ref("out"), Ref("right")))
    own = {"right": OutputTraining(Pick("MeanAbsoluteError"), (Pick("MeanSquaredError"),), 0.5)}
    source = compile_lines(project(graph, outputs=own))
    assert "loss=[keras.losses.BinaryCrossentropy(), keras.losses.MeanAbsoluteError()]" in source
    assert "loss_weights=[1.0, 0.5]" in source
    found = written(project(graph, outputs=own))
    assert found.problem == "the network has 2 outputs to train, but the data has 1 targets: y"
    assert f"raise SystemExit({found.problem!r})" in found.text
    assert "keras.Model(in_1, [out, right], name='model')" in found.text


@pytest.mark.covers("X08")
def test_an_output_that_is_only_shown_has_no_loss_and_any_target() -> None:
    graph = Graph(BRANCHED.nodes, (Ref("out"), Ref("right")))
    own = {"right": OutputTraining(Pick("MeanSquaredError"), (Pick("Accuracy"),), trained=False)}
    source = script(project(graph, outputs=own))
    assert "keras.Model(in_1, [out, right], name='model')" in source
    assert "loss=[keras.losses.BinaryCrossentropy(), None]" in source
    assert "metrics=[['accuracy', keras.metrics.AUC()], []]" in source
    assert "y_train, y_validation, y_test = [y_train, y_train], [y_validation, y_" in source


def test_states_of_a_recurrent_layer_are_told_apart() -> None:
    graph = Graph(
        (
            Node("in", "InputLayer", {"shape": (5, 2)}),
            Node("rnn", "LSTM", {"units": 3, "return_state": True}, (Ref("in"),)),
            Node("sum", "Add", {}, (Ref("rnn"), Ref("rnn", 2))),
        )
    )
    assert "keras.layers.Add(name='sum')([rnn[0], rnn[2]])" in script(project(graph))


def test_self_attention_reads_its_input_twice() -> None:
    graph = stack(Node("in", "InputLayer", {"shape": (5, 4)}), Node("look", "MultiHeadAttention"))
    assert "(in_1, in_1)" in script(project(graph))


@pytest.mark.covers("F07")
def test_the_compile_lines_say_optimizer_loss_metrics_and_fit() -> None:
    source = compile_lines(
        project(optimizer=Pick("SGD", {"momentum": 0.9}), batch_size=16, shuffle=False)
    )
    ast.parse(source)
    assert source == (
        "model.compile(\n"
        "    optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=0.9),\n"
        "    loss=keras.losses.BinaryCrossentropy(),\n"
        "    metrics=['accuracy', keras.metrics.AUC()],\n"
        ")\n"
        "history = model.fit(\n"
        "    x_train,\n"
        "    y_train,\n"
        "    batch_size=16,\n"
        "    epochs=2,\n"
        "    validation_data=(x_validation, y_validation) if validation.size else None,\n"
        "    shuffle=False,\n"
        "    callbacks=[keras.callbacks.TerminateOnNaN()],\n"
        ")\n"
    )


@pytest.mark.parametrize("plain", [True, False])
def test_a_script_stops_like_the_window_at_a_loss_that_is_not_finite(plain: bool) -> None:
    stop = "keras.callbacks.TerminateOnNaN()"
    assert stop in fit_of(script(project(), plain=plain))["callbacks"]


def test_a_schedule_counts_in_steps_and_callbacks_are_made() -> None:
    callbacks = tuple(Pick(name) for name in r.CALLBACKS)
    source = script(
        project(
            schedule=Pick("CosineDecay", {"decay_epochs": 4.0}),
            max_steps=100,
            callbacks=callbacks,
            batch_size=0,
        )
    )
    assert "decay_steps=max(1, round(4.0 * steps_per_epoch))" in source
    assert "steps_per_epoch = -(-train.size // train.size)" in source
    assert "class StopAfter" in source
    assert "class StopAtTarget" in source
    assert "keras.callbacks.EarlyStopping" in source


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_every_example_has_a_script(name: str) -> None:
    ast.parse(script(EXAMPLES[name].project()))


hostile = st.one_of(
    st.text(min_size=1, max_size=30),
    st.sampled_from(
        [
            '"; import os; os.system("ls"); "',
            "'''",
            '"""\n',
            "a\nimport os",
            "\\",
            "{x}",
            "{{",
            "%s",
            "\r\n#",
            "keras",
            "model",
            "print",
            "StopAfter(1)",
            "nnplayground.engine.cells.x.Y",
            "\u2028import os",
            "\x0cimport os",
            "class",
            "f'{1}'",
            "\ud800",
            "0",
            "x" * 200,
        ]
    ),
)


def named(names: Sequence[str]) -> Project:
    """Return a project in which every text that a person types is one of the names."""
    first, *others, label = names
    nodes = [Node(first, "InputLayer", {"shape": (2,)})]
    for name in others:
        nodes.append(Node(name, "Dense", {"units": 4}, (Ref(nodes[-1].id),)))
    nodes.append(Node("sum", "Concatenate", {}, tuple(Ref(node.id) for node in nodes)))
    file = "a" + label.replace("\0", "") + ".csv"
    return Project(
        name=label,
        notes=label,
        networks={"model": Graph(tuple(nodes))},
        data=DataChoice(
            # A comma in the label parts two columns, which is another structure.
            Pick(
                "csv",
                {
                    "file": file,
                    "label": f"l{label[:150].replace(',', ';')}",
                    "weights": f"w{label[:150]}",
                },
            )
        ),
        training=Training(callbacks=(Pick("CSVLog", {"file": file}),)),
    )


@given(st.lists(hostile, min_size=3, max_size=4, unique=True))
def test_no_name_in_a_project_becomes_code(names: list[str]) -> None:
    if "sum" not in names:
        plain = named([f"name{place}" for place in range(len(names))])
        for is_plain in (False, True):
            assert skeleton(script(named(names), plain=is_plain)) == skeleton(
                script(plain, plain=is_plain)
            )


def test_2000_random_names_add_nothing_to_the_code() -> None:
    random = Random(4)
    signs = (*"'\"\\\n\r\0\u2028\x0c{}()#;%$ abz_0\ud800é漢\t", "'" * 3, '"' * 3)
    words = ("import os", "\\\n", "__class__", "lambda: 0", "f'{x}'", ");", "keras", "x_train")
    names: list[str] = []
    while len(names) < 2000:
        name = "".join(random.choices((*signs, *words), k=random.randint(1, 12)))
        if name not in names:
            names.append(name)
    expected = skeleton(script(named([f"name{place}" for place in range(50)])))
    for start in range(0, 2000, 50):
        assert skeleton(script(named(names[start : start + 50]))) == expected


def test_a_layer_that_can_give_its_name_to_a_variable_does() -> None:
    names = ["input", "input_1", "sum", "Dense 1", "dense_1", "in"]
    assert variables(names, {"model"}) == {
        "input": "inputs",
        "input_1": "input_1",
        "sum": "sum_1",
        "Dense 1": "dense_1_1",
        "dense_1": "dense_1",
        "in": "in_1",
    }


@given(st.lists(hostile, unique=True, max_size=8))
def test_variables_are_python_names_of_their_own(names: list[str]) -> None:
    found = variables(names, {"model"})
    assert len(set(found.values())) == len(names)
    assert all(
        name.isidentifier() and name.isascii() and name not in ("model", "print", "class")
        for name in found.values()
    )


def test_layers_of_any_name_have_one_that_tensorflow_can_say() -> None:
    graph = Graph(
        (
            Node("вход", "InputLayer", {"shape": (2,)}),
            Node("my layer", "Dense", {"units": 3}, (Ref("вход"),)),
            Node("выход", "Dense", {}, (Ref("my layer"),)),
            Node("plain", "Dense", {"trainable": False}, (Ref("my layer"),)),
        )
    )
    own = {
        "выход": OutputTraining(Pick("MeanAbsoluteError")),
        "plain": OutputTraining(Pick("Huber")),
    }
    found = written(project(graph, outputs=own))
    assert "my_layer = keras.layers.Dense(units=3, name='my_layer')(layer)" in found.text
    assert "# 'my_layer' is 'my layer' in the window" in found.text
    assert "loss=[keras.losses.MeanAbsoluteError(), keras.losses.Huber()]" in found.text
    assert set(found.spans) == {node.id for node in graph.nodes}
    first, _ = found.spans["выход"]
    assert found.text.splitlines()[first - 1].startswith("layer_1 = keras.layers.Dense(")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {}, object(), b"x"])
def test_what_is_no_plain_value_is_refused(value: Any) -> None:
    with pytest.raises(ScriptError):
        literal(value)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (Project(networks={}), "no layers"),
        (Project(), "no layers"),
        (
            project(stack(Node("in", "InputLayer"), Node("x", "NoSuchLayer"))),
            "no layer named 'NoSuchLayer'",
        ),
        (project(Graph((Node("a", "Dense"),))), "a has no input"),
        (project(loss=Pick("NoSuchLoss")), "no loss named"),
        (project(callbacks=(Pick("NoSuchCallback"),)), "no callback named"),
        (project(recipe=Pick("gan")), "only supervised"),
        (
            project(stack(Node("in", "InputLayer"), Node("d", "Dense", {"units": 0}))),
            "`units` must be",
        ),
    ],
)
def test_a_project_without_a_script_is_refused_in_one_sentence(broken: Project, words: str) -> None:
    with pytest.raises(ScriptError, match=words):
        script(broken)


def test_an_input_without_a_shape_takes_that_of_the_data() -> None:
    assert "keras.Input(shape=x_train.shape[1:], name='in')" in script(project())


def test_long_calls_are_laid_out_one_argument_a_line() -> None:
    found = written(
        project(
            stack(
                Node("in", "InputLayer"),
                Node("d", "Dense", {"kernel_initializer": Pick("RandomNormal", {"stddev": 0.01})}),
            )
        )
    )
    lines = [line for section in found.sections[1:] for line in section.text.splitlines()]
    assert all(len(line) <= 100 for line in lines)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("name", list(EXAMPLES))
def test_a_script_needs_nothing_of_the_program_and_imports_what_it_uses(
    name: str, plain: bool
) -> None:
    source = script(EXAMPLES[name].project(), plain=plain)
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    outside = {"keras", "numpy", "sklearn"}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            module = getattr(node, "module", None) or node.names[0].name
            assert module.partition(".")[0] in {*sys.stdlib_module_names, *outside}
            assert {one.asname or one.name for one in node.names} <= used
    assert "nnplayground." not in source
    titles = [section.title for section in written(EXAMPLES[name].project()).sections]
    assert titles[1] == "Data"
    assert titles[-4:] == ["Network", "Training", "Evaluation", "Saving"]
    assert ("model.save(" in source, "Batches(" in source) == (True, not plain)


def same(ours: Any, keras_default: Any) -> bool:
    """Tell whether our default means what Keras' own default means."""
    if isinstance(ours, Pick) or isinstance(keras_default, str):
        left = ours.name if isinstance(ours, Pick) else str(ours)
        right = {"uniform": "randomuniform"}.get(str(keras_default), str(keras_default))
        return left.lower().replace("_", "") == right.lower().replace("_", "")
    plain = (list, tuple, int)

    def spread(value: Any) -> set[Any]:
        return (
            {one for part in value for one in spread(part)}
            if isinstance(value, (list, tuple))
            else {value}
        )

    if isinstance(ours, plain) and isinstance(keras_default, plain) and not isinstance(ours, bool):
        return spread(ours) == spread(keras_default)
    return bool(ours == keras_default)


@pytest.mark.keras
@pytest.mark.parametrize(
    "registry",
    [
        r.LAYERS,
        r.OPTIMIZERS,
        r.LOSSES,
        r.METRICS,
        r.INITIALIZERS,
        r.REGULARIZERS,
        r.CONSTRAINTS,
        r.ACTIVATIONS,
    ],
)
def test_what_a_script_leaves_out_is_keras_own_default(registry: Any) -> None:
    from nnplayground.core.lazy import resolve

    for entry in registry.values():
        if entry.target == "accuracy":
            continue
        written = {one.partition("=")[0] for one in keywords(entry, {})}
        signature = inspect.signature(resolve(entry.target)).parameters
        for param in entry.params:
            if (
                param.name not in written
                and param.name in signature
                and (entry.name, param.name) != ("InputLayer", "dtype")
            ):
                assert same(param.default, signature[param.name].default), (
                    f"{entry.name}.{param.name} must be in ALWAYS"
                )


def test_every_setting_that_is_always_written_exists() -> None:
    known = {
        param.name for registry in r.ALL for entry in registry.values() for param in entry.params
    }
    pairs = {
        f"{entry.name}.{param.name}"
        for registry in r.ALL
        for entry in registry.values()
        for param in entry.params
    }
    assert [name for name in ALWAYS if name not in (pairs if "." in name else known)] == []


@pytest.mark.parametrize(
    "registry",
    [one for one in r.ALL if one not in (r.DATASETS, r.STEPS, r.RECIPES, r.CALLBACKS, r.SCHEDULES)],
)
def test_every_entry_can_be_written(registry: Any) -> None:
    for name in registry:
        source = (
            layer(Node("x", name), shape="s")
            if registry is r.LAYERS
            else made(registry, Pick(name))
        )
        ast.parse(source)


def fit_of(source: str) -> dict[str, str]:
    """Return the keyword arguments of `model.fit` in a script, as source."""
    tree = ast.parse(source)
    (call,) = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "model.fit"
    ]
    return {str(one.arg): ast.unparse(one.value) for one in call.keywords}


def test_own_class_weights_are_written_as_keras_takes_them() -> None:
    weighted = project(class_weight="own", class_weights=(1.0, 2.5))
    for source in (compile_lines(weighted), script(weighted, plain=True)):
        assert fit_of(source)["class_weight"] == "{0: 1.0, 1: 2.5}"
        assert "sample_weight" not in fit_of(source)
    assert "batches = Batches((x_train, y_train, weights), 32, seed=1)" in script(weighted)
    assert not {"class_weight", "sample_weight"} & set(fit_of(script(project(), plain=True)))


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"class_weight": "balanced"}, "weights = (balanced(y_train.astype(int)))"),
        (
            {"class_weight": "own", "class_weights": (1.0, 2.0), "data": (Pick("plus-minus"),)},
            "weights = (by_class(y_train.astype(int), (1.0, 2.0)))",
        ),
    ],
)
def test_other_class_weights_become_a_weight_for_each_example(
    changes: dict[str, Any], line: str
) -> None:
    steps = changes.pop("data", ())
    subject = project(**changes)
    subject = replace(subject, data=replace(subject.data, steps=steps))
    source = script(subject, plain=True)
    assert fit_of(source)["sample_weight"] == "weights"
    assert f'{line}.astype("float32")\n' in source


def test_weights_in_the_data_are_handed_to_fit() -> None:
    source = Pick("csv", {"file": "a.csv", "weights": "w"})
    subject = replace(project(), data=DataChoice(source))
    assert fit_of(script(subject, plain=True))["sample_weight"] == "weights"
    assert "Batches((x_train, y_train, weights)" in script(subject)


def test_every_output_gets_the_weights_of_the_examples() -> None:
    graph = Graph(BRANCHED.nodes, (Ref("out"), Ref("right")))
    own = {"right": OutputTraining(Pick("MeanSquaredError"), trained=False)}
    subject = project(graph, outputs=own, class_weight="balanced")
    assert fit_of(script(subject, plain=True))["sample_weight"] == "[weights, weights]"
    assert "Batches((x_train, y_train, [weights, weights]), 32, seed=1)" in script(subject)


def test_what_fit_evaluates_otherwise_is_said_in_a_remark() -> None:
    assert "# The window validates every 50 steps" in script(project(evaluate_every=50))
    assert "model.evaluate(x_train, y_train)" in script(project(evaluate_train=0))
    assert "# The window" not in script(project())


@pytest.mark.keras
@pytest.mark.slow
@pytest.mark.covers("F07")
@pytest.mark.parametrize("graph", [STACK, BRANCHED])
def test_the_script_runs_and_builds_as_many_parameters(tmp_path: Path, graph: Graph) -> None:
    from nnplayground.engine.build import build

    subject = project(
        graph,
        metrics=(Pick("Accuracy"),),
        epochs=1,
        schedule=Pick("StepDecay"),
        max_steps=5,
        callbacks=(Pick("EarlyStopping"),),
        class_weight="balanced",
    )
    subject = Project(
        networks=subject.networks,
        training=subject.training,
        data=DataChoice(Pick("circle"), (Pick("standardise"),), Split()),
    )
    file = tmp_path / "made.py"
    file.write_text(
        script(subject)
        + "print('parameters', model.count_params(), 'steps', int(model.optimizer.iterations))\n"
    )
    done = subprocess.run(
        [sys.executable, str(file)],
        cwd=tmp_path,
        env={**os.environ, "KERAS_BACKEND": "tensorflow"},
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    parameters = build(graph, shapes={"in": (2,)}).count_params()
    assert done.stdout.splitlines()[-1] == f"parameters {parameters} steps 5"
