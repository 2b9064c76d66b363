"""What the linter says of a project that builds and runs all the same."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.lint import facts_of, lint
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.engine.runner import Runner
from tests.engine import sample

pytestmark = pytest.mark.keras


@pytest.mark.covers("C11")
def test_a_single_unit_with_accuracy_trains_and_the_linter_offers_what_means_something():
    project = sample.project(
        sample.dense(1),
        shape=(1,),
        loss=Pick("MeanSquaredError"),
        optimizer=Pick("RMSprop"),
        metrics=(Pick("Accuracy"),),
        epochs=1,
    )
    data = DataChoice(Pick("linear-regression"))
    project = replace(project, data=data)
    events = []
    runner = Runner(events.append)
    try:
        runner.train_all(project)
    finally:
        runner.close()
    assert not [event.message for event in events if isinstance(event, e.Failed)]
    logs = [event.logs for event in events if isinstance(event, e.Epoch)][-1]
    assert np.isfinite(logs["loss"])
    assert any("acc" in name.lower() for name in logs)
    facts = facts_of(prepare(data, load(data.source)))
    (finding,) = [one for one in lint(project, facts) if one.rule == "accuracy-of-numbers"]
    metrics = [pick.name for pick in finding.fix.training.metrics]
    assert metrics == ["MeanAbsoluteError", "R2Score"]
