"""The data of a project as source: loaded, divided, prepared; the arrays that come out are those of the program, bit for bit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nnplayground.core import registries as r
from nnplayground.core.cell_source import Source, defined, source
from nnplayground.core.expression import ScriptError, call, literal, variables
from nnplayground.core.project import BALANCED, NONE, SHUFFLED, Project, Training
from nnplayground.core.script_needs import RESERVED

PIECES = "nnplayground.data.written_pieces"
PARTS = ("train", "validation", "test")
CLASSES, TWO_CLASSES, NUMBERS = "{0}", "{0} == 2", "not {0}"
"""Which of several targets a step is for, see `WrittenStep.only`."""
_WORDS = frozenset(
    {
        *PARTS,
        *("arrays", "classes", "count", "cut", "file", "found", "keras", "kept", "kept_test"),
        *(
            "label",
            "math",
            "names",
            "np",
            "order",
            "orders",
            "points",
            "rest",
            "rng",
            "rows",
            "step",
        ),
        *("table", "weight", "weights"),
    }
)
"""What the lines call things; an array of one of these names has another one."""
_NUMBERS: Mapping[str, Callable[[int], bool]] = {
    CLASSES: bool,
    TWO_CLASSES: lambda count: count == 2,
    NUMBERS: lambda count: not count,
}


@dataclass(frozen=True)
class WrittenData(r.Written):
    """A data set as source.

    lines: assign the arrays of every input and target under the `variable` of each name in `inputs` and `targets`; with `tested`
        also those of the set's own test part, with "_test" behind the name; with `weighted` also `weights`.
    source: functions that the lines use.
    classes: for each target an expression for the number of classes, "" = a number. It may be 0 while the script runs.
    whole: the targets are classes of 32 bits whatever the settings are.
    """

    source: Source = field(default_factory=Source)
    inputs: tuple[str, ...] = ("x",)
    targets: tuple[str, ...] = ("y",)
    tested: bool = False
    weighted: bool = False
    classes: tuple[str, ...] = ("",)
    whole: bool = False


@dataclass(frozen=True)
class WrittenStep(r.Written):
    """A preparation step as source: `function` takes the arrays of all parts, the training part first, and returns them prepared.

    counts: the function takes the number of classes as `classes`. single: what it returns is of 32 bits.
    only: an expression of `{0}`, the number of a target's classes, that says which of several targets the step is for.
    """

    source: Source = field(default_factory=Source)
    function: str = ""
    arguments: tuple[str, ...] = ()
    on: str = "inputs"
    counts: bool = False
    single: bool = True
    only: str = "True"


@dataclass(frozen=True)
class DataLines:
    """The data of a script: its three sections, what they need, and the names of its arrays."""

    imports: tuple[str, ...]
    source: Source
    load: str
    divide: str
    prepare: str
    inputs: tuple[str, ...]
    targets: tuple[str, ...]
    weighted: bool


def data_lines(project: Project) -> DataLines:
    """Return the data of a project as source; ScriptError if a set or a step cannot be written."""
    loaded = _loaded(project)
    names = [variable(name).rstrip("_") for name in (*loaded.inputs, *loaded.targets)]
    if len(set(names)) < len(names):
        raise ScriptError("two arrays of the data have names that are alike in Python")
    steps = _steps(project)
    found = loaded.source
    for step in steps:
        found += step.source
    divide, more = _divide(project, loaded)
    found += more
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
        loaded.inputs,
        loaded.targets,
        bool(weights),
    )


def matched(wanted: Sequence[str], names: Sequence[str]) -> tuple[str, ...] | None:
    """Return the names of arrays for some inputs: by name if all have the name of an array, else in order; None if they do not fit."""
    if set(wanted) <= set(names):
        return tuple(wanted)
    return tuple(names) if len(wanted) == len(names) else None


def variable(name: str) -> str:
    """Return the variable of an array of data, which is its name wherever that can be one."""
    plain = re.fullmatch(r"[a-z][a-z0-9_]{0,39}", name)
    found = name if plain else variables([name], ())[name]
    taken = found in RESERVED or found in _WORDS or found in defined(PIECES)
    return f"{found}_" if taken else found


def three(name: str) -> str:
    """Return the variables of an array in the three parts, as source."""
    return ", ".join(of_part(name, part) for part in PARTS)


def of_part(name: str, part: str) -> str:
    """Return the variable of an array in one part."""
    return f"{variable(name).rstrip('_')}_{part}"


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
    first = variable(loaded.inputs[0])
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
            if not loaded.classes[0]:
                raise ScriptError("equal class shares need classes")
            sizes = f"({limit}, cut - {limit}, rest - cut, count - rest)"
            lines.append(f"order = stratified(order, {variable(loaded.targets[0])}, {sizes})\n")
            needed += source(PIECES, "stratified")
    test = (
        f"np.arange(len({of_part(loaded.inputs[0], 'test')}))"
        if loaded.tested
        else "np.sort(order[rest:])"
    )
    lines.append(f"train, validation = np.sort(order[:{limit}]), np.sort(order[cut:rest])\n")
    lines.append(f"test = {test}\n")
    for name in (*loaded.inputs, *loaded.targets):
        parts = PARTS[:2] if loaded.tested else PARTS
        left = ", ".join(of_part(name, part) for part in parts)
        right = ", ".join(f"{variable(name)}[{part}]" for part in parts)
        lines.append(f"{left} = {right}\n")
    return "".join(lines), needed


def _prepared(loaded: WrittenData, steps: Sequence[WrittenStep]) -> Iterator[str]:
    """Yield the lines of all steps, and what makes the inputs numbers of 32 bits."""
    for step in steps:
        if step.on == "inputs":
            yield from (f"{three(name)} = {_step(step, name)}\n" for name in loaded.inputs)
        else:
            yield from _of_targets(loaded, step)
    if not any(step.on == "inputs" and step.single for step in steps):
        for name in loaded.inputs:
            parts = three(name)
            yield f'{parts} = (part.astype("float32") for part in ({parts}))\n'


def _of_targets(loaded: WrittenData, step: WrittenStep) -> Iterator[str]:
    """Yield the lines of a step for targets; one of several is left alone if it is of another kind."""
    for name, classes in zip(loaded.targets, loaded.classes, strict=True):
        line = f"{three(name)} = {_step(step, name, classes)}\n"
        known = classes.isdigit() or not classes
        if len(loaded.targets) == 1 or step.only == "True":
            yield line
        elif not known:
            yield f"if {step.only.format(classes)}:\n    {line}"
        elif _NUMBERS[step.only](int(classes or 0)):
            yield line


def _step(step: WrittenStep, name: str, classes: str = "") -> str:
    given = any(one.startswith("classes=") for one in step.arguments)
    more = (f"classes={classes}",) if step.counts and classes and not given else ()
    arrays = (of_part(name, part) for part in PARTS)
    return call(step.function, (*arrays, *step.arguments, *more))


def _as_targets(loaded: WrittenData, steps: Sequence[WrittenStep]) -> list[str]:
    """Return the lines that give targets their kind of number; not where they are known to have it."""
    changed = any(step.on == "targets" for step in steps)
    encoded = len(loaded.targets) == 1 and any(step.function == "one_hot" for step in steps)
    if (loaded.whole and not changed) or encoded:
        return []
    return [
        f"{three(name)} = {call('as_targets', [of_part(name, part) for part in PARTS])}\n"
        for name in loaded.targets
    ]


def _weights(training: Training, loaded: WrittenData) -> tuple[str, Source]:
    """Return the line that weights the training examples, before a step changes the classes; "" if all count alike."""
    own = "weights[train]" if loaded.weighted else ""
    by_class, function = "", ""
    counted = loaded.classes[0]
    if counted and training.class_weight != NONE:
        classes = f"{of_part(loaded.targets[0], 'train')}.astype(int)"
        if training.class_weight == BALANCED:
            by_class, function = f"balanced({classes})", "balanced"
        elif any(weight != 1 for weight in training.class_weights):
            by_class = f"by_class({classes}, {literal(training.class_weights)})"
            function = "by_class"
    if by_class and not counted.isdigit():
        by_class = f"({by_class} if {counted} else 1.0)"
        own = own or "np.ones(len(train))"
    both = " * ".join(one for one in (by_class, own) if one)
    if not both:
        return "", Source()
    pieces = source(PIECES, function) if function else Source()
    return f'weights = ({both}).astype("float32")\n', pieces
