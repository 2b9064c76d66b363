"""What the "?" of a view says: what is shown, how to read it, the formula, and where it is from."""

from __future__ import annotations

import html
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnplayground.gui.text import words

N = QT_TRANSLATE_NOOP
READ = "How to read it: "


@dataclass(frozen=True)
class Explanation:
    """One paragraph each, English source, translated at display.

    what: what is drawn. read: how to read it, what is good and what is bad. formula: how the numbers are computed, "" = nothing to
    compute. source: paper or book, with authors, year and title. whole: a text that tells `what` and most of the others already; the
    paragraphs it lacks are added to it.
    """

    what: str
    read: str
    formula: str = ""
    source: str = ""
    whole: str = ""

    def paragraphs(self) -> list[tuple[str, str]]:
        """Return (head, text), translated, in the order of reading; the first has no head."""
        parts = (
            (N("Explanation", "How to read it"), self.read),
            (N("Explanation", "Formula"), self.formula),
        )
        whole = self.whole or self.what
        pairs = zip_longest(whole.split("\n"), words(whole).split("\n"), fillvalue="")
        told = [self._told(first, part) for first, part in pairs if part]
        told += [(_say(head), words(text)) for head, text in parts if text and not self._has(text)]
        source = [(_say(N("Explanation", "Source")), words(self.source))] if self.source else []
        return told + source

    def rich_text(self) -> str:
        """Return the paragraphs for a popup."""
        lines = (
            (f"<b>{html.escape(head)}:</b> " if head else "") + html.escape(text)
            for head, text in self.paragraphs()
        )
        return "<qt>" + "".join(f"<p style='margin: 4px 0'>{line}</p>" for line in lines) + "</qt>"

    def _told(self, first: str, text: str) -> tuple[str, str]:
        """Return the head and the rest of a translated paragraph; first: the same in English."""
        if first.startswith(READ):
            return _headed(text)
        formula = first == self.formula and first != self.what
        return (_say(N("Explanation", "Formula")) if formula else ""), text

    def _has(self, text: str) -> bool:
        return text in self.whole


def explain(text: str, *, source: str, read: str = "", formula: str = "") -> Explanation:
    """Return the explanation whose paragraphs stand in a text: the first says what, others how to read it, or have an " = ".

    read, formula: what the text lacks.
    """
    paragraphs = text.split("\n")
    found = [part.removeprefix(READ) for part in paragraphs if part.startswith(READ)]
    formulas = [part for part in paragraphs if " = " in part and not part.startswith(READ)]
    return Explanation(
        paragraphs[0],
        read or next(iter(found), ""),
        formula or next(iter(formulas), ""),
        source,
        text,
    )


def _headed(text: str) -> tuple[str, str]:
    """Return what stands before the first colon, and the rest; also of Chinese."""
    head, colon, rest = text.replace("：", ": ", 1).partition(": ")
    return (head, rest) if colon else ("", text)


def _say(text: str) -> str:
    return QCoreApplication.translate("Explanation", text)
