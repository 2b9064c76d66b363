"""`nnplayground export`: a project as code, or its trained network as a file for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.export_forms import FORMS
from nnplayground.core.notebook import notebook
from nnplayground.core.project import Project
from nnplayground.core.script import ScriptError, written

SCRIPT, NOTEBOOK = "script", "notebook"
SUFFIXES = {SCRIPT: ".py", NOTEBOOK: ".ipynb"} | {form.name: form.suffix for form in FORMS.values()}


class ExportError(Exception):
    """What cannot be exported; one sentence."""


def add_to(commands: Any) -> None:
    """Add the command to those of the command line."""
    parser = commands.add_parser("export", help="write a project as code, or its trained network")
    parser.add_argument("what", help="a project file, or the name of an example")
    parser.add_argument(
        "--as",
        dest="form",
        choices=list(SUFFIXES),
        default=SCRIPT,
        help="the form; all but script and notebook need a trained project",
    )
    parser.add_argument("--out", help="the file; without it the project's name in this folder")
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS)


def export(project: Project, name: str, arguments: argparse.Namespace) -> Path:
    """Write a project in the asked form and return where; ExportError or StoreError with one sentence if that fails.

    Args:
        project: what to export.
        name: the stem of the file if none is said.
        arguments: what, form and out of the command line.
    """
    path = Path(arguments.out or f"{name}{SUFFIXES[arguments.form]}")
    if arguments.form in (SCRIPT, NOTEBOOK):
        try:
            code = written(project)
            if code.problem:
                raise ExportError(code.problem)
            text = code.text if arguments.form == SCRIPT else notebook(code, project.name)
            path.write_text(text, encoding="utf-8")
        except ScriptError as error:
            raise ExportError(str(error)) from error
        except OSError as error:
            raise ExportError(f"{path} was not written: {error.strerror or error}") from error
        return path
    weights = store.load(arguments.what).weights if Path(arguments.what).is_file() else None
    if weights is None:
        raise ExportError(
            f"{arguments.what} holds no trained weights; train it first: nnplayground train {arguments.what} --out FOLDER"
        )
    _export_model(project, weights, path, arguments.form)
    return path


def _export_model(project: Project, weights: Any, path: Path, form: str) -> None:
    from nnplayground.engine.runner import Runner

    failures: list[str] = []

    def take(event: e.Event) -> None:
        if isinstance(event, e.Failed):
            failures.append(event.message)

    runner = Runner(take)
    try:
        for command in (e.RestoreWeights(project, weights), e.ExportModel(str(path), form)):
            runner.serve_one(command)
            if failures:
                raise ExportError(failures[0])
    finally:
        runner.close()
