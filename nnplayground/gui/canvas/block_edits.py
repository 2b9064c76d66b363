"""Blocks on the canvas: what happens to them when their network is edited, and what a person can do with them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import proxy

from PySide6.QtCore import QCoreApplication

from nnplayground.core import blocks as b
from nnplayground.core.graph import Graph
from nnplayground.core.project import Project

if TYPE_CHECKING:
    from nnplayground.gui.canvas.editor import Editor


def with_blocks(project: Project, role: str, blocks: b.Blocks) -> Project:
    """Return the project with the blocks of one network replaced; the project itself if they are the same."""
    if blocks == project.blocks.get(role, ()):
        return project
    others = {name: there for name, there in project.blocks.items() if name != role}
    return replace(project, blocks={**others, role: blocks} if blocks else others)


def tended(before: Graph, after: Graph, blocks: b.Blocks, moved: Collection[str] = ()) -> b.Blocks:
    """Return the blocks that an edited network still has.

    A layer that is new, had no links or was moved belongs to a block from now on if it stands between the block's layers. One that
    was moved out of a block is no part of it any more. A block that a path leaves and comes back to by other layers is gone.
    """
    if not blocks:
        return blocks
    free = set(moved) | {
        node.id
        for node in after.nodes
        if node.id not in before or (not before[node.id].inputs and not before.consumers[node.id])
    }
    kept = []
    for block in blocks:
        nodes = _tended(after, {name for name in block.nodes if name in after}, free)
        if nodes == set(block.nodes):
            kept.append(block)
        elif nodes:
            ordered = tuple(node.id for node in after.nodes if node.id in nodes)
            kept.append(replace(block, nodes=ordered))
    return tuple(kept)


def _tended(graph: Graph, nodes: set[str], free: set[str]) -> set[str]:
    foreign = between(graph, nodes)
    if foreign <= free:
        return nodes | foreign
    rest = nodes - free
    return rest if rest != nodes and not between(graph, rest) else set()


def between(graph: Graph, nodes: Collection[str]) -> set[str]:
    """Return the layers outside of `nodes` on paths that leave them and come back."""
    return (
        _reached(nodes, lambda name: graph.consumers[name])
        & _reached(
            nodes, lambda name: [ref.node for ref in graph[name].inputs if ref.node in graph]
        )
    ) - set(nodes)


def _reached(nodes: Collection[str], near: Callable[[str], Collection[str]]) -> set[str]:
    found: set[str] = set()
    stack = list(nodes)
    while stack:
        fresh = [name for name in near(stack.pop()) if name not in found]
        found.update(fresh)
        stack += fresh
    return found


def tr(text: str, count: int = -1) -> str:
    """Translate a text of the block editor; `count` stands for %n."""
    return QCoreApplication.translate("BlockEditor", text, None, count)


class BlockEditor:
    """Edits the blocks of the network on the canvas; each method is one undo step, or a sentence that says why not."""

    def __init__(self, editor: Editor) -> None:
        # Weakly: circles around the document are not safe to collect (see `Document`).
        self._editor: Editor = proxy(editor)

    @property
    def all(self) -> b.Blocks:
        """Return the blocks of the network on the canvas."""
        return self._editor.document.project.blocks.get(self._editor.role, ())

    def of(self, node: str) -> b.Block | None:
        """Return the smallest block that a layer is in, None if it is in none."""
        around = [block for block in self.all if node in block.nodes]
        return min(around, key=lambda block: len(block.nodes), default=None)

    def group(self, name: str = "") -> bool:
        """Make the chosen layers a block, open, under a free name."""
        chosen = self._editor.chosen
        wanted = name or tr("block")
        return self._change(
            tr("Group layers"),
            lambda blocks: b.grouped(self._editor.graph, blocks, chosen, wanted),
        )

    def ungroup(self, name: str) -> bool:
        """Let the layers of a block be on their own again."""
        text = tr("Ungroup {block}").format(block=name)
        return self._change(text, lambda blocks: b.ungrouped(blocks, name))

    def fold(self, name: str, on: bool) -> bool:
        """Draw a block as one box, or as its layers."""
        text = tr("Fold {block}") if on else tr("Open {block}")
        return self._change(text.format(block=name), lambda blocks: b.fold(blocks, name, on))

    def rename(self, name: str, new: str) -> bool:
        """Give a block another name."""
        text = tr("Rename {layer}").format(layer=name)
        return self._change(text, lambda blocks: b.renamed(blocks, name, new.strip()))

    def _change(self, text: str, edit: Callable[[b.Blocks], b.Blocks]) -> bool:
        role = self._editor.role
        return self._editor.change(
            text,
            lambda project: with_blocks(project, role, edit(project.blocks.get(role, ()))),
        )
