"""How the outputs of a network are read: as classes or as numbers, and in which range."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.core.events import TRAIN
from nnplayground.core.graph import Graph
from nnplayground.core.pairing import targets_of
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
    """Tell how the first trained output of a network is read, by the same rules as its predictions.

    Args:
        project: the project of the run.
        prepared: its data.
        count: width of the output.
        chosen: the column whose range of colours is asked for.
    """
    part = prepared.parts[TRAIN]
    graph = project.networks.get("model", Graph())
    pairs = zip(graph.ends(), targets_of(graph, project.training, list(part.targets)))
    first = "", next(iter(part.targets), "")
    key, name = next(((ref.key, name) for ref, name in pairs if name is not None), first)
    loss = project.training.output(key).loss
    entry = LOSSES.get(loss.name)
    labels = entry.labels if entry is not None else "any"
    target = np.asarray(part.targets[name]) if name else np.empty((0, 1))
    known = len(prepared.raw.classes_of(name))
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
