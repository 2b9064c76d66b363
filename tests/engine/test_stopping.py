"""When descending and training end by themselves."""

from __future__ import annotations

import pytest

from nnplayground.core import descent
from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


def ended(**training):
    """Train a small classifier to its end; returns the run."""
    run = Run(1, sample.classifier(**training), sample.classes_data())
    for _ in run.fit("model"):
        pass
    return run


@pytest.mark.covers("O03")
def test_sandbox_and_training_stop_after_most_steps_or_when_the_loss_hardly_changes():
    bowl = descent.SURFACES[0]
    few = descent.descend(bowl, (1.0, 1.0), rate=0.01, steps=7)
    assert len(few.values) == 8
    flat = descent.descend(bowl, (1.0, 1.0), rate=0.1, steps=5000, least_change=1e-3)
    assert len(flat.values) < 200
    assert abs(flat.values[-1] - flat.values[-2]) < 1e-3

    assert ended(max_steps=7, epochs=50).step == 7
    watch = Pick("EarlyStopping", {"monitor": "loss", "min_delta": 10.0, "patience": 2})
    run = ended(epochs=50, callbacks=(watch,))
    assert run.finished == "early"
    assert run.epoch == 3, "no epoch after the first was better by the least change"
    assert ended(epochs=3).finished == "done"
    assert e.TRAIN in run.prepared.parts
