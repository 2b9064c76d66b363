"""An axis of steps, which are whole numbers."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg


class StepAxis(pg.AxisItem):
    """Writes no fractions, however few steps there are."""

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Return the distances between ticks, from the largest, with where they begin."""
        found = super().tickSpacing(low, high, size)
        return [level for level in found if level[0] >= 1] or [(1.0, 0.0)]


def put_step_axis(plot: Any) -> StepAxis:
    """Give a plot such an axis at the bottom."""
    axis = StepAxis("bottom")
    axis.enableAutoSIPrefix(False)
    plot.getPlotItem().setAxisItems({"bottom": axis})
    # The plot believes that its grid is there already.
    axis.setGrid(round(0.2 * 255))
    return axis


def steps_shown(low: float, high: float) -> tuple[float, float]:
    """Return the ends of an axis with these steps on it: a single one, or two that follow each other, stand in the middle of a few."""
    room = max(0.0, (4 - (high - low)) / 2)
    return low - room, high + room
