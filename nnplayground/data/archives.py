"""The files in which the well-known sets of pictures come: idx (MNIST) and the binary version of CIFAR. Nothing is unpickled."""

from __future__ import annotations

import gzip
import math
import tarfile
import zlib
from pathlib import Path
from typing import IO

import numpy as np

from nnplayground.data.npz import read_npz
from nnplayground.data.source import Array, DataError

MOST_BYTES = 2**30
NPZ, TAR = ".npz", (".tar.gz", ".tgz", ".tar")
_RECORDS = 10_000
_MOST_FILES = 8
Parts = dict[str, Array]
"""x_train, y_train and perhaps x_test, y_test."""


def read_idx(path: Path) -> Array:
    """Return the array of unsigned bytes in an idx file, packed with gzip or not; DataError if it is anything else."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            magic = stream.read(4)
            if len(magic) != 4 or magic[:3] != b"\0\0\x08" or not 1 <= magic[3] <= 4:
                raise DataError(f"{path.name} is no idx file of unsigned bytes.")
            sizes = np.frombuffer(stream.read(4 * magic[3]), ">u4")
            shape = tuple(int(size) for size in sizes)
            size = math.prod(shape)
            if len(shape) != magic[3] or size > MOST_BYTES:
                raise DataError(f"{path.name} is damaged: it claims to hold {size:,} bytes.")
            content = stream.read(size + 1)
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise DataError(f"{path.name} is damaged.") from error
    except OSError as error:
        raise DataError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    if len(content) != size:
        raise DataError(f"{path.name} is damaged: its size does not fit its header.")
    return np.frombuffer(content, np.uint8).reshape(shape)


def read_idx_folder(folder: Path) -> Parts:
    """Return the parts in the four files train-images-idx3-ubyte(.gz) ... of a folder; the test part may be missing."""
    parts = {}
    for key, stem in (
        ("x_train", "train-images"),
        ("y_train", "train-labels"),
        ("x_test", "t10k-images"),
        ("y_test", "t10k-labels"),
    ):
        found = sorted(folder.glob(f"{stem}[-.]idx*"))
        if found:
            parts[key] = read_idx(found[0])
    return parts


def read_cifar_tar(path: Path, label_bytes: int) -> Parts:
    """Return the parts of cifar-10-binary.tar.gz or cifar-100-binary.tar.gz, read without unpacking anything to the disk."""
    contents: dict[str, Array] = {}
    try:
        with tarfile.open(path, "r|*") as archive:
            for member in archive:
                name = member.name.rpartition("/")[2]
                if member.isfile() and name.endswith(".bin"):
                    stream = archive.extractfile(member)
                    assert stream is not None
                    if len(contents) == _MOST_FILES:
                        raise DataError(f"{path.name} holds too many files to be CIFAR.")
                    contents[name] = _records(stream, member.size, label_bytes, path.name)
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise DataError(f"{path.name} is damaged or is no tar file.") from error
    except OSError as error:
        raise DataError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    return _joined(contents)


def read_cifar_folder(folder: Path, label_bytes: int) -> Parts:
    """Return the parts in the .bin files of a folder."""
    contents: dict[str, Array] = {}
    for path in sorted(folder.glob("*.bin")):
        with path.open("rb") as stream:
            contents[path.name] = _records(stream, path.stat().st_size, label_bytes, path.name)
    return _joined(contents)


def read_arrays(path: Path) -> Parts:
    """Return the parts in an NPZ file: x_train, y_train, x_test, y_test as Keras names them, or x and y."""
    arrays = {name.lower(): array for name, array in read_npz(path).items()}
    parts: Parts = {
        key: arrays[key] for key in ("x_train", "y_train", "x_test", "y_test") if key in arrays
    }
    if not parts and {"x", "y"} <= set(arrays):
        parts = {"x_train": arrays["x"], "y_train": arrays["y"]}
    if not {"x_train", "y_train"} <= set(parts):
        held = ", ".join(sorted(arrays))
        raise DataError(
            f"{path.name} must hold the arrays x_train and y_train, or x and y. Received: {held:.200}"
        )
    return parts


def _records(stream: IO[bytes], size: int, label_bytes: int, file: str) -> Array:
    """Return records of labels and 3 * 32 * 32 bytes, (n, record)."""
    length = label_bytes + 3072
    if size % length or size > 6 * _RECORDS * length:
        raise DataError(f"{file} is no file of the binary version of CIFAR.")
    content = stream.read(size)
    if len(content) != size:
        raise DataError(f"{file} is cut off.")
    return np.frombuffer(content, np.uint8).reshape(-1, length)


def _joined(contents: dict[str, Array]) -> Parts:
    train = [contents[name] for name in sorted(contents) if not name.startswith("test")]
    test = [contents[name] for name in sorted(contents) if name.startswith("test")]
    parts: Parts = {}
    for key, found in (("train", train), ("test", test)):
        if found:
            records = np.concatenate(found)
            images = records[:, -3072:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)
            parts[f"x_{key}"] = np.ascontiguousarray(images)
            # CIFAR-100 puts the coarse label first and the fine one, which we take, last.
            parts[f"y_{key}"] = records[:, -3073].copy()
    return parts
