"""Named blocks of layers: a picture only, never a part of a run. A folded block is drawn as one box."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nnplayground.core.graph import Graph, GraphError, Node, Ref

BLOCK = "Block"
"""The type of the node that stands for a folded block; no layer has this name."""


@dataclass(frozen=True)
class Block:
    """Some layers of a network under one name. A block whose nodes are among those of another one lies inside it.

    template: the template that it was made by, or "".
    """

    name: str
    nodes: tuple[str, ...]
    folded: bool = True
    template: str = ""


@dataclass(frozen=True)
class Remark:
    """A note on the canvas: plain text with its place and width, in pixels at 100 %."""

    text: str
    x: float
    y: float
    width: float = 220.0


Blocks = tuple[Block, ...]


def grouped(
    graph: Graph, blocks: Blocks, nodes: Iterable[str], name: str, template: str = ""
) -> Blocks:
    """Return the blocks with one more, open, under a free name.

    Raises:
        GraphError: no such layers; they are a block already; they would cut through another block; or a path leaves them and comes
            back, so that the folded block would read itself.
    """
    inside = {graph[one].id for one in nodes}
    if not inside:
        raise GraphError("choose the layers of the block first")
    for block in blocks:
        common = inside & set(block.nodes)
        if common == inside == set(block.nodes):
            raise GraphError(f"these layers are the block {block.name!r:.80} already")
        if common and common not in (inside, set(block.nodes)):
            raise GraphError(
                f"the block {block.name!r:.80} has some of these layers and others; take all of it or none"
            )
    between = _between(graph, inside)
    if between:
        raise GraphError(
            f"a path leaves these layers and comes back through {between}; take that layer, too",
            between,
        )
    ordered = tuple(node.id for node in graph.nodes if node.id in inside)
    return (*blocks, Block(_free_name(blocks, name), ordered, folded=False, template=template))


def ungrouped(blocks: Blocks, name: str) -> Blocks:
    """Return the blocks without one of them; its layers and the blocks in it stay."""
    _find(blocks, name)
    return tuple(block for block in blocks if block.name != name)


def fold(blocks: Blocks, name: str, on: bool) -> Blocks:
    """Return the blocks with one of them folded, or open."""
    _find(blocks, name)
    return tuple(replace(one, folded=on) if one.name == name else one for one in blocks)


def renamed(blocks: Blocks, name: str, new: str) -> Blocks:
    """Return the blocks with one under another name; GraphError if that is taken or empty."""
    _find(blocks, name)
    if not new.strip() or len(new) > 200:
        raise GraphError("a block needs a name of 1 to 200 characters")
    if new != name and any(one.name == new for one in blocks):
        raise GraphError(f"there is already a block named {new!r:.80}")
    return tuple(replace(one, name=new) if one.name == name else one for one in blocks)


def layer_renamed(blocks: Blocks, old: str, new: str) -> Blocks:
    """Return the blocks after a layer got another name."""
    return _mapped(blocks, lambda node: new if node == old else node)


def pruned(graph: Graph, blocks: Blocks) -> Blocks:
    """Return the blocks that an edited graph still has: without removed layers, empty blocks, and those that a path now re-enters."""
    kept: list[Block] = []
    for block in blocks:
        nodes = tuple(one for one in block.nodes if one in graph)
        if nodes and not _between(graph, set(nodes)):
            kept.append(block if nodes == block.nodes else replace(block, nodes=nodes))
    return tuple(kept)


def folded(graph: Graph, blocks: Sequence[Block]) -> tuple[Graph, Mapping[str, str]]:
    """Return the graph as it is drawn, each outermost folded block as one node of type BLOCK, and real id -> drawn id.

    The node of a block has its name as id, or with a number behind it if a layer has that name; the ports of its outputs count the
    tensors that leave the block, in the order of the graph.
    """
    shown: dict[str, str] = {node.id: node.id for node in graph.nodes}
    taken = set(shown)
    for block in sorted((one for one in blocks if one.folded), key=lambda one: -len(one.nodes)):
        if any(shown.get(node) != node for node in block.nodes):
            continue
        name = graph.free_id(block.name) if block.name in taken else block.name
        taken.add(name)
        shown.update(dict.fromkeys(block.nodes, name))
    tensors = leaving(graph, shown)

    def drawn(ref: Ref) -> Ref:
        name = shown.get(ref.node, ref.node)
        return ref if name == ref.node else Ref(name, tensors[name].index(ref))

    nodes: dict[str, Node] = {}
    for node in graph.nodes:
        name = shown[node.id]
        if name == node.id:
            nodes[name] = replace(node, inputs=tuple(drawn(ref) for ref in node.inputs))
            continue
        outer = [drawn(ref) for ref in node.inputs if shown.get(ref.node) != name]
        before = nodes.get(name, Node(name, BLOCK))
        inputs = tuple(dict.fromkeys((*before.inputs, *outer)))
        nodes[name] = replace(before, inputs=inputs)
    return Graph(tuple(nodes.values()), tuple(drawn(ref) for ref in graph.outputs)), shown


def leaving(graph: Graph, shown: Mapping[str, str]) -> dict[str, list[Ref]]:
    """Return the tensors that leave each folded block: read outside of it, or an output of the network."""
    found: dict[str, list[Ref]] = {name: [] for node, name in shown.items() if node != name}
    read = [(ref, shown[node.id]) for node in graph.nodes for ref in node.inputs]
    ends = set(graph.ends())
    for node in graph.nodes:
        name = shown[node.id]
        if name == node.id:
            continue
        outside = {ref for ref, reader in read if ref.node == node.id and reader != name}
        own = sorted(outside | {ref for ref in ends if ref.node == node.id}, key=lambda r: r.port)
        found[name] += own
    return found


def _between(graph: Graph, inside: set[str]) -> str:
    """Return a node outside on a path from these nodes back to them, or ""."""
    behind: set[str] = set()
    stack = [reader for node in inside for reader in graph.consumers[node] if reader not in inside]
    while stack:
        node = stack.pop()
        if node not in behind:
            behind.add(node)
            stack += [one for one in graph.consumers[node] if one not in inside]
    feeding = (
        node.id
        for node in graph.nodes
        if node.id in behind and any(one in inside for one in graph.consumers[node.id])
    )
    return next(feeding, "")


def _find(blocks: Blocks, name: str) -> Block:
    for block in blocks:
        if block.name == name:
            return block
    raise GraphError(f"there is no block named {name!r:.80}")


def _free_name(blocks: Blocks, wanted: str) -> str:
    names = {block.name for block in blocks}
    number, name = 1, wanted.strip()[:190] or "block"
    while name in names:
        number += 1
        name = f"{wanted.strip()[:190] or 'block'} {number}"
    return name


def _mapped(blocks: Blocks, name_of: Callable[[str], str]) -> Blocks:
    return tuple(replace(one, nodes=tuple(map(name_of, one.nodes))) for one in blocks)
