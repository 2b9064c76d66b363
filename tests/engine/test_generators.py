"""Looking at a network does not move its random generators."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.engine.predict import predict
from nnplayground.engine.probes import PROBES
from nnplayground.engine.run import Run
from nnplayground.engine.watch import Watcher
from tests.engine import sample

pytestmark = pytest.mark.keras

DRAWING = {"units": 3, "dropout": 0.5, "recurrent_dropout": 0.3}
CELLS = Node("cells", "Bidirectional", {"layer": Pick("LSTM", DRAWING)})


def started():
    rng = np.random.default_rng(3)
    x = rng.normal(size=(60, 5, 2)).astype("f4")
    graph = stack(
        Node("input", "InputLayer"),
        CELLS,
        Node("classes", "Dense", {"units": 3, "activation": Pick("softmax")}),
    )
    training = Training(loss=Pick("SparseCategoricalCrossentropy"), epochs=1, batch_size=8)
    project = Project(networks={"model": graph}, training=training, seed=4)
    return Run(
        1, project, sample.prepared(x, rng.integers(0, 3, 60).astype("i4"), 40, 10), gear="eager"
    )


def weights(run):
    return [np.array(one.numpy()) for one in run.models["model"].weights]


@pytest.mark.slow
def test_predictions_and_probes_change_nothing_where_keras_draws_masks_in_inference():
    plain, watched = started(), started()
    list(plain.fit("model"))
    told = []
    watcher = Watcher(told.append)
    wants = tuple(e.Want(probe, example=e.Example("train", 1)) for probe in PROBES)
    for number, _ in enumerate(watched.fit("model")):
        if number != 2:
            continue
        predict(watched, e.Predict(e.Example("train", 0)))
        watcher.watch(wants, watched)
        while watcher.owes:
            watcher.catch_up(watched)
        watcher.watch((), watched)
    answered = {
        event.want.probe for event in told if isinstance(event, e.Snapshot) and event.arrays
    }
    assert {"predictions", "activations", "saturation", "confusion"} <= answered
    for mine, theirs in zip(weights(plain), weights(watched), strict=True):
        np.testing.assert_array_equal(mine, theirs)
