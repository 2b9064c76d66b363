"""What a probe that is kept over time would have said of kept epochs, for those that were trained while nobody looked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import Want
from nnplayground.core.ribbon import PAST
from nnplayground.engine import keep, weights
from nnplayground.engine.aside import WAITS
from nnplayground.engine.generators import unmoved
from nnplayground.engine.health import saturation
from nnplayground.engine.inside import Piece, job
from nnplayground.engine.inside.distributions import parts as histograms
from nnplayground.engine.shadow import Values, shadow_of

Array = NDArray[Any]
Parts = Callable[[Any, bool], Iterator[Mapping[str, Array]]]
"""From a run, and whether a pass through the network may be taken, to the answer of a probe bit by bit."""
Moment = dict[Any, Any]
GROWTH = 1.25
"""An answer so far is handed over when it has grown by this factor: all of them together cost no more than a few whole ones."""
NEAR = 1e-6


def _saturation(run: Any, passes: bool) -> Iterator[Mapping[str, Array]]:
    if passes:
        yield saturation(run, Want("saturation"))


PROBES: dict[str, Parts] = {"distributions": histograms, "saturation": _saturation}


@job(PAST, live=False)
def past(run: Any, want: Want) -> Generator[Piece, None, dict[str, Array]]:
    """Compute what a probe says of kept epochs, the first and the last one first, then those in the middle of the widest gaps.

    The numbers are those that the probe gives once a kept epoch is shown (`Scrub`): the network is that of now, with the weights and the
    states of random generators of then. An epoch that is no longer kept when its turn comes is left out.

    Options: "probe": "distributions" or "saturation"; "epochs": which of the kept ones (all); "since": of epochs before this one only
    what takes no pass through the network, whose layers, data or losses were other ones then (0).

    Returns:
        the arrays of the probe by name, (m, 1 + k) float64: a row of k numbers for each epoch, with its step in front; in the order in
        which they were computed. "steps" (n,) that were looked at, which no ribbon takes.
    """
    options = dict(want.options)
    parts = PROBES.get(str(options.get("probe")))
    if parts is None:
        return {}
    steps = _wished(run.ring.states, options.get("epochs"))
    rows: dict[str, list[Array]] = {"steps": []}
    handed = 0
    yield 0.0, None, ""
    for done, place in enumerate(ends_first(len(steps))):
        state = next((one for one in run.ring.states if one.step == steps[place]), None)
        if state is None:
            continue
        looks = parts(run, state.exact >= float(options.get("since", 0.0)) - NEAR)
        found = yield from _rows_at(run, state, looks, done / len(steps))
        for name, array in found.items():
            rows.setdefault(name, []).append(np.append(float(state.step), array))
        rows["steps"].append(np.array(float(state.step)))
        seen = len(rows["steps"])
        enough = seen >= GROWTH * handed
        handed = seen if enough else handed
        yield (done + 1) / len(steps), _stacked(rows) if enough else None, ""
    return _stacked(rows)


def _rows_at(
    run: Any, state: keep.State, looks: Iterator[Mapping[str, Array]], share: float
) -> Generator[Piece, None, dict[str, Array]]:
    """Return what looks at a network say when it is in a kept state; nothing if that is of another network."""
    shared = _moment(run, state)
    found: dict[str, Array] = {}
    while shared is not None:
        with _as_of(run, shared):
            part = next(looks, None)
        if part is None:
            break
        found |= part
        yield share, None, ""
    return found


def ends_first(count: int) -> Iterator[int]:
    """Yield the places 0 to count - 1: both ends, then the middle of each gap, the widest gaps first."""
    yield from range(min(count, 1))
    if count > 1:
        yield count - 1
    gaps = deque([(0, count - 1)])
    while gaps:
        low, high = gaps.popleft()
        middle = (low + high) // 2
        if low < middle < high:
            yield middle
            gaps += [(low, middle), (middle, high)]


def _wished(states: Sequence[keep.State], epochs: Sequence[float] | None) -> list[int]:
    """Return the steps of the states at some epochs, ascending."""
    if epochs is None:
        return [state.step for state in states]
    wished = np.asarray(epochs, float)
    return [one.step for one in states if (np.abs(wished - one.exact) < NEAR).any()]


def _moment(run: Any, state: keep.State) -> Moment | None:
    """Return what probes share in the moment of a kept state: its weights in the place of those of now; None if they do not fit."""
    found: Moment = {}
    for role in run.models:
        values = values_at(run, role, state)
        if values is None:
            return None
        found["values", role] = values
    return found


def values_at(run: Any, role: str, state: keep.State) -> Values | None:
    """Return what a network computes with in a kept state; None if that is of another one.

    As where the state is put back, a random generator that did not exist then is where it is now.
    """
    shadow = shadow_of(run, role)
    names = {id(variable): key for key, variable in weights.variables(run.models).items()}
    now = shadow.values()
    trainable, others, seeds = (
        [state.values.get(names.get(id(variable), "")) for variable in group]
        for group in shadow._live  # noqa: SLF001
    )
    pairs = [*zip(trainable, now.trainable), *zip(others, now.others)]
    if any(old is None or old.shape != one.shape for old, one in pairs):
        return None
    seeds = [one if old is None else old for old, one in zip(seeds, now.seeds)]
    return now._replace(trainable=trainable, others=others, seeds=seeds)


@contextmanager
def _as_of(run: Any, shared: Moment) -> Iterator[None]:
    """Let probes look at a kept state while this lasts; the passes that belong to the weights of now stay."""
    kept = {name: one for name, one in run.cache.items() if _is_of_now(name)}
    # What has to be traced first may be traced aside.
    run.cache["moment"] = shared | {WAITS: kept.get("moment", {}).get(WAITS, "")}
    try:
        with unmoved(run):
            yield
            shared |= run.cache["moment"]
    finally:
        for name in [one for one in run.cache if _is_of_now(one)]:
            del run.cache[name]
        run.cache.update(kept)


def _is_of_now(name: str) -> bool:
    return name == "moment" or name.startswith("passes/")


def _stacked(rows: Mapping[str, list[Array]]) -> dict[str, Array]:
    return {name: np.array(group) for name, group in rows.items()}
