"""The networks of mlp.py and cnn.py in the window with curves, filters and activations shown, against `model.fit` without callbacks.

usage: python tests/benchmarks/views.py [--quick] [--rounds 9] [--seconds 4]
Prints one JSON line for each network. Both sides train in turns in one process: the window plays for some seconds and pauses, then
`fit` trains. Many short turns, because a machine may be fast in one moment and slow in the next. `ratio` is the median of their ratios;
1.15 is the figure to reach.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

import workload
from desk import Desk

VIEWS = ("curves", "filters", "activations")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=4)
    options = parser.parse_args()
    count, rounds, seconds = (
        (6_400, 1, 2.0) if options.quick else (30_000, options.rounds, options.seconds)
    )
    desk = Desk()
    for name, make, flat in (("mlp", workload.mlp, True), ("cnn", workload.cnn, False)):
        project = make(workload.pictures(count, flat), 100_000)
        data = workload.prepared(project)
        fit = workload.Fit(project, data)
        desk.show(project, VIEWS)
        size = project.training.batch_size
        turns = workload.Turns().take(
            rounds,
            lambda size=size: desk.examples_per_second(seconds, size),
            lambda fit=fit: fit.examples_per_second(1),
        )
        row: dict[str, Any] = {"benchmark": "views", "network": name, "examples": count}
        print(json.dumps(row | turns.row() | {"limit": 1.15}), flush=True)
        desk.click("stop")
    desk.close()


if __name__ == "__main__":
    main()
