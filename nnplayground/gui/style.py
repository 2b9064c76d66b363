"""How everything looks: palettes, colours, colour maps, plots. Icons are in `icons.py`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from nnplayground.gui.icons import icon

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
    "style_plot",
    "system_is_dark",
]

THEMES = ("system", "light", "dark")
SPACE = 8


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, by what they are for."""

    window: str
    base: str
    raised: str
    hover: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    field: str
    error: str
    warning: str
    ok: str


LIGHT = Tokens(
    window="#f3f4f7",
    base="#ffffff",
    raised="#fbfbfd",
    hover="#e6e9ef",
    text="#1d222b",
    muted="#626b7a",
    border="#d3d8e0",
    accent="#2563c9",
    on_accent="#ffffff",
    field="#ffffff",
    error="#c22f2f",
    warning="#a35c00",
    ok="#13795b",
)
DARK = Tokens(
    window="#1f2227",
    base="#17191d",
    raised="#2a2e35",
    hover="#343942",
    text="#e3e6eb",
    muted="#98a1af",
    border="#3b414b",
    accent="#6aa5ff",
    on_accent="#0f1722",
    field="#2f343d",
    error="#ff7b72",
    warning="#e8b04a",
    ok="#4cc9a0",
)
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
    application.setStyleSheet(_sheet(tokens))
    _plot_defaults(tokens)


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
    """Give a pyqtgraph PlotWidget the colours of the theme, now and whenever the theme changes."""
    _dress(plot_widget)
    if plot_widget.findChild(_PlotFollower) is None:
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


def _line(t: Tokens, direction: str) -> str:
    """Return a brush that draws one line in the middle of a separator five pixels wide."""
    stops = ((0, t.window), (0.39, t.window), (0.4, t.border), (0.6, t.border), (0.61, t.window))
    written = ", ".join(f"stop: {at} {tone}" for at, tone in (*stops, (1, t.window)))
    return f"qlineargradient(x1: 0, y1: 0, {direction}, {written})"


def _sheet(t: Tokens) -> str:
    """Return the one style sheet of the program: what a palette cannot say."""
    return f"""
QMainWindow::separator {{ width: 5px; height: 5px; }}
QMainWindow::separator:vertical {{ background: {_line(t, "x2: 1, y2: 0")}; }}
QMainWindow::separator:horizontal {{ background: {_line(t, "x2: 0, y2: 1")}; }}
QMainWindow::separator:hover {{ background: {t.accent}; }}
QToolBar {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.border}; padding: 3px 6px; spacing: 2px; }}
QToolBar::separator {{ background: {t.border}; width: 1px; margin: 5px 5px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.hover}; border-color: {t.border}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QMenuBar {{ background: {t.window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 10px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
QMenu::item:disabled {{ color: {t.muted}; background: transparent; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
QStatusBar {{ background: {t.window}; border-top: 1px solid {t.border}; }}
QStatusBar::item {{ border: 0; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; padding: 4px 6px; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: 5px 10px 4px 10px;
  border: 0; border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {t.text}; background: {t.hover}; border-top-left-radius: 5px; border-top-right-radius: 5px; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.border}; }}
QPushButton {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: 6px; padding: 5px 14px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.border}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:default, QPushButton[primary="true"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.window}; }}
QHeaderView::section {{ background: {t.raised}; color: {t.muted}; border: 0; border-bottom: 1px solid {t.border}; padding: 4px 6px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QGroupBox {{ border: 0; border-top: 1px solid {t.border}; margin-top: 16px; padding-top: 8px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; padding: 0 6px 0 0; color: {t.muted}; }}
QSlider::groove:horizontal {{ background: {t.border}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.accent}; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{ background: {t.muted}; }}
QSlider:focus {{ border: 1px solid {t.accent}; border-radius: 4px; }}
QProgressBar {{ background: {t.hover}; border: 0; border-radius: 4px; text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QLabel[muted="true"] {{ color: {t.muted}; }}
QLabel[problem="true"] {{ color: {t.error}; }}
QWidget#dock_title {{ background: {t.window}; }}
QWidget#dock_title QLabel {{ font-weight: 600; }}
QFrame[card="true"] {{ background: {t.base}; border: 1px solid {t.border}; border-radius: 10px; }}
QFrame[card="true"]:hover {{ border-color: {t.accent}; }}
QFrame[card="true"]:focus {{ border: 2px solid {t.accent}; }}
QFrame[message="error"] {{ background: {t.raised}; border: 0; border-left: 4px solid {t.error}; }}
QFrame[message="warning"] {{ background: {t.raised}; border: 0; border-left: 4px solid {t.warning}; }}
QFrame[message="info"] {{ background: {t.raised}; border: 0; border-left: 4px solid {t.accent}; }}
QToolButton[step="true"] {{ padding: 5px 12px; color: {t.text}; }}
QToolButton[step="true"]:disabled {{ color: {t.muted}; }}
QToolButton[step="true"]:checked {{ color: {t.accent}; font-weight: 600; background: {t.hover}; border-color: transparent; }}
"""
