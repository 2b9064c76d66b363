"""What the filters and units of a layer look for: pictures made by gradient ascent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nnplayground.core.events import Snapshot, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.icons import icon
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.text import words
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.kept_answers import KeptAnswers
from nnplayground.gui.views.layer_choice import networks
from nnplayground.gui.views.looks_for_bar import NEWEST, LooksForBar
from nnplayground.gui.views.picture_grid import PictureGrid
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.unit_choice import offer_layers, pages_of
from nnplayground.gui.views.unit_pictures import drawable, seen_of, stretched
from nnplayground.gui.views.view import View

_FRAME_MS = 90


class LooksFor(View):
    """Draws the input that excites each unit of a layer most."""

    name = "looks_for"
    beside = True
    title = "What filters look for"
    help = (
        "For each filter or unit of a layer, the input that makes it answer most, made from noise by gradient ascent on the input while "
        "the weights stay as they are. Of a filter you see what one unit in the middle of its map sees, or a picture for the whole map.\n"
        "How to read it: first layers look for edges, lines and colours, later ones for corners, textures and parts, the last for "
        "something like whole examples. A picture that stays noise belongs to a unit that has not learnt anything or never answers. What "
        "is drawn is what the unit likes best, not what it usually sees: compare it with its patches of the data.\n"
        "x ← x + rate · g / |g|, where g = d activation / d x, before the activation function; then blur, decay and a limit of |x|."
    )
    explanation = explain(
        help,
        source=(
            "Erhan, Bengio, Courville and Vincent (2009), Visualizing Higher-Layer Features of a Deep Network; Simonyan, Vedaldi and "
            "Zisserman (2014), Deep Inside Convolutional Networks; Olah, Mordvintsev and Schubert (2017), Feature Visualization."
        ),
    )
    group = "Looks for"
    order = 10
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "maximise": {
            "pictures": np.linspace(0, 1, 3 * 36).reshape(3, 6, 6, 1),
            "frames": np.linspace(0, 1, 2 * 3 * 36).reshape(2, 3, 6, 6, 1),
            "channels": np.arange(3),
            "activation": np.array([1.0, 2.0, 0.5]),
            "course": np.array([[0.0, 0.1, 0.0], [1.0, 2.0, 0.5]]),
            "low": np.array(0.0),
            "high": np.array(1.0),
            "spans": np.array([[1, 4], [1, 4]]),
            "form": np.array([6, 6, 1]),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._kept = KeptAnswers()
        self._shot: Snapshot | None = None
        self._drawn: tuple[Any, ...] = ()
        self._frame = -1
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._on_frame)
        self.bar = LooksForBar(self.selection)
        self.layer = self.bar.layer
        self.asks = AskBar(self, self.tr("Make pictures"))
        self.note = QLabel(objectName="looks_for.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.grid = PictureGrid("looks_for.grid")
        self.stage = Stage(self.grid)
        self.controls = stacked(self.bar, self.asks)
        fill(self, self.controls, self.note, self.stage)
        self.bar.changed.connect(self.refresh)
        self.bar.again.clicked.connect(self._on_again)
        self.bar.making.toggled.connect(self._on_making)
        self.document.changed.connect(self.refresh)
        self.grid.chosen.connect(self._on_tile)
        self.selection.unit_changed.connect(self._mark)

    def question(self) -> Want | None:
        if self.layer.layer is None:
            return None
        return Want("maximise", None, self.bar.options(self.layer.layer))

    def draw(self, record: RunRecord | None) -> None:
        self._offer(record)
        want = self.question()
        shot = self._answer(record, want)
        self.asks.refresh()
        self.bar.making.setEnabled(bool(shot and len(shot.arrays.get("frames", ())) > 1))
        if shot is None or not shot.arrays:
            self._show_empty(record, want)
            return
        state = (id(shot), self._frame, self.bar.contrast.isChecked())
        if state != self._drawn:
            self._shot, self._drawn = shot, state
            self._show(shot, record)
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = ("unit", "activation of noise", "activation")
        if self._shot is None:
            return header, ()
        arrays = self._shot.arrays
        columns = (arrays["channels"], arrays["course"][0], arrays["activation"])
        return header, zip(*(column.tolist() for column in columns), strict=True)

    def arrays(self) -> Mapping[str, Array]:
        return {} if self._shot is None else dict(self._shot.arrays)

    def picture(self) -> QWidget:
        return self.stage

    def _offer(self, record: RunRecord | None) -> None:
        offer_layers(self.layer, self.document, record)
        self.bar.page.put(pages_of(networks(self.document, record), self.layer.layer))
        self.bar.page.setVisible(self.bar.page.count() > 1)

    def _answer(self, record: RunRecord | None, want: Want | None) -> Snapshot | None:
        """Return the answer to show: of the epoch that is chosen, or shown by the scrubber, else the newest."""
        if record is None or want is None:
            self.bar.epoch.put([(self.tr("newest"), NEWEST)])
            self.bar.epoch.hide()
            return None
        newest = record.snapshots.get(want)
        self._kept.forget_but({one.run for one in self.live.team} | {record.run})
        self._kept.keep(newest)
        kept = self._kept.of(record.run, want)
        texts = [(self.tr("epoch {0:.4g}").format(one.epoch), one.step) for one in kept]
        self.bar.epoch.put([(self.tr("newest"), NEWEST), *texts])
        self.bar.epoch.setVisible(len(kept) > 1)
        chosen = self.bar.epoch.value
        if chosen == NEWEST and record.showing is not None:
            chosen = record.showing.step
        return next((one for one in kept if one.step == chosen), newest)

    def _show_empty(self, record: RunRecord | None, want: Want | None) -> None:
        self._shot, self._drawn = None, ()
        self.note.clear()
        if self.layer.missing:
            text = self.tr("The network of this twin does not have this layer.")
        elif want is None:
            text = self.tr(
                "This network has no layer with units. Add a convolution or a dense layer."
            )
        elif record is None:
            text = self.tr(
                "Press Play, and then “Make pictures” to see what this network looks for."
            )
        else:
            problem = words(self.answer(want).problem)
            text = problem or self.tr("Press “Make pictures” to see what this layer looks for.")
        self.stage.show_empty(text)

    def _show(self, shot: Snapshot, record: RunRecord | None) -> None:
        arrays = shot.arrays
        prepared = data_of(self.live, self.live.record)
        axes = len(arrays["form"])
        image = axes >= 3 if prepared is None else prepared.raw.kind == "image"
        frames = arrays["frames"]
        frame = 0 <= self._frame < len(frames)
        pictures = seen_of(arrays, np.asarray(frames[self._frame] if frame else arrays["pictures"]))
        maps = drawable(pictures, image)
        values, span = maps, (float(arrays["low"]), float(arrays["high"]))
        contrast = self.bar.contrast.isChecked()
        if contrast and maps.ndim == 4:
            maps, span = stretched(maps), (0.0, 1.0)
        if not np.isfinite(span).all() or span[0] >= span[1]:
            span = (0.0, 1.0)
        signed = maps.ndim == 3 and span[0] < 0
        if signed:
            span = (-max(-span[0], span[1]), max(-span[0], span[1]))
        own = contrast and maps.ndim == 3
        self.grid.show_pictures(maps, values, self._name, self._label, signed, own, span)
        self.note.setText(self._words(shot, maps))
        self.note.setToolTip(self.note.text())
        self._mark()

    def _words(self, shot: Snapshot, maps: Array) -> str:
        """Return how many pictures there are, of what size, and how far the answers have risen."""
        arrays = shot.arrays
        with np.errstate(all="ignore"):
            first, last = (
                float(np.mean(one)) for one in (arrays["course"][0], arrays["activation"])
            )
        text = self.tr(
            "{count} units · each sees {height} × {width} · mean activation {first:.3g} → {last:.3g}"
        )
        return text.format(
            count=len(maps), height=maps.shape[1], width=maps.shape[2], first=first, last=last
        )

    def _label(self, tile: int) -> str:
        return "" if self._shot is None else str(int(self._shot.arrays["channels"][tile]))

    def _name(self, tile: int) -> str:
        if self._shot is None:
            return ""
        value = float(self._shot.arrays["activation"][tile])
        return self.tr("unit {0} · activation {1:.4g}").format(self._label(tile), value)

    def _on_tile(self, tile: int) -> None:
        """Let the unit that was clicked be the chosen one of every view."""
        if self._shot is not None and self.layer.layer is not None:
            channel = int(self._shot.arrays["channels"][tile])
            self.selection.choose_unit(UnitRef(*self.layer.layer, channel))

    def _mark(self) -> None:
        """Mark the unit that is chosen, wherever it was chosen."""
        unit, place = self.selection.unit, -1
        mine = unit is not None and (unit.role, unit.node) == self.layer.layer
        if unit is not None and mine and self._shot is not None:
            (found,) = np.nonzero(self._shot.arrays["channels"] == unit.channel)
            place = int(found[0]) if len(found) else -1
        self.grid.mark(place)

    def _on_again(self) -> None:
        """Ask for the same from the next noise."""
        self.bar.next_seed()
        self.refresh()
        self.asks.ask()

    def _on_making(self, playing: bool) -> None:
        self._frame = 0 if playing else -1
        self.bar.making.setIcon(icon("stop" if playing else "play"))
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
        self.draw(self.record)

    def _on_frame(self) -> None:
        """Show the next frame; after the last one stands the picture itself."""
        count = 0 if self._shot is None else len(self._shot.arrays["frames"])
        self._frame += 1
        if self._frame >= count or not self.on_screen:
            self.bar.making.setChecked(False)
            return
        self.draw(self.record)
