"""Answers to what was asked for at several epochs, so that one can go back to the picture of an earlier one."""

from __future__ import annotations

from nnplayground.core.events import Snapshot, Want

MOST = 12


class KeptAnswers:
    """The whole answers by run, want and step, the last MOST of each run and want; the newest of a step counts."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Want], dict[int, Snapshot]] = {}

    def keep(self, shot: Snapshot | None) -> None:
        """Keep an answer if it is whole and has no problem."""
        if shot is None or shot.share < 1 or not shot.arrays:
            return
        kept = self._kept.setdefault((shot.run, shot.want), {})
        kept[shot.step] = shot
        for step in sorted(kept)[:-MOST]:
            del kept[step]

    def of(self, run: int, want: Want) -> list[Snapshot]:
        """Return the answers that are kept, the earliest first."""
        kept = self._kept.get((run, want), {})
        return [kept[step] for step in sorted(kept)]

    def forget_but(self, runs: set[int]) -> None:
        """Let go of what belongs to other runs."""
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] in runs}
