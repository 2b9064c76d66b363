"""How one number of a layer's output comes about: what the unit reads, its weights, the products and their sum. Pure NumPy.

Channels stand last everywhere. Windows are placed as TensorFlow does (Dumoulin and Visin 2016, relations 1 to 14): padding "same" puts the
odd zero behind, "causal" puts all zeros before. Sums are taken in float64; numbers that are not finite go through as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Places = tuple[Array, ...]
VALID, SAME, CAUSAL = "valid", "same", "causal"
PADDINGS = (VALID, SAME, CAUSAL)


@dataclass(frozen=True)
class Sum:
    """A sum of products.

    patch: (*window, channels) float64, what the unit reads; places beyond the edge hold zeros.
    kernel: (*window, channels) float64, the weight of each of these numbers.
    places: for each axis of the window, which places of the input it reads, (length,) int; below 0 or beyond the end it is padding.
    inside: (*window,) bool, False where there is padding.
    channels: (channels,) int, which channels of the input are read.
    bias: added to the sum of the products.
    picked: the kernel picks numbers, so that one of weight 0 does not count even if it is not finite.
    """

    patch: Array
    kernel: Array
    places: Places
    inside: Array
    channels: Array
    bias: float = 0.0
    picked: bool = False

    @property
    def products(self) -> Array:
        """Return patch * kernel, of the same shape."""
        with np.errstate(all="ignore"):
            products = self.patch * self.kernel
        return np.where(self.kernel == 0, 0.0, products) if self.picked else products

    @property
    def by_channel(self) -> Array:
        """Return the sum of the products of each channel, (channels,)."""
        with np.errstate(all="ignore"):
            sums: Array = self.products.reshape(-1, self.patch.shape[-1]).sum(axis=0)
        return sums

    @property
    def total(self) -> float:
        """Return the sum of all products and the bias."""
        with np.errstate(all="ignore"):
            return float(self.by_channel.sum() + self.bias)


def dense(values: Array, kernel: Array, bias: float, unit: int) -> Sum:
    """Return the sum of a unit that reads all `values` (n,) with a kernel (n, units)."""
    values, weights = np.asarray(values, float), np.asarray(kernel, float)[:, unit]
    count = len(values)
    return Sum(values, weights, (), np.array(True), np.arange(count), float(bias))


def convolution(
    values: Array,
    kernel: Array,
    bias: float,
    place: Sequence[int],
    channel: int,
    strides: Sequence[int],
    padding: str = VALID,
    dilation: Sequence[int] = (),
    groups: int = 1,
) -> Sum:
    """Return the sum of a unit of a convolution with any number of axes.

    Args:
        values: (*sizes, channels), the input.
        kernel: (*window, channels / groups, filters).
        bias: that of the filter.
        place: where the unit is, along each axis of the output.
        channel: which filter.
        strides: how far the window moves along each axis.
        padding: one of PADDINGS.
        dilation: the distance of what the window reads, along each axis; () = 1.
        groups: in how many groups the channels are parted.
    """
    window = kernel.shape[:-2]
    read = kernel.shape[-2]
    first = channel // (kernel.shape[-1] // groups) * read
    places = window_places(values.shape[:-1], window, place, strides, padding, dilation)
    channels = np.arange(first, first + read)
    return _sum(values, np.asarray(kernel, float)[..., channel], places, channels, bias)


def depthwise(
    values: Array,
    kernel: Array,
    bias: float,
    place: Sequence[int],
    channel: int,
    strides: Sequence[int],
    padding: str = VALID,
    dilation: Sequence[int] = (),
) -> Sum:
    """Return the sum of a unit of a depthwise convolution, whose kernel is (*window, channels, multiplier)."""
    source, copy = divmod(channel, kernel.shape[-1])
    places = window_places(values.shape[:-1], kernel.shape[:-2], place, strides, padding, dilation)
    weights = np.asarray(kernel, float)[..., source : source + 1, copy]
    return _sum(values, weights, places, np.array([source]), bias)


def separable(depth: Array, point: Array) -> Array:
    """Return the kernel (*window, channels, filters) of the convolution that a separable one amounts to.

    Args:
        depth: (*window, channels, multiplier), the depthwise part.
        point: (..., channels * multiplier, filters), the pointwise part, whose other sides are 1.
    """
    channels, multiplier = depth.shape[-2:]
    mixed = np.asarray(point, float).reshape(channels, multiplier, -1)
    with np.errstate(all="ignore"):
        kernel: Array = np.einsum("...cm,cmf->...cf", np.asarray(depth, float), mixed)
    return kernel


def transposed(
    values: Array,
    kernel: Array,
    bias: float,
    place: Sequence[int],
    channel: int,
    strides: Sequence[int],
    padding: str,
    sizes: Sequence[int],
    dilation: Sequence[int] = (),
) -> Sum:
    """Return the sum of a unit of a transposed convolution: the numbers of the input whose windows reach it.

    Args:
        values: (*sizes of the input, channels).
        kernel: (*window, filters, channels).
        bias: that of the filter.
        place: where the unit is, along each axis of the output.
        channel: which filter.
        strides: how far apart the windows stand in the output.
        padding: "valid" or "same".
        sizes: of the output, along each axis.
        dilation: the distance of what a window writes, along each axis; () = 1.
    """
    gaps = tuple(dilation) or (1,) * len(place)
    places, taken = [], []
    for length, here, step, gap, size in zip(kernel.shape, place, strides, gaps, sizes):
        reach = (length - 1) * gap + 1
        start = here + _before(size, reach, step, padding)
        cells = np.arange(length)[::-1]
        cells = cells[(start - cells * gap) % step == 0]
        taken.append(cells)
        places.append((start - cells * gap) // step)
    weights = np.asarray(kernel, float)[(*np.ix_(*taken), channel)]
    return _sum(values, weights, tuple(places), np.arange(values.shape[-1]), bias)


def average(
    values: Array,
    place: Sequence[int],
    channel: int,
    window: Sequence[int],
    strides: Sequence[int],
    padding: str = VALID,
) -> Sum:
    """Return the mean of a window of one channel as a sum; padding does not count."""
    found = _window_of(values, place, channel, window, strides, padding)
    return _weighted(found, found.inside[..., None] / max(1, int(found.inside.sum())))


def greatest(
    values: Array,
    place: Sequence[int],
    channel: int,
    window: Sequence[int],
    strides: Sequence[int],
    padding: str = VALID,
) -> Sum:
    """Return the greatest number of a window of one channel as a sum with weight 1 for the first of the greatest, else 0."""
    found = _window_of(values, place, channel, window, strides, padding)
    shown = np.where(found.inside[..., None], found.patch, -np.inf)
    weights = np.zeros(shown.shape)
    weights[np.unravel_index(int(np.argmax(shown)), shown.shape)] = 1.0
    return _weighted(found, weights)


def window_places(
    sizes: Sequence[int],
    window: Sequence[int],
    place: Sequence[int],
    strides: Sequence[int],
    padding: str = VALID,
    dilation: Sequence[int] = (),
) -> Places:
    """Return which places of an input of these sizes a window reads at a place of its output, along each axis."""
    gaps = tuple(dilation) or (1,) * len(place)
    return tuple(
        here * step - _before(size, (length - 1) * gap + 1, step, padding) + np.arange(length) * gap
        for size, length, here, step, gap in zip(sizes, window, place, strides, gaps)
    )


def result_size(size: int, window: int, stride: int, padding: str, dilation: int = 1) -> int:
    """Return how many places a window has along an axis (Dumoulin and Visin 2016, relation 6; reach = (window - 1) dilation + 1)."""
    if padding != VALID:
        return -(-size // stride)
    return max(0, (size - (window - 1) * dilation - 1) // stride + 1)


def slide(
    picture: Array, kernel: Array, stride: int = 1, padding: str = VALID, dilation: int = 1
) -> Array:
    """Return the map that a kernel (height, width) gives when it slides over a picture (height, width); float64, perhaps empty."""
    picture, kernel = np.asarray(picture, float), np.asarray(kernel, float)
    sizes = [
        result_size(size, window, stride, padding, dilation)
        for size, window in zip(picture.shape, kernel.shape)
    ]
    found = np.zeros(sizes)
    if not found.size:
        return found
    before = [
        _before(size, (window - 1) * dilation + 1, stride, padding)
        for size, window in zip(picture.shape, kernel.shape)
    ]
    for row, column in np.ndindex(*kernel.shape):
        rows = np.arange(sizes[0]) * stride - before[0] + row * dilation
        columns = np.arange(sizes[1]) * stride - before[1] + column * dilation
        with np.errstate(all="ignore"):
            found += _read(picture[..., None], (rows, columns))[0][..., 0] * kernel[row, column]
    return found


def normalized(
    value: float, mean: float, variance: float, epsilon: float, gamma: float, beta: float
) -> float:
    """Return (value - mean) / sqrt(variance + epsilon) * gamma + beta (Ioffe and Szegedy 2015, algorithm 1; Ba et al. 2016, eq. 4)."""
    with np.errstate(all="ignore"):
        spread = np.sqrt(np.float64(variance) + epsilon)
        return float((np.float64(value) - mean) / spread * gamma + beta)


def _before(size: int, reach: int, step: int, padding: str) -> int:
    """Return how many places are padded before an axis of this size."""
    if padding == CAUSAL:
        return reach - 1
    if padding == SAME:
        return max(0, (-(-size // step) - 1) * step + reach - size) // 2
    return 0


def _read(values: Array, places: Places) -> tuple[Array, Array]:
    """Return the numbers at these places (*window, channels) with zeros beyond the edge, and which are not beyond it (*window,)."""
    sizes = values.shape[:-1]
    fits = [(one >= 0) & (one < size) for one, size in zip(places, sizes)]
    near = [np.clip(one, 0, size - 1) for one, size in zip(places, sizes)]
    inside = np.ones([len(one) for one in places], bool)
    for axis, one in enumerate(fits):
        inside &= one.reshape([-1 if axis == other else 1 for other in range(len(fits))])
    return np.where(inside[..., None], np.asarray(values[np.ix_(*near)], float), 0.0), inside


def _sum(values: Array, weights: Array, places: Places, channels: Array, bias: float) -> Sum:
    patch, inside = _read(values[..., channels], places)
    return Sum(patch, weights, places, inside, channels, float(bias))


def _window_of(
    values: Array,
    place: Sequence[int],
    channel: int,
    window: Sequence[int],
    strides: Sequence[int],
    padding: str,
) -> Sum:
    places = window_places(values.shape[:-1], window, place, strides, padding)
    patch, inside = _read(values[..., channel : channel + 1], places)
    return Sum(patch, np.ones(patch.shape), places, inside, np.array([channel]), picked=True)


def _weighted(found: Sum, weights: Array) -> Sum:
    return Sum(found.patch, weights, found.places, found.inside, found.channels, picked=True)
