"""What a physician would say about a run: facts in, findings out. Rules live in the modules `doctor_*`, one function each."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from nnplayground.core.events import Finding
from nnplayground.core.lint import Facts
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.registry import Entry, Registry
from nnplayground.core.remedies import REMEDIES

__all__ = ["REMEDIES", "RULES", "Case", "Failure", "LayerVitals", "Vitals", "diagnose", "rule"]

NOTE, WARNING, ILL = "note", "warning", "ill"
NOW = -1
"""The step of a finding that was made now; 0, as everywhere, is the beginning."""
FINE = 0.6
"""A network whose loss has fallen to this share of where it began learns, whatever its layers look like."""
RECENT = 20
TOO_LARGE = 3.0
"""Initial weights of more than so many times the usual size are too large."""


@dataclass(frozen=True)
class LayerVitals:
    """Numbers of one layer, over some training examples.

    name: of its node. activation: its function, "" for none or one that neither squashes nor rectifies. units: last size of its output.
    deviation: root mean square of its output; largest: the largest size of a number in it. saturated, dead: shares, as the saturation
    meter counts them. weights: how many it multiplies with (matrices and filters, not biases), 0 for none; weight, gradient: their
    root mean squares; usual: the root mean square that Glorot's initialiser would give them.
    step: how far one step moves them, as a share of their size (or of the usual, if that is larger); nan = not known.
    equal: every unit has the same weights. last: nothing with weights comes behind it.
    """

    name: str
    activation: str = ""
    units: int = 1
    deviation: float = 1.0
    largest: float = 1.0
    saturated: float = 0.0
    dead: float = 0.0
    weights: int = 0
    weight: float = 0.0
    gradient: float = 0.0
    usual: float = 1.0
    step: float = math.nan
    equal: bool = False
    last: bool = False


@dataclass(frozen=True)
class Vitals:
    """Numbers of all layers, in the order of the network, and the loss of the examples they were taken on."""

    step: int = 0
    epoch: float = 0.0
    examples: int = 0
    loss: float = math.nan
    layers: tuple[LayerVitals, ...] = ()

    @property
    def weighted(self) -> list[LayerVitals]:
        """Return the layers that have weights and a gradient."""
        return [layer for layer in self.layers if layer.weights]


@dataclass(frozen=True)
class Failure:
    """Why the loss is not finite.

    cause: "inputs", "targets" (the data hold numbers that are not finite), "labels" (a class that the network has no unit for), "start"
    (the initial weights), "rate" (the weights were moved too far), "output" (a layer computes such a number from finite ones), "loss"
    (the loss does), "gradient", "unknown".
    layer: the node where it began, else "". before, after: two numbers that tell it.
    place: which input or target, and what of it.
    """

    cause: str
    word: str = "not a number"
    layer: str = ""
    step: int = 0
    epoch: float = 0.0
    before: float = math.nan
    after: float = math.nan
    place: str = ""


@dataclass(frozen=True)
class Case:
    """All that is known of a run.

    facts: of its data. guess: the loss of the best constant answer, None where that is not known. rate: the learning rate now.
    weighting: how much an example counts on average in training, where examples are weighted.
    first, last: vitals before training, and newest; None before anything was looked at.
    hole: where the data hold numbers that are not finite, None if they do not. failure: why the loss is not finite, None while it is.
    """

    project: Project
    record: RunRecord
    facts: Facts = field(default_factory=Facts)
    guess: float | None = None
    rate: float = math.nan
    weighting: float = 1.0
    first: Vitals | None = None
    last: Vitals | None = None
    hole: Failure | None = None
    failure: Failure | None = None

    def curve(self, name: str) -> np.ndarray:
        """Return a per-epoch curve without its start (epoch 0); (n,) float64, empty if there is none."""
        series = self.record.epochs.get(name)
        if series is None:
            return np.empty(0)
        return series.y[np.asarray(series.x) > 0] if len(series) and series.x[0] == 0 else series.y

    @property
    def losses(self) -> np.ndarray:
        """Return the training loss of each epoch, penalties on the weights left out."""
        return self.curve("data_loss" if "data_loss" in self.record.epochs else "loss")

    @property
    def start(self) -> float:
        """Return the loss before training, as if it had been weighted; nan if it is not known."""
        series = self.record.epochs.get("data_loss") or self.record.epochs.get("loss")
        if series is None or not len(series) or series.x[0] != 0:
            return math.nan
        return float(series.y[0]) * self.weighting

    @property
    def now(self) -> float:
        """Return the loss now: the median of the last steps, or that of the last epoch if they were fewer; nan if not known."""
        steps = self.record.steps.get("loss")
        if steps is not None and len(steps) >= RECENT:
            return float(np.median(steps.y[-RECENT:]))
        losses = self.losses
        return float(losses[-1]) if len(losses) else math.nan

    @property
    def reference(self) -> float:
        """Return the larger of the loss before training and that of the best constant answer; nan if neither is known."""
        known = [one for one in (self.start, self.guess) if one is not None and math.isfinite(one)]
        return max(known) if known else math.nan

    @property
    def fine(self) -> bool:
        """Tell whether the network learns well: its loss is far below that of a constant answer (or of the start)."""
        reference = self.guess if self.guess is not None else self.start
        losses = self.losses
        now = float(np.mean(losses[-3:])) if len(losses) else self.now
        return not self.failure and not self.hole and now < FINE * reference

    @property
    def unscaled(self) -> float:
        """Return the largest size of an input if it is large and no layer scales it, else 0."""
        from nnplayground.core.lint_training import inputs_not_scaled

        if not list(inputs_not_scaled(self.project, self.facts)):
            return 0.0
        return max(abs(self.facts.low or 0.0), abs(self.facts.high or 0.0))

    @property
    def distant(self) -> float:
        """Return the largest size of a target if it is large and no step scales it, else 0."""
        from nnplayground.core.lint_output import targets_not_scaled

        if not list(targets_not_scaled(self.project, self.facts)):
            return 0.0
        return max(abs(self.facts.target_low or 0.0), abs(self.facts.target_high or 0.0))

    @property
    def scaling(self) -> tuple[str, ...]:
        """Return the remedies for numbers of the data that are too large."""
        inputs = ("standardise",) if self.unscaled else ()
        return (*inputs, *(("standardise-target",) if self.distant else ()))


Found = Iterator[Finding]
Judge = Callable[[Case], Iterable[Finding]]


def _nothing(case: Case) -> Iterable[Finding]:
    return ()


@dataclass(frozen=True)
class Rule(Entry):
    """A rule: looks at a case."""

    judge: Judge = _nothing


RULES: Registry[Rule] = Registry("doctor's rule", "nnplayground.core", "doctor_")


def rule(name: str, title: str) -> Callable[[Judge], Judge]:
    """Add the function below to the rules."""

    def add(function: Judge) -> Judge:
        RULES.add(Rule(name, title, function.__doc__ or "", (), function))
        return function

    return add


def diagnose(case: Case) -> tuple[Finding, ...]:
    """Return all findings, the gravest first, else in the order of the rules."""
    found: list[Finding] = []
    for name, one in RULES.items():
        for finding in one.judge(case):
            if finding.step == NOW:
                finding = replace(finding, step=case.record.step, epoch=case.record.epoch)
            found.append(replace(finding, rule=name))
    return tuple(sorted(found, key=lambda finding: (ILL, WARNING, NOTE).index(finding.severity)))


def path(layer: str) -> str:
    """Return the path of a layer, as findings name it."""
    return f"networks.model.{layer}" if layer else ""


def number(value: float) -> str:
    """Return a number as people read it: 0.25, 12,300, 4.1e+09."""
    if not math.isfinite(value):
        return "not finite"
    size = abs(value)
    if size and (size >= 1e9 or size < 1e-3):
        return f"{value:.1e}"
    return f"{float(f'{value:.3g}'):,.0f}" if size >= 1000 else f"{value:.3g}"


def part(ratio: float) -> str:
    """Return a small ratio as a fraction: 1/20,000; 0 for none at all."""
    if ratio <= 1e-12:
        return "0"
    size = 1 / ratio
    return f"1/{round(size, 2 - len(str(int(size)))):,.0f}"
