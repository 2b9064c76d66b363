"""Loading a data set by its choice; the last few stay in memory, so that changing a preparation step does not load again."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

import numpy as np

from nnplayground.core.param import File, Pick
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.source import Data, DataError

Report = Callable[[float, str], None]
MOST_KEPT = 4
MOST_BYTES = 600 * 2**20
_kept: OrderedDict[Hashable, Data] = OrderedDict()


def load(source: Pick, report: Report | None = None) -> Data:
    """Return the examples of a data set.

    Args:
        source: an entry of DATASETS and its settings.
        report: is told the share done (0..1) and what is done.

    Raises:
        DataError: the set does not exist, a setting is not legal, or the examples cannot be had.
    """
    try:
        entry = DATASETS.find(source.name)
        values = entry.check(source.values)
    except (KeyError, ValueError) as error:
        raise DataError(str(error)) from error
    key = _key(entry, values)
    if key in _kept:
        _kept.move_to_end(key)
        return _kept[key]
    data = _loaded(entry, values, report or _silent)
    _keep(key, data)
    return data


def forget() -> None:
    """Let go of all sets that are kept in memory."""
    _kept.clear()


def _loaded(entry: DatasetType, values: dict[str, Any], report: Report) -> Data:
    assert entry.load is not None
    try:
        data: Data = entry.load(values, report)
    except DataError:
        raise
    except MemoryError as error:
        raise DataError(f"{entry.title} does not fit into the memory of this machine.") from error
    except (OSError, ValueError) as error:
        raise DataError(f"{entry.title} could not be loaded: {error}") from error
    if not data.size:
        raise DataError(f"{entry.title} holds no examples.")
    return data


def _key(entry: DatasetType, values: dict[str, Any]) -> Hashable:
    """Return what the result depends on: name, settings, and the state of a file that is named in them."""
    files = []
    for param in entry.params:
        if isinstance(param, File) and values[param.name]:
            try:
                state = os.stat(values[param.name])
            except OSError:
                continue
            files.append((state.st_mtime_ns, state.st_size))
    return entry.name, tuple(sorted(values.items())), tuple(files)


def _keep(key: Hashable, data: Data) -> None:
    _kept[key] = data
    while len(_kept) > 1 and (
        len(_kept) > MOST_KEPT or sum(_bytes(one) for one in _kept.values()) > MOST_BYTES
    ):
        _kept.popitem(last=False)


def _bytes(data: Data) -> int:
    parts = (data.inputs, data.targets, data.test_inputs, data.test_targets)
    every = [array for part in parts for array in part.values()]
    return sum(array.nbytes for array in every if not isinstance(array, np.memmap))


def _silent(share: float, text: str) -> None:
    """Report to nobody."""
