"""Activation maximisation of 16 filters of the MNIST CNN, in an engine at rest, from asking to the last picture.

usage: python tests/benchmarks/maximise.py [--quick] [--rounds 5]
Prints one JSON line. `seconds` is the median of the first time for a network, with all tracing, each round with a network of its own;
`warm` that of the second time; `longest` the longest piece of work after the first ones, in seconds, which is how long Cancel may wait.
3.0 is the figure to reach.
"""

from __future__ import annotations

import argparse
import json
from statistics import median

import workload
from workload import now

from nnplayground.core import events as e
from nnplayground.engine.inside.maximise import maximise
from nnplayground.engine.jobs import Jobs
from nnplayground.engine.run import Run

LIMIT = 3.0
_FIRST = 2
NODE = "conv_1"


def asked(run: Run) -> float:
    """Ask for the pictures, work until they are there, and return the seconds."""
    told: list[e.Event] = []
    jobs, began = Jobs(told.append), now()
    jobs.ask(run, e.Want("maximise", None, (("node", NODE), ("count", 16))))
    while jobs.busy:
        jobs.work(training=False)
    seconds = now() - began
    last = [event for event in told if isinstance(event, e.Snapshot)][-1]
    if last.problem or len(last.arrays["pictures"]) != 16:
        raise SystemExit(last.problem or "not all pictures are there")
    return seconds


def longest(run: Run) -> float:
    """Return the longest piece of work between two looks at the commands, in seconds."""
    steps, pieces = maximise(run, e.Want("maximise", None, (("node", NODE),))), []
    while True:
        began = now()
        try:
            next(steps)
        except StopIteration:
            return max(pieces[_FIRST:])
        pieces.append(now() - began)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    rounds, count = (1, 640) if options.quick else (options.rounds, 6_400)
    project = workload.cnn(workload.pictures(count, False), 1)
    data = workload.prepared(project)
    cold, warm, pieces = [], [], []
    for _ in range(rounds):
        run = Run(1, project, data)
        cold.append(asked(run))
        warm.append(asked(run))
        pieces.append(longest(run))
    row = {"benchmark": "maximise", "network": "cnn", "filters": 16, "seconds": median(cold)}
    row |= {"worst": max(cold), "warm": median(warm), "longest": max(pieces), "limit": LIMIT}
    print(
        json.dumps(
            {key: round(one, 4) if isinstance(one, float) else one for key, one in row.items()}
        )
    )


if __name__ == "__main__":
    main()
