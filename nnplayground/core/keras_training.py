"""How Keras' file says that a model was compiled -> loss, metrics and optimizer of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from nnplayground.core import keras_values as kv
from nnplayground.core import registries as r
from nnplayground.core.graph import Graph
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Training


def training_of(compiled: Any, graph: Graph, training: Training) -> tuple[Training, list[str]]:
    """Return the training with what a file says in its place, and notes about what was left out.

    What is not known here stays as it is in `training`. A schedule of the learning rate is left out, and its first rate kept:
    Keras counts it in steps, and how many there are in an epoch only the data say.
    """
    settings = kv.mapping(compiled)
    notes: list[str] = []
    training = replace(training, outputs={})
    if not settings:
        return training, notes
    optimizer = _optimizer(settings.get("optimizer", settings.get("optimizer_config")), notes)
    if optimizer is not None:
        training = replace(training, optimizer=optimizer, schedule=None)
    keys = [ref.key for ref in graph.ends()]
    losses = _each(settings.get("loss"), keys)
    metrics = _each(settings.get("metrics"), keys, several=True)
    weights = _each(settings.get("loss_weights"), keys)
    found = {
        key: OutputTraining(
            _loss(losses.get(key), training, notes),
            _metrics(metrics.get(key), notes),
            _weight(weights.get(key)),
            trained=losses.get(key) is not None,
        )
        for key in keys
        if losses
    }
    if len(keys) == 1 and found:
        one = found[keys[0]]
        return replace(training, loss=one.loss, metrics=one.metrics), notes
    return replace(training, outputs=found), notes


def _optimizer(raw: Any, notes: list[str]) -> Pick | None:
    if raw is None:
        return None
    note = _noting(notes, "the optimizer")
    settings = dict(kv.mapping(kv.mapping(raw).get("config")))
    rate = settings.pop("learning_rate", None)
    if isinstance(rate, Mapping):
        note("its schedule of the learning rate was left out")
        rate = kv.mapping(rate.get("config")).get("initial_learning_rate")
    if isinstance(rate, (int, float)) and not isinstance(rate, bool):
        settings["learning_rate"] = float(
            str(np.float32(rate))
        )  # Keras writes it as float32 holds it
    found = kv.pick(
        r.OPTIMIZERS, {**raw, "config": settings} if isinstance(raw, Mapping) else raw, note
    )
    if found is None:
        note("it is not known here and was left out")
    return found


def _loss(raw: Any, training: Training, notes: list[str]) -> Pick:
    if raw is None:
        return training.loss
    found = kv.pick(r.LOSSES, raw, _noting(notes, "the loss"))
    if found is None:
        notes.append("The loss of the file is not known here and was left out.")
    return found or training.loss


def _metrics(raw: Any, notes: list[str]) -> tuple[Pick, ...]:
    rows = raw if isinstance(raw, list) else [] if raw is None else [raw]
    found = [kv.pick(r.METRICS, one, _noting(notes, "a metric")) for one in rows]
    if None in found:
        notes.append("A metric of the file is not known here and was left out.")
    return tuple(one for one in found if one is not None)


def _weight(raw: Any) -> float:
    return float(raw) if isinstance(raw, (int, float)) and np.isfinite(raw) else 1.0


def _each(raw: Any, keys: list[str], several: bool = False) -> dict[str, Any]:
    """Return what belongs to each output: by name, in their order, or one for all; of metrics each output has several."""
    if raw is None:
        return {}
    if isinstance(raw, Mapping) and "class_name" not in raw:
        return {key: raw.get(key) for key in keys} if set(raw) & set(keys) else {}
    rows = raw if isinstance(raw, list) else [raw]
    if several and len(keys) == 1 and not any(isinstance(one, list) for one in rows):
        rows = [rows]
    return dict(zip(keys, rows if len(rows) == len(keys) else rows[:1] * len(keys)))


def _noting(notes: list[str], what: str) -> kv.Note:
    return lambda text: notes.append(f"{what[0].upper()}{what[1:]} of the file: {text}.")
