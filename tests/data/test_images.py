"""The well-known sets of pictures: where they are found, how they are read, and what is said offline."""

import gzip
import hashlib
import io
import tarfile
import urllib.error
import urllib.request
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.data import download as downloading
from nnplayground.data import images
from nnplayground.data import load as loading
from nnplayground.data.archives import read_idx
from nnplayground.data.download import download
from nnplayground.data.load import load
from nnplayground.data.source import DataError


@pytest.fixture(autouse=True)
def _alone(tmp_path, monkeypatch):
    """No network, no downloads of others, nothing in memory."""

    def no_connection(*_, **__):
        raise urllib.error.URLError("Name or service not known")

    monkeypatch.setattr(urllib.request, "urlopen", no_connection)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setenv("NNPLAYGROUND_HOME", str(tmp_path / "home"))
    loading.forget()
    yield
    loading.forget()


def idx(array) -> bytes:
    sizes = np.array(array.shape, ">u4").tobytes()
    return gzip.compress(b"\0\0\x08" + bytes([array.ndim]) + sizes + array.tobytes())


def pictures(count=30, shape=(28, 28), classes=10, seed=0):
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 256, (count, *shape), dtype=np.uint8)
    return x, (np.arange(count) % classes).astype(np.uint8)


def test_real_mnist_is_found_where_keras_keeps_it(shared_data, monkeypatch):
    monkeypatch.setenv("KERAS_HOME", str(shared_data / "keras_cache"))
    data = load(Pick("mnist"))
    assert data.inputs["x"].shape == (60_000, 28, 28, 1)
    assert data.test_inputs["x"].shape == (10_000, 28, 28, 1)
    np.testing.assert_array_equal(data.targets["y"][:8], [5, 0, 4, 1, 9, 2, 1, 3])
    assert data.inputs["x"].mean() / 255 == pytest.approx(0.13066, abs=1e-5)


def test_real_fashion_mnist_is_read_from_its_four_files(shared_data):
    folder = shared_data / "keras_cache/datasets/fashion-mnist"
    for file in (folder, folder / "t10k-images-idx3-ubyte.gz"):
        loading.forget()
        data = load(Pick("fashion-mnist", {"file": str(file)}))
        assert data.inputs["x"].shape == (60_000, 28, 28, 1)
        np.testing.assert_array_equal(np.bincount(data.targets["y"]), np.full(10, 6000))
        assert data.classes[data.targets["y"][0]] == "Ankle boot"


def test_a_part_of_cifar_in_an_npz_file_is_enough(shared_data):
    data = load(Pick("cifar10", {"file": str(shared_data / "cifar10_subset.npz")}))
    assert data.inputs["x"].shape == (2000, 32, 32, 3)
    assert data.targets["y"].shape == (2000,)
    assert data.classes[data.targets["y"][0]] == "frog"


@pytest.mark.parametrize(("name", "labels"), [("cifar10", 1), ("cifar100", 2)])
def test_the_binary_version_of_cifar_is_read_from_a_tar_and_from_a_folder(tmp_path, name, labels):
    x, y = pictures(20, (3, 32, 32))
    coarse = [np.full((20, 1), 7, np.uint8)] if labels == 2 else []
    records = np.hstack([*coarse, y[:, None], x.reshape(20, -1)])
    contents = {"data_batch_1.bin": records[:10], "test_batch.bin": records[10:]}
    folder = tmp_path / "bin"
    folder.mkdir()
    with tarfile.open(tmp_path / "c.tar.gz", "w:gz") as archive:
        for file, rows in contents.items():
            (folder / file).write_bytes(rows.tobytes())
            archive.add(folder / file, f"cifar/{file}")
    for file in (tmp_path / "c.tar.gz", folder, folder / "test_batch.bin"):
        data = load(Pick(name, {"file": str(file)}))
        np.testing.assert_array_equal(data.inputs["x"], x[:10].transpose(0, 2, 3, 1))
        np.testing.assert_array_equal(data.targets["y"], y[:10])
        np.testing.assert_array_equal(data.test_targets["y"], y[10:])


def test_pickled_batches_are_not_opened(tmp_path):
    path = tmp_path / "data_batch_1"
    path.write_bytes(b"cos\nsystem\n(S'false'\ntR.")
    with pytest.raises(DataError, match="binary version"):
        load(Pick("cifar10", {"file": str(path)}))


def test_a_tar_of_something_else_is_refused(tmp_path):
    with tarfile.open(tmp_path / "c.tar.gz", "w:gz") as archive:
        info = tarfile.TarInfo("x.bin")
        info.size = 100
        archive.addfile(info, io.BytesIO(bytes(100)))
    with pytest.raises(DataError, match="no file of the binary version"):
        load(Pick("cifar10", {"file": str(tmp_path / "c.tar.gz")}))
    (tmp_path / "d.tar.gz").write_bytes(b"no tar at all")
    with pytest.raises(DataError, match="damaged"):
        load(Pick("cifar10", {"file": str(tmp_path / "d.tar.gz")}))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0\x08\x01",
        b"\0\0\x0d\x01" + bytes(8),
        b"\0\0\x08\x01\0\0\0\x05abc",
        b"\0\0\x08\x01\0\0\0\x02abc",
        b"\0\0\x08\x03" + b"\xff" * 12,
    ],
)
def test_a_damaged_idx_file_is_refused(tmp_path, content):
    for name, packed in (("a-idx1-ubyte", content), ("a-idx1-ubyte.gz", gzip.compress(content))):
        (tmp_path / name).write_bytes(packed)
        with pytest.raises(DataError):
            read_idx(tmp_path / name)


def test_half_a_gzip_is_refused(tmp_path):
    path = tmp_path / "a-idx3-ubyte.gz"
    path.write_bytes(idx(pictures()[0])[:-500])
    with pytest.raises(DataError, match="damaged"):
        read_idx(path)


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"x": np.zeros((2, 8, 8), np.uint8), "y": np.zeros(2, int)}, "shape"),
        ({"x": np.zeros((2, 28, 28)), "y": np.zeros(2, int)}, "0 to 255"),
        ({"x": np.zeros((2, 28, 28), np.uint8), "y": np.zeros(3, int)}, "one label"),
        ({"x": np.zeros((2, 28, 28), np.uint8), "y": np.array([0, 10])}, "0 to 9"),
        ({"a": np.zeros(2)}, "x_train"),
    ],
)
def test_a_file_of_something_else_is_explained(tmp_path, arrays, words):
    np.savez(tmp_path / "m.npz", **arrays)
    with pytest.raises(DataError, match=words):
        load(Pick("mnist", {"file": str(tmp_path / "m.npz")}))


@pytest.mark.parametrize(
    ("name", "title", "file"),
    [
        ("mnist", "MNIST", "mnist.npz"),
        ("fashion-mnist", "Fashion-MNIST", "the four .gz files"),
        ("cifar10", "CIFAR-10", "cifar-10-binary.tar.gz"),
        ("cifar100", "CIFAR-100", "cifar-100-binary.tar.gz"),
    ],
)
def test_offline_one_sentence_names_the_set_the_reason_and_the_way_out(name, title, file):
    with pytest.raises(DataError) as error:
        load(Pick(name))
    assert str(error.value) == (
        f"{title} is not on this machine and could not be downloaded (no connection: Name or service not known); "
        f"choose a local file such as {file} in the field File."
    )


def test_a_damaged_file_of_keras_is_left_alone(tmp_path):
    path = tmp_path / "keras/datasets/mnist.npz"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"half a download")
    with pytest.raises(DataError, match="could not be downloaded"):
        load(Pick("mnist"))
    assert path.read_bytes() == b"half a download"


class Answer(io.BytesIO):
    """Stands for the answer of a server."""

    def __init__(self, content, length=None):
        super().__init__(content)
        self.headers = {"Content-Length": str(len(content) if length is None else length)}


def serve(monkeypatch, answers):
    asked = []

    def urlopen(request, timeout):
        asked.append(request.full_url)
        return answers[request.full_url.rpartition("/")[2]]()

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    return asked


def test_a_download_reports_its_progress_and_happens_once(tmp_path, monkeypatch):
    x, y = pictures()
    stream = io.BytesIO()
    np.savez(stream, x_train=x, y_train=y, x_test=x[:5], y_test=y[:5])
    content = stream.getvalue()
    (address, name, _), *_ = images._MNIST.files
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    source = replace(images._MNIST, files=((address, name, digest),))
    asked = serve(monkeypatch, {"mnist.npz": lambda: Answer(content)})
    reports = []
    for _ in range(2):
        data = images.load(source, {"file": ""}, lambda share, text: reports.append((share, text)))
        np.testing.assert_array_equal(data.inputs["x"][..., 0], x)
    assert asked == [address]
    assert reports[-1] == (1.0, "Downloading MNIST: 0.0 of 0.0 MB")
    assert [file.name for file in (tmp_path / "home/cache/datasets").iterdir()] == ["mnist.npz"]
    assert not (tmp_path / "keras").exists()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda: Answer(b"something else"), "another content"),
        (lambda: Answer(b"right", length=50), "connection broke"),
    ],
)
def test_a_wrong_or_cut_off_download_leaves_nothing_behind(tmp_path, monkeypatch, answer, words):
    serve(monkeypatch, {"f": answer})
    digest = "sha256:" + hashlib.sha256(b"right").hexdigest()
    with pytest.raises(DataError, match=words):
        download("https://example.org/f", tmp_path / "new/f", "F", digest, lambda *_: None)
    assert list((tmp_path / "new").iterdir()) == []


def test_an_error_of_the_server_is_named(tmp_path, monkeypatch):
    def answer():
        raise urllib.error.HTTPError("https://example.org/f", 503, "busy", {}, io.BytesIO())

    serve(monkeypatch, {"f": answer})
    with pytest.raises(DataError, match="the server answered 503"):
        download("https://example.org/f", tmp_path / "f", "F", "md5:0", lambda *_: None)


def test_a_report_can_end_a_download(tmp_path, monkeypatch):
    serve(monkeypatch, {"f": lambda: Answer(bytes(3 * downloading._CHUNK))})

    def stop(share, text):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download("https://example.org/f", tmp_path / "new/f", "F", "md5:0", stop)
    assert list((tmp_path / "new").iterdir()) == []
