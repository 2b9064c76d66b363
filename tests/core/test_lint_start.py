"""Initial weights that are too large."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node
from nnplayground.core.lint_start import _deviation
from nnplayground.core.param import Pick
from tests.core.test_lint import TEN_ONE_HOT, cured, dense, found, network, project

NAME = "large-start"
NORMAL = Pick("RandomNormal", {"stddev": 1.0})


def drawn(name: str, units: int, start: Pick, **more: Any) -> Node:
    values = {"units": units, "activation": Pick("relu"), "kernel_initializer": start}
    return Node(name, "Dense", values | more)


def deep(start: Pick, width: int = 64, inputs: int = 64, **more: Any) -> Graph:
    layers = [drawn(name, width, start, **more) for name in ("a", "b", "c")]
    return network(*layers, dense("out", 1), shape=(inputs,))


def test_standard_normal_weights_of_a_wide_network_are_objected_to() -> None:
    subject = project(deep(NORMAL))
    (finding,) = found(NAME, subject)
    assert finding.where == "networks.model.a.kernel_initializer"
    # The deviation of He et al. for 64 inputs is sqrt(2 / 64).
    assert f"{1 / math.sqrt(2 / 64):.1f} times" in finding.message
    assert "a, b, c" in finding.message
    fixed = cured(NAME, subject).networks["model"]
    assert all("kernel_initializer" not in node.values for node in fixed.nodes)
    assert fixed["a"].values["units"] == 64


def test_biases_drawn_at_random_go_too_and_others_stay() -> None:
    fixed = cured(NAME, project(deep(NORMAL, bias_initializer=NORMAL))).networks["model"]
    assert "bias_initializer" not in fixed["a"].values
    ones = Pick("Ones")
    kept = cured(NAME, project(deep(NORMAL, bias_initializer=ones))).networks["model"]
    assert kept["a"].values["bias_initializer"] == ones


def test_the_shape_of_the_data_counts_where_the_input_leaves_it_open() -> None:
    open_ = stack_without_shape(drawn("a", 4, NORMAL), dense("out", 10))
    assert found(NAME, project(open_)) == []
    assert found(NAME, project(open_), TEN_ONE_HOT)


def stack_without_shape(*layers: Node) -> Graph:
    return network(*layers).with_values("in", shape=None)


def test_kernels_of_convolutions_sum_a_window_of_channels() -> None:
    layers = [
        Node(
            name,
            "Conv2D",
            {"filters": 32, "activation": Pick("relu"), "kernel_initializer": NORMAL},
        )
        for name in ("a", "b")
    ]
    subject = project(network(*layers, Node("f", "Flatten"), dense("out", 1), shape=(9, 9, 1)))
    (finding,) = found(NAME, subject)
    assert f"{math.sqrt(9 * 32 / 2):.1f} times" in finding.message


@pytest.mark.parametrize(
    "start",
    [
        Pick("GlorotUniform"),
        Pick("HeNormal"),
        Pick("RandomNormal"),
        Pick("RandomUniform"),
        Pick("RandomNormal", {"stddev": math.sqrt(2 / 64)}),
        Pick("TruncatedNormal", {"stddev": 0.2}),
        Pick("Orthogonal"),
        Pick("Zeros"),
        Pick("NoSuchStart"),
        Pick("RandomNormal", {"stddev": "wide"}),
    ],
)
def test_usual_weights_are_left_alone(start: Pick) -> None:
    assert found(NAME, project(deep(start))) == []


def test_large_weights_on_few_inputs_are_left_alone() -> None:
    assert found(NAME, project(deep(NORMAL, width=4, inputs=2))) == []


def test_one_layer_alone_is_left_alone() -> None:
    assert found(NAME, project(network(drawn("out", 10, NORMAL), shape=(784,)))) == []


def test_normalisation_takes_the_growth_back() -> None:
    start = Pick("RandomNormal", {"stddev": 1.0})
    layers = [
        node
        for name in ("a", "b", "c")
        for node in (drawn(name, 64, start), Node(f"{name}_norm", "BatchNormalization"))
    ]
    assert found(NAME, project(network(*layers, dense("out", 1), shape=(64,)))) == []


def test_frozen_random_features_are_left_alone() -> None:
    assert found(NAME, project(deep(NORMAL, trainable=False))) == []


def test_a_start_that_a_twin_changes_is_meant() -> None:
    subject = project(network(drawn("a", 64, NORMAL), dense("out", 1), shape=(784,)))
    path = "networks.model.a.kernel_initializer"
    assert found(NAME, subject)
    twin = Pick("usual", {path: Pick("GlorotUniform")})
    assert found(NAME, replace(subject, twins=(twin,))) == []


@pytest.mark.parametrize(
    ("start", "draw"),
    [
        (Pick("RandomNormal", {"stddev": 0.7}), lambda rng: rng.normal(0, 0.7, 200_000)),
        (
            Pick("RandomUniform", {"minval": -0.3, "maxval": 0.9}),
            lambda rng: rng.uniform(-0.3, 0.9, 200_000),
        ),
        (
            Pick("TruncatedNormal", {"stddev": 0.5}),
            lambda rng: (z := rng.normal(0, 1, 200_000))[np.abs(z) < 2] * 0.5,
        ),
    ],
)
def test_the_deviation_is_that_of_the_numbers_drawn(start: Pick, draw: Any) -> None:
    assert _deviation(start) == pytest.approx(np.std(draw(np.random.default_rng(0))), rel=0.01)
