"""The command loop: owns Keras, serves commands between two calls, and reports.

States: starting -> idle -> running <-> paused -> idle. Runs in one thread; knows nothing of Qt.
"""

from __future__ import annotations

import queue
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nnplayground.core import events as e
from nnplayground.core import vary
from nnplayground.core.changes import needs_start
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.project import Project
from nnplayground.data.source import DataError
from nnplayground.engine import exchange, predict, weights
from nnplayground.engine.build import BuildError, sentence
from nnplayground.engine.change import change
from nnplayground.engine.check import Checker
from nnplayground.engine.compiling import Compiling, wait_for_all
from nnplayground.engine.machine import Machines, built
from nnplayground.engine.run import Run, device
from nnplayground.engine.shelf import Shelf
from nnplayground.engine.team import Lane, next_lane

COMPILING = "Compiling the training step"
NEWEST_ONLY = (e.Check, e.Load, e.Watch, e.Predict, e.Change, e.Scrub, e.Speed)
CALLS_NETWORK = (e.Evaluate, e.Predict, e.ExportModel, e.ImportModel)
"""Commands that call a network, which must not happen while another thread traces it."""
TICK = 0.01
LONG_EPOCH = 2.0
"""Seconds of an epoch at whose end every view is brought up to date; shorter ones are looked at when their turn comes."""
LONGEST_END = 2.0
"""Seconds that closing waits for a compilation that cannot be interrupted."""


class Runner:
    """Serves commands until Quit.

    Args:
        emit: called with every event, in the engine's thread.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._out = emit
        self._commands: queue.Queue[e.Command] = queue.Queue()
        self._waiting: list[e.Command] = []
        self._checker = Checker()
        self._shelf = Shelf(emit)
        self._machines = Machines()
        self._lanes: list[Lane] = []
        self._wants: tuple[e.Want, ...] = ()
        self._rate: float | None = None
        self._going = False
        self._told = ""
        self._background = True
        self._count = 0
        self._over = False

    @property
    def run(self) -> Run | None:
        """Return the run of the project itself."""
        return self._lanes[0].run if self._lanes else None

    @property
    def runs(self) -> list[Run]:
        """Return the runs of the project and its twins."""
        return [lane.run for lane in self._lanes]

    def serve(self, commands: queue.Queue[e.Command]) -> None:
        """Import Keras, then serve commands until Quit."""
        self._commands = commands
        self._import()
        while not self._over:
            lane = next_lane(self._lanes) if self._going else None
            if lane is not None and not lane.waiting:
                self._go_on(lane)
            else:
                self._wait()
            self._take_waiting()
        self._close()

    def train_all(self, project: Project) -> None:
        """Train a project and its twins to their end without a command queue; for programs without a window."""
        self._background = False
        self._serve(e.Train(project))
        while self._going:
            lane = next_lane(self._lanes)
            if lane is None:
                break
            self._go_on(lane)

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
        self._status(e.IDLE)

    # --- serving ------------------------------------------------------------------------------------------------------

    def _emit(self, event: e.Event) -> None:
        for lane in self._lanes:
            lane.gather.flush()
        self._out(event)

    def _status(self, state: str, text: str = "") -> None:
        self._told = state
        self._emit(e.Status(state, text))

    def _wait(self) -> None:
        """Wait for a command; not long if a lane will be able to go on."""
        alive = [lane for lane in self._lanes if not lane.ended and not lane.held]
        timeout = None
        if self._going and alive:
            # A lane that may not step yet says for how long; one that compiles is looked at again soon.
            timeout = TICK
            if not any(lane.waiting for lane in alive):
                timeout = max(0.001, min(0.1, min(lane.due() for lane in alive)))
        try:
            self._waiting.append(self._commands.get(timeout=timeout))
        except queue.Empty:
            return

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
            if isinstance(command, CALLS_NETWORK):
                for lane in self._lanes:
                    if lane.waiting and lane.compiling is not None:
                        lane.compiling.wait()
            self._answer(command)
        except BuildError as error:
            self._fail(error.where, str(error))
        except vary.VariantError as error:
            self._fail("twins", str(error))
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
        if not self._going and not self._over:
            alive = any(not lane.over for lane in self._lanes)
            self._status(e.PAUSED if alive else e.IDLE)

    def _answer(self, command: e.Command) -> None:
        match command:
            case e.Load(data):
                self._emit(e.Loaded(data, self._data(data)))
            case e.Check(project):
                self._emit(self._checker.check(project, *self._shelf.shapes(project)))
            case e.Train():
                self._train(command)
            case e.Change(project):
                self._change(project)
            case e.Pause():
                self._pause()
            case e.Stop():
                self._stop()
            case e.Rewind(project):
                self._rewind(project)
            case e.Scrub(epoch):
                self._scrub(epoch)
            case e.Speed(rate):
                self._set_speed(rate)
            case e.Hold(number, on):
                for lane in self._lanes:
                    lane.held = on if lane.number == number else lane.held
                self._pause_if_resting()
            case e.Watch(wants):
                self._wants = wants
                for lane in self._lanes:
                    lane.watcher.watch(wants, None if lane.waiting else lane.run)
            case e.Evaluate(part):
                self._evaluate(part)
            case e.Predict():
                if self.run is not None:
                    self._emit(predict.predict(self.run, command))
            case e.SaveWeights(token):
                self._emit(e.Weights(token, weights.saved(self.run) if self.run else {}))
            case e.RestoreWeights(project, arrays):
                self._going = False
                self._start(project)
                try:
                    weights.restore(self._lanes[0].run, arrays)
                finally:
                    self._announce(rewound=True)
            case e.ExportModel(path):
                if self.run is None:
                    raise exchange.ExchangeError(
                        "There is no network yet; press Play or Initialise weights first"
                    )
                exchange.save_model(self.run, Path(path))
                self._emit(e.Exported(path))
            case e.ImportModel(project, path):
                self._going = False
                if not self._again(project):
                    self._start(project)
                try:
                    exchange.load_model(self._lanes[0].run, Path(path))
                finally:
                    self._announce(rewound=True)
            case e.Quit():
                self._over = True

    # --- starting and going on ----------------------------------------------------------------------------------------

    def _train(self, command: e.Train) -> None:
        project = command.project
        scrubbed = any(lane.end is not None for lane in self._lanes)
        if not command.fresh and self._goes_on(project):
            if scrubbed:
                self._branch()
            self._adapt(project)
            for lane in self._lanes:
                if lane.run.finished in ("stopped", "done", "non-finite"):
                    over = lane.run.finished == "done" and lane.run.step >= lane.run.limit(
                        lane.run.project
                    )
                    lane.run.finished = "done" if over else ""
                    lane.interrupt()
        else:
            self._going = False
            if not self._again(project):
                self._start(project)
            self._announce(watch=False)
        self._going = True
        for lane in self._lanes:
            lane.hurry()
            lane.resting = False
            lane.run.budget = command.steps
            if command.epochs is not None:
                run = lane.run
                done = -(-run.position // run.batch_size)
                run.budget = command.epochs * run.steps_per_epoch - done
        ready = all(loop.compiled for lane in self._lanes for loop in lane.run.loops.values())
        self._status(*((e.RUNNING,) if ready else (e.COMPILING, COMPILING)))

    def _goes_on(self, project: Project) -> bool:
        """Tell whether the present runs may continue as runs of a project."""
        run = self.run
        if run is None or needs_start(run.project, project):
            return False
        if any(not lane.over for lane in self._lanes) or any(lane.end for lane in self._lanes):
            return True
        if run.finished == "non-finite":
            return not run.project.same_run(project)
        return run.can_go_on(project)

    def _adapt(self, project: Project) -> None:
        """Let the runs be those of a project and its twins: change them, drop twins that are gone, start new ones."""
        projects = vary.variants(project)
        names = _names(project)
        known = {lane.run.twin_name: lane for lane in self._lanes}
        for name, one in zip(names, projects):
            if name in known:
                prepared = self._shelf.get(one.data, self._told == e.RUNNING)
                if known[name].end is not None and known[name].run.another(one) is not None:
                    # The end of the run is of another network than the one that goes on from the shown epoch.
                    self._branch()
                for event in change(known[name].run, one, prepared):
                    known[name].emit(event)
                    if isinstance(event, e.Changed) and event.fresh:
                        known[name].watcher.forget()
        added: list[Lane] = []
        try:
            for index, (name, one) in enumerate(zip(names, projects)):
                if name not in known:
                    known[name] = self._lane(one, index, name)
                    added.append(known[name])
        except Exception:
            for lane in added:
                lane.close()
            raise
        for lane in added:
            self._announce_one(lane)
        lanes = [known[name] for name in names]
        for index, lane in enumerate(lanes):
            lane.run.twin = index
        for lane in self._lanes:
            if lane not in lanes:
                lane.emit(e.Finished(lane.number, "stopped"))
                lane.close()
        self._lanes = lanes

    def _again(self, project: Project) -> bool:
        """Take the present runs back to step 0 if they are of the same projects: nothing needs to be compiled again."""
        projects = vary.variants(project)
        names = _names(project)
        if names != [lane.run.twin_name for lane in self._lanes]:
            return False
        prepared = [self._shelf.get(one.data) for one in projects]
        if not all(
            lane.run.can_rewind(*pair) for lane, pair in zip(self._lanes, zip(projects, prepared))
        ):
            return False
        for lane, one in zip(self._lanes, projects):
            self._count += 1
            lane.run.rewind(self._count, one)
            lane.begin_anew()
        return True

    def _start(self, project: Project) -> None:
        """Make new runs of a project and its twins."""
        projects = vary.variants(project)
        for one in projects:
            self._shelf.get(one.data)
            self._must_build(one)
        alive = [lane.number for lane in self._lanes if not lane.over]
        self._drop()
        try:
            for index, (name, one) in enumerate(zip(_names(project), projects)):
                self._lanes.append(self._lane(one, index, name))
        except Exception:
            self._drop()
            for number in alive:
                self._emit(e.Finished(number, "stopped"))
            raise

    def _must_build(self, project: Project) -> None:
        """Raise BuildError before the present runs are given up for one that cannot begin."""
        shapes, targets = self._shelf.shapes(project)
        if self._lanes and not self._checker.check(project, shapes, targets).ok:
            built(project, shapes)

    def _lane(self, project: Project, index: int, name: str) -> Lane:
        self._count += 1
        first = self._lanes[0].run if self._lanes and index else None
        run = Run(self._count, project, self._shelf.get(project.data), self._machines, like=first)
        run.twin, run.twin_name, run.background = index, name, self._background
        run.most_steps = self._most_steps()
        lane = Lane(run, self._out)
        lane.watcher.watch(self._wants, None)
        return lane

    def _drop(self) -> None:
        for lane in self._lanes:
            lane.close()
        self._lanes = []

    def _announce(self, rewound: bool = False, watch: bool = True) -> None:
        for lane in self._lanes:
            self._announce_one(lane, rewound)
            if watch:
                lane.answer(resting=True)

    def _announce_one(
        self, lane: Lane, rewound: bool = False, branch: tuple[int, int] | None = None
    ) -> None:
        lane.emit(lane.run.started(rewound, branch))

    def _branch(self) -> None:
        """Go on from the shown epoch as new runs."""
        for lane in self._lanes:
            if lane.end is not None:
                self._count += 1
                self._announce_one(lane, branch=lane.branch(self._count))
                lane.tell_kept(now_too=True)

    # --- training -----------------------------------------------------------------------------------------------------

    def _go_on(self, lane: Lane) -> None:
        """Run one call of a lane's recipe, then what the views want."""
        run = lane.run
        try:
            event = lane.step()
        except Exception as error:
            run.finished = "failed"
            where = error.where if isinstance(error, BuildError) else run.blame(error)
            self._fail(where, sentence(error))
            lane.emit(e.Finished(run.number, "failed", sentence(error)))
            self._rest_if_over()
            return
        if event is None:
            self._finish(lane)
            return
        if isinstance(event, Compiling):
            return
        lane.emit(event)
        if isinstance(event, e.Metrics):
            lane.wait_after(len(event.steps), self._rate)
            if self._told != e.RUNNING:
                self._status(e.RUNNING)
        lane.answer(resting=isinstance(event, e.Epoch) and run.seconds > LONG_EPOCH)
        lane.tell_kept()
        if run.at_rest():
            lane.resting = True
            self._pause_if_resting()

    def _pause(self) -> None:
        if not self._going:
            return
        self._going = False
        for lane in self._lanes:
            if lane.over and not lane.ended:
                self._finish(lane)
        if self._lanes and all(lane.over for lane in self._lanes):
            return
        for lane in self._lanes:
            if not lane.over:
                lane.run.budget, lane.resting = None, False
                lane.emit(e.Paused(lane.number, lane.run.step, lane.run.exact_epoch))
        self._status(e.PAUSED)
        self._rested()

    def _rested(self) -> None:
        for lane in self._lanes:
            lane.settle()
            lane.answer(resting=True)
            lane.tell_kept(now_too=True)

    def _stop(self) -> None:
        going = [lane for lane in self._lanes if not lane.over]
        for lane in going:
            lane.run.finished, lane.run.finish_text = "stopped", ""
        for lane in going:
            self._finish(lane)

    def _finish(self, lane: Lane) -> None:
        lane.interrupt()
        lane.settle()
        lane.answer(resting=True)
        lane.tell_kept(now_too=True)
        lane.emit(e.Finished(lane.number, lane.run.finished, lane.run.finish_text))
        self._rest_if_over()

    def _rest_if_over(self) -> None:
        if all(lane.ended for lane in self._lanes):
            self._going = False
            self._status(e.IDLE)
        else:
            self._pause_if_resting()

    def _pause_if_resting(self) -> None:
        """Pause when those that are neither over nor held have done the steps that were asked for."""
        going = [lane for lane in self._lanes if not (lane.over or lane.held)]
        alive = any(lane.resting and not lane.over for lane in self._lanes)
        if alive and all(lane.resting for lane in going):
            self._pause()

    # --- other commands -----------------------------------------------------------------------------------------------

    def _change(self, project: Project) -> None:
        run = self.run
        if run is None or all(lane.over for lane in self._lanes):
            return
        if needs_start(run.project, project):
            return
        try:
            self._adapt(project)
        except BuildError as error:
            # Other numbers of examples have to wait for the next start; that is no reason to stop.
            if error.where != "data.source":
                self._pause()
            raise
        except Exception:
            self._pause()
            raise
        if not self._going:
            self._rested()

    def _rewind(self, project: Project) -> None:
        self._going = False
        if not self._again(project):
            self._start(project)
        self._announce(rewound=True)

    def _scrub(self, epoch: float | None) -> None:
        self._pause()
        for lane in self._lanes:
            lane.settle()
            run = lane.run
            if lane.show(epoch):
                lane.interrupt()
            lane.emit(e.Showing(run.number, run.step, run.exact_epoch, lane.end is None))
            lane.answer(resting=True)

    def _set_speed(self, rate: float | None) -> None:
        self._rate = rate
        for lane in self._lanes:
            lane.run.most_steps = self._most_steps()
            lane.hurry()

    def _most_steps(self) -> int | None:
        return None if self._rate is None else max(1, int(self._rate * 0.05))

    def _evaluate(self, part: str) -> None:
        run = self.run
        if run is None:
            raise BuildError("", "There is no trained network yet; press Play first")
        size = run.prepared.parts[part].size
        if not size:
            raise DataError(
                f"There are no examples in the {part} part; give it a share in the data panel"
            )
        if not self._going:
            self._emit(e.Status(e.EVALUATING))
        for lane in self._lanes:
            lane.emit(e.Evaluated(lane.number, part, lane.run.evaluate(part), size))

    def _data(self, choice: Any) -> Any:
        return self._shelf.get(choice, self._going)

    def _fail(self, where: str, message: str) -> None:
        details = traceback.format_exc()
        self._emit(e.Failed(where, message, "" if details.startswith("NoneType") else details))

    def _close(self) -> None:
        for lane in self._lanes:
            if lane.compiling is not None:
                lane.compiling.cancel()
        wait_for_all(LONGEST_END)
        self._drop()


def _names(project: Project) -> list[str]:
    """Return by what name the runs of a project and its twins are known: "" and the labels, with a number where they repeat."""
    found = [""]
    for twin in project.twins:
        name, number = twin.name or "twin", 2
        while name in found:
            name, number = f"{twin.name} {number}", number + 1
        found.append(name)
    return found
