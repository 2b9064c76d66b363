"""Many points as one picture: coloured, soft-edged and see-through, whatever the order they come in. Pure NumPy."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_OPAQUE, _SHIFTS = np.uint32(0xFF000000), (np.uint32(16), np.uint32(8), np.uint32(0))
"""A pixel as one number: BGRA from the lowest byte, so that red, green and blue stand this high."""


def painted(
    places: Array,
    colours: Array,
    size: tuple[int, int],
    radius: float,
    opacity: float,
    ground: Array,
) -> Array:
    """Return points as a picture (height, width, 4) uint8, BGRA, opaque.

    Points above each other mix by weighted average (Bavoil and Myers 2008), so that no class hides another because it is drawn last: the
    colour is the mean of those of all points there, and what shines through is the product of what each lets through.

    Args:
        places: (n, 2) in pixels; those that are not finite or outside are left out.
        colours: (n, 3) red, green, blue, 0..255.
        size: width and height.
        radius: of a point, in pixels, at least 0.5.
        opacity: of a single point, above 0 and up to 1.
        ground: (3,) colour behind the points.
    """
    width, height = size
    steps, covers = _stamp(round(2 * radius) / 2)
    edge = int(np.abs(steps).max(initial=0))
    with np.errstate(invalid="ignore"):
        near = (places >= -edge) & (places < [width + edge, height + edge])
    good = near.all(axis=1)
    # Points beyond the edges reach into the picture: there is room for all of their pixels around it.
    pad = 2 * edge
    spots = np.floor(places[good]).astype(np.int64) + pad
    wide, tall = width + 2 * pad, height + 2 * pad
    index = ((spots[:, 1] * wide + spots[:, 0])[:, None] + steps[:, 1] * wide + steps[:, 0]).ravel()
    thick = -np.log1p(-np.minimum(covers * opacity, 0.996))
    weights = np.broadcast_to(thick, (len(spots), len(thick))).ravel()
    depth = np.bincount(index, weights, wide * tall)
    # Only pixels that are hit are computed, and each is written as one number: ten thousand points take a few milliseconds.
    hit = np.flatnonzero(depth > 0)
    depth = depth[hit]
    shares = -np.expm1(-depth)
    each, rest = shares / depth, 1 - shares
    mixed = np.full(len(hit), _OPAQUE)
    for channel, shift in enumerate(_SHIFTS):
        parts = np.multiply.outer(colours[good, channel].astype(float), thick).ravel()
        sums = np.bincount(index, parts, wide * tall)[hit]
        mixed |= np.rint(sums * each + ground[channel] * rest).astype(np.uint32) << shift
    behind = sum(int(np.rint(one)) << int(shift) for one, shift in zip(ground, _SHIFTS))
    picture = np.full(wide * tall, _OPAQUE | np.uint32(behind))
    picture[hit] = mixed
    inner = picture.reshape(tall, wide)[pad : pad + height, pad : pad + width]
    return np.ascontiguousarray(inner).view(np.uint8).reshape(height, width, 4)


def moved(
    old: Array | None,
    size: tuple[int, int],
    step: tuple[int, int],
    paint: Callable[[int, int, int, int], Array],
) -> Array:
    """Return a picture (height, width, 4) that was moved by whole pixels; only what came into it is painted anew.

    Args:
        old: the picture before, of the same size; None = paint all.
        size: width and height.
        step: by how many pixels to the right and down.
        paint: returns the part of the new picture with this left, top, width and height.
    """
    width, height = size
    right, down = step
    if old is None or old.shape[:2] != (height, width):
        return paint(0, 0, width, height)
    new = np.empty_like(old)
    top, bottom = max(down, 0), height + min(down, 0)
    left, end = max(right, 0), width + min(right, 0)
    new[top:bottom, left:end] = old[top - down : bottom - down, left - right : end - right]
    if right:
        start, wide = (0, right) if right > 0 else (end, -right)
        new[:, start : start + wide] = paint(start, 0, wide, height)
    if down:
        start, tall = (0, down) if down > 0 else (bottom, -down)
        new[start : start + tall] = paint(0, start, width, tall)
    return new


def inside(places: Array, outline: Array) -> Array:
    """Tell which points (n, 2) lie inside a closed line (k, 2), (n,) bool: an odd number of edges to their right."""
    found = np.zeros(len(places), bool)
    x, y = places.T
    for (x0, y0), (x1, y1) in zip(outline, np.roll(outline, -1, axis=0)):
        if y0 == y1:
            continue
        crosses = (y0 > y) != (y1 > y)
        with np.errstate(invalid="ignore", over="ignore"):
            found ^= crosses & (x < (x1 - x0) * ((y - y0) / (y1 - y0)) + x0)
    return found


def spans_of(points: Array, extra: Array | None = None) -> list[tuple[float, float]]:
    """Return the least and the greatest x and y of all points; never the same twice for both."""
    all_of = points if extra is None else np.vstack([points, extra])
    good = all_of[np.isfinite(all_of).all(axis=1)]
    if not len(good):
        return [(-1.0, 1.0), (-1.0, 1.0)]
    # Half of the largest numbers there are, so that their distance is a number too.
    good = np.clip(good, -1e300, 1e300)
    low, high = good.min(axis=0), good.max(axis=0)
    if (high <= low).all():
        low, high = low - 1, high + 1
    return [(float(one), float(other)) for one, other in zip(low, high)]


@cache
def _stamp(radius: float) -> tuple[Array, Array]:
    """Return the pixels of a disc, (k, 2) steps to the right and down, and how much of each it covers, (k,) 0..1."""
    reach = int(np.ceil(radius))
    steps = np.stack(np.meshgrid(*[np.arange(-reach, reach + 1)] * 2), axis=-1).reshape(-1, 2)
    covers = np.clip(radius + 0.5 - np.hypot(*steps.T), 0, 1)
    return steps[covers > 0], covers[covers > 0]
