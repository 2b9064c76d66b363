"""What crosses between the two threads: commands to the engine (verbs) and events from it (nouns). All frozen.

Arrays in events are never written again; large shared ones are marked read-only. What holds arrays is compared by identity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nnplayground.core.commands import (
    OWN,
    TEST,
    TRAIN,
    VALIDATION,
    Ask,
    Cancel,
    Change,
    Check,
    Command,
    Evaluate,
    Example,
    ExportModel,
    Hold,
    ImportModel,
    Lay,
    Lend,
    Load,
    LookAtWeights,
    OpenArchitecture,
    OpenModel,
    Pause,
    Predict,
    Quit,
    RestoreWeights,
    Rewind,
    SaveWeights,
    Scrub,
    SetWeight,
    Speed,
    Stop,
    TakeWeights,
    Train,
    Want,
    Watch,
)
from nnplayground.core.project import DataChoice, Project

__all__ = [
    "COMPILING",
    "EVALUATING",
    "IDLE",
    "LOADING",
    "OWN",
    "PAUSED",
    "RUNNING",
    "STARTING",
    "TEST",
    "TRAIN",
    "VALIDATION",
    "Ask",
    "Cancel",
    "Change",
    "Changed",
    "Check",
    "Checked",
    "Command",
    "Diagnosis",
    "Epoch",
    "Epochs",
    "Evaluate",
    "Evaluated",
    "Event",
    "Example",
    "ExportModel",
    "Exported",
    "Failed",
    "Finding",
    "Finished",
    "Hold",
    "ImportModel",
    "Kept",
    "Lay",
    "Lend",
    "Lent",
    "Load",
    "Loaded",
    "LookAtWeights",
    "Mark",
    "Match",
    "Matches",
    "Metrics",
    "NodeReport",
    "OpenArchitecture",
    "OpenModel",
    "Opened",
    "Pause",
    "Paused",
    "Predict",
    "Predicted",
    "Progress",
    "Quit",
    "Ready",
    "RestoreWeights",
    "Rewind",
    "SaveWeights",
    "Scrub",
    "SetWeight",
    "Showing",
    "Snapshot",
    "Speed",
    "Started",
    "Status",
    "Stop",
    "TakeWeights",
    "Train",
    "Want",
    "Watch",
    "Weights",
]


@dataclass(frozen=True, eq=False)
class Event:
    """Base of all events; without an equality of its own, as Command."""


IDLE, STARTING, LOADING, COMPILING = "idle", "starting", "loading", "compiling"
RUNNING, PAUSED, EVALUATING = "running", "paused", "evaluating"


@dataclass(frozen=True)
class Status(Event):
    """What the engine does now. `state` is one of the words above; share is 0..1 where progress is known."""

    state: str
    text: str = ""
    share: float | None = None


@dataclass(frozen=True)
class Ready(Event):
    """TensorFlow is imported; `device` is what it computes on, `versions` by package."""

    device: str
    versions: Mapping[str, str]


@dataclass(frozen=True)
class NodeReport:
    """What the check knows of one node.

    Shapes are without the batch axis; None in a shape = any size; shape None = unknown. dtypes: of each output, as Keras names them.
    """

    shapes: tuple[tuple[int | None, ...] | None, ...] = ()
    parameters: int = 0
    trainable: int = 0
    problem: str = ""
    dtypes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked(Event):
    """The answer to Check. `nodes`: role -> node id -> report. `problem`: of the project as a whole; `where` the field path to blame."""

    project: Project
    nodes: Mapping[str, Mapping[str, NodeReport]]
    problem: str = ""
    where: str = ""

    @property
    def ok(self) -> bool:
        """Tell whether nothing stands against training."""
        return not self.problem and not any(
            report.problem for nodes in self.nodes.values() for report in nodes.values()
        )


@dataclass(frozen=True, eq=False)
class Loaded(Event):
    """The data of a project, ready to browse: `data` is a `data.source.Prepared`."""

    choice: DataChoice
    data: Any


@dataclass(frozen=True)
class Started(Event):
    """A run begins (or begins again after Rewind or RestoreWeights, paused).

    steps_per_epoch and total_steps size the progress bar.
    twin: 0 = the project itself, k = its k-th twin (`project.twins[k - 1]`); twins start one after the other, the project first.
    fresh: layers whose initial weights could not be those of the project because their shapes differ.
    branch: (run, step) this run goes on from; its record begins with the numbers of that run up to the step.
    """

    run: int
    project: Project
    parameters: int
    device: str
    steps_per_epoch: int
    total_steps: int
    rewound: bool = False
    twin: int = 0
    fresh: tuple[str, ...] = ()
    branch: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Metrics(Event):
    """Numbers of some steps: `steps` (k,) int64 counted from 1; `logs` name -> (k,) float64.

    "loss" is the loss of each batch alone; metric names are the running means of the epoch, as Keras shows them; "learning_rate" is
    the rate of each step; "gradient_norm" where clipping or a view asks for it.
    """

    run: int
    epoch: int
    steps: Any
    logs: Mapping[str, Any]
    examples_per_second: float = 0.0


@dataclass(frozen=True)
class Epoch(Event):
    """The end of an epoch or of an evaluation interval: Keras' History numbers, `val_` for the validation part.

    epoch counts from 1 and is fractional for an evaluation inside an epoch. step 0 reports the losses before training.
    """

    run: int
    epoch: float
    step: int
    logs: Mapping[str, float]
    seconds: float = 0.0
    examples_per_second: float = 0.0


@dataclass(frozen=True, eq=False)
class Epochs(Event):
    """The ends of many epochs that were computed in one call, as Epoch tells of one.

    epochs (k,) float64 and steps (k,) int64, both ascending; `logs` name -> (k,) float64; seconds: of all together.
    """

    run: int
    epochs: Any
    steps: Any
    logs: Mapping[str, Any]
    seconds: float = 0.0
    examples_per_second: float = 0.0

    def each(self) -> Iterator[Epoch]:
        """Yield the same as one event an epoch."""
        seconds = self.seconds / max(1, len(self.steps))
        for index, (epoch, step) in enumerate(zip(self.epochs, self.steps)):
            logs = {name: float(values[index]) for name, values in self.logs.items()}
            yield Epoch(self.run, float(epoch), int(step), logs, seconds, self.examples_per_second)


@dataclass(frozen=True, eq=False)
class Snapshot(Event):
    """The answer to one Want: arrays by name, see `engine.probes` for what each probe gives.

    problem: why there is no answer, as a sentence, else "". share: how much of a long computation this is, 1 = all.
    """

    run: int
    step: int
    epoch: float
    want: Want
    arrays: Mapping[str, Any]
    problem: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class Progress(Event):
    """How far a computation that was asked for is. share: 0..1, None = not known. over: it ended, or was cancelled."""

    run: int
    want: Want
    share: float | None
    text: str = ""
    over: bool = False


@dataclass(frozen=True)
class Mark(Event):
    """Something worth a mark on the curves: a callback that acted, a live change, the best epoch.

    A live change of one setting also gives its path, and the old and the new value as text; a change of the same setting that
    follows within a second or two (a slider that is dragged) takes the place of the mark before, with the first one's old value.
    clock: when, in seconds of a clock that only the difference of two marks means anything of.
    """

    run: int
    step: int
    epoch: float
    text: str
    field: str = ""
    old: str = ""
    new: str = ""
    clock: float = 0.0


@dataclass(frozen=True)
class Changed(Event):
    """The answer to Change: from now on the run is one of `project`.

    kept, fresh: layers of a changed network that kept their weights, and those that begin anew; both empty if no layer was touched.
    text: one sentence when something about the change is worth saying, else "".
    """

    run: int
    project: Project
    steps_per_epoch: int
    total_steps: int
    kept: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Kept(Event):
    """Which epochs of a run one can go back to (ascending; the first and the best are always among them), and what they take."""

    run: int
    epochs: tuple[float, ...]
    best: float | None
    bytes: int


@dataclass(frozen=True)
class Showing(Event):
    """The answer to Scrub: what views show now is the state at this epoch; `end`: it is where training stopped."""

    run: int
    step: int
    epoch: float
    end: bool


@dataclass(frozen=True)
class Finding:
    """One thing the doctor sees in a run.

    rule: its id, such as "dead-relu". text: one sentence of plain words with the numbers in it. severity: "note", "warning" or "ill".
    layer: "networks.<role>.<node>" where one is to blame, else "". step, epoch: where it began.
    remedies: ids of `core.doctor.REMEDIES`, the best first.
    """

    rule: str
    text: str
    severity: str = "warning"
    layer: str = ""
    step: int = 0
    epoch: float = 0.0
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Diagnosis(Event):
    """What the doctor finds in a run now; replaces what it found before, () = nothing any more."""

    run: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Paused(Event):
    """The run waits; it can go on."""

    run: int
    step: int
    epoch: float


@dataclass(frozen=True)
class Finished(Event):
    """The run is over; `reason` is "done", "stopped", "early" or "non-finite", `text` says it in words."""

    run: int
    reason: str
    text: str = ""


@dataclass(frozen=True)
class Evaluated(Event):
    """The answer to Evaluate: Keras' numbers on one part."""

    run: int
    part: str
    logs: Mapping[str, float]
    examples: int


@dataclass(frozen=True, eq=False)
class Predicted(Event):
    """The answer to Predict. `outputs`: output name -> (…) raw output without the batch axis; `prepared`: the input tensors."""

    run: int
    example: Example | None
    outputs: Mapping[str, Any]
    prepared: Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Weights(Event):
    """The answer to SaveWeights: arrays by "role/layer/index", optimizer state under "optimizer/…", step count under "state/…"."""

    token: int
    arrays: Mapping[str, Any]


@dataclass(frozen=True)
class Exported(Event):
    """The answer to ExportModel: the file holds the model, compared on some examples."""

    path: str


@dataclass(frozen=True, eq=False)
class Opened(Event):
    """The answer to OpenModel and OpenArchitecture: a project whose network is that of the file.

    arrays: its weights, by "role/layer/index"; empty = none came with it. notes: what was left out or changed, a sentence each.
    """

    project: Project
    arrays: Mapping[str, Any]
    notes: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Match:
    """A layer of a source of weights and the layer of ours that it goes with; "" = none. Shapes are those of each one's variables."""

    theirs: str
    ours: str
    their_shapes: tuple[tuple[int, ...], ...]
    our_shapes: tuple[tuple[int, ...], ...]

    @property
    def fits(self) -> bool:
        """Tell whether the weights can be taken."""
        return bool(self.theirs and self.ours) and self.their_shapes == self.our_shapes


@dataclass(frozen=True)
class Matches(Event):
    """The answer to LookAtWeights."""

    source: str
    by: str
    rows: tuple[Match, ...]


@dataclass(frozen=True, eq=False)
class Lent(Event):
    """New runs begin with these weights, by "role/layer/index"; empty = drawn ones. layers: whose they are, "role/layer"."""

    arrays: Mapping[str, Any]
    layers: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Failed(Event):
    """Something did not work. `where`: "networks.<role>.<node>", a field path, "data" or ""; `message` is one sentence for people."""

    where: str
    message: str
    details: str = ""
