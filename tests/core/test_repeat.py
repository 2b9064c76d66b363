"""The same project with several seeds, and with several optimizers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.record import RunRecord, Series
from nnplayground.core.registries import OPTIMIZERS
from nnplayground.core.registry import UnknownName
from nnplayground.core.repeat import MOMENTUM, USUAL, band, raced, racer, racers, seeded, spread


def record(values, epochs=None):
    made = RunRecord(1, Project())
    made.epochs["loss"] = Series()
    made.epochs["loss"].extend(np.arange(len(values)) if epochs is None else epochs, values)
    return made


def test_only_the_seed_differs():
    projects = seeded(Project(seed=5), 3)
    assert [project.seed for project in projects] == [5, 6, 7]
    assert all(project.networks is projects[0].networks for project in projects)


def test_the_spread_is_that_of_numpy():
    values = [0.7, 0.8, 0.9, float("nan")]
    found = spread(values)
    assert found.mean == pytest.approx(np.mean(values[:3]))
    assert found.deviation == pytest.approx(np.std(values[:3], ddof=1))
    assert (found.low, found.high) == (0.7, 0.9)
    assert np.isnan(spread([]).mean)


def test_the_band_covers_the_epochs_that_all_runs_have():
    epochs, mean, low, high = band([record([3.0, 2.0, 1.0]), record([5.0, 4.0])], "loss")
    np.testing.assert_array_equal(epochs, [0, 1])
    np.testing.assert_array_equal(mean, [4, 3])
    np.testing.assert_array_equal(low, [3, 2])
    np.testing.assert_array_equal(high, [5, 4])


def test_without_the_curve_the_band_is_empty():
    assert all(not len(part) for part in band([record([1.0])], "accuracy"))


@pytest.mark.covers("O11")
def test_only_the_optimizer_differs_in_a_race():
    own = Project(seed=5, training=Training(optimizer=Pick("Adamax"), epochs=7))
    projects = raced(own, racers())
    assert [racer(project.training.optimizer) for project in projects] == racers()
    for project in projects:
        optimizer = replace(project.training, optimizer=own.training.optimizer)
        assert replace(project, training=optimizer) == own


def test_every_optimizer_can_take_part_and_the_usual_ones_come_first():
    assert set(racers()) == {*OPTIMIZERS, MOMENTUM}
    assert len(racers()) == len(OPTIMIZERS) + 1
    assert tuple(racers()[: len(USUAL)]) == USUAL


@pytest.mark.parametrize(
    ("name", "pick"),
    [
        ("SGD", Pick("SGD")),
        (MOMENTUM, Pick("SGD", {"momentum": 0.9, "nesterov": True})),
        ("Nadam", Pick("Nadam")),
    ],
)
def test_an_optimizer_races_at_its_default_settings(name, pick):
    assert raced(Project(), [name])[0].training.optimizer == pick


@pytest.mark.parametrize(
    ("own", "name"),
    [
        (Pick("Adam", {"learning_rate": 0.02}), "Adam"),
        (Pick("SGD", {"learning_rate": 0.3}), "SGD"),
        (Pick("SGD", {"momentum": 0.5}), MOMENTUM),
    ],
)
def test_the_optimizer_of_the_project_races_as_it_is(own, name):
    project = Project(training=Training(optimizer=own))
    others = [one.training.optimizer for one in raced(project, USUAL)]
    assert others[USUAL.index(name)] == own
    assert [one for one in others if one == own] == [own]


def test_an_unknown_optimizer_cannot_race():
    with pytest.raises(UnknownName):
        raced(Project(), ["Adem"])
