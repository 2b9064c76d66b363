"""A hand on the whole window: drops from the palette, drags between ports, clicks in menus, typing into fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QTreeWidget, QWidget

from nnplayground.gui.canvas.look import NODE_HEIGHT, NODE_WIDTH

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
COPY = Qt.DropAction.CopyAction


class Hand:
    """What a person does in a window; every widget is found by its object name and has to be seen."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        self.qtbot, self.window = qtbot, window
        self.view, self.scene = window.canvas.view, window.canvas.scene
        self.viewport = self.view.viewport()

    # --- the canvas ---

    def drop(self, offer: str, column: float = 0.0, row: float = 0.0) -> str:
        """Drag an offer of the palette to a free place and return the new layer.

        column, row: how far from the first box, counted in boxes with room around them; where there is none, the middle.
        """
        graph = self.view.editor.graph
        if not graph.nodes:
            return self._drop(offer, self.view.mapToScene(self.viewport.rect().center()), "")
        first = self.scene.node_item(graph.nodes[0].id)
        way = QPointF(column * (NODE_WIDTH + 80), row * (NODE_HEIGHT + 60))
        return self._drop(offer, first.mapToScene(first.box().center()) + way, "")

    def drop_on(self, offer: str, layer: str) -> str:
        """Drag an offer of the palette onto a box; return the new layer."""
        item = self.scene.node_item(layer)
        return self._drop(offer, item.mapToScene(item.box().center()), layer)

    def link(self, source: str, target: str) -> None:
        """Drag from the output port of a layer to its next free input port of another."""
        item = self.scene.node_item(target)
        end = item.input_point(len(self.view.editor.graph[target].inputs) and item.slots() - 1)
        start = self.scene.node_item(source).output_point()
        self._bring(start)
        self._bring(end)
        start, end = self.view.mapFromScene(start), self.view.mapFromScene(end)
        QTest.mousePress(self.viewport, LEFT, NONE, start)
        for place in ((start + end) / 2, end):
            QTest.mouseMove(self.viewport, place)
            QApplication.processEvents()
        QTest.mouseRelease(self.viewport, LEFT, NONE, end)

    def choose(self, *layers: str) -> None:
        """Click a box, and more with Control."""
        for number, layer in enumerate(layers):
            item = self.scene.node_item(layer)
            spot = item.mapToScene(QPointF(0.3 * NODE_WIDTH, 0.5 * NODE_HEIGHT))
            self._bring(spot)
            held = CONTROL if number else NONE
            QTest.mouseClick(self.viewport, LEFT, held, self.view.mapFromScene(spot))

    def _drop(self, offer: str, place: QPointF, under: str) -> str:
        before = set(self.view.editor.graph.by_id)
        self._bring(place)
        spot = self.view.mapFromScene(place)
        hit = self.scene.hit(self.view.mapToScene(spot)).node
        assert (hit.node_id if hit is not None else "") == under
        data = self._carried(offer)
        for event in (
            QDragEnterEvent(spot, COPY, data, LEFT, NONE),
            QDropEvent(QPointF(spot), COPY, data, LEFT, NONE),
        ):
            QApplication.sendEvent(self.viewport, event)
            assert event.isAccepted()
        (new,) = set(self.view.editor.graph.by_id) - before
        return str(new)

    def _carried(self, offer: str) -> QMimeData:
        """Return what a drag of this row of the palette carries."""
        tree = self.seen(QTreeWidget, "palette.list")
        role = Qt.ItemDataRole.UserRole
        groups = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
        rows = [group.child(place) for group in groups for place in range(group.childCount())]
        return tree.mimeData([row for row in rows if row.data(0, role) == offer])

    def _bring(self, place: QPointF) -> None:
        """Turn the wheel until a place of the scene is in sight."""
        for _ in range(12):
            room = self.viewport.rect().adjusted(20, 20, -20, -20)
            if room.contains(self.view.mapFromScene(place)):
                return
            middle = QPointF(room.center())
            event = QWheelEvent(
                middle,
                self.viewport.mapToGlobal(middle),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(self.viewport, event)
        raise AssertionError(f"{place} does not come into sight")

    # --- panels and menus ---

    def seen(self, kind: type[Any], name: str) -> Any:
        """Return a widget as soon as it is shown, not behind another tab; forms that are being replaced are not shown."""
        shown: list[Any] = []

        def look() -> bool:
            shown[:] = [one for one in self.window.findChildren(kind, name) if self._shown(one)]
            return bool(shown)

        self.qtbot.waitUntil(look)
        return shown[0]

    def _shown(self, widget: QWidget) -> bool:
        docks = self.window.docks.values()
        holds = [dock for dock in docks if dock.isAncestorOf(widget)]
        # Docks behind a tab count as visible for Qt.
        return widget.isVisible() and not any(dock.visibleRegion().isEmpty() for dock in holds)

    def click(self, name: str) -> None:
        """Click a widget."""
        widget = self.seen(QWidget, name)
        assert widget.isEnabled(), name
        self.qtbot.mouseClick(widget, LEFT)

    def write(self, name: str, text: str) -> None:
        """Type a text over what stands in a field."""
        field = self.seen(QWidget, name)
        line = field if isinstance(field, QLineEdit) else field.lineEdit()
        self.qtbot.mouseClick(line, LEFT)
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def pick(self, name: str, title: str) -> None:
        """Choose an entry of a combo box: by typing its title."""
        box = self.seen(QComboBox, name)
        assert box.findText(title) >= 0, [box.itemText(row) for row in range(box.count())]
        if box.isEditable():
            self.write(name, title)
            box.completer().popup().hide()
            return
        self.qtbot.mouseClick(box, LEFT)
        rows = box.view()
        self.qtbot.waitUntil(rows.isVisible)
        self.qtbot.keyClick(rows, Qt.Key.Key_Home)
        while rows.currentIndex().data() != title:
            self.qtbot.keyClick(rows, Qt.Key.Key_Down)
        self.qtbot.keyClick(rows, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not rows.isVisible())

    def menu(self, menu: str, row: str) -> None:
        """Open a menu of the menu bar and click one of its rows."""
        bar = self.window.menuBar()
        found = bar.findChild(QMenu, f"menu.{menu}")
        place = bar.actionGeometry(found.menuAction()).center()
        self.qtbot.mouseClick(bar, LEFT, pos=place)
        self.qtbot.waitUntil(found.isVisible)
        (action,) = (one for one in found.actions() if one.objectName() == row)
        assert action.isEnabled(), row
        self.qtbot.mouseClick(found, LEFT, pos=found.actionGeometry(action).center())
