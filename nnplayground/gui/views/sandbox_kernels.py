"""Well-known kernels of any size, the formula of the size of a map, and a picture to try them on. No Qt."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from nnplayground.core.arithmetic import VALID, result_size
from nnplayground.gui.views.tiles import Array

UPRIGHT, LEVEL, EDGES, BLUR, SHARPEN, SAME_PICTURE = (
    "vertical",
    "horizontal",
    "edges",
    "blur",
    "sharpen",
    "identity",
)


def kernel_of(name: str, size: int) -> Array:
    """Return a kernel (size, size) float64; for size 3 UPRIGHT and LEVEL are those of Sobel, EDGES that of Laplace."""
    return _KERNELS[name](size)


def drawn(side: int = 24) -> Array:
    """Return a picture (side, side), 0..1: a disc, a bar and a slanted line."""
    row, column = np.mgrid[:side, :side] / (side - 1)
    picture = np.zeros((side, side))
    picture[np.hypot(row - 0.35, column - 0.35) < 0.22] = 1.0
    picture[(row > 0.75) & (row < 0.85) & (column > 0.1) & (column < 0.9)] = 0.7
    picture[np.abs(row + column - 1.35) < 0.05] = 1.0
    return picture


def size_formula(size: int, window: int, stride: int, padding: str, dilation: int) -> str:
    """Return how the side of the map is found, with the numbers (Dumoulin and Visin 2016, relations 6 and 14)."""
    reach = (window - 1) * dilation + 1
    found = result_size(size, window, stride, padding, dilation)
    more = 0 if padding == VALID else max(0, (found - 1) * stride + reach - size)
    zeros = f" + {more}" if more else ""
    spread = f"({dilation}·({window} − 1) + 1)" if dilation > 1 else f"{window}"
    if not found:
        return f"{size}{zeros} < {spread}"
    return f"⌊({size}{zeros} − {spread}) / {stride}⌋ + 1 = {found}"


def _upright(size: int) -> Array:
    smooth = np.array([math.comb(size - 1, one) for one in range(size)], float)
    slope = np.arange(size) - (size - 1) / 2
    return np.outer(smooth, slope)


def _identity(size: int) -> Array:
    kernel = np.zeros((size, size))
    kernel[(size - 1) // 2, (size - 1) // 2] = 1.0
    return kernel


def _blur(size: int) -> Array:
    return np.full((size, size), 1.0 / size**2)


_KERNELS: dict[str, Callable[[int], Array]] = {
    UPRIGHT: _upright,
    LEVEL: lambda size: _upright(size).T,
    EDGES: lambda size: size**2 * (_identity(size) - _blur(size)),
    BLUR: _blur,
    SHARPEN: lambda size: 2 * _identity(size) - _blur(size),
    SAME_PICTURE: _identity,
}
