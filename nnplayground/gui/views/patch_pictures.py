"""Patches of the data as pictures: all on one scale, transparent where there is padding."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QImage

from nnplayground.gui.views.gallery import pixels_of
from nnplayground.gui.views.overlay import ends, image_of, paint
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.unit_pictures import by_sign, drawable, stretched

_LARGEST = 1e300


def images_of(patches: Array, inside: Array, image: bool) -> list[QImage]:
    """Return patches as pictures.

    Args:
        patches: (n, *window, ...) raw numbers, as the job `patches` gives them.
        inside: (n, *window) False on padding.
        image: they are parts of pictures; else numbers are drawn in colours.
    """
    values = np.asarray(patches)
    if not len(values):
        return []
    if values.dtype.kind == "f":
        # The difference of the largest numbers there are would not be finite.
        values = np.clip(np.nan_to_num(values.astype(np.float64)), -_LARGEST, _LARGEST)
    # One line of all, so that they share a scale.
    if image and values.ndim in (3, 4):
        line = values.reshape(-1, *values.shape[2:])
        pixels = pixels_of(line).reshape(*values.shape[:3], 3)
    else:
        with np.errstate(all="ignore"):
            maps = drawable(_columned(values), image)
        maps = maps.mean(axis=3) if maps.ndim == 4 else maps
        pixels = paint(maps, ends(maps))
    seen = _seen(np.asarray(inside), pixels.shape[:3])
    return [_image(*pair) for pair in zip(pixels, seen, strict=True)]


def pictures_of(made: Array, image: bool) -> list[QImage]:
    """Return pictures that were made for units (n, ...), each in its own contrast."""
    return [image_of(_bytes(one)) for one in _shares(stretched, drawable(_columned(made), image))]


def slopes_of(guided: Array, image: bool) -> list[QImage]:
    """Return gradients (n, ...) as pictures: grey is zero, of colour pictures each channel by itself."""
    return [image_of(_bytes(one)) for one in _shares(by_sign, drawable(_columned(guided), image))]


def _shares(scale: Any, maps: Array) -> Array:
    """Return maps as red, green and blue, 0..1; numbers that are no pictures in grey."""
    found = scale(np.nan_to_num(maps, posinf=0, neginf=0))
    return found if found.ndim == 4 else np.repeat(found[..., None], 3, axis=3)


def _bytes(shares: Array) -> Any:
    return np.rint(255 * shares).clip(0, 255).astype(np.uint8)


def _columned(values: Array) -> Array:
    """Return windows of plain sequences (n, time) as rows of a table, all else as it is."""
    return values if values.dtype.kind in "fiub" else np.zeros(values.shape, np.float32)


def _seen(inside: Array, shape: tuple[int, ...]) -> Array:
    """Return where drawn patches (n, height, width) are no padding; everywhere where the axes are not those of a picture."""
    if inside.shape == shape:
        return inside
    if inside.ndim == 2 and inside.shape == (shape[0], shape[2]):
        return np.broadcast_to(inside[:, None], shape)
    return np.ones(shape, bool)


def _image(pixels: Array, seen: Array) -> QImage:
    """Return (height, width, 3) uint8 as a picture that is transparent where `seen` (height, width) is False."""
    if seen.all():
        return image_of(pixels)
    full = np.ascontiguousarray(np.dstack([pixels, np.where(seen, 255, 0)]).astype(np.uint8))
    height, width = seen.shape
    kind = QImage.Format.Format_RGBA8888
    return QImage(full.data, width, height, 4 * width, kind).copy()
