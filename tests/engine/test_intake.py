"""Model files of good will, opened in a child process."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from nnplayground.engine import intake
from nnplayground.engine.intake import take_in
from tests.engine.model_files import (
    BIAS,
    CONFIG,
    KERNEL,
    LARGE,
    good_weights,
    hdf5,
    keras_file,
    large_file,
)


def legacy(file):
    """Write the small model as Keras 2 does, with a list of names that is cut into two."""
    file.attrs["model_config"] = json.dumps(CONFIG)
    group = file.create_group("model_weights/d")
    group["d/kernel:0"], group["d/bias:0"] = KERNEL, BIAS
    group.attrs["weight_names0"] = [b"d/kernel:0"]
    group.attrs["weight_names1"] = [b"d/bias:0"]
    file["model_weights"].attrs["layer_names"] = [b"d"]


def test_a_keras_file_gives_its_config_and_its_weights_by_path(tmp_path):
    taken = take_in(keras_file(tmp_path / "m.keras"))
    assert taken.kind == "paths"
    assert taken.config == CONFIG
    assert set(taken.arrays) == {"layers/dense/vars/0", "layers/dense/vars/1"}
    np.testing.assert_array_equal(taken.arrays["layers/dense/vars/0"], KERNEL)
    np.testing.assert_array_equal(taken.arrays["layers/dense/vars/1"], BIAS)
    assert taken.names == {"layers/dense/vars": "d"}


def test_a_whole_model_in_hdf5_gives_its_weights_by_layer(tmp_path):
    (tmp_path / "m.h5").write_bytes(hdf5(legacy))
    taken = take_in(tmp_path / "m.h5")
    assert (taken.kind, taken.config, taken.layers) == ("legacy", CONFIG, ("d",))
    np.testing.assert_array_equal(taken.arrays["d/0"], KERNEL)
    np.testing.assert_array_equal(taken.arrays["d/1"], BIAS)


def test_weights_alone_have_no_config(tmp_path):
    (tmp_path / "m.weights.h5").write_bytes(hdf5(good_weights))
    taken = take_in(tmp_path / "m.weights.h5")
    assert (taken.kind, taken.config, len(taken.arrays)) == ("paths", None, 2)


def test_a_description_alone_has_no_weights(tmp_path):
    (tmp_path / "m.json").write_text(json.dumps(CONFIG))
    taken = take_in(tmp_path / "m.json")
    assert (taken.kind, taken.config, taken.arrays) == ("json", CONFIG, {})


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_arrays_of_numpy_keep_their_names_and_order(tmp_path, save):
    save(tmp_path / "m.npz", kernel=np.asfortranarray(KERNEL), bias=BIAS)
    taken = take_in(tmp_path / "m.npz")
    assert (taken.kind, list(taken.arrays)) == ("npz", ["kernel", "bias"])
    np.testing.assert_array_equal(taken.arrays["kernel"], KERNEL)


def test_arrays_of_numpy_may_be_named_as_variables_of_tensorflow(tmp_path):
    np.savez(tmp_path / "m.npz", **{"d/kernel:0": KERNEL, "d/bias:0": BIAS})
    assert list(take_in(tmp_path / "m.npz").arrays) == ["d/kernel:0", "d/bias:0"]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("chunks", [None, (64, 1024)])
def test_large_weights_are_the_same_however_they_lie_in_the_file(tmp_path, packed, chunks):
    taken = take_in(large_file(tmp_path / "m.keras", packed, chunks))
    found = taken.arrays["layers/dense/vars/0"]
    np.testing.assert_array_equal(found, LARGE)
    assert found.flags.writeable
    np.testing.assert_array_equal(taken.arrays["layers/dense/vars/1"], LARGE[0].astype(">f8"))


def test_a_bit_that_fell_over_is_noticed_in_weights_that_are_not_packed(tmp_path):
    path = large_file(tmp_path / "m.keras", False, None)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(intake.IntakeError, match="damaged"):
        take_in(path)


def test_names_with_spaces_and_letters_of_other_scripts_are_opened(tmp_path):
    assert take_in(keras_file(tmp_path / "модель 模型.keras")).config == CONFIG


def test_the_child_loads_neither_keras_nor_tensorflow_and_gets_no_secrets(tmp_path, monkeypatch):
    monkeypatch.setenv("SOME_TOKEN", "secret")
    seen = {}
    begin = intake.subprocess.Popen

    def other(command, **more):
        seen.update(more["env"])
        program = (
            "import runpy, sys; sys.argv = ['opener', *sys.argv[1:]]\n"
            "runpy.run_module('nnplayground.engine.opener', run_name='__main__')\n"
            "found = [one for one in ('keras', 'tensorflow', 'PySide6') if one in sys.modules]\n"
            "open(sys.argv[2] + '/../loaded', 'w').write(repr(found))\n"
        )
        return begin([sys.executable, "-c", program, *command[3:]], **more)

    monkeypatch.setattr(intake.subprocess, "Popen", other)
    monkeypatch.setattr(intake.tempfile, "tempdir", str(tmp_path))
    take_in(keras_file(tmp_path / "m.keras"))
    assert Path(tmp_path, "loaded").read_text() == "[]"
    assert "SOME_TOKEN" not in seen
