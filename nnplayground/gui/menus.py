"""The changing parts of the menus: recent files, docks, theme, language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from nnplayground.gui import language
from nnplayground.gui.docks import Dock, ViewDock
from nnplayground.gui.icons import icon
from nnplayground.gui.settings import LANGUAGES, Settings
from nnplayground.gui.style import THEMES
from nnplayground.gui.views.view import GROUPS

N = QT_TRANSLATE_NOOP
_THEMES = {
    "system": N("Menus", "As the system"),
    "light": N("Menus", "Light"),
    "dark": N("Menus", "Dark"),
}


def add_recent(
    menu: QMenu, before: QAction, settings: Settings, open_file: Callable[[Path], None]
) -> QMenu:
    """Add the menu of recent files before an action; it is filled whenever it opens."""
    recent = QMenu(_text(N("Menus", "Open &recent")), menu)
    recent.setObjectName("file.recent")
    recent.setIcon(icon("recent"))
    menu.insertMenu(before, recent)

    def fill() -> None:
        recent.clear()
        for path in settings.recent:
            action = recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: open_file(path))
        if recent.isEmpty():
            recent.addAction(_text(N("Menus", "Nothing yet"))).setEnabled(False)

    recent.aboutToShow.connect(fill)
    return recent


def add_docks(menu: QMenu, before: QAction, docks: Iterable[Dock]) -> None:
    """Add a switch for every dock: the panels, then a submenu `menu.view.<group>` for each group of views."""
    docks = list(docks)
    for dock in docks:
        if not isinstance(dock, ViewDock):
            menu.insertAction(before, dock.toggleViewAction())
    menu.insertSeparator(before)
    for group in GROUPS:
        found = [dock for dock in docks if isinstance(dock, ViewDock) and dock.group == group]
        if found:
            submenu = QMenu(_text(group), menu)
            submenu.setObjectName(f"menu.view.{group.lower().replace(' ', '_')}")
            submenu.setToolTipsVisible(True)
            menu.insertMenu(before, submenu)
            submenu.addActions([dock.toggleViewAction() for dock in found])
    menu.insertSeparator(before)


def add_theme(menu: QMenu, settings: Settings, choose: Callable[[str], None]) -> None:
    """Add the choice of the theme; actions are `view.theme.<name>`."""
    texts = {name: _text(_THEMES[name]) for name in THEMES}
    title, picture = _text(N("Menus", "&Theme")), "theme"
    _choice(menu, ("view.theme", title, picture), texts, settings.theme, choose)


def add_language(menu: QMenu, settings: Settings, choose: Callable[[str], None]) -> None:
    """Add the choice of the language; actions are `view.language.<code>`. The names are in the languages themselves."""
    texts = {name: language.NAMES[name] for name in LANGUAGES}
    texts["system"] = _text(_THEMES["system"])
    title, picture = _text(N("Menus", "&Language")), "language"
    _choice(menu, ("view.language", title, picture), texts, settings.language, choose)


def _choice(
    menu: QMenu,
    head: tuple[str, str, str],
    texts: dict[str, str],
    current: str,
    choose: Callable[[str], None],
) -> None:
    name, title, picture = head
    submenu = menu.addMenu(icon(picture), title)
    submenu.setObjectName(name)
    group = QActionGroup(submenu)
    for key, text in texts.items():
        action = submenu.addAction(text)
        action.setObjectName(f"{name}.{key}")
        action.setCheckable(True)
        action.setChecked(key == current)
        group.addAction(action)
        action.triggered.connect(lambda _=False, key=key: choose(key))


def _text(source: str) -> str:
    return QCoreApplication.translate("Menus", source)
