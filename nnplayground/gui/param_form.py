"""Settings as a form: one row for each description, made from the description alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground.core.field import ALIASES
from nnplayground.core.param import FormulaText, Member, Param, Pick
from nnplayground.core.registry import UnknownName
from nnplayground.gui.editor import Editor
from nnplayground.gui.editors import SearchCombo, editor_for
from nnplayground.gui.fold import FoldButton
from nnplayground.gui.panels.formula_editor import FormulaEditor
from nnplayground.gui.param_text import member_rows, tip_of, value_text
from nnplayground.gui.style import icon
from nnplayground.gui.text import words

LABEL_WIDTH = 112
INDENT = 12
_SHORT = {full: short for short, full in ALIASES.items()}


def object_name(prefix: str, name: str) -> str:
    """Return the object name of the editor of a setting: its dotted path, or the short form that `core.field` knows.

    The settings of the data set are named without its own name: `data.noise`.
    """
    prefix = "data" if prefix == "data.source" else prefix
    full = f"{prefix}.{name}" if prefix else name
    return _SHORT.get(full, full)


class ParamForm(QWidget):
    """A form for some settings.

    gesture: belongs to the last `edited`; the same for all changes of one drag, so that they can be one undo step.
    unfolded: the settings of members are open from the start, not only those that differ from their defaults.
    labelled: off where what stands above says what the settings are; their editors then have the whole width.

    Signals:
        edited(name, value): the person gave a setting another, legal value. Nothing else emits it.
    """

    edited = Signal(str, object)

    def __init__(
        self,
        params: Iterable[Param],
        prefix: str,
        parent: QWidget | None = None,
        level: int = 0,
        unfolded: bool = True,
        labelled: bool = True,
    ) -> None:
        super().__init__(parent)
        self.unfolded, self.labelled = unfolded, labelled
        self.params = tuple(params)
        self.prefix = prefix
        self.gesture = 0
        self.rows: dict[str, _Row] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        plain = [param for param in self.params if not param.advanced]
        folded = [param for param in self.params if param.advanced]
        if not plain:
            plain, folded = folded, []
        box.addLayout(self._grid(plain, level))
        self.more: FoldButton | None = None
        if folded:
            self._add_more(box, folded, level)

    def set_values(
        self, values: Mapping[str, Any], mixed: Iterable[str] = (), fresh: bool = False
    ) -> None:
        """Show settings; those not given are shown at their default. A wrong entry stays until its setting gets another value.

        mixed: settings that differ among the things shown; their rows say so.
        fresh: the settings are those of another thing now, so wrong entries go.
        """
        different = set(mixed)
        for name, row in self.rows.items():
            value = values.get(name, row.param.default)
            if fresh:
                row.value = row
            with QSignalBlocker(row.editor):
                row.show_value(value, name in different)
        self._count_more()

    def values(self) -> dict[str, Any]:
        """Return the settings as they were last shown or entered."""
        return {name: row.value for name, row in self.rows.items()}

    def set_problem(self, name: str, message: str) -> None:
        """Show a problem at one row; "" takes it away. For rules that the description does not know."""
        self.rows[name].show_problem(message)

    def problems(self) -> dict[str, str]:
        """Return the sentences that are shown, by setting."""
        return {name: row.problem.text() for name, row in self.rows.items() if row.problem.text()}

    def editor(self, name: str) -> Editor:
        """Return the editor of one setting."""
        return self.rows[name].editor

    def changeEvent(self, event: QEvent) -> None:
        """Mark what was changed again: another style sheet of the application drops the fonts of labels (Qt 6.11)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for row in self.rows.values():
                QTimer.singleShot(0, row.label, row.mark)

    def _grid(self, params: list[Param], level: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH - level * INDENT)
        grid.setColumnStretch(1, 1)
        for param in params:
            row = _Row(param, self, level)
            row.place(grid, self.labelled)
            self.rows[param.name] = row
        return grid

    def _add_more(self, box: QVBoxLayout, folded: list[Param], level: int) -> None:
        self.more = FoldButton(self)
        self.more.setObjectName(object_name(self.prefix, "more"))
        self.more.setAccessibleName(self.tr("More settings"))
        self.more.setToolTip(self.tr("Settings that are seldom needed"))
        inner = QWidget(self)
        inner.setLayout(self._grid(folded, level))
        inner.hide()
        self.more.opened.connect(inner.setVisible)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(inner)
        self._folded = [param.name for param in folded]
        self._count_more()

    def _count_more(self) -> None:
        if self.more is not None:
            changed = sum(self.rows[name].changed for name in self._folded)
            self.more.setText(
                self.tr("More · {} changed").format(changed) if changed else self.tr("More")
            )

    def take(self, row: _Row) -> None:
        """Take what a row's editor says, if it is legal."""
        try:
            value = row.param.check(row.editor.read())
        except (ValueError, UnknownName) as error:
            row.show_problem(str(error))
            return
        self._accept(row, value, row.editor.gesture)

    def reset(self, row: _Row) -> None:
        """Put one setting back to its default, as the person asked."""
        row.editor.begin_gesture()
        with QSignalBlocker(row.editor):
            row.value = row
            row.show_value(row.param.default)
        self.gesture = row.editor.gesture
        self._count_more()
        self.edited.emit(row.param.name, row.param.default)

    def _accept(self, row: _Row, value: Any, gesture: int) -> None:
        row.show_problem("")
        if value == row.value and not row.mixed:
            return
        row.value, row.mixed = value, False
        row.mark()
        self._count_more()
        self.gesture = gesture
        self.edited.emit(row.param.name, value)


class _Row:
    """Label, editor, reset button, and below them the problem and the settings of a member."""

    def __init__(self, param: Param, form: ParamForm, level: int) -> None:
        self.param = param
        self.value: Any = self  # nothing shown yet
        self.mixed = False
        title = words(param.title)
        path = object_name(form.prefix, param.name)
        unit = words(param.unit)
        told = not unit or unit.lower() in title.lower()
        self.label = QLabel(title if told else f"{title} ({unit})", form)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setFixedWidth(LABEL_WIDTH - level * INDENT)
        tip = tip_of(param, form)
        self.editor: Editor
        if isinstance(param, Member):
            self.editor = MemberEditor(param, path, form, level)
        else:
            self.editor = editor_for(param, form)
        if isinstance(self.editor, FormulaEditor):
            tip = f"{tip}\n\n{self.editor.grammar()}"
        self.editor.name(path)
        self.editor.field.setAccessibleName(title)
        self.editor.field.setAccessibleDescription(words(param.help))
        for widget in (self.label, self.editor.field):
            widget.setToolTip(tip)
        self.label.setBuddy(self.editor.field)
        self.reset = QToolButton(form)
        self.reset.setObjectName(f"{path}.reset")
        self.reset.setIcon(icon("reset"))
        self.reset.setAutoRaise(True)
        self.reset.setFixedSize(22, 22)
        self.reset.setAccessibleName(form.tr("Reset {}").format(title))
        self.reset.setToolTip(form.tr("Back to the default: {}").format(value_text(param.default)))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(lambda: form.reset(self))
        self.problem = QLabel(form)
        self.problem.setObjectName(f"{path}.problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("problem", True)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.editor.committed.connect(lambda: form.take(self))
        if isinstance(self.editor, FormulaEditor):
            self.editor.said.connect(self.show_problem)
        with QSignalBlocker(self.editor):
            self.show_value(param.default)

    def place(self, grid: QGridLayout, labelled: bool) -> None:
        line = grid.rowCount()
        top = Qt.AlignmentFlag.AlignVCenter
        if labelled:
            grid.addWidget(self.label, line, 0, top)
        else:
            self.label.hide()
        if isinstance(self.editor, FormulaEditor):
            self._place_formula(grid, line, self.editor)
            return
        grid.addWidget(self.editor, line, int(labelled), 1, 2 - labelled)
        grid.addWidget(self.reset, line, 2)
        grid.addWidget(self.problem, line + 1, 0, 1, 3)
        if isinstance(self.editor, MemberEditor):
            grid.addWidget(self.editor.nest, line + 2, 0, 1, 3)

    def _place_formula(self, grid: QGridLayout, line: int, editor: FormulaEditor) -> None:
        """Give the formula the whole width: label, line, problem and curve below each other."""
        grid.addWidget(self.reset, line, 2)
        for below, widget in enumerate((editor, self.problem, editor.preview), 1):
            grid.addWidget(widget, line + below, 0, 1, 3)

    @property
    def changed(self) -> bool:
        if self.param.default is None and not self.param.optional:
            return False  # nothing to go back to, as with a name
        return bool(self.value != self.param.default)

    def show_value(self, value: Any, mixed: bool = False) -> None:
        self.mixed = mixed
        if value is not self.value and (type(value) is not type(self.value) or value != self.value):
            self.value = value
            self.editor.show_value(value)
            self.show_problem("")
        self.mark()

    def show_problem(self, message: str) -> None:
        self.problem.setText(words(message))
        self.problem.setVisible(bool(message))

    def mark(self) -> None:
        font = self.label.font()
        font.setBold(self.changed)
        font.setItalic(self.mixed)
        self.label.setFont(font)
        self.reset.setVisible(self.changed)


class MemberEditor(Editor):
    """A named choice with a form of its own below it."""

    param: Member

    def __init__(self, param: Member, path: str, form: ParamForm, level: int) -> None:
        super().__init__(param, form)
        self._path, self._level = path, level
        self._values: dict[str, Mapping[str, Any]] = {}
        self._form: ParamForm | None = None
        self.field = self.combo = SearchCombo(self)
        self.combo.fill(
            ([(self.tr("none"), None, "")] if param.optional else []) + member_rows(param)
        )
        self.combo.currentIndexChanged.connect(self._on_chosen)
        self.fold = FoldButton(self)
        self.fold.setObjectName(f"{path}.fold")
        self.fold.setAccessibleName(self.tr("Settings of {}").format(words(param.title)))
        self.fold.setToolTip(self.tr("Show or hide its settings"))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.fold.setFixedSize(24, 24)
        self.fold.set_open(form.unfolded and not param.advanced)
        self.fold.opened.connect(self._show_nest)
        self.line.addWidget(self.combo)
        self.line.addWidget(self.fold)
        self.nest = QWidget(form)
        box = QVBoxLayout(self.nest)
        box.setContentsMargins(INDENT, 0, 0, 4)
        self._show_nest()

    def show_value(self, value: Pick | None) -> None:
        """Show a choice and its settings."""
        name = None if value is None else value.name
        if value is not None:
            self._values[value.name] = value.values
        if self.combo.currentData() != name or self.combo.currentIndex() < 0:
            self.combo.choose(name)
        else:
            self._make_form()
        if self._form is not None and value is not None:
            self._form.set_values(value.values)
            if value.values:
                self.fold.set_open(True)

    def read(self) -> Pick | None:
        """Return the choice with what differs from its defaults; an entry chosen before keeps its settings."""
        name = self.combo.currentData()
        return None if name is None else Pick(name, dict(self._values.get(name, {})))

    def _on_chosen(self) -> None:
        self._make_form()
        self._commit()

    def _make_form(self) -> None:
        name = self.combo.currentData()
        if self._form is not None and self._form.property("entry") == name:
            return
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        registry = self.param.registry
        if name is not None and registry is not None and name in registry and registry[name].params:
            self._form = ParamForm(
                registry[name].params, self._path, self.nest, min(self._level + 1, 3)
            )
            self._form.setProperty("entry", name)
            self._form.set_values(self._values.get(name, {}))
            self._form.edited.connect(self._on_edited)
            self.nest.layout().addWidget(self._form)
            if any(isinstance(param, FormulaText) for param in registry[name].params):
                self.fold.set_open(True)  # what one chose it for is to be typed there
        self._show_nest()

    def _on_edited(self, name: str, value: Any) -> None:
        form, chosen = self._form, self.combo.currentData()
        if form is None:
            return
        values = {**self._values.get(chosen, {}), name: value}
        with suppress(ValueError, UnknownName):
            values = self.param.registry[chosen].changed(values) if self.param.registry else values
        self._values[chosen] = values
        self.gesture = form.gesture
        self.committed.emit()

    def _show_nest(self) -> None:
        self.fold.setVisible(self._form is not None)
        self.nest.setVisible(self._form is not None and self.fold.is_open)
