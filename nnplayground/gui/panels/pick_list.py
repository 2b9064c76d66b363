"""A list of named choices with their settings: metrics, callbacks, preparation steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.core.param import Pick
from nnplayground.core.registry import Registry
from nnplayground.gui.editors import SearchCombo
from nnplayground.gui.fold import FoldButton
from nnplayground.gui.panels.panel import clear_layout, plain_label, tool_button
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.style import icon
from nnplayground.gui.text import words


class PickList(QWidget):
    """Blocks, one for each choice, and a box that adds another.

    name: the first part of all object names: `<name>.0.remove`, `<name>.0.<setting>`, `<name>.add`.
    gesture: belongs to the last `edited`, see ParamForm.

    Signals:
        edited(picks): the person added, removed, moved or changed a choice.
    """

    edited = Signal(object)

    def __init__(
        self,
        registry: Registry[Any],
        name: str,
        add_text: str,
        ordered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.registry, self.name, self.ordered = registry, name, ordered
        self.gesture = 0
        self.picks: tuple[Pick, ...] = ()
        self.blocks: list[PickBlock] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._place = QVBoxLayout()
        self._place.setSpacing(4)
        self.add = SearchCombo(self)
        self.add.setObjectName(f"{name}.add")
        self.add.setAccessibleName(add_text)
        self.add.setToolTip(add_text)
        self._add_text = add_text
        self.add.fill(
            [(add_text, None, "")]
            + [
                (words(entry.title or entry.name), entry.name, words(entry.help))
                for entry in registry.values()
            ]
        )
        self.add.currentIndexChanged.connect(self._on_add)
        box.addLayout(self._place)
        box.addWidget(self.add)

    def set_picks(self, picks: Sequence[Pick]) -> None:
        """Show the choices; blocks whose choice has the same name are kept and only get the new values."""
        picks = tuple(picks)
        if [pick.name for pick in picks] != [pick.name for pick in self.picks]:
            self._rebuild(picks)
        self.picks = picks
        for block, pick in zip(self.blocks, picks, strict=True):
            block.show_values(pick)

    def _rebuild(self, picks: Sequence[Pick]) -> None:
        clear_layout(self._place)
        self.blocks = []
        for place, pick in enumerate(picks):
            block = PickBlock(self, place, pick, last=place == len(picks) - 1)
            self.blocks.append(block)
            self._place.addWidget(block)

    def _on_add(self) -> None:
        name = self.add.currentData()
        if name is not None:
            self.add.setCurrentIndex(0)
            self.give((*self.picks, Pick(name)))

    def give(self, picks: tuple[Pick, ...], gesture: int = 0) -> None:
        """Say what the person made of the list."""
        self.gesture = gesture
        self.edited.emit(picks)


class PickBlock(QFrame):
    """One choice: title, buttons, its form, and `note` for what the panel wants to show with it."""

    def __init__(self, owner: PickList, place: int, pick: Pick, last: bool) -> None:
        super().__init__(owner)
        self.owner, self.place = owner, place
        name = f"{owner.name}.{place}"
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        entry = owner.registry.get(pick.name)
        title = words(entry.title or entry.name) if entry else pick.name
        self.setAccessibleName(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 2, 2, 2)
        box.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(0)
        box.addLayout(row)
        text = self.tr("{}. {}").format(place + 1, title) if owner.ordered else title
        label = plain_label(text if entry else self.tr("{} (unknown)").format(title), self)
        label.setToolTip(words(entry.help) if entry else "")
        row.addWidget(label, 1)
        self.fold = FoldButton(self)
        self.fold.setObjectName(f"{name}.fold")
        self.fold.setFixedSize(22, 22)
        self.fold.setAccessibleName(self.tr("Settings of {}").format(title))
        self.fold.setToolTip(self.tr("Show or hide its settings"))
        row.addWidget(self.fold)
        if owner.ordered:
            self._add_arrows(row, name, title, last)
        row.addWidget(
            tool_button(
                self,
                f"{name}.remove",
                self.tr("Remove {}").format(title),
                "",
                icon("close"),
                self._remove,
            )
        )
        self.form = ParamForm(entry.params, name, self) if entry and entry.params else None
        self.fold.setVisible(self.form is not None)
        if self.form is not None:
            self.form.edited.connect(self._on_edited)
            self.fold.opened.connect(self.form.setVisible)
            self.fold.set_open(True)
            box.addWidget(self.form)
        self.note = QVBoxLayout()
        box.addLayout(self.note)

    def show_values(self, pick: Pick) -> None:
        """Show the settings of the choice."""
        if self.form is not None:
            self.form.set_values(pick.values)

    def _add_arrows(self, row: QHBoxLayout, name: str, title: str, last: bool) -> None:
        up = tool_button(
            self, f"{name}.up", self.tr("Move {} up").format(title), "", icon("up"), self._up
        )
        down = tool_button(
            self,
            f"{name}.down",
            self.tr("Move {} down").format(title),
            "",
            icon("down"),
            self._down,
        )
        up.setEnabled(self.place > 0)
        down.setEnabled(not last)
        row.addWidget(up)
        row.addWidget(down)

    def _up(self) -> None:
        self._swap(self.place - 1)

    def _down(self) -> None:
        self._swap(self.place)

    def _swap(self, first: int) -> None:
        picks = list(self.owner.picks)
        picks[first], picks[first + 1] = picks[first + 1], picks[first]
        self.owner.give(tuple(picks))

    def _remove(self) -> None:
        picks = self.owner.picks
        self.owner.give(picks[: self.place] + picks[self.place + 1 :])

    def _on_edited(self, name: str, value: object) -> None:
        picks = list(self.owner.picks)
        old = picks[self.place]
        values = self.owner.registry[old.name].changed({**old.values, name: value})
        picks[self.place] = Pick(old.name, values)
        self.owner.give(tuple(picks), self.form.gesture if self.form else 0)
