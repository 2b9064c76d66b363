"""Texts that come from outside the GUI, in the person's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from nnplayground.core import place

CONTEXT = "words"
PUT_IN = "put in"
_HOLE = re.compile(r"\{\d\}")


def words(text: str, put_in: Callable[[str], str] | None = None) -> str:
    """Translate a text of core, catalog, data, engine or lessons; unchanged where there is no translation.

    Sentences that hold values, such as "There is no file a.csv.", are found by what stands around the values.
    put_in: translates each of these values; None = by what the program knows of it.
    """
    if not text:
        return ""
    translated = _translate(text)
    if translated != text or " " not in text or _translate("none") == "none":
        return translated
    for pattern, sentence in _sentences(place.assets() / "translations" / "sentences.txt"):
        match = pattern.fullmatch(text)
        if match:
            return _translate(sentence).format(*map(put_in or _put_in, match.groups()))
    return text


def grouped(number: float) -> str:
    """Return a whole number as people read it, with a space that does not break between groups of three digits: 60 000."""
    return f"{number:,.0f}".replace(",", "\u00a0")


def epoch_text(epoch: float) -> str:
    """Return a place in a run, counted in epochs, as people read it: 0.05, 138.8, 2735, 59 610."""
    return f"{epoch:.4g}" if abs(epoch) < 9999.5 else grouped(epoch)


def _translate(text: str, context: str = CONTEXT) -> str:
    return QCoreApplication.translate(context, text)


def _put_in(value: str) -> str:
    """Translate a value inside a sentence; what may be the name of a layer is left alone, unless it is one of a few words."""
    return _translate(value, PUT_IN) if value.islower() and " " not in value else words(value)


@cache
def _sentences(file: Path) -> list[tuple[re.Pattern[str], str]]:
    """Return the sentences with holes, each with the pattern of its filled form; the most particular come first."""
    lines = file.read_text(encoding="utf8").splitlines() if file.is_file() else []
    return [(re.compile(_filled(line), re.DOTALL), line) for line in lines]


def _filled(sentence: str) -> str:
    """Return the pattern; of two holes side by side the first takes one word."""
    parts = [
        re.escape(part.replace("{{", "{").replace("}}", "}")) for part in _HOLE.split(sentence)
    ]
    pattern = parts[0]
    for number, part in enumerate(parts[1:], 1):
        beside = not part and number < len(parts) - 1
        pattern += (r"(\S+)" if beside else "(.*?)") + part
    return pattern
