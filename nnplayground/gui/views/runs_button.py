"""Which runs are drawn over each other: those on the screen, and kept ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from nnplayground.core.record import RunRecord
from nnplayground.gui.views.side_by_side import titles

MOST = 12
"""So many kept runs are offered, the newest."""


class RunsButton(QToolButton):
    """A button with a menu of runs to check; those on the screen are checked at first, kept ones are not.

    Signals:
        chosen(): the person checked a run or took a check away.
    """

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(self.tr("Runs"))
        self.setAccessibleName(self.tr("Runs"))
        self.setToolTip(self.tr("Which runs lie over each other: twins, and runs of before"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.clicked.connect(self.showMenu)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._checks: dict[int, bool] = {}
        self._offered: list[tuple[int, str]] = []

    def offer(
        self, team: Sequence[RunRecord], kept: Sequence[RunRecord]
    ) -> list[tuple[RunRecord, str, int]]:
        """Put the runs into the menu; return those that are checked: record, title, and place for its colour."""
        kept = [record for record in kept if record not in team][-MOST:]
        names = list(titles(team)) + [self._named(record) for record in kept]
        runs = [*team, *kept]
        offered = [(record.run, name) for record, name in zip(runs, names, strict=True)]
        if offered != self._offered:
            self._offered = offered
            self._fill(len(team))
        self.setEnabled(len(runs) > 1)
        places = list(range(len(team), len(runs)))
        colours = [record.twin for record in team] + places
        return [
            (record, name, place)
            for index, (record, name, place) in enumerate(zip(runs, names, colours, strict=True))
            if self._checks.get(record.run, index < len(team))
        ]

    def actions_by_run(self) -> dict[int, QAction]:
        """Return the entries of the menu by the number of the run."""
        return {int(action.data()): action for action in self._menu.actions()}

    def _fill(self, on_screen: int) -> None:
        self._menu.clear()
        for index, (run, name) in enumerate(self._offered):
            action = QAction(name, self._menu, checkable=True)
            action.setObjectName(f"{self.objectName()}.{run}")
            action.setData(run)
            action.setChecked(self._checks.get(run, index < on_screen))
            action.toggled.connect(self._on_toggled)
            self._menu.addAction(action)

    def _named(self, record: RunRecord) -> str:
        return self.tr("run {0}, kept").format(record.run)

    def _on_toggled(self, checked: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._checks[int(action.data())] = checked
            self.chosen.emit()
