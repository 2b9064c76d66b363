from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QAction

from nnplayground.gui.actions import MENUS, ROWS


def test_ids_and_shortcuts_are_used_once():
    assert max(Counter(row.id for row in ROWS).values()) == 1
    assert max(Counter(row.keys for row in ROWS if row.keys).values()) == 1


def test_every_action_stands_in_a_menu_and_has_its_id_as_name(shell):
    menus = {name: shell.window.menuBar().findChild(object, f"menu.{name}") for name, _ in MENUS}
    for row in ROWS:
        action = shell.action(row.id)
        assert action.objectName() == row.id
        assert action.toolTip()
        assert action in menus[row.id.split(".")[0]].actions()


def test_no_shortcut_is_given_twice_in_the_window(shell, small_project):
    shell.window.files.show_project(small_project)
    keys = [
        action.shortcut().toString()
        for action in shell.window.findChildren(QAction)
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_every_button_and_field_of_the_shell_has_names_and_a_tip(shell, small_project):
    from PySide6.QtWidgets import QAbstractButton, QSpinBox

    shell.window.files.show_project(small_project)
    bare = [
        widget.objectName() or repr(widget)
        for kind in (QAbstractButton, QSpinBox)
        for widget in shell.window.findChildren(kind)
        if not widget.objectName().startswith("qt_")
        and type(widget).__module__ != "PySide6.QtWidgets"
        and not (widget.objectName() and widget.accessibleName() and widget.toolTip())
    ]
    assert bare == []


def test_about_lists_the_versions_without_importing_them(shell):
    shell.action("help.about").trigger()
    assert shell.find("about.Python").text()
    assert shell.find("about.keras").text() == "3"
    shell.find("about").close()
