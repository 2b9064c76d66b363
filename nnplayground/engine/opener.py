"""The child process that opens a model file of unknown origin: python -m nnplayground.engine.opener FILE FOLDER.

It knows neither Keras nor TensorFlow, may take little memory and time, and leaves plain arrays and texts in a folder of its parent:
index.json, config.json if the file describes a model, and 0.npy, 1.npy ... Whatever happens to it, the parent is untouched.
Windows has no limits of memory for a process like this one; there the declared sizes and the parent's clock are all that bounds it.
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
MOST_WEIGHTS = 3 * 2**29
MOST_THINGS = 20_000
MOST_DEPTH = 32
MOST_CHUNK = 2**28
MOST_RATIO = 200
_OPTIMIZER = ("optimizer/", "optimizer_weights/")
_FREE = 64 * 2**20
_FILTERS = {1, 2, 3, 32000}
"""Of HDF5: deflate, shuffle, checksum, LZF."""
LIMITS = {"model.weights.h5": 2**30, "config.json": MOST_CONFIG, "metadata.json": 2**20}


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
    except Exception as error:
        found = {"error": f"it is damaged ({type(error).__name__})"}
    (folder / "index.json").write_text(json.dumps(found), encoding="utf8")


def limit() -> None:
    """Bound the memory, the time and the files of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, MOST_MEMORY),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS knows some of them in name only
            resource.setrlimit(what, (most, most))


def _opened(path: Path, folder: Path) -> dict[str, Any]:
    with open(path, "rb") as file:
        start = file.read(16)
    if start.startswith(b"PK"):
        return _zip(path, folder)
    if start.startswith(b"\x89HDF\r\n\x1a\n"):
        return _hdf5(path, path.stat().st_size, folder)
    if start.lstrip()[:1] == b"{" and path.stat().st_size <= MOST_CONFIG:
        (folder / "config.json").write_bytes(path.read_bytes())
        return {"kind": "json", "config": True, "arrays": []}
    raise RefusedError("it is no model, weights or JSON file")


def _zip(path: Path, folder: Path) -> dict[str, Any]:
    from nnplayground.core import archive

    try:
        parts = archive.read(path, LIMITS)
    except archive.ArchiveError as error:
        raise RefusedError(str(error).replace("is no project", "is no model")) from error
    if parts and all(name.endswith(".npy") for name in parts):
        return _npz(parts, folder)
    weights, config = parts.pop("model.weights.h5", None), parts.get("config.json")
    if weights is None and config is None:
        raise RefusedError("it holds neither a description nor weights of a Keras model")
    found: dict[str, Any] = {"kind": "json", "arrays": []}
    if weights is not None:
        found = _hdf5(io.BytesIO(weights), len(weights), folder)
    if config is not None:
        (folder / "config.json").write_bytes(config)
    return {**found, "config": config is not None}


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


def _hdf5(source: Any, size: int, folder: Path) -> dict[str, Any]:
    import h5py

    try:
        file = h5py.File(source, "r")
    except OSError as error:
        raise RefusedError("its weights are damaged or cut off") from error
    with file:
        everything = list(_data_sets(file))
        declared = sum(thing.nbytes for _, thing in everything)
        if declared > min(MOST_WEIGHTS, max(_FREE, MOST_RATIO * size), _memory() // 2):
            raise RefusedError(
                f"it declares {declared / 2**20:.0f} MiB of weights, too many for this file or this computer"
            )
        sets = [(path, thing) for path, thing in everything if not path.startswith(_OPTIMIZER)]
        config = _text(file.attrs.get("model_config"))
        if config:
            (folder / "config.json").write_text(config, encoding="utf8")
        compiled = _text(file.attrs.get("training_config"))
        if compiled:
            (folder / "compiled.json").write_text(compiled, encoding="utf8")
        found = _legacy(file, sets) if _is_legacy(file) else _by_path(file, sets)
        for number, thing in enumerate(found.pop("sets")):
            _leave(thing[()], folder, number)
        return {**found, "config": bool(config), "compiled": bool(compiled)}


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
    if thing.nbytes > MOST_WEIGHTS:
        raise RefusedError(f"it declares an array of shape {thing.shape!s:.60}, which is too large")
    if thing.chunks and _count(thing.chunks) * thing.dtype.itemsize > MOST_CHUNK:
        raise RefusedError("its weights are packed in pieces that are too large")
    plan = thing.id.get_create_plist()
    if any(plan.get_filter(number)[0] not in _FILTERS for number in range(plan.get_nfilters())):
        raise RefusedError("its weights are packed in a way that is not known here")


def _is_legacy(file: Any) -> bool:
    return "model_weights" in file or "layer_names" in file.attrs or "layer_names0" in file.attrs


def _by_path(file: Any, sets: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keras 3: arrays by path, and the names of layers, which stand beside their variables."""
    names = {}
    for path, _ in sets:
        group = path.rpartition("/")[0]
        if group and group not in names:
            names[group] = _text(file[group].attrs.get("name"))
    return {
        "kind": "paths",
        "arrays": [path for path, _ in sets],
        "names": {group: name for group, name in names.items() if name},
        "sets": [thing for _, thing in sets],
    }


def _legacy(file: Any, sets: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keras 2: arrays in the order of each layer's list of weights."""
    root, prefix = (
        (file["model_weights"], "model_weights/") if "model_weights" in file else (file, "")
    )
    known = dict(sets)
    names, arrays, found = [], [], []
    for layer in _names(root, "layer_names"):
        names.append(layer)
        if layer not in root:
            raise RefusedError("its list of layers does not fit its weights")
        for number, weight in enumerate(_names(root[layer], "weight_names")):
            path = f"{prefix}{layer}/{weight}"
            if path not in known:
                raise RefusedError("its list of weights does not fit its weights")
            arrays.append(f"{layer}/{number}")
            found.append(known[path])
    return {"kind": "legacy", "arrays": arrays, "layers": names, "sets": found}


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
    """Return how many bytes of memory are free; a lot where the system does not say."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    with contextlib.suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return 16 * 2**30


if __name__ == "__main__":
    limit()
    main(Path(sys.argv[1]), Path(sys.argv[2]))
