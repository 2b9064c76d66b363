"""Watches one run: takes its vitals now and then, at little cost, and says what the rules find."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from nnplayground.core import events as e
from nnplayground.core.doctor import Case, Failure, Vitals, diagnose
from nnplayground.core.events import Finding
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.lint import Facts, facts_of, outputs
from nnplayground.core.record import RunRecord
from nnplayground.data.balance import example_weights
from nnplayground.data.rows import Rows
from nnplayground.data.source import Part
from nnplayground.engine.autopsy import autopsy, hole
from nnplayground.engine.clock import now
from nnplayground.engine.vitals import Looker

SHARE = 0.01
"""The share of the time that looking at the layers may take."""
FIRST, PAUSE, REPEAT = 1.5, 0.25, 2.0
"""Seconds: until the first look, between two judgements, until the same findings are told again with newer numbers."""
MOST_ROWS, MOST_ROWS_OF_FILE, MOST_BYTES = 5000, 500, 2**26
"""How many examples are looked at to know the data; each row of a file may cost a movement of the disk."""


class Doctor:
    """Follows the events of one run; lives in the engine's thread.

    What a network was before training is known only to a doctor that saw its run begin; of a branch it judges what it sees.
    """

    def __init__(self, run: Any) -> None:
        self._run = run
        self._record = RunRecord(run.number, run.project)
        self._facts: Facts | None = None
        self._guess: float | None = None
        self._weighting = 1.0
        self._hole: Failure | None = None
        self._looker: Looker | None = None
        self._initial: tuple[list[Any], list[Any]] | None = None
        self._first: Vitals | None = None
        self._last: Vitals | None = None
        self._failure: Failure | None = None
        self._bad: tuple[int, str] = (0, "not a number")
        self._began: dict[tuple[str, str], tuple[int, float]] = {}
        self._told: tuple[Finding, ...] = ()
        self._told_at = self._judged = 0.0
        self._due = math.inf
        self._blind = False
        self.looks = 0

    def see(self, event: e.Event) -> tuple[Finding, ...] | None:
        """Take one event of the run; return all findings if they are others now, else None."""
        self._record.project = self._run.project
        self._record.steps_per_epoch = max(1, getattr(self._run, "steps_per_epoch", 1))
        self._record.apply(event)
        if isinstance(event, e.Mark) and "loss" in event.text:
            self._bad = (event.step, "infinite" if "infinite" in event.text else "not a number")
        resting = isinstance(event, (e.Finished, e.Paused))
        if isinstance(event, e.Changed):
            self._changed()
        if self._looker is None and not self._blind:
            self._begin()
        if isinstance(event, e.Finished) and event.reason == "non-finite":
            self._examine()
        elif now() >= self._due or (resting and self._wants_a_look()):
            self._look()
        if not resting and now() - self._judged < PAUSE:
            return None
        return self._judge(resting)

    def _begin(self) -> None:
        """Note the initial weights; they are looked at later, so that the first numbers are not kept waiting."""
        try:
            self._looker = Looker(self._run)
            if self._run.step == 0:
                self._initial = self._looker.weights()
            self._due = now() + FIRST
        except Exception:  # a network that cannot be looked into is judged by its curves alone
            self._blind, self._due = True, math.inf
        self._told_at = self._judged = now()

    def _changed(self) -> None:
        """Forget what is no longer true of a run that was changed: its facts, and the layers of a network that is another one now."""
        self._facts, self._blind = None, False
        if self._looker is not None and self._looker.model is not self._run.models.get("model"):
            self._first = self._last = self._initial = None
        self._looker = None

    def _wants_a_look(self) -> bool:
        return self._last is None or self._last.step != self._record.step

    def _look(self) -> None:
        """Look at the layers now, and at the beginning if that was not done; then not again before it has paid."""
        began = now()
        looker = self._looker
        if looker is None or self._blind or not self._run.models or self._compiling():
            return
        try:
            batch = looker.batch(self._run)
            if self._initial is not None:
                self._first = looker.look(self._initial, batch, 0, 0.0).vitals
                self._initial = None
            weights = looker.weights()
            self._last = looker.look(weights, batch, self._record.step, self._record.epoch).vitals
        except Exception:  # as above: a rule that knows less says less
            self._blind, self._due = True, math.inf
            return
        self.looks += 1
        self._due = now() + max(FIRST, (now() - began) / SHARE)

    def _compiling(self) -> bool:
        """Tell whether another thread traces the network now, which a look would disturb."""
        compiling = getattr(self._run, "compiling", None)
        return compiling is not None and not compiling.done

    def _examine(self) -> None:
        """Find out why the loss is not finite."""
        self._look()
        step, word = self._bad
        looker = self._looker
        failure = Failure("unknown", word, step=step, epoch=self._run.exact_epoch)
        if looker is not None and not self._compiling():
            try:
                failure = autopsy(self._run, looker, self._first, word, step)
            except Exception:  # then the sentence names no cause
                self._blind = True
        self._failure = failure

    def _judge(self, resting: bool) -> tuple[Finding, ...] | None:
        found = tuple(self._dated(finding) for finding in diagnose(self._case()))
        self._judged = now()
        same = [_key(one) for one in found] == [_key(one) for one in self._told]
        if found == self._told or (same and not resting and now() - self._told_at < REPEAT):
            return None
        self._told, self._told_at = found, now()
        return found

    def _dated(self, finding: Finding) -> Finding:
        """Return the finding with the step at which it was first made."""
        step, epoch = self._began.setdefault(_key(finding)[:2], (finding.step, finding.epoch))
        return replace(finding, step=step, epoch=epoch)

    def _case(self) -> Case:
        if self._facts is None:
            self._facts, self._guess, self._weighting = _facts(self._run)
            self._hole = hole(self._run)
        rate = self._record.steps.get("learning_rate")
        return Case(
            self._run.project,
            self._record,
            self._facts,
            self._guess,
            float(rate.y[-1]) if rate else self._rate(),
            self._weighting,
            self._first,
            self._last,
            self._hole,
            self._failure,
        )

    def _rate(self) -> float:
        model = self._run.models.get("model")
        return float(tf.convert_to_tensor(model.optimizer.learning_rate)) if model else math.nan


def _key(finding: Finding) -> tuple[str, str, str, tuple[str, ...]]:
    return finding.rule, finding.layer, finding.severity, finding.remedies


def _facts(run: Any) -> tuple[Facts, float | None, float]:
    """Return the facts about the data, from an even sample of the training part, the loss of the best constant answer, and the mean
    weight of an example; where they are weighted, the best constant answer is not known.
    """
    train = run.prepared.parts[e.TRAIN]
    together = sum(one.nbytes for one in (*train.inputs.values(), *train.targets.values()))
    in_file = any(isinstance(one, Rows) for one in train.inputs.values())
    most = MOST_ROWS_OF_FILE if in_file else MOST_ROWS
    step = max(1, train.size // most, together // MOST_BYTES)
    sample = Part(
        {name: array[::step] for name, array in train.inputs.items()},
        {name: array[::step] for name, array in train.targets.items()},
        train.rows[::step],
    )
    inputs, targets = (next(iter(arrays), "") for arrays in (train.inputs, train.targets))
    parts = {**run.prepared.parts, e.TRAIN: sample}
    facts = facts_of(replace(run.prepared, parts=parts), inputs, targets)
    settings = outputs(run.project)
    weights = example_weights(run.prepared, run.project.training)
    if weights is not None:
        return facts, None, float(weights.mean())
    if len(settings) != 1 or len(sample.targets) != 1:
        return facts, None, 1.0
    return facts, guess_loss(settings[0][2].loss, sample.targets[targets]), 1.0


def guess_loss(loss: Any, y: np.ndarray[Any, Any]) -> float | None:
    """Return the loss of the best answer that is the same for every example; None where it is not known or nothing."""
    if not y.size or y.dtype.kind not in "biuf" or not np.isfinite(y).all():
        return None
    if loss.values.get("label_smoothing"):
        return None
    value = math.nan
    rows = y.reshape(len(y), -1).astype(np.float64)
    match loss.name:
        case "SparseCategoricalCrossentropy" if rows.min() >= 0:
            counts = np.bincount(rows[:, 0].astype(int)) / len(rows) if rows.shape[1] == 1 else None
            value = _entropy(counts) if counts is not None else math.nan
        case "CategoricalCrossentropy":
            value = _entropy(rows.mean(axis=0))
        case "BinaryCrossentropy" if rows.min() >= 0 and rows.max() <= 1:
            share = rows.mean(axis=0)
            value = float(np.mean([_entropy(np.array([one, 1 - one])) for one in share]))
        case "MeanSquaredError":
            value = float(rows.var(axis=0).mean())
        case "MeanAbsoluteError":
            value = float(np.abs(rows - np.median(rows, axis=0)).mean())
    return value if math.isfinite(value) and value > 1e-12 else None


def _entropy(shares: np.ndarray[Any, Any]) -> float:
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())
