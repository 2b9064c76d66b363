"""What a view may ask about a network, one module for each thing: probes and jobs that register themselves.

A new one needs nothing but a new module here, for example `inside/norms.py`:

    @probe("norms")
    def norms(run, want):
        '''Return the norm of each kernel: "<role>/<node>" ().'''
        ...

A probe is answered at once and again and again while a view shows it, so it takes a few milliseconds: `probe(run, want) -> arrays`.
What takes longer is a job, which is asked for (`Ask`), reports how far it is (`Progress`) and ends. It is a generator:

    @job("maximise")
    def maximise(run, want):
        weights = ...                     # a copy, before the first yield: training goes on meanwhile
        for step in range(100):
            ...                           # at most ~30 ms of work
            yield step / 100, None, ""    # share done (0..1, None = not known), arrays so far or None, a few words or ""
        return arrays

Errors become one sentence on the view; `DataError` and `BuildError` are shown as they are. Closing the generator ends the job, so
what must be let go of belongs into `finally`; at a `yield` every layer is as it was found. A job that has hardly begun may be begun anew:
what `Shadow.compiled` gives is traced in another thread first. No job may write to the live network or move one of its random
generators.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import UserDict
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any, TypeVar

from numpy.typing import NDArray

from nnplayground.core.events import Want

Array = NDArray[Any]
Piece = tuple[float | None, Mapping[str, Array] | None, str]
"""How much is done (0..1, None = not known), what is known so far (None = nothing to show), what is being done."""
Probe = Callable[[Any, Want], Mapping[str, Array]]
Job = Callable[[Any, Want], Generator[Piece, None, Mapping[str, Array]]]
_Function = TypeVar("_Function")


class Named(UserDict[str, _Function]):
    """Functions by name; the first look imports all modules that hold some."""

    def __getitem__(self, name: str) -> _Function:
        load()
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        load()
        return super().__contains__(name)

    def __iter__(self) -> Iterator[str]:
        load()
        return super().__iter__()

    def __len__(self) -> int:
        load()
        return super().__len__()


PROBES: Named[Probe] = Named()
JOBS: Named[Job] = Named()
PASSES: dict[str, str] = {}
"""What the probes that share a costly pass with others share: one of a network is made for all of them."""
SIGHTS: dict[str, int] = {}
"""The probes that read one pass of an example, as deep as is in sight, with their places: the first computes most of it."""
LIVE: set[str] = set()
"""The jobs that call the live network."""
_loaded = [False]


def probe(
    name: str, shares: str = "", sights: int | None = None
) -> Callable[[_Function], _Function]:
    """Register a function of a run and a Want that returns arrays (NumPy, copies) by name.

    shares: the name of a pass that it finds in `run.cache["moment"]` where another probe has made it. Those of one name are answered in
    one moment.
    sights: its place among those that read one pass of an example, as deep as their options say what is in sight; None = it is none.

    Raises:
        ValueError: another function has this name.
    """
    if shares:
        PASSES[name] = shares
    if sights is not None:
        SIGHTS[name] = sights
    return _into(PROBES, name)


def job(name: str, live: bool = True) -> Callable[[_Function], _Function]:
    """Register a generator function of a run and a Want; it yields `Piece`s and returns its arrays by name.

    live: it calls layers or models of the run, and so has to wait while another thread traces these. A job that reads weights only,
    and computes with a network of its own, says False and begins at once.

    Raises:
        ValueError: another function has this name.
    """

    def register(function: _Function) -> _Function:
        (LIVE.add if live else LIVE.discard)(name)
        return _into(JOBS, name)(function)

    return register


def load() -> None:
    """Import the modules of this package and the plain probes, once."""
    if _loaded[0]:
        return
    _loaded[0] = True
    try:
        importlib.import_module("nnplayground.engine.probes")
        for found in pkgutil.iter_modules(__path__):
            importlib.import_module(f"{__name__}.{found.name}")
    except BaseException:
        _loaded[0] = False
        raise


def _into(table: Named[Any], name: str) -> Callable[[_Function], _Function]:
    def register(function: _Function) -> _Function:
        known = table.data.get(name)
        if known is not None and _place(known) != _place(function):
            raise ValueError(f"`{name}` must be new. Known from: {'.'.join(_place(known))}")
        table.data[name] = function
        return function

    return register


def _place(function: Any) -> tuple[str, str]:
    return function.__module__, function.__qualname__
