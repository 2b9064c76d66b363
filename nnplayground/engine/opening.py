"""Model files and published architectures -> projects: the graph that is drawn, the weights that came with it, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core.graph import Graph
from nnplayground.core.keras_config import ConfigError, Read, read
from nnplayground.core.keras_reader import listed
from nnplayground.core.keras_training import training_of
from nnplayground.core.project import Project
from nnplayground.engine import legacy, stored
from nnplayground.engine.alone import alone, left_out, told_shapes
from nnplayground.engine.architectures import ArchitectureError, config_of
from nnplayground.engine.intake import IntakeError, Taken, refused, take_in

ROLE = "model"
REFUSALS = (IntakeError, ArchitectureError)
"""What opening raises: one sentence for people."""


def open_model(
    path: Path,
    project: Project,
    shapes: Callable[[], stored.Shapes] = lambda: {},
    cancelled: Callable[[], bool] = lambda: False,
) -> e.Opened:
    """Return a project with the network of a model file and its weights; a file of weights alone is laid on the network of `project`.

    The data stay those of `project`; so does the training, but for what the file says of loss, metrics and optimizer.

    Args:
        path: of a `.keras`, `.h5`, `.weights.h5`, `.npz` or `.json` file.
        project: the open one.
        shapes: returns those of the data, for inputs of its network that have no shape of their own; asked for weights alone.
        cancelled: asked while the file is read.

    Raises:
        IntakeError: the file is refused, or its weights are those of another network; nothing was changed.
    """
    taken = take_in(path, cancelled=cancelled)
    try:
        if taken.config is None:
            arrays = weights_on(project.networks.get(ROLE, Graph()), taken, shapes())
            return e.Opened(project, _of_role(arrays), (), str(path))
        found = read(taken.config)
        graph, arrays, notes = with_weights(found, taken)
    except (ConfigError, stored.MisfitError) as error:
        raise refused(path, str(error)) from error
    compiled = taken.config.get("compile_config") or taken.compiled
    training, more = training_of(compiled, graph, project.training)
    found = replace(found, graph=graph, notes=(*found.notes, *notes, *more))
    opened = _project(found, replace(project, training=training), path.name.split(".")[0])
    return e.Opened(opened, _of_role(arrays), found.notes, str(path))


def open_architecture(command: e.OpenArchitecture, project: Project) -> e.Opened:
    """Return a project with a published network.

    Raises:
        ArchitectureError: there is none of this name, or none for pictures of this size.
    """
    found = read(config_of(command.name, command.shape, command.classes))
    training = replace(project.training, outputs={})
    opened = _project(found, replace(project, training=training), command.name)
    return e.Opened(opened, {}, found.notes, command.name)


def with_weights(found: Read, taken: Taken) -> tuple[Graph, stored.Arrays, tuple[str, ...]]:
    """Return the network of a file, its weights by "layer/index", and notes.

    Raises:
        stored.MisfitError: weights and description of the file do not belong together.
    """
    notes = [
        f"{listed(found.unknown)}: the class of this layer is not known here, so the network cannot be trained."
    ][: len(found.unknown)]
    if not taken.arrays:
        return found.graph, {}, tuple(notes)
    places = stored.prefixes(found.whole)
    graph = stored.adapted(found.graph, places, taken.arrays)
    _, layers = stored.skeleton(graph)
    untold: list[str] = []
    if taken.kind == "legacy":
        listed_arrays, groups = legacy.divided(taken.arrays, taken.names, found, layers)
        theirs = legacy.raw_lists(listed_arrays, groups)
        layers |= _alone(graph, layers, found, {name: own[0].shape for name, own in theirs.items()})
        arrays, missing = legacy.by_list(listed_arrays, groups, layers)
        untold = legacy.untold(listed_arrays, groups, missing)
    else:
        theirs = stored.raw(taken.arrays, places)
        layers |= _alone(graph, layers, found, {name: own[0].shape for name, own in theirs.items()})
        arrays, missing = stored.by_path(taken.arrays, places, layers)
    kept = [node.id for node in left_out(graph, layers) if node.id in theirs]
    arrays |= {f"{name}/{place}": one for name in kept for place, one in enumerate(theirs[name])}
    missing = [name for name in missing if name not in untold]
    if missing:
        notes.append(f"{listed(missing)}: the file holds no weights for this layer.")
    if untold:
        notes.append(
            f"{listed(untold)}: the file does not tell which of its weights belong to this layer, so it begins with new ones."
        )
    if kept:
        notes.append(f"{listed(kept)}: cannot be built here; its weights are kept as they are.")
    return graph, arrays, tuple(notes)


def _alone(
    graph: Graph, built: Mapping[str, Any], found: Read, first: Mapping[str, tuple[int, ...]]
) -> dict[str, Any]:
    """Return the layers that cannot be built in their place, by the ids of their nodes; those that cannot be built at all are left out."""
    told = told_shapes(found.whole)
    made = {
        node.id: alone(node, told.get(node.id), first.get(node.id))
        for node in left_out(graph, built)
    }
    return {name: layer for name, layer in made.items() if layer is not None}


def weights_on(graph: Graph, taken: Taken, shapes: stored.Shapes | None = None) -> stored.Arrays:
    """Return weights of a file that describes no network, by "layer/index" of the layers of a graph.

    Raises:
        stored.MisfitError: they are those of another network.
    """
    model, layers = stored.skeleton(graph, shapes)
    if model is None or len(layers) < len({node.owner for node in graph.nodes}):
        raise stored.MisfitError(
            "it holds weights alone, and the open network, which they would be put into, cannot be built"
        )
    if taken.kind == "npz":
        return _from_npz(taken.arrays, layers)
    if taken.kind == "legacy":
        names = _names_in_turn(taken, layers)
        renamed = {
            f"{names[key.rpartition('/')[0]]}/{key.rpartition('/')[2]}": array
            for key, array in taken.arrays.items()
        }
        arrays, missing = legacy.by_list(renamed, {name: [name] for name in layers}, layers)
    else:
        places = _places(taken, layers)
        arrays, missing = stored.by_path(taken.arrays, places, layers)
        known = tuple(f"{places[name]}/" for name in layers if name in places)
        odd = next((path for path in taken.arrays if not path.startswith(known)), "")
        if odd and not missing:
            raise stored.MisfitError(
                f"it holds weights of {odd:.120}, which the open network has not"
            )
    if missing:
        raise stored.MisfitError(f"it holds no weights that fit {listed(missing)}")
    return arrays


def _places(taken: Taken, layers: Mapping[str, Any]) -> dict[str, str]:
    """Return where the weights of each layer lie: by their names if the file says them, or by the kinds of the layers in turn."""
    named = {path.removesuffix("/vars"): name for path, name in taken.names.items()}
    wanted = [name for name, layer in layers.items() if layer.weights]
    found = {name: path for name in wanted if (path := _place(name, named))}
    unique = len(set(found.values())) == len(wanted)
    return found if unique else stored.in_turn(layers)


def _place(layer: str, named: Mapping[str, str]) -> str:
    """Return the path of a layer in a file, "" if it is not certain; one of an inner model has the model's name before its own here."""
    outside = [path for path, name in named.items() if name == layer and path.count("/") == 1]
    same = [path for path, name in named.items() if name == layer]
    inside = [
        path
        for path, name in named.items()
        if layer.endswith(f"_{name}") and path.count("layers/") > 1
    ]
    certain = next((paths for paths in (outside, same, inside) if paths), [])
    return certain[0] if len(certain) == 1 else ""


def _names_in_turn(taken: Taken, layers: Mapping[str, Any]) -> dict[str, str]:
    """Return the layer of ours for each of the file: of the same name, or in turn among those with weights."""
    theirs = list(dict.fromkeys(key.rpartition("/")[0] for key in taken.arrays))
    if all(name in layers for name in theirs):
        return {name: name for name in theirs}
    ours = [name for name, layer in layers.items() if layer.weights]
    if len(ours) != len(theirs):
        raise stored.MisfitError(
            f"it holds weights of {len(theirs)} layers, but the open network has {len(ours)} with weights"
        )
    return dict(zip(theirs, ours))


def _from_npz(arrays: Mapping[str, NDArray[Any]], layers: Mapping[str, Any]) -> stored.Arrays:
    """Return arrays named "layer/anything", or unnamed ones in the order of `model.get_weights()`."""
    if all(key.startswith("arr_") for key in arrays):
        grouped = {name: len(layer.weights) for name, layer in layers.items() if layer.weights}
        names = [f"{name}/{index}" for name, count in grouped.items() for index in range(count)]
    else:
        counts: dict[str, int] = {}
        names = []
        for key in arrays:
            name = key.rpartition("/")[0].rpartition("/")[2]
            names.append(f"{name}/{counts.get(name, 0)}")
            counts[name] = counts.get(name, 0) + 1
    if len(names) != len(arrays):
        raise stored.MisfitError(
            f"it holds {len(arrays)} arrays, but the open network has {len(names)}"
        )
    renamed = dict(zip(names, arrays.values()))
    wanted = {f"{name}/{i}" for name, layer in layers.items() for i in range(len(layer.weights))}
    odd = next((key for key, name in zip(arrays, names) if name not in wanted), None)
    if odd is not None:
        raise stored.MisfitError(
            f"it holds the array {odd!r:.80}, which belongs to no layer of the open network"
        )
    lost = sorted(wanted - set(renamed))
    if lost:
        raise stored.MisfitError(f"it holds no weights that fit {lost[0].rpartition('/')[0]:.80}")
    found: stored.Arrays = {}
    for name, layer in layers.items():
        for number, variable in enumerate(layer.weights):
            index = next(place for place, one in enumerate(layer.variables) if one is variable)
            found[f"{name}/{index}"] = stored.fitting(name, variable, renamed[f"{name}/{number}"])
    return found


def _of_role(arrays: stored.Arrays) -> dict[str, NDArray[Any]]:
    return {f"{ROLE}/{key}": np.asarray(array, order="C") for key, array in arrays.items()}


def _project(found: Read, project: Project, name: str) -> Project:
    """Return a project with a network that was read, and the data and the training of another one."""
    return replace(
        project,
        name=name[:100] or "Model",
        notes="",
        networks={ROLE: found.graph},
        blocks={ROLE: found.blocks} if found.blocks else {},
        layout={},
        remarks={},
        direction={},
        twins=(),
    )
