"""The timeline: go back to any kept epoch of the run and see it in every view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.gui.icons import icon
from nnplayground.gui.live import Live
from nnplayground.gui.panels.track import Track
from nnplayground.gui.text import epoch_text, grouped
from nnplayground.gui.views.curve_marks import said, together


class Timeline(QWidget):
    """A strip with the slider over the kept epochs, buttons and a sentence; names are `timeline.slider`, `timeline.first` ...

    While the engine has not answered the last Scrub, only the newest wish is kept, so that dragging cannot run ahead of the pictures.
    """

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._live = live
        self._asked: e.Scrub | None = None
        self._next: e.Scrub | None = None
        self.slider = Track(self)
        self.slider.setObjectName("timeline.slider")
        self.slider.setAccessibleName(self.tr("Epoch that is shown"))
        self.slider.setToolTip(self.tr("Go back to an epoch and see it in every view"))
        self.slider.chosen.connect(self._on_chosen)
        self.label = _Steady(self)
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(2)
        layout.addWidget(self._button("first", self.tr("First kept epoch"), "first", "Alt+Home"))
        layout.addWidget(self._button("previous", self.tr("Kept epoch before"), "left", "Alt+Left"))
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._button("next", self.tr("Kept epoch after"), "right", "Alt+Right"))
        layout.addWidget(self._button("best", self.tr("Best epoch"), "star", "Alt+Up"))
        layout.addWidget(self._button("end", self.tr("Where training stopped"), "last", "Alt+End"))
        layout.addWidget(self.label)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(self._on_escape)
        live.started.connect(self._on_started)
        live.failed.connect(self._on_failed)
        live.showing.connect(self._on_showing)
        for signal in (live.updated, live.kept, live.state_changed, live.finished):
            signal.connect(self.refresh)
        self.refresh()

    def stops(self) -> tuple[float, ...]:
        """Return the epochs one can go to, ascending; the last one is where training stands."""
        record = self._live.record
        if record is None or record.kept is None:
            return ()
        kept = tuple(epoch for epoch in record.kept.epochs if epoch < record.epoch)
        return (*kept, record.epoch)

    def go(self, index: int) -> None:
        """Show one of the stops; the last one is the end."""
        stops = self.stops()
        if index != self.index():
            self._post(e.Scrub(None if index >= len(stops) - 1 else stops[max(0, index)]))

    def index(self) -> int:
        """Return the number of the stop that is shown or was asked for last."""
        stops, record = self.stops(), self._live.record
        showing = record.showing if record is not None else None
        epoch = showing.epoch if showing is not None else None
        wish = self._next or self._asked
        if wish is not None:
            epoch = wish.epoch
        return len(stops) - 1 if epoch is None else _nearest(stops, epoch)

    def refresh(self, *_: object) -> None:
        """Show what is kept and what is shown."""
        stops, record = self.stops(), self._live.record
        kept = record.kept if record is not None else None
        index, last = self.index(), len(stops) - 1
        usable = last > 0
        self.slider.setEnabled(usable)
        marks = [(mark.epoch, said(mark)) for mark in together(record.marks)] if record else []
        self.slider.show_stops(stops, kept.best if kept is not None else None, marks, index)
        best = kept.best if kept is not None else None
        enabled = {
            "first": usable and index > 0,
            "previous": usable and index > 0,
            "next": usable and index < last,
            "best": usable and best is not None and stops[index] != best,
            "end": usable and index < last,
        }
        for name, value in enabled.items():
            self.buttons[name].setEnabled(value)
        self._escape.setEnabled(usable and index < last)
        self.label.setText(self._text(record, usable))
        self.slider.setAccessibleDescription(self.label.text())

    def _text(self, record: RunRecord | None, usable: bool) -> str:
        if record is None or not (usable or record.step):
            return self.tr("Train, and you can go back to any kept epoch here")
        if record.showing is not None:
            text = self.tr("You see epoch {epoch}. Play goes on from here as a branch")
            return text.format(epoch=epoch_text(record.showing.epoch))
        total = float(record.epochs_at(np.array([float(record.total_steps)]))[0])
        text = self.tr("Epoch {epoch} of {total} · step {step}").format(
            epoch=epoch_text(record.epoch), total=epoch_text(total), step=grouped(record.step)
        )
        loss = record.epochs.get("loss")
        if loss is not None and len(loss):
            text += " · " + self.tr("loss {loss}").format(loss=f"{loss.y[-1]:.3g}")
        return text

    def _button(self, name: str, tip: str, picture: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"timeline.{name}")
        button.setIcon(icon(picture))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(tip)
        sequence = QKeySequence(keys)
        native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{tip} ({native})")
        button.setShortcut(sequence)
        button.clicked.connect(lambda: self._on_clicked(name))
        self.buttons[name] = button
        return button

    def _post(self, wish: e.Scrub) -> None:
        if self._asked is not None:
            self._next = wish
        else:
            self._asked = wish
            self._live.post(wish)
        self.refresh()

    def _on_clicked(self, name: str) -> None:
        stops, record = self.stops(), self._live.record
        best = record.kept.best if record is not None and record.kept is not None else None
        places = {
            "first": 0,
            "previous": self.index() - 1,
            "next": self.index() + 1,
            "best": _nearest(stops, best) if best is not None else len(stops) - 1,
            "end": len(stops) - 1,
        }
        self.go(places[name])

    def _on_chosen(self, index: int) -> None:
        self.go(index)

    def _on_escape(self) -> None:
        """Go back to the end, unless Escape is meant for the field one types in."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            none = Qt.KeyboardModifier.NoModifier
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none)
            self._escape.setEnabled(False)
            QCoreApplication.sendEvent(field, press)
            self.refresh()
        else:
            self.go(len(self.stops()) - 1)

    def _on_showing(self, event: e.Showing) -> None:
        record = self._live.record
        if record is None or event.run != record.run:
            return
        self._asked, wish = None, self._next
        self._next = None
        if wish is not None:
            self._post(wish)
        self.refresh()

    def _on_started(self) -> None:
        self._asked = self._next = None
        self.refresh()

    def _on_failed(self, event: e.Failed) -> None:
        if not event.where.startswith("views."):
            self._on_started()


class _Steady(QLabel):
    """The sentence: always as wide as its widest text, so that the slider keeps its length while one drags; gives way where it must."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline.label")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 0, 0, 0)
        self._widest = 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        text = self.tr("You see epoch {epoch}. Play goes on from here as a branch")
        self._widest = max(self._widest, hint.width())
        wide = self.fontMetrics().horizontalAdvance(text.format(epoch="0000")) + 12
        return QSize(max(wide, self._widest), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _nearest(stops: tuple[float, ...], epoch: float) -> int:
    return min(range(len(stops)), key=lambda at: abs(stops[at] - epoch), default=0)
