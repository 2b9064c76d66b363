"""Pictures that are as sharp as the screen: sizes in points, pixels as many as it has for them."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPixmap


def ratio() -> float:
    """Return how many pixels a point has on the sharpest screen."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def blank(width: float, height: float) -> QPixmap:
    """Return a transparent picture of so many points."""
    whole = QPixmap((QSizeF(width, height) * ratio()).toSize())
    whole.setDevicePixelRatio(ratio())
    whole.fill(Qt.GlobalColor.transparent)
    return whole
