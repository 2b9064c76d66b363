"""Forward passes that everything which looks inside shares: one for each example, and one over the first training examples.

What is asked for again at the same step of the same weights is not computed again, so that several views cost one pass.
"""

from __future__ import annotations

import math
import weakref
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Example
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.examples import batch_of
from nnplayground.engine.health import fed
from nnplayground.engine.shadow import Shadow, Values, shadow_of

Array = NDArray[Any]
Found = TypeVar("Found")
EXAMPLES, FEWEST = 256, 16
MOST = 2**24
"""How many numbers a pass over several examples may give; networks with larger outputs are shown fewer examples."""
_KEPT = 4


class Seen(NamedTuple):
    """What a pass in inference mode gave, as arrays (examples, ...) that nobody may write to.

    outputs: "node" or "node/port" of every node, inputs among them. before: "node" -> what goes into its activation function, for layers
    with exactly one. logits: output key -> the output before softmax or sigmoid.
    """

    outputs: dict[str, Array]
    before: dict[str, Array]
    logits: dict[str, Array]


def forward(run: Any, example: Example, role: str = "model") -> dict[str, Array]:
    """Return the outputs of all nodes for one example, without the batch axis; nothing if there is no such example.

    Raises:
        DataError: an example of one's own does not fit the data of the run.
    """
    seen = look(run, example, role)
    return {} if seen is None else {key: value[0] for key, value in seen.outputs.items()}


def look(run: Any, example: Example, role: str = "model") -> Seen | None:
    """Return what the network computes for one example, (1, ...) each; None if there is no such example.

    Raises:
        DataError: as `forward`.
    """
    batch = batch_of(run, role, example)
    if batch is None:
        return None
    return _once(run, role, tuple(one.tobytes() for one in batch), batch)


def over(run: Any, role: str = "model", most: int = EXAMPLES) -> Seen | None:
    """Return what the network computes for the first training examples: up to `most` of them, fewer if it has large outputs.

    None if the data does not feed this network.
    """
    part = run.prepared.parts[TRAIN]
    arrays = fed(run.models[role], part.inputs)
    size = _size(shadow_of(run, role))
    count = min(most, max(FEWEST, MOST // max(1, size)), part.size)
    if arrays is None or not count:
        return None
    return _once(run, role, count, [np.asarray(one[:count]) for one in arrays])


def values_of(run: Any, role: str = "model") -> Values:
    """Return the weights of now, read once in a moment."""
    return once(run, ("values", role), lambda: shadow_of(run, role).values())


def once(run: Any, key: Hashable, make: Callable[[], Found]) -> Found:
    """Return what `make` gives, made once in a moment."""
    moment = run.cache.get("moment")
    if moment is None:
        return make()
    if key not in moment:
        moment[key] = make()
    found: Found = moment[key]
    return found


def _size(shadow: Shadow) -> int:
    """Return how many numbers all layers together give for one example; sizes that are not known count as 1."""
    return sum(
        math.prod(one or 1 for one in tensor.shape[1:])
        for layer in shadow.model.layers
        for call in layer._inbound_nodes  # noqa: SLF001
        for tensor in call.outputs
    )


def _once(run: Any, role: str, rows: Hashable, batch: list[Array]) -> Seen:
    """Return the pass over some rows, from the cache if nothing has changed since."""
    return once(run, ("pass", role, rows), lambda: _of_now(run, role, rows, batch))


def _of_now(run: Any, role: str, rows: Hashable, batch: list[Array]) -> Seen:
    """Return the pass over some rows, from the cache if neither weights nor data have changed since."""
    shadow = shadow_of(run, role)
    values = values_of(run, role)
    now = _Now(run, shadow, values)
    kept: tuple[_Now, dict[Hashable, Seen]] | None = run.cache.get(f"passes/{role}")
    if kept is None or kept[0] != now:
        kept = run.cache[f"passes/{role}"] = (now, {})
    if rows not in kept[1]:
        while len(kept[1]) >= _KEPT:
            kept[1].pop(next(iter(kept[1])))
        kept[1][rows] = _pass(shadow, values, batch)
    return kept[1][rows]


class _Now:
    """A moment of a run: two are equal if the same pass would give the same numbers."""

    def __init__(self, run: Any, shadow: Shadow, values: Values) -> None:
        # Steps alone do not tell: a kept state may be shown, or a weight set by hand.
        print_of = shadow.compiled("fingerprint", _fingerprint)
        self.key = (run.number, run.step, np.asarray(print_of(values)).tobytes())
        self.prepared = weakref.ref(run.prepared)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Now)
            and self.key == other.key
            and self.prepared() is other.prepared()
            and self.prepared() is not None
        )

    __hash__ = None  # type: ignore[assignment]


def _fingerprint(values: Values) -> Any:
    """Return a number for each weight that changes when one of its entries does: the sum of all their bits, wrapped."""
    sums = [
        tf.cast(tf.reduce_sum(_bits(one)), tf.int64) for one in [*values.trainable, *values.others]
    ]
    return tf.stack(sums) if sums else tf.zeros(0, tf.int64)


def _bits(one: Any) -> Any:
    kinds = {2: tf.int16, 4: tf.int32, 8: tf.int64}
    if one.dtype.is_floating and one.dtype.size in kinds:
        return tf.bitcast(one, kinds[one.dtype.size])
    return tf.cast(one, tf.int64)


def _pass(shadow: Shadow, values: Values, batch: list[Array]) -> Seen:
    def compute(values: Values, *inputs: Any) -> Any:
        passed = shadow.run(values, inputs)
        return passed.outputs, passed.before, passed.logits

    tensors = [tf.convert_to_tensor(one) for one in batch]
    found = shadow.compiled("pass", compute)(values, *tensors)
    return Seen(*({key: _frozen(one) for key, one in group.items()} for group in found))


def _frozen(tensor: Any) -> Array:
    """Return a tensor as an array that cannot be written to; it is TensorFlow's own memory, which nothing writes to either."""
    if isinstance(tensor, tf.RaggedTensor):
        tensor = tensor.to_tensor()
    elif isinstance(tensor, tf.SparseTensor):
        tensor = tf.sparse.to_dense(tensor)
    array = np.asarray(tensor)
    array.flags.writeable = False
    return array
