"""An axis of powers of ten that writes 1, 2 and 5 times each power, so that its numbers do not run into each other."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg

_WRITTEN = (1, 2, 5)


class PowerAxis(pg.AxisItem):
    """Of a plot whose values are logarithms already; `setLogMode` switches between powers and plain numbers."""

    def tickStrings(self, values: Any, scale: float, spacing: float | None) -> list[str]:
        """Return what is written at the ticks."""
        found: list[str] = super().tickStrings(values, scale, spacing)
        if not self.logMode or (spacing is not None and spacing >= 1):
            return found
        leads = [round(10 ** (float(value) % 1.0)) for value in values]
        return [text if lead in _WRITTEN else "" for text, lead in zip(found, leads, strict=True)]


def put_power_axis(plot: Any) -> PowerAxis:
    """Give a plot such an axis on the left."""
    axis = PowerAxis("left")
    axis.enableAutoSIPrefix(False)
    plot.getPlotItem().setAxisItems({"left": axis})
    axis.setLogMode(True)
    # The plot believes that its grid is there already.
    axis.setGrid(round(0.2 * 255))
    return axis
