"""What the views of sequences share: a bar with the example and the layer, and one want about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from nnplayground.core.events import Want
from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.example_bar import ExampleBar
from nnplayground.gui.views.gallery import data_of
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.sequence import tokens
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]


class SequenceView(View):
    """Base of views that draw what one layer does with the chosen example; it has no name of its own.

    Subclasses call `build(content, controls)`, set `key`, an array that every full answer has, and `offered`, which layers there are to
    choose from, and implement `options`, `show_arrays` and `nothing`.
    """

    group = "Time"
    beside = True
    key: ClassVar[str] = ""
    offered: ClassVar[Callable[[Graph, Node], bool]]

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice(f"{self.name}.layer", self.selection)
        self.examples = ExampleBar(self.selection, self.live, self.name)
        self.readout = QLabel(objectName=f"{self.name}.readout")
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setWordWrap(True)
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.arrays_drawn: Mapping[str, Array] = {}
        self._drawn: tuple[Any, ...] = ()
        self._about: tuple[Any, ...] = ()
        self.layer.picked.connect(self.refresh)
        self.document.changed.connect(self.refresh)

    def build(self, content: QWidget, controls: Iterable[QWidget] = ()) -> None:
        """Lay the view out: a bar with example, layer and further controls; below it the content and the read-out."""
        bar = bar_of(self.examples, self.layer, *controls, wide=self.examples)
        self.inner = QWidget()
        fill(self.inner, self.readout, content)
        self.inner.layout().setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.inner)
        self.stage = Stage(scroll)
        self.controls = bar
        fill(self, bar, self.stage)

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return the options of the want beside role and node; override where there are some."""
        return ()

    def show_arrays(self, arrays: Mapping[str, Array], record: RunRecord) -> None:
        """Draw an answer; override."""
        raise NotImplementedError  # pragma: no cover - abstract

    def nothing(self) -> tuple[str, str]:
        """Return what is said without a layer to show, and without a run; override."""
        raise NotImplementedError  # pragma: no cover - abstract

    def state(self) -> tuple[Any, ...]:
        """Return what a drawing depends on beside the answer; override where that is more."""
        return ()

    def wants(self) -> tuple[Want, ...]:
        """Ask about the chosen layer and example."""
        graphs = networks(self.document, self.record)
        self.layer.offer(layers_of(graphs, type(self).offered))
        if self.layer.layer is None:
            return ()
        role, node = self.layer.layer
        options = (("role", role), ("node", node), *self.options())
        return (Want(self.name, self.selection.example, options),)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest answer; while another example of the layer is on its way, the last one stays."""
        self.examples.show_record(record)
        want = next(iter(self.wants()), None)
        if want is None or record is None:
            without, before = self.nothing()
            missing = self.tr("The network of this twin does not have this layer.")
            self._empty(missing if self.layer.missing else without if want is None else before)
            return
        answer, about = self.answer(want), (record.run, self.layer.layer)
        if not answer.known and about == self._about:
            return
        if self.key not in {name.rpartition("/")[2] for name in answer.arrays}:
            self._empty(self._problem(answer.problem, answer.known))
            return
        state = (answer.arrays, dict(self.common), *self.state())
        if not self._drawn or state[0] is not self._drawn[0] or state[1:] != self._drawn[1:]:
            self._drawn, self._about = state, about
            self.arrays_drawn = answer.arrays
            self.show_arrays(answer.arrays, record)
        self.stage.show_content()

    def words_of(self, length: int, record: RunRecord | None) -> list[str]:
        """Return what stands at each step of a sequence of the chosen example."""
        prepared = data_of(self.live, record)
        return tokens(prepared, self.selection, self.selection.example, length)

    def arrays(self) -> Mapping[str, Array]:
        """Return what is drawn."""
        return dict(self.arrays_drawn)

    def known(self, record: RunRecord) -> Mapping[str, Array]:
        """Return the full answer that a record holds, {} while there is none."""
        want = next(iter(self.wants()), None)
        shot = None if want is None else record.snapshots.get(want)
        known = shot is not None and any(
            name.rpartition("/")[2] == self.key for name in shot.arrays
        )
        return shot.arrays if shot is not None and known else {}

    def picture(self) -> QWidget:
        """Return what is drawn without the controls."""
        return self.inner

    def _problem(self, problem: str, known: bool) -> str:
        if problem:
            return problem
        if known:
            return self.tr("There is no such example; choose another one.")
        return self.nothing()[1]

    def _empty(self, text: str) -> None:
        self.arrays_drawn, self._drawn, self._about = {}, (), ()
        self.stage.show_empty(text)


def spin(name: str, tip: str, sign: str = "# ") -> QSpinBox:
    """Return a small field for a number of something."""
    field = QSpinBox(objectName=name)
    field.setToolTip(tip)
    field.setAccessibleName(tip)
    field.setPrefix(sign)
    field.setMinimumHeight(FIELD_HEIGHT)
    guard_wheel(field)
    return field


def way_choice(name: str, forwards: str, backwards: str, tip: str) -> QComboBox:
    """Return a box for the two readings of a bidirectional layer, hidden until there are two."""
    box = QComboBox(objectName=name)
    box.setAccessibleName(tip)
    box.setToolTip(tip)
    box.setMinimumHeight(FIELD_HEIGHT)
    for text, way in ((forwards, "forward/"), (backwards, "backward/")):
        box.addItem(text, way)
    guard_wheel(box)
    box.hide()
    return box


def offer_count(field: QSpinBox, count: int) -> None:
    """Let a field go from 0 to count - 1; hidden where there is nothing to choose."""
    with QSignalBlocker(field):
        field.setMaximum(max(0, count - 1))
    field.setVisible(count > 1)


def rows_of(
    groups: Mapping[str, Array], names: Sequence[str]
) -> Iterable[tuple[int, str, str, int, float]]:
    """Return (step, what stands there, name, unit, number) of arrays (time, units)."""
    for name, values in groups.items():
        for step, unit in ((a, b) for a in range(values.shape[0]) for b in range(values.shape[1])):
            yield step, names[step], name, unit, float(values[step, unit])
