"""The settings that a block or a whole network is put in with, below the palette."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nnplayground.core.template import TEMPLATES
from nnplayground.gui.fold import FoldButton
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.text import words

HIGHEST = 260


class TemplateSettings(QWidget):
    """A form for the template that is marked in the palette; hidden for all else. What was set stays with each template."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette.settings")
        self._values: dict[str, dict[str, Any]] = {}
        self._name = ""
        self.form: ParamForm | None = None
        self.fold = FoldButton(self)
        self.fold.setObjectName("palette.settings.fold")
        self.fold.setText(self.tr("Settings"))
        self.fold.setAccessibleName(self.fold.text())
        self.fold.setToolTip(self.tr("With which settings it is put into the network"))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.hide()
        self.fold.opened.connect(self._show_form)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.fold)
        box.addWidget(self._scroll)
        self.hide()

    def show_template(self, name: str) -> None:
        """Show the settings of a template; "" = none."""
        self._name = name if name in TEMPLATES and TEMPLATES[name].params else ""
        self._show_form()
        self.setVisible(bool(self._name))

    def values(self, name: str) -> Mapping[str, Any]:
        """Return the settings of a template that are not at their defaults."""
        return TEMPLATES[name].changed(self._values.get(name, {})) if name in TEMPLATES else {}

    def _show_form(self, _opened: bool = False) -> None:
        shown, prefix = self.fold.is_open and bool(self._name), f"palette.{self._name}"
        if shown and (self.form is None or self.form.prefix != prefix):
            entry = TEMPLATES[self._name]
            self.form = ParamForm(entry.params, prefix, self, unfolded=False)
            self.form.set_values(self._values.get(self._name, {}))
            self.form.edited.connect(self._on_edited)
            self._scroll.setWidget(self.form)  # the one before is deleted by that
            self._scroll.setAccessibleName(words(entry.title))
            self._scroll.setMaximumHeight(min(HIGHEST, self.form.sizeHint().height() + 4))
        self._scroll.setVisible(shown)

    def _on_edited(self, name: str, value: Any) -> None:
        self._values.setdefault(self._name, {})[name] = value
