"""How a curve is drawn so that it is quick with many points: its look, its pen, its dashes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from nnplayground.gui.style import colour

Array = NDArray[np.float64]
DENSE = 300
"""With more points than this a curve is drawn in the quick way."""
_DASH, _ON = 12, 8


@dataclass(frozen=True)
class Look:
    """How a curve is drawn.

    name: in the legend, "" = not there. width: 0 = points only. symbol: a symbol of pyqtgraph, or "ring".
    """

    name: str
    colour: QColor
    width: float = 2.0
    dashed: bool = False
    symbol: str | None = None
    opacity: float = 1.0


def pen_of(look: Look, points: int) -> Any:
    """Return the pen of a curve.

    Qt needs 100 ms and more for 2,000 points with smooth edges or dashes and a width above 1, and three times as long for a colour
    one sees through as for an opaque one (Qt 6.11, raster), but some 2 ms for a solid opaque line without smooth edges; many points
    are therefore drawn as such, a faint line in the colour it would have on the ground, dashes as gaps, see `dashes`.
    """
    if not look.width:
        return None
    dense = points > DENSE
    shade = QColor(look.colour)
    if dense:
        shade = _mixed(shade, colour("base"), look.opacity)
    else:
        shade.setAlphaF(look.opacity)
    dashed = look.dashed and not dense
    return pg.mkPen(shade, width=look.width, dash=[3, 2] if dashed else None)


def _mixed(shade: QColor, ground: QColor, share: float) -> QColor:
    """Return what a colour of this opacity looks like on a ground."""
    pairs = zip(shade.getRgbF()[:3], ground.getRgbF()[:3])
    return QColor.fromRgbF(*(share * one + (1 - share) * other for one, other in pairs))


def roughness(y: Array) -> float:
    """Return how far a curve jumps from point to point; of several noisy ones the calmest is drawn in front."""
    jumps = np.abs(np.diff(y))
    finite = jumps[np.isfinite(jumps)]
    return float(finite.mean()) if len(finite) else 0.0


def dashes(x: Array, y: Array, pixels: Array) -> NDArray[np.int32]:
    """Return which points are joined with the next, (n,) int32, so that a dense line looks dashed."""
    good = np.isfinite(y) & np.isfinite(x)
    joined = good & np.append(good[1:], False) & (np.mod(pixels, _DASH) < _ON)
    return joined.astype(np.int32)
