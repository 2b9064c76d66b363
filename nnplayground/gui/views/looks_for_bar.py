"""The choices of the view of what filters look for: which units, from which noise, and how their pictures are kept smooth."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.selection import Selection
from nnplayground.gui.views.layer_choice import Layer, LayerChoice
from nnplayground.gui.views.unit_choice import COUNT, Choice, rows_of

NEWEST = -1
_SEEDS = range(10)
_STEPS = (16, 32, 64, 128, 256, 512)


class LooksForBar(QWidget):
    """Two rows of choices, and a third one behind the button `more`.

    Signals:
        changed(): another choice was made.
    """

    changed = Signal()

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = LayerChoice("looks_for.layer", selection)
        self.layer.setSizeAdjustPolicy(
            LayerChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.layer.setMinimumContentsLength(9)
        self._make_units()
        self._make_ascent()
        self.extras = self._make_extras()
        self.contrast = QCheckBox(self.tr("Contrast"), objectName="looks_for.contrast")
        self.contrast.setToolTip(
            self.tr("Raise the contrast of each picture by itself; off: the range of the data")
        )
        self.contrast.setChecked(True)
        self.again = _button("again", "shuffle", self.tr("Make them anew from other noise"))
        self.making = _button("making", "play", self.tr("Play how the pictures were made"))
        self.making.setCheckable(True)
        self.more = _button("more", "settings", self.tr("Show how the pictures are kept smooth"))
        self.more.setCheckable(True)
        first = (self.layer, self.page, self.goal, self.contrast)
        second = (self.seed, self.again, self.steps, self.more, self.making, self.epoch)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(rows_of(first, second, tuple(self.extras.values())))
        self._show_extras()
        boxes = (self.page, self.goal, self.seed, self.steps, self.epoch, *self.extras.values())
        for box in boxes:
            box.activated.connect(self.changed)
        self.layer.picked.connect(self.changed)
        self.contrast.toggled.connect(self.changed)
        self.more.toggled.connect(self._show_extras)

    def options(self, layer: Layer) -> tuple[tuple[str, Any], ...]:
        """Return the options of the job `maximise` that are chosen."""
        options: dict[str, Any] = {"role": layer[0], "node": layer[1]}
        options |= {"first": self.page.value or 0, "count": COUNT, "seed": self.seed.value}
        options |= {"steps": self.steps.value, "goal": self.goal.value}
        extras = {name: box.value for name, box in self.extras.items() if box.value is not None}
        return tuple((options | extras).items())

    def next_seed(self) -> None:
        """Choose the next seed, around the end."""
        self.seed.setCurrentIndex((self.seed.currentIndex() + 1) % self.seed.count())

    def _make_units(self) -> None:
        tip = self.tr("Which filters or units of the layer")
        self.page = Choice("looks_for.page", self.tr("Units"), tip, ())
        tip = self.tr("One unit in the middle of the map, or all of the map at once")
        goals = ((self.tr("one unit"), "unit"), (self.tr("whole map"), "map"))
        self.goal = Choice("looks_for.goal", self.tr("Goal"), tip, goals)

    def _make_ascent(self) -> None:
        tip = self.tr("Of the noise it starts from; the same seed gives the same picture")
        seeds = [(self.tr("seed {0}").format(one), one) for one in _SEEDS]
        self.seed = Choice("looks_for.seed", self.tr("Seed"), tip, seeds)
        tip = self.tr("How many steps of gradient ascent")
        steps = [(self.tr("{0} steps").format(one), one) for one in _STEPS]
        self.steps = Choice("looks_for.steps", self.tr("Steps"), tip, steps, 64)
        tip = self.tr("Pictures made earlier, with the weights of then")
        newest = ((self.tr("newest"), NEWEST),)
        self.epoch = Choice("looks_for.epoch", self.tr("Epoch"), tip, newest)

    def _make_extras(self) -> dict[str, Choice]:
        jitter = self.tr(
            "The picture moves by up to so many places before each step: what is found hangs less on a place"
        )
        blur = self.tr(
            "Share that neighbours give each other in the first step, later less: keeps grain out"
        )
        decay = self.tr("Share that fades in each step: what does not help disappears")
        norm = self.tr("The largest contrast, in standard deviations of the data")
        auto = self.tr("auto")
        rows = (
            ("jitter", self.tr("jitter"), jitter, (0, 1, 2, 4)),
            ("blur", self.tr("blur"), blur, (0.0, 0.1, 0.2, 0.3)),
            ("decay", self.tr("decay"), decay, (0.0, 0.01, 0.05, 0.1)),
            ("norm", self.tr("limit"), norm, (0.5, 1.0, 2.0, 4.0)),
        )
        return {
            name: Choice(
                f"looks_for.{name}",
                title,
                tip,
                [(f"{title}: {auto}", None), *((f"{title}: {one:g}", one) for one in values)],
            )
            for name, title, tip, values in rows
        }

    def _show_extras(self) -> None:
        for box in self.extras.values():
            box.setVisible(self.more.isChecked())


def _button(name: str, sign: str, text: str) -> QToolButton:
    button = QToolButton(objectName=f"looks_for.{name}")
    button.setIcon(icon(sign))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setAutoRaise(True)
    return button
