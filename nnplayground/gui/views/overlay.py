"""Lay a map of numbers as colours over a picture."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from nnplayground.gui.style import diverging, sequential
from nnplayground.gui.views.gallery import pixels_of

Array = NDArray[Any]


def blend(
    picture: Array | QImage, map: Array, alpha: float, span: tuple[float, float] | None = None
) -> QImage:
    """Return a picture with a map over it, in the size of the picture (RGB888).

    Args:
        picture: (height, width), (height, width, channels) of any numbers, as `gallery.pixels_of` takes them, or a QImage.
        map: (rows, columns), any size: it is stretched over the picture, bilinearly. Signed maps are blue, clear and orange around
            zero, others go through the colours from small to large. NaN shows the picture; infinities are the ends.
        alpha: 0 = only the picture, 1 = only the map.
        span: the numbers of the ends of the colours; None = those of the map, around zero if it is signed.
    """
    ground = rgb_of(picture)
    height, width = ground.shape[:2]
    values = np.asarray(map, float)
    known = ~np.isnan(values)
    colours, share = paint(values, span), np.clip(float(alpha), 0.0, 1.0)
    shown = _stretched(np.dstack([colours, 255.0 * known]), height, width)
    part = share * shown[..., 3:] / 255.0
    mixed = np.rint(ground * (1 - part) + shown[..., :3] * part).clip(0, 255).astype(np.uint8)
    return image_of(mixed)


def paint(values: Array, span: tuple[float, float] | None = None) -> NDArray[np.uint8]:
    """Return numbers (…) as colours (…, 3): diverging where there are negative ones, else sequential; NaN as the lowest."""
    low, high = ends(values) if span is None else span
    table = diverging() if low < 0 else sequential()
    if low < 0:
        high = max(-low, high)
        low = -high
    # Halves keep the difference of the largest numbers finite.
    width = high / 2 - low / 2
    with np.errstate(all="ignore"):
        share = (np.clip(np.nan_to_num(values, nan=low), low, high) / 2 - low / 2) / (width or 1.0)
    return table[np.rint(255 * np.clip(share, 0, 1)).astype(int)]


def ends(values: Array) -> tuple[float, float]:
    """Return the least and the largest finite number, with 0 always between; (0, 1) if there is none but 0."""
    finite = np.asarray(values, float)
    finite = finite[np.isfinite(finite)]
    low, high = min(0.0, finite.min(initial=0.0)), max(0.0, finite.max(initial=0.0))
    return (low, high) if high > low else (0.0, 1.0)


def rgb_of(picture: Array | QImage) -> NDArray[np.uint8]:
    """Return a picture as (height, width, 3) uint8."""
    if not isinstance(picture, QImage):
        return pixels_of(picture)
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """Return (height, width, 3) uint8 as a picture that owns its pixels."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _stretched(layers: Array, height: int, width: int) -> Array:
    """Return (rows, columns, k) stretched to (height, width, k), bilinearly between the middles of the cells."""
    rows, columns = layers.shape[:2]
    for axis, (old, new) in enumerate(((rows, height), (columns, width))):
        at = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
        low = np.floor(at).astype(int)
        high = np.minimum(low + 1, old - 1)
        part = (at - low).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
        layers = layers.take(low, axis) * (1 - part) + layers.take(high, axis) * part
    return layers
