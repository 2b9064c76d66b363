"""What steers the picture of an embedding: layer, part, method, and how points look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.data.source import Prepared
from nnplayground.gui.text import grouped
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.bar_line import bar_line, together
from nnplayground.gui.views.layer_choice import Layer, LayerChoice

if TYPE_CHECKING:
    from nnplayground.gui.views.embedding import Embedding

PCA, TSNE = "pca", "tsne"
AT_ONCE = 2000
MANY = 10_000
PERPLEXITIES = (5, 15, 30, 50)


class EmbeddingBar(QWidget):
    """Names are `embedding.layer`, `.method`, `.count`, `.perplexity`, `.lasso`, `.new_axes`, `.size`, `.opacity`, and those of AskBar."""

    def __init__(self, view: Embedding) -> None:
        super().__init__()
        self._view = view
        self.layer = LayerChoice("embedding.layer", view.selection)
        self.layer.picked.connect(view.refresh)
        self.ask: AskBar | None = None
        self._make_boxes()
        self.lasso = _button("lasso", self.tr("Lasso"), self.tr("Encircle points by dragging"))
        self.lasso.setCheckable(True)
        self.lasso.toggled.connect(self._on_lasso)
        self.new_axes = _button(
            "new_axes", self.tr("New axes"), self.tr("Find the axes again, with the weights of now")
        )
        self.new_axes.clicked.connect(view.new_axes)
        self.size = self._slider("size", self.tr("Size of the points"), 1, 16, 6)
        self.opacity = self._slider("opacity", self.tr("Opacity of the points"), 5, 100, 75)
        self._lay_out()
        self.refresh(False)

    def _make_boxes(self) -> None:
        self._method = _box("method", self.tr("Method"), self.tr("How many numbers become two"))
        self._method.addItem(self.tr("PCA"), PCA)
        self._method.addItem(self.tr("t-SNE"), TSNE)
        self._count = _box(
            "count", self.tr("Examples"), self.tr("How many examples; t-SNE takes up to 2,000")
        )
        for count in (500, AT_ONCE, MANY):
            self._count.addItem(self.tr("{0} examples").format(f"{count:,}"), count)
        self._count.setCurrentIndex(1)
        self._perplexity = _box(
            "perplexity",
            self.tr("Perplexity"),
            self.tr("About how many neighbours each example keeps"),
        )
        for number in PERPLEXITIES:
            self._perplexity.addItem(self.tr("perplexity {0}").format(number), number)
        self._perplexity.setCurrentIndex(PERPLEXITIES.index(30))
        for box in (self._method, self._count, self._perplexity):
            box.currentIndexChanged.connect(self._view.refresh)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        first = (self.layer, self._view.part, self._view.output, self._count)
        sliders = (together(_sign("·"), self.size), together(_sign("◐"), self.opacity))
        second = (self._method, self._perplexity, self.new_axes, self.lasso, *sliders)
        for widgets in (first, second):
            layout.addLayout(bar_line(widgets))

    def offer(self, layers: list[Layer]) -> None:
        """Put in the layers of all networks; at first the last one before the output is chosen, where classes are apart most."""
        first = not self.layer.layers
        self.layer.offer(layers)
        if first and len(layers) > 1 and self.layer.currentIndex() == 0:
            self.layer.setCurrentIndex(len(layers) - 2)

    def add_ask(self) -> None:
        """Add the bar that asks; it needs the view's question, and so this bar."""
        self.ask = AskBar(self._view, self.tr("Lay out"))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.ask)
        self.refresh(False)

    @property
    def method(self) -> str:
        """Return PCA or TSNE."""
        return str(self._method.currentData())

    @property
    def probe(self) -> str:
        """Return the name of the probe or job that lays the points out."""
        if self.method == TSNE:
            return "tsne"
        return "embedding" if self._count.currentData() <= AT_ONCE else "embedding_of_many"

    def options(self) -> tuple[tuple[str, Any], ...]:
        """Return the options of the want that are chosen here."""
        count = int(self._count.currentData())
        if self.method == TSNE:
            perplexity = int(self._perplexity.currentData())
            return (("count", min(count, AT_ONCE)), ("perplexity", perplexity))
        return (("count", count),)

    def told(self, prepared: Prepared | None) -> str:
        """Return how long t-SNE of the chosen part takes, and that it takes a sample; "" for what is quick."""
        size = 0 if prepared is None else prepared.parts[self._view.chosen_part].size
        if self.method != TSNE or not size:
            return ""
        count = min(int(self._count.currentData()), AT_ONCE, size)
        # The cost of a step grows with the square of the number of examples; measured with two cores.
        seconds = 5 * round(1 + 2 * (count / AT_ONCE) ** 2)
        text = self.tr("t-SNE of {0} examples takes about {1} seconds.")
        text = text.format(grouped(count), seconds)
        if count < size:
            more = self.tr("They are spread evenly over the {0} of this part; fewer are faster.")
            text += " " + more.format(grouped(size))
        return text

    def refresh(self, asked: bool) -> None:
        """Show what belongs to the method; asked: it takes long, and is begun by a button."""
        self._perplexity.setVisible(self.method == TSNE)
        self.new_axes.setVisible(self.method == PCA)
        if self.ask is not None:
            self.ask.setVisible(asked)
            self.ask.refresh()

    def _slider(self, name: str, text: str, low: int, high: int, value: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, objectName=f"embedding.{name}")
        slider.setRange(low, high)
        slider.setValue(value)
        slider.setToolTip(text)
        slider.setAccessibleName(text)
        slider.setMinimumWidth(34)
        slider.setMaximumWidth(70)
        slider.valueChanged.connect(self._on_look)
        return slider

    def _on_look(self) -> None:
        for view in self._view.panels:
            view.canvas.look(self.size.value() / 2, self.opacity.value() / 100)  # type: ignore[attr-defined]

    def _on_lasso(self, lasso: bool) -> None:
        for view in self._view.panels:
            view.canvas.lasso = lasso  # type: ignore[attr-defined]


def _box(name: str, title: str, tip: str) -> QComboBox:
    box = QComboBox(objectName=f"embedding.{name}")
    box.setAccessibleName(title)
    box.setToolTip(tip)
    return box


def _button(name: str, text: str, tip: str) -> QToolButton:
    button = QToolButton(objectName=f"embedding.{name}")
    button.setText(text)
    button.setToolTip(tip)
    return button


def _sign(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("muted", True)
    return label
