"""The answers of a run, or of a run and its twins, to a drawing: bars below each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.core.record import RunRecord
from nnplayground.gui.panels.bars import Bar, Bars
from nnplayground.gui.views.side_by_side import RunTitle, titles


class DrawingBars(QWidget):
    """Bars `draw.bars` of the run itself, and `draw.bars.twin_1` and so on; with twins the label of its run stands above each."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Bars] = []
        self.titles: list[RunTitle] = []
        self._labels: tuple[tuple[int, ...], tuple[str, ...]] = ((), ())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._resize(1)

    @property
    def first(self) -> Bars:
        """Return the bars of the run itself."""
        return self.parts[0]

    def show_answers(self, team: Sequence[RunRecord], answers: Sequence[Sequence[Bar]]) -> None:
        """Show the bars of each run, () = none yet."""
        self._resize(max(1, len(team)))
        state = tuple(id(record.project) for record in team)
        if state != self._labels[0]:
            self._labels = (state, titles(team))
        for title, name, record in zip(self.titles, self._labels[1], team):
            title.put(name, record.twin)
        for title in self.titles:
            title.setVisible(len(team) > 1 and any(answers))
        for part, bars in zip(self.parts, [*answers, *([()] * len(self.parts))]):
            part.set_bars(bars)

    def rows(self) -> tuple[Sequence[str], Iterable[Sequence[object]]]:
        """Return header and rows of all bars, with the label of the run in front where there are several."""
        header: tuple[str, ...] = ("class", "probability", "text")
        several = len(self.parts) > 1
        rows = [
            (*((title.text,) if several else ()), bar.name, bar.share, bar.text)
            for title, part in zip(self.titles, self.parts)
            for bar in part.bars
        ]
        return (("run", *header) if several else header, rows) if rows else ((), ())

    def _resize(self, count: int) -> None:
        while len(self.parts) > count:
            for gone in (self.parts.pop(), self.titles.pop()):
                self.layout().removeWidget(gone)
                gone.deleteLater()
        while len(self.parts) < count:
            number = len(self.parts)
            name = f"draw.bars.twin_{number}" if number else "draw.bars"
            self.titles.append(RunTitle())
            self.parts.append(Bars(name, self.tr("Probabilities")))
            self.titles[-1].hide()
            self.layout().addWidget(self.titles[-1])
            self.layout().addWidget(self.parts[-1])
