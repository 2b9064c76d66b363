"""The window: assembles canvas, docks, menus, toolbar and status line, and wires them. It holds no logic of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.core import place
from nnplayground.gui import docks as dock_tools
from nnplayground.gui import menus, rooms, style
from nnplayground.gui.actions import Actions
from nnplayground.gui.alive import Alive
from nnplayground.gui.checker import Checker, FirstWeights
from nnplayground.gui.code_opening import CodeOpening
from nnplayground.gui.docks import Dock, ViewDock
from nnplayground.gui.document import Document
from nnplayground.gui.expected import Expected
from nnplayground.gui.files import Files
from nnplayground.gui.live import Live
from nnplayground.gui.messages import ERROR, INFO, MessageBar
from nnplayground.gui.opening import Opening
from nnplayground.gui.panels.timeline import Timeline
from nnplayground.gui.player import Player
from nnplayground.gui.recovery import Recovery
from nnplayground.gui.selection import Selection
from nnplayground.gui.settings import Settings
from nnplayground.gui.slideshow import Slideshow
from nnplayground.gui.statusline import StatusLine
from nnplayground.gui.views import all_views
from nnplayground.gui.welcome import WelcomePage
from nnplayground.gui.wiring import Wiring
from nnplayground.gui.workflow import WorkflowBar
from nnplayground.lessons import EXAMPLES

LAYOUT_VERSION = 4
LEAST_CANVAS = 60
"""Pixels that messages leave to the canvas."""
TOOLBAR = ("file.welcome", "file.open", "file.save", "", "edit.undo", "edit.redo", "")


class MainWindow(QMainWindow):
    """The window of one document.

    Signals:
        closing(): the person closed the window and nothing is left to save.
    """

    closing = Signal()

    def __init__(
        self, document: Document, live: Live, selection: Selection, settings: Settings
    ) -> None:
        super().__init__()
        self.document, self.live = document, live
        self.selection, self.settings = selection, settings
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.resize(1280, 800)
        self.keep_layout = True
        self._closed = self._closing = False
        self._workspace_state: QByteArray | None = None
        self._titles = QTimer(self, interval=0, singleShot=True)
        self._titles.timeout.connect(self._show_titles)
        self.actions_table = Actions(self)
        self.messages = MessageBar()
        self.canvas = rooms.load(rooms.CANVAS)(document, live, selection)
        self.welcome = WelcomePage(EXAMPLES.values(), place.assets() / "examples", settings)
        self._center()
        self.docks = self._docks()
        self._layout_version = dock_tools.version(LAYOUT_VERSION, self.docks)
        self.files = Files(document, live, settings, self)
        self.files.thumbnail = self._thumbnail
        self.opening = Opening(document, live, self.files, self)
        self.code_opening = CodeOpening(document, self.files, self)
        self.files.others = (self.opening, self.code_opening)
        self.files.background.idle.connect(self._on_idle)
        self.recovery = Recovery(document, self.files.background, self)
        self.checker = Checker(document, live, self)
        self.first_weights = FirstWeights(document, live, self)
        self.player = Player(document, live, self.actions_table, settings, self)
        self.alive = Alive(document, live, self)
        self.slideshow = Slideshow(self, self.actions_table["view.slideshow"])
        self.workflow = WorkflowBar(document, live)
        self.expected = Expected(document, live, settings, self.messages, self)
        self.player.refuses = live.refuses = self.expected.refuses
        self.status = StatusLine(document, live, self.player, self.alive, self.expected)
        self.setStatusBar(self.status)
        self._toolbar()
        self._menus()
        self.wiring = Wiring(self)
        self._restore()
        self.show_welcome()

    # --- what others call ---

    @property
    def on_welcome(self) -> bool:
        """Tell whether the welcome page is shown."""
        return self._stack.currentWidget() is self.welcome

    def open_example(self, name: str) -> None:
        """Open an example of the gallery; UnknownName if there is none of this name."""
        project = EXAMPLES[name].project()
        self.files.when_safe(lambda: self.files.show_project(project))

    def show_welcome(self) -> None:
        """Show the welcome page in the place of the workspace."""
        if not self.on_welcome or self._workspace_state is None:
            self._workspace_state = self.saveState(self._layout_version)
        self.welcome.offer_back(any(g.nodes for g in self.document.project.networks.values()))
        self._stack.setCurrentWidget(self.welcome)
        for dock in self.docks.values():
            dock.hide()
        self._bar.hide()
        self._strip.hide()
        self.layout().activate()
        self.welcome.setFocus()

    def show_workspace(self) -> None:
        """Show the network with all docks as they were."""
        if self.on_welcome:
            self._stack.setCurrentWidget(self.canvas)
            if self._workspace_state is not None:
                self.restoreState(self._workspace_state, self._layout_version)
            self._bar.show()
            self._strip.show()
        self._show_titles_soon()

    def show_dock(self, name: str) -> None:
        """Open a dock and bring it to the front; KeyError if there is none of this name."""
        self.docks[name].show()
        self.docks[name].raise_()
        self.layout().activate()
        self._show_titles_soon()

    def reset_layout(self) -> None:
        """Put all docks back in their first places."""
        self.show_workspace()
        dock_tools.arrange(self, self.docks, rooms.first())
        self._show_titles_soon()

    def say(self, kind: str, text: str, details: str = "") -> None:
        """Show a message in the window."""
        self.messages.say(kind, text, details)

    def open_views(self, names: tuple[str, ...]) -> None:
        """Open the views an example wants to be looked at, close the other views, bring the first ones to the front."""
        wanted = [name for name in names if name in self.docks]
        for dock in self.docks.values():
            if isinstance(dock, ViewDock):
                dock.setVisible(dock.name in wanted)
        for name in reversed(wanted):
            self.show_dock(name)

    def inspect(self) -> None:
        """Open the views of one layer and one example side by side; where no layer is chosen, choose one that has weights."""
        self.show_workspace()
        if not self.selection.nodes:
            self.selection.choose_nodes(*rooms.first_layer(self.document.project))
        dock_tools.inspect(self, self.docks, rooms.INSPECT, rooms.INSPECT_PANELS)
        self.layout().activate()
        self._show_titles_soon()

    def choose_theme(self, theme: str) -> None:
        """Take another theme from now on."""
        self.settings.theme = theme
        style.apply(theme)

    def choose_language(self, language: str) -> None:
        """Take another language from the next start on."""
        self.settings.language = language
        self.say(INFO, self.tr("The language changes when the program is started again."))

    # --- assembly ---

    def _center(self) -> None:
        self._stack = QStackedWidget()
        # What the messages need comes first: the canvas takes the rest.
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.setMinimumHeight(LEAST_CANVAS)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.welcome)
        center = QWidget()
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(center)

    def _docks(self) -> dict[str, Dock]:
        partners = (self.document, self.live, self.selection)
        docks: dict[str, Dock] = {}
        for room in rooms.ROOMS:
            title = QCoreApplication.translate("Rooms", room.title)
            docks[room.name] = Dock(
                room.name, title, rooms.load(room.target)(*partners), room.area, self
            )
        for view in all_views():
            docks[view.name] = dock = ViewDock(view, partners, self, lambda: self.files.background)
            dock.problem.connect(lambda text: self.say(ERROR, text))
            dock.done.connect(lambda text: self.status.showMessage(text, 4000))
        for dock in docks.values():
            dock.visibilityChanged.connect(self._show_titles_soon)
            dock.topLevelChanged.connect(self._show_titles_soon)
            dock.dockLocationChanged.connect(self._show_titles_soon)
        return docks

    def _toolbar(self) -> None:
        bar = self._bar = dock_tools.fixed_bar("toolbar", self.tr("Tools"))
        bar.setIconSize(QSize(20, 20))
        for name in TOOLBAR:
            if name:
                bar.addAction(self.actions_table[name])
            else:
                bar.addSeparator()
        self.player.fill(bar)
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(room)
        bar.addWidget(self.workflow)
        self.addToolBar(bar)
        self._strip = dock_tools.fixed_bar("timeline_strip", self.tr("Timeline"))
        self._strip.addWidget(Timeline(self.live, self._strip))
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._strip)

    def _menus(self) -> None:
        found = self.actions_table.fill(self.menuBar())
        table, settings = self.actions_table, self.settings
        menus.add_recent(found["file"], table["file.save"], settings, self.files.open)
        menus.add_docks(found["view"], table["view.zoom_fit"], self.docks.values())
        found["view"].addSeparator()
        menus.add_theme(found["view"], settings, self.choose_theme)
        menus.add_language(found["view"], settings, self.choose_language)

    def _restore(self) -> None:
        dock_tools.arrange(self, self.docks, rooms.first())
        kept = self.settings.window(self._layout_version)
        if kept is not None:
            self.restoreGeometry(kept[0])
            self.restoreState(kept[1], self._layout_version)

    def _thumbnail(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture = self.grab().scaledToWidth(480, Qt.TransformationMode.SmoothTransformation)
        picture.save(buffer, "PNG")
        return buffer.data().data()

    def _show_titles_soon(self, *_: object) -> None:
        self._titles.start()

    def _show_titles(self) -> None:
        dock_tools.show_titles(self, self.docks.values())

    # --- Qt ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls()[:1]:  # none if the program that it comes from has ended
            self.files.drop(Path(url.toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            event.accept()
        elif self.files.busy:
            self._closing = True
            event.ignore()
        elif self.document.dirty:
            event.ignore()
            self.files.when_safe(self._close_now)
        else:
            self._finish()
            event.accept()

    def _on_idle(self) -> None:
        """Close now if the person wanted to while a file was being written."""
        if self._closing and not self.files.busy:
            self._closing = False
            self.close()

    def _close_now(self) -> None:
        self._finish()
        self.close()

    def _finish(self) -> None:
        self._closed = True
        self.slideshow.leave()
        if self.keep_layout:
            state = (
                self._workspace_state if self.on_welcome else self.saveState(self._layout_version)
            )
            self.settings.set_window(
                self._layout_version, self.saveGeometry(), state or QByteArray()
            )
            self.settings.sync()
        self.hide()
        self.recovery.close()
        self.files.background.wait()
        self.closing.emit()
