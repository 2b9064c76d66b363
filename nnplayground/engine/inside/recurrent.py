"""What a recurrent layer keeps in mind while it reads a sequence: its states and gates at every time step."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Example, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.examples import batch_of
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.recurrence import (
    GATES,
    Way,
    composed,
    read_by,
    states_of,
    unroll,
    ways_of,
)
from nnplayground.engine.shadow import shadow_of

Array = NDArray[Any]


@probe("hidden_states")
def hidden_states(run: Any, want: Want) -> dict[str, Array]:
    """Return the state of a recurrent layer after each time step, in inference mode, also where the layer gives its last one only.

    Options: "role" ("model"), "node"; "piece": which sequence of a layer that is repeated over an outer time (0).

    Returns:
        In the order of the sequence: "state" (time, units), of an LSTM also "cell"; a Bidirectional has "forward/state" and
        "backward/state" instead. "input" (time, features): what the layer reads. "mask" (time,) bool: False = skipped.
        "backwards" (ways,) bool: reads from the end. "pieces" (): how many sequences there are. "difference" (): the largest
        distance of the output put together out of all steps from that of the layer.
        Nothing where there is no such example or node, or the node is not recurrent.
    """
    told = _read(run, want)
    return {} if told is None else told.states()


@probe("gates")
def gates(run: Any, want: Want) -> dict[str, Array]:
    """Return all that a recurrent layer computes at each time step, in inference mode.

    Options: as of `hidden_states`, and "unit" (0): whose sums are told.

    Returns:
        What `hidden_states` gives, and in the order of the sequence, with the way before the name where there are two:
        LSTM "input gate", "forget gate", "candidate" and "output gate"; GRU "update gate", "reset gate" and "candidate",
        (time, units) each. "parts/<gate>" (time, 3): what the input, the state before (as the reset gate lets it through) and the
        biases add to the sum of the unit's gate; for a simple layer "parts/state". "before/state" (time,): the unit's state before
        the step, for an LSTM also "before/cell". "unit" (). "kind", "activation" and "gate" (): names of the cell and of its two
        functions. "reset_after" () bool: a GRU resets the product of its state.
    """
    told = _read(run, want)
    if told is None:
        return {}
    cell = told.ways[0].cell
    unit = min(max(0, int(dict(want.options).get("unit", 0))), cell.units - 1)
    arrays = told.states()
    for way, found, first in zip(told.ways, told.found, told.first):
        for name in GATES[way.kind]:
            arrays[way.name + name] = _in_order(way, found[name])
        for name in (one for one in found if one.startswith("parts/")):
            arrays[way.name + name] = _in_order(way, found[name][..., unit])
        for name, start in zip(way.states, first):
            before = np.concatenate([start[None], found[name][:-1]])
            arrays[f"{way.name}before/{name}"] = _in_order(way, before[:, unit])
    function = getattr(cell, "recurrent_activation", None)
    return arrays | {
        "unit": np.array(unit),
        "kind": np.array(told.ways[0].kind),
        "reset_after": np.array(bool(getattr(cell, "reset_after", False))),
        "activation": np.array(_name(cell.activation)),
        "gate": np.array("" if function is None else _name(function)),
    }


class _Told(NamedTuple):
    """All steps of a layer for one sequence, in the order of reading.

    found: for each way what `unroll` gives, without the axis of the examples. first: for each way its states before the first step.
    """

    ways: tuple[Way, ...]
    found: list[dict[str, Array]]
    first: list[list[Array]]
    sequence: Array
    mask: Array
    pieces: int
    difference: float

    def states(self) -> dict[str, Array]:
        """Return what `hidden_states` promises."""
        arrays = {
            "input": self.sequence,
            "mask": self.mask,
            "backwards": np.array([way.backwards for way in self.ways]),
            "pieces": np.array(self.pieces),
            "difference": np.array(self.difference),
        }
        for way, found in zip(self.ways, self.found):
            arrays |= {way.name + name: _in_order(way, found[name]) for name in way.states}
        return arrays


def _read(run: Any, want: Want) -> _Told | None:
    options = dict(want.options)
    role, node = str(options.get("role", "model")), str(options.get("node", ""))
    graph = run.project.networks.get(role)
    if graph is None or role not in run.models or node not in graph:
        return None
    layer = run.models[role].get_layer(graph[node].owner)
    ways = ways_of(layer)
    batch = batch_of(run, role, want.example or Example()) if ways else None
    if batch is None:
        return None
    shadow = shadow_of(run, role)

    def compute(values: Any, weights: Any, *inputs: Any) -> Any:
        read, made = read_by(shadow, values, inputs, node, layer)
        first = [states_of(read, ways, place) for place in range(len(ways))]
        found = [unroll(way, *more) for way, *more in zip(ways, weights, [read] * len(ways), first)]
        output = tf.reshape(composed(layer, ways, found), tf.shape(made[0]))
        difference = tf.reduce_max(tf.abs(output - tf.cast(made[0], tf.float32)))
        mask = tf.ones(tf.shape(read.sequence)[:2], bool) if read.mask is None else read.mask
        return found, first, read.sequence, mask, difference

    weights = [way.weights() for way in ways]
    tensors = [tf.convert_to_tensor(one) for one in batch]
    told = shadow.compiled(f"recurrent/{node}", compute)(shadow.values(), weights, *tensors)
    found, first, sequence, mask, difference = told
    pieces = int(sequence.shape[0])
    piece = min(max(0, int(options.get("piece", 0))), pieces - 1)
    return _Told(
        ways,
        [{name: np.array(one[:, piece]) for name, one in way.items()} for way in found],
        [[np.array(one[piece]) for one in way] for way in first],
        _flat(np.array(sequence[piece])),
        np.array(mask[piece], bool),
        pieces,
        float(difference),
    )


def _in_order(way: Way, steps: Array) -> Array:
    """Return what was computed in the order of reading in that of the sequence."""
    return np.array(steps[::-1]) if way.backwards else steps


def _flat(sequence: Array) -> Array:
    return sequence.reshape(len(sequence), -1)


def _name(function: Any) -> str:
    """Return the name of an activation function, "" for none."""
    name = getattr(function, "function", None) or getattr(function, "__name__", "")
    return "" if name == "linear" else str(name)
