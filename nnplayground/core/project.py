"""Everything the user edits, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nnplayground.core.blocks import Block, Remark
from nnplayground.core.graph import Graph
from nnplayground.core.param import Pick

SHUFFLED, LAST = "shuffled", "last"
DOWN, RIGHT = "down", "right"
NONE, BALANCED, OWN = "none", "balanced", "own"


@dataclass(frozen=True)
class Split:
    """How examples are divided.

    test: share of all examples; a set with a test part of its own keeps it and `test` is not used.
    validation: share of the examples that are left, as `model.fit` counts it.
    order: "shuffled" draws the validation part with `seed`; "last" takes the last share of the training rows, as
        `model.fit(validation_split=...)` does.
    stratify: keep the class shares equal in all parts (with "shuffled" and integer classes only).
    limit: use at most so many examples of the training part; None = all.
    """

    validation: float = 0.2
    test: float = 0.2
    order: str = SHUFFLED
    stratify: bool = False
    seed: int = 0
    limit: int | None = None


@dataclass(frozen=True)
class DataChoice:
    """Where examples come from (DATASETS), how they are prepared (STEPS, in this order) and divided."""

    source: Pick = field(default_factory=lambda: Pick("circle"))
    steps: tuple[Pick, ...] = ()
    split: Split = field(default_factory=Split)


@dataclass(frozen=True)
class OutputTraining:
    """Loss, metrics and weight of one output, where they differ from those of the whole.

    trained: False = the output is computed and shown, but nothing is trained by it; it then needs no target.
    """

    loss: Pick
    metrics: tuple[Pick, ...] = ()
    weight: float = 1.0
    trained: bool = True


@dataclass(frozen=True)
class Training:
    """How a network is trained.

    loss, metrics: for every output that has no entry in `outputs` (by `graph.Ref.key`).
    schedule: changes the optimizer's learning rate over the steps; None = constant.
    batch_size: examples in a step; 0 = all of them.
    max_steps: stop after so many steps, whatever `epochs` says; None = no such limit.
    evaluate_every: validate after so many steps; None = after each epoch.
    evaluate_train: where validation is due, also evaluate so many examples of the training part as the weights are then; 0 = all of
        them; None = report the mean over the steps, as `model.fit` does.
    class_weight: how much the loss of an example counts by its class: "none", "balanced" (classes count alike, however many examples
        they have) or "own" (`class_weights`); on top of the weights that the data may have.
    class_weights: a weight for each class in order; classes without one have 1.
    """

    recipe: Pick = field(default_factory=lambda: Pick("supervised"))
    loss: Pick = field(default_factory=lambda: Pick("MeanSquaredError"))
    metrics: tuple[Pick, ...] = ()
    outputs: Mapping[str, OutputTraining] = field(default_factory=dict)
    optimizer: Pick = field(default_factory=lambda: Pick("Adam"))
    schedule: Pick | None = None
    epochs: int = 10
    batch_size: int = 32
    shuffle: bool = True
    max_steps: int | None = None
    evaluate_every: int | None = None
    callbacks: tuple[Pick, ...] = ()
    evaluate_train: int | None = None
    class_weight: str = NONE
    class_weights: tuple[float, ...] = ()

    def output(self, key: str) -> OutputTraining:
        """Return loss, metrics and weight of the output with this key (`graph.Ref.key`)."""
        return self.outputs.get(key) or OutputTraining(self.loss, self.metrics)


@dataclass(frozen=True)
class Project:
    """A document.

    networks: by role; most recipes have the one role "model".
    layout: role -> node id -> (x, y) of the box's top left corner, in pixels at 100 %; nodes without an entry are placed by us.
    blocks: by role, the layers that are drawn as one (see `core.blocks`).
    remarks: by role, notes on the canvas.
    direction: by role, the way that data flow on the canvas: "down" (also without an entry) or "right".
    views: docks that should be open when the project is opened for the first time.
    twins: variants that train in lockstep with the project: a name each, and the new value of every changed field by its path
        (see `core.vary`).
    """

    name: str = "Untitled"
    notes: str = ""
    seed: int = 1
    networks: Mapping[str, Graph] = field(default_factory=lambda: {"model": Graph()})
    data: DataChoice = field(default_factory=DataChoice)
    training: Training = field(default_factory=Training)
    layout: Mapping[str, Mapping[str, tuple[float, float]]] = field(default_factory=dict)
    blocks: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    remarks: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict)
    direction: Mapping[str, str] = field(default_factory=dict)
    views: tuple[str, ...] = ()
    twins: tuple[Pick, ...] = ()

    def same_run(self, other: Project) -> bool:
        """Tell whether a run of this project would be a run of the other: all equal but words, the picture, views and twins."""
        return (
            self.networks == other.networks
            and self.data == other.data
            and self.training == other.training
            and self.seed == other.seed
        )
