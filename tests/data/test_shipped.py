"""The sets that are shipped: sizes, checksums, licences, and the scripts that made them."""

import importlib.util
import shutil

import numpy as np
import pytest

from nnplayground.core import place
from nnplayground.core.param import Pick
from nnplayground.data import class_names, shipped
from nnplayground.data import load as loading
from nnplayground.data.load import load
from nnplayground.data.source import DataError

SETS = ("glyphs", "shapes")


def generator(name):
    path = place.datasets() / name / "generate.py"
    spec = importlib.util.spec_from_file_location(f"generate_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "shape", "least"), [("glyphs", (28, 28, 1), 10_000), ("shapes", (32, 32, 3), 4_000)]
)
def test_a_set_has_enough_pictures_of_every_class_and_a_test_part(name, shape, least):
    data = load(Pick(name))
    assert data.inputs["x"].shape[1:] == data.test_inputs["x"].shape[1:] == shape
    assert data.size >= least
    for y in (data.targets["y"], data.test_targets["y"]):
        counts = np.bincount(y, minlength=len(data.classes))
        assert counts.min() > 0.85 * counts.mean()


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_small_and_says_where_it_comes_from(name):
    folder = place.datasets() / name
    assert {file.name for file in folder.iterdir()} >= {
        "generate.py",
        "LICENSE",
        "README.md",
        "SHA256SUMS",
        f"{name}.npz",
    }
    assert (folder / f"{name}.npz").stat().st_size < 6 * 2**20
    assert "CC0" in load(Pick(name)).licence


@pytest.mark.parametrize("name", SETS)
def test_a_changed_or_missing_file_is_not_used(name, tmp_path, monkeypatch):
    shutil.copytree(place.datasets() / name, tmp_path / name)
    monkeypatch.setattr(place, "datasets", lambda: tmp_path)
    loading.forget()
    file = tmp_path / name / f"{name}.npz"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(DataError, match="not the one that was shipped"):
        load(Pick(name))
    file.unlink()
    with pytest.raises(DataError, match="install the program again"):
        shipped.verified(name)


def test_the_same_seed_draws_the_same_shapes():
    module = generator("shapes")
    assert module.CLASSES == class_names.SHAPES
    first, again, other = (module.draw(seed, 12, 4) for seed in (1, 1, 2))
    assert first["x_train"].shape == (12, 32, 32, 3)
    for key in first:
        np.testing.assert_array_equal(first[key], again[key])
    assert not np.array_equal(first["x_train"], other["x_train"])


def test_the_same_seed_draws_the_same_glyphs():
    module = generator("glyphs")
    names = [name for names in module.FONTS.values() for name in names]
    if not all((module.FOLDER / name).is_file() for name in names):
        pytest.skip("the fonts of the generator are not installed")
    first, again = (module.draw(1, 12, 4) for _ in range(2))
    for key in first:
        np.testing.assert_array_equal(first[key], again[key])
