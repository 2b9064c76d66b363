"""How each curve is drawn: its colour, whether it is dashed, faint, dotted with symbols, and its name in the legend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from nnplayground.core.record import Series
from nnplayground.gui.style import series_colour
from nnplayground.gui.views.curve_list import BATCH, EPOCH, Key
from nnplayground.gui.views.curve_pen import Look
from nnplayground.gui.views.series import group_of

RAW, SMOOTH = "raw", "smooth"
CLIPPED = "clipped_gradient_norm"
_SYMBOLS_UP_TO = 200
_FAINT = 0.45


@dataclass(frozen=True)
class Owner:
    """Whose curve it is: one of several runs with a label and a colour of its own; label "" = there is one run only."""

    label: str = ""
    twin: int = 0


def looks_of(
    key: Key, series: Series, owner: Owner, shade: QColor, legend: str, weight: float
) -> Iterator[tuple[str, Look]]:
    """Yield the layers of a curve, RAW or SMOOTH, and how each is drawn.

    Args:
        key: which curve.
        series: its points.
        owner: whose it is; twins have their colour in place of `shade`.
        shade: the colour where there is one run only.
        legend: its name in the legend, "" = not there.
        weight: of smoothing; 0 = none.
    """
    kind, name = key
    dashed = name.startswith("val_")
    if owner.label:
        shade = series_colour(owner.twin)
    if kind not in (EPOCH, BATCH):
        yield RAW, Look(legend, shade, 0, symbol="star")
        return
    thick = kind == EPOCH
    most = _SYMBOLS_UP_TO // (5 if owner.label else 1)
    symbol = ("t1" if dashed else "o") if thick and len(series) <= most else None
    if kind == BATCH and weight and group_of(name) != "rate":
        yield RAW, Look("", shade, 1.0, dashed, symbol, 0.25)
        yield SMOOTH, Look(legend, shade, 1.5)
        return
    width, opacity = (2.0, 1.0) if thick else (1.0, 0.5)
    if name == CLIPPED:
        opacity = 1.0
    yield RAW, Look(legend, shade, width, dashed, symbol, opacity)


def faint(look: Look) -> Look:
    """Return how the curve of the run that a branch has left is drawn."""
    return replace(look, name="", width=1.0, symbol=None, opacity=_FAINT)
