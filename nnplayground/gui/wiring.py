"""What happens in the window when something happens elsewhere: every connection between its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut

from nnplayground.core import events as e
from nnplayground.core import place
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.store import StoreError
from nnplayground.gui import style
from nnplayground.gui.about import AboutDialog
from nnplayground.gui.alive import NEXT_START
from nnplayground.gui.log import LOGGER
from nnplayground.gui.messages import ERROR, INFO, WARNING
from nnplayground.gui.text import words
from nnplayground.gui.views.doctor import Alarm, run_name

if TYPE_CHECKING:
    from nnplayground.gui.main_window import MainWindow

STEP_DOCKS = {
    "network": "palette",
    "data": "data",
    "training": "training",
    "train": "curves",
    "evaluate": "evaluate",
    "use": "evaluate",
}
SHORT = 8000
MOST_NAMES = 4


class Wiring(QObject):
    """Connects the parts of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_table.connect_to(self._calls())
        self._connect_undo()
        self._connect_switches()
        self._connect_files()
        self._connect_engine()
        window.workflow.chosen.connect(self._on_step)
        window.player.over.connect(self._on_over)
        training = window.docks["training"].widget()
        training.network_wanted.connect(lambda: self._on_step("network"))
        training.view_wanted.connect(window.show_dock)
        window.selection.nodes_changed.connect(self._on_nodes_chosen)
        window.selection.laid.connect(self._on_laid)
        window.canvas.settings_wanted.connect(self._on_settings_wanted)
        window.canvas.chosen_again.connect(self._on_nodes_chosen)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), window.docks["inspector"])
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(window.canvas.setFocus)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        self._offer_recovery()
        self._show_title()

    def _calls(self) -> dict[str, Callable[[], object]]:
        window, canvas, files = self._window, self._window.canvas, self._window.files
        return {
            "file.new": files.new,
            "file.open": files.open,
            "file.welcome": window.show_welcome,
            "file.save": files.save,
            "file.save_as": files.save_as,
            "file.export_script": files.exporter.script,
            "file.export_model": files.exporter.model,
            "file.import_model": files.exporter.weights_in,
            "file.export_diagram": lambda: files.exporter.diagram(window.canvas.export_picture),
            "file.quit": window.close,
            "edit.undo": window.document.undo_stack.undo,
            "edit.redo": window.document.undo_stack.redo,
            "edit.cut": canvas.cut,
            "edit.copy": canvas.copy,
            "edit.paste": self._paste,
            "edit.duplicate": canvas.duplicate,
            "edit.delete": canvas.delete_selected,
            "edit.select_all": canvas.select_all,
            "edit.find": self._find,
            "edit.group": canvas.group,
            "edit.ungroup": canvas.ungroup,
            "edit.fold": canvas.toggle_fold,
            "edit.share": canvas.editor.share,
            "edit.output": canvas.mark_output,
            "edit.note": canvas.add_remark,
            "view.zoom_fit": canvas.zoom_fit,
            "view.arrange": canvas.arrange,
            "view.turn": canvas.turn,
            "view.inspect": window.inspect,
            "view.slideshow": window.slideshow.toggle,
            "view.reset_layout": window.reset_layout,
            "run.twin": self._add_twin,
            "help.log": self._open_log,
            "help.about": self._about,
        }

    def _connect_undo(self) -> None:
        stack, table = self._window.document.undo_stack, self._window.actions_table
        for name, possible in (
            ("edit.undo", stack.canUndoChanged),
            ("edit.redo", stack.canRedoChanged),
        ):
            table[name].setEnabled(False)
            possible.connect(table[name].setEnabled)
        stack.undoTextChanged.connect(self._show_undo)
        stack.redoTextChanged.connect(self._show_undo)
        stack.cleanChanged.connect(self._show_title)

    def _show_undo(self, *_: object) -> None:
        """Let the tips of undo and redo name the edit they are about."""
        stack, table = self._window.document.undo_stack, self._window.actions_table
        for name, what in (("edit.undo", stack.undoText()), ("edit.redo", stack.redoText())):
            tip = table[name].statusTip()
            table[name].setToolTip(f"{tip}: {what}" if what else tip)

    def _connect_switches(self) -> None:
        """Let what is switched on in the menu stay on at the next start."""
        window = self._window
        for name, show, default in (
            ("view.shapes", window.canvas.show_shapes, True),
            ("view.minimap", window.canvas.show_minimap, True),
        ):
            action = window.actions_table[name]
            action.setChecked(window.settings.flag(name, default))
            show(action.isChecked())
            action.toggled.connect(show)
            action.toggled.connect(partial(window.settings.set_flag, name))
        window.canvas.shapes_changed.connect(window.actions_table["view.shapes"].setChecked)

    def _connect_files(self) -> None:
        window, files, welcome = self._window, self._window.files, self._window.welcome
        window.document.changed.connect(self._show_title)
        window.document.changed.connect(self._on_edited)
        window.document.path_changed.connect(self._show_title)
        files.message.connect(window.say)
        for opener in (window.opening, window.code_opening):
            opener.message.connect(window.say)
        window.code_opening.drawn.connect(window.canvas.zoom_fit)
        window.canvas.paste_first = window.code_opening.paste_code
        opening, cancel = window.opening, window.status.cancel
        opening.busy_changed.connect(lambda: cancel.setVisible(opening.busy))
        cancel.clicked.connect(opening.cancel)
        palette, layers = window.docks["palette"].widget(), window.docks["list"].widget()
        palette.use(window.canvas.editor)
        for source in (window.canvas.editor, palette, layers.editor):
            source.architecture_wanted.connect(window.opening.open_architecture)
        files.shown.connect(self._on_shown)
        files.saved.connect(self._on_saved)
        files.exported.connect(self._on_saved)
        files.recent_changed.connect(welcome.refresh)
        welcome.example_chosen.connect(window.open_example)
        welcome.file_chosen.connect(files.open)
        welcome.new_chosen.connect(files.new)
        welcome.open_chosen.connect(lambda: files.open())
        welcome.back_chosen.connect(window.show_workspace)

    def _connect_engine(self) -> None:
        live = self._window.live
        live.failed.connect(self._on_failed)
        live.started.connect(self._on_started)
        live.finished.connect(self._on_finished)
        live.run_changed.connect(self._on_run_changed)
        live.loaded.connect(self._on_loaded)
        self._alarm = Alarm(live, self)
        self._alarm.rang.connect(self._on_ill)
        self._alarm.calmed.connect(self._on_well)

    def _show_title(self, *_: object) -> None:
        window = self._window
        document = window.document
        name = document.path.stem if document.path is not None else document.project.name
        window.setWindowTitle(self.tr("{name}[*] — Neural-net playground").format(name=name))
        window.setWindowModified(document.dirty)

    def _paste(self) -> None:
        """Put in what is on the clipboard: code of Keras is drawn, anything else is for the canvas."""
        if not self._window.code_opening.paste_code():
            self._window.canvas.paste()

    def _find(self) -> None:
        self._window.show_workspace()
        self._window.canvas.find_layer()

    def _on_settings_wanted(self) -> None:
        """Go from a layer on the canvas to its settings."""
        self._window.show_dock("inspector")
        inspector = self._window.docks["inspector"].widget()
        inspector.enter(inspector.form)

    def _add_twin(self) -> None:
        self._window.show_workspace()
        self._window.show_dock("twins")
        self._window.docks["twins"].view.add_twin()

    def _on_edited(self, old: Project, new: Project) -> None:
        """Show the twins when the first ones are made, wherever that was."""
        window = self._window
        if new.twins and not old.twins and "twins" in window.docks and not window.on_welcome:
            window.show_dock("twins")

    def _on_shown(self) -> None:
        window = self._window
        for kind in (ERROR, WARNING, INFO):  # what was said was about the project before
            window.messages.clear(kind)
        for about in ("over", "doctor"):
            window.messages.settle(about)
        window.show_workspace()
        if window.document.project.views:
            window.open_views(window.document.project.views)
        window.canvas.setFocus()

    def _on_saved(self, path: Path) -> None:
        self._window.status.showMessage(self.tr("Saved {name}").format(name=path.name), 4000)

    def _on_failed(self, event: e.Failed) -> None:
        window = self._window
        if event.where.startswith("views."):
            LOGGER.warning("%s: %s\n%s", event.where, event.message, event.details)
            window.status.showMessage(words(event.message), 6000)
            return
        if event.where == "data.source" and window.alive.standing == NEXT_START:
            return  # the status line says so, with a button
        parts = event.where.split(".")
        text, details = words(event.message), event.details
        known = self._known_problem() if not event.where or parts[0] == "networks" else ""
        if known:
            text, details = known, f"{event.message}\n\n{details}"
            window.show_dock("training")
        window.messages.say(ERROR, text, details, about=event.where)
        if parts[0] == "networks" and len(parts) >= 3:
            window.selection.choose_nodes((parts[2],), parts[1])

    def _known_problem(self) -> str:
        """Return the first thing the check has against the project; it says better than Keras why a run fails."""
        check, project = self._window.live.check, self._window.document.project
        if check is None or check.project is not project:
            return ""
        reports = [report for nodes in check.nodes.values() for report in nodes.values()]
        found = [report.problem for report in reports if report.problem]
        return words(found[0] if found else check.problem)

    def _on_loaded(self, _: e.Loaded) -> None:
        self._window.messages.settle("data")

    def _on_started(self) -> None:
        self._window.messages.clear(ERROR)
        self._window.messages.settle("over")
        self._window.messages.settle("doctor")

    def _on_finished(self, event: e.Finished) -> None:
        if event.reason == "non-finite":
            text = words(event.text) or self.tr("The loss became infinite; training was stopped.")
            record = next((one for one in self._window.live.team if one.run == event.run), None)
            self._warn(text, record)

    def _on_run_changed(self, event: e.Changed) -> None:
        """Say which layers kept what they had learnt; other changes show their effect themselves."""
        window, record = self._window, self._window.live.record
        if record is None or event.run != record.run:
            return
        window.messages.settle("change")
        window.messages.clear(ERROR)
        if event.fresh:
            text = self.tr("Begun anew: {fresh}.").format(fresh=_names(event.fresh))
            if event.kept:
                text = self.tr("Weights kept: {kept}. Begun anew: {fresh}.").format(
                    kept=_names(event.kept), fresh=_names(event.fresh)
                )
            message = window.messages.say(INFO, text, about="change")
            closing = QTimer(message, interval=SHORT, singleShot=True)
            closing.timeout.connect(lambda: window.messages.drop(message))
            closing.start()
        elif event.text:
            window.status.showMessage(words(event.text), SHORT)

    def _on_ill(self, record: RunRecord, findings: Sequence[e.Finding]) -> None:
        """Say what makes a run ill; that its numbers are not finite is said when it ends."""
        if record.reason == "non-finite":
            return
        text, more = words(findings[0].text), len(findings) - 1
        if more:
            text += " " + self.tr("Other findings: {n}.").format(n=more)
        self._warn(text, record)

    def _on_well(self) -> None:
        self._window.messages.settle("doctor")

    def _warn(self, text: str, record: RunRecord | None) -> None:
        """Say what is wrong with a run, with a way to the doctor if its findings are not on the screen anyway."""
        window = self._window
        name = run_name(record, window.live.team, window.document.project) if record else ""
        text = f"{name}: {text}" if name else text
        dock = window.docks.get("doctor")
        hidden = dock is not None and dock.visibleRegion().isEmpty()
        window.messages.settle("doctor")
        show = (self.tr("Show the doctor"), lambda: window.show_dock("doctor"))
        window.messages.say(WARNING, text, answers=(show,) if hidden else (), about="doctor")

    def _on_over(self, more: int) -> None:
        """Ask what Play means for a run that has trained as long as it may."""
        player = self._window.player
        answers = [(self.tr("Start again"), player.train_again)]
        if not more:
            text = self.tr("Training has stopped early. Starting again drops what was learnt.")
        else:
            text = self.tr("All epochs are done. Starting again drops what was learnt.")
            title = self.tr("Train one more epoch")
            if more > 1:
                title = self.tr("Train {n} more epochs").format(n=more)
            answers.insert(0, (title, lambda: player.train_more(more)))
        self._window.messages.say(INFO, text, answers=answers, about="over")

    def _on_nodes_chosen(self) -> None:
        window = self._window
        dock = window.docks.get("inspector")
        if window.selection.nodes and dock is not None and dock.isVisibleTo(window):
            focus = window.focusWidget()
            # The list in which a layer was clicked must not go out of sight by that.
            beside = window.tabifiedDockWidgets(dock)
            # Nor the code, which marks the lines of the layer.
            code = window.docks.get("code")
            marked = code in beside and code is not None and not code.visibleRegion().isEmpty()
            if not marked and not any(one.isAncestorOf(focus) for one in beside if focus):
                dock.raise_()

    def _on_laid(self, number: int) -> None:
        self._window.live.post(e.Lay(number, self._window.selection.own[number]))

    def _on_step(self, step: str) -> None:
        self._window.show_workspace()
        self._window.show_dock(STEP_DOCKS[step])

    def _on_system_theme(self) -> None:
        # Setting a theme of our own also ends here; only the system's choice is for us to follow.
        if self._window.settings.theme == "system" and style.system_is_dark() != style.is_dark():
            style.apply("system")

    def _offer_recovery(self) -> None:
        recovery = self._window.recovery
        for path in recovery.found[:1]:
            self._window.messages.say(
                WARNING,
                self.tr("The program ended without saving. Shall the unsaved work come back?"),
                answers=(
                    (self.tr("Bring it back"), lambda path=path: self._recover(path)),
                    (self.tr("Throw it away"), lambda path=path: recovery.drop(path)),
                ),
            )

    def _recover(self, path: Path) -> None:
        try:
            project = self._window.recovery.take(path)
        except StoreError as error:
            self._window.messages.say(ERROR, words(str(error)))
        else:
            self._window.files.show_project(project, clean=False)

    def _about(self) -> None:
        AboutDialog(self._window.live.engine, self._window).open()

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.home() / "log")))


def _names(layers: Sequence[str]) -> str:
    """Return the names of layers as a list that stays short."""
    shown = ", ".join(layers[:MOST_NAMES])
    return shown if len(layers) <= MOST_NAMES else f"{shown} … ({len(layers)})"
