"""Keras code as text -> a network and its training. The text is parsed and followed, never run."""

from __future__ import annotations

import ast
import re
import textwrap
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core import registries as r
from nnplayground.core.code_machine import Machine
from nnplayground.core.code_network import Network
from nnplayground.core.code_things import CodeError, Made, Model, Unknown, raw, unknown_in
from nnplayground.core.fields import FIELDS
from nnplayground.core.graph import Graph, GraphError
from nnplayground.core.param import Member, Pick
from nnplayground.core.project import LAST, OutputTraining, Project
from nnplayground.core.registry import Registry

__all__ = ["Code", "CodeError", "looks_like_code", "read"]

LONGEST = 500_000
_PROMPT = re.compile(r"^(>>>|\.\.\.|In \[\d+\]:)( |$)", re.M)
_CONSOLE = re.compile(r"^[ \t]*[%!].*$", re.M)
"""Lines for IPython or for the system."""
_TABLE = "Layer (type)"
"""Heads the table that `model.summary()` prints."""
_SHORT = {
    "mse": "MeanSquaredError",
    "mae": "MeanAbsoluteError",
    "mape": "MeanAbsolutePercentageError",
    "msle": "MeanSquaredLogarithmicError",
    "kld": "KLDivergence",
    "acc": "Accuracy",
    "bce": "BinaryCrossentropy",
}


@dataclass(frozen=True)
class Code:
    """What a text says.

    training: by the names of the fields of Training, what `compile` and `fit` set; empty if the text does not train.
    validation: the share of `validation_split`; None = not said. seed: None = not said.
    notes: what was left out, a sentence each.
    """

    graph: Graph
    training: Mapping[str, Any]
    notes: tuple[str, ...] = ()
    validation: float | None = None
    seed: int | None = None

    def applied(self, project: Project, role: str = "model") -> Project:
        """Return a project with this network and, as far as the text told, this training; its data stay."""
        split = project.data.split
        if self.validation is not None:
            split = replace(split, validation=self.validation, order=LAST)
        return replace(
            project,
            networks={**project.networks, role: self.graph},
            layout={key: one for key, one in project.layout.items() if key != role},
            blocks={key: one for key, one in project.blocks.items() if key != role},
            data=replace(project.data, split=split),
            training=replace(project.training, **{"outputs": {}, **self.training}),
            seed=project.seed if self.seed is None else self.seed,
            twins=(),
        )


def looks_like_code(text: str) -> bool:
    """Tell whether a text may be code that builds a network of Keras."""
    words = ("Sequential", "keras.Model", "Model(", "layers.", "Input(", _TABLE)
    return len(text) <= LONGEST and any(word in text for word in words)


def read(text: str) -> Code:
    """Return the network and the training that a text describes.

    Raises:
        CodeError: it is no Python, or a part that the network depends on cannot be followed; one sentence with the line.
    """
    if len(text) > LONGEST:
        raise CodeError(0, f"the text is longer than {LONGEST} characters")
    machine = Machine()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about odd escapes in texts
            body = _parsed(text)
        machine.run(body)
    except SyntaxError as error:
        if _TABLE in text:
            raise CodeError(
                0,
                "a printed summary does not tell the settings of its layers; take the code that builds the model",
            ) from error
        raise CodeError(error.lineno or 0, f"this is no Python: {error.msg}") from error
    except (RecursionError, MemoryError, ValueError, OverflowError) as error:
        if isinstance(error, CodeError):
            raise
        raise CodeError(0, "the text is nested too deeply or damaged") from error
    model = machine.model
    if model is None:
        raise CodeError(0, "the text makes no keras.Sequential and no keras.Model")
    graph = _graph(machine.network, machine.network.finished(0, model))
    notes = list(dict.fromkeys(machine.network.notes))
    training = dict(_training(machine.compiled, machine.fitted, graph, notes))
    share = machine.fitted.get("validation_split")
    validation = float(share) if isinstance(share, float) and 0 < share < 0.9 else None
    seed = machine.seed if _possible("seed", machine.seed) else None
    return Code(graph, training, tuple(notes), validation, seed)


def _parsed(text: str) -> list[ast.stmt]:
    """Return the statements of a text; one that stands in an indented place, a notebook or a console may be more than Python."""
    try:
        return ast.parse(text).body
    except SyntaxError as error:
        plain = _CONSOLE.sub("", textwrap.dedent(_PROMPT.sub("", textwrap.dedent(text))))
        try:
            return ast.parse(plain).body
        except SyntaxError:
            raise error from None


def _graph(network: Network, model: Model) -> Graph:
    """Return the nodes of a model, its inputs and outputs in its own order."""
    whole = Graph(tuple(network.nodes.values()))
    used = set(network.of_model(model)) | {ref.node for ref in model.inputs}
    try:
        graph = whole.remove([node.id for node in whole.nodes if node.id not in used])
        first = [graph[ref.node] for ref in model.inputs]
        others = [node for node in graph.nodes if node not in first]
        graph = Graph((*first, *others))
        outputs = tuple(dict.fromkeys(model.outputs))
        graph = graph if graph.ends() == outputs else replace(graph, outputs=outputs)
        graph.order()
    except GraphError as error:
        raise CodeError(0, str(error)) from error
    return graph


def _training(
    compiled: Mapping[str, Any], fitted: Mapping[str, Any], graph: Graph, notes: list[str]
) -> Any:
    """Yield the settings of a training that two calls tell."""
    optimizer = pick(r.OPTIMIZERS, compiled.get("optimizer"), notes)
    if optimizer is not None:
        yield "optimizer", optimizer
    losses = _each(r.LOSSES, compiled.get("loss"), graph, notes)
    metrics = _each(r.METRICS, compiled.get("metrics"), graph, notes, several=True)
    weights = _listed(compiled.get("loss_weights"), graph)
    first = next((one for one in losses if one is not None), None)
    if first is not None:
        yield "loss", first
        yield "metrics", metrics[0] if metrics and metrics[0] else ()
    ends = graph.ends()
    if len(ends) > 1 and first is not None:
        yield (
            "outputs",
            {
                end.key: OutputTraining(
                    loss or first,
                    metrics[place] if place < len(metrics) and metrics[place] else (),
                    _weight(weights[place]) if place < len(weights) else 1.0,
                    trained=loss is not None,
                )
                for place, (end, loss) in enumerate(zip(ends, losses))
            },
        )
    batches = fitted.get("x")
    if isinstance(
        batches, Made
    ):  # an object that gives batches: that of our scripts says how; Keras shuffles none
        told = batches.config if batches.path.endswith(".Batches") else {}
        fitted = {**fitted, "batch_size": told.get("#1"), "shuffle": told.get("shuffle")}
    for name in ("epochs", "batch_size", "shuffle"):
        value = fitted.get(name)
        if _possible(f"training.{name}", value):
            yield name, value


def _possible(field: str, value: Any) -> bool:
    """Tell whether a field of a project can have a value."""
    try:
        return value is not None and FIELDS[field].check(value) == value
    except ValueError:
        return False


def _each(
    registry: Registry[Any], value: Any, graph: Graph, notes: list[str], several: bool = False
) -> list[Any]:
    """Return for each output of a network what a list, a dictionary or a single choice says of it."""
    count = len(graph.ends())
    if several and isinstance(value, (list, tuple)) and count == 1:
        return [tuple(one for part in value if (one := pick(registry, part, notes)))]
    found: list[Any] = []
    for one in _listed(value, graph) or [value] * count:
        if several:
            parts = one if isinstance(one, (list, tuple)) else [one]
            found.append(tuple(made for part in parts if (made := pick(registry, part, notes))))
        else:
            found.append(pick(registry, one, notes))
    return found


def _weight(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 1.0


def _listed(value: Any, graph: Graph) -> list[Any]:
    if isinstance(value, dict):
        return [value.get(end.node) for end in graph.ends()]
    return list(value) if isinstance(value, (list, tuple)) else []


def pick(registry: Registry[Any], value: Any, notes: list[str]) -> Pick | None:
    """Return the choice that a name or a Keras object means; None with a note if it is not known here."""
    if value is None:
        return None
    if isinstance(value, Unknown):
        notes.append(f"{value.text} in line {value.line} was left out.")
        return None
    written = raw(value)
    if isinstance(written, str):
        written = _SHORT.get(written, written)
    if isinstance(value, Made):
        written["config"] = dict(_plain(written["config"], notes))
    note = lambda text: notes.append(f"{text[:1].upper()}{text[1:]}.")  # noqa: E731
    found = kv.member(Member("choice", registry=registry), written, note)
    return found if isinstance(found, Pick) else None


def _plain(config: Mapping[str, Any], notes: list[str]) -> Any:
    for key, value in config.items():
        odd, begin = unknown_in(value), _begin(value)
        if key == "learning_rate" and begin is not None:
            kind = value.path.rpartition(".")[2]
            notes.append(f"The schedule {kind} was left out; the rate stays at {begin:g}.")
            yield key, begin
        elif odd is not None or isinstance(value, Made):
            what = (
                value.path.rpartition(".")[2]
                if isinstance(value, Made)
                else odd.text
                if odd
                else ""
            )
            notes.append(f"`{key}` was left out: {what} cannot be read here.")
        else:
            yield key, value


def _begin(schedule: Any) -> float | None:
    """Return the rate that a schedule begins with; None if it is none or does not say so."""
    if not isinstance(schedule, Made):
        return None
    rate = schedule.config.get("initial_learning_rate", schedule.config.get("#0"))
    return float(rate) if isinstance(rate, (int, float)) else None
