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
    Way,
    composed,
    read_by,
    states_of,
    unroll,
    ways_of,
)
from nnplayground.engine.inside.recurrent_step import GATES
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
        distance of the output put together out of all steps from that of the layer. "maps" () bool: of a ConvLSTM units are
        filters, and features channels, each as the mean over its map.
        Nothing where there is no such example or node, or the node is not recurrent.
    """
    told = _read(run, want)
    return {} if told is None else told.states() | told.means()


@probe("unrolled")
def unrolled(run: Any, want: Want) -> dict[str, Array]:
    """Return what a recurrent layer reads, keeps and hands on at each time step, in inference mode; also of maps.

    Options: as of `hidden_states`, and "unit" (0): of which filter maps are told.

    Returns:
        What `hidden_states` gives, and of each way "first/<state>", the state before the first step that is read. "output"
        (rows, features): the layer's output, one row if it gives its last one only; "at" (rows,): at which step a row is made. Of maps,
        (time, *map) in place of (time, units): those of one filter; of the input, the mean over its channels.
        "norm/<name>" (time,) or (rows,): the Euclidean norm of all numbers of the input, a state or the output at a step.
        "shape/input", "shape/state", "shape/output": their shapes without the batch. "unit" (): the filter, of "units" (); "maps" () bool.
    """
    told = _read(run, want)
    if told is None:
        return {}
    way = told.ways[0]
    arrays = told.states() | {"output": told.narrowed(told.output), "at": told.at()}
    for one, first in zip(told.ways, told.first):
        for name, start in zip(one.states, first):
            arrays[f"{one.name}first/{name}"] = told.narrowed(start[None])[0]
    whole = {"input": told.sequence, "output": told.output}
    for one, found in zip(told.ways, told.found):
        whole |= {one.name + name: _in_order(one, found[name]) for name in one.states}
    arrays |= {f"norm/{name}": _norms(steps) for name, steps in whole.items()}
    rows = told.output.shape if way.layer.return_sequences else told.output.shape[1:]
    shapes = {"input": told.sequence.shape, "state": way.shape, "output": rows}
    arrays |= {f"shape/{name}": np.array(shape) for name, shape in shapes.items()}
    numbers = {"unit": told.unit, "units": way.units, "maps": way.maps}
    return arrays | {name: np.array(one) for name, one in numbers.items()}


@probe("gates")
def gates(run: Any, want: Want) -> dict[str, Array]:
    """Return all that a recurrent layer computes at each time step, in inference mode.

    Options: as of `hidden_states`, and "unit" (0): whose sums are told, or of which filter maps are.

    Returns:
        What `hidden_states` gives, and in the order of the sequence, with the way before the name where there are two:
        LSTM "input gate", "forget gate", "candidate" and "output gate"; GRU "update gate", "reset gate" and "candidate",
        (time, units) each. "parts/<gate>" (time, 3): what the input, the state before (as the reset gate lets it through) and the
        biases add to the sum of the unit's gate; for a simple layer "parts/state". "before/state" (time,): the unit's state before
        the step, for an LSTM also "before/cell". "unit" (). "kind", "activation" and "gate" (): names of the cell and of its two
        functions. "reset_after" () bool: a GRU resets the product of its state. "units" (): how many there are.
        Of a ConvLSTM, (time, *map) in place of (time, units), and (time, *map, 3), (time, *map) in place of (time, 3), (time,): all of
        one filter.
    """
    told = _read(run, want)
    if told is None:
        return {}
    cell = told.ways[0].cell
    arrays = told.states()
    for way, found, first in zip(told.ways, told.found, told.first):
        for name in GATES[way.kind]:
            arrays[way.name + name] = _in_order(way, found[name])
        for name in (one for one in found if one.startswith("parts/")):
            parts = np.moveaxis(found[name], 1, -1) if way.maps else found[name][..., told.unit]
            arrays[way.name + name] = _in_order(way, parts)
        for name, start in zip(way.states, first):
            before = np.concatenate([start[None], found[name][:-1]])
            before = told.narrowed(before) if way.maps else before[:, told.unit]
            arrays[f"{way.name}before/{name}"] = _in_order(way, before)
    function = getattr(cell, "recurrent_activation", None)
    return arrays | {
        "unit": np.array(told.unit),
        "units": np.array(told.ways[0].units),
        "kind": np.array(told.ways[0].kind),
        "reset_after": np.array(bool(getattr(cell, "reset_after", False))),
        "activation": np.array(_name(cell.activation)),
        "gate": np.array("" if function is None else _name(function)),
    }


class _Told(NamedTuple):
    """All steps of a layer for one sequence, in the order of reading.

    found: for each way what `unroll` gives, without the axis of the examples. first: for each way its states before the first step.
    output: (rows, ...) what the layer itself gives. unit: the one that is asked for.
    """

    ways: tuple[Way, ...]
    found: list[dict[str, Array]]
    first: list[list[Array]]
    sequence: Array
    mask: Array
    output: Array
    unit: int
    pieces: int
    difference: float

    def narrowed(self, steps: Array) -> Array:
        """Return maps of all filters as those of one, (time, *map); anything else as it is."""
        way = self.ways[0]
        return np.array(np.take(steps, self.unit, axis=way.axis)) if way.maps else steps

    def at(self) -> Array:
        """Return at which step each row of the output is made."""
        steps = np.arange(len(self.sequence))
        steps = steps[::-1] if self.ways[0].backwards else steps
        return np.array(steps[-len(self.output) :])

    def states(self) -> dict[str, Array]:
        """Return what `hidden_states` promises."""
        arrays = {
            "input": self.read(),
            "mask": self.mask,
            "backwards": np.array([way.backwards for way in self.ways]),
            "pieces": np.array(self.pieces),
            "difference": np.array(self.difference),
        }
        for way, found in zip(self.ways, self.found):
            arrays |= {
                way.name + name: _in_order(way, self.narrowed(found[name])) for name in way.states
            }
        return arrays

    def means(self) -> dict[str, Array]:
        """Return of maps the mean of each channel at each step, (time, channels), of all that `states` tells of one or of all together."""
        if not self.ways[0].maps:
            return {"maps": np.array(False)}
        arrays = {"input": _mean(self.ways[0], self.sequence), "maps": np.array(True)}
        for way, found in zip(self.ways, self.found):
            arrays |= {
                way.name + name: _in_order(way, _mean(way, found[name])) for name in way.states
            }
        return arrays

    def read(self) -> Array:
        """Return what is read as (time, features), of maps the mean over their channels."""
        way = self.ways[0]
        return self.sequence.mean(axis=way.axis) if way.maps else _flat(self.sequence)


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
    shadow, maps = shadow_of(run, role), ways[0].maps

    def compute(values: Any, weights: Any, unit: Any, *inputs: Any) -> Any:
        read, made = read_by(shadow, values, inputs, node, layer)
        first = [states_of(read, ways, place) for place in range(len(ways))]
        only = unit if maps else None
        found = [
            unroll(way, one, read, states, only=only)
            for way, one, states in zip(ways, weights, first)
        ]
        own = composed(layer, ways, found)
        # A wrapper that gives two outputs gives that of the second way behind that of the first.
        given = [
            tf.reshape(tf.cast(one, tf.float32), tf.shape(own))
            for one in made[: 2 if _apart(layer) else 1]
        ]
        output = tf.concat(given, -1)
        difference = tf.reduce_max(tf.abs(own - given[0]))
        mask = tf.ones(tf.shape(read.sequence)[:2], bool) if read.mask is None else read.mask
        return found, first, read.sequence, output, mask, difference

    unit = min(max(0, int(options.get("unit", 0))), ways[0].units - 1)
    weights = [way.weights() for way in ways]
    tensors = [tf.constant(unit), *map(tf.convert_to_tensor, batch)]
    told = shadow.compiled(f"recurrent/{node}", compute)(shadow.values(), weights, *tensors)
    found, first, sequence, output, mask, difference = told
    pieces = int(sequence.shape[0])
    piece = min(max(0, int(options.get("piece", 0))), pieces - 1)
    return _Told(
        ways,
        [{name: np.array(one[:, piece]) for name, one in way.items()} for way in found],
        [[np.array(one[piece]) for one in way] for way in first],
        np.array(sequence[piece]),
        np.array(mask[piece], bool),
        np.array(output[piece] if ways[0].layer.return_sequences else output[piece][None]),
        unit,
        pieces,
        float(difference),
    )


def _in_order(way: Way, steps: Array) -> Array:
    """Return what was computed in the order of reading in that of the sequence."""
    return np.array(steps[::-1]) if way.backwards else steps


def _mean(way: Way, steps: Array) -> Array:
    """Return maps of several channels as the mean of each, (time, channels)."""
    channels = np.moveaxis(steps, way.axis, -1)
    with np.errstate(all="ignore"):  # of a network that has exploded
        return np.asarray(channels.mean(axis=tuple(range(1, channels.ndim - 1))))


def _apart(layer: Any) -> bool:
    """Tell whether a layer gives what its two ways give as two outputs."""
    return hasattr(layer, "merge_mode") and layer.merge_mode is None


def _norms(steps: Array) -> Array:
    """Return the Euclidean norm of each step, (time,)."""
    return np.asarray(np.linalg.norm(_flat(steps).astype(np.float64), axis=1))


def _flat(sequence: Array) -> Array:
    return sequence.reshape(len(sequence), -1)


def _name(function: Any) -> str:
    """Return the name of an activation function, "" for none."""
    name = getattr(function, "function", None) or getattr(function, "__name__", "")
    return "" if name == "linear" else str(name)
