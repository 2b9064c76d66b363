"""The menu of the canvas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from nnplayground.core.graph import Ref
from nnplayground.gui.panels.findings import KnownFacts
from nnplayground.gui.panels.mend_list import mends_now
from nnplayground.gui.text import words

if TYPE_CHECKING:
    from nnplayground.gui.canvas.network import NetworkCanvas


Row = tuple[str, str, str, bool, "Callable[[], object]"]
"""(name, text, keys, whether it can be done, what it does) of a row."""


class NetworkMenu(QMenu):
    """What can be done with the chosen layers or the chosen link; deletes itself once it is closed.

    Signals:
        add_wanted(): the person wants to type the name of a layer.
        rename_wanted(): the person wants to rename the chosen layer.
        remark_wanted(): the person wants to write a new note.
    """

    add_wanted = Signal()
    rename_wanted = Signal()
    remark_wanted = Signal()

    def __init__(self, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("canvas.menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rows in (self._layer_rows(), self._block_rows(), self._clipboard_rows()):
            for row in rows:
                self._put(self, *row)
            self.addSeparator()
        self._add_mends()
        self._add_alignment()
        networks = self.addMenu(self.tr("Networks"))
        networks.setObjectName("canvas.menu.networks")
        canvas.tabs.fill(networks)
        for row in self._picture_rows():
            self._put(self, *row)

    def _layer_rows(self) -> Sequence[Row]:
        canvas, editor = self._canvas, self._canvas.editor
        chosen = bool(editor.chosen)
        one = editor.graph[editor.chosen[-1]] if chosen else None
        shares = one is not None and bool(one.layer)
        port = canvas.view.menu_port
        output = one is not None and editor.outputs.is_output(Ref(one.id, port))
        mark = self.tr("No output any more") if output else self.tr("Make it an output")
        share = self.tr("Give it weights of its own") if shares else self.tr("Call it once more")
        again = editor.unshare if shares else editor.share
        return (
            ("add", self.tr("Add a layer…"), self.tr("Tab"), True, self.add_wanted.emit),
            ("rename", self.tr("Rename…"), "F2", chosen, self.rename_wanted.emit),
            ("duplicate", self.tr("Duplicate"), "Ctrl+D", chosen, canvas.duplicate),
            ("share", share, "", one is not None and one.type != "InputLayer", again),
            ("output", mark, "O", chosen, partial(canvas.view.keys.mark_output, port)),
            ("freeze", self._freeze_text(), "", bool(editor.learning()), editor.freeze),
        )

    def _block_rows(self) -> Sequence[Row]:
        canvas, editor = self._canvas, self._canvas.editor
        chosen = bool(editor.chosen)
        block = editor.blocks.of(editor.chosen[-1]) if chosen else None
        folded = chosen and canvas.scene.node_item(editor.chosen[-1]).node_id in (
            canvas.scene.sight.folded
        )
        fold = self.tr("Open the block") if folded else self.tr("Fold the block")
        inside = block is not None
        return (
            ("group", self.tr("Make a block"), "Ctrl+G", chosen, canvas.group),
            ("fold", fold, self.tr("Ctrl+Enter"), inside, canvas.toggle_fold),
            (
                "rename_block",
                self.tr("Rename the block…"),
                "Shift+F2",
                inside,
                canvas.naming.open_block,
            ),
            ("ungroup", self.tr("Dissolve the block"), "Ctrl+Shift+G", inside, canvas.ungroup),
            *self._all_blocks_rows(),
        )

    def _all_blocks_rows(self) -> Sequence[Row]:
        """Return what can be done with all blocks at once; nothing where there are not several."""
        blocks, fold = self._canvas.editor.blocks.all, self._canvas.fold_all
        if len(blocks) < 2:
            return ()
        some_open = any(not block.folded for block in blocks)
        some_folded = any(block.folded for block in blocks)
        return (
            ("fold_all", self.tr("Fold all blocks"), "", some_open, partial(fold, True)),
            ("open_all", self.tr("Open all blocks"), "", some_folded, partial(fold, False)),
        )

    def _clipboard_rows(self) -> Sequence[Row]:
        canvas, editor = self._canvas, self._canvas.editor
        chosen = bool(editor.chosen)
        some = chosen or editor.link is not None or canvas.view.remarks.chosen is not None
        return (
            ("cut", self.tr("Cut"), "Ctrl+X", chosen, canvas.cut),
            ("copy", self.tr("Copy"), "Ctrl+C", chosen, canvas.copy),
            ("paste", self.tr("Paste"), "Ctrl+V", True, canvas.paste),
            ("delete", self.tr("Delete"), "Del", some, canvas.delete_selected),
        )

    def _picture_rows(self) -> Sequence[Row]:
        canvas = self._canvas
        right = canvas.scene.axis.right
        turn = self.tr("Draw downwards") if right else self.tr("Draw to the right")
        shapes = self.tr("Hide shapes") if canvas.scene.shapes else self.tr("Show shapes")
        return (
            ("remark", self.tr("Add a note…"), "N", True, self.remark_wanted.emit),
            ("find", self.tr("Find a layer…"), "Ctrl+F", True, canvas.find_layer),
            ("show_all", self.tr("Show all"), "F", True, canvas.zoom_fit),
            ("arrange", self.tr("Arrange"), "", True, canvas.arrange),
            ("turn", turn, "", True, canvas.turn),
            ("shapes", shapes, "", True, lambda: canvas.show_shapes(not canvas.scene.shapes)),
        )

    def _add_mends(self) -> None:
        """Add what would put the current layer right."""
        editor = self._canvas.editor
        if not editor.chosen or not self._canvas.scene.node_item(editor.chosen[-1]).facts.problem:
            return
        facts = KnownFacts(editor.document, editor.live).now()
        mends = mends_now(editor.document, editor.live, facts, editor.role, editor.chosen[-1])
        for place, mend in enumerate(mends):
            call = partial(editor.document.edit, words(mend.text), mend.project)
            self._put(self, f"mend.{place}", words(mend.text), "", True, call)
        if mends:
            self.addSeparator()

    def _add_alignment(self) -> None:
        """Add the menu of the ways to put boxes in line."""
        canvas = self._canvas
        menu = self.addMenu(self.tr("Align"))
        menu.setObjectName("canvas.menu.align")
        menu.setEnabled(len(canvas.editor.chosen) > 1)
        for way, text, keys in (
            ("left", self.tr("Left edges"), "Ctrl+Alt+Left"),
            ("centre", self.tr("Centres, one above the other"), "Ctrl+Alt+C"),
            ("right", self.tr("Right edges"), "Ctrl+Alt+Right"),
            ("top", self.tr("Upper edges"), "Ctrl+Alt+Up"),
            ("middle", self.tr("Centres, side by side"), "Ctrl+Alt+M"),
            ("bottom", self.tr("Lower edges"), "Ctrl+Alt+Down"),
            ("spread_across", self.tr("Spread from left to right"), "Ctrl+Alt+H"),
            ("spread_down", self.tr("Spread from top to bottom"), "Ctrl+Alt+V"),
        ):
            self._put(menu, f"align_{way}", text, keys, True, partial(canvas.align, way))

    def _put(
        self,
        menu: QMenu,
        name: str,
        text: str,
        keys: str,
        enabled: bool,
        call: Callable[[], object],
    ) -> None:
        """Add a row. The keys are only named: the view and the window already listen to them."""
        action = QAction(f"{text}\t{keys}" if keys else text, menu)
        action.setObjectName(f"canvas.menu.{name}")
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False: call())
        menu.addAction(action)

    def _freeze_text(self) -> str:
        nodes = self._canvas.editor.learning()
        frozen = bool(nodes) and not any(node.values.get("trainable", True) for node in nodes)
        return self.tr("Let the weights learn") if frozen else self.tr("Freeze the weights")
