"""Project -> Keras script: what a person would have written by hand for the same run. It needs Keras, NumPy and what the data need."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nnplayground.core import pairing
from nnplayground.core.cell_source import Source, source
from nnplayground.core.code_map import Code, Piece, Section, code
from nnplayground.core.expression import ScriptError, call, literal
from nnplayground.core.fitting import (
    CLASSES,
    batch_size,
    batches,
    comments,
    exact_arguments,
    fit_arguments,
    plain_class_weight,
)
from nnplayground.core.graph import Graph
from nnplayground.core.layer_names import plainly_named
from nnplayground.core.project import NONE, Project
from nnplayground.core.script_data import (
    PARTS,
    DataLines,
    data_lines,
    matched,
    of_part,
    three,
)
from nnplayground.core.script_needs import Needs
from nnplayground.core.script_network import AUTO, ROLE, STYLES, network
from nnplayground.core.script_training import compile_arguments

__all__ = ["STYLES", "ScriptError", "compile_lines", "script", "written"]

_NAMES = frozenset(
    {
        "keras",
        "np",
        "math",
        "csv",
        "io",
        "Path",
        "dataclass",
        "orders",
        "batches",
        "weights",
        "steps_per_epoch",
        "model",
        "history",
        *(f"{name}_{part}" for name in "xy" for part in PARTS),
    }
)
_INSTALLED = {"sklearn": "scikit-learn"}


def script(project: Project, style: str = AUTO, plain: bool = False) -> str:
    """Return a complete program as text, see `written`."""
    return written(project, style, plain).text


def written(project: Project, style: str = AUTO, plain: bool = False) -> Code:
    """Return a complete program: data, preparation, network, compile, fit, evaluate, save.

    Args:
        project: whose network "model" is trained.
        style: "sequential", "functional", or "auto": sequential for a plain stack of layers.
        plain: an ordinary `model.fit(x, y)`, shorter, in which Keras shuffles: losses then differ from those of the program, which
            otherwise are the same.

    Raises:
        ScriptError: there is none for it; one sentence.
    """
    try:
        return _written(project, style, plain)
    except ScriptError:
        raise
    except ValueError as error:
        raise ScriptError(str(error)) from error


def compile_lines(project: Project) -> str:
    """Return the lines that compile and train: `model.compile(...)` and `model.fit(...)`."""
    try:
        graph = _graph(project)
        return "".join(_plain_training(project, graph, Needs(), None))
    except ScriptError:
        raise
    except ValueError as error:
        raise ScriptError(str(error)) from error


def _written(project: Project, style: str, plain: bool) -> Code:
    graph = _graph(project)
    simple = plain and plain_class_weight(project, len(graph.ends()))
    training = replace(project.training, class_weight=NONE) if simple else project.training
    data = data_lines(replace(project, training=training))
    arrays, problem = _arrays(project, graph, data)
    taken = _names(data.load + data.divide + data.prepare) | _NAMES
    taken |= {name for name, _ in data.source.parts}
    project, names = plainly_named(project, ROLE)
    graph = project.networks[ROLE]
    # Written twice: the first time tells what must be defined, whose names the variables of the second time must not have.
    for needs in (Needs(taken), Needs(taken)):
        lines = (_plain_training if plain else _exact_training)(
            project, graph, needs, data.weighted
        )
        training_lines = "".join(lines)
        shapes = _shapes(graph)
        pieces = tuple(
            replace(piece, node=names.get(piece.node, piece.node))
            for piece in network(graph, style, needs, taken | needs.names, shapes)
        )
    orders = Source() if plain else source("nnplayground.core.order", "orders")
    needed = data.source + needs.source + orders
    functions = [*needs.functions.values(), *_classes(training_lines)]
    begin = f"# Network\n{_remarks(names)}keras.utils.set_random_seed({literal(project.seed)})\n"
    return code(
        [
            Section("Setup", (Piece(_head(project, needed, data.imports, functions)),)),
            _section("Data", data.load),
            _section("Division into training, validation and test part", data.divide),
            _section("Preparation, measured on the training part", data.prepare + arrays),
            Section("Network", (Piece(begin), *pieces, Piece("model.summary()\n"))),
            _section("Training", training_lines),
            _section("Evaluation", _evaluation(project)),
            _section("Saving", 'model.save("model.keras")\n'),
        ],
        problem,
    )


def _remarks(names: Mapping[str, str]) -> str:
    """Return what is said of layers that have another name in the script."""
    return "".join(
        f"# {literal(new)} is {literal(old)} in the window; TensorFlow knows Latin letters only.\n"
        for new, old in names.items()
    )


def _section(title: str, text: str) -> Section:
    return Section(title, (Piece(f"# {title}\n{text}"),) if text else ())


def _graph(project: Project) -> Graph:
    if project.training.recipe.name != "supervised":
        raise ScriptError("only supervised training can be written as a script")
    graph = project.networks.get(ROLE)
    if graph is None or not graph.nodes:
        raise ScriptError("the network has no layers yet")
    problems = graph.problems()
    if problems:
        raise ScriptError(f"{problems[0].node} {problems[0].message}".strip())
    return graph


def _head(
    project: Project, needed: Source, modules: Iterable[str], functions: Iterable[str]
) -> str:
    """Return the first lines: what this is, imports, functions and classes."""
    imports = {*needed.imports, *(f"import {one}" for one in modules)}
    imports |= {"import keras", "import numpy as np"}
    standard = sorted(one for one in imports if _module(one) in sys.stdlib_module_names)
    others = sorted(imports - set(standard))
    for group in (standard, others):
        group.sort(key=lambda one: one.startswith("from"))
    wanted = [_INSTALLED.get(_module(one), _module(one)) for one in others]
    install = " ".join(dict.fromkeys((*wanted, "tensorflow")))
    lines = [
        f"# {literal(project.name)}, written by the neural-net playground\n",
        f"# Needs: pip install {install}\n\n",
    ]
    lines += ["\n".join(standard) + "\n\n" if standard else "", "\n".join(others) + "\n"]
    return "".join(lines) + _definitions([*(text for _, text in needed.parts), *functions])


def _module(statement: str) -> str:
    return statement.split()[1].partition(".")[0]


def _definitions(texts: Iterable[str]) -> str:
    """Return functions and classes two lines apart, constants one below the other."""
    found, before = "", False
    for text in texts:
        constant = not text.startswith(("def ", "class ", "@"))
        gap = ("" if before else "\n\n" if found else "\n") if constant else "\n\n"
        found += gap + text + "\n"
        before = constant
    return f"{found}\n" if found and not before else found


def _classes(text: str) -> list[str]:
    """Return the classes that lines of training make objects of."""
    called = {
        f"{node.func.id}("
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return [source.strip("\n") for name, source in CLASSES.items() if name in called]


def _arrays(project: Project, graph: Graph, data: DataLines) -> tuple[str, str]:
    """Return the lines that give the arrays of the network their names, and a sentence if the data do not fit it, or "".

    A script of data that do not fit ends with the sentence: the network in it can be read all the same.
    """
    inputs = matched([node.id for node in graph.inputs()], data.inputs)
    found = pairing.targets_of(graph, project.training, data.targets)
    trained = [project.training.output(ref.key).trained for ref in graph.ends()]
    problem = ""
    if inputs is None:
        problem = f"the network has {len(graph.inputs())} inputs, but the data has {len(data.inputs)}: {', '.join(data.inputs)}"
    elif not any(trained):
        problem = "no output of the network is trained; let at least one be"
    elif any(one and name is None for one, name in zip(trained, found, strict=True)):
        problem = (
            f"the network has {sum(trained)} outputs to train, but the data has {len(data.targets)} targets: "
            f"{', '.join(data.targets)}"
        )
    if inputs is None or problem:
        return f"raise SystemExit({literal(problem)})\n", problem
    first = next(name for name in found if name is not None)
    return "".join(_renamed(inputs, [name or first for name in found], all(trained))), ""


def _renamed(inputs: Sequence[str], targets: Sequence[str], trained: bool) -> Iterator[str]:
    """Yield the lines that put the arrays of several inputs or outputs together."""
    if not trained:
        yield "# An output without a loss is only shown; Keras wants a target for it and does not look at it.\n"
    if "x" in targets:
        raise ScriptError("a target must not be named x")
    for name, names in (("x", inputs), ("y", targets)):
        if list(names) != [name]:
            right = ", ".join(_listed(names, part) for part in PARTS)
            yield f"{three(name)} = {right}\n"


def _listed(names: Sequence[str], part: str) -> str:
    inside = ", ".join(of_part(name, part) for name in names)
    return inside if len(names) == 1 else f"[{inside}]"


def _shapes(graph: Graph) -> dict[str, str]:
    nodes = graph.inputs()
    if len(nodes) == 1:
        return {nodes[0].id: "x_train.shape[1:]"}
    return {node.id: f"x_train[{place}].shape[1:]" for place, node in enumerate(nodes)}


def _names(text: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}


def _steps(project: Project) -> Iterator[str]:
    training = project.training
    if training.schedule is not None or training.max_steps is not None:
        yield f"steps_per_epoch = -(-train.size // {batch_size(project)})\n"


def _plain_training(
    project: Project, graph: Graph, needs: Needs, weighted: bool | None
) -> Iterator[str]:
    yield from _steps(project)
    yield from comments(project)
    yield call("model.compile", compile_arguments(project, graph, needs)) + "\n"
    arguments = fit_arguments(project, len(graph.ends()), weighted)
    yield "history = " + call("model.fit", arguments) + "\n"


def _exact_training(project: Project, graph: Graph, needs: Needs, weighted: bool) -> Iterator[str]:
    yield from _steps(project)
    yield from comments(project)
    yield call("model.compile", compile_arguments(project, graph, needs, exact=True)) + "\n"
    yield batches(project, len(graph.ends()), weighted)
    yield "history = " + call("model.fit", exact_arguments(project)) + "\n"


def _evaluation(project: Project) -> str:
    arguments = ["x_test", "y_test", f"batch_size={batch_size(project)}", "return_dict=True"]
    return f"if test.size:\n    print({call('model.evaluate', arguments, 10)})\n"
