"""How much each training example counts: by its class, and by a weight of its own that the data may have."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN
from nnplayground.core.project import BALANCED, NONE, Training
from nnplayground.data.source import Array, Prepared


def example_weights(prepared: Prepared, training: Training) -> NDArray[np.float32] | None:
    """Return the weight of each training example, (examples,); None if all count alike.

    The weight of its class times the data's own weight, as `model.fit` takes it for `sample_weight`. Classes are those of the first
    target as it was loaded, so that one-hot rows and labels of -1 and +1 are weighted alike. Validation is never weighted.
    """
    rows = prepared.parts[TRAIN].rows
    weights: Array | None = None
    if prepared.raw.weights is not None:
        weights = np.asarray(prepared.raw.weights)[rows]
    classes = _classes(prepared)
    by_class = class_weights(training, classes) if classes is not None else None
    if by_class is not None and classes is not None:
        weights = by_class[classes] if weights is None else weights * by_class[classes]
    return None if weights is None else np.ascontiguousarray(weights, np.float32)


def class_weights(training: Training, classes: Array) -> NDArray[np.float64] | None:
    """Return the weight of each class; None if all count alike.

    Balanced: n / (k * n_c) for the n examples of k classes that occur, n_c of them of the class, so that each class weighs n / k.

    Args:
        training: the settings.
        classes: (examples,) class numbers of the training examples.
    """
    if training.class_weight == NONE:
        return None
    counts = np.bincount(classes)
    if training.class_weight == BALANCED:
        present = counts > 0
        return np.where(present, len(classes) / (present.sum() * np.maximum(counts, 1)), 1.0)
    weights = np.ones(max(len(counts), len(training.class_weights)))
    weights[: len(training.class_weights)] = training.class_weights
    return weights if (weights != 1).any() else None


def _classes(prepared: Prepared) -> Array | None:
    """Return the class of each training example, (examples,); None if the first target is no class."""
    raw = prepared.raw
    target = np.asarray(next(iter(raw.targets.values())))
    if not raw.classes or target.ndim != 1 or target.dtype.kind not in "biu":
        return None
    return target[prepared.parts[TRAIN].rows].astype(np.int64)
