"""States of a run that one can go back to: everything that training changes, at the ends of epochs, within a budget of memory."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from nnplayground.engine import weights
from nnplayground.engine.clock import now

MOST_BYTES = 256 * 2**20
MOST = 300
SHORTEST = 0.2
BYTES_A_SECOND = 60e6
"""How fast kept states may grow: a state costs TensorFlow one copy of all weights, some GB a second."""


@dataclass(frozen=True, eq=False)
class State:
    """Everything that training changes, as tensors, which TensorFlow copies only when a variable is written again.

    step, epoch, position: as in Run. exact: the epoch with its share. loss: what "best" means: validation loss, else training loss.
    """

    step: int
    epoch: int
    position: int
    exact: float
    values: Mapping[str, Any]
    metrics: Mapping[str, list[Any]]
    loss: float = math.inf

    @cached_property
    def bytes(self) -> int:
        """Return the memory that the values take; asking TensorFlow for hundreds of states at each epoch would cost more than they."""
        return sum(one.shape.num_elements() * one.dtype.size for one in self.values.values())


def take(run: Any) -> State:
    """Return the state of a run now."""
    metrics = {role: weights.take_metrics(loop) for role, loop in run.loops.items()}
    return State(
        run.step, run.epoch, run.position, run.exact_epoch, weights.values(run.models), metrics
    )


def put(run: Any, state: State) -> None:
    """Put a run back into a state of the same networks."""
    weights.put_values(run.models, state.values)
    for role, loop in run.loops.items():
        weights.put_metrics(loop, state.metrics[role])
    run.step, run.epoch, run.position = state.step, state.epoch, state.position


class Ring:
    """The kept states of one run, ascending by step; the first and the best are never dropped.

    The best epoch may have ended inside a call that went on: then the state before the call is kept, and `best` says so by an epoch
    that is not among the kept ones until the run was replayed up to it (see `Run.settle`).
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._due = 0.0
        self._states: list[State] = []
        self._best: State | None = None
        self.pending: tuple[State, int] | None = None
        self.lowest = math.inf

    @property
    def states(self) -> list[State]:
        """Return the kept states."""
        found = {state.step: state for state in self._states}
        if self._best is not None:
            found[self._best.step] = self._best
        return [found[step] for step in sorted(found)]

    @property
    def best(self) -> State | None:
        """Return the best state, None before the end of the first epoch."""
        return self._best

    @property
    def bytes(self) -> int:
        """Return the memory that all states take."""
        return sum(state.bytes for state in self.states)

    def nearest(self, exact: float) -> State | None:
        """Return the kept state nearest to an epoch."""
        return min(self.states, key=lambda one: abs(one.exact - exact), default=None)

    def first(self, state: State) -> None:
        """Keep the state before training."""
        if not self._states:
            self._states.append(state)

    def ended(self, run: Any, loss: float, again: State, steps: int) -> bool:
        """Note that epochs ended; keep the state if it is the best so far or if its time has come.

        Args:
            run: now at the end of an epoch, or inside one if the best epoch of a call ended before.
            loss: the least loss of the epochs that ended.
            again: the state before the call.
            steps: how many steps after it the epoch of that loss ended.

        Returns:
            Whether what is kept has changed.
        """
        better = loss < self.lowest
        if better:
            self.lowest = loss
            here = again.step + steps == run.step
            self.pending = None if here else (again, steps)
            if here:
                self._best = replace(take(run), loss=loss)
        if now() < self._due or run.position:
            return better
        state = self._best if self._best and self._best.step == run.step else take(run)
        self._states.append(replace(state, loss=loss))
        self._due = now() + max(SHORTEST, state.bytes / BYTES_A_SECOND)
        self._thin()
        return True

    def settled(self, state: State) -> None:
        """Keep the best state, which was found by replaying."""
        self.pending = None
        self._best = replace(state, loss=self.lowest)

    def cut(self, step: int) -> None:
        """Forget everything after a step: the run goes on from there as another one."""
        self._states = [state for state in self._states if state.step <= step]
        if self._best is not None and self._best.step > step:
            self._best = min(self._states[1:], key=lambda one: one.loss, default=None)
        self.pending = None
        self.lowest = self._best.loss if self._best else math.inf

    def keep_only(self, states: list[State]) -> None:
        """Keep only what fits the networks that the run has now."""
        self._states = [state for state in self._states if state in states]
        self._best = self._best if self._best in states else None
        self.pending = None

    def clear(self) -> None:
        """Forget everything, as after another network took the place of the one the states are of."""
        self._states, self._best, self.pending, self.lowest = [], None, None, math.inf

    def _thin(self) -> None:
        """Drop states until the rest fits: each time the one whose neighbours are nearest to each other."""
        while len(self._states) > 2 and (
            len(self._states) > MOST or sum(one.bytes for one in self._states) > self._most
        ):
            steps = [one.step for one in self._states]
            gaps = [steps[at + 1] - steps[at - 1] for at in range(1, len(steps) - 1)]
            del self._states[1 + gaps.index(min(gaps))]
