"""Several runs beside each other: what they are called, and one panel of a view for each on common scales."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.difference import difference
from nnplayground.core.record import RunRecord
from nnplayground.gui.labels import label
from nnplayground.gui.style import colour, series_colour
from nnplayground.gui.views.same_settings import copy_settings

if TYPE_CHECKING:
    from nnplayground.gui.views.view import View

Span = tuple[float, float]
_SQUARE, _LEAST = 10, 160
_EDGES = QSize(40, 90)
"""What axes, title and key of a panel take of its room."""


def titles(team: Sequence[RunRecord]) -> tuple[str, ...]:
    """Return a label for each run that names only what differs: "rate 0.1"; runs that differ in nothing are counted."""
    labels = difference([record.project for record in team]) if len(team) > 1 else []
    if labels and not all(one.startswith("unchanged") for one in labels):
        return tuple(map(label, labels))
    run = QCoreApplication.translate("SideBySide", "run {0}")
    return tuple(run.format(record.run) for record in team)


def union(found: Iterable[Mapping[str, Span]]) -> dict[str, Span]:
    """Return the scale that holds those of all, by name."""
    common: dict[str, Span] = {}
    for spans in found:
        for name, (low, high) in spans.items():
            known = common.get(name, (low, high))
            common[name] = (min(low, known[0]), max(high, known[1]))
    return common


class SideBySide:
    """Puts twins beside what a view draws of the project itself: a plain view of the same kind for each.

    The controls of the view steer all of them; their own are hidden.
    """

    def __init__(self, view: View) -> None:
        self._lead = view
        self._labels: tuple[tuple[int, ...], tuple[str, ...]] = ((), ())
        self._title = RunTitle()
        self.views: list[View] = [view]
        self.titles: list[RunTitle] = [self._title]
        self.row = Grid(f"{view.name}.twins")
        layout = view.layout()
        parts = [layout.itemAt(place).widget() for place in range(layout.count())]
        panel = QWidget()
        inside = _stacked(panel)
        inside.addWidget(self._title)
        for part in parts:
            if part is not view.controls:
                layout.removeWidget(part)
                inside.addWidget(part, int(part is parts[-1]))
        self.row.add(panel)
        layout.addWidget(self.row)
        layout.setStretch(layout.count() - 1, 1)
        self.row.show()

    def draw(self, team: Sequence[RunRecord]) -> None:
        """Draw a panel for each run, all on the same scales."""
        self._resize(len(team))
        several = len(team) > 1
        self._title.setVisible(several)
        for title, name, record in zip(self.titles, self._names(team), team):
            title.put(name, record.twin)
        for view, record in zip(self.views[1:], team[1:]):
            view.bound = record
            copy_settings(self._lead.controls, view.controls)
            view.live.want(view, view.wants())
        pairs = list(zip(self.views, team))
        common = union(view.spans(record) for view, record in pairs) if several else {}
        for view in self.views:
            view.common = common
        self._lead.draw(team[0] if team else None)
        self.row.set_shape(self._lead.shape)
        for view in self.views[1:]:
            view.draw_soon()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the rows of all panels, each with the label of its run in front."""
        found = [view.numbers() for view in self.views]
        header = next((names for names, _ in found if names), ())
        labels = [title.text for title in self.titles]
        rows = ((name, *row) for name, (_, part) in zip(labels, found) for row in part)
        return ("run", *header) if header else (), rows

    def _names(self, team: Sequence[RunRecord]) -> tuple[str, ...]:
        state = tuple(id(record.project) for record in team)
        if state != self._labels[0]:
            self._labels = (state, titles(team))
        return self._labels[1]

    def _resize(self, count: int) -> None:
        """Have so many panels, at least that of the view itself."""
        while len(self.views) > max(1, count):
            gone = self.views.pop()
            gone.live.want(gone, ())
            self.titles.pop()
            self.row.drop()
        while len(self.views) < count:
            self._add()

    def _add(self) -> None:
        lead, number = self._lead, len(self.views)
        view = type(lead)(lead.document, lead.live, lead.selection)
        view.bound = lead.live.team[number]
        if view.controls is not None:
            view.controls.hide()
        view.wants()
        view.layout().setContentsMargins(0, 0, 0, 0)
        for widget in (view, *view.findChildren(QWidget)):
            if widget.objectName().startswith((f"{lead.name}.", f"view.{lead.name}")):
                widget.setObjectName(f"{widget.objectName()}.twin_{number}")
        title = RunTitle()
        panel = QWidget()
        inside = _stacked(panel)
        inside.addWidget(title)
        inside.addWidget(view, 1)
        self.views.append(view)
        self.titles.append(title)
        self.row.add(panel)


class Grid(QWidget):
    """Panels of the same size beside each other, in as many rows as they need to be wide enough.

    Where what they show has a shape of its own, in that number of rows where it is largest.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._panels: list[QWidget] = []
        self._columns = 0
        self._shape = 0.0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def add(self, panel: QWidget) -> None:
        """Add a panel at the end."""
        self._panels.append(panel)
        panel.setParent(self)
        self._arrange(again=True)
        panel.show()

    def set_shape(self, shape: float) -> None:
        """Take width / height of what each panel shows; 0 = it takes any shape."""
        if shape != self._shape:
            self._shape = shape
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Let several panels share the room there is: the window must not grow for them."""
        least = super().minimumSizeHint()
        return least if len(self._panels) < 2 else least.boundedTo(QSize(_LEAST, 2 * _LEAST))

    def drop(self) -> None:
        """Remove the last panel for good."""
        panel = self._panels.pop()
        panel.setParent(None)
        panel.deleteLater()
        self._arrange(again=True)

    def _arrange(self, again: bool = False) -> None:
        """Put the panels into rows of equal length for the present width."""
        count = len(self._panels)
        rows = self._rows()
        columns = -(-count // rows)
        if columns == self._columns and not again:
            return
        self._columns = columns
        for place, panel in enumerate(self._panels):
            self._layout.removeWidget(panel)
            self._layout.addWidget(panel, place // columns, place % columns)
        for place in range(max(self._layout.columnCount(), self._layout.rowCount())):
            self._layout.setColumnStretch(place, int(place < columns))
            self._layout.setRowStretch(place, int(place < rows))

    def _rows(self) -> int:
        """Return how many rows suit the present size."""
        count = len(self._panels)
        most = max(1, min(count, self.width() // _LEAST))
        fewest = -(-count // most)
        if not self._shape:
            return fewest
        return max(range(fewest, count + 1), key=lambda rows: (self._drawn(rows), -rows))

    def _drawn(self, rows: int) -> int:
        """Return how high what a panel shows is drawn if there are so many rows."""
        columns = -(-len(self._panels) // rows)
        wide = self.width() // columns - _EDGES.width()
        return min(int(wide / self._shape), self.height() // rows - _EDGES.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _stacked(panel: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    return layout


class RunTitle(QWidget):
    """The label of a run with its colour, above its panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.text, self._twin = "", 0

    def put(self, text: str, twin: int) -> None:
        """Show another label."""
        if (text, twin) != (self.text, self._twin):
            self.text, self._twin = text, twin
            self.setToolTip(text)
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        square = QRectF(2, middle - _SQUARE / 2, _SQUARE, _SQUARE)
        painter.fillRect(square, series_colour(self._twin))
        room = QRectF(self.rect()).adjusted(_SQUARE + 8, 0, 0, 0)
        painter.setPen(colour("text"))
        right = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text, right, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
