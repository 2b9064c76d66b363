"""The words that float over a canvas: a message for some seconds, what is wrong with the whole network, a hint, a badge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from nnplayground.core.depth import is_deep
from nnplayground.core.events import Checked
from nnplayground.core.graph import Graph
from nnplayground.core.project import Project
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.camera import Camera
from nnplayground.gui.canvas.label import FloatingLabel
from nnplayground.gui.text import words

MESSAGE_MS = 5000


class Notices(QObject):
    """Puts words over `view`; the mouse goes through them, but for clicks on what is wrong.

    Signals:
        problem_clicked(): what is wrong with the whole network was clicked.
    """

    problem_clicked = Signal()

    def __init__(self, view: Camera) -> None:
        super().__init__(view)
        self._view = view
        self.message = FloatingLabel("canvas.message", _error, view, framed=True)
        self.problem = FloatingLabel("canvas.problem", _error, view, framed=True)
        self.problem.setToolTip(self.tr("Show the layer that this is about, and what helps"))
        self._pressed = False
        view.viewport().installEventFilter(self)
        self.hint = FloatingLabel("canvas.hint", lambda: l.look().muted, view)
        self.hint.setText(self.tr("Drag a layer here, or press Tab and type its name"))
        self.badge = FloatingLabel("canvas.deep", lambda: l.look().accent, view)
        self.badge.setText(self.tr("deep"))
        self.badge.setToolTip(self.tr("A network with two or more hidden layers is called deep"))
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self._fade = QTimer(self, interval=MESSAGE_MS, singleShot=True)
        self._fade.timeout.connect(self.message.hide)

    def say(self, text: str) -> None:
        """Show a sentence for some seconds."""
        self.message.setText(text)
        self.place()
        self.message.show()
        self.message.raise_()
        self._fade.start()

    def show_network(self, graph: Graph, problem: str) -> None:
        """Show what belongs to a network: a hint in an empty one, the badge, and what is wrong with the whole."""
        self.hint.setVisible(not graph.nodes)
        self.problem.setText(problem if graph.nodes else "")
        self.problem.setVisible(bool(self.problem.text()))
        self.badge.setVisible(is_deep(graph))
        self.place()

    def place(self) -> None:
        """Stand in the corners of the view, which may have another size."""
        room = self._view.size()
        self.hint.place(room, 0.5, 0.5)
        self.problem.place(room, 0, 1)
        self._view.cover(room.height() - self.problem.y() if self.problem.text() else 0)
        self.message.place(room, 0.5, 1)
        if self.problem.text() and self.message.geometry().intersects(self.problem.geometry()):
            self.message.move(self.message.x(), self.problem.y() - self.message.height() - 4)
        self.badge.place(room, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            return self._take(event)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            over = self._is_problem(event.pos())
            if over:
                QToolTip.showText(event.globalPos(), self.problem.toolTip(), self._view)
            return over
        return super().eventFilter(watched, event)

    def _take(self, event: QMouseEvent) -> bool:
        """Take a press on what is wrong, and the release that belongs to it; True if the canvas does not get the event."""
        over = self._is_problem(event.position().toPoint())
        if event.type() != QEvent.Type.MouseButtonRelease:
            self._pressed = over
            return over
        taken, self._pressed = self._pressed, False
        if taken and over:
            self.problem_clicked.emit()
        return taken

    def _is_problem(self, place: QPoint) -> bool:
        return self.problem.isVisible() and self.problem.geometry().contains(place)


def whole_problem(project: Project, role: str, check: Checked | None) -> str:
    """Return what is wrong with a network and is no single layer's fault; "" if nothing is known to be."""
    graph = project.networks.get(role, Graph())
    found = [told.message for told in graph.problems() if not told.node]
    if (
        not found
        and check is not None
        and check.project.networks is project.networks
        and check.where.split(".")[:2] == ["networks", role]
    ):
        found = [check.problem]
    return words(found[0]) if found else ""


def blamed(graph: Graph, role: str, check: Checked | None) -> str:
    """Return the layer that what is wrong with the whole network is about: the one that is named, else its last output."""
    parts = check.where.split(".", 2) if check is not None else []
    if len(parts) == 3 and parts[:2] == ["networks", role] and parts[2] in graph:
        return parts[2]
    ends = [ref.node for ref in graph.ends() if ref.node in graph]
    return ends[-1] if ends else ""


def _error() -> QColor:
    return l.look().error
