"""NPZ files: what is in them, and what may be in hostile ones."""

import contextlib
import io
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.param import Pick
from nnplayground.data import npz
from nnplayground.data.load import load
from nnplayground.data.npz import read_npz
from nnplayground.data.source import DataError


def member(array) -> bytes:
    stream = io.BytesIO()
    np.lib.format.write_array(stream, np.asarray(array), allow_pickle=True)
    return stream.getvalue()


def archive(path, method=zipfile.ZIP_DEFLATED, **members):
    with zipfile.ZipFile(path, "w", method) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "."), content)
    return path


def opened(path, **values):
    return load(Pick("npz", {"file": str(path), **values}))


def saved(tmp_path, **arrays):
    np.savez_compressed(tmp_path / "a.npz", **arrays)
    return tmp_path / "a.npz"


@pytest.mark.parametrize("dtype", ["u1", "<i8", ">f4", "f8", "?", "f2", "U3", "S2"])
def test_arrays_of_numbers_and_texts_come_back_as_they_were(tmp_path, dtype):
    array = np.arange(12).reshape(3, 4).astype(dtype)
    found = read_npz(saved(tmp_path, a=array, b=np.asfortranarray(array)))
    np.testing.assert_array_equal(found["a"], array)
    np.testing.assert_array_equal(found["b"], array)


def test_objects_are_never_unpickled(tmp_path):
    class Bomb:
        def __reduce__(self):
            return (pytest.fail, ("unpickled",))

    array = np.empty(1, object)
    array[0] = Bomb()
    path = archive(tmp_path / "a.npz", x__npy=member(array), y__npy=member([1]))
    with pytest.raises(DataError, match="Python objects"):
        read_npz(path)


def test_records_that_hide_objects_are_refused(tmp_path):
    array = np.zeros(2, [("a", "f4"), ("b", "f4")])
    with pytest.raises(DataError, match="records"):
        read_npz(archive(tmp_path / "a.npz", x__npy=member(array)))


def test_a_bomb_is_not_unpacked(tmp_path):
    path = archive(tmp_path / "a.npz", x__npy=member(np.zeros(60_000_000, np.uint8)))
    assert path.stat().st_size < 100_000
    with pytest.raises(DataError, match="attack"):
        read_npz(path)


def test_more_than_the_limit_is_not_unpacked(tmp_path):
    path = saved(tmp_path, x=np.zeros(3_000_000, np.uint8))
    with pytest.raises(DataError, match="unpack to 3 MB"):
        read_npz(path, most=2**20)


def test_a_header_that_claims_more_than_there_is_reserves_no_memory(tmp_path):
    content = member(np.zeros(4, np.uint8)).replace(b"(4,)", b"(9999999999,)")
    with pytest.raises(DataError, match="damaged"):
        read_npz(archive(tmp_path / "a.npz", x__npy=content))


def test_too_many_members_are_refused(tmp_path):
    members = {f"a{number}__npy": b"" for number in range(npz.MOST_MEMBERS + 1)}
    with pytest.raises(DataError, match="at most"):
        read_npz(archive(tmp_path / "a.npz", **members))


def test_a_member_that_is_no_array_is_refused(tmp_path):
    with pytest.raises(DataError, match="no array"):
        read_npz(archive(tmp_path / "a.npz", code__py=b"print(1)"))


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + bytes(18)[:10]])
def test_what_is_no_zip_is_refused(tmp_path, content):
    path = tmp_path / "a.npz"
    path.write_bytes(content)
    with pytest.raises(DataError, match="damaged or is no NPZ"):
        read_npz(path)


@given(st.data())
def test_damaged_files_end_in_a_sentence_or_in_arrays(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("npz") / "a.npz"
    np.savez_compressed(path, x=np.arange(30.0), y=np.arange(30))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))] or content)
    with contextlib.suppress(DataError):
        assert all(isinstance(array, np.ndarray) for array in read_npz(path).values())


def test_x_and_y_become_a_table_with_classes(tmp_path):
    x, y = np.random.default_rng(0).normal(size=(20, 3)), np.arange(20) % 4 + 3
    data = opened(saved(tmp_path, x=x, y=y))
    np.testing.assert_array_equal(data.inputs["x"], x)
    np.testing.assert_array_equal(data.targets["y"], y - 3)
    assert (data.kind, data.classes) == ("table", ("3", "4", "5", "6"))
    assert data.features == ("x1", "x2", "x3")


def test_the_layout_of_keras_brings_its_test_part(tmp_path):
    x = np.zeros((10, 8, 8), np.uint8)
    y = (np.arange(10) % 2)[:, None]
    data = opened(saved(tmp_path, x_train=x, y_train=y, x_test=x[:4], y_test=y[:4]))
    assert data.kind == "image"
    assert data.inputs["x"].shape == (10, 8, 8, 1)
    assert data.test_inputs["x"].shape == (4, 8, 8, 1)
    np.testing.assert_array_equal(data.test_targets["y"], [0, 1, 0, 1])


def test_training_and_test_labels_share_their_class_numbers(tmp_path):
    x = np.zeros((4, 2))
    arrays = {"x_train": x, "y_train": [5, 5, 9, 9], "x_test": x[:2], "y_test": [7, 9]}
    data = opened(saved(tmp_path, **arrays))
    assert data.classes == ("5", "7", "9")
    np.testing.assert_array_equal(data.test_targets["y"], [1, 2])


def test_one_hot_labels_become_classes_again(tmp_path):
    data = opened(saved(tmp_path, X=np.zeros((3, 2)), Y=np.eye(3)))
    np.testing.assert_array_equal(data.targets["y"], [0, 1, 2])


def test_the_person_decides_whether_labels_are_classes(tmp_path):
    path = saved(tmp_path, x=np.zeros((6, 1)), y=np.arange(6) % 3)
    assert opened(path).classes == ("0", "1", "2")
    assert opened(path, target="numbers").classes == ()
    path = saved(tmp_path, x=np.zeros((6, 1)), y=np.arange(6) % 3 + 0.5)
    assert opened(path).classes == ()
    assert opened(path, target="classes").classes == ("0.5", "1.5", "2.5")


def test_examples_with_missing_values_are_left_out_with_a_note(tmp_path):
    x = np.array([[1.0], [np.nan], [np.inf], [4.0]])
    data = opened(saved(tmp_path, x=x, y=[0, 1, 0, 1]))
    np.testing.assert_array_equal(data.inputs["x"], [[1], [4]])
    assert data.notes == ("2 of 4 examples have a missing value and were left out.",)


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"a": np.zeros(3)}, "x and y"),
        ({"x": np.zeros((3, 1)), "y": np.zeros(4)}, "as many"),
        ({"x": np.zeros((3, 0)), "y": np.zeros(3)}, "empty examples"),
        ({"x": np.array(3.0), "y": np.zeros(3)}, "must hold numbers"),
        ({"x": np.array(["a"]), "y": np.zeros(1)}, "must hold numbers"),
        ({"x": np.full((2, 1), np.nan), "y": np.zeros(2)}, "Every one of the 2"),
        ({"x": np.zeros((0, 1)), "y": np.zeros(0)}, "no examples"),
        ({"x": np.zeros((2000, 1)), "y": np.array([f"{n}" for n in range(2000)])}, "at most 1,000"),
    ],
)
def test_arrays_that_make_no_data_set_are_explained(tmp_path, arrays, words):
    with pytest.raises(DataError, match=words):
        opened(saved(tmp_path, **arrays))


LEFT, RIGHT = np.arange(24.0).reshape(8, 3), np.arange(16.0).reshape(8, 2)
KIND, SIZE = np.array(["b", "a"] * 4), np.linspace(0, 1, 8)


def test_numbered_arrays_are_several_inputs_and_targets(tmp_path):
    found = opened(saved(tmp_path, x10=RIGHT, x2=LEFT, y1=KIND, y2=SIZE))
    assert list(found.inputs) == ["x2", "x10"]
    assert list(found.targets) == ["y1", "y2"]
    np.testing.assert_array_equal(found.inputs["x10"], RIGHT)
    assert found.targets["y1"].tolist() == [1, 0] * 4
    assert (found.classes, found.classes_of("y1"), found.classes_of("y2")) == (
        ("a", "b"),
        ("a", "b"),
        (),
    )
    np.testing.assert_array_equal(found.targets["y2"], SIZE)


def test_a_single_target_stays_y(tmp_path):
    found = opened(saved(tmp_path, x1=LEFT, x2=RIGHT, y=KIND))
    assert (list(found.inputs), list(found.targets)) == (["x1", "x2"], ["y"])
    assert (found.classes, found.target_classes) == (("a", "b"), {})


def test_inputs_and_targets_can_be_named(tmp_path):
    path = saved(tmp_path, Left=LEFT, right=RIGHT, kind=KIND, size=SIZE, x=SIZE, y=SIZE)
    found = opened(path, inputs="left, right", targets="size,kind")
    assert (list(found.inputs), list(found.targets)) == (["left", "right"], ["size", "kind"])
    assert (found.classes, found.classes_of("kind")) == ((), ("a", "b"))
    one = opened(path, inputs="right")
    assert (list(one.inputs), list(one.targets)) == (["x"], ["y"])
    np.testing.assert_array_equal(one.inputs["x"], RIGHT)


def test_several_inputs_have_a_test_part_if_all_of_them_do(tmp_path):
    arrays = {"x1_train": LEFT, "x2_train": RIGHT, "y_train": KIND}
    tested = {"x1_test": LEFT[:3], "x2_test": RIGHT[:3], "y_test": KIND[:3]}
    found = opened(saved(tmp_path, **arrays, **tested))
    assert list(found.inputs) == list(found.test_inputs) == ["x1", "x2"]
    assert found.test_targets["y"].tolist() == [1, 0, 1]
    del tested["x2_test"]
    found = opened(saved(tmp_path, **arrays, **tested))
    assert (found.test_inputs, found.test_targets) == ({}, {})


def test_an_example_with_a_gap_in_any_array_is_left_out_of_all(tmp_path):
    left, size = LEFT.copy(), SIZE.copy()
    left[2, 1] = size[5] = np.nan
    found = opened(saved(tmp_path, x1=left, x2=RIGHT, y1=KIND, y2=size))
    assert found.size == 6
    np.testing.assert_array_equal(found.inputs["x2"], RIGHT[[0, 1, 3, 4, 6, 7]])
    assert found.notes == ("2 of 8 examples have a missing value and were left out.",)


@pytest.mark.parametrize(
    ("arrays", "values", "words"),
    [
        ({"x": LEFT, "y": SIZE}, {"inputs": "left"}, "no array 'left'"),
        ({"x": LEFT, "y": SIZE}, {"inputs": "x", "targets": "x"}, "each array once"),
        ({"x": LEFT, "y": SIZE}, {"inputs": "x,x"}, "each array once"),
        ({"x1": LEFT, "x2": RIGHT}, {}, "name the inputs and targets"),
        ({"x1": LEFT, "x2": RIGHT[:5], "y": SIZE}, {}, "must be as many"),
        (
            {"x1": LEFT, "y1": SIZE, "x1_test": LEFT[:, :2], "y1_test": SIZE},
            {},
            "another shape",
        ),
    ],
)
def test_arrays_that_do_not_go_together_are_refused(tmp_path, arrays, values, words):
    with pytest.raises(DataError, match=words):
        opened(saved(tmp_path, **arrays), **values)
