"""Docks: panels and views with a slim title bar; a view's bar has help, copy, and save picture, numbers and animation."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QProgressBar,
    QTabBar,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWhatsThis,
    QWidget,
)

from nnplayground.gui import dialogs, export
from nnplayground.gui.animation.tool import AnimationTool
from nnplayground.gui.background import Background
from nnplayground.gui.document import Document
from nnplayground.gui.icons import icon
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words
from nnplayground.gui.views.elided import Elided
from nnplayground.gui.views.view import View

NARROW, LEFT, WIDEST = 84, 286, 360
"""Widths in points: of a box where room is short, below which the panels on the left would be cut off, and the most that a view may
insist on, so that two of them beside the panels fit into 1280."""


_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_SIDES = {"left": 300, "right": 380}
_BOTH_SIDES = 1500
"""Width of a window in which two columns of views have room between the panels of both sides."""


class Dock(QDockWidget):
    """A dock named `dock.<name>`."""

    tools = False

    def __init__(
        self, name: str, title: str, widget: QWidget, area: str, parent: QMainWindow
    ) -> None:
        super().__init__(title, parent)
        self.name, self.area = name, area
        self.setObjectName(f"dock.{name}")
        self.setAccessibleName(title)
        if area == "left":
            widget.setMinimumWidth(LEFT)
        self.setWidget(widget)
        self.bar = DockBar(self)
        self.setTitleBarWidget(self.bar)
        action = self.toggleViewAction()
        action.setObjectName(f"view.{name}")
        action.setIcon(icon(name))
        action.setToolTip(self.tr("Show or hide “{title}”").format(title=title))
        # Among tabs a dock opens behind the one in front, where nobody sees it.
        action.triggered.connect(lambda shown: self.raise_() if shown else None)

    def show_title(self) -> None:
        """Show the title in the bar unless a tab shows it already; a tabbed panel needs no bar at all."""
        window = self.parent()
        tabbed = isinstance(window, QMainWindow) and bool(window.tabifiedDockWidgets(self))
        alone = self.isFloating() or not tabbed
        self.bar.label.setVisible(alone)
        self.bar.fold(not alone and not self.tools)


class ViewDock(Dock):
    """A dock of a view; the view is made when it is shown for the first time, which keeps the start quick.

    Args:
        kind: the view.
        partners: of the view.
        parent: the window.
        background: returns where its animations are written, which closing the window waits for; None = in a thread of its own.

    Signals:
        problem(text): a picture or the numbers could not be written.
        done(text): they were.
    """

    tools = True
    problem = Signal(str)
    done = Signal(str)

    def __init__(
        self,
        kind: type[View],
        partners: tuple[Document, Live, Selection],
        parent: QMainWindow,
        background: Callable[[], Background] | None = None,
    ) -> None:
        super().__init__(kind.name, words(kind.title), QWidget(), kind.area, parent)
        self._kind, self._partners = kind, partners
        self.group = kind.group
        self._view: View | None = None
        tools = (
            ("help", self.tr("What does this show?"), "help", self._help),
            ("copy", self.tr("Copy the picture"), "copy", self._copy),
            (
                "save_picture",
                self.tr("Save the picture as PNG or SVG"),
                "picture",
                self._save_picture,
            ),
            (
                "save_numbers",
                self.tr("Save the numbers as CSV or NPZ"),
                "table",
                self._save_numbers,
            ),
        )
        for name, tip, picture, call in tools:
            self.bar.add(f"view.{kind.name}.{name}", tip, picture, call)
        background = background or (lambda: Background(self))
        self.animation = AnimationTool(kind.name, lambda: self.view, background, self.bar, self)
        self.animation.problem.connect(self.problem)
        self.animation.done.connect(self.done)
        self._front = True
        self.visibilityChanged.connect(self._on_front)

    @property
    def view(self) -> View:
        """Return the view; makes it if it was never shown."""
        if self._view is None:
            placeholder = self.widget()
            self._view = self._kind(*self._partners)
            _let_shrink(self._view)
            _edge(self._view)
            self._view.cover(not self._front)
            self.setWidget(self._view)
            placeholder.deleteLater()
        return self._view

    def showEvent(self, event: QShowEvent) -> None:
        _ = self.view
        super().showEvent(event)

    def _on_front(self, front: bool) -> None:
        """Let the view rest while the dock lies behind another tab: for Qt it is visible there, too."""
        self._front = front
        if self._view is not None:
            self._view.cover(not front)

    def _help(self) -> None:
        button = self.bar.buttons[f"view.{self.name}.help"]
        place = button.mapToGlobal(button.rect().bottomLeft())
        explanation = self._kind.explanation
        text = words(self._kind.help) if explanation is None else explanation.rich_text()
        QWhatsThis.showText(place, text or self.windowTitle(), button)

    def _copy(self) -> None:
        export.copy_picture(self.view)
        self.done.emit(self.tr("The picture is on the clipboard."))

    def _save_picture(self) -> None:
        self._save(export.save_picture, ".png", self.tr("Picture (*.png);;Vector picture (*.svg)"))

    def _save_numbers(self) -> None:
        filters = self.tr("Table (*.csv);;NumPy arrays (*.npz)")
        self._save(export.save_numbers, ".csv", filters)

    def _save(self, write: Callable[[View, Path], None], suffix: str, filters: str) -> None:
        suggestion = Path.home() / f"{self.name}{suffix}"
        path = dialogs.choose_save(self, self.tr("Save"), suggestion, filters)
        if path is None:
            return
        try:
            write(self.view, path)
        except OSError as error:
            self.problem.emit(self.tr("Not saved: {reason}").format(reason=error))
        else:
            self.done.emit(self.tr("Saved {name}").format(name=path.name))


def _let_shrink(view: View) -> None:
    """Let the boxes of a view become narrower than their longest entry, and the view than its bars: it must not push panels together."""
    for box in view.findChildren(QComboBox):
        if box.minimumSizeHint().width() > NARROW:
            box.setMinimumWidth(NARROW)
    if view.minimumSizeHint().width() > WIDEST:
        view.setMinimumWidth(WIDEST)


def _edge(view: View) -> None:
    """Let buttons that have only words be seen as buttons."""
    for button in view.findChildren(QToolButton):
        bare = button.icon().isNull() and button.arrowType() == Qt.ArrowType.NoArrow
        button.setProperty("worded", bool(button.text()) and bare)


class DockBar(QWidget):
    """The title bar: title, tools, float, close."""

    def __init__(self, dock: Dock) -> None:
        super().__init__(dock)
        self.setObjectName("dock_title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 1, 2, 1)
        self._row.setSpacing(0)
        self.label = Elided(f"{dock.objectName()}.title")
        self.label.setText(dock.windowTitle())
        self.label.setMinimumWidth(20)
        self._row.addWidget(self.label, 1)
        self._row.addStretch()
        self._folded = False
        self.buttons: dict[str, QToolButton] = {}
        self.add(
            f"{dock.objectName()}.float",
            self.tr("Detach or attach"),
            "dock",
            lambda: dock.setFloating(not dock.isFloating()),
        )
        self.add(f"{dock.objectName()}.close", self.tr("Close"), "close", dock.close)

    def fold(self, folded: bool) -> None:
        """Take no room at all, or the usual."""
        if folded != self._folded:
            self._folded = folded
            for button in self.buttons.values():
                button.setVisible(not folded)
            self.updateGeometry()

    def add(self, name: str, tip: str, picture: str, call: Callable[[], object]) -> None:
        """Add a tool before float and close."""
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: call())
        at = self._row.count() - (2 if len(self.buttons) >= 2 else 0)
        self._row.insertWidget(at, button)
        self.buttons[name] = button

    def add_progress(self, name: str, tip: str) -> QProgressBar:
        """Add a small bar, hidden at first, before the tools."""
        bar = _Share(objectName=name)
        bar.setTextVisible(False)
        bar.setMaximumWidth(64)
        bar.setFixedHeight(8)
        bar.setToolTip(tip)
        bar.setAccessibleName(tip)
        bar.hide()
        self._row.insertWidget(2, bar)
        return bar

    def sizeHint(self) -> QSize:
        return self._height(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._height(super().minimumSizeHint())

    def _height(self, size: QSize) -> QSize:
        return QSize(0, 0) if self._folded else size


class _Share(QProgressBar):
    """A bar that shares the room of the title in a narrow dock: one that became wider would change pictures that are being taken."""

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.maximumHeight())


def fixed_bar(name: str, title: str) -> QToolBar:
    """Return a toolbar that stays where it is."""
    bar = QToolBar(title)
    bar.setObjectName(name)
    bar.setMovable(False)
    bar.toggleViewAction().setEnabled(False)
    return bar


def show_titles(window: QMainWindow, docks: Iterable[Dock]) -> None:
    """Show the title of each dock in its bar or its tab; tabs show theirs whole, with arrows where there is no room for all."""
    for dock in docks:
        dock.show_title()
    for tabs in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.setUsesScrollButtons(True)


def version(of_program: int, docks: Iterable[str]) -> int:
    """Return the version of a saved layout: Qt puts docks that a state does not know on top of each other, over the screen's edge."""
    return of_program * 10_000 + zlib.crc32(" ".join(sorted(docks)).encode()) % 10_000


def arrange(window: QMainWindow, docks: dict[str, Dock], shown: tuple[str, ...]) -> None:
    """Put every dock in its first place: panels left and right, views under the right panels and under the network.

    shown: the names of those that are open.
    """
    areas = Qt.DockWidgetArea
    window.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
    window.setTabPosition(areas.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    for dock in docks.values():
        dock.setFloating(False)
        window.removeDockWidget(dock)
    groups: dict[tuple[str, bool], list[Dock]] = {}
    for dock in docks.values():
        groups.setdefault((dock.area, isinstance(dock, ViewDock)), []).append(dock)
    sides = {
        "left": areas.LeftDockWidgetArea,
        "right": areas.RightDockWidgetArea,
        "bottom": areas.BottomDockWidgetArea,
    }
    for (area, _), group in groups.items():
        window.addDockWidget(sides.get(area, areas.RightDockWidgetArea), group[0])
    # Qt puts the second of a split into the tabs of the first if there are any, so all splits come before all tabs.
    for (area, views), group in groups.items():
        if views and area != "bottom" and (area, False) in groups:
            window.splitDockWidget(groups[area, False][0], group[0], Qt.Orientation.Vertical)
    for group in groups.values():
        for dock in group[1:]:
            window.tabifyDockWidget(group[0], dock)
        for dock in group:
            dock.setVisible(dock.name in shown)
        group[0].raise_()
    _sizes(window, groups)


def inspect(
    window: QMainWindow,
    docks: dict[str, Dock],
    columns: Iterable[Iterable[str]],
    panels: Iterable[str],
) -> None:
    """Put views side by side under the network, each column as tabs with its first one in front, and close all other views.

    Args:
        window: of the docks.
        docks: by name.
        columns: names of views; those there are not are left out.
        panels: names of the panels in front; where there is no room for both sides, the left one is closed.
    """
    groups = [[docks[name] for name in column if name in docks] for column in columns]
    groups = [group for group in groups if group]
    size = window.size()
    narrow = size.width() < _BOTH_SIDES
    fronts = [docks[name] for name in panels if not (narrow and docks[name].area == "left")]
    for dock in docks.values():
        if isinstance(dock, ViewDock) or (narrow and dock.area == "left"):
            dock.hide()
    for number, group in enumerate(groups):
        for dock in group:
            dock.setFloating(False)
            window.removeDockWidget(dock)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, group[0])
        if number:
            window.splitDockWidget(groups[0][0], group[0], Qt.Orientation.Horizontal)
    for group in groups:
        for dock in group[1:]:
            window.tabifyDockWidget(group[0], dock)
        for dock in group:
            dock.show()
        group[0].raise_()
    heads = [group[0] for group in groups]
    for dock in fronts:
        dock.show()
        dock.raise_()
        window.resizeDocks([dock], [_SIDES[dock.area]], _ACROSS)
    sides = sum(_SIDES[dock.area] for dock in fronts)
    wide = (size.width() - sides) // max(1, len(heads))
    window.resizeDocks(heads, [wide] * len(heads), _ACROSS)
    window.resizeDocks(heads, [size.height() // 2] * len(heads), _DOWN)
    # What docks wanted on the way may have made the window larger.
    window.resize(size)


def _sizes(window: QMainWindow, groups: dict[tuple[str, bool], list[Dock]]) -> None:
    for key, size in (
        (("left", False), _SIDES["left"]),
        (("right", False), _SIDES["right"]),
        (("right", True), _SIDES["right"]),
    ):
        if key in groups:
            window.resizeDocks([groups[key][0]], [size], _ACROSS)
    if ("bottom", True) in groups:
        window.resizeDocks([groups["bottom", True][0]], [290], _DOWN)
    if ("right", True) in groups and ("right", False) in groups:
        pair = [groups["right", False][0], groups["right", True][0]]
        window.resizeDocks(pair, [300, 400], _DOWN)
