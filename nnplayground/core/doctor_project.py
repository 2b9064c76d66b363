"""Rules about what the run was given: inputs that are too large, and metrics that cannot mean anything."""

from __future__ import annotations

from nnplayground.core import lint
from nnplayground.core.doctor import ILL, WARNING, Case, Found, number, path, rule
from nnplayground.core.events import Finding
from nnplayground.core.registries import METRICS

SOON = 10
WELL_ABOVE = 10.0
YES_OR_NO = ("BinaryAccuracy", "Precision", "Recall", "AUC", "F1Score")


@rule("unscaled", "Inputs that are not scaled")
def unscaled(case: Case) -> Found:
    """Object to large inputs when the network does not learn well with them."""
    largest = case.unscaled
    if not largest or case.fine or case.failure:
        return
    seen = len(case.losses) > 0 and case.record.step >= SOON
    bad_start = case.guess is not None and case.start > WELL_ABOVE * case.guess
    if not seen and not bad_start:
        return
    yield Finding(
        "",
        f"The inputs reach from {number(case.facts.low or 0)} to {number(case.facts.high or 0)}, and the loss is {number(case.now)}: "
        "a network learns best from values around 0 and 1.",
        ILL if bad_start else WARNING,
        remedies=("standardise", "halve-rate"),
    )


@rule("metric", "A metric that cannot mean anything")
def metric(case: Case) -> Found:
    """Object to counting right answers where no answer can be right."""
    facts = case.facts
    outputs = lint.outputs(case.project)
    if len(outputs) != 1 or facts.target_low is None:
        return
    node, _, settings = outputs[0]
    for pick in settings.metrics:
        entry = METRICS.get(pick.name)
        counts = pick.name == "Accuracy" or (
            entry is not None and entry.task == lint.CLASSIFICATION
        )
        if not counts:
            continue
        if facts.task == lint.REGRESSION and not _shares(case):
            yield Finding(
                "",
                f"{pick.name} means nothing here: the target is a number from {number(facts.target_low)} to "
                f"{number(facts.target_high or 0)}, and {pick.name} counts answers that hit it exactly.",
                WARNING,
                path(node),
                remedies=("regression-metrics",),
            )
        elif facts.labels == lint.PLUS_MINUS and pick.name in ("Accuracy", *YES_OR_NO):
            yield Finding(
                "",
                f"{pick.name} means nothing here: it compares with the labels 0 and 1, but they are -1 and +1, so the answer for -1 is "
                "never counted as right.",
                WARNING,
                path(node),
            )
        elif pick.name == "BinaryAccuracy" and facts.labels == lint.INTEGER:
            yield Finding(
                "",
                f"{pick.name} means nothing here: it knows the labels 0 and 1, but they reach from {number(facts.target_low)} to "
                f"{number(facts.target_high or 0)}.",
                WARNING,
                path(node),
            )


def _shares(case: Case) -> bool:
    """Tell whether the target is a probability, or 0 and 1 in the clothes of numbers."""
    low, high = case.facts.target_low, case.facts.target_high
    return low is not None and high is not None and low >= 0 and high <= 1
