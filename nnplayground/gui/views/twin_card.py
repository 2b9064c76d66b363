"""One run of a team of twins: its colour, label, what differs, its numbers now, and what can be set about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.gui.editor import guard_undo
from nnplayground.gui.editors import HEADING as NO_CHOICE
from nnplayground.gui.editors import SearchCombo
from nnplayground.gui.panels.panel import clear_layout, plain_label, tool_button
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.style import icon, series_colour
from nnplayground.gui.text import words
from nnplayground.gui.views.twin_knobs import (
    HEADING,
    WITHOUT,
    Knob,
    Offer,
    knobs,
    offers,
    same_offers,
    taken,
)

Numbers = Sequence[tuple[str, str]]
"""Names and values that are shown now."""
_LISTED = 3


class Swatch(QWidget):
    """A disc in the colour of a run's curves."""

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(series_colour(self.place))
        painter.drawEllipse(1, 1, 12, 12)


class TwinCard(QFrame):
    """The card of a run. place: 0 = the project itself, k = its k-th twin.

    Signals:
        edited(place, twin, text, merge): the person made something else of the twin; `text` names the undo step, changes with the
            same `merge` are one.
        removed(place): the person wants the twin gone.
        held(place, on): the run is to wait, or to go on.
    """

    edited = Signal(int, object, str, str)
    removed = Signal(int)
    held = Signal(int, bool)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.place, self.project, self.twin = place, Project(), Pick("")
        self.name = f"twins.{place}"
        self.setObjectName(self.name)
        self.setProperty("card", True)
        self._knobs: list[Knob] = []
        self._forms: list[tuple[Knob, ParamForm]] = []
        self._offers: list[Offer] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 6, 8)
        box.setSpacing(4)
        box.addLayout(self._head())
        self.differs = plain_label("", self, "muted")
        self.differs.setObjectName(f"{self.name}.differs")
        self.problem = plain_label("", self, "problem")
        self.problem.setObjectName(f"{self.name}.problem")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._cells: list[tuple[QLabel, QLabel]] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(3)
        box.addWidget(self.differs)
        box.addWidget(self.problem)
        box.addLayout(self._grid)
        box.addLayout(self._place)
        self.choice = SearchCombo(self)
        self.choice.setObjectName(f"{self.name}.choice")
        self.choice.setVisible(place > 0)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        box.addWidget(self.choice)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(Swatch(self.place, self))
        self.label = QLineEdit(self)
        self.label.setObjectName(f"{self.name}.label")
        self.label.setFrame(False)
        self.label.setReadOnly(not self.place)
        self.label.setMaxLength(80)
        guard_undo(self.label, self.label)
        self.label.editingFinished.connect(self._on_label)
        title = self.tr("Name of the twin") if self.place else self.tr("The project itself")
        self.label.setAccessibleName(title)
        self.label.setToolTip(title)
        row.addWidget(self.label, 1)
        self.hold = tool_button(
            self,
            f"{self.name}.hold",
            self.tr("Let this run wait"),
            self.tr("Let this run wait while the others go on"),
            icon("pause"),
            lambda: self.held.emit(self.place, self.hold.isChecked()),
        )
        self.hold.setCheckable(True)
        row.addWidget(self.hold)
        self.remove = tool_button(
            self,
            f"{self.name}.remove",
            self.tr("Remove the twin"),
            self.tr("Remove this twin; you can undo it"),
            icon("close"),
            lambda: self.removed.emit(self.place),
        )
        self.remove.setVisible(self.place > 0)
        row.addWidget(self.remove)
        return row

    # --- showing ------------------------------------------------------------------------------------------------------

    def show_twin(self, project: Project, twin: Pick, differs: str, problem: str) -> None:
        """Show a twin of a project: its label, what differs, and its settings."""
        shown, now = (self.project, self.twin), (project, twin)
        self.project, self.twin = now
        title = twin.name if self.place else self.tr("This project")
        if self.label.text() != title:
            self.label.setText(title)
            self.label.setCursorPosition(0)
        self.setAccessibleName(title)
        self.differs.setText(differs)
        self.differs.setVisible(bool(differs) and differs not in (twin.name, words("the project")))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if self.place:
            self._show_knobs(knobs(project, twin))
            if not self._offers or not same_offers(shown, now):
                self._show_offers(list(offers(project, twin)))

    def show_numbers(self, numbers: Numbers) -> None:
        """Show the newest numbers of the run."""
        while len(self._cells) < len(numbers):
            column = len(self._cells)
            name, value = plain_label("", self, "muted"), plain_label("", self)
            for row, cell in enumerate((name, value)):
                cell.setWordWrap(False)
                self._grid.addWidget(cell, row, column)
            self._grid.setColumnStretch(column, 1)
            self._cells.append((name, value))
        for column, (name, value) in enumerate(self._cells):
            text = numbers[column] if column < len(numbers) else ("", "")
            name.setText(text[0])
            value.setText(text[1])
            name.setVisible(bool(text[0]))
            value.setVisible(bool(text[0]))

    def show_hold(self, possible: bool, on: bool) -> None:
        """Show whether the run waits."""
        with QSignalBlocker(self.hold):
            self.hold.setChecked(on)
        self.hold.setEnabled(possible)

    def focus_choice(self) -> None:
        """Put the keyboard where one chooses what differs."""
        self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_knobs(self, found: list[Knob]) -> None:
        if [replace(one, value=None) for one in found] != [
            replace(one, value=None) for one in self._knobs
        ]:
            clear_layout(self._place)
            self._forms = []
            for knob in found:
                self._place.addLayout(self._line(knob))
        self._knobs = found
        turning = [knob for knob in found if knob.param is not None]
        self._forms = [(knob, form) for knob, (_, form) in zip(turning, self._forms, strict=True)]
        for knob, form in self._forms:
            form.set_values({knob.paths[0]: knob.value})

    def _line(self, knob: Knob) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        title = self._title(knob)
        if knob.param is None:
            row.addWidget(plain_label(title, self), 1)
        else:
            described = replace(knob.param, name=knob.paths[0], label=title)
            form = ParamForm([described], self.name, self)
            form.edited.connect(lambda _name, value: self._on_turned(form, value))
            self._forms.append((knob, form))
            row.addWidget(form, 1)
        button = tool_button(
            self,
            f"{self.name}.{knob.paths[0]}.drop",
            self.tr("Drop this change"),
            self.tr("Leave this as in the project"),
            icon("remove"),
            lambda: self._on_dropped(knob),
        )
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _title(self, knob: Knob) -> str:
        places = ", ".join(knob.places[:_LISTED]) + (" …" if len(knob.places) > _LISTED else "")
        if knob.kind == WITHOUT:
            return self.tr("without {}").format(places)
        if knob.kind == "behind":
            return self.tr("{0} behind {1}").format(knob.name, places)
        title = words(knob.param.title) if knob.param else knob.name
        if not knob.places:
            return title
        if len(knob.places) > 1:
            return self.tr("{0} of {1} layers").format(title, len(knob.places))
        return self.tr("{0} of {1}").format(title, places)

    def _show_offers(self, found: list[Offer]) -> None:
        text = (
            self.tr("Change another setting …")
            if self.twin.values
            else self.tr("Choose what differs …")
        )
        self.choice.setAccessibleName(text)
        self.choice.setToolTip(self.tr("Change one thing about this twin"))
        if [(one.kind, one.path) for one in found] == [
            (one.kind, one.path) for one in self._offers
        ]:
            self._offers = found
            return
        self._offers = found
        rows: list[tuple[str, Any, str]] = [(text, None, "")]
        for number, one in enumerate(found):
            title = words(one.title)
            if one.kind == WITHOUT:
                title = self.tr("without {}").format(one.title)
            elif one.layer:
                title = self.tr("{0} of {1}").format(title, one.layer)
            rows.append((title, NO_CHOICE if one.kind == HEADING else number, words(one.help)))
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.fill(rows)
            self.choice.setCurrentIndex(0)

    # --- edits --------------------------------------------------------------------------------------------------------

    def _on_label(self) -> None:
        text = self.label.text().strip()
        if self.place and text and text != self.twin.name:
            twin = Pick(text, self.twin.values)
            self.edited.emit(self.place, twin, self.tr("Rename a twin"), "")
        if self.place:
            self.label.setText(self.twin.name)  # as it is now, whatever was typed

    def _on_chosen(self) -> None:
        number = self.choice.currentData()
        self.choice.setCurrentIndex(0)
        if not isinstance(number, int):
            return
        offer = self._offers[number]
        text = self.tr("Change a twin: {}").format(words(offer.title))
        self.edited.emit(self.place, taken(self.project, self.twin, offer), text, "")
        if self._forms and self._forms[-1][0].paths == (offer.path,):
            self._forms[-1][1].editor(offer.path).field.setFocus()

    def _on_turned(self, form: ParamForm, value: Any) -> None:
        knob = next(knob for knob, other in self._forms if other is form)
        merge = f"{self.name}.{knob.paths[0]}:{form.gesture}"
        text = self.tr("Change a twin: {}").format(self._title(knob))
        self.edited.emit(self.place, knob.turned(self.twin, value), text, merge)

    def _on_dropped(self, knob: Knob) -> None:
        text = self.tr("Change a twin: {}").format(self._title(knob))
        self.edited.emit(self.place, knob.dropped(self.twin), text, "")
