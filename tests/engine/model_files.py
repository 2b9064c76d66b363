"""Model files written by hand, without Keras: good ones and such as are made to do harm."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import h5py
import numpy as np

CONFIG: Mapping[str, Any] = {
    "module": "keras",
    "class_name": "Sequential",
    "config": {
        "name": "small",
        "layers": [
            {"class_name": "InputLayer", "config": {"name": "x", "batch_shape": [None, 3]}},
            {"class_name": "Dense", "config": {"name": "d", "units": 2, "activation": "relu"}},
        ],
    },
}
KERNEL = np.arange(6, dtype=np.float32).reshape(3, 2)
BIAS = np.array([7.0, 8.0], np.float32)


def hdf5(write: Callable[[h5py.File], None]) -> bytes:
    """Return an HDF5 file with what `write` puts into it."""
    stream = io.BytesIO()
    with h5py.File(stream, "w") as file:
        write(file)
    return stream.getvalue()


def good_weights(file: h5py.File) -> None:
    """Write the weights of the small model as Keras 3 does."""
    group = file.create_group("layers/dense/vars")
    group.attrs["name"] = "d"
    group["0"], group["1"] = KERNEL, BIAS
    file["optimizer/vars/0"] = np.zeros(4)


def keras_file(path: Path, config: Any = CONFIG, weights: bytes | None = None, **more: Any) -> Path:
    """Write a .keras file; parts in `more` take the place of those that belong there."""
    parts = {
        "metadata.json": b"{}",
        "config.json": config if isinstance(config, bytes) else json.dumps(config).encode(),
        "model.weights.h5": hdf5(good_weights) if weights is None else weights,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, **more}.items():
            archive.writestr(name, content)
    return path


LARGE = np.random.default_rng(0).normal(size=(1024, 1024)).astype(np.float32)


def large_file(path: Path, packed: bool, chunks: tuple[int, ...] | None) -> Path:
    """Write a .keras file with 4 MiB of weights, packed or as they are, in pieces or in one."""

    def write(file: h5py.File) -> None:
        file.create_dataset("layers/dense/vars/0", data=LARGE, chunks=chunks)
        file["layers/dense/vars/1"] = LARGE[0].astype(">f8")

    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("config.json", json.dumps(CONFIG))
        archive.writestr("model.weights.h5", hdf5(write))
    return path


def _config(path: Path, config: Any) -> Path:
    return keras_file(path.with_suffix(".keras"), config)


def _weights(path: Path, write: Callable[[h5py.File], None]) -> Path:
    return keras_file(path.with_suffix(".keras"), weights=hdf5(write))


def _raw(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _layers(*layers: Any) -> dict[str, Any]:
    return {"class_name": "Sequential", "config": {"name": "odd", "layers": list(layers)}}


def _external_link(file: h5py.File) -> None:
    file["layers"] = h5py.ExternalLink("/etc/passwd", "/")


def _soft_link(file: h5py.File) -> None:
    good_weights(file)
    file["layers/dense/vars/2"] = h5py.SoftLink("/layers/dense/vars/0")


def _external_storage(file: h5py.File) -> None:
    file.create_dataset("layers/d/vars/0", (64,), "u1", external=[("/etc/passwd", 0, 64)])


def _virtual(file: h5py.File) -> None:
    layout = h5py.VirtualLayout((4,), "f4")
    layout[:] = h5py.VirtualSource("/etc/passwd", "x", (4,))
    file.create_virtual_dataset("layers/d/vars/0", layout)


def _huge_shape(file: h5py.File) -> None:
    file.create_dataset("layers/d/vars/0", (2**40,), "f4", chunks=(1024,))


def _many_large(file: h5py.File) -> None:
    for number in range(40):
        file.create_dataset(f"layers/d/vars/{number}", (2**25,), "f4", chunks=(1024,))


def _huge_chunk(file: h5py.File) -> None:
    file.create_dataset("layers/d/vars/0", (2**29 + 1,), "u1", chunks=(2**29,), compression="gzip")


def _bomb(file: h5py.File) -> None:
    file.create_dataset("layers/d/vars/0", data=np.zeros(2**25), compression="gzip")


def _objects(file: h5py.File) -> None:
    file["layers/d/vars/0"] = "text"


def _deep_groups(file: h5py.File) -> None:
    group = file
    for _ in range(200):
        group = group.create_group("g")


def _circle(file: h5py.File) -> None:
    file.create_group("a")
    file["a/one"], file["a/two"] = file["a"], file["a"]


def _wide(file: h5py.File) -> None:
    for number in range(20_100):
        file.create_group(f"g{number}")


def _bad_list(file: h5py.File) -> None:
    file.attrs["layer_names"] = ["d"]
    file.create_group("d").attrs["weight_names"] = ["../../x"]


def _long_lists(file: h5py.File) -> None:
    file.attrs["layer_names"] = np.array([b"d"] * 5000)
    file.create_group("d").attrs["weight_names"] = np.array([b"k"] * 2000)
    file["d/k"] = np.zeros(1000)


def _overlapping(path: Path) -> Path:
    """Write a zip whose directory names the same bytes often: little to store, much to unpack."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", b" " * 2**20)
        place = archive.infolist()[0]
        archive.filelist += [_copy(place, f"part{number}") for number in range(100)]
    return _raw(path.with_suffix(".keras"), stream.getvalue())


def _copy(member: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(name)
    for field in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
        setattr(copy, field, getattr(member, field))
    return copy


def _link_to_device(path: Path) -> Path:
    os.symlink("/dev/zero", path)
    return path


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _wrong_header(path: Path) -> Path:
    header = b"{'descr': '<f4', 'fortran_order': False, 'shape': (1099511627776,), }\n"
    array = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header
    with zipfile.ZipFile(path.with_suffix(".npz"), "w") as archive:
        archive.writestr("a.npy", array)
    return path.with_suffix(".npz")


def _pickled(path: Path) -> Path:
    np.savez(path.with_suffix(".npz"), a=np.array([{"a": 1}], dtype=object))
    return path.with_suffix(".npz")


def _sparse(path: Path) -> Path:
    with open(path, "wb") as file:
        file.truncate(2**31 + 1)
    return path


def _cut(path: Path, share: float) -> Path:
    content = hdf5(good_weights)
    return _raw(path.with_suffix(".h5"), content[: int(len(content) * share)])


HOSTILE: Mapping[str, Callable[[Path], Path]] = {
    "empty": lambda path: _raw(path, b""),
    "noise": lambda path: _raw(path, bytes(range(256)) * 64),
    "folder": lambda path: (path.mkdir(), path)[1],
    "device": _link_to_device,
    "pipe": _pipe,
    "missing": lambda path: path,
    "too large a file": _sparse,
    "zip bomb": lambda path: keras_file(path, **{"assets.bin": b"\0" * 2**27}),
    "overlapping zip": _overlapping,
    "unsafe name": lambda path: keras_file(path, **{"../../evil": b"x"}),
    "cut zip": lambda path: _raw(path, keras_file(path).read_bytes()[:-40]),
    "cut weights": lambda path: _cut(path, 0.6),
    "no weights inside": lambda path: keras_file(path, weights=b"nothing"),
    "many layers in a row": lambda path: _config(path, _layers(*[{"class_name": "ReLU"}] * 1_001)),
    "long lists of weights": lambda path: _raw(path, hdf5(_long_lists)),
    "deep config": lambda path: _config(path, b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    "config is a list": lambda path: _config(path, []),
    "name twice in config": lambda path: _config(path, b'{"class_name": 1, "class_name": 2}'),
    "endless number": lambda path: _config(path, b'{"class_name": 1e999}'),
    "too long a config": lambda path: _raw(path, b"{" + b" " * 2**25),
    "no model": lambda path: _config(path, {"class_name": "Dense", "config": {}}),
    "too many layers": lambda path: _config(path, _layers(*[{"class_name": "ReLU"}] * 20_001)),
    "external link": lambda path: _weights(path, _external_link),
    "soft link": lambda path: _weights(path, _soft_link),
    "external storage": lambda path: _weights(path, _external_storage),
    "virtual set": lambda path: _weights(path, _virtual),
    "huge shape": lambda path: _weights(path, _huge_shape),
    "many large arrays": lambda path: _weights(path, _many_large),
    "huge chunk": lambda path: _weights(path, _huge_chunk),
    "packed zeros": lambda path: _raw(path, hdf5(_bomb)),
    "text as weights": lambda path: _weights(path, _objects),
    "deep groups": lambda path: _weights(path, _deep_groups),
    "groups in a circle": lambda path: _weights(path, _circle),
    "too many groups": lambda path: _weights(path, _wide),
    "weights of another place": lambda path: _raw(path, hdf5(_bad_list)),
    "npz with a huge shape": _wrong_header,
    "npz with objects": _pickled,
}
"""By name: writes a file (at the given path, or beside it) that must be refused; returns its path."""
