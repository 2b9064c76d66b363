"""The one style sheet of the program: what a palette cannot say."""

from __future__ import annotations

from nnplayground.core import place
from nnplayground.gui.tokens import LIGHT, Tokens


def sheet(t: Tokens) -> str:
    """Return the one style sheet of the program: what a palette cannot say."""
    return f"""
QMainWindow::separator {{ width: 5px; height: 5px; }}
QMainWindow::separator:vertical {{ background: {_line(t, "x2: 1, y2: 0")}; }}
QMainWindow::separator:horizontal {{ background: {_line(t, "x2: 0, y2: 1")}; }}
QMainWindow::separator:hover {{ background: {t.accent}; }}
QToolBar {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.border}; padding: 3px 6px; spacing: 2px; }}
QToolBar::separator {{ background: {t.border}; width: 1px; margin: 5px 5px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px; }}
QToolButton[worded="true"] {{ border-color: {t.border}; padding: 3px 8px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.hover}; border-color: {t.border}; }}
QToolButton:focus, QToolButton[worded="true"]:focus {{ border-color: {t.accent}; }}
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
QCheckBox::indicator, QAbstractItemView::indicator {{ width: 13px; height: 13px; border: 1px solid {t.muted};
  border-radius: 3px; background: {t.field}; }}
QCheckBox::indicator:focus, QCheckBox::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: url("{_mark(t)}"); }}
QCheckBox::indicator:disabled {{ border-color: {t.border}; background: {t.window}; }}
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
QToolButton[popupMode="1"] {{ padding-right: 15px; }}
QToolButton::menu-button {{ border: 0; width: 13px; }}
QToolButton::menu-button:hover {{ background: {t.border}; border-radius: 4px; }}
QToolButton[step="true"] {{ padding: 5px 6px; color: {t.text}; }}
QToolButton[step="true"]:disabled {{ color: {t.muted}; }}
QToolButton[step="true"]:checked {{ color: {t.accent}; font-weight: 600; background: {t.hover}; border-color: transparent; }}
"""


def _line(t: Tokens, direction: str) -> str:
    """Return a brush that draws one line in the middle of a separator five pixels wide."""
    stops = ((0, t.window), (0.39, t.window), (0.4, t.border), (0.6, t.border), (0.61, t.window))
    written = ", ".join(f"stop: {at} {tone}" for at, tone in (*stops, (1, t.window)))
    return f"qlineargradient(x1: 0, y1: 0, {direction}, {written})"


def _mark(t: Tokens) -> str:
    name = "check_white" if t is LIGHT else "check_black"
    return (place.assets() / "marks" / f"{name}.svg").as_posix()
