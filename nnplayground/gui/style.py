"""How everything looks: palettes, colours, colour maps, plots. Icons are in `icons.py`."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from nnplayground.gui.icons import icon
from nnplayground.gui.sheet import sheet
from nnplayground.gui.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "THEMES",
    "apply",
    "colour",
    "diverging",
    "group_colour",
    "icon",
    "is_dark",
    "sequential",
    "series_colour",
    "set_scale",
    "style_plot",
    "system_is_dark",
]

THEMES = ("system", "light", "dark")
SPACE = 8
_USUAL = "usual_point_size"
# Okabe and Ito (2008), "Color Universal Design"; on dark ground the blue, green and vermilion are lightened.
_SERIES_LIGHT = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B8860B", "#3A9BD6", "#5B5B5B")
_SERIES_DARK = ("#56B4E9", "#E69F00", "#2CC79B", "#DE8FBB", "#F0E442", "#F0814A", "#C4C9D1")
_GROUPS = (
    ("input", 6),
    ("core", 0),
    ("conv", 1),
    ("pool", 4),
    ("recurrent", 2),
    ("norm", 3),
    ("regular", 3),
    ("attention", 5),
    ("activation", 4),
    ("merg", 2),
    ("reshap", 6),
    ("preproc", 6),
)


def apply(theme: str) -> None:
    """Give the whole application the theme "light", "dark" or "system"."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("apply() needs a QApplication")
    hints = QGuiApplication.styleHints()
    wished = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(theme)
    if wished is None:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(wished)
    dark = wished == Qt.ColorScheme.Dark if wished is not None else system_is_dark()
    tokens = DARK if dark else LIGHT
    if application.style().name().lower() != "fusion":
        application.setStyle("Fusion")
    palette = _palette(tokens)
    application.setPalette(palette)
    palette.setColor(QPalette.ColorRole.Base, QColor(tokens.field))
    for widget in ("QLineEdit", "QAbstractSpinBox", "QCheckBox", "QRadioButton"):
        QApplication.setPalette(palette, widget)
    application.setStyleSheet(sheet(tokens))
    _plot_defaults(tokens)


def set_scale(scale: float) -> None:
    """Make every text of the application larger than the system has it; 1 = as the system has it."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("set_scale() needs a QApplication")
    usual = application.property(_USUAL) or application.font().pointSizeF()
    application.setProperty(_USUAL, usual)
    font = application.font()
    font.setPointSizeF(usual * scale)
    application.setFont(font)
    # The style sheet holds on to the fonts that widgets had when it was set.
    application.setStyleSheet(application.styleSheet())


def system_is_dark() -> bool:
    """Tell whether the computer asks for dark windows; light where it says nothing."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def is_dark() -> bool:
    """Tell whether the ground is dark now."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colour(name: str) -> QColor:
    """Return a colour of the current theme by what it is for: a field of `Tokens`."""
    return QColor(getattr(DARK if is_dark() else LIGHT, name))


def series_colour(index: int) -> QColor:
    """Return the colour of the curve or class `index`; colours repeat after seven."""
    colours = _SERIES_DARK if is_dark() else _SERIES_LIGHT
    return QColor(colours[index % len(colours)])


def group_colour(group: str) -> QColor:
    """Return the colour of a group of layers, the same for the same name."""
    lowered = group.lower()
    for start, index in _GROUPS:
        if start in lowered:
            return series_colour(index)
    return series_colour(sum(lowered.encode()))


def diverging() -> NDArray[np.uint8]:
    """Return the map of signed numbers, (256, 3) uint8: blue for negative, the ground for zero, orange for positive."""
    return _map(
        ("#59b8ff", "#2f7fc4", "#23384c", "#23262b", "#4d3a22", "#c07d22", "#ffb45c")
        if is_dark()
        else ("#0a5c94", "#3f93c9", "#b3d3e6", "#f4f4f2", "#f7d3ae", "#e8933b", "#b65e07")
    )


def sequential() -> NDArray[np.uint8]:
    """Return the map of numbers from small to large, (256, 3) uint8: viridis (van der Walt and Smith 2015) at nine points."""
    return _map(
        (
            "#440154",
            "#472d7b",
            "#3b528b",
            "#2c728e",
            "#21918c",
            "#28ae80",
            "#5ec962",
            "#addc30",
            "#fde725",
        )
    )


def style_plot(plot_widget: Any) -> None:
    """Give a pyqtgraph PlotWidget the colours of the theme, now and whenever it changes, and take its own menu and buttons away."""
    _dress(plot_widget)
    if plot_widget.findChild(_PlotFollower) is None:
        item = plot_widget.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        # pyqtgraph 0.14 makes the menu of a PlotItem without a parent; it would outlive the widget.
        item.ctrlMenu.setParent(plot_widget, item.ctrlMenu.windowFlags())
        plot_widget.installEventFilter(_PlotFollower(plot_widget))


class _PlotFollower(QObject):
    """Dresses its plot again when the palette changes."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            _dress(watched)
        return False


def _dress(plot_widget: Any) -> None:
    tokens = DARK if is_dark() else LIGHT
    plot_widget.setBackground(tokens.base)
    item = plot_widget.getPlotItem()
    for name in ("left", "bottom", "right", "top"):
        axis = item.getAxis(name)
        axis.setPen(tokens.border)
        axis.setTextPen(tokens.muted)
        axis.setTickPen(_faint(tokens))
    item.showGrid(x=True, y=True, alpha=0.2)
    if item.legend is not None:
        item.legend.setLabelTextColor(tokens.text)


def _faint(tokens: Tokens) -> QColor:
    shade = QColor(tokens.muted)
    shade.setAlpha(110)
    return shade


def _plot_defaults(tokens: Tokens) -> None:
    import pyqtgraph

    pyqtgraph.setConfigOptions(
        antialias=True,
        background=tokens.base,
        foreground=tokens.text,
        imageAxisOrder="row-major",
    )


@cache
def _map(stops: tuple[str, ...]) -> NDArray[np.uint8]:
    points = np.array([QColor(stop).getRgb()[:3] for stop in stops], float)
    at = np.linspace(0, len(stops) - 1, 256)
    columns = [np.interp(at, np.arange(len(stops)), points[:, channel]) for channel in range(3)]
    table = np.rint(np.stack(columns, axis=1)).astype(np.uint8)
    table.flags.writeable = False
    return table


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    raised = tokens.raised
    window = QColor(tokens.window)
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.base,
        role.AlternateBase: tokens.raised,
        role.ToolTipBase: raised,
        role.ToolTipText: tokens.text,
        role.Text: tokens.text,
        role.Button: raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.PlaceholderText: tokens.muted,
        role.Accent: tokens.accent,
        role.Light: window.lighter(115).name(),
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: window.darker(130).name(),
        role.Shadow: window.darker(180).name(),
    }
    palette = QPalette()
    for name, value in colours.items():
        palette.setColor(name, QColor(value))
    faded = QColor(tokens.muted)
    faded.setAlpha(130)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.border))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(tokens.muted))
    return palette
