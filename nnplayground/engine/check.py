"""Graph to shapes, parameter counts and problems, without allocating weights.

Each layer is called on symbolic tensors inside a stateless scope, where Keras records a variable's shape but does not fill it;
a network too large for this machine can be checked too. Results are kept by (type, settings, input shapes), so that an edit costs
only what it changed.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from nnplayground.core import registries as r
from nnplayground.core.events import Checked, NodeReport
from nnplayground.core.graph import Graph, GraphError, Node
from nnplayground.core.lazy import keras
from nnplayground.core.project import Project
from nnplayground.core.registry import UnknownName
from nnplayground.engine.build import call_layer, check_arity, make_layer, sentence

Shape = tuple[int | None, ...]
Shapes = Mapping[str, Shape]
_KEPT = 2000


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
        for node in order:
            report = self._node(node, reports, data_shapes.get(node.id))
            if node.id in wrong:
                report = NodeReport(
                    report.shapes, report.parameters, report.trainable, wrong[node.id]
                )
            reports[node.id] = report
        return reports, whole

    def _node(
        self, node: Node, reports: Mapping[str, NodeReport], data_shape: Shape | None
    ) -> NodeReport:
        shapes: list[tuple[Shape, str]] = []
        for ref in node.inputs:
            above = reports.get(ref.node)
            if above is None or ref.port >= len(above.shapes) or above.shapes[ref.port] is None:
                return NodeReport()
            shapes.append((above.shapes[ref.port] or (), "float32"))
        key = (node.type, repr(sorted(node.values.items())), tuple(shapes), data_shape)
        if key not in self._known:
            self._known[key] = _report(node, [shape for shape, _ in shapes], data_shape)
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]


def _report(node: Node, shapes: list[Shape], data_shape: Shape | None) -> NodeReport:
    try:
        check_arity(node)
        if node.type == "InputLayer":
            tensor = make_layer(node, data_shape)
            shape = tuple(tensor.shape[1:])
            if data_shape is not None and not _fits(shape, data_shape):
                wanted, given = _words(shape), _words(data_shape)
                return NodeReport(
                    (shape,),
                    problem=f"expects examples of shape {wanted}, but the data has {given}",
                )
            return NodeReport((shape,))
        return _layer_report(node, shapes)
    except (UnknownName, GraphError) as error:
        return NodeReport(problem=str(error))
    except Exception as error:
        return NodeReport(problem=_explained(node, shapes, sentence(error)))


def _layer_report(node: Node, shapes: list[Shape]) -> NodeReport:
    dtype = r.LAYERS.find(node.type).sample_dtype
    with keras.StatelessScope(initialize_variables=False):
        layer = make_layer(node)
        tensors = [keras.KerasTensor((None, *shape), dtype=dtype) for shape in shapes]
        outputs = call_layer(layer, tensors)
    _forget_uninitialized()
    sizes = [math.prod(weight.shape) for weight in layer.weights]
    trainable = sum(math.prod(weight.shape) for weight in layer.trainable_weights)
    return NodeReport(tuple(tuple(one.shape[1:]) for one in outputs), sum(sizes), trainable)


def _forget_uninitialized() -> None:
    """Drop Keras' list of variables that wait for their values.

    keras 3.15 keeps them in a global list and fills them at the end of the next stateless scope; ours are thrown away. Not needed any
    more when `StatelessScope(initialize_variables=False)` forgets them itself.
    """
    from keras.src.backend.common import global_state

    global_state.set_global_attribute("uninitialized_variables", [])


def _training_problem(
    project: Project, nodes: Mapping[str, Mapping[str, NodeReport]], targets: Shapes
) -> tuple[str, str]:
    graph = project.networks.get("model")
    if graph is None or len(targets) != len(graph.ends()):
        if graph is not None and targets and graph.ends():
            return (
                f"the network has {len(graph.ends())} outputs, but the data has {len(targets)} targets",
                "networks.model",
            )
        return "", ""
    for (name, target), end in zip(targets.items(), graph.ends()):
        report = nodes["model"].get(end.node)
        if report is None or not report.shapes or report.problem or report.shapes[0] is None:
            continue
        loss = r.LOSSES.get(project.training.output(end.key).loss.name)
        if loss is None:
            return (
                f"there is no loss named {project.training.output(end.key).loss.name}",
                "training.loss",
            )
        output = report.shapes[end.port]
        if loss.labels == "integer" or output is None:
            continue
        wanted = target or (1,)
        if not _fits(output, wanted):
            return (
                f"the output {end.node} has shape {_words(output)}, but the target {name} has {_words(wanted)}; "
                f"{loss.title or loss.name} needs both alike",
                f"networks.model.{end.node}",
            )
    return "", ""


def _fits(shape: Shape, data: Shape) -> bool:
    return len(shape) == len(data) and all(
        one is None or other is None or one == other for one, other in zip(shape, data)
    )


def _words(shape: Shape) -> str:
    return " x ".join("any" if size is None else str(size) for size in shape) or "a single number"


def _explained(node: Node, shapes: list[Shape], message: str) -> str:
    """Put the commonest refusals into plain words, with the numbers; else return Keras' own sentence."""
    entry = r.LAYERS.get(node.type)
    given = " and ".join(_words(shape) for shape in shapes)
    if "expected min_ndim" in message or "expected ndim" in message:
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
    if rank == 1:
        return "it needs images or sequences; insert Reshape before it, or place it before Flatten"
    return "insert Reshape before it"
