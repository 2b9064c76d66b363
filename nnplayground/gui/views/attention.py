"""What an attention layer looks at: a matrix of weights, with the pieces of the sequence on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.labelled_maps import LabelledMaps
from nnplayground.gui.views.labelled_sheet import Cell, LabelledMap
from nnplayground.gui.views.sequence import attends
from nnplayground.gui.views.sequence_view import SequenceView
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.tiles import span_of

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
MEAN = -1


class Attention(SequenceView):
    """Draws the weights of one head, or the mean of all."""

    name: ClassVar[str] = "attention"
    title: ClassVar[str] = N("Attention", "Attention")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Attention",
            "How much each position of a sequence takes from every other one in an attention layer, for the chosen example: a row for "
            "each query, a column for each key.",
        ),
        N(
            "Attention",
            "Each row sums to 1. A bright place means that the position on the left takes most of what it hands on from the one below. "
            "A diagonal looks at itself, an even row at everything alike: it has found nothing yet. Above the diagonal a causal mask "
            "leaves zeros. Heads differ: look at each of them, the mean hides what one has found. That a position is looked at does "
            "not yet mean that the answer depends on it.",
        ),
        N("Attention", "weights = softmax(Q Kᵀ / √d), output = weights · V."),
        N(
            "Attention",
            "Bahdanau, Cho and Bengio (2015), Neural machine translation by jointly learning to align and translate; Vaswani et al. "
            "(2017), Attention is all you need, eq. 1; Jain and Wallace (2019), Attention is not explanation.",
        ),
    )
    help: ClassVar[str] = explanation.what
    order: ClassVar[int] = 40
    key: ClassVar[str] = "weights"
    offered = staticmethod(attends)
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "attention": {
            "weights": np.array([[[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]]] * 2),
            "steps": np.array([1, 1]),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.head = QComboBox(objectName="attention.head")
        self.head.setAccessibleName(self.tr("Head"))
        self.head.setToolTip(self.tr("Which head of the layer, or the mean of all"))
        self.head.setMinimumHeight(FIELD_HEIGHT)
        self.head.addItem(self.tr("mean of heads"), MEAN)
        guard_wheel(self.head)
        self.head.activated.connect(self.refresh)
        self.maps = LabelledMaps("attention.maps", self.tr("Attention weights"), square=True)
        self.maps.hovered.connect(self._on_hovered)
        self.maps.chosen.connect(self._on_hovered)
        self.build(self.maps, (self.head,))
        self._queries: list[str] = []
        self._keys: list[str] = []
        self._weights = np.zeros((0, 0))

    def state(self) -> tuple[Any, ...]:
        """Return the head that is drawn."""
        return (self.head.currentData(),)

    def nothing(self) -> tuple[str, str]:
        """Say what is missing."""
        return (
            self.tr("This network has no attention layer."),
            self.tr("Press Play to see what an attention layer looks at."),
        )

    def show_arrays(self, arrays: Mapping[str, Array], record: RunRecord) -> None:
        """Draw the matrix."""
        weights = np.asarray(arrays["weights"], float)
        self._offer(len(weights))
        self._weights = _of_head(weights, self.head.currentData())
        queries, keys = self._weights.shape
        down, along = (int(one) for one in arrays["steps"])
        self._queries = self._names(queries, down, record)
        self._keys = self._names(keys, along, record)
        span = self.common.get("weights") or span_of(self._weights, signed=False)
        low = min(0.0, span[0])
        shown = LabelledMap.of(
            self.head.currentText(), self._weights, (low, span[1]), low < 0, rows=self._queries
        )
        self.maps.show_maps(
            [shown], self._keys, self.tr("key: looked at"), self.tr("query: who looks")
        )
        self._on_hovered(self.maps.hover)

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the colours."""
        arrays = self.known(record)
        if not arrays:
            return {}
        weights = _of_head(np.asarray(arrays["weights"], float), self.head.currentData())
        return {"weights": span_of(weights, signed=False)}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the weight of every pair in the drawn head."""
        weights = self._weights if self.arrays_drawn else np.zeros((0, 0))
        rows = (
            (row, self._queries[row], column, self._keys[column], float(weights[row, column]))
            for row, column in np.ndindex(*weights.shape)
        )
        return ("query", "query text", "key", "key text", "weight"), rows

    def _names(self, count: int, step: int, record: RunRecord | None) -> list[str]:
        if step > 1:
            return [str(place * step) for place in range(count)]
        return self.words_of(count, record)

    def _offer(self, heads: int) -> None:
        """Let the person choose among so many heads."""
        if self.head.count() == heads + 1:
            return
        kept = self.head.currentData()
        with QSignalBlocker(self.head):
            while self.head.count() > 1:
                self.head.removeItem(1)
            for one in range(heads):
                self.head.addItem(self.tr("head {0}").format(one), one)
            self.head.setCurrentIndex(max(0, self.head.findData(kept)))
        self.head.setVisible(heads > 1)

    def _on_hovered(self, cell: Cell | None) -> None:
        cell = cell or self.maps.cell
        if not self.arrays_drawn:
            return
        if cell is None or cell.row >= len(self._queries):
            text = self.tr("Each row sums to 1. Point at a pair to see its weight.")
            self.readout.setText(text)
            return
        text = self.tr("{query} looks at {key}: {weight} · {head}")
        self.readout.setText(
            text.format(
                query=self._told(self._queries, cell.row),
                key=self._told(self._keys, cell.column),
                weight=number(self.maps.value(cell)),
                head=self.head.currentText(),
            )
        )

    def _told(self, names: Sequence[str], place: int) -> str:
        """Return a position in words: its number, and what stands there."""
        name = names[place]
        return str(place) if name == str(place) else f"{place} “{name}”"


def _of_head(weights: Array, head: int) -> Array:
    """Return the weights of one head, or the mean of all, (queries, keys)."""
    if 0 <= head < len(weights):
        return np.asarray(weights[head])
    # Divided first: the sum of the largest numbers there are would not be one.
    with np.errstate(all="ignore"):
        return np.asarray((weights / len(weights)).sum(axis=0))
