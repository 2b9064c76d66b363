"""Mends of one layer: what it reads has another number of axes, its window is too large, its settings do not fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from nnplayground.core.ending import ending, setting
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint import CLASSIFICATION, INTEGER
from nnplayground.core.lint_output import for_classes, supervised
from nnplayground.core.lint_shapes import windows
from nnplayground.core.mending import Case, Mends, Shape, mend, put_before, sizes
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS, STEPS

_KEEPS_SHAPE = ("Activation", "Regularization", "Normalization")
_ANY_RANK = ("Merge", "Activation", "Regularization", "Input")


@mend("legal-settings")
def legal_settings(case: Case) -> Mends:
    """Set what is not legal back to its default."""
    entry, values = LAYERS.get(case.node.type), case.node.values
    wrong = [param for param in entry.params if not _legal(param, values)] if entry else []
    known = {param.name for param in entry.params} if entry else set()
    for param in wrong:
        kept = {name: value for name, value in values.items() if name != param.name}
        yield (
            f"Set {param.name} back to its default",
            case.graph.with_node(replace(case.node, values=kept)),
        )
    if entry and not wrong and set(values) - known:
        kept = {name: value for name, value in values.items() if name in known}
        yield (
            "Leave out the settings that it does not know",
            case.graph.with_node(replace(case.node, values=kept)),
        )


def _legal(param: Any, values: Mapping[str, Any]) -> bool:
    try:
        param.check(values.get(param.name, param.default))
    except ValueError:
        return False
    return True


@mend("time-steps")
def time_steps(case: Case) -> Mends:
    """Let a recurrent layer answer at every time step where a layer behind it reads a sequence."""
    given = case.read()
    if _rank(case.node) != 2 or not given or given[0] is None or len(given[0]) != 1:
        return
    here = case.graph[case.node.inputs[0].node]
    while LAYERS[here.type].group in _KEEPS_SHAPE and len(here.inputs) == 1:
        here = case.graph[here.inputs[0].node]
    node = _answering(here)
    if node is not None:
        yield f"Let {node.id} return sequences", case.graph.with_node(node)


def _answering(node: Node) -> Node | None:
    """Return a recurrent layer, or a wrapper of one, that gives its output at every time step; None for other layers."""
    inner = setting(node, "layer")
    if isinstance(inner, Pick) and setting(Node("inner", inner.name), "return_sequences") is False:
        return replace(
            node, values={**node.values, "layer": inner.with_values(return_sequences=True)}
        )
    if setting(node, "return_sequences") is not False:
        return None
    return replace(node, values={**node.values, "return_sequences": True})


@mend("axes")
def axes(case: Case) -> Mends:
    """Bring what a layer reads to the number of axes that it needs."""
    wanted, given = _rank(case.node), case.read()
    if wanted is None or len(given) != 1 or given[0] is None or len(given[0]) == wanted:
        return
    shape = given[0]
    if wanted == 1:
        if None not in shape:
            yield _inserted(case, Node("flatten", "Flatten"))
        if 2 <= len(shape) <= 4:
            yield _inserted(case, Node("mean", f"GlobalAveragePooling{len(shape) - 1}D"))
    target = _reshaped(shape, wanted)
    if target is not None and wanted > 1:
        text = f"Insert Reshape to {sizes(tuple(None if one == -1 else one for one in target))}"
        layer = Node("reshape", "Reshape", {"target_shape": target})
        yield text, put_before(case.graph, case.node.id, 0, [layer])


def _rank(node: Node) -> int | None:
    """Return how many axes a layer needs; None where any number will do."""
    entry = LAYERS.get(node.type)
    if entry is None or entry.inputs != (1, 1) or not entry.sample or entry.group in _ANY_RANK:
        # Recurrent layers read their states too, but the first input alone is a sequence.
        recurrent = entry is not None and entry.group == "Recurrent" and entry.sample
        return len(entry.sample[0]) if entry is not None and recurrent else None
    free = ("Dense", "EinsumDense", "Flatten", "Reshape", "Permute", "Embedding", "Masking")
    if node.type in free or "Normalization" in node.type:
        return None
    return len(entry.sample[0])


def _inserted(case: Case, layer: Node) -> tuple[str, Graph]:
    return f"Insert {layer.type}", put_before(case.graph, case.node.id, 0, [layer])


def _reshaped(shape: Shape, wanted: int) -> tuple[int, ...] | None:
    """Return the shape with so many axes that holds the same numbers: a square picture, further axes of 1, or the last ones as one."""
    known = [-1 if size is None else size for size in shape]
    if known.count(-1) > 1:
        return None
    if len(shape) == 1 and wanted == 3 and shape[0]:
        for channels in (1, 3):
            side = math.isqrt(shape[0] // channels)
            if side > 1 and side * side * channels == shape[0]:
                return (side, side, channels)
    if len(shape) < wanted:
        return (*known, *(1,) * (wanted - len(shape)))
    last = known[wanted - 1 :]
    return (*known[: wanted - 1], -1 if -1 in last else math.prod(last))


@mend("window")
def window(case: Case) -> Mends:
    """Pad the maps, or make the window smaller, where it is larger than they are."""
    given = case.read()
    if len(given) != 1 or not given[0] or len(given[0]) < 2:
        return
    shape, node = given[0], case.node
    found = windows(node, len(shape) - 1)
    if not found or all(one.fits(size) for one, size in zip(found, shape)):
        return
    yield "Set padding to same", case.graph.with_values(node.id, padding="same")
    name = "pool_size" if "Pooling" in node.type else "kernel_size"
    fitting = tuple(min(one.reach, size or one.reach) for one, size in zip(found, shape))
    if setting(node, "dilation_rate") in (None, 1, (1,) * len(fitting)):
        value = fitting if len(fitting) > 1 else fitting[0]
        yield (
            f"Make the window smaller: {sizes(fitting)}",
            case.graph.with_values(node.id, **{name: value}),
        )
    if "Pooling" in node.type:
        yield f"Take {node.id} out", case.graph.remove([node.id], heal=True)


@mend("own-weights")
def own_weights(case: Case) -> Mends:
    """Give a layer weights of its own where those it shares do not fit."""
    if case.node.layer and "weights" in case.problem:
        yield "Give it weights of its own", case.graph.unshare(case.node.id)


@mend("data-shape")
def data_shape(case: Case) -> Mends:
    """Give the input the shape of the data, or lay the data in one row for an input that is one."""
    facts, node = case.facts, case.node
    if node.type != "InputLayer" or facts is None or facts.shape is None:
        return
    if len(case.graph.inputs()) != 1 or "shape" not in case.problem:
        return
    yield (
        f"Set the input to the shape of the data, {sizes(facts.shape)}",
        case.graph.with_values(node.id, shape=facts.shape),
    )
    own = setting(node, "shape") or ()
    if len(own) == 1 < len(facts.shape) and "flatten" in STEPS:
        graph = case.graph.with_values(node.id, shape=(math.prod(facts.shape),))
        steps = (*case.project.data.steps, Pick("flatten"))
        yield (
            "Lay the data in one row",
            replace(case.with_graph(graph), data=replace(case.project.data, steps=steps)),
        )


@mend("output-units")
def output_units(case: Case) -> Mends:
    """Give an output as many units as its target has numbers, and its loss for classes; and a head where it ends in maps."""
    wanted, graph = _wanted(case), case.graph
    if wanted is None or "target" not in case.problem:
        return
    for one in supervised(case.project, case.facts) if case.role == "model" else ():
        if one.end.output.id == case.node.id:
            fixed, text = for_classes(case.project, one)
            if fixed is not None:
                yield text, fixed
                return
    for ref in (ref for ref in graph.ends() if ref.node == case.node.id):
        end, shape = ending(graph, ref), case.shape(ref)
        if shape is not None and len(shape) > 1:
            yield from _heads(case, ref, shape, wanted)
        elif end is not None and end.sized is not None and end.units != wanted:
            yield (
                f"Set units of {end.sized.id} to {wanted}",
                graph.with_values(end.sized.id, units=wanted),
            )


def _wanted(case: Case) -> int | None:
    """Return how many numbers the target of one example has, of a class the number of classes; None while that is not known."""
    facts = case.facts
    if facts is not None and (facts.task, facts.labels) == (CLASSIFICATION, INTEGER):
        return facts.classes
    shape = facts.target_shape if facts is not None else None
    return None if shape is None or len(shape) > 1 else (*shape, 1)[0]


def _heads(case: Case, ref: Ref, shape: Shape, wanted: int) -> Iterator[tuple[str, Graph]]:
    graph = case.graph
    ways = [("Flatten", "flatten")] if None not in shape else []
    if len(shape) <= 4:
        ways.insert(0, (f"GlobalAveragePooling{len(shape) - 1}D", "mean"))
    for kind, name in ways:
        row = Node(graph.free_id(name), kind, {}, (ref,))
        grown = graph.add(row)
        last = Node(grown.free_id("dense"), "Dense", {"units": wanted}, (Ref(row.id),))
        grown = grown.add(last)
        marked = tuple(Ref(last.id) if one == ref else one for one in graph.outputs)
        yield (
            f"Add {kind} and a dense layer with {wanted} units",
            replace(grown, outputs=marked),
        )
