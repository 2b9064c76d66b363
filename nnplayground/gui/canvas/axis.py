"""The way that data flow on the canvas: down, or to the right. Whoever draws asks the axis instead of x and y."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from nnplayground.gui.canvas import look as l

# Room between rows: a shape fits on a link beside a box more narrowly than below one.
ROW_GAPS = {"down": 32.0, "right": 98.0}


@dataclass(frozen=True)
class Axis:
    """One of the two ways; `direction` is "down" or "right"."""

    direction: str

    @property
    def right(self) -> bool:
        """Tell whether data flow to the right."""
        return self.direction == "right"

    @property
    def row_gap(self) -> float:
        """Return the least room between rows."""
        return ROW_GAPS[self.direction]

    def along(self, point: QPointF) -> float:
        """Return how far a point is on the way of the data."""
        return point.x() if self.right else point.y()

    def across(self, point: QPointF) -> float:
        """Return where a point is in its row."""
        return point.y() if self.right else point.x()

    def point(self, across: float, along: float) -> QPointF:
        """Return the point at a place of a row."""
        return QPointF(along, across) if self.right else QPointF(across, along)

    def length(self, box: QRectF) -> float:
        """Return how long a box is on the way of the data."""
        return box.width() if self.right else box.height()

    def breadth(self, box: QRectF) -> float:
        """Return how much of its row a box takes."""
        return box.height() if self.right else box.width()

    def port(self, number: int, count: int, box: QRectF, out: bool) -> QPointF:
        """Return where port `number` of `count` is on the edge of a box: inputs where data come from, outputs opposite."""
        breadth = self.breadth(box)
        step = min(l.PORT_STEP, (breadth - (16 if self.right else 40)) / max(count - 1, 1))
        place = breadth / 2 + (number - (count - 1) / 2) * step
        return self.point(place, self.length(box) if out else 0.0)

    def step(self, key: int) -> tuple[int, int] | None:
        """Return what an arrow key means as (across, along), each -1, 0 or 1; None for another key."""
        found = _ARROWS.get(key)
        if found is None:
            return None
        return (found[1], found[0]) if self.right else found


_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
DOWN, RIGHT = Axis("down"), Axis("right")


def axis_of(direction: str) -> Axis:
    """Return the axis of a direction as projects keep it; down for any word but "right"."""
    return RIGHT if direction == "right" else DOWN
