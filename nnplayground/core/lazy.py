"""Keras and TensorFlow on first use.

Importing TensorFlow takes seconds, so it happens in the engine thread after the window is painted. Environment variables that
must be set before the import are set here, in one place.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

_ONE_KERNEL = "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=250000"
"""Lets XLA compile a loop over small arrays into one piece of machine code. Without it every operation of every step is sent off by
itself, which takes four times as long as the mathematics of a tiny net (tensorflow 2.21, whose own limit is 1 kB). Loops that read
more than 250 kB in a step are faster with Eigen's products, which must be sent off."""


class LazyModule:
    """Stands for a module and imports it when an attribute is read."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._module: ModuleType | None = None

    def __getattr__(self, attribute: str) -> Any:
        if self._module is None:
            os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
            os.environ.setdefault("KERAS_BACKEND", "tensorflow")
            os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
            flags = os.environ.get("XLA_FLAGS", "")
            if _ONE_KERNEL not in flags:
                # A person's own flags come last and win.
                os.environ["XLA_FLAGS"] = f"{_ONE_KERNEL} {flags}".strip()
            with _quiet():
                _load_library()
                self._module = importlib.import_module(self._name)
        return getattr(self._module, attribute)


def _load_library() -> None:
    """Let the system load TensorFlow's 1.2 GB of machine code first, by a foreign call, during which other threads run Python.

    The import would do the same while it keeps Python to itself: 0.3 s warm, and longer when it comes from the disk.
    """
    found = importlib.util.find_spec("tensorflow") if sys.platform == "linux" else None
    if found is None or found.origin is None:
        return
    # The first library of TensorFlow's that its import loads; it needs all the large ones. Without it the import does everything.
    library = Path(found.origin).parent / "python/platform/_pywrap_cpu_feature_guard.so"
    ctypes.CDLL(None).dlopen(os.fsencode(library), os.RTLD_NOW)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the notes that TensorFlow's C++ side writes to standard error while it is imported off the screen.

    tensorflow 2.21 writes them before its log level is read, so no environment variable stops them. Errors are raised as exceptions
    and are not touched. Not needed any more when `TF_CPP_MIN_LOG_LEVEL=3 python -c "import tensorflow"` prints nothing.
    """
    try:
        kept = os.dup(2)
    except OSError:  # no standard error, as in a windowed program
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


keras = LazyModule("keras")
tensorflow = LazyModule("tensorflow")


def resolve(target: str) -> Any:
    """Return the object that a dotted name such as `keras.layers.Dense` means."""
    parts = target.split(".")
    if parts[0] == "keras":
        found: Any = keras
        rest = parts[1:]
    else:
        found = importlib.import_module(".".join(parts[:-1]))
        rest = parts[-1:]
    for part in rest:
        found = getattr(found, part)
    return found
