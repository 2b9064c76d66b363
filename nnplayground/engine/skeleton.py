"""A network without values beside one that trains: the same layers, made without a trace, and which variable is which."""

from __future__ import annotations

import random
from typing import Any

from nnplayground.core.graph import Graph
from nnplayground.engine import build
from nnplayground.engine.dials import DROPOUTS, TRUNCATED, give_generator
from nnplayground.engine.dropout import live_call
from nnplayground.engine.valueless import valueless


def skeleton(run: Any, role: str) -> Any:
    """Return the Keras model of a run's network without values; no random number of anybody is drawn for it."""
    state = random.getstate()
    try:
        with valueless():
            return build.build(run.project.networks[role], role, run.input_shapes(role))
    finally:
        random.setstate(state)


def pairs(live: Any, mine: Any) -> list[tuple[Any, Any]]:
    """Return each variable of the shadow with the same one of the network in training."""
    return [
        pair
        for layer in mine.layers
        for pair in zip(layer.variables, live.get_layer(layer.name).variables, strict=True)
    ]


def share_settings(graph: Graph, live: Any, mine: Any, seed: int) -> None:
    """Let the settings that can be turned while training be those of the network in training, as its dials show them."""
    for node in graph.nodes:
        if node.layer or node.type not in (*DROPOUTS, TRUNCATED):
            continue
        layer, other = mine.get_layer(node.id), live.get_layer(node.id)
        if node.type == TRUNCATED:
            layer.cell.steps = other.cell.steps
            continue
        with valueless():
            give_generator(layer, seed)
        layer.rate = other.rate
        if node.type != "AlphaDropout":
            layer.call = live_call(layer)


def variable_names(layer: Any) -> list[tuple[str, Any]]:
    """Return the weights of a layer by name, or by path inside the layer where names repeat."""
    names = [variable.name for variable in layer.weights]
    if len(set(names)) < len(names):
        paths = [variable.path.split("/") for variable in layer.weights]
        names = [
            "/".join(path[path.index(layer.name) + 1 :] if layer.name in path else path)
            for path in paths
        ]
    return list(zip(names, layer.weights))
