"""Names as Keras makes them."""

from __future__ import annotations

import re


def snake(class_name: str) -> str:
    """Return the name that Keras makes of a class: Conv2D -> conv2d, MaxPooling2D -> max_pooling2d, LSTM -> lstm."""
    name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", re.sub(r"\W+", "", class_name))
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()
