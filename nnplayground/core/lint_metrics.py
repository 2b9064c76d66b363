"""Rules about metrics, which must fit the labels of the target that they are measured on."""

from __future__ import annotations

from nnplayground.core import lint
from nnplayground.core.lint import Facts, Finding, Found, rule
from nnplayground.core.lint_output import Output, supervised, with_settings
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import METRICS, MetricType

_SPARSE = "Sparse"
_COUNTING = ("F1Score", "FBetaScore")
"""Metrics that count hits column by column, so that one column will do."""
_SAID = {
    lint.INTEGER: "integers 0, 1, 2, …",
    lint.ONE_HOT: "one-hot vectors",
    lint.BINARY: "0 and 1",
    lint.PLUS_MINUS: "-1 and +1",
}


@rule("metric-labels", "Metrics and labels")
def metrics_do_not_fit(project: Project, facts: Facts | None) -> Found:
    """Object to metrics of classes that are meant for labels of another kind."""
    for one in supervised(project, facts):
        aim = one.facts
        if aim is None or aim.task != lint.CLASSIFICATION or aim.labels not in _SAID:
            continue
        for pick in one.settings.metrics:
            metric = METRICS.get(pick.name)
            if metric is None or _fits(metric, one, aim.labels):
                continue
            better = _better(pick.name, aim.labels)
            metrics = _exchanged(one.settings.metrics, pick, better)
            yield Finding(
                f"{one.path}.metrics",
                _message(metric, one, aim.labels),
                "A metric of another kind of labels compares numbers that do not mean the same, and its result means nothing, with or "
                "without an error message. Accuracy takes the form that fits the loss by itself.",
                with_settings(project, one, metrics=metrics),
                f"Use {METRICS[better].title} instead",
            )


def _fits(metric: MetricType, one: Output, labels: str) -> bool:
    """Tell whether a metric can be measured on labels of this kind with as many outputs as there are."""
    if metric.labels == lint.INTEGER:
        # With one unit for a yes or no there is no largest output to look for.
        return labels in (lint.INTEGER, lint.BINARY) and one.end.units != 1
    if metric.labels == lint.ONE_HOT:
        return labels == lint.ONE_HOT or (metric.name in _COUNTING and _is_one(one, labels))
    if metric.labels == lint.BINARY:
        return labels == lint.ONE_HOT or _is_one(one, labels)
    if metric.labels == lint.PLUS_MINUS:
        return labels in (lint.PLUS_MINUS, lint.BINARY)  # Keras turns 0 and 1 into -1 and +1
    numbers = metric.task == lint.REGRESSION and labels in (lint.INTEGER, lint.BINARY)
    return not numbers or (one.end.units or 1) == 1


def _is_one(one: Output, labels: str) -> bool:
    """Tell whether one unit says yes or no."""
    return labels == lint.BINARY and one.end.units == 1


def _message(metric: MetricType, one: Output, labels: str) -> str:
    title, units = metric.title or metric.name, one.end.units
    if metric.labels == "any":
        return f"{title} compares the number of a class with {units} outputs, one for each class."
    if metric.labels == labels or (metric.labels == lint.INTEGER and labels == lint.BINARY):
        return f"{title} does not fit a network with {units} outputs for {_SAID[labels]}."
    return f"{title} expects labels as {_SAID[metric.labels]}, but they are {_SAID[labels]}."


def _better(name: str, labels: str) -> str:
    """Return the metric of the same meaning for these labels; accuracy where there is none."""
    twin = name.removeprefix(_SPARSE) if labels == lint.ONE_HOT else _SPARSE + name
    metric = METRICS.get(twin)
    wanted = lint.ONE_HOT if labels == lint.ONE_HOT else lint.INTEGER
    fits = metric is not None and metric.labels == wanted and labels in (lint.ONE_HOT, lint.INTEGER)
    return twin if fits and twin != name else "Accuracy"


def _exchanged(metrics: tuple[Pick, ...], old: Pick, better: str) -> tuple[Pick, ...]:
    """Return the metrics with another one in the place of one, none of them twice."""
    found: list[Pick] = []
    for pick in metrics:
        new = Pick(better) if pick is old else pick
        if new not in found:
            found.append(new)
    return tuple(found)
