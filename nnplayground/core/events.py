"""What crosses between the two threads: commands to the engine (verbs) and events from it (nouns). All frozen.

Arrays in events are never written again; large shared ones are marked read-only. What holds arrays is compared by identity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from nnplayground.core.project import DataChoice, Project

TRAIN, VALIDATION, TEST = "train", "validation", "test"


@dataclass(frozen=True)
class Example:
    """One example of the prepared data: a part and a row of it."""

    part: str = TRAIN
    row: int = 0


@dataclass(frozen=True)
class Want:
    """A number a view wants to draw: a probe's name and what it needs to know.

    Probes: "weights", "filters", "activations", "predictions", "confusion", "surface", "function"; see `engine.probes`.
    """

    probe: str
    example: Example | None = None
    options: tuple[tuple[str, Any], ...] = ()


# --- commands ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Command:
    """Base of all commands; without an equality of its own, which those that hold arrays would inherit."""


@dataclass(frozen=True)
class Load(Command):
    """Load and prepare the data of a project so that it can be browsed. Answer: Loaded or Failed(where="data")."""

    data: DataChoice


@dataclass(frozen=True)
class Check(Command):
    """Find shapes, parameter counts and problems. Answer: Checked."""

    project: Project


@dataclass(frozen=True)
class Train(Command):
    """Start a run of a project, or go on with the paused run if the project would give the same run.

    steps, epochs: pause after so many; None = go on until the training settings say stop.
    fresh: start anew even if a run could go on.
    """

    project: Project
    steps: int | None = None
    epochs: int | None = None
    fresh: bool = False


@dataclass(frozen=True)
class Change(Command):
    """The project was edited while its run is alive: change the run without a reset.

    Settings that can be changed in place are (rate, dropout, batch size ...); another optimizer or loss keeps the weights; of another
    network the weights of every layer whose shapes are unchanged are kept. Answer: Changed, or Failed with the run paused as it was.
    Nothing happens if no run is alive, or if the edit needs a new run (another seed, data set, split or recipe).
    """

    project: Project


@dataclass(frozen=True)
class Scrub(Command):
    """Show the state of a kept epoch in every view; the run is paused. None = back to where training stopped.

    `Train` then goes on from the shown epoch as a branch: a new run. Answer: Showing.
    """

    epoch: float | None = None


@dataclass(frozen=True)
class Speed(Command):
    """Take at most so many steps a second; None = as fast as possible."""

    steps_per_second: float | None = None


@dataclass(frozen=True)
class Hold(Command):
    """Let one of several twins wait while the others go on, or let it go on."""

    run: int
    on: bool = True


@dataclass(frozen=True)
class Pause(Command):
    """Stop between two calls and wait; `Train` goes on."""


@dataclass(frozen=True)
class Stop(Command):
    """End the run and keep its model."""


@dataclass(frozen=True)
class Rewind(Command):
    """Go back to step 0 with the same initial weights, bit for bit; the run is then paused there."""

    project: Project


@dataclass(frozen=True)
class Watch(Command):
    """Say what the visible views want; replaces what was wanted before. Each want is answered at once and then while training."""

    wants: tuple[Want, ...]


@dataclass(frozen=True)
class Evaluate(Command):
    """Measure the model on a part of the data. Answer: Evaluated."""

    part: str = TEST


@dataclass(frozen=True, eq=False)
class Predict(Command):
    """Run the model on one example of the data or on a raw input. Answer: Predicted.

    raw: arrays by input name, unprepared, without the batch axis; the preparation of the training data is replayed on them.
    """

    example: Example | None = None
    raw: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class SaveWeights(Command):
    """Hand over the weights of the current run. Answer: Weights with the same token."""

    token: int = 0


@dataclass(frozen=True, eq=False)
class RestoreWeights(Command):
    """Build the project and put weights saved earlier into it; the run is then paused. Answer: Started, or Failed."""

    project: Project
    weights: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ExportModel(Command):
    """Write the current model as a `.keras` file. Answer: Exported, or Failed(where="model")."""

    path: str


@dataclass(frozen=True)
class ImportModel(Command):
    """Put the weights of a `.keras` file into the project's network; the run is then paused. Answer: Started, or Failed."""

    project: Project
    path: str


@dataclass(frozen=True)
class Quit(Command):
    """End the engine thread."""


# --- events -----------------------------------------------------------------------------------------------------------


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
    """What the check knows of one node. Shapes are without the batch axis; None in a shape = any size; shape None = unknown."""

    shapes: tuple[tuple[int | None, ...] | None, ...] = ()
    parameters: int = 0
    trainable: int = 0
    problem: str = ""


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
    """The answer to one Want: arrays by name, see `engine.probes` for what each probe gives."""

    run: int
    step: int
    epoch: float
    want: Want
    arrays: Mapping[str, Any]


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


@dataclass(frozen=True)
class Failed(Event):
    """Something did not work. `where`: "networks.<role>.<node>", a field path, "data" or ""; `message` is one sentence for people."""

    where: str
    message: str
    details: str = ""
