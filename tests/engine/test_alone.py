"""Files with an unknown layer in the middle: the weights in front of it, behind it and its own are kept, and trained from."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.engine.alone import alone
from nnplayground.engine.opening import open_model
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras


def custom() -> Any:
    """Return a layer of a class that nobody else knows: as wide as its input, with a scale and a shift."""
    import keras

    class Stretch(keras.layers.Layer):
        def build(self, shape: Any) -> None:
            self.scale = self.add_weight(shape=(shape[-1],), initializer="ones")
            self.shift = self.add_weight(shape=(shape[-1],))

        def call(self, x: Any) -> Any:
            return x * self.scale + self.shift

    return Stretch(name="odd")


def foreign() -> Any:
    """Return a classifier of iris flowers with such a layer in the middle, and weights that nobody draws."""
    import keras

    layers = keras.layers
    model = keras.Sequential(
        [
            layers.Input((4,)),
            layers.Dense(6, activation="tanh", name="front"),
            custom(),
            layers.Dense(5, activation="relu", name="behind"),
            layers.BatchNormalization(name="norm"),
            layers.Dropout(0.1, name="drop"),
            layers.Dense(3, activation="softmax", name="answer"),
        ]
    )
    rng = np.random.default_rng(3)
    model.set_weights([rng.uniform(0.1, 1, one.shape) for one in model.get_weights()])
    return model


def without_shapes(path: Path) -> None:
    """Take out of a file what Keras 2 did not write: the shapes that layers were built for."""

    def cut(thing: Any) -> Any:
        if isinstance(thing, dict):
            return {key: cut(one) for key, one in thing.items() if key != "build_config"}
        return [cut(one) for one in thing] if isinstance(thing, list) else thing

    if path.suffix == ".h5":
        with h5py.File(path, "r+") as file:
            file.attrs["model_config"] = json.dumps(cut(json.loads(file.attrs["model_config"])))
        return
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["config.json"] = json.dumps(cut(json.loads(parts["config.json"]))).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def weights(model: Any) -> dict[str, np.ndarray]:
    """Return the weights of all layers by "model/layer/index"."""
    return {
        f"model/{layer.name}/{place}": variable.numpy()
        for layer in model.layers
        for place, variable in enumerate(layer.variables)
        if layer.name != "drop"
    }


@pytest.mark.parametrize("told", [True, False], ids=["with shapes", "without shapes"])
@pytest.mark.parametrize("suffix", ["keras", "h5"])
def test_every_layer_of_a_file_with_an_unknown_one_has_its_weights(
    tmp_path: Path, suffix: str, told: bool
) -> None:
    model = foreign()
    path = tmp_path / f"foreign.{suffix}"
    model.save(path)
    if not told:
        without_shapes(path)
    opened = open_model(path, Project())
    expected = weights(model)
    assert opened.arrays.keys() == expected.keys()
    for key, array in expected.items():
        np.testing.assert_array_equal(opened.arrays[key], array, key)
    assert opened.notes[-1] == "odd: cannot be built here; its weights are kept as they are."


@pytest.mark.parametrize("mend", ["deleted", "replaced"])
def test_training_starts_with_the_weights_around_an_unknown_layer_that_was_mended(
    tmp_path: Path, mend: str
) -> None:
    model = foreign()
    model.save(tmp_path / "foreign.keras")
    opened = open_model(tmp_path / "foreign.keras", iris(epochs=1))
    # Kept in a project file between opening and mending.
    store.save(tmp_path / "kept.nnp", opened.project, lent=opened.arrays)
    stored = store.load(tmp_path / "kept.nnp")
    assert stored.lent.keys() == opened.arrays.keys()
    np.testing.assert_array_equal(stored.lent["model/odd/0"], model.get_layer("odd").scale.numpy())
    graph = stored.project.networks["model"]
    if mend == "deleted":
        graph = graph.remove(["odd"], heal=True)
    else:
        node = Node("odd", "Activation", {"activation": Pick("relu")}, graph["odd"].inputs)
        graph = graph.with_node(node)
    project = replace(stored.project, networks={"model": graph})
    with Engine() as engine:
        engine.post(e.Lend(stored.lent), e.Train(stored.project))
        assert "Stretch" in engine.wait(e.Failed).message
        engine.post(e.Rewind(project), e.SaveWeights(1))
        before = engine.wait(e.Weights, 1).arrays
        engine.post(e.Train(project))
        assert engine.wait(e.Finished).reason == "done"
    for key, array in weights(model).items():
        if "/odd/" not in key:
            np.testing.assert_array_equal(before[key], array, key)


def test_weights_of_another_shape_behind_an_unknown_layer_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "foreign.keras"
    foreign().save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["config.json"] = parts["config.json"].replace(b'"units": 5', b'"units": 7')
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(
        ValueError, match=r"behind have shape \(6, 5\) in the file.* needs \(6, 7\)"
    ):
        open_model(path, Project())


LAYERS = {
    "Dense": ({"units": 3}, (None, 4)),
    "Embedding": ({"input_dim": 7, "output_dim": 3}, (None, 5)),
    "LSTM": ({"units": 3}, (None, 6, 4)),
    "GRU": ({"units": 3}, (None, 6, 4)),
    "SimpleRNN": ({"units": 3}, (None, 6, 4)),
    "Bidirectional": ({"layer": Pick("LSTM", {"units": 3})}, (None, 6, 4)),
    "TimeDistributed": ({"layer": Pick("Dense", {"units": 3})}, (None, 6, 4)),
    "BatchNormalization": ({}, (None, 4)),
    "LayerNormalization": ({}, (None, 5, 4)),
    "PReLU": ({}, (None, 5, 4)),
    "Conv1D": ({"filters": 6, "kernel_size": 3}, (None, 9, 4)),
    "Conv2D": ({"filters": 6, "kernel_size": (3, 2)}, (None, 9, 9, 4)),
    "Conv3D": ({"filters": 6}, (None, 9, 9, 9, 4)),
    "Conv2DTranspose": ({"filters": 6}, (None, 9, 9, 4)),
    "DepthwiseConv2D": ({}, (None, 9, 9, 4)),
    "SeparableConv2D": ({"filters": 6}, (None, 9, 9, 4)),
}


@pytest.mark.parametrize("kind", LAYERS)
def test_the_input_of_simple_layers_follows_from_their_stored_arrays(kind: str) -> None:
    values, shape = LAYERS[kind]
    node = Node("it", kind, values)
    told = alone(node, shape)
    shapes = [tuple(one.shape) for one in told.weights]
    guessed = alone(node, None, shapes[0])
    assert [tuple(one.shape) for one in guessed.weights] == shapes


def test_a_layer_that_says_nothing_about_its_input_stays_out() -> None:
    assert (
        alone(Node("it", "MultiHeadAttention", {"num_heads": 2, "key_dim": 3}), None, (4, 2, 3))
        is None
    )
    assert alone(Node("it", "Stretch"), (None, 4)) is None
    assert alone(Node("it", "Dense", {"units": -1}), (None, 4)) is None
