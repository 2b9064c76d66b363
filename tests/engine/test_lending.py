"""Weights of another run, project or file: taken layer by layer, kept by every new run, frozen ones bit for bit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import store
from tests.engine import sample
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras


def weights_of(engine, token):
    engine.post(e.SaveWeights(token))
    return engine.wait(e.Weights, token).arrays


def layers(arrays, name):
    return [arrays[key] for key in sorted(arrays) if key.startswith(f"model/{name}/")]


@pytest.fixture
def trained(tmp_path):
    """A saved project with trained weights."""
    project = iris(epochs=3)
    with Engine() as engine:
        engine.post(e.Train(project))
        engine.wait(e.Finished)
        arrays = weights_of(engine, 1)
    path = tmp_path / "trained.nnp"
    store.save(path, project, weights=arrays)
    return path, arrays


@pytest.mark.covers("X07")
def test_frozen_weights_of_a_project_stay_bit_for_bit_while_the_rest_learns(trained):
    path, theirs = trained
    project = iris(epochs=2)
    graph = project.networks["model"]
    hidden, out = (node.id for node in graph.nodes[1:])
    wider = graph.with_values(out, units=5).with_values(hidden, trainable=False)
    project = replace(project, networks={"model": wider})
    with Engine() as engine:
        engine.post(e.LookAtWeights(project, str(path)))
        rows = engine.wait(e.Matches).rows
        assert [(row.theirs, row.ours, row.fits) for row in rows] == [
            (hidden, hidden, True),
            (out, out, False),
        ]
        engine.post(e.TakeWeights(project, str(path), ((hidden, hidden),)))
        assert engine.wait(e.Lent).layers == (f"model/{hidden}",)
        before = weights_of(engine, 1)
        engine.post(e.Train(project))
        engine.wait(e.Finished)
        after = weights_of(engine, 2)
    for one, other in zip(layers(theirs, hidden), layers(after, hidden), strict=True):
        np.testing.assert_array_equal(one, other)
    assert not np.array_equal(layers(before, out)[0], layers(after, out)[0])


def test_rewind_and_fresh_runs_begin_with_lent_weights_until_they_are_given_back(trained):
    path, theirs = trained
    project = iris(epochs=1)
    pairs = tuple((node.id,) * 2 for node in project.networks["model"].nodes[1:])
    with Engine() as engine:
        engine.post(e.TakeWeights(project, str(path), pairs))
        engine.wait(e.Lent)
        engine.post(e.Train(project))
        engine.wait(e.Finished)
        engine.post(e.Rewind(project))
        rewound = weights_of(engine, 1)
        engine.post(e.Lend(), e.Rewind(project))
        drawn = weights_of(engine, 2)
    for name, _ in pairs:
        for one, other in zip(layers(theirs, name), layers(rewound, name), strict=True):
            np.testing.assert_array_equal(one, other)
        assert not np.array_equal(layers(theirs, name)[0], layers(drawn, name)[0])


def test_weights_that_do_not_fit_name_layer_and_shapes_and_change_nothing(trained):
    path, _ = trained
    project = iris()
    hidden, out = (node.id for node in project.networks["model"].nodes[1:])
    with Engine() as engine:
        engine.post(e.Rewind(project))
        before = weights_of(engine, 1)
        engine.post(e.TakeWeights(project, str(path), ((hidden, hidden), (hidden, out))))
        failed = engine.wait(e.Failed)
        assert (failed.where, failed.message) == (
            "weights",
            f"The weights of {hidden} have the shapes 4×8 and 8, but the layer {out} needs 8×3 and 3",
        )
        after = weights_of(engine, 2)
    for key, array in before.items():
        np.testing.assert_array_equal(array, after[key])


def test_the_present_run_is_a_source_and_shapes_find_layers_of_other_names():
    project = iris(epochs=1)
    graph = project.networks["model"]
    hidden, out = (node.id for node in graph.nodes[1:])
    other = replace(project, networks={"model": graph.rename(hidden, "first").rename(out, "last")})
    with Engine() as engine:
        engine.post(e.LookAtWeights(other, ""))
        assert "press Play" in engine.wait(e.Failed).message
        engine.post(e.Train(project))
        engine.wait(e.Finished)
        theirs = weights_of(engine, 1)
        engine.post(e.LookAtWeights(other, "", "shape"))
        rows = engine.wait(e.Matches).rows
        pairs = tuple((row.theirs, row.ours) for row in rows)
        assert pairs == ((hidden, "first"), (out, "last"))
        engine.post(e.TakeWeights(other, "", pairs))
        engine.wait(e.Lent)
        ours = weights_of(engine, 2)
    np.testing.assert_array_equal(layers(theirs, hidden)[0], layers(ours, "first")[0])


@pytest.mark.parametrize("name", ["gone.nnp", "bare.nnp"])
def test_a_source_without_weights_is_one_sentence(tmp_path, name):
    store.save(tmp_path / "bare.nnp", sample.project())
    with Engine() as engine:
        engine.post(e.LookAtWeights(iris(), str(tmp_path / name)))
        failed = engine.wait(e.Failed)
    assert failed.where == "weights"
    assert name in failed.message
    assert "\n" not in failed.message
