"""The few questions that need a dialog: a file to open or write, and what to do with unsaved changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def choose_open(parent: QWidget, title: str, filters: str) -> Path | None:
    """Ask for a file to open; None if the person thought better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", filters)
    return Path(name) if name else None


def choose_save(parent: QWidget, title: str, suggestion: Path, filters: str) -> Path | None:
    """Ask for a file to write, of the kind that is chosen or typed; a name without a suffix gets that of the kind.

    filters: as Qt takes them, "Picture (*.png);;Vector picture (*.svg)", that of the suggestion first.
    """
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(suggestion), filters)
    if not name:
        return None
    path = Path(name)
    wanted = _suffix(chosen) or suggestion.suffix
    # Not every desktop changes the suggested name when the person chooses another kind.
    if path.name == suggestion.name:
        return path.with_suffix(wanted)
    typed = path.suffix and not path.suffix[1:].isdigit()  # "epoch 1.5" has none
    return path if typed else Path(f"{name}{wanted}")


def _suffix(one: str) -> str:
    """Return the suffix of a filter, "" if it has none or several."""
    found = re.findall(r"\*(\.\w+)", one)
    return found[0] if len(found) == 1 else ""


def choose_kind(
    parent: QWidget, title: str, suggestion: Path, kinds: Sequence[tuple[str, str]]
) -> tuple[Path, int] | None:
    """Ask for a file to write and its kind; a name without the suffix of the kind gets it.

    The kind is the one that is chosen, unless the person types the suffix of another one.

    Args:
        parent: the window.
        title: of the dialog.
        suggestion: a file of the first kind.
        kinds: for each kind the filter that a person chooses, and its suffix.

    Returns:
        The path and the number of the kind; None if the person gave up.
    """
    filters = [one for one, _ in kinds]
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(suggestion), ";;".join(filters))
    if not name:
        return None
    number = _kind(name, filters.index(chosen) if chosen in filters else 0, suggestion, kinds)
    suffix = kinds[number][1]
    for _, other in kinds:
        if other and other != suffix:
            name = name.removesuffix(other)
    return Path(name if name.lower().endswith(suffix) else name + suffix), number


def _kind(name: str, chosen: int, suggestion: Path, kinds: Sequence[tuple[str, str]]) -> int:
    """Return the number of the kind that a person wants: the suggested suffix was not typed, others were."""
    wanted = kinds[chosen][1]
    for number, (_, suffix) in enumerate(kinds):
        typed = suffix and name.lower().endswith(suffix)
        if wanted and typed and suffix not in (wanted, suggestion.suffix):
            return number
    return chosen


def ask_unsaved(
    parent: QWidget, name: str, save: Callable[[], None], discard: Callable[[], None]
) -> QMessageBox:
    """Ask whether unsaved changes should be saved or dropped; returns at once, the answer is called later."""

    def text(source: str) -> str:
        return QCoreApplication.translate("Dialogs", source)

    box = QMessageBox(parent)
    box.setObjectName("unsaved")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(text("Unsaved changes"))
    box.setText(text("Save the changes to “{name}”?").format(name=name))
    box.setInformativeText(text("Without saving they are lost."))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    for button in box.buttons():
        button.setIcon(QIcon())

    def answered(which: int) -> None:
        if which == buttons.Save:
            save()
        elif which == buttons.Discard:
            discard()

    box.finished.connect(answered)
    box.open()
    return box
