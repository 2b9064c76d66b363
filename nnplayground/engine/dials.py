"""Settings of a compiled network that can be turned while it trains: variables in the place of the numbers that Keras reads.

Keras writes its numbers into the traced function. Here each of them is a `Dial`, which stands for the number in every expression
of Keras and reads a variable, so that turning it changes the next step and nothing is traced again. The mathematics is Keras' own.
"""

from __future__ import annotations

from typing import Any

from nnplayground.core import field
from nnplayground.core import registries as r
from nnplayground.core.graph import Node
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.param import Float
from nnplayground.core.project import Project
from nnplayground.engine.dial import CLIPS, Clip, Dial
from nnplayground.engine.dropout import is_xla, live_call
from nnplayground.engine.penalty import Penalty

DROPOUTS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
TRUNCATED = "TruncatedBPTT"
NORMS = ("L1", "L2", "L1L2")
_FIXED = ("learning_rate", "ema_momentum", "loss_scale_factor", "weight_decay", *CLIPS)
_NO_DECAY_DIAL = ("Muon",)
_MANY_KERNELS = ("Embedding", "MultiHeadAttention", "GroupQueryAttention", "ReversibleEmbedding")
"""Layers whose regularizer speaks of several weights, or of one whose gradient is not a plain tensor."""
_RATE = "training.optimizer.learning_rate"


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
        ends = project.networks[self._role].ends()
        losses = getattr(model._compile_loss, "_flat_losses", None)  # noqa: SLF001
        if losses is None or len(ends) == 1:
            return
        for index, one in enumerate(losses):
            if one.loss_weights is not None:
                # Outputs that nothing is trained by have no loss; the path of one is its place among all.
                key = ends[one.path[0]].key
                dial = self._dial(f"training.outputs.{key}.weight", float(one.loss_weights))
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
        for node in owners(project, self._role):
            if node.type in DROPOUTS:
                layer = model.get_layer(node.id)
                give_generator(layer, project.seed)
                layer.rate = self._dial(f"networks.{self._role}.{node.id}.rate", float(layer.rate))
                if node.type != "AlphaDropout":
                    layer.call = live_call(layer)
            elif node.type == TRUNCATED:
                cell = model.get_layer(node.id).cell
                cell.steps = self._dial(f"networks.{self._role}.{node.id}.steps", float(cell.steps))


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
    for node in owners(project, role):
        for name in layer_dials(node):
            path = f"networks.{role}.{node.id}.{name}"
            found[path] = field.read(project, path)
    for end in project.networks[role].ends():
        found[f"training.outputs.{end.key}.weight"] = project.training.output(end.key).weight
    return found


def owners(project: Project, role: str) -> list[Node]:
    """Return the nodes of a network that have a layer of their own: each layer has its dials once, however often it is called."""
    return [node for node in project.networks[role].nodes if not node.layer]


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
    if node.type == TRUNCATED:
        return ["steps"]
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


def _settings(project: Project) -> dict[str, Any]:
    pick = project.training.optimizer
    return r.OPTIMIZERS.find(pick.name).check(pick.values)


def _terms(model: Any, project: Project, role: str) -> dict[str, Any]:
    """Return the variable that each regularizer of a layer speaks of, where that is one variable of the layer itself."""
    found: dict[str, Any] = {}
    for node in owners(project, role):
        for name in layer_dials(node):
            if not name.endswith("_regularizer"):
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
