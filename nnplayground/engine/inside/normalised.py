"""Batch normalisation with the statistics of the batch, in a pass that is in inference mode otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from nnplayground.engine.shadow import Shadow


class BatchStatistics(Mapping[str, Any]):
    """What `Shadow.run` takes as `instead`, with `see` as `seen`: layers of batch normalisation as they are in training.

    Moved weights change what goes into a layer of normalisation, but its kept mean and variance stay those of other weights; these are
    estimated anew from the batch. Dropout stays off.
    """

    def __init__(self, shadow: Shadow) -> None:
        self._shadow = shadow
        graph = shadow.graph
        self._nodes = {
            node.id: node
            for node in graph.nodes
            if graph[node.owner].type == "BatchNormalization" and node.inputs
        }
        self._seen: dict[str, Any] = {}

    def see(self, key: str, tensor: Any) -> None:
        """Take note of what a node gave."""
        self._seen[key] = tensor

    def __getitem__(self, name: str) -> Any:
        node = self._nodes[name]
        ref = node.inputs[0]
        read = self._seen[f"{ref.node}/{ref.port}" if ref.port else ref.node]
        return self._shadow.model.get_layer(node.owner)(read, training=True)

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)
