"""The same engine without a window: train, list examples, tell about the machine."""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nnplayground import __version__, cli_export
from nnplayground.core import events as e
from nnplayground.core import field, store
from nnplayground.core.estimate import estimate
from nnplayground.core.memory import free_memory, refusal
from nnplayground.core.param import File
from nnplayground.core.project import Project
from nnplayground.core.registries import DATASETS
from nnplayground.core.registry import UnknownName
from nnplayground.lessons import EXAMPLES


class CommandError(Exception):
    """Something the person asked for that cannot be done; one sentence."""


def main(argv: Sequence[str]) -> int:
    """Run a command; returns the exit code: 0 done, 1 failed, 2 wrong words, 130 stopped with Ctrl-C."""
    arguments = _parser().parse_args(list(argv))
    try:
        if arguments.info:
            return _info(arguments.json)
        if arguments.command == "examples":
            return _examples(arguments.json)
        if arguments.command == "train":
            return _train(arguments)
        if arguments.command == "export":
            return _export(arguments)
    except (CommandError, cli_export.ExportError, store.StoreError, UnknownName) as error:
        _say(arguments, {"error": str(error)}, f"nnplayground: {error}", sys.stderr)
        return 1
    _parser().print_help()
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("nnplayground", description="A playground for neural nets")
    parser.add_argument(
        "--info", action="store_true", help="print versions and the device, then stop"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    commands = parser.add_subparsers(dest="command")
    listing = commands.add_parser("examples", help="list the examples")
    listing.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    train = commands.add_parser("train", help="train a project or an example")
    train.add_argument("what", help="a project file, or the name of an example")
    train.add_argument("--epochs", type=int, help="how many epochs")
    train.add_argument("--data", help="a local file in the place of the data set's download")
    train.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="replace any setting, e.g. training.learning_rate=0.01",
    )
    train.add_argument("--seed", type=int, help="the start of every random number")
    train.add_argument("--out", help="a folder for the trained project and its history")
    train.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    cli_export.add_to(commands)
    return parser


def _info(as_json: bool) -> int:
    from importlib.metadata import PackageNotFoundError, version

    found: dict[str, str] = {"nnplayground": __version__, "python": sys.version.split()[0]}
    for package in ("tensorflow", "keras", "numpy", "PySide6", "pyqtgraph"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "missing"
    from nnplayground.engine.run import device

    found["device"] = device()
    print(
        json.dumps(found)
        if as_json
        else "\n".join(f"{name:13} {value}" for name, value in found.items())
    )
    return 0


def _examples(as_json: bool) -> int:
    for example in EXAMPLES.values():
        row = {
            "name": example.name,
            "title": example.title,
            "help": example.help,
            "needs": example.download,
        }
        print(json.dumps(row) if as_json else f"{example.name:20} {example.title}")
    return 0


def opened(what: str) -> tuple[Project, str]:
    """Return the project of a file or an example, and its name."""
    if what in EXAMPLES:
        return EXAMPLES[what].project(), what
    path = Path(what)
    if not path.exists():
        raise CommandError(
            str(UnknownName("there is no project file or example", what, list(EXAMPLES)))
        )
    return store.load(path).project, path.stem


def changed(project: Project, arguments: argparse.Namespace) -> Project:
    """Return the project with what the command line replaces."""
    if arguments.data:
        source = project.data.source
        names = [
            param.name for param in DATASETS.find(source.name).params if isinstance(param, File)
        ]
        if not names:
            raise CommandError(f"the data set {source.name} is made here and takes no file")
        project = field.write(
            project, f"data.source.{names[0]}", str(Path(arguments.data).resolve())
        )
    for text in arguments.set:
        path, equals, value = text.partition("=")
        if not equals:
            raise CommandError(f"--set needs FIELD=VALUE. Received: {text!r:.80}")
        project = _write(project, path.strip(), value.strip())
    for path, number in (("training.epochs", arguments.epochs), ("seed", arguments.seed)):
        if number is not None:
            project = _write(project, path, str(number))
    return project


def _write(project: Project, path: str, text: str) -> Project:
    try:
        return field.write_text(project, path, text)
    except UnknownName:
        raise
    except ValueError as error:
        raise CommandError(str(error)) from error


def _export(arguments: argparse.Namespace) -> int:
    project, name = opened(arguments.what)
    path = cli_export.export(project, name, arguments)
    _say(arguments, {"exported": str(path)}, f"exported {path}", sys.stdout)
    return 0


def _train(arguments: argparse.Namespace) -> int:
    from nnplayground.engine.runner import Runner

    project, name = opened(arguments.what)
    project = changed(project, arguments)
    reporter = _Reporter(arguments, name)
    runner = Runner(reporter.take)
    try:
        return _trained(runner, reporter, project, name, arguments)
    finally:
        runner.close()


def _trained(
    runner: Any, reporter: _Reporter, project: Project, name: str, arguments: argparse.Namespace
) -> int:
    stopped = False
    text = reporter.refusal(runner, project)
    if text:
        raise CommandError(text)
    try:
        runner.train_all(project)
    except KeyboardInterrupt:
        stopped = True
        runner.serve_one(e.Stop())
    if reporter.failed is not None:
        raise CommandError(reporter.failed)
    if not stopped and runner.run is not None:
        part = next(
            (one for one in (e.TEST, e.VALIDATION, e.TRAIN) if runner.run.prepared.parts[one].size),
            e.TRAIN,
        )
        runner.serve_one(e.Evaluate(part))
    # What was learnt before Ctrl-C is kept even if nobody said where.
    folder = arguments.out or (f"{name}-stopped" if stopped else None)
    if folder and runner.run is not None:
        reporter.save(Path(folder), project, runner)
    return 130 if stopped else 0


class _Reporter:
    """Prints what the engine reports: a progress bar on a terminal, or JSON lines."""

    def __init__(self, arguments: argparse.Namespace, name: str) -> None:
        self._arguments = arguments
        self._name = name
        self._terminal = sys.stderr.isatty() and not arguments.json
        self._total = 1
        self._began = time.monotonic()
        self._weights: dict[str, Any] = {}
        self._check: e.Checked | None = None
        self._loaded: e.Loaded | None = None
        self.failed: str | None = None
        self.epochs: list[dict[str, float]] = []

    def take(self, event: e.Event) -> None:
        match event:
            case e.Started():
                self._total, self._began = event.total_steps, time.monotonic()
                run = {
                    "example": self._name,
                    "parameters": event.parameters,
                    "device": event.device,
                }
                self._print(
                    {"run": run}, f"{self._name}: {event.parameters:,} parameters, {event.device}"
                )
            case e.Metrics():
                self._bar(
                    int(event.steps[-1]), float(event.logs["loss"][-1]), event.examples_per_second
                )
            case e.Epoch() if event.step:
                self._epoch(event)
            case e.Evaluated():
                text = ", ".join(f"{key} {value:.4f}" for key, value in event.logs.items())
                self._clear()
                self._print(
                    {"evaluation": dict(event.logs), "part": event.part}, f"{event.part}: {text}"
                )
            case e.Finished(text=text) if text:
                self._print({"finished": event.reason, "text": text}, text)
            case e.Weights():
                self._weights = dict(event.arrays)
            case e.Checked():
                self._check = event
            case e.Loaded():
                self._loaded = event
            case e.Failed():
                self.failed = event.message

    def refusal(self, runner: Any, project: Project) -> str:
        """Return why a project cannot be trained: what stood against its data, or that it does not fit into the free memory."""
        runner.serve_one(e.Load(project.data))
        if self._loaded is None or self.failed is not None:
            return self.failed or ""
        runner.serve_one(e.Check(project))
        examples = self._loaded.data.parts[e.TRAIN].size
        found = estimate(project, self._check.nodes, examples) if self._check else None
        return refusal(found, free_memory(), 1 + len(project.twins)) if found else ""

    def save(self, folder: Path, project: Project, runner: Any) -> None:
        """Write the trained project and its history into a folder."""
        runner.serve_one(e.SaveWeights())
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self._name}.nnp"
        store.save(path, project, weights=self._weights)
        names = list(dict.fromkeys(key for row in self.epochs for key in row))
        with (folder / "history.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, names)
            writer.writeheader()
            writer.writerows(self.epochs)
        self._print({"saved": str(path)}, f"saved {path}")

    def _epoch(self, event: e.Epoch) -> None:
        epoch = int(event.epoch) if event.epoch == int(event.epoch) else round(event.epoch, 4)
        row = {"epoch": epoch, **event.logs, "seconds": round(event.seconds, 4)}
        row["examples_per_second"] = round(event.examples_per_second, 1)
        self.epochs.append(row)
        self._clear()
        text = ", ".join(f"{key} {value:.4f}" for key, value in event.logs.items())
        self._print(
            row,
            f"epoch {epoch}: {text} ({event.seconds:.1f} s, {event.examples_per_second:,.0f} examples/s)",
        )

    def _bar(self, step: int, loss: float, speed: float) -> None:
        if not self._terminal:
            return
        share = min(1.0, step / self._total)
        left = (time.monotonic() - self._began) * (1 - share) / max(share, 1e-9)
        filled = "#" * round(30 * share)
        sys.stderr.write(
            f"\r[{filled:30}] {share:4.0%} loss {loss:.4f} {speed:,.0f}/s {left:.0f} s left \x1b[K"
        )
        sys.stderr.flush()

    def _clear(self) -> None:
        if self._terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _print(self, row: dict[str, Any], text: str) -> None:
        _say(self._arguments, row, text, sys.stdout)


def _say(arguments: argparse.Namespace, row: dict[str, Any], text: str, file: Any) -> None:
    """Print one line; numbers that JSON cannot hold become null."""
    if arguments.json:
        print(json.dumps(_finite(row)), file=sys.stdout, flush=True)
    else:
        print(text, file=file, flush=True)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(one) for key, one in value.items()}
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    return value
