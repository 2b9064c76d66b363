"""Answers what the visible views want, within a share of the time."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeVar

from nnplayground.core import events as e
from nnplayground.engine import aside
from nnplayground.engine.build import sentence
from nnplayground.engine.clock import now
from nnplayground.engine.generators import unmoved
from nnplayground.engine.inside import JOBS, PASSES, SIGHTS
from nnplayground.engine.probes import PROBES
from nnplayground.engine.run import Run

SHARE = 0.065
"""Of the time. With what drawing takes, training is to keep nine tenths of its speed; tests/benchmarks/inside.py measures it."""
GUESS = 0.005
"""Seconds that an answer is thought to take at most before it is measured: the first one may have traced something."""
SHORTEST = 0.08
"""Seconds between two rounds at least: ten pictures a second look alive, also when a round has to wait for a step of training."""
SMOOTH = 0.3
"""How much the newest answer counts in the mean of how long one takes."""
PART = 0.25
"""Of what is left of the time: kept for answers that cost more."""
AT_ONCE = 0.05
"""Seconds of answers between two looks at the commands; one answer may take longer."""
LONGEST_ROUND = 1.0
"""Seconds between two rounds after which training rested rather than took a step."""
NOTHING = "This gives no answer for this network or this example"
_EAGER = ("predictions", "confusion")
"""Probes that go through the network's Python each time."""

Unit = tuple[e.Want, ...]
Key = TypeVar("Key", bound=Hashable)


class Watcher:
    """Computes probes: soon when asked or when training rests, and in turn while it goes on.

    Answers that are owed (to a new want, to all after a pause) come as fast as they can, AT_ONCE seconds at a time, so that commands
    are served between them. Those that are only repeated share SHARE of the time, all runs together: an answer that took c seconds
    and has the share s comes again c / s seconds later, on average. What is cheap gets what it needs for a live picture, what is
    costly shares the rest, see `shares`. Probes that share a pass (`PASSES`, `SIGHTS`) come in the same moment, as if they were one.
    A probe that fails is not tried again for the same network; the view is told why, once.

    waits: what a probe calls is traced in another thread, and the probe asked again when that is done; else it is traced at once.
    """

    def __init__(self, emit: Callable[[e.Event], None]) -> None:
        self._emit = emit
        self.waits = False
        self._late: set[e.Want] = set()
        self._wants: tuple[e.Want, ...] = ()
        self._owed: list[e.Want] = []
        self._next = 0
        self._due: dict[e.Want, float] = {}
        self._last = -LONGEST_ROUND
        self._round = SHORTEST
        self._failed: set[e.Want] = set()
        self._told: dict[e.Want, tuple[int, str]] = {}
        self._seconds: dict[e.Want, float] = {}
        self._measured: set[e.Want] = set()
        self._network: Any = None
        self._has_losses = False
        self._traced: set[tuple[str, Any]] = set()

    @property
    def owes(self) -> bool:
        """Tell whether an answer is owed."""
        return bool(self._owed)

    def watch(self, wants: tuple[e.Want, ...], run: Run | None, tracing: bool = False) -> None:
        """Replace what is wanted; new wants are answered at once, or as soon as they can be (run: None = not now)."""
        new = [want for want in wants if want not in self._wants]
        self._owed = [want for want in self._owed if want in wants] + new
        self._wants, self._next = wants, 0
        self._failed &= set(wants)
        self._measured &= set(wants)
        self._late &= set(wants)
        for table in (self._told, self._seconds, self._due):
            for want in [one for one in table if one not in wants]:
                del table[want]
        if run is not None:
            self.catch_up(run, tracing)

    def forget(self) -> None:
        """Try everything again: another model is there."""
        self._failed.clear()

    def again(self, wanted: Callable[[e.Want], bool]) -> None:
        """Owe an answer to those wants for which `wanted` holds, even if they failed before."""
        chosen = [want for want in self._wants if wanted(want)]
        self._failed -= set(chosen)
        self._owed += [want for want in chosen if want not in self._owed]

    def owe_all(self) -> None:
        """Owe an answer to every want."""
        self._owed = list(self._wants)

    def all(self, run: Run, tracing: bool = False) -> None:
        """Answer every want, as many at once as AT_ONCE allows; the others are owed."""
        self.owe_all()
        self.catch_up(run, tracing)

    def able(self, run: Run, tracing: bool = False) -> bool:
        """Tell whether something that is owed can be answered now."""
        return any(self._may(run, want, tracing) for want in self._owed)

    def catch_up(self, run: Run, tracing: bool = False) -> bool:
        """Answer what is owed for about AT_ONCE seconds; tracing: another thread traces the network. Tells whether it did anything."""
        able = [want for want in self._owed if self._may(run, want, tracing)]
        began = now()
        with self._moment(run):
            for want in able:
                if self._answer(run, want):
                    self._owed.remove(want)
                if now() - began >= AT_ONCE:
                    break
        return bool(able)

    def some(self, run: Run, among: int = 1, tracing: bool = False) -> None:
        """Answer what is owed, else those whose time has come; `among`: how many runs share the time."""
        if self._owed and self.catch_up(run, tracing):
            return
        began = now()
        if began - self._last < LONGEST_ROUND:
            self._round += SMOOTH * (began - self._last - self._round)
        self._last = began
        units = self._units()
        order = units[self._next :] + units[: self._next]
        due = [unit for unit in order if began >= self._due.get(unit[0], 0.0)]
        seconds = {unit: self._cost(unit) for unit in units}
        # What is answered once in every round costs no more than that.
        parts = shares(seconds, SHARE / among, max(SHORTEST, self._round)) if due else {}
        with self._moment(run):
            for place, unit in enumerate(due):
                if place and now() - began + seconds[unit] >= AT_ONCE:
                    break
                self._next = (units.index(unit) + 1) % len(units)
                for want in unit:
                    if self._may(run, want, tracing):
                        self._answer(run, want)
                self._put_off(unit, max(SHORTEST, self._cost(unit) / parts[unit]))

    def _units(self) -> list[Unit]:
        """Return the wants, those that share a pass together."""
        found: dict[Hashable, list[e.Want]] = {}
        for want in self._wants:
            found.setdefault(_pass_of(want) or want, []).append(want)
        return [tuple(sorted(unit, key=_place)) for unit in found.values()]

    def _cost(self, unit: Unit) -> float:
        """Return how many seconds the answers to some wants take; 0 = not known."""
        return sum(self._seconds.get(want, 0.0) for want in unit)

    def _put_off(self, unit: Unit, rest: float) -> None:
        """Let some wants be answered again after some seconds; by how much they were late this time, they are early next time."""
        ended = now()
        due = max(self._due.get(unit[0], ended), ended - rest) + rest
        self._due |= dict.fromkeys(unit, due)

    def _moment(self, run: Run) -> AbstractContextManager[None]:
        self._look_at(run)
        if not self.waits:
            return moment(run)
        return moment(run, aside.SHADOW if self._has_losses else aside.LIVE)

    def _may(self, run: Run, want: e.Want, tracing: bool) -> bool:
        """Tell whether a want can be answered now."""
        if not aside.is_busy(run):
            self._late.clear()
        return want not in self._late and (not tracing or self._is_safe(run, want))

    def _is_safe(self, run: Run, want: e.Want) -> bool:
        """Tell whether a probe does not disturb another thread that traces the network.

        What was answered before is traced already. What is not calls the layers in inference mode, which leaves nothing behind but
        the losses of activity regularizers, where the training step that is being traced looks for its own.
        """
        self._look_at(run)
        if want.probe not in _EAGER and (want.probe, want.options) in self._traced:
            return True
        return not self._has_losses

    def _look_at(self, run: Run) -> None:
        models = getattr(run, "models", None)
        if models is not self._network:
            self._network = models
            self._traced.clear()
            self._has_losses = any(
                getattr(layer, "activity_regularizer", None) is not None
                for model in (models or {}).values()
                for layer in model._flatten_layers()  # noqa: SLF001
            )

    def _answer(self, run: Run, want: e.Want) -> bool:
        """Answer a want; False if something has to be traced for it first."""
        if want in self._failed:
            # A run with another number has not been told yet.
            self._say(run, want, self._told[want][1])
            return True
        if want.probe in JOBS:
            return True
        self._look_at(run)
        began = now()
        try:
            if want.probe not in PROBES:
                self._refuse(run, want, f"There is no probe named {want.probe}")
                return True
            arrays = PROBES[want.probe](run, want)
        except aside.Busy:
            self._late.add(want)
            return False
        except Exception as error:
            details = traceback.format_exc()
            self._refuse(run, want, sentence(error))
            self._emit(e.Failed(f"views.{want.probe}", sentence(error), details))
            return True
        self._learn(want, now() - began)
        self._traced.add((want.probe, want.options))
        if not arrays:
            self._say(run, want, NOTHING)
            return True
        self._told.pop(want, None)
        self._emit(e.Snapshot(run.number, run.step, run.exact_epoch, want, arrays))
        return True

    def _learn(self, want: e.Want, spent: float) -> None:
        """Note how long an answer took."""
        if (want.probe, want.options) not in self._traced:
            # This one may have traced a function, which the next ones will not.
            self._seconds.setdefault(want, min(spent, GUESS))
            return
        known = self._seconds.get(want)
        if want not in self._measured or known is None:
            self._measured.add(want)
            known = spent
        self._seconds[want] = known + SMOOTH * (spent - known)

    def _refuse(self, run: Run, want: e.Want, problem: str) -> None:
        self._failed.add(want)
        self._say(run, want, problem)

    def _say(self, run: Run, want: e.Want, problem: str) -> None:
        """Tell a view why it has no answer, if it was not told."""
        if self._told.get(want) != (run.number, problem):
            self._told[want] = (run.number, problem)
            self._emit(e.Snapshot(run.number, run.step, run.exact_epoch, want, {}, problem))


def _pass_of(want: e.Want) -> Hashable:
    """Return which pass a want shares with others; None: it is alone."""
    # Without options all of a network is meant: that is costly, and not what is in sight.
    if want.probe in SIGHTS and want.options:
        return "sights", want.example
    # One that looks at less than its probe can, says its options, does not need all of the pass.
    return PASSES.get(want.probe) if not want.options else None


def _place(want: e.Want) -> int:
    """Return which of the wants of one pass is to be answered first."""
    return SIGHTS.get(want.probe, 0)


def shares(
    seconds: Mapping[Key, float], whole: float, period: float = SHORTEST
) -> dict[Key, float]:
    """Return the shares of the time that answers get, which together are at most `whole`.

    The cheapest come first: each gets what it needs to come every `period` seconds as long as that leaves PART of what is left to the
    others; those for which it does not share equally.

    Args:
        seconds: how long each answer takes.
        whole: how much of the time there is, 0..1.
        period: seconds between two rounds.
    """
    found: dict[Key, float] = {}
    left = whole
    order = sorted(seconds, key=lambda one: seconds[one])
    for place, one in enumerate(order):
        needed = seconds[one] / period
        part = left / (len(order) - place)
        found[one] = max(min(needed, part), needed if needed <= (1 - PART) * left else 0.0, 1e-6)
        left -= found[one]
    return found


@contextmanager
def moment(run: Any, waits: str = "") -> Iterator[None]:
    """Let probes share what they compute: no weight of the run changes while this lasts, and `run.cache["moment"]` is a dict.

    waits: a probe raises `aside.Busy` where something has to be traced for it, which another thread does: "", aside.SHADOW or LIVE.
    """
    cache = getattr(run, "cache", None)
    if cache is None:
        yield
        return
    cache["moment"] = {aside.WAITS: waits}
    try:
        with unmoved(run):
            yield
    finally:
        cache.pop("moment", None)
