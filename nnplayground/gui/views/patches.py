"""The parts of the data that excite the units of a layer most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QWidget

from nnplayground.core.events import TEST, TRAIN, VALIDATION, Example, Snapshot, Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.text import words
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import class_name, data_of
from nnplayground.gui.views.layer_choice import LayerChoice, networks
from nnplayground.gui.views.patch_pictures import images_of, pictures_of, slopes_of
from nnplayground.gui.views.patch_rows import Patch, PatchRow, PatchRows
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.tiles import Array
from nnplayground.gui.views.unit_choice import COUNT, Choice, offer_layers, pages_of, rows_of
from nnplayground.gui.views.unit_pictures import made_of
from nnplayground.gui.views.view import View

_COUNTS = (500, 2000, 10_000, 0)


class PatchesView(View):
    """Draws, for each unit of a layer, the nine parts of the data that it answers to most."""

    name = "patches"
    beside = True
    title = "Best patches"
    help = (
        "For each filter or unit of a layer, the nine examples of the data that it answers to most, cut to what the unit sees at the "
        "place of its largest answer; of dense units whole examples. Below each stand its class and the activation, at the left what "
        "the unit looks for where that has been made. Hatched places are padding.\n"
        "How to read it: patches that are alike tell what the unit has learnt: a line of one slope, a corner, a class. Patches that "
        "have nothing in common belong to a unit that is not used, or answers to several things. The second row, on request, shows what "
        "in a patch raised the answer: grey is nothing.\n"
        "best = the 9 largest of max over y, x of activation[y, x, f], one place of each example. A click chooses the example and the "
        "unit for every view."
    )
    explanation = explain(
        help,
        source=(
            "Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, figure 2; Springenberg, Dosovitskiy, Brox "
            "and Riedmiller (2015), Striving for Simplicity: The All Convolutional Net, section 3.4."
        ),
    )
    group = "Looks for"
    order = 20
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "patches": {
            "channels": np.arange(2),
            "values": np.linspace(2, 1, 18, dtype=np.float32).reshape(2, 9),
            "rows": np.arange(18).reshape(2, 9),
            "places": np.zeros((2, 9, 2), int),
            "spans": np.tile(np.array([[-1, 2], [0, 3]]), (2, 9, 1, 1)),
            "patches": np.linspace(0, 1, 288, dtype=np.float32).reshape(2, 9, 4, 4, 1),
            "guided": np.linspace(-1, 1, 288, dtype=np.float32).reshape(2, 9, 4, 4, 1),
            "inside": np.tile(np.arange(4)[:, None] > 0, (2, 9, 1, 4)),
            "examples": np.array(18),
            "total": np.array(40),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._shot: Snapshot | None = None
        self._drawn: tuple[Any, ...] = ()
        self.layer = LayerChoice("patches.layer", self.selection)
        self.layer.setSizeAdjustPolicy(
            LayerChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.layer.setMinimumContentsLength(9)
        tip = self.tr("Which filters or units of the layer")
        self.page = Choice("patches.page", self.tr("Units"), tip, ())
        tip = self.tr("The part of the data to search")
        parts = [(words(one), one) for one in (TRAIN, VALIDATION, TEST)]
        self.part = Choice("patches.part", self.tr("Part"), tip, parts)
        tip = self.tr("How many examples to search, spread evenly over the part")
        counts = [(str(one) if one else self.tr("all"), one) for one in _COUNTS]
        self.count = Choice("patches.count", self.tr("Examples"), tip, counts, 2000)
        self.guided = QCheckBox(self.tr("What matters"), objectName="patches.guided")
        self.guided.setToolTip(
            self.tr("Show below each patch what in it raised the answer, by guided backpropagation")
        )
        self.asks = AskBar(self, self.tr("Find patches"))
        self.note = QLabel(objectName="patches.note")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.rows = PatchRows("patches.rows", self.tr("Best patches"))
        self.stage = Stage(self.rows)
        rows = rows_of((self.layer, self.page, self.part), (self.count, self.guided))
        self.controls = stacked(rows, self.asks)
        fill(self, self.controls, self.note, self.stage)
        for box in (self.page, self.part, self.count):
            box.activated.connect(self.refresh)
        self.layer.picked.connect(self.refresh)
        self.guided.toggled.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        self.rows.chosen.connect(self._on_patch)
        self.selection.unit_changed.connect(self._mark)
        self.selection.example_changed.connect(self._mark)

    def question(self) -> Want | None:
        if self.layer.layer is None:
            return None
        role, node = self.layer.layer
        options: dict[str, Any] = {"role": role, "node": node, "first": self.page.value or 0}
        options |= {"count": COUNT, "part": self.part.value, "examples": self.count.value}
        return Want("patches", None, tuple((options | {"guided": self.guided.isChecked()}).items()))

    def draw(self, record: RunRecord | None) -> None:
        offer_layers(self.layer, self.document, record)
        self.page.put(pages_of(networks(self.document, record), self.layer.layer))
        self.page.setVisible(self.page.count() > 1)
        want = self.question()
        self.asks.refresh()
        shot = None if record is None or want is None else record.snapshots.get(want)
        if record is None or want is None or shot is None or not shot.arrays:
            self._show_empty(record, want)
            return
        made = [one for asked, one in record.snapshots.items() if asked.probe == "maximise"]
        if [id(one) for one in (shot, *made)] != [id(one) for one in self._drawn]:
            self._shot, self._drawn = shot, (shot, *made)
            self._show(shot, record)
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = ("unit", "rank", "row", "activation", "place")
        return header, self._rows()

    def arrays(self) -> Mapping[str, Array]:
        return {} if self._shot is None else dict(self._shot.arrays)

    def picture(self) -> QWidget:
        return self.rows.sheet if self._shot is not None else self.stage

    def _rows(self) -> Iterator[tuple[int, int, int, float, str]]:
        """Return the rows of the table: one for each patch there is."""
        arrays = {} if self._shot is None else self._shot.arrays
        for unit, rank in np.ndindex(*np.shape(arrays.get("rows", np.zeros((0, 0))))):
            row, place = int(arrays["rows"][unit, rank]), arrays["places"][unit, rank]
            if row >= 0:
                value = float(arrays["values"][unit, rank])
                told = " ".join(map(str, place.tolist()))
                yield int(arrays["channels"][unit]), rank, row, value, told

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
            text = self.tr("Press Play, and then “Find patches” to see what excites this network.")
        else:
            problem = words(self.answer(want).problem)
            text = problem or self.tr("Press “Find patches” to search the data for this layer.")
        self.stage.show_empty(text)

    def _show(self, shot: Snapshot, record: RunRecord) -> None:
        arrays = shot.arrays
        options = dict(shot.want.options)
        prepared = data_of(self.live, self.live.record)
        image = prepared is not None and prepared.raw.kind == "image"
        images = images_of(_flat(arrays["patches"]), _flat(arrays["inside"]), image)
        below: list[QImage] = []
        if "guided" in arrays:
            below = slopes_of(_flat(arrays["guided"]), image)
        made = made_of(record, str(options["role"]), str(options["node"]))
        texts = self._texts(arrays)
        rows = []
        for unit, channel in enumerate(arrays["channels"].tolist()):
            first = pictures_of(made[channel][None], image)[0] if channel in made else None
            there = range(9 * unit, 9 * unit + int((arrays["rows"][unit] >= 0).sum()))
            patches = tuple(
                Patch(images[place], *texts[place], below[place] if below else None)
                for place in there
            )
            rows.append(PatchRow(str(channel), first, patches))
        self.rows.put(rows)
        self.note.setText(self._words(arrays))
        self.note.setToolTip(self.note.text())
        self._mark()

    def _texts(self, arrays: Mapping[str, Array]) -> list[tuple[tuple[str, ...], str]]:
        """Return the lines below each patch, and the same as a sentence."""
        prepared, part = data_of(self.live, self.live.record), str(self._asked("part"))
        known = prepared.parts.get(part) if prepared is not None else None
        found = []
        for row, value in zip(arrays["rows"].ravel().tolist(), arrays["values"].ravel().tolist()):
            name = ""
            if prepared is not None and known is not None and 0 <= row < known.size:
                name = _truth(prepared, part, row)
            text = self.tr("{part} {row} {name} · activation {value:.4g}")
            sentence = text.format(part=words(part), row=row, name=name, value=value)
            found.append((tuple(one for one in (name, f"{value:.3g}") if one), sentence))
        return found

    def _words(self, arrays: Mapping[str, Array]) -> str:
        window = " × ".join(map(str, arrays["inside"].shape[2:]))
        text = self.tr("{count} of {total} examples searched · each unit sees {window}")
        return text.format(
            count=int(arrays["examples"]), total=int(arrays["total"]), window=window or "1"
        )

    def _asked(self, name: str) -> Any:
        return None if self._shot is None else dict(self._shot.want.options).get(name)

    def _on_patch(self, unit: int, rank: int) -> None:
        """Let the example and the unit of a patch be those of every view."""
        if self._shot is None:
            return
        arrays = self._shot.arrays
        place = tuple(arrays["places"][unit, rank].tolist()) if rank >= 0 else ()
        role, node = str(self._asked("role")), str(self._asked("node"))
        if rank >= 0:
            part = str(self._asked("part"))
            self.selection.choose_example(Example(part, int(arrays["rows"][unit, rank])))
        self.selection.choose_unit(UnitRef(role, node, int(arrays["channels"][unit]), place))

    def _mark(self) -> None:
        """Mark the unit that is chosen, and its patch if that is of the chosen example."""
        unit, arrays = self.selection.unit, {} if self._shot is None else self._shot.arrays
        if unit is None or not arrays or (unit.role, unit.node) != self.layer.layer:
            self.rows.mark(-1)
            return
        (found,) = np.nonzero(arrays["channels"] == unit.channel)
        row = int(found[0]) if len(found) else -1
        example, rank = self.selection.example, -1
        if row >= 0 and example.part == self._asked("part"):
            (ranks,) = np.nonzero(arrays["rows"][row] == example.row)
            rank = int(ranks[0]) if len(ranks) else -1
        self.rows.mark(row, rank)


def _flat(array: Array) -> Array:
    """Return (units, 9, ...) as (units * 9, ...)."""
    values = np.asarray(array)
    return values.reshape(-1, *values.shape[2:])


def _truth(prepared: Any, part: str, row: int) -> str:
    """Return the class of an example; "" where the target is no class."""
    if not prepared.raw.classes:
        return ""
    return class_name(prepared.raw, int(np.asarray(prepared.raw_target(part, row)).ravel()[0]))
