"""One time step of each kind of recurrent cell, by its formula, out of its own weights; in tensors and without dropout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf

GATES = {
    "LSTM": ("input gate", "forget gate", "candidate", "output gate"),
    "GRU": ("update gate", "reset gate", "candidate"),
    "SimpleRNN": (),
    "ConvLSTM": ("input gate", "forget gate", "candidate", "output gate"),
}
"""What each kind of cell computes before its new state, in the order of its kernel."""
BLOCKS = GATES | {"SimpleRNN": ("state",)}
"""The sums of each kind of cell."""
STATES = {
    "LSTM": ("state", "cell"),
    "GRU": ("state",),
    "SimpleRNN": ("state",),
    "ConvLSTM": ("state", "cell"),
}
"""What each kind of cell hands from step to step."""
Weights = Mapping[str, Any]
Told = dict[str, Any]


def step(kind: str, cell: Any, weights: Weights, x: Any, states: list[Any]) -> Told:
    """Compute one step.

    Args:
        kind: a key of GATES.
        cell: Keras' cell; only its settings are read.
        weights: "kernel", "recurrent" and, where there is one, "bias".
        x: (n, features); of a ConvLSTM (n, *map, channels) or, as its data format says, (n, channels, *map).
        states: before the step, in the order of STATES, (n, units) each, or maps as x.

    Returns:
        The states after it and the gates, shaped as the states, and "parts/<name>" (n, 3, ...): what the input, the state before and
        the biases add to each sum of BLOCKS.
    """
    return _STEPS[kind](cell, weights, x, states)


def channel_axis(cell: Any) -> int:
    """Return along which axis of a state its units or filters stand."""
    return 1 if getattr(cell, "data_format", "") == "channels_first" else -1


def _divided(kind: str, axis: int, *terms: Any) -> Told:
    """Return what input, state and biases add to the sum of each gate, (n, 3, units)."""
    names = BLOCKS[kind]
    divided = zip(*(tf.split(one, len(names), axis=axis) for one in terms))
    return {name: tf.stack(three, axis=1) for name, three in zip(names, divided)}


def _sums(kind: str, weights: Weights, x: Any, h: Any) -> Told:
    product = tf.matmul(x, weights["kernel"])
    recurrent = tf.matmul(h, weights["recurrent"])
    bias = weights.get("bias")
    bias = tf.zeros_like(product[0]) if bias is None else bias
    # A GRU that resets after the product has biases of the input and of the state.
    rows = tf.reshape(bias, (-1, product.shape[-1]))
    total = tf.broadcast_to(tf.reduce_sum(rows, 0), tf.shape(product))
    return _divided(kind, -1, product, recurrent, total)


def _convolved(cell: Any, weights: Weights, x: Any, h: Any) -> Told:
    axis = channel_axis(cell)
    shared = {"data_format": cell.data_format}
    product = keras.ops.conv(
        x,
        weights["kernel"],
        strides=cell.strides,
        padding=cell.padding,
        dilation_rate=cell.dilation_rate,
        **shared,
    )
    recurrent = keras.ops.conv(h, weights["recurrent"], padding="same", **shared)
    bias = weights.get("bias")
    bias = tf.zeros(product.shape[axis]) if bias is None else bias
    if axis == 1:
        bias = tf.reshape(bias, (-1, *[1] * cell.rank))
    return _divided("ConvLSTM", axis, product, recurrent, tf.broadcast_to(bias, tf.shape(product)))


def _simple(cell: Any, weights: Weights, x: Any, states: list[Any]) -> Told:
    """Elman (1990): h_t = f(W x_t + U h_(t-1) + b)."""
    parts = _sums("SimpleRNN", weights, x, states[0])
    state = cell.activation(tf.reduce_sum(parts["state"], 1))
    return {"state": state, "parts/state": parts["state"]}


def _lstm(cell: Any, weights: Weights, x: Any, states: list[Any]) -> Told:
    """Hochreiter and Schmidhuber (1997) with the forget gate of Gers et al. (2000): c_t = f_t c_(t-1) + i_t g_t, h_t = o_t f(c_t)."""
    return _remembered(cell, _sums("LSTM", weights, x, states[0]), states[1])


def _conv_lstm(cell: Any, weights: Weights, x: Any, states: list[Any]) -> Told:
    """Shi et al. (2015), eq. 3, without the terms of the cell state in the gates: an LSTM whose products are convolutions."""
    return _remembered(cell, _convolved(cell, weights, x, states[0]), states[1])


def _remembered(cell: Any, parts: Told, before: Any) -> Told:
    gates = {
        name: (cell.activation if name == "candidate" else cell.recurrent_activation)(
            tf.reduce_sum(three, 1)
        )
        for name, three in parts.items()
    }
    kept = gates["forget gate"] * before + gates["input gate"] * gates["candidate"]
    state = gates["output gate"] * cell.activation(kept)
    return {**gates, "cell": kept, "state": state} | _told(parts)


def _gru(cell: Any, weights: Weights, x: Any, states: list[Any]) -> Told:
    """Cho et al. (2014): h_t = z_t h_(t-1) + (1 - z_t) g_t; the reset gate acts on the state, or on its product with the weights."""
    h = states[0]
    parts = _sums("GRU", weights, x, h)
    update, reset = (
        cell.recurrent_activation(tf.reduce_sum(parts[name], 1))
        for name in ("update gate", "reset gate")
    )
    own, past, bias = tf.unstack(parts["candidate"], axis=1)
    if cell.reset_after:
        biases = weights.get("bias")
        inner = tf.zeros_like(bias) if biases is None else biases[1, 2 * cell.units :]
        past, bias = reset * past, bias - inner + reset * inner
    else:
        past = tf.matmul(reset * h, weights["recurrent"][:, 2 * cell.units :])
    parts["candidate"] = tf.stack([own, past, bias], axis=1)
    candidate = cell.activation(own + past + bias)
    state = update * h + (1 - update) * candidate
    return {
        "update gate": update,
        "reset gate": reset,
        "candidate": candidate,
        "state": state,
    } | _told(parts)


def _told(parts: Told) -> Told:
    return {f"parts/{name}": three for name, three in parts.items()}


_STEPS = {"SimpleRNN": _simple, "LSTM": _lstm, "GRU": _gru, "ConvLSTM": _conv_lstm}
