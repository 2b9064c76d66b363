"""Keras and TensorFlow on first use.

Importing TensorFlow takes seconds, so it happens in the engine thread after the window is painted. Environment variables that
must be set before the import are set here, in one place.
"""

from __future__ import annotations

import importlib
import os
from types import ModuleType
from typing import Any


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
            self._module = importlib.import_module(self._name)
        return getattr(self._module, attribute)


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
