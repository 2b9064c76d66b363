"""A window with a scripted engine and plain widgets in the places of canvas and panels, for the tests of the shell."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.gui.views.view import View


class ScriptedEngine:
    """Answers commands as the engine would, without computing anything; `commands` holds what came."""

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self.emit = emit
        self.commands: list[e.Command] = []
        self.problem = ""
        self.refusal = ""
        self.blamed = "networks.model.dense_1"
        self.parameters = 3
        self.run = 0
        self.project: Project | None = None
        self.data: Any = None

    def serve(self, commands: queue.Queue[e.Command]) -> None:
        self.emit(e.Ready("CPU", {"keras": "3"}))
        self.emit(e.Status(e.IDLE))
        while True:
            command = commands.get()
            self.commands.append(command)
            match command:
                case e.Quit():
                    return
                case e.Check():
                    self._check(command.project)
                case e.Load():
                    self.emit(e.Loaded(command.data, self.data))
                case e.Train():
                    self._train(command)
                case e.Change() if self.project is not None:
                    self._change(command.project)
                case e.Pause() if self.project is not None:
                    self.emit(e.Paused(self.run, 2, 1.0))
                    self.emit(e.Status(e.PAUSED))
                case e.Rewind():
                    self._start(command.project, rewound=True)
                    self.emit(e.Status(e.PAUSED))
                case e.Stop() if self.project is not None:
                    self.emit(e.Finished(self.run, "stopped", "Stopped."))
                    self.emit(e.Status(e.IDLE))
                case e.Evaluate():
                    self.emit(e.Evaluated(self.run, command.part, {"loss": 0.25}, 8))
                case e.SaveWeights():
                    self.emit(e.Weights(command.token, {"model/dense_1/0": np.ones((2, 1))}))
                case e.RestoreWeights():
                    self._start(command.project, rewound=True)
                    self.emit(e.Status(e.PAUSED))

    def posted(self, kind: type[e.Command]) -> list[Any]:
        return [command for command in self.commands if isinstance(command, kind)]

    def _check(self, project: Project) -> None:
        nodes = {
            role: {
                node.id: e.NodeReport(parameters=self.parameters, problem=self.problem)
                for node in graph.nodes
            }
            for role, graph in project.networks.items()
        }
        self.emit(e.Checked(project, nodes))

    def _start(self, project: Project, rewound: bool = False) -> None:
        self.run += 1
        self.project = project
        self.emit(e.Started(self.run, project, 3, "CPU", 2, 20, rewound=rewound))

    def _change(self, project: Project) -> None:
        if self.refusal:
            self.emit(e.Failed(self.blamed, self.refusal))
            self.emit(e.Paused(self.run, 2, 1.0))
            self.emit(e.Status(e.PAUSED))
            return
        old, self.project = self.project.networks["model"], project
        new = project.networks["model"].nodes
        fresh = tuple(node.id for node in new if node.id in old and node != old[node.id])
        kept = tuple(node.id for node in new if node.id not in fresh) if fresh else ()
        self.emit(e.Changed(self.run, project, 2, 2 * project.training.epochs, kept, fresh))

    def _goes_on(self, project: Project) -> bool:
        training = replace(project.training, epochs=self.project.training.epochs)
        return self.project.same_run(replace(project, training=training))

    def _train(self, command: e.Train) -> None:
        if self.project is None or command.fresh or not self._goes_on(command.project):
            self._start(command.project)
        self.project = command.project
        self.emit(e.Status(e.RUNNING))
        steps = np.array([1, 2])
        self.emit(e.Metrics(self.run, 1, steps, {"loss": np.array([0.9, 0.5])}, 1000.0))
        self.emit(e.Epoch(self.run, 1.0, 2, {"loss": 0.7, "val_loss": 0.8}, 0.1, 1000.0))
        if command.steps or command.epochs:
            self.emit(e.Paused(self.run, 2, 1.0))
            self.emit(e.Status(e.PAUSED))


class PlainPanel(QWidget):
    """Stands in the place of a panel or the canvas and notes what is called."""

    network_wanted = Signal()
    architecture_wanted = Signal(str)
    view_wanted = Signal(str)
    shapes_changed = Signal(bool)
    settings_wanted = Signal(str)
    chosen_again = Signal()
    CALLS = (
        *("add_remark", "arrange", "copy", "cut", "delete_selected", "duplicate", "find_layer"),
        *("group", "mark_output", "paste", "select_all", "share", "show_minimap", "show_shapes"),
        *("toggle_fold", "turn", "ungroup", "use", "zoom_fit"),
    )

    def __init__(self, *partners: Any) -> None:
        super().__init__()
        self.calls: list[str] = []
        self.editor = self

    def __getattr__(self, name: str) -> Any:
        if name in self.CALLS:
            return lambda *_: self.calls.append(name)
        raise AttributeError(name)


class PlainView(View):
    """A view that writes the number of steps and draws nothing else."""

    name = "plain"
    title = "Plain"
    help = "What plain means."
    area = "right"

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 150)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, 80)

    def draw(self, record: RunRecord | None) -> None:
        self.steps = record.step if record is not None else 0

    def numbers(self) -> tuple[list[str], list[list[Any]]]:
        return ["step", "name"], [[1, "a,b"], [2, "ö"]]


class OtherView(PlainView):
    name = "curves"
    title = "Curves"
    area = "bottom"


class Shell:
    """A running window with its scripted engine."""

    def __init__(self, qtbot: Any, argv: tuple[str, ...] = ()) -> None:
        from nnplayground import app

        self.closed, self.qtbot = False, qtbot
        self.engines: list[ScriptedEngine] = []
        self.application, self.window = app.make(argv, self._make)
        self.live, self.document = self.window.live, self.window.document

    @property
    def engine(self) -> ScriptedEngine:
        return self.engines[0]

    def _make(self, emit: Callable[[e.Event], None]) -> ScriptedEngine:
        self.engines.append(ScriptedEngine(emit))
        return self.engines[0]

    def find(self, name: str) -> Any:
        found = self.window.findChild(QWidget, name)
        assert found is not None, f"there is no widget named {name!r}"
        return found

    def action(self, name: str) -> Any:
        return self.window.actions_table[name]

    def close(self) -> None:
        if self.closed:
            return
        self.closed = True
        self.window.document.undo_stack.setClean()
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())
        self.window.deleteLater()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("NNPLAYGROUND_HOME", str(folder))
    return folder


@pytest.fixture
def make_shell(
    qtbot: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Shell]]:
    from nnplayground.gui import main_window, rooms

    monkeypatch.setattr(main_window, "all_views", lambda: [OtherView, PlainView])
    monkeypatch.setattr(rooms, "load", lambda target: PlainPanel)
    made: list[Shell] = []

    def make(*argv: str, ready: bool = True) -> Shell:
        made.append(Shell(qtbot, argv))
        if ready:
            qtbot.waitUntil(lambda: made[-1].live.engine is not None)
        return made[-1]

    yield make
    for shell in made:
        shell.close()


@pytest.fixture
def shell(make_shell: Callable[..., Shell]) -> Shell:
    return make_shell()


@pytest.fixture
def small_project() -> Project:
    nodes = (
        Node("input_1", "InputLayer", {"shape": (2,)}),
        Node("dense_1", "Dense", {"units": 1}, (Ref("input_1"),)),
    )
    return Project(name="Small", networks={"model": Graph(nodes)})
