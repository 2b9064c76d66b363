"""The canvas: the network of a role as a picture that can be edited, with its tabs, messages and menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QToolButton, QVBoxLayout, QWidget

from nnplayground.core import events as e
from nnplayground.core.depth import is_deep
from nnplayground.core.project import Project
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas import picture
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.canvas.facts import facts
from nnplayground.gui.canvas.label import FloatingLabel
from nnplayground.gui.canvas.menu import NetworkMenu
from nnplayground.gui.canvas.scene import NetworkScene
from nnplayground.gui.canvas.search import LayerSearch, RenameField
from nnplayground.gui.canvas.view import NetworkView
from nnplayground.gui.document import Document
from nnplayground.gui.icons import icon
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words

MESSAGE_MS = 5000


class NetworkCanvas(QWidget):
    """Shows and edits the networks of the document; every edit goes through the document, every picture comes from it."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self._document, self._live, self._selection = document, live, selection
        self._failures: dict[tuple[str, str], str] = {}
        self.editor = Editor(document, live, selection, self)
        self.scene = NetworkScene(self)
        self.view = NetworkView(self.scene, self.editor)
        self.tabs = self._tabs()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.view, 1)
        self.search = LayerSearch(self.view)
        self.rename_field = RenameField(self.view)
        self.message = FloatingLabel("canvas.message", _error, self.view, framed=True)
        self.problem = FloatingLabel("canvas.problem", _error, self.view, framed=True)
        self.hint = FloatingLabel("canvas.hint", lambda: l.look().muted, self.view)
        self.hint.setText(self.tr("Drag a layer here, or press Tab and type its name"))
        self.badge = FloatingLabel("canvas.deep", lambda: l.look().accent, self.view)
        self.badge.setText(self.tr("deep"))
        self.badge.setToolTip(self.tr("A network with two or more hidden layers is called deep"))
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self._tools = self._tool_row()
        self._fade = QTimer(self, interval=MESSAGE_MS, singleShot=True)
        self._fade.timeout.connect(self.message.hide)
        self.setFocusProxy(self.view)
        self._connect()
        self._show_roles()
        self._show()

    # --- what the window's actions call -------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the chosen layers on the clipboard."""
        self.editor.copy()

    def cut(self) -> None:
        """Put the chosen layers on the clipboard and remove them."""
        self.editor.cut()

    def paste(self) -> None:
        """Put in the layers of the clipboard."""
        self.editor.paste()

    def duplicate(self) -> None:
        """Put in copies of the chosen layers."""
        self.editor.duplicate()

    def delete_selected(self) -> None:
        """Remove the chosen layers or the chosen link."""
        self.editor.delete_selected()

    def select_all(self) -> None:
        """Choose every layer."""
        self.editor.select_all()

    def arrange(self) -> None:
        """Let the layout place every box again."""
        self.editor.arrange()
        self.view.zoom_start()

    def zoom_fit(self) -> None:
        """Show the whole network."""
        self.view.zoom_fit()

    def zoom_in(self) -> None:
        """Magnify."""
        self.view.zoom(1.25)

    def zoom_out(self) -> None:
        """Show more at a smaller size."""
        self.view.zoom(0.8)

    def export_picture(self, path: Path) -> None:
        """Write the network on the canvas as SVG or PNG, by the suffix; OSError if it cannot be written."""
        made = picture.picture(self.scene, path.suffix.lower(), self._document.project.name)
        self._show_chosen()
        path.write_bytes(made)

    # --- building -----------------------------------------------------------------------------------------------------

    def _tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("canvas.tabs")
        tabs.setAccessibleName(self.tr("Networks of the project"))
        tabs.setToolTip(self.tr("The networks of this project"))
        tabs.setDrawBase(False)
        tabs.currentChanged.connect(self._on_tab)
        return tabs

    def _tool_row(self) -> QWidget:
        row = QWidget(self.view)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for name, sign, text, call in (
            ("canvas.add", "add", self.tr("Add a layer (Tab)"), self._open_search),
            ("canvas.zoom_out", "zoom_out", self.tr("Smaller (Ctrl+-)"), self.zoom_out),
            ("canvas.zoom_in", "zoom_in", self.tr("Larger (Ctrl++)"), self.zoom_in),
            ("canvas.zoom_fit", "zoom_fit", self.tr("Show all (F)"), self.zoom_fit),
            ("canvas.arrange", "arrange", self.tr("Arrange the boxes"), self.arrange),
        ):
            button = QToolButton()
            button.setObjectName(name)
            button.setIcon(icon(sign))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(call)
            layout.addWidget(button)
        row.adjustSize()
        return row

    def _connect(self) -> None:
        self._document.changed.connect(self._on_changed)
        self._document.opened.connect(self._on_opened)
        self._live.checked.connect(self._show)
        self._live.started.connect(self._on_started)
        self._live.failed.connect(self._on_failed)
        self._selection.nodes_changed.connect(self._on_chosen)
        self.editor.link_changed.connect(self._show_chosen)
        self.editor.refused.connect(self.say)
        self.editor.added.connect(self._on_added)
        self.view.search_wanted.connect(self.search.open)
        self.view.rename_wanted.connect(self._open_rename)
        self.view.menu_wanted.connect(self._open_menu)
        self.search.chosen.connect(self._on_found)
        self.rename_field.renamed.connect(self.editor.rename)

    # --- showing ------------------------------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Show a sentence in the canvas for some seconds."""
        self.message.setText(text)
        self._place_labels()
        self.message.show()
        self.message.raise_()
        self._fade.start()

    def _show(self, *_: object) -> None:
        project = self._document.project
        graph = self.editor.graph
        check = self._live.check
        reports = check.nodes.get(self.editor.role, {}) if check is not None else {}
        stale = check is None or check.project.networks is not project.networks
        failures = {
            node: text for (role, node), text in self._failures.items() if role == self.editor.role
        }
        told = facts(graph, reports, stale, failures)
        self.scene.show_graph(graph, told, project.layout.get(self.editor.role, {}))
        self._show_chosen()
        self._show_labels()
        self.view.follow()

    def _show_chosen(self) -> None:
        chosen = self.editor.chosen
        self.scene.show_chosen(chosen, self.editor.link, self.view.hasFocus())
        current = chosen[-1] if chosen else ""
        self.view.setAccessibleDescription(
            self.scene.node_item(current).description if current else ""
        )

    def _show_labels(self) -> None:
        graph = self.editor.graph
        self.hint.setVisible(not graph.nodes)
        self.problem.setText(self._whole_problem() if graph.nodes else "")
        self.problem.setVisible(bool(self.problem.text()))
        self.badge.setVisible(is_deep(graph))
        self._place_labels()

    def _whole_problem(self) -> str:
        """Return what is wrong with the network and is no single layer's fault."""
        found = [told.message for told in self.editor.graph.problems() if not told.node]
        check = self._live.check
        if (
            not found
            and check is not None
            and check.project.networks is self._document.project.networks
            and check.where.split(".")[:2] == ["networks", self.editor.role]
        ):
            found = [check.problem]
        return words(found[0]) if found else ""

    def _place_labels(self) -> None:
        room = self.view.size()
        self.hint.place(room, 0.5, 0.5)
        self.problem.place(room, 0, 1)
        self.message.place(room, 0.5, 1)
        if self.problem.text() and self.message.geometry().intersects(self.problem.geometry()):
            self.message.move(self.message.x(), self.problem.y() - self.message.height() - 4)
        self.badge.place(room, 0, 0)
        self._tools.move(room.width() - self._tools.width() - 8, 6)

    def _show_roles(self) -> None:
        roles = list(self._document.project.networks)
        if self.editor.role not in roles and roles:
            self.editor.role = roles[0]
        if [self.tabs.tabData(index) for index in range(self.tabs.count())] != roles:
            self.tabs.blockSignals(True)
            while self.tabs.count():
                self.tabs.removeTab(0)
            for role in roles:
                self.tabs.setTabData(self.tabs.addTab(words(role)), role)
            self.tabs.blockSignals(False)
        if self.editor.role in roles:
            self.tabs.setCurrentIndex(roles.index(self.editor.role))
        self.tabs.setVisible(len(roles) > 1)

    # --- handlers -----------------------------------------------------------------------------------------------------

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.networks is new.networks and old.layout is new.layout:
            return
        if old.networks is not new.networks:
            self._failures.clear()
            self._show_roles()
        gone = [name for name in self._selection.nodes if name not in self.editor.graph]
        self._show()
        if gone and self._selection.role == self.editor.role:
            self.editor.choose(*self.editor.chosen)

    def _on_opened(self) -> None:
        self.editor.choose()
        self._failures.clear()
        self._show()
        self.view.zoom_start()

    def _on_started(self) -> None:
        if self._failures:
            self._failures.clear()
            self._show()

    def _on_failed(self, event: e.Failed) -> None:
        parts = event.where.split(".", 2)
        if parts[0] == "networks" and len(parts) == 3:
            self._failures[parts[1], parts[2]] = event.message
            self._show()

    def _on_chosen(self) -> None:
        if (
            self._selection.role != self.editor.role
            and self._selection.role in self._document.project.networks
        ):
            self.editor.role = self._selection.role
            self._show_roles()
            self._show()
        self._show_chosen()

    def _on_tab(self, index: int) -> None:
        role = self.tabs.tabData(index)
        if role and role != self.editor.role:
            self.editor.role = role
            self.editor.choose()
            self._show()
            self.view.zoom_start()

    def _on_found(self, type_name: str, branch: bool) -> None:
        self.editor.add(type_name, branch=branch)

    def _on_added(self, node: str) -> None:
        if node in self.editor.graph:
            self.view.show_node(node)

    def _open_search(self) -> None:
        self.search.open(QPoint(self.view.width() - self.search.width() - 8, 40))

    def _open_rename(self, node: str) -> None:
        item = self.scene.node_item(node)
        box = self.view.mapFromScene(item.box().translated(item.pos())).boundingRect()
        self.rename_field.open(node, box.topLeft() + QPoint(6, box.height() // 3), box.width() - 12)

    def _open_menu(self, place: QPoint) -> None:
        menu = NetworkMenu(self, bool(self.editor.chosen), self.editor.link is not None)
        menu.add_wanted.connect(lambda: self.search.open(place))
        menu.rename_wanted.connect(lambda: self._open_rename(self.editor.chosen[-1]))
        menu.popup(self.view.mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_labels()


def _error() -> QColor:
    return l.look().error
