"""A field to find layers on the canvas, by name, type, title or the value of a setting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from nnplayground.core.graph import Graph, Node
from nnplayground.gui.canvas.facts import layer_type
from nnplayground.gui.icons import icon
from nnplayground.gui.text import words


def found(graph: Graph, text: str) -> tuple[str, ...]:
    """Return the layers that a typed text fits: by name first, then by type, then by settings, each in the order of the network.

    Each word has to stand in the layer's name, its type, the title of that, or in a setting written like `units=10`.
    """
    wanted = text.lower().split()
    if not wanted:
        return ()
    hits: list[tuple[int, str]] = []
    for node in graph.nodes:
        texts = _texts(node)
        for rank in range(len(texts)):
            if all(word in " ".join(texts[: rank + 1]) for word in wanted):
                hits.append((rank, node.id))
                break
    return tuple(name for _, name in sorted(hits, key=lambda hit: hit[0]))


def _texts(node: Node) -> tuple[str, str, str]:
    """Return the name, the type with its title, and the settings of a layer, in small letters."""
    entry = layer_type(node.type)
    title, values = "", node.values
    if entry is not None:
        title = f"{entry.title} {words(entry.title)}"
        values = {param.name: node.values.get(param.name, param.default) for param in entry.params}
    settings = " ".join(f"{name}={_value(value)}" for name, value in values.items())
    return node.id.lower(), f"{node.type} {title}".lower(), settings.lower()


def _value(value: object) -> str:
    name = getattr(value, "name", None)
    return str(value if name is None else name).replace(" ", "")


class Finder(QFrame):
    """A field and the place among what was found. `hidden` tells whether a layer is in a folded block.

    Signals:
        found_one(layer, opens): a layer was found; the canvas shows it, and if Enter went to it, opens the blocks around it.
    """

    found_one = Signal(str, bool)

    def __init__(self, parent: QWidget, hidden: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._hidden = hidden
        self.setObjectName("canvas.finder")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._graph = Graph()
        self._hits: tuple[str, ...] = ()
        self._at = 0
        self.field = QLineEdit()
        self.field.setObjectName("canvas.find")
        self.field.setAccessibleName(self.tr("Find a layer"))
        self.field.setPlaceholderText(self.tr("Find a layer"))
        self.field.setToolTip(
            self.tr(
                "A name, a type or a setting such as units=10; Enter goes to the next, Shift+Enter back"
            )
        )
        self.count = QLabel()
        self.count.setObjectName("canvas.find_count")
        self.close_button = QToolButton()
        self.close_button.setObjectName("canvas.find_close")
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Close (Escape)"))
        self.close_button.setAccessibleName(self.tr("Close (Escape)"))
        self.close_button.setAutoRaise(True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 4, 4)
        layout.setSpacing(6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.close_button)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.close_button.clicked.connect(self.close_field)
        self.hide()

    def open(self, graph: Graph) -> None:
        """Show the field for a network, with what was typed last."""
        self._graph = graph
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()
        self._search()

    def place(self) -> None:
        """Stand at the upper edge of the parent, in the middle."""
        room = self.parentWidget().width()
        self.resize(min(320, room - 16), self.sizeHint().height())
        self.move(max(8, (room - self.width()) // 2), 8)

    def close_field(self) -> None:
        """Hide the field and give the focus back to the canvas."""
        if self.isVisible():
            self.hide()
            self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next layer that was found (1) or to the one before (-1); to the same one if it is still hidden."""
        if self._hits:
            by = 0 if self._hidden(self._hits[self._at]) else by
            self._at = (self._at + by) % len(self._hits)
            self._tell(opens=True)

    def follow(self, graph: Graph) -> None:
        """Search in the network as it is after an edit; the place stays where it can."""
        if self.isVisible() and graph is not self._graph:
            here = self._hits[self._at] if self._hits else ""
            self._graph = graph
            self._hits = found(graph, self.field.text())
            self._at = self._hits.index(here) if here in self._hits else 0
            self._count()

    def _search(self) -> None:
        self._hits, self._at = found(self._graph, self.field.text()), 0
        self._tell()

    def _tell(self, opens: bool = False) -> None:
        self._count()
        if self._hits:
            self.found_one.emit(self._hits[self._at], opens)

    def _count(self) -> None:
        text = self.tr("{place} of {count}").format(place=self._at + 1, count=len(self._hits))
        nothing = self.tr("nothing found") if self.field.text().strip() else ""
        self.count.setText(text if self._hits else nothing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step(-1 if back else 1)
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key == Qt.Key.Key_Escape:
                self.close_field()
                return True
        return super().eventFilter(watched, event)
