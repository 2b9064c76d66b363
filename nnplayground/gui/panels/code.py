"""The code panel: the project as a Keras script that is always current, with the chosen layers marked in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QFontDatabase,
    QGuiApplication,
    QPaintEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.code_map import Code
from nnplayground.core.notebook import notebook
from nnplayground.core.project import Project
from nnplayground.core.script import STYLES, ScriptError, written
from nnplayground.gui import dialogs
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.code_colours import PythonColours
from nnplayground.gui.panels.panel import Message, tool_button
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import SPACE, colour, icon
from nnplayground.gui.text import words

DELAY = 60
ROLE = "model"
_MARK = 48
SUFFIXES = (".py", ".ipynb")


class CodePanel(QWidget):
    """Shows the script; it is written again only when the panel is on the screen, a moment after the last change."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.setObjectName("panel.code")
        self.code = Code(())
        self._stale, self._writing = True, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.refresh)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        outer.setSpacing(6)
        outer.addLayout(self._make_top())
        self.problem = Message("info", "code.problem", self)
        outer.addWidget(self.problem)
        self.text = self._make_text()
        outer.addWidget(self.text, 1)
        outer.addStretch(0)
        self._colours = PythonColours(self.text.document())
        document.changed.connect(self._on_changed)
        selection.nodes_changed.connect(self._mark)

    def refresh(self) -> None:
        """Write the script of the project as it is now."""
        self._stale = False
        before = self.code
        try:
            self.code = self._written()
        except ScriptError as error:
            self.code = Code((), problem=str(error))
        problem = words(self.code.problem)
        said = self.tr("No Python for this yet: {}.") if not self.code.text else "{}."
        self.problem.show_text(said.format(problem[:1].upper() + problem[1:]) if problem else "")
        self.text.setVisible(bool(self.code.text))
        for button in (self.copy, self.save):
            button.setEnabled(bool(self.code.text))
        if self.code.text != before.text:
            self._show(first=not before.text)
        self._mark()

    def _written(self) -> Code:
        style = self.style_box.currentData()
        return written(self.document.project, style, plain=self.plain.isChecked())

    def _show(self, first: bool) -> None:
        """Put the script into the editor; what was in sight stays there."""
        bar = self.text.verticalScrollBar()
        sight, line = bar.value(), self.text.textCursor().blockNumber()
        self._writing = True
        self.text.setPlainText(self.code.text)
        if first and len(self.code.sections) > 1:
            # What the network reads comes first; the functions above it are looked up when they are wanted.
            sight = line = self.code.sections[0].text.count("\n") + 1
        cursor = QTextCursor(self.text.document().findBlockByNumber(line))
        self.text.setTextCursor(cursor)
        self._writing = False
        bar.setValue(sight)

    def _mark(self) -> None:
        """Mark the lines of the chosen layers, and bring the first of them into sight."""
        spans = self.code.spans if self.selection.role == ROLE else {}
        chosen = [spans[node] for node in self.selection.nodes if node in spans]
        marks = []
        ground = colour("accent")
        ground.setAlpha(_MARK)
        for first, last in chosen:
            for line in range(first - 1, last):
                mark = QTextEdit.ExtraSelection()
                mark.format.setBackground(ground)
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                mark.cursor = QTextCursor(self.text.document().findBlockByNumber(line))
                marks.append(mark)
        self.text.setExtraSelections(marks)
        line = self.text.textCursor().blockNumber() + 1
        if chosen and not any(first <= line <= last for first, last in chosen):
            self._writing = True
            # The last line first, so that the whole layer is in sight.
            for place in (chosen[0][1], chosen[0][0]):
                block = self.text.document().findBlockByNumber(place - 1)
                self.text.setTextCursor(QTextCursor(block))
                self.text.ensureCursorVisible()
            self._writing = False

    def _on_cursor(self) -> None:
        """Choose the layer whose line the person went to."""
        node = self.code.node_at(self.text.textCursor().blockNumber() + 1)
        if not self._writing and node and not self._stale:
            self.selection.choose_nodes((node,), ROLE)

    def _on_changed(self, old: Project, new: Project) -> None:
        if not old.same_run(new) or old.name != new.name:
            self._again()

    def _again(self) -> None:
        self._stale = True
        self.update()

    def _copy(self) -> None:
        self._now()
        QGuiApplication.clipboard().setText(self.code.text)

    def _save(self) -> None:
        self._now()
        kinds = [
            (self.tr("Python (*.py)"), SUFFIXES[0]),
            (self.tr("Jupyter notebook (*.ipynb)"), SUFFIXES[1]),
        ]
        stem = "".join(c if c.isalnum() or c in " -_" else "_" for c in self.document.project.name)
        suggestion = Path.home() / f"{stem.strip() or 'project'}.py"
        chosen = dialogs.choose_kind(self, self.tr("Save the code"), suggestion, kinds)
        if chosen is None:
            return
        path, kind = chosen
        text = notebook(self.code, self.document.project.name) if kind else self.code.text
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            self.problem.show_text(self.tr("Not saved: {reason}").format(reason=error))

    def _now(self) -> None:
        """Write the script at once if it is not current."""
        if self._stale:
            self.refresh()

    def _make_top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.style_box = QComboBox(self)
        self.style_box.setObjectName("code.style")
        self.style_box.setAccessibleName(self.tr("Style of the model"))
        self.style_box.setToolTip(
            self.tr(
                "How the network is written: as a Sequential stack of layers or as functional calls in the order in which data flow"
            )
        )
        titles = (self.tr("As it fits"), self.tr("Sequential"), self.tr("Functional"))
        for style, title in zip(STYLES, titles, strict=True):
            self.style_box.addItem(title, style)
        self.style_box.currentIndexChanged.connect(self._again)
        self.plain = QCheckBox(self.tr("Plain fit"), self)
        self.plain.setObjectName("code.plain")
        self.plain.setToolTip(
            self.tr(
                "Shorter: Keras shuffles the examples itself. Otherwise the order is that of this window, and so are the losses"
            )
        )
        self.plain.toggled.connect(self._again)
        self.copy = tool_button(
            self, "code.copy", self.tr("Copy the code"), "", icon("copy"), self._copy
        )
        tip = self.tr("Save the code as a Python script or a notebook")
        self.save = tool_button(self, "code.save", tip, "", icon("save"), self._save)
        row.addWidget(self.style_box)
        row.addWidget(self.plain)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        return row

    def _make_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setObjectName("code.text")
        text.setAccessibleName(self.tr("The project as Python"))
        text.setToolTip(self.tr("Follows every change; click a line to choose its layer"))
        text.setReadOnly(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setTabChangesFocus(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.cursorPositionChanged.connect(self._on_cursor)
        return text

    def paintEvent(self, event: QPaintEvent) -> None:
        # Only what is on the screen is painted, and so only then is the script written.
        if self._stale and not self._timer.isActive():
            self._timer.start()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            self._colours.restyle()
            self._mark()
