"""Icons: SVG files with one path each, painted in the colour that text has on buttons, crisp at any scale."""

from __future__ import annotations

import atexit
from functools import cache

import shiboken6
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnplayground.core import place

FALLBACK = "dot"


@cache
def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon `assets/icons/<name>.svg`, a dot if there is none; it follows the palette's `role` by itself."""
    return QIcon(_SvgEngine(_source(name), role))


@cache
def _source(name: str) -> str:
    folder = place.assets() / "icons"
    path = folder / f"{name}.svg"
    return (path if path.is_file() else folder / f"{FALLBACK}.svg").read_text(encoding="utf-8")


@cache
def _renderer(source: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(source.replace("currentColor", colour).encode())


class _SvgEngine(QIconEngine):
    """Paints one SVG text in the palette's colours; a checked button's icon takes the accent."""

    def __init__(self, source: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._source, self._role = source, role
        _engines.append(self)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = QGuiApplication.palette()
        group, role = QPalette.ColorGroup.Active, self._role
        if mode == QIcon.Mode.Disabled:
            group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
        elif mode == QIcon.Mode.Selected:
            role = QPalette.ColorRole.HighlightedText
        elif state == QIcon.State.On:
            role = QPalette.ColorRole.Accent
        colour = palette.color(group, role)
        painter.save()
        painter.setOpacity(painter.opacity() * colour.alphaF())
        _renderer(self._source, colour.name()).render(painter, QRectF(rect))
        painter.restore()

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        pixmap = QPixmap((size.toSizeF() * scale).toSize())
        if pixmap.isNull():  # a tool bar that is squeezed to nothing asks for an icon of no size
            return pixmap
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._source, self._role)


def _let_go() -> None:
    """Leave the engines to the icons that own them.

    PySide6 6.11 does not note that an icon owns its engine: at the end of the process Python would free it a second time, a crash in
    QIcon::~QIcon. Not needed any more when `QIcon(engine)` hands the engine over.
    """
    for engine in _engines:
        shiboken6.invalidate(engine)


# Python has to keep the engines alive as long as the icons that paint with them.
_engines: list[_SvgEngine] = []
atexit.register(_let_go)
