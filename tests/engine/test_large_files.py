"""Training on examples that stay in their file: the same run as from memory, with every probe answering."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.data import arrays, load, prepare
from nnplayground.data.rows import Rows
from nnplayground.engine.probes import PROBES
from nnplayground.engine.runner import Runner
from tests.engine import sample

pytestmark = pytest.mark.keras


@pytest.fixture
def source(tmp_path):
    rng = np.random.default_rng(0)
    y = rng.integers(0, 3, 150)
    np.save(tmp_path / "x.npy", rng.normal(size=(150, 4)) + y[:, None])
    np.save(tmp_path / "y.npy", y)
    np.save(tmp_path / "w.npy", rng.random(150))
    files = {"file": "x", "labels": "y", "weights": "w"}
    return Pick("npy", {name: str(tmp_path / f"{file}.npy") for name, file in files.items()})


def trained(source):
    steps = (Pick("scale", {"divisor": 2.0}),)
    project = sample.classifier(epochs=3, class_weight="balanced")
    project = replace(project, data=DataChoice(source, steps, Split(0.2, 0.1)))
    seen = []
    runner = Runner(seen.append)
    runner.train_all(project)
    assert not [event for event in seen if isinstance(event, e.Failed)]
    return runner


def test_a_run_on_a_file_is_the_run_on_the_same_numbers_in_memory(source, monkeypatch):
    import_module("keras")
    whole = trained(source)
    load.forget()
    for module in (arrays, prepare):
        monkeypatch.setattr(module, "MOST_BYTES", 100)
    lazy = trained(source)
    load.forget()
    assert isinstance(lazy.run.prepared.parts["train"].inputs["x"], Rows)
    for one, other in zip(*(one.run.models["model"].get_weights() for one in (whole, lazy))):
        np.testing.assert_array_equal(one, other)
    example = e.Example("train", 3)
    for name in PROBES:
        want = e.Want(name, example)
        found, expected = (PROBES[name](one.run, want) for one in (lazy, whole))
        assert found.keys() == expected.keys(), name
        for key, array in expected.items():
            if np.asarray(array).dtype.kind in "US":
                np.testing.assert_array_equal(found[key], array)
                continue
            np.testing.assert_allclose(found[key], array, err_msg=f"{name} {key}", rtol=1e-5)
