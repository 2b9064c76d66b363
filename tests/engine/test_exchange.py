"""Models as Keras' own files."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.engine.exchange import ExchangeError, read_weights, take_over
from nnplayground.engine.exports import save as save_model
from nnplayground.engine.run import Run
from nnplayground.engine.weights import WeightsError
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris

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
    plain = other.clean()
    read_weights(plain, tmp_path / "model.keras")
    take_over(other, plain)
    np.testing.assert_array_equal(
        outputs(other.models["model"], run), outputs(run.models["model"], run)
    )
    assert other.step == run.step == int(other.models["model"].optimizer.iterations)


@pytest.mark.slow
def test_weights_of_other_layers_are_refused_and_the_run_stays_as_it_is(tmp_path):
    other = trained(sample.project(sample.dense(9, "relu"), sample.dense(3, "softmax")))
    save_model(other, tmp_path / "model.keras")
    with pytest.raises(WeightsError, match=r"dense.* \(4, 9\) .* \(4, 8\)"):
        read_weights(trained().clean(), tmp_path / "model.keras")
    with Engine() as engine:
        project = iris(epochs=1_000_000)
        engine.post(e.Train(project))
        engine.wait(e.Metrics)
        engine.post(e.Pause())
        step = engine.wait(e.Paused).step
        engine.post(e.SaveWeights(1), e.ImportModel(project, str(tmp_path / "model.keras")))
        assert engine.wait(e.Failed).where == "weights"
        engine.post(e.SaveWeights(2), e.Train(project))
        before, after = (engine.wait(e.Weights, count).arrays for count in (1, 2))
        for name in before:
            np.testing.assert_array_equal(before[name], after[name])
        count = len(engine.of(e.Metrics))
        assert engine.wait(e.Metrics, count + 1).steps[0] == step + 1
        assert len(engine.of(e.Started)) == 1


def test_a_run_begins_with_the_weights_of_a_file(tmp_path):
    with Engine() as engine:
        project = iris(epochs=1_000_000)
        engine.post(e.Train(project, steps=5))
        engine.wait(e.Paused)
        path = str(tmp_path / "model.keras")
        engine.post(e.ExportModel(path), e.SaveWeights(1), e.Train(project, steps=20))
        engine.wait(e.Paused, 2)
        engine.post(e.ImportModel(project, path), e.SaveWeights(2))
        before, after = (engine.wait(e.Weights, count).arrays for count in (1, 2))
        for name in before:
            if name.startswith("model/"):
                np.testing.assert_array_equal(before[name], after[name])
        assert engine.of(e.Started)[-1].rewound


@pytest.mark.parametrize("content", [b"", b"PK nothing", b"x" * 1000])
def test_a_damaged_file_gets_one_sentence(tmp_path, content):
    (tmp_path / "bad.keras").write_bytes(content)
    with pytest.raises(ExchangeError) as caught:
        read_weights(trained(epochs=1).clean(), tmp_path / "bad.keras")
    assert "\n" not in str(caught.value)


def test_a_file_that_links_to_another_place_is_refused(tmp_path):
    import h5py

    with h5py.File(tmp_path / "w.h5", "w") as file:
        file["layers"] = h5py.ExternalLink("/etc/passwd", "/")
    with zipfile.ZipFile(tmp_path / "bad.keras", "w") as archive:
        archive.write(tmp_path / "w.h5", "model.weights.h5")
    with pytest.raises(ExchangeError, match="links"):
        read_weights(trained(epochs=1).clean(), tmp_path / "bad.keras")


def test_an_activation_with_settings_survives(tmp_path):
    project = sample.project(sample.dense(8, name="one"), sample.dense(3, "softmax"))
    slope = Pick("leaky_relu", {"negative_slope": 0.4})
    graph = project.networks["model"].with_values("one", activation=slope)
    save_model(trained(sample.with_graph(project, graph)), tmp_path / "leaky.keras")
    assert (tmp_path / "leaky.keras").exists()
