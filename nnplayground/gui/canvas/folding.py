"""How a network is drawn, as functions from project to project: blocks folded or open, the way that data flow. No Qt."""

from __future__ import annotations

from dataclasses import replace

from nnplayground.core.project import Project
from nnplayground.gui.canvas.block_edits import with_blocks


def all_folded(project: Project, role: str, on: bool) -> Project:
    """Return the project with all blocks of a network folded, or open."""
    blocks = tuple(replace(block, folded=on) for block in project.blocks.get(role, ()))
    return with_blocks(project, role, blocks)


def unfolded(project: Project, role: str, node: str) -> Project:
    """Return the project with the blocks around a layer open."""
    blocks = tuple(
        replace(block, folded=block.folded and node not in block.nodes)
        for block in project.blocks.get(role, ())
    )
    return with_blocks(project, role, blocks)


def turned(project: Project, role: str, direction: str) -> Project:
    """Return the project with the data of a network flowing "down" or "right"; places that were chosen for the other way go."""
    return replace(
        project,
        direction={**project.direction, role: direction},
        layout={**project.layout, role: {}},
    )
