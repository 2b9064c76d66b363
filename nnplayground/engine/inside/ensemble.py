"""Many passes with dropout left on against the one without: how sure a network is, and what training mode changes in every layer.

Monte-Carlo dropout (Gal and Ghahramani 2016, Dropout as a Bayesian Approximation, ICML, equation 6 for the mean). Deviation: the
spread is that of the passes alone, without the term for the noise of the data.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Example, Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.data import prepare
from nnplayground.engine.build import BuildError
from nnplayground.engine.examples import batch_of
from nnplayground.engine.health import fed
from nnplayground.engine.inside import Piece, job
from nnplayground.engine.probes import _plain_input, _reach, _undone
from nnplayground.engine.results import asked
from nnplayground.engine.shadow import Pass, Shadow, Values, shadow_of

Array = NDArray[Any]
ROLE = "model"
PASSES, MOST = 100, 2000
POINTS = 120
COMPANIONS = 31
"""Training rows beside the example where normalisation takes the statistics of the batch."""
UNITS = 256
RANDOM = (
    "Dropout",
    "SpatialDropout1D",
    "SpatialDropout2D",
    "SpatialDropout3D",
    "AlphaDropout",
    "GaussianDropout",
    "GaussianNoise",
)


@job("ensemble", live=False)
def ensemble(run: Any, want: Want) -> Generator[Piece, None, Mapping[str, Array]]:
    """Run one example through the network in training mode again and again, and once in inference mode.

    Pass i draws its random numbers from the seed + i, and moves no generator of the run: it is Keras' training=True with that state. In
    networks with batch normalisation the example stands first in a batch with the first COMPANIONS training rows; the moving statistics
    stay as they are.

    Options: "passes" (100), "seed" (0), "output" the key of one of several outputs.

    Returns:
        "samples" (n, k) of the output, flat, as the network gives it; "deterministic" (k,) in inference mode; "mean" and "spread" (k,) of
        the samples, the spread with n - 1 below, 0 of one pass; "seed" (), "random" (): how many layers can drop or add noise.
        By node, averaged over all axes but the last, of the first UNITS units: "inference/<node>", "training/<node>" and
        "spread/<node>" (units,), and "changed/<node>" (): the root mean square of training - inference over all numbers and passes.
        For one input number also "x" (m,) in raw units, "band/mean", "band/spread" and "band/deterministic" (m, k).

    Raises:
        BuildError: there is no such example.
        DataError: an example of one's own does not fit the data.
    """
    options = dict(want.options)
    count = min(MOST, max(1, int(options.get("passes", PASSES))))
    seed = int(options.get("seed", 0))
    key = asked(run, run.prepared.parts[TRAIN], str(options.get("output", ""))).key
    shadow = shadow_of(run, ROLE)
    values = shadow.values()
    batch = _batch(run, shadow, want.example or Example())
    still = _look(shadow, False)(values, tf.constant(0), *batch)
    layers = _Layers({name: np.asarray(one)[0] for name, one in still.outputs.items()})
    band = _Band(run, shadow, values, key)
    samples: list[Array] = []
    for number in range(count):
        seeded = tf.constant(seed + number)
        passed = _look(shadow, True)(values, seeded, *batch)
        samples.append(np.asarray(passed.ends[key])[0].reshape(-1))
        layers.add(passed)
        band.add(seeded)
        yield (number + 1) / count, None, ""
    found = {
        "samples": np.array(samples),
        "deterministic": np.array(still.ends[key][0]).reshape(-1),
        "mean": np.mean(samples, axis=0, dtype=float),
        "spread": _spread(np.array(samples)),
        "seed": np.array(seed),
        "random": np.array(sum(node.type in RANDOM for node in shadow.graph.nodes)),
    }
    return found | layers.told() | band.told()


def _look(shadow: Shadow, training: bool) -> Any:
    """Return the compiled pass in one of the modes."""

    def compute(values: Values, seed: Any, *inputs: Any) -> Pass:
        return shadow.run(values, inputs, training=training, seed=seed)

    return shadow.compiled(("ensemble", training), compute)


def _batch(run: Any, shadow: Shadow, example: Example) -> list[Any]:
    """Return the inputs of the example, with companions where layers look at the whole batch."""
    one = batch_of(run, ROLE, example)
    if one is None:
        raise BuildError("", "There is no such example in the data of this network.")
    if any(type(layer).__name__ == "BatchNormalization" for layer in shadow.model.layers):
        others = fed(run.models[ROLE], run.prepared.parts[TRAIN].inputs) or []
        one = [np.concatenate([mine, theirs[:COMPANIONS]]) for mine, theirs in zip(one, others)]
    return [tf.convert_to_tensor(array) for array in one]


def _spread(samples: Array) -> Array:
    with np.errstate(all="ignore"):
        found = np.std(samples, axis=0, dtype=float, ddof=int(len(samples) > 1))
    return np.asarray(found)


class _Layers:
    """Sums over the passes, by node."""

    def __init__(self, still: dict[str, Array]) -> None:
        self._still = {
            name: value for name, value in still.items() if value.ndim and value.dtype.kind == "f"
        }
        self._units: dict[str, list[Array]] = {name: [] for name in self._still}
        self._square = dict.fromkeys(self._still, 0.0)

    def add(self, passed: Pass) -> None:
        for name, still in self._still.items():
            value = np.asarray(passed.outputs[name])[0]
            self._units[name].append(_by_unit(value))
            with np.errstate(all="ignore"):
                change = value.astype(float) - still
                self._square[name] += float(np.mean(change * change))

    def told(self) -> dict[str, Array]:
        found: dict[str, Array] = {}
        for name, units in self._units.items():
            found[f"inference/{name}"] = _by_unit(self._still[name])
            found[f"training/{name}"] = np.mean(units, axis=0)
            found[f"spread/{name}"] = _spread(np.array(units))
            found[f"changed/{name}"] = np.sqrt(np.array(self._square[name] / len(units)))
        return found


def _by_unit(value: Array) -> Array:
    """Return the mean over all axes but the last, of the first units, float64."""
    with np.errstate(all="ignore"):
        flat = value[..., :UNITS].reshape(-1, min(UNITS, value.shape[-1]))
        return np.asarray(flat.mean(axis=0, dtype=float))


class _Band:
    """The output over one input number, where the network has only that."""

    def __init__(self, run: Any, shadow: Shadow, values: Values, key: str) -> None:
        raw = _plain_input(run, 1)
        self._made: list[Array] = []
        self.x: Array | None = None
        if raw is None:
            return
        low, high = _reach(raw)
        self.x = np.linspace(low[0], high[0], POINTS)
        points = self.x.astype(raw.dtype if raw.dtype.kind == "f" else np.float64)
        name = next(iter(run.prepared.raw.inputs))
        shaped = {name: points.reshape(POINTS, *raw.shape[1:])}
        inputs = prepare.replay(run.prepared, shaped)
        self._inputs = [tf.convert_to_tensor(one) for one in inputs.values()]
        self._run, self._shadow, self._values, self._key = run, shadow, values, key
        self._target = asked(run, run.prepared.parts[TRAIN], key).target
        self._still = self._pass(False, tf.constant(0))

    def add(self, seed: Any) -> None:
        if self.x is not None:
            self._made.append(self._pass(True, seed))

    def told(self) -> dict[str, Array]:
        if self.x is None:
            return {}
        return {
            "x": self.x,
            "band/mean": np.mean(self._made, axis=0, dtype=float),
            "band/spread": _spread(np.array(self._made)),
            "band/deterministic": np.asarray(self._still, float),
        }

    def _pass(self, training: bool, seed: Any) -> Array:
        passed = _look(self._shadow, training)(self._values, seed, *self._inputs)
        flat = np.asarray(passed.ends[self._key]).reshape(POINTS, -1)
        return _undone(self._run.prepared, self._target, flat)
