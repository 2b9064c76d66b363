"""A picture that is drawn by hand: strokes of a round brush, undo, and the values that the data would have there. No Qt."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
FULL = 255.0
BOX = 20 / 28
"""The share of the side that a digit of MNIST fills."""
_SAMPLE = 2000
_UNDO = 100


class Drawing:
    """Pixels (height, width, channels) float64, 0..255, on black paper.

    touched: something was drawn or put in since the paper was empty.
    """

    def __init__(self, shape: tuple[int, ...]) -> None:
        height, width = shape[:2]
        channels = shape[2] if len(shape) > 2 else 1
        self.pixels: Array = np.zeros((height, width, channels))
        self.touched = False
        self._past: list[tuple[Array, bool]] = []
        self._before: Array = self.pixels
        self._mask: Array = np.zeros((height, width, 1))
        self._ink: Array = np.zeros(channels)
        self._radius, self._at = 1.0, (0.0, 0.0)

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        return bool(self._past)

    def begin(self, x: float, y: float, ink: Array, width: float) -> None:
        """Begin a stroke at a place in pixels, (0, 0) = the upper left corner; ink: (channels,) 0..255; width: in pixels."""
        self._remember()
        self._before, self._mask = self.pixels, np.zeros_like(self._mask)
        self._ink, self._radius, self._at = np.asarray(ink, float), width / 2, (x, y)
        self.move(x, y)

    def move(self, x: float, y: float) -> None:
        """Draw on to a place.

        A pixel takes as much ink as the brush covers of it, however often one stroke comes by: c = clip(r + 1/2 - d, 0, 1) with d
        the distance of its middle from the stroke.
        """
        distance = _distance(self.pixels.shape[:2], self._at, (x, y))
        cover = np.clip(self._radius + 0.5 - distance, 0, 1)[..., None]
        self._mask, self._at = np.maximum(self._mask, cover), (x, y)
        self.pixels = self._before * (1 - self._mask) + self._ink * self._mask
        self.touched = True

    def put(self, picture: Array) -> None:
        """Put in a picture (height, width, channels), 0..255; undo takes it back."""
        self._remember()
        self.pixels = np.array(picture, float).reshape(self.pixels.shape)
        self.touched = True

    def clear(self) -> None:
        """Take a new sheet."""
        self._remember()
        self.pixels, self.touched = np.zeros_like(self.pixels), False

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._past:
            self.pixels, self.touched = self._past.pop()

    def _remember(self) -> None:
        self._past.append((self.pixels, self.touched))
        del self._past[:-_UNDO]


def centred(picture: Array) -> Array:
    """Return a picture prepared as the digits of MNIST are.

    What is drawn is scaled, in its proportions, into a box of 20/28 of the sides, and moved so that its centre of mass lies in the
    middle of the picture (LeCun et al., 1998, Gradient-Based Learning Applied to Document Recognition, section III A). Pixels are
    means over areas. It is moved by whole pixels to (side + 1) / 2, the mean place of the published digits: 14.5 of 28.

    Args:
        picture: (height, width, channels), 0 = paper.

    Returns:
        The same shape; an empty picture as it is.
    """
    ink = picture.sum(axis=2)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return picture
    cut = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = picture.shape[:2]
    scale = min(BOX * height / cut.shape[0], BOX * width / cut.shape[1])
    small = resized(cut, *(max(1, round(scale * side)) for side in cut.shape[:2]))
    weight = small.sum(axis=2)
    place = []
    for axis, side in enumerate((height, width)):
        along = weight.sum(axis=1 - axis)
        middle = float((np.arange(len(along)) + 0.5) @ along / along.sum())
        place.append(int(np.clip(round((side + 1) / 2 - middle), 0, side - len(along))))
    result = np.zeros_like(picture)
    top, left = place
    result[top : top + small.shape[0], left : left + small.shape[1]] = small
    return result


def resized(picture: Array, height: int, width: int) -> Array:
    """Return a picture (rows, columns, channels) in another size; a pixel is the mean over the area that it covers."""
    down, across = _areas(picture.shape[0], height), _areas(picture.shape[1], width)
    return np.asarray(np.einsum("ir,rck,jc->ijk", down, picture, across))


def values_of(pixels: Array, known: Any) -> Array:
    """Return drawn pixels as the raw data would hold them.

    Args:
        pixels: (height, width, channels), 0..255.
        known: the raw inputs (examples, height, width) or (examples, height, width, channels): they say type and range. Numbers to
            255 (bytes) and to 1 have the whole of these ranges, others the range that is found in the first examples.

    Returns:
        One example, of the shape and the type of the data.
    """
    low, high = _range(np.asarray(known[:_SAMPLE]))
    values = low + pixels / FULL * (high - low)
    if known.dtype.kind in "biu":
        values = np.rint(values)
    return values.astype(known.dtype).reshape(known.shape[1:])


def pixels_of(example: Array, known: Any) -> Array:
    """Return a raw example as pixels (height, width, channels), 0..255: `values_of` the other way round."""
    low, high = _range(np.asarray(known[:_SAMPLE]))
    pixels = (np.asarray(example, float) - low) / (high - low) * FULL
    pixels = np.nan_to_num(pixels).clip(0, FULL)
    return pixels if pixels.ndim == 3 else pixels[..., None]


def drawable(known: Any) -> bool:
    """Tell whether raw inputs are grey or coloured pictures."""
    shape, numbers = known.shape[1:], known.dtype.kind in "biuf"
    return numbers and (len(shape) == 2 or (len(shape) == 3 and shape[2] in (1, 3)))


def _range(sample: Array) -> tuple[float, float]:
    finite = sample[np.isfinite(sample)] if sample.dtype.kind == "f" else sample
    low, high = float(finite.min(initial=0)), float(finite.max(initial=0))
    if sample.dtype.kind in "iu" and low >= 0 and 127 < high <= FULL:
        high = FULL
    elif sample.dtype.kind == "f" and low >= 0 and (0.5 < high <= 1 or 127 < high <= FULL):
        high = 1.0 if high <= 1 else FULL
    return low, high if high > low else low + 1.0


def _distance(
    shape: tuple[int, ...], first: tuple[float, float], last: tuple[float, float]
) -> Array:
    """Return the distance of every pixel's middle from the line between two places (x, y)."""
    y, x = np.indices(shape[:2]) + 0.5
    way = np.subtract(last, first)
    length = float(way @ way)
    along = (x - first[0]) * way[0] + (y - first[1]) * way[1]
    share = np.clip(along / length, 0, 1) if length else 0.0
    return np.hypot(x - first[0] - share * way[0], y - first[1] - share * way[1])


def _areas(old: int, new: int) -> Array:
    """Return the weights (new, old) of the old pixels in each new one; each row sums to 1."""
    edges = np.arange(new + 1) * old / new
    starts = np.arange(old)
    overlap = np.minimum(edges[1:, None], starts + 1) - np.maximum(edges[:-1, None], starts)
    return np.clip(overlap, 0, None) * new / old
