"""Examples: projects that run as they are and show something worth seeing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from nnplayground.core.project import Project
from nnplayground.core.registry import Entry, Registry


@dataclass(frozen=True)
class Example(Entry):
    """A project that ships with the program. `help` says what to look at; `make` builds the project.

    group: the section of the gallery. download: the name of a set that must be fetched or chosen as a file, else "".
    """

    make: Callable[[], Project] = Project
    group: str = ""
    download: str = ""

    def project(self) -> Project:
        """Return the project under the example's title."""
        return replace(self.make(), name=self.title)


EXAMPLES: Registry[Example] = Registry("example", "nnplayground.lessons")
