"""One editor for each kind of setting; `param_form.py` puts them in rows.

An editor shows a value and says when the person committed another one. It does not know whether the value is legal: `read` gives
what stands in the field, and the row asks the description.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from nnplayground.core.param import (
    Choice,
    File,
    Flag,
    Float,
    FormulaText,
    Int,
    Numbers,
    Param,
    Shape,
    Sides,
)
from nnplayground.gui.editor import Editor, guard_undo, guard_wheel
from nnplayground.gui.line_editor import FileEditor, LineEditor, ListEditor, SidesEditor
from nnplayground.gui.number_editor import NumberEditor
from nnplayground.gui.panels.formula_editor import FormulaEditor
from nnplayground.gui.text import words

LONG = 12
MOST_VISIBLE = 24
EDGES = 12
HEADING = "\0heading"


class SearchCombo(QComboBox):
    """A combo box; a long one is searched by typing any part of an entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        guard_wheel(self)

    def fill(self, rows: list[tuple[str, Any, str]]) -> None:
        """Put in entries: title, data, help; a title with the data HEADING cannot be chosen."""
        for title, data, help_text in rows:
            self.addItem(title, data)
            self.setItemData(self.count() - 1, help_text, Qt.ItemDataRole.ToolTipRole)
            if data == HEADING:
                item = self.model().item(self.count() - 1)
                item.setEnabled(False)
                font = item.font()
                font.setBold(True)
                item.setFont(font)
        if len(rows) > LONG:
            self._make_searchable()

    def choose(self, data: Any) -> None:
        """Choose the entry with this data; an unknown one is added and marked as unknown."""
        place = self.findData(data)
        if place < 0:
            self.addItem(self.tr("{} (unknown)").format(data), data)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setMaxVisibleItems(MOST_VISIBLE)
        self.setLineEdit(_SearchLine(self))
        guard_undo(self, self.lineEdit())
        guard_undo(self.lineEdit(), self.lineEdit())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(MOST_VISIBLE)
        self.setCompleter(completer)
        self.lineEdit().textEdited.connect(lambda: self._widen(completer.popup()))
        self.currentIndexChanged.connect(lambda: self.lineEdit().home(False))
        self.lineEdit().home(False)  # where the first entry stays the chosen one, no signal comes
        self.lineEdit().editingFinished.connect(self._on_typed)

    def _widen(self, rows: QAbstractItemView) -> None:
        """Let a list of entries be as wide as the longest, however narrow the box is."""
        wide = self.view().sizeHintForColumn(0) + self.view().verticalScrollBar().sizeHint().width()
        rows.setMinimumWidth(
            min(max(wide + EDGES, self.width()), self.screen().size().width() // 2)
        )

    def _on_typed(self) -> None:
        text = self.lineEdit().text().strip().lower()
        titles = [
            "" if self.itemData(place) == HEADING else self.itemText(place)
            for place in range(self.count())
        ]
        exact = [place for place, title in enumerate(titles) if title.lower() == text]
        part = [place for place, title in enumerate(titles) if text and text in title.lower()]
        found = exact or (part if len(part) == 1 else [])
        if found:
            self.setCurrentIndex(found[0])
        self.setEditText(self.itemText(self.currentIndex()))
        self.lineEdit().home(False)

    def showPopup(self) -> None:
        self._widen(self.view())
        super().showPopup()


class _SearchLine(QLineEdit):
    """The line of a combo box that is searched: chosen whole when it is entered, so that typing replaces it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.hasSelectedText():
            self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.home(False)


class ComboEditor(Editor):
    """A choice among words."""

    def __init__(
        self, param: Param, rows: list[tuple[str, Any, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(param, parent)
        self.field = self.combo = SearchCombo(self)
        none = [(self.tr("none"), None, "")] if param.optional else []
        self.combo.fill(none + rows)
        self.combo.currentIndexChanged.connect(self._commit)
        self.line.addWidget(self.combo)

    def show_value(self, value: Any) -> None:
        """Choose the entry; None where it is not legal = nothing chosen yet."""
        if value is None and not self.param.optional:
            self.combo.setCurrentIndex(-1)
        else:
            self.combo.choose(value)

    def read(self) -> Any:
        """Return the data of the chosen entry."""
        return self.combo.currentData()


class FlagEditor(Editor):
    """A check box."""

    def __init__(self, param: Flag, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.field = self.box = QCheckBox(self)
        self.box.toggled.connect(self._commit)
        self.line.addWidget(self.box)
        self.line.addStretch(1)

    def show_value(self, value: Any) -> None:
        """Set the check."""
        self.box.setChecked(bool(value))

    def read(self) -> Any:
        """Return whether it is checked."""
        return self.box.isChecked()


def editor_for(param: Param, parent: QWidget | None = None) -> Editor:
    """Return an editor for a setting that is not a Member."""
    match param:
        case Int() | Float():
            return NumberEditor(param, parent)
        case Choice():
            rows = [(words(option), option, "") for option in param.options]
            return ComboEditor(param, rows, parent)
        case Flag() if param.optional:
            yes_no = [(words("yes"), True, ""), (words("no"), False, "")]
            return ComboEditor(param, yes_no, parent)
        case Flag():
            return FlagEditor(param, parent)
        case Shape() | Numbers():
            return ListEditor(param, parent)
        case Sides():
            return SidesEditor(param, parent)
        case FormulaText():
            return FormulaEditor(param, parent)
        case File():
            return FileEditor(param, parent)
    return LineEditor(param, parent)
