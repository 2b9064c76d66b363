"""Compiled networks that can be used again: models, their loops and dials, kept while a project of the same structure may come back."""

from __future__ import annotations

import random
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from nnplayground.core.lazy import keras
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.engine import dials, weights
from nnplayground.engine.build import build, compile_model
from nnplayground.engine.dial import CLIPS
from nnplayground.engine.dials import Dials
from nnplayground.engine.loop import Loop
from nnplayground.engine.matching import trained_networks

Shapes = Mapping[str, Mapping[str, tuple[int | None, ...]]]
MOST_KEPT = 6
_NEVER_AGAIN = ("ScheduleFreeAdamW",)
"""Optimizers whose first state depends on the weights they were made with."""


class Machine:
    """Models of a project, compiled and ready to train, with everything that stays valid while the structure does.

    key: what the traced functions depend on. cache: for probes. gears: (role, batch size) -> the gear that was chosen.
    """

    def __init__(self, key: Hashable, project: Project, shapes: Shapes, steps: int) -> None:
        self.key = key
        self.models = built(project, shapes)
        self.loops: dict[str, Loop] = {}
        self.cache: dict[str, Any] = {}
        self.gears: dict[tuple[str, int], str] = {}
        self.dials: dict[str, Dials] = {}
        for role, model in self.models.items():
            compile_model(model, project, role, steps)
            self.dials[role] = Dials(model, project, role)
            model.optimizer.build(model.trainable_variables)
            self.loops[role] = Loop(model, self.dials[role])
        self._first_state = weights.take_optimizers(self.models)

    def again(self, project: Project, shapes: Shapes) -> None:
        """Begin anew: weights as a new build with the project's seed would have them, empty optimizer and metrics."""
        fresh = built(project, shapes)
        for role, model in self.models.items():
            for layer, other in zip(model.layers, fresh[role].layers):
                if not weights.copy_layer(other, layer):
                    # Only a dropout layer differs: it has a generator of its own, see `give_generator`.
                    layer.seed_generator.state.assign([project.seed, 0])
            self.loops[role].reset()
        weights.put_optimizers(self.models, self._first_state)
        for one in self.dials.values():
            one.set(project)

    def turn(self, project: Project, before: Project) -> None:
        """Turn the dials whose settings differ between the two projects."""
        for one in self.dials.values():
            one.set(project, before)


class Machines:
    """The machines that are not in use, the last ones used; asking for one of a known structure compiles nothing."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Machine] = OrderedDict()

    def get(self, project: Project, shapes: Shapes, steps: int) -> Machine:
        """Return a machine for a project at step 0; it belongs to the caller until it is given back."""
        key = structure(project, shapes, steps)
        machine = self._kept.pop(key, None)
        if machine is None:
            return Machine(key, project, shapes, steps)
        machine.again(project, shapes)
        return machine

    def give_back(self, machine: Machine) -> None:
        """Keep a machine that its run does not need any more."""
        if _is_used_up(machine):
            return
        machine.cache.clear()
        self._kept[machine.key] = machine
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def __len__(self) -> int:
        return len(self._kept)


def built(project: Project, shapes: Shapes) -> dict[str, Any]:
    """Return the models that the recipe of a project trains, with the initial weights of its seed, not compiled.

    Keras draws the seeds of initializers and layers from Python's generator; `keras.utils.set_random_seed` would set that one to the
    same state, and also throw away what TensorFlow keeps of compiled functions.
    """
    _ = keras.__version__  # its import draws numbers, too
    random.seed(project.seed)
    networks = trained_networks(project)
    return {role: build(graph, role, shapes.get(role)) for role, graph in networks.items()}


def structure(project: Project, shapes: Shapes, steps: int) -> Hashable:
    """Return what the traced functions of a project depend on: all of network and training but dials and limits.

    Args:
        project: the project.
        shapes: role -> input node -> shape.
        steps: steps in an epoch, which schedules that speak of epochs are made with.
    """
    networks = []
    for role, graph in sorted(trained_networks(project).items()):
        nodes = []
        for node in graph.nodes:
            turned = dials.layer_dials(node)
            values = {name: value for name, value in node.values.items() if name not in turned}
            nodes.append((node.id, node.type, node.layer, _plain(values), _plain(node.inputs)))
        networks.append(
            (role, tuple(nodes), _plain(graph.outputs), _plain(dict(shapes.get(role, {}))))
        )
    training = project.training
    turned = [*dials.optimizer_dials(project), "learning_rate", *CLIPS]
    turned += ["weight_decay"] if dials.decays(project) else []
    settings = {
        name: value for name, value in training.optimizer.values.items() if name not in turned
    }
    schedule = training.schedule
    ends = [end.key for graph in trained_networks(project).values() for end in graph.ends()]
    outputs = {
        name: (one.loss, one.metrics, one.trained)
        for name, one in ((end, training.output(end)) for end in ends)
    }
    fixed_rate = None
    if schedule is not None and schedule.name == "PiecewiseConstantDecay":
        fixed_rate = training.optimizer.values.get("learning_rate")
    return (
        tuple(networks),
        training.recipe.name,
        _plain(outputs),
        (training.optimizer.name, _plain(settings)),
        (_plain(schedule), steps, fixed_rate) if schedule is not None else None,
    )


def _plain(value: Any) -> Hashable:
    """Return a setting as something that can be looked up."""
    if isinstance(value, Pick):
        return value.name, _plain(dict(value.values))
    if isinstance(value, Mapping):
        return tuple(sorted((str(name), _plain(one)) for name, one in value.items()))
    if isinstance(value, (list, tuple)):
        return tuple(_plain(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(_plain(getattr(value, one.name)) for one in fields(value))
    return (type(value).__name__, value)


def _is_used_up(machine: Machine) -> bool:
    return any(type(model.optimizer).__name__ in _NEVER_AGAIN for model in machine.models.values())
