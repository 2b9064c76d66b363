"""The tabs of the networks of a project, with a menu to add, rename and remove them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QTabBar

from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.text import words


class RoleTabs(QTabBar):
    """Shows a tab for each network; hidden while there is one only.

    Signals:
        rename_wanted(role): the person wants to rename a network.
    """

    rename_wanted = Signal(str)

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.setObjectName("canvas.tabs")
        self.setAccessibleName(self.tr("Networks of the project"))
        self.setToolTip(self.tr("The networks of this project"))
        self.setDrawBase(False)

    def show_roles(self) -> None:
        """Follow the networks of the project, and which one is on the canvas."""
        editor = self._editor
        roles = list(editor.document.project.networks)
        if editor.role not in roles and roles:
            editor.role = roles[0]
        self.blockSignals(True)
        if [self.tabData(index) for index in range(self.count())] != roles:
            while self.count():
                self.removeTab(0)
            for role in roles:
                self.setTabData(self.addTab(words(role)), role)
        self.blockSignals(False)
        if editor.role in roles:
            self.setCurrentIndex(roles.index(editor.role))
        self.setVisible(len(roles) > 1)

    def step(self, by: int) -> None:
        """Show the next network (1) or the one before (-1)."""
        self.setCurrentIndex((self.currentIndex() + by) % max(self.count(), 1))

    def fill(self, menu: QMenu) -> None:
        """Add what can be done with the networks to a menu."""
        for name, text, call in (
            ("add_role", self.tr("Add a network…"), self._add),
            ("rename_role", self.tr("Rename this network…"), self._rename),
            ("remove_role", self.tr("Remove this network"), self._remove),
        ):
            action = QAction(text, menu)
            action.setObjectName(f"canvas.menu.{name}")
            action.triggered.connect(lambda _checked=False, call=call: call())
            menu.addAction(action)

    def _add(self) -> None:
        """Add an empty network under a free name; the person may type another one at once."""
        roles = self._editor.document.project.networks
        stem = self.tr("network")
        names = (stem, *(f"{stem} {number}" for number in range(2, len(roles) + 3)))
        name = next(name for name in names if name not in roles)
        if self._editor.outputs.add_role(name):
            self.rename_wanted.emit(name)

    def _rename(self) -> None:
        self.rename_wanted.emit(self._editor.role)

    def _remove(self) -> None:
        self._editor.outputs.remove_role(self._editor.role)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.tabAt(event.pos())
        if index >= 0:
            self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setObjectName("canvas.tabs_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(event.globalPos())
