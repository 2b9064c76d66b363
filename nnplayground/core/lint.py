"""What a teacher would say about a project before it runs. Rules live in the modules `lint_*`, one function each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from nnplayground.core import pairing
from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.registry import Entry, Registry

CLASSIFICATION, REGRESSION = "classification", "regression"
INTEGER, ONE_HOT, BINARY, PLUS_MINUS, NUMBERS = (
    "integer",
    "one-hot",
    "binary",
    "plus-minus",
    "numbers",
)


@dataclass(frozen=True)
class Facts:
    """What is known of the prepared data.

    task: "classification", "regression" or "" for unknown; classes: how many.
    labels: how the targets are encoded: "integer", "one-hot", "binary" (0 and 1), "plus-minus" (-1 and +1) or "numbers".
    low, high: of the inputs; target_low, target_high: of the targets. None = unknown.
    shape: of one example. kind: "points", "function", "table", "image" or "sequence".
    target_shape: of the target of one example, () for a class; whole: the targets are integers.
    rows, test_rows: how many examples there are to train on, before a limit on them, and in the test part.
    targets: of data with several targets, what is known of each by its name, in their order; the fields about targets above are then
        not set.
    """

    task: str = ""
    classes: int = 0
    labels: str = ""
    low: float | None = None
    high: float | None = None
    target_low: float | None = None
    target_high: float | None = None
    shape: tuple[int, ...] | None = None
    kind: str = ""
    target_shape: tuple[int, ...] | None = None
    whole: bool = False
    rows: int | None = None
    test_rows: int | None = None
    targets: Mapping[str, Facts] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """One remark.

    where: the dotted path of what it is about, such as "networks.model.dense_1" or "training.loss".
    message: what is wrong, one sentence; explanation: why, for those who ask.
    fix: the project as it would be after `fix_text`; None where only the person can decide.
    rule: the name of the rule. show: the view that shows what is meant, or "".
    """

    where: str
    message: str
    explanation: str
    fix: Project | None = None
    fix_text: str = ""
    rule: str = ""
    show: str = ""


Found = Iterable[Finding]
Review = Callable[[Project, Facts | None], Found]


def _nothing(project: Project, facts: Facts | None) -> Found:
    return ()


@dataclass(frozen=True)
class Rule(Entry):
    """A rule: looks at a project, and at its data if they are known."""

    review: Review = _nothing


RULES: Registry[Rule] = Registry("rule", "nnplayground.core", "lint_")


def rule(name: str, title: str) -> Callable[[Review], Review]:
    """Add the function below to the rules."""

    def add(function: Review) -> Review:
        RULES.add(Rule(name, title, function.__doc__ or "", (), function))
        return function

    return add


def lint(project: Project, facts: Facts | None = None) -> list[Finding]:
    """Return all findings about a project, in the order of the rules."""
    return [
        replace(found, rule=name)
        for name, one in RULES.items()
        for found in one.review(project, facts)
    ]


def facts_of(prepared: Any, inputs: str = "", targets: str = "") -> Facts:
    """Return the facts about data that are loaded and prepared (a `data.source.Prepared`).

    inputs, targets: which arrays of the data; "" = the only ones, and of several targets each.
    """
    train, raw = prepared.parts["train"], prepared.raw
    rows, test_rows = _sizes(prepared)
    known = Facts(kind=raw.kind, classes=len(raw.classes), rows=rows, test_rows=test_rows)
    inputs = inputs or next(iter(train.inputs), "") * (len(train.inputs) == 1)
    if inputs in train.inputs:
        x = train.inputs[inputs]
        low, high = _range(x)
        known = replace(known, low=low, high=high, shape=tuple(x.shape[1:]))
    if targets or len(train.targets) < 2:
        name = targets or next(iter(train.targets), "")
        return _with_target(known, train.targets.get(name), len(raw.classes))
    several = {
        name: _with_target(known, y, len(raw.classes_of(name))) for name, y in train.targets.items()
    }
    return replace(known, targets=several)


def _with_target(known: Facts, y: Any, classes: int) -> Facts:
    """Return the facts with those of one target of so many classes; y: its array, None if there is none."""
    known = replace(known, task=CLASSIFICATION if classes else REGRESSION, classes=classes)
    if y is None:
        return known
    low, high = _range(y)
    return replace(
        known,
        target_low=low,
        target_high=high,
        labels=_encoding(y, classes),
        target_shape=tuple(y.shape[1:]),
        whole=y.dtype.kind in "biu",
    )


def targets_of(project: Project, facts: Facts | None, role: str = "model") -> list[Facts | None]:
    """Return for each output of a network, in order, what is known of the data with the target it is trained towards; None = nothing."""
    graph = project.networks.get(role)
    if graph is None or facts is None:
        return [None] * len(graph.ends() if graph is not None else ())
    known = facts.targets or {"": facts}
    names = pairing.targets_of(graph, project.training, list(known))
    wanted = [project.training.output(ref.key).trained for ref in graph.ends()]
    if any(one and name is None for one, name in zip(wanted, names)):
        return [None] * len(names)  # which target belongs to which output is not known yet
    return [known[name] if name is not None else None for name in names]


def outputs(project: Project, role: str = "model") -> list[tuple[str, str, OutputTraining]]:
    """Return for each output of a network, in order, its node, the path of its training settings, and the settings."""
    training = project.training
    found = []
    graph = project.networks.get(role)
    for ref in graph.ends() if graph is not None else ():
        path = f"training.outputs.{ref.key}" if ref.key in training.outputs else "training"
        found.append((ref.node, path, training.output(ref.key)))
    return found


def with_training(project: Project, path: str, **changes: Any) -> Project:
    """Return the project with settings replaced at one of the paths that `outputs` gives."""
    training = project.training
    if path == "training":
        return replace(project, training=replace(training, **changes))
    node = path.removeprefix("training.outputs.")
    changed = {**training.outputs, node: replace(training.outputs[node], **changes)}
    return replace(project, training=replace(training, outputs=changed))


def with_values(project: Project, role: str, node: str, **values: Any) -> Project:
    """Return the project with settings of one layer replaced."""
    graph = project.networks[role].with_values(node, **values)
    return replace(project, networks={**project.networks, role: graph})


def with_steps(project: Project, steps: tuple[Pick, ...]) -> Project:
    """Return the project with other preparation steps."""
    return replace(project, data=replace(project.data, steps=steps))


def has_setting(node: Node, name: str) -> bool:
    """Tell whether layers of this type have a setting of this name."""
    entry = LAYERS.get(node.type)
    return entry is not None and any(param.name == name for param in entry.params)


def varied(project: Project, path: str) -> bool:
    """Tell whether a twin has another value of a setting, which then is compared and meant as it is."""
    return any(path in twin.values for twin in project.twins)


def words(shape: tuple[int | None, ...]) -> str:
    """Return sizes as people write them: "28 x 28", "any x 3"."""
    return " x ".join("any" if size is None else str(size) for size in shape)


def _sizes(prepared: Any) -> tuple[int, int]:
    """Return how many examples there are to train on, before a limit, and in the test part.

    The training part itself is not counted: it may be a sample.
    """
    validation, test = prepared.parts.get("validation"), prepared.parts.get("test")
    tested = test.size if test is not None else 0
    kept = (validation.size if validation is not None else 0) + (
        0 if test is None or test.own_test else tested
    )
    return prepared.raw.size - kept, tested


def _range(array: Any) -> tuple[float | None, float | None]:
    """Return least and greatest finite value of an array; None for an empty one or one of words."""
    if array.size == 0 or array.dtype.kind not in "biuf":
        return None, None
    low, high = float(np.nanmin(array)), float(np.nanmax(array))
    return (low, high) if np.isfinite(low) and np.isfinite(high) else (None, None)


def _encoding(y: Any, classes: int) -> str:
    if not classes or y.size == 0:
        return NUMBERS
    values = set(np.unique(y).tolist()) if y.dtype.kind in "biuf" else set()
    if y.ndim == 2 and y.shape[1] == classes > 1 and values <= {0, 1}:
        return ONE_HOT
    if values <= {-1, 1} and -1 in values:
        return PLUS_MINUS
    return BINARY if classes == 2 and values <= {0, 1} else INTEGER
