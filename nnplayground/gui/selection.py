"""What the person looks at: the chosen layer and the chosen example, shared by every panel and view."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnplayground.core.events import Example


class Selection(QObject):
    """The chosen network, layers and example.

    Signals:
        nodes_changed(): role or nodes are others now.
        example_changed(): the example is another one now.
    """

    nodes_changed = Signal()
    example_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.role = "model"
        self.nodes: tuple[str, ...] = ()
        self.example = Example()

    @property
    def node(self) -> str:
        """Return the one chosen node, or the last of several, or ""."""
        return self.nodes[-1] if self.nodes else ""

    def choose_nodes(self, nodes: tuple[str, ...], role: str = "model") -> None:
        """Choose layers."""
        if (nodes, role) != (self.nodes, self.role):
            self.nodes, self.role = nodes, role
            self.nodes_changed.emit()

    def choose_example(self, example: Example) -> None:
        """Choose an example."""
        if example != self.example:
            self.example = example
            self.example_changed.emit()
