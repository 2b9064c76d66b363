"""Functions and classes of the program as text for scripts: what they need comes along, types and our names stay behind.

Modules are read as text and cut by their syntax tree; nothing is imported or run.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = "nnplayground"
_ROOT = Path(__file__).resolve().parents[1]
_REGISTERED = f'register_keras_serializable("{PACKAGE}")'
_Definition = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign


@dataclass(frozen=True)
class Source:
    """Source that can stand in a script.

    imports: whole import statements. parts: (name, source) of definitions, each behind those that it needs.
    """

    imports: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()

    def __add__(self, other: Source) -> Source:
        imports = dict.fromkeys((*self.imports, *other.imports))
        parts = dict(self.parts)
        for name, text in other.parts:
            if parts.setdefault(name, text) != text:
                raise ValueError(f"two different definitions are called {name}")
        return Source(tuple(imports), tuple(parts.items()))


def target(dotted: str) -> Source:
    """Return the source of one of our own classes or functions by its full name, such as "nnplayground.engine.cells.losses.X"."""
    module, _, name = dotted.rpartition(".")
    return source(module, name)


@cache
def source(module: str, *names: str) -> Source:
    """Return definitions of one of our modules with everything of ours that they use.

    Raises:
        ValueError: There is no such name in the module, or it uses a whole module of ours, which cannot be cut.
    """
    found = Source()
    for name in names:
        found += _Module(module).source(name)
    return found


@cache
def defined(module: str) -> frozenset[str]:
    """Return all names that one of our modules knows: its own and those that it takes from others."""
    return _Module(module).names


class _Module:
    """One module, cut into its definitions."""

    def __init__(self, name: str) -> None:
        self.name = name
        path = _ROOT.joinpath(*name.split(".")[1:]).with_suffix(".py")
        self._text = path.read_text(encoding="utf8")
        self._definitions: dict[str, _Definition] = {}
        self._imports: dict[str, tuple[str, str]] = {}
        for node in ast.parse(self._text).body:
            for one in _defined(node):
                assert isinstance(node, _Definition)
                self._definitions[one] = node
            self._imports |= dict(_imported(node))

    @property
    def names(self) -> frozenset[str]:
        """Return all names that the module knows."""
        return frozenset({*self._definitions, *self._imports})

    def source(self, name: str, inside: tuple[str, ...] = ()) -> Source:
        """Return a definition behind all that it needs; `inside` are the names that are being looked up."""
        if name in self._imports:
            return self._foreign(name)
        if name not in self._definitions:
            raise ValueError(f"{self.name} has no {name}")
        node = self._definitions[name]
        found = Source()
        for used in _used(node):
            known = used in self._definitions or used in self._imports
            if known and used not in (*inside, *_defined(node)):
                found += self.source(used, (*inside, name))
        return found + Source(parts=((_defined(node)[0], self._cut(node)),))

    def _foreign(self, name: str) -> Source:
        statement, module = self._imports[name]
        if module.partition(".")[0] != PACKAGE:
            return Source((statement,))
        if not statement.startswith("from") or " as " in statement:
            raise ValueError(f"{self.name} uses {statement!r}, which a script cannot")
        return _Module(module).source(name)

    def _cut(self, node: _Definition) -> str:
        """Return a definition without types, as it is written."""
        lines = self._text.encode().splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))

        def place(line: int, column: int) -> int:
            return starts[line - 1] + column

        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))])
        low, high = place(first, 0), place(node.end_lineno or 0, node.end_col_offset or 0)
        content = b"".join(lines)
        edits = sorted(_edits(node, content, place), reverse=True)
        for start, end, new in edits:
            content = content[:start] + new + content[end:]
            high += len(new) - (end - start)
        return content[low:high].decode().replace(_REGISTERED, "register_keras_serializable()")


def _defined(node: ast.stmt) -> tuple[str, ...]:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return (node.name,)
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return (node.target.id,)
    if isinstance(node, ast.Assign):
        return tuple(
            one.id
            for target in node.targets
            for one in ast.walk(target)
            if isinstance(one, ast.Name)
        )
    return ()


def _imported(node: ast.stmt) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the names that an import makes: (name, (statement, module))."""
    if isinstance(node, ast.Import):
        for one in node.names:
            alias = f" as {one.asname}" if one.asname else ""
            name = one.asname or one.name.partition(".")[0]
            yield name, (f"import {one.name}{alias}", one.name)
    elif isinstance(node, ast.ImportFrom) and node.module != "__future__":
        for one in node.names:
            alias = f" as {one.asname}" if one.asname else ""
            name, module = one.asname or one.name, node.module or ""
            yield name, (f"from {module} import {one.name}{alias}", module)


def _used(node: ast.AST) -> Iterator[str]:
    """Yield the names that a definition reads when it runs, types left out."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns"):
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load):
                yield one.id
            elif isinstance(one, ast.AST):
                yield from _used(one)


def _edits(node: ast.AST, content: bytes, place: object) -> Iterator[tuple[int, int, bytes]]:
    """Yield what must be replaced so that no type is left: (start, end, new)."""
    assert callable(place)
    fields = {
        id(line)
        for one in ast.walk(node)
        if isinstance(one, ast.ClassDef)
        for line in one.body
        if isinstance(line, ast.AnnAssign)
    }
    for one in ast.walk(node):
        if isinstance(one, ast.arg) and one.annotation is not None:
            start = place(one.lineno, one.col_offset) + len(one.arg)
            end = place(one.annotation.end_lineno, one.annotation.end_col_offset)
            yield (
                start,
                end + (3 if content[end : end + 3] == b" = " else 0),
                (b"=" if content[end : end + 3] == b" = " else b""),
            )
        elif isinstance(one, ast.FunctionDef) and one.returns is not None:
            start = place(one.returns.lineno, one.returns.col_offset)
            end = place(one.returns.end_lineno, one.returns.end_col_offset)
            yield content.rindex(b" ->", 0, start), end, b""
        elif isinstance(one, ast.AnnAssign):
            start = place(one.annotation.lineno, one.annotation.col_offset)
            end = place(one.annotation.end_lineno, one.annotation.end_col_offset)
            # Fields of a dataclass need a type, but any will do.
            kept = id(one) in fields
            yield (start, end, b"object") if kept else (content.rindex(b":", 0, start), end, b"")
