"""Metrics that do not fit the labels."""

from __future__ import annotations

import pytest

from nnplayground.core.param import Pick
from nnplayground.core.registries import METRICS
from tests.core.test_lint import (
    BINARY,
    CATEGORICAL,
    SPARSE,
    TEN,
    TEN_ONE_HOT,
    TWO,
    cured,
    dense,
    found,
    network,
    project,
)

MANY = network(dense("h", 8, "relu"), dense("out", 10, "softmax"))
ONE = network(dense("h", 8, "relu"), dense("out", 1, "sigmoid"))
PAIR = network(dense("h", 8, "relu"), dense("out", 2, "softmax"))


@pytest.mark.parametrize(
    ("graph", "loss", "facts", "wrong", "better"),
    [
        (MANY, SPARSE, TEN, "CategoricalAccuracy", "SparseCategoricalAccuracy"),
        (MANY, SPARSE, TEN, "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy"),
        (MANY, CATEGORICAL, TEN_ONE_HOT, "SparseCategoricalAccuracy", "CategoricalAccuracy"),
        (MANY, SPARSE, TEN, "Precision", "Accuracy"),
        (MANY, SPARSE, TEN, "MeanAbsoluteError", "Accuracy"),
        (PAIR, SPARSE, TWO, "BinaryAccuracy", "Accuracy"),
        (ONE, BINARY, TWO, "CategoricalAccuracy", "Accuracy"),
        (ONE, BINARY, TWO, "SparseCategoricalAccuracy", "Accuracy"),
    ],
)
def test_a_metric_for_other_labels_is_exchanged(graph, loss, facts, wrong, better):
    subject = project(graph, loss, metrics=(wrong,))
    assert cured("metric-labels", subject, facts).training.metrics == (Pick(better),)


@pytest.mark.parametrize(
    ("graph", "loss", "facts", "metrics"),
    [
        (MANY, SPARSE, TEN, ("Accuracy", "SparseCategoricalAccuracy")),
        (MANY, CATEGORICAL, TEN_ONE_HOT, ("Accuracy", "CategoricalAccuracy", "Precision", "AUC")),
        (MANY, CATEGORICAL, TEN_ONE_HOT, ("MeanSquaredError", "F1Score")),
        (ONE, BINARY, TWO, ("BinaryAccuracy", "Precision", "Recall", "AUC", "F1Score")),
        (ONE, BINARY, TWO, ("MeanSquaredError", "Hinge")),
        (PAIR, SPARSE, TWO, ("SparseCategoricalAccuracy",)),
    ],
)
def test_a_metric_that_fits_is_left_alone(graph, loss, facts, metrics):
    assert found("metric-labels", project(graph, loss, metrics=metrics), facts) == []


def test_the_same_metric_does_not_stand_there_twice_after_the_fix():
    subject = project(MANY, SPARSE, metrics=("Accuracy", "Recall", "AUC"))
    first = found("metric-labels", subject, TEN)[0].fix
    assert [pick.name for pick in first.training.metrics] == ["Accuracy", "AUC"]


def test_nothing_is_said_while_the_data_are_not_known():
    assert found("metric-labels", project(MANY, SPARSE, metrics=tuple(METRICS))) == []
