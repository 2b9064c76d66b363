"""Where examples lie in a layer's output, against scikit-learn on what Keras gives."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.data.source import DataError
from nnplayground.engine import keep
from nnplayground.engine.inside import JOBS, PROBES
from nnplayground.engine.run import Run
from tests.engine import networks, sample
from tests.engine.inside.explaining import pieces, shaken, started
from tests.engine.models15 import CASES

pytestmark = pytest.mark.keras


def ask(run, example=None, probe="embedding", **options):
    want = e.Want(probe, example, (("part", "train"), *options.items()))
    return dict(PROBES[probe](run, want)) if probe in PROBES else pieces(run, want)[-1][1]


def outputs(run, node, part="train"):
    import keras

    model = run.models["model"]
    inside = keras.Model(model.inputs, model.get_layer(node).output)
    return np.asarray(inside(list(run.prepared.parts[part].inputs.values()), training=False))


def small(**training):
    layers = (sample.dense(8, "tanh", name="hidden"), sample.dense(3, "softmax", name="classes"))
    return shaken(Run(1, sample.project(*layers, **training), sample.classes_data(columns=4)))


def test_points_are_the_principal_components_of_scikit_learn():
    run = small()
    found = ask(run, node="hidden")
    values = outputs(run, "hidden").astype(np.float64)
    reference = PCA(2).fit(values)
    wanted = reference.transform(values)
    signs = np.sign((found["points"] * wanted).sum(axis=0))
    np.testing.assert_allclose(found["points"] * signs, wanted, atol=1e-5)
    np.testing.assert_allclose(found["explained"], reference.explained_variance_ratio_, atol=1e-6)
    assert found["rows"].tolist() == list(range(120))
    np.testing.assert_array_equal(found["truth"], run.prepared.parts["train"].targets["y"])


def test_maps_of_a_convolution_are_laid_out_as_one_row_of_numbers():
    run = started("convolution")
    found = ask(run, node="conv")
    values = outputs(run, "conv")
    values = values.reshape(len(values), -1).astype(np.float64)
    assert found["size"] == values.shape[1]
    wanted = PCA(2).fit_transform(values)
    np.testing.assert_allclose(np.abs(found["points"]), np.abs(wanted), atol=1e-4)


def test_axes_stay_while_the_network_learns_and_are_made_anew_on_request():
    run = small(epochs=3)
    reference = PCA(2).fit(outputs(run, "hidden").astype(np.float64))
    first = ask(run, node="hidden")
    list(run.fit("model"))
    values = outputs(run, "hidden").astype(np.float64)
    wanted, found = reference.transform(values), ask(run, node="hidden")
    assert np.abs(found["points"] - first["points"]).max() > 0.05
    np.testing.assert_allclose(np.abs(found["points"]), np.abs(wanted), atol=1e-5)
    shares = wanted.var(axis=0, ddof=1) / values.var(axis=0, ddof=1).sum()
    np.testing.assert_allclose(found["explained"], shares, atol=1e-5)
    assert (float(found["since"]), float(found["epoch"])) == (0.0, 3.0)
    anew = ask(run, node="hidden", axes=1)
    assert float(anew["since"]) == 3.0
    np.testing.assert_allclose(
        np.abs(anew["points"]), np.abs(PCA(2).fit_transform(values)), atol=1e-5
    )
    np.testing.assert_array_equal(ask(run, node="hidden")["points"], found["points"])


def test_a_kept_epoch_is_shown_on_the_same_axes():
    run = small(epochs=1)
    state, first = keep.take(run), ask(run, node="hidden")
    list(run.fit("model"))
    ask(run, node="hidden")
    keep.put(run, state)
    np.testing.assert_array_equal(ask(run, node="hidden")["points"], first["points"])


def test_an_example_of_ones_own_lies_where_its_twin_of_the_data_lies():
    run = small()
    run.own = {4: {"x": run.prepared.raw.inputs["x"][7]}}
    found = ask(run, e.Example(e.OWN, 4), node="hidden")
    np.testing.assert_allclose(found["own"], found["points"][7], atol=1e-6)
    again = ask(run, e.Example(e.OWN, 4), probe="tsne", node="hidden", count=40)
    assert again["own"].shape == (2,)
    run.own = {4: {"x": np.zeros(3)}}
    with pytest.raises(DataError):
        ask(run, e.Example(e.OWN, 4), node="hidden")


def test_examples_are_spread_evenly_and_bounded(monkeypatch):
    run = small()
    assert ask(run, node="hidden", count=5)["rows"].tolist() == [0, 24, 48, 72, 96]
    monkeypatch.setattr("nnplayground.engine.inside.embedding.LARGEST", 80)
    assert len(ask(run, node="hidden")["rows"]) == 10


def test_many_examples_a_few_at_a_time_lie_where_all_at_once_lie(monkeypatch):
    run = small()
    found = ask(run, node="hidden")
    monkeypatch.setattr("nnplayground.engine.inside.embedding.CHUNK", 16)
    told = pieces(run, e.Want("embedding_of_many", None, (("part", "train"), ("node", "hidden"))))
    assert len(told) > 7
    np.testing.assert_allclose(told[-1][1]["points"], found["points"], atol=1e-9)
    np.testing.assert_allclose(told[-1][1]["explained"], found["explained"])


@pytest.mark.parametrize("name", ["two inputs", "two outputs", "siamese", "states", "LSTM"])
def test_every_node_of_other_networks_has_a_picture(name):
    run = started(name)
    for node in run.project.networks["model"].nodes:
        found = ask(run, node=node.id)
        assert found["points"].shape == (len(found["rows"]), 2)
        assert np.isfinite(found["points"]).all()


def test_each_output_colours_by_its_own_target():
    run = started("two outputs")
    keys = [ref.key for ref in run.project.networks["model"].ends()]
    kinds = [{"truth", "value"} & set(ask(run, node=keys[0], output=key)) for key in keys]
    assert len(kinds) == 2
    assert all(len(kind) == 1 for kind in kinds)


def test_the_calls_of_a_shared_layer_have_points_of_their_own():
    run = started("siamese")
    graph = run.project.networks["model"]
    calls = [node.id for node in graph.nodes if node.layer] + [
        node.layer for node in graph.nodes if node.layer
    ]
    one, other = (ask(run, node=name)["points"] for name in calls[:2])
    assert np.abs(one - other).max() > 1e-3


@pytest.mark.parametrize("strange", [np.nan, np.inf, 0.0, 3e38])
def test_strange_weights_do_no_harm(strange):
    run = small()
    run.models["model"].get_layer("classes").kernel.assign(np.full((8, 3), strange))
    run.models["model"].get_layer("hidden").kernel.assign(np.full((4, 8), strange))
    for node in ("hidden", "classes"):
        found = ask(run, node=node)
        assert found["points"].shape == (120, 2)
        assert not np.isinf(found["points"]).any()


def test_axes_of_a_broken_network_are_not_kept():
    run = small()
    kernel = run.models["model"].get_layer("hidden").kernel
    good = kernel.numpy()
    kernel.assign(np.full((4, 8), np.nan))
    assert np.isnan(ask(run, node="hidden")["points"]).all()
    kernel.assign(good)
    assert ask(run, node="hidden")["explained"].sum() > 0.1


def test_t_sne_tells_how_far_it_is_and_gives_the_same_for_the_same_seed():
    run = small()
    options = (("part", "train"), ("node", "hidden"), ("count", 60), ("seed", 2))
    told = pieces(run, e.Want("tsne", None, options))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert told[-1][1]["points"].shape == (60, 2)
    again = pieces(run, e.Want("tsne", None, options))
    np.testing.assert_array_equal(told[-1][1]["points"], again[-1][1]["points"])
    steps = JOBS["tsne"](run, e.Want("tsne", None, options))
    next(steps)
    steps.close()


def test_t_sne_leaves_out_what_is_not_finite():
    run = small()
    run.prepared.parts["train"].inputs["x"][3] = np.nan
    found = ask(run, probe="tsne", node="hidden", count=0)
    assert np.isnan(found["points"][3]).all()
    assert np.isfinite(np.delete(found["points"], 3, axis=0)).all()
    run.prepared.parts["train"].inputs["x"][:] = np.nan
    with pytest.raises(DataError):
        ask(run, probe="tsne", node="hidden")


def test_what_is_not_there_gives_nothing():
    run = small()
    assert ask(run, node="nobody") == ask(run, node="hidden", role="nobody") == {}
    assert ask(run, node="hidden/3") == ask(run) == {}
    assert PROBES["embedding"](run, e.Want("embedding", None, (("part", "nobody"),))) == {}


@pytest.mark.slow
def test_training_is_the_same_bit_for_bit_while_it_is_looked_at():
    case = CASES["dropout"]
    plain, watched = (Run(1, case.make(), case.data(), gear="eager") for _ in range(2))
    list(plain.fit("model"))
    for _ in watched.fit("model"):
        assert ask(watched, node="classes", count=20)
    for one, other in zip(
        plain.models["model"].variables, watched.models["model"].variables, strict=True
    ):
        np.testing.assert_array_equal(one.numpy(), other.numpy())


def test_a_number_to_predict_gives_values():
    x = np.random.default_rng(0).normal(size=(30, 2)).astype(np.float32)
    y = x[:, :1].copy()
    project = sample.project(
        Node("line", "Dense", {"units": 1}),
        shape=(2,),
        loss=networks.Pick("MeanSquaredError"),
        metrics=(),
    )
    found = ask(Run(1, project, sample.prepared(x, y, 20, 10)), node="line")
    np.testing.assert_allclose(found["value"], y[:20, 0])


def test_axes_of_a_large_output_are_found_from_fewer_examples(monkeypatch):
    monkeypatch.setattr("nnplayground.engine.inside.embedding.SMALL", 4)
    monkeypatch.setattr("nnplayground.engine.inside.embedding.FOR_AXES_NUMBERS", 10**6)
    run = small()
    found = ask(run, node="hidden")
    values = outputs(run, "hidden").astype(np.float64)
    wanted = PCA(2).fit(values[[0, 30, 60, 90]]).transform(values)
    np.testing.assert_allclose(np.abs(found["points"]), np.abs(wanted), atol=1e-5)
    assert len(found["points"]) == 120
