"""Models of files in the engine: opened, refused, trained on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split
from nnplayground.engine import intake
from nnplayground.engine.build import BuildError, build
from nnplayground.engine.opening import open_model
from tests.engine.engine_thread import Engine, iris
from tests.engine.model_files import BIAS, HOSTILE, KERNEL, keras_file

pytestmark = pytest.mark.keras


def saved(folder):
    """Write a classifier of iris flowers as `.keras`, with weights that nobody draws; returns path and model."""
    import keras

    model = keras.Sequential(
        [
            keras.layers.Input((4,)),
            keras.layers.Dense(8, activation="relu", name="hidden"),
            keras.layers.Dense(3, activation="softmax", name="answer"),
        ]
    )
    rng = np.random.default_rng(5)
    model.set_weights([rng.normal(size=one.shape) for one in model.get_weights()])
    model.save(folder / "flowers.keras")
    return folder / "flowers.keras", model


def test_a_model_of_a_file_is_opened_and_trained_from_its_weights(tmp_path):
    path, model = saved(tmp_path)
    with Engine() as engine:
        engine.post(e.OpenModel(str(path), iris(epochs=1)))
        opened = engine.wait(e.Opened)
        assert opened.notes == ()
        assert opened.project.name == "flowers"
        assert opened.project.data == iris().data
        engine.post(e.Lend(opened.arrays), e.Rewind(opened.project), e.SaveWeights(1))
        arrays = engine.wait(e.Weights).arrays
        for layer in ("hidden", "answer"):
            for index, variable in enumerate(model.get_layer(layer).weights):
                np.testing.assert_array_equal(arrays[f"model/{layer}/{index}"], variable.numpy())
        engine.post(e.Train(opened.project))
        assert engine.wait(e.Finished).reason == "done"
        engine.post(e.SaveWeights(2))
        after = engine.wait(e.Weights, 2).arrays
        assert not np.array_equal(after["model/hidden/0"], arrays["model/hidden/0"])


@pytest.mark.covers("X07")
def test_a_pretrained_base_gets_a_new_head_and_stays_bit_identical_while_frozen(tmp_path):
    path, model = saved(tmp_path)
    with Engine() as engine:
        engine.post(e.OpenModel(str(path), iris(epochs=3)))
        opened = engine.wait(e.Opened)
        graph = (
            opened.project.networks["model"]
            .remove(["answer"])
            .with_values("hidden", trainable=False)
        )
        graph = graph.append(Node("head", "Dense", {"units": 3, "activation": Pick("softmax")}))
        low = Pick("Adam", {"learning_rate": 1e-4})
        training = replace(opened.project.training, optimizer=low)
        project = replace(opened.project, networks={"model": graph}, training=training)
        engine.post(e.Lend(opened.arrays), e.Rewind(project), e.SaveWeights(1), e.Train(project))
        assert engine.wait(e.Finished).reason == "done"
        engine.post(e.SaveWeights(2))
        before, after = (engine.wait(e.Weights, count).arrays for count in (1, 2))
        for index, variable in enumerate(model.get_layer("hidden").weights):
            key = f"model/hidden/{index}"
            np.testing.assert_array_equal(before[key], variable.numpy())
            np.testing.assert_array_equal(after[key], variable.numpy())
        assert not np.array_equal(before["model/head/0"], after["model/head/0"])


def test_a_refused_file_leaves_the_run_as_it_is(tmp_path):
    path = HOSTILE["external link"](tmp_path / "bad.keras")
    with Engine() as engine:
        project = iris(epochs=1_000_000)
        engine.post(e.Train(project, steps=5))
        engine.wait(e.Paused)
        engine.post(e.SaveWeights(1), e.OpenModel(str(path), project), e.SaveWeights(2))
        failed = engine.wait(e.Failed)
        assert (failed.where, failed.details) == ("model", failed.details)
        assert failed.message == "'bad.keras' was not opened: it links to another place."
        before, after = (engine.wait(e.Weights, count).arrays for count in (1, 2))
        for name in before:
            np.testing.assert_array_equal(before[name], after[name])
        assert len(engine.of(e.Started)) == 1
        assert engine.of(e.Opened) == []


def test_opening_says_so_and_can_be_cancelled_or_left_while_a_run_goes_on(tmp_path, monkeypatch):
    path, _ = saved(tmp_path)
    monkeypatch.setattr(intake, "_ROOT", slow_opener(tmp_path))
    with Engine() as engine:
        project = iris(epochs=1_000_000)
        engine.post(e.Train(project))
        engine.wait(e.Metrics)
        engine.post(e.OpenModel(str(path), project), e.Predict(e.Example()), e.Cancel())
        failed = engine.wait(e.Failed)
        assert failed.message == "'flowers.keras' was not opened: you cancelled it."
        engine.wait(e.Predicted)
        told = [(one.state, one.text) for one in engine.of(e.Status)]
        opened = told.index((e.LOADING, "Opening a model"))
        assert told[opened + 1] == (e.RUNNING, "")
        engine.post(e.OpenModel(str(path), project))
        # Leaving the engine ends the child, too; otherwise this would take a minute.


def slow_opener(folder):
    """Return a folder with an opener that never ends."""
    package = folder / "slow" / "nnplayground" / "engine"
    package.mkdir(parents=True)
    for one in (package.parent, package):
        (one / "__init__.py").touch()
    (package / "opener.py").write_text("import time\ntime.sleep(600)\n")
    return folder / "slow"


def test_weights_alone_are_laid_on_a_network_whose_input_takes_the_shape_of_the_data(tmp_path):
    path, model = saved(tmp_path)
    opened = open_model(path, Project())
    graph = opened.project.networks["model"]
    source = graph.inputs()[0]
    graph = graph.with_node(replace(source, values={}))
    project = Project(
        networks={"model": graph},
        data=DataChoice(Pick("iris"), (), Split()),
        training=iris().training,
    )
    model.save_weights(tmp_path / "w.weights.h5")
    with Engine() as engine:
        engine.post(e.OpenModel(str(tmp_path / "w.weights.h5"), project))
        found = engine.wait(e.Opened)
        assert found.project == project
        for key, array in opened.arrays.items():
            np.testing.assert_array_equal(found.arrays[key], array)


def test_an_architecture_is_answered_and_an_unknown_one_refused():
    with Engine() as engine:
        engine.post(e.OpenArchitecture("MobileNetV2", (32, 32, 3), 10))
        opened = engine.wait(e.Opened)
        assert opened.arrays == {}
        assert len(opened.project.networks["model"].nodes) > 100
        engine.post(e.OpenArchitecture("Nothing", (32, 32, 3), 10))
        assert engine.wait(e.Failed).where == "model"


def test_a_file_written_by_hand_gives_its_arrays(tmp_path):
    opened = open_model(keras_file(tmp_path / "small.keras"), Project())
    np.testing.assert_array_equal(opened.arrays["model/d/0"], KERNEL)
    np.testing.assert_array_equal(opened.arrays["model/d/1"], BIAS)


def test_a_network_with_an_unknown_layer_is_refused_by_name_when_it_is_built(tmp_path):
    layers = [
        {"class_name": "InputLayer", "config": {"name": "x", "batch_shape": [None, 3]}},
        {"class_name": "Fancy", "config": {"name": "odd", "trainable": True}},
    ]
    config = {"class_name": "Sequential", "config": {"layers": layers}}
    opened = open_model(keras_file(tmp_path / "odd.keras", config), Project())
    assert "cannot be trained" in opened.notes[0]
    with pytest.raises(BuildError, match="no layer named 'Fancy'") as caught:
        build(opened.project.networks["model"])
    assert caught.value.where == "networks.model.odd"


@pytest.mark.parametrize("suffix", ["keras", "h5"])
def test_what_the_model_was_compiled_with_comes_with_it(tmp_path, suffix):
    import keras

    _, model = saved(tmp_path)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.3), loss, metrics=["accuracy"])
    model.save(tmp_path / f"compiled.{suffix}")
    opened = open_model(tmp_path / f"compiled.{suffix}", Project())
    training = opened.project.training
    assert training.loss == Pick("SparseCategoricalCrossentropy", {"from_logits": True})
    assert training.metrics == (Pick("Accuracy"),)
    assert training.optimizer == Pick("SGD", {"learning_rate": 0.3})
    assert opened.notes == ()


def test_a_transformer_of_a_description_gives_equal_outputs(tmp_path):
    """A block of Vaswani et al. (2017) with embeddings, written with Keras and opened from its JSON."""
    import keras

    layers = keras.layers
    words = layers.Input((12,), dtype="int32", name="words")
    x = layers.Embedding(50, 16)(words)
    for _ in range(2):
        seen = layers.MultiHeadAttention(4, 4, dropout=0.1)(x, x)
        x = layers.LayerNormalization()(x + seen)
        wide = layers.Dense(16)(layers.Dense(32, activation="gelu")(x))
        x = layers.LayerNormalization()(layers.Add()([x, layers.Dropout(0.1)(wide)]))
    model = keras.Model(words, layers.Dense(2)(layers.GlobalAveragePooling1D()(x)))
    (tmp_path / "transformer.json").write_text(model.to_json())
    opened = open_model(tmp_path / "transformer.json", Project())
    assert opened.notes == ()
    copy = build(opened.project.networks["model"])
    assert copy.count_params() == model.count_params()
    copy.set_weights(model.get_weights())
    tokens = np.random.default_rng(0).integers(0, 50, (6, 12))
    np.testing.assert_allclose(np.asarray(copy(tokens)), np.asarray(model(tokens)), atol=1e-6)
