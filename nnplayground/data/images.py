"""The well-known sets of pictures: from a local file, from where Keras keeps its downloads, or downloaded."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nnplayground.core import place
from nnplayground.core.param import File
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data import archives
from nnplayground.data.class_names import CIFAR10, CIFAR100, CLOTHES, DIGITS
from nnplayground.data.download import download
from nnplayground.data.source import Array, Data, DataError

Report = Callable[[float, str], None]


@dataclass(frozen=True)
class Source:
    """Where a set comes from.

    files: (address, name below the folder of downloads, digest) of all that must be there.
    known: further names below Keras' folder of downloads where the set may lie.
    label_bytes: bytes before the pixels of a record, for the binary version of CIFAR.
    """

    name: str
    title: str
    shape: tuple[int, int, int]
    classes: tuple[str, ...]
    files: tuple[tuple[str, str, str], ...]
    known: tuple[str, ...]
    licence: str
    label_bytes: int = 0


def load(source: Source, values: Mapping[str, Any], report: Report) -> Data:
    """Return a set: images (n, height, width, channels) uint8, classes (n,) int32, with its own test part if there is one."""
    parts = _found(source, values["file"], report)
    if not {"x_train", "y_train"} <= set(parts):
        raise DataError(f"The file holds no training images and labels of {source.title}.")
    x, y = _checked(source, parts["x_train"], parts["y_train"])
    test: tuple[dict[str, Array], dict[str, Array]] = ({}, {})
    if {"x_test", "y_test"} <= set(parts):
        x_test, y_test = _checked(source, parts["x_test"], parts["y_test"])
        test = ({"x": x_test}, {"y": y_test})
    return Data(
        source.name,
        "image",
        {"x": x},
        {"y": y},
        source.classes,
        test_inputs=test[0],
        test_targets=test[1],
        licence=source.licence,
    )


def keras_folder() -> Path:
    """Return where Keras keeps its downloads; it is only read."""
    return Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras") / "datasets"


def own_folder() -> Path:
    """Return where our downloads go."""
    return place.cache() / "datasets"


def read(source: Source, path: Path) -> archives.Parts:
    """Return the parts in a file or folder in any form in which the set is known to come."""
    if not path.exists():
        raise DataError(f"There is no file {path}.")
    if path.is_dir():
        if source.label_bytes:
            return archives.read_cifar_folder(path, source.label_bytes)
        return archives.read_idx_folder(path)
    if path.suffix == archives.NPZ:
        return archives.read_arrays(path)
    if source.label_bytes:
        if path.name.endswith(archives.TAR):
            return archives.read_cifar_tar(path, source.label_bytes)
        if path.suffix == ".bin":
            return archives.read_cifar_folder(path.parent, source.label_bytes)
        raise DataError(
            f"{path.name} cannot be read as {source.title}; choose an .npz file or the binary version (.tar.gz or .bin)."
        )
    return archives.read_idx_folder(path.parent)


def _found(source: Source, file: str, report: Report) -> archives.Parts:
    if file:
        return read(source, Path(file).expanduser())
    for folder in (keras_folder(), own_folder()):
        for name in source.known:
            if (folder / name).exists():
                try:
                    parts = read(source, folder / name)
                except DataError:
                    continue  # damaged, perhaps half a download: it is left alone, and fetched anew for us
                if {"x_train", "y_train", "x_test", "y_test"} <= set(parts):
                    return parts
    try:
        for address, name, digest in source.files:
            if not (own_folder() / name).exists():
                download(address, own_folder() / name, source.title, digest, report)
    except DataError as error:
        example = source.files[0][1] if len(source.files) == 1 else "the four .gz files"
        raise DataError(
            f"{source.title} is not on this machine and could not be downloaded ({error}); "
            f"choose a local file such as {example} in the field File."
        ) from error
    first = own_folder() / source.files[0][1]
    return read(source, first if len(source.files) == 1 else first.parent)


def _checked(source: Source, images: Array, classes: Array) -> tuple[Array, Array]:
    """Return images with a channel axis and classes (n,) int32; DataError if they are not what the set holds."""
    if images.ndim == 3 and source.shape[2] == 1:
        images = images[..., None]
    if images.shape[1:] != source.shape or images.dtype != np.uint8:
        raise DataError(
            f"The images of {source.title} must have the shape {source.shape} and values from 0 to 255. "
            f"Received: {images.shape[1:]} of {images.dtype}"
        )
    if classes.ndim == 2 and classes.shape[1] == 1:
        classes = classes[:, 0]
    if classes.shape != (len(images),) or classes.dtype.kind not in "iu":
        raise DataError(f"{source.title} needs one label for each of the {len(images):,} images.")
    if len(classes) and not 0 <= classes.min() <= classes.max() < len(source.classes):
        raise DataError(
            f"The labels of {source.title} must be from 0 to {len(source.classes) - 1}."
        )
    return images, classes.astype(np.int32)


_KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
_TORONTO = "https://www.cs.toronto.edu/~kriz/"
_MNIST = Source(
    "mnist",
    "MNIST",
    (28, 28, 1),
    DIGITS,
    (
        (
            _KERAS + "mnist.npz",
            "mnist.npz",
            "sha256:731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
        ),
    ),
    ("mnist.npz",),
    "CC BY-SA 3.0 (Yann LeCun, Corinna Cortes)",
)
_FASHION = Source(
    "fashion-mnist",
    "Fashion-MNIST",
    (28, 28, 1),
    CLOTHES,
    tuple(
        (_KERAS + name, f"fashion-mnist/{name}", f"md5:{digest}")
        for name, digest in (
            ("train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
            ("train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe"),
            ("t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79"),
            ("t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310"),
        )
    ),
    ("fashion-mnist",),
    "MIT (Zalando SE)",
)
_CIFAR10 = Source(
    "cifar10",
    "CIFAR-10",
    (32, 32, 3),
    CIFAR10,
    (
        (
            _TORONTO + "cifar-10-binary.tar.gz",
            "cifar-10-binary.tar.gz",
            "sha256:c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
        ),
    ),
    ("cifar10.npz", "cifar-10-binary.tar.gz", "cifar-10-batches-bin"),
    "no formal licence; cite Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009",
    1,
)
_CIFAR100 = Source(
    "cifar100",
    "CIFAR-100",
    (32, 32, 3),
    CIFAR100,
    (
        (
            _TORONTO + "cifar-100-binary.tar.gz",
            "cifar-100-binary.tar.gz",
            "sha256:58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec",
        ),
    ),
    ("cifar100.npz", "cifar-100-binary.tar.gz", "cifar-100-binary"),
    _CIFAR10.licence,
    2,
)


def _add(source: Source, text: str, suffixes: tuple[str, ...]) -> None:
    DATASETS.add(
        DatasetType(
            source.name,
            source.title,
            text,
            (
                File(
                    "file",
                    "",
                    "A local copy; empty = where Keras keeps its downloads, else download it once.",
                    suffixes=suffixes,
                ),
            ),
            "image",
            "Pictures",
            lambda values, report: load(source, values, report),
        )
    )


_IDX = (".npz", ".gz")
_BINARY = (".npz", ".tar.gz", ".bin")
_add(_MNIST, "70,000 handwritten digits of 28 x 28 pixels, ten classes, 11 MB.", _IDX)
_add(_FASHION, "70,000 pieces of clothing of 28 x 28 pixels, ten classes, 30 MB.", _IDX)
_add(_CIFAR10, "60,000 colour photographs of 32 x 32 pixels, ten classes, 170 MB.", _BINARY)
_add(_CIFAR100, "60,000 colour photographs of 32 x 32 pixels, 100 classes, 169 MB.", _BINARY)
