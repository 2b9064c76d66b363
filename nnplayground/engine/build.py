"""Projects to Keras objects: layers, models, losses, metrics, optimizers.

Objects are made in the order in which a hand-written script would make them, so that with the same seed the same random numbers
are drawn.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import Any

from nnplayground.core import arity
from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, Node
from nnplayground.core.lazy import keras, resolve
from nnplayground.core.param import Member, Param, Pick, Sides
from nnplayground.core.project import Project, Training
from nnplayground.core.registry import Registry, UnknownName
from nnplayground.engine.scope import named_plainly


class BuildError(ValueError):
    """Something of a project that Keras refuses; `where` is its path, such as "networks.model.dense_1"."""

    def __init__(self, where: str, message: str) -> None:
        super().__init__(message)
        self.where = where


def keyword_arguments(entry: r.KerasEntry, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments for the entry's Keras class: all settings but those of its call, choices turned into Keras objects."""
    full = entry.check(values)
    called = getattr(entry, "on_call", ())
    return {
        param.name: _argument(param, full[param.name])
        for param in entry.params
        if param.name not in called
    }


def make(registry: Registry[Any], pick: Pick, **more: Any) -> Any:
    """Return the Keras object that a pick stands for; functions (activations) are returned as they are."""
    entry = registry.find(pick.name)
    if registry is r.ACTIVATIONS:
        function = resolve(entry.target)
        if inspect.isclass(function):
            return function(**keyword_arguments(entry, pick.values))
        settings = {
            name: value for name, value in entry.check(pick.values).items() if value is not None
        }
        signature = inspect.signature(function).parameters
        needed = [name for name, one in signature.items() if one.default is one.empty]
        if settings == {name: signature[name].default for name in settings} and len(needed) == 1:
            return function
        from nnplayground.engine.cells.activations import WithSettings

        return WithSettings(entry.target.rpartition(".")[2], settings)
    if entry.target == "accuracy":
        return "accuracy"
    return resolve(entry.target)(**keyword_arguments(entry, pick.values), **more)


def make_layer(node: Node, shape: tuple[int | None, ...] | None = None) -> Any:
    """Return the layer of a node, or for an input layer its tensor; `shape` is the shape of the data for an input without its own."""
    entry = r.LAYERS.find(node.type)
    arguments = keyword_arguments(entry, node.values)
    if node.type == "InputLayer":
        if not arguments.get("shape"):
            arguments["shape"] = shape
        if arguments["shape"] is None:
            raise ValueError(
                "the input has no shape yet: choose data, or type the shape of one example"
            )
        dtype = arguments.get("dtype") or "float32"
        return keras.Input(shape=arguments["shape"], dtype=dtype, name=node.id)
    return named_plainly(resolve(entry.target)(**arguments, name=node.id))


def call_layer(layer: Any, tensors: list[Any], node: Node | None = None) -> list[Any]:
    """Call a layer on its input tensors and return its output tensors.

    Merge layers and dot-product attention get the list; multi-head attention gets query, value and key one by one, and attends
    to itself when there is only one tensor; recurrent layers get their initial states behind the sequence.

    Args:
        layer: the Keras layer.
        tensors: its inputs in order.
        node: whose settings may belong to the call, such as whether attention returns its scores.
    """
    entry = r.LAYERS.get(node.type) if node is not None else None
    full = entry.check(node.values) if entry is not None and node is not None else {}
    # A setting that is not set is left out: layers then do exactly what they do in hand-written code.
    more = {name: full[name] for name in (entry.on_call if entry is not None else ()) if full[name]}
    known = inspect.signature(layer.call).parameters
    if "value" in known:
        result = layer(*(tensors if len(tensors) > 1 else tensors * 2), **more)
    elif "initial_state" in known and len(tensors) > 1:
        result = layer(tensors[0], initial_state=tensors[1:], **more)
    else:
        result = layer(tensors[0] if len(tensors) == 1 else tensors, **more)
    return list(result) if isinstance(result, (list, tuple)) else [result]


def build(
    graph: Graph, role: str = "model", shapes: Mapping[str, tuple[int | None, ...]] | None = None
) -> Any:
    """Return the Keras model of a graph.

    The layer of several nodes is made once, under the id of its owner, and called in the order of `graph.order()`. An output is
    named by its `Ref.key`, which is the name of its layer as in Keras, and a name of its own where Keras would give two alike.

    Args:
        graph: the network.
        role: the name of the model and the role it is reported under.
        shapes: node id of an input layer -> shape of the data without the batch axis, for inputs that have no shape of their own.

    Raises:
        BuildError: with the path of the node to blame.
    """
    problems = graph.problems()
    if problems:
        raise BuildError(_where(role, problems[0].node), problems[0].message)
    layers: dict[str, Any] = {}
    tensors: dict[str, list[Any]] = {}
    for node in graph.order():
        try:
            check_arity(node)
            if node.owner not in layers:
                layers[node.owner] = make_layer(graph[node.owner], (shapes or {}).get(node.id))
            made = layers[node.owner]
            inputs = [tensors[ref.node][ref.port] for ref in node.inputs]
            tensors[node.id] = call_layer(made, inputs, node) if inputs else [made]
        except Exception as error:
            raise BuildError(_where(role, node.id), sentence(error)) from error
    ends = graph.ends()
    try:
        outputs = [tensors[ref.node][ref.port] for ref in ends]
    except IndexError as error:
        lost = next(ref for ref in ends if ref.port >= len(tensors[ref.node]))
        raise BuildError(_where(role, lost.node), f"has no output {lost.port + 1}") from error
    sources = [tensors[node.id][0] for node in graph.inputs()]
    try:
        model = keras.Model(_one_or_all(sources), _one_or_all(outputs), name=role)
    except RecursionError as error:  # Keras 3.15 follows a path with one call inside the other
        raise BuildError(
            _where(role, ""),
            "the network is too deep: Keras builds no path of more than about 900 layers",
        ) from error
    named_plainly(model)
    model.output_names = [ref.key for ref in ends]
    _freeze(model, graph)
    return model


def _one_or_all(things: list[Any]) -> Any:
    return things if len(things) > 1 else things[0]


def _freeze(model: Any, graph: Graph) -> None:
    """Freeze the layers that shall not learn.

    Layers made of layers, such as multi-head attention, hand `trainable` down only when it changes (Keras 3.15 on TensorFlow
    ignores an attribute that is set to what it is already).
    """
    for node in graph.nodes:
        if not node.layer and not node.values.get("trainable", True):
            layer = model.get_layer(node.id)
            layer.trainable = True
            layer.trainable = False


def check_arity(node: Node) -> None:
    """Raise an error if a node cannot be built with the number of inputs it has: UnknownName, or GraphError."""
    r.LAYERS.find(node.type)
    arity.check(node)


def optimizer(training: Training, steps_per_epoch: int) -> Any:
    """Return the optimizer with its schedule, if there is one."""
    entry = r.OPTIMIZERS.find(training.optimizer.name)
    arguments = keyword_arguments(entry, training.optimizer.values)
    if training.schedule is not None:
        arguments["learning_rate"] = schedule(
            training.schedule, arguments["learning_rate"], steps_per_epoch
        )
    return resolve(entry.target)(**arguments)


def schedule(pick: Pick, rate: float, steps_per_epoch: int) -> Any:
    """Return the Keras schedule of a pick; settings in epochs are turned into steps."""
    entry = r.SCHEDULES.find(pick.name)
    arguments: dict[str, Any] = {}
    for name, value in entry.check(pick.values).items():
        if name.endswith("_epochs"):
            per_epoch = max(1, steps_per_epoch)
            steps = (
                tuple(round(one * per_epoch) for one in value)
                if isinstance(value, tuple)
                else max(1, round(value * per_epoch))
            )
            arguments[name.removesuffix("epochs") + "steps"] = steps
        else:
            arguments[name] = value
    if pick.name == "PiecewiseConstantDecay":
        return resolve(entry.target)(
            list(arguments["boundaries_steps"]), [rate, *arguments["rates"]]
        )
    return resolve(entry.target)(rate, **arguments)


def compile_model(model: Any, project: Project, role: str, steps_per_epoch: int) -> Any:
    """Compile the model as the project says, with lists in the order of its outputs; returns the model.

    An output that is not trained has neither loss nor metrics: Keras leaves it out of both.
    """
    ends = project.networks[role].ends()
    settings = [project.training.output(end.key) for end in ends]
    try:
        losses = [make(r.LOSSES, one.loss) if one.trained else None for one in settings]
        metrics = [
            [make(r.METRICS, metric) for metric in one.metrics if one.trained] for one in settings
        ]
        made = optimizer(project.training, steps_per_epoch)
    except (ValueError, TypeError, UnknownName) as error:
        raise BuildError("training", sentence(error)) from error
    single = len(ends) == 1
    model.compile(
        optimizer=made,
        loss=losses[0] if single else losses,
        loss_weights=None if single else [one.weight for one in settings],
        metrics=metrics[0] if single else metrics,
        jit_compile=False,
    )
    return model


# What TensorFlow writes around its sentences: names of graph nodes, and where in Keras a node was made.
_NOISE = re.compile(r"\{\{.*?\}\}|\[\[.*?\]\]|\[Op:\w+\]( name:.*)?")
_TRACE = ("File ", "Detected at node", "Graph execution error:", "Stack trace for op")
_LABEL = re.compile(r"label value of (-?\d+) which is outside the valid range of \[0, (\d+)\)")


def sentence(error: BaseException) -> str:
    """Return what went wrong as one readable sentence: the first meaningful line of Keras' message, cut at 300 characters."""
    text = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
    label = _LABEL.search(text)
    if label:
        value, units = label[1], int(label[2])
        return (
            f"There is a label {value}, but an output of {units} units knows the classes 0 to {units - 1} only; "
            "give it a unit for each class"
        )
    text = (
        text.split("\n\nArguments received by")[0]
        .strip()
        .removeprefix("Exception encountered when calling ")
    )
    lines = [line.strip() for line in _NOISE.sub("", text).splitlines()]
    lines = [line for line in lines if line and not line.startswith(_TRACE)]
    found = next(
        (line for line in lines if not line.endswith(".call().") and "\x1b" not in line), ""
    )
    return (found or " ".join(lines) or type(error).__name__)[:300]


def plain_model(
    project: Project, role: str, shapes: Mapping[str, tuple[int | None, ...]], steps: int
) -> Any:
    """Return a compiled model as a person's own Keras code would make it, its optimizer built.

    Args:
        project: the project.
        role: which of its networks.
        shapes: as in `build`.
        steps: in an epoch.
    """
    model = build(project.networks[role], role, shapes)
    compile_model(model, project, role, steps)
    model.optimizer.build(model.trainable_variables)
    return model


def _argument(param: Param, value: Any) -> Any:
    if isinstance(param, Member) and value is not None:
        if param.registry is r.LAYERS:
            return make_layer(Node(value.name.lower(), value.name, value.values))
        return make(param.registry, value) if param.registry is not None else value
    if isinstance(param, Sides) and param.length == 1:
        return value[0]
    return value


def _where(role: str, node: str) -> str:
    return f"networks.{role}.{node}" if node else f"networks.{role}"
