"""Published networks as `keras.applications` builds them, as configs: their graphs, never their trained weights."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.lazy import keras
from nnplayground.engine.build import sentence
from nnplayground.engine.valueless import valueless


class ArchitectureError(ValueError):
    """A network that does not exist, or not for pictures of that size; one sentence for people."""


def config_of(name: str, shape: tuple[int, int, int], classes: int) -> dict[str, Any]:
    """Return the config of a published network with its head and new weights; nothing is allocated for them.

    Args:
        name: one of `core.architectures.ARCHITECTURES`.
        shape: of one picture: (height, width, channels).
        classes: how many the last layer tells apart.

    Raises:
        ArchitectureError: there is no such network, or none for these sizes.
    """
    if name not in ARCHITECTURES:
        raise ArchitectureError(f"there is no architecture named {name!r:.80}")
    try:
        with _fresh_names(), valueless():
            model = getattr(keras.applications, name)(
                weights=None, input_shape=tuple(shape), classes=classes
            )
    except Exception as error:
        raise ArchitectureError(
            f"{name} cannot be built for pictures of {' x '.join(map(str, shape))}: {sentence(error)}"
        ) from error
    found: dict[str, Any] = json.loads(model.to_json())
    return found


@contextmanager
def _fresh_names() -> Iterator[None]:
    """Let Keras number layers without a name from the start, and go on afterwards where it was (keras 3.15)."""
    from keras.src.backend.common import global_state

    before = global_state.get_global_attribute("object_name_uids")
    global_state.set_global_attribute("object_name_uids", defaultdict(int))
    try:
        yield
    finally:
        global_state.set_global_attribute("object_name_uids", before)
