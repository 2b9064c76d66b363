"""How far back a recurrent layer can learn: gradients against the time lag."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from nnplayground.core import fading as f
from nnplayground.core.events import Want
from nnplayground.core.record import RunRecord
from nnplayground.gui.editor import FIELD_HEIGHT, guard_wheel
from nnplayground.gui.views.bar_line import bar_of
from nnplayground.gui.views.explanation import Explanation
from nnplayground.gui.views.key import Key
from nnplayground.gui.views.lag_plot import LagPlot, span_of_powers
from nnplayground.gui.views.layer_choice import LayerChoice, layers_of, networks
from nnplayground.gui.views.sequence import plainly_unrolls
from nnplayground.gui.views.sequence_view import way_choice
from nnplayground.gui.views.side_by_side import Span
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

Array = NDArray[Any]
N = QT_TRANSLATE_NOOP
LAST, LOSS = "", "loss/"
_NAMES = ("state", "cell", "input")


class Lag(View):
    """Draws norms of gradients over the lag, and says in words whether they vanish or explode."""

    name: ClassVar[str] = "lag"
    title: ClassVar[str] = N("Lag", "Gradient over time lag")
    explanation: ClassVar[Explanation] = Explanation(
        N(
            "Lag",
            "How strongly the last state of a recurrent layer, or the loss, depends on the state and the input k steps earlier: the norm "
            "of the gradient over the lag k, on a logarithmic scale. Thick, the mean of some training examples; thin, each of them.",
        ),
        N(
            "Lag",
            "A straight line downwards is a gradient that vanishes: what happened so long ago hardly changes the weights any more. A "
            "line upwards is one that explodes: clip it. A level line remembers. An LSTM's cell state falls more slowly than a "
            "simple layer's state. A line that ends is truncated there.",
        ),
        N(
            "Lag",
            "norm(k) = ||dh_T / dh_(T-k)|| / √units (Frobenius norm: 1 for a state that is handed on as it is), or ||dL / dh_(T-k)||. The "
            "units of a ConvLSTM are all numbers of its maps.",
        ),
        N(
            "Lag",
            "Bengio, Simard and Frasconi (1994), Learning long-term dependencies with gradient descent is difficult; Pascanu, Mikolov "
            "and Bengio (2013), On the difficulty of training recurrent neural networks.",
        ),
    )
    help: ClassVar[str] = explanation.what
    group: ClassVar[str] = "Time"
    order: ClassVar[int] = 30
    beside: ClassVar[bool] = True
    sample: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "lag": {
            "state": np.outer([1.0, 2.0], 0.5 ** np.arange(6)),
            "cell": np.outer([1.0, 2.0], 0.9 ** np.arange(6)),
            "input": np.outer([0.5, 1.0], 0.5 ** np.arange(6)),
            "loss/state": np.outer([0.1, 0.2], 0.5 ** np.arange(6)),
            "directions": np.array(3),
            "units": np.array(3),
            "steps": np.array(0),
        }
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.layer = LayerChoice("lag.layer", self.selection)
        self.of = QComboBox(objectName="lag.of")
        self.of.setAccessibleName(self.tr("Gradient of"))
        self.of.setToolTip(self.tr("Whose gradient: that of the last state, or that of the loss"))
        self.of.setMinimumHeight(FIELD_HEIGHT)
        guard_wheel(self.of)
        tip = self.tr("Which of the two readings of a bidirectional layer")
        self.way = way_choice("lag.way", self.tr("forwards"), self.tr("backwards"), tip)
        self.of.addItem(self.tr("of the last state"), LAST)
        self.of.addItem(self.tr("of the loss"), LOSS)
        bar = bar_of(self.layer, self.way, self.of)
        self.verdict = QLabel(objectName="lag.verdict")
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.plot = LagPlot("lag.plot", self.tr("norm of the gradient"), self.tr("lag in steps"))
        content = QWidget()
        self.signs = Key("lag.key")
        fill(content, self.verdict, self.signs, self.plot)
        content.layout().setContentsMargins(0, 0, 0, 0)
        self.stage = Stage(content)
        self.controls = bar
        fill(self, bar, self.stage)
        self._arrays: Mapping[str, Array] = {}
        self.layer.picked.connect(self.refresh)
        self.of.activated.connect(self.refresh)
        self.way.activated.connect(self.refresh)
        self.document.changed.connect(self.refresh)

    def wants(self) -> tuple[Want, ...]:
        """Ask for the norms of the chosen layer."""
        self.layer.offer(layers_of(networks(self.document, self.record), plainly_unrolls))
        if self.layer.layer is None:
            return ()
        role, node = self.layer.layer
        of = "loss" if self.of.currentData() == LOSS else "state"
        return (Want("lag", None, (("role", role), ("node", node), ("of", of))),)

    def draw(self, record: RunRecord | None) -> None:
        """Draw the newest norms."""
        want = next(iter(self.wants()), None)
        answer = None if want is None or record is None else self.answer(want)
        if answer is None or "units" not in answer.arrays:
            self._arrays = {}
            self.stage.show_empty(self._why(want, answer.problem if answer else ""))
            return
        self._arrays = answer.arrays
        self.way.setVisible(any(name.startswith("forward/") for name in answer.arrays))
        chosen = self._chosen(answer.arrays)
        if not chosen:
            self.stage.show_empty(
                self.tr("Of this layer only gradients of the last state are known.")
            )
            return
        stacked = {self._title(key): answer.arrays[key] for key in chosen}
        means = {name: f.over_examples(norms)[0] for name, norms in stacked.items()}
        self.plot.put(means, stacked, self.common.get("norm") or self._span(answer.arrays))
        self.signs.put(self.plot.signs())
        self.verdict.setText(self._words(means, answer.arrays))
        self.stage.show_content()

    def spans(self, record: RunRecord) -> Mapping[str, Span]:
        """Return the powers of ten that the norms reach."""
        want = next(iter(self.wants()), None)
        shot = None if want is None else record.snapshots.get(want)
        if shot is None or not self._chosen(shot.arrays):
            return {}
        return {"norm": self._span(shot.arrays)}

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return mean, least and largest norm for each lag."""
        rows = [
            (key, lag, *map(float, row))
            for key in self._chosen(self._arrays)
            for lag, row in enumerate(zip(*f.over_examples(self._arrays[key])))
        ]
        return ("gradient", "lag", "mean", "least", "largest"), rows

    def arrays(self) -> Mapping[str, Array]:
        """Return all norms."""
        return dict(self._arrays)

    def picture(self) -> QWidget:
        """Return verdict and plot."""
        return self.stage.content

    def _way(self, arrays: Mapping[str, Array]) -> str:
        two = any(name.startswith("forward/") for name in arrays)
        return str(self.way.currentData()) if two else ""

    def _chosen(self, arrays: Mapping[str, Array]) -> list[str]:
        return _keys(arrays, str(self.of.currentData()), self._way(arrays))

    def _span(self, arrays: Mapping[str, Array]) -> Span:
        chosen = self._chosen(arrays)
        return span_of_powers(np.concatenate([arrays[key].reshape(-1) for key in chosen]))

    def _why(self, want: Want | None, problem: str) -> str:
        if self.layer.missing:
            return self.tr("The network of this twin does not have this layer.")
        if want is None:
            return self.tr("This network has no recurrent layer.")
        return problem or self.tr("Press Play to see how far back a recurrent layer learns.")

    def _title(self, key: str) -> str:
        names = {
            "state": self.tr("state h"),
            "cell": self.tr("cell state c"),
            "input": self.tr("input x"),
        }
        return names[key.rpartition("/")[2]]

    def _words(self, means: Mapping[str, Array], arrays: Mapping[str, Array]) -> str:
        """Return the verdict on each line, without that of the input, which follows the state."""
        lines = [
            f"{name}: {self._sentence(f.fading(norms), int(arrays['steps']))}"
            for name, norms in means.items()
            if not name.startswith(self.tr("input x"))
        ]
        if int(arrays["directions"]) < int(arrays["units"]) and self.of.currentData() == LAST:
            text = self.tr("Norms are estimated from {0} of {1} directions.")
            lines.append(text.format(int(arrays["directions"]), int(arrays["units"])))
        return "\n".join(lines)

    def _sentence(self, found: f.Fading, cut: int) -> str:
        last, values = max(0, found.lags - 1), {"factor": f"{found.factor:.3g}"}
        values |= {"steps": f"{found.steps:.3g}", "lag": str(last), "share": f"{found.share:.2g}"}
        texts = {
            f.VANISHING: self.tr(
                "vanishing. Each step multiplies it by {factor}: half is gone after {steps} steps, {share} of it is left after {lag}."
            ),
            f.EXPLODING: self.tr(
                "exploding. Each step multiplies it by {factor}: it doubles every {steps} steps, and is {share} times as large after {lag}."
            ),
            f.FADING: self.tr(
                "fading. Each step multiplies it by {factor}: half is gone after {steps} steps, {share} of it is left after {lag}."
            ),
            f.GROWING: self.tr(
                "growing. Each step multiplies it by {factor}: it doubles every {steps} steps, and is {share} times as large after {lag}."
            ),
            f.STEADY: self.tr(
                "keeps its size. Each step multiplies it by {factor}; after {lag} steps it is {share} of what it was."
            ),
            f.CUT: self.tr("nothing comes from further back than {lag} steps."),
            f.UNKNOWN: self.tr("no gradient comes from earlier steps."),
        }
        text = texts[found.kind].format(**values)
        if cut and math.isfinite(cut):
            text += " " + self.tr("Truncated after {0} steps.").format(cut)
        return text

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "plot"):
            self.plot.dress()
            self.signs.put(self.plot.signs())


def _keys(arrays: Mapping[str, Array], of: str, way: str) -> list[str]:
    """Return the names of the norms of the gradients of the last state, or of the loss, in the order of drawing."""
    return [key for key in (f"{way}{of}{name}" for name in _NAMES) if key in arrays]
