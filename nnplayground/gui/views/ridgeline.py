"""How the weights, biases, activations or gradients of a layer are spread, over time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from nnplayground.core.distribution import CHEAP, QUANTITIES, quantiles, row_of
from nnplayground.core.events import Want
from nnplayground.core.graph import Graph, Node
from nnplayground.core.record import RunRecord
from nnplayground.gui.style import series_colour
from nnplayground.gui.text import grouped
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.key import LINE, Key, Sign, keyed
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.past_bar import PastBar
from nnplayground.gui.views.ridge_plot import SHARES, RidgePlot
from nnplayground.gui.views.ridges import Stack, stack_of, together
from nnplayground.gui.views.runs_button import RunsButton
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
WANT = Want("distributions")
MOST, FEWER = 30, 16
"""So many ridges are drawn of one run, and of each of several."""
MOST_ROWS = 256
WORDS = {
    "weights": N("Ridgeline", "Weights"),
    "biases": N("Ridgeline", "Biases"),
    "activations": N("Ridgeline", "Activations"),
    "gradients": N("Ridgeline", "Gradients"),
}


class Ridgeline(View):
    """Ridges or a heat-map of one layer and quantity, of all runs chosen in one plot."""

    name: ClassVar[str] = "ridgeline"
    title: ClassVar[str] = N("Ridgeline", "Distributions over time")
    help: ClassVar[str] = N(
        "Ridgeline",
        "How the numbers of a layer are spread, from the first epoch at the back to the newest in front. Twins and kept runs lie over "
        "each other in their colours. Activations are those of the first training examples, at most 256; gradients those of the loss of at "
        "most 32; of more than 32,768 numbers as many are counted, evenly chosen. What was seen stays when the view is hidden; of what "
        "was trained meanwhile the kept epochs are filled in. A red ridge has numbers that are not finite.\n"
        "How to read it: weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that "
        "pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.\n"
        'height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of '
        "other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.",
    )
    explanation = explain(
        help,
        source=(
            "Glorot and Bengio (2010), Understanding the difficulty of training deep feedforward neural networks, AISTATS; Wilke (2019), "
            "Fundamentals of Data Visualization, section 9.2."
        ),
    )
    group = "Weights"
    order = 35
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "distributions": {"model/dense/weights": row_of(np.linspace(-1, 1, 50))}
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.stacks: list[Stack] = []
        self.layer = LayerChoice("ridgeline.layer", self.selection)
        self.quantity = QComboBox(objectName="ridgeline.quantity")
        self.quantity.setAccessibleName(self.tr("Quantity"))
        self.quantity.setToolTip(self.tr("Which numbers of the layer"))
        for name in QUANTITIES:
            self.quantity.addItem(QCoreApplication.translate("Ridgeline", WORDS[name]), name)
        self.form = QComboBox(objectName="ridgeline.form")
        self.form.setAccessibleName(self.tr("Form"))
        self.form.setToolTip(
            self.tr("Ridges behind each other, or colours with lines at 5, 50 and 95 %")
        )
        self.form.addItem(self.tr("Ridges"), False)
        self.form.addItem(self.tr("Heat-map"), True)
        self.logarithmic = QCheckBox(self.tr("Log counts"), objectName="ridgeline.log")
        self.logarithmic.setToolTip(
            self.tr("Show rare numbers, too: the height is log(1 + numbers)")
        )
        self.own = QCheckBox(self.tr("Own scale"), objectName="ridgeline.own")
        self.own.setToolTip(
            self.tr("Every row is as high as the others; else they have a common scale")
        )
        self.runs = RunsButton("ridgeline.runs")
        self.past = PastBar(self, WANT.probe)
        for box in (self.layer, self.quantity, self.form):
            box.activated.connect(self.refresh)
        for box in (self.logarithmic, self.own):
            box.toggled.connect(self.refresh)
        self.runs.chosen.connect(self.refresh)
        self.document.changed.connect(self.refresh)
        self.key = Key("ridgeline.key")
        self.plot = RidgePlot("ridgeline.plot", self.tr("epoch"), self.tr("value"))
        self.plot.setMinimumSize(90, 90)
        self.plot.pointed.connect(self._on_pointed)
        self._pointed: tuple[int, int, float] = (-1, -1, 0.0)
        self.reading = QLabel(objectName="ridgeline.reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setProperty("muted", True)
        self.reading.setWordWrap(True)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(keyed("ridgeline.picture", self.key, self.plot), 1)
        layout.addWidget(self.reading)
        self.stage = Stage(content)
        fill(
            self,
            bar_of(self.layer, self.quantity),
            bar_of(self.form, self.own, self.logarithmic, self.runs),
            self.past,
            self.stage,
        )

    @property
    def chosen(self) -> str:
        """Return "<role>/<node>/<quantity>" of what is drawn, "" without a layer."""
        layer = self.layer.layer
        return "" if layer is None else "/".join((*layer, str(self.quantity.currentData())))

    def wants(self) -> tuple[Want, ...]:
        """Ask for the histograms of every layer, so that those of others are there when they are chosen, and for the one in sight.

        That one comes much more often while training where it takes no pass through the network.
        """
        self.layer.offer(layers_of(networks(self.document, self.record), _drawn))
        quantity, record = str(self.quantity.currentData()), self.record
        known = record is not None and f"distributions/{self.chosen}" in record.ribbons
        if quantity not in CHEAP or not known or self.layer.layer is None:
            return (WANT,)
        role, node = self.layer.layer
        options = (("node", node), ("quantity", quantity), ("role", role))
        return WANT, Want("distributions", None, options)

    def question(self) -> Want | None:
        """Return what was asked for of the epochs that were trained while the view was hidden."""
        return self.past.want if hasattr(self, "past") else None

    def cover(self, covered: bool) -> None:
        """As every view; what is trained behind another tab is filled in later."""
        if covered:
            self.past.leave()
        super().cover(covered)

    def draw(self, record: RunRecord | None) -> None:
        """Draw what all chosen runs have of the chosen layer."""
        self.wants()
        self._offer_quantities(record)
        self.past.look()
        if self.on_screen:
            self.live.want(self, self.wants())
        key = self.chosen
        kept = [
            one
            for one in self.live.records
            if one not in self.live.team and f"distributions/{key}" in one.ribbons
        ]
        shown = self.runs.offer(self.live.team, kept)
        most = MOST_ROWS if self.form.currentData() else MOST if len(shown) == 1 else FEWER
        made = (
            stack_of(one, key, title, series_colour(place), most) for one, title, place in shown
        )
        self.stacks = together([stack for stack in made if stack is not None])
        if record is None or not self.stacks:
            self.stage.show_empty(self._why(record))
            return
        self.plot.put(
            self.stacks,
            bool(self.form.currentData()),
            self.logarithmic.isChecked(),
            self.own.isChecked(),
        )
        several = len(self.stacks) > 1
        signs = [Sign(stack.title, LINE, stack.shade) for stack in self.stacks]
        self.key.put(signs if several else ())
        self._read()
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return every bin with something in it of every row that is drawn."""
        if self.stage.empty:
            return (), ()
        return ("run", "step", "epoch", "from", "to", "count", "not finite"), self._rows()

    def arrays(self) -> Mapping[str, NDArray[Any]]:
        """Return edges (bins + 1,), and counts (n, bins) and steps (n,) of each run."""
        if self.stage.empty:
            return {}
        found: dict[str, NDArray[Any]] = {"edges": self.stacks[0].edges}
        for place, stack in enumerate(self.stacks):
            found |= {f"{place}/counts": stack.counts, f"{place}/steps": stack.steps}
        return found

    def picture(self) -> QWidget:
        """Return the plot with its key."""
        return self.stage.content

    def _rows(self) -> Iterable[Sequence[Any]]:
        for stack in self.stacks:
            for place, counts in enumerate(stack.counts):
                head = (stack.title, int(stack.steps[place]), float(stack.epochs[place]))
                for bin_ in np.flatnonzero(counts):
                    ends = stack.edges[bin_ : bin_ + 2].tolist()
                    yield (*head, *ends, float(counts[bin_]), float(stack.strange[place]))

    def _offer_quantities(self, record: RunRecord | None) -> None:
        """Let only those quantities be chosen that the layer has."""
        layer = self.layer.layer
        start = "distributions/" + "/".join(layer or ())
        model = self.quantity.model()
        known = [f"{start}/{name}" in record.ribbons for name in QUANTITIES] if record else []
        for place, has in enumerate(known):
            model.item(place).setEnabled(has or not any(known))
        if any(known) and not known[self.quantity.currentIndex()]:
            self.quantity.setCurrentIndex(known.index(True))

    def _read(self) -> None:
        stack, row, value = self._pointed
        if not 0 <= stack < len(self.stacks) or not 0 <= row < len(self.stacks[stack].rows):
            self.reading.setText(self._summary(self.stacks[0], -1))
            return
        self.reading.setText(self._at(self.stacks[stack], row, value))

    def _at(self, stack: Stack, row: int, value: float) -> str:
        """Return what is in the bin at a value."""
        place = int(np.searchsorted(stack.edges, value, "right")) - 1
        if not 0 <= place < len(stack.edges) - 1:
            return self._summary(stack, row)
        count = float(stack.counts[row, place])
        share = count / max(float(stack.counts[row].sum()), 1e-300)
        low, high = (f"{edge:.3g}" for edge in stack.edges[place : place + 2])
        text = self.tr("{0}: {1} to {2}: {3} of {4} numbers ({5})")
        total = grouped(round(float(stack.rows[row].looked)))
        said = text.format(
            self._when(stack, row), low, high, grouped(round(count)), total, f"{share:.2%}"
        )
        return said + self._strange(stack, row)

    def _summary(self, stack: Stack, row: int) -> str:
        """Return how the numbers of a row are spread, in words."""
        found = quantiles(stack.counts[row], stack.edges, SHARES)
        text = self.tr("{0}: {1} numbers; 5 % below {2}, half below {3}, 95 % below {4}")
        total = grouped(round(float(stack.rows[row].total)))
        written = (f"{value:.3g}" if np.isfinite(value) else "–" for value in found)
        return text.format(self._when(stack, row), total, *written) + self._strange(stack, row)

    def _when(self, stack: Stack, row: int) -> str:
        text = self.tr("epoch {0}").format(f"{float(stack.epochs[row]):.3g}")
        return f"{stack.title}, {text}" if len(self.stacks) > 1 else text

    def _strange(self, stack: Stack, row: int) -> str:
        share = float(stack.strange[row])
        return " · " + self.tr("{0} not finite").format(f"{share:.1%}") if share else ""

    def _why(self, record: RunRecord | None) -> str:
        if record is None:
            return self.tr("Press Play to see how the numbers of a layer are spread over time.")
        answer = self.answer(WANT)
        if answer.problem:
            return answer.problem
        if answer.known:
            return self.tr("This layer has no such numbers.")
        return self.tr("Waiting for the network's answers.")

    def _on_pointed(self, stack: int, row: int, value: float) -> None:
        self._pointed = (stack, row, value)
        # The mouse may leave when there is nothing to read any more.
        if self.stacks and not self.stage.empty:
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        self.past.leave()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stage"):
            self.draw_soon()


def _drawn(graph: Graph, node: Node) -> bool:
    return node.type != "InputLayer"
