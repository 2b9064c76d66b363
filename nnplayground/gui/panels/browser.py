"""The browser of examples: any example by its number, by part and by class."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.core.events import TEST, TRAIN, VALIDATION, Example
from nnplayground.core.param import Choice, Int
from nnplayground.data.source import Prepared
from nnplayground.gui.editor import number_text
from nnplayground.gui.panels.example_view import ExampleView
from nnplayground.gui.panels.panel import clear_layout, plain_label, tool_button
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.selection import Selection
from nnplayground.gui.style import icon
from nnplayground.gui.text import words

WHOLE, EVERY = "whole set", "every class"


def find_raw(prepared: Prepared, index: int) -> Example | None:
    """Return the example that is number `index` of the whole set; None if no part uses it."""
    for name in (TRAIN, VALIDATION, TEST):
        part = prepared.parts.get(name)
        if part is None or part.own_test:
            continue
        found = np.flatnonzero(part.rows == index)
        if len(found):
            return Example(name, int(found[0]))
    return None


def class_of(prepared: Prepared, example: Example, target: str = "") -> str:
    """Return the class, or the number to be predicted, of an example as text; without a target those of all, with their names."""
    names = list(prepared.raw.targets)
    if not names:
        return ""
    if not target and len(names) > 1:
        return ", ".join(f"{name}: {class_of(prepared, example, name)}" for name in names)
    name = target or names[0]
    value = prepared.raw_target(example.part, example.row, name)
    classes = prepared.raw.classes_of(name)
    if classes and np.ndim(value) == 0:
        return classes[int(value)]
    return ", ".join(number_text(float(f"{one:.6g}")) for one in np.ravel(value)[:6])


class ExampleBrowser(QWidget):
    """Part, class and number of the chosen example, and the example itself."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection = selection
        self.prepared: Prepared | None = None
        self.part, self.kind, self.index = WHOLE, EVERY, 0
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._place = QVBoxLayout()
        box.addLayout(self._place)
        row = QHBoxLayout()
        for name, title, picture, slot in (
            ("data.previous", self.tr("Previous example"), "left", lambda: self.step(-1)),
            ("data.next", self.tr("Next example"), "right", lambda: self.step(1)),
            ("data.random", self.tr("Any example"), "shuffle", self.jump),
        ):
            row.addWidget(tool_button(self, name, title, "", icon(picture), slot))
        self.caption = plain_label("", self)
        self.caption.setObjectName("data.caption")
        row.addWidget(self.caption, 1)
        box.addLayout(row)
        self.view = ExampleView("data.example", self.tr("The chosen example"), 180, self)
        box.addWidget(self.view)
        self.form: ParamForm | None = None
        self._rng = np.random.default_rng()
        selection.example_changed.connect(self._follow)

    def show_data(self, prepared: Prepared) -> None:
        """Browse other data; the number stays where it can."""
        old = self.prepared
        self.prepared = prepared
        if old is None or old.raw.classes != prepared.raw.classes or self.form is None:
            self.kind = EVERY
            self._make_form()
        if self.part != WHOLE and not self._size():
            self.part = WHOLE
        if self.index >= self._size():
            self.index = 0
        self._choose()

    def step(self, by: int) -> None:
        """Go to the next or previous example, of the chosen class if there is one, around the end."""
        fitting = self._fitting()
        if not len(fitting):
            return
        if by > 0:
            later = fitting[fitting > self.index]
            self.index = int(later[0] if len(later) else fitting[0])
        else:
            earlier = fitting[fitting < self.index]
            self.index = int(earlier[-1] if len(earlier) else fitting[-1])
        self._choose()

    def jump(self) -> None:
        """Go to any example, of the chosen class if there is one."""
        fitting = self._fitting()
        if len(fitting):
            self.index = int(self._rng.choice(fitting))
            self._choose()

    def _make_form(self) -> None:
        clear_layout(self._place)
        classes = self.prepared.raw.classes if self.prepared else ()
        params: list[Any] = [
            Choice(
                "part",
                help="Which examples the number counts: those of the whole set or of one part.",
                options=(WHOLE, TRAIN, VALIDATION, TEST),
            ),
            Int("index", help="The number of the example, counted from 0.", label="Number", low=0),
        ]
        if classes:
            options = (EVERY, *classes)
            help_text = "Previous, next and any go to examples of this class."
            params.insert(1, Choice("class", help=help_text, options=options))
        self.form = ParamForm(params, "data", self)
        self.form.edited.connect(self._on_edited)
        self._place.addWidget(self.form)

    def _on_edited(self, name: str, value: Any) -> None:
        match name:
            case "part":
                self._on_part(value)
            case "class":
                self.kind = value
                fitting = self._fitting()
                if len(fitting) and self.index not in fitting:
                    later = fitting[fitting >= self.index]
                    self.index = int(later[0] if len(later) else fitting[0])
                self._choose()
            case "index" if value >= self._size() and self.form is not None:
                text = self.tr("There are examples 0 to {}.").format(self._size() - 1)
                self.form.set_problem("index", text)
            case "index":
                self.index = value
                self._choose()

    def _on_part(self, part: str) -> None:
        old, self.part = self.part, part
        if not self._size():
            self.part = old
            if self.form is not None:
                self.form.set_values(self._values())
                self.form.set_problem("part", self.tr("This part has no examples."))
            return
        self.index = 0
        self._choose()

    def _values(self) -> dict[str, Any]:
        return {"part": self.part, "class": self.kind, "index": self.index}

    def _size(self) -> int:
        if self.prepared is None:
            return 0
        if self.part == WHOLE:
            return self.prepared.raw.size
        part = self.prepared.parts.get(self.part)
        return part.size if part else 0

    def _fitting(self) -> Any:
        """Return the numbers, in the chosen part, of the examples of the chosen class: (n,) int64."""
        prepared = self.prepared
        if prepared is None:
            return np.empty(0, np.int64)
        if self.kind == EVERY or self.kind not in prepared.raw.classes:
            return np.arange(self._size())
        raw = prepared.raw
        name = next(iter(raw.targets))
        if self.part == WHOLE:
            targets = raw.targets[name]
        else:
            part = prepared.parts[self.part]
            source = raw.test_targets if part.own_test else raw.targets
            targets = source[name][part.rows]
        return np.flatnonzero(np.ravel(targets) == raw.classes.index(self.kind))

    def _choose(self) -> None:
        """Tell everybody which example is chosen, and show it."""
        if self.prepared is None:
            return
        whole = self.part == WHOLE
        example = find_raw(self.prepared, self.index) if whole else Example(self.part, self.index)
        if example is not None and example != self.selection.example:
            self.selection.choose_example(example)
        else:
            self._show(example)

    def _follow(self) -> None:
        """Show the example that was chosen here or elsewhere."""
        prepared, example = self.prepared, self.selection.example
        own = self.selection.own_of(example)
        if prepared is not None and own is not None:
            self.view.show()
            self.view.show_own(prepared.raw, own)
            self.caption.setText(self.tr("own example {}").format(example.row + 1))
            return
        part = prepared.parts.get(example.part) if prepared else None
        if prepared is None or part is None or example.row >= part.size:
            return
        if self.part == WHOLE and not part.own_test:
            self.index = int(part.rows[example.row])
        else:
            self.part, self.index = example.part, example.row
        self._show(example)

    def _show(self, example: Example | None) -> None:
        if self.form is not None:
            self.form.set_values(self._values(), fresh=True)
        self.view.setVisible(example is not None)
        if example is None or self.prepared is None:
            self.caption.setText(self.tr("No part uses this example (see “At most”)."))
            return
        self.view.show_example(self.prepared, example)
        said = class_of(self.prepared, example)
        part = words(example.part)
        self.caption.setText(
            self.tr("{}  ·  {} {}").format(said, part, example.row)
            if said
            else self.tr("{} {}").format(part, example.row)
        )
