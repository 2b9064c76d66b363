"""One run: its networks, data, compiled functions and position; what a recipe sees."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import events as e
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.order import order
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.data.source import Part, Prepared
from nnplayground.engine import fit, weights
from nnplayground.engine.build import BuildError, build, compile_model
from nnplayground.engine.loop import Loop

EVALUATION_BATCH = 512


class Run:
    """A project being trained.

    number: the run's id. step, epoch: how many steps and whole epochs are done; position: rows done of the running epoch.
    budget: steps left until the next pause, None = no pause. finished: why the run is over, or "".
    cache: for probes, thrown away with the models.
    """

    def __init__(self, number: int, project: Project, prepared: Prepared) -> None:
        self.number = number
        self.project = project
        self.prepared = prepared
        self.step = 0
        self.epoch = 0
        self.position = 0
        self.budget: int | None = None
        self.paused_steps: Iterator[Any] | None = None
        self.watchers: list[tuple[Pick, Any]] | None = None
        self.cache: dict[str, Any] = {}
        self.finished = ""
        self.finish_text = ""
        self.loops: dict[str, Loop] = {}
        self._tensors: dict[str, tuple[list[Any], list[Any]]] = {}
        keras.utils.set_random_seed(project.seed)
        self.models = {
            role: build(graph, role, self.input_shapes(role))
            for role, graph in project.networks.items()
        }
        for role, model in self.models.items():
            compile_model(model, project, role, self.steps_per_epoch)
            model.optimizer.build(model.trainable_variables)
            self.loops[role] = Loop(model)
        self.initial = weights.take(self.models)

    @property
    def steps_per_epoch(self) -> int:
        """Return the number of steps that go through the training part once."""
        return -(-self.prepared.parts[e.TRAIN].size // self.batch_size)

    @property
    def batch_size(self) -> int:
        """Return the number of examples in a full step."""
        size = self.prepared.parts[e.TRAIN].size
        return min(self.project.training.batch_size or size, size)

    @property
    def total_steps(self) -> int:
        """Return how many steps the training settings allow."""
        return self._limit(self.project)

    @property
    def exact_epoch(self) -> float:
        """Return the position in epochs, with the share of the running one."""
        return self.step / self.steps_per_epoch

    @property
    def parameters(self) -> int:
        """Return the number of parameters of all networks, as model.summary() counts them."""
        return sum(int(model.count_params()) for model in self.models.values())

    def fit(self, role: str = "model") -> Iterator[e.Event]:
        """Train one network with the project's settings, as `model.fit` would; yields Metrics, Epoch and Mark."""
        return fit.fit(self, role)

    def input_shapes(self, role: str) -> dict[str, tuple[int | None, ...]]:
        """Return the shape of the data for each input node of a network, by name if it has the name of an input, else in order."""
        nodes = self.project.networks[role].inputs()
        part = self.prepared.parts[e.TRAIN]
        names = _matched([node.id for node in nodes], part)
        return {node.id: part.inputs[name].shape[1:] for node, name in zip(nodes, names)}

    def tensors(self, part: str) -> tuple[list[Any], list[Any]]:
        """Return inputs and targets of a part as tensors, in the order of the model's inputs and outputs."""
        if part not in self._tensors:
            chosen = self.prepared.parts[part]
            nodes = [node.id for node in self.project.networks["model"].inputs()]
            inputs = [tf.constant(chosen.inputs[name]) for name in _matched(nodes, chosen)]
            outputs = len(self.models["model"].outputs)
            targets = [tf.constant(array) for array in chosen.targets.values()][:outputs]
            self._tensors[part] = (inputs, targets)
        return self._tensors[part]

    def order(self, epoch: int) -> NDArray[np.int32]:
        """Return the order of the training rows in an epoch (from 0), the same for the same seed: (examples,) int32."""
        training = self.project.training
        return order(self.prepared.parts[e.TRAIN].size, epoch, self.project.seed, training.shuffle)

    def evaluate(self, part: str) -> dict[str, float]:
        """Return Keras' numbers on one part; the running metrics of an epoch in progress are kept."""
        inputs, targets = self.tensors(part)
        loop = self.loops["model"]
        kept = weights.take_metrics(loop)
        # keras 3.15 averages the loss of each of several outputs over batches, not examples: their size matters then.
        size = self.batch_size if len(targets) > 1 else max(self.batch_size, EVALUATION_BATCH)
        logs = loop.test(inputs, targets, size)
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
            and self.step < self._limit(project)
        )

    def _limit(self, project: Project) -> int:
        limit = project.training.max_steps
        return limit if limit is not None else project.training.epochs * self.steps_per_epoch

    def at_rest(self, event: object) -> bool:
        """Tell whether the steps asked for are done; at the end of an epoch only after its Epoch event."""
        if self.budget is None or self.budget > 0 or self.step >= self.total_steps:
            return False
        if isinstance(event, e.Metrics):
            last = self.position >= self.prepared.parts[e.TRAIN].size
            return not last or self.project.training.evaluate_every is not None
        return isinstance(event, e.Epoch)

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

    def rewind(self, number: int) -> None:
        """Go back to step 0 with the same initial weights, bit for bit, as a run with a new number."""
        weights.put(self.models, self.initial)
        for loop in self.loops.values():
            loop.reset()
        self.number, self.step, self.epoch, self.position, self.finished = number, 0, 0, 0, ""
        self.finish_text, self.watchers, self.budget, self.paused_steps = "", None, None, None

    def started(self, rewound: bool = False) -> e.Started:
        """Return the event that announces this run."""
        return e.Started(
            self.number,
            self.project,
            self.parameters,
            device(),
            self.steps_per_epoch,
            self.total_steps,
            rewound,
        )

    def close(self) -> None:
        """Let go of models and tensors."""
        self.models, self.loops, self._tensors, self.cache = {}, {}, {}, {}


def _matched(nodes: list[str], part: Part) -> list[str]:
    """Return, for each input node, the name of the data input that feeds it."""
    names = list(part.inputs)
    if set(nodes) <= set(names):
        return nodes
    if len(nodes) != len(names):
        raise BuildError(
            "data.source",
            f"the network has {len(nodes)} inputs, but the data has {len(names)}: {', '.join(names)}",
        )
    return names


def device() -> str:
    """Return what TensorFlow computes on, in words."""
    cards = tf.config.list_physical_devices("GPU")
    if cards:
        name = tf.config.experimental.get_device_details(cards[0]).get("device_name", "GPU")
        return f"GPU ({name})"
    return f"CPU ({os.cpu_count()} cores)"
