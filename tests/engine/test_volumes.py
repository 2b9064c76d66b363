"""Convolutions in one, two and three dimensions, and the example on volumes."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.engine.build import build
from nnplayground.engine.inside.filters import filters
from nnplayground.engine.probes import activations
from nnplayground.engine.runner import Runner
from nnplayground.lessons import EXAMPLES

pytestmark = pytest.mark.keras


def convolved(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Return the valid convolution of x (..., channels) by a kernel (..., channels, filters), place by place."""
    rank = x.ndim - 1
    shape = tuple(x.shape[axis] - kernel.shape[axis] + 1 for axis in range(rank))
    made = np.zeros((*shape, kernel.shape[-1]))
    for place in np.ndindex(*shape):
        part = x[tuple(slice(at, at + size) for at, size in zip(place, kernel.shape))]
        made[place] = np.tensordot(part, kernel, axes=rank + 1) + bias
    return made


@pytest.mark.covers("E05")
@pytest.mark.parametrize("rank", [1, 2, 3])
def test_a_convolution_of_every_rank_builds_and_computes_the_sums_of_its_windows(rank):
    shape, size = (6, 7, 5)[:rank], (2, 3, 2)[:rank]
    graph = stack(
        Node("in", "InputLayer", {"shape": (*shape, 2)}),
        Node("conv", f"Conv{rank}D", {"filters": 4, "kernel_size": size if rank > 1 else size[0]}),
    )
    model = build(graph)
    assert model.count_params() == np.prod(size) * 2 * 4 + 4
    rng = np.random.default_rng(rank)
    kernel, bias = (rng.normal(size=one.shape).astype("f4") for one in model.get_weights())
    model.set_weights([kernel, bias])
    x = rng.normal(size=(*shape, 2)).astype("f4")
    found = np.asarray(model(x[None]))[0]
    np.testing.assert_allclose(found, convolved(x, kernel, bias), rtol=1e-4, atol=1e-5)


@pytest.mark.covers("E05")
def test_the_solids_are_told_apart_and_their_maps_keep_the_depth():
    project = EXAMPLES["solids"].project()
    events: list[e.Event] = []
    runner = Runner(events.append)
    runner.train_all(project)
    assert not [event.message for event in events if isinstance(event, e.Failed)]
    assert runner.run.parameters == 1_092
    runner.serve_one(e.Evaluate(e.TEST))
    logs = [event.logs for event in events if isinstance(event, e.Evaluated)][-1]
    assert logs["accuracy"] > 0.9
    maps = activations(runner.run, e.Want("activations", e.Example()))
    assert maps["model/input"].shape == (8, 8, 8, 1)
    assert maps["model/conv"].shape == (6, 6, 6, 8)
    assert maps["model/pool"].shape == (3, 3, 3, 8)
    kernel = runner.run.models["model"].get_layer("conv").get_weights()[0]
    for depth in range(3):
        options = (("node", "conv"), ("share", (depth + 0.5) / 3))
        found = filters(runner.run, e.Want("filters", None, options))["model/conv"]
        np.testing.assert_array_equal(found, kernel[depth].transpose(3, 2, 0, 1))
