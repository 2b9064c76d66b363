"""Models as Keras' own files."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.engine.exchange import ExchangeError, load_model, save_model
from nnplayground.engine.run import Run
from nnplayground.engine.weights import WeightsError
from tests.engine import sample

pytestmark = pytest.mark.keras


def trained(project=None, epochs=2):
    run = Run(1, project or sample.classifier(epochs=epochs), sample.classes_data())
    list(run.fit("model"))
    return run


def outputs(model, run):
    return np.asarray(model(run.prepared.parts[e.TEST].inputs["x"], training=False))


@pytest.mark.covers("F08")
def test_a_model_comes_back_with_equal_outputs_and_optimizer_state(tmp_path):
    import keras

    run = trained()
    save_model(run, tmp_path / "model.keras")
    copy = keras.saving.load_model(tmp_path / "model.keras")
    np.testing.assert_array_equal(outputs(copy, run), outputs(run.models["model"], run))
    for one, other in zip(run.models["model"].optimizer.variables, copy.optimizer.variables):
        np.testing.assert_array_equal(one.numpy(), other.numpy())
    assert [path.name for path in tmp_path.iterdir()] == ["model.keras"]


@pytest.mark.covers("F08")
def test_weights_of_a_keras_file_go_on_where_they_were(tmp_path):
    run = trained()
    save_model(run, tmp_path / "model.keras")
    other = Run(2, sample.classifier(epochs=2), sample.classes_data())
    load_model(other, tmp_path / "model.keras")
    np.testing.assert_array_equal(
        outputs(other.models["model"], run), outputs(run.models["model"], run)
    )
    assert other.step == run.step == int(other.models["model"].optimizer.iterations)


def test_weights_of_other_layers_change_nothing(tmp_path):
    run = trained(sample.project(sample.dense(9, "relu"), sample.dense(3, "softmax")))
    save_model(run, tmp_path / "model.keras")
    other = trained()
    before = other.models["model"].get_weights()
    with pytest.raises(WeightsError):
        load_model(other, tmp_path / "model.keras")
    for one, two in zip(before, other.models["model"].get_weights()):
        np.testing.assert_array_equal(one, two)


@pytest.mark.parametrize("content", [b"", b"PK nothing", b"x" * 1000])
def test_a_damaged_file_gets_one_sentence(tmp_path, content):
    (tmp_path / "bad.keras").write_bytes(content)
    with pytest.raises(ExchangeError) as caught:
        load_model(trained(epochs=1), tmp_path / "bad.keras")
    assert "\n" not in str(caught.value)


def test_a_file_that_links_to_another_place_is_refused(tmp_path):
    import h5py

    with h5py.File(tmp_path / "w.h5", "w") as file:
        file["layers"] = h5py.ExternalLink("/etc/passwd", "/")
    with zipfile.ZipFile(tmp_path / "bad.keras", "w") as archive:
        archive.write(tmp_path / "w.h5", "model.weights.h5")
    with pytest.raises(ExchangeError, match="links"):
        load_model(trained(epochs=1), tmp_path / "bad.keras")


def test_an_activation_with_settings_survives(tmp_path):
    project = sample.project(sample.dense(8, name="one"), sample.dense(3, "softmax"))
    slope = Pick("leaky_relu", {"negative_slope": 0.4})
    graph = project.networks["model"].with_values("one", activation=slope)
    save_model(trained(sample.with_graph(project, graph)), tmp_path / "leaky.keras")
    assert (tmp_path / "leaky.keras").exists()
