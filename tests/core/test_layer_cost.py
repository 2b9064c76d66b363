"""What each layer costs."""

from __future__ import annotations

import pytest

from nnplayground.core.estimate import estimate
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.layer_cost import Cost, cost_text, costs, memory_text, short, total
from tests.core.test_estimate import REPORTS, SMALL, project


@pytest.mark.covers("F10")
def test_a_dense_layer_multiplies_and_adds_once_for_each_weight():
    found = costs(SMALL, REPORTS["model"], 32)
    assert found["hidden"].operations == 2 * 784 * 100 + 100
    assert found["classes"].operations == 2 * 100 * 10 + 10
    assert found["input"].operations == 0


def test_memory_and_time_add_up_to_the_estimate():
    found = costs(SMALL, REPORTS["model"], 50)
    whole = estimate(project(batch_size=50), REPORTS, 1000)
    assert whole is not None
    assert total(found.values()).bytes == whole.activation_bytes
    assert total(found.values()).share == pytest.approx(1.0)
    assert found["hidden"].share > 0.9


def test_a_convolution_costs_at_every_place_and_a_pooling_its_window():
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (28, 28, 1)}),
            Node("conv", "Conv2D", {"filters": 8, "kernel_size": (3, 3)}, (Ref("input"),)),
            Node("pool", "MaxPooling2D", {"pool_size": (2, 2)}, (Ref("conv"),)),
            Node("flat", "Flatten", {}, (Ref("pool"),)),
        )
    )
    reports = {
        "input": NodeReport(((28, 28, 1),)),
        "conv": NodeReport(((26, 26, 8),), 80, 80),
        "pool": NodeReport(((13, 13, 8),)),
        "flat": NodeReport(((1352,),)),
    }
    found = costs(graph, reports, 1)
    assert found["conv"].operations == 26 * 26 * 8 * (2 * 9 + 1)
    assert found["pool"].operations == 13 * 13 * 8 * 4
    assert found["flat"].operations == 0


def test_a_layer_that_is_called_twice_costs_twice():
    graph, again = SMALL.share("hidden")
    graph = graph.connect(Ref("input"), again)
    reports = {**REPORTS["model"], again: NodeReport(((100,),))}
    found = costs(graph, reports, 1)
    assert found[again].operations == found["hidden"].operations > 0
    assert found[again].share == pytest.approx(found["hidden"].share)


def test_layers_whose_shapes_are_not_known_are_left_out():
    reports = {**REPORTS["model"], "hidden": NodeReport(problem="wrong")}
    assert set(costs(SMALL, reports, 1)) == {"input"}
    assert costs(SMALL, {}, 1) == {}


@pytest.mark.parametrize(
    ("count", "text"), [(950, "950"), (1_580, "1.58 k"), (37_600_000, "37.6 M"), (4.1e9, "4.1 G")]
)
def test_numbers_are_short(count, text):
    assert short(count).replace("\u00a0", " ") == text


def test_the_tool_tip_says_operations_memory_and_time():
    text = cost_text(Cost(157_000, 3_200_000, 0.4512)).replace("\u00a0", " ")
    assert text == "157 k operations an example, 3.2 MB for a batch, 45% of the time"
    assert cost_text(None) == cost_text(Cost()) == ""
    assert memory_text(2_000) == "2\u00a0kB"
