"""The only module that knows everybody: makes document, engine thread and window, wires them and starts."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from nnplayground import cli
from nnplayground.core.events import Event
from nnplayground.core.project import Project
from nnplayground.core.registry import UnknownName
from nnplayground.gui import language, style
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.log import LOGGER, CrashReporter, start_log
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.messages import ERROR
from nnplayground.gui.screenshot import Screenshot, Shot
from nnplayground.gui.selection import Selection
from nnplayground.gui.settings import Settings
from nnplayground.gui.worker import RunnerLike, Worker
from nnplayground.lessons import EXAMPLES

SOON, LATE = 1.0, 10.0
"""Seconds that closing waits for the engine: where the process may end without it, and where it must not."""

SWITCH_SECONDS = 0.00005
"""How long a thread may keep Python to itself while another waits: a drawing gives Python away at each of its hundreds of calls of Qt,
and must wait so long for each to get it back while the engine traces a network."""

MakeRunner = Callable[[Callable[[Event], None]], RunnerLike]


def make(
    argv: Sequence[str] = (), make_runner: MakeRunner | None = None, whole_process: bool = False
) -> tuple[QApplication, MainWindow]:
    """Build and show everything without entering the event loop.

    The engine's thread starts after the window is painted. Closing the window ends it.

    Args:
        argv: the command line without the name of the program.
        make_runner: makes the engine in its thread; the real one by default.
        whole_process: the process has nothing else to do: closing the window may end it, if the engine does not end soon.
    """
    options = parse(argv)
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication.instance() or QApplication(["nnplayground"])
    assert isinstance(application, QApplication)
    application.setApplicationName("nnplayground")
    application.setDesktopFileName("nnplayground")
    start_log()
    settings = _settings(options)
    language.install(settings.language)
    style.apply(options.theme or settings.theme)

    document, selection = Document(), Selection()
    worker = Worker(make_runner or _real_runner)
    live = Live(worker)
    window = MainWindow(document, live, selection, settings)
    for part in (document, selection, worker, live):
        part.setParent(window)
    window.keep_layout = options.screenshot is None
    window.closing.connect(lambda: _end(worker, whole_process))
    _AfterPaint(window, lambda: worker.start())
    if options.size and not options.part:
        window.resize(*options.size)
    window.show()
    _open(window, options)
    return application, window


def main(argv: Sequence[str]) -> int:
    """Run the window until it is closed; returns the exit code."""
    options = parse(argv)
    if options.screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_SCALE_FACTOR"] = f"{options.scale:g}"
    application, window = make(argv, whole_process=options.screenshot is None)
    spare_the_collector(window.live)
    reporter = CrashReporter(window)
    reporter.caught.connect(lambda text, details: window.say(ERROR, text, details))
    reporter.install()
    # Qt ends by itself only if the last window was visible when it was closed; after a question it is hidden already.
    window.closing.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    if options.screenshot is None:
        _leave(application.exec())
    wanted = Shot(
        options.screenshot,
        bool(options.example),
        options.epochs,
        options.dock,
        options.part,
        options.size,
    )
    shot = Screenshot(window, wanted)
    shot.ended.connect(application.quit)
    application.exec()
    if shot.problem:
        sys.stderr.write(f"{shot.problem}\n")
    return 1 if shot.problem else 0


def spare_the_collector(live: Live) -> None:
    """Let Python's garbage collector pass over what lives as long as the program: modules, and what the first start builds.

    A walk through all of it takes 0.2 to 0.5 s, and every thread stands still meanwhile.
    """
    live.ready.connect(lambda _: gc.freeze())
    first = live.started.connect(lambda: (gc.freeze(), live.disconnect(first)))


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line of the window."""
    parser = argparse.ArgumentParser(
        prog="nnplayground",
        description="A playground for neural nets.",
        epilog="Without a window: nnplayground train, examples or export; each has a --help of its own.",
    )
    parser.add_argument("project", nargs="?", type=Path, help="a project file to open")
    parser.add_argument("--example", help="open an example by its id")
    parser.add_argument("--data", help="with --example: a local file in the place of the download")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="with --example: replace any setting, e.g. training.learning_rate=0.01",
    )
    parser.add_argument("--theme", choices=style.THEMES)
    parser.add_argument("--size", type=_size, help="size of the window, such as 1280x800")
    parser.add_argument(
        "--screenshot", type=Path, metavar="OUT.png", help="write a picture and end"
    )
    parser.add_argument("--epochs", type=int, help="with --screenshot: train so many epochs first")
    parser.add_argument("--dock", help="with --screenshot: bring this panel or view to the front")
    parser.add_argument(
        "--part", metavar="NAME", help="with --screenshot: only this widget, such as dock.surface"
    )
    parser.add_argument(
        "--scale", type=float, default=1.0, help="with --screenshot: pixels a point"
    )
    return parser.parse_args(list(argv))


class _AfterPaint(QObject):
    """Calls something once, after its window was painted for the first time."""

    def __init__(self, window: MainWindow, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call = call
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._call)
        return False


def _real_runner(emit: Callable[[Event], None]) -> RunnerLike:
    from nnplayground.engine.runner import Runner

    return Runner(emit)


def _settings(options: argparse.Namespace) -> Settings:
    if options.screenshot is None:
        return Settings()
    return Settings(Path(tempfile.mkdtemp(prefix="nnplayground-")) / "settings.ini")


def _open(window: MainWindow, options: argparse.Namespace) -> None:
    if options.example:
        try:
            window.files.show_project(_example(options))
        except (UnknownName, cli.CommandError) as error:
            window.say(ERROR, str(error))
    elif options.project is not None:
        window.files.open(options.project)


def _example(options: argparse.Namespace) -> Project:
    """Return the example that was named, with what the command line replaces."""
    epochs = options.epochs if options.screenshot is not None else None
    replaced = argparse.Namespace(
        data=options.data, set=options.set, epochs=epochs or None, seed=None
    )
    return cli.changed(EXAMPLES[options.example].project(), replaced)


def _end(worker: Worker, whole_process: bool) -> None:
    """End the engine. What a person made is on disk by now; nobody waits for an engine that compiles or loads TensorFlow."""
    if worker.close(SOON if whole_process else LATE):
        return
    if whole_process:
        _leave(0)
    LOGGER.error("the engine did not end in time")
    # A thread that still computes would bring the process down with an error when its objects go away.
    os._exit(1)


def _leave(code: int) -> NoReturn:
    """End the process at once: taking TensorFlow apart takes Python a second, and fails while a thread is inside of it."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _size(text: str) -> tuple[int, int]:
    width, height = text.lower().split("x")
    return int(width), int(height)
