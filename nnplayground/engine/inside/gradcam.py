"""Where a convolution finds what speaks for a class: Grad-CAM for any layer with places, in one, two or three dimensions."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.core.graph import Graph
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.explained import Question, Rule, question_of
from nnplayground.engine.shadow import Pass, Shadow, Values

Array = NDArray[Any]
_LEAST_RANK = 3


@probe("gradcam")
def gradcam(run: Any, want: Want) -> dict[str, Array]:
    """Return the class activation map of a layer (Selvaraju et al. 2017, equations 1 and 2).

    L = relu(sum over k of alpha_k A_k), alpha_k = mean over the places of dy/dA_k, with the maps A_k of the layer and the logit y.

    Options: as `Question`, and "node": a layer whose output has places, such as a convolution ("" = the last convolution).

    Returns:
        "map" (steps,), (height, width) or (depth, height, width): L; "signed": the same without the relu; "weights" (k,): alpha;
        "node" (): the layer; "input" (): the input that it is drawn over; "class", "but", "logits", "score" and "given/<input>" as
        `Question.about`. Nothing for a layer without places.
    """
    question = question_of(run, want)
    if question is None:
        return {}
    graph = question.shadow.graph
    name = str(question.options.get("node", "")) or _last_convolution(question)
    if name not in _before(graph, _end(graph, question.rule)):
        return {}
    maps, slopes, score = _maps_and_slopes(question, name)
    if maps.ndim < _LEAST_RANK:
        return {}
    maps, slopes = maps[0], slopes[0]
    layer = next(la for la in run.models[question.role].layers if la.name == graph[name].owner)
    if getattr(layer, "data_format", None) == "channels_first":
        maps, slopes = np.moveaxis(maps, 0, -1), np.moveaxis(slopes, 0, -1)
    with np.errstate(all="ignore"):
        weights = slopes.mean(axis=tuple(range(slopes.ndim - 1)))
        signed = maps @ weights
    found = {
        "map": np.maximum(signed, 0),
        "signed": signed,
        "weights": weights,
        "node": np.array(name),
        "input": np.array(_input_of(question, name, signed.ndim)),
    }
    return found | question.about(score=score)


def _maps_and_slopes(question: Question, name: str) -> tuple[Array, Array, Array]:
    """Return the maps of a layer, the gradient with respect to them, (1, ..., k) each, and the explained number ()."""
    look = question.shadow.compiled(
        ("gradcam", question.rule, name), _function(question.shadow, question.rule, name)
    )
    classes = (tf.constant(one, tf.int32) for one in (question.a, question.b))
    maps, slopes, scores = look(question.values, *classes, *question.inputs)
    return np.array(maps), np.array(slopes), np.array(scores[0])


def _function(shadow: Shadow, rule: Rule, name: str) -> Any:
    def compute(values: Values, a: Any, b: Any, *inputs: Any) -> Any:
        seen: list[Any] = []

        def scalar(passed: Pass) -> Any:
            seen.extend((passed.outputs[name], rule.score(passed, a, b)))
            return seen[1]

        slopes = shadow.gradients(values, inputs, scalar, [name])[name]
        return tf.cast(seen[0], tf.float32), tf.cast(slopes, tf.float32), seen[1]

    return compute


def _last_convolution(question: Question) -> str:
    """Return the last convolution that the output depends on, "" if there is none."""
    graph = question.shadow.graph
    before = _before(graph, _end(graph, question.rule))
    found = [
        node.id
        for node in graph.order()
        if node.id in before and "Conv" in graph[node.owner].type and "LSTM" not in node.type
    ]
    return found[-1] if found else ""


def _before(graph: Graph, name: str) -> frozenset[str]:
    """Return the nodes that a node depends on, itself among them."""
    return graph.ancestors(name) | {name}


def _end(graph: Graph, rule: Rule) -> str:
    return next(ref.node for ref in graph.ends() if ref.key == rule.output)


def _input_of(question: Question, name: str, axes: int) -> str:
    """Return the input that a map lies over: the first one before the layer with as many axes, else the first one before it."""
    before = _before(question.shadow.graph, name)
    found = [(one, point) for one, point in zip(question.names, question.points) if one in before]
    alike = [one for one, point in found if point.ndim - 2 == axes]
    return next(iter(alike or [one for one, _ in found]), "")
