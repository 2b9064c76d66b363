"""Step by step: the walk of an example through the network, layer by layer, and of the slopes of its loss back again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nnplayground.core.events import Want
from nnplayground.core.graph import Graph
from nnplayground.core.record import RunRecord
from nnplayground.gui.text import words
from nnplayground.gui.views import steps_words
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.example_bar import ExampleBar
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.layer_choice import networks
from nnplayground.gui.views.stacked import stacked
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.steps_bar import BATCH, StepsBar, scope_box
from nnplayground.gui.views.steps_check import LAYER, PROBE, WEIGHT, SlopeCheck, kinds_box
from nnplayground.gui.views.steps_list import Row, StepsList
from nnplayground.gui.views.steps_sample import SAMPLE
from nnplayground.gui.views.steps_weights import SlopeTiles
from nnplayground.gui.views.steps_words import Walk
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
ROLE = "model"


class StepsView(View):
    """Lights one node after the other; the node that comes next is selected on the canvas.

    walk: the place on the way forward and back.
    """

    name: ClassVar[str] = "steps"
    title: ClassVar[str] = N("StepsView", "Step by step")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "StepsView",
            "The chosen example on its way forward through the network, layer by layer, and the slopes of its loss on their way back: "
            "for each layer dL/dy by its output, dL/dz by what goes into its activation function, and dL/dw by its weights.",
        ),
        N(
            "StepsView",
            "Step with the arrows, or let it play. Forward, each layer that is reached shows its output, and the line above says how the "
            "next one computes a number. Backward, each shows its slope. Slopes that shrink from layer to layer vanish on their way; "
            "white is 0. Check slopes compares them with differences of the loss itself. For an output with softmax or sigmoid Keras "
            "takes a cross-entropy from z, and so dL/dz is shown there. Penalties are not in these slopes.",
        ),
        N("StepsView", "dL/dx = dL/dy · dy/dx (chain rule), dL/dw ≈ (L(w + h) - L(w - h)) / 2h."),
        N(
            "StepsView",
            "Rumelhart, Hinton and Williams (1986), Learning representations by back-propagating errors, Nature 323.",
        ),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Arithmetic"
    order: ClassVar[int] = 30
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = SAMPLE

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.walk = Walk()
        self.clicked: tuple[str, tuple[int, ...]] | None = None
        self._arrays: Mapping[str, Array] = {}
        self._chosen_here = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scope = scope_box()
        self.kinds = kinds_box()
        self.check = SlopeCheck(self)
        self.controls = self._make_controls()
        self.loss = self._label("steps.loss")
        self.line = self._label("steps.line")
        self.line.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.weights = SlopeTiles()
        self.weights.picked.connect(self._on_picked)
        self.list = StepsList("steps", self.weights)
        self.list.chosen.connect(self._on_node)
        inner = stacked(self.line, self.loss, self.list, *self.check.parts)
        for place, stretch in ((2, 2), (4, 1)):
            inner.layout().setStretch(place, stretch)
        self.stage = Stage(inner)
        fill(self, self.controls, self.stage)
        self.selection.nodes_changed.connect(self._on_nodes)
        self.check.show_answer(self.answer(Want(PROBE)))

    def wants(self) -> tuple[Want, ...]:
        """Ask for the pass, and for the arithmetic of the node at work."""
        self._offer()
        found = [self._pass_want()]
        if not self._batch and self.walk.place < len(self.walk.nodes):
            options = (("role", ROLE), ("node", self.walk.at_work), ("place", None), ("channel", 0))
            found.append(Want("arithmetic", self.selection.example, options))
        return tuple(found)

    def question(self) -> Want | None:
        """Return which slopes would be checked."""
        options: tuple[tuple[str, Any], ...] = (("scope", self._scope),)
        kind = self.kinds.currentData()
        if kind == WEIGHT:
            if self.clicked is None:
                return None
            options += (("path", self.clicked[0]), ("index", self.clicked[1]))
        elif kind == LAYER:
            options += (("node", self._shown_node()), ("count", 20))
        else:
            options += (("count", 20),)
        return Want(PROBE, None if self._batch else self.selection.example, options)

    def draw(self, record: RunRecord | None) -> None:
        """Draw how far the walk is, with the newest numbers."""
        self._lead()
        if self.bound is None:
            self.examples.show_record(record)
            self.bar.show_walk(self.walk)
        self._show_check()
        answer = self.answer(self._pass_want())
        if "loss" not in answer.arrays:
            waiting = record is not None and not answer.known and bool(self._arrays)
            if waiting and f"norms/{self.walk.newest}" in self._arrays:
                self._show()
                return
            self._arrays = {}
            text = self.tr("Press Play or Initialise weights to walk through the network.")
            empty = self.before_play(text)
            if answer.known and not answer.problem:
                empty = self.tr("There is no such example for this network.")
            self.stage.show_empty(words(answer.problem) or empty)
            return
        self._arrays = answer.arrays
        self._show()
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return the norms of each node as far as they are reached."""
        return steps_words.rows_of(self.walk, self._arrays) if self._arrays else ((), ())

    def arrays(self) -> Mapping[str, Array]:
        """Return the arrays of the nodes that are reached."""
        return steps_words.reached(self.walk, self._arrays)

    def picture(self) -> QWidget:
        """Return everything but the buttons."""
        return self.stage

    def go(self, place: int) -> None:
        """Go to another place on the way, and show on the canvas which node comes next."""
        self.walk = self.walk.moved(place)
        node = self.walk.at_work
        if node:
            self._chosen_here = node
            self.selection.choose_nodes((node,), ROLE)
        self.refresh()

    def go_along(self, walk: Walk) -> None:
        """Go as far as a walk through the same network, or through another one by its share."""
        self._offer()
        share = walk.place / max(1, walk.end)
        moved = self.walk.moved(round(share * self.walk.end))
        if moved != self.walk:
            self.walk = moved
            self.live.want(self, self.wants())

    @property
    def _scope(self) -> str:
        return str(self.scope.currentData())

    @property
    def _batch(self) -> bool:
        return self._scope == BATCH

    def _make_controls(self) -> QWidget:
        self.examples = ExampleBar(self.selection, self.live, "steps")
        for box in (self.scope, self.kinds):
            box.activated.connect(self.refresh)
        self.bar = StepsBar()
        self.bar.went.connect(self._on_went)
        above = bar_of(self.examples, self.scope, wide=self.examples)
        below = bar_of(self.kinds, self.check.asks, wide=self.check.asks)
        return stacked(above, self.bar, below)

    def _label(self, name: str) -> QLabel:
        label = QLabel(objectName=name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        return label

    def _graph(self) -> Graph:
        return networks(self.document, self.record).get(ROLE, Graph())

    def _offer(self) -> None:
        """Take the nodes of the network of now."""
        graph = self._graph()
        order = () if graph.problems() else tuple(node.id for node in graph.order())
        self.walk = self.walk.along(order)

    def _pass_want(self) -> Want:
        options: tuple[tuple[str, Any], ...] = (("scope", self._scope),)
        if self._arrays and not bool(self._arrays.get("whole", True)):
            options += (("node", self._shown_node()),)
        return Want("backward", None if self._batch else self.selection.example, options)

    def _shown_node(self) -> str:
        return self.walk.newest or next(iter(self.walk.nodes), "")

    def _lead(self) -> None:
        """Let the panels of twins be at the same place."""
        for view in self.panels[1:]:
            if isinstance(view, StepsView):
                view.go_along(self.walk)

    def _on_nodes(self) -> None:
        """Go to the layer that is chosen elsewhere."""
        node = self.selection.node
        if self.bound is None and self.on_screen and node != self._chosen_here:
            self._chosen_here = node
            moved = self.walk.to(node)
            if self.selection.role == ROLE and moved != self.walk:
                self.walk = moved
                self.refresh()

    def _on_went(self, place: int) -> None:
        """Go where the bar says; the bar of a twin only repeats another one, of a walk that may be of other length."""
        if self.bound is None:
            self.go(place)

    def _on_node(self, node: str) -> None:
        self.go(self.walk.to(node).place + 1)

    def _on_picked(self, name: str, index: tuple[int, ...]) -> None:
        self.clicked = (f"{ROLE}/{name}", index)
        self.kinds.setCurrentIndex(self.kinds.findData(WEIGHT))
        self.refresh()

    def _show_check(self) -> None:
        want = self.question()
        self.check.show_answer(self.answer(want or Want(PROBE)))

    def _show(self) -> None:
        arrays, graph = self._arrays, self._graph()
        told = steps_words.loss(arrays, self._batch)
        reached = self.walk.place >= len(self.walk.nodes)
        self.loss.setText(told if reached else "")
        self.loss.setVisible(reached)
        unit = self.answer(self.wants()[-1]).arrays if len(self.wants()) > 1 else {}
        self.line.setText(steps_words.line(self.walk, graph, unit))
        self.list.show_rows([self._row_of(graph, node) for node in self.walk.nodes])
        newest = self.walk.newest if self.walk.backward else ""
        self.weights.show_slopes(arrays, graph[newest].owner if newest in graph else "")

    def _row_of(self, graph: Graph, node: str) -> Row:
        arrays = self._arrays
        lit, sloped = node in self.walk.lit, node in self.walk.sloped
        output = arrays.get(f"output/{node}") if lit else None
        given, shown = "dL/dy", output
        if sloped:
            given = "dL/dy" if f"slope/{node}" in arrays else "dL/dz"
            shown = arrays.get(f"slope/{node}", arrays.get(f"delta/{node}", output))
        norms = arrays.get(f"norms/{node}")
        if node not in graph:
            return Row(node, node, None)
        title = steps_words.title(graph[node], norms if lit else None, output, sloped, given)
        return Row(node, title, shown, lit, node == self.walk.newest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.bar.press(event.key()):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.bar.stop()
        super().hideEvent(event)
