"""Probes of what the network answers: predictions beside the truth, and which class is taken for which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import OWN, VALIDATION, Example, Want
from nnplayground.core.lazy import keras
from nnplayground.core.pairing import targets_of
from nnplayground.core.registries import LOSSES
from nnplayground.data.source import DataError, Part
from nnplayground.engine.health import fed
from nnplayground.engine.streaming import LOOK_BYTES, row_bytes

Array = NDArray[Any]

LIMIT = 2000
"""How many examples of a part are looked at when a view does not say."""
CHUNK = 256


@dataclass(frozen=True)
class Answers:
    """What the network says to some examples.

    rows: (n,) int64 rows of the part. outputs: (n, c) raw. truth: (n,) int64 classes, or the prepared target if there are none.
    scores: (n, c) probabilities where the loss works on logits, else the outputs. classes: (n,) int64, None without classes.
    threshold: of the score of a single unit, above which an example belongs to class 1.
    """

    rows: Array
    outputs: Array
    truth: Array
    scores: Array | None = None
    classes: Array | None = None
    threshold: float | None = None


def predictions(run: Any, want: Want) -> dict[str, Array]:
    """Return some examples with the network's answer.

    Options: "part"; "output", the `Ref.key` of one of several outputs ("" = the first that is trained); "count", how many (24);
    "order": "first", "wrong" (wrong ones by row) or "confident" (wrong ones, the surest
    first; of numbers those with the largest error). The last two look at up to LIMIT examples spread over the part.

    Returns:
        "rows" (k,), "outputs" (k, c), "truth" (k,) or (k, c); with classes also "classes" (k,) and "confidence" (k,). If the want is
        about an example of one's own, "own/outputs" (1, c), and with classes "own/classes" and "own/confidence" (1,).
    """
    options = dict(want.options)
    part = part_of(run, options)
    count, order = int(options.get("count", 24)), options.get("order", "first")
    if part is None or count < 1:
        return {}
    rows = np.arange(min(count, part.size)) if order == "first" else spread(part.size, LIMIT)
    found = answers(run, part, rows, options.get("output", ""))
    chosen = _chosen(found, order)[:count]
    arrays = {"rows": found.rows, "outputs": found.outputs, "truth": found.truth}
    if found.classes is not None:
        arrays |= {"classes": found.classes, "confidence": confidence(found)}
    arrays = {name: array[chosen] for name, array in arrays.items()}
    return arrays | _own(run, want.example, found, asked(run, part, options.get("output", "")))


def confusion(run: Any, want: Want) -> dict[str, Array]:
    """Return how often each class was taken for each; nothing if the output does not tell classes.

    Options: "part"; "output" as for `predictions`; "count": at most so many examples, spread evenly over the part (2,000; 0 = all).

    Returns:
        "matrix" (c, c) int64, rows = truth; "scores" (n, c), "truth" (n,), "classes" (n,), "confidence" (n,), "rows" (n,);
        "total" (), the size of the part; for a single output unit "threshold" ().
    """
    options = dict(want.options)
    part = part_of(run, options)
    if part is None:
        return {}
    rows = spread(part.size, int(options.get("count", LIMIT)))
    found = answers(run, part, rows, options.get("output", ""))
    if found.classes is None or found.scores is None:
        return {}
    known = run.prepared.raw.classes_of(asked(run, part, options.get("output", "")).target or "")
    size = max(2, len(known), found.scores.shape[1], int(found.truth.max(initial=0)) + 1)
    matrix = np.zeros((size, size), np.int64)
    np.add.at(matrix, (found.truth, found.classes), 1)
    arrays = {
        "matrix": matrix,
        "scores": found.scores,
        "truth": found.truth,
        "classes": found.classes,
        "confidence": confidence(found),
        "rows": found.rows,
        "total": np.array(part.size),
    }
    if found.threshold is not None:
        arrays["threshold"] = np.array(found.threshold)
    return arrays


RESULTS: dict[str, Callable[[Any, Want], dict[str, Array]]] = {
    "predictions": predictions,
    "confusion": confusion,
}


@dataclass(frozen=True)
class Asked:
    """The output that is asked for: its place among all, its key, the name of its target (None = has none), and its loss."""

    place: int
    key: str
    target: str | None
    loss: Any


def asked(run: Any, part: Part, key: str = "") -> Asked:
    """Return the output with a key; without one, or if it does not exist, the first output that has a target, else the first."""
    project = run.project
    graph = project.networks["model"]
    keys = [ref.key for ref in graph.ends()]
    names = targets_of(graph, project.training, list(part.targets))
    known = [place for place, name in enumerate(names) if name is not None]
    place = keys.index(key) if key in keys else (known or [0])[0]
    return Asked(place, keys[place], names[place], project.training.output(keys[place]).loss)


def answers(run: Any, part: Part, rows: Array, key: str = "") -> Answers:
    """Run the network on some rows of a part and read the output with a key ("" = the first that is trained).

    An output that has no target has zeros for truth.
    """
    one = asked(run, part, key)
    outputs = _outputs(run.models["model"], part, rows, one.place)
    target = rows * 0 if one.target is None else np.asarray(part.targets[one.target])[rows]
    if one.target is None:
        return Answers(rows, outputs, target)
    loss = one.loss
    truth = _truth(run, part, rows, one, target, outputs)
    if truth is None:
        return Answers(rows, outputs, target)
    logits = bool(loss.values.get("from_logits"))
    signed = "Hinge" in loss.name or (not logits and float(target.min(initial=0)) < 0)
    return _judged(Answers(rows, outputs, truth, threshold=0.0 if signed else 0.5), logits)


def _judged(found: Answers, logits: bool) -> Answers:
    """Return answers with scores and classes; several units need no threshold."""
    outputs, threshold = found.outputs, found.threshold
    if outputs.shape[1] > 1:
        scores = _softmax(outputs) if logits else outputs
        return replace(found, scores=scores, classes=scores.argmax(axis=1), threshold=None)
    scores = 1 / (1 + np.exp(-np.clip(outputs, -60, 60))) if logits else outputs
    classes = (scores[:, 0] > threshold).astype(np.int64)
    return replace(found, scores=scores, classes=classes)


def _own(run: Any, example: Example | None, found: Answers, one: Asked) -> dict[str, Array]:
    """Return the answer to an example of one's own, judged as others are; nothing for other examples."""
    # It imports `asked` from here.
    from nnplayground.engine.examples import batch_of

    if example is None or example.part != OWN:
        return {}
    try:
        batch = batch_of(run, "model", example)
    except DataError:
        batch = None  # it was made for other data; the answers to these are still wanted
    if batch is None:
        return {}
    answer = run.models["model"](batch if len(batch) > 1 else batch[0], training=False)
    outputs = np.asarray(keras.tree.flatten(answer)[one.place])
    outputs = outputs[:, None] if outputs.ndim == 1 else outputs
    arrays = {"own/outputs": outputs}
    if found.classes is not None:
        bare = Answers(np.zeros(1, int), outputs, np.zeros(1, int), threshold=found.threshold)
        judged = _judged(bare, bool(one.loss.values.get("from_logits")))
        assert judged.classes is not None
        arrays |= {"own/classes": judged.classes, "own/confidence": confidence(judged)}
    return arrays


def confidence(found: Answers) -> Array:
    """Return the score of the class that was predicted, (n,).

    A single unit between 0 and 1 counts as the probability of class 1, one between -1 and 1 as (1 + output) / 2.
    """
    if found.scores is None or found.classes is None:
        return np.zeros(len(found.rows))
    if found.scores.shape[1] > 1:
        return found.scores[np.arange(len(found.rows)), found.classes]
    score = found.scores[:, 0]
    likely = np.clip((1 + score) / 2 if found.threshold == 0 else score, 0, 1)
    return np.where(found.classes == 1, likely, 1 - likely)


def part_of(run: Any, options: dict[str, Any]) -> Part | None:
    """Return the part of the data that the options of a want name; None if it is empty or there is none."""
    part: Part | None = run.prepared.parts.get(options.get("part", VALIDATION))
    return part if part is not None and part.size else None


def spread(size: int, count: int) -> Array:
    """Return `count` rows spread evenly over `size`; all if count is 0 or large."""
    if not 0 < count < size:
        return np.arange(size)
    return np.arange(count) * size // count


def _chosen(found: Answers, order: str) -> Array:
    if order == "first":
        return np.arange(len(found.rows))
    if found.classes is None:
        if found.outputs.size != found.truth.size:
            return np.arange(len(found.rows))
        error = np.abs(found.outputs - found.truth.reshape(found.outputs.shape))
        return np.argsort(-error.reshape(len(error), -1).mean(axis=1), kind="stable")
    wrong = np.flatnonzero(found.classes != found.truth)
    if order == "confident":
        wrong = wrong[np.argsort(-confidence(found)[wrong], kind="stable")]
    return wrong


def _outputs(model: Any, part: Part, rows: Array, place: int = 0) -> Array:
    """Return the output at a place among all for the rows, as NumPy, in chunks; (n, ...)."""
    inputs = fed(model, part.inputs) or list(part.inputs.values())
    pieces = []
    size = max(1, min(CHUNK, LOOK_BYTES // max(1, row_bytes(inputs))))
    for start in range(0, len(rows), size):
        chunk = [array[rows[start : start + size]] for array in inputs]
        answer = model(chunk if len(chunk) > 1 else chunk[0], training=False)
        pieces.append(np.asarray(keras.tree.flatten(answer)[place]))
    outputs = np.concatenate(pieces)
    return outputs[:, None] if outputs.ndim == 1 else outputs


def _truth(
    run: Any, part: Part, rows: Array, one: Asked, target: Array, outputs: Array
) -> Array | None:
    """Return the true classes, (n,) int64; None if the output does not tell classes."""
    if outputs.ndim != 2 or not len(target):
        return None
    raw, loss = run.prepared.raw, one.loss
    stored = raw.test_targets if part.own_test else raw.targets
    whole = np.asarray(stored.get(one.target, target))
    classes = raw.classes_of(one.target)
    if classes and whole.ndim == 1 and np.issubdtype(whole.dtype, np.integer):
        width = outputs.shape[1]
        fits = width >= len(classes) or (width == 1 and len(classes) <= 2)
        return np.asarray(whole[part.rows[rows]], np.int64) if fits else None
    entry = LOSSES.get(loss.name)
    labels = entry.labels if entry is not None else "any"
    flat = target.reshape(len(target), -1)
    if labels == "one-hot" and flat.shape[1] == outputs.shape[1] > 1:
        return np.asarray(flat.argmax(axis=1))
    if labels == "integer" and flat.shape[1] == 1:
        return flat[:, 0].astype(np.int64)
    single = flat.shape[1] == 1 == outputs.shape[1]
    if labels in ("binary", "plus-minus") and single and np.isin(flat, (-1, 0, 1)).all():
        return (flat[:, 0] > 0).astype(np.int64)
    return None


def _softmax(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
