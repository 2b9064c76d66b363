"""The only receiver of the engine's events: keeps what the runs reported and tells the views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic, thread_time

from PySide6.QtCore import QObject, QTimer, Signal

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord
from nnplayground.core.ribbon import fit
from nnplayground.gui.worker import Worker

MOST_RECORDS = 60
"""So many runs are remembered."""
MOST_OLD = 2**20
"""Bytes of arrays over time that a run keeps that is not one of the last team."""

UPDATE = 50
"""Milliseconds between two updates at least."""
SHARE, LITTLE = 0.25, 0.05
"""The share of one processor that drawing may take while something trains: where training leaves a processor free, and where it uses
them all and waits for the slowest one."""
MOST_SPENT = 0.06
YOUNG = 1.0
"""Seconds from the start of a run in which drawing is not held back: its first numbers are waited for."""


class Live(QObject):
    """State of the engine as the GUI knows it.

    record: what the current run reported. team: the records of all runs that train in lockstep with it, in order of twin; the first
    is `record`; a twin that is added or taken out while they train joins or leaves it. records: of the latest runs.
    refuses: asked before anything is trained; where it is true, it has said why. share: SHARE or LITTLE.

    Signals:
        updated(): a record of the team has new numbers; at most 20 a second.
        started(): a new run began, then once more for each of its twins; `record` or `team` is another one.
        state_changed(): `state` (one of the words in core.events), `status` or `record.state` changed.
        checked(Checked), loaded(Loaded), evaluated(Evaluated), predicted(Predicted), weights(Weights), failed(Failed), ready(Ready)
        snapshot(Snapshot): also kept in `record.snapshots`.
        finished(Finished): a run of the team is over.
        run_changed(Changed), kept(Kept), showing(Showing), diagnosed(Diagnosis): of a run of the team; its record knows already.
        progress(Progress): how far a computation is that was asked for, of a run of the team.
        exported(Exported): the model is in a file.
    """

    updated = Signal()
    started = Signal()
    state_changed = Signal()
    checked = Signal(object)
    loaded = Signal(object)
    evaluated = Signal(object)
    predicted = Signal(object)
    weights = Signal(object)
    failed = Signal(object)
    ready = Signal(object)
    snapshot = Signal(object)
    finished = Signal(object)
    run_changed = Signal(object)
    kept = Signal(object)
    showing = Signal(object)
    diagnosed = Signal(object)
    progress = Signal(object)
    exported = Signal(object)
    opened = Signal(object)
    matches = Signal(object)
    lent = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self.team: list[RunRecord] = []
        self.records: list[RunRecord] = []
        self.refuses: Callable[[], bool] = lambda: False
        self.share = SHARE
        self.state = e.STARTING
        self.status = e.Status(e.STARTING)
        self.engine: e.Ready | None = None
        self.check: e.Checked | None = None
        self.data: e.Loaded | None = None
        self._asked: e.Train | e.Rewind | e.RestoreWeights | e.ImportModel | None = None
        self._held: set[int] = set()
        self._wants: dict[int, tuple[e.Want, ...]] = {}
        self._update = QTimer(self, interval=UPDATE, singleShot=True)
        self._update.timeout.connect(self._on_update)
        self._spent = self._told = self._began = 0.0
        self._draws: list[Callable[[], None]] = []
        self._draw = QTimer(self, interval=0, singleShot=True)
        self._draw.timeout.connect(self._draw_next)
        self._rewatch = QTimer(self, interval=0, singleShot=True)
        self._rewatch.timeout.connect(self._post_watch)
        worker.event.connect(self.on_event)

    @property
    def record(self) -> RunRecord | None:
        """Return the record of the current run, without its twins; None before the first."""
        return self.team[0] if self.team else None

    @property
    def beginning(self) -> bool:
        """Tell whether the engine was asked for a run and has neither begun it nor failed."""
        return self._asked is not None

    @property
    def trained(self) -> bool:
        """Tell whether the current run has learnt something or is about to; not if it has only its initial weights."""
        record = self.record
        return record is not None and (record.step > 0 or record.state != e.PAUSED)

    @property
    def held(self) -> set[int]:
        """Return the numbers of the runs of the team that were told to wait while others go on."""
        return self._held & {record.run for record in self.team}

    @property
    def all_held(self) -> bool:
        """Tell whether nothing trains because every run that is not over was told to wait."""
        alive = {record.run for record in self.team if record.state != e.IDLE}
        return self.state == e.RUNNING and bool(alive) and alive <= self.held

    def post(self, command: e.Command) -> None:
        """Hand a command to the engine; a training that is refused is not begun."""
        if isinstance(command, e.Train) and self.refuses():
            return
        if isinstance(command, e.Hold):
            self._held = self.held | {command.run} if command.on else self.held - {command.run}
            self.state_changed.emit()
        if isinstance(command, e.Train | e.Rewind | e.RestoreWeights | e.ImportModel):
            self._asked = command
        self._worker.post(command)

    def want(self, asker: QObject, wants: tuple[e.Want, ...]) -> None:
        """Say what one view wants from now on; () when it is hidden or closed."""
        if self._wants.get(id(asker), ()) != wants:
            self._wants[id(asker)] = wants
            self._rewatch.start()

    def _on_update(self) -> None:
        """Tell the views, unless what they drew last has taken more than `share` of the time since: training needs the processor, too."""
        spent = min(MOST_SPENT, thread_time() - self._spent)
        wait = spent / self.share - (monotonic() - self._told)
        young = monotonic() - self._began < YOUNG
        if wait > 0 and self.state == e.RUNNING and not young:
            self._update.start(int(1000 * wait) + 1)
            return
        self._spent, self._told = thread_time(), monotonic()
        self.updated.emit()

    def draw_soon(self, draw: Callable[[], None]) -> None:
        """Call a view's drawing in a turn of the event loop of its own, so that keys and clicks are served between two views."""
        if draw not in self._draws:
            self._draws.append(draw)
            self._draw.start()

    @property
    def up_to_date(self) -> bool:
        """Tell whether every view has drawn what came so far."""
        return not self._draws and not self._update.isActive()

    def forget(self) -> None:
        """Drop the current run from the screen, as after opening another project; its record stays in `records`."""
        self.team = []
        self.check = None
        self._asked = None
        self.started.emit()
        self.updated.emit()
        self.state_changed.emit()

    def on_event(self, event: e.Event) -> None:
        """Take one event; runs in the GUI thread."""
        match event:
            case e.Status():
                self.status, self.state = event, event.state
                if event.state == e.RUNNING and isinstance(self._asked, e.Train):
                    self._asked = None
                self._set_state(event.state)
                self.state_changed.emit()
            case e.Ready():
                self.engine = event
                self.ready.emit(event)
            case e.Checked():
                self.check = event
                self.checked.emit(event)
            case e.Loaded():
                self.data = event
                self.loaded.emit(event)
            case e.Started():
                self._start(event)
            case e.Predicted():
                self.predicted.emit(event)
            case e.Weights():
                self.weights.emit(event)
            case e.Exported():
                self.exported.emit(event)
            case e.Opened():
                self.opened.emit(event)
            case e.Matches():
                self.matches.emit(event)
            case e.Lent():
                self.lent.emit(event)
            case e.Failed():
                if not event.where.startswith("views."):
                    self._asked = None
                self.failed.emit(event)
            case _:
                self._of_run(event)

    def _set_state(self, state: str) -> None:
        """Take over that the team runs or waits; a twin that is over stays so while others are not."""
        if state in (e.RUNNING, e.PAUSED):
            alive = [record for record in self.team if record.state != e.IDLE]
            for record in alive or self.team:
                record.state = state

    def _start(self, event: e.Started) -> None:
        if self._asked is not None and self._asked.project.same_run(event.project):
            self._asked = None
        runs = [record.run for record in self.team]
        parent = runs.index(event.branch[0]) if event.branch and event.branch[0] in runs else None
        if parent is None and not event.twin:
            self._put_away()
            self.team = []
        record = self._record_of(event)
        if parent is not None:
            self._put_away()
            self.team[parent] = record
        else:
            self.team.insert(event.twin, record)
        self._number()
        self.records.append(record)
        self._began = monotonic()
        self.started.emit()
        self.state_changed.emit()
        self._post_watch()

    def _put_away(self) -> None:
        """Make room for a new team: keep of runs that did something their curves, and of the last team its pictures for branches."""
        while self.records and self.records[-1].step == 0:
            self.records.pop()
        last = {record.run for record in self.team}
        for record in self.records:
            if record.run not in last:
                record.snapshots.clear()
                record.progress.clear()
                fit(record.ribbons, MOST_OLD)
        del self.records[:-MOST_RECORDS]

    def _number(self) -> None:
        """Let every record know its place in the team."""
        for place, record in enumerate(self.team):
            record.twin = place

    def _record_of(self, event: e.Started) -> RunRecord:
        """Return the record of a run that begins: an empty one, or what its parent had reported when the branch leaves it."""
        record = RunRecord(event.run, event.project, steps_per_epoch=event.steps_per_epoch)
        if event.branch is not None:
            run, step = event.branch
            parent = next((one for one in self.records if one.run == run), None)
            if parent is not None:
                record = replace(RunRecord.branched(parent, step), run=event.run)
        per_epoch, total = event.steps_per_epoch, event.total_steps
        record.apply(e.Changed(event.run, event.project, per_epoch, total))
        return replace(
            record,
            parameters=event.parameters,
            device=event.device,
            state=e.PAUSED if event.rewound else e.RUNNING,
            reason="",
            text="",
            twin=event.twin,
            fresh=event.fresh,
            branch=event.branch,
        )

    def _of_run(self, event: e.Event) -> None:
        run = getattr(event, "run", None)
        record = next((one for one in self.team if one.run == run), None)
        if record is None:
            return
        record.apply(event)
        gone = isinstance(event, e.Finished) and event.reason == "stopped" and record.twin
        if gone and self.team[0].state != e.IDLE:
            # The project itself goes on: the twin was taken out of it.
            self.team = [one for one in self.team if one is not record]
            self._number()
        for kind, signal in (
            (e.Snapshot, self.snapshot),
            (e.Evaluated, self.evaluated),
            (e.Finished, self.finished),
            (e.Changed, self.run_changed),
            (e.Kept, self.kept),
            (e.Showing, self.showing),
            (e.Diagnosis, self.diagnosed),
            (e.Progress, self.progress),
        ):
            if isinstance(event, kind):
                signal.emit(event)
        if isinstance(event, e.Finished | e.Paused | e.Changed | e.Showing):
            self.state_changed.emit()
        if not self._update.isActive():
            # The first numbers after a while are told at once.
            gone = int(1000 * (monotonic() - self._told))
            self._update.start(max(0, UPDATE - gone))

    def _draw_next(self) -> None:
        if self._draws:
            draw = self._draws.pop(0)
            if self._draws:
                self._draw.start()
            draw()

    def _post_watch(self) -> None:
        wants = tuple(dict.fromkeys(want for wants in self._wants.values() for want in wants))
        for record in self.team:
            record.snapshots.wanted = frozenset(wants)
        self.post(e.Watch(wants))
