"""NPY files, also those that stay on disk while training."""

import numpy as np
import pytest

from nnplayground.core.events import TRAIN, VALIDATION
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.data import arrays, prepare, rows
from nnplayground.data.facts import facts
from nnplayground.data.load import load
from nnplayground.data.rows import Rows
from nnplayground.data.source import DataError

RNG = np.random.default_rng(0)
X = RNG.normal(3, 2, (50, 4))
Y = RNG.integers(0, 3, 50)
SPLIT = Split(0.2, 0.1, seed=1)


@pytest.fixture
def small(monkeypatch):
    """Let 100 bytes be more than fits into memory at once."""
    for module in (arrays, prepare):
        monkeypatch.setattr(module, "MOST_BYTES", 100)


def saved(tmp_path, x=X, y=Y, **more):
    files = {"file": x, "labels": y, **more}
    for name, array in files.items():
        np.save(tmp_path / f"{name}.npy", array)
    return Pick("npy", {name: str(tmp_path / f"{name}.npy") for name in files})


def test_small_files_are_read_whole(tmp_path):
    data = load(saved(tmp_path, weights=np.arange(50)))
    assert not isinstance(data.inputs["x"], np.memmap)
    np.testing.assert_array_equal(data.inputs["x"], X)
    np.testing.assert_array_equal(data.targets["y"], Y)
    np.testing.assert_array_equal(data.weights, np.arange(50))
    assert data.classes == ("0", "1", "2")


@pytest.mark.parametrize("split", [SPLIT, Split(0.2, 0.1, "last"), Split(0, 0, limit=40)])
def test_a_large_file_gives_the_same_examples_without_being_read(tmp_path, small, split):
    source = saved(tmp_path)
    steps = (Pick("scale", {"divisor": 2.0}), Pick("flatten"))
    lazy = prepare.prepare(DataChoice(source, steps, split), load(source))
    np.savez(tmp_path / "a.npz", x=X, y=Y)
    packed = Pick("npz", {"file": str(tmp_path / "a.npz")})
    whole = prepare.prepare(DataChoice(packed, steps, split), load(packed))
    assert isinstance(lazy.parts[TRAIN].inputs["x"], Rows)
    for name, part in whole.parts.items():
        found = lazy.parts[name]
        assert found.inputs["x"].dtype == np.float32
        assert found.inputs["x"].shape == part.inputs["x"].shape
        np.testing.assert_array_equal(found.inputs["x"][:], part.inputs["x"])
        np.testing.assert_array_equal(found.targets["y"], part.targets["y"])
        np.testing.assert_array_equal(found.rows, part.rows)


def test_new_examples_are_prepared_as_those_that_stay_in_the_file(tmp_path, small):
    source = saved(tmp_path)
    lazy = prepare.prepare(DataChoice(source, (Pick("standardise"),), SPLIT), load(source))
    part = lazy.parts[VALIDATION]
    again = prepare.replay(lazy, {"x": X[part.rows]})["x"]
    np.testing.assert_array_equal(part.inputs["x"][:], again)
    assert abs(lazy.parts[TRAIN].inputs["x"][:].mean()) < 1e-5
    assert prepare.stages(lazy, 0)[1][1].dtype == np.float32


def test_a_step_is_fitted_on_rows_spread_over_a_large_file(tmp_path, small, monkeypatch):
    monkeypatch.setattr(Rows.sample, "__defaults__", (10 * 4 * 8,))
    source = saved(tmp_path)
    lazy = prepare.prepare(
        DataChoice(source, (Pick("min-max"),), Split(0, 0, "last")), load(source)
    )
    _, _, states = lazy.steps[0]
    np.testing.assert_array_equal(states["x"]["least"], X[::5].min(axis=0))


def test_a_large_file_says_what_was_not_looked_at(tmp_path, small):
    data = load(saved(tmp_path))
    assert "read while training" in data.notes[0]
    assert isinstance(data.inputs["x"], np.memmap)
    found = facts(data)
    assert (found.examples, found.missing) == (50, 0)
    assert sum(count for _, count in found.classes) == 50


def test_missing_values_are_left_out_of_small_files_and_labels_must_be_whole_in_large_ones(
    tmp_path, monkeypatch
):
    x, y = X.copy(), Y.astype(float)
    x[3, 1], y[7] = np.nan, np.nan
    assert load(saved(tmp_path, x, y)).size == 48
    monkeypatch.setattr(arrays, "MOST_BYTES", 100)
    with pytest.raises(DataError, match="Labels are missing"):
        arrays.load_npy(
            {**saved(tmp_path, x, y).values, "target": "as it looks", "weights": ""}, print
        )


@pytest.mark.parametrize(
    "content", [b"", b"\x93NUMPY\x01\x00", b"no array", b"PK\x03\x04 no archive either"]
)
def test_what_is_no_npy_file_is_refused(tmp_path, content):
    source = saved(tmp_path)
    (tmp_path / "file.npy").write_bytes(content)
    with pytest.raises(DataError, match="NPY"):
        load(source)


def test_objects_and_a_file_cut_short_are_refused(tmp_path):
    source = saved(tmp_path, x=np.array([{}, []], object), y=np.zeros(2))
    with pytest.raises(DataError, match="NPY"):
        load(source)
    source = saved(tmp_path)
    content = (tmp_path / "file.npy").read_bytes()
    (tmp_path / "file.npy").write_bytes(content[:-50])
    with pytest.raises(DataError, match="damaged"):
        load(source)


def test_files_of_different_length_are_refused(tmp_path):
    with pytest.raises(DataError, match="must be as many"):
        load(saved(tmp_path, y=Y[:-1]))
    with pytest.raises(DataError, match="must be as many"):
        load(saved(tmp_path, weights=np.ones(3)))


def test_a_file_that_is_missing_or_not_chosen_is_named(tmp_path):
    source = saved(tmp_path)
    (tmp_path / "labels.npy").unlink()
    with pytest.raises(DataError, match=r"labels\.npy"):
        load(source)
    with pytest.raises(DataError, match="Choose a NPY file"):
        load(Pick("npy"))


def test_nothing_reads_a_large_file_at_once_by_accident(tmp_path, small, monkeypatch):
    source = saved(tmp_path)
    lazy = prepare.prepare(DataChoice(source, (), SPLIT), load(source))
    monkeypatch.setattr(rows, "MOST_BYTES", 100)
    with pytest.raises(DataError, match="small pieces"):
        np.mean(lazy.parts[TRAIN].inputs["x"])
