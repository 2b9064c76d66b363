"""Graph to shapes, parameter counts and problems, without allocating weights.

Each layer is called on symbolic tensors inside a stateless scope, where Keras records a variable's shape but does not fill it;
a network too large for this machine can be checked too. Results are kept by (type, settings, input shapes), so that an edit costs
only what it changed.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from nnplayground.core import pairing
from nnplayground.core import registries as r
from nnplayground.core.events import Checked, NodeReport
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.lazy import keras
from nnplayground.core.merging import merge_problem
from nnplayground.core.project import Project
from nnplayground.core.registry import UnknownName
from nnplayground.engine.build import call_layer, check_arity, make_layer, sentence
from nnplayground.engine.valueless import valueless

Shape = tuple[int | None, ...]
Shapes = Mapping[str, Shape]
Tensor = tuple[Shape, str]
Tensors = tuple[Tensor, ...]
_KEPT = 2000
_OVER_TIME = ("LSTM", "GRU", "SimpleRNN", "Bidirectional", "TruncatedBPTT", "TimeDistributed")
_TOO_FEW_AXES = ["expected min_ndim", "expected ndim", "`input_shape` with at least 3 dimensions"]
_OTHER = "made for others: "
"""Marks the problem of a layer that is called again on what its weights do not fit; what comes in stands behind it."""


class Checker:
    """Checks projects; remembers what it found for each layer on given shapes."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[Any, ...], NodeReport] = OrderedDict()

    def check(
        self,
        project: Project,
        data_shapes: Mapping[str, Shapes] | None = None,
        target_shapes: Shapes | None = None,
    ) -> Checked:
        """Return the report of all networks.

        Args:
            project: what to check.
            data_shapes: role -> input node id -> shape of the data without the batch axis, where known.
            target_shapes: target name -> shape without the batch axis, where known.
        """
        nodes: dict[str, dict[str, NodeReport]] = {}
        problem, where = "", ""
        for role, graph in project.networks.items():
            nodes[role], trouble = self._graph(graph, (data_shapes or {}).get(role, {}))
            if trouble and not problem:
                problem, where = trouble, f"networks.{role}"
        if not problem:
            problem, where = _training_problem(project, nodes, target_shapes or {})
        return Checked(project, nodes, problem, where)

    def _graph(self, graph: Graph, data_shapes: Shapes) -> tuple[dict[str, NodeReport], str]:
        wrong: dict[str, str] = {}
        whole = "" if graph.nodes else "the network is empty; add an input and a layer"
        for problem in graph.problems():
            if problem.node:
                wrong.setdefault(problem.node, problem.message)
            elif graph.nodes:
                whole = problem.message
        try:
            order = graph.order()
        except GraphError:
            return {node.id: NodeReport(problem=wrong.get(node.id, "")) for node in graph.nodes}, ""
        reports: dict[str, NodeReport] = {}
        made: dict[str, tuple[str, Tensors]] = {}
        for node in order:
            report = self._node(node, reports, made, data_shapes.get(node.id))
            if node.id in wrong:
                report = replace(report, problem=wrong[node.id])
            reports[node.id] = report
        return reports, whole

    def _node(
        self,
        node: Node,
        reports: Mapping[str, NodeReport],
        made: dict[str, tuple[str, Tensors]],
        data_shape: Shape | None,
    ) -> NodeReport:
        """Report on one node; `made` collects what each layer was called on first, for which its weights are made."""
        given: list[Tensor] = []
        for ref in node.inputs:
            above = reports.get(ref.node)
            if above is None or ref.port >= len(above.shapes) or above.shapes[ref.port] is None:
                return NodeReport()
            given.append((above.shapes[ref.port] or (), above.dtypes[ref.port]))
        tensors = tuple(given)
        where, first = made.setdefault(node.owner, (node.id, tensors))
        names = [(ref.key, shape) for ref, (shape, _) in zip(node.inputs, tensors)]
        key = (node.type, repr(sorted(node.values.items())), first, tensors, data_shape)
        if key not in self._known:
            self._known[key] = _report(node, first, tensors, data_shape)
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        report = _with_names(node, self._known[key], where, first)
        if report.problem and (said := merge_problem(node, names)):
            return replace(report, problem=said)
        return report


def _with_names(node: Node, report: NodeReport, where: str, first: Tensors) -> NodeReport:
    """Return a report, which is kept by shapes alone, as it is for a node: with names in its problem, and weights counted once.

    where, first: the node that called the layer first, and what it read.
    """
    if node.layer:
        report = replace(report, parameters=0, trainable=0)
    if report.problem.startswith(_OTHER):
        made = _and_words([shape for shape, _ in first])
        here = report.problem.removeprefix(_OTHER)
        said = f"cannot use the weights of {where} again: they are made for {made}, but {here} comes in here"
        return replace(report, problem=said)
    return report


def _report(node: Node, first: Tensors, given: Tensors, data_shape: Shape | None) -> NodeReport:
    """Report on a node without its name, which must not be kept."""
    try:
        check_arity(node)
        if node.type == "InputLayer":
            return _input_report(node, data_shape)
        return _layer_report(node, first, given)
    except (UnknownName, GraphError) as error:
        return NodeReport(problem=str(error))
    except Exception as error:
        shapes = [shape for shape, _ in given]
        return NodeReport(problem=_explained(node, shapes, sentence(error)))


def _input_report(node: Node, data_shape: Shape | None) -> NodeReport:
    tensor = make_layer(node, data_shape)
    shape, dtypes = tuple(tensor.shape[1:]), (str(tensor.dtype),)
    if data_shape is None or _fits(shape, data_shape):
        return NodeReport((shape,), dtypes=dtypes)
    wanted, given = _words(shape), _words(data_shape)
    problem = f"expects examples of shape {wanted}, but the data has {given}"
    return NodeReport((shape,), problem=problem, dtypes=dtypes)


def _layer_report(node: Node, first: Tensors, given: Tensors) -> NodeReport:
    """Report on a layer that is called on `given`, after it was made by a call on `first`."""
    with valueless():
        layer = make_layer(node)
        outputs = call_layer(layer, _symbolic(first), node)
        try:
            outputs = outputs if first == given else call_layer(layer, _symbolic(given), node)
        except Exception:
            return NodeReport(problem=_OTHER + _and_words([shape for shape, _ in given]))
    sizes = [math.prod(weight.shape) for weight in layer.weights]
    trainable = sum(math.prod(weight.shape) for weight in layer.trainable_weights)
    shapes = tuple(tuple(one.shape[1:]) for one in outputs)
    dtypes = tuple(str(one.dtype) for one in outputs)
    return NodeReport(shapes, sum(sizes), trainable, dtypes=dtypes)


def _symbolic(tensors: Tensors) -> list[Any]:
    return [keras.KerasTensor((None, *shape), dtype=dtype) for shape, dtype in tensors]


def _training_problem(
    project: Project, nodes: Mapping[str, Mapping[str, NodeReport]], targets: Shapes
) -> tuple[str, str]:
    """Return what stands between the outputs that are trained and their targets, and where; outputs that are only shown need none."""
    graph = project.networks.get("model")
    ends = graph.ends() if graph is not None else ()
    if graph is None or not ends or not targets:
        return "", ""
    trained = [end for end in ends if project.training.output(end.key).trained]
    if not trained:
        return "no output of the network is trained; give one of them a loss", "training.outputs"
    names = pairing.targets_of(graph, project.training, list(targets))
    if any(name is None for end, name in zip(ends, names) if end in trained):
        which = "outputs" if len(trained) == len(ends) else "outputs to train"
        return (
            f"the network has {len(trained)} {which}, but the data has {len(targets)} targets",
            "networks.model",
        )
    for name, end in zip(names, ends):
        if name is not None:
            report = nodes["model"].get(end.node, NodeReport())
            problem, where = _output_problem(project, end, report, name, targets[name])
            if problem:
                return problem, where
    return "", ""


def _output_problem(
    project: Project, end: Ref, report: NodeReport, name: str, target: Shape
) -> tuple[str, str]:
    """Return what stands between one output and its target, and where."""
    output = report.shapes[end.port] if end.port < len(report.shapes) else None
    if report.problem or output is None:
        return "", ""
    pick = project.training.output(end.key).loss
    loss = r.LOSSES.get(pick.name)
    if loss is None:
        return f"there is no loss named {pick.name}", "training.loss"
    wanted = target or (1,)
    if loss.labels == "integer" or _fits(output, wanted):
        return "", ""
    return (
        f"the output {end.node} has shape {_words(output)}, but the target {name} has {_words(wanted)}; "
        f"{loss.title or loss.name} needs both alike",
        f"networks.model.{end.node}",
    )


def _fits(shape: Shape, data: Shape) -> bool:
    return len(shape) == len(data) and all(
        one is None or other is None or one == other for one, other in zip(shape, data)
    )


def _words(shape: Shape) -> str:
    return " x ".join("any" if size is None else str(size) for size in shape) or "a single number"


def _and_words(shapes: list[Shape]) -> str:
    return " and ".join(_words(shape) for shape in shapes)


def _explained(node: Node, shapes: list[Shape], message: str) -> str:
    """Put the commonest refusals into plain words, with the numbers; else return Keras' own sentence."""
    entry = r.LAYERS.get(node.type)
    given = _and_words(shapes)
    if any(words in message for words in _TOO_FEW_AXES):
        return f"{node.type} cannot read a tensor of shape {given}; {_hint(node, shapes)}"
    if (
        "negative dimension" in message.lower()
        or "must be > 0" in message
        or "Computed output size" in message
    ):
        return f"the input {given} is too small for this {entry.title if entry else node.type}; use padding 'same' or a smaller window"
    return message


def _hint(node: Node, shapes: list[Shape]) -> str:
    rank = max((len(shape) for shape in shapes), default=0)
    if node.type == "Dense" or rank > 3:
        return "insert Flatten or GlobalAveragePooling before it"
    if rank == 1 and node.type in _OVER_TIME:
        return "it needs a sequence; let the layer before it return sequences, or insert Reshape before it"
    if rank == 1:
        return "it needs images or sequences; insert Reshape before it, or place it before Flatten"
    return "insert Reshape before it"
