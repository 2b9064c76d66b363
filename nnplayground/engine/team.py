"""The runs of a project and its twins: starting, changing and branching them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nnplayground.core import events as e
from nnplayground.core import vary
from nnplayground.core.changes import needs_start
from nnplayground.core.project import Project
from nnplayground.engine.build import BuildError
from nnplayground.engine.change import change as change_run
from nnplayground.engine.check import Checker
from nnplayground.engine.examples import replayed
from nnplayground.engine.jobs import Jobs
from nnplayground.engine.lane import Lane
from nnplayground.engine.machine import Machines, built
from nnplayground.engine.run import Run
from nnplayground.engine.shelf import Shelf

MOST_OWN = 8
"""How many examples of one's own are kept."""


class Team:
    """The runs of a project and its twins, in the order of the twins.

    jobs: long computations on them. lent: weights that new runs begin with (see `engine.lending`).
    background: compile in another thread. waits: trace what probes and jobs call in another thread, too.
    rate: most steps a second of each, None = as many as there can be.
    """

    def __init__(self, emit: Callable[[e.Event], None], shelf: Shelf, checker: Checker) -> None:
        self._out = emit
        self._shelf, self._checker = shelf, checker
        self._machines = Machines()
        self._wants: tuple[e.Want, ...] = ()
        self._own: dict[int, Mapping[str, Any]] = {}
        self.jobs = Jobs(self._emit)
        self._count = 0
        self.lanes: list[Lane] = []
        self.lent: Mapping[str, Any] = {}
        self.rate: float | None = None
        self.background, self.waits = True, False

    @property
    def run(self) -> Run | None:
        """Return the run of the project itself."""
        return self.lanes[0].run if self.lanes else None

    def watch(self, wants: tuple[e.Want, ...]) -> None:
        """Replace what the views want."""
        self._wants = wants
        for lane in self.lanes:
            lane.watch(wants)

    def ask(self, want: e.Want, numbers: tuple[int, ...] = ()) -> None:
        """Begin a job of some runs, () = all.

        Raises:
            BuildError: there is no such run.
        """
        chosen = [lane for lane in self.lanes if not numbers or lane.number in numbers]
        if not chosen:
            raise BuildError(
                f"views.{want.probe}",
                "There is no network yet; press Play or Initialise weights first",
            )
        for lane in chosen:
            self.jobs.ask(lane.run, want, self.waits)

    def lay(self, number: int, raw: Mapping[str, Any]) -> None:
        """Keep an example that is not of the data, and show it to the views that wait for it.

        Raises:
            DataError: it does not fit the data of a run.
        """
        for lane in self.lanes:
            replayed(lane.run, raw)
        self._own.pop(number, None)
        self._own[number] = dict(raw)
        while len(self._own) > MOST_OWN:
            del self._own[next(iter(self._own))]
        example = e.Example(e.OWN, number)
        for lane in self.lanes:
            lane.watcher.again(lambda want: want.example == example)
            lane.catch_up()

    def set_rate(self, rate: float | None) -> None:
        """Let each run take at most so many steps a second."""
        self.rate = rate
        for lane in self.lanes:
            lane.run.most_steps = self._most_steps()
            lane.hurry()

    def flush(self) -> None:
        """Report what was gathered."""
        for lane in self.lanes:
            lane.gather.flush()

    def _emit(self, event: e.Event) -> None:
        self.flush()
        self._out(event)

    def goes_on(self, project: Project) -> bool:
        """Tell whether the present runs may continue as runs of a project."""
        run = self.run
        if run is None or needs_start(run.project, project):
            return False
        if any(not lane.over for lane in self.lanes) or any(lane.end for lane in self.lanes):
            return True
        if run.finished == "non-finite":
            return not run.project.same_run(project)
        return run.can_go_on(project)

    def start(self, project: Project) -> None:
        """Make new runs of a project and its twins."""
        projects = vary.variants(project)
        for one in projects:
            self._shelf.get(one.data)
            self._must_build(one)
        alive = [lane.number for lane in self.lanes if not lane.over]
        self.drop()
        try:
            for index, (name, one) in enumerate(zip(names_of(project), projects)):
                self.lanes.append(self._lane(one, index, name))
        except Exception:
            self.drop()
            for number in alive:
                self._emit(e.Finished(number, "stopped"))
            raise

    def again(self, project: Project) -> bool:
        """Take the present runs back to step 0 if they are of the same projects: nothing needs to be compiled again."""
        projects = vary.variants(project)
        names = names_of(project)
        if names != [lane.run.twin_name for lane in self.lanes]:
            return False
        if any(lane.run.lent is not self.lent for lane in self.lanes):
            return False
        prepared = [self._shelf.get(one.data) for one in projects]
        if not all(
            lane.run.can_rewind(*pair) for lane, pair in zip(self.lanes, zip(projects, prepared))
        ):
            return False
        for lane, one in zip(self.lanes, projects):
            self.jobs.drop(lane.run)
            self._count += 1
            lane.run.rewind(self._count, one)
            lane.begin_anew()
        return True

    def adapt(self, project: Project, running: bool) -> None:
        """Let the runs be those of a project and its twins: change them, drop twins that are gone, start new ones."""
        projects = vary.variants(project)
        names = names_of(project)
        self._rename(names, projects)
        known = {lane.run.twin_name: lane for lane in self.lanes}
        for name, one in zip(names, projects):
            if name in known:
                prepared = self._shelf.get(one.data, running)
                if known[name].end is not None and known[name].run.another(one) is not None:
                    # The end of the run is of another network than the one that goes on from the shown epoch.
                    self.branch()
                # The way to the best epoch is repeated with the settings that it was gone with.
                known[name].settle()
                events = change_run(known[name].run, one, prepared)
                self.jobs.sweep()
                for event in events:
                    known[name].emit(event)
                    if isinstance(event, e.Changed) and (event.fresh or event.kept):
                        known[name].watcher.forget()
        added: list[Lane] = []
        try:
            for index, (name, one) in enumerate(zip(names, projects)):
                if name not in known:
                    known[name] = self._lane(one, index, name)
                    added.append(known[name])
        except Exception:
            for lane in added:
                lane.close()
            raise
        for lane in added:
            self._announce_one(lane)
        lanes = [known[name] for name in names]
        for index, lane in enumerate(lanes):
            lane.run.twin = index
        for lane in self.lanes:
            if lane not in lanes:
                self.jobs.drop(lane.run)
                lane.emit(e.Finished(lane.number, "stopped"))
                lane.close()
        self.lanes = lanes

    def _rename(self, names: list[str], projects: tuple[Project, ...]) -> None:
        """Let the run of a twin that is called otherwise now, and is the same in all else, be known by its new name."""
        known = {lane.run.twin_name for lane in self.lanes}
        for lane, name, one in zip(self.lanes, names, projects):
            gone = lane.run.twin_name not in names
            if gone and name not in known and lane.run.project.same_run(one):
                lane.run.twin_name = name

    def branch(self) -> None:
        """Go on from the shown epoch as new runs."""
        for lane in self.lanes:
            if lane.end is not None:
                self.jobs.drop(lane.run)
                self._count += 1
                self._announce_one(lane, branch=lane.branch(self._count))
                lane.tell_kept(now_too=True)

    def drop(self) -> None:
        """Let go of all runs."""
        for lane in self.lanes:
            self.jobs.drop(lane.run)
            lane.close()
        self.lanes = []

    def announce(self, rewound: bool = False, watch: bool = True) -> None:
        """Say that the runs begin, and answer what the views want."""
        for lane in self.lanes:
            self._announce_one(lane, rewound)
            if watch:
                lane.answer(resting=True)

    def _announce_one(
        self, lane: Lane, rewound: bool = False, branch: tuple[int, int] | None = None
    ) -> None:
        lane.emit(lane.run.started(rewound, branch))

    def _must_build(self, project: Project) -> None:
        """Raise BuildError before the present runs are given up for one that cannot begin."""
        shapes, targets = self._shelf.shapes(project)
        if self.lanes and not self._checker.check(project, shapes, targets).ok:
            built(project, shapes)

    def _lane(self, project: Project, index: int, name: str) -> Lane:
        self._count += 1
        first = self.lanes[0].run if self.lanes and index else None
        prepared = self._shelf.get(project.data)
        run = Run(self._count, project, prepared, self._machines, like=first, lent=self.lent)
        run.twin, run.twin_name, run.background = index, name, self.background
        run.most_steps = self._most_steps()
        run.own = self._own
        lane = Lane(run, self._out)
        lane.watcher.waits = self.waits
        lane.watcher.watch(self._wants, None)
        return lane

    def _most_steps(self) -> int | None:
        return None if self.rate is None else max(1, int(self.rate * 0.05))


def next_lane(lanes: list[Lane]) -> Lane | None:
    """Return the lane that is furthest behind, of those that can go on now; equals in their order."""
    ready = [
        lane for lane in lanes if not (lane.ended or lane.held or lane.resting or lane.due() > 0)
    ]
    return min(ready, key=lambda lane: (lane.run.exact_epoch, lane.run.twin), default=None)


def names_of(project: Project) -> list[str]:
    """Return by what name the runs of a project and its twins are known: "" and the labels, with a number where they repeat."""
    found = [""]
    for twin in project.twins:
        name, number = twin.name or "twin", 2
        while name in found:
            name, number = f"{twin.name} {number}", number + 1
        found.append(name)
    return found
