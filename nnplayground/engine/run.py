"""One run: its networks, data, compiled functions and position; what a recipe sees."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.order import orders
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.data.balance import example_weights
from nnplayground.data.source import Prepared
from nnplayground.engine import fit, keep, streaming, weights
from nnplayground.engine.build import plain_model
from nnplayground.engine.compiling import Compiling
from nnplayground.engine.feed import Stream, tensors
from nnplayground.engine.loop import Feed, Loop
from nnplayground.engine.machine import Machine, Machines, structure
from nnplayground.engine.matching import matched, same_start, steps_of, targets_of, trained_networks
from nnplayground.engine.pace import Pace
from nnplayground.engine.streaming import Reader, chunk


class Run:
    """A project being trained.

    number: the run's id. twin, twin_name: its place among the twins and its label, 0 and "" = the project itself.
    step, epoch: how many steps and whole epochs are done; position: rows done of the running epoch.
    budget: steps left until the next pause, None = no pause. finished: why the run is over, or "".
    initial, initial_key: the weights before training, and the key of the machine they are of.
    gear: the gear to train in, "" = chosen by what the network is.
    background: compile in a thread of its own, and let `fit` yield a Compiling meanwhile.
    compiling: what is compiled now. call_done: everything the last call gave was yielded. begun: the losses before training were told.
    bridging: train eagerly meanwhile, because a running net was changed.
    cache: for probes, thrown away with the models.

    Args:
        machines: where compiled networks of an earlier run may be found.
        like: a twin whose initial weights this run takes over wherever layers are the same.
        lent: weights to begin with by "role/layer/index", wherever they fit; `weights.begin_with`.
    """

    def __init__(
        self,
        number: int,
        project: Project,
        prepared: Prepared,
        machines: Machines | None = None,
        gear: str = "",
        like: Run | None = None,
        lent: Mapping[str, Any] | None = None,
    ) -> None:
        self.number = number
        self.twin = 0
        self.twin_name = ""
        self.project = project
        self.prepared = prepared
        self.step = 0
        self.epoch = 0
        self.position = 0
        self.budget: int | None = None
        self.paused_steps: Iterator[Any] | None = None
        self.watchers: list[tuple[Pick, Any]] | None = None
        self.finished = ""
        self.finish_text = ""
        self.gear = gear
        self.background = False
        self.bridging = False
        self.compiling: Compiling | None = None
        self.most_steps: int | None = None
        self.pace = Pace()
        self.ring = keep.Ring()
        self.own: Mapping[int, Mapping[str, Any]] = {}
        self.ring_changed = False
        self.seconds = 0.0
        self.call_done = True
        self.begun = False
        self.shown: keep.State | None = None
        self.fresh: tuple[str, ...] = ()
        self._machines = Machines() if machines is None else machines
        self._feed: Feed | None = None
        self._tensors: dict[str, tuple[list[Any], list[Any]]] = {}
        self._order: tuple[tuple[Any, ...], NDArray[np.int32]] = ((), np.zeros((0, 0), np.int32))
        self.machine = self._machines.get(project, self.shapes(project), self.steps_per_epoch)
        self.lent = lent
        if lent:
            weights.begin_with(self.models, lent)
        if like is not None:
            self.fresh = tuple(like.lend(self))
        self.initial = weights.take(self.models)
        self.initial_key = self.machine.key

    @property
    def models(self) -> dict[str, Any]:
        """Return the Keras models by role."""
        return self.machine.models

    @property
    def loops(self) -> dict[str, Loop]:
        """Return the compiled loops by role."""
        return self.machine.loops

    @property
    def cache(self) -> dict[str, Any]:
        """Return what probes keep while the models live."""
        return self.machine.cache

    @property
    def steps_per_epoch(self) -> int:
        """Return the number of steps that go through the training part once."""
        return steps_of(self.project, self.prepared)

    @property
    def batch_size(self) -> int:
        """Return the number of examples in a full step."""
        size = self.prepared.parts[e.TRAIN].size
        return min(self.project.training.batch_size or size, size)

    @property
    def total_steps(self) -> int:
        """Return how many steps the training settings allow."""
        return self.limit(self.project)

    @property
    def exact_epoch(self) -> float:
        """Return the position in epochs, with the share of the running one."""
        return self.epoch + self.position / self.prepared.parts[e.TRAIN].size

    @property
    def parameters(self) -> int:
        """Return the number of parameters of all networks, as model.summary() counts them."""
        return sum(int(model.count_params()) for model in self.models.values())

    def fit(self, role: str = "model") -> Iterator[e.Event]:
        """Train one network with the project's settings, as `model.fit` would; yields Metrics, Epoch, Epochs and Mark."""
        return fit.fit(self, role)

    def input_shapes(self, role: str) -> dict[str, tuple[int | None, ...]]:
        """Return the shape of the data for each input node of a network, by name if it has the name of an input, else in order."""
        return self.shapes(self.project)[role]

    def shapes(self, project: Project) -> dict[str, dict[str, tuple[int | None, ...]]]:
        """Return the shape of the data for each input node of each network that the recipe of a project trains."""
        part = self.prepared.parts[e.TRAIN]
        found = {}
        for role, graph in trained_networks(project).items():
            nodes = [node.id for node in graph.inputs()]
            names = matched(nodes, part)
            found[role] = {node: part.inputs[name].shape[1:] for node, name in zip(nodes, names)}
        return found

    def tensors(self, part: str) -> tuple[list[Any], list[Any]]:
        """Return inputs and targets of a part as tensors, in the order of the model's inputs and outputs."""
        if part not in self._tensors:
            inputs, targets = self.arrays(part)
            self._tensors[part] = (tensors(inputs), tensors(targets))
        return self._tensors[part]

    def arrays(self, part: str) -> tuple[list[Any], list[Any]]:
        """Return inputs and targets of a part as they are, in the order of the model's inputs and outputs.

        Keras wants as many targets as outputs: one that is only shown gets the first target, which nothing looks at.
        """
        chosen = self.prepared.parts[part]
        nodes = [node.id for node in self.project.networks["model"].inputs()]
        inputs = [chosen.inputs[name] for name in matched(nodes, chosen)]
        names = targets_of(self.project, "model", chosen)
        first = next(name for name in names if name is not None)
        return inputs, [chosen.targets[name or first] for name in names]

    def streamed(self, part: str) -> bool:
        """Tell whether a part is read batch by batch, because it is too large to be kept as tensors."""
        mine, training = (
            [*inputs, *targets] for inputs, targets in map(self.arrays, (part, e.TRAIN))
        )
        return streaming.needed(mine, training)

    def first_rows(self, part: str, most: int) -> tuple[list[Any], list[Any]]:
        """Return inputs and targets of up to `most` first rows of a part, as tensors."""
        if self.streamed(part):
            return streaming.first_rows(Stream(*self.arrays(part)), most)
        inputs, targets = self.tensors(part)
        return [one[:most] for one in inputs], [one[:most] for one in targets]

    @property
    def feed(self) -> Feed:
        """Return what training reads."""
        if self._feed is None:
            inputs, targets = map(tuple, self._kept(e.TRAIN))
            validation: tuple[tuple[Any, ...], ...] = ()
            if self.prepared.parts[e.VALIDATION].size:
                first, second = self._kept(e.VALIDATION)
                validation = (tuple(first), tuple(second))
            examples = self._weights()
            if self.streamed(e.TRAIN):
                reader = Reader(Stream(inputs, targets, examples))
                self._feed = Feed(inputs, targets, examples, validation, reader)
            else:
                self._feed = Feed(
                    inputs, targets, tuple(tensors(examples[:1])) * len(examples), validation
                )
        return self._feed

    def _kept(self, part: str) -> tuple[list[Any], list[Any]]:
        return self.arrays(part) if self.streamed(part) else self.tensors(part)

    def _weights(self) -> tuple[Any, ...]:
        """Return the weight of every training example, once for each output, or () if all count alike."""
        weights_of = example_weights(self.prepared, self.project.training)
        return () if weights_of is None else (weights_of,) * len(self.models["model"].outputs)

    def forget_weights(self) -> None:
        """Look up the weights of the examples again: their settings were changed."""
        self._feed = None

    def build(self, role: str = "model") -> None:
        """Make the variables of losses and metrics."""
        if not self.loops[role].built:
            self.loops[role].build(self.feed)
            self.machine.dials[role].after_build(self.models[role], self.project)

    def order(self, epoch: int) -> NDArray[np.int32]:
        """Return the order of the training rows in an epoch (from 0), the same for the same seed: (examples,) int32."""
        found: NDArray[np.int32] = self.orders(epoch, 1)[0]
        return found

    def orders(self, first: int, epochs: int) -> NDArray[np.int32]:
        """Return the order of the training rows in some epochs (from 0): (epochs, examples) int32."""
        training = self.project.training
        key = self.prepared.parts[e.TRAIN].size, first, epochs, self.project.seed, training.shuffle
        if key != self._order[0]:
            self._order = (key, orders(*key))
        return self._order[1]

    def evaluate(self, part: str, most: int | None = None) -> dict[str, float]:
        """Return Keras' numbers on one part, or its first `most` rows; the running metrics of an epoch in progress are kept."""
        inputs, targets = self._kept(part)
        self.build()
        loop = self.loops["model"]
        kept = weights.take_metrics(loop)
        rows = chunk(self.batch_size, inputs, targets)
        if self.streamed(part):
            size = self.prepared.parts[part].size
            logs = loop.test_stream(Stream(inputs, targets), min(most or size, size), rows)
        else:
            logs = loop.test(
                [one[:most] for one in inputs] if most else inputs,
                [one[:most] for one in targets] if most else targets,
                rows,
            )
        weights.put_metrics(loop, kept)
        return logs

    def can_go_on(self, project: Project) -> bool:
        """Tell whether this run may continue as a run of `project`: it is not over, and only limits and watchers differ."""

        def bare(one: Project) -> Project:
            training = replace(one.training, epochs=1, max_steps=None)
            return replace(one, training=training)

        return (
            self.finished in ("", "stopped", "done")
            and bare(self.project).same_run(bare(project))
            and self.step < self.limit(project)
        )

    def limit(self, project: Project) -> int:
        """Return after how many steps a run of a project at this place would be over."""
        if project.training.max_steps is not None:
            return project.training.max_steps
        # After a change of the batch size, the epochs that are done had another number of steps.
        done = self.position // self.batch_size
        return self.step - done + (project.training.epochs - self.epoch) * self.steps_per_epoch

    def at_rest(self) -> bool:
        """Tell whether the steps asked for are done, and all that they gave is told."""
        if self.budget is None or self.budget > 0 or self.step >= self.total_steps:
            return False
        return self.call_done

    def blame(self, error: BaseException) -> str:
        """Return the path of the node that an exception of Keras names, or ""."""
        text = str(error)
        for role, model in self.models.items():
            for layer in model.layers:
                if (
                    f"'{layer.name}'" in text
                    or f'"{layer.name}"' in text
                    or f"/{layer.name}_1/" in text
                    or f"/{layer.name}/" in text
                ):
                    return f"networks.{role}.{layer.name}"
        return ""

    def rewind(self, number: int, project: Project | None = None) -> None:
        """Go back to step 0 with the same initial weights, bit for bit, as a run with a new number."""
        self.project = project or self.project
        weights.put(self.models, self.initial)
        for role, loop in self.loops.items():
            loop.reset()
            self.machine.dials[role].set(self.project)
        self._feed = None
        self.number, self.step, self.epoch, self.position, self.finished = number, 0, 0, 0, ""
        self.finish_text, self.watchers, self.budget, self.paused_steps = "", None, None, None
        self.ring.clear()
        self.shown, self.bridging, self.begun = None, False, False

    def lend(self, twin: Run) -> list[str]:
        """Give a twin the initial weights of all layers that are the same; returns those with weights that differ."""
        other = []
        for role, model in twin.models.items():
            mine = (
                {layer.name: layer for layer in self.models[role].layers}
                if role in self.models
                else {}
            )
            graphs = self.project.networks.get(role), twin.project.networks[role]
            for layer in model.layers:
                nodes = [graph.by_id.get(layer.name) if graph else None for graph in graphs]
                same = layer.name in mine and same_start(*nodes)
                if not (same and weights.copy_layer(mine[layer.name], layer)) and layer.weights:
                    other.append(layer.name)
        return other

    def use(self, machine: Machine) -> None:
        """Train another machine from now on."""
        old, self.machine = self.machine, machine
        self._let_go(old)
        self._feed = None
        self.compiling = None

    def _let_go(self, machine: Machine) -> None:
        """Give a machine back, unless it is being compiled, which is stopped."""
        if self.compiling is not None and not self.compiling.done:
            self.compiling.cancel()
        else:
            self._machines.give_back(machine)

    def another(self, project: Project) -> Machine | None:
        """Return a machine for a changed project, None if the present one serves it too."""
        shapes, steps = self.shapes(project), steps_of(project, self.prepared)
        if structure(project, shapes, steps) == self.machine.key:
            return None
        return self._machines.get(project, shapes, steps)

    def can_rewind(self, project: Project, prepared: Prepared) -> bool:
        """Tell whether the initial weights of a project are those of this run, and its compiled networks too."""
        return (
            prepared is self.prepared
            and project.seed == self.project.seed
            and self.initial_key == self.machine.key
            and structure(project, self.shapes(project), steps_of(project, prepared))
            == self.machine.key
        )

    def replace_data(self, prepared: Prepared) -> None:
        """Train on other data of the same shapes from now on."""
        self.prepared = prepared
        self._tensors, self._feed = {}, None

    def clean(self, role: str = "model") -> Any:
        """Return a compiled model as a person's own Keras code would make it, without dials, with the weights and state of now."""
        model = plain_model(self.project, role, self.input_shapes(role), self.steps_per_epoch)
        weights.transfer({role: self.models[role]}, {role: model})
        return model

    def started(self, rewound: bool = False, branch: tuple[int, int] | None = None) -> e.Started:
        """Return the event that announces this run."""
        return e.Started(
            self.number,
            self.project,
            self.parameters,
            device(),
            self.steps_per_epoch,
            self.total_steps,
            rewound,
            self.twin,
            self.fresh,
            branch,
        )

    def close(self) -> None:
        """Give the networks back and let go of the tensors."""
        self._let_go(self.machine)
        self._tensors, self._feed = {}, None
        self.ring.clear()


def device() -> str:
    """Return what TensorFlow computes on, in words."""
    cards = tf.config.list_physical_devices("GPU")
    if cards:
        name = tf.config.experimental.get_device_details(cards[0]).get("device_name", "GPU")
        return f"GPU ({name})"
    return f"CPU ({os.cpu_count()} cores)"
