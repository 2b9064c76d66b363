"""What training will take before it starts: parameters, memory, and time for an epoch; pure arithmetic on shapes."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core.depth import has_kernel
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import OPTIMIZERS

Shape = tuple[int | None, ...]
Reports = Mapping[str, Mapping[str, NodeReport]]

BYTES = 4
PASSES = 3
"""A step costs about three forward passes: one forward, one back to the inputs and one back to the weights."""
SHARE = 0.8
LONG_EPOCH = 600.0
_PER_OUTPUT = 4
_VIEWS = ("InputLayer", "Flatten", "Reshape")
"""Layers that calculate nothing."""
_RECURRENT = frozenset(
    [
        "LSTM",
        "GRU",
        "SimpleRNN",
        "RNN",
        "Bidirectional",
        "TruncatedBPTT",
        "ConvLSTM1D",
        "ConvLSTM2D",
        "ConvLSTM3D",
    ]
)
_ATTENTION = frozenset(["MultiHeadAttention", "GroupQueryAttention"])
_SLOTS = {
    "SGD": 0,
    "Adafactor": 1,
    "Adagrad": 1,
    "Lion": 1,
    "Muon": 1,
    "RMSprop": 1,
}
_MORE_SLOTS = {
    "SGD": ("momentum",),
    "RMSprop": ("momentum", "centered"),
    "Adam": ("amsgrad",),
    "AdamW": ("amsgrad",),
}


@dataclass(frozen=True)
class Machine:
    """How fast a machine trains, learnt from runs (see `learn`).

    multiplications: a second, in layers with kernels. step_seconds: what every step costs besides.
    """

    multiplications: float = 2e10
    step_seconds: float = 2e-4


@dataclass(frozen=True)
class Estimate:
    """What a run will take; numbers are of all networks together.

    multiplications: of one example on its way forward. activation_bytes: of one batch. data_bytes: of all examples.
    steps: in an epoch. seconds: of an epoch. at_least: some axis has any size and was counted as 1.
    """

    parameters: int
    trainable: int
    weight_bytes: int
    slot_bytes: int
    activation_bytes: int
    data_bytes: int
    multiplications: int
    batch: int
    steps: int
    seconds: float
    at_least: bool = False

    @property
    def bytes(self) -> int:
        """Return the memory that training takes besides the program itself."""
        return self.weight_bytes + self.slot_bytes + self.activation_bytes + self.data_bytes


def estimate(
    project: Project, reports: Reports, examples: int, machine: Machine | None = None
) -> Estimate | None:
    """Return what a run will take; None while the shapes of the networks are not known.

    Memory is counted as float32: weights with their gradients, the optimizer's slots, every layer's output twice (going forward and
    back), and examples twice (prepared, and as tensors).

    Args:
        project: what will be trained.
        reports: what a check found, as in `events.Checked.nodes`.
        examples: the number of training examples.
        machine: how fast this machine is.
    """
    machine = machine or Machine()
    batch = min(project.training.batch_size or examples, examples)
    if not batch:
        return None
    parameters = trainable = outputs = multiplications = data = 0
    at_least = False
    for role, graph in project.networks.items():
        found = reports.get(role, {})
        for node in graph.nodes:
            report = found.get(node.id)
            if report is None or report.problem or not report.shapes or None in report.shapes:
                return None
            parameters += report.parameters
            trainable += report.trainable
            outputs += sum(_size(shape) for shape in report.shapes)
            multiplications += forward(graph, node, found)
            at_least |= any(None in (shape or ()) for shape in report.shapes)
            data += _size(report.shapes[0]) if node.type == "InputLayer" else 0
        data += sum(_size(found[end.node].shapes[end.port]) for end in graph.ends())
    steps = -(-examples // batch)
    return Estimate(
        parameters,
        trainable,
        BYTES * (parameters + trainable),
        BYTES * trainable * slots(project.training.optimizer),
        2 * BYTES * outputs * batch,
        2 * BYTES * data * examples,
        multiplications,
        batch,
        steps,
        seconds_of(machine, multiplications * examples, steps),
        at_least,
    )


def seconds_of(machine: Machine, multiplications: float, steps: int) -> float:
    """Return how long a machine trains for so many multiplications going forward, in so many steps."""
    return PASSES * multiplications / machine.multiplications + steps * machine.step_seconds


def forward(graph: Graph, node: Node, reports: Mapping[str, NodeReport]) -> int:
    """Return the multiplications that one example costs in a node: its weights at every place where they are applied.

    Layers without a kernel count some operations for each number they put out.
    """
    report = reports[node.id]
    out, besides = report.shapes[0] or (), around(node, report)
    if not has_kernel(node.type, node.values):
        return besides
    # A layer that is called several times has its weights at its own node and calculates at each.
    parameters = reports[node.owner].parameters
    into = reports[node.inputs[0].node].shapes[node.inputs[0].port] or ()
    if node.type in _ATTENTION:
        length, width = (into[0] or 1, into[-1] or 1) if into else (1, 1)
        return besides + parameters * length + 2 * length * length * width
    places = into if node.type in _RECURRENT or "Transpose" in node.type else out
    first = node.values.get("data_format") == "channels_first"
    return besides + parameters * _size(places[1:] if first else places[:-1])


def around(node: Node, report: NodeReport) -> int:
    """Return what a node is counted besides its weights: some operations for each number it puts out."""
    return 0 if node.type in _VIEWS else _PER_OUTPUT * _size(report.shapes[0])


def slots(optimizer: Pick) -> int:
    """Return how many numbers an optimizer keeps for each weight."""
    values = OPTIMIZERS.find(optimizer.name).check(optimizer.values)
    count = _SLOTS.get(optimizer.name, 2)
    count += sum(bool(values.get(name)) for name in _MORE_SLOTS.get(optimizer.name, ()))
    more: tuple[Any, ...] = (values.get("use_ema"), values.get("gradient_accumulation_steps"))
    return count + sum(bool(one) for one in more)


def learn(machine: Machine, found: Estimate, seconds: float) -> Machine:
    """Return the machine as a run shows it: half way (as factors go) to what explains the seconds that its epoch took.

    What makes up most of the time is changed: multiplications, or what every step costs.
    """
    if not (seconds > 0 and math.isfinite(seconds)):
        return machine
    work = PASSES * found.multiplications * found.batch * found.steps
    steps = found.steps * machine.step_seconds
    if work / machine.multiplications > steps:
        wanted = work / max(seconds - steps, seconds / 10)
        return replace(machine, multiplications=math.sqrt(machine.multiplications * wanted))
    left = max(seconds - work / machine.multiplications, seconds / 10)
    wanted = left / found.steps
    return replace(machine, step_seconds=math.sqrt(machine.step_seconds * wanted))


def warnings(found: Estimate, memory: int | None) -> tuple[str, ...]:
    """Return what should be said before training starts, one sentence each; `memory` is what the machine has in bytes, if known."""
    said = []
    if memory and found.bytes > SHARE * memory:
        parts = {
            "the weights and the optimizer": found.weight_bytes + found.slot_bytes,
            "the outputs of the layers for one batch": found.activation_bytes,
            "the examples": found.data_bytes,
        }
        most = max(parts, key=lambda name: parts[name])
        said.append(
            f"Training takes about {_gigabytes(found.bytes)} of memory, and this machine has {_gigabytes(memory)}; "
            f"most of it goes to {most}."
        )
    if found.seconds > LONG_EPOCH:
        said.append(
            f"An epoch takes about {found.seconds / 60:,.0f} minutes on this machine; "
            "train on fewer examples first, or on a smaller network."
        )
    return tuple(said)


def installed_memory() -> int | None:
    """Return the memory of this machine in bytes; None where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def _size(shape: Shape | None) -> int:
    return math.prod(size or 1 for size in shape or ())


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:,.1f} GB"
