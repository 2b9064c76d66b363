"""Published architectures as graphs: as many parameters as Keras' own, and the same outputs for the same weights."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.keras_config import read
from nnplayground.core.project import Project
from nnplayground.core.project_text import from_json, to_json
from nnplayground.engine.architectures import ArchitectureError, config_of
from nnplayground.engine.build import build
from nnplayground.engine.opening import open_architecture
from nnplayground.engine.stored import skeleton
from nnplayground.engine.valueless import valueless

pytestmark = pytest.mark.keras
TEN = (
    "ResNet50",
    "EfficientNetB0",
    "InceptionV3",
    "DenseNet121",
    "MobileNetV2",
    "Xception",
    "VGG16",
    "NASNetMobile",
    "ConvNeXtTiny",
    "MobileNetV3Small",
)
STATISTICS = {"EfficientNetB0": 7}
"""Numbers that Keras counts as parameters and that are settings here: mean, variance and count of a normalization."""


def opened(name, shape=None, classes=1000):
    command = e.OpenArchitecture(name, shape or ARCHITECTURES[name].shape, classes)
    return open_architecture(command, Project())


def theirs(name, shape, classes=10):
    import keras

    return getattr(keras.applications, name)(weights=None, input_shape=shape, classes=classes)


def count_of(name):
    """Return how many parameters Keras' own model has; nothing is allocated for them."""
    import keras

    with valueless():
        own = getattr(keras.applications, name)(weights=None)
    return own.count_params()


@pytest.mark.parametrize("name", TEN)
def test_it_opens_with_as_many_parameters_as_published(name):
    event = opened(name)
    graph = event.project.networks["model"]
    assert (event.notes, graph.problems()) == ((), ())
    model, _ = skeleton(graph)
    count = model.count_params() + STATISTICS.get(name, 0)
    assert count == count_of(name)
    assert round(count / 1e6, 1) == ARCHITECTURES[name].millions
    assert model.output_shape == (None, 1000)
    assert from_json(to_json(event.project)) == event.project


def with_features(model):
    """Return the model with what its head reads as a first output: the head's own may all be 0 and 1."""
    import keras

    return keras.Model(model.inputs[0], [model.layers[-2].output, model.outputs[0]])


LARGE = ("NASNetMobile", "DenseNet121", "InceptionV3")
"""Those that are compared with the long proofs."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=pytest.mark.proof if one in LARGE else ()) for one in TEN]
)
def test_it_gives_the_outputs_of_keras_for_the_same_weights(name):
    shape = (224, 224, 3) if name == "NASNetMobile" else (96, 96, 3)
    own = theirs(name, shape)
    model = build(read(config_of(name, shape, 10)).graph)
    rng = np.random.default_rng(1)
    weights = [
        rng.normal(size=one.shape) / np.sqrt(max(1, one.size // one.shape[-1]))
        if one.ndim > 1
        else rng.uniform(0.5, 1.5, one.shape)
        for one in model.get_weights()
    ]
    model.set_weights(weights)
    wanted = iter(weights)
    for layer in own.layers:
        count = 0 if type(layer).__name__ == "Normalization" else len(layer.weights)
        layer.set_weights([next(wanted) for _ in range(count)] or layer.get_weights())
    x = rng.uniform(0, 255, (2, *shape)).astype("float32")
    ours, others = (with_features(one)(x, training=False) for one in (model, own))
    for one, other in zip(ours, others):
        np.testing.assert_array_equal(np.asarray(one), np.asarray(other))
    features = np.asarray(ours[0])
    assert np.isfinite(features).all()
    assert len(np.unique(features)) > features.size // 4


@pytest.mark.slow
@pytest.mark.proof
@pytest.mark.parametrize("name", [one for one in ARCHITECTURES if one not in TEN])
def test_the_others_open_too(name):
    event = opened(name)
    assert event.notes == ()
    model, _ = skeleton(event.project.networks["model"])
    most = ARCHITECTURES[name].millions
    assert abs(model.count_params() / 1e6 - most) < 0.06


def test_other_sizes_and_classes_are_built_as_asked():
    graph = opened("MobileNetV2", (96, 64, 1), 7).project.networks["model"]
    assert graph.inputs()[0].values["shape"] == (96, 64, 1)
    model, _ = skeleton(graph)
    assert model.output_shape == (None, 7)


def test_names_of_layers_do_not_depend_on_what_was_built_before():
    assert config_of("ResNet50", (64, 64, 3), 5) == config_of("ResNet50", (64, 64, 3), 5)


@pytest.mark.parametrize(
    ("name", "shape", "words"),
    [
        ("Nothing", (32, 32, 3), "no architecture named 'Nothing'"),
        ("__init__", (32, 32, 3), "no architecture"),
        ("InceptionV3", (8, 8, 3), "cannot be built for pictures of 8 x 8 x 3"),
    ],
)
def test_what_does_not_exist_is_refused_in_one_sentence(name, shape, words):
    with pytest.raises(ArchitectureError, match=words) as caught:
        config_of(name, shape, 10)
    assert "\n" not in str(caught.value)
