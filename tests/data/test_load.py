"""Loading by choice: every set, the memory of the last ones, and errors as one sentence."""

import numpy as np
import pytest

from nnplayground.core.param import File, Pick
from nnplayground.core.registries import DATASETS
from nnplayground.data import load as loading
from nnplayground.data.load import load
from nnplayground.data.source import DataError

MADE_HERE = [
    name
    for name, entry in DATASETS.items()
    if not any(isinstance(param, File) for param in entry.params)
]


@pytest.fixture(autouse=True)
def _forget():
    loading.forget()
    yield
    loading.forget()


@pytest.mark.parametrize("name", MADE_HERE)
def test_a_set_that_needs_no_file_loads_and_keeps_the_rules_of_data(name):
    entry = DATASETS[name]
    data = load(Pick(name))
    assert data.kind == entry.kind
    for array in (*data.inputs.values(), *data.targets.values()):
        assert len(array) == data.size > 0
        assert not array.flags.writeable
        assert np.isfinite(array.astype(float)).all()
    assert data.classes_of(next(iter(data.targets))) == data.classes
    for target, y in data.targets.items():
        if classes := data.classes_of(target):
            assert y.dtype == np.int32
            assert set(np.unique(y)) == set(range(len(classes)))
    for x in data.inputs.values():
        check_inputs(data, x)


def check_inputs(data, x):
    if data.kind == "image":
        assert x.ndim == (5 if data.name == "volumes" else 4)
        assert x.dtype == np.uint8
        assert x.shape[-1] in (1, 3)
        assert x.min() == 0
        assert x.max() > 200
    elif data.kind == "sequence":
        assert x.ndim == 2
        assert x.dtype == np.int32
        assert set(np.unique(x)) == set(range(len(data.symbols)))
    else:
        assert x.shape == (data.size, len(data.features))


def test_every_entry_can_load_and_its_defaults_pass_their_own_check():
    for entry in DATASETS.values():
        assert entry.load is not None
        assert entry.title
        assert entry.help
        assert entry.group
        assert entry.check({}) == {param.name: param.default for param in entry.params}
        for param in entry.params:
            assert param.check(param.default) == param.default
            assert param.help


def test_the_same_choice_is_not_loaded_twice():
    assert load(Pick("iris")) is load(Pick("iris"))
    assert load(Pick("circle")) is load(Pick("circle", {"samples": 500}))
    assert load(Pick("circle")) is not load(Pick("circle", {"seed": 1}))


def test_only_a_few_sets_stay_in_memory():
    first = load(Pick("circle"))
    for seed in range(1, 1 + loading.MOST_KEPT):
        load(Pick("circle", {"seed": seed}))
    assert len(loading._kept) == loading.MOST_KEPT
    assert load(Pick("circle")) is not first


def test_large_sets_push_each_other_out_of_memory(monkeypatch):
    monkeypatch.setattr(loading, "MOST_BYTES", 10_000)
    load(Pick("circle"))
    load(Pick("xor"))
    assert len(loading._kept) == 1


def test_a_file_that_changed_is_read_again(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("1,2,0\n3,4,1\n")
    pick = Pick("csv", {"file": str(file)})
    assert load(pick).size == 2
    file.write_text("1,2,0\n3,4,1\n5,6,1\n")
    assert load(pick).size == 3


@pytest.mark.parametrize(
    ("pick", "words"),
    [
        (Pick("circel"), "circle"),
        (Pick("circle", {"sample": 3}), "samples"),
        (Pick("circle", {"samples": -3}), "`samples`"),
        (Pick("csv"), "field File"),
        (Pick("npz", {"file": "/nowhere/x.npz"}), "x.npz"),
    ],
)
def test_a_wrong_choice_ends_in_one_sentence_that_names_the_way_out(pick, words):
    with pytest.raises(DataError) as error:
        load(pick)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_an_error_of_the_disk_becomes_a_sentence(tmp_path):
    with pytest.raises(DataError, match="cannot be read"):
        load(Pick("csv", {"file": str(tmp_path)}))
