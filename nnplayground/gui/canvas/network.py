"""The canvas: the network of a role as a picture that can be edited, with its tabs, messages and menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.gui.canvas import folding, picture
from nnplayground.gui.canvas.axis import axis_of
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.canvas.facts import facts
from nnplayground.gui.canvas.finder import Finder
from nnplayground.gui.canvas.menu import NetworkMenu
from nnplayground.gui.canvas.minimap import Minimap
from nnplayground.gui.canvas.naming import Naming
from nnplayground.gui.canvas.notices import Notices, blamed, whole_problem
from nnplayground.gui.canvas.remark_desk import RemarkDesk
from nnplayground.gui.canvas.roles import RoleTabs
from nnplayground.gui.canvas.scene import NetworkScene
from nnplayground.gui.canvas.search import LayerSearch
from nnplayground.gui.canvas.sight import Sight, see
from nnplayground.gui.canvas.thinned import Thinned
from nnplayground.gui.canvas.tools import tool_row
from nnplayground.gui.canvas.view import NetworkView
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection


class NetworkCanvas(QWidget):
    """Shows and edits the networks of the document; every edit goes through the document, every picture comes from it.

    Signals:
        settings_wanted(node): the person wants to go to the settings of a layer.
        chosen_again(): a layer was clicked that was chosen already.
        shapes_changed(on): shapes are written on links from now on, or no longer.
    """

    settings_wanted = Signal(str)
    chosen_again = Signal()
    shapes_changed = Signal(bool)

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self._document, self._live, self._selection = document, live, selection
        self.paste_first: Callable[[], bool] = lambda: False
        self._failures: dict[tuple[str, str], str] = {}
        self._sight = Sight()
        self._seen_of: tuple[object, object] = ((), ())
        self.editor = Editor(document, live, selection, self)
        self.scene = NetworkScene(self)
        self.view = NetworkView(self.scene, self.editor)
        self.tabs = RoleTabs(self.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.view, 1)
        self.search = LayerSearch(self.view)
        self.naming = Naming(self.view)
        self.rename_field = self.naming.field
        self.desk = RemarkDesk(self.view)
        self.remark_field = self.desk.field
        self.finder = Finder(self.view, lambda name: self.scene.sight.shown.get(name) != name)
        self.minimap = Minimap(self.view)
        self.notices = Notices(self.view)
        self.message, self.problem = self.notices.message, self.notices.problem
        self.hint, self.badge = self.notices.hint, self.notices.badge
        self._thinned = Thinned(self.scene, live, selection, lambda: self.editor.role, self)
        self._tools = tool_row(self)
        self.setFocusProxy(self.view)
        self._connect()
        self.tabs.show_roles()
        self._show()

    # --- what the window's actions call -------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the chosen layers on the clipboard."""
        self.editor.copy()

    def cut(self) -> None:
        """Put the chosen layers on the clipboard and remove them."""
        self.editor.cut()

    def paste(self) -> None:
        """Put in the layers of the clipboard, unless what it holds is for somebody else."""
        if not self.paste_first():
            self.editor.paste()

    def duplicate(self) -> None:
        """Put in copies of the chosen layers."""
        self.editor.duplicate()

    def delete_selected(self) -> None:
        """Remove the chosen layers, the chosen link or the chosen note."""
        self.view.delete()

    def select_all(self) -> None:
        """Choose every layer."""
        self.editor.select_all()

    def arrange(self) -> None:
        """Let the layout place every box again."""
        self.editor.arrange()
        self.view.zoom_start()

    def group(self) -> None:
        """Make the chosen layers a block."""
        self.editor.blocks.group()

    def ungroup(self) -> None:
        """Let the layers of the current block be on their own again."""
        self.view.keys.ungroup()

    def toggle_fold(self) -> None:
        """Open the chosen block, or fold the block around the current layer."""
        self.view.keys.toggle_fold()

    def fold_all(self, on: bool) -> None:
        """Fold all blocks of the network, or open them, as one undo step."""
        text = self.tr("Fold all blocks") if on else self.tr("Open all blocks")
        self.editor.change(text, lambda project: folding.all_folded(project, self.editor.role, on))

    def align(self, way: str) -> None:
        """Put the chosen boxes in line; see `alignment.WAYS`."""
        self.view.keys.align(way)

    def mark_output(self) -> None:
        """Make the current layer an output of the network, or no output any more."""
        self.view.keys.mark_output()

    def find_layer(self) -> None:
        """Open the field to find a layer."""
        self.finder.open(self.editor.graph)

    def add_remark(self) -> None:
        """Begin to write a new note in the middle of the view."""
        self.desk.open_new(self.view.viewport().rect().center())

    def turn(self) -> None:
        """Let data flow to the right where they flow down, and down where they flow to the right."""
        role = self.editor.role
        way = "down" if self.scene.axis.right else "right"
        text = self.tr("Draw to the right") if way == "right" else self.tr("Draw downwards")
        self.editor.change(text, lambda project: folding.turned(project, role, way))
        self.view.zoom_start()

    def show_shapes(self, on: bool) -> None:
        """Write the shapes on the links, or only on the one under the mouse."""
        if on != self.scene.shapes:
            self.scene.show_shapes(on)
            self.shapes_changed.emit(on)

    def show_minimap(self, on: bool) -> None:
        """Show the small picture of a network that is not wholly in sight, or never."""
        self.minimap.wanted = on
        self.minimap.follow()

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
        self.view.menu_wanted.connect(self._open_menu)
        self.search.chosen.connect(self._on_found)
        self.view.settings_wanted.connect(self.settings_wanted)
        self.view.chosen_again.connect(self.chosen_again)
        self.view.find_wanted.connect(self.find_layer)
        self.view.tab_wanted.connect(self.tabs.step)
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.rename_wanted.connect(self.naming.open_role)
        self.view.remarks.chosen_changed.connect(self._show_chosen)
        self.finder.found_one.connect(self._on_found_layer)
        self.notices.problem_clicked.connect(self._show_blamed)

    # --- showing ------------------------------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Show a sentence in the canvas for some seconds."""
        self.notices.say(text)

    def _show(self, *_: object) -> None:
        project, role, graph = self._document.project, self.editor.role, self.editor.graph
        check = self._live.check
        reports = check.nodes.get(role, {}) if check is not None else {}
        stale = check is None or check.project.networks is not project.networks
        failures = {node: text for (one, node), text in self._failures.items() if one == role}
        blocks = project.blocks.get(role, ())
        if self._seen_of[0] is not graph or self._seen_of[1] != blocks:
            self._seen_of, self._sight = (graph, blocks), see(graph, blocks)
        told = facts(graph, reports, stale, failures, project.training.batch_size)
        pinned = project.layout.get(role, _NOWHERE)
        self.scene.show_sight(self._sight, told, pinned, axis_of(project.direction.get(role, "")))
        self.scene.show_remarks(project.remarks.get(role, ()))
        if (self.view.remarks.chosen or 0) >= len(self.scene.remarks):
            self.view.remarks.choose(None)
        self._show_chosen()
        self.notices.show_network(graph, whole_problem(project, role, check))
        self.finder.follow(graph)
        self.view.follow()
        self.minimap.follow()

    def _show_chosen(self) -> None:
        chosen = self.editor.chosen
        if chosen or self.editor.link is not None:
            self.view.remarks.choose(None)
        self.scene.show_chosen(chosen, self.editor.link, self.view.hasFocus())
        self.scene.show_remark(self.view.remarks.chosen)
        current = chosen[-1] if chosen else ""
        self.view.setAccessibleDescription(
            self.scene.node_item(current).description if current else ""
        )

    def _show_blamed(self) -> None:
        """Go to the layer that what is wrong with the whole network is about; its settings say what helps."""
        node = blamed(self.editor.graph, self.editor.role, self._live.check)
        if node:
            self.editor.choose(node)
            self.view.show_node(node)
            self.chosen_again.emit()

    # --- handlers -----------------------------------------------------------------------------------------------------

    def _on_changed(self, old: Project, new: Project) -> None:
        if all(getattr(old, part) is getattr(new, part) for part in _PARTS):
            return
        if old.networks is not new.networks:
            self._failures.clear()
            self.tabs.show_roles()
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
            self.tabs.show_roles()
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

    def open_search(self) -> None:
        """Open the box to type the name of a layer, at the upper right."""
        self.search.open(QPoint(self.view.width() - self.search.width() - 8, 40))

    def _on_found_layer(self, node: str, opens: bool) -> None:
        """Choose a layer that was found and bring it into sight."""
        if opens and self.scene.sight.shown[node] != node:
            text, role = self.tr("Open the blocks around {layer}"), self.editor.role
            self.editor.change(
                text.format(layer=node), lambda project: folding.unfolded(project, role, node)
            )
        self.editor.choose(*self.scene.sight.layers(self.scene.sight.shown[node]))
        self.view.show_node(node)

    def _open_menu(self, place: QPoint) -> None:
        menu = NetworkMenu(self)
        menu.add_wanted.connect(lambda: self.search.open(place))
        menu.rename_wanted.connect(lambda: self.naming.open_layer(self.editor.chosen[-1]))
        menu.remark_wanted.connect(lambda: self.desk.open_new(place))
        menu.popup(self.view.mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notices.place()
        self.finder.place()
        self._tools.move(self.view.width() - self._tools.width() - 8, 6)
        self.view.cover_above(self._tools.geometry().bottom())


_PARTS = ("networks", "layout", "blocks", "remarks", "direction")
_NOWHERE: dict[str, tuple[float, float]] = {}
