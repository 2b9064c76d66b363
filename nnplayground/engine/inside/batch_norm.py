"""What a batch normalisation does to one batch: before and after, in training and in inference, and to its moving statistics."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.order import batch
from nnplayground.engine.health import fed
from nnplayground.engine.inside import probe
from nnplayground.engine.shadow import Shadow, Values, shadow_of

Array = NDArray[Any]
MOST = 512
"""So many examples of a batch are looked at."""
BINS = 40
MOST_NUMBERS = 2**16
"""Of one channel; of more, as many as that, evenly chosen, are counted into the histograms."""


@probe("batch_norm")
def batch_norm(run: Any, want: Want) -> dict[str, Array]:
    """Return what a layer makes of one batch of training examples, in the run's order, as they are prepared.

    What goes into the layer is that of a pass in training mode, with the random numbers of the next step. The same numbers are then
    normalised in training mode, with the batch's statistics, and in inference mode, with the moving ones.

    Options: "role", "node": the layer; "batch": which of the running epoch, -1 = that of the next step; "channel": of the histograms.

    Returns:
        (channels,) float64 each: "batch_mean", "batch_variance" (divided by n), "moving_mean", "moving_variance", "gamma", "beta",
        "train_mean", "train_deviation", "infer_mean", "infer_deviation" (of the output in the two modes), "next_mean" and
        "next_variance": moving * momentum + batch * (1 - momentum), what this batch would make of the moving statistics.
        Histograms of the channel: "before" and "before_edges", "train", "infer" and "after_edges", (40,) counts and (41,) edges;
        "strange" () share of numbers before that are not finite.
        () each: "momentum", "epsilon", "count" (numbers of a channel), "examples" (looked at), "size" (of the batch), "number" (of the
        batch in its epoch, from 0), "frozen" 1 if the layer takes its moving statistics in training, too.
        Nothing if the node is no such layer. Masked steps of sequences are counted here, which Keras leaves out.
    """
    options = dict(want.options)
    role, node = str(options.get("role", "model")), str(options.get("node", ""))
    graph = run.project.networks.get(role)
    if role not in run.models or graph is None or node not in graph:
        return {}
    shadow = shadow_of(run, role)
    layer = shadow.model.get_layer(shadow.graph[node].owner)
    number, rows = _rows(run, int(options.get("batch", -1)))
    arrays = fed(shadow.model, run.prepared.parts[TRAIN].inputs)
    if not isinstance(layer, keras.layers.BatchNormalization) or arrays is None or not len(rows):
        return {}
    looked = rows[:MOST]
    inputs = [tf.constant(one[looked]) for one in arrays]
    values = shadow.values()
    passed = _pass(shadow, node, values, inputs)
    before, train, infer = (_by_channel(one, layer.axis) for one in passed)
    found = _statistics(run.models[role].get_layer(layer.name), before, train, infer)
    found |= _histograms(before, train, infer, int(options.get("channel", 0)))
    frozen = not run.models[role].get_layer(layer.name).trainable
    numbers = {"examples": len(looked), "size": len(rows), "number": number, "frozen": frozen}
    return found | {name: np.array(float(one)) for name, one in numbers.items()}


def _rows(run: Any, number: int) -> tuple[int, Array]:
    """Return the number of a batch in the running epoch and its rows of the training part."""
    count, size = run.prepared.parts[TRAIN].size, run.batch_size
    if number < 0:
        number = run.position // size
    number = min(number, run.steps_per_epoch - 1)
    settings = run.project.seed, run.project.training.shuffle
    return number, np.asarray(batch(count, run.epoch, number, size, *settings))


def _pass(shadow: Shadow, node: str, values: Values, inputs: list[Any]) -> list[Array]:
    """Return what goes into a layer and what comes out of it in training and in inference mode."""
    ref = shadow.graph[node].inputs[0]
    key = f"{ref.node}/{ref.port}" if ref.port else ref.node

    def look(values: Values, *inputs: Any) -> Any:
        trained = shadow.run(values, inputs, training=True).outputs
        # The same numbers go in. (A second output of a layer cannot be put in: then it is that of inference mode.)
        instead = {} if ref.port else {ref.node: trained[key]}
        inferred = shadow.run(values, inputs, instead=instead).outputs
        return trained[key], trained[node], inferred[node]

    return [
        np.asarray(one, np.float64)
        for one in shadow.compiled(("batch_norm", node), look)(values, *inputs)
    ]


def _by_channel(tensor: Array, axis: Any) -> Array:
    """Return numbers as (numbers, channels)."""
    axis = int(np.ravel(axis)[0])
    moved = np.moveaxis(tensor, axis, -1)
    return moved.reshape(-1, moved.shape[-1])


def _statistics(layer: Any, before: Array, train: Array, infer: Array) -> dict[str, Array]:
    channels, momentum = before.shape[1], float(layer.momentum)
    with np.errstate(all="ignore"):  # of a network that has exploded
        found = {
            "batch_mean": before.mean(axis=0),
            "batch_variance": before.var(axis=0),
            "moving_mean": np.asarray(layer.moving_mean, np.float64),
            "moving_variance": np.asarray(layer.moving_variance, np.float64),
            "gamma": np.asarray(layer.gamma, np.float64) if layer.scale else np.ones(channels),
            "beta": np.asarray(layer.beta, np.float64) if layer.center else np.zeros(channels),
            "train_mean": train.mean(axis=0),
            "train_deviation": train.std(axis=0),
            "infer_mean": infer.mean(axis=0),
            "infer_deviation": infer.std(axis=0),
        }
        for name in ("mean", "variance"):
            moving, batch_ = found[f"moving_{name}"], found[f"batch_{name}"]
            found[f"next_{name}"] = moving * momentum + batch_ * (1 - momentum)
    numbers = {"momentum": momentum, "epsilon": float(layer.epsilon), "count": float(len(before))}
    return found | {name: np.array(one) for name, one in numbers.items()}


def _histograms(before: Array, train: Array, infer: Array, channel: int) -> dict[str, Array]:
    """Return histograms of a channel, those of both modes on the same edges."""
    channel = min(max(channel, 0), before.shape[1] - 1)
    step = max(1, -(-len(before) // MOST_NUMBERS))
    one, trained, inferred = (part[::step, channel] for part in (before, train, infer))
    counts, edges = _counted(one)
    (both, ends), good = _counted(trained, inferred), np.isfinite(one)
    return {
        "before": counts[0],
        "before_edges": edges,
        "train": both[0],
        "infer": both[1],
        "after_edges": ends,
        "strange": np.array(1 - good.mean()),
    }


def _counted(*parts: Array) -> tuple[list[Array], Array]:
    """Return the counts of the finite numbers of each part between the least and the largest of all, and the edges."""
    finite = [part[np.isfinite(part)] for part in parts]
    joined = np.concatenate(finite)
    low, high = (float(joined.min()), float(joined.max())) if len(joined) else (0.0, 0.0)
    size = max(abs(low), abs(high))
    if not high - low > 1e-9 * size:  # all the same; bins need a width
        low, high = low - 0.5 * max(size, 1.0), high + 0.5 * max(size, 1.0)
    edges = np.linspace(low, high, BINS + 1)
    return [np.histogram(part, edges)[0].astype(np.float64) for part in finite], edges
