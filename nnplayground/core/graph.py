"""A network as a value: nodes, the links between them, and the rules. Every edit returns a new graph."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any


class GraphError(ValueError):
    """An edit that would break a rule of the graph; `node` is the one to blame, or ""."""

    def __init__(self, message: str, node: str = "") -> None:
        super().__init__(message)
        self.node = node


@dataclass(frozen=True)
class Ref:
    """One output tensor of a node."""

    node: str
    port: int = 0

    @property
    def key(self) -> str:
        """Return the name under which an output is kept in `Training.outputs`: the node's id, with the port behind it but for port 0."""
        return f"{self.node}:{self.port}" if self.port else self.node


@dataclass(frozen=True)
class Node:
    """A call of a layer. `id` is also the name of the Keras layer; `values` holds the settings that are not at their default.

    layer: "" = a layer of its own; else the id of the node whose layer is called once more, with the same weights. Type and settings
    of such a node are those of its layer (`Graph.with_node` keeps them equal), so that whoever reads a node needs not know of sharing.
    """

    id: str
    type: str
    values: Mapping[str, Any] = field(default_factory=dict)
    inputs: tuple[Ref, ...] = ()
    layer: str = ""

    @property
    def owner(self) -> str:
        """Return the id of the node whose layer this one calls: mostly its own."""
        return self.layer or self.id


@dataclass(frozen=True)
class Problem:
    """Something wrong with one node (or with the whole, node ""), in one sentence."""

    node: str
    message: str


@dataclass(frozen=True)
class Graph:
    """An acyclic graph of layers. `outputs` are the tensors that the model returns; empty = whatever nobody consumes."""

    nodes: tuple[Node, ...] = ()
    outputs: tuple[Ref, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """Return the nodes by id."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def consumers(self) -> Mapping[str, tuple[str, ...]]:
        """Return, for each node id, the ids of the nodes that read it."""
        found: dict[str, list[str]] = {node.id: [] for node in self.nodes}
        for node in self.nodes:
            for ref in node.inputs:
                if ref.node in found and node.id not in found[ref.node]:
                    found[ref.node].append(node.id)
        return {name: tuple(ids) for name, ids in found.items()}

    def __getitem__(self, node_id: str) -> Node:
        try:
            return self.by_id[node_id]
        except KeyError:
            raise GraphError(f"there is no layer named {node_id!r:.80}", node_id) from None

    def __contains__(self, node_id: object) -> bool:
        return node_id in self.by_id

    def order(self) -> tuple[Node, ...]:
        """Return the nodes so that each comes after what it reads; GraphError on a cycle. Ties keep the order of `nodes`."""
        places = {node.id: place for place, node in enumerate(self.nodes)}
        waiting = {
            node.id: len({ref.node for ref in node.inputs if ref.node in places})
            for node in self.nodes
        }
        ready = [place for node_id, place in places.items() if not waiting[node_id]]
        done: list[Node] = []
        while ready:
            node = self.nodes[heapq.heappop(ready)]
            done.append(node)
            for consumer in self.consumers[node.id]:
                waiting[consumer] -= 1
                if not waiting[consumer]:
                    heapq.heappush(ready, places[consumer])
        if len(done) < len(places):
            loop = self._loop([node_id for node_id in places if waiting[node_id]])
            raise GraphError(
                f"the layers {', '.join(loop[:5])} form a cycle; a network must run from inputs to outputs",
                loop[0],
            )
        return tuple(done)

    def _loop(self, stuck: list[str]) -> list[str]:
        """Return the nodes of one cycle, of nodes that are on a cycle or behind one."""
        trail = [stuck[0]]
        while True:
            back = next(ref.node for ref in self.by_id[trail[-1]].inputs if ref.node in stuck)
            if back in trail:
                loop = trail[trail.index(back) :]
                return [node.id for node in self.nodes if node.id in loop]
            trail.append(back)

    def inputs(self) -> tuple[Node, ...]:
        """Return the input layers."""
        return tuple(node for node in self.nodes if node.type == "InputLayer")

    def ends(self) -> tuple[Ref, ...]:
        """Return the output tensors: the marked ones, else port 0 of each node that nobody reads."""
        if self.outputs:
            return self.outputs
        return tuple(Ref(node.id) for node in self.nodes if not self.consumers[node.id])

    def calls(self, node_id: str) -> tuple[str, ...]:
        """Return the ids of all nodes that call the layer of this one, the layer's own node first."""
        owner = self[node_id].owner
        return (owner, *(node.id for node in self.nodes if node.layer == owner))

    def is_stack(self) -> bool:
        """Tell whether the graph is one chain of different layers from one input to one output, its last layer."""
        for node in self.nodes:
            wanted = 0 if node.type == "InputLayer" else 1
            if node.layer or len(node.inputs) != wanted or any(ref.port for ref in node.inputs):
                return False
        if len(self.inputs()) != 1:
            return False
        here, length = self.inputs()[0].id, 1
        while len(self.consumers[here]) == 1:
            here, length = self.consumers[here][0], length + 1
        return length == len(self.nodes) and self.ends() == (Ref(here),)

    def ancestors(self, node_id: str) -> frozenset[str]:
        """Return the ids of all nodes from which this one can be reached, itself left out."""
        found: set[str] = set()
        stack = [ref.node for ref in self[node_id].inputs]
        while stack:
            name = stack.pop()
            if name not in found and name in self.by_id:
                found.add(name)
                stack += [ref.node for ref in self.by_id[name].inputs]
        return frozenset(found)

    def free_id(self, wanted: str) -> str:
        """Return `wanted`, or with the first free number behind it; characters that Keras refuses become underscores."""
        base = re.sub(r"[/\s]+", "_", wanted).strip("_") or "layer"
        if base not in self.by_id:
            return base
        stem = re.sub(r"_\d+$", "", base)
        number = 1
        while f"{stem}_{number}" in self.by_id:
            number += 1
        return f"{stem}_{number}"

    def add(self, node: Node, after: str | None = None) -> Graph:
        """Return the graph with a node added behind `after` in the order of nodes; GraphError on a double id or an unknown input."""
        if node.id in self.by_id:
            raise GraphError(f"there is already a layer named {node.id!r:.80}", node.id)
        for ref in node.inputs:
            self[ref.node]
        if node.layer:
            node = _calling(self[self[node.layer].owner], node)
        nodes = list(self.nodes)
        place = next((index + 1 for index, old in enumerate(nodes) if old.id == after), len(nodes))
        nodes.insert(place, node)
        return replace(self, nodes=tuple(nodes))

    def append(self, node: Node) -> Graph:
        """Return the graph with the node added and fed by the last open end, if it has no inputs of its own.

        An output that the node now reads stops being one: the node takes its place.
        """
        ends = [ref for ref in self.ends() if not self.consumers[ref.node]]
        if node.inputs or node.type == "InputLayer" or not ends:
            return self.add(node)
        graph = self.add(replace(node, inputs=(ends[-1],)))
        outputs = tuple(Ref(node.id) if ref == ends[-1] else ref for ref in self.outputs)
        return replace(graph, outputs=outputs)

    def insert_on(self, node: Node, source: Ref, target: str) -> Graph:
        """Return the graph with the node put on the link from `source` to `target`."""
        if source not in self[target].inputs:
            raise GraphError(f"there is no link from {source.node} to {target}", target)
        graph = self.add(replace(node, inputs=(source,)), after=source.node)
        inputs = tuple(Ref(node.id) if ref == source else ref for ref in self[target].inputs)
        return graph.with_node(replace(self[target], inputs=inputs))

    def with_node(self, node: Node) -> Graph:
        """Return the graph with the node of the same id replaced; all nodes that call one layer get its type and settings."""
        owner = self[node.id].owner
        shared = node.owner == owner
        return replace(
            self,
            nodes=tuple(
                node
                if old.id == node.id
                else _calling(node, old)
                if shared and old.owner == owner
                else old
                for old in self.nodes
            ),
        )

    def with_values(self, node_id: str, **values: Any) -> Graph:
        """Return the graph with some settings of a node replaced."""
        node = self[node_id]
        return self.with_node(replace(node, values={**node.values, **values}))

    def connect(
        self, source: Ref, target: str, position: int | None = None, again: bool = False
    ) -> Graph:
        """Return the graph with a link added as the last input of `target`, or put in the place of input `position`.

        GraphError if that would close a cycle or, but for `again`, double a link.
        """
        self[source.node]
        node = self[target]
        if source.node == target or target in self.ancestors(source.node):
            raise GraphError(f"linking {source.node} to {target} would close a cycle", target)
        inputs = list(node.inputs)
        if position is None or position >= len(inputs):
            position = len(inputs)
            inputs.append(source)
        inputs[position] = source
        if inputs.count(source) > 1 and not again:
            raise GraphError(f"{source.node} and {target} are linked already", target)
        return self.with_node(replace(node, inputs=tuple(inputs)))

    def disconnect(self, source: Ref, target: str, position: int | None = None) -> Graph:
        """Return the graph without the links from `source` to `target`, or without the one at input `position`."""
        node = self[target]
        inputs = tuple(
            ref
            for place, ref in enumerate(node.inputs)
            if ref != source or position not in (None, place)
        )
        return self.with_node(replace(node, inputs=inputs))

    def mark_output(self, ref: Ref, on: bool = True) -> Graph:
        """Return the graph with a tensor among its outputs, or not any more.

        The first mark keeps the outputs that the graph had without marks. With the last mark gone the outputs are again whatever
        nobody reads.
        """
        self[ref.node]
        others = tuple(one for one in self.ends() if one != ref)
        return replace(self, outputs=(*others, ref) if on else others)

    def share(self, node_id: str) -> tuple[Graph, str]:
        """Return the graph with a node, without inputs yet, that calls the layer of `node_id` once more, and the new node's id.

        GraphError for an input, which is no layer.
        """
        node = self[node_id]
        if node.type == "InputLayer":
            raise GraphError("an input has no weights to share", node_id)
        new = self.free_id(node.owner)
        return self.add(Node(new, node.type, layer=node.owner), after=node_id), new

    def unshare(self, node_id: str) -> Graph:
        """Return the graph in which a node that calls another one's layer has a layer of its own, with the same settings."""
        return self.with_node(replace(self[node_id], layer=""))

    def remove(self, node_ids: Iterable[str], heal: bool = False) -> Graph:
        """Return the graph without the nodes; with `heal`, whoever reads a node with one input reads that input instead.

        An output counts as a reader. A layer stays as long as a node calls it: the first one that is left becomes its own.
        """
        graph = self
        for node_id in dict.fromkeys(node_ids):
            gone = graph[node_id]
            bridge = gone.inputs if heal and len(gone.inputs) == 1 else ()
            heir = next((node.id for node in graph.nodes if node.layer == node_id), "")
            nodes = [
                _without(node, node_id, bridge, heir) for node in graph.nodes if node.id != node_id
            ]
            graph = Graph(tuple(nodes), _bridged(graph.outputs, node_id, bridge))
        return graph

    def move(self, node_id: str, before: str | None) -> Graph:
        """Return a stack with one layer taken out (healed) and put on the link into `before`; None = to the end."""
        if node_id == before:
            return self
        node = replace(self[node_id], inputs=())
        if node.type == "InputLayer":
            raise GraphError("the input layer stays first", node_id)
        graph = self.remove([node_id], heal=True)
        if before is None:
            return graph.append(node)
        target = graph[before]
        if not target.inputs:
            raise GraphError("nothing can stand before an input layer", before)
        return graph.insert_on(node, target.inputs[0], before)

    def rename(self, old: str, new: str) -> Graph:
        """Return the graph with one node renamed everywhere; GraphError on a taken or illegal name."""
        if old == new:
            return self
        if not new or "/" in new or len(new) > 200:
            raise GraphError("a layer needs a name of 1 to 200 characters without a slash", old)
        if new in self.by_id:
            raise GraphError(f"there is already a layer named {new!r:.80}", old)
        self[old]

        def moved(ref: Ref) -> Ref:
            return replace(ref, node=new) if ref.node == old else ref

        nodes = tuple(
            replace(
                node,
                id=new if node.id == old else node.id,
                inputs=tuple(moved(ref) for ref in node.inputs),
                layer=new if node.layer == old else node.layer,
            )
            for node in self.nodes
        )
        return Graph(nodes, tuple(moved(ref) for ref in self.outputs))

    def paste(self, nodes: Iterable[Node]) -> tuple[Graph, dict[str, str]]:
        """Return the graph with copies of nodes under free names, and the map from old to new names.

        Links among the copies are kept, and so is sharing among them: of copies that called a layer which is not copied, the first
        one has it.
        """
        copied = tuple(nodes)
        names: dict[str, str] = {}
        owners: dict[str, str] = {}
        graph = self
        for node in copied:
            names[node.id] = graph.free_id(node.id)
            graph = graph.add(Node(names[node.id], node.type, node.values))
            if not node.layer or node.layer not in {one.id for one in copied}:
                owners.setdefault(node.owner, names[node.id])
        for node in copied:
            inputs = tuple(
                replace(ref, node=names[ref.node]) for ref in node.inputs if ref.node in names
            )
            new, owner = names[node.id], owners[node.owner]
            layer = owner if owner != new else ""
            graph = graph.with_node(replace(graph[new], inputs=inputs, layer=layer))
        return graph, names

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the structure alone: cycles, links from nowhere, inputs to nowhere, dead branches, double names."""
        if len(self.by_id) < len(self.nodes):
            ids = [node.id for node in self.nodes]
            twins = [node_id for node_id in self.by_id if ids.count(node_id) > 1]
            return tuple(Problem(node_id, "has the name of another layer") for node_id in twins)
        found: list[Problem] = []
        for node in self.nodes:
            found += [
                Problem(node.id, f"reads {ref.node}, which is not in the network")
                for ref in node.inputs
                if ref.node not in self.by_id
            ]
            if node.type != "InputLayer" and not node.inputs:
                found.append(Problem(node.id, "has no input; connect a layer to it or remove it"))
            if node.layer and (fault := self._misshared(node)):
                found.append(Problem(node.id, fault))
            idle = not self.consumers[node.id] and Ref(node.id) not in self.outputs
            if node.type == "InputLayer" and idle and len(self.nodes) > 1:
                found.append(Problem(node.id, "is read by no layer; connect it or remove it"))
        if not self.inputs():
            found.append(Problem("", "the network has no input layer"))
        try:
            self.order()
        except GraphError as error:
            found.append(Problem(error.node, str(error)))
            return tuple(found)
        useful = {node.id for node in self.inputs() if not self.consumers[node.id]}
        for ref in self.ends():
            if ref.node not in self.by_id:
                found.append(Problem("", f"the output {ref.node} is not in the network"))
            else:
                useful |= {ref.node} | self.ancestors(ref.node)
        found += [
            Problem(node.id, "leads to no output of the network")
            for node in self.nodes
            if node.id not in useful
        ]
        return tuple(found)

    def _misshared(self, node: Node) -> str:
        """Return what is wrong with the layer that a node shares, or ""."""
        owner = self.by_id.get(node.layer)
        if owner is None:
            return f"shares the weights of {node.layer}, which is not in the network"
        if owner.layer or owner.id == node.id or "InputLayer" in (owner.type, node.type):
            return f"cannot share the weights of {node.layer}, which has none of its own"
        if (owner.type, owner.values) != (node.type, node.values):
            return f"shares the weights of {node.layer} but has other settings"
        return ""


def _calling(layer: Node, node: Node) -> Node:
    """Return a node with the type and the settings of the layer that it calls."""
    if node.type == layer.type and node.values == layer.values:
        return node
    return replace(node, type=layer.type, values=layer.values)


def _bridged(refs: tuple[Ref, ...], gone: str, bridge: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Return links that read `bridge` where they read a node that is gone; none is doubled by that."""
    kept = {ref for ref in refs if ref.node != gone}
    return tuple(
        new
        for ref in refs
        for new in ((ref,) if ref.node != gone else bridge)
        if ref.node != gone or new not in kept
    )


def _without(node: Node, gone: str, bridge: tuple[Ref, ...], heir: str) -> Node:
    """Return a node as it is without another one; the heir has the layer of that one from now on."""
    if node.layer == gone:
        node = replace(node, layer="" if node.id == heir else heir)
    if any(ref.node == gone for ref in node.inputs):
        node = replace(node, inputs=_bridged(node.inputs, gone, bridge))
    return node


def stack(*layers: Node) -> Graph:
    """Return a chain: each node reads the one before it."""
    graph = Graph()
    for node in layers:
        graph = graph.append(replace(node, id=graph.free_id(node.id)))
    return graph
