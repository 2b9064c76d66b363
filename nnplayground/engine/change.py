"""Changing a run that is alive: turn its dials, or put another network in its place that keeps all weights it can."""

from __future__ import annotations

from nnplayground.core import events as e
from nnplayground.core.changes import Difference, differences
from nnplayground.core.project import Project
from nnplayground.data.source import Prepared
from nnplayground.engine import keep, weights
from nnplayground.engine.build import BuildError
from nnplayground.engine.clock import now
from nnplayground.engine.run import Run


def change(run: Run, project: Project, prepared: Prepared) -> list[e.Event]:
    """Let a run go on as one of `project`; returns what to tell.

    Raises:
        BuildError: the project cannot be built; the run is as it was.
    """
    old = run.project
    if old.same_run(project) and run.prepared is prepared:
        run.project = project
        return []
    kept: list[str] = []
    fresh: list[str] = []
    if run.prepared is not prepared:
        _check_shapes(run, prepared)
    machine = run.another(project)
    if machine is not None:
        kept, fresh = weights.transfer(run.models, machine.models)
        same_layers = not fresh and _weighted(run) == {
            (role, one.name)
            for role, model in machine.models.items()
            for one in model.layers
            if one.weights
        }
        states = run.ring.states if same_layers else []
        run.use(machine)
        run.project = project
        for role in run.loops:
            run.build(role)
        run.ring.keep_only(states)
    else:
        run.project = project
        run.machine.turn(project, old)
    # What must be compiled now (another network, or XLA for another batch size) is bridged by eager steps.
    run.bridging = run.step > 0
    if run.prepared is not prepared:
        run.replace_data(prepared)
    if (old.training.class_weight, old.training.class_weights) != (
        project.training.class_weight,
        project.training.class_weights,
    ):
        run.forget_weights()
    if old.training.callbacks != project.training.callbacks:
        run.watchers = None
    if old.training.batch_size != project.training.batch_size and run.position >= run.feed.size:
        run.epoch, run.position = run.epoch + 1, 0
    touched = [*kept, *fresh] if old.networks != project.networks else []
    told: list[e.Event] = [_mark(run, one) for one in differences(old, project)]
    told.append(
        e.Changed(
            run.number,
            project,
            run.steps_per_epoch,
            run.total_steps,
            tuple(kept) if touched else (),
            tuple(fresh),
            _sentence(kept, fresh) if fresh else "",
        )
    )
    if machine is not None:
        told.append(kept_states(run))
    return told


def kept_states(run: Run) -> e.Kept:
    """Return which epochs of a run one can go back to."""
    states = run.ring.states
    best: keep.State | None = run.ring.best
    return e.Kept(
        run.number,
        tuple(state.exact for state in states),
        best.exact if best else None,
        run.ring.bytes,
    )


def _weighted(run: Run) -> set[tuple[str, str]]:
    return {
        (role, one.name)
        for role, model in run.models.items()
        for one in model.layers
        if one.weights
    }


def _check_shapes(run: Run, prepared: Prepared) -> None:
    for name, part in run.prepared.parts.items():
        other = prepared.parts[name]
        for mine, theirs in ((part.inputs, other.inputs), (part.targets, other.targets)):
            if [one.shape for one in mine.values()] != [one.shape for one in theirs.values()]:
                raise BuildError(
                    "data.source",
                    "the number or the shape of the examples is another one now; that takes effect at the next start",
                )


def _mark(run: Run, one: Difference) -> e.Mark:
    return e.Mark(
        run.number, run.step, run.exact_epoch, str(one), one.path, one.old, one.new, now()
    )


def _sentence(kept: list[str], fresh: list[str]) -> str:
    new = ", ".join(fresh)
    if not kept:
        return f"The network begins anew: {new} have other shapes"
    return f"The weights of {', '.join(kept)} are kept; new weights in {new}"
