"""JSON from files of unknown origin: refused before it can do harm."""

from __future__ import annotations

import json
import math
import re
from typing import Any

MOST_DEPTH = 64
MOST_INTEGER = 2**63
_MARK = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.S)
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


class JsonError(ValueError):
    """Text that is no JSON, or JSON that is refused; one sentence."""


def dump(content: Any) -> bytes:
    """Return plain JSON as bytes."""
    return json.dumps(content, ensure_ascii=False, allow_nan=False).encode()


def parsed(content: bytes, name: str) -> dict[str, Any]:
    """Return the JSON object in a part, refusing what is too deep, has a name twice or holds a number that is not finite."""
    depth = deepest = 0
    for mark in _MARK.finditer(content):
        if mark[0] in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark[0] in b"]}":
            depth -= 1
    if deepest > MOST_DEPTH:
        raise JsonError(f"{name} is nested more than {MOST_DEPTH} levels deep")
    try:
        found = json.loads(
            content.decode(),
            object_pairs_hook=_once,
            parse_constant=_refused,
            parse_float=_finite,
            parse_int=_small,
        )
        if _HALF.search(content):
            dump(found)
    except (ValueError, RecursionError) as error:
        raise JsonError(f"{name} is not readable: {error!s:.200}") from error
    if not isinstance(found, dict):
        raise JsonError(f"{name} does not hold an object")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _refused(word: str) -> Any:
    raise ValueError(f"{word} is not a number that a project may hold")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refused(digits[:20])


def _small(digits: str) -> int:
    if len(digits) > 20 or abs(int(digits)) > MOST_INTEGER:
        _refused(digits[:20])
    return int(digits)
