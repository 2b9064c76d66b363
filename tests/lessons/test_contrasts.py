"""The examples of twins show what they say, in the numbers of real training."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.contrast import without
from nnplayground.core.record import RunRecord
from nnplayground.core.vary import problems, variant, variants
from nnplayground.lessons import EXAMPLES
from nnplayground.lessons.contrasts import BLOCKS

TWINS = ("rates", "overfit", "residual")


def trained(project):
    """Train a project without a window; returns (record, runner)."""
    from nnplayground.engine.runner import Runner

    events = []
    runner = Runner(events.append)
    runner.train_all(project)
    assert not [event.message for event in events if isinstance(event, e.Failed)]
    started = next(event for event in events if isinstance(event, e.Started))
    record = RunRecord(started.run, started.project, steps_per_epoch=started.steps_per_epoch)
    for event in events:
        if getattr(event, "run", None) == started.run:
            record.apply(event)
    return record, runner


def curve(record, name):
    """Return a per-epoch curve as {epoch: value}."""
    series = record.epochs[name]
    return dict(zip(series.x.tolist(), series.y.tolist()))


def first_gradient(project):
    """Return the norm of the loss's gradient with respect to the first kernel, at the initial weights, over the training part."""
    import tensorflow as tf

    from nnplayground.engine.runner import Runner

    runner = Runner(lambda event: None)
    runner.serve_one(e.Rewind(project))
    model, part = runner.run.models["model"], runner.run.prepared.parts[e.TRAIN]
    x, y = part.inputs["x"], part.targets["y"]
    with tf.GradientTape() as tape:
        loss = model.compute_loss(x, y, model(x, training=True))
    return float(tf.norm(tape.gradient(loss, model.trainable_variables[0])))


@pytest.mark.parametrize("name", TWINS)
def test_the_twins_of_an_example_fit_it(name):
    project = EXAMPLES[name].project()
    assert project.twins
    assert not problems(project)
    assert len(variants(project)) == 1 + len(project.twins)


@pytest.mark.keras
@pytest.mark.covers("O06")
def test_a_small_rate_is_slow_a_good_one_arrives_and_a_large_one_diverges():
    good, slow, wild = (
        curve(trained(one)[0], "loss") for one in variants(EXAMPLES["rates"].project())
    )
    assert good[0.0] == pytest.approx(slow[0.0]) == pytest.approx(wild[0.0])
    least = 0.398
    assert good[20.0] == pytest.approx(least, abs=1e-3)
    assert slow[40.0] - least > 0.5 * (slow[0.0] - least)
    assert all(
        later < sooner for sooner, later in zip(list(slow.values())[1:], list(slow.values())[2:])
    )
    assert wild[40.0] > 4 * wild[0.0]


@pytest.mark.keras
def test_the_error_shrinks_and_grows_by_the_factors_the_example_states():
    least, losses = 0.398, []
    for one in variants(EXAMPLES["rates"].project()):
        record = trained(one)[0]
        losses.append(record.steps["loss"].y)
    for factor, loss in zip((0.8, 0.994, -1.02), losses):
        excess = loss[:8] - least
        np.testing.assert_allclose(excess[1:] / excess[:-1], factor**2, rtol=5e-3)


@pytest.mark.keras
@pytest.mark.covers("R07")
@pytest.mark.slow
def test_a_large_network_overfits_few_points_and_dropout_with_l2_narrows_the_gap():
    from nnplayground.gui.views.gap import gap_of

    free, restrained = (trained(one)[0] for one in variants(EXAMPLES["overfit"].project()))
    loss, judged = curve(free, "loss"), curve(free, "val_loss")
    assert loss[200.0] < 0.5 * loss[50.0] < 0.5 * loss[1.0]
    assert judged[200.0] > 1.5 * judged[50.0] > 1.5 * judged[1.0]
    gaps = [gap_of(record)[1] for record in (free, restrained)]
    assert gaps[0] > 1 > 0.3 > abs(gaps[1])
    accuracy = [curve(record, "val_accuracy")[200.0] for record in (free, restrained)]
    assert accuracy[1] > accuracy[0] + 0.03


@pytest.mark.keras
@pytest.mark.covers("W02")
@pytest.mark.slow
def test_the_gradient_reaches_the_first_layer_only_with_skip_connections_and_only_then_it_learns():
    skips, plain = variants(EXAMPLES["residual"].project())
    assert first_gradient(skips) > 1e5 * first_gradient(plain)
    with_skips, plainly = (trained(one)[0] for one in (skips, plain))
    assert curve(with_skips, "loss")[40.0] < 0.4
    assert curve(plainly, "loss")[40.0] == pytest.approx(np.log(2), abs=0.01)


@pytest.mark.keras
@pytest.mark.covers("W02")
def test_one_skip_connection_can_be_cut_alone():
    project = EXAMPLES["residual"].project()
    (all_cut,) = project.twins
    assert without(replace(project, twins=()), "skip").values == all_cut.values
    path = f"networks.model.skip_{BLOCKS}"
    cut = variant(project, replace(all_cut, values={path: all_cut.values[path]}))
    assert first_gradient(variants(project)[0]) > 3 * first_gradient(cut) > 0
