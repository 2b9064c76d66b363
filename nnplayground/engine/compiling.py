"""Compiling in a thread of its own, so that the engine serves commands meanwhile.

A third thread, with this reason: tracing and XLA take half a second to seconds, in which Pause, Stop and closing the window must be
served. It touches no variable of a model, and the engine's thread leaves the model's Python side alone while it runs.

A call that is cancelled ends at its next safe point: whenever an operation was added to a graph that is being traced, which is many
times in a millisecond to a few, and wherever it asks. There the exception is one like any other that the traced code may raise.
An exception that Python raises in a thread wherever it is would also hit destructors, locks and context managers of TensorFlow. Nor may
one reach the part of TensorFlow that walks back over a tape: it keeps for ever what it had computed until then (tensorflow 2.21).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

from nnplayground.engine.clock import now

NAME = "compiling"
_here = threading.local()


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
        self._cancelled = False
        self._thread = threading.Thread(target=self._run, name=NAME, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Tell whether the call is over."""
        return not self._thread.is_alive()

    @property
    def cancelled(self) -> bool:
        """Tell whether somebody asked the call to end."""
        return self._cancelled

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
        """Ask the call to end at its next safe point and wait for it; TensorFlow's own parts, such as XLA, cannot be interrupted."""
        self._cancelled = True
        return self.wait(seconds)

    def _run(self) -> None:
        _here.compiling = self
        try:
            safe_point()
            self._call()
        except Exception as error:
            # A call that is on its way out may stumble over gradients that are missing.
            self._error = None if self._cancelled else error
        except Cancelled:
            pass


def safe_point() -> None:
    """Leave the call that this thread compiles, if it was cancelled; in any other thread, go on."""
    if _unwanted():
        raise Cancelled


def _unwanted() -> bool:
    compiling = getattr(_here, "compiling", None)
    return compiling is not None and compiling.cancelled


@contextmanager
def cancellable() -> Iterator[None]:
    """Make every operation that is traced inside, in this thread, a safe point.

    `tensorflow.python.framework.op_callbacks` does the same, but also changes how other threads run operations (tensorflow 2.21).
    """
    from tensorflow.python.eager import context

    _shield_tapes()
    here = context.context()
    here.add_op_callback(_on_operation)
    try:
        yield
    finally:
        here.remove_op_callback(_on_operation)


def _on_operation(*_: Any, graph: Any = None, **__: Any) -> None:
    """Look whether the call was cancelled; what is run at once, as destructors do, belongs to no graph and is left alone."""
    if graph is not None and _unwanted() and not _in_tape():
        raise Cancelled


@cache
def _shield_tapes() -> None:
    """Let no exception out of the gradients of operations, which tapes ask for, when a call is cancelled."""
    from tensorflow.python import pywrap_tfe
    from tensorflow.python.eager import backprop

    theirs = backprop._gradient_function  # noqa: SLF001 - what TensorFlow registers itself
    pywrap_tfe.TFE_Py_RegisterGradientFunction(partial(_gradient, theirs))


def _gradient(theirs: Callable[..., Any], kind: Any, settings: Any, count: int, *rest: Any) -> Any:
    """Return the gradients of an operation for its `count` inputs; none at all in a call that was cancelled, which soon ends the walk."""
    if _unwanted():
        return [None] * count
    try:
        return theirs(kind, settings, count, *rest)
    except Cancelled:
        return [None] * count


def _in_tape() -> bool:
    """Tell whether an exception would reach the walk over a tape: that calls what adds gradients up without `_gradient`."""
    from tensorflow.python.eager import imperative_grad

    frame = sys._getframe()  # noqa: SLF001 - `inspect.currentframe` is the same
    shield, walk = _gradient.__code__, imperative_grad.imperative_grad.__code__
    while frame.f_back is not None and frame.f_code not in (shield, walk):
        frame = frame.f_back
    return frame.f_code is walk


def wait_for_all(seconds: float) -> None:
    """Wait for the end of all calls, also of those that were cancelled and forgotten."""
    end = now() + seconds
    for thread in threading.enumerate():
        if thread.name == NAME:
            thread.join(max(0.0, end - now()))
