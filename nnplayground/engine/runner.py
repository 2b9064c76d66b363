"""The command loop: owns Keras, serves commands between two calls, and reports.

States: starting -> idle -> running <-> paused -> idle. Runs in one thread; knows nothing of Qt.
"""

from __future__ import annotations

import queue
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from nnplayground.core import events as e
from nnplayground.core import vary
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.project import Project
from nnplayground.data.source import DataError
from nnplayground.engine import exchange, exports, opening, predict, weights
from nnplayground.engine.build import BuildError, sentence
from nnplayground.engine.check import Checker
from nnplayground.engine.lending import Lender, names_of
from nnplayground.engine.run import Run, device
from nnplayground.engine.shelf import Shelf
from nnplayground.engine.trainer import Trainer

NEWEST_ONLY = (e.Check, e.Load, e.Watch, e.Predict, e.Change, e.Scrub, e.Speed)
CALLS_NETWORK = (e.Evaluate, e.Predict, e.ExportModel, e.ImportModel)
"""Commands that call a network, which must not happen while another thread traces it."""


class Runner:
    """Serves commands until Quit.

    Args:
        emit: called with every event, in the engine's thread.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._commands: queue.Queue[e.Command] = queue.Queue()
        self._waiting: list[e.Command] = []
        self._checker = Checker()
        self._shelf = Shelf(emit)
        self._trainer = Trainer(emit, self._shelf, self._checker)
        self._lender = Lender(lambda: self.run, self._shelf.shapes_of)
        self._over = False

    @property
    def run(self) -> Run | None:
        """Return the run of the project itself."""
        return self._trainer.run

    @property
    def runs(self) -> list[Run]:
        """Return the runs of the project and its twins."""
        return [lane.run for lane in self._trainer.lanes]

    def serve(self, commands: queue.Queue[e.Command]) -> None:
        """Import Keras, then serve commands until Quit."""
        self._commands = commands
        self._trainer.team.waits = True
        self._import()
        while not self._over:
            lane = self._trainer.next()
            if lane is not None:
                self._trainer.go_on(lane)
            else:
                self._wait()
            self._take_waiting()
            self._trainer.aside()
        self._trainer.close()

    def train_all(self, project: Project) -> None:
        """Train a project and its twins to their end without a command queue; for programs without a window."""
        self._trainer.team.background = False
        self._serve(e.Train(project))
        while (lane := self._trainer.next()) is not None:
            self._trainer.go_on(lane)
        self._finish_aside()

    def close(self) -> None:
        """Let go of everything; no thread is left. For programs without a window."""
        self._trainer.close()

    def serve_one(self, command: e.Command) -> None:
        """Serve one command now, with all that it asks for; for programs without a window."""
        self._serve(command)
        self._finish_aside()

    def _finish_aside(self) -> None:
        while not self._trainer.going and self._trainer.aside():
            pass

    def _import(self) -> None:
        self._trainer.emit(e.Status(e.STARTING, "Loading TensorFlow"))
        try:
            versions = {"keras": keras.__version__, "tensorflow": tf.__version__}
            tf.constant(1.0) + 1.0
        except Exception as error:
            self._trainer.emit(
                e.Failed(
                    "", f"TensorFlow could not be loaded: {sentence(error)}", traceback.format_exc()
                )
            )
            raise
        self._trainer.emit(e.Ready(device(), versions))
        self._trainer.say(e.IDLE)

    # --- serving ------------------------------------------------------------------------------------------------------

    def _wait(self) -> None:
        """Wait for a command; not long if a run will be able to go on."""
        if self._waiting:
            return
        try:
            self._waiting.append(self._commands.get(timeout=self._trainer.patience()))
        except queue.Empty:
            return

    def _collect(self) -> None:
        while True:
            try:
                self._waiting.append(self._commands.get_nowait())
            except queue.Empty:
                return

    def _take_waiting(self) -> None:
        """Serve everything that waits; of commands that only ask, the newest."""
        self._collect()
        while self._waiting:
            command = self._waiting.pop(0)
            newer = any(type(later) is type(command) for later in self._waiting)
            if not (isinstance(command, NEWEST_ONLY) and newer):
                self._serve(command)

    def _serve(self, command: e.Command) -> None:
        try:
            if isinstance(command, CALLS_NETWORK):
                self._trainer.finish_compiling()
            self._answer(command)
        except BuildError as error:
            self._trainer.fail(error.where, str(error))
        except vary.VariantError as error:
            self._trainer.fail("twins", str(error))
        except DataError as error:
            self._trainer.fail("data", str(error))
        except weights.WeightsError as error:
            self._trainer.fail("weights", str(error))
        except (exchange.ExchangeError, *opening.REFUSALS) as error:
            self._trainer.fail("model", str(error))
        except MemoryError:
            self._trainer.fail(
                "",
                "There is not enough memory for this; use fewer examples, a smaller batch or a smaller network",
            )
        except Exception as error:
            self._trainer.fail("", sentence(error))
        if not self._over:
            self._trainer.show_rest()

    def _cancelled(self) -> bool:
        """Tell whether what is being done now is not wanted any more; what was asked for since is served later."""
        self._collect()
        found = next((one for one in self._waiting if one in (e.Cancel(), e.Quit())), None)
        if isinstance(found, e.Cancel):
            self._waiting.remove(found)
        return found is not None

    def _shapes(self, project: Project) -> dict[str, Any]:
        """Return the shapes of the inputs of a project's network by node; the data are loaded for it."""
        self._shelf.get(project.data, self._trainer.going)
        return self._shelf.shapes(project)[0].get(opening.ROLE, {})

    def _answer(self, command: e.Command) -> None:
        trainer = self._trainer
        match command:
            case e.Load(data):
                self._trainer.emit(e.Loaded(data, self._shelf.get(data, trainer.going)))
            case e.Check(project):
                self._trainer.emit(self._checker.check(project, *self._shelf.shapes(project)))
            case e.Train():
                trainer.train(command)
            case e.Change(project):
                trainer.change(project)
            case e.Pause():
                trainer.pause()
            case e.Stop():
                trainer.stop()
            case e.Rewind(project):
                trainer.rewind(project)
            case e.Scrub(epoch):
                trainer.scrub(epoch)
            case e.Speed(rate):
                trainer.team.set_rate(rate)
            case e.Hold(number, on):
                trainer.hold(number, on)
            case e.Watch(wants):
                trainer.team.watch(wants)
            case e.Ask(want, numbers):
                trainer.team.ask(want, numbers)
            case e.Cancel(wanted):
                trainer.team.jobs.cancel(wanted)
            case e.Lay(number, raw):
                trainer.team.lay(number, raw)
            case e.SetWeight():
                trainer.set_weight(command)
            case e.Evaluate(part):
                trainer.evaluate(part)
            case e.Predict():
                lanes = trainer.lanes if command.raw is not None else trainer.lanes[:1]
                for lane in lanes:
                    trainer.emit(predict.predict(lane.run, command))
            case e.SaveWeights(token):
                self._trainer.emit(e.Weights(token, weights.saved(self.run) if self.run else {}))
            case e.RestoreWeights(project, arrays):
                trainer.going = False
                trainer.team.start(project)
                try:
                    weights.restore(trainer.lanes[0].run, arrays)
                finally:
                    trainer.team.announce(rewound=True)
            case e.ExportModel(path, form):
                if self.run is None:
                    raise exchange.ExchangeError(
                        "There is no network yet; press Play or Initialise weights first"
                    )
                exports.save(self.run, Path(path), form)
                self._trainer.emit(e.Exported(path))
            case e.OpenModel(path, project):
                trainer.emit(e.Status(e.LOADING, "Opening a model"))
                try:
                    shapes = partial(self._shapes, project)
                    trainer.emit(opening.open_model(Path(path), project, shapes, self._cancelled))
                finally:
                    if trainer.going:
                        trainer.emit(e.Status(e.RUNNING))
            case e.OpenArchitecture():
                trainer.emit(opening.open_architecture(command, Project()))
            case e.ImportModel(project, path):
                trainer.take_model(project, Path(path))
            case e.LookAtWeights():
                trainer.emit(self._lender.look(command))
            case e.TakeWeights(project):
                lent = self._lender.take(command)
                arrays = {**trainer.team.lent, **lent.arrays}
                trainer.begin_with(project, arrays)
                trainer.emit(replace(lent, arrays=arrays))
            case e.Lend(arrays):
                trainer.team.lent = dict(arrays)
                trainer.emit(e.Lent(arrays, names_of(arrays)))
            case e.Quit():
                self._over = True
