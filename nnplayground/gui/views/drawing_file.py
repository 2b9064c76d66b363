"""A picture file or the clipboard as pixels of the size of the data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from nnplayground.gui.views.drawing import resized

Array = NDArray[Any]
SUFFIXES = "*.png *.jpg *.jpeg *.bmp *.gif"
MOST_PIXELS = 100_000_000
_SIDE = 1024
"""A larger picture is read smaller, which keeps memory and time small."""


def read_picture(path: Path) -> QImage:
    """Return the first picture in a file, turned as the camera was held, its sides at most 1024.

    Raises:
        ValueError: it is no picture that can be read, or it has more than MOST_PIXELS.
    """
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise ValueError(f"{size.width()} × {size.height()}")
    if size.isValid() and max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise ValueError(reader.errorString())
    return image


def fitted(image: QImage, shape: tuple[int, ...]) -> Array:
    """Return a picture as pixels (height, width, channels) 0..255, whole and in its proportions, in the middle of black paper.

    shape: (height, width, channels); one channel takes the brightness. What is transparent becomes paper.
    """
    height, width, channels = shape
    ratio = min(height / image.height(), width / image.width())
    rows, columns = (max(1, round(ratio * side)) for side in (image.height(), image.width()))
    small = resized(_pixels(image, channels), rows, columns)
    result = np.zeros(shape)
    top, left = (height - rows) // 2, (width - columns) // 2
    result[top : top + rows, left : left + columns] = small
    return result


def _pixels(image: QImage, channels: int) -> Array:
    """Return (height, width, channels) float64; grey is 0.299 R + 0.587 G + 0.114 B (Rec. ITU-R BT.601)."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    colours = flat[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., :3]
    colours = colours.astype(float)
    return colours if channels == 3 else (colours @ [0.299, 0.587, 0.114])[..., None]
