"""Going back to a kept epoch: where a run ended, which state is shown, and which kept epoch is nearest."""

from __future__ import annotations

from nnplayground.core import events as e
from nnplayground.core.record import RunRecord


def end_of(record: RunRecord) -> float:
    """Return the epoch that training has come to, also while an earlier one is shown."""
    ends = [float(curve.x[-1]) for curve in record.epochs.values() if len(curve)]
    return max([*ends, record.epoch])


def shown_epoch(record: RunRecord) -> float | None:
    """Return the epoch that views show; None where one cannot go back: nothing is kept, or the run goes on."""
    if record.kept is None or not record.kept.epochs or record.state == e.RUNNING:
        return None
    return record.showing.epoch if record.showing is not None else end_of(record)


def command_to(record: RunRecord, epoch: float) -> e.Scrub:
    """Return the command that shows the kept epoch nearest to a place; the end of training if that is nearer."""
    end = end_of(record)
    kept = record.kept.epochs if record.kept is not None else ()
    nearest = min((*kept, end), key=lambda one: abs(one - epoch))
    return e.Scrub(None if nearest == end else nearest)
