"""The probe of dropout: what the next training step will leave out, without drawing any number that training would draw."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.dropped_inside import drawings_of

Array = NDArray[Any]

KINDS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
MOST_DRAWN = 2**21
"""How many numbers are drawn for a layer at most; of a large batch only the first rows then."""


def dropped(run: Any, want: Want) -> dict[str, Array]:
    """Return, for each layer that drops something, what the next training step drops.

    Keras draws a mask from the state of the layer's own generator, which is read here and not moved. The layers are those that the
    training loop can turn (KINDS), and recurrent and attention layers with dropout of their own. A recurrent layer draws for
    predictions, too: what is measured before the next step moves its generator, and its next mask is another one then. Gaussian
    dropout drops nothing; of recurrent layers that are repeated over an outer time nothing is told.

    Options: "place": the place in the batch (0). If `want.example` is among the batch, its place is taken.

    Returns:
        "<role>/<node>" float32 without the batch axis: 0 = dropped, 1 / (1 - rate) = kept and scaled up (1 in alpha dropout);
        "<role>/<node>/rate" (), "<role>/<node>/share" () of what is dropped in the whole batch, "<role>/<node>/count" () of numbers
        drawn for that. Of recurrent and attention layers the same under "<role>/<node>/<part>": "input" (features,), "state" (units,),
        each perhaps with "/<gate>" behind it and "forward/" or "backward/" before it, the same at all time steps; "weights" (queries,
        keys, heads). "batch" (k,) training rows of the step, "place" ().
    """
    rows = _next_rows(run)
    place = _place(rows, want)
    found: dict[str, Array] = {}
    for role, model in run.models.items():
        for layer in model.layers:
            key = f"{role}/{layer.name}"
            if type(layer).__name__ in KINDS:
                mask = _mask(layer, len(rows), place)
                found |= {f"{key}{name}": value for name, value in (mask or {}).items()}
                continue
            for one in drawings_of(layer) if len(rows) else ():
                keep = one.draw(_few(one.shape, len(rows), place))
                told = _told(keep, one.rate, keep[place], 1 / (1 - one.rate))
                found |= {f"{key}/{one.part}{name}": value for name, value in told.items()}
    return found | {"batch": rows, "place": np.array(place)} if found else {}


def _next_rows(run: Any) -> Array:
    """Return the training rows of the next step."""
    size = run.prepared.parts[TRAIN].size
    epoch, position = (run.epoch, run.position) if run.position < size else (run.epoch + 1, 0)
    return np.asarray(run.order(epoch)[position : position + run.batch_size], np.int64)


def _place(rows: Array, want: Want) -> int:
    if want.example is not None and want.example.part == TRAIN:
        found = np.flatnonzero(rows == want.example.row)
        if len(found):
            return int(found[0])
    return min(max(0, int(dict(want.options).get("place", 0))), max(0, len(rows) - 1))


def _mask(layer: Any, batch: int, place: int) -> dict[str, Array] | None:
    """Return mask of a place, rate, share and count; None if the size of an example is not known."""
    shape = tuple(layer._inbound_nodes[0].input_tensors[0].shape[1:])  # noqa: SLF001
    if None in shape or not batch:
        return None
    rows = _few(shape, batch, place)
    rate = float(layer.rate)
    keep = _keep(layer, (rows, *shape), rate)
    scale = 1.0 if type(layer).__name__ == "AlphaDropout" or rate >= 1 else 1 / (1 - rate)
    chosen = np.broadcast_to(keep, (rows, *shape))[place]
    return _told(keep, rate, chosen, scale)


def _few(shape: tuple[int, ...], batch: int, place: int) -> int:
    """Return how many rows to draw: one after the other, the first are the same whatever their number."""
    return min(batch, max(place + 1, MOST_DRAWN // max(1, int(np.prod(shape)))))


def _told(keep: Array, rate: float, chosen: Array, scale: float) -> dict[str, Array]:
    return {
        "": np.array(chosen * scale, np.float32),
        "/rate": np.array(rate),
        "/share": np.array(1 - keep.mean()),
        "/count": np.array(keep.size),
    }


def _keep(layer: Any, shape: tuple[int, ...], rate: float) -> Array:
    """Return what is kept, as booleans that stretch to the shape."""
    generator = getattr(layer, "seed_generator", None)
    if generator is None or rate <= 0:
        return np.ones(shape, bool)
    if hasattr(layer, "_get_noise_shape"):
        wanted = layer._get_noise_shape(keras.KerasTensor(shape))  # noqa: SLF001
    else:
        wanted = layer.noise_shape or (None,) * len(shape)
    noise = [known if one is None else int(one) for one, known in zip(wanted, shape)]
    drawn = tf.random.stateless_uniform(noise, tf.cast(generator.state.value, tf.int32))
    return np.asarray(drawn.numpy() >= np.float32(rate))
