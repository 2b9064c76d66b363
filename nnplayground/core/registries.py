"""The tables of everything that can be chosen, and the kinds of entries they hold.

The tables live here so that every room can look things up; the entries live in `catalog`, `data` and `recipes`, whose modules are
imported by name at the first look.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nnplayground.core.registry import Entry, Registry


@dataclass(frozen=True)
class KerasEntry(Entry):
    """An entry that stands for a Keras class or function, or an own one, named by `target`."""

    target: str = ""


@dataclass(frozen=True)
class LayerType(KerasEntry):
    """A layer that a person can place.

    group: the section of the palette.
    inputs: least and most number of input tensors; most None = any number. (0, 0) is an input layer.
    outputs: number of output tensors.
    sample: shapes without the batch axis, one for each input, on which the layer with its default settings builds; for tests and
        for the picture in the palette.
    sample_dtype: "float32" or "int32".
    words: further search words.
    slots: names of the inputs in order, where they differ in meaning, such as "query", "value" and "key".
    on_call: settings that are handed to the call of the layer, not to its constructor.
    """

    group: str = ""
    inputs: tuple[int, int | None] = (1, 1)
    outputs: int = 1
    sample: tuple[tuple[int | None, ...], ...] = ()
    sample_dtype: str = "float32"
    words: str = ""
    slots: tuple[str, ...] = ()
    on_call: tuple[str, ...] = ()


@dataclass(frozen=True)
class LossType(KerasEntry):
    """A loss. `labels`: the label encoding it needs: "integer", "one-hot", "binary", "plus-minus" (-1/+1) or "any".

    task: "classification", "regression" or "any".
    """

    labels: str = "any"
    task: str = "any"


@dataclass(frozen=True)
class MetricType(KerasEntry):
    """A metric; `labels` and `task` as for losses. `better` is "lower" or "higher"."""

    labels: str = "any"
    task: str = "any"
    better: str = "higher"


@dataclass(frozen=True)
class ActivationType(KerasEntry):
    """An activation function. `formula` is one line of plain text; `curve` is NumPy: array -> array of the same shape."""

    formula: str = ""
    curve: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class ScheduleType(KerasEntry):
    """A learning-rate schedule. `curve(values, rate, steps_per_epoch, steps)` gives the rate at each step, as NumPy.

    steps: integer array of step numbers from 0. The class at `target` is built with the same values by the engine; settings that
    are counted in epochs end in `_epochs` and are turned into steps there.
    """

    curve: Callable[[Mapping[str, Any], float, int, Any], Any] | None = None


@dataclass(frozen=True)
class DatasetType(Entry):
    """A source of examples. `load(values, report)` returns a `data.source.Data`; report(share 0..1, text) shows progress.

    kind: "points", "function", "table", "image" or "sequence"; group: section of the list.
    """

    kind: str = "table"
    group: str = ""
    load: Callable[[Mapping[str, Any], Callable[[float, str], None]], Any] | None = None


@dataclass(frozen=True)
class StepType(Entry):
    """A preparation step. `fit(values, array)` on the training part returns the step's state, a dict of arrays or numbers.

    apply(state, array) replays it on anything new. `on` is "inputs" or "targets".
    """

    on: str = "inputs"
    fit: Callable[[Mapping[str, Any], Any], dict[str, Any]] | None = None
    apply: Callable[[Mapping[str, Any], Any], Any] | None = None


@dataclass(frozen=True)
class RecipeType(Entry):
    """A way to train. `steps(run)` is a generator that yields logs; `roles` are the networks it needs."""

    roles: tuple[str, ...] = ("model",)
    steps: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class CallbackType(Entry):
    """Something that watches a run and may stop it, change the rate or write a file; the engine knows it by name."""


@dataclass(frozen=True)
class Written:
    """A piece of a script: the modules it imports, such as "csv" or "numpy as np", and its lines without indentation."""

    imports: tuple[str, ...] = ()
    lines: str = ""


@dataclass(frozen=True)
class Writer(Entry):
    """Writes a data set or a preparation step of the same name as Python that needs nothing of this program.

    write(values) -> Written. A data set's lines assign the arrays that `data` loads: names are told in `data.written`.
    """

    write: Callable[[Mapping[str, Any]], Written] | None = None


_CATALOG = "nnplayground.catalog"
LAYERS: Registry[LayerType] = Registry("layer", _CATALOG, "layers_")
OPTIMIZERS: Registry[KerasEntry] = Registry("optimizer", _CATALOG, "optimizers")
LOSSES: Registry[LossType] = Registry("loss", _CATALOG, "losses")
METRICS: Registry[MetricType] = Registry("metric", _CATALOG, "metrics")
SCHEDULES: Registry[ScheduleType] = Registry("schedule", _CATALOG, "schedules")
INITIALIZERS: Registry[KerasEntry] = Registry("initializer", _CATALOG, "initializers")
REGULARIZERS: Registry[KerasEntry] = Registry("regularizer", _CATALOG, "regularizers")
CONSTRAINTS: Registry[KerasEntry] = Registry("constraint", _CATALOG, "constraints")
ACTIVATIONS: Registry[ActivationType] = Registry("activation", _CATALOG, "activations")
CALLBACKS: Registry[CallbackType] = Registry("callback", _CATALOG, "callbacks")
DATASETS: Registry[DatasetType] = Registry("data set", "nnplayground.data")
STEPS: Registry[StepType] = Registry("preparation step", "nnplayground.data")
WRITERS: Registry[Writer] = Registry("written data", "nnplayground.data", "written")
"""By the names of DATASETS and STEPS; not in ALL, whose names are choices of a person."""
RECIPES: Registry[RecipeType] = Registry("training recipe", "nnplayground.recipes")
ALL: tuple[Registry[Any], ...] = (
    LAYERS,
    OPTIMIZERS,
    LOSSES,
    METRICS,
    SCHEDULES,
    INITIALIZERS,
    REGULARIZERS,
    CONSTRAINTS,
    ACTIVATIONS,
    CALLBACKS,
    DATASETS,
    STEPS,
    RECIPES,
)
