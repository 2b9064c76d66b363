"""Is the comparison fair? What is equal among projects that train side by side and what is not, in a lecturer's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nnplayground.core.contrast import DROPOUTS, is_dropout, is_penalty, settings
from nnplayground.core.difference import subjects
from nnplayground.core.ending import setting
from nnplayground.core.graph import Graph
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.weight_shapes import has_weights, weight_shapes

MOST_NAMES = 4
_NOISY = ("Regularization", "Augmentation")


@dataclass(frozen=True)
class Statement:
    """A sentence about the comparison; `equal`: what it is about is the same in every run."""

    text: str
    equal: bool = True


@dataclass(frozen=True)
class _Team:
    """Projects that are compared. fresh: for each, what the engine could not share, if it has said so. examples: in the training part."""

    projects: Sequence[Project]
    fresh: Sequence[Iterable[str]] | None = None
    examples: int | None = None

    def each(self, part: Callable[[Project], Any]) -> list[Any]:
        """Return a part of every project."""
        return [part(project) for project in self.projects]

    def same(self, part: Callable[[Project], Any]) -> bool:
        """Tell whether a part is equal in all projects."""
        values = self.each(part)
        return all(value == values[0] for value in values)


def fairness(
    projects: Sequence[Project],
    fresh: Sequence[Iterable[str]] | None = None,
    examples: int | None = None,
) -> tuple[Statement, ...]:
    """Return what a careful lecturer would say about comparing these projects; empty if there are fewer than two.

    Args:
        projects: as they train, the first is what the others are compared with.
        fresh: for each project the layers whose initial weights could not be those of the first, as `RunRecord.fresh` names them;
            None = told from the settings.
        examples: number of rows in the training part, if it is known.
    """
    if len(projects) < 2:
        return ()
    team = _Team(projects, fresh, examples)
    return (
        _subject(team),
        _data(team),
        _split(team),
        *_weights(team),
        _batches(team),
        _updates(team),
        _length(team),
        _optimizer(team),
        *_loss(team),
        *_noise(team),
    )


def _subject(team: _Team) -> Statement:
    first, *others = team.projects
    found = [subjects([first, other]) for other in others]
    most = max(found, key=len)
    names = list(dict.fromkeys(name for one in found for name in one))
    if not names:
        return Statement("Nothing differs: all runs will draw the same curves.")
    if len(most) > 1:
        return Statement(
            f"{len(most)} things differ at once: {_listed(most)}. Which of them matters cannot be told from this.",
            False,
        )
    if len(names) == 1:
        return Statement(f"One thing differs: {names[0]}.")
    return Statement(f"Each twin differs from the project in one thing: {_listed(names)}.")


def _data(team: _Team) -> Statement:
    if not team.same(lambda project: project.data.source):
        return Statement("The runs learn from different data.", False)
    if not team.same(lambda project: project.data.steps):
        return Statement("The data is the same, but it is prepared in different ways.", False)
    return Statement("All runs learn from the same data, prepared in the same way.")


def _split(team: _Team) -> Statement:
    if team.same(lambda project: project.data.split):
        return Statement("The same examples are kept back for validation and test.")
    return Statement(
        "Different examples are kept back, so the validation numbers are about different examples.",
        False,
    )


# --- initial weights --------------------------------------------------------------------------------------------------


def _weights(team: _Team) -> list[Statement]:
    if not team.same(lambda project: project.seed):
        return [Statement("The seeds differ, and so do all initial weights.", False)]
    alone, other, drawn = _unshared(team)
    found = []
    if other:
        found.append(
            Statement(
                f"The weights of {_listed(other)} differ in shape and could not start from the same values.",
                False,
            )
        )
    if drawn:
        found.append(
            Statement(f"The initial weights of {_listed(drawn)} are drawn in another way.", False)
        )
    if alone:
        found.append(Statement(f"Not every run has weights of {_listed(alone)}.", False))
    rest = "All runs start from the same initial weights."
    if found:
        rest = "All other layers start from the same initial weights."
    return [*found, Statement(rest)]


def _unshared(team: _Team) -> tuple[list[str], list[str], list[str]]:
    """Return layers with weights that not all have, those whose shapes differ, and those that are drawn in other ways."""
    alone: dict[str, None] = {}
    other: dict[str, None] = {}
    drawn: dict[str, None] = {}
    for role in dict.fromkeys(role for project in team.projects for role in project.networks):
        graphs = [project.networks.get(role, Graph()) for project in team.projects]
        shapes = weight_shapes(graphs)
        for name in dict.fromkeys(name for one in shapes for name in one):
            having = [one for one in shapes if name in one]
            if len(having) < len(shapes):
                alone[name] = None
            elif any(one[name] != having[0][name] for one in having):
                other[name] = None
            elif any(_start(graph, name) != _start(graphs[0], name) for graph in graphs):
                drawn[name] = None
    if team.fresh is not None:
        told = dict.fromkeys(name for names in team.fresh for name in names)
        other = dict.fromkeys(name for name in told if name not in alone and name not in drawn)
    return list(alone), list(other), list(drawn)


def _start(graph: Graph, name: str) -> list[Any]:
    node = graph[name]
    names = [param.name for param in LAYERS[node.type].params] if has_weights(node) else []
    return [setting(node, one) for one in names if one.endswith("_initializer")]


# --- batches and steps ------------------------------------------------------------------------------------------------


def _batches(team: _Team) -> Statement:
    if not team.same(lambda project: project.training.batch_size):
        sizes = [_size(project.training.batch_size) for project in team.projects]
        return Statement(
            f"The batches hold different numbers of examples: {_listed(sizes)}.", False
        )
    if not team.same(lambda project: project.training.shuffle):
        return Statement("Only some runs draw the examples in a new order in each epoch.", False)
    if not team.same(lambda project: project.seed):
        return Statement("The seeds differ, and so does the order of the examples.", False)
    return Statement("Every step uses the same batch of examples in all runs.")


def _size(batch: int) -> str:
    return str(batch) if batch else "all at once"


def _updates(team: _Team) -> Statement:
    if team.same(lambda project: (project.training.batch_size, project.data)):
        return Statement("The weights are corrected equally often in an epoch.")
    if team.examples and team.same(lambda project: project.data):
        counts = [_steps(team.examples, project.training.batch_size) for project in team.projects]
        if len(set(counts)) == 1:
            return Statement("The weights are corrected equally often in an epoch.")
        return Statement(
            f"In an epoch the weights are corrected {_listed(counts)} times: compare over steps, not over epochs alone.",
            False,
        )
    return Statement(
        "The weights are corrected more often in some runs: compare over steps, not over epochs alone.",
        False,
    )


def _steps(examples: int, batch: int) -> int:
    return -(-examples // (batch or examples))


def _length(team: _Team) -> Statement:
    watched = ("EarlyStopping", "StopAtTarget")
    if not team.same(lambda project: (project.training.epochs, project.training.max_steps)):
        return Statement("Some runs train longer than others.", False)
    if any(one.name in watched for project in team.projects for one in project.training.callbacks):
        return Statement("A callback may end one run before the others.", False)
    return Statement("All runs train equally long.")


def _optimizer(team: _Team) -> Statement:
    names = team.each(lambda project: project.training.optimizer.name)
    if len(set(names)) > 1:
        return Statement(
            f"The optimizers differ: {_listed(names)}. Each may need a learning rate of its own.",
            False,
        )
    if not team.same(lambda project: project.training.optimizer):
        return Statement(f"All runs use {names[0]}, with different settings.", False)
    if not team.same(lambda project: project.training.schedule):
        return Statement(
            f"All runs use {names[0]}, but the learning rate changes in different ways.", False
        )
    return Statement(f"All runs use {names[0]} with the same settings.")


# --- what is measured -------------------------------------------------------------------------------------------------


def _loss(team: _Team) -> list[Statement]:
    if not team.same(lambda project: (project.training.loss, project.training.outputs)):
        return [Statement("The losses differ: their numbers cannot be compared.", False)]
    penalties = team.each(lambda project: _values(project, is_penalty))
    if any(one != penalties[0] for one in penalties):
        return [
            Statement(
                "The loss contains different penalties on the weights: compare a metric, or the loss without the penalty.",
                False,
            )
        ]
    return [Statement("The loss means the same in all runs.")]


def _values(project: Project, wanted: Callable[[Any], bool]) -> list[Any]:
    return [one.value for one in settings(project) if wanted(one) and one.value]


def _noise(team: _Team) -> list[Statement]:
    """Warn of numbers of training that are measured with units switched off or with pictures that are made harder."""
    noisy = team.each(_noisy)
    if all(one == noisy[0] for one in noisy):
        return []
    return [
        Statement(
            "Training losses are measured with dropout, noise and augmentation at work: compare validation losses.",
            False,
        )
    ]


def _noisy(project: Project) -> list[Any]:
    layers = [
        (node.type, node.values)
        for graph in project.networks.values()
        for node in graph.nodes
        if node.type in LAYERS and LAYERS[node.type].group in _NOISY
    ]
    changing = [pair for pair in layers if pair[0] not in (*DROPOUTS, "ActivityRegularization")]
    return [*changing, *_values(project, is_dropout)]


def _listed(names: Sequence[Any]) -> str:
    """Return the first names in a row, each once."""
    distinct = list(dict.fromkeys(map(str, names)))
    more = ", …" if len(distinct) > MOST_NAMES else ""
    return ", ".join(distinct[:MOST_NAMES]) + more
