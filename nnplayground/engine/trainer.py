"""A project and its twins in training: starting, changing, pausing, looking back."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nnplayground.core import events as e
from nnplayground.core.changes import needs_start
from nnplayground.core.project import Project
from nnplayground.data.source import DataError
from nnplayground.engine import aside, exchange
from nnplayground.engine.build import BuildError, plain_model, sentence
from nnplayground.engine.check import Checker
from nnplayground.engine.compiling import Compiling, wait_for_all
from nnplayground.engine.lane import Lane
from nnplayground.engine.matching import steps_of
from nnplayground.engine.run import Run
from nnplayground.engine.set_weight import set_weight
from nnplayground.engine.shelf import Shelf
from nnplayground.engine.team import Team, next_lane
from nnplayground.engine.weights import WeightsError

COMPILING = "Compiling the training step"
TICK = 0.01
LONG_EPOCH = 2.0
"""Seconds of an epoch at whose end every view is brought up to date; shorter ones are looked at when their turn comes."""
LONGEST_END = 2.0
"""Seconds that closing waits for a compilation that cannot be interrupted."""


class Trainer:
    """What is done with a project and its twins: their steps in turn, and every command that concerns them.

    team: their runs. going: they train, or would if nothing had to be compiled.
    """

    def __init__(self, emit: Callable[[e.Event], None], shelf: Shelf, checker: Checker) -> None:
        self._out = emit
        self._shelf = shelf
        self.team = Team(emit, shelf, checker)
        self.going = False
        self._told = ""

    @property
    def lanes(self) -> list[Lane]:
        """Return the runs with what belongs to them."""
        return self.team.lanes

    @property
    def run(self) -> Run | None:
        """Return the run of the project itself."""
        return self.team.run

    def hold(self, number: int, on: bool) -> None:
        """Let one run wait while the others go on, or let it go on."""
        for lane in self.lanes:
            lane.held = on if lane.number == number else lane.held
        self._pause_if_resting()

    def next(self) -> Lane | None:
        """Return the run whose turn it is, None if none can go on now."""
        lane = next_lane(self.lanes) if self.going else None
        return None if lane is None or lane.waiting else lane

    def patience(self) -> float | None:
        """Return for how many seconds a command may be waited for; None = as long as it takes."""
        if self._has_aside():
            return 0.0
        # What only waits for a compilation is looked at again soon.
        blocked = self.team.jobs.busy or any(lane.watcher.owes for lane in self.lanes)
        alive = [lane for lane in self.lanes if not lane.ended and not lane.held]
        if not self.going or not alive:
            return TICK if blocked else None
        # A lane that may not step yet says for how long; one that compiles is looked at again soon.
        if any(lane.waiting for lane in alive):
            return TICK
        return max(0.001, min(0.1, min(lane.due() for lane in alive)))

    def aside(self) -> bool:
        """Do a little of what is not training: answers that are owed, jobs; False if there is nothing to do."""
        training = self.next() is not None
        if not training and any(lane.catch_up() for lane in self.lanes):
            return True
        jobs = self.team.jobs
        jobs.sweep()
        if not jobs.able(_traced):
            return False
        jobs.work(training, _traced)
        return True

    def _has_aside(self) -> bool:
        return self.team.jobs.able(_traced) or any(lane.behind for lane in self.lanes)

    def finish_compiling(self) -> None:
        """Wait until every network can be called."""
        for lane in self.lanes:
            if lane.waiting and lane.compiling is not None:
                lane.compiling.wait()

    def show_rest(self) -> None:
        """Say that nothing trains, if nothing does."""
        if not self.going:
            alive = any(not lane.over for lane in self.lanes)
            self.say(e.PAUSED if alive else e.IDLE)

    def emit(self, event: e.Event) -> None:
        """Report something behind all that was gathered."""
        self.team.flush()
        self._out(event)

    def say(self, state: str, text: str = "") -> None:
        """Report what the engine does now."""
        self._told = state
        self.emit(e.Status(state, text))

    def fail(self, where: str, message: str) -> None:
        """Report what did not work, with the exception that is being handled."""
        details = traceback.format_exc()
        self.emit(e.Failed(where, message, "" if details.startswith("NoneType") else details))

    def close(self) -> None:
        """Stop what is compiled and let go of the networks."""
        for lane in self.lanes:
            if lane.compiling is not None:
                lane.compiling.cancel()
            aside.let_go(lane.run)
        wait_for_all(LONGEST_END)
        self.team.drop()

    # --- starting and going on ----------------------------------------------------------------------------------------

    def train(self, command: e.Train) -> None:
        """Start runs of a project and its twins, or let the present ones go on as such."""
        project = command.project
        scrubbed = any(lane.end is not None for lane in self.lanes)
        if not command.fresh and self.team.goes_on(project):
            if scrubbed:
                self.team.branch()
            self.team.adapt(project, self._told == e.RUNNING)
            for lane in self.lanes:
                if lane.run.finished in ("stopped", "done", "non-finite"):
                    over = lane.run.finished == "done" and lane.run.step >= lane.run.limit(
                        lane.run.project
                    )
                    lane.run.finished = "done" if over else ""
                    lane.interrupt()
        else:
            self.going = False
            if not self.team.again(project):
                self.team.start(project)
            self.team.announce(watch=False)
        self.going = True
        for lane in self.lanes:
            lane.hurry()
            lane.resting = False
            lane.run.budget = command.steps
            if command.epochs is not None:
                run = lane.run
                done = -(-run.position // run.batch_size)
                run.budget = command.epochs * run.steps_per_epoch - done
        ready = all(loop.compiled for lane in self.lanes for loop in lane.run.loops.values())
        self.say(*((e.RUNNING,) if ready else (e.COMPILING, COMPILING)))

    # --- training -----------------------------------------------------------------------------------------------------

    def go_on(self, lane: Lane) -> None:
        """Run one call of a lane's recipe, then what the views want."""
        run = lane.run
        try:
            event = lane.step()
        except Exception as error:
            run.finished = "failed"
            where = error.where if isinstance(error, BuildError) else run.blame(error)
            self.fail(where, sentence(error))
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
            lane.wait_after(len(event.steps), self.team.rate)
            if self._told != e.RUNNING:
                self.say(e.RUNNING)
        resting = isinstance(event, e.Epoch) and run.seconds > LONG_EPOCH
        lane.answer(resting, len(self.lanes))
        lane.tell_kept()
        if run.at_rest():
            lane.resting = True
            self._pause_if_resting()

    def pause(self) -> None:
        """Let the runs wait."""
        if not self.going:
            return
        self.going = False
        for lane in self.lanes:
            self._tell_all(lane)
            if lane.over and not lane.ended:
                self._finish(lane)
        if self.lanes and all(lane.over for lane in self.lanes):
            return
        for lane in self.lanes:
            if not lane.over:
                lane.run.budget, lane.resting = None, False
                lane.emit(e.Paused(lane.number, lane.run.step, lane.run.exact_epoch))
        self.say(e.PAUSED)
        self._rested()

    def _tell_all(self, lane: Lane) -> None:
        """Let a call tell everything that it gave: the end of an epoch would be missing in a run that is saved now."""
        while not (lane.over or lane.run.call_done or lane.waiting):
            self.go_on(lane)

    def _rested(self) -> None:
        for lane in self.lanes:
            lane.settle()
            lane.answer(resting=True)
            lane.tell_kept(now_too=True)

    def stop(self) -> None:
        """End the runs and keep their networks."""
        going = [lane for lane in self.lanes if not lane.over]
        for lane in going:
            self._tell_all(lane)
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
        if all(lane.ended for lane in self.lanes):
            self.going = False
            self.say(e.IDLE)
        else:
            self._pause_if_resting()

    def _pause_if_resting(self) -> None:
        """Pause when those that are neither over nor held have done the steps that were asked for."""
        going = [lane for lane in self.lanes if not (lane.over or lane.held)]
        alive = any(lane.resting and not lane.over for lane in self.lanes)
        if alive and all(lane.resting for lane in going):
            self.pause()

    # --- other commands -----------------------------------------------------------------------------------------------

    def change(self, project: Project) -> None:
        """Let the runs that are alive be those of an edited project."""
        run = self.run
        if run is None or all(lane.over for lane in self.lanes):
            return
        if needs_start(run.project, project):
            return
        try:
            self.team.adapt(project, self._told == e.RUNNING)
        except BuildError as error:
            # Other numbers of examples have to wait for the next start; that is no reason to stop.
            if error.where != "data.source":
                self.pause()
            raise
        except Exception:
            self.pause()
            raise
        if not self.going:
            self._rested()

    def rewind(self, project: Project) -> None:
        """Go back to the initial weights."""
        self.going = False
        if not self.team.again(project):
            self.team.start(project)
        self.team.announce(rewound=True)

    def take_model(self, project: Project, path: Path) -> None:
        """Begin with the weights of a model file; if they do not fit, everything stays as it is."""
        prepared = self._shelf.get(project.data, self.going)
        shapes, _ = self._shelf.shapes(project)
        plain = plain_model(project, "model", shapes["model"], steps_of(project, prepared))
        exchange.read_weights(plain, path)
        self.going = False
        if not self.team.again(project):
            self.team.start(project)
        exchange.take_over(self.lanes[0].run, plain)
        self.team.announce(rewound=True)

    def begin_with(self, project: Project, lent: Mapping[str, Any]) -> None:
        """Start new runs that begin with these weights; if they cannot start, the next ones begin as before."""
        before, self.team.lent = self.team.lent, lent
        self.going = False
        try:
            self.team.start(project)
        except Exception:
            self.team.lent = before
            raise
        self.team.announce(rewound=True)

    def set_weight(self, command: e.SetWeight) -> None:
        """Write one weight of the project's own run by hand.

        Raises:
            WeightsError: there is no such weight, or the value is none; nothing was changed.
        """
        if not self.lanes:
            raise WeightsError("There is no network yet; press Play or Initialise weights first")
        lane = self.lanes[0]
        if lane.end is not None:
            raise WeightsError(
                "An earlier epoch is shown; press Play to go on from it, or go back to the end, and then write weights"
            )
        self._tell_all(lane)
        lane.emit(set_weight(lane.run, command))
        if not self.going:
            lane.answer(resting=True)

    def scrub(self, epoch: float | None) -> None:
        """Show a kept epoch, or with None where training stopped."""
        self.pause()
        for lane in self.lanes:
            lane.settle()
            run = lane.run
            if lane.show(epoch):
                lane.interrupt()
            lane.emit(e.Showing(run.number, run.step, run.exact_epoch, lane.end is None))
            lane.answer(resting=True)

    def evaluate(self, part: str) -> None:
        """Measure every run on one part of the data."""
        run = self.run
        if run is None:
            raise BuildError("", "There is no trained network yet; press Play first")
        size = run.prepared.parts[part].size
        if not size:
            raise DataError(
                f"There are no examples in the {part} part; give it a share in the data panel"
            )
        if not self.going:
            self.emit(e.Status(e.EVALUATING))
        for lane in self.lanes:
            lane.emit(e.Evaluated(lane.number, part, lane.run.evaluate(part), size))


def _traced(run: Run) -> bool:
    """Tell whether another thread traces the networks of a run."""
    return run.compiling is not None and not run.compiling.done
