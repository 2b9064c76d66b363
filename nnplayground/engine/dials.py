"""Settings of a compiled network that can be turned while it trains: variables in the place of the numbers that Keras reads.

Keras writes its numbers into the traced function. Here each of them is a `Dial`, which stands for the number in every expression
of Keras and reads a variable, so that turning it changes the next step and nothing is traced again. The mathematics is Keras' own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nnplayground.core import field
from nnplayground.core import registries as r
from nnplayground.core.graph import Node
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.param import Float, Pick
from nnplayground.core.project import Project
from nnplayground.engine.dropout import is_xla, live_call

CLIPS = ("clipnorm", "clipvalue", "global_clipnorm")
DROPOUTS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
NORMS = ("L1", "L2", "L1L2")
_FIXED = ("learning_rate", "ema_momentum", "loss_scale_factor", "weight_decay", *CLIPS)
_NO_DECAY_DIAL = ("Muon",)
_MANY_KERNELS = ("Embedding", "MultiHeadAttention", "GroupQueryAttention", "ReversibleEmbedding")
"""Layers whose regularizer speaks of several weights, or of one whose gradient is not a plain tensor."""
_RATE = "training.optimizer.learning_rate"


class _Number:
    """Stands for a positive number in Keras' expressions, of which only the tensor is known."""

    shape = ()

    def __init__(self, variable: Any) -> None:
        self._value = variable

    def __tf_tensor__(self, dtype: Any = None, name: str | None = None) -> Any:
        tensor = self._value.read_value()
        return tensor if dtype in (None, tf.float32) else tf.cast(tensor, dtype)

    def __float__(self) -> float:
        return float(self._value)

    def __rsub__(self, other: Any) -> Any:
        return other - self._value

    def __sub__(self, other: Any) -> Any:
        return self._value - other

    def __add__(self, other: Any) -> Any:
        return self._value + other

    def __mul__(self, other: Any) -> Any:
        return self._value * other

    def __truediv__(self, other: Any) -> Any:
        return self._value / other

    def __rtruediv__(self, other: Any) -> Any:
        return other / self._value

    def __neg__(self) -> Any:
        return -self._value

    __radd__, __rmul__ = __add__, __mul__

    # Keras leaves out what a zero would switch off; a dial that is at zero now may be turned up later.
    def __gt__(self, other: Any) -> bool:
        return True

    def __bool__(self) -> bool:
        return True


class Dial(_Number):
    """A number that a traced function reads anew in every step.

    Keras computes `1 - beta` and `1 / (1 - rate)` in double precision before it rounds; both are therefore kept beside the number.
    """

    def __init__(self, value: float) -> None:
        super().__init__(tf.Variable(0.0, dtype=tf.float32, trainable=False))
        self._rest, self._scale = (
            tf.Variable(0.0, dtype=tf.float32, trainable=False) for _ in range(2)
        )
        self.set(value)

    @property
    def variables(self) -> list[Any]:
        """Return what holds the number."""
        return [self._value, self._rest, self._scale]

    def set(self, value: float) -> None:
        """Turn the dial."""
        self._value.assign(value)
        self._rest.assign(1.0 - value)
        self._scale.assign(1.0 / (1.0 - value) if value != 1.0 else 0.0)

    @property
    def scale(self) -> Any:
        """Return 1 / (1 - number) as a tensor."""
        return self._scale.read_value()

    def __rsub__(self, other: Any) -> Any:
        one = isinstance(other, (int, float)) and other == 1
        return self._rest.read_value() if one else other - self._value


class Clip:
    """How gradients are clipped: nothing, or one of Keras' three ways with its limit.

    Calling it with a list of gradients returns (gradients, norm of all before, norm after); the norms are -1 while nothing is clipped.
    """

    def __init__(self, optimizer: Any) -> None:
        self._optimizer = optimizer
        self._clip = optimizer._clip_gradients  # noqa: SLF001
        self._kind = tf.Variable(0, dtype=tf.int32, trainable=False)
        self._limit = tf.Variable(1.0, dtype=tf.float32, trainable=False)
        self.kind = 0

    @property
    def active(self) -> bool:
        """Tell whether anything is clipped."""
        return self.kind > 0

    @property
    def variables(self) -> list[Any]:
        """Return what holds kind and limit."""
        return [self._kind, self._limit]

    def set(self, values: Mapping[str, Any]) -> None:
        """Clip as the settings of an optimizer say; Keras looks at clipnorm first, then at global_clipnorm, then at clipvalue."""
        kinds = {"clipnorm": 1, "global_clipnorm": 2, "clipvalue": 3}
        found = next(
            ((kind, values.get(name)) for name, kind in kinds.items() if values.get(name)), None
        )
        kind, limit = found or (0, 1.0)
        self.kind = kind
        self._kind.assign(kind)
        self._limit.assign(float(limit or 1.0))

    def __call__(self, gradients: list[Any]) -> tuple[list[Any], Any, Any]:
        places = [index for index, one in enumerate(gradients) if one is not None]
        present = [gradients[index] for index in places]

        def by(name: str) -> Callable[[], tuple[Any, ...]]:
            def clipped() -> tuple[Any, ...]:
                self._switch(name)
                found = self._clip(present)
                return (*found, tf.linalg.global_norm(present), tf.linalg.global_norm(found))

            return clipped

        def untouched() -> tuple[Any, ...]:
            return (*(tf.identity(one) for one in present), tf.constant(-1.0), tf.constant(-1.0))

        branches = [untouched, by("clipnorm"), by("global_clipnorm"), by("clipvalue")]
        if is_xla():
            *found, before, after = branches[self.kind]()
        else:
            *found, before, after = tf.switch_case(self._kind.read_value(), branches)
        self._switch("")
        result = list(gradients)
        for index, one in zip(places, found):
            result[index] = one
        return result, before, after

    def _switch(self, name: str) -> None:
        """Let Keras' own clipping see one limit, as a tensor."""
        for one in CLIPS:
            setattr(self._optimizer, one, _Number(self._limit) if one == name else None)


class Penalty:
    """The L1 and L2 terms of all weights that may have one.

    Keras adds each term to the loss and lets the tape differentiate it. Here the sum and its gradient, l1 * sign(w) + 2 * l2 * w, are
    written down, so that a network without penalties pays nothing and gets one without being traced again.
    """

    def __init__(self, terms: Mapping[str, Any]) -> None:
        """Take over the penalties: `terms` is path of the setting -> Keras variable."""
        self._terms = dict(terms)
        self._places = {path: index for index, path in enumerate(terms)}
        self._amounts = tf.Variable(tf.zeros((max(1, len(terms)), 2)), trainable=False)
        self._any = tf.Variable(False, trainable=False)
        self._amounts_now = {path: (0.0, 0.0) for path in terms}
        for variable in terms.values():
            variable.regularizer = None

    @property
    def variables(self) -> list[Any]:
        """Return what holds the amounts."""
        return [self._amounts, self._any]

    @property
    def active(self) -> bool:
        """Tell whether any amount is not zero."""
        return any(any(amounts) for amounts in self._amounts_now.values())

    def set(self, path: str, pick: Pick | None) -> None:
        """Set the amounts of one weight from its regularizer."""
        self._amounts_now[path] = amounts(pick)
        self._amounts[self._places[path]].assign(self._amounts_now[path])
        self._any.assign(self.active)

    def value(self, trainable: list[Any]) -> Any:
        """Return the sum of all terms as a scalar without gradient."""
        chosen = self._of(trainable)
        if not chosen:
            return tf.constant(0.0)

        def total() -> Any:
            terms = []
            for index, variable in chosen:
                value = tf.cast(variable.value, tf.float32)
                one = self._amounts[index, 0] * tf.reduce_sum(tf.abs(value))
                terms.append(one + self._amounts[index, 1] * tf.reduce_sum(tf.square(value)))
            return tf.add_n(terms)

        if is_xla():
            return tf.stop_gradient(total()) if self.active else tf.constant(0.0)
        return tf.stop_gradient(tf.cond(self._any.read_value(), total, lambda: tf.constant(0.0)))

    def add_gradients(self, gradients: list[Any], variables: list[Any], scale: float) -> list[Any]:
        """Return the gradients with those of the terms; `scale`: what the loss was multiplied with."""
        places = {id(variable): place for place, variable in enumerate(variables)}
        chosen = [
            (index, places[id(variable)])
            for index, variable in self._of(variables)
            if isinstance(gradients[places[id(variable)]], tf.Tensor)
        ]
        if not chosen or (is_xla() and not self.active):
            return gradients

        def added() -> list[Any]:
            found = []
            for index, place in chosen:
                value = tf.convert_to_tensor(variables[place].value)
                first, second = (
                    tf.cast(scale * self._amounts[index, kind], value.dtype) for kind in (0, 1)
                )
                found.append(gradients[place] + first * tf.sign(value) + 2 * second * value)
            return found

        result = list(gradients)
        plain = [tf.identity(gradients[place]) for _, place in chosen]
        new = added() if is_xla() else tf.cond(self._any.read_value(), added, lambda: plain)
        for (_, place), one in zip(chosen, new):
            result[place] = one
        return result

    def _of(self, variables: list[Any]) -> list[tuple[int, Any]]:
        known = {id(variable) for variable in variables}
        return [
            (self._places[path], variable)
            for path, variable in self._terms.items()
            if id(variable) in known
        ]


class Dials:
    """All dials of one compiled model, by the path of their setting in the project."""

    def __init__(self, model: Any, project: Project, role: str) -> None:
        """Put dials into a compiled model whose optimizer is not built yet."""
        self._role = role
        self.numbers: dict[str, Dial] = {}
        self._rate: Any = None
        self._in_optimizer(model.optimizer, project)
        self._in_layers(model, project)
        self.penalty = Penalty(_terms(model, project, role))
        self.clip = Clip(model.optimizer)
        self.set(project)

    def after_build(self, model: Any, project: Project) -> None:
        """Put dials where Keras reads numbers that only a built model has: the weights of the losses."""
        ends = [ref.node for ref in project.networks[self._role].ends()]
        losses = getattr(model._compile_loss, "_flat_losses", None)  # noqa: SLF001
        if losses is None or len(ends) == 1:
            return
        for index, one in enumerate(losses):
            if one.loss_weights is not None:
                dial = self._dial(f"training.outputs.{ends[index]}.weight", float(one.loss_weights))
                losses[index] = one._replace(loss_weights=dial)
        self.set(project)

    @property
    def variables(self) -> list[Any]:
        """Return everything that holds a setting."""
        holders: list[Any] = [*self.numbers.values(), self.penalty, self.clip]
        return [variable for holder in holders for variable in holder.variables]

    @property
    def facets(self) -> tuple[Any, ...]:
        """Return what XLA takes for granted, because a branch in every step would cost it a third of its speed.

        Whether and how gradients are clipped, weights decay, and there are penalties. How much is not a part of it.
        """
        return self.clip.kind, self.penalty.active, self._decaying

    def set(self, project: Project, before: Project | None = None) -> None:
        """Turn all dials as the project says; with `before` only those whose setting differs between the two."""
        numbers = values(project, self._role)
        old = values(before, self._role) if before is not None else {}
        for path, value in numbers.items():
            if path in old and old[path] == value:
                continue
            if path in self.numbers:
                self.numbers[path].set(float(value or 0.0))
            elif path == _RATE and self._rate is not None:
                self._rate.assign(value)
            elif path in self.penalty._places:  # noqa: SLF001
                self.penalty.set(path, value)
        self.clip.set(_settings(project))
        self._decaying = decays(project) and bool(_settings(project)["weight_decay"])

    def _dial(self, path: str, value: float) -> Dial:
        self.numbers[path] = Dial(value)
        return self.numbers[path]

    def _in_optimizer(self, optimizer: Any, project: Project) -> None:
        schedule = optimizer._learning_rate  # noqa: SLF001
        if hasattr(schedule, "assign"):
            self._rate = schedule
        elif hasattr(schedule, "initial_learning_rate"):
            schedule.initial_learning_rate = self._dial(
                _RATE, float(schedule.initial_learning_rate)
            )
        for name in optimizer_dials(project):
            setattr(
                optimizer, name, self._dial(f"training.optimizer.{name}", getattr(optimizer, name))
            )
        if decays(project):
            dial = self._dial("training.optimizer.weight_decay", optimizer.weight_decay or 0.0)
            original = optimizer._apply_weight_decay  # noqa: SLF001
            optimizer.weight_decay = dial

            def apply(variables: list[Any]) -> None:
                def decayed() -> Any:
                    original(variables)
                    return tf.constant(0)

                if not is_xla():
                    tf.cond(tf.convert_to_tensor(dial) > 0, decayed, lambda: tf.constant(0))
                elif self._decaying:
                    decayed()

            optimizer._apply_weight_decay = apply  # noqa: SLF001

    def _in_layers(self, model: Any, project: Project) -> None:
        for node in project.networks[self._role].nodes:
            if node.type in DROPOUTS:
                layer = model.get_layer(node.id)
                give_generator(layer, project.seed)
                layer.rate = self._dial(f"networks.{self._role}.{node.id}.rate", float(layer.rate))
                if node.type != "AlphaDropout":
                    layer.call = live_call(layer)


def give_generator(layer: Any, seed: int) -> None:
    """Let a dropout layer draw: Keras gives it a generator only if its rate is not zero, and its rate may be turned up later.

    A generator that is given here begins with the seed of the project, and takes no number from those of other layers.
    """
    if hasattr(layer, "seed_generator"):
        return
    layer._tracker.unlock()  # noqa: SLF001
    layer.seed_generator = keras.random.SeedGenerator(seed)
    layer._tracker.lock()  # noqa: SLF001


def values(project: Project, role: str) -> dict[str, Any]:
    """Return what every dial of a project should show, by path: numbers, and regularizers for weights with a penalty."""
    found: dict[str, Any] = {_RATE: _settings(project)["learning_rate"]}
    for name in optimizer_dials(project):
        found[f"training.optimizer.{name}"] = _settings(project)[name]
    if decays(project):
        found["training.optimizer.weight_decay"] = _settings(project)["weight_decay"] or 0.0
    for node in project.networks[role].nodes:
        for name in layer_dials(node):
            path = f"networks.{role}.{node.id}.{name}"
            found[path] = field.read(project, path)
    for output, one in project.training.outputs.items():
        found[f"training.outputs.{output}.weight"] = one.weight
    return found


def optimizer_dials(project: Project) -> list[str]:
    """Return the names of an optimizer's numbers that are dials, the rate, decay and clipping apart."""
    entry = r.OPTIMIZERS.find(project.training.optimizer.name)
    return [
        param.name
        for param in entry.params
        if isinstance(param, Float)
        and not param.optional
        and param.name not in _FIXED
        and not param.name.startswith(("initial_", "learning_rate_"))
        and not param.name.endswith("_decay")
    ]


def decays(project: Project) -> bool:
    """Tell whether the weight decay of an optimizer is a dial."""
    entry = r.OPTIMIZERS.find(project.training.optimizer.name)
    return entry.name not in _NO_DECAY_DIAL and any(
        param.name == "weight_decay" for param in entry.params
    )


def layer_dials(node: Node) -> list[str]:
    """Return the names of a layer's settings that are dials."""
    if node.type in DROPOUTS:
        return ["rate"]
    if node.type not in r.LAYERS or node.type in _MANY_KERNELS:
        return []
    names = [param.name for param in r.LAYERS[node.type].params]
    return [
        name
        for name in names
        if name.endswith("_regularizer")
        and name != "activity_regularizer"
        and (node.values.get(name) is None or node.values[name].name in NORMS)
    ]


def amounts(pick: Pick | None) -> tuple[float, float]:
    """Return the factors (l1, l2) of a regularizer."""
    if pick is None:
        return 0.0, 0.0
    full = r.REGULARIZERS.find(pick.name).check(pick.values)
    return float(full.get("l1") or 0.0), float(full.get("l2") or 0.0)


def _settings(project: Project) -> dict[str, Any]:
    pick = project.training.optimizer
    return r.OPTIMIZERS.find(pick.name).check(pick.values)


def _terms(model: Any, project: Project, role: str) -> dict[str, Any]:
    """Return the variable that each regularizer of a layer speaks of, where that is one variable of the layer itself."""
    found: dict[str, Any] = {}
    for node in project.networks[role].nodes:
        for name in layer_dials(node):
            if name in ("rate",):
                continue
            layer = model.get_layer(node.id)
            wanted = name.removesuffix("_regularizer")
            own = [
                one
                for one in layer.trainable_variables
                if one.name in (wanted, f"{wanted}_kernel", f"{wanted}s")
            ]
            if len(own) == 1:
                found[f"networks.{role}.{node.id}.{name}"] = own[0]
    return found
