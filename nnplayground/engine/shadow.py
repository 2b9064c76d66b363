"""A second network of the same graph that computes with the weights of the one in training, so that looking leaves no trace in it.

Every look inside - outputs of all layers, what goes into activation functions, gradients, attention scores - is a pure function of
tensors: the weights of now are read once, as tensors, and handed to a Keras model that holds no values of its own.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from nnplayground.core import registries as r
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine import aside, build
from nnplayground.engine.ear import (
    RECTIFIERS,
    Called,
    Ear,
    Listener,
    activation_of,
    has_one_activation,
    masked_as,
    only_positive,
)
from nnplayground.engine.skeleton import pairs, share_settings, skeleton, variable_names

ATTENTION = ("Attention", "AdditiveAttention", "MultiHeadAttention", "GroupQueryAttention")
SQUASHING = ("softmax", "log_softmax", "sigmoid", "log_sigmoid", "hard_sigmoid")
"""What turns logits into an answer."""


class Values(NamedTuple):
    """What a network computes with at one moment, as tensors; `values._replace(trainable=...)` computes with other weights.

    trainable: in the order of `Shadow.weights`. others: means and variances of normalisation, states, frozen weights. seeds: of the
    random generators, () int64 pairs. amounts: (terms, 2) the factors l1 and l2 of the penalties. shares: (outputs,) what the loss of
    each output is multiplied with.
    """

    trainable: list[Any]
    others: list[Any]
    seeds: list[Any]
    amounts: Any
    shares: Any


class Pass(NamedTuple):
    """What one pass gave, by node of the graph; a shared layer has one entry for each of its calls.

    outputs: "node" -> tensor, further outputs "node/1" ...; inputs among them. before: "node" -> what goes into the layer's activation
    function, for layers with exactly one. ends: output key -> tensor, in the order of the model's outputs. logits: output key -> the
    same before softmax or sigmoid. extra: terms of the loss that layers add themselves.
    """

    outputs: dict[str, Any]
    before: dict[str, Any]
    ends: dict[str, Any]
    logits: dict[str, Any]
    extra: list[Any]


class Shadow:
    """A network that is only looked at. It belongs to the engine's thread; get it with `shadow_of`, which makes it once.

    weights: names of the trainable weights, "node/kernel", in the order of `Values.trainable`.

    Outputs of all layers:

        shadow = shadow_of(run, "model")
        look = shadow.compiled("maps", lambda values, *inputs: shadow.run(values, inputs).outputs)
        maps = look(shadow.values(), *inputs)          # {"conv": (n, h, w, filters), ...}

    The gradient of a logit with respect to the picture (Simonyan et al. 2014):

        def saliency(values, image, label):
            score = lambda passed: tf.gather(passed.logits["classes"], label, axis=1)
            return shadow.gradients(values, [image], score)[0]
        found = shadow.compiled("saliency", saliency)(shadow.values(), image, tf.constant(3))

    A function given to `compiled` is traced once for each key and each shape of its arguments: hand numbers that change as tensors, and
    put into the key what the function itself decides, such as the name of a layer.
    """

    def __init__(self, run: Any, role: str) -> None:
        self._run = weakref.ref(run)
        self._role = role
        self.graph = run.project.networks[role]
        self.model = skeleton(run, role)
        live = run.models[role]
        self._dials = run.machine.dials[role]
        self._layers = {layer.name: layer for layer in self.model.layers}
        share_settings(self.graph, live, self.model, run.project.seed)
        self._pairs = pairs(live, self.model)
        self._split(live)
        self._losses = _losses(run, role)
        self._listener = Listener()
        self._scores: dict[str, Any] | None = None
        self._functions: dict[Any, Any] = {}
        self._activations = {
            name: activation_of(layer)
            for name, layer in self._layers.items()
            if has_one_activation(layer)
        }
        self._listen()

    def values(self) -> Values:
        """Return the weights and the state of now. Cheap: TensorFlow copies a buffer only when training writes it again."""
        training = self._training()
        # Much faster than through Keras, for networks of a hundred variables and more.
        trainable, others, seeds = (
            [tf.raw_ops.ReadVariableOp(resource=handle, dtype=dtype) for handle, dtype in group]
            for group in self._handles
        )
        shares = [
            training.output(ref.key).weight if len(self._losses) > 1 else 1.0
            for ref in self.graph.ends()
        ]
        amounts = tf.convert_to_tensor(self._dials.penalty.variables[0])
        return Values(trainable, others, seeds, amounts, tf.constant(shares, tf.float32))

    def weights_of(self, names: Collection[str]) -> dict[str, Any]:
        """Return some of the weights of now by name, without reading the others."""
        return {
            name: tf.raw_ops.ReadVariableOp(resource=handle, dtype=dtype)
            for name, (handle, dtype) in zip(self.weights, self._handles[0], strict=True)
            if name in names
        }

    def run(
        self,
        values: Values,
        inputs: Sequence[Any],
        training: bool = False,
        seed: Any = None,
        guided: bool = False,
        instead: Mapping[str, Any] | None = None,
        seen: Callable[[str, Any], None] | None = None,
    ) -> Pass:
        """Compute the whole network. Inside `compiled`, what is not used of it costs nothing.

        Args:
            values: the weights.
            inputs: tensors with the batch axis first, in the order of the model's inputs; as `run.tensors` and `examples` give them.
            training: as in Keras: dropout drops, normalisation takes the statistics of the batch.
            seed: whole number or tensor, for the random numbers of the pass; None = those that the next training step would draw.
            guided: let only positive gradients through rectifiers, backwards (guided backpropagation, Springenberg et al. 2015).
            instead: node -> tensor to be taken in the place of its (first) output.
            seen: called with each key of `outputs` and its tensor before it is read by others.
        """
        variables = [*self._trainable, *self._others, *self._seeds]
        seeds = values.seeds if seed is None else self._seeded(seed)
        tensors = [*values.trainable, *values.others, *seeds]
        self._listener.guided = guided
        with keras.StatelessScope(list(zip(variables, tensors)), collect_losses=True) as scope:
            return self._walk(scope, list(inputs), training, instead or {}, seen)

    def outputs(
        self, values: Values, inputs: Sequence[Any], training: bool = False, seed: Any = None
    ) -> dict[str, Any]:
        """Return the outputs of every node, "node" or "node/port" -> tensor."""
        return self.run(values, inputs, training, seed).outputs

    def gradients(
        self,
        values: Values,
        inputs: Sequence[Any],
        scalar: Callable[[Pass], Any],
        of: str | Sequence[str] = "inputs",
        **how: Any,
    ) -> Any:
        """Return the gradients of a number that is computed from a pass; of several numbers, of their sum.

        Args:
            values: as in `run`.
            inputs: as in `run`.
            scalar: from a `Pass` to a tensor, such as `lambda passed: passed.logits["classes"][:, 3]`.
            of: "inputs", "weights", or keys of `Pass.outputs` as a list.
            **how: further arguments of `run`.

        Returns:
            a list in the order of the inputs, or a dict by name of weight or by key; zeros where nothing depends on it.

        Raises:
            ValueError: an input holds whole numbers; take the gradient of the layer that reads it.
        """
        inputs = self._standard(inputs)
        if of == "inputs" and not all(one.dtype.is_floating for one in inputs):
            raise ValueError(
                "an input of whole numbers has no gradient; ask for that of the layer that reads it"
            )
        found: dict[str, Any] = {}
        with tf.GradientTape(watch_accessed_variables=False) as tape:

            def seen(key: str, tensor: Any) -> None:
                if not isinstance(of, str) and key in of:
                    tape.watch(tensor)
                    found[key] = tensor

            # Nothing is recorded of what comes before the first tensor that is watched.
            tape.watch(inputs if of == "inputs" else values.trainable if of == "weights" else [])
            value = scalar(self.run(values, inputs, seen=seen, **how))
        if of == "weights":
            found = dict(zip(self.weights, values.trainable))
        sources = inputs if of == "inputs" else list(found.values())
        slopes = tape.gradient(value, sources, unconnected_gradients=tf.UnconnectedGradients.ZERO)
        slopes = [tf.convert_to_tensor(one) for one in slopes]
        return slopes if of == "inputs" else dict(zip(found, slopes))

    def loss(
        self,
        values: Values,
        inputs: Sequence[Any],
        targets: Sequence[Any],
        sample_weights: Any = None,
        training: bool = True,
        seed: Any = None,
    ) -> tuple[Any, Any]:
        """Return (loss of the data, penalties): their sum is what training minimises, with its loss weights and L1 and L2 terms.

        Args:
            values: as in `run`.
            inputs: as in `run`.
            targets: one for each output, as `run.tensors` gives them.
            sample_weights: (n,), or a list with one for each output.
            training: as in `run`.
            seed: as in `run`.
        """
        return self.loss_of(
            self.run(values, inputs, training, seed), values, targets, sample_weights
        )

    def loss_of(
        self, passed: Pass, values: Values, targets: Sequence[Any], sample_weights: Any = None
    ) -> tuple[Any, Any]:
        """Return the two parts of the loss of a pass that is done, as `loss` does; for `scalar` in `gradients`."""
        terms = []
        for place, (loss, target, end) in enumerate(
            zip(self._losses, targets, passed.ends.values())
        ):
            if loss is not None:
                each = isinstance(sample_weights, (list, tuple))
                weights = sample_weights[place] if each else sample_weights
                value = tf.cast(loss(target, end, sample_weight=weights), tf.float32)
                terms.append(values.shares[place] * value)
        penalties = [tf.reduce_sum(tf.cast(one, tf.float32)) for one in passed.extra]
        return tf.add_n(terms), tf.add_n([self._penalty(values), *penalties])

    def scores(
        self, values: Values, inputs: Sequence[Any], training: bool = False, seed: Any = None
    ) -> dict[str, Any]:
        """Return the attention scores of every attention layer by node: (n, [heads,] queries, keys); rows sum to 1."""
        found: dict[str, Any] = {}
        self._scores = found
        try:
            self.run(values, inputs, training, seed)
        finally:
            self._scores = None
        return found

    def compiled(self, key: Any, function: Callable[..., Any]) -> Any:
        """Return the function traced by TensorFlow, made once for each key. It takes and gives nested tensors, `Values` among them.

        A call of it raises `aside.Busy` inside a moment that waits (`watch.moment`) as long as it is being traced.
        """
        if key not in self._functions:
            made = tf.function(function, autograph=False)
            # TensorFlow would call the tracing of one function for many networks a mistake.
            made._omit_frequent_tracing_warning = True  # noqa: SLF001
            self._functions[key] = made
        made = self._functions[key]

        def call(*arguments: Any) -> Any:
            # The weights always have the same form.
            forms = [one for one in arguments if not isinstance(one, Values)]
            aside.ready(self._run(), (self._role, key), made, arguments, forms)
            return made(*arguments)

        return call

    def _training(self) -> Any:
        run = self._run()
        if run is None:
            raise RuntimeError("the run that this shadow belongs to is gone")
        return run.project.training

    # --- how it is made -----------------------------------------------------------------------------------------------

    def _split(self, live: Any) -> None:
        """Divide the variables into weights that learn, others, and seeds."""
        theirs = {id(mine): other for mine, other in self._pairs}
        seeds = [mine for mine, _ in self._pairs if mine.name == "seed_generator_state"]
        known = {id(one) for one in seeds}
        self._trainable = list(self.model.trainable_variables)
        known |= {id(one) for one in self._trainable}
        self._others = [mine for mine, _ in self._pairs if id(mine) not in known]
        self._seeds = seeds
        self._live = [
            [theirs[id(one)] for one in group]
            for group in (self._trainable, self._others, self._seeds)
        ]
        self._handles = [
            [(one.value.handle, one.value.dtype) for one in group] for group in self._live
        ]
        names = {
            id(variable): f"{layer.name}/{name}"
            for layer in self.model.layers
            for name, variable in variable_names(layer)
        }
        self.weights = tuple(names[id(one)] for one in self._trainable)
        # A regularizer is a dial unless it is still there in the network in training.
        terms = {id(one): row for row, one in enumerate(self._dials.penalty._terms.values())}  # noqa: SLF001
        self._terms = [terms.get(id(one)) for one in self._live[0]]
        self._native = [one.regularizer for one in self._live[0]]

    def _listen(self) -> None:
        """Put ears on the activation functions of this network."""
        for layer in self.model._flatten_layers():  # noqa: SLF001
            top = self._layers.get(layer.name) is layer
            if top and layer.name in self._activations:
                record = True
            elif (
                isinstance(layer, (keras.layers.RNN, keras.layers.Wrapper))
                or activation_of(layer) not in RECTIFIERS
            ):
                continue
            else:
                record = False
            if callable(getattr(layer, "activation", None)):
                layer.activation = Ear(
                    self._listener, layer.activation, activation_of(layer), record
                )
        for layer in self._layers.values():
            if hasattr(layer, "_flash_attention"):
                layer._flash_attention = False  # noqa: SLF001

    # --- a pass -------------------------------------------------------------------------------------------------------

    def _walk(
        self,
        scope: Any,
        inputs: list[Any],
        training: bool,
        instead: Mapping[str, Any],
        seen: Callable[[str, Any], None] | None,
    ) -> Pass:
        sources = dict(
            zip((node.id for node in self.graph.inputs()), self._standard(inputs), strict=True)
        )
        tensors: dict[str, list[Any]] = {}
        found = Pass({}, {}, {}, {}, [])
        for node in self.graph.order():
            read = [tensors[ref.node][ref.port] for ref in node.inputs]
            made = self._call(node, read, training, found) if read else [sources[node.id]]
            found.extra.extend(scope.losses)
            scope.losses.clear()
            if node.id in instead:
                made[0] = masked_as(made[0], tf.cast(instead[node.id], made[0].dtype))
            tensors[node.id] = made
            for port, tensor in enumerate(made):
                key = f"{node.id}/{port}" if port else node.id
                found.outputs[key] = tensor
                if seen is not None:
                    seen(key, tensor)
        for ref in self.graph.ends():
            found.ends[ref.key] = end = tensors[ref.node][ref.port]
            squashed = self._activations.get(self.graph[ref.node].owner) in SQUASHING
            found.logits[ref.key] = found.before.get(ref.node, end) if squashed else end
        return found

    def _call(self, node: Any, read: list[Any], training: bool, found: Pass) -> list[Any]:
        layer = self._layers[node.owner]
        called = Called(layer, training)
        self._listener.heard = []
        made = build.call_layer(called, read, node)
        if layer.name in self._activations:
            if not callable(getattr(layer, "activation", None)):
                self._listener.heard = [read[0]]
                if self._listener.guided and activation_of(layer) in RECTIFIERS:
                    made = [only_positive(one) for one in made]
            if len(self._listener.heard) == 1:
                found.before[node.id] = self._listener.heard[0]
        if self._scores is not None and self.graph[node.owner].type in ATTENTION:
            asked = replace(node, values={**node.values, "return_attention_scores": True})
            self._scores[node.id] = build.call_layer(called, read, asked)[1]
        return made

    def _standard(self, inputs: Sequence[Any]) -> list[Any]:
        """Return inputs as the tensors that Keras would hand to the first layers."""
        return [
            tf.cast(one, wanted.dtype) if one.dtype != wanted.dtype else one
            for one, wanted in zip(map(_tensor, inputs), self.model.inputs, strict=True)
        ]

    def _seeded(self, seed: Any) -> list[Any]:
        return [
            tf.cast(tf.stack([tf.cast(seed, tf.int64), number]), one.dtype)
            for number, one in enumerate(self._seeds)
        ]

    def _penalty(self, values: Values) -> Any:
        """Return the sum of the terms of all weights that learn."""
        terms = [tf.constant(0.0)]
        for weight, row, native in zip(values.trainable, self._terms, self._native):
            weight = tf.cast(weight, tf.float32)
            if row is not None:
                terms.append(values.amounts[row, 0] * tf.reduce_sum(tf.abs(weight)))
                terms.append(values.amounts[row, 1] * tf.reduce_sum(tf.square(weight)))
            elif native is not None:
                terms.append(tf.cast(native(weight), tf.float32))
        return tf.add_n(terms)


def shadow_of(run: Any, role: str = "model") -> Shadow:
    """Return the shadow of one of a run's networks, made when it is asked for first; it lives as long as the network does."""
    key = f"shadow/{role}"
    if key not in run.cache:
        run.cache[key] = Shadow(run, role)
    found: Shadow = run.cache[key]
    return found


def _tensor(one: Any) -> Any:
    return one if isinstance(one, (tf.RaggedTensor, tf.SparseTensor)) else tf.convert_to_tensor(one)


def _losses(run: Any, role: str) -> list[Any]:
    """Return the loss of each output, None for one that is only shown."""
    settings = [run.project.training.output(ref.key) for ref in run.project.networks[role].ends()]
    return [build.make(r.LOSSES, one.loss) if one.trained else None for one in settings]
