"""Layers whose names TensorFlow cannot say keep them: only the names of their operations in its graphs are others."""

from __future__ import annotations

from typing import Any

from nnplayground.core.layer_names import is_plain, plain
from nnplayground.core.lazy import keras


def named_plainly(layer: Any) -> Any:
    """Return a layer or a model that can be traced whatever its name is.

    Keras opens a scope of the layer's own name for each call, and TensorFlow refuses those with spaces or letters of other scripts
    (keras 3.15, tensorflow 2.21). Not needed any more when a Dense layer named "слой" can be trained by `fit`.
    """
    if is_plain(layer.name):
        return layer
    from keras.src.backend.common.name_scope import current_path

    scope = plain(layer.name)

    def open_scope() -> Any:
        if layer._parent_path is None:  # noqa: SLF001 - as Keras' own method does
            object.__setattr__(layer, "_parent_path", current_path())
        return keras.name_scope(scope, caller=layer)

    object.__setattr__(layer, "_open_name_scope", open_scope)
    return layer
