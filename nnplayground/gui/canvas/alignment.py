"""Boxes in line with one another, or with the same room between them. No Qt."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from nnplayground.gui.canvas.arrange import Point

Box = tuple[float, float, float, float]
"""(x, y, width, height) of a box."""

WAYS = ("left", "centre", "right", "top", "middle", "bottom", "spread_across", "spread_down")


def aligned(boxes: Mapping[str, Box], way: str) -> dict[str, Point]:
    """Return the new upper left corners.

    Args:
        boxes: the boxes, at least one.
        way: one of `WAYS`: an edge or the middle that all get in common (the middle of their outline for "centre" and "middle"), or
            "spread_across" and "spread_down" for equal room between neighbours, the outermost two where they are. Boxes that would
            not fit between those touch, and the last one is pushed out.
    """
    left = min(x for x, _, _, _ in boxes.values())
    top = min(y for _, y, _, _ in boxes.values())
    right = max(x + width for x, _, width, _ in boxes.values())
    bottom = max(y + height for _, y, _, height in boxes.values())
    if way == "spread_across":
        found = _spread({name: (x, width) for name, (x, _, width, _) in boxes.items()})
        return {name: (found[name], y) for name, (_, y, _, _) in boxes.items()}
    if way == "spread_down":
        found = _spread({name: (y, height) for name, (_, y, _, height) in boxes.items()})
        return {name: (x, found[name]) for name, (x, _, _, _) in boxes.items()}
    places = {}
    for name, (x, y, width, height) in boxes.items():
        places[name] = {
            "left": (left, y),
            "centre": ((left + right - width) / 2, y),
            "right": (right - width, y),
            "top": (x, top),
            "middle": (x, (top + bottom - height) / 2),
            "bottom": (x, bottom - height),
        }[way]
    return places


def _spread(spans: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """Return new beginnings of spans (beginning, length) with equal gaps, never below 0, between neighbours."""
    order = sorted(spans, key=lambda name: spans[name][0])
    first, last = spans[order[0]], spans[order[-1]]
    inner = last[0] + last[1] - first[0] - sum(length for _, length in spans.values())
    gap = max(0.0, inner / max(len(order) - 1, 1))
    lengths = [spans[name][1] + gap for name in order]
    starts = itertools.accumulate(lengths[:-1], initial=first[0])
    return dict(zip(order, starts))
