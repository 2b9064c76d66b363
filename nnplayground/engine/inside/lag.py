"""How far back a recurrent layer learns: the size of gradients with respect to what was some steps earlier."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.recurrence import (
    Read,
    Way,
    composed,
    read_by,
    states_of,
    unroll,
    ways_of,
)
from nnplayground.engine.shadow import Shadow, Values, shadow_of

Array = NDArray[Any]
EXAMPLES = 8
EXACT, DIRECTIONS = 32, 16
"""Of states with more numbers than the first, so many directions at right angles to each other stand for all."""
MOST, FEWEST = 2**16, 4
"""So many numbers of maps are computed in a step at most: of large ones fewer directions, then fewer examples."""


@probe("lag")
def lag(run: Any, want: Want) -> dict[str, Array]:
    """Return the norms of gradients by lag, in inference mode, over some examples of the training part.

    The last state h_T depends on the state k steps earlier by a product of k Jacobians, whose size tells whether it can learn from
    there (Bengio, Simard and Frasconi 1994; Pascanu, Mikolov and Bengio 2013, eq. 5).

    Options: "role" ("model"), "node"; "of": whose gradient, that of the last "state" (the default) or of the "loss"; "examples": how
    many at most (8).

    Returns:
        For each way of reading ("", or "forward/" and "backward/"), (examples, time) each, column k for a lag of k steps, NaN where a
        sequence is shorter: "state": ||d h_T / d h_(T-k)|| / sqrt(units), the Frobenius norm, so that a state that is handed on as it
        is gives 1; an LSTM also "cell": ... / d c_(T-k); "input": ... / d x_(T-k), with the same divisor. Of a ConvLSTM the units
        are all numbers of its maps.
        Of the loss: "loss/state", "loss/input" (and "loss/cell"): ||d loss / d ...|| of the loss of each example, through this
        layer; none of these where others read not only the layer's first output.
        "directions" () and "units" (): of all units' gradients, how many directions were taken; with fewer, norms are estimates.
        "steps" (): after how many steps a truncated layer cuts, 0 = never.
        Nothing where the node is not recurrent.
    """
    options = dict(want.options)
    role, node = str(options.get("role", "model")), str(options.get("node", ""))
    graph = run.project.networks.get(role)
    if graph is None or role not in run.models or node not in graph:
        return {}
    layer = run.models[role].get_layer(graph[node].owner)
    ways = ways_of(layer)
    # The sequences of a layer that is repeated over an outer time are no examples of their own.
    if not ways or type(layer).__name__ == "TimeDistributed" or role != "model":
        return {}
    of = str(options.get("of", "state"))
    units = math.prod(ways[0].shape)
    rows = _directions(units, ways[0].maps)
    count = max(1, int(options.get("examples", EXAMPLES)))
    if ways[0].maps:
        count = min(count, max(1, MOST // (units * (1 if of == "loss" else len(rows)))))
    inputs, targets = run.first_rows(TRAIN, min(count, run.prepared.parts[TRAIN].size))
    shadow, weights = shadow_of(run, role), [way.weights() for way in ways]

    def compute(values: Any, weights: Any, inputs: Any, targets: Any) -> Any:
        read, _ = read_by(shadow, values, inputs, node, layer)
        found: dict[str, Any] = {}
        if of != "loss":
            for place, way in enumerate(ways):
                found |= _of_last(way, weights[place], read, states_of(read, ways, place), rows)
        elif not _hands_on(graph, node):
            found |= _of_loss(shadow, values, inputs, targets, node, layer, ways, weights, read)
        mask = tf.ones(tf.shape(read.sequence)[:2], bool) if read.mask is None else read.mask
        return found, mask

    norms, mask = shadow.compiled(f"lag/{node}/{of}", compute)(
        shadow.values(), weights, list(inputs), list(targets)
    )
    arrays = {name: _by_lag(ways, name, one, np.array(mask, bool)) for name, one in norms.items()}
    return arrays | {
        "directions": np.array(len(rows)),
        "units": np.array(units),
        "steps": np.array(int(weights[0]["cut"])),
    }


def _of_last(
    way: Way, weights: Any, read: Read, states: Sequence[Any], directions: Array
) -> dict[str, Any]:
    """Return the norms of the gradients of the last state, (time, n) in the order of reading.

    Each example is computed once for each direction of its last state, all in one batch.
    """
    rows = tf.reshape(tf.constant(directions, tf.float32), (-1, *way.shape))
    count, size = len(directions), tf.shape(read.sequence)[0]

    def again(one: Any) -> Any:
        return tf.repeat(one, count, axis=0)

    copies = Read(again(read.sequence), None if read.mask is None else again(read.mask), ())
    nudges = _nudges(way, copies.sequence)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch([copies.sequence, *nudges])
        found = unroll(way, weights, copies, list(map(again, states)), nudges, gates=False)
        value = tf.reduce_sum(found["state"][-1] * tf.tile(rows, (size, *[1] * len(way.shape))))
    slopes = _slopes(tape, value, way, copies.sequence, nudges)
    # Orthonormal rows, scaled so that all of them together stand for all units.
    shape = (-1, size, count)
    return {
        way.name + name: tf.sqrt(
            tf.reduce_sum(tf.reshape(tf.reduce_sum(one**2, -1), shape), -1) / count
        )
        for name, one in slopes.items()
    }


def _of_loss(
    shadow: Shadow,
    values: Values,
    inputs: Any,
    targets: Any,
    node: str,
    layer: Any,
    ways: Sequence[Way],
    weights: Sequence[Any],
    read: Read,
) -> dict[str, Any]:
    """Return the norms of the gradients of each example's loss through a layer, (time, n) in the order of reading."""
    found: dict[str, Any] = {}
    nudges = [_nudges(way, read.sequence) for way in ways]
    copies = [tf.identity(read.sequence) for _ in ways]
    with tf.GradientTape(persistent=True, watch_accessed_variables=False) as tape:
        tape.watch([copies, nudges])
        steps = [
            unroll(
                way,
                weights[place],
                read._replace(sequence=copies[place]),
                states_of(read, ways, place),
                nudges[place],
                gates=False,
            )
            for place, way in enumerate(ways)
        ]
        passed = shadow.run(values, inputs, instead={node: composed(layer, ways, steps)})
        # Keras' loss is the mean over the batch; that of an example is as many times its share of it.
        value = shadow.loss_of(passed, values, targets)[0]
        value *= tf.cast(tf.shape(read.sequence)[0], value.dtype)
    for place, way in enumerate(ways):
        slopes = _slopes(tape, value, way, copies[place], nudges[place])
        for name, one in slopes.items():
            found[f"{way.name}loss/{name}"] = tf.norm(one, axis=-1)
    return found


def _nudges(way: Way, sequence: Any) -> list[Any]:
    """Return zeros that are added to the states after each step, (time, n, units) or (time, n, *map) each."""
    shape = tf.shape(sequence)
    return [tf.zeros((shape[1], shape[0], *way.shape)) for _ in way.states]


def _slopes(tape: Any, value: Any, way: Way, sequence: Any, nudges: Sequence[Any]) -> Any:
    """Return the gradients of a number by name, (time, n, numbers) in the order of reading."""
    zero = tf.UnconnectedGradients.ZERO
    found = tape.gradient(value, [sequence, *nudges], unconnected_gradients=zero)
    first, *others = (tf.reshape(one, (*tf.unstack(tf.shape(one)[:2]), -1)) for one in found)
    turned = tf.transpose(first, (1, 0, 2))
    turned = tf.reverse(turned, [0]) if way.backwards else turned
    return {"input": turned, **dict(zip(way.states, others))}


def _directions(units: int, maps: bool) -> Array:
    """Return rows of length 1 at right angles to each other: the axes, or some at random, always the same, if there are many.

    The sum of the squares of a Jacobian's products with `count` such rows is count / units of its squared norm on average. Of large maps
    fewer are taken.
    """
    if units <= EXACT:
        return np.eye(units)
    most = max(FEWEST, min(DIRECTIONS, MOST // units)) if maps else DIRECTIONS
    drawn = np.random.default_rng(0).normal(size=(units, most))
    return np.asarray(np.linalg.qr(drawn)[0].T)


def _by_lag(ways: Sequence[Way], name: str, norms: Any, mask: Array) -> Array:
    """Return norms (time, n) in the order of reading by lag, (n, time): steps that are masked do not count."""
    way = next(one for one in ways if name.startswith(one.name))
    steps = np.array(norms, np.float64).T
    found = np.full(steps.shape, np.nan)
    for row, seen in enumerate(mask[:, ::-1] if way.backwards else mask):
        kept = steps[row, seen][::-1]
        found[row, : len(kept)] = kept
    return found


def _hands_on(graph: Any, node: str) -> bool:
    """Tell whether other outputs than the first, such as last states, are read by others."""
    refs = [ref for one in graph.nodes for ref in one.inputs] + list(graph.ends())
    return any(ref.node == node and ref.port > 0 for ref in refs)
