"""Project files: they come back whole, survive a crash, and a hostile one does nothing but be refused."""

from __future__ import annotations

import io
import os
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnplayground.core import archive, store
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.core.store import StoreError, load, save, to_json
from tests.core.random_projects import projects

PROJECT = Project(
    name="saved",
    networks={"model": stack(Node("in", "InputLayer", {"shape": (2,)}), Node("d", "Dense"))},
)
WEIGHTS = {
    "model/d/0": np.arange(6, dtype=np.float32).reshape(2, 3),
    "../../outside\0\n日本": np.float64(3.5),
    "": np.zeros((0, 4), np.int8),
    "fortran": np.asfortranarray(np.arange(6).reshape(2, 3)),
    "flags": np.array([True, False]),
}
reuse_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "my project.nnp"


def make_zip(
    path: Path,
    *members: tuple[str | zipfile.ZipInfo, bytes],
    compression: int = zipfile.ZIP_DEFLATED,
) -> None:
    with zipfile.ZipFile(path, "w", compression) as zipped:
        for name, content in members:
            zipped.writestr(name, content)


def test_everything_in_a_file_comes_back(file: Path) -> None:
    history = {"runs": [{"loss": [1.0, 0.5, None], "epochs": 3}], "名": "ok"}
    save(file, PROJECT, WEIGHTS, history, b"\x89PNG")
    stored = load(file)
    assert (stored.project, stored.history, stored.thumbnail, stored.notes) == (
        PROJECT,
        history,
        b"\x89PNG",
        (),
    )
    assert stored.weights is not None
    assert list(stored.weights) == list(WEIGHTS)
    for key, array in WEIGHTS.items():
        np.testing.assert_array_equal(stored.weights[key], array, strict=True)


def test_a_file_without_extras_has_none(file: Path) -> None:
    save(file, PROJECT)
    stored = load(file)
    assert (stored.weights, stored.history, stored.thumbnail) == (None, None, None)


def test_no_weights_and_an_empty_set_of_weights_are_told_apart(file: Path) -> None:
    save(file, PROJECT, {})
    assert load(file).weights == {}


@reuse_folder
@given(project=projects)
def test_any_project_survives_a_file(tmp_path: Path, project: Project) -> None:
    save(tmp_path / "any.nnp", project)
    assert load(tmp_path / "any.nnp").project == project


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(data=st.data())
def test_a_damaged_file_is_refused_or_still_right(tmp_path: Path, data: st.DataObject) -> None:
    file = tmp_path / "whole.nnp"
    if not file.exists():
        save(file, PROJECT, WEIGHTS, {"a": [1, 2]}, b"png")
    content = bytearray(file.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    start, end = data.draw(
        st.sampled_from([(0, len(content)), (0, len(content) // 2), (3, len(content))])
    )
    damaged = tmp_path / "damaged.nnp"
    damaged.write_bytes(content[start:end])
    try:
        stored = load(damaged)
    except StoreError:
        return
    assert stored.project == PROJECT


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.9, 0.99])
def test_a_cut_off_file_is_refused_in_one_sentence(file: Path, share: float) -> None:
    save(file, PROJECT, WEIGHTS)
    content = file.read_bytes()
    file.write_bytes(content[: int(share * len(content))])
    with pytest.raises(StoreError, match=r"^'my project\.nnp' cannot be opened: [^\n]*\.$"):
        load(file)


def test_a_missing_file_is_refused(file: Path) -> None:
    with pytest.raises(StoreError, match="No such file"):
        load(file)


@pytest.mark.skipif(os.name != "posix", reason="this system has no such files")
@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_file_is_refused_at_once(file: Path, make: Callable[[Path], None]) -> None:
    make(file)
    with pytest.raises(StoreError, match="it is no file"):
        load(file)


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "a/../../x",
        "/etc/passwd",
        "C:\\x",
        "a\\b",
        "a//b",
        "weights/",
        "x\ny",
        ".hidden",
        "ü",
        "a" * 201,
    ],
)
def test_an_unsafe_member_name_is_refused(file: Path, name: str) -> None:
    make_zip(file, ("project.json", to_json(PROJECT).encode()), (name, b"x"))
    with pytest.raises(StoreError, match="unsafe name"):
        load(file)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["project.json", "Project.JSON"])
def test_a_member_that_stands_twice_is_refused(file: Path, name: str) -> None:
    make_zip(file, ("project.json", to_json(PROJECT).encode()), (name, b"{}"))
    with pytest.raises(StoreError, match="two parts"):
        load(file)


def test_a_zip_bomb_is_refused_before_it_unpacks(file: Path) -> None:
    make_zip(
        file,
        ("project.json", to_json(PROJECT).encode()),
        ("weights/0.npy", bytes(50 * archive.MIB)),
    )
    with pytest.raises(StoreError, match="packed so tightly"):
        load(file)


def test_a_part_above_its_size_limit_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(store.LIMITS, "project.json", 100)
    make_zip(file, ("project.json", to_json(PROJECT).encode()))
    with pytest.raises(StoreError, match=r"at most 0\.0 MiB"):
        load(file)


def test_a_file_above_the_size_limit_is_refused_unread(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(file, PROJECT)
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    with pytest.raises(StoreError, match="a project has at most"):
        load(file)


def test_a_crowd_of_members_is_refused(file: Path) -> None:
    make_zip(file, *((f"m{number}", b"") for number in range(archive.MOST_MEMBERS + 1)))
    with pytest.raises(StoreError, match="too many parts"):
        load(file)


def test_members_that_share_their_bytes_are_refused(file: Path) -> None:
    make_zip(
        file,
        ("project.json", to_json(PROJECT).encode()),
        ("a", os.urandom(1000)),
        compression=zipfile.ZIP_STORED,
    )
    with zipfile.ZipFile(file, "a") as zipped:
        original = zipped.getinfo("a")
        for number in range(5):
            twin = zipfile.ZipInfo(f"b{number}")
            twin.CRC, twin.compress_size, twin.file_size, twin.header_offset = (
                original.CRC,
                original.compress_size,
                original.file_size,
                original.header_offset,
            )
            zipped.filelist.append(twin)
        zipped._didModify = True
    with pytest.raises(StoreError, match="overlap"):
        load(file)


def test_a_zip_without_a_project_is_refused(file: Path) -> None:
    make_zip(file, ("readme.txt", b"hello"))
    with pytest.raises(StoreError, match="no project"):
        load(file)


def test_an_unknown_part_is_left_out_and_noted(file: Path) -> None:
    make_zip(file, ("project.json", to_json(PROJECT).encode()), ("sound.wav", b"x"))
    assert load(file).notes == (
        "The part 'sound.wav' is not known to this version and was left out.",
    )


def object_array() -> bytes:
    stream = io.BytesIO()
    np.save(stream, np.array([{}], object), allow_pickle=True)
    return stream.getvalue()


def with_shape(text: bytes) -> Callable[[], bytes]:
    def make() -> bytes:
        header = b"{'descr': '<f4', 'fortran_order': False, 'shape': (" + text + b"), }"
        header += b" " * (117 - len(header)) + b"\n"
        return b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + bytes(16)

    return make


@pytest.mark.parametrize(
    "make",
    [
        object_array,
        bytes,
        lambda: b"\x93NUMPY\x01\x00\xff\xff",
        with_shape(b"999999999999"),
        with_shape(b"5,"),
        with_shape(b"99999999, 99999999, 99999999"),
        with_shape(b"-1,"),
        with_shape(b"__import__('os')"),
        with_shape(b"1," * 40 + b"4"),
    ],
)
def test_hostile_weights_are_refused(file: Path, make: Callable[[], bytes]) -> None:
    index = b'{"keys": ["a"]}'
    make_zip(
        file,
        ("project.json", to_json(PROJECT).encode()),
        ("weights/index.json", index),
        ("weights/0.npy", make()),
    )
    with pytest.raises(StoreError, match="weights are damaged"):
        load(file)


@pytest.mark.parametrize(
    "index",
    [
        b"",
        b"{}",
        b'{"keys": [1]}',
        b'{"keys": ["a", "a"]}',
        b'{"keys": ["a", "b"]}',
        b'{"keys": []}',
    ],
)
def test_a_list_of_weights_that_does_not_fit_is_refused(file: Path, index: bytes) -> None:
    save(file, PROJECT, {"a": np.zeros(2)})
    with zipfile.ZipFile(file) as zipped:
        array = zipped.read("weights/0.npy")
    make_zip(
        file,
        ("project.json", to_json(PROJECT).encode()),
        ("weights/index.json", index),
        ("weights/0.npy", array),
    )
    with pytest.raises(StoreError):
        load(file)


def test_floats_that_numpy_does_not_know_are_kept_as_float32(file: Path) -> None:
    short = pytest.importorskip("ml_dtypes").bfloat16
    save(file, PROJECT, {"a": np.array([1.5, -2], short)})
    weights = load(file).weights
    assert weights is not None
    np.testing.assert_array_equal(weights["a"], np.array([1.5, -2], np.float32), strict=True)


def test_weights_that_are_no_numbers_are_not_saved(file: Path) -> None:
    with pytest.raises(StoreError, match="'model/d' cannot be saved"):
        save(file, PROJECT, {"model/d": np.array(["a"])})


def test_a_history_with_nan_is_not_saved_and_says_where(file: Path) -> None:
    with pytest.raises(StoreError, match=r"history\.loss\.1"):
        save(file, PROJECT, history={"loss": [1.0, float("nan")]})


def test_a_long_even_history_is_not_taken_for_a_bomb(file: Path) -> None:
    history = {"loss": [0.0] * 300_000}
    save(file, PROJECT, history=history)
    assert load(file).history == history


def test_a_failed_save_leaves_the_old_file_and_no_litter(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(file, PROJECT)
    before = file.read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        StoreError, match="was not saved: the file cannot be written: No space left"
    ):
        save(file, Project(name="new"))
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_disk_that_gives_back_something_else_is_noticed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(file, PROJECT)
    monkeypatch.setattr(store, "load", lambda path: store.Stored(PROJECT))
    with pytest.raises(StoreError, match="read back differs"):
        save(file, Project(name="new"))
    monkeypatch.undo()
    assert load(file).project == PROJECT


def test_a_folder_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        StoreError,
        match=r"^a\.nnp was not saved: the file cannot be written: No such file or directory\.$",
    ):
        save(tmp_path / "nowhere" / "a.nnp", PROJECT)


@pytest.mark.skipif(os.name != "posix", reason="permissions and links as on POSIX")
def test_permissions_and_links_of_the_old_file_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.nnp", tmp_path / "link.nnp"
    save(real, PROJECT)
    real.chmod(0o640)
    link.symlink_to(real)
    save(link, Project(name="new"))
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert load(real).project.name == "new"


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_kill_during_save_leaves_the_old_file_or_the_new(file: Path) -> None:
    save(file, Project(name="0"), {"w": np.zeros(1)})
    program = (
        "import sys, numpy as np\n"
        "from nnplayground.core.store import save\n"
        "from nnplayground.core.project import Project\n"
        "print('go', flush=True)\n"
        "for number in range(1, 10_000):\n"
        "    save(sys.argv[1], Project(name=str(number)), {'w': np.full(100_000, number)})\n"
        "    print(number, flush=True)\n"
    )
    seen = set()
    for saves in range(1, 5):
        child = subprocess.Popen(
            [sys.executable, "-c", program, str(file)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        for _ in range(saves):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        child.communicate()
        stored = load(file)
        assert stored.weights is not None
        assert set(stored.weights["w"]) == {int(stored.project.name)}
        seen.add(stored.project.name)
    assert seen


@pytest.mark.parametrize("weights", [None, {"model/a/0": np.ones(3)}])
def test_lent_weights_are_kept_beside_those_of_the_run(tmp_path: Path, weights: Any) -> None:
    lent = {"model/a/0": np.arange(3.0, dtype=np.float32)}
    store.save(tmp_path / "a.nnp", Project(), weights=weights, lent=lent)
    stored = store.load(tmp_path / "a.nnp")
    np.testing.assert_array_equal(stored.lent["model/a/0"], lent["model/a/0"])
    if weights is None:
        assert stored.weights is None
    else:
        np.testing.assert_array_equal(stored.weights["model/a/0"], weights["model/a/0"])
