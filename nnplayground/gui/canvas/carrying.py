"""Carrying layers over the clipboard: copy, paste, duplicate."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import proxy

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from nnplayground.core.blocks import grouped
from nnplayground.core.graph import Graph, GraphError
from nnplayground.core.project import Project
from nnplayground.gui.canvas import block_edits, clipboard, edits
from nnplayground.gui.text import words

if TYPE_CHECKING:
    from nnplayground.gui.canvas.editor import Editor


def pasted(
    project: Project, role: str, piece: clipboard.Piece, chosen: tuple[str, ...]
) -> tuple[Project, tuple[str, ...]]:
    """Return the project with copies of layers and of their blocks in one of its networks, and the names of the layers.

    A piece with one open start and one end is put behind the last chosen layer, as `edits.paste` says.
    """
    before = project.networks.get(role, Graph())
    after, names = edits.paste(before, piece.nodes, chosen)
    project = edits.with_graph(project, role, after)
    new = dict(zip((node.id for node in piece.nodes), names, strict=True))
    blocks = project.blocks.get(role, ())
    for block in piece.blocks:
        nodes = [new[name] for name in block.nodes]
        try:
            blocks = grouped(after, blocks, nodes, block.name, block.template)
        except GraphError:
            # Put on a link, the piece may have come to stand half in another block; it is then no block of its own.
            continue
        blocks = (*blocks[:-1], replace(blocks[-1], folded=block.folded))
    return block_edits.with_blocks(project, role, blocks), names


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("Carrier", text)


class Carrier:
    """Copies the chosen layers of an editor and puts in copies; each paste is one undo step."""

    def __init__(self, editor: Editor) -> None:
        # Weakly: circles around the document are not safe to collect (see `Document`).
        self._editor: Editor = proxy(editor)

    def copy(self) -> bool:
        """Put the chosen layers on the clipboard as text; False if there are none."""
        if not self._editor.chosen:
            self._editor.refused.emit(tr("Select layers to copy"))
            return False
        QGuiApplication.clipboard().setText(self._text())
        return True

    def paste(self) -> None:
        """Put in the layers of the clipboard."""
        try:
            piece = clipboard.read(QGuiApplication.clipboard().text())
        except clipboard.PasteError as error:
            reason = words(str(error))
            self._editor.refused.emit(tr("Nothing pasted: {reason}").format(reason=reason))
            return
        self._put(tr("Paste"), piece)

    def duplicate(self) -> None:
        """Put in copies of the chosen layers."""
        if self._editor.chosen:
            try:
                self._put(tr("Duplicate"), clipboard.read(self._text()))
            except clipboard.PasteError as error:
                self._editor.refused.emit(words(str(error)))

    def _text(self) -> str:
        editor = self._editor
        return clipboard.to_text(editor.graph, editor.chosen, editor.blocks.all)

    def _put(self, text: str, piece: clipboard.Piece) -> None:
        editor = self._editor
        names: tuple[str, ...] = ()

        def edit(project: Project) -> Project:
            nonlocal names
            project, names = pasted(project, editor.role, piece, editor.chosen)
            return project

        if editor.change(text, edit):
            editor.choose(*names)
            editor.added.emit(names[-1])
