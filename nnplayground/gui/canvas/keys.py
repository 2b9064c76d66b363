"""What keys do on the canvas: everything that a mouse can do there can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import alignment, edits
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.linking import ConnectByKeys

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView

NUDGE = 8
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
ENTER = (Key.Key_Return, Key.Key_Enter)
_WAYS: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
_EDGES: dict[int, str] = {
    Key.Key_Left: "left",
    Key.Key_Right: "right",
    Key.Key_Up: "top",
    Key.Key_Down: "bottom",
    Key.Key_H: "spread_across",
    Key.Key_V: "spread_down",
    Key.Key_C: "centre",
    Key.Key_M: "middle",
}


class Keys(QObject):
    """Answers the keys of one view."""

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view)
        self.view, self.editor = view, view.editor
        self._home = ""

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; False if it means nothing here."""
        if isinstance(self.view.gesture, ConnectByKeys):
            return self._link_key(event)
        call = self._standard(event) or self._arrow(event) or self._plain(event)
        if call is not None:
            call()
        return call is not None

    def _standard(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what one of the system's usual keys does; in a window most of them are actions already."""
        standard, editor = QKeySequence.StandardKey, self.editor
        for sequence, call in (
            (standard.Copy, editor.copy),
            (standard.Cut, editor.cut),
            (standard.Paste, editor.paste),
            (standard.Delete, self.view.delete),
            (standard.SelectAll, editor.select_all),
            (standard.Find, self.view.find_wanted.emit),
        ):
            if event.matches(sequence):
                return call
        return None

    def _arrow(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == CONTROL | ALT and key in _EDGES:
            return lambda: self.align(_EDGES[key])
        if key not in _WAYS:
            return None
        if modifiers == SHIFT:
            return lambda: self.nudge(*_WAYS[key])
        across, along = self.view.network.axis.step(key) or (0, 0)
        if modifiers & ALT:
            return (lambda: self.editor.shift_in_stack(along)) if along else None
        return lambda: self.walk(across, along)

    def _plain(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what one of our own keys does."""
        view, editor = self.view, self.editor
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        calls: dict[tuple[int, Any], Callable[[], object]] = {
            (Key.Key_Escape, NONE): view.escape,
            (Key.Key_F, NONE): view.zoom_fit,
            (Key.Key_F2, NONE): self._rename,
            (Key.Key_F2, SHIFT): view.block_name_wanted.emit,
            (Key.Key_Backspace, NONE): view.delete,
            (Key.Key_D, CONTROL): editor.duplicate,
            (Key.Key_G, CONTROL): editor.blocks.group,
            (Key.Key_G, CONTROL | SHIFT): self.ungroup,
            (Key.Key_L, NONE): self.begin_link,
            (Key.Key_O, NONE): self.mark_output,
            (Key.Key_N, NONE): lambda: view.remark_wanted.emit(view.current_place()),
            (Key.Key_N, SHIFT): self.choose_remark,
            (Key.Key_BracketLeft, NONE): lambda: self.choose_link(-1),
            (Key.Key_BracketRight, NONE): lambda: self.choose_link(1),
            # Many keyboards have brackets only together with AltGr.
            (Key.Key_Comma, NONE): lambda: self.choose_link(-1),
            (Key.Key_Period, NONE): lambda: self.choose_link(1),
            (Key.Key_Return, NONE): self._enter,
            (Key.Key_Enter, NONE): self._enter,
            (Key.Key_Return, CONTROL): self.toggle_fold,
            (Key.Key_Enter, CONTROL): self.toggle_fold,
            (Key.Key_PageUp, CONTROL): lambda: view.tab_wanted.emit(-1),
            (Key.Key_PageDown, CONTROL): lambda: view.tab_wanted.emit(1),
        }
        for key, step in ((Key.Key_Plus, 1.25), (Key.Key_Equal, 1.25), (Key.Key_Minus, 0.8)):
            for held in (CONTROL, CONTROL | SHIFT):
                calls[key, held] = partial(view.zoom, step)
        return calls.get((event.key(), modifiers))

    def _link_key(self, event: QKeyEvent) -> bool:
        """Answer a key while a link is drawn with keys."""
        gesture = self.view.gesture
        assert isinstance(gesture, ConnectByKeys)
        key = event.key()
        if key == Key.Key_Escape:
            self.view.escape()
        elif key in ENTER:
            self.view.ended()
            gesture.take()
            self.view.viewport().update()
        elif key in (Key.Key_Right, Key.Key_Down):
            gesture.step(1)
        elif key in (Key.Key_Left, Key.Key_Up):
            gesture.step(-1)
        elif key == Key.Key_L:
            gesture.next_output()
        return True

    # --- what they do -------------------------------------------------------------------------------------------------

    def walk(self, across: int, along: int) -> None:
        """Choose the next box on the way of the data (along) or beside (across)."""
        view, sight = self.view, self.view.network.sight
        if not sight.drawn.nodes:
            return
        if not self.editor.chosen:
            self._choose(sight.drawn.nodes[0].id)
            return
        axis = view.network.axis
        here = view.network.node_item(self.editor.chosen[-1])
        if along > 0:
            near = list(sight.drawn.consumers[here.node_id])
        elif along:
            reads = sight.drawn[here.node_id].inputs
            near = [ref.node for ref in reads if ref.node in sight.drawn]
        else:
            near = [
                item.node_id
                for item in view.network.nodes
                if axis.across(item.pos() - here.pos()) * across > 1
                and abs(axis.along(item.pos() - here.pos())) < axis.length(here.box())
            ]
        if near:
            start = axis.across(here.pos())
            self._choose(
                min(
                    near,
                    key=lambda name: abs(axis.across(view.network.node_item(name).pos()) - start),
                )
            )

    def _choose(self, box: str) -> None:
        self.editor.choose(*self.view.network.sight.layers(box))
        self.view.show_node(box)

    def nudge(self, right: int, down: int) -> None:
        """Move the chosen boxes by a few pixels and keep them there; moves in a row are one undo step."""
        scene, editor = self.view.network, self.editor
        if self.view.remarks.chosen is not None:
            self._nudge_remark(QPointF(NUDGE * right, NUDGE * down))
            return
        boxes = dict.fromkeys(scene.node_item(name).node_id for name in editor.chosen)
        if not boxes:
            return
        self.view.hold()
        places = {
            name: (x + NUDGE * right, y + NUDGE * down)
            for name, (x, y) in scene.pins(boxes).items()
        }
        project = edits.with_places(editor.document.project, editor.role, places)
        text = self.tr("Move %n box(es)", "", len(places))
        editor.document.edit(text, project, merge=f"canvas.nudge {editor.role} {sorted(boxes)}")
        for name in boxes:
            self.view.show_node(name)

    def _nudge_remark(self, way: QPointF) -> None:
        """Move the chosen note by a few pixels."""
        number = self.view.remarks.chosen
        if number is not None and number < len(self.view.network.remarks):
            self.view.hold()
            self.view.remarks.move(
                number, self.view.network.remarks[number].pos() + way, merge=True
            )

    def choose_remark(self) -> None:
        """Choose the next note."""
        notes = self.view.remarks
        if notes.all:
            at = -1 if notes.chosen is None else notes.chosen
            notes.choose((at + 1) % len(notes.all))

    def align(self, way: str) -> None:
        """Put the chosen boxes in line or spread them, as one undo step; see `alignment.WAYS`."""
        scene = self.view.network
        boxes = dict.fromkeys(scene.node_item(name).node_id for name in self.editor.chosen)
        if len(boxes) < 2:
            self.editor.refused.emit(self.tr("Choose two or more boxes to align"))
            return
        items = {name: scene.node_item(name) for name in boxes}
        places = {
            name: (item.x(), item.y(), l.NODE_WIDTH, item.height) for name, item in items.items()
        }
        for name, place in alignment.aligned(places, way).items():
            items[name].setPos(*place)
        self.view.hold()
        self.editor.pin(scene.pins(boxes))
        scene.settle()

    def begin_link(self) -> None:
        """Begin a link from the current layer; arrows choose where it ends."""
        if not self.editor.chosen:
            self.editor.refused.emit(self.tr("Choose the layer that the link begins at"))
            return
        gesture = ConnectByKeys(self.view, Ref(self.editor.chosen[-1]))
        self.view.gesture = gesture
        if not gesture.choices:
            self.view.escape()
            self.editor.refused.emit(self.tr("No layer can take a link from here"))

    def choose_link(self, by: int) -> None:
        """Choose the next link of the layer that was chosen last, or of the one that the chosen link leads to."""
        graph, link = self.editor.graph, self.editor.link
        if self.editor.chosen:
            self._home = self.editor.chosen[-1]
        elif link is not None and self._home not in (link[0].node, link[1]):
            self._home = link[1]
        if self._home not in graph:
            return
        around = [(ref, self._home) for ref in dict.fromkeys(graph[self._home].inputs)]
        around += edits.out_links(graph, self._home)
        if around:
            at = around.index(link) + by if link in around else (0 if by > 0 else -1)
            self.editor.choose_link(around[at % len(around)])

    def mark_output(self, port: int = 0) -> None:
        """Make an output of the current layer one of the network, or none any more."""
        if self.editor.chosen:
            self.editor.outputs.mark(Ref(self.editor.chosen[-1], port))

    def toggle_fold(self) -> None:
        """Open the block that the current box stands for, else fold the block that the current layer is in."""
        if not self.editor.chosen:
            return
        sight = self.view.network.sight
        here = self.editor.chosen[-1]
        box = sight.shown[here]
        if box in sight.folded:
            self.editor.blocks.fold(sight.folded[box].name, on=False)
        elif (block := self.editor.blocks.of(here)) is not None:
            self.editor.blocks.fold(block.name, on=True)

    def ungroup(self) -> None:
        """Let the layers of the current block be on their own again."""
        here = self.editor.chosen[-1] if self.editor.chosen else ""
        block = self.editor.blocks.of(here)
        sight = self.view.network.sight
        if here and sight.shown[here] in sight.folded:
            block = sight.folded[sight.shown[here]]
        if block is not None:
            self.editor.blocks.ungroup(block.name)

    def _rename(self) -> None:
        if self.editor.chosen:
            self.view.rename_wanted.emit(self.editor.chosen[-1])

    def _enter(self) -> None:
        """Open the block that is chosen; write the chosen note; else go to the settings of the current layer."""
        if self.view.remarks.chosen is not None:
            self.view.remark_opened.emit(self.view.remarks.chosen)
        elif self.editor.link is not None:
            self.view.search_wanted.emit(self.view.current_place())
        elif self.editor.chosen:
            here = self.editor.chosen[-1]
            if self.view.network.sight.shown[here] in self.view.network.sight.folded:
                self.toggle_fold()
            else:
                self.view.settings_wanted.emit(here)
