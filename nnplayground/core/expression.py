"""Settings as Python source. Names and texts reach it through `repr` only, so nothing in a project can become code."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Iterable, Mapping
from itertools import chain, count
from typing import Any

from nnplayground.core import formula_source
from nnplayground.core import registries as r
from nnplayground.core.formula import parse
from nnplayground.core.graph import Node
from nnplayground.core.param import Member, Param, Pick, Sides
from nnplayground.core.registry import Entry
from nnplayground.core.script_needs import RESERVED, Needs

WIDTH = 88
_FORMULAS = "nnplayground.engine.cells.formulas."
# Without it a saved model would not find the function again.
_REGISTERED = "@keras.saving.register_keras_serializable()\n"
ALWAYS = frozenset(
    {
        "units",
        "filters",
        "kernel_size",
        "pool_size",
        "rate",
        "factor",
        "height_factor",
        "width_factor",
        "height",
        "width",
        "layer",
        "target_shape",
        "output_shape",
        "output_size",
        "input_dim",
        "output_dim",
        "equation",
        "num_heads",
        "key_dim",
        "head_dim",
        "num_query_heads",
        "num_key_value_heads",
        "num_bins",
        "learning_rate",
        "num_classes",
        "target_class_ids",
        "Activation.activation",
        "Dot.axes",
        "Permute.dims",
        "RepeatVector.n",
        "Rescaling.scale",
        "GaussianNoise.stddev",
        "GroupNormalization.groups",
        "TruncatedBPTT.steps",
        "CategoryEncoding.num_tokens",
        "Normalization.mean",
        "Normalization.variance",
        "Discretization.bin_boundaries",
        "IntegerLookup.vocabulary",
        "F1Score.average",
        "FBetaScore.average",
        "PrecisionAtRecall.recall",
        "RecallAtPrecision.precision",
        "SensitivityAtSpecificity.specificity",
        "SpecificityAtSensitivity.sensitivity",
        "MeanIoU.sparse_y_pred",
        "IoU.sparse_y_pred",
        "PearsonCorrelation.axis",
        "ConcordanceCorrelation.axis",
        "threshold.threshold",
        "threshold.default_value",
    }
)
"""Settings that Keras demands or whose default here is not Keras' own: always written, in every
entry or in one. A test finds what is missing."""


class ScriptError(ValueError):
    """A project for which no script can be written; the message is one sentence."""


def literal(value: Any) -> str:
    """Return a plain value or a choice of this program as source; ScriptError for anything else."""
    if value is None or isinstance(value, (bool, str, int)):
        return repr(value)
    if isinstance(value, float) and math.isfinite(value):
        return repr(float(value))
    if isinstance(value, (tuple, list)):
        inside = ", ".join(literal(one) for one in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, Pick):
        values = ", ".join(f"{literal(key)}: {literal(one)}" for key, one in value.values.items())
        return f"Pick({literal(value.name)}{f', {{{values}}}' if values else ''})"
    raise ScriptError(f"{value!r:.80} cannot be written as Python")


def call(function: str, arguments: Iterable[str], indent: int = 0) -> str:
    """Return a call, on one line if it fits behind `indent` columns, else with an argument on each line."""
    arguments = list(arguments)
    line = f"{function}({', '.join(arguments)})"
    if indent + len(line) <= WIDTH and "\n" not in line:
        return line
    inner = "".join(textwrap.indent(one, "    ") + ",\n" for one in arguments)
    return f"{function}(\n{inner})"


def _needed(entry: Entry, param: Param, value: Any) -> bool:
    """Tell whether a setting must be written."""
    always = param.name in ALWAYS or f"{entry.name}.{param.name}" in ALWAYS
    return bool(value != param.default or (always and value is not None))


def keywords(
    entry: Entry, values: Mapping[str, Any], indent: int = 0, needs: Needs | None = None
) -> list[str]:
    """Return the settings that must be written, as keyword arguments; those that belong to a layer's call are left out."""
    called = getattr(entry, "on_call", ())
    return [
        f"{param.name}={argument(param, value, indent + 4, needs)}"
        for param, value in _settings(entry, values)
        if param.name not in called
    ]


def _settings(entry: Entry, values: Mapping[str, Any]) -> list[tuple[Param, Any]]:
    full = entry.check(values)
    return [
        (param, full[param.name])
        for param in entry.params
        if _needed(entry, param, full[param.name])
    ]


def argument(param: Param, value: Any, indent: int = 0, needs: Needs | None = None) -> str:
    """Return the value of one setting as source: choices as the Keras objects they stand for."""
    if isinstance(param, Member) and isinstance(value, Pick) and param.registry is not None:
        return made(param.registry, value, indent, needs)
    if isinstance(param, Sides) and param.length == 1 and isinstance(value, tuple):
        return literal(value[0])  # Keras takes the number or the pair of the only axis
    return literal(value)


def made(registry: Any, pick: Pick, indent: int = 0, needs: Needs | None = None) -> str:
    """Return the Keras object that a choice stands for, as source; what must be defined for it is told to `needs`."""
    needs = needs or Needs()
    entry = registry.find(pick.name)
    if entry.target.startswith(_FORMULAS):
        return _formula(entry, pick, needs)
    if registry is r.ACTIVATIONS:
        return _activation(entry, pick, needs)
    if entry.target == "accuracy":
        return repr("accuracy")
    if registry is r.LAYERS:
        return layer(Node(pick.name.lower(), pick.name, pick.values), indent, needs=needs)
    settings = keywords(entry, pick.values, indent, needs)
    return call(needs.target(entry.target), settings, indent)


def _activation(entry: r.ActivationType, pick: Pick, needs: Needs) -> str:
    """Return an activation: its name if Keras knows it, else a function; a function of its own if it has settings."""
    settings = [f"{param.name}={literal(value)}" for param, value in _settings(entry, pick.values)]
    target = needs.target(entry.target)
    if not settings:
        return repr(entry.name) if target == f"keras.activations.{entry.name}" else target
    made = f"{target}(x, {', '.join(settings)})"
    return needs.function(
        made, f"{entry.name}_with_settings", lambda name: _defined(name, f"return {made}")
    )


def _formula(entry: r.KerasEntry, pick: Pick, needs: Needs) -> str:
    """Return a typed formula: the name of its function, for a metric inside Keras' mean over all examples."""
    kind = entry.target.rpartition(".Formula")[2].lower()
    text = entry.check(pick.values)["formula"]
    formula = parse(text, kind=kind or "activation")
    name = needs.function(
        f"{kind} {text}",
        f"formula_{kind}" if kind else "formula",
        lambda name: _REGISTERED + formula_source.source(formula, name),
    )
    return (
        call("keras.metrics.MeanMetricWrapper", [name, "name='formula_metric'"])
        if kind == "metric"
        else name
    )


def _defined(name: str, body: str) -> str:
    return f"{_REGISTERED}def {name}(x):\n    {body}\n"


def layer(node: Node, indent: int = 0, shape: str = "", needs: Needs | None = None) -> str:
    """Return a layer as source; `shape` is the source of the shape of an input that has none of its own."""
    entry = r.LAYERS.find(node.type)
    needs = needs or Needs()
    arguments = keywords(entry, node.values, indent, needs)
    if node.type == "InputLayer":
        if entry.check(node.values)["shape"] is None:
            arguments = [
                f"shape={shape}",
                *(one for one in arguments if not one.startswith("shape=")),
            ]
        return call("keras.Input", [*arguments, f"name={literal(node.id)}"], indent)
    return call(needs.target(entry.target), [*arguments, f"name={literal(node.id)}"], indent)


def variables(names: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Return a Python name of its own for each name: the name itself where it can be one, else one with a number behind it."""
    used = {*taken, *RESERVED}
    wanted = {name: _plain_name(name) for name in names}
    # First all that can be as they are: where there are a `sum` and a `sum_1`, the second keeps its name.
    found = {name: name for name, plain in wanted.items() if name == plain and name not in used}
    used |= found.keys()
    for name, plain in wanted.items():
        if name not in found:
            possible = chain((plain,), (f"{plain}_{number}" for number in count(1)))
            found[name] = next(one for one in possible if one not in used)
            used.add(found[name])
    return found


def _plain_name(name: str) -> str:
    """Return a name in the letters of Python's names; `input` is a function of Python, and Keras' own examples say `inputs`."""
    letters = name.lower().encode("ascii", "replace").decode()
    plain = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")[:40] or "layer"
    plain = f"layer_{plain}" if plain[0].isdigit() else plain
    return "inputs" if plain == "input" else plain
