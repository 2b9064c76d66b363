"""What forms say of settings: the entries of a choice, values as text, tool-tips."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from nnplayground.core.param import Float, Int, Member, Numbers, Param, Pick, Shape, Sides
from nnplayground.gui.editor import number_text
from nnplayground.gui.editors import HEADING
from nnplayground.gui.text import words


def member_rows(param: Member) -> list[tuple[str, Any, str]]:
    """Return the entries of a registry for a combo box, under headings where they have groups."""
    entries = list((param.registry or {}).values())
    groups = dict.fromkeys(getattr(entry, "group", "") for entry in entries)
    rows: list[tuple[str, Any, str]] = []
    for group in groups:
        if len(groups) > 1 and group:
            rows.append((words(group), HEADING, ""))
        rows += [
            (words(entry.title or entry.name), entry.name, words(entry.help))
            for entry in entries
            if getattr(entry, "group", "") == group
        ]
    return rows


def value_text(value: Any) -> str:
    """Return a value as one reads it aloud."""
    match value:
        case None:
            return words("none")
        case bool():
            return words("yes") if value else words("no")
        case int() | float():
            return number_text(value)
        case tuple():
            return ", ".join(
                f"({value_text(one)})" if isinstance(one, tuple) else value_text(one)
                for one in value
            )
        case Pick():
            return value.name
    return str(value)


def tip_of(param: Param, form: QWidget) -> str:
    """Return the tool-tip of a setting: help, legal values, unit, and whether it may change while training."""
    lines = [words(param.help)]
    if isinstance(param, (Int, Float, Shape, Sides, Numbers)):
        low = "" if param.low is None else number_text(param.low)
        high = "" if param.high is None else number_text(param.high)
        if low and high and abs(param.high or 0) < 1e6:
            lines.append(form.tr("From {} to {}").format(low, high))
        elif low:
            lines.append(form.tr("At least {}").format(low))
        elif high:
            lines.append(form.tr("At most {}").format(high))
    if isinstance(param, Sides):
        lines.append(form.tr("One number for each axis, or a pair (before, after): 1, (0, 2)"))
    if param.unit:
        lines.append(form.tr("Unit: {}").format(words(param.unit)))
    if param.live:
        lines.append(form.tr("May be changed while the network trains."))
    return "\n".join(line for line in lines if line)
