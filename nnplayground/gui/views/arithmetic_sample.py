"""An answer of the probe "arithmetic", as it is for a unit of a convolution."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.core.arithmetic import SAME, convolution


def _answer() -> dict[str, Any]:
    picture = np.linspace(-1.0, 1.0, 72).reshape(6, 6, 2)
    kernel = np.linspace(0.5, -0.5, 72).reshape(3, 3, 2, 4)
    found = convolution(picture, kernel, 0.25, (0, 2), 1, (1, 1), SAME)
    return {
        "kind": "sum",
        "form": "sum",
        "place": np.array([0, 2]),
        "channel": 1,
        "count": np.array([6, 6, 4]),
        "keras": max(found.total, 0.0),
        "output": max(found.total, 0.0),
        "values": np.array([0.5, max(found.total, 0.0), 0.0, 1.5]),
        "map": picture[..., 0],
        "activation": "relu",
        "patch": found.patch,
        "kernel": found.kernel,
        "products": found.products,
        "inside": found.inside,
        "channels": found.channels,
        "bias": found.bias,
        "sum": found.total,
        "source": picture.mean(axis=-1),
        "places/0": found.places[0],
        "places/1": found.places[1],
    }


SAMPLE = _answer()
