"""The choices above an explanation: example, output, classes, methods, layer, and what takes long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QSlider, QWidget

from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.bar_line import together
from nnplayground.gui.views.example_bar import ExampleBar
from nnplayground.gui.views.explain_choice import (
    NONE,
    PREDICTED,
    TRUE,
    CamLayer,
    ClassBox,
    LongChoice,
    chips,
    has_places,
    switch,
)
from nnplayground.gui.views.explain_methods import LIVE, LONG, Method
from nnplayground.gui.views.layer_choice import layers_of, networks
from nnplayground.gui.views.output_choice import OutputChoice
from nnplayground.gui.views.stage import fill
from nnplayground.gui.views.view import View
from nnplayground.gui.views.wrapping import Wrapping

ROLE = "model"
FULL = 100


class ExplainBar(QWidget):
    """Everything that can be chosen.

    Signals:
        changed(): something else is to be computed or drawn.
        slid(): the map is to lie over the picture more or less.
    """

    changed = Signal()
    slid = Signal()

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._view = view
        self.examples = ExampleBar(view.selection, view.live, view.name)
        self.output = OutputChoice(view.name, view.document, view.live, view.selection)
        self._make_classes()
        self.chips = chips("explain", ("saliency", "gradcam"))
        self.more = switch(
            "explain.more",
            self.tr("More …"),
            self.tr("Methods that take a while: they are asked for"),
        )
        self.layer = CamLayer("explain.layer", view.selection)
        self._make_looks()
        self.long = LongChoice("explain")
        what = _line(self.why_label, self.why, self.but_label, self.but, self.output)
        looks = (self.layer, self.signed, together(self.over_label, self.over))
        how = _line(*self.chips.values(), self.more, *looks)
        fill(self, self.examples, what, how, self.long)
        self.layout().setContentsMargins(0, 0, 0, 0)
        for signal in (
            self.why.picked,
            self.but.picked,
            self.layer.picked,
            self.long.changed,
            *(one.toggled for one in (*self.chips.values(), self.more, self.signed)),
        ):
            signal.connect(lambda *_: self.changed.emit())
        self.more.toggled.connect(self._show_more)
        self.over.valueChanged.connect(lambda _: self.slid.emit())

    def add_ask(self) -> AskBar:
        """Add the button that asks what takes long; the view has to know this bar by then."""
        self._ask = AskBar(self._view, self.tr("Compute"))
        self.layout().addWidget(self._ask)
        self._show_more()
        return self._ask

    @property
    def share(self) -> float:
        """Return how much of the map lies over the picture, 0..1."""
        return self.over.value() / FULL

    def offer(self, record: RunRecord | None, count: int) -> None:
        """Offer the outputs, classes and layers there are; count: of the logits, where it is known."""
        self.output.offer(record)
        names = self.output.classes(record)
        several = len(names) > 1 or count > 1
        for box in (self.why, self.but):
            box.offer(names, count if count > 1 else 0)
        for part in (self.why, self.but, self.why_label, self.but_label):
            part.setVisible(several)
        known = networks(self._view.document, record)
        graphs = {role: graph for role, graph in known.items() if role == ROLE}
        self.layer.offer(layers_of(graphs, has_places))
        cam = self.chips["gradcam"]
        cam.setVisible(bool(self.layer.layers))
        self.layer.setVisible(cam.isChecked() and bool(self.layer.layers))

    def wants(self) -> list[tuple[Method, Want]]:
        """Return the methods that are switched on, each with what it is asked."""
        chosen = [method for method in LIVE if self.chips[method.probe].isChecked()]
        found = [(method, self._want(method)) for method in chosen]
        return [(method, want) for method, want in found if want is not None]

    def question(self, method: Method | None = None) -> Want:
        """Return what a method that takes long is asked, by itself the chosen one."""
        method = method or self.long.method
        options = (*self._target(), *self.long.options(method))
        return Want(method.probe, self._view.selection.example, options)

    def questions(self) -> list[tuple[Method, Want]]:
        """Return the methods that take long, if they are shown, each with what it would be asked."""
        return [(one, self.question(one)) for one in LONG] if self.more.isChecked() else []

    def choose_pair(self, pair: tuple[int, int] | None) -> None:
        """Explain why the class that is said, and not the true one, of (true, said); None: why what the network says."""
        truth, said = pair if pair is not None else (NONE, PREDICTED)
        self.why.choose(said)
        self.but.choose(NONE if truth == said else truth)

    def names(self, record: RunRecord | None) -> Sequence[str]:
        """Return the names of the classes, () where there are none or they are not known."""
        return self.output.classes(record)

    def show_grounds(self, there: bool) -> None:
        """Show what steers maps over pictures only where there are some."""
        for part in (self.over, self.over_label):
            part.setVisible(there)

    def _show_more(self) -> None:
        for part in (self.long, self._ask):
            part.setVisible(self.more.isChecked())

    def _target(self) -> tuple[tuple[str, Any], ...]:
        """Return the options that say what is explained, without those that go without saying."""
        wanted = (
            ("output", self.output.key, ""),
            ("class", self.why.number, PREDICTED),
            ("but", self.but.number, NONE),
        )
        return tuple((name, value) for name, value, usual in wanted if value != usual)

    def _want(self, method: Method) -> Want | None:
        options = self._target()
        if method.probe == "gradcam":
            if self.layer.layer is None:
                return None
            options = (*options, ("node", self.layer.layer[1]))
        return Want(method.probe, self._view.selection.example, options)

    def _make_classes(self) -> None:
        said, truth = self.tr("the class it says"), self.tr("the true class")
        self.why = ClassBox(
            "explain.class",
            self.tr("Class"),
            self.tr("The class that is explained"),
            ((said, PREDICTED), (truth, TRUE)),
        )
        self.but = ClassBox(
            "explain.but",
            self.tr("Not this class"),
            self.tr("Explain why the class and not this one: the difference of their logits"),
            ((self.tr("no other"), NONE), (said, PREDICTED), (truth, TRUE)),
        )
        self.why_label, self.but_label = QLabel(self.tr("Why")), QLabel(self.tr("and not"))

    def _make_looks(self) -> None:
        self.signed = QCheckBox(self.tr("Signed"), objectName="explain.signed")
        self.signed.setChecked(True)
        self.signed.setToolTip(
            self.tr("Show what speaks against the class as well; else only the size of the numbers")
        )
        self.over_label = QLabel(self.tr("Map"))
        self.over = QSlider(Qt.Orientation.Horizontal, objectName="explain.over")
        self.over.setRange(0, FULL)
        self.over.setValue(FULL)
        self.over.setFixedWidth(80)
        self.over.setAccessibleName(self.tr("Map over picture"))
        self.over.setToolTip(
            self.tr("How much of the map lies over the picture; right: the map alone")
        )


def _line(*parts: QWidget) -> QWidget:
    line = QWidget()
    layout = Wrapping(line)
    for part in parts:
        layout.addWidget(part)
    return line
