"""What the window asks of the engine: commands (verbs), all frozen; what holds arrays is compared by identity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nnplayground.core.project import DataChoice, Project

TRAIN, VALIDATION, TEST = "train", "validation", "test"
OWN = "own"
"""The part of examples that are not of the data: drawn, or read from a file; see `Lay`."""


@dataclass(frozen=True)
class Example:
    """One example of the prepared data: a part and a row of it; of part OWN the number that `Lay` gave it."""

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

    raw: arrays by input name, unprepared, without the batch axis; the preparation of the training data is replayed on them. Each run of
    the team answers to them; an example of the data only the first.
    """

    example: Example | None = None
    raw: Mapping[str, Any] | None = None


@dataclass(frozen=True, eq=False)
class Lay(Command):
    """Lay an example of one's own on the table, so that every view can look at it as Example(OWN, number); the last ones are kept.

    raw: arrays by input name, unprepared, without the batch axis; the preparation of the training data is replayed on them.
    """

    number: int
    raw: Mapping[str, Any]


@dataclass(frozen=True)
class Ask(Command):
    """Begin a long computation on the weights of now, at the side of training. Answers: Progress, and Snapshots of the same want.

    Asking the same again starts it anew. Another network ends it. runs: numbers of runs, () = all of the team.
    """

    want: Want
    runs: tuple[int, ...] = ()


@dataclass(frozen=True)
class Cancel(Command):
    """End the computation of one want, or of all. Answer: Progress(over=True); what was computed so far stays."""

    want: Want | None = None


@dataclass(frozen=True)
class SetWeight(Command):
    """Write one weight of the running network by hand. Answer: Mark.

    path: "<role>/<node>/<variable>" as the probe `weights` names it; index: its place in that array.
    """

    path: str
    index: tuple[int, ...]
    value: float


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
    """Write the current model to a file or folder. Answer: Exported, or Failed(where="model").

    form: one of `engine.exports`, such as "keras" or "weights".
    """

    path: str
    form: str = "keras"


@dataclass(frozen=True)
class ImportModel(Command):
    """Put the weights of a `.keras` file into the project's network; the run is then paused. Answer: Started, or Failed."""

    project: Project
    path: str


@dataclass(frozen=True)
class OpenModel(Command):
    """Look into a model or weights file made anywhere and draw it. Answer: Opened, or Failed(where="model").

    A file of weights alone is laid on the network of `project`.
    """

    path: str
    project: Project


@dataclass(frozen=True)
class OpenArchitecture(Command):
    """Draw a published architecture, without weights. Answer: Opened, or Failed(where="model").

    name: of a function of `keras.applications`, such as "ResNet50".
    shape: of one picture, (height, width, channels); classes: how many the last layer tells apart.
    """

    name: str
    shape: tuple[int, int, int]
    classes: int


@dataclass(frozen=True)
class LookAtWeights(Command):
    """Compare the weights of a source with the network of a project. Answer: Matches, or Failed(where="weights").

    source: the path of a model, weights or project file; "" = the current run.
    by: "name" or "shape".
    """

    project: Project
    source: str
    by: str = "name"


@dataclass(frozen=True)
class TakeWeights(Command):
    """Put the weights of some layers of a source into the network of a project; new runs then begin with them.

    pairs: (their layer, our layer). All are taken or, if one does not fit, none. Answer: Lent, or Failed(where="weights").
    """

    project: Project
    source: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Lend(Command):
    """Let every new run of a network that fits begin with these weights: arrays by "role/layer/index"; empty = drawn ones again.

    Answer: Lent.
    """

    arrays: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Quit(Command):
    """End the engine thread."""
