"""The short labels of runs, such as "rate 0.1, without dropout", in the person's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnplayground.gui.text import words

N = QT_TRANSLATE_NOOP
_BEFORE = {
    "without ": N("Labels", "without {0}"),
    "with ": N("Labels", "with {0}"),
    "no ": N("Labels", "no {0}"),
}
_OF = N("Labels", "{0} of {1}")
_LAYERS = N("Labels", "{0} of {1} layers")
_MORE = N("Labels", "{0} and {1} more")
_COUNTED = re.compile(r"(.*) of (\d+) layers")
_ALONE = re.compile(r".* of (\S+|\d+ layers)( and \d+ more)?")
_FURTHER = re.compile(r"(.*) and (\d+) more")


def label(text: str) -> str:
    """Translate a label that `core.difference` made; what is not known in it, such as the name of a layer, stays."""
    return ", ".join(_part(part) for part in text.split(", "))


def _part(part: str) -> str:
    translated = words(part)
    if translated != part:
        return translated
    for start, sentence in _BEFORE.items():
        if part.startswith(start):
            return _translate(sentence).format(_title(part.removeprefix(start)))
    owner, colon, rest = part.partition(": ")
    if colon:
        return f"{owner}: {_part(rest)}"
    valued = " of " in part and not _ALONE.fullmatch(part)
    title = part.rpartition(" ")[0] if valued else part
    while title:
        translated = _title(title)
        if translated != title:
            return f"{translated}{part[len(title) :]}"
        title = title.rpartition(" ")[0]
    return part


def _title(title: str) -> str:
    """Translate what a label says of something, without the value."""
    for pattern, sentence in ((_COUNTED, _LAYERS), (_FURTHER, _MORE)):
        match = pattern.fullmatch(title)
        if match:
            return _translate(sentence).format(_title(match[1]), match[2])
    what, of, layer = title.partition(" of ")
    if of:
        return _translate(_OF).format(_title(what), layer)
    for known in (title, title[:1].upper() + title[1:]):
        translated = words(known)
        if translated != known:
            return translated[:1].lower() + translated[1:]
    return title


def _translate(text: str) -> str:
    return QCoreApplication.translate("Labels", text)
