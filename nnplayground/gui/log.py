"""The log file, and what happens to exceptions that nobody caught: they are written down and shown, the program goes on."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from nnplayground.core import place

LOGGER = logging.getLogger("nnplayground")


class CrashReporter(QObject):
    """Receives exceptions that escaped from slots and event handlers.

    Signals:
        caught(message, details): one sentence and the traceback.
    """

    caught = Signal(str, str)

    def install(self) -> None:
        """Take the place of Python's own hook, which would only print."""
        sys.excepthook = self.report

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write an exception into the log and tell the window; Ctrl-C ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        LOGGER.error("unhandled exception\n%s", details)
        reason = f"{kind.__name__}: {error}" if str(error) else kind.__name__
        self.caught.emit(
            self.tr("Something went wrong, your work is still here. {reason}").format(
                reason=reason.splitlines()[0][:300]
            ),
            details,
        )


def start_log() -> None:
    """Write messages from now on to `log/nnplayground.log` under `place.home()`, three files of 500 kB."""
    if LOGGER.handlers:
        return
    folder = place.home() / "log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / "nnplayground.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
