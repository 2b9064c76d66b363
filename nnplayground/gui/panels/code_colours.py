"""Python in colours that follow the theme."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from nnplayground.gui.style import colour

_TRIPLE = '"""'
_TOKEN = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<triple>\"\"\")"
    r"|(?P<string>[frb]*'(?:[^'\\]|\\.)*'|[frb]*\"(?:[^\"\\]|\\.)*\")"
    rf"|(?P<keyword>\b(?:{'|'.join(keyword.kwlist)})\b)"
    r"|(?P<number>(?<![\w.])\d[\d_]*\.?\d*(?:e[+-]?\d+)?)"
    r"|(?P<name>(?<=def )\w+|(?<=class )\w+|^@[\w.]+)"
)
_COLOURS = {
    "comment": "muted",
    "string": "ok",
    "keyword": "accent",
    "number": "warning",
    "name": "text",
}
_INSIDE = 1


class PythonColours(QSyntaxHighlighter):
    """Colours a document; `restyle` is to be called when the theme changed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme anew."""
        for kind, token in _COLOURS.items():
            shape = QTextCharFormat()
            shape.setForeground(QColor(colour(token)))
            if kind in ("keyword", "name"):
                shape.setFontWeight(QFont.Weight.DemiBold)
            shape.setFontItalic(kind == "comment")
            self._formats[kind] = shape
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        start = 0
        if self.previousBlockState() == _INSIDE:
            start = self._long_text(text, 0, 0)
        else:
            self.setCurrentBlockState(0)
        while match := _TOKEN.search(text, start):
            kind = match.lastgroup or ""
            if kind == "triple":
                start = self._long_text(text, match.start(), match.end())
            else:
                self.setFormat(match.start(), match.end() - match.start(), self._formats[kind])
                start = match.end()

    def _long_text(self, text: str, begin: int, start: int) -> int:
        """Colour a text between three quotes up to its end or that of the line; return where to go on."""
        end = text.find(_TRIPLE, start)
        stop = len(text) if end < 0 else end + len(_TRIPLE)
        self.setCurrentBlockState(_INSIDE if end < 0 else 0)
        self.setFormat(begin, stop - begin, self._formats["string"])
        return stop
