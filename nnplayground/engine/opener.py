"""The child process that opens a model file of unknown origin: python -m nnplayground.engine.opener FILE FOLDER.

It knows neither Keras nor TensorFlow, may take little memory and time, and leaves plain arrays and texts in a folder of its parent:
index.json, config.json if the file describes a model, and 0.npy, 1.npy ... Whatever happens to it, the parent is untouched.
Weights that lie in the file as they are, in one piece and not packed, are not even read here: the parent is told where they lie.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MOST_MEMORY = 2 * 2**30
MOST_SECONDS = 10
MOST_CONFIG = 16 * 2**20
MOST_THINGS = 20_000
MOST_DEPTH = 32
MOST_CHUNK = 2**28
MOST_RATIO = 200
_OPTIMIZER = ("optimizer/", "optimizer_weights/")
_FREE = 64 * 2**20
_FILTERS = {1, 2, 3, 32000}
"""Of HDF5: deflate, shuffle, checksum, LZF."""
_MIB = 2**20
_WEIGHTS = "model.weights.h5"
_PLAIN = 4096
"""Bytes from which on it is worth while not to read an array here."""
FREE = "NNPLAYGROUND_FREE_MEMORY"
"""Says how many bytes of memory are free."""
MOST_BYTES = 2**32
LIMITS = {_WEIGHTS: MOST_BYTES, "config.json": MOST_CONFIG, "metadata.json": 2**20}


class RefusedError(ValueError):
    """A file that is damaged, made to do harm or of another kind; the end of a sentence."""


def main(path: Path, folder: Path) -> None:
    """Leave what a file holds in a folder, or in index.json the reason why not."""
    try:
        found = _opened(path, folder)
    except (MemoryError, RecursionError):
        found = {"error": "it takes more memory than a model file may"}
    except RefusedError as error:
        found = {"error": str(error)}
    except PermissionError:
        found = {"error": "you are not allowed to read it"}
    except Exception as error:
        found = {"error": f"it is damaged ({type(error).__name__})"}
    (folder / "index.json").write_text(json.dumps(found), encoding="utf8")


def limit() -> None:
    """Bound the memory, the time and the files of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        from nnplayground.engine import job

        with contextlib.suppress(OSError, AttributeError):
            job.bound_this_process(MOST_MEMORY, MOST_SECONDS)
        return
    for what, most, hard in (
        (resource.RLIMIT_AS, MOST_MEMORY, MOST_MEMORY),
        # At the first of them the system says why the process ends, at the second it just ends.
        (resource.RLIMIT_CPU, MOST_SECONDS, MOST_SECONDS + 1),
        (resource.RLIMIT_FSIZE, MOST_BYTES, MOST_BYTES),
        (resource.RLIMIT_NOFILE, 64, 64),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS knows some of them in name only
            resource.setrlimit(what, (most, hard))


def _opened(path: Path, folder: Path) -> dict[str, Any]:
    with open(path, "rb") as file:
        start = file.read(16)
    if not start:
        raise RefusedError("it is empty")
    if start.startswith(b"PK"):
        return _zip(path, folder)
    if start.startswith(b"\x89HDF\r\n\x1a\n"):
        return _hdf5(path, path.stat().st_size, 0, folder)
    if start.lstrip()[:1] == b"{" and path.stat().st_size <= MOST_CONFIG:
        (folder / "config.json").write_bytes(path.read_bytes())
        return {"kind": "json", "config": True, "arrays": []}
    raise RefusedError("it is no model, weights or JSON file")


def _zip(path: Path, folder: Path) -> dict[str, Any]:
    import zipfile

    from nnplayground.core import archive

    try:
        parts = archive.read(path, LIMITS, MOST_BYTES, (_WEIGHTS,), archive.NAME_OF_VARIABLE)
    except archive.ArchiveError as error:
        raise RefusedError(str(error).replace("is no project", "is no model")) from error
    with zipfile.ZipFile(path) as whole:
        weighty = _WEIGHTS in whole.namelist()
        source = _unpacked(whole, path, folder) if weighty else None
    if parts and source is None and all(name.endswith(".npy") for name in parts):
        return _npz(parts, folder)
    config = parts.get("config.json")
    if source is None and config is None:
        raise RefusedError("it holds neither a description nor weights of a Keras model")
    found: dict[str, Any] = {"kind": "json", "arrays": []}
    if source is not None:
        found = _hdf5(*source, folder)
    if config is not None:
        (folder / "config.json").write_bytes(config)
    return {**found, "config": config is not None}


def _unpacked(whole: Any, path: Path, folder: Path) -> tuple[Any, int, int | None]:
    """Return what HDF5 may read, how many bytes it has, and where it begins in the file, None if it is packed there.

    Raises:
        RefusedError: it is damaged.
    """
    import shutil

    member = whole.getinfo(_WEIGHTS)
    if member.compress_type == 0 and member.compress_size == member.file_size:
        with open(path, "rb") as file:
            file.seek(member.header_offset)
            header = file.read(30)
            start = member.header_offset + 30
            start += int.from_bytes(header[26:28], "little")
            start += int.from_bytes(header[28:30], "little")
            _check_sum(file, start, member)
        window = Window(path, start, member.file_size)
        return io.BufferedReader(window, 2**16), member.file_size, start
    if member.file_size > _memory() // 2:
        raise RefusedError(_too_much(member.file_size))
    target = folder / "weights.h5"
    with whole.open(member) as stream, open(target, "wb") as file:
        shutil.copyfileobj(stream, file, 2**20)
    return target, target.stat().st_size, None


def _check_sum(file: Any, start: int, member: Any) -> None:
    import zlib

    file.seek(start)
    left, found = member.file_size, 0
    while left:
        piece = file.read(min(left, 2**20))
        if not piece:
            raise RefusedError("its weights are damaged or cut off")
        found = zlib.crc32(piece, found)
        left -= len(piece)
    if found != member.CRC:
        raise RefusedError("its weights are damaged or cut off")


class Window(io.RawIOBase):
    """A part of a file, read as if it were one."""

    def __init__(self, path: Path, start: int, size: int) -> None:
        self._file = open(path, "rb", buffering=0)  # noqa: SIM115 - closed with this one
        self._start, self._size, self._place = start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self._place = offset + (0, self._place, self._size)[whence]
        return self._place

    def readinto(self, buffer: Any) -> int:
        self._file.seek(self._start + self._place)
        left = max(0, self._size - self._place)
        count = self._file.readinto(memoryview(buffer)[:left])
        self._place += count
        return count

    def close(self) -> None:
        self._file.close()
        super().close()


def _npz(parts: dict[str, bytes], folder: Path) -> dict[str, Any]:
    import numpy as np

    names = []
    for number, (name, content) in enumerate(parts.items()):
        stream = io.BytesIO(content)
        version = np.lib.format.read_magic(stream)
        if version != (1, 0):
            raise RefusedError("it holds something else than arrays of numbers")
        shape, _, dtype = np.lib.format.read_array_header_1_0(stream)
        if dtype.hasobject or _count(shape) * dtype.itemsize > len(content):
            raise RefusedError("its arrays are cut off, or no arrays of numbers")
        array = np.lib.format.read_array(io.BytesIO(content), allow_pickle=False)
        _leave(array, folder, number)
        names.append(name.removesuffix(".npy"))
    return {"kind": "npz", "config": False, "arrays": names}


def _hdf5(source: Any, size: int, start: int | None, folder: Path) -> dict[str, Any]:
    """Take weights in; `start`: where the HDF5 file begins in the file that the parent can read, None if it lies not there."""
    import h5py

    try:
        file = h5py.File(source, "r")
    except OSError as error:
        raise RefusedError("its weights are damaged or cut off") from error
    with file:
        if file.userblock_size:
            start = None
        everything = list(_data_sets(file))
        declared = sum(thing.nbytes for _, thing in everything)
        if declared > max(_FREE, MOST_RATIO * size):
            raise RefusedError(
                f"it declares {declared / _MIB:,.0f} MiB of weights in {size / _MIB:,.1f} MiB, which cannot be"
            )
        if declared > _memory() // 2:
            raise RefusedError(_too_much(declared))
        sets = [(path, thing) for path, thing in everything if not path.startswith(_OPTIMIZER)]
        config = _text(file.attrs.get("model_config"))
        if config:
            (folder / "config.json").write_text(config, encoding="utf8")
        compiled = _text(file.attrs.get("training_config"))
        if compiled:
            (folder / "compiled.json").write_text(compiled, encoding="utf8")
        found = _legacy(file, sets) if _is_legacy(file) else _by_path(file, sets)
        plain: dict[str, Any] = {}
        for number, thing in enumerate(found.pop("sets")):
            place = _place(thing, start, size)
            if place is None:
                _leave(thing[()], folder, number)
            else:
                plain[str(number)] = place
        return {**found, "plain": plain, "config": bool(config), "compiled": bool(compiled)}


def _place(thing: Any, start: int | None, size: int) -> list[Any] | None:
    """Return where an array lies in the file, its kind and its shape; None if it is small or does not lie there as it is."""
    if start is None or thing.chunks is not None or thing.nbytes < _PLAIN:
        return None
    offset = thing.id.get_offset()
    if (
        offset is None
        or offset + thing.nbytes > size
        or thing.id.get_storage_size() != thing.nbytes
    ):
        return None
    return [start + offset, thing.dtype.str, list(thing.shape)]


def _too_much(count: int) -> str:
    return (
        f"its weights take {count / _MIB:,.0f} MiB and training as much again, "
        f"but only {_memory() / _MIB:,.0f} MiB of memory are free"
    )


def _data_sets(file: Any) -> Iterator[tuple[str, Any]]:
    """Yield the arrays of weights with their paths, looking at every object before its content is read."""
    import h5py

    count = 0
    waiting: list[tuple[str, Any, int]] = [("", file, 0)]
    while waiting:
        path, group, depth = waiting.pop()
        if depth > MOST_DEPTH:
            raise RefusedError("its groups are nested too deeply")
        for name in sorted(group, reverse=True):
            if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                raise RefusedError("it links to another place")
            thing = group[name]
            count += 1
            if count > MOST_THINGS:
                raise RefusedError(f"it has more than {MOST_THINGS} parts")
            if isinstance(thing, h5py.Group):
                waiting.append((f"{path}{name}/", thing, depth + 1))
            elif isinstance(thing, h5py.Dataset):
                _look(thing)
                yield f"{path}{name}", thing


def _look(thing: Any) -> None:
    """Refuse an array that lies elsewhere, is no array of numbers, or is packed in a way that could do harm."""
    if thing.external or thing.is_virtual:
        raise RefusedError("its weights lie outside the file")
    if thing.dtype.kind not in "biuf" or len(thing.shape) > 32:
        raise RefusedError("it holds something else than arrays of numbers")
    if thing.chunks and _count(thing.chunks) * thing.dtype.itemsize > MOST_CHUNK:
        raise RefusedError("its weights are packed in pieces that are too large")
    plan = thing.id.get_create_plist()
    if any(plan.get_filter(number)[0] not in _FILTERS for number in range(plan.get_nfilters())):
        raise RefusedError("its weights are packed in a way that is not known here")


def _is_legacy(file: Any) -> bool:
    return "model_weights" in file or "layer_names" in file.attrs or "layer_names0" in file.attrs


def _by_path(file: Any, sets: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keras 3: arrays by path, and the names of layers, which stand beside their variables."""
    names: dict[str, str] = {}
    for path, _ in sets:
        parts = path.split("/")[:-1]
        # A layer made of others has its name where its own variables would be, even if it has none.
        for end in range(len(parts), 0, -1):
            group = "/".join(parts[:end])
            own = group if parts[end - 1] == "vars" else f"{group}/vars"
            if own not in names:
                names[own] = _text(file[own].attrs.get("name")) if own in file else ""
    return {
        "kind": "paths",
        "arrays": [path for path, _ in sets],
        "names": {group: name for group, name in names.items() if name},
        "sets": [thing for _, thing in sets],
    }


def _legacy(file: Any, sets: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keras 2: arrays in the order of each layer's list of weights, and the names that stand in that list."""
    root, prefix = (
        (file["model_weights"], "model_weights/") if "model_weights" in file else (file, "")
    )
    known = dict(sets)
    layers: list[str] = []
    arrays: list[str] = []
    names: list[str] = []
    found: list[Any] = []
    for layer in _names(root, "layer_names"):
        layers.append(layer)
        if layer not in root:
            raise RefusedError("its list of layers does not fit its weights")
        for number, weight in enumerate(_names(root[layer], "weight_names")):
            if len(arrays) >= MOST_THINGS:
                raise RefusedError(f"it has more than {MOST_THINGS} parts")
            path = f"{prefix}{layer}/{weight}"
            if path not in known:
                raise RefusedError("its list of weights does not fit its weights")
            arrays.append(f"{layer}/{number}")
            names.append(weight)
            found.append(known[path])
    return {
        "kind": "legacy",
        "arrays": arrays,
        "names": dict(zip(arrays, names)),
        "layers": layers,
        "sets": found,
    }


def _names(group: Any, name: str) -> list[str]:
    """Return a list of names, which Keras cuts into several when it is long."""
    if name in group.attrs:
        return [_text(one) for one in group.attrs[name]]
    found: list[str] = []
    for number in range(MOST_THINGS):
        if f"{name}{number}" not in group.attrs:
            break
        found += [_text(one) for one in group.attrs[f"{name}{number}"]]
    return found


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf8")
    found = str(value) if isinstance(value, str) else ""
    if len(found) > MOST_CONFIG:
        raise RefusedError("its description of the model is too long")
    return found


def _count(shape: tuple[int, ...]) -> int:
    count = 1
    for size in shape:
        count *= int(size)
    return count


def _leave(array: Any, folder: Path, number: int) -> None:
    """Write an array as `array_file` reads it, without a copy of it in memory."""
    import numpy as np

    plain = np.asarray(array, order="C")
    if plain.dtype.kind not in "biufc":
        raise RefusedError("it holds something else than arrays of numbers")
    with open(folder / f"{number}.npy", "wb") as file:
        np.lib.format.write_array(file, plain, version=(1, 0), allow_pickle=False)


def _memory() -> int:
    """Return how many bytes of memory are free, as the parent says; a lot where it does not."""
    told = os.environ.get(FREE, "")
    return int(told) if told.isdigit() else 16 * 2**30


if __name__ == "__main__":
    limit()
    main(Path(sys.argv[1]), Path(sys.argv[2]))
