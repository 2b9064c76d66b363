"""Names of layers that TensorFlow cannot say: its graphs know Latin letters, digits and a few signs, where people write in any script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from nnplayground.core.expression import variables
from nnplayground.core.project import Project

_PLAIN = re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.>-]*")


def is_plain(name: str) -> bool:
    """Tell whether a layer of this name can be trained by Keras on TensorFlow (keras 3.15, tensorflow 2.21)."""
    return _PLAIN.fullmatch(name) is not None


def plain(name: str) -> str:
    """Return a name with an underscore for each letter that TensorFlow does not know."""
    return name if is_plain(name) else "layer_" + re.sub(r"[^A-Za-z0-9_.>-]", "_", name)


def plainly_named(project: Project, role: str) -> tuple[Project, dict[str, str]]:
    """Return a project in which TensorFlow can say all layers of a network, and the old name of each that has a new one."""
    graph = project.networks[role]
    odd = [node.id for node in graph.nodes if not is_plain(node.id)]
    names = variables(odd, graph.by_id)
    for old, new in names.items():
        graph = graph.rename(old, new)
    outputs = {_renamed(key, names): one for key, one in project.training.outputs.items()}
    changed = replace(
        project,
        networks={**project.networks, role: graph},
        training=replace(project.training, outputs=outputs),
    )
    return changed, {new: old for old, new in names.items()}


def _renamed(key: str, names: Mapping[str, str]) -> str:
    """Return the key of an output (see `graph.Ref.key`) of a renamed node."""
    node, colon, port = key.rpartition(":")
    if key in names or not (colon and port.isdigit()):
        return names.get(key, key)
    return f"{names.get(node, node)}:{port}"
