"""A recurrent layer step by step: its gates, its states and its output, out of its own weights.

All in tensors, so that it can be traced and differentiated; inference mode, without dropout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside.recurrent_step import (
    BLOCKS,
    GATES,
    STATES,
    Weights,
    channel_axis,
    step,
)
from nnplayground.engine.shadow import Shadow, Values


class Way(NamedTuple):
    """One reading of a sequence.

    name: "" for a plain layer, "forward/" and "backward/" for the two of a Bidirectional. layer: the recurrent layer of the network
    in training. kind: a key of GATES. backwards: it reads from the end.
    """

    name: str
    layer: Any
    kind: str
    backwards: bool

    @property
    def cell(self) -> Any:
        """Return the cell that computes one step."""
        return getattr(self.layer.cell, "cells", (self.layer.cell,))[0]

    @property
    def states(self) -> tuple[str, ...]:
        """Return the names of what is handed from step to step."""
        return STATES[self.kind]

    @property
    def maps(self) -> bool:
        """Tell whether its states are maps."""
        return self.kind == "ConvLSTM"

    @property
    def units(self) -> int:
        """Return how many units, or filters, it has."""
        return int(self.cell.filters if self.maps else self.cell.units)

    @property
    def axis(self) -> int:
        """Return along which axis of a state they stand."""
        return channel_axis(self.cell)

    @property
    def shape(self) -> tuple[int, ...]:
        """Return the shape of a state, of maps in Keras' order of axes."""
        if not self.maps:
            return (self.units,)
        return tuple(int(size) for size in self.cell.get_initial_state(1)[0].shape[1:])

    def weights(self) -> dict[str, Any]:
        """Return the weights of now as tensors, and after how many steps the gradient is cut (0 = never)."""
        steps = getattr(self.layer.cell, "steps", 0) if hasattr(self.layer.cell, "cells") else 0
        found = {
            "kernel": self.cell.kernel,
            "recurrent": self.cell.recurrent_kernel,
            "bias": self.cell.bias if self.cell.use_bias else None,
        }
        tensors = {
            name: tf.convert_to_tensor(one) for name, one in found.items() if one is not None
        }
        return tensors | {"cut": tf.cast(tf.convert_to_tensor(steps), tf.int32)}


class Read(NamedTuple):
    """What a node reads: sequence (n, time, features) or of maps, mask (n, time) bool or None, states to begin with, perhaps none."""

    sequence: Any
    mask: Any
    states: tuple[Any, ...]


def ways_of(layer: Any) -> tuple[Way, ...]:
    """Return how a layer reads its sequence; () if it is not recurrent, or of a kind that is not taken apart."""
    kind = type(layer).__name__
    if kind == "TimeDistributed":
        return ways_of(layer.layer)
    if kind == "Bidirectional":
        pair = (("forward/", layer.forward_layer), ("backward/", layer.backward_layer))
        found = tuple(
            way._replace(name=name) for name, one in pair for way in ways_of(one) if not way.name
        )
        return found if len(found) == 2 else ()
    cells = getattr(getattr(layer, "cell", None), "cells", None)
    if cells is not None and len(cells) != 1:
        return ()
    kind = type(cells[0] if cells else getattr(layer, "cell", None)).__name__.removesuffix("Cell")
    return (Way("", layer, kind, bool(layer.go_backwards)),) if kind in GATES else ()


def what_is_read(shadow: Shadow, outputs: Mapping[str, Any], node: str, layer: Any) -> Read:
    """Return what a recurrent node reads in a pass; a wrapper that repeats it over an outer time has made (n · outer) sequences of it."""
    refs = shadow.graph[node].inputs
    tensors = [outputs[f"{ref.node}/{ref.port}" if ref.port else ref.node] for ref in refs]
    sequence, mask = tensors[0], getattr(tensors[0], "_keras_mask", None)
    if type(layer).__name__ == "TimeDistributed":
        shape = tf.shape(sequence)
        sequence = tf.reshape(sequence, tf.concat([[shape[0] * shape[1]], shape[2:]], 0))
        mask = None
    states = tuple(tf.cast(one, tf.float32) for one in tensors[1:])
    return Read(tf.cast(sequence, tf.float32), mask, states)


def read_by(shadow: Shadow, values: Values, inputs: Sequence[Any], node: str, layer: Any) -> Any:
    """Return what a node reads, as `Read`, and its outputs, for inputs of the network; inside `compiled`."""
    passed = shadow.run(values, inputs)
    made = [passed.outputs[node]]
    while f"{node}/{len(made)}" in passed.outputs:
        made.append(passed.outputs[f"{node}/{len(made)}"])
    return what_is_read(shadow, passed.outputs, node, layer), made


def states_of(read: Read, ways: Sequence[Way], at: int) -> list[Any]:
    """Return the states that a way begins with, (n, units) each: those handed in, divided among the ways, else zeros."""
    way = ways[at]
    if read.states:
        each = len(read.states) // len(ways)
        return list(read.states[at * each : (at + 1) * each])
    zeros = tf.zeros((tf.shape(read.sequence)[0], *way.shape), read.sequence.dtype)
    return [zeros for _ in way.states]


def unroll(
    way: Way,
    weights: Weights,
    read: Read,
    states: Sequence[Any],
    nudges: Sequence[Any] = (),
    gates: bool = True,
    only: Any = None,
) -> dict[str, Any]:
    """Compute all steps of a layer.

    Args:
        way: how it is read.
        weights: as `Way.weights` gives them.
        read: what is read.
        states: to begin with.
        nudges: for each state (time, n, units), added to it after each step, in the order of reading: zeros whose gradient is that
            of the state.
        gates: tell of gates and their parts, too.
        only: of maps, the filter whose gates and parts are told, () int; all of them would be large.

    Returns:
        In the order of reading, (time, n, units), or (time, n, ...) with maps as Keras has them: "state", for an LSTM also "cell", the
        gates of GATES, "shown", the output of each step, and "parts/<name>" (time, n, 3, units): what the input, the state before and
        the biases add to the sum of a gate. With `only` gates and parts have no axis of filters.
    """
    sequence = tf.cast(_by_time(read.sequence), tf.float32)
    count, size = tf.shape(sequence)[0], tf.shape(sequence)[1]
    # One number for each example, which stretches over its state.
    lone = [1] * len(way.shape)
    mask = tf.ones((count, size, *lone), bool)
    if read.mask is not None:
        mask = tf.reshape(tf.transpose(tf.cast(read.mask, bool)), (count, size, *lone))
    if way.backwards:
        sequence, mask = tf.reverse(sequence, [0]), tf.reverse(mask, [0])
    zeros = tf.zeros((size, *way.shape))
    nudges = list(nudges) or [tf.zeros((count, 1, *lone)) for _ in way.states]
    done = tf.zeros((size, *lone), tf.int32)
    first = dict(zip(way.states, states)) | {"shown": zeros, "done": done}
    if gates:
        empty = {f"parts/{name}": tf.stack([zeros] * 3, axis=1) for name in BLOCKS[way.kind]}
        first |= _narrowed(way, empty | dict.fromkeys(GATES[way.kind], zeros), only)

    def one_step(before: dict[str, Any], now: tuple[Any, ...]) -> dict[str, Any]:
        x, seen, *pushes = now
        old = _cut(weights["cut"], before["done"], [before[name] for name in way.states])
        made = _narrowed(way, step(way.kind, way.cell, weights, x, old), only)
        made["shown"] = tf.where(seen, made["state"], before["shown"])
        for name, was, push in zip(way.states, old, pushes):
            made[name] = tf.where(seen, made[name], was) + push
        made["done"] = before["done"] + tf.cast(seen, tf.int32)
        return {name: tf.ensure_shape(made[name], one.shape) for name, one in before.items()}

    found: dict[str, Any] = tf.scan(one_step, (sequence, mask, *nudges), first)
    if getattr(way.layer, "zero_output_for_mask", False):
        found["shown"] = tf.where(mask, found["shown"], tf.zeros_like(found["shown"]))
    del found["done"]
    return found


def composed(layer: Any, ways: Sequence[Way], found: Sequence[Mapping[str, Any]]) -> Any:
    """Return the (first) output of a layer, put together out of all steps of its ways: what Keras gives for it."""
    each = []
    for place, one in enumerate(found):
        shown = one["shown"]
        if ways[0].layer.return_sequences:
            # A Bidirectional turns the sequence of its second reading round.
            shown = tf.reverse(shown, [0]) if place else shown
            each.append(_by_time(shown))
        else:
            each.append(shown[-1])
    return each[0] if len(each) == 1 else _merged(_bare(layer).merge_mode, *each)


def _by_time(sequence: Any) -> Any:
    """Return (n, time, ...) as (time, n, ...), and the other way round."""
    return tf.transpose(sequence, (1, 0, *range(2, len(sequence.shape))))


def _bare(layer: Any) -> Any:
    return _bare(layer.layer) if type(layer).__name__ == "TimeDistributed" else layer


def _merged(mode: str | None, one: Any, other: Any) -> Any:
    if mode == "concat":
        return tf.concat([one, other], axis=-1)
    if mode == "mul":
        return one * other
    if mode is None:
        return one
    return (one + other) / (2.0 if mode == "ave" else 1.0)


def _narrowed(way: Way, made: dict[str, Any], only: Any) -> dict[str, Any]:
    """Return what a step gives with one filter of its gates and parts, all of them with None."""
    if only is None:
        return made
    # The parts have one axis more.
    inner = {name: way.axis + (way.axis > 0 and name.startswith("parts/")) for name in made}
    return {
        name: one if name in way.states else tf.gather(one, only, axis=inner[name])
        for name, one in made.items()
    }


def _cut(steps: Any, done: Any, states: list[Any]) -> list[Any]:
    """Let no gradient through states at which a truncated layer begins a new piece."""
    here = tf.logical_and(steps > 0, tf.equal(done % tf.maximum(steps, 1), 0))
    return [tf.where(here, tf.stop_gradient(one), one) for one in states]
