"""The confusion matrix: which class is taken for which, and the examples behind each cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QSplitter, QWidget

from nnplayground.core.events import Example, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import Entry, data_of
from nnplayground.gui.views.matrix import COUNTS, OF_SAID, OF_TRUTH, Array, Cell, Matrix
from nnplayground.gui.views.paired_gallery import PairedGallery, maps_of, maps_wanted
from nnplayground.gui.views.room import room_of
from nnplayground.gui.views.scored import CLASSES, ScoredView
from nnplayground.gui.views.stacked import stacked

MOST = 200
"""How many examples of a cell are listed."""


class Confusion(ScoredView):
    """Shows which class is taken for which, and the examples behind the cell that is chosen."""

    name = "confusion"
    title = "Confusion matrix"
    help = (
        "How often each class was taken for each. A row is a true class, a column a prediction; the cell M[i, j] counts the examples "
        "of class i that the network calls j. Blue cells on the diagonal are right, red ones are mistakes; the stronger the "
        "colour, the larger the share.\n"
        "Share of the row: M[i, j] / sum over k of M[i, k]; on the diagonal this is the recall. Share of the column: "
        "M[i, j] / sum over k of M[k, j]; on the diagonal this is the precision. "
        "Accuracy = sum of the diagonal / sum of all cells.\n"
        "How to read it: look for strong red cells: a pair of classes that look alike. A red column is a class that is said too often.\n"
        "Click a cell, or move with the arrow keys, to see the examples behind it, the most confident first; click one to choose "
        "it for every view."
    )
    explanation = explain(
        help,
        source=(
            "Sokolova and Lapalme (2009), A systematic analysis of performance measures for classification tasks, Information "
            "Processing and Management 45."
        ),
    )
    group = "Results"
    order = 40
    beside = True
    needs = CLASSES

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._arrays: dict[str, Any] = {}
        self.kind = QComboBox(objectName="confusion.numbers")
        self.kind.setAccessibleName(self.tr("Numbers in the cells"))
        self.kind.setToolTip(self.tr("What the cells show; shares also decide the colours"))
        for text, kind in (
            (self.tr("Counts"), COUNTS),
            (self.tr("Share of the row"), OF_TRUTH),
            (self.tr("Share of the column"), OF_SAID),
        ):
            self.kind.addItem(text, kind)
        self.kind.currentIndexChanged.connect(self.refresh)
        self.matrix = Matrix("confusion.matrix", self.tr("Confusion matrix"))
        self.matrix.chosen.connect(self._on_cell)
        self.accuracy = QLabel(objectName="confusion.accuracy")
        self.behind = QLabel(objectName="confusion.behind")
        for label in (self.accuracy, self.behind):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.behind.setToolTip(self.tr("The most confident first"))
        self.behind.setProperty("muted", True)
        self.gallery = PairedGallery("confusion.examples", self.tr("Examples of the cell"))
        self.gallery.setMinimumHeight(70)
        self.gallery.chosen.connect(self.selection.choose_example)
        self.gallery.moved.connect(self._on_moved)
        self.selection.pair_changed.connect(self._on_pair)
        self._list = stacked(self.behind, self.gallery)
        self._halves = content = QSplitter(Qt.Orientation.Vertical)
        content.setChildrenCollapsible(False)
        content.addWidget(stacked(self.accuracy, self.matrix))
        content.addWidget(self._list)
        content.setStretchFactor(0, 3)
        content.setStretchFactor(1, 2)
        self.build(content, (self.kind,))

    def wants(self) -> tuple[Want, ...]:
        """Ask for the matrix, and for what the network looks at in the first pictures of the chosen cell."""
        wants = super().wants()
        if self.stage.empty or self.matrix.cell is None:
            return wants
        return (*wants, *maps_wanted(self.gallery, self.which))

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Show the matrix, and the examples of the cell that is chosen."""
        self._fit()
        self._arrays = arrays
        matrix = arrays["matrix"]
        names = self.class_names(range(len(matrix)))
        self.matrix.put(matrix, names, str(self.kind.currentData()))
        self.matrix.mark(self.selection.pair)
        right, count = int(np.trace(matrix)), int(matrix.sum())
        text = self.tr("accuracy {0} · {1} of {2} right")
        self.accuracy.setText(text.format(f"{right / max(1, count):.4f}", right, count))
        self._show_cell(record)

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the cells: a row for each true class, a column for each prediction."""
        if self.stage.empty:
            return (), ()
        names, whole = self.matrix.names, self.matrix
        cells = whole.matrix if whole.kind == COUNTS else whole.shares
        rows = ([name, *row] for name, row in zip(names, cells.tolist(), strict=True))
        return ("truth", *names), rows

    def picture(self) -> QWidget:
        """Return the matrix."""
        return self.matrix

    def dress(self) -> None:
        """Take the colours of the theme."""
        self.gallery.dress()
        self.matrix.update()

    def _show_cell(self, record: RunRecord | None) -> None:
        cell, arrays = self.matrix.cell, self._arrays
        self._list.setVisible(cell is not None)
        if cell is None:
            return
        chosen = behind(arrays, cell)
        sure = arrays["confidence"]
        names, part = self.matrix.names, self.chosen_part
        entries = [
            Entry(
                Example(part, int(arrays["rows"][index])),
                names[cell[0]],
                names[cell[1]],
                f"{sure[index]:.3f}",
                cell[0] != cell[1],
            )
            for index in chosen[:MOST].tolist()
        ]
        text = self.tr("{2} examples: truth {0}, prediction {1}")
        self.behind.setText(text.format(names[cell[0]], names[cell[1]], len(chosen)))
        self.gallery.put_with(entries, data_of(self.live, record), maps_of(record, entries))
        self.gallery.mark(self.selection.example)
        self.live.want(self, self.wants())

    def _fit(self) -> None:
        """Lay the plots out for the room there is."""
        room = room_of(self)
        flat = room.width() > 1.3 * room.height()
        way = Qt.Orientation.Horizontal if flat else Qt.Orientation.Vertical
        if self._halves.orientation() != way:
            self._halves.setOrientation(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if len(self.panels) > 1:
            self.draw_soon()  # the panel gets its size after this

    def _on_cell(self, truth: int, said: int) -> None:
        self.selection.choose_pair((truth, said))

    def _on_moved(self) -> None:
        """Ask for the maps of the pictures that have come into sight."""
        if self.on_screen:
            self.live.want(self, self.wants())

    def _on_pair(self) -> None:
        """Mark the pair of classes that was chosen, here, in another view or in a twin, and list its examples."""
        self.matrix.mark(self.selection.pair)
        if not self.stage.empty:
            self._show_cell(self.record)


def behind(arrays: dict[str, Any], cell: Cell) -> Array:
    """Return the places (k,) of the examples of a cell in the arrays of the answer, the most confident first, NaN last."""
    found = np.flatnonzero((arrays["truth"] == cell[0]) & (arrays["classes"] == cell[1]))
    return np.asarray(found[np.argsort(-arrays["confidence"][found], kind="stable")])
