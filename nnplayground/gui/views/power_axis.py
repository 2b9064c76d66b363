"""An axis of powers of ten that writes 1, 2 and 5 times each power, so that its numbers do not run into each other.

Between whose ends there are fewer than two of these, it writes all whole multiples, and where they are few, too, three of its ticks.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg

_WRITTEN = (1, 2, 5)
_MOST = 0.7
"""Powers of ten on the axis, at most, where there may be too few such multiples."""


class PowerAxis(pg.AxisItem):
    """Of a plot whose values are logarithms already; `setLogMode` switches between powers and plain numbers."""

    def logTickValues(
        self, low: float, high: float, size: float, ticks: Any
    ) -> list[tuple[float | None, list[float]]]:
        """Return the places of the ticks by level, each with the distance between them, None = it is not the same."""
        if high - low > _MOST:
            return list(super().logTickValues(low, high, size, ticks))
        return [(None, _between(low, high))]

    def tickStrings(self, values: Any, scale: float, spacing: float | None) -> list[str]:
        """Return what is written at the ticks."""
        found: list[str] = super().tickStrings(values, scale, spacing)
        if not self.logMode or (spacing is not None and spacing >= 1):
            return found
        low, high = sorted(self.range)
        if high - low <= _MOST:
            return _written(10 ** np.asarray(values, float))
        leads = [round(10 ** (float(value) % 1.0)) for value in values]
        return [text if lead in _WRITTEN else "" for text, lead in zip(found, leads, strict=True)]


def _between(low: float, high: float) -> list[float]:
    """Return the logarithms of three to six round numbers between two powers of ten that are near each other."""
    first, last = 10.0**low, 10.0**high
    unit = 10.0 ** np.floor(np.log10(max(last - first, 1e-12 * last)))
    found: list[float] = []
    for step in (5 * unit, 2 * unit, unit, 0.5 * unit, 0.2 * unit, 0.1 * unit):
        numbers = step * np.arange(np.ceil(first / step), np.floor(last / step) + 1)
        found = [float(one) for one in np.log10(numbers[numbers > 0])]
        if len(found) >= 3:
            break
    return found


def _written(numbers: Any) -> list[str]:
    """Return numbers near each other with as many digits as tell them apart."""
    for digits in (1, 2, 3, 4):
        texts = [f"{number:.{digits}g}" for number in numbers]
        if len(set(texts)) == len(texts) and all(
            abs(float(text) / number - 1) < 1e-6 for text, number in zip(texts, numbers)
        ):
            break
    return texts if len(numbers) else []


def put_power_axis(plot: Any) -> PowerAxis:
    """Give a plot such an axis on the left."""
    axis = PowerAxis("left")
    axis.enableAutoSIPrefix(False)
    plot.getPlotItem().setAxisItems({"left": axis})
    axis.setLogMode(True)
    # The plot believes that its grid is there already.
    axis.setGrid(round(0.2 * 255))
    return axis
