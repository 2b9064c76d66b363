"""Model and weights files of unknown origin: looked at here, opened in a child process, taken in as plain arrays and JSON.

Keras never sees such a file, and nothing that it holds is run.
"""

from __future__ import annotations

import math
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import array_file
from nnplayground.core.json_text import parsed
from nnplayground.core.memory import free_memory
from nnplayground.engine.clock import now
from nnplayground.engine.opener import FREE, MOST_BYTES, MOST_CONFIG, MOST_SECONDS, MOST_THINGS

MOST_WAIT = 10
"""Seconds by the clock: half a gigabyte of weights takes two or three, also on a busy computer."""
TICK = 0.05
"""Seconds between two questions whether the person still wants the file."""
_UNKNOWN_MEMORY = 16 * 2**30
MOST_INDEX = 8 * 2**20
_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


class IntakeError(ValueError):
    """A file that is not opened; one sentence for people."""


@dataclass(frozen=True)
class Taken:
    """What a file holds.

    kind: how `arrays` are named: "paths" as in files of Keras 3, "layers/dense_1/vars/0"; "legacy" as in files of Keras 2, a layer
        and a number in its list of weights; "npz" as whoever wrote them named them; "json": there are none.
    config: the description of the model, None in a file of weights alone. compiled: how it was compiled, where that stands apart.
    names: the names of the layers by their paths, where the file says them; for "legacy" those of the arrays by what they are named here.
    layers: in the order of the file, for "legacy".
    """

    kind: str
    config: Mapping[str, Any] | None = None
    arrays: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    layers: tuple[str, ...] = ()
    compiled: Mapping[str, Any] = field(default_factory=dict)


def take_in(
    path: Path, seconds: float = MOST_WAIT, cancelled: Callable[[], bool] = lambda: False
) -> Taken:
    """Return what a model or weights file holds: `.keras`, `.h5`, `.weights.h5`, `.npz` or `.json`.

    Args:
        path: of the file.
        seconds: by the clock.
        cancelled: asked all the while; where it is true, the file is not opened.

    Raises:
        IntakeError: the file is missing, damaged, made to do harm, or takes more than 10 seconds of computing, the given time by the clock,
            or 2 GiB of memory.
    """
    _look(path)
    with tempfile.TemporaryDirectory(prefix="nnplayground-") as folder:
        _open_in_child(path, Path(folder), seconds, cancelled)
        try:
            return _left(Path(folder), path)
        except (OSError, ValueError, KeyError, TypeError) as error:
            if isinstance(error, IntakeError):
                raise
            raise refused(path, "its content cannot be read") from error


def refused(path: Path, why: str) -> IntakeError:
    """Make the error that names the file and the reason."""
    return IntakeError(f"{path.name!r:.120} was not opened: {why:.300}.")


def _look(path: Path) -> None:
    """Look at what kind of thing the path is, without opening it: a pipe or a device would never end."""
    try:
        found = os.stat(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the path is not possible"
        raise refused(path, f"{reason}".lower()) from error
    if not stat.S_ISREG(found.st_mode):
        raise refused(path, "it is no file")
    if found.st_size > MOST_BYTES:
        size = found.st_size / 2**30
        raise refused(path, f"it has {size:.1f} GiB; at most {MOST_BYTES // 2**30} GiB are read")


def _open_in_child(path: Path, folder: Path, seconds: float, cancelled: Callable[[], bool]) -> None:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment[FREE] = str(_free())
    environment |= {"PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "nnplayground.engine.opener"]
    try:
        child = subprocess.Popen(
            [*command, os.path.abspath(path), str(folder)],
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise refused(path, f"no process to read it could be started ({error.strerror})") from error
    code = _ended(child, path, seconds, cancelled)
    if code == -getattr(signal, "SIGXCPU", 0) != 0:
        raise refused(path, f"it takes more than {MOST_SECONDS} seconds of computing to read")
    if code or not (folder / "index.json").is_file():
        raise refused(path, "it broke the process that looked into it, so it is taken for damaged")


def _ended(
    child: subprocess.Popen[bytes], path: Path, seconds: float, cancelled: Callable[[], bool]
) -> int:
    """Wait for the end of the child and return its exit code; it is ended when its time is over, or nobody waits for it any more."""
    end = now() + seconds
    try:
        while True:
            try:
                return child.wait(min(TICK, max(0.0, end - now())))
            except subprocess.TimeoutExpired as error:
                if cancelled():
                    raise refused(path, "you cancelled it") from error
                if now() >= end:
                    why = f"it takes longer than {seconds:g} seconds to read; try again when the computer is less busy"
                    raise refused(path, why) from error
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _left(folder: Path, path: Path) -> Taken:
    """Return what the child left behind, which is trusted no more than the file itself."""
    index = parsed(bytes(_content(folder / "index.json", MOST_INDEX)), "the list of its parts")
    if "error" in index:
        raise refused(path, str(index["error"]))
    config: Mapping[str, Any] | None = None
    compiled: Mapping[str, Any] = {}
    try:
        if index["config"]:
            content = bytes(_content(folder / "config.json", MOST_CONFIG))
            config = parsed(content, "its description of the model")
        if index.get("compiled"):
            content = bytes(_content(folder / "compiled.json", MOST_CONFIG))
            compiled = parsed(content, "its description of the training")
    except ValueError as error:
        raise refused(path, str(error)) from error
    keys = [str(key) for key in index["arrays"]]
    if len(keys) > MOST_THINGS or len(set(keys)) < len(keys):
        raise ValueError("the list of weights is damaged")
    arrays: dict[str, NDArray[Any]] = {}
    room = _free() // 2 + MOST_INDEX
    plain = index.get("plain", {})
    for number, key in enumerate(keys):
        if str(number) in plain:
            arrays[key] = _plain(path, plain[str(number)], room)
        else:
            arrays[key] = array_file.from_bytes(_content(folder / f"{number}.npy", room))
        room -= arrays[key].nbytes
    names = {str(key): str(name) for key, name in index.get("names", {}).items()}
    layers = tuple(map(str, index.get("layers", ())))
    return Taken(str(index["kind"]), config, arrays, names, layers, compiled)


def _plain(path: Path, place: Any, most: int) -> NDArray[Any]:
    """Return an array that lies in the file itself: its place in bytes, its kind, its shape."""
    offset, kind, shape = place
    if not re.fullmatch(r"[<>|][biuf]\d{1,2}", kind) or len(shape) > 32:
        raise ValueError("not an array of numbers")
    dtype = np.dtype(kind)
    sizes = [offset, *shape]
    if any(type(size) is not int or size < 0 for size in sizes):
        raise ValueError("the shape of an array is damaged")
    count = math.prod(shape)
    if count * dtype.itemsize > most:
        raise ValueError("a part is too large")
    array: NDArray[Any] = np.empty(count, dtype)
    with open(path, "rb", buffering=0) as file:
        file.seek(offset)
        content = array.view(np.uint8).data
        while content:
            read = file.readinto(content)
            if not read:
                raise ValueError("the file is cut off")
            content = content[read:]
    return array.reshape(shape)


def _free() -> int:
    found = free_memory()
    return _UNKNOWN_MEMORY if found is None else found


def _content(file: Path, most: int) -> bytearray:
    found = os.lstat(file)
    if not stat.S_ISREG(found.st_mode) or found.st_size > most:
        raise ValueError("a part is too large")
    content = bytearray(found.st_size)
    with open(file, "rb") as stream:
        if stream.readinto(content) != found.st_size:
            raise ValueError("a part is cut off")
    return content
