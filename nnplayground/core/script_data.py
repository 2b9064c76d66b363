"""The data of a project as source: loaded, divided, prepared; the arrays that come out are those of the program, bit for bit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nnplayground.core import registries as r
from nnplayground.core.cell_source import Source, source
from nnplayground.core.expression import ScriptError, call, literal
from nnplayground.core.graph import Graph
from nnplayground.core.project import BALANCED, NONE, SHUFFLED, Project, Training

PIECES = "nnplayground.data.written_pieces"
PARTS = ("train", "validation", "test")


@dataclass(frozen=True)
class WrittenData(r.Written):
    """A data set as source.

    lines: assign the arrays of every input and target under the names in `inputs` and `targets`; with `tested` also those of the
        set's own test part, with "_test" behind the name; with `weighted` also `weights`.
    source: functions that the lines use.
    classes: an expression for the number of classes, "" = the target is a number. It may be 0 while the script runs.
    whole: the targets are classes of 32 bits whatever the settings are.
    """

    source: Source = field(default_factory=Source)
    inputs: tuple[str, ...] = ("x",)
    targets: tuple[str, ...] = ("y",)
    tested: bool = False
    weighted: bool = False
    classes: str = ""
    whole: bool = False


@dataclass(frozen=True)
class WrittenStep(r.Written):
    """A preparation step as source: `function` takes the arrays of all parts, the training part first, and returns them prepared.

    counts: the function takes the number of classes as `classes`. single: what it returns is of 32 bits.
    """

    source: Source = field(default_factory=Source)
    function: str = ""
    arguments: tuple[str, ...] = ()
    on: str = "inputs"
    counts: bool = False
    single: bool = True


@dataclass(frozen=True)
class DataLines:
    """The data of a script: its three sections, what they need, and the names that the network meets."""

    imports: tuple[str, ...]
    source: Source
    load: str
    divide: str
    prepare: str
    inputs: tuple[str, ...]
    targets: tuple[str, ...]
    weighted: bool


def data_lines(project: Project, graph: Graph) -> DataLines:
    """Return the data of a project as source; ScriptError if a set or a step cannot be written."""
    loaded = _loaded(project)
    steps = _steps(project)
    found = loaded.source
    for step in steps:
        found += step.source
    divide, more = _divide(project, loaded)
    found += more
    inputs = matched([node.id for node in graph.inputs()], loaded.inputs)
    weights, pieces = _weights(project.training, loaded)
    found += pieces
    lines, settled = list(_prepared(loaded, steps)), _as_targets(loaded, steps)
    if settled:
        found += source(PIECES, "as_targets")
    return DataLines(
        loaded.imports,
        found,
        loaded.lines,
        divide,
        "".join([weights, *lines, *settled]),
        inputs,
        loaded.targets,
        bool(weights),
    )


def matched(wanted: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of arrays for some inputs: by name if all have the name of an array, else in order."""
    if set(wanted) <= set(names):
        return tuple(wanted)
    if len(wanted) != len(names):
        raise ScriptError(
            f"the network has {len(wanted)} inputs, but the data has {len(names)}: {', '.join(names)}"
        )
    return tuple(names)


def three(name: str) -> str:
    """Return the names of an array in the three parts, as source."""
    return ", ".join(f"{name}_{part}" for part in PARTS)


def _loaded(project: Project) -> WrittenData:
    pick = project.data.source
    values = r.DATASETS.find(pick.name).check(pick.values)
    if pick.name not in r.WRITERS:
        raise ScriptError(f"the data set {pick.name!r:.80} cannot be written as Python")
    writer = r.WRITERS[pick.name]
    assert writer.write is not None
    written = writer.write(values)
    assert isinstance(written, WrittenData)
    return written


def _steps(project: Project) -> list[WrittenStep]:
    found = []
    for pick in project.data.steps:
        values = r.STEPS.find(pick.name).check(pick.values)
        if pick.name not in r.WRITERS:
            raise ScriptError(f"the step {pick.name!r:.80} cannot be written as Python")
        writer = r.WRITERS[pick.name]
        assert writer.write is not None
        written = writer.write(values)
        assert isinstance(written, WrittenStep)
        found.append(written)
    return found


def _divide(project: Project, loaded: WrittenData) -> tuple[str, Source]:
    """Return the lines that divide the rows; the cuts are where `data.split` makes them."""
    split = project.data.split
    first = loaded.inputs[0]
    lines = [f"count = len({first})\n"]
    lines.append(
        "rest = count\n"
        if loaded.tested
        else f"rest = math.floor(count * (1.0 - {literal(split.test)}))\n"
    )
    lines.append(f"cut = math.floor(rest * (1.0 - {literal(split.validation)}))\n")
    limit = f"min(cut, {literal(split.limit)})" if split.limit else "cut"
    needed = Source(("import math",))
    if split.order != SHUFFLED:
        if split.stratify:
            raise ScriptError("equal class shares need shuffled rows")
        lines.append("order = np.arange(count)\n")
    else:
        lines.append(f"order = np.random.default_rng({literal(split.seed)}).permutation(count)\n")
        if split.stratify:
            if not loaded.classes:
                raise ScriptError("equal class shares need classes")
            sizes = f"({limit}, cut - {limit}, rest - cut, count - rest)"
            lines.append(f"order = stratified(order, {loaded.targets[0]}, {sizes})\n")
            needed += source(PIECES, "stratified")
    test = f"np.arange(len({first}_test))" if loaded.tested else "np.sort(order[rest:])"
    lines.append(f"train, validation = np.sort(order[:{limit}]), np.sort(order[cut:rest])\n")
    lines.append(f"test = {test}\n")
    for name in (*loaded.inputs, *loaded.targets):
        if loaded.tested:
            lines.append(f"{name}_train, {name}_validation = {name}[train], {name}[validation]\n")
        else:
            taken = ", ".join(f"{name}[{part}]" for part in PARTS)
            lines.append(f"{three(name)} = {taken}\n")
    return "".join(lines), needed


def _prepared(loaded: WrittenData, steps: Sequence[WrittenStep]) -> Iterator[str]:
    """Yield the lines of all steps, and what makes the inputs numbers of 32 bits."""
    single = False
    for step in steps:
        names = loaded.inputs if step.on == "inputs" else loaded.targets
        single = single or (step.on == "inputs" and step.single)
        for name in names:
            given = any(one.startswith("classes=") for one in step.arguments)
            counted = step.counts and loaded.classes and not given
            more = (f"classes={loaded.classes}",) if counted else ()
            made = call(
                step.function, (*[f"{name}_{part}" for part in PARTS], *step.arguments, *more)
            )
            yield f"{three(name)} = {made}\n"
    if not single:
        for name in loaded.inputs:
            parts = three(name)
            yield f'{parts} = (part.astype("float32") for part in ({parts}))\n'


def _as_targets(loaded: WrittenData, steps: Sequence[WrittenStep]) -> list[str]:
    changed = any(step.on == "targets" for step in steps)
    if (loaded.whole and not changed) or any(step.function == "one_hot" for step in steps):
        return []
    return [
        f"{three(name)} = {call('as_targets', [f'{name}_{part}' for part in PARTS])}\n"
        for name in loaded.targets
    ]


def _weights(training: Training, loaded: WrittenData) -> tuple[str, Source]:
    """Return the line that weights the training examples, before a step changes the classes; "" if all count alike."""
    own = "weights[train]" if loaded.weighted else ""
    by_class, function = "", ""
    if loaded.classes and training.class_weight != NONE:
        classes = f"{loaded.targets[0]}_train.astype(int)"
        if training.class_weight == BALANCED:
            by_class, function = f"balanced({classes})", "balanced"
        elif any(weight != 1 for weight in training.class_weights):
            by_class = f"by_class({classes}, {literal(training.class_weights)})"
            function = "by_class"
    if by_class and not loaded.classes.isdigit():
        by_class = f"({by_class} if {loaded.classes} else 1.0)"
        own = own or "np.ones(len(train))"
    both = " * ".join(one for one in (by_class, own) if one)
    if not both:
        return "", Source()
    pieces = source(PIECES, function) if function else Source()
    return f'weights = ({both}).astype("float32")\n', pieces
