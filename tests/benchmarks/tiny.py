"""Tiny networks: ours against `model.fit` on the same network, in turns. Prints one JSON line for each network.

usage: python tests/benchmarks/tiny.py [--quick] [--rounds 5]
Networks of tensorflow/playground on two spirals of 250 points, batches of 10. `training` is the engine's training alone, without
any loss but that of the batch, against `model.fit`; `with_losses` goes through `Runner`, with the loss on both sets after each epoch,
against `model.fit` with validation. `ratio` is the smaller one of the two; 200 is the figure to reach.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from typing import Any

import workload
from workload import now

NETWORKS = {"2-4-2-1": (4, 2), "2-8-8-1": (8, 8), "2-8x6-1": (8,) * 6}
POINTS = 250


def training_alone(hidden: tuple[int, ...], rounds: int, seconds: float) -> workload.Turns:
    """Pull the events of one long run for some seconds, in turns with fit."""
    from nnplayground.engine.run import Run

    project = workload.tiny(hidden, workload.spirals(POINTS), 1_000_000)
    data = workload.prepared(project)
    run = Run(1, project, data)
    steps = run.fit("model")
    fit = workload.Fit(project, data)
    epochs = max(2, round(seconds / 0.1))

    def ours() -> float:
        begin, done = now(), run.step
        workload.nothing_left(steps, seconds)
        return (run.step - done) * project.training.batch_size / (now() - begin)

    ours()
    return workload.Turns().take(rounds, ours, lambda: fit.examples_per_second(epochs))


def with_losses(hidden: tuple[int, ...], rounds: int, seconds: float) -> workload.Turns:
    """Train through Runner with the loss on both sets after each epoch, in turns with fit."""
    project = workload.tiny(hidden, workload.spirals(POINTS, validation=True), 4000)
    data = workload.prepared(project)
    runner = workload.Ours()
    fit = workload.Fit(project, data, validate=True)
    runner.examples_per_second(project, POINTS)
    speed = runner.examples_per_second(project, POINTS)
    epochs = max(50, int(seconds * speed / POINTS))
    project = replace(project, training=replace(project.training, epochs=epochs))
    return workload.Turns().take(
        rounds,
        lambda: runner.examples_per_second(project, POINTS),
        lambda: fit.examples_per_second(max(2, round(seconds / 0.1))),
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    rounds, seconds = (1, 0.4) if options.quick else (options.rounds, 1.5)
    for name, hidden in NETWORKS.items():
        row: dict[str, Any] = {"benchmark": "tiny", "network": name}
        row["training"] = training_alone(hidden, rounds, seconds).row()
        row["with_losses"] = with_losses(hidden, rounds, seconds).row()
        row |= {
            "limit": 200,
            "ratio": min(row[key]["ratio"] for key in ("training", "with_losses")),
        }
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
