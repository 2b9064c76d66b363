"""The workflow bar: network, data, training, train, evaluate, use; each step opens when the one before it is right."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from nnplayground.gui.document import Document
from nnplayground.gui.icons import icon
from nnplayground.gui.live import Live

N = QT_TRANSLATE_NOOP
STEPS: tuple[tuple[str, str, str], ...] = (
    ("network", N("Workflow", "Network"), N("Workflow", "1. Describe the layers")),
    ("data", N("Workflow", "Data"), N("Workflow", "2. Choose the examples and their preparation")),
    ("training", N("Workflow", "Training"), N("Workflow", "3. Choose loss, metrics, optimizer")),
    ("train", N("Workflow", "Train"), N("Workflow", "4. Train and watch the curves")),
    ("evaluate", N("Workflow", "Evaluate"), N("Workflow", "5. Measure it on the test data")),
    ("use", N("Workflow", "Use"), N("Workflow", "6. Predict with the trained network")),
)


class WorkflowBar(QWidget):
    """Six steps as buttons named `workflow.<step>`.

    Signals:
        chosen(step): a step was clicked.
    """

    chosen = Signal(str)

    def __init__(self, document: Document, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workflow")
        self._document, self._live = document, live
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.buttons: dict[str, QToolButton] = {}
        for number, (name, title, tip) in enumerate(STEPS):
            if number:
                arrow = QLabel("›")
                arrow.setProperty("muted", True)
                layout.addWidget(arrow)
            layout.addWidget(self._button(name, title, tip))
        for signal in (live.checked, live.loaded, live.updated, live.started, live.state_changed):
            signal.connect(self.refresh)
        document.changed.connect(self.refresh)
        self.refresh()

    def valid(self) -> dict[str, bool]:
        """Tell for each step whether it is done as far as is known now."""
        project, check, record = self._document.project, self._live.check, self._live.record
        current = check is not None and check.project.networks == project.networks
        network = (
            current
            and check is not None
            and any(graph.nodes for graph in project.networks.values())
            and not any(
                report.problem for nodes in check.nodes.values() for report in nodes.values()
            )
        )
        data = self._live.data is not None and self._live.data.choice == project.data
        training = current and check is not None and check.ok
        trained = record is not None and record.step > 0
        evaluated = record is not None and bool(record.evaluations)
        return {
            "network": network,
            "data": data,
            "training": training,
            "train": trained,
            "evaluate": evaluated,
            "use": False,
        }

    def refresh(self, *_: object) -> None:
        """Enable the steps whose predecessors are all right, and tick what is done."""
        open_so_far = True
        valid = self.valid()
        for name, button in self.buttons.items():
            button.setEnabled(open_so_far)
            done = open_so_far and valid[name]
            if button.property("done") != done:
                button.setProperty("done", done)
                button.setIcon(icon("check" if done else "dot"))
            open_so_far = done

    def _button(self, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(QCoreApplication.translate("Workflow", title))
        button.setToolTip(QCoreApplication.translate("Workflow", tip))
        button.setAccessibleName(QCoreApplication.translate("Workflow", tip))
        button.setObjectName(f"workflow.{name}")
        button.setProperty("step", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = button
        return button
