"""What watches a run: early stopping, plateaus, logs."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.engine.build import BuildError
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def run_of(*callbacks, **training):
    project = sample.classifier(callbacks=callbacks, **training)
    return Run(1, project, sample.classes_data(rows=40))


@pytest.mark.covers("R06")
def test_early_stopping_puts_back_the_best_weights_and_marks_best_and_stop():
    stop = Pick("EarlyStopping", {"monitor": "val_loss", "patience": 3})
    run = run_of(stop, epochs=400, optimizer=Pick("Adam", {"learning_rate": 0.3}))
    events, kept = [], {}
    for event in run.fit("model"):
        events.append(event)
        if isinstance(event, e.Epoch) and event.step:
            kept[event.epoch] = (event.logs["val_loss"], run.models["model"].get_weights())
    assert run.finished == "early"
    best = min(kept, key=lambda epoch: kept[epoch][0])
    assert len(kept) == best + 3
    for one, other in zip(kept[best][1], run.models["model"].get_weights()):
        np.testing.assert_array_equal(one, other)
    marks = {mark.epoch for mark in events if isinstance(mark, e.Mark)}
    assert {best, float(len(kept))} <= marks


def test_a_plateau_lowers_the_rate_and_is_marked():
    plateau = Pick(
        "ReduceLROnPlateau", {"monitor": "loss", "patience": 1, "factor": 0.1, "min_delta": 10.0}
    )
    run = run_of(plateau, epochs=4)
    events = list(run.fit("model"))
    assert float(run.models["model"].optimizer.learning_rate) < 0.01
    assert any("learning rate" in event.text for event in events if isinstance(event, e.Mark))


def test_training_stops_at_the_target():
    run = run_of(Pick("StopAtTarget", {"monitor": "val_accuracy", "target": 0.3}), epochs=50)
    list(run.fit("model"))
    assert run.finished == "early"
    assert run.epoch < 50


def test_the_csv_log_holds_every_epoch(tmp_path):
    run = run_of(Pick("CSVLog", {"file": str(tmp_path / "log.csv")}), epochs=3)
    list(run.fit("model"))
    with (tmp_path / "log.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [row["epoch"] for row in rows] == ["0", "1", "2"]
    assert float(rows[0]["val_loss"]) > 0


@pytest.mark.covers("A04")
def test_the_tensorboard_log_holds_graph_and_scalars(tmp_path):
    import tensorflow as tf

    run = run_of(Pick("TensorBoardLog", {"folder": str(tmp_path)}), epochs=2)
    list(run.fit("model"))
    (file,) = tmp_path.glob("events.out.tfevents.*")
    tags, graphs = {}, 0
    for record in tf.data.TFRecordDataset(str(file)):
        event = tf.compat.v1.Event.FromString(record.numpy())
        graphs += bool(event.graph_def)
        for value in event.summary.value:
            tags.setdefault(value.tag, []).append(float(tf.make_ndarray(value.tensor)))
    assert graphs == 1
    assert len(tags["epoch_loss"]) == len(tags["epoch_val_accuracy"]) == 2


def test_the_best_model_is_saved(tmp_path):
    import keras

    run = run_of(Pick("CheckpointBest", {"monitor": "val_loss", "folder": str(tmp_path)}), epochs=3)
    list(run.fit("model"))
    assert keras.saving.load_model(tmp_path / "best.keras").count_params() == run.parameters


@pytest.mark.parametrize(
    ("name", "field"),
    [("CheckpointBest", "folder"), ("CSVLog", "file"), ("TensorBoardLog", "folder")],
)
def test_a_callback_without_a_place_to_write_to_says_so(name, field, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BuildError, match="needs a") as caught:
        list(run_of(Pick(name, {field: ""}), epochs=1).fit("model"))
    assert caught.value.where == "training.callbacks"
    assert not list(tmp_path.iterdir())
