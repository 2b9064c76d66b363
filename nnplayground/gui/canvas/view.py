"""The view on the scene: zoom, gestures and keys; decides what a key or a press means, the editor does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import drops, linking
from nnplayground.gui.canvas.camera import Camera
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.canvas.gestures import Gesture
from nnplayground.gui.canvas.ground import paint_ground
from nnplayground.gui.canvas.keys import Keys
from nnplayground.gui.canvas.remarks import Remarks
from nnplayground.gui.canvas.scene import Hit, NetworkScene
from nnplayground.gui.offers import MIME_TYPE


class NetworkView(Camera):
    """Shows a `NetworkScene` and turns mouse and keys into gestures and edits.

    Signals:
        search_wanted(place): the person wants to type the name of a layer; a place of the view.
        rename_wanted(node): the person wants to rename a layer.
        block_name_wanted(): the person wants to rename the block around the current layer.
        menu_wanted(place): a place of the view.
        settings_wanted(node): the person wants to go to the settings of a layer.
        find_wanted(): the person looks for a layer.
        remark_wanted(place): the person wants to write a new note; a place of the view.
        remark_opened(number): the person wants to write in a note.
        chosen_again(): a box was clicked that alone was chosen already.
        tab_wanted(by): the person wants the next network (1) or the one before (-1).
    """

    search_wanted = Signal(QPoint)
    rename_wanted = Signal(str)
    block_name_wanted = Signal()
    menu_wanted = Signal(QPoint)
    settings_wanted = Signal(str)
    find_wanted = Signal()
    remark_wanted = Signal(QPoint)
    remark_opened = Signal(int)
    chosen_again = Signal()
    tab_wanted = Signal(int)

    def __init__(self, scene: NetworkScene, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.editor = editor
        self.remarks = Remarks(editor)
        self.keys = Keys(self)
        self.gesture: Gesture | None = None
        self.menu_port = 0
        self._chosen_before: tuple[str, ...] = ()
        self._space = False
        self.setObjectName("canvas.view")
        self.setAccessibleName(self.tr("Network"))
        self.setMouseTracking(True)
        self.setAcceptDrops(True)

    def show_rule(self, reason: str, place: QPoint) -> None:
        """Show at the mouse why a link is not possible; "" hides it."""
        if reason:
            QToolTip.showText(self.mapToGlobal(place + QPoint(12, 12)), reason, self)
        else:
            QToolTip.hideText()

    # --- mouse --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        pans = event.button() == Qt.MouseButton.MiddleButton or (left and self._space)
        if self.gesture is not None or not (left or pans):
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._chosen_before = self.editor.chosen
        self.gesture = linking.begin(self, place, event.modifiers(), pans)
        if self.gesture.cursor is not None:
            self.viewport().setCursor(self.gesture.cursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self.gesture is not None:
            self.gesture.move(place, event.modifiers())
            return
        hit = self.network.hit(self.mapToScene(place))
        self.network.show_hover(hit)
        hand = hit.port is not None
        self.viewport().setCursor(
            Qt.CursorShape.CrossCursor if hand else Qt.CursorShape.ArrowCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.gesture is not None and not event.buttons():
            gesture = self.ended()
            gesture.released(event.position().toPoint(), event.modifiers())
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        hit = self.network.hit(self.mapToScene(place))
        if hit.node is not None and hit.node.node_id in self.network.sight.folded:
            self.editor.blocks.fold(self.network.sight.folded[hit.node.node_id].name, on=False)
        elif hit.node is not None:
            self.rename_wanted.emit(hit.node.node_id)
        elif hit.frame is not None:
            self.editor.blocks.fold(hit.frame.block.name, on=True)
        elif hit.remark is not None:
            self.remark_opened.emit(hit.remark.number)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.remark_wanted.emit(place)
        elif hit.link is None:
            # The first click of the two let the choice go; what is typed now goes behind it.
            self.editor.choose(*(name for name in self._chosen_before if name in self.editor.graph))
            self.search_wanted.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.zoom(1.0015 ** event.angleDelta().y(), event.position().toPoint())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        self.menu_port = 0
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.current_place())
            return
        hit = self.network.hit(self.mapToScene(place))
        if hit.node is not None:
            layers = self.network.sight.layers(hit.node.node_id)
            if not set(layers) <= set(self.editor.chosen):
                self.editor.choose(*layers)
            if hit.port is not None and hit.port[0] == "out":
                tensor = self.network.sight.tensor(Ref(hit.node.node_id, hit.port[1]))
                self.editor.choose(*(name for name in layers if name != tensor.node), tensor.node)
                self.menu_port = tensor.port
        elif hit.link is not None:
            self.editor.choose_link(hit.link.links[0][:2])
        elif hit.remark is not None:
            self.remarks.choose(hit.remark.number)
        self.menu_wanted.emit(place)

    def current_place(self) -> QPoint:
        """Return the middle of the current box or link, else of the view, as a place of the view."""
        if self.editor.link is not None:
            return self.mapFromScene(self.network.link_item(*self.editor.link).middle())
        if not self.editor.chosen:
            return self.viewport().rect().center()
        item = self.network.node_item(self.editor.chosen[-1])
        return self.mapFromScene(item.mapToScene(item.box().center()))

    def _below(self) -> QPoint:
        """Return the place below the current box, which is then still in sight, else the current place."""
        if not self.editor.chosen:
            return self.current_place()
        item = self.network.node_item(self.editor.chosen[-1])
        return self.mapFromScene(item.mapToScene(item.box().bottomLeft())) + QPoint(0, 8)

    def ended(self) -> Gesture:
        """Return the gesture that is on, which is over by that."""
        gesture, self.gesture = self.gesture, None
        assert gesture is not None
        self.viewport().unsetCursor()
        return gesture

    # --- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not isinstance(self.gesture, linking.ConnectByKeys):
            self._space = True
            if self.gesture is None:
                self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif not self.keys.press(event):
            super().keyPressEvent(event)
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            if self.gesture is None:
                self.viewport().unsetCursor()
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Open the search with Tab, at the mouse if that is over the canvas; Shift+Tab leaves the canvas."""
        if forwards and self.hasFocus():
            mouse = self.viewport().mapFromGlobal(QCursor.pos())
            inside = self.viewport().rect().contains(mouse) and self.viewport().underMouse()
            self.search_wanted.emit(mouse if inside else self._below())
            return True
        return super().focusNextPrevChild(forwards)

    def escape(self) -> None:
        """Give up the gesture that is on, else choose nothing."""
        if self.gesture is not None:
            self.ended().canceled()
            self.viewport().update()
        else:
            self.remarks.choose(None)
            self.editor.choose()

    def delete(self) -> None:
        """Remove the chosen note, else the chosen layers or link."""
        if self.remarks.chosen is not None:
            self.remarks.remove(self.remarks.chosen)
        else:
            self.editor.delete_selected()

    def cover(self, height: int) -> None:
        """Keep the current layer of a fitted network out of the strip, too, where the whole does not fit above it."""
        rises = height > self.covered
        super().cover(height)
        if rises and self._fitted and self.editor.chosen:
            self.show_node(self.editor.chosen[-1])

    # --- drops from the palette ---------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME_TYPE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(MIME_TYPE):
            event.ignore()
            return
        self.network.show_hover(self.network.hit(self.mapToScene(event.position().toPoint())))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.network.show_hover(Hit())

    def dropEvent(self, event: QDropEvent) -> None:
        name = bytes(event.mimeData().data(MIME_TYPE).data()).decode("utf8", "replace")
        place = self.mapToScene(event.position().toPoint())
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.drop(name, place)

    def drop(self, key: str, place: QPointF) -> None:
        """Put in what a key of the palette names where it was dropped; see `drops.put`."""
        drops.put(self, key, place)

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, box: QRectF) -> None:
        paint_ground(painter, box, self.transform().m11())

    def drawForeground(self, painter: QPainter, box: QRectF) -> None:
        if self.gesture is not None and self.gesture.far:
            painter.save()
            self.gesture.paint(painter)
            painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted and self.editor.chosen:
            self.show_node(self.editor.chosen[-1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space = False
        self._show_focus()

    def leaveEvent(self, event: QEvent) -> None:
        self.network.show_hover(Hit())
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _show_focus(self) -> None:
        self.network.show_chosen(self.editor.chosen, self.editor.link, self.hasFocus())
