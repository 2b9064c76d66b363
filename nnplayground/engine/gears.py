"""Which gear a network trains in: XLA for dense and recurrent ones, else many steps in one graph.

Measured on two cores without a GPU, a step of XLA against one in a graph: dense nets of up to some hundred weights gain a factor of
100 to 400, 784-128-10 one of 3 to 5, 784-512-512-10 one of 1.7; small convolutional ones lose a factor of 40 and are not asked.
Recurrent ones on sequences of 50 steps gain 2.5 with 16 units, 1.3 with 64, and lose a tenth with 128.
Networks that are not surely tiny are measured once, on copies of their variables, and the choice is kept in a file: the gear must be
the same again, or the last bits of the losses would not be.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nnplayground.core import place
from nnplayground.core.lazy import keras
from nnplayground.core.project import Project
from nnplayground.engine.clock import now
from nnplayground.engine.loop import GRAPH, XLA, Feed, Loop
from nnplayground.engine.work import times

SURE = 100_000
"""Multiplications of one step below which XLA always won, by a factor of 6 and more."""
NEVER = 100_000_000
"""Multiplications of one step above which neither waits for anything but the mathematics."""
MOST_PROGRAMS = 64
"""XLA programs that a process compiles at most: TensorFlow 2.21 never lets go of one, which is 8 MB for a tiny net."""
MOST_BYTES = 2**30
PLAIN_LAYERS = frozenset(
    (
        "InputLayer",
        "Dense",
        "Activation",
        "ReLU",
        "LeakyReLU",
        "ELU",
        "PReLU",
        "Softmax",
        "Dropout",
        "Flatten",
        "Reshape",
        "Permute",
        "BatchNormalization",
        "LayerNormalization",
        "Add",
        "Subtract",
        "Multiply",
        "Average",
        "Maximum",
        "Minimum",
        "Concatenate",
        "Rescaling",
        "UnitNormalization",
        "ActivityRegularization",
        "SimpleRNN",
        "LSTM",
        "GRU",
    )
)
MEASURED_SECONDS = 0.01
ROUNDS = 3
"""How often the gears are measured in turns; the fastest counts: other programs, and training meanwhile, only make them slower."""
_FILE, _MEASURE = "gears.json", 3
"""Where choices are kept, and by which way of measuring: what was chosen by another one is measured again."""
_programs = {"compiled": 0}


def choose(project: Project, role: str, loop: Loop, feed: Feed, size: int) -> str:
    """Return the gear for a network: GRAPH, XLA, or "" if the two must be measured (see `measured`)."""
    if feed.reader is not None:
        return GRAPH
    nodes = project.networks[role].nodes
    plain = all(node.type in PLAIN_LAYERS for node in nodes)
    plain = plain and all(_suits(layer) for layer in loop.model.layers)
    data = sum(one.shape.num_elements() * one.dtype.size for one in (*feed.inputs, *feed.targets))
    fixed = all(None not in tensor.shape[1:] for tensor in loop.model.inputs)
    accumulates = loop.model.optimizer.gradient_accumulation_steps
    if not plain or not fixed or accumulates or data > MOST_BYTES or feed.size > 100_000:
        return GRAPH
    if work(loop, size) <= SURE:
        return XLA
    return GRAPH if work(loop, size) > NEVER else remembered(_name(loop, size))


def work(loop: Loop, size: int) -> int:
    """Return how many multiplications by weights a step of a dense or recurrent net does on its way forward; other nets do more."""
    return size * loop.uses


def may_compile() -> bool:
    """Tell whether there is room for another XLA program; without, a new network trains in a graph until the program is started anew."""
    return _programs["compiled"] < MOST_PROGRAMS


def note_compiled() -> None:
    """Count a program."""
    _programs["compiled"] += 1


def measured(loop: Loop, feed: Feed, size: int, time: Callable[[str], float]) -> str:
    """Return the faster gear and remember it; `time(gear)` gives the seconds of a step."""
    turns = [(time(XLA), time(GRAPH)) for _ in range(ROUNDS)]
    by_xla, by_graph = (min(column) for column in zip(*turns))
    gear = XLA if by_xla < by_graph else GRAPH
    _remember(_name(loop, size), gear)
    return gear


def remembered(name: str) -> str:
    """Return the gear that was chosen for a network on this machine before, or ""."""
    gear = _read().get(name, "")
    return gear if gear in (GRAPH, XLA) else ""


def seconds(call: Callable[[int], Any], most: int) -> float:
    """Return the seconds that one step adds to a call, at best, from calls of as many steps as fit into about 10 ms, up to `most`."""

    def best(steps: int) -> float:
        spent = []
        for _ in range(3):
            began = now()
            call(steps)
            spent.append(now() - began)
        return min(spent)

    # What a call costs besides its steps is left out: when training, many more steps share it.
    alone, steps, spent = best(1), 1, 0.0
    if most < 2:
        return alone
    while spent < MEASURED_SECONDS and steps < most:
        steps = min(4 * steps, most)
        spent = best(steps) - alone
    return max(spent, 1e-9) / (steps - 1)


def _suits(layer: Any) -> bool:
    """Tell whether XLA can take a layer: of a recurrent one it draws other masks, and compiles every single step of a loop unrolled."""
    if not isinstance(layer, keras.layers.RNN):
        return True
    cell = layer.cell
    return not (cell.dropout or cell.recurrent_dropout or layer.stateful or layer.unroll)


def _name(loop: Loop, size: int) -> str:
    layers = [
        (
            type(layer).__name__,
            [tuple(one.shape) for one in layer.weights],
            *([times(layer)] if isinstance(layer, keras.layers.RNN) else []),
        )
        for layer in loop.model.layers
    ]
    text = repr((_MEASURE, layers, type(loop.model.optimizer).__name__, size))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _path() -> Path:
    return place.cache() / _FILE


def _read() -> dict[str, str]:
    try:
        found = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remember(name: str, gear: str) -> None:
    """Keep a choice; a cache that cannot be written is no reason to stop."""
    found = _read() | {name: gear}
    try:
        _path().parent.mkdir(parents=True, exist_ok=True)
        part = _path().with_suffix(".part")
        part.write_text(json.dumps(found), encoding="utf-8")
        part.replace(_path())
    except OSError:
        return
