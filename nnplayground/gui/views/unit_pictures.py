"""Pictures of what units answer to, as numbers to be drawn: cut to what the unit sees, in colours where they are pictures. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnplayground.core.record import RunRecord
from nnplayground.data.source import sliced
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.unit import strip

_FLAT = 3.0


def cropped(pictures: Array, spans: Array) -> Array:
    """Return pictures (n, *axes, ...) cut to the first and last place along each axis, (axes, 2); no spans = all."""
    places = tuple(slice(int(first), int(last) + 1) for first, last in np.asarray(spans))
    return np.asarray(pictures)[(slice(None), *places)]


def drawable(pictures: Array, image: bool) -> Array:
    """Return pictures (n, ...) as maps (n, height, width), or as red, green, blue (n, height, width, 3).

    Args:
        pictures: (n, height, width, channels), volumes (n, depth, height, width, channels), sequences (n, time, features) or rows of a
            table (n, features).
        image: the axes are those of a picture: one channel is drawn grey, three in colour. Other counts become their mean.
    """
    values = np.asarray(pictures)
    values = values if values.dtype.kind == "f" else values.astype(np.float32)
    if values.ndim == 5:
        values = np.array([sliced(one) for one in values])
    if values.ndim == 4:
        if values.shape[3] == 1 and image:
            return np.repeat(values, 3, axis=3)
        if values.shape[3] == 3 and image:
            return values
        with np.errstate(all="ignore"):
            return np.asarray(values.mean(axis=3))
    if values.ndim == 3:
        return np.repeat(values[..., None], 3, axis=3) if image else values.transpose(0, 2, 1)
    flat = values.reshape(len(values), -1)
    width = strip(flat.shape[1])
    full = np.full((len(flat), -(-flat.shape[1] // width) * width), np.nan, flat.dtype)
    full[:, : flat.shape[1]] = flat
    return full.reshape(len(flat), -1, width)


def stretched(pictures: Array) -> Array:
    """Return colours (n, height, width, 3) with the contrast of each raised: its median is grey.

    What differs most from it is black or white, from 3 deviations on.
    """
    values = np.nan_to_num(np.asarray(pictures, np.float64), posinf=0, neginf=0)
    axes = tuple(range(1, values.ndim))
    most = np.maximum(np.abs(values).max(axis=axes, keepdims=True), 1e-300)
    values = values / most
    middle = np.median(values, axis=axes, keepdims=True)
    apart = np.abs(values - middle)
    scale = _FLAT * np.sqrt(np.mean(np.square(apart), axis=axes, keepdims=True))
    scale = np.minimum(scale, apart.max(axis=axes, keepdims=True))
    return np.clip(0.5 + (values - middle) / (2 * np.maximum(scale, 1e-12)), 0, 1)


def by_sign(pictures: Array) -> Array:
    """Return gradients (n, ...) as shares: 0.5 is zero, the largest size of each is 0 or 1."""
    values = np.nan_to_num(np.asarray(pictures, np.float64), posinf=0, neginf=0)
    axes = tuple(range(1, values.ndim))
    return 0.5 + values / np.maximum(np.abs(values).max(axis=axes, keepdims=True), 1e-300) / 2


def made_of(record: RunRecord | None, role: str, node: str) -> dict[int, Array]:
    """Return the newest picture that was made of each unit of a layer, (*axes, ...) cut to what it sees, by the unit's number."""
    found: dict[int, tuple[int, Array]] = {}
    for want, shot in () if record is None else record.snapshots.items():
        options = dict(want.options)
        if want.probe != "maximise" or (options.get("role"), options.get("node")) != (role, node):
            continue
        if shot.arrays:
            pictures = seen_of(shot.arrays, shot.arrays["pictures"])
            for channel, picture in zip(shot.arrays["channels"].tolist(), pictures):
                if channel not in found or shot.step >= found[channel][0]:
                    found[channel] = (shot.step, picture)
    return {channel: picture for channel, (_, picture) in found.items()}


def seen_of(arrays: Mapping[str, Any], pictures: Array) -> Array:
    """Return pictures of an answer of the job `maximise` in the form to draw them, cut to what the units see."""
    form = tuple(np.asarray(arrays["form"]).tolist())
    if len(form) != pictures.ndim - 1:
        pictures = pictures.reshape(len(pictures), *form)
    return cropped(pictures, arrays["spans"])
