"""Supervised training as `model.fit` does it, some steps at a time, as a generator of events."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from nnplayground.core import events as e
from nnplayground.engine import callbacks, gears, keep, weights
from nnplayground.engine.clock import now
from nnplayground.engine.compiling import Compiling
from nnplayground.engine.loop import EAGER, GRAPH, XLA, Loop
from nnplayground.engine.step import LOSS, Rows
from nnplayground.engine.xla import most_epochs, most_steps

if TYPE_CHECKING:
    from nnplayground.engine.run import Run

FIRST_LOOK = 1000
EARLY, WORTH, WORTH_WORK = 500, 5_000, 5e10
"""Steps that are taken in a graph before XLA takes over; the steps, or the multiplications by weights in them all, from which on a run
is worth its compilation."""
SAFE_SECONDS, SAFE_SHARE = 0.5, 0.005
"""How much training may have to be repeated to find the last finite weights; more, where keeping a state takes more than its share."""


def fit(run: Run, role: str) -> Iterator[Any]:
    """Train until the settings or a callback say stop; yields after every call, so that the run can be paused between calls.

    Where `run.background` is set, a Compiling is yielded while something is compiled; nothing was trained then.
    On a non-finite loss the last finite weights are put back, and `run.finished` is "non-finite".
    """
    run.build(role)
    watchers = callbacks.Watchers(run, role)
    if run.step == 0:
        run.ring.first(keep.take(run))
        if not run.begun:
            run.begun = True
            yield _before_training(run, run.loops[role])
    safe = _Safe()
    while not run.finished and run.step < run.total_steps:
        gear = yield from _gear(run, role)
        if run.finished or run.step >= run.total_steps:
            break
        loop = run.loops[role]
        if run.position == 0 and gear != XLA:
            loop.reset()
        safe.look(run)
        again = keep.take(run) if gear == XLA else None
        steps, size = _next(run, gear, watchers)
        began = now()
        rows = train(run, role, gear, steps, size)
        spent = now() - began
        run.pace.took(steps, size, spent)
        done = _finite_steps(rows)
        if done < steps:
            run.step += done
            yield from _non_finite(run, role, rows, done, safe)
            break
        ended = _moved(run, gear, steps, size)
        every = run.project.training.evaluate_every
        run.call_done = not (_due(run, every) if every else ended)
        yield _metrics(run, rows, run.step, steps)
        found = [*_reports(run, watchers, rows, ended, spent, again, steps), *watchers.marks()]
        for index, event in enumerate(found):
            run.call_done = index == len(found) - 1
            yield event
    if not run.finished:
        run.finished = "done"
        # As at the end of `fit`: an optimizer that keeps averages of the weights puts them in their place.
        run.models[role].optimizer.finalize_variable_values(run.models[role].trainable_variables)
    watchers.end()
    yield from watchers.marks()


def train(run: Run, role: str, gear: str, steps: int, size: int) -> Rows:
    """Run some steps from where the run is; its position stays."""
    count = run.feed.size
    epochs = 1
    if gear == XLA:
        left = run.steps_per_epoch - run.position // run.batch_size
        epochs += max(0, -(-(steps - left) // run.steps_per_epoch))
    epochs = min(epochs, most_epochs(count, size))
    orders = run.orders(run.epoch, epochs)
    return run.loops[role].train(gear, run.feed, orders, run.position, size, steps)


def replay(run: Run, role: str, steps: int) -> None:
    """Run steps that were run before, from an earlier state, in their gears, and move on; nothing is reported."""
    while steps > 0:
        gear = gear_of(run, role)
        if not run.loops[role].ready(gear, run.feed, run.batch_size):
            gear = EAGER
        if run.position == 0 and gear != XLA:
            run.loops[role].reset()
        early = run.step < EARLY and not run.gear
        count, size = _fitting(run, gear, min(steps, EARLY - run.step) if early else steps)
        train(run, role, gear, count, size)
        _moved(run, gear, count, size)
        steps -= count


def gear_of(run: Run, role: str) -> str:
    """Return the gear for the next step of a run; "" if it must be measured first.

    The first EARLY steps are taken in a graph, which is compiled sooner, while the faster way is compiled. The number is fixed: the
    same steps must be taken in the same gear again, or the last bits of the losses would differ.
    """
    if run.gear:
        return run.gear
    return later_gear(run, role) if run.step >= EARLY and _is_long(run, role) else GRAPH


def _is_long(run: Run, role: str) -> bool:
    work = run.total_steps * gears.work(run.loops[role], run.batch_size)
    return run.total_steps > EARLY and (run.total_steps >= WORTH or work >= WORTH_WORK)


def later_gear(run: Run, role: str) -> str:
    """Return the gear of a run after the first EARLY steps; "" if it must be measured first."""
    known = run.machine.gears.get((role, run.batch_size))
    if not known:
        known = gears.choose(run.project, role, run.loops[role], run.feed, run.batch_size)
        known = known if known == GRAPH or gears.may_compile() else GRAPH
        run.machine.gears[(role, run.batch_size)] = known
    return known


def _gear(run: Run, role: str) -> Generator[Any, None, str]:
    """Return the gear to use now, once what it needs is compiled."""
    while True:
        gear = gear_of(run, role)
        loop, feed, size = run.loops[role], run.feed, run.batch_size
        if run.compiling is not None and run.compiling.done:
            compiling, run.compiling = run.compiling, None
            compiling.result()
        if gear and loop.ready(gear, feed, size):
            run.bridging = False
            _look_ahead(run, role)
            # After a change of the batch size inside an epoch, XLA begins with the next one.
            return EAGER if gear == XLA and run.position % size else gear
        if run.compiling is None:
            run.compiling = Compiling(partial(_compile, run, role, loop, gear))
        elif run.bridging:
            return EAGER
        else:
            yield from _waited(run)


def _look_ahead(run: Run, role: str) -> None:
    """Compile what the steps after the first EARLY ones need, if there will be any."""
    if run.gear or run.compiling is not None or not _is_long(run, role):
        return
    gear = later_gear(run, role)
    loop = run.loops[role]
    if gear in ("", XLA) and not (gear and loop.ready(gear, run.feed, run.batch_size)):
        run.compiling = Compiling(partial(_compile, run, role, loop, gear))


def _waited(run: Run) -> Iterator[Any]:
    assert run.compiling is not None
    if run.background:
        yield run.compiling
    else:
        run.compiling.wait()


def _compile(run: Run, role: str, loop: Loop, gear: str) -> None:
    """Compile a gear, or both to see which is faster."""
    feed, size = run.feed, run.batch_size
    if gear != GRAPH:
        gears.note_compiled()
    if gear:
        loop.prepare(gear, feed, size)
        return
    trials = {one: loop.trial(one, feed, size) for one in (XLA, GRAPH)}
    chosen = gears.measured(
        loop, feed, size, lambda one: gears.seconds(trials[one], loop.most(one, feed, size))
    )
    run.machine.gears[(role, size)] = chosen
    loop.prepare(chosen, feed, size)


def _next(run: Run, gear: str, watchers: callbacks.Watchers) -> tuple[int, int]:
    """Return how many steps to do now and how many rows each takes."""
    wanted = min(run.pace.steps(gear), run.total_steps - run.step)
    every = run.project.training.evaluate_every
    if every:
        wanted = min(wanted, every - run.step % every)
    if run.budget is not None:
        wanted = min(wanted, max(1, run.budget))
    if run.most_steps is not None:
        wanted = min(wanted, max(1, run.most_steps))
    if gear == GRAPH and not run.gear and run.step < EARLY:
        wanted = min(wanted, EARLY - run.step)
    between = run.feed.validation and not run.feed.inner
    if gear == XLA and (watchers or between or run.project.training.evaluate_train is not None):
        wanted = min(wanted, run.steps_per_epoch - run.position // run.batch_size)
    return _fitting(run, gear, wanted)


def _fitting(run: Run, gear: str, wanted: int) -> tuple[int, int]:
    """Return how many steps of what size one call can take: without XLA whole batches, or the one smaller batch at the end."""
    size, count = run.batch_size, run.feed.size
    if gear == XLA:
        return min(wanted, most_steps(count, size)), size
    whole = (count - run.position) // size
    return (min(wanted, whole), size) if whole else (1, count - run.position)


def _moved(run: Run, gear: str, steps: int, size: int) -> int:
    """Move the position on; returns how many epochs ended."""
    run.step += steps
    if run.budget is not None:
        run.budget -= steps
    if gear == XLA:
        ended, rest = divmod(run.position // size + steps, run.steps_per_epoch)
        run.epoch, run.position = run.epoch + ended, rest * size
        return ended
    run.position += steps * size
    if run.position < run.feed.size:
        return 0
    run.epoch, run.position = run.epoch + 1, 0
    return 1


def _metrics(run: Run, rows: Rows, last: int, steps: int) -> e.Metrics:
    numbers = np.arange(last - steps + 1, last + 1)
    return e.Metrics(run.number, run.epoch, numbers, dict(rows.steps), run.pace.speed)


def _reports(
    run: Run,
    watchers: callbacks.Watchers,
    rows: Rows,
    ended: int,
    seconds: float,
    again: keep.State | None,
    steps: int,
) -> Iterator[e.Event]:
    """Yield the ends of epochs and of evaluation intervals, and keep states one may go back to."""
    run.seconds += seconds
    every = run.project.training.evaluate_every
    if every:
        if _due(run, every):
            logs = _with_validation(run, rows.running)
            exact = run.exact_epoch
            watchers.epoch_ended(run.step, logs, exact)
            yield e.Epoch(run.number, exact, run.step, logs, run.seconds, run.pace.speed)
            run.seconds = 0.0
        if ended:
            _keep(run, [rows.running.get(LOSS, math.inf)], again, steps)
        return
    if not ended:
        return
    ends = rows.ends or {name: np.array([value]) for name, value in rows.running.items()}
    if ended == 1:
        logs = {name: float(values[0]) for name, values in ends.items()}
        if not any(name.startswith("val_") for name in logs):
            logs = _with_validation(run, logs)
        at = run.step - run.position // run.batch_size
        watchers.epoch_ended(run.epoch - 1, logs, float(run.epoch))
        yield e.Epoch(
            run.number,
            float(run.epoch),
            at,
            logs,
            run.seconds,
            run.feed.size / max(run.seconds, 1e-9),
        )
        ends = {name: np.array([value]) for name, value in logs.items()}
    else:
        epochs = np.arange(run.epoch - ended + 1, run.epoch + 1, dtype=float)
        last = run.step - run.position // run.batch_size
        at_steps = last - run.steps_per_epoch * np.arange(ended - 1, -1, -1)
        speed = ended * run.feed.size / max(run.seconds, 1e-9)
        yield e.Epochs(run.number, epochs, at_steps, ends, run.seconds, speed)
    run.seconds = 0.0
    _keep(run, ends.get(f"val_{LOSS}", ends[LOSS]), again, steps)


def _due(run: Run, every: int) -> bool:
    """Tell whether it is time for an evaluation inside an epoch."""
    return run.step % every == 0 or run.step >= run.total_steps


def _keep(run: Run, losses: Any, again: keep.State | None, steps: int) -> None:
    """Let the ring keep the state, and the way to the best epoch if that ended inside the call."""
    found = np.nan_to_num(np.asarray(losses, float), nan=np.inf)
    best = int(found.argmin())
    inside = run.position // run.batch_size
    behind = (len(found) - 1 - best) * run.steps_per_epoch + inside
    if run.ring.ended(
        run, float(found[best]), again or keep.take(run), steps - behind if again else 0
    ):
        run.ring_changed = True


def _with_validation(run: Run, running: dict[str, float]) -> dict[str, float]:
    logs = dict(running)
    most = run.project.training.evaluate_train
    if most is not None:
        logs |= run.evaluate(e.TRAIN, most)
    if run.prepared.parts[e.VALIDATION].size:
        logs |= {f"val_{name}": value for name, value in run.evaluate(e.VALIDATION).items()}
    return logs


def _before_training(run: Run, loop: Loop) -> e.Epoch:
    """Return the losses before the first step, on up to FIRST_LOOK rows of each part: an honest first point that compiles nothing."""
    logs: dict[str, float] = {}
    for part, prefix in ((e.TRAIN, ""), (e.VALIDATION, "val_")):
        if run.prepared.parts[part].size:
            found = loop.test_eagerly(*run.first_rows(part, FIRST_LOOK))
            logs |= {prefix + name: value for name, value in found.items()}
    return e.Epoch(run.number, 0.0, 0, logs)


class _Safe:
    """The state of about SAFE_SECONDS ago, from which training can be repeated up to the step before it went wrong."""

    def __init__(self) -> None:
        self.state: keep.State | None = None
        self.project: Any = None
        self._due = 0.0

    def look(self, run: Run) -> None:
        """Take the state if the last one is too old, or of other settings."""
        changed = self.project is not run.project or (self.state and self.state.step > run.step)
        if self.state is None or changed or now() >= self._due:
            began = now()
            self.state, self.project = keep.take(run), run.project
            self._due = now() + max(SAFE_SECONDS, (now() - began) / SAFE_SHARE)


def _finite_steps(rows: Rows) -> int:
    """Return how many steps from the first on have a finite loss."""
    bad = np.flatnonzero(~np.isfinite(rows.steps[LOSS]))
    return int(bad[0]) if len(bad) else len(rows.steps[LOSS])


def _non_finite(run: Run, role: str, rows: Rows, done: int, safe: _Safe) -> Iterator[e.Event]:
    """Put the last finite weights back: repeat the steps before the bad one, or one fewer if it was their end that is not finite."""
    assert safe.state is not None
    bad = run.step + 1
    for target in (run.step, run.step - 1):
        keep.put(run, safe.state)
        replay(run, role, max(0, target - run.step))
        if weights.finite(weights.values(run.models)):
            break
    if done:
        finite = Rows({name: one[:done] for name, one in rows.steps.items()}, {})
        yield _metrics(run, finite, bad - 1, done)
    word = "not a number" if math.isnan(float(rows.steps[LOSS][done])) else "infinite"
    run.finished = "non-finite"
    run.finish_text = (
        f"The loss became {word} at step {bad}; training stopped and the last finite weights were put back. "
        "Try a smaller learning rate, gradient clipping, or scaled inputs."
    )
    yield e.Mark(run.number, bad, run.exact_epoch, f"loss {word}")
