"""What the lines of a script refer to and must be defined before them: own layers and losses, and functions made of settings."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Callable, Iterable

from nnplayground.core import cell_source
from nnplayground.core.cell_source import PACKAGE, Source

RESERVED = frozenset({*keyword.kwlist, *keyword.softkwlist, *dir(builtins)})


class Needs:
    """Collects definitions while a script is written.

    source: parts of our own modules. functions: name -> source of functions that were made for settings.

    Args:
        taken: names that no function may have.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.source = Source()
        self.functions: dict[str, str] = {}
        self._taken = {*taken, *RESERVED}
        self._known: dict[str, str] = {}

    @property
    def names(self) -> frozenset[str]:
        """Return all names that are defined."""
        return frozenset({name for name, _ in self.source.parts} | set(self.functions))

    def target(self, dotted: str) -> str:
        """Return how a class or function is written; one of ours is defined in the script."""
        if not dotted.startswith(f"{PACKAGE}."):
            return dotted
        self.source += cell_source.target(dotted)
        return dotted.rpartition(".")[2]

    def function(self, key: str, wanted: str, write: Callable[[str], str]) -> str:
        """Return the name of a function, which is defined once for each key.

        Args:
            key: what the function stands for.
            wanted: a Python name; a number is put behind it if it is taken.
            write: returns the function's source for its name.
        """
        if key not in self._known:
            name, number = wanted, 1
            while name in self._taken or name in self.names:
                number += 1
                name = f"{wanted}_{number}"
            self._known[key] = name
            self.functions[name] = write(name).rstrip()
        return self._known[key]
