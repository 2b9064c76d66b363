"""The pictures of an animation: how long they stay, their size, and their pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

FRAME_MS, LAST_MS = 200, 1500
"""How long a picture stays, and how long the last one does before it begins anew."""
MOST_SIDE = 1000


def size_of(first: QImage) -> QSize:
    """Return the size in pixels of an animation with this first picture: its shape, no side above MOST_SIDE."""
    size = first.size().boundedTo(QSize(MOST_SIDE, MOST_SIDE))
    return first.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)


def pixels(frame: QImage, size: QSize) -> NDArray[np.uint8]:
    """Return (height, width, 3), 0..255, of a picture in a size; what is around it in another shape is white."""
    mode = Qt.TransformationMode.SmoothTransformation
    shown = frame.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)
    shown = shown.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), -1)
    picture = flat[:, : 3 * shown.width()].reshape(shown.height(), shown.width(), 3)
    whole = np.full((size.height(), size.width(), 3), 255, np.uint8)
    whole[: shown.height(), : shown.width()] = picture
    return whole
