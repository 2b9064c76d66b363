"""What a network's output means: the class, the probabilities, or the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.project import Project
from nnplayground.core.registries import LOSSES


@dataclass(frozen=True)
class Outcome:
    """raw: (k,) the output as it is. probabilities: (classes,) or empty. chosen: the class, or None for numbers."""

    raw: NDArray[Any]
    probabilities: NDArray[Any]
    chosen: int | None


def outcome_of(raw: Any, classes: Sequence[str], from_logits: bool) -> Outcome:
    """Read one output. One number for two classes is the probability of the second, as `binary_crossentropy` has it."""
    flat = np.ravel(np.asarray(raw, float))
    none = np.empty(0)
    if len(classes) < 2 or flat.size not in (1, len(classes)):
        return Outcome(flat, none, None)
    if flat.size == 1:
        if len(classes) != 2:
            return Outcome(flat, none, None)
        share = 1 / (1 + np.exp(-flat[0])) if from_logits else flat[0]
        sure = np.array([1 - share, share])
    elif from_logits:
        powers = np.exp(flat - flat.max())
        sure = powers / powers.sum()
    else:
        sure = flat
    fits = bool(np.all(np.isfinite(sure)) and np.all(sure >= -1e-6) and abs(sure.sum() - 1) < 1e-3)
    if not fits:
        return Outcome(flat, none, int(flat.argmax()) if flat.size > 1 else None)
    return Outcome(flat, sure, int(sure.argmax()))


def gives_logits(project: Project, output: str) -> bool:
    """Tell whether the loss of an output takes logits, so that the output is no probability yet."""
    loss = project.training.output(output).loss
    if loss.name not in LOSSES:
        return False
    default = next((p.default for p in LOSSES[loss.name].params if p.name == "from_logits"), False)
    return bool(loss.values.get("from_logits", default))
