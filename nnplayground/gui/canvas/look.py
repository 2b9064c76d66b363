"""Sizes, fonts and colours of the canvas."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QGuiApplication

from nnplayground.gui import style

NODE_WIDTH, NODE_HEIGHT = 224.0, 66.0
PROBLEM_EXTRA = 15.0
BAR_WIDTH = 6.0
RADIUS = 9.0
PORT_RADIUS = 4.5
PORT_REACH = 10.0
PORT_STEP = 20.0
TEXT_ZOOM, LINES_ZOOM, NAME_ZOOM, COLOUR_ZOOM = 0.62, 0.395, 0.24, 0.05


@dataclass(frozen=True)
class Look:
    """The colours of one theme."""

    ground: QColor
    box: QColor
    chosen_box: QColor
    text: QColor
    muted: QColor
    border: QColor
    link: QColor
    accent: QColor
    on_accent: QColor
    error: QColor
    error_box: QColor
    legal: QColor
    dots: QColor
    note: QColor


def look() -> Look:
    """Return the colours of the theme that is on now."""
    return _look(style.is_dark())


def bar_colour(group: str) -> QColor:
    """Return the colour of a layer group; grey for layers that are not known."""
    return _bar(group, style.is_dark())


@cache
def font(pixels: int, bold: bool = False) -> QFont:
    """Return the application's font at a size in pixels at 100 %."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two; share 0 gives the first."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


@cache
def _bar(group: str, dark: bool) -> QColor:
    return style.group_colour(group) if group else style.colour("muted")


@cache
def _look(dark: bool) -> Look:
    colour = style.colour
    base, accent, error = colour("base"), colour("accent"), colour("error")
    box = colour("raised") if dark else base
    ground = colour("base") if dark else colour("window")
    return Look(
        ground=ground,
        box=box,
        chosen_box=mix(box, accent, 0.10),
        text=colour("text"),
        muted=colour("muted"),
        border=mix(colour("border"), colour("muted"), 0.15),
        link=mix(colour("muted"), ground, 0.25),
        accent=accent,
        on_accent=colour("on_accent"),
        error=error,
        error_box=mix(box, error, 0.07),
        legal=colour("ok"),
        dots=mix(ground, colour("muted"), 0.22),
        note=mix(box, colour("warning"), 0.16 if dark else 0.12),
    )
