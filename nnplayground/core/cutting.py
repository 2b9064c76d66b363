"""Cut a window out of a picture, a sequence or a volume, also where it reaches over the edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.receptive import Fields, Spans

Array = NDArray[Any]


def window_of(fields: Fields, place: Sequence[int]) -> Spans:
    """Return the first and the last place along each axis that the unit at a place sees, padding counted in.

    Inside the input this is `receptive.reach`; places before 0 and behind the end are padding.
    """
    return tuple(
        (at * one.step + one.low, at * one.step + one.high)
        for one, at in zip(fields, place, strict=True)
    )


def stretched(spans: Spans, old: Sequence[int], new: Sequence[int]) -> Spans:
    """Return spans of an input of one size as spans of the picture of another size that it was made from.

    A window of so many places always becomes one of so many, wherever it is: where sizes do not divide, one place more than needed.
    """
    found = []
    for (first, last), length, size in zip(spans, old, new, strict=True):
        begin, more = first * size // length, int(size % length > 0)
        found.append((begin, begin - (-(last - first + 1) * size // length) - 1 + more))
    return tuple(found)


def cut(picture: Array, spans: Spans) -> tuple[Array, NDArray[np.bool_]]:
    """Return a window of a picture, and which of its places lie inside.

    Args:
        picture: (*axes, ...), such as (height, width, channels), (time, features) or (time,).
        spans: first and last place along each of the first axes, last not before first; both may lie outside.

    Returns:
        (*window, ...) of the picture's kind, zeros on padding; (*window,) True inside the picture.
    """
    sizes = tuple(last - first + 1 for first, last in spans)
    patch = np.zeros((*sizes, *picture.shape[len(spans) :]), picture.dtype)
    inside = np.zeros(sizes, bool)
    pairs = [
        (max(first, 0), min(last + 1, length), first)
        for (first, last), length in zip(spans, picture.shape)
    ]
    if all(low < high for low, high, _ in pairs):
        there = tuple(slice(low - first, high - first) for low, high, first in pairs)
        patch[there] = picture[tuple(slice(low, high) for low, high, _ in pairs)]
        inside[there] = True
    return patch, inside
