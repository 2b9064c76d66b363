"""Supervised training as `model.fit` does it, some steps at a time, as a generator of events."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from nnplayground.core import events as e
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine import callbacks, weights
from nnplayground.engine.clock import now
from nnplayground.engine.loop import Loop, Rows

if TYPE_CHECKING:
    from nnplayground.engine.run import Run

CALL_SECONDS = 0.03
FIRST_LOOK = 1000


def fit(run: Run, role: str) -> Iterator[e.Event]:
    """Train until the settings or a callback say stop; yields after every call, so that the run can be paused between calls.

    On a non-finite loss the weights of the last call with finite ones are put back, and `run.finished` is "non-finite".
    """
    loop = run.loops[role]
    watchers = callbacks.Watchers(run, role)
    inputs, targets = run.tensors(e.TRAIN)
    if run.step == 0:
        yield _before_training(run, loop)
    pace = _Pace()
    seconds = 0.0
    while not run.finished and run.step < run.total_steps:
        order = tf.constant(run.order(run.epoch))
        if run.position == 0:
            loop.reset()
            seconds = 0.0
        while not run.finished and run.position < len(order) and run.step < run.total_steps:
            steps, size = _next(run, len(order), pace.steps)
            kept = weights.values({role: run.models[role]})
            began = now()
            rows = loop.train(inputs, targets, order, run.position, size, steps)
            spent = now() - began
            pace.took(steps, size, spent)
            seconds += spent
            done = _finite_steps(rows)
            if done < steps:
                yield from _non_finite(run, role, rows, done, kept, pace)
                break
            pace.kept = kept
            yield _metrics(run, rows, steps, pace.speed)
            if run.project.training.evaluate_every and _evaluation_due(run):
                yield _ended(run, rows.running, seconds, watchers, whole=False)
        if run.position >= len(order) and not run.finished:
            run.epoch += 1
            run.position = 0
            if not run.project.training.evaluate_every:
                yield _ended(run, rows.running, seconds, watchers, whole=True)
            yield from watchers.marks()
    if not run.finished:
        run.finished = "done"
    watchers.end()
    yield from watchers.marks()


class _Pace:
    """How many steps fit into one call of about CALL_SECONDS; the first call compiles and does not count.

    speed: examples a second, averaged over about the last second of training; 0 = not known yet.
    """

    def __init__(self) -> None:
        self.steps = 1
        self.speed = 0.0
        self.kept: dict[str, Any] | None = None
        self._calls = 0

    def took(self, steps: int, size: int, seconds: float) -> None:
        self._calls += 1
        if self._calls == 1:
            return
        seconds = max(seconds, 1e-7)
        share = min(1.0, seconds) if self.speed else 1.0
        self.speed += share * (steps * size / seconds - self.speed)
        wanted = CALL_SECONDS / max(seconds / steps, 1e-7)
        self.steps = int(max(1, min(wanted, 4 * self.steps, 20_000)))


def _next(run: Run, count: int, wanted: int) -> tuple[int, int]:
    """Return how many steps to do now and how many rows each takes: whole batches, or the one smaller batch at the end."""
    size = run.batch_size
    whole = (count - run.position) // size
    if whole == 0:
        return 1, count - run.position
    steps = min(wanted, whole, run.total_steps - run.step)
    every = run.project.training.evaluate_every
    if every:
        steps = min(steps, every - run.step % every)
    if run.budget is not None:
        steps = min(steps, max(1, run.budget))
    return steps, size


def _metrics(run: Run, rows: Rows, steps: int, speed: float) -> e.Metrics:
    first = run.step + 1
    run.step += steps
    run.position = min(run.position + steps * run.batch_size, run.prepared.parts[e.TRAIN].size)
    if run.budget is not None:
        run.budget -= steps
    logs = {name: values for name, values in rows.steps.items()}
    return e.Metrics(run.number, run.epoch, np.arange(first, run.step + 1), logs, speed)


def _ended(
    run: Run, running: dict[str, float], seconds: float, watchers: callbacks.Watchers, whole: bool
) -> e.Epoch:
    logs = dict(running)
    if "regularization" in logs:
        logs["data_loss"] = logs["loss"] - logs["regularization"]
    if run.prepared.parts[e.VALIDATION].size:
        logs |= {f"val_{name}": value for name, value in run.evaluate(e.VALIDATION).items()}
    epoch = float(run.epoch) if whole else run.exact_epoch
    watchers.epoch_ended(run.epoch - 1 if whole else run.step, logs, epoch)
    speed = run.prepared.parts[e.TRAIN].size / max(seconds, 1e-9)
    return e.Epoch(run.number, epoch, run.step, logs, seconds, speed)


def _before_training(run: Run, loop: Loop) -> e.Epoch:
    """Return the losses before the first step, on up to FIRST_LOOK rows of each part: an honest first point that compiles nothing."""
    logs: dict[str, float] = {}
    for part, prefix in ((e.TRAIN, ""), (e.VALIDATION, "val_")):
        if run.prepared.parts[part].size:
            inputs, targets = run.tensors(part)
            found = loop.test_eagerly(
                [x[:FIRST_LOOK] for x in inputs], [y[:FIRST_LOOK] for y in targets]
            )
            logs |= {prefix + name: value for name, value in found.items()}
    return e.Epoch(run.number, 0.0, 0, logs)


def _evaluation_due(run: Run) -> bool:
    every = run.project.training.evaluate_every
    return bool(every) and (run.step % int(every or 1) == 0 or run.step >= run.total_steps)


def _finite_steps(rows: Rows) -> int:
    """Return how many steps from the first on have a finite loss."""
    bad = np.flatnonzero(~np.isfinite(rows.steps["loss"]))
    return int(bad[0]) if len(bad) else len(rows.steps["loss"])


def _non_finite(
    run: Run, role: str, rows: Rows, done: int, kept: dict[str, Any], pace: _Pace
) -> Iterator[e.Event]:
    models = {role: run.models[role]}
    if not weights.finite(kept) and pace.kept is not None:
        kept = pace.kept
    weights.put_values(models, kept)
    bad = float(rows.steps["loss"][done])
    word = "not a number" if math.isnan(bad) else "infinite"
    step = run.step + done + 1
    run.finished = "non-finite"
    run.finish_text = (
        f"The loss became {word} at step {step}; training stopped and the last finite weights were put back. "
        "Try a smaller learning rate, gradient clipping, or scaled inputs."
    )
    yield e.Mark(run.number, step, run.exact_epoch, f"loss {word}")
