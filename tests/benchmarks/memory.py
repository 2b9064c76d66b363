"""How much memory a change of the architecture costs for good: prints one JSON line.

usage: python tests/benchmarks/memory.py [--quick] [--cycles 200] [--same 1000]
`changed` trains tiny networks that differ from one another through one `Runner`, for 50 steps each; `longer` trains them for so many
that each is compiled by XLA, too; `same` trains one architecture again and again with another seed each time. Against them stands raw
Keras, which builds, compiles and fits the networks of `changed`. Each side runs in a process of its own. MB a cycle are the slope of
the resident memory over the last half. `ratio` is 2 MB over the larger of `changed` and `longer`.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import workload

from nnplayground.core.project import Project

LIMIT = 2.0
LONGER = 300
"""Epochs of 25 steps."""
MAC = sys.platform == "darwin"


def resident() -> float:
    """Return the resident memory of this process in MB; where the system does not tell (not Linux), the most it ever was."""
    file = Path("/proc/self/statm")
    if file.exists():
        return int(file.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1e-6 if MAC else 1e-3)


def project_of(cycle: int, epochs: int = 2) -> Project:
    """Return a network of two hidden layers; 600 of them differ."""
    hidden = (4 + cycle % 24, 2 + cycle // 24 % 25)
    return workload.tiny(hidden, workload.spirals(), epochs)


def slope(train: Callable[[int], None], cycles: int) -> dict[str, float]:
    """Train in cycles; returns MB a cycle over the last half, and over all of it the memory in MB."""
    sizes = []
    for cycle in range(cycles):
        train(cycle)
        sizes.append(resident())
    half = sizes[cycles // 2 :]
    return {
        "mb_a_cycle": round(float(np.polyfit(np.arange(len(half)), half, 1)[0]), 3),
        "mb": round(sizes[-1], 1),
    }


def side(name: str, cycles: int) -> dict[str, float]:
    """Measure one side in this process."""
    if name == "keras":
        data = workload.prepared(project_of(0))

        def fit(cycle: int) -> None:
            project = project_of(cycle)
            x, y = workload.arrays(data)
            model = workload.keras_model(project, data)
            model.fit(x, y, batch_size=10, epochs=2, verbose=0)

        return slope(fit, cycles)
    runner = workload.Ours()

    def train(cycle: int) -> None:
        match name:
            case "changed":
                project = project_of(cycle)
            case "longer":
                project = project_of(cycle, LONGER)
            case _:
                project = replace(project_of(0), seed=cycle + 1)
        runner.runner.train_all(project)

    return slope(train, cycles)


def main() -> None:
    """Measure each side in a process of its own and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--cycles", type=int, default=200)
    parser.add_argument("--same", type=int, default=1000)
    parser.add_argument("--side", choices=("changed", "longer", "same", "keras"))
    options = parser.parse_args()
    cycles, same = (20, 40) if options.quick else (options.cycles, options.same)
    if options.side:
        print(json.dumps(side(options.side, same if options.side == "same" else cycles)))
        return
    row: dict[str, object] = {"benchmark": "memory", "cycles": cycles, "same_cycles": same}
    for name in ("changed", "longer", "keras", "same"):
        call = [sys.executable, str(Path(__file__).resolve()), "--side", name]
        call += ["--cycles", str(cycles), "--same", str(same)]
        output = subprocess.run(call, capture_output=True, text=True, check=True).stdout
        row[name] = json.loads(output.splitlines()[-1])
    worst = max(row[name]["mb_a_cycle"] for name in ("changed", "longer"))  # type: ignore[index]
    row |= {"limit": LIMIT, "ratio": workload.figure(LIMIT / max(worst, 0.01))}
    print(json.dumps(row))


if __name__ == "__main__":
    main()
