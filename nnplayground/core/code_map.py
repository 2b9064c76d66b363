"""A script with what stands where in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """Some whole lines of a script, and the node that they are of, or ""."""

    text: str
    node: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a script under a heading; the first one has the imports and the functions."""

    title: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Return the lines."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Code:
    """A whole script.

    spans: node id -> its first and last line, counted from 1. A node that calls a layer for the second time has its own line.
    problem: why the script ends before it trains, one sentence, or "".
    """

    sections: tuple[Section, ...]
    text: str = ""
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    problem: str = ""

    def node_at(self, line: int) -> str:
        """Return the node that a line (from 1) is of, or ""."""
        return next(
            (node for node, (first, last) in self.spans.items() if first <= line <= last), ""
        )


def code(sections: Iterable[Section], problem: str = "") -> Code:
    """Return a script of its sections, an empty line between two."""
    sections = tuple(section for section in sections if section.pieces)
    spans: dict[str, tuple[int, int]] = {}
    line = 1
    for section in sections:
        for piece in section.pieces:
            count = piece.text.count("\n")
            if piece.node:
                spans[piece.node] = (line, line + count - 1)
            line += count
        line += 1
    return Code(sections, "\n".join(section.text for section in sections), spans, problem)
