"""An example drawn by hand: what the network says to it while it is drawn, and every view shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QSplitter, QWidget

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Prepared
from nnplayground.gui import dialogs
from nnplayground.gui.panels.bars import Bar
from nnplayground.gui.views.drawing import (
    FULL,
    Array,
    Drawing,
    centred,
    drawable,
    pixels_of,
    values_of,
)
from nnplayground.gui.views.drawing_answer import bars_of
from nnplayground.gui.views.drawing_bar import DrawingBar
from nnplayground.gui.views.drawing_bars import DrawingBars
from nnplayground.gui.views.drawing_canvas import DrawingCanvas
from nnplayground.gui.views.drawing_file import SUFFIXES, fitted, read_picture
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

_HASTE_MS, _REST_MS = 60, 500
"""So long between two questions while a stroke is drawn, and while only the network changes."""


class DrawingPad(View):
    """Lets the person draw an example of the size of the data."""

    name = "draw"
    title = "Draw"
    help = (
        "Draw an example of your own, in the size and the colours of the data. It is prepared exactly as the training part was. "
        "While you draw, the bars show what the network says to it; when a stroke ends, it is the chosen example of every view.\n"
        "How to read it: draw a digit and change it slowly into another one, and watch where the answer turns. A picture that is "
        "unlike all examples gets an answer, too, and often a sure one. With several inputs, those that are not drawn are taken "
        "from the chosen example.\n"
        "Centre: the drawing is scaled in its proportions by s = 20/28 · side / its longer side, and moved until its centre of mass "
        "is in the middle, as the digits of MNIST were."
    )
    explanation = explain(
        help,
        source=(
            "LeCun et al. (1998), Gradient-Based Learning Applied to Document Recognition, Proceedings of the IEEE 86, section III."
        ),
    )
    group = "Results"
    order = 25

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._prepared: Prepared | None = None
        self._drawings: dict[str, Drawing] = {}
        self._base = e.Example()
        self._asked: tuple[int, int] | None = None
        self._awaited: set[int] = set()
        self._due = False
        self._pause = QTimer(self, interval=_HASTE_MS, singleShot=True)
        self._pause.timeout.connect(self._predict)
        self.bar = DrawingBar(self)
        self.canvas = DrawingCanvas("draw.canvas", self.tr("Sheet to draw on"))
        self.canvas.setToolTip(
            self.tr("Draw here; arrows move the pen, with Shift it draws, Space makes a dot")
        )
        self.note = QLabel(objectName="draw.note")
        self.note.setWordWrap(True)
        self.note.setProperty("muted", True)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.answers = DrawingBars()
        self.bars = self.answers.first
        self._bars: dict[int, list[Bar]] = {}
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(stacked(self.answers, QWidget()))
        self._halves = QSplitter()
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.canvas)
        self._halves.addWidget(stacked(self.note, scroll))
        self._halves.setSizes([300, 200])
        self.stage = Stage(stacked(self.bar, self._halves))
        fill(self, self.stage)
        self._connect()

    def draw(self, record: RunRecord | None) -> None:
        """Offer the inputs of the data, and ask again if the network has learnt on."""
        self._take(data_of(self.live, record))
        if not self._drawings:
            self.stage.show_empty(self._why_empty())
            return
        self.stage.show_content()
        self.bar.buttons["undo"].setEnabled(self.canvas.drawing.can_undo)
        if record is None:
            self._say(self.tr("Press Play to see what the network says to the drawing."))
            self._show_bars()
        elif not self.touched:
            self._say(self.tr("Draw on the sheet, open a picture or paste one."))
            self._show_bars()
        elif self._asked != (record.run, record.step):
            self._ask(_HASTE_MS if self.live.state != e.RUNNING else _REST_MS)

    @property
    def touched(self) -> bool:
        """Tell whether anything is drawn."""
        return any(drawing.touched for drawing in self._drawings.values())

    def raw(self) -> dict[str, Array]:
        """Return the example as the data would hold it, before preparation, inputs by name; those not drawn from an example."""
        assert self._prepared is not None
        found = {}
        for name, known in self._prepared.raw.inputs.items():
            drawing = self._drawings.get(name)
            if drawing is not None and (drawing.touched or len(self._drawings) == 1):
                ready = centred(drawing.pixels) if self.bar.centre.isChecked() else drawing.pixels
                found[name] = values_of(ready, known)
            else:
                found[name] = self._prepared.raw_input(self._base.part, self._base.row, name)
        return found

    def open(self, path: Path) -> None:
        """Put the picture of a file onto the sheet; if it cannot be read, say why."""
        try:
            self.canvas.put(fitted(read_picture(path), self.canvas.drawing.pixels.shape))
        except ValueError as error:
            text = self.tr("{name} cannot be read: {reason}")
            self._say(text.format(name=path.name, reason=error))

    def paste(self) -> None:
        """Put the picture of the clipboard onto the sheet."""
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._say(self.tr("There is no picture on the clipboard."))
        else:
            self.canvas.put(fitted(image, self.canvas.drawing.pixels.shape))

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the bars."""
        return self.answers.rows()

    def arrays(self) -> Mapping[str, Array]:
        """Return the raw example by input, and the bars."""
        if not self.touched or self._prepared is None:
            return {}
        return {f"input/{name}": array for name, array in self.raw().items()} | dict(
            super().arrays()
        )

    def picture(self) -> QWidget:
        """Return the sheet and the bars."""
        return self._halves

    def _connect(self) -> None:
        self.canvas.drawn.connect(self._on_drawn)
        self.canvas.ended.connect(self._on_ended)
        self.canvas.pasted.connect(self.paste)
        self.bar.called.connect(self._on_called)
        self.bar.changed.connect(self._on_changed)
        self.bar.centre.toggled.connect(self._on_ended)
        self.bar.input.currentTextChanged.connect(self._on_input)
        self.live.predicted.connect(self._on_predicted)
        self.live.failed.connect(self._on_failed)

    def _take(self, prepared: Prepared | None) -> None:
        """Take a new sheet for each picture among the inputs where the data is another one."""
        if prepared is self._prepared:
            return
        self._prepared, self._asked, self._awaited = prepared, None, set()
        inputs = {} if prepared is None else prepared.raw.inputs
        self._base = e.Example()
        shapes = {name: known.shape[1:] for name, known in inputs.items() if drawable(known)}
        self._drawings = {name: Drawing(shape) for name, shape in shapes.items()}
        if self._drawings:
            self.bar.offer(tuple(self._drawings), 1)
            self._on_input()

    def _on_input(self, _: str = "") -> None:
        drawing = self._drawings.get(self.bar.input.currentText())
        if drawing is not None:
            self.bar.offer(tuple(self._drawings), drawing.pixels.shape[2])
            self.canvas.show_drawing(drawing)
            self._on_changed()

    def _on_changed(self) -> None:
        self.canvas.ink, self.canvas.brush = self.bar.ink, float(self.bar.width_box.currentData())
        self.canvas.erases = self.bar.eraser.isChecked()
        self.canvas.update()

    def _on_called(self, name: str) -> None:
        if name == "open":
            filters = self.tr("Pictures ({0})").format(SUFFIXES)
            path = dialogs.choose_open(self, self.tr("Open a picture"), filters)
            if path is not None:
                self.open(path)
        elif name == "start":
            self._start()
        elif name == "invert":
            self.canvas.put(FULL - self.canvas.drawing.pixels)
        else:
            {"undo": self.canvas.undo, "clear": self.canvas.clear, "paste": self.paste}[name]()

    def _start(self) -> None:
        """Put the chosen example onto the sheet."""
        assert self._prepared is not None
        name, chosen = self.bar.input.currentText(), self._of_data()
        example = self._prepared.raw_input(chosen.part, chosen.row, name)
        self.canvas.put(pixels_of(example, self._prepared.raw.inputs[name]))

    def _of_data(self) -> e.Example:
        """Return the chosen example if it is one of the data, else the one that was chosen last."""
        chosen = self.selection.example
        part = None if self._prepared is None else self._prepared.parts.get(chosen.part)
        if part is not None and 0 <= chosen.row < part.size:
            self._base = chosen
        return self._base

    def _on_drawn(self) -> None:
        self.bar.buttons["undo"].setEnabled(self.canvas.drawing.can_undo)
        self._of_data()
        self._ask()

    def _on_ended(self) -> None:
        """Make the drawing the chosen example of every view."""
        if self.touched and self._prepared is not None:
            self._of_data()
            self.selection.choose_example(self.selection.lay(self.raw()))
            self._ask()
        else:
            self.draw_soon()

    def _ask(self, pause: int = _HASTE_MS) -> None:
        """Ask soon; while the engine has not answered, only that there is something to ask is noted."""
        self._due = True
        if not self._waiting and not 0 <= self._pause.remainingTime() <= pause:
            self._pause.start(pause)

    def _predict(self) -> None:
        record = self.live.record
        if record is None or self._prepared is None or not self.touched or not self._due:
            return
        self._due, self._awaited = False, {one.run for one in self.live.team}
        self._asked = (record.run, record.step)
        self.live.post(e.Predict(raw=self.raw()))

    def _on_predicted(self, event: e.Predicted) -> None:
        if event.example is not None or event.run not in self._awaited or self._prepared is None:
            return
        self._awaited.discard(event.run)
        record = next((one for one in self.live.team if one.run == event.run), None)
        if record is not None and self.touched:
            self._bars[event.run] = bars_of(record, self._prepared.raw, event.outputs)
            self._show_bars()
            self._say("")
        if self._due and not self._waiting:
            self._pause.start(_HASTE_MS)

    def _on_started(self) -> None:
        self._asked, self._awaited = None, set()
        super()._on_started()

    def _on_failed(self, event: e.Failed) -> None:
        self._awaited = set()

    @property
    def _waiting(self) -> bool:
        """Tell whether a run has not answered yet."""
        return any(record.run in self._awaited for record in self.live.team)

    def _show_bars(self) -> None:
        """Show what each run says to the drawing, if there is one."""
        team = self.live.team
        runs = {record.run for record in team} if self.touched else set()
        self._bars = {run: bars for run, bars in self._bars.items() if run in runs}
        self.answers.show_answers(team, [self._bars.get(one.run, []) for one in team])

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _why_empty(self) -> str:
        if self._prepared is None:
            return self.tr("Load pictures as data to draw one of your own.")
        return self.tr("Only pictures can be drawn: grey ones, or with three colours.")
