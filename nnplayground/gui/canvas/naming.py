"""Names typed on the canvas: of layers, blocks and networks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from nnplayground.gui.canvas.search import RenameField
from nnplayground.gui.canvas.view import NetworkView

BLOCK_WIDTH, ROLE_WIDTH = 160, 200


class Naming(QObject):
    """Opens one field where a name stands, and gives what has it the new one."""

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view)
        self._view, self._editor = view, view.editor
        self._rename: Callable[[str, str], object] = self._editor.rename
        self.field = RenameField(view)
        self.field.renamed.connect(self._on_renamed)
        view.rename_wanted.connect(self.open_layer)
        view.block_name_wanted.connect(self.open_block)

    def open_layer(self, node: str) -> None:
        """Ask for the name of a layer, or of the folded block that it is in."""
        item = self._view.network.node_item(node)
        block = self._view.network.sight.folded.get(item.node_id)
        self._rename = self._editor.rename if block is None else self._editor.blocks.rename
        box = self._view.mapFromScene(item.box().translated(item.pos())).boundingRect()
        place = box.topLeft() + QPoint(6, box.height() // 3)
        self.field.open(node if block is None else block.name, place, box.width() - 12)

    def open_block(self) -> None:
        """Ask for the name of the smallest block that the current layer is in."""
        here = self._editor.chosen[-1] if self._editor.chosen else ""
        block = self._editor.blocks.of(here)
        if block is None:
            return
        frames = [one for one in self._view.network.frames if one.block.name == block.name]
        if not frames:
            self.open_layer(here)
            return
        self._rename = self._editor.blocks.rename
        place = self._view.mapFromScene(frames[0].frame.topLeft()) + QPoint(24, 0)
        self.field.open(block.name, place, BLOCK_WIDTH)

    def open_role(self, role: str) -> None:
        """Ask for the name of a network."""
        self._rename = self._editor.outputs.rename_role
        self.field.open(role, QPoint(8, 8), ROLE_WIDTH)

    def _on_renamed(self, old: str, new: str) -> None:
        self._rename(old, new)
