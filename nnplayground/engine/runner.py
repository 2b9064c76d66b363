"""The command loop: owns Keras, serves commands between two calls, and reports.

States: starting -> idle -> running <-> paused -> idle. Runs in one thread; knows nothing of Qt.
"""

from __future__ import annotations

import queue
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from nnplayground.core import events as e
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.project import DataChoice, Project
from nnplayground.core.registries import RECIPES
from nnplayground.data import load as loading
from nnplayground.data import prepare as preparing
from nnplayground.data.source import DataError, Prepared
from nnplayground.engine import exchange, predict, weights
from nnplayground.engine.build import BuildError, sentence
from nnplayground.engine.check import Checker
from nnplayground.engine.gather import Gather
from nnplayground.engine.run import Run, device
from nnplayground.engine.watch import Watcher

COMPILING = "Compiling the training step"
NEWEST_ONLY = (e.Check, e.Load, e.Watch, e.Predict)


class Runner:
    """Serves commands until Quit.

    Args:
        emit: called with every event, in the engine's thread.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._gather = Gather(emit)
        self._emit = self._gather.emit
        self._commands: queue.Queue[e.Command] = queue.Queue()
        self._waiting: list[e.Command] = []
        self._checker = Checker()
        self._watcher = Watcher(self._emit)
        self._run: Run | None = None
        self._steps: Iterator[Any] | None = None
        self._prepared: tuple[DataChoice, Prepared] | None = None
        self._count = 0
        self._over = False

    def serve(self, commands: queue.Queue[e.Command]) -> None:
        """Import Keras, then serve commands until Quit."""
        self._commands = commands
        self._import()
        while not self._over:
            if self._steps is None:
                self._take(commands.get())
            else:
                self._go_on()
            self._take_waiting()
        self._close()

    def train_all(self, project: Project) -> None:
        """Train a project to its end without a command queue; for programs without a window."""
        self._serve(e.Train(project))
        while self._steps is not None:
            self._go_on()

    @property
    def run(self) -> Run | None:
        """Return the current run."""
        return self._run

    def serve_one(self, command: e.Command) -> None:
        """Serve one command now; for programs without a window."""
        self._serve(command)

    def _import(self) -> None:
        self._emit(e.Status(e.STARTING, "Loading TensorFlow"))
        try:
            versions = {"keras": keras.__version__, "tensorflow": tf.__version__}
            tf.constant(1.0) + 1.0
        except Exception as error:
            self._emit(
                e.Failed(
                    "", f"TensorFlow could not be loaded: {sentence(error)}", traceback.format_exc()
                )
            )
            raise
        self._emit(e.Ready(device(), versions))
        self._emit(e.Status(e.IDLE))

    def _take(self, command: e.Command) -> None:
        self._waiting.append(command)

    def _take_waiting(self) -> None:
        """Serve everything that waits; of commands that only ask, the newest."""
        while True:
            try:
                self._waiting.append(self._commands.get_nowait())
            except queue.Empty:
                break
        waiting, self._waiting = self._waiting, []
        for index, command in enumerate(waiting):
            newer = any(type(later) is type(command) for later in waiting[index + 1 :])
            if not (isinstance(command, NEWEST_ONLY) and newer):
                self._serve(command)

    def _serve(self, command: e.Command) -> None:
        try:
            self._answer(command)
        except BuildError as error:
            self._fail(error.where, str(error))
        except DataError as error:
            self._fail("data", str(error))
        except weights.WeightsError as error:
            self._fail("weights", str(error))
        except exchange.ExchangeError as error:
            self._fail("model", str(error))
        except MemoryError:
            self._fail(
                "",
                "There is not enough memory for this; use fewer examples, a smaller batch or a smaller network",
            )
        except Exception as error:
            self._fail("", sentence(error))
        if self._steps is None and not self._over:
            self._emit(e.Status(e.PAUSED if self._run and not self._run.finished else e.IDLE))

    def _answer(self, command: e.Command) -> None:
        match command:
            case e.Load(data):
                self._emit(e.Loaded(data, self._data(data)))
            case e.Check(project):
                self._emit(self._checked(project))
            case e.Train():
                self._train(command)
            case e.Pause():
                self._pause()
            case e.Stop():
                self._stop()
            case e.Rewind(project):
                self._rewind(project)
            case e.Watch(wants):
                self._watcher.watch(wants, self._run)
            case e.Evaluate(part):
                self._evaluate(part)
            case e.Predict():
                if self._run is not None:
                    self._emit(predict.predict(self._run, command))
            case e.SaveWeights(token):
                self._emit(e.Weights(token, weights.saved(self._run) if self._run else {}))
            case e.RestoreWeights(project, arrays):
                run = self._fresh(project)
                weights.restore(run, arrays)
                self._emit(run.started(rewound=True))
                self._watcher.all(run)
            case e.ExportModel(path):
                if self._run is None:
                    raise exchange.ExchangeError(
                        "There is no network yet; press Play or Initialise weights first"
                    )
                exchange.save_model(self._run, Path(path))
                self._emit(e.Exported(path))
            case e.ImportModel(project, path):
                self._import_model(project, Path(path))
            case e.Quit():
                self._over = True

    def _train(self, command: e.Train) -> None:
        run = self._run
        if run is not None and not command.fresh and run.can_go_on(command.project):
            run.project, run.finished = command.project, ""
            self._steps = self._steps or run.paused_steps
            compiled = all(loop.compiled for loop in run.loops.values())
            self._emit(e.Status(e.RUNNING) if compiled else e.Status(e.COMPILING, COMPILING))
        else:
            self._steps = None
            run = self._again(command.project) or self._fresh(command.project)
            self._emit(run.started())
            self._emit(e.Status(e.COMPILING, COMPILING))
        run.budget = command.steps
        if command.epochs is not None:
            run.budget = command.epochs * run.steps_per_epoch - run.step % run.steps_per_epoch
        if self._steps is None:
            recipe = RECIPES.find(command.project.training.recipe.name)
            assert recipe.steps is not None
            self._steps = iter(recipe.steps(run))

    def _again(self, project: Project) -> Run | None:
        """Return the current run at step 0 if it is of the same project: nothing needs to be compiled again."""
        if self._run is None or not self._run.project.same_run(project):
            return None
        self._count += 1
        self._run.rewind(self._count)
        return self._run

    def _fresh(self, project: Project) -> Run:
        prepared = self._data(project.data)
        if self._run is not None:
            self._run.close()
            self._run = None
        self._count += 1
        run = Run(self._count, project, prepared)
        self._watcher.forget()
        self._run = run
        return run

    def _go_on(self) -> None:
        """Run one call of the recipe, then what the views want."""
        run = self._run
        assert run is not None
        assert self._steps is not None
        try:
            event = next(self._steps, None)
        except Exception as error:
            self._steps = None
            run.finished = "failed"
            where = error.where if isinstance(error, BuildError) else run.blame(error)
            self._fail(where, sentence(error))
            self._emit(e.Finished(run.number, "failed", sentence(error)))
            self._emit(e.Status(e.IDLE))
            return
        if event is None:
            self._finish(run)
            return
        self._emit(event)
        if isinstance(event, e.Metrics) and not self._gather.told_running:
            self._emit(e.Status(e.RUNNING))
            self._gather.told_running = True
        if isinstance(event, e.Epoch):
            self._watcher.all(run)
        else:
            self._watcher.some(run)
        if run.at_rest(event):
            self._pause()

    def _pause(self) -> None:
        run = self._run
        if run is None or self._steps is None:
            return
        run.budget = None
        run.paused_steps, self._steps = self._steps, None
        self._gather.told_running = False
        self._emit(e.Paused(run.number, run.step, run.exact_epoch))
        self._emit(e.Status(e.PAUSED))
        self._watcher.all(run)

    def _stop(self) -> None:
        run = self._run
        if run is None or run.finished:
            return
        run.finished, run.finish_text = "stopped", ""
        self._finish(run)

    def _finish(self, run: Run) -> None:
        self._steps = None
        run.paused_steps = None
        self._gather.told_running = False
        self._watcher.all(run)
        self._emit(e.Finished(run.number, run.finished, run.finish_text))
        self._emit(e.Status(e.IDLE))

    def _rewind(self, project: Project) -> None:
        self._steps = None
        run = self._again(project) or self._fresh(project)
        self._emit(run.started(rewound=True))
        self._watcher.all(run)

    def _import_model(self, project: Project, path: Path) -> None:
        self._steps = None
        run = self._again(project) or self._fresh(project)
        exchange.load_model(run, path)
        self._emit(run.started(rewound=True))
        self._watcher.all(run)

    def _evaluate(self, part: str) -> None:
        run = self._run
        if run is None:
            raise BuildError("", "There is no trained network yet; press Play first")
        size = run.prepared.parts[part].size
        if not size:
            raise DataError(
                f"There are no examples in the {part} part; give it a share in the data panel"
            )
        if self._steps is None:
            self._emit(e.Status(e.EVALUATING))
        self._emit(e.Evaluated(run.number, part, run.evaluate(part), size))

    def _data(self, choice: DataChoice) -> Prepared:
        if self._prepared is None or self._prepared[0] != choice:
            if self._steps is None:
                self._emit(e.Status(e.LOADING, "Loading the data"))
            data = loading.load(
                choice.source, lambda share, text: self._emit(e.Status(e.LOADING, text, share))
            )
            self._prepared = (choice, preparing.prepare(choice, data))
            if self._steps is not None:
                self._emit(e.Status(e.RUNNING))
        return self._prepared[1]

    def _checked(self, project: Project) -> e.Checked:
        """Check a project; with the shapes of its data if they are loaded already (a check never waits for a download)."""
        shapes: dict[str, dict[str, Any]] = {}
        targets: dict[str, Any] = {}
        if self._prepared is not None and self._prepared[0] == project.data:
            part = self._prepared[1].parts[e.TRAIN]
            for role, graph in project.networks.items():
                nodes = [node.id for node in graph.inputs()]
                names = nodes if set(nodes) <= set(part.inputs) else list(part.inputs)
                shapes[role] = {
                    node: part.inputs[name].shape[1:] for node, name in zip(nodes, names)
                }
            targets = {name: array.shape[1:] for name, array in part.targets.items()}
        return self._checker.check(project, shapes, targets)

    def _fail(self, where: str, message: str) -> None:
        details = traceback.format_exc()
        self._emit(e.Failed(where, message, "" if details.startswith("NoneType") else details))

    def _close(self) -> None:
        if self._run is not None:
            self._run.close()
        self._gather.flush()
