"""Two boxes with the epochs of a run that one can go back to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from nnplayground.core.record import RunRecord
from nnplayground.gui.text import epoch_text


class KeptEpochs:
    """Fills two boxes: the first kept epoch and the last one are chosen until the person chooses others."""

    def __init__(self, first: QComboBox, last: QComboBox) -> None:
        self._boxes = (first, last)
        self._epochs: tuple[float, ...] = ()

    def options(self) -> list[tuple[str, float]]:
        """Return the chosen epochs as "from" and "to"; nothing where there is none."""
        found = zip(("from", "to"), (box.currentData() for box in self._boxes))
        return [(name, epoch) for name, epoch in found if epoch is not None]

    def offer(self, record: RunRecord | None) -> None:
        """Put in the kept epochs of a run."""
        epochs = () if record is None or record.kept is None else tuple(record.kept.epochs)
        if epochs == self._epochs:
            return
        self._epochs = epochs
        say = QCoreApplication.translate("KeptEpochs", "epoch {0}")
        for box, usual in zip(self._boxes, (0, len(epochs) - 1)):
            # The last one goes on with the run until another was chosen.
            last = box is self._boxes[1] and box.currentIndex() == box.count() - 1
            old = box.currentData()
            box.blockSignals(True)
            box.clear()
            for epoch in epochs:
                box.addItem(say.format(epoch_text(epoch)), epoch)
            box.setCurrentIndex(epochs.index(old) if old in epochs and not last else usual)
            box.blockSignals(False)
