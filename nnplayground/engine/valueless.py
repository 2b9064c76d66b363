"""Layers and models without values: Keras knows their shapes, but nothing is allocated for them and no random number is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nnplayground.core.lazy import keras


@contextmanager
def valueless() -> Iterator[None]:
    """Let variables that are made inside have a shape and a type, but no value."""
    try:
        with keras.StatelessScope(initialize_variables=False):
            yield
    finally:
        _forget()


def _forget() -> None:
    """Drop Keras' list of variables that wait for their values.

    keras 3.15 keeps them in a global list and fills them at the end of the next stateless scope; ours are thrown away. Not needed any
    more when `StatelessScope(initialize_variables=False)` forgets them itself.
    """
    from keras.src.backend.common import global_state

    global_state.set_global_attribute("uninitialized_variables", [])
