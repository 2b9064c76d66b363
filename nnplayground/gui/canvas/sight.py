"""What of a network is drawn: folded blocks as one box, open ones in a frame. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from nnplayground.core.blocks import Block, folded, leaving, pruned
from nnplayground.core.graph import Graph, Ref
from nnplayground.gui.canvas.facts import Facts

Link = tuple[Ref, str, int]
"""A link of the network: the tensor, the layer that reads it, and at which of its inputs."""


@dataclass(frozen=True)
class BlockFacts(Facts):
    """What the box of a folded block shows; `node` is its drawn id and `type` its name.

    layers: how many layers are inside; problems: how many of them have a problem.
    shapes_in: shapes of the tensors that it reads, as text.
    """

    layers: int = 0
    problems: int = 0
    shapes_in: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sight:
    """A network and its picture.

    graph: the network; drawn: the graph of the boxes; shown: layer -> box.
    folded: box -> the block that it stands for.
    open: the blocks that are drawn as frames, the outer ones first; their nodes are boxes.
    leaving: box of a block -> the tensor behind each of its output ports.
    """

    graph: Graph = field(default_factory=Graph)
    drawn: Graph = field(default_factory=Graph)
    shown: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, Block] = field(default_factory=dict)
    open: tuple[Block, ...] = ()
    leaving: Mapping[str, Sequence[Ref]] = field(default_factory=dict)

    def layers(self, box: str) -> tuple[str, ...]:
        """Return the layers that a box stands for: its own, or those of a block."""
        return self.folded[box].nodes if box in self.folded else (box,)

    def tensor(self, ref: Ref) -> Ref:
        """Return the tensor behind an output port of a box."""
        return self.leaving[ref.node][ref.port] if ref.node in self.folded else ref

    def links(self, box: str, position: int) -> tuple[Link, ...]:
        """Return the links that are drawn as the one that ends at an input of a box."""
        ref = self.tensor(self.drawn[box].inputs[position])
        if box not in self.folded:
            return ((ref, box, position),)
        return tuple(
            (ref, name, place)
            for name in self.folded[box].nodes
            for place, read in enumerate(self.graph[name].inputs)
            if read == ref
        )

    def frame(self, name: str) -> Block | None:
        """Return the open block of a name, its nodes as layers; None if none is drawn."""
        found = next((block for block in self.open if block.name == name), None)
        if found is None:
            return None
        return replace(found, nodes=tuple(one for box in found.nodes for one in self.layers(box)))


def see(graph: Graph, blocks: Sequence[Block]) -> Sight:
    """Return how a network is drawn; without a folded block the drawn graph is the network itself."""
    blocks = pruned(graph, tuple(blocks))
    drawn = graph
    shown: Mapping[str, str] = {node.id: node.id for node in graph.nodes}
    if any(block.folded for block in blocks):
        drawn, shown = folded(graph, blocks)
    by_box = {
        shown[block.nodes[0]]: block
        for block in sorted(blocks, key=lambda one: len(one.nodes))
        if block.folded and shown[block.nodes[0]] != block.nodes[0]
    }
    open_ones = []
    for block in sorted(blocks, key=lambda one: -len(one.nodes)):
        boxes = tuple(dict.fromkeys(shown[one] for one in block.nodes))
        inside = {one for box in boxes for one in (by_box[box].nodes if box in by_box else (box,))}
        if not block.folded and inside == set(block.nodes):
            open_ones.append(replace(block, nodes=boxes))
    return Sight(graph, drawn, shown, by_box, tuple(open_ones), leaving(graph, shown))


def drawn_facts(sight: Sight, told: Mapping[str, Facts]) -> dict[str, Facts]:
    """Return what every box shows, from what is known of every layer."""
    return {
        node.id: _block_facts(sight, node.id, told) if node.id in sight.folded else told[node.id]
        for node in sight.drawn.nodes
    }


def _block_facts(sight: Sight, box: str, told: Mapping[str, Facts]) -> BlockFacts:
    block = sight.folded[box]
    inside = [told[name] for name in block.nodes]
    faulty = [one for one in inside if one.problem]
    known = [one.parameters for one in inside if one.parameters is not None]
    reads = sight.drawn[box].inputs
    return BlockFacts(
        box,
        block.name,
        shapes=_shapes(told, sight.leaving[box]),
        parameters=sum(known) if known else None,
        trainable=sum(one.trainable for one in inside),
        problem=f"{faulty[0].node}: {faulty[0].problem}" if faulty else "",
        stale=any(one.stale for one in inside),
        inputs=len(reads),
        outputs=max(1, len(sight.leaving[box])),
        frozen=any(one.frozen for one in inside)
        and all(one.frozen or not one.trainable for one in inside),
        layers=len(inside),
        problems=len(faulty),
        shapes_in=_shapes(told, [sight.tensor(ref) for ref in reads]),
    )


def _shapes(told: Mapping[str, Facts], refs: Sequence[Ref]) -> tuple[str, ...]:
    """Return the shapes of tensors, "?" for a single one that is not known; none at all where none is known."""
    found = [told[ref.node].shapes if ref.node in told else () for ref in refs]
    texts = tuple(
        shapes[ref.port] if ref.port < len(shapes) else "?" for ref, shapes in zip(refs, found)
    )
    return texts if set(texts) - {"?"} else ()
