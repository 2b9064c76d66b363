"""Project -> Keras script: what a person would have written by hand for the same run."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import fields, replace

from nnplayground.core import registries as r
from nnplayground.core.ending import setting
from nnplayground.core.expression import (
    ScriptError,
    call,
    keywords,
    layer,
    literal,
    made,
    variables,
)
from nnplayground.core.fitting import CLASSES, batch_size, comments, fit_arguments
from nnplayground.core.graph import Graph, Node
from nnplayground.core.lint import outputs
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Split

__all__ = ["ScriptError", "compile_lines", "script"]

ROLE = "model"
_NAMES = frozenset(
    {
        "keras",
        "nnplayground",
        "pick",
        "load",
        "prepare",
        "example_weights",
        "choice",
        "prepared",
        "train",
        "validation",
        "test",
        "arrays",
        "x_train",
        "y_train",
        "x_validation",
        "y_validation",
        "x_test",
        "y_test",
        "steps_per_epoch",
        "model",
        "history",
    }
)
_OWN = re.compile(r"\b(nnplayground\.[a-z_.]+)\.[A-Za-z_]+")
_NESTING = (
    "Bidirectional",
    "ConvLSTM1D",
    "ConvLSTM2D",
    "ConvLSTM3D",
    "GroupQueryAttention",
    "MultiHeadAttention",
    "SpectralNormalization",
    "TimeDistributed",
    "TruncatedBPTT",
)
_QUERIED = ("MultiHeadAttention", "GroupQueryAttention")
_DATA = '''
# Data. The sets and the preparation steps come with the program: pip install nnplayground
choice = {choice}
prepared = prepare(choice, load(choice.source))
train, validation, test = (prepared.parts[name] for name in ("train", "validation", "test"))


def arrays(part):
    """Return what the network reads and what it should answer."""
    inputs, outputs = list(part.inputs.values()), list(part.targets.values())
    return {inputs}, {outputs}


x_train, y_train = arrays(train)
x_validation, y_validation = arrays(validation)
x_test, y_test = arrays(test)
'''


def script(project: Project) -> str:
    """Return a complete program: data, network, compile, fit, evaluate; ScriptError with one sentence if there is none for it."""
    graph = _graph(project)
    try:
        body = "".join(
            [
                f"keras.utils.set_random_seed({literal(project.seed)})\n",
                _data(project, graph),
                "\n# Network\n",
                *_network(graph),
                *_frozen(graph),
                "model.summary()\n",
                "\n# Training\n",
                compile_lines(project),
                "\nif test.size:\n    print(model.evaluate(x_test, y_test, return_dict=True))\n",
            ]
        )
    except ScriptError:
        raise
    except ValueError as error:
        raise ScriptError(str(error)) from error
    bare = _without_texts(body)
    classes = [text for name, text in CLASSES.items() if name in bare]
    own = "".join(f"import {module}\n" for module in sorted(set(_OWN.findall(bare))))
    weighted = "example_weights(" in bare
    gap = "\n\n" if classes else "\n"
    imports = (
        "import keras\n\n"
        + own
        + "from nnplayground.core.param import Pick\n"
        + f"from nnplayground.core.project import DataChoice, Split{', Training' if weighted else ''}\n"
        + ("from nnplayground.data.balance import example_weights\n" if weighted else "")
        + "from nnplayground.data.load import load\n"
        + "from nnplayground.data.prepare import prepare\n"
    )
    return f"# {literal(project.name)}, written by the neural-net playground\n\n{imports}{''.join(classes)}{gap}{body}"


def compile_lines(project: Project) -> str:
    """Return the lines that compile and train: `model.compile(...)` and `model.fit(...)`."""
    graph, training = _graph(project), project.training
    try:
        lines = []
        if training.schedule is not None or training.max_steps is not None:
            lines.append(f"steps_per_epoch = -(-train.size // {batch_size(project)})\n")
        lines += comments(project)
        lines.append(call("model.compile", _compile_arguments(project, graph)) + "\n")
        lines.append(
            "history = " + call("model.fit", fit_arguments(project, len(graph.ends()))) + "\n"
        )
    except ScriptError:
        raise
    except ValueError as error:
        raise ScriptError(str(error)) from error
    return "".join(lines)


def _graph(project: Project) -> Graph:
    if project.training.recipe.name != "supervised":
        raise ScriptError("only supervised training can be written as a script")
    graph = project.networks.get(ROLE)
    if graph is None or not graph.nodes:
        raise ScriptError("the network has no layers yet")
    problems = graph.problems()
    if problems:
        raise ScriptError(f"{problems[0].node} {problems[0].message}".strip())
    return graph


def _data(project: Project, graph: Graph) -> str:
    data = project.data
    split = Split()
    changed = [
        f"{one.name}={literal(getattr(data.split, one.name))}"
        for one in fields(Split)
        if getattr(data.split, one.name) != getattr(split, one.name)
    ]
    steps = [literal(step) for step in data.steps]
    choice = call(
        "DataChoice",
        [
            f"source={literal(data.source)}",
            *([f"steps={_tuple(steps)}"] if steps else []),
            *([f"split={call('Split', changed)}"] if changed else []),
        ],
    )
    count_in, count_out = len(graph.inputs()), len(graph.ends())
    inputs = "inputs[0]" if count_in == 1 else f"inputs[:{count_in}]"
    outcome = "outputs[0]" if count_out == 1 else f"outputs[:{count_out}]"
    return _DATA.format(choice=choice, inputs=inputs, outputs=outcome)


def _tuple(items: list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def _network(graph: Graph) -> Iterator[str]:
    """Yield the lines that make `model`: Sequential for a stack, else functional calls in topological order."""
    nodes = graph.order()
    shapes = {
        node.id: "x_train.shape[1:]" if len(graph.inputs()) == 1 else f"x_train[{place}].shape[1:]"
        for place, node in enumerate(graph.inputs())
    }
    if graph.is_stack() and not any(node.type in _QUERIED or _gives_list(node) for node in nodes):
        layers = "".join(
            textwrap.indent(_layer(node, 8, shapes.get(node.id, "")), " " * 8) + ",\n"
            for node in nodes
        )
        yield f"model = keras.Sequential(\n    [\n{layers}    ],\n    name={literal(ROLE)},\n)\n"
        return
    names = variables([node.id for node in nodes], _NAMES)
    by_id = {node.id: node for node in nodes}

    def tensor(node: str, port: int) -> str:
        return f"{names[node]}[{port}]" if _gives_list(by_id[node]) else names[node]

    for node in nodes:
        source = _layer(node, 0, shapes.get(node.id, ""))
        read = [tensor(ref.node, ref.port) for ref in node.inputs]
        if node.type in _QUERIED:
            source += f"({', '.join(read if len(read) > 1 else read * 2)})"
        elif read:
            source += f"({read[0] if len(read) == 1 else '[' + ', '.join(read) + ']'})"
        yield f"{names[node.id]} = {source}\n"
    inputs = [names[node.id] for node in graph.inputs()]
    ends = [tensor(ref.node, ref.port) for ref in graph.ends()]
    yield (
        call("model = keras.Model", [_listed(inputs), _listed(ends), f"name={literal(ROLE)}"])
        + "\n"
    )


def _frozen(graph: Graph) -> Iterator[str]:
    """Yield the lines that freeze layers made of layers."""
    for node in graph.order():
        if node.type in _NESTING and node.values.get("trainable") is False:
            yield f"model.get_layer({literal(node.id)}).trainable = False\n"


def _layer(node: Node, indent: int, shape: str) -> str:
    """Return a layer as source; those made of layers are frozen later: the argument does not reach what is inside (Keras 3.15)."""
    if node.type in _NESTING:
        values = {name: value for name, value in node.values.items() if name != "trainable"}
        node = replace(node, values=values)
    return layer(node, indent, shape)


def _gives_list(node: Node) -> bool:
    """Tell whether calling the layer returns several tensors."""
    return r.LAYERS.find(node.type).outputs > 1 or setting(node, "return_state") is True


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"


def _compile_arguments(project: Project, graph: Graph) -> Iterator[str]:
    training = project.training
    entry = r.OPTIMIZERS.find(training.optimizer.name)
    settings = keywords(entry, training.optimizer.values, 8)
    if training.schedule is not None:
        rate = entry.check(training.optimizer.values)["learning_rate"]
        scheduled = _schedule(training.schedule, rate)
        settings = [
            f"learning_rate={scheduled}" if one.startswith("learning_rate=") else one
            for one in settings
        ]
    yield f"optimizer={call(entry.target, settings, 4)}"
    each = [one for _, _, one in outputs(project)]
    losses = [made(r.LOSSES, one.loss, 4) for one in each]
    metrics = [
        f"[{', '.join(made(r.METRICS, metric, 4) for metric in one.metrics)}]" for one in each
    ]
    yield f"loss={_listed(losses)}"
    if any(one.weight != 1.0 for one in each) and len(each) > 1:
        yield f"loss_weights={_listed([literal(one.weight) for one in each])}"
    if any(one.metrics for one in each):
        yield f"metrics={_listed(metrics)}"


def _schedule(pick: Pick, rate: float) -> str:
    """Return a schedule as source; lengths in epochs become steps as in the engine."""
    entry = r.SCHEDULES.find(pick.name)
    arguments = [literal(rate)]
    for name, value in entry.check(pick.values).items():
        if not name.endswith("_epochs"):
            arguments.append(f"{name}={literal(value)}")
        elif isinstance(value, tuple):
            rounded = ", ".join(f"round({literal(one)} * steps_per_epoch)" for one in value)
            arguments.append(f"{name.removesuffix('epochs')}steps=[{rounded}]")
        else:
            arguments.append(
                f"{name.removesuffix('epochs')}steps=max(1, round({literal(value)} * steps_per_epoch))"
            )
    return call(entry.target, arguments, 8)


def _without_texts(source: str) -> str:
    """Return source without the contents of its string literals."""
    return re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "''", source)
