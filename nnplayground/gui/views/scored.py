"""What the views of right and wrong answers share: the part of the data they look at, and how many examples of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Data
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.output_choice import OutputChoice
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

LIVE_COUNT, REST_COUNT = 2000, 10_000
CLASSES, NUMBERS = "classes", "numbers"


class ScoredView(View):
    """Base of views that draw the answer to one want about a part of the data; it has no name of its own.

    Subclasses call `build(content, controls)`, set `probe`, and implement `show_arrays(arrays, record)`.
    needs: CLASSES or NUMBERS where only such targets can be shown, "" = any.
    """

    probe = "confusion"
    needs: ClassVar[str] = ""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.part = QComboBox(objectName=f"{self.name}.part")
        self.part.setAccessibleName(self.tr("Part of the data"))
        self.part.setToolTip(
            self.tr("Part of the data to look at; the test part opens after an evaluation on it")
        )
        for text, part in (
            (self.tr("Validation part"), e.VALIDATION),
            (self.tr("Training part"), e.TRAIN),
            (self.tr("Test part"), e.TEST),
        ):
            self.part.addItem(text, part)
        self.output = OutputChoice(self.name, self.document, self.live, self.selection)
        self.caption = QLabel()
        self.caption.setProperty("muted", True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.part.currentIndexChanged.connect(self.refresh)
        self.selection.output_changed.connect(self.refresh)
        self.live.state_changed.connect(self.refresh)
        self.live.evaluated.connect(self._on_evaluated)

    def build(self, content: QWidget, controls: Iterable[QWidget] = ()) -> None:
        """Lay the view out: a bar with the part, further controls and a caption; below it the content."""
        bar = bar_of(self.part, self.output, *controls, self.caption)
        self.stage = Stage(content)
        self.controls = bar
        fill(self, bar, self.stage)

    @property
    def steers(self) -> bool:
        """Tell whether something is drawn, or may be yet: the targets are what the view `needs`."""
        if not self.needs or not self.stage.empty or len(self.output.keys) > 1:
            return True
        known = data_of(self.live, self.record) is not None
        return not known or bool(self.output.classes(self.record)) == (self.needs == CLASSES)

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return the options of the want, but for the output."""
        running = self.record is not None and self.record.state == e.RUNNING
        return (("part", self.chosen_part), ("count", LIVE_COUNT if running else REST_COUNT))

    def wants(self) -> tuple[e.Want, ...]:
        """Ask for the numbers of the part and the output chosen."""
        self.output.offer(self.record)
        return (e.Want(self.probe, options=(*self.options(), *self.which)),)

    @property
    def which(self) -> tuple[tuple[str, Any], ...]:
        """Return the option that names the chosen output, none for the first one."""
        return (("output", self.output.key),) if self.output.key else ()

    def show_arrays(self, arrays: dict[str, Any], record: RunRecord) -> None:
        """Draw the answer; override."""
        raise NotImplementedError  # pragma: no cover - abstract

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest answer, or say why there is none."""
        self._open_parts(record)
        arrays = self.known(record)
        if record is None:
            self.stage.show_empty(self.tr("Nothing to judge yet. Press Play to train a network."))
        elif arrays is None:
            self.stage.show_empty(self.why_empty())
        else:
            self.stage.show_content()
            self.caption.setText(self.count_text(arrays))
            self.show_arrays(arrays, record)
        self.caption.setVisible(arrays is not None)

    def why_empty(self) -> str:
        """Return the sentence for a run without an answer."""
        data = data_of(self.live, self.live.record)
        if data is not None and not data.parts[self.chosen_part].size:
            return self.tr("This part of the data is empty. Choose another part, or another split.")
        answer = self.answer(self.wants()[0])
        if answer.known and self.needs == CLASSES:
            return answer.problem or self.tr(
                "This view needs classes as targets. Numbers have the residuals."
            )
        return self.tr(
            "Waiting for the network's answers. This view needs classes: with numbers as targets it stays empty."
        )

    def known(self, record: RunRecord | None) -> dict[str, Any] | None:
        """Return the newest answer for the part chosen, whatever the number of examples."""
        if record is None:
            return None
        wanted = self.wants()[0]
        found = [
            snapshot
            for want, snapshot in record.snapshots.items()
            if snapshot.arrays
            and want.probe == wanted.probe
            and _but_count(want) == _but_count(wanted)
        ]
        if not found:
            return None
        return dict(max(found, key=lambda one: (one.step, one.want == wanted)).arrays)

    def count_text(self, arrays: dict[str, Any]) -> str:
        """Return how many examples were looked at."""
        count, total = len(arrays["rows"]), int(arrays.get("total", len(arrays["rows"])))
        if count < total:
            return self.tr("{0} of {1} examples").format(count, total)
        return self.tr("{0} examples").format(count)

    @property
    def chosen_part(self) -> str:
        """Return "validation", "train" or "test"."""
        return str(self.part.currentData())

    @property
    def raw(self) -> Data | None:
        """Return the raw data of the run, for names of classes."""
        prepared = data_of(self.live, self.live.record)
        return prepared.raw if prepared is not None else None

    def class_names(self, numbers: Iterable[int]) -> list[str]:
        """Return the names of classes of the output chosen, numbers where they are not known."""
        names = self.output.classes(self.live.record)
        return [names[one] if 0 <= one < len(names) else str(one) for one in map(int, numbers)]

    def dress(self) -> None:
        """Take the colours of the theme; override where something keeps colours."""

    def _open_parts(self, record: RunRecord | None) -> None:
        """Lock the test part until it was evaluated; leave an empty validation part for the training part."""
        model = self.part.model()
        tested = record is not None and e.TEST in record.evaluations
        model.item(2).setEnabled(tested)
        if self.chosen_part == e.TEST and not tested:
            self.part.setCurrentIndex(0)
        data = data_of(self.live, record)
        if data is not None:
            empty = not data.parts[e.VALIDATION].size
            model.item(0).setEnabled(not empty)
            if empty and self.chosen_part == e.VALIDATION:
                self.part.setCurrentIndex(1)

    def _on_evaluated(self, _found: e.Evaluated) -> None:
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            self.dress()
            self.refresh()


def _but_count(want: e.Want) -> dict[str, Any]:
    return {name: value for name, value in want.options if name != "count"}
