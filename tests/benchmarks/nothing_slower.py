"""Networks whose time is in the mathematics: nothing may get slower than the plain Keras loop. Prints one JSON line for each network.

usage: python tests/benchmarks/nothing_slower.py [--quick] [--rounds 3] [--only LSTM]
An LSTM of 64 units on sequences of 50 steps, and the ResNet-20 of He et al. 2016 (section 4.2) on pictures of 32 x 32, through `Runner`
without views. Against it stand `model.fit` and a Python loop over batches that calls `tf.function(model.train_step)`, each before and
after every turn of ours, in alternating order, so that a machine that gets faster or slower meanwhile favours nobody. `ratio` is the
smaller of the two medians of the ratios of the turns; 1.0 is the figure to reach. The step of a generative adversarial network
(Goodfellow et al. 2014), with convolutions on pictures of 28 x 28, is run by the engine's loop and by the same Python loop.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
import workload
from workload import now

from nnplayground.core.graph import Node
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.templates import chain, head, residual_block
from nnplayground.data.source import Prepared
from nnplayground.engine.feed import picked
from nnplayground.engine.loop import many
from nnplayground.engine.pace import Pace

EPOCHS = 16
"""The first is not counted. The doctor's looks at the layers fall into the others, as they do when a person trains."""


def lstm(count: int) -> Project:
    """Return an LSTM with one dense layer that tells ten classes of sequences apart."""
    rng = np.random.default_rng(0)
    y = rng.integers(0, 10, count).astype(np.int32)
    x = rng.normal(size=(count, 50, 8)).astype(np.float32) + y[:, None, None] / 10
    layers = (Node("lstm", "LSTM", {"units": 64}), workload.dense(10, "softmax", "classes"))
    data = workload.file_of("sequences", x=x, y=y)
    return workload.classifier(workload.network((50, 8), *layers), data, EPOCHS, 64)


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
    return workload.classifier({"model": graph}, workload.file_of("photos", x=x, y=y), EPOCHS, 32)


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


class Gan:
    """A generator and a discriminator with an optimizer each, and the step that trains both, as in Keras' own guide."""

    LATENT, SIZE = 32, 64

    def __init__(self) -> None:
        import keras
        from keras import layers

        keras.utils.set_random_seed(0)
        self.generator = keras.Sequential(
            [
                keras.Input((self.LATENT,)),
                layers.Dense(7 * 7 * 32, activation="relu"),
                layers.Reshape((7, 7, 32)),
                layers.Conv2DTranspose(16, 4, strides=2, padding="same", activation="relu"),
                layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="sigmoid"),
            ]
        )
        self.discriminator = keras.Sequential(
            [
                keras.Input((28, 28, 1)),
                layers.Conv2D(16, 4, strides=2, padding="same", activation="leaky_relu"),
                layers.Conv2D(32, 4, strides=2, padding="same", activation="leaky_relu"),
                layers.Flatten(),
                layers.Dense(1),
            ]
        )
        self.loss = keras.losses.BinaryCrossentropy(from_logits=True)
        self.noise = keras.random.SeedGenerator(0)
        self.optimizers = [keras.optimizers.Adam(2e-4, beta_1=0.5) for _ in range(2)]
        for optimizer, model in zip(self.optimizers, (self.discriminator, self.generator)):
            optimizer.build(model.trainable_variables)

    def step(self, real: Any) -> Any:
        """Train the discriminator, then the generator, on a batch; returns both losses, (2,) float32."""
        import keras
        import tensorflow as tf

        size = tf.shape(real)[0]
        truth = tf.concat([tf.ones((size, 1)), tf.zeros((size, 1))], 0)
        losses = []
        for model, optimizer in zip((self.discriminator, self.generator), self.optimizers):
            drawn = keras.random.normal((size, self.LATENT), seed=self.noise)
            with tf.GradientTape() as tape:
                false = self.generator(drawn, training=True)
                if model is self.discriminator:
                    judged = model(tf.concat([real, false], 0), training=True)
                    loss = self.loss(truth, judged)
                else:
                    loss = self.loss(truth[:size], self.discriminator(false, training=True))
            variables = [one.value for one in model.trainable_variables]
            gradients = tape.gradient(loss, variables)
            optimizer.apply(gradients, model.trainable_variables)
            losses.append(loss)
        return tf.stack(losses)


def gan_in_loop(x: Any) -> Callable[[], float]:
    """Return a function that trains an epoch by a Python loop over batches and returns examples a second."""
    import tensorflow as tf

    gan = Gan()
    step = tf.function(gan.step, reduce_retracing=True)
    rng = np.random.default_rng(0)

    def epoch() -> float:
        order = rng.permutation(len(x))
        began = now()
        for start in range(0, len(x), gan.SIZE):
            losses = step(tf.constant(x[order[start : start + gan.SIZE]]))
        float(losses[0])
        return len(x) / (now() - began)

    return epoch


def gan_by_engine(x: Any) -> Callable[[], float]:
    """Return a function that trains an epoch by calls of many steps, as the engine paces them, and returns examples a second."""
    import tensorflow as tf

    gan, pace = Gan(), Pace()
    rng = np.random.default_rng(0)
    data = tf.constant(x)

    @tf.function(autograph=False)
    def call(data: Any, order: Any, start: Any, steps: Any) -> Any:
        def step(index: Any) -> Any:
            rows = tf.slice(order, [start + index * gan.SIZE], [gan.SIZE])
            return gan.step(picked(((data,), (), ()), rows)[0][0])

        return many(step, steps)

    def epoch() -> float:
        order = tf.constant(rng.permutation(len(x)).astype(np.int32))
        began = now()
        done = 0
        while done < len(x):
            steps = min(pace.steps("graph"), (len(x) - done) // gan.SIZE)
            start = now()
            call(data, order, tf.constant(done), tf.constant(steps)).numpy()
            pace.took(steps, gan.SIZE, now() - start)
            done += steps * gan.SIZE
        return len(x) / (now() - began)

    return epoch


def gan_row(rounds: int, count: int) -> dict[str, Any]:
    """Measure the step of a GAN in turns."""
    x = np.random.default_rng(0).uniform(size=(count, 28, 28, 1)).astype(np.float32)
    turns = workload.Turns().take(rounds, gan_by_engine(x), gan_in_loop(x))
    row = turns.row()
    row["loop"] = row.pop("fit")
    return {"benchmark": "nothing_slower", "network": "GAN", **row, "limit": 1.0}


def row_of(name: str, project: Project, rounds: int) -> dict[str, Any]:
    """Measure a network in turns: both others, ours, both others the other way round."""
    data = workload.prepared(project)
    count = data.parts["train"].size
    runner, fit, loop = workload.Ours(), workload.Fit(project, data), Loop(project, data)
    others = {"fit": lambda: fit.examples_per_second(1), "loop": loop.examples_per_second}
    ours: list[float] = []
    theirs: dict[str, list[float]] = {"fit": [], "loop": []}
    for turn in range(rounds + 1):
        order = list(others)[:: 1 if turn % 2 else -1]
        before = {title: others[title]() for title in order}
        speed = runner.examples_per_second(project, count)
        after = {title: others[title]() for title in reversed(order)}
        if turn:
            ours.append(speed)
            for title, column in theirs.items():
                # The mean of the times, not of the speeds: as if both epochs were one.
                column.append(2 / (1 / before[title] + 1 / after[title]))
    ratios = {
        title: sorted(workload.figure(one / other) for one, other in zip(ours, column))
        for title, column in theirs.items()
    }
    medians = {f"ratio_to_{title}": workload.figure(median(one)) for title, one in ratios.items()}
    return {
        "benchmark": "nothing_slower",
        "network": name,
        "ours": round(median(ours), 1),
        **{title: round(median(column), 1) for title, column in theirs.items()},
        **medians,
        "range_to_loop": [ratios["loop"][0], ratios["loop"][-1]],
        "limit": 1.0,
        "ratio": min(medians.values()),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("LSTM", "ResNet-20", "GAN"))
    options = parser.parse_args()
    rounds = 1 if options.quick else options.rounds
    sizes = (("LSTM", lstm, 1_280, 6_400), ("ResNet-20", resnet, 160, 960))
    for name, make, few, full in sizes:
        if options.only in (None, name):
            project = make(few if options.quick else full)
            print(json.dumps(row_of(name, project, rounds)), flush=True)
    if options.only in (None, "GAN"):
        print(json.dumps(gan_row(rounds, 640 if options.quick else 6_400)), flush=True)


if __name__ == "__main__":
    main()
