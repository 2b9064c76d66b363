"""The gap meter: how much larger the loss on the validation part is than that on the training part."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.core.record import RunRecord
from nnplayground.gui.style import colour
from nnplayground.gui.views.series import number

_BAR, _SPACE, _WIDE = 56, 10, 0.5


@dataclass(frozen=True)
class Gap:
    """The gap of one run at its newest epoch: validation loss - training loss.

    share: the gap as a share of the validation loss, 0..1. label, shade: of the run; "" if there is only one.
    """

    label: str
    shade: QColor
    value: float
    share: float
    epoch: float


def gap_of(record: RunRecord) -> tuple[float, float, float] | None:
    """Return (epoch, gap, share) at the newest epoch with both losses; None while there is none."""
    loss, other = record.epochs.get("loss"), record.epochs.get("val_loss")
    if not loss or not other:
        return None
    last = min(loss.x[-1], other.x[-1])
    ends = [float(one.y[one.x.searchsorted(last)]) for one in (loss, other)]
    gap = ends[1] - ends[0]
    if not math.isfinite(gap):
        return None
    return float(last), gap, min(1.0, max(0.0, gap / abs(ends[1]))) if ends[1] else 0.0


class GapMeter(QWidget):
    """Draws a bar and a number for each run; only numbers where there is no room for bars."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Gap between validation and training loss"))
        policy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self.gaps: tuple[Gap, ...] = ()
        self.hide()

    def put(self, gaps: Sequence[Gap]) -> None:
        """Show these gaps."""
        if tuple(gaps) == self.gaps:
            return
        self.gaps = tuple(gaps)
        self.setVisible(bool(gaps))
        values = "\n".join(f"{one.label or self.tr('gap')}: {number(one.value)}" for one in gaps)
        self.setAccessibleDescription(values)
        self.setToolTip("\n\n".join((self._explained(), values)))
        self.updateGeometry()
        self.update()

    def texts(self) -> list[str]:
        """Return the numbers that are written."""
        return [f"{one.value:.3g}" for one in self.gaps]

    def _explained(self) -> str:
        return self.tr(
            "Gap = validation loss - training loss at the end of the newest epoch. The bar is the gap as a share of the validation loss. "
            "A gap that grows while the validation loss rises is overfitting: the network learns its examples by heart. More data, "
            "dropout, L2 or fewer units narrow it. Below zero: dropout or penalties weigh on the training loss only, or the "
            "training loss, a mean over the epoch, lags behind."
        )

    def _shade(self, one: Gap) -> QColor:
        if one.label:
            return one.shade
        return colour("warning" if one.share > _WIDE else "ok")

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        start, widths = self._widths()
        least = start + sum(widths[:1]) + 2 * _SPACE
        return QSize(least, self.sizeHint().height())

    def _widths(self) -> tuple[int, list[int]]:
        """Return how wide the title and the numbers are."""
        metrics = self.fontMetrics()
        numbers = [metrics.horizontalAdvance(text) + 4 for text in self.texts()]
        return metrics.horizontalAdvance(self.tr("gap")) + 8, numbers

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle, title = Qt.AlignmentFlag.AlignVCenter, self.tr("gap")
        height = float(self.height())
        start, widths = self._widths()
        room = self.width() - start - sum(widths) - _SPACE * (len(widths) + 1)
        bar = min(_BAR, room // max(1, len(widths)) - 6)
        x = float(_SPACE)
        painter.setPen(colour("muted"))
        painter.drawText(QRectF(x, 0, start, height), middle, title)
        x += start
        for one, text, wide in zip(self.gaps, self.texts(), widths):
            shade = self._shade(one)
            if bar >= 12:
                ground = QRectF(x, height / 2 - 4, bar, 8)
                painter.fillRect(ground, colour("hover"))
                painter.fillRect(QRectF(x, ground.top(), bar * one.share, 8), shade)
                x += bar + 6
            painter.setPen(shade if one.label else colour("text"))
            painter.drawText(QRectF(x, 0, wide, height), middle, text)
            x += wide + _SPACE

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
