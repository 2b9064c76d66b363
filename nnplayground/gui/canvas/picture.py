"""The picture of a network, to be kept as a file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.scene import Hit, NetworkScene

SCALE = 2
EDGE = 24
DPI = 96


def picture(scene: NetworkScene, suffix: str, title: str) -> bytes:
    """Return a whole network as the contents of an SVG (suffix ".svg") or PNG file, in the colours of the theme that is on.

    Nothing in it is marked as chosen; the scene has to be told afterwards what is.
    """
    scene.show_chosen((), None, focused=False)
    scene.show_remark(None)
    scene.show_hover(Hit())
    box = scene.content().adjusted(-EDGE, -EDGE, EDGE, EDGE)
    size = QSize(max(1, round(box.width())), max(1, round(box.height())))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if suffix == ".svg":
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(size)
        made.setViewBox(QRect(QPoint(), size))
        made.setTitle(title)
        made.setResolution(DPI)
        _paint(scene, made, QRectF(QPoint(), size), box)
    else:
        image = QImage(size * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        _paint(scene, image, QRectF(image.rect()), box)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    return buffer.data().data()


def _paint(
    scene: NetworkScene, device: QImage | QSvgGenerator, target: QRectF, box: QRectF
) -> None:
    painter = QPainter(device)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(target, l.look().ground)
    scene.render(painter, target, box)
    painter.end()
