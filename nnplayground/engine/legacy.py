"""Weights as files of Keras 2 list them -> variables of layers that we build, by "layer/index".

A group of such a file is a layer or an inner model with one list of weights: all that learn, then all others, each in the order of the
layers. Where an inner model cannot be built as a whole, because it holds an unknown layer, the names of the weights say whose they
are: "dense/kernel:0", "tower/dense/kernel:0" and "bidirectional/forward_lstm/lstm_cell/kernel:0" (Keras 2), the same without ":0" and
with the path to it (Keras 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from numpy.typing import NDArray

from nnplayground.core.keras_config import Part, Read
from nnplayground.core.keras_reader import MODELS
from nnplayground.core.registries import LAYERS
from nnplayground.engine.stored import Arrays, fitting

Groups = dict[str, list[str]]
"""The layers of each group, in order."""
_Leaf = tuple[Part, frozenset[str]]
_MOST_ALIKE = 64
"""Layers of one name in the models inside an inner one; more would take long to tell apart."""


def groups_of(whole: Part) -> Groups:
    """Return the groups of a file with the nodes that have their weights."""
    return {part.name: [one.node for one in part.layers() if one.node] for part in whole.inside}


def divided(
    arrays: Mapping[str, NDArray[Any]],
    names: Mapping[str, str],
    read: Read,
    built: Mapping[str, Any],
) -> tuple[dict[str, NDArray[Any]], Groups]:
    """Return the arrays and groups of a file, with a group for each layer of those inner models that could not be built as a whole.

    An inner model stays one group where the names do not say whose its weights are.

    Args:
        arrays: of the file, by "group/number".
        names: of the weights, by "group/number".
        read: what the file says of the model.
        built: the layers that could be built in their places, by their nodes.
    """
    found, groups = dict(arrays), groups_of(read.whole)
    for part in read.whole.inside:
        nodes = groups[part.name]
        if part.kind not in MODELS or all(node in built for node in nodes):
            continue
        keys = list(_numbered(part.name, arrays))
        owners = _owners(part, [names.get(key, "") for key in keys], read.unknown)
        if owners is None:
            continue
        del groups[part.name]
        groups |= {f"{part.name}/{node}": [node] for node in nodes}
        counts: dict[str, int] = {}
        for key, node in zip(keys, owners):
            number = counts[node] = counts.get(node, -1) + 1
            found[f"{part.name}/{node}/{number}"] = arrays[key]
    return found, groups


def _owners(model: Part, names: list[str], unknown: tuple[str, ...]) -> list[str] | None:
    """Return the node that each weight of an inner model belongs to; None if that is not certain.

    A weight that an unknown layer made before it was built is not named after it. It belongs to the only unknown layer.
    """
    leaves = list(_leaves(model, frozenset()))
    named: dict[str, list[_Leaf]] = {}
    for leaf in leaves:
        named.setdefault(leaf[0].name, []).append(leaf)
    owners = [_owner(named, name) for name in names]
    if None not in owners:
        return [owner for owner in owners if owner is not None]
    heard = set(owners)
    odd = [part.node for part, _ in leaves if part.node in unknown]
    silent = [part for part, _ in leaves if part.node not in heard and _learns(part)]
    if len(odd) != 1 or silent:
        return None
    return [owner or odd[0] for owner in owners]


def _owner(named: Mapping[str, list[_Leaf]], name: str) -> str | None:
    """Return the node of the layer that a weight is named after; of several, the one whose models around it stand in the name, too."""
    segments = name.split("/")[:-1]
    inside = set(segments)
    ranks: list[tuple[int, int, int, str]] = []
    for place, segment in enumerate(segments):
        alike = named.get(segment, [])
        if len(alike) > _MOST_ALIKE:
            return None
        ranks += [
            (-len(around & inside), len(around - inside), place, part.node)
            for part, around in alike
        ]
    ranks.sort()
    if not ranks or (len(ranks) > 1 and ranks[0][:3] == ranks[1][:3]):
        return None
    return ranks[0][3]


def _leaves(part: Part, around: frozenset[str]) -> Iterator[_Leaf]:
    """Yield the layers of a model with weights of their own, each with the names of the models that it lies in."""
    if part.kind in MODELS:
        for one in part.inside:
            yield from _leaves(one, around | {part.name})
    elif part.node:
        yield part, around


def _learns(part: Part) -> bool:
    return part.kind in LAYERS and any(one.name == "trainable" for one in LAYERS[part.kind].params)


def by_list(
    arrays: Mapping[str, NDArray[Any]], groups: Groups, layers: Mapping[str, Any]
) -> tuple[Arrays, list[str]]:
    """Return the weights of layers from a file of Keras 2, by "layer/index", and the layers that the file has none for.

    Args:
        arrays: of the file, by "group/number" where a group is a layer or an inner model of the file.
        groups: the layers of each group, in order.
        layers: by name.

    Raises:
        MisfitError: an array has another shape than the layer's variable.
    """
    found: Arrays = {}
    missing: list[str] = []
    for group, names in groups.items():
        known = [name for name in names if name in layers]
        wanted = [(name, one) for name in known for one in layers[name].trainable_weights]
        wanted += [(name, one) for name in known for one in layers[name].non_trainable_weights]
        theirs = [arrays[key] for key in _numbered(group, arrays)]
        if len(known) < len(names) or len(theirs) != len(wanted):
            missing += [name for name in known if layers[name].weights]
            continue
        for (name, variable), array in zip(wanted, theirs):
            index = next(
                place for place, one in enumerate(layers[name].variables) if one is variable
            )
            found[f"{name}/{index}"] = fitting(name, variable, array)
    return found, missing


def untold(arrays: Mapping[str, Any], groups: Groups, missing: Sequence[str]) -> list[str]:
    """Return those layers without weights that lie in an inner model whose one list of weights could not be divided."""
    mixed = [names for group, names in groups.items() if len(names) > 1 and f"{group}/0" in arrays]
    return [name for name in missing if any(name in names for names in mixed)]


def raw_lists(arrays: Mapping[str, NDArray[Any]], groups: Groups) -> dict[str, list[NDArray[Any]]]:
    """Return the arrays of each layer as they stand in a file of Keras 2; those of inner models, which list them together, are left out."""
    found = {
        names[0]: [arrays[key] for key in _numbered(group, arrays)]
        for group, names in groups.items()
        if len(names) == 1
    }
    return {name: theirs for name, theirs in found.items() if theirs}


def _numbered(group: str, arrays: Mapping[str, Any]) -> Iterator[str]:
    number = 0
    while f"{group}/{number}" in arrays:
        yield f"{group}/{number}"
        number += 1
