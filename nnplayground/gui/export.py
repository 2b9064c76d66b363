"""Take a view away: its picture to the clipboard or a PNG or SVG file, its numbers to CSV or NPZ."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from nnplayground.gui.views.view import View

_NAME_OF_SAVEZ = {"file": "file_", "allow_pickle": "allow_pickle_"}


def copy_picture(view: View) -> None:
    """Put the view's picture on the clipboard."""
    QGuiApplication.clipboard().setPixmap(view.whole_picture().grab())


def save_picture(view: View, path: Path) -> None:
    """Write the view's picture as PNG or, when the name ends in .svg, as SVG; OSError if it cannot be written."""
    if path.suffix.lower() == ".svg":
        _save_svg(view.whole_picture(), view.title, path)
    elif not view.whole_picture().grab().save(str(path)):
        raise OSError(f"the picture could not be written to {path}")


def save_numbers(view: View, path: Path) -> None:
    """Write what the view draws as CSV with a header line, UTF-8, or as arrays when the name ends in .npz.

    The file is there whole or not at all; OSError if it cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        if path.suffix.lower() == ".npz":
            _write_arrays(view, part)
        else:
            _write_table(view, part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _write_table(view: View, path: Path) -> None:
    header, rows = view.all_numbers()
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if header:
            writer.writerow(header)
        writer.writerows(rows)


def _write_arrays(view: View, path: Path) -> None:
    # `savez` would take an array of the name "file" for its own argument, and put .npz behind the name of a path.
    arrays = {_NAME_OF_SAVEZ.get(name, name): array for name, array in view.all_arrays().items()}
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


def _save_svg(widget: QWidget, title: str, path: Path) -> None:
    # pyqtgraph's own SVGExporter fails on Qt 6.11, and only the widget's logical resolution gives text of the right size.
    with path.open("wb"):
        pass
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setResolution(widget.logicalDpiX())
    generator.setTitle(title)
    painter = QPainter(generator)
    try:
        # QGraphicsView hides QWidget.render with one of its own that draws the scene without its frame.
        QWidget.render(widget, painter, QPoint())
    finally:
        painter.end()
    if not path.stat().st_size:
        raise OSError(f"the picture could not be written to {path}")
