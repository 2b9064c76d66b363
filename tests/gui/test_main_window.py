from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from nnplayground.core import events as e
from nnplayground.core import place
from nnplayground.core.graph import Graph
from nnplayground.gui import docks, rooms
from nnplayground.gui.main_window import LEAST_CANVAS
from nnplayground.gui.views import all_views


def test_the_window_starts_on_the_welcome_page(shell):
    assert shell.window.on_welcome
    assert shell.find("welcome").isVisible()
    assert not shell.find("dock.data").isVisible()


def test_opening_a_project_shows_the_workspace(shell, small_project):
    shell.window.files.show_project(small_project)
    assert not shell.window.on_welcome
    assert shell.find("dock.data").isVisible()
    assert shell.window.windowTitle().startswith("Small[*]")


def test_every_dock_has_its_name_and_a_switch_in_the_view_menu(shell):
    for name, dock in shell.window.docks.items():
        assert dock.objectName() == f"dock.{name}"
        assert dock.toggleViewAction().objectName() == f"view.{name}"


def test_reset_layout_opens_a_dock_that_was_closed(shell, small_project):
    shell.window.files.show_project(small_project)
    shell.window.docks["data"].close()
    shell.action("view.reset_layout").trigger()
    assert shell.window.docks["data"].isVisible()


def test_the_layout_is_kept_for_the_next_start(make_shell, small_project):
    first = make_shell()
    first.window.files.show_project(small_project)
    first.window.docks["summary"].close()
    first.close()
    second = make_shell()
    second.window.files.show_project(small_project)
    assert second.window.docks["summary"].isHidden()
    assert second.window.docks["data"].isVisible()


def test_a_layout_of_other_docks_is_not_restored():
    assert docks.version(3, ["data", "curves"]) == docks.version(3, ["curves", "data"])
    assert docks.version(3, ["data", "curves"]) != docks.version(3, ["data", "curves", "roc"])


def test_an_edit_is_checked_by_the_engine_within_300_ms(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.check is not None)
    edited = replace(
        small_project, networks={"model": Graph(small_project.networks["model"].nodes[:1])}
    )
    shell.document.edit("Remove", edited)
    qtbot.waitUntil(lambda: shell.live.check.project == edited, timeout=300)


def test_data_is_loaded_once_for_one_choice(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.data is not None)
    shell.document.edit("Seed", replace(small_project, seed=7))
    shell.document.edit("Epochs", replace(shell.document.project, networks={"model": Graph()}))
    qtbot.waitUntil(lambda: shell.live.check.project.networks == {"model": Graph()})
    assert len(shell.engine.posted(e.Load)) == 1


def test_a_failure_is_shown_in_the_window_and_its_layer_is_chosen(shell, small_project):
    shell.window.files.show_project(small_project)
    shell.live.on_event(e.Failed("networks.model.dense_1", "The shapes do not fit.", "Traceback"))
    assert [message.text for message in shell.window.messages.messages] == [
        "The shapes do not fit."
    ]
    assert shell.window.selection.nodes == ("dense_1",)


def test_details_of_a_failure_are_folded_until_asked_for(shell, qtbot):
    shell.live.on_event(e.Failed("", "It failed.", "Traceback of it"))
    assert not shell.find("message.details_text").isVisible()
    qtbot.mouseClick(shell.find("message.details"), Qt.MouseButton.LeftButton)
    assert shell.find("message.details_text").isVisible()


def test_the_theme_changes_at_once_and_is_kept(shell):
    from nnplayground.gui import style

    shell.window.choose_theme("dark")
    assert style.is_dark()
    shell.window.choose_theme("light")
    assert not style.is_dark()
    assert shell.window.settings.theme == "light"


def test_undo_and_redo_follow_the_document(shell, small_project):
    shell.window.files.show_project(small_project)
    assert not shell.action("edit.undo").isEnabled()
    shell.document.edit("Change seed", replace(small_project, seed=9))
    assert shell.window.isWindowModified()
    shell.action("edit.undo").trigger()
    assert shell.document.project.seed == small_project.seed
    assert shell.action("edit.redo").isEnabled()


@pytest.mark.parametrize(
    ("action", "call"),
    [
        ("edit.copy", "copy"),
        ("edit.paste", "paste"),
        ("edit.delete", "delete_selected"),
        ("edit.select_all", "select_all"),
        ("view.arrange", "arrange"),
        ("view.zoom_fit", "zoom_fit"),
    ],
)
def test_actions_reach_the_canvas(shell, action, call):
    QApplication.clipboard().clear()  # code on it would be drawn
    shell.action(action).trigger()
    assert shell.window.canvas.calls[-1] == call


def test_views_of_a_project_are_opened_and_others_closed(shell, small_project):
    shell.window.files.show_project(replace(small_project, views=("plain", "no such view")))
    assert shell.window.docks["plain"].isVisible()
    assert shell.window.docks["curves"].isHidden()


def test_views_stand_under_the_panels_and_not_among_their_tabs(shell, small_project):
    shell.window.files.show_project(small_project)
    shell.window.show_dock("plain")
    beside = [
        dock.name for dock in shell.window.tabifiedDockWidgets(shell.window.docks["training"])
    ]
    assert "plain" not in beside
    assert {"inspector", "summary", "evaluate"} <= set(beside)


def test_every_panel_and_view_has_an_icon_of_its_own():
    names = [room.name for room in rooms.ROOMS] + [view.name for view in all_views()]
    assert [
        name for name in names if not (place.assets() / "icons" / f"{name}.svg").is_file()
    ] == []


def test_the_training_panel_leads_to_the_layers(make_shell, small_project, monkeypatch):
    shell = make_shell()
    shell.window.files.show_project(small_project)
    shell.window.show_dock("data")
    shell.find("dock.training").widget().network_wanted.emit()
    assert shell.window.docks["palette"].isVisible()


def in_front(shell, *names):
    """Return which of some docks are seen."""
    docks = shell.window.docks
    return [name for name in names if not docks[name].visibleRegion().isEmpty()]


def test_a_panel_that_the_menu_opens_among_tabs_is_seen(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    shell.window.show_dock("training")
    shell.window.docks["transfer"].hide()
    qtbot.waitUntil(lambda: in_front(shell, "training", "transfer") == ["training"])
    shell.window.docks["transfer"].toggleViewAction().trigger()
    qtbot.waitUntil(lambda: in_front(shell, "training", "transfer") == ["transfer"])


def test_a_chosen_layer_brings_its_settings_up_but_not_over_the_list_it_was_chosen_in(
    shell, small_project, qtbot
):
    shell.window.files.show_project(small_project)
    shell.window.activateWindow()
    shell.window.show_dock("summary")
    shell.window.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shell.window.canvas.setFocus()
    shell.window.selection.choose_nodes(("dense_1",))
    qtbot.waitUntil(lambda: in_front(shell, "summary", "inspector") == ["inspector"])

    shell.window.selection.choose_nodes(())
    shell.window.show_dock("summary")
    panel = shell.window.docks["summary"].widget()
    panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    panel.setFocus()
    qtbot.waitUntil(panel.hasFocus)
    shell.window.selection.choose_nodes(("dense_1",))
    QApplication.processEvents()
    assert in_front(shell, "summary", "inspector") == ["summary"]


def test_a_click_on_the_layer_chosen_already_brings_its_settings_up(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    shell.window.selection.choose_nodes(("dense_1",))
    shell.window.show_dock("training")
    qtbot.waitUntil(lambda: in_front(shell, "training", "inspector") == ["training"])
    shell.window.canvas.chosen_again.emit()
    qtbot.waitUntil(lambda: in_front(shell, "training", "inspector") == ["inspector"])


def test_a_chosen_layer_is_marked_in_the_code_that_is_in_front(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    shell.window.activateWindow()
    shell.window.show_dock("code")
    qtbot.waitUntil(lambda: in_front(shell, "code", "inspector") == ["code"])
    shell.window.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shell.window.canvas.setFocus()
    shell.window.selection.choose_nodes(("dense_1",))
    QApplication.processEvents()
    assert in_front(shell, "code", "inspector") == ["code"]
    shell.action("view.inspect").trigger()
    qtbot.waitUntil(lambda: in_front(shell, "code", "inspector") == ["inspector"])


@pytest.mark.covers("E11")
def test_a_view_behind_another_tab_wants_and_draws_nothing(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    shell.window.show_dock("plain")
    shell.window.show_dock("curves")
    shell.window.tabifyDockWidget(shell.window.docks["plain"], shell.window.docks["curves"])
    front, behind = shell.window.docks["curves"].view, shell.window.docks["plain"].view
    shell.window.show_dock("curves")
    qtbot.waitUntil(lambda: front.on_screen and not behind.on_screen)
    shell.window.show_dock("plain")
    qtbot.waitUntil(lambda: behind.on_screen and not front.on_screen)


def test_messages_scroll_where_the_window_has_no_room_for_them(shell, qtbot):
    window = shell.window
    window.resize(1280, 800)
    window.show_workspace()
    for number in range(3):
        window.say("error", f"{number} " + 60 * "many words ", "Traceback\n" + 30 * "a line\n")
    for button in window.findChildren(QToolButton, "message.details"):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    messages = window.messages
    qtbot.waitUntil(lambda: messages.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(
        lambda: all(one.height() >= one.heightForWidth(one.width()) for one in messages.messages)
    )
    assert window.height() == 800
    assert window.canvas.height() >= LEAST_CANVAS


def test_short_messages_are_seen_whole(shell, qtbot):
    window = shell.window
    window.resize(1280, 800)
    window.show_workspace()
    for number in range(3):
        window.say("info", f"{number} " + 15 * "words ")
    messages = window.messages
    qtbot.waitUntil(lambda: messages.height() == messages.widget().height())
    assert messages.verticalScrollBar().maximum() == 0
