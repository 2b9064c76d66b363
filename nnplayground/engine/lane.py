"""One run of a team: its recipe, and what reports, watches and judges it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from nnplayground.core import events as e
from nnplayground.core.registries import RECIPES
from nnplayground.engine import aside, fit, keep
from nnplayground.engine.change import kept_states
from nnplayground.engine.clock import now
from nnplayground.engine.compiling import Compiling
from nnplayground.engine.doctor import Doctor
from nnplayground.engine.gather import Gather
from nnplayground.engine.run import Run
from nnplayground.engine.watch import Watcher

KEPT_SECONDS = 0.25


class Lane:
    """One run of a team.

    held: it waits while the others go on. resting: it has done the steps that were asked for.
    end: the state at which training stopped, while an earlier one is shown.
    """

    def __init__(self, run: Run, emit: Callable[[e.Event], None]) -> None:
        self.run = run
        self.gather = Gather(emit)
        self.watcher = Watcher(self.emit)
        self.held = False
        self.resting = False
        self.end: keep.State | None = None
        self._steps: Iterator[Any] | None = None
        self._doctor = Doctor(run)
        self._waits = False
        self._kept_at = 0.0
        self._due = 0.0

    @property
    def number(self) -> int:
        """Return the number of the run."""
        return self.run.number

    @property
    def over(self) -> bool:
        """Tell whether the run will not go on by itself."""
        return bool(self.run.finished)

    @property
    def ended(self) -> bool:
        """Tell whether the run is over and its end was told."""
        return self.over and self._steps is None

    @property
    def waiting(self) -> bool:
        """Tell whether the run cannot go on before something is compiled."""
        return self._waits and self.compiling is not None

    @property
    def tracing(self) -> bool:
        """Tell whether another thread traces the network."""
        return self.compiling is not None

    @property
    def compiling(self) -> Compiling | None:
        """Return what is being compiled now."""
        one = self.run.compiling
        return one if one is not None and not one.done else None

    def emit(self, event: e.Event) -> None:
        """Report an event of the run, and what the doctor says to it."""
        self.gather.emit(event)
        if getattr(event, "run", None) == self.run.number and not isinstance(event, e.Snapshot):
            findings = self._doctor.see(event)
            if findings is not None:
                self.gather.emit(e.Diagnosis(self.run.number, findings))

    def begin_anew(self) -> None:
        """Forget where the recipe was, and what the doctor knew: the run starts at its present state."""
        self._steps = None
        self._doctor = Doctor(self.run)
        self.end = None
        self.held = self.resting = False

    def interrupt(self) -> None:
        """Let the recipe begin again at the present state when the run goes on."""
        self._steps = None

    def step(self) -> Any:
        """Run one call of the recipe; returns its event, a Compiling, or None at the end."""
        if self._steps is None:
            recipe = RECIPES.find(self.run.project.training.recipe.name)
            assert recipe.steps is not None
            self._steps = iter(recipe.steps(self.run))
        event = next(self._steps, None)
        self._waits = isinstance(event, Compiling)
        return event

    def due(self) -> float:
        """Return in how many seconds the next step may be taken."""
        return self._due - now()

    def wait_after(self, steps: int, rate: float | None) -> None:
        """Let the next call wait so that no more than `rate` steps are taken in a second."""
        if rate is not None:
            self._due = max(self._due, now() - 0.02) + steps / rate

    def hurry(self) -> None:
        """Forget a wait."""
        self._due = 0.0

    def answer(self, resting: bool, among: int = 1) -> None:
        """Answer what the views want: everything while training rests, else the next thing whose time has come.

        among: how many runs share the time that may be spent on views.
        """
        if resting and self.waiting:
            self.watcher.owe_all()
        elif resting:
            self.watcher.all(self.run, self.tracing)
        elif not self.waiting:
            self.watcher.some(self.run, among, self.tracing)

    def watch(self, wants: tuple[e.Want, ...]) -> None:
        """Replace what the views want."""
        self.watcher.watch(wants, None if self.waiting else self.run, self.tracing)

    @property
    def behind(self) -> bool:
        """Tell whether an answer is owed that can be given now."""
        return not self.waiting and self.watcher.able(self.run, self.tracing)

    def catch_up(self) -> bool:
        """Give some of the answers that are owed; False if there are none now."""
        return not self.waiting and self.watcher.catch_up(self.run, self.tracing)

    def tell_kept(self, now_too: bool = False) -> None:
        """Say which epochs one can go back to, if that changed."""
        if self.run.ring_changed and (now_too or now() - self._kept_at > KEPT_SECONDS):
            self.run.ring_changed = False
            self._kept_at = now()
            self.gather.emit(kept_states(self.run))

    def settle(self) -> None:
        """Find the weights of the best epoch, if that ended inside a call, by training up to it once more."""
        pending = self.run.ring.pending
        if pending is None or self.waiting:
            return
        state, steps = pending
        role = next(iter(self.run.models))
        here, budget, shown = keep.take(self.run), self.run.budget, self.run.seconds
        keep.put(self.run, state)
        fit.replay(self.run, role, steps)
        self.run.ring.settled(keep.take(self.run))
        keep.put(self.run, here)
        self.run.budget, self.run.seconds, self.run.ring_changed = budget, shown, True

    def show(self, epoch: float | None) -> bool:
        """Put the state of a kept epoch into the networks, or with None the one where training stopped; False if there is none."""
        if epoch is None:
            if self.end is not None:
                keep.put(self.run, self.end)
                self.end = None
            return True
        state = self.run.ring.nearest(epoch)
        if state is None:
            return False
        if self.end is None:
            self.end = keep.take(self.run)
        keep.put(self.run, state)
        return True

    def branch(self, number: int) -> tuple[int, int]:
        """Make the shown state the present one of a new run; returns the number and the step of the run it branches from."""
        parent = self.run.number, self.run.step
        run = self.run
        run.number, run.finished, run.finish_text, run.watchers = number, "", "", None
        run.ring.cut(run.step)
        run.ring_changed = True
        self.begin_anew()
        return parent

    def close(self) -> None:
        """Let go of everything."""
        self.gather.flush()
        aside.let_go(self.run)
        self.run.close()
