"""Weights as Keras' files name them -> variables of layers that we build, by "layer/index".

Keras 3 names a variable by the kinds of the layers on the way to it, counted in the order of the model ("layers/dense_1/vars/0", and
"layers/lstm/cell/vars/0" for what lies inside a layer); for Keras 2, see `legacy`. Variables are made without values, so that nothing
is allocated for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.graph import Graph
from nnplayground.core.keras_config import Part
from nnplayground.core.keras_reader import MODELS
from nnplayground.core.lazy import keras, resolve
from nnplayground.core.naming import snake
from nnplayground.core.registries import LAYERS
from nnplayground.engine.build import BuildError, build
from nnplayground.engine.valueless import valueless

Arrays = dict[str, NDArray[Any]]
Shapes = Mapping[str, tuple[int | None, ...]]
_MOST_FAULTS = 20


class MisfitError(ValueError):
    """Weights of another network; one sentence with the layer and both shapes."""


def prefixes(whole: Part, base: str = "") -> dict[str, str]:
    """Return, for each node that has weights of its own, the path of its layer in a file of Keras 3."""
    found: dict[str, str] = {}
    counts: dict[str, int] = {}
    for part in whole.inside:
        if not part.kind:  # operations are no layers
            continue
        kind = snake(_class_of(part.kind))
        count = counts[kind] = counts.get(kind, 0) + 1
        path = f"{base}layers/{kind}" + (f"_{count - 1}" if count > 1 else "")
        if part.kind in MODELS:
            found.update(prefixes(part, f"{path}/"))
        elif part.node:
            found[part.node] = path
    return found


def in_turn(layers: Mapping[str, Any]) -> dict[str, str]:
    """Return the paths of the layers of a model of ours, by their names: in the order in which they are given."""
    inside = tuple(Part(name, type(layer).__name__, name) for name, layer in layers.items())
    return prefixes(Part("", "Functional", inside=inside))


def _class_of(kind: str) -> str:
    """Return the name that the class of a layer has in Keras' source, which files go by; a few layers are offered under another one."""
    if kind not in LAYERS:
        return kind
    return str(resolve(LAYERS[kind].target).__name__)


def skeleton(graph: Graph, shapes: Shapes | None = None) -> tuple[Any, dict[str, Any]]:
    """Return the Keras model of a graph without values, and its layers by the ids of their own nodes.

    Layers that cannot be built, and those behind them, are left out. The model is None if nothing is left.
    """
    rest = graph
    for _ in range(_MOST_FAULTS):
        try:
            with valueless():
                model = build(rest, "model", shapes)
        except BuildError as error:
            faulty = error.where.removeprefix("networks.model").removeprefix(".")
            if faulty not in rest:
                return None, {}
            rest = _without(rest, faulty)
        else:
            owners = {node.owner for node in rest.nodes}
            return model, {layer.name: layer for layer in model.layers if layer.name in owners}
    return None, {}


def _without(graph: Graph, faulty: str) -> Graph:
    """Return the graph without a node, all nodes that call its layer, those behind them, and inputs that nobody reads any more."""
    gone = set(graph.calls(faulty))
    for node in graph.order():
        if any(ref.node in gone for ref in node.inputs):
            gone.add(node.id)
    nodes = [node for node in graph.nodes if node.id not in gone and node.owner not in gone]
    left = Graph(tuple(nodes))
    return Graph(tuple(one for one in nodes if one.type != "InputLayer" or left.consumers[one.id]))


def parts(layer: Any) -> dict[str, int]:
    """Return the places of a layer's variables in `layer.variables`, by their paths below the layer in a file of Keras 3."""
    places = {id(variable): index for index, variable in enumerate(layer.variables)}
    return {
        path: places[id(variable)]
        for path, variable in _walk(layer, "", set())
        if id(variable) in places
    }


def _walk(thing: Any, base: str, seen: set[int]) -> Iterator[tuple[str, Any]]:
    """Yield all variables in an object of Keras as its saving library visits them (keras 3.15)."""
    from keras.src.saving import saving_lib
    from keras.src.saving.keras_saveable import KerasSaveable

    if id(thing) in seen:
        return
    seen.add(id(thing))
    for name, variable in _own(thing).items():
        yield f"{base}vars/{name}", variable
    for name, child in saving_lib._walk_saveable(thing):  # noqa: SLF001 - the order of attributes is known to nobody else
        if isinstance(child, KerasSaveable):
            yield from _walk(child, f"{base}{name}/", seen)
        elif isinstance(child, (list, dict, tuple)):
            counts: dict[str, int] = {}
            for one in child.values() if isinstance(child, dict) else child:
                if isinstance(one, KerasSaveable):
                    kind = snake(type(one).__name__)
                    count = counts[kind] = counts.get(kind, 0) + 1
                    place = kind + (f"_{count - 1}" if count > 1 else "")
                    yield from _walk(one, f"{base}{name}/{place}/", seen)


def _own(thing: Any) -> dict[str, Any]:
    """Return the variables that an object stores itself.

    Files hold the weights of a layer with a low-rank correction (LoRA) with the correction added; a new one begins at zero.
    """
    store: dict[str, Any] = {}
    corrected = bool(getattr(thing, "lora_enabled", False))
    if corrected:
        thing.lora_enabled = False
    try:
        if hasattr(thing, "save_own_variables"):
            thing.save_own_variables(store)
    finally:
        if corrected:
            thing.lora_enabled = True
    return store


def by_path(
    arrays: Mapping[str, NDArray[Any]], places: Mapping[str, str], layers: Mapping[str, Any]
) -> tuple[Arrays, list[str]]:
    """Return the weights of layers from a file of Keras 3, by "layer/index", and the layers that the file has none for.

    Args:
        arrays: of the file, by path.
        places: the path of each layer, by its name.
        layers: by name.

    Raises:
        MisfitError: an array has another shape than the layer's variable.
    """
    known = {_path(path): array for path, array in arrays.items()}
    found: Arrays = {}
    missing: list[str] = []
    for name, layer in layers.items():
        own = parts(layer)
        theirs = {
            index: known[f"{places[name]}/{path}"]
            for path, index in own.items()
            if name in places and f"{places[name]}/{path}" in known
        }
        if len(theirs) < len(set(own.values())):
            missing.append(name)
        for index, array in theirs.items():
            found[f"{name}/{index}"] = fitting(name, layer.variables[index], array)
    return found, missing


def _path(path: str) -> str:
    """Return a path as Keras 3 writes it today; files of Keras 2.13 and of Windows have other words and strokes in it."""
    return path.replace("\\", "/").replace("_layer_checkpoint_dependencies", "layers")


def raw(
    arrays: Mapping[str, NDArray[Any]], places: Mapping[str, str]
) -> dict[str, list[NDArray[Any]]]:
    """Return the arrays of each layer as they stand in a file of Keras 3, in the order of their paths; layers without are left out."""
    names = {place: name for name, place in places.items()}
    found: dict[str, dict[tuple[Any, ...], NDArray[Any]]] = {}
    for path, array in arrays.items():
        known = _path(path)
        parts_of = known.split("/")
        for end in range(len(parts_of) - 1, 0, -1):
            name = names.get("/".join(parts_of[:end]))
            if name is not None:
                key = tuple(
                    (part.isdigit(), int(part) if part.isdigit() else 0, part)
                    for part in parts_of[end:]
                )
                found.setdefault(name, {})[key] = array
                break
    return {name: [one for _, one in sorted(theirs.items())] for name, theirs in found.items()}


def fitting(name: str, variable: Any, array: NDArray[Any]) -> NDArray[Any]:
    """Return an array as the variable of a layer will hold it; MisfitError if its shape is another one."""
    wanted = tuple(variable.shape)
    if tuple(array.shape) != wanted:
        raise MisfitError(
            f"the weights of {name:.80} have shape {array.shape} in the file, but the layer needs {wanted}"
        )
    return array.astype(keras.backend.standardize_dtype(variable.dtype), copy=False)


def adapted(graph: Graph, places: Mapping[str, str], arrays: Mapping[str, NDArray[Any]]) -> Graph:
    """Return the graph with the means and variances that normalization layers of the file learnt from data, which are settings here."""
    for node in graph.nodes:
        place = f"{places.get(node.id)}/vars"
        mean, variance = arrays.get(f"{place}/0"), arrays.get(f"{place}/1")
        if node.type != "Normalization" or node.layer or mean is None or variance is None:
            continue
        values = {
            "mean": tuple(map(float, np.ravel(mean))),
            "variance": tuple(map(float, np.ravel(variance))),
        }
        if any(values["mean"]) or any(one != 1.0 for one in values["variance"]):
            graph = graph.with_node(replace(node, values={**node.values, **values}))
    return graph
