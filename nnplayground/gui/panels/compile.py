"""The Compile section: validates the project and shows the Python that says the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from nnplayground.core.events import Check, Checked
from nnplayground.core.project import Project
from nnplayground.core.script import ScriptError, compile_lines
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.code_colours import PythonColours
from nnplayground.gui.panels.panel import Message, Section, plain_label, tool_button
from nnplayground.gui.style import icon
from nnplayground.gui.text import words


class CompileSection(Section):
    """A button that asks the engine to check everything, its answer, and the equivalent Python."""

    def __init__(self, document: Document, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compile"), "training.section.compile", parent)
        self.document, self.live = document, live
        self._waiting = self._asked = False
        row = QHBoxLayout()
        self.button = QPushButton(icon("check"), self.tr("Compile"), self)
        self.button.setObjectName("training.compile")
        self.button.setAccessibleName(self.tr("Compile"))
        self.button.setToolTip(
            self.tr("Check the network and the settings, and show the same in Python")
        )
        self.button.clicked.connect(self.check)
        row.addWidget(self.button, 1)
        self.copy = tool_button(
            self, "training.compile.copy", self.tr("Copy the Python"), "", icon("copy"), self._copy
        )
        row.addWidget(self.copy)
        self.body.addLayout(row)
        self.problem = Message("error", "training.compile.problem", self)
        self.good = Message("info", "training.compile.good", self)
        self.code = QPlainTextEdit(self)
        self.code.setObjectName("training.compile.code")
        self.code.setAccessibleName(self.tr("The equivalent Python"))
        self.code.setToolTip(self.tr("What Keras is told; follows every change"))
        self.code.setReadOnly(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._colours = PythonColours(self.code.document())
        self.note = plain_label("", self, "muted")
        for widget in (self.problem, self.good, self.note, self.code):
            self.body.addWidget(widget)
        self.code.hide()
        self.note.hide()
        self.copy.hide()
        document.changed.connect(self._on_changed)
        live.checked.connect(self._on_checked)

    def check(self) -> None:
        """Ask the engine, and show the Python."""
        self._waiting = self._asked = True
        self.live.post(Check(self.document.project))
        self.copy.show()
        self._show_code()

    def _show_code(self) -> None:
        try:
            text = compile_lines(self.document.project).rstrip()
        except ScriptError as error:
            text = ""
            self.note.setText(self.tr("No Python for this yet: {}.").format(words(str(error))))
        self.note.setVisible(not text)
        self.code.setVisible(bool(text))
        self.copy.setEnabled(bool(text))
        if text != self.code.toPlainText():
            self.code.setPlainText(text)
        lines = min(16, text.count("\n") + 1)
        self.code.setFixedHeight(lines * self.code.fontMetrics().lineSpacing() + 28)

    def _on_changed(self, old: Project, new: Project) -> None:
        if self._asked and not old.same_run(new):
            self.good.show_text("")
            self._show_code()

    def _on_checked(self, event: Checked) -> None:
        problems = [words(event.problem)] if event.problem else []
        problems += [
            f"{node}: {words(report.problem)}"
            for nodes in event.nodes.values()
            for node, report in nodes.items()
            if report.problem
        ]
        self.problem.show_text("\n".join(problems))
        if self._waiting and event.project is self.document.project:
            self._waiting = False
            self.good.show_text("" if problems else self.tr("Everything fits: ready to train."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.toPlainText())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            self._colours.restyle()
