"""Numbers of every layer of a network in training - outputs, weights, gradients - taken without a trace left in the network."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core import registries as r
from nnplayground.core.doctor import LayerVitals, Vitals
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.param import Pick
from nnplayground.engine import build
from nnplayground.engine.health import BOUNDED, RECTIFIED, fed, kind_of, measures
from nnplayground.engine.matching import targets_of
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]
Pass = tuple[list[Any], list[Any], Any, list[Any]]
"""Outputs of all nodes, those outputs of the network that it is trained by, loss, gradients."""
EXAMPLES, FEWEST = 256, 16
MOST = 2**20
"""How many numbers all layers together may give in one look; networks with larger outputs are shown fewer examples."""
MOST_WORK = 2**31
"""How many multiplications by a weight a look may take; networks with very many weights are shown fewer examples, too."""
CHUNK = 2**20
# How far the first step of an optimizer that divides by the size of the gradient moves a weight, in rates.
OWN_SCALE = {
    "Adam": 1.0,
    "AdamW": 1.0,
    "Nadam": 1.0,
    "Adamax": 1.0,
    "Lion": 1.0,
    "Adagrad": 1.0,
    "RMSprop": 3.2,
}
NOT_ONE_KERNEL = ("Embedding",)


@dataclass(frozen=True)
class Look:
    """What one look found.

    vitals: numbers of the layers. sick: where the first number that is not finite was: "output", "loss", "gradient", or "" for
    nowhere; layer: its layer. low, high: of the network's outputs; reach: largest size in what goes into the layer `layer`.
    """

    vitals: Vitals
    sick: str = ""
    layer: str = ""
    low: float = math.nan
    high: float = math.nan
    reach: float = math.nan


class Looker:
    """Looks at one network.

    Every look runs outside `tf.function`: tracing the pass and its gradient would take longer than all looks of a short run together.
    It computes in training mode, in a stateless scope: nothing in the network - metrics, means of batch normalisation, random
    generators, losses - is changed by it.
    """

    def __init__(self, run: Any) -> None:
        self._project = run.project
        self.model: Any = run.models["model"]
        graph = run.project.networks["model"]
        tensors = outputs_of(self.model, graph)
        self._nodes = [node for node in graph.order() if node.type != "InputLayer"]
        self.layers = [self.model.get_layer(node.owner) for node in self._nodes]
        outputs = [tensors[node.id][0] for node in self._nodes]
        settings = [(ref, run.project.training.output(ref.key)) for ref in graph.ends()]
        trained = [(ref, one) for ref, one in settings if one.trained]
        ends = [tensors[ref.node][ref.port] for ref, _ in trained]
        self._part: Any = keras.Model(self.model.inputs, [*outputs, *ends], name="look")
        self._losses = [(build.make(r.LOSSES, one.loss), one.weight) for _, one in trained]
        self._targets = [
            name for name in targets_of(run.project, "model", run.prepared.parts[e.TRAIN]) if name
        ]
        self._ends = [ref.node for ref, _ in trained]
        self.end = self._ends[0]
        self.examples = examples_for(outputs, self.model)

    def batch(self, run: Any, rows: Array | None = None) -> tuple[list[Any], list[Any]]:
        """Return inputs and targets of some rows of the training part; without rows, of rows spread evenly over it."""
        part = run.prepared.parts[e.TRAIN]
        if rows is None:
            rows = np.linspace(0, part.size - 1, min(part.size, self.examples)).astype(int)
        arrays = fed(self.model, part.inputs) or list(part.inputs.values())
        inputs = [tf.constant(array[rows]) for array in arrays]
        return inputs, [tf.constant(part.targets[name][rows]) for name in self._targets]

    def weights(self) -> tuple[list[Any], list[Any]]:
        """Return the present weights, trainable and other; cheap, because TensorFlow copies a buffer only when it is written again."""
        part = self._part
        return tuple(  # type: ignore[return-value]
            [tf.convert_to_tensor(variable.value) for variable in variables]
            for variables in (part.trainable_variables, part.non_trainable_variables)
        )

    def forward(
        self, weights: tuple[list[Any], list[Any]], inputs: Sequence[Any], targets: Sequence[Any]
    ) -> Pass:
        """Return the outputs of all layers, those of the network, the loss and the gradients of the trainable weights."""
        trainable, others = weights
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(trainable)
            batch = list(inputs) if len(inputs) > 1 else inputs[0]
            outputs = self._outputs(trainable, others, batch)
            outputs = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
            ends = outputs[len(self.layers) :]
            loss = tf.add_n(
                [
                    weight * tf.cast(function(target, end), tf.float32)
                    for (function, weight), target, end in zip(self._losses, targets, ends)
                ]
            )
        return outputs[: len(self.layers)], ends, loss, tape.gradient(loss, trainable)

    def _outputs(self, trainable: list[Any], others: list[Any], batch: Any) -> Any:
        """Call the network without state. The call forgets the penalties of the last real one, so they are put back."""
        layers = self.model._flatten_layers()  # noqa: SLF001
        kept = [(layer, list(layer._losses), set(layer._loss_ids)) for layer in layers]  # noqa: SLF001
        try:
            return self._part.stateless_call(trainable, others, batch, training=True)[0]
        finally:
            for layer, losses, numbers in kept:
                layer._losses[:], layer._loss_ids = losses, numbers  # noqa: SLF001

    def look(
        self,
        weights: tuple[list[Any], list[Any]],
        batch: tuple[list[Any], list[Any]],
        step: int,
        epoch: float,
    ) -> Look:
        """Return the numbers of all layers with some weights on some examples."""
        return self.examine(self.forward(weights, *batch), weights, batch, step, epoch)

    def examine(
        self,
        passed: Pass,
        weights: tuple[list[Any], list[Any]],
        batch: tuple[list[Any], list[Any]],
        step: int,
        epoch: float,
    ) -> Look:
        """Return the numbers that a pass gave: what `forward` returned for these weights and examples."""
        outputs, ends, loss, gradients = passed
        names = {
            id(variable): place for place, variable in enumerate(self._part.trainable_variables)
        }
        rate, norm = (
            self._rate(),
            float(tf.linalg.global_norm([g for g in gradients if g is not None] or [tf.zeros(1)])),
        )
        found: list[LayerVitals] = []
        sick = culprit = ""
        reach = before = float(
            max(np.abs(np.asarray(x, np.float64)).max(initial=0) for x in batch[0])
        )
        with np.errstate(all="ignore"):
            for node, layer, output in zip(self._nodes, self.layers, outputs):
                # The weights of a layer that is called more than once are told with its own node.
                pairs = [
                    (np.asarray(weights[0][names[id(one)]]), gradients[names[id(one)]])
                    for one in layer.trainable_variables
                    if id(one) in names and not node.layer
                ]
                one = self._layer(layer, np.asarray(output, np.float64), pairs, rate, norm)
                one = replace(one, name=node.id)
                found.append(one)
                if not sick and not math.isfinite(one.largest):
                    sick, culprit, reach = "output", node.id, before
                before = one.largest
            end = np.asarray(ends[0], np.float64)
            low, high = float(end.min()), float(end.max())
        found = _last_marked(found, self._ends)
        value = float(loss)
        if not sick and not math.isfinite(value):
            sick, culprit = "loss", self.end
        if not sick:
            ill = [one.name for one in found if not math.isfinite(one.gradient)]
            sick, culprit = ("gradient", ill[-1]) if ill else ("", "")
        vitals = Vitals(step, epoch, int(batch[0][0].shape[0]), value, tuple(found))
        return Look(vitals, sick, culprit, low, high, reach)

    def _layer(
        self, layer: Any, output: Array, pairs: list[tuple[Array, Any]], rate: float, norm: float
    ) -> LayerVitals:
        kind = kind_of(layer)
        output = output if output.ndim > 1 else output[:, None]
        saturated, dead, _, _ = measures(output, kind)
        deviation = float(np.sqrt(np.mean(np.square(output))))
        vitals = LayerVitals(
            layer.name,
            kind if kind in BOUNDED or kind in RECTIFIED else "",
            int(output.shape[-1]),
            deviation,
            float(np.abs(output).max(initial=0)),
            float(saturated),
            float(dead),
        )
        kernels = [(weight, gradient) for weight, gradient in pairs if weight.ndim >= 2]
        if not kernels or type(layer).__name__ in NOT_ONE_KERNEL:
            return vitals
        weight = root_mean_square([one for one, _ in kernels])
        gradient = root_mean_square(
            [np.zeros(1) if one is None else np.asarray(one) for _, one in kernels],
            sum(one.size for one, _ in kernels),
        )
        first = kernels[0][0]
        # Glorot and Bengio (2010), equation 12: the variance 2 / (inputs + outputs), counted for filters as Keras does
        usual = math.sqrt(2 / (first.size / first.shape[-1] + first.size / first.shape[-2]))
        return replace(
            vitals,
            weights=sum(one.size for one, _ in kernels),
            weight=weight,
            gradient=gradient,
            usual=usual,
            step=step_size(self._project.training.optimizer, rate, gradient, norm)
            / max(weight, usual),
            equal=first.shape[-1] > 1 and not np.ptp(first, axis=-1).any(),
        )

    def _rate(self) -> float:
        return float(self.model.optimizer.learning_rate)


def examples_for(outputs: Iterable[Any], model: Any) -> int:
    """Return on how many examples to look at a network with these outputs of layers: FEWEST to EXAMPLES, MOST numbers together."""
    size = sum(math.prod(one or 1 for one in tensor.shape[1:]) for tensor in outputs)
    work = max(1, int(model.count_params()))
    return max(FEWEST, min(EXAMPLES, MOST // max(1, size), MOST_WORK // work))


def step_size(pick: Pick, rate: float, gradient: float, norm: float) -> float:
    """Return how far one step of an optimizer moves a weight; nan for optimizers that this is not known of.

    Args:
        pick: the optimizer.
        rate: its learning rate.
        gradient: root mean square of the gradient of the weights.
        norm: of the gradient of the whole network, for clipping.
    """
    if pick.name in OWN_SCALE:
        return rate * OWN_SCALE[pick.name] if gradient else 0.0
    if pick.name != "SGD":
        return math.nan
    most = min(
        (pick.values.get(name) or math.inf for name in ("clipnorm", "global_clipnorm")),
        default=math.inf,
    )
    shortened = min(1.0, most / norm) if norm > 0 and math.isfinite(norm) else 1.0
    gradient = min(gradient * shortened, pick.values.get("clipvalue") or math.inf)
    return rate * gradient


def root_mean_square(arrays: list[Array], count: int | None = None) -> float:
    """Return the root mean square of all numbers in some arrays."""
    # Bit by bit: squares in double precision of a hundred million weights would need a gigabyte.
    total = sum(
        float(np.sum(np.square(flat[first : first + CHUNK], dtype=np.float64)))
        for flat in (np.ravel(array) for array in arrays)
        for first in range(0, flat.size, CHUNK)
    )
    return math.sqrt(total / (count or sum(array.size for array in arrays)))


def _last_marked(layers: list[LayerVitals], ends: list[str]) -> list[LayerVitals]:
    """Return the layers, those marked that an output comes from or that have no layer with weights behind them."""
    weighted = [place for place, layer in enumerate(layers) if layer.weights]
    last = weighted[-1] if weighted else 0
    return [
        replace(layer, last=place >= last or layer.name in ends)
        for place, layer in enumerate(layers)
    ]
