"""The ResNet-20 on pictures of 32 x 32 in the window, trained with filters, maps and distributions shown: refreshes and speed.

usage: python tests/benchmarks/inside.py [--quick] [--rounds 7] [--seconds 4]
Prints one JSON line. The window plays in turns with the views in sight and without them, many short turns, because a machine may be
fast in one moment and slow in the next. `ratio` is the median of (speed with views / speed without) of the turns; 0.90 is the figure
to reach. `work` is the same of the processor's time that a step takes, which tells more where other programs run, too. `refreshes` is
how often a second what is in sight comes anew, of the view with the fewest; 10 is the figure to reach.

A refresh is an answer about weights that were not shown before, so there cannot be more of them than steps of training: where a step
takes longer than a tenth of a second, `possible`, the steps a second, is the figure to reach, and `per_step` says how near it is.
`drawn` is how often a second the views were told to draw; `whole` is how often a second each want of a probe was answered, the least of
them: also what is not in sight, such as the activations of all layers and the histograms of gradients.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import median
from time import process_time
from typing import Any

import workload
from desk import Desk
from nothing_slower import resnet
from workload import now

from nnplayground.core import events as e
from nnplayground.gui import docks

VIEWS = ("filters", "maps", "activations", "ridgeline")
WANTED, LEAST = 10.0, 0.90


class Counted:
    """Counts the answers to each want, and the steps of training that each probe has answered about: each answer holds what is in sight."""

    def __init__(self, desk: Desk) -> None:
        self.answers: Counter[e.Want] = Counter()
        self.steps: set[tuple[e.Want, int]] = set()
        self.seen: set[tuple[str, int]] = set()
        self.drawn = 0
        desk.live.snapshot.connect(self._on_snapshot)
        desk.live.updated.connect(self._on_updated)

    def clear(self) -> None:
        """Begin anew."""
        self.answers.clear()
        self.steps.clear()
        self.seen.clear()
        self.drawn = 0

    def _on_snapshot(self, event: e.Snapshot) -> None:
        if (event.want, event.step) not in self.steps:
            self.steps.add((event.want, event.step))
            self.answers[event.want] += 1
            self.seen.add((event.want.probe, event.step))

    def _on_updated(self) -> None:
        self.drawn += 1


def turn(desk: Desk, seen: bool, seconds: float, counted: Counted) -> dict[str, Any]:
    """Play with the views in sight or behind nothing at all; returns steps a second, and answers a second by probe."""
    for name in VIEWS:
        if name in desk.window.docks:
            desk.window.docks[name].setVisible(seen)
    desk.rest(0.2)
    desk.click("play")
    desk.next_report()
    began, first = desk.next_report()
    worked = process_time()
    counted.clear()
    desk.until(lambda: now() - began > seconds)
    ended, last = desk.next_report()
    spent, worked = ended - began, process_time() - worked
    rates = {want: count / spent for want, count in counted.answers.items()}
    seen = Counter(probe for probe, _ in counted.seen)
    fresh = {probe: count / spent for probe, count in seen.items()}
    drawn = counted.drawn / (ended - began)
    desk.click("pause")
    desk.until(lambda: desk.live.state in (e.PAUSED, e.IDLE))
    desk.rest(0.1)
    steps = (last - first) / spent
    work = worked / (last - first)
    return {"steps": steps, "work": work, "rates": rates, "fresh": fresh, "drawn": drawn}


def side_by_side(desk: Desk) -> tuple[str, ...]:
    """Put the views beside each other, so that all are in sight at once; returns their names."""
    window = desk.window
    names = tuple(name for name in VIEWS if name in window.docks)
    window.resize(1600, 1000)
    docks.inspect(window, window.docks, tuple((name,) for name in names), ())
    desk.rest()
    hidden = [name for name in names if not window.docks[name].view.on_screen]
    if hidden:
        raise SystemExit(f"not in sight: {hidden}")
    return names


def by_name(rows: Iterable[Mapping[Any, float]]) -> dict[Any, float]:
    """Return the median over the turns of each rate; a turn without one counts as 0."""
    table = list(rows)
    names = dict.fromkeys(name for row in table for name in row)
    return {name: median(row.get(name, 0.0) for row in table) for name in names}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=4)
    options = parser.parse_args()
    rounds, seconds = (2, 2.0) if options.quick else (options.rounds, options.seconds)
    desk = Desk()
    counted = Counted(desk)
    desk.show(resnet(3_200))
    views = side_by_side(desk)
    turn(desk, True, seconds, counted)
    ratios, works, rows, plain = [], [], [], []
    for number in range(rounds):
        order = (True, False) if number % 2 else (False, True)
        found = {seen: turn(desk, seen, seconds, counted) for seen in order}
        ratios.append(found[True]["steps"] / found[False]["steps"])
        works.append(found[False]["work"] / found[True]["work"])
        rows.append(found[True])
        plain.append(found[False]["steps"])
    fresh = by_name(row["fresh"] for row in rows)
    wants = by_name(row["rates"] for row in rows)
    whole: dict[str, float] = {}
    for want, rate in wants.items():
        whole[want.probe] = min(rate, whole.get(want.probe, rate))
    possible, least = median(row["steps"] for row in rows), min(fresh.values())
    figure = workload.figure
    print(
        json.dumps(
            {
                "benchmark": "inside",
                "network": "ResNet-20",
                "views": views,
                "ratio": round(median(ratios), 3),
                "work": round(median(works), 3),
                "least": LEAST,
                "refreshes": figure(least),
                "wanted": WANTED,
                "possible": figure(possible),
                "per_step": round(least / possible, 2),
                "step_seconds": figure(1 / median(plain)),
                "drawn": figure(median(row["drawn"] for row in rows)),
                "by_probe": {name: figure(rate) for name, rate in fresh.items()},
                "whole": {name: figure(rate) for name, rate in whole.items()},
            }
        )
    )
    desk.click("stop")
    desk.close()


if __name__ == "__main__":
    main()
