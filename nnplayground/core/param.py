"""Descriptions of settings: what a value may be, its default, its unit and its help.

One description feeds the form, the tool-tip, the file check, the command line and the generated script. Values are plain:
None, bool, int, float, str, tuples of these, and `Pick` (a named choice with settings of its own).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nnplayground.core.registry import Registry


@dataclass(frozen=True)
class Pick:
    """One entry of a registry, chosen by name, with the settings that differ from the entry's defaults.

    `values` is never changed in place; `with_values` returns a new pick.
    """

    name: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def with_values(self, **changes: Any) -> Pick:
        """Return the same choice with some settings replaced."""
        return Pick(self.name, {**self.values, **changes})


@dataclass(frozen=True)
class Param:
    """Base of all descriptions.

    live: the setting may change while a network trains, without a new build.
    optional: None is a legal value and means "none" or "as Keras decides".
    advanced: forms show the setting folded.
    """

    name: str
    default: Any = None
    help: str = ""
    label: str = ""
    unit: str = ""
    live: bool = False
    optional: bool = False
    advanced: bool = False

    @property
    def title(self) -> str:
        """Return the label shown to people: `label`, or the name with spaces."""
        return self.label or self.name.replace("_", " ").capitalize()

    def check(self, value: Any) -> Any:
        """Return the value in its normal form; raise ValueError with one sentence if it is not legal."""
        if value is None:
            if self.optional:
                return None
            raise self.error("a value", value)
        return self._check(value)

    def error(self, rule: str, value: Any) -> ValueError:
        """Make the error that names the setting, the rule and what came."""
        return ValueError(f"`{self.name}` must be {rule}. Received: {value!r:.200}")

    def _check(self, value: Any) -> Any:
        raise NotImplementedError(type(self).__name__)  # pragma: no cover - abstract


@dataclass(frozen=True)
class Int(Param):
    """An integer from `low` to `high`, both included; None means no bound."""

    low: int | None = None
    high: int | None = None

    def _check(self, value: Any) -> int:
        rule = "an integer" + _range(self.low, self.high)
        if (
            isinstance(value, bool)
            or not isinstance(value, (int, float))
            or (isinstance(value, float) and not value.is_integer())
        ):
            raise self.error(rule, value)
        if not _inside(value, self.low, self.high):
            raise self.error(rule, value)
        return int(value)


@dataclass(frozen=True)
class Float(Param):
    """A finite number from `low` to `high`; `log` asks forms for a logarithmic slider.

    With `above`, `low` itself is not legal.
    """

    low: float | None = None
    high: float | None = None
    log: bool = False
    above: bool = False

    def _check(self, value: Any) -> float:
        rule = "a number" + _range(self.low, self.high)
        if self.above:
            rule = f"a number above {self.low:g}" + _range(None, self.high)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not _finite(value):
            raise self.error(rule, value)
        if not _inside(value, self.low, self.high) or (self.above and value == self.low):
            raise self.error(rule, value)
        return float(value)


@dataclass(frozen=True)
class Choice(Param):
    """One of a few words."""

    options: tuple[str, ...] = ()

    def _check(self, value: Any) -> str:
        if value not in self.options:
            raise self.error("one of " + ", ".join(self.options), value)
        return str(value)


@dataclass(frozen=True)
class Flag(Param):
    """Yes or no."""

    def _check(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self.error("true or false", value)
        return value


@dataclass(frozen=True)
class Shape(Param):
    """A tuple of integers, such as a kernel size or an input shape.

    length: how many numbers; None = any number up to 8. A single integer is repeated `length` times.
    open_sizes: a size may be None ("any size").
    """

    length: int | None = None
    low: int = 1
    high: int = 1_000_000
    open_sizes: bool = False

    def _check(self, value: Any) -> tuple[int | None, ...]:
        rule = f"{self.length or 'a list of'} integers{_range(self.low, self.high)}"
        if isinstance(value, int) and not isinstance(value, bool):
            value = (value,) * (self.length or 1)
        if (
            not isinstance(value, (tuple, list))
            or len(value) > 8
            or (self.length is not None and len(value) != self.length)
        ):
            raise self.error(rule, value)
        for size in value:
            if size is None and self.open_sizes:
                continue
            if (
                not isinstance(size, int)
                or isinstance(size, bool)
                or not _inside(size, self.low, self.high)
            ):
                raise self.error(rule, value)
        return tuple(value)


@dataclass(frozen=True)
class Sides(Param):
    """How much is added to or cut off the sides of an array: for each axis one number, or a pair (before, after).

    length: how many axes. A single integer counts for all; pairs of two equal numbers become one number.
    """

    length: int = 1
    low: int = 0
    high: int = 1_000_000

    def _check(self, value: Any) -> tuple[int | tuple[int, int], ...]:
        rule = f"{self.length} integers{_range(self.low, self.high)}, or pairs of them"
        if isinstance(value, int) and not isinstance(value, bool):
            value = (value,) * self.length
        if not isinstance(value, (tuple, list)) or len(value) != self.length:
            raise self.error(rule, value)
        pairs = [tuple(one) if isinstance(one, (tuple, list)) else (one, one) for one in value]
        if any(len(pair) != 2 for pair in pairs) or not all(
            isinstance(size, int)
            and not isinstance(size, bool)
            and _inside(size, self.low, self.high)
            for pair in pairs
            for size in pair
        ):
            raise self.error(rule, value)
        return tuple(pair[0] if pair[0] == pair[1] else (pair[0], pair[1]) for pair in pairs)


@dataclass(frozen=True)
class Numbers(Param):
    """A list of finite numbers of any length up to 10,000, such as the boundaries of a schedule."""

    low: float | None = None
    high: float | None = None
    integers: bool = False

    def _check(self, value: Any) -> tuple[float, ...]:
        rule = (
            "a list of "
            + ("integers" if self.integers else "numbers")
            + _range(self.low, self.high)
        )
        if not isinstance(value, (tuple, list)) or len(value) > 10_000:
            raise self.error(rule, value)
        for number in value:
            if isinstance(number, bool) or not isinstance(
                number, int if self.integers else (int, float)
            ):
                raise self.error(rule, value)
            if not _finite(number) or not _inside(number, self.low, self.high):
                raise self.error(rule, value)
        return tuple(value)


@dataclass(frozen=True)
class Text(Param):
    """A line of text; `pattern` is a regular expression that all of it must match."""

    pattern: str = ""
    longest: int = 10_000

    def _check(self, value: Any) -> str:
        if not isinstance(value, str) or len(value) > self.longest:
            raise self.error(f"text of at most {self.longest} characters", value)
        if self.pattern and not re.fullmatch(self.pattern, value):
            raise self.error(f"text of the form {self.pattern}", value)
        return value


@dataclass(frozen=True)
class FormulaText(Text):
    """A formula of `core.formula`; kind is "activation", "loss" or "metric", which decides its names and what it may do."""

    kind: str = "activation"

    def _check(self, value: Any) -> str:
        from nnplayground.core.formula import KINDS, parse

        text = super()._check(value)
        parse(text, KINDS[self.kind], self.kind)
        return text


@dataclass(frozen=True)
class File(Param):
    """The path of a file, or of a folder; whether it exists is asked when it is opened."""

    suffixes: tuple[str, ...] = ()
    folder: bool = False

    def _check(self, value: Any) -> str:
        if not isinstance(value, str) or "\0" in value or len(value) > 4096:
            raise self.error("the path of a file", value)
        return value


@dataclass(frozen=True)
class Member(Param):
    """An entry of another registry with its own settings, such as a kernel initialiser."""

    registry: Registry[Any] | None = None

    def _check(self, value: Any) -> Pick:
        if isinstance(value, str):
            value = Pick(value)
        if not isinstance(value, Pick) or self.registry is None:
            raise self.error("a named choice", value)
        entry = self.registry.find(value.name)
        return Pick(value.name, entry.changed(value.values))


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return (
            f" from {low:g} to {high:g}"
            if abs(high) < 1e6 and abs(low) < 1e6
            else f" from {low} to {high}"
        )
    if low is not None:
        return f" of at least {low}"
    return f" of at most {high}" if high is not None else ""


def _inside(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _finite(value: float) -> bool:
    """Tell whether a number fits into a float; integers may be too large for one."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False
