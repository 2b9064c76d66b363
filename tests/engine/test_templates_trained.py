"""Networks that templates draw, trained: branches, heads, the direct way, and what stands in the place of a pooling."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Project, Split, Training
from nnplayground.core.template import TEMPLATES
from nnplayground.core.vary import variants
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine.build import build
from nnplayground.engine.probes import PROBES
from nnplayground.engine.run import Run
from nnplayground.engine.runner import Runner

pytestmark = pytest.mark.keras

ROWS = 48


def data(**targets):
    """Return 4 columns, and targets by name; a third of the rows validates."""
    x = np.random.default_rng(1).normal(size=(ROWS, 4)).astype(np.float32)
    made = {name: make(x) for name, make in targets.items()}
    cut = ROWS * 2 // 3
    parts = {
        name: Part({"x": x[a:b]}, {key: y[a:b] for key, y in made.items()}, np.arange(a, b))
        for name, (a, b) in {"train": (0, cut), "validation": (cut, ROWS), "test": (0, 0)}.items()
    }
    return Prepared(Data("made", "table", {"x": x}, made), parts)


def trained(graph, prepared, **training):
    """Train two epochs; returns the run, the numbers of each epoch, and the layers whose weights moved."""
    settings = {"loss": Pick("MeanSquaredError"), "epochs": 2, "batch_size": 16} | training
    run = Run(1, Project(networks={"model": graph}, training=Training(**settings)), prepared)
    before = PROBES["weights"](run, e.Want("weights"))
    told = list(run.fit("model"))
    after = PROBES["weights"](run, e.Want("weights"))
    moved = {name.split("/")[1] for name in after if (after[name] != before[name]).any()}
    single = [
        one for event in told for one in (event.each() if isinstance(event, e.Epochs) else [event])
    ]
    return run, [one.logs for one in single if isinstance(one, e.Epoch) and one.step], moved


def total(x):
    return x.sum(1, keepdims=True).astype(np.float32)


def ranks(x):
    return (x[:, 0] > -0.5).astype(np.int32) + (x[:, 0] > 0.5)


def behind_columns(name, **values):
    """Return the network of a template behind an input of 4 columns."""
    return TEMPLATES[name].build(Graph(), (), {"shape": (4,), **values})[0]


@pytest.mark.covers("X03")
def test_both_branches_learn_and_each_can_be_looked_at():
    graph = behind_columns("two_branch", units=6)
    run, _, moved = trained(graph, data(y=total))
    assert {"left", "left_1", "right", "right_1"} < moved
    seen = PROBES["activations"](run, e.Want("activations", e.Example("train", 3)))
    left, right = seen["model/left_1"], seen["model/right_1"]
    np.testing.assert_array_equal(seen["model/join"], np.concatenate([left, right]))
    assert (left >= 0).all()
    assert (right < 0).any()
    run.close()


@pytest.mark.covers("X03")
def test_the_branches_can_read_an_input_each():
    graph = behind_columns("two_branch", two_inputs=True)
    assert [node.id for node in graph.inputs()] == ["input", "input_1"]
    assert graph["left"].inputs == (Ref("input"),)
    assert graph["right"].inputs == (Ref("input_1"),)


@pytest.mark.covers("X04")
def test_every_head_has_a_loss_a_weight_a_metric_and_a_curve_of_its_own():
    graph = behind_columns("multi_head", heads=(3, 1))
    assert graph.ends() == (Ref("classes"), Ref("number"))
    assert {graph[head].inputs for head in ("head", "head_1")} == {(Ref("trunk_1"),)}
    outputs = {
        "classes": OutputTraining(
            Pick("SparseCategoricalCrossentropy"), (Pick("Accuracy"),), weight=0.5
        ),
        "number": OutputTraining(
            Pick("MeanSquaredError"), (Pick("MeanAbsoluteError"),), weight=2.0
        ),
    }
    run, epochs, _ = trained(graph, data(kind=ranks, sum=total), outputs=outputs)
    assert len(epochs) == 2
    for logs, part in itertools.product(epochs, ("", "val_")):
        parts = 0.5 * logs[f"{part}classes_loss"] + 2.0 * logs[f"{part}number_loss"]
        assert logs[f"{part}loss"] == pytest.approx(parts, rel=1e-5)
        assert 0 <= logs[f"{part}classes_accuracy"] <= 1
        assert logs[f"{part}number_mean_absolute_error"] > 0
    run.close()


@pytest.mark.covers("X09")
def test_the_columns_reach_the_output_directly_and_through_layers():
    graph = behind_columns("wide_and_deep", units=6)
    assert graph["join"].inputs == (Ref("input"), Ref("deep_1"))
    run, _, moved = trained(graph, data(y=total))
    assert moved == {"deep", "deep_1", "output"}
    model = run.models["model"]
    kernel, bias = model.get_layer("output").get_weights()
    assert kernel.shape == (4 + 6, 1)
    x = run.prepared.parts["train"].inputs["x"]
    whole = np.asarray(model(x))
    kernel[4:] = 0
    model.get_layer("output").set_weights([kernel, bias])
    direct = np.asarray(model(x))
    np.testing.assert_allclose(direct, x @ kernel[:4] + bias, rtol=1e-4, atol=1e-5)
    assert np.abs(whole - direct).max() > 1e-3
    run.close()


def layers(graph):
    """Return types and settings in order, without names."""
    return [(node.type, dict(node.values)) for node in graph.order()]


@pytest.mark.covers("E08")
@pytest.mark.slow
def test_steps_and_convolutions_of_one_by_one_train_beside_a_pooling_as_twins():
    start = stack(Node("input", "InputLayer", {"shape": (8, 8, 1)}))

    def net(*names, **values):
        graph = start
        for name in names:
            graph = TEMPLATES[name].at_end(graph, values.get(name))
        return TEMPLATES["head"].at_end(graph)

    pooled = net("conv_pool", conv_pool={"filters": 8})
    steps = Pick("steps", {"networks.model.pool": None, "networks.model.conv_1.strides": (2, 2)})
    unit = {"filters": 4, "kernel_size": (1, 1), "padding": "same", "activation": Pick("relu")}
    mixed = Pick("1x1", {"networks.model.pool+": Pick("Conv2D", unit)})
    project = Project(
        networks={"model": pooled},
        data=DataChoice(Pick("digits"), (Pick("scale"),), Split(limit=64)),
        training=Training(loss=Pick("SparseCategoricalCrossentropy"), epochs=2),
        twins=(steps, mixed),
    )
    _, strided, narrow = (one.networks["model"] for one in variants(project))
    drawn = net("conv_strided", conv_strided={"filters": 8, "convolutions": 1})
    assert layers(strided) == layers(drawn)
    values = {"filters": 4, "normalise": False}
    drawn = net("conv_pool", "conv_1x1", conv_pool={"filters": 8}, conv_1x1=values)
    assert build(narrow).count_params() == build(drawn).count_params()
    events = []
    Runner(events.append).train_all(project)
    assert [one.message for one in events if isinstance(one, e.Failed)] == []
    started = {one.run for one in events if isinstance(one, e.Started)}
    assert len(started) == 3
    for kind in (e.Epoch, e.Finished):
        assert {one.run for one in events if isinstance(one, kind)} == started
