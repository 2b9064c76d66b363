"""What every view shares: it draws the numbers of the current run while it is visible, and can be copied and saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QWidget

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.layer_choice import LayerChoice
from nnplayground.gui.views.side_by_side import SideBySide, Span

N = QT_TRANSLATE_NOOP
GROUPS = (
    N("Menus", "Training"),
    N("Menus", "Weights"),
    N("Menus", "Looks for"),
    N("Menus", "Arithmetic"),
    N("Menus", "Health"),
    N("Menus", "Results"),
    N("Menus", "Time"),
    N("Menus", "Tools"),
)
"""What views are about, in the order of the menu."""


@dataclass(frozen=True)
class Answer:
    """What the engine knows about one want.

    arrays: by name, {} = nothing (yet). problem: why there is nothing, as a sentence in the person's language, "" = it is on its way, or
    here. epoch: of which state of the network it is. stale: the network has learnt on since. share: how much of a long computation this
    is, 1 = all.
    known: there was an answer, even if it is empty or a problem.
    """

    arrays: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    problem: str = ""
    epoch: float = 0.0
    stale: bool = False
    share: float = 1.0
    known: bool = False


def answer_of(record: RunRecord | None, want: Want) -> Answer:
    """Return what a record knows about a want."""
    shot = None if record is None else record.snapshots.get(want)
    if record is None or shot is None:
        return Answer()
    shown = record.step if record.showing is None else record.showing.step
    stale = shot.step != shown
    return Answer(shot.arrays, words(shot.problem), shot.epoch, stale, shot.share, known=True)


class View(QWidget):
    """Base of all views; a subclass is one module in this package and is found by name.

    name: the id, also the name of the dock `dock.<name>`; title and help are shown to people (English source, translated at display).
    explanation: what the "?" says; where there is none, it says `help`. group: one of GROUPS, the submenu it stands in, and `order` its
    place there. sample: arrays by probe that the tests draw it with, also full of strange numbers.
    Subclasses implement `draw(record)`, `wants()` and `numbers()`. `draw` is called at most 20 times a second while visible, with None
    when there is no run: then show a clear empty state.

    follows: what it shows depends on the chosen layer or example.
    beside: with twins there is a panel of the view for each run, see `side_by_side`. Such a view reads `self.record`, names the widget
    that steers it `controls`, and draws on the scales in `common`, the union of what `spans` gives for all twins; {} without twins.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    help: ClassVar[str] = ""
    explanation: ClassVar[Explanation | None] = None
    group: ClassVar[str] = "Tools"
    order: ClassVar[int] = 100
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {}
    area: ClassVar[str] = "right"
    follows: ClassVar[bool] = True
    beside: ClassVar[bool] = False

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.bound: RunRecord | None = None
        self.controls: QWidget | None = None
        self.common: Mapping[str, Span] = {}
        self._beside: SideBySide | None = None
        self._covered = False
        self.setObjectName(f"view.{self.name}")
        live.updated.connect(self._on_updated)
        live.started.connect(self._on_started)
        live.loaded.connect(self._on_updated)
        if type(self).follows:
            selection.nodes_changed.connect(self._on_chosen)
            selection.example_changed.connect(self._on_chosen)

    def draw(self, record: RunRecord | None) -> None:
        """Draw what the record holds now; override."""
        raise NotImplementedError  # pragma: no cover - abstract

    def wants(self) -> tuple[Want, ...]:
        """Return what the engine should compute while this view is visible; override where needed."""
        return ()

    def question(self) -> Want | None:
        """Return what an `AskBar` of this view asks for now; None = nothing can be asked. Override in views that have one."""
        return None

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the ends of the scales that this record alone would be drawn on, by name; override in views with `beside`."""
        return {}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return header and rows of what is drawn, for CSV; override."""
        return (), ()

    def arrays(self) -> Mapping[str, NDArray[Any]]:
        """Return what is drawn as arrays by name, for NPZ; the columns of `numbers` unless overridden."""
        return columns(*self.numbers())

    def frame(self) -> QImage:
        """Return the picture as it is now, for an animation."""
        return self.whole_picture().grab().toImage()

    def answer(self, want: Want) -> Answer:
        """Return what the engine knows about a want for the run this view is about."""
        return answer_of(self.record, want)

    def before_play(self, text: str) -> str:
        """Return a text that asks for Play where there is no run, else that its answer is on its way."""
        waiting = N("UnitsView", "Waiting for the network's answers.")
        return text if self.record is None else QCoreApplication.translate("UnitsView", waiting)

    def picture(self) -> QWidget:
        """Return the widget that "copy" and "save picture" render; override where only a part is the picture."""
        return self

    @property
    def steers(self) -> bool:
        """Tell whether the controls are of use for this network and these data; without, they are hidden.

        With a box of layers, `layer`, they are while there is a layer in it; override where it depends on more.
        """
        layer = getattr(self, "layer", None)
        return not isinstance(layer, LayerChoice) or bool(layer.layers)

    @property
    def shape(self) -> float:
        """Return width / height of what is drawn; 0 = it takes the shape of its room. Override in views with `beside`."""
        return 0.0

    @property
    def record(self) -> RunRecord | None:
        """Return the record this view is about: the one it is bound to, else that of the current run."""
        return self.bound if self.bound is not None else self.live.record

    @property
    def panels(self) -> list[View]:
        """Return this view and those of the twins beside it."""
        return [self] if self._beside is None else list(self._beside.views)

    def all_numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return header and rows of this view and of the twins beside it."""
        return self.numbers() if len(self.panels) == 1 else self._row().numbers()

    def all_arrays(self) -> Mapping[str, NDArray[Any]]:
        """Return the arrays of this view and of the twins beside it, these with "run/" before their names."""
        if len(self.panels) == 1:
            return self.arrays()
        pairs = enumerate(self.panels)
        return {
            f"{place}/{name}": array
            for place, view in pairs
            for name, array in view.arrays().items()
        }

    def whole_picture(self) -> QWidget:
        """Return what "copy" and "save picture" render: the picture, or all panels beside each other."""
        return self.picture() if len(self.panels) == 1 else self._row().row

    @property
    def on_screen(self) -> bool:
        """Tell whether a person can see the view: it is shown, and not behind another tab."""
        return self.isVisible() and not self._covered

    def cover(self, covered: bool) -> None:
        """Note that the view lies behind another tab, where it wants and draws nothing, or in front again."""
        if covered == self._covered:
            return
        self._covered = covered
        if covered:
            for view in self.panels:
                self.live.want(view, ())
        else:
            self.refresh()

    def refresh(self) -> None:
        """Ask for what is wanted and draw; does nothing while hidden."""
        if self.on_screen:
            self.live.want(self, self.wants())
            self._draw()

    def draw_soon(self) -> None:
        """Draw in a turn of the event loop of its own; does nothing while hidden."""
        if self.on_screen:
            self.live.draw_soon(self._draw_now)

    def _row(self) -> SideBySide:
        self._beside = self._beside or SideBySide(self)
        return self._beside

    def _draw(self) -> None:
        several = len(self.panels) > 1 or len(self.live.team) > 1
        if several and type(self).beside and self.bound is None:
            self._row().draw(self.live.team)
        else:
            self.draw(self.record)
        if self.controls is not None and self.bound is None:
            self.controls.setVisible(any(view.steers for view in self.panels))

    def _on_chosen(self) -> None:
        if self.on_screen:
            self.live.want(self, self.wants())
            self.draw_soon()

    def _on_updated(self) -> None:
        if self.bound is None:
            self.draw_soon()

    def _draw_now(self) -> None:
        if shiboken6.isValid(self) and self.on_screen:
            self._draw()

    def _on_started(self) -> None:
        if self.bound is None:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.live.want(self, ())
        super().hideEvent(event)


def columns(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> dict[str, NDArray[Any]]:
    """Return the columns of a table as arrays by name: (rows,) of numbers where all are, else of text.

    Columns beyond the header are called "column 5"; names that come twice get a number.
    """
    table = [list(row) for row in rows]
    width = max([len(header), *map(len, table)])
    found: dict[str, NDArray[Any]] = {}
    for place in range(width):
        name = str(header[place]) if place < len(header) else f"column {place + 1}"
        name = name if name not in found else f"{name} {place + 1}"
        found[name] = _column([row[place] if place < len(row) else None for row in table])
    return found


def _column(values: list[Any]) -> NDArray[Any]:
    """Return values as int64 or float64; cells that are empty are NaN; anything else makes it text."""
    if values and all(isinstance(one, int | np.integer) for one in values):
        return np.array(values)
    try:
        return np.array([np.nan if one in (None, "") else float(one) for one in values])
    except (TypeError, ValueError, OverflowError):
        return np.array(["" if one is None else str(one) for one in values])
