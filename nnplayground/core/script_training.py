"""Compiling and training as source: what Keras is told, and batches in the order in which the program takes them."""

from __future__ import annotations

from collections.abc import Iterator

from nnplayground.core import registries as r
from nnplayground.core.expression import call, keywords, literal, made
from nnplayground.core.graph import Graph
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.script_needs import Needs
from nnplayground.core.script_network import listed


def compile_arguments(
    project: Project, graph: Graph, needs: Needs, exact: bool = False
) -> Iterator[str]:
    """Yield the arguments of `model.compile`; `exact`: computed as the program does, without XLA."""
    yield f"optimizer={_optimizer(project, needs)}"
    each = [project.training.output(ref.key) for ref in graph.ends()]
    losses = [made(r.LOSSES, one.loss, 4, needs) if one.trained else "None" for one in each]
    metrics = [
        [made(r.METRICS, metric, 4, needs) for metric in one.metrics if one.trained] for one in each
    ]
    yield f"loss={listed(losses)}"
    if any(one.weight != 1.0 for one in each) and len(each) > 1:
        yield f"loss_weights={listed([literal(one.weight) for one in each])}"
    if any(metrics):
        rows = [f"[{', '.join(one)}]" for one in metrics]
        yield f"metrics={listed(rows)}"
    if exact:
        yield "jit_compile=False"


def _optimizer(project: Project, needs: Needs) -> str:
    training = project.training
    entry = r.OPTIMIZERS.find(training.optimizer.name)
    settings = keywords(entry, training.optimizer.values, 8, needs)
    if training.schedule is not None:
        rate = entry.check(training.optimizer.values)["learning_rate"]
        scheduled = _schedule(training.schedule, rate, needs)
        settings = [
            f"learning_rate={scheduled}" if one.startswith("learning_rate=") else one
            for one in settings
        ]
    return call(needs.target(entry.target), settings, 4)


def _schedule(pick: Pick, rate: float, needs: Needs) -> str:
    """Return a schedule as source; lengths in epochs become steps as in the engine."""
    entry = r.SCHEDULES.find(pick.name)
    values = entry.check(pick.values)
    arguments = [literal(rate)]
    if pick.name == "PiecewiseConstantDecay":
        steps = ", ".join(
            f"round({literal(one)} * steps_per_epoch)" for one in values["boundaries_epochs"]
        )
        rates = ", ".join(map(literal, (rate, *values["rates"])))
        return call(entry.target, [f"[{steps}]", f"[{rates}]"], 8)
    for name, value in values.items():
        if name.endswith("_epochs"):
            length = f"max(1, round({literal(value)} * steps_per_epoch))"
            arguments.append(f"{name.removesuffix('epochs')}steps={length}")
        else:
            arguments.append(f"{name}={literal(value)}")
    return call(needs.target(entry.target), arguments, 8)
