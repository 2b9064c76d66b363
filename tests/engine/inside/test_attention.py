"""Attention weights against those that Keras returns."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.events import Example, Want
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.template import TEMPLATES
from nnplayground.engine.inside import attention as module
from nnplayground.engine.inside.attention import attention
from nnplayground.engine.run import Run
from tests.engine import networks, sample, wiring

pytestmark = pytest.mark.keras

TIME, FEATURES = 6, 3
LAYERS = {
    "Attention": {"use_scale": True},
    "Attention, concat": {"score_mode": "concat"},
    "AdditiveAttention": {},
    "MultiHeadAttention": {"num_heads": 3, "key_dim": 4},
    "MultiHeadAttention, window": {"num_heads": 2, "key_dim": 4, "sliding_window": 2},
    "GroupQueryAttention": {"head_dim": 4, "num_query_heads": 4, "num_key_value_heads": 2},
}
HEADS = {"MultiHeadAttention": 3, "MultiHeadAttention, window": 2, "GroupQueryAttention": 4}


def run_of(name, **more):
    """Return a run in which each step looks at all steps of a dense layer's output."""
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (TIME, FEATURES)}),
            Node("wide", "Dense", {"units": FEATURES}, (Ref("input"),)),
            Node(
                "attention",
                name.split(",")[0],
                {**LAYERS[name], **more},
                (Ref("input"), Ref("wide")),
            ),
            Node("flat", "Flatten", {}, (Ref("attention"),)),
            Node("out", "Dense", {"units": 1}, (Ref("flat"),)),
        )
    )
    project = sample.with_graph(networks.recurrent_project(), graph)
    return Run(1, project, networks.sequences())


def ask(run, node="attention", row=3):
    options = (("role", "model"), ("node", node))
    return attention(run, Want("attention", Example("train", row), options))


def keras_scores(run, **call):
    """Return what the layer in training gives when it is asked for its scores."""
    model = run.models["model"]
    x = run.prepared.parts["train"].inputs["x"][3:4]
    layer, wide = model.get_layer("attention"), model.get_layer("wide")(x)
    given = ([x, wide],) if "use_scale" in layer.get_config() else (x, wide)
    scores = np.asarray(layer(*given, return_attention_scores=True, **call)[1])[0]
    return scores.reshape(-1, TIME, TIME)


@pytest.mark.covers("B12", "Q03")
@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("name", LAYERS)
def test_the_weights_are_those_of_keras_and_their_rows_sum_to_one(name, causal):
    run = run_of(name, use_causal_mask=causal)
    found = ask(run)["weights"]
    assert found.shape == (HEADS.get(name, 1), TIME, TIME)
    np.testing.assert_allclose(found, keras_scores(run, use_causal_mask=causal), atol=1e-6)
    np.testing.assert_allclose(found.sum(axis=-1), 1, atol=1e-5)
    if causal:
        assert not np.triu(found, 1).any()
    if "window" in name:
        assert not np.triu(found, 2).any()
        assert not np.tril(found, -2).any()


@pytest.mark.covers("Q03")
def test_the_weights_follow_training():
    run = Run(1, wiring.scores_project(), networks.sequences())
    before = ask(run)["weights"]
    list(run.fit("model"))
    after = ask(run)["weights"]
    assert np.abs(after - before).max() > 1e-4
    np.testing.assert_allclose(after.sum(axis=-1), 1, atol=1e-5)


@pytest.mark.parametrize(("dimensions", "count"), [((1, 2), 12), ((2,), 4)])
def test_positions_on_a_plane_stand_in_a_row(dimensions, count):
    x = np.random.default_rng(1).normal(size=(30, 3, 4, FEATURES)).astype(np.float32)
    data = sample.prepared(x, x.sum(axis=(1, 2, 3))[:, None], 20, 5)
    values = {"num_heads": 2, "key_dim": 4, "attention_axes": dimensions}
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (3, 4, FEATURES)}),
            Node("attention", "MultiHeadAttention", values, (Ref("input"),)),
            Node("flat", "Flatten", {}, (Ref("attention"),)),
            Node("out", "Dense", {"units": 1}, (Ref("flat"),)),
        )
    )
    run = Run(1, sample.with_graph(networks.recurrent_project(), graph), data)
    found = ask(run)["weights"]
    assert found.shape == (2 if count == 12 else 6, count, count)
    np.testing.assert_allclose(found.sum(axis=-1), 1, atol=1e-5)


@pytest.mark.covers("B12")
def test_every_layer_of_a_transformer_can_be_asked():
    settings = {"length": 8, "vocabulary": 20, "features": 8, "feed_forward": 8, "blocks": 2}
    graph, _ = TEMPLATES["transformer"].build(Graph(), (), settings)
    x = np.random.default_rng(0).integers(0, 20, (60, 8)).astype(np.int32)
    data = sample.prepared(x, (x[:, 0] > 9).astype(np.int32), 40, 10, ("low", "high"))
    loss = Pick("SparseCategoricalCrossentropy")
    run = Run(1, sample.with_graph(sample.classifier(epochs=1, loss=loss), graph), data)
    layers = [node.id for node in graph.nodes if node.type == "MultiHeadAttention"]
    assert len(layers) == 2
    for node in layers:
        found = ask(run, node)["weights"]
        assert found.shape == (2, 8, 8)
        np.testing.assert_allclose(found.sum(axis=-1), 1, atol=1e-5)


def test_of_very_many_positions_some_are_left_out(monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 3 * TIME * TIME // 4)
    run = run_of("MultiHeadAttention")
    found = ask(run)
    assert found["steps"].tolist() == [2, 2]
    np.testing.assert_allclose(found["weights"], keras_scores(run)[:, ::2, ::2], atol=1e-6)


def test_what_is_not_there_is_not_told():
    run = run_of("Attention")
    assert ask(run, "wide") == {}
    assert ask(run, "nowhere") == {}
    assert ask(run, row=4000) == {}
