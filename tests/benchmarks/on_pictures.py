"""A network on 60,000 pictures through `Runner` without views, against `model.fit` on NumPy arrays: what mlp.py and cnn.py share."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import Any

import workload

from nnplayground.core.project import DataChoice, Project

EPOCHS = 3
"""Epochs of a turn that count: `fit` trains some epochs half as fast as others on two cores, so that one alone tells little."""


def compare(
    name: str, make: Callable[[DataChoice, int], Project], flat: bool, limit: float, usage: str
) -> None:
    """Measure in turns and print one JSON line for each data set.

    Args:
        name: of the benchmark.
        make: returns the project, given data and epochs.
        flat: whether pictures become rows of numbers.
        limit: the ratio to reach.
        usage: what --help says.
    """
    parser = argparse.ArgumentParser(description=usage)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--examples", type=int, default=60_000)
    options = parser.parse_args()
    count, rounds = (6_400, 1) if options.quick else (options.examples, options.rounds)
    sets = {"drawn at random": False}
    if workload.MNIST.exists() and not options.quick:
        sets["MNIST"] = True
    for title, real in sets.items():
        project = make(workload.pictures(count, flat, real), 1 + EPOCHS)
        data = workload.prepared(project)
        fit = workload.Fit(project, data)
        runner = workload.Ours()
        turns = workload.Turns().take(
            rounds,
            lambda runner=runner, project=project: runner.examples_per_second(project, count),
            lambda fit=fit: fit.examples_per_second(EPOCHS),
        )
        row: dict[str, Any] = {"benchmark": name, "data": title, "examples": count}
        print(json.dumps(row | turns.row() | {"limit": limit}), flush=True)
