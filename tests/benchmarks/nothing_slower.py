"""Networks whose time is in the mathematics: nothing may get slower than the plain Keras loop. Prints one JSON line for each network.

usage: python tests/benchmarks/nothing_slower.py [--quick] [--rounds 3]
An LSTM of 64 units on sequences of 50 steps, and the ResNet-20 of He et al. 2016 (section 4.2) on pictures of 32 x 32, through `Runner`
without views. Against it stand `model.fit` and a Python loop over batches that calls `tf.function(model.train_step)`. `ratio` is the
smaller of the two medians of the ratios of the turns; 1.0 is the figure to reach.
"""

from __future__ import annotations

import argparse
import json
from statistics import median

import numpy as np
import workload
from workload import now

from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.templates import chain, head, residual_block
from nnplayground.data.source import Prepared


def lstm(count: int) -> Project:
    """Return an LSTM with one dense layer that tells ten classes of sequences apart."""
    rng = np.random.default_rng(0)
    y = rng.integers(0, 10, count).astype(np.int32)
    x = rng.normal(size=(count, 50, 8)).astype(np.float32) + y[:, None, None] / 10
    layers = (Node("lstm", "LSTM", {"units": 64}), workload.dense(10, "softmax", "classes"))
    data = workload.file_of("sequences", x=x, y=y)
    return workload.classifier(workload.network((50, 8), *layers), data, 2, 64)


def resnet(count: int) -> Project:
    """Return the ResNet-20: a convolution, three times three blocks of 16, 32 and 64 filters, and a dense layer."""
    rng = np.random.default_rng(0)
    y = rng.integers(0, 10, count).astype(np.int32)
    x = rng.normal(size=(count, 32, 32, 3)).astype(np.float32)
    x[np.arange(count), 3 * y] += 1
    convolution = Node(
        "stem",
        "Conv2D",
        {"filters": 16, "kernel_size": (3, 3), "padding": "same", "use_bias": False},
    )
    relu = Node("relu", "Activation", {"activation": Pick("relu")})
    graph = workload.network((32, 32, 3), convolution, Node("norm", "BatchNormalization"), relu)[
        "model"
    ]
    blocks = [
        residual_block(filters, strides=2 if filters > 16 and block == 0 else 1)
        for filters in (16, 32, 64)
        for block in range(3)
    ]
    graph = chain(*blocks, head(10))(graph)
    return workload.classifier({"model": graph}, workload.file_of("photos", x=x, y=y), 2, 32)


class Loop:
    """The plain Keras loop: one call of a compiled train_step for each batch."""

    def __init__(self, project: Project, data: Prepared) -> None:
        import tensorflow as tf

        self.model = workload.keras_model(project, data)
        self.x, self.y = workload.arrays(data)
        self.size = project.training.batch_size
        self.step = tf.function(self.model.train_step, reduce_retracing=True)
        self.rng = np.random.default_rng(0)

    def examples_per_second(self) -> float:
        """Train one epoch of whole batches."""
        import tensorflow as tf

        order = self.rng.permutation(len(self.x))
        whole = len(order) // self.size * self.size
        began = now()
        for start in range(0, whole, self.size):
            rows = order[start : start + self.size]
            logs = self.step((tf.constant(self.x[rows]), tf.constant(self.y[rows])))
        float(logs["loss"])
        return whole / (now() - began)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    rounds = 1 if options.quick else options.rounds
    sizes = (("LSTM", lstm, 1_280, 6_400), ("ResNet-20", resnet, 160, 960))
    for name, make, few, many in sizes:
        project = make(few if options.quick else many)
        data = workload.prepared(project)
        count = data.parts["train"].size
        runner, fit, loop = workload.Ours(), workload.Fit(project, data), Loop(project, data)
        ours, by_fit, by_loop = [], [], []
        for turn in range(rounds + 1):
            speeds = (
                runner.examples_per_second(project, count),
                fit.examples_per_second(1),
                loop.examples_per_second(),
            )
            if turn:
                for column, speed in zip((ours, by_fit, by_loop), speeds):
                    column.append(speed)
        ratios = {
            title: workload.figure(median(one / other for one, other in zip(ours, column)))
            for title, column in (("ratio_to_fit", by_fit), ("ratio_to_loop", by_loop))
        }
        row = {
            "benchmark": "nothing_slower",
            "network": name,
            "ours": round(median(ours), 1),
            "fit": round(median(by_fit), 1),
            "loop": round(median(by_loop), 1),
            **ratios,
            "limit": 1.0,
            "ratio": min(ratios.values()),
        }
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
