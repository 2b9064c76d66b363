"""How the outputs of a network are read: as classes or as numbers, and in which range."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.core.events import TRAIN
from nnplayground.core.project import Project
from nnplayground.core.registries import LOSSES
from nnplayground.data.source import Prepared
from nnplayground.gui.views.scatter import span


@dataclass(frozen=True)
class Meaning:
    """How the outputs of a network are read.

    classes: they tell classes; `logits`: before sigmoid or softmax. low, centre, high: range of colours of one output.
    """

    classes: bool
    logits: bool
    low: float
    centre: float
    high: float


def meaning(project: Project, prepared: Prepared, count: int, chosen: int) -> Meaning:
    """Tell how the first output of a network is read, by the same rules as its predictions.

    Args:
        project: the project of the run.
        prepared: its data.
        count: width of the output.
        chosen: the column whose range of colours is asked for.
    """
    ends = project.networks["model"].ends() if "model" in project.networks else ()
    loss = project.training.output(ends[0].key if ends else "").loss
    entry = LOSSES.get(loss.name)
    labels = entry.labels if entry is not None else "any"
    part = prepared.parts[TRAIN]
    target = np.asarray(next(iter(part.targets.values()), np.empty(0)))
    known = len(prepared.raw.classes)
    classes = bool(known) and (count >= known or (count == 1 and known <= 2))
    classes = classes or labels in ("binary", "plus-minus", "integer", "one-hot")
    logits = bool(loss.values.get("from_logits"))
    if classes:
        signed = "Hinge" in loss.name or (not logits and float(target.min(initial=0)) < 0)
        if count == 1 and signed:
            return Meaning(True, False, -1.0, 0.0, 1.0)
        return Meaning(True, logits, 0.0, 0.5, 1.0)
    if target.dtype.kind not in "biuf":
        return Meaning(False, False, -1.0, 0.0, 1.0)
    columns = target.astype(float).reshape(len(target), -1)
    low, high = span(columns[:, min(chosen, columns.shape[1] - 1)] if columns.size else columns)
    return Meaning(False, False, low, (low + high) / 2, high)
