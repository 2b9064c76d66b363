"""Registries: tables of named entries that fill themselves from a package."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from nnplayground.core.param import Param, Pick


@dataclass(frozen=True)
class Entry:
    """What every registry holds: a name, a title and help for people, and the settings with their descriptions."""

    name: str
    title: str = ""
    help: str = ""
    params: tuple[Param, ...] = ()

    def param(self, name: str) -> Param:
        """Return the description of one setting; KeyError with near names if there is none."""
        for param in self.params:
            if param.name == name:
                return param
        raise UnknownName(
            f"{self.name} has no setting", name, [param.name for param in self.params]
        )

    def check(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return all settings, given ones checked and the rest at their defaults; ValueError or UnknownName if not legal."""
        for name in values:
            self.param(name)
        return {
            param.name: param.check(values[param.name]) if param.name in values else param.default
            for param in self.params
        }

    def changed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the checked settings that differ from their defaults, in the order of the descriptions."""
        full = self.check(values)
        return {
            param.name: full[param.name]
            for param in self.params
            if param.name in values and full[param.name] != param.default
        }


class UnknownName(KeyError, ValueError):  # noqa: N818 - the name is the sentence
    """A name that no entry has, with the nearest names there are. A KeyError for tables, a ValueError for values."""

    def __init__(self, what: str, name: str, known: list[str]) -> None:
        self.name = name
        self.near = difflib.get_close_matches(name, known, n=3)
        hint = f"; did you mean {' or '.join(self.near)}?" if self.near else ""
        super().__init__(f"{what} named {name!r:.80}{hint}")

    def __str__(self) -> str:
        return str(self.args[0])


E = TypeVar("E", bound=Entry)


class Registry(Mapping[str, E], Generic[E]):
    """A table of entries by name, in the order in which they were added.

    Modules of `package` add their entries when they are imported; the first look into the registry imports them all.
    """

    def __init__(self, kind: str, package: str = "", prefix: str = "") -> None:
        self.kind = kind
        self._package = package
        self._prefix = prefix
        self._entries: dict[str, E] = {}
        self._filled = not package

    def add(self, entry: E) -> E:
        """Add an entry; ValueError if the name is taken."""
        if entry.name in self._entries:
            raise ValueError(f"{self.kind} {entry.name!r} is registered twice")
        self._entries[entry.name] = entry
        return entry

    def find(self, name: str) -> E:
        """Return the entry; UnknownName with near names if there is none."""
        self._fill()
        if name not in self._entries:
            raise UnknownName(f"there is no {self.kind}", name, list(self._entries))
        return self._entries[name]

    def default(self, name: str, **values: Any) -> Pick:
        """Return a checked pick of one entry with some settings given."""
        return Pick(name, self.find(name).changed(values))

    def __getitem__(self, name: str) -> E:
        return self.find(name)

    def __iter__(self) -> Iterator[str]:
        self._fill()
        return iter(self._entries)

    def __len__(self) -> int:
        self._fill()
        return len(self._entries)

    def __contains__(self, name: object) -> bool:
        self._fill()
        return name in self._entries

    def _fill(self) -> None:
        """Import the modules. Two threads may come here at once: both then wait for the same imports."""
        if self._filled:
            return
        package = importlib.import_module(self._package)
        for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
            if module.name.startswith(self._prefix):
                importlib.import_module(f"{self._package}.{module.name}")
        self._filled = True
