"""Tracing what probes call in a thread of its own, so that commands are served and training goes on meanwhile.

It is the thread of `engine.compiling`, for the same reason: the first look at a deep network traces for seconds. One function of a
network is traced at a time; nothing else may trace its shadow meanwhile, so long computations wait.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.compiling import Compiling

TRACER, WAITS = "tracer", "waits"
SHADOW, LIVE = "shadow", "live"
"""What may be traced aside: functions of the shadow only, or also those of the network in training."""
SOON = 0.02
"""Seconds that are waited for a function that is traced quickly."""


class Busy(BaseException):
    """What a probe calls is being traced: the probe has to be asked again later. No error, so that no probe takes it for one."""


class Tracer:
    """Traces the functions that the probes of one network call."""

    def __init__(self) -> None:
        self._compiling: Compiling | None = None
        self._key: Hashable = None
        self._known: set[Hashable] = set()

    @property
    def busy(self) -> bool:
        """Tell whether a function is being traced now."""
        return self._compiling is not None and not self._compiling.done

    def need(
        self, key: Hashable, function: Any, arguments: Sequence[Any], forms: Sequence[Any]
    ) -> None:
        """Return when a `tf.function` can be called with such arguments without being traced first.

        A function whose tracing failed is handed back as well: calling it tells why.

        Args:
            key: which function it is.
            function: what will be called.
            arguments: nested tensors.
            forms: those of them whose shapes may change from call to call.

        Raises:
            Busy: it is being traced, or has to wait for another one.
        """
        key = (key, _form(forms))
        if key in self._known:
            return
        if self.busy:
            raise Busy
        if self._compiling is None or self._key != key:
            self._key = key
            self._compiling = Compiling(lambda: _trace(function, arguments))
            if not self._compiling.wait(SOON):
                raise Busy
        self._known.add(key)
        self._compiling = None

    def cancel(self) -> None:
        """Let go of what is being traced."""
        if self._compiling is not None:
            self._compiling.cancel()


def tracer_of(run: Any) -> Tracer:
    """Return the tracer of a run's networks, which lives as long as they do."""
    found: Tracer = run.cache.setdefault(TRACER, Tracer())
    return found


def is_busy(run: Any) -> bool:
    """Tell whether something of a run's networks is being traced for a probe."""
    tracer = getattr(run, "cache", {}).get(TRACER)
    return tracer is not None and tracer.busy


def let_go(run: Any) -> None:
    """Let go of what is being traced for the probes of a run."""
    tracer = run.cache.get(TRACER)
    if tracer is not None:
        tracer.cancel()


def ready(
    run: Any,
    key: Hashable,
    function: Any,
    arguments: Sequence[Any],
    forms: Sequence[Any],
    live: bool = False,
) -> None:
    """Return when a function can be called at once, where the one who asks is able to come again; see `Tracer.need`.

    live: it calls the layers of the network in training, in inference mode.

    Raises:
        Busy: it cannot yet.
    """
    waits = "" if run is None else run.cache.get("moment", {}).get(WAITS)
    if waits == LIVE or (waits == SHADOW and not live):
        tracer_of(run).need(key, function, arguments, forms)


def _trace(function: Any, arguments: Sequence[Any]) -> None:
    function.get_concrete_function(*arguments)


def _form(arguments: Sequence[Any]) -> Hashable:
    """Return what a function is traced anew for: shapes and types."""
    flat = tf.nest.flatten(arguments)
    return tuple(
        (tuple(one.shape), one.dtype) if hasattr(one, "dtype") else repr(one) for one in flat
    )
