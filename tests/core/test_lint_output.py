"""What a network can give and what it should give."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint import Facts, lint
from nnplayground.core.lint_output import LIMITS, limits
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining
from nnplayground.core.registries import ACTIVATIONS
from tests.core.test_lint import (
    BINARY,
    CATEGORICAL,
    NUMBERS,
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

H = dense("h", 8, "relu")
PLUS_MINUS = Facts("classification", 2, "plus-minus", -1.0, 1.0, -1.0, 1.0, (2,), "points")


def reaching(low: float, high: float, **more: Any) -> Facts:
    return replace(NUMBERS, target_low=low, target_high=high, **more)


# --- out of reach -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_the_limits_of_a_function_are_those_of_its_curve(name: str) -> None:
    curve = ACTIVATIONS[name].curve
    if curve is None:
        assert name in ("softmax", "sparsemax", "log_softmax")
        return
    low, high = limits(Node("n", "Dense", {"activation": Pick(name)}))
    values = curve(np.linspace(-400, 400, 80_001))
    assert low - 1e-3 <= values.min() <= low + 0.01 if np.isfinite(low) else values.min() < -100
    assert high - 0.01 <= values.max() <= high + 1e-9 if np.isfinite(high) else values.max() > 100


@pytest.mark.parametrize(
    ("node", "wanted"),
    [
        (Node("n", "Dense", {"activation": Pick("relu")}), (0, np.inf)),
        (Node("n", "Dense", {"activation": Pick("relu", {"max_value": 2.0})}), (0, 2)),
        (Node("n", "ReLU", {"max_value": 3.0}), (0, 3)),
        (Node("n", "ReLU", {"negative_slope": 0.1}), (-np.inf, np.inf)),
        (Node("n", "ELU", {"alpha": 2.0}), (-2, np.inf)),
        (Node("n", "Dense", {"activation": Pick("celu")}), (-1, np.inf)),
        (Node("n", "Softmax"), (0, 1)),
        (Node("n", "LSTM"), (-1, 1)),
        (Node("n", "LeakyReLU"), (-np.inf, np.inf)),
        (Node("n", "Dense"), (-np.inf, np.inf)),
        (Node("n", "Dense", {"activation": Pick("no_such_function")}), (-np.inf, np.inf)),
    ],
)
def test_settings_move_the_limits(node: Node, wanted: tuple[float, float]) -> None:
    assert limits(node) == wanted


@pytest.mark.parametrize(
    ("activation", "facts", "numbers"),
    [
        ("sigmoid", reaching(-2.5, 3), ("0 to 1", "-2.5 to 3")),
        ("tanh", reaching(0, 40), ("-1 to 1", "0 to 40")),
        ("relu", reaching(-7, 3), ("below 0", "down to -7")),
        ("softplus", reaching(-7, -3), ("below 0", "down to -7")),
        ("log_sigmoid", reaching(-7, 3), ("above 0", "up to 3")),
        ("softmax", reaching(0, 9), ("0 to 1", "0 to 9")),
    ],
)
def test_a_function_that_cannot_reach_the_targets_is_objected_to(
    activation: str, facts: Facts, numbers: tuple[str, ...]
) -> None:
    subject = project(network(H, dense("out", 1, activation)))
    (finding,) = found("unreachable", subject, facts)
    assert finding.where == "networks.model.out"
    assert all(number in finding.message for number in numbers)
    fixed = cured("unreachable", subject, facts)
    assert fixed.networks["model"]["out"].values["activation"] == Pick("linear")


def test_a_function_in_a_layer_of_its_own_is_taken_out() -> None:
    subject = project(network(H, dense("out", 1), Node("r", "ReLU")))
    assert "r" not in cured("unreachable", subject, NUMBERS).networks["model"]


def test_a_recurrent_end_gets_a_dense_layer() -> None:
    subject = project(network(Node("lstm", "LSTM", {"units": 2}), shape=(5, 3)))
    fixed = cured("unreachable", subject, NUMBERS).networks["model"]
    assert [(node.type, node.values) for node in fixed.order()][-1] == ("Dense", {"units": 2})


def test_tanh_is_offered_for_labels_of_minus_and_plus_one() -> None:
    for loss in ("Hinge", "MeanSquaredError"):
        subject = project(network(H, dense("out", 1, "sigmoid")), loss)
        fixed = cured("unreachable", subject, PLUS_MINUS)
        assert fixed.networks["model"]["out"].values["activation"] == Pick("tanh")


@pytest.mark.parametrize(
    ("activation", "loss", "facts"),
    [
        ("linear", "MeanSquaredError", reaching(-500, 500)),
        ("sigmoid", "MeanSquaredError", reaching(0, 1)),
        ("sigmoid", "MeanSquaredError", reaching(-0.02, 1.03)),
        ("tanh", "MeanSquaredError", reaching(-1, 1)),
        ("tanh", "Hinge", PLUS_MINUS),
        ("relu", "MeanSquaredError", reaching(0, 1000)),
        ("exponential", "Poisson", reaching(0, 300)),
        ("softmax", SPARSE, TEN),
        ("softmax", CATEGORICAL, TEN_ONE_HOT),
        ("softmax", "MeanSquaredError", TEN_ONE_HOT),
        ("sigmoid", BINARY, TWO),
        ("sigmoid", BINARY, NUMBERS),
        ("tanh", "CosineSimilarity", reaching(-30, 30)),
        ("sigmoid", "MeanSquaredError", Facts()),
        ("leaky_relu", "MeanSquaredError", reaching(-30, 30)),
    ],
)
def test_targets_within_reach_are_left_alone(activation: str, loss: str, facts: Facts) -> None:
    subject = project(network(H, dense("out", 1, activation)), loss)
    assert found("unreachable", subject, facts) == []
    assert found("unreachable", subject) == []


def test_a_function_that_is_scaled_afterwards_is_left_alone() -> None:
    scaled = Node("r", "Rescaling", {"scale": 40.0})
    assert found("unreachable", project(network(dense("out", 1, "tanh"), scaled)), NUMBERS) == []


# --- broadcasting -----------------------------------------------------------------------------------------------------


def test_an_output_of_another_length_than_the_target_is_objected_to() -> None:
    facts = replace(NUMBERS, target_shape=(3,))
    subject = project(network(H, dense("out", 1)))
    (finding,) = found("output-width", subject, facts)
    assert finding.where == "networks.model.out"
    assert "1 numbers" in finding.message
    assert "has 3" in finding.message
    assert cured("output-width", subject, facts).networks["model"]["out"].values["units"] == 3


def test_classes_as_numbers_are_made_one_hot_for_as_many_units() -> None:
    facts = replace(TEN, target_shape=())
    subject = project(network(H, dense("out", 10, "sigmoid")))
    (finding,) = found("output-width", subject, facts)
    assert finding.fix is not None
    assert finding.fix.data.steps == (Pick("one-hot"),)


@pytest.mark.parametrize(
    ("units", "function", "ends_in", "logits"),
    [
        (10, "softmax", "softmax", False),
        (32, "softmax", "softmax", False),
        (32, "relu", "softmax", False),
        (32, "linear", "linear", True),
    ],
)
def test_a_network_for_classes_gets_their_loss_and_not_the_size_of_one_number(
    units: int, function: str, ends_in: str, logits: bool
) -> None:
    facts = replace(TEN, target_shape=())
    subject = project(network(H, dense("out", units, function)))
    mended = cured("output-width", subject, facts)
    end = mended.networks["model"]["out"]
    assert end.values["units"] == 10
    assert end.values["activation"].name == ends_in
    assert mended.training.loss.name == SPARSE
    assert mended.training.loss.values.get("from_logits", False) == logits
    assert not [one for one in lint(mended, facts) if one.where.startswith("networks.model.out")]


def test_a_unit_for_each_class_is_not_told_to_reach_the_numbers_of_the_classes() -> None:
    facts = replace(TEN, target_shape=())
    subject = project(network(H, dense("out", 10, "softmax")))
    assert found("unreachable", subject, facts) == []
    single = project(network(H, dense("out", 1, "sigmoid")))
    assert found("unreachable", single, facts)


@pytest.mark.parametrize(
    ("units", "loss", "facts"),
    [
        (1, "MeanSquaredError", replace(NUMBERS, target_shape=(1,))),
        (1, "MeanSquaredError", replace(NUMBERS, target_shape=())),
        (3, "MeanSquaredError", replace(NUMBERS, target_shape=(3,))),
        (10, "MeanSquaredError", replace(TEN_ONE_HOT, target_shape=(10,))),
        (10, SPARSE, replace(TEN, target_shape=())),
        (5, "MeanSquaredError", NUMBERS),
        (5, "MeanSquaredError", replace(NUMBERS, target_shape=(7, 5))),
    ],
)
def test_outputs_as_long_as_the_target_are_left_alone(units: int, loss: str, facts: Facts) -> None:
    assert found("output-width", project(network(H, dense("out", units)), loss), facts) == []


def test_a_sequence_as_output_is_left_to_the_check() -> None:
    facts = replace(NUMBERS, target_shape=(1,))
    graph = network(Node("a", "LSTM", {"return_sequences": True}), dense("out", 2), shape=(5, 3))
    assert found("output-width", project(graph), facts) == []


# --- size of targets --------------------------------------------------------------------------------------------------


def test_large_numbers_are_to_be_standardised() -> None:
    prices = reaching(15_000, 500_000)
    (finding,) = found("unscaled-target", project(network(H, dense("out", 1))), prices)
    assert (finding.where, "15000 to 500000" in finding.message) == ("data.steps", True)
    assert finding.fix is not None
    assert finding.fix.data.steps == (Pick("standardise-target"),)


def test_whole_numbers_cannot_be_standardised_by_a_step() -> None:
    counts = reaching(0, 5000, whole=True)
    (finding,) = found("unscaled-target", project(network(H, dense("out", 1))), counts)
    assert (finding.fix, finding.fix_text) == (None, "")


@pytest.mark.parametrize(
    ("activation", "loss", "facts"),
    [
        ("linear", "MeanSquaredError", reaching(-3, 3)),
        ("linear", "MeanSquaredError", reaching(5, 50)),
        ("exponential", "MeanSquaredError", reaching(0, 5000)),
        ("linear", "MeanAbsolutePercentageError", reaching(1, 5000)),
        ("exponential", "Poisson", reaching(0, 5000)),
        ("softmax", SPARSE, replace(TEN, classes=1000, target_high=999)),
        ("linear", "MeanSquaredError", Facts()),
    ],
)
def test_targets_that_suit_the_loss_are_left_alone(
    activation: str, loss: str, facts: Facts
) -> None:
    subject = project(network(H, dense("out", 1, activation)), loss)
    assert found("unscaled-target", subject, facts) == found("unscaled-target", subject) == []


# --- a metric as a loss -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "better"),
    [
        (TEN, SPARSE),
        (TEN_ONE_HOT, CATEGORICAL),
        (TWO, BINARY),
        (PLUS_MINUS, "Hinge"),
        (NUMBERS, "MeanSquaredError"),
    ],
)
def test_accuracy_is_no_loss(facts: Facts, better: str) -> None:
    subject = project(network(H, dense("out", 1)), "Accuracy")
    assert found("metric-as-loss", subject)[0].where == "training.loss"
    assert found("metric-as-loss", subject)[0].fix is None
    assert cured("metric-as-loss", subject, facts).training.loss == Pick(better)


@pytest.mark.parametrize("loss", ["MeanSquaredError", "RootMeanSquaredError", SPARSE, "NoSuchLoss"])
def test_losses_are_left_alone(loss: str) -> None:
    assert found("metric-as-loss", project(network(dense("out", 1)), loss), TEN) == []


def test_two_outputs_are_not_judged_by_the_facts_about_one_target() -> None:
    graph = network(H, dense("a", 3, "sigmoid")).add(Node("b", "Dense", {"units": 1}, (Ref("h"),)))
    own = {"a": OutputTraining(Pick("MeanSquaredError"))}
    facts = reaching(-500, 500, target_shape=(2,), shape=(4,))
    assert lint(project(Graph(graph.nodes), outputs=own), facts) == []
