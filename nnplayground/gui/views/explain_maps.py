"""What maps of an input look like: a picture, a slice of a volume, bars of columns or of steps. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.gui.views.explain_methods import CONTRIBUTION, GRADIENT

Array = NDArray[Any]
PICTURE, VOLUME, COLUMNS, STEPS = "picture", "volume", "columns", "steps"


@dataclass(frozen=True)
class Form:
    """How an input is drawn: its kind, and its axes without the channels."""

    kind: str
    axes: tuple[int, ...]


def form_of(given: Array, raw: tuple[int, ...] | None, images: bool) -> Form:
    """Return how an input is drawn.

    Args:
        given: the prepared example, without the batch axis.
        raw: the shape of the raw example where there is one input only, else None.
        images: the data is made of pictures.
    """
    shape = given.shape
    laid_out = images and len(shape) == 1 and raw is not None and len(raw) > 1
    if laid_out and raw is not None and math.prod(raw) == shape[0]:
        shape = raw
    if len(shape) >= 4:
        return Form(VOLUME, shape[:3])
    if len(shape) == 3 or (images and len(shape) == 2):
        return Form(PICTURE, shape[:2])
    if len(shape) == 2 or (len(shape) == 1 and given.dtype.kind in "iubUSO"):
        return Form(STEPS, shape[:1])
    return Form(COLUMNS, shape or (1,))


def flat(values: Array, kind: str, form: Form) -> Array:
    """Return a map of an input with one number for each place of its form, float64.

    Of slopes the steepest of the channels counts, with its sign (Simonyan et al. 2014, section 3.1, take its size); shares of the answer
    add up. A map of other axes, as that of a layer, stays as it is.
    """
    values = np.asarray(values, np.float64)
    size = math.prod(form.axes)
    if kind not in (GRADIENT, CONTRIBUTION):
        return values
    if not size or not values.size or values.size % size:
        return values
    channels = values.reshape(*form.axes, -1)
    if channels.shape[-1] == 1:
        return np.asarray(channels[..., 0])
    with np.errstate(all="ignore"):
        if kind == CONTRIBUTION:
            return np.asarray(channels.sum(axis=-1))
        steepest = np.abs(np.nan_to_num(channels, nan=0.0)).argmax(axis=-1)
    return np.asarray(np.take_along_axis(channels, steepest[..., None], axis=-1)[..., 0])


def cut(values: Array, share: float) -> Array:
    """Return a map as (height, width): of a volume the slice at a share of its depth, of one line a picture of one row."""
    while values.ndim > 2:
        values = values[min(len(values) - 1, int(share * len(values)))]
    return np.atleast_2d(values)


def stretched(values: Array, height: int, width: int) -> Array:
    """Return a map (rows, columns) in another size, each value as a block: nothing is blurred."""
    rows = np.minimum((np.arange(height) + 0.5) * len(values) / height, len(values) - 1)
    columns = np.minimum((np.arange(width) + 0.5) * values.shape[1] / width, values.shape[1] - 1)
    return np.asarray(values[rows.astype(int)][:, columns.astype(int)])


def span_of(values: Array, signed: bool) -> tuple[float, float]:
    """Return the ends of the colours of a map: around zero if it is signed and somewhere negative, else from 0; finite."""
    finite = np.abs(values[np.isfinite(values)])
    most = float(finite.max(initial=0.0)) or 1.0
    low = bool(np.nanmin(np.nan_to_num(values), initial=0.0) < 0)
    return (-most, most) if signed and low else (0.0, most)


def order_of(values: Array, form: Form) -> Array:
    """Return the order of bars: columns by size, the largest first and NaN last; steps as they come."""
    if form.kind != COLUMNS:
        return np.arange(len(values))
    with np.errstate(all="ignore"):
        return np.asarray(np.argsort(-np.abs(values), kind="stable"))
