"""Rules look at every output, each with the target it is trained towards."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint import Facts, facts_of, lint, targets_of
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.data.source import Data, Part, Prepared
from tests.core.test_lint import CATEGORICAL, NUMBERS, SPARSE, TEN

BOTH = Facts(low=0.0, high=1.0, shape=(4,), targets={"digit": TEN, "size": NUMBERS})


def heads(
    units: int = 10,
    ends: str = "softmax",
    number: str = "linear",
    losses: tuple[str, str] = (SPARSE, "MeanSquaredError"),
    **more: OutputTraining,
) -> Project:
    """Return a project with a classifying and a measuring output on one hidden layer."""
    h, x = (Ref("h"),), (Ref("in"),)
    graph = Graph(
        (
            Node("in", "InputLayer", {"shape": (4,)}),
            Node("h", "Dense", {"units": 8, "activation": Pick("relu")}, x),
            Node("digit", "Dense", {"units": units, "activation": Pick(ends)}, h),
            Node("size", "Dense", {"units": 1, "activation": Pick(number)}, h),
        )
    )
    own = {name: OutputTraining(Pick(loss)) for name, loss in zip(("digit", "size"), losses)}
    return Project(networks={"model": graph}, training=Training(outputs=own | more))


def said(project: Project, facts: Facts = BOTH) -> set[tuple[str, str]]:
    return {(one.rule, one.where) for one in lint(project, facts)}


def test_two_outputs_that_fit_their_targets_get_no_remark():
    assert said(heads()) == set()


@pytest.mark.parametrize(
    ("project", "rule", "where"),
    [
        (heads(units=7), "output-size", "networks.model.digit"),
        (heads(losses=(CATEGORICAL, "MeanSquaredError")), "labels", "training.outputs.digit.loss"),
        (heads(losses=(SPARSE, "Poisson"), number="relu"), "unreachable", "networks.model.size"),
        (heads(number="tanh"), "unreachable", "networks.model.size"),
        (
            heads(digit=OutputTraining(Pick(SPARSE), (Pick("CategoricalAccuracy"),))),
            "metric-labels",
            "training.outputs.digit.metrics",
        ),
        (
            heads(size=OutputTraining(Pick("MeanSquaredError"), (Pick("Accuracy"),))),
            "accuracy-of-numbers",
            "training.outputs.size.metrics",
        ),
    ],
)
def test_each_output_is_judged_by_its_own_target(project, rule, where):
    assert said(project) == {(rule, where)}
    (finding,) = lint(project, BOTH)
    assert finding.fix is not None
    assert said(finding.fix) == set()


def test_targets_belong_to_outputs_by_name_or_in_order():
    swapped = replace(BOTH, targets={"size": NUMBERS, "digit": TEN})
    assert targets_of(heads(), swapped) == [TEN, NUMBERS]
    other = replace(BOTH, targets={"a": TEN, "b": NUMBERS})
    assert targets_of(heads(), other) == [TEN, NUMBERS]
    assert targets_of(heads(), None) == [None, None]


def test_an_output_that_is_only_shown_is_not_judged():
    shown = OutputTraining(Pick(CATEGORICAL), (), trained=False)
    project = heads(digit=shown)
    facts = replace(BOTH, targets={"size": NUMBERS})
    assert targets_of(project, facts) == [None, NUMBERS]
    assert said(project, facts) == set()


def test_large_numbers_of_one_of_two_targets_are_told_without_a_step_for_both():
    large = replace(NUMBERS, target_low=0.0, target_high=5000.0)
    project = heads()
    (finding,) = lint(project, replace(BOTH, targets={"digit": TEN, "size": large}))
    assert finding.rule == "unscaled-target"
    assert finding.fix is None


def test_a_fix_of_one_output_leaves_the_common_settings_of_the_others():
    project = heads()
    common = Training(loss=Pick(CATEGORICAL))
    project = replace(project, training=common)
    facts = replace(BOTH, targets={"digit": TEN, "size": TEN})
    finding = next(one for one in lint(project, facts) if one.rule == "labels")
    assert finding.fix is not None
    assert finding.fix.training.loss == Pick(CATEGORICAL)
    assert finding.fix.training.output("digit").loss == Pick(SPARSE)


@pytest.mark.parametrize(("ends", "logits"), [("softmax", {}), ("linear", {"from_logits": True})])
def test_one_unit_for_each_class_asks_for_the_loss_of_classes(ends, logits):
    classes = replace(TEN, target_shape=())
    facts = replace(BOTH, targets={"digit": classes, "size": NUMBERS})
    subject = heads(ends=ends, losses=("MeanSquaredError", "MeanSquaredError"))
    finding = next(one for one in lint(subject, facts) if one.rule == "output-width")
    assert finding.fix is not None
    assert finding.fix.training.output("digit").loss == Pick(SPARSE, logits)
    assert said(finding.fix, facts) == set()


def test_facts_are_told_of_each_target():
    y = {"digit": np.array([0, 1, 2]), "size": np.array([[0.5], [2.5], [-1.0]])}
    raw = Data(
        "two",
        "table",
        {"pixels": np.zeros((3, 4))},
        y,
        ("a", "b", "c"),
        target_classes={"digit": ("a", "b", "c")},
    )
    facts = facts_of(Prepared(raw, {"train": Part(raw.inputs, y, np.arange(3))}))
    assert facts.shape == (4,)
    assert (facts.task, facts.target_shape) == ("", None)
    assert list(facts.targets) == ["digit", "size"]
    assert facts.targets["digit"].labels == "integer"
    assert facts.targets["digit"].classes == 3
    assert facts.targets["size"].task == "regression"
    assert facts.targets["size"].target_high == 2.5
