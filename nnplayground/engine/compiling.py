"""Compiling in a thread of its own, so that the engine serves commands meanwhile.

A third thread, with this reason: tracing and XLA take half a second to seconds, in which Pause, Stop and closing the window must be
served. It touches no variable of a model, and the engine's thread leaves the model's Python side alone while it runs.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable

from nnplayground.engine.clock import now

NAME = "compiling"


class Cancelled(BaseException):
    """Raised in a compiling thread that nobody needs any more."""


class Compiling:
    """One call that compiles.

    Args:
        call: what to do; runs in the new thread, at once.
    """

    def __init__(self, call: Callable[[], None]) -> None:
        self._call = call
        self._error: Exception | None = None
        self._ending = threading.Lock()
        self._over = False
        self._thread = threading.Thread(target=self._run, name=NAME, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Tell whether the call is over."""
        return not self._thread.is_alive()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end of the call; False if it goes on."""
        self._thread.join(seconds)
        return self.done

    def result(self) -> None:
        """Wait, and raise what the call raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error

    def cancel(self, seconds: float = 0.0) -> bool:
        """Ask the call to end at the next line of Python it comes to; TensorFlow's own parts cannot be interrupted."""
        with self._ending:
            if not self._over:
                self._over = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(
                    ctypes.c_ulong(self._thread.ident or 0), ctypes.py_object(Cancelled)
                )
        return self.wait(seconds)

    def _run(self) -> None:
        try:
            try:
                self._call()
            except Exception as error:
                self._error = error
            # From here on nobody cancels: outside of this function nothing would catch it.
            with self._ending:
                self._over = True
        except Cancelled:
            pass


def wait_for_all(seconds: float) -> None:
    """Wait for the end of all calls, also of those that were cancelled and forgotten."""
    end = now() + seconds
    for thread in threading.enumerate():
        if thread.name == NAME:
            thread.join(max(0.0, end - now()))
