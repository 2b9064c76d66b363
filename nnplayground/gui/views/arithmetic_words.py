"""The arithmetic of a unit as one line of formula with its numbers, and as a table. No widgets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.unit import strip

N = QT_TRANSLATE_NOOP
_CONTEXT = "Arithmetic"
_CLOSE = 1e-5
MIXING = ("softmax", "log_softmax", "sparsemax")
"""Activation functions that look at the sums of all units."""
MOST_CHANNELS = 9
"""How many channels of a window are drawn at most, those that add most."""


def formula(arrays: Mapping[str, Array]) -> str:
    """Return how the number comes about, with the current numbers.

    arrays: what the probe "arithmetic" gives.
    """
    kind = str(arrays["kind"])
    if kind == "only":
        return _tr(
            N("Arithmetic", "The layer gives {}. Its arithmetic is not taken apart here.")
        ).format(written(arrays["keras"]))
    line = _sum(arrays) if kind == "sum" else _terms(arrays)
    name = str(arrays["activation"])
    if not name or (kind == "sum" and str(arrays["form"]) != "sum"):
        return line
    inner = written(arrays["sum"])
    inner = f"…, {inner}, …" if name in MIXING else inner
    return f"{line};  {name}({inner}) = {written(arrays['output'])}"


def comparison(arrays: Mapping[str, Array]) -> str:
    """Return what Keras gives for the unit, and whether it is the same."""
    theirs, mine = float(arrays["keras"]), float(arrays.get("output", arrays["keras"]))
    same = np.isclose(theirs, mine, rtol=_CLOSE, atol=_CLOSE, equal_nan=True)
    text = N("Arithmetic", "Keras: {} ✓") if same else N("Arithmetic", "Keras: {}, not the same")
    return _tr(text).format(written(theirs))


def rows_of(arrays: Mapping[str, Array]) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Return header and rows: of a sum each product, the largest contribution first; of other formulas their terms."""
    if str(arrays["kind"]) == "terms":
        return ("term", "value"), [
            (str(name), float(value)) for name, value in zip(arrays["names"], arrays["terms"])
        ]
    header = ("i", "w_i", "x_i", "w_i * x_i")
    if str(arrays["kind"]) != "sum":
        return header, []
    weights, numbers, products = (
        arrays[name].reshape(-1) for name in ("kernel", "patch", "products")
    )
    size = np.where(np.isnan(products), np.inf, np.abs(products))
    return header, [
        (int(one), float(weights[one]), float(numbers[one]), float(products[one]) + 0.0)
        for one in np.argsort(-size, kind="stable")
    ]


def shown_channels(arrays: Mapping[str, Array]) -> Array:
    """Return which channels of the patch to draw, by their place in it: at most MOST_CHANNELS, those that add most, in order."""
    with np.errstate(all="ignore"):
        sums = np.abs(arrays["products"].reshape(-1, arrays["products"].shape[-1]).sum(axis=0))
    sums = np.where(np.isnan(sums), np.inf, sums)
    return np.sort(np.argsort(-sums, kind="stable")[:MOST_CHANNELS])


def tiles_of(window: Array, channels: Array) -> Array:
    """Return a window (*window, channels) as tiles (n, height, width): one a channel, of three axes one for each slice of it."""
    chosen = np.moveaxis(window[..., channels], -1, 0) + 0.0  # without the sign of a negative zero
    if chosen.ndim == 2:
        return chosen[:, None]
    return chosen.reshape(-1, *chosen.shape[-2:])


def per_row(count: int, spatial: bool) -> int:
    """Return how many units are drawn in a row: for a corner of the view about twice as many as there are rows."""
    if not spatial:
        return strip(count)
    wanted = math.ceil(math.sqrt(2 * count))
    full = [one for one in range(wanted, wanted // 2, -1) if count % one == 0]
    return next(iter(full), wanted)


def in_rows(values: Array, width: int) -> Array:
    """Return units as one tile (1, rows, width), the last row filled up with NaN."""
    found = np.full(-(-len(values) // width) * width, np.nan)
    found[: len(values)] = values
    return found.reshape(1, -1, width)


def lit(values: Array, threshold: float) -> Array:
    """Return which units are lit: their output lies above the threshold; NaN is not lit."""
    with np.errstate(all="ignore"):
        found: Array = np.asarray(values) > threshold
    return found


def written(value: Any) -> str:
    """Write a number with four significant digits and a true minus."""
    return f"{float(value):.4g}".replace("-", "−")


def _sum(arrays: Mapping[str, Array]) -> str:
    form, total, bias = str(arrays["form"]), float(arrays["sum"]), float(arrays["bias"])
    count = int(arrays["inside"].sum()) * (arrays["patch"].shape[-1] if form == "sum" else 1)
    if form != "sum":
        return f"{form}(x₁ … x{_low(count)}) = {written(total)}"
    with np.errstate(all="ignore"):
        products = float(arrays["products"].sum())
    return f"Σ wᵢ xᵢ + b = {written(products)} {_signed(bias)} = {written(total)}"


def _terms(arrays: Mapping[str, Array]) -> str:
    form, terms = str(arrays["form"]), [written(one) for one in arrays["terms"]]
    total = written(arrays["sum"])
    if form == "normalized":
        x, mean, variance, epsilon, gamma, beta = (float(one) for one in arrays["terms"])
        spread = f"√({written(variance)} {_signed(epsilon)})"
        above = f"({written(x)} {_signed(-mean)})"
        return f"(x − μ) / √(σ² + ε) · γ + β = {above} / {spread} · {_inner(gamma)} {_signed(beta)} = {total}"
    if form == "=":
        return f"x = {total}"
    if form in ("mean", "max", "min"):
        return f"{form}({', '.join(terms)}) = {total}"
    return f" {form} ".join(_inner(float(one)) for one in arrays["terms"]) + f" = {total}"


def _signed(value: float) -> str:
    return f"− {written(-value)}" if value < 0 else f"+ {written(value)}"


def _inner(value: float) -> str:
    return f"({written(value)})" if value < 0 else written(value)


def _low(count: int) -> str:
    return "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def sizes_text(names: Sequence[Any]) -> str:
    """Return sizes as 3 × 3 × 16."""
    return " × ".join(map(str, names))
