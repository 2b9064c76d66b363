"""The newest answers of the engine to what views wanted, within a budget of memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator, MutableMapping

import numpy as np

from nnplayground.core import events as e

MOST_BYTES = 64 * 2**20


class Snapshots(MutableMapping[e.Want, e.Snapshot]):
    """Answers by what was wanted, the newest last; the oldest go as soon as all together take more than `most` bytes.

    wanted: what views want now, whose answers stay whatever they take.
    """

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._kept: dict[e.Want, e.Snapshot] = {}
        self._sizes: dict[e.Want, int] = {}
        self._wanted: frozenset[e.Want] = frozenset()

    @property
    def bytes(self) -> int:
        """Return the memory that the arrays take."""
        return sum(self._sizes.values())

    @property
    def wanted(self) -> frozenset[e.Want]:
        """Return what is kept in any case."""
        return self._wanted

    @wanted.setter
    def wanted(self, wants: Collection[e.Want]) -> None:
        self._wanted = frozenset(wants)
        self._fit()

    def until(self, step: int) -> Snapshots:
        """Return a copy without the answers of later steps."""
        copy = Snapshots(self._most)
        copy._wanted = self._wanted
        for want, snapshot in self._kept.items():
            if snapshot.step <= step:
                copy[want] = snapshot
        return copy

    def __getitem__(self, want: e.Want) -> e.Snapshot:
        return self._kept[want]

    def __setitem__(self, want: e.Want, snapshot: e.Snapshot) -> None:
        self._kept.pop(want, None)
        self._kept[want] = snapshot
        self._sizes[want] = sum(np.asarray(one).nbytes for one in snapshot.arrays.values())
        self._fit()

    def __delitem__(self, want: e.Want) -> None:
        del self._kept[want], self._sizes[want]

    def __iter__(self) -> Iterator[e.Want]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def _fit(self) -> None:
        """Let go of the oldest answers that nobody wants; the newest stays."""
        over = self.bytes - self._most
        if over <= 0:
            return
        for want in list(self._kept)[:-1]:
            if want not in self._wanted:
                over -= self._sizes[want]
                del self[want]
                if over <= 0:
                    return
