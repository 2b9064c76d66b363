"""What the benchmarks of training share: projects, data, `model.fit` on the same network, and taking turns."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("NNPLAYGROUND_HOME", tempfile.mkdtemp(prefix="nnplayground-benchmark-"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.data.source import Prepared

MNIST = Path(__file__).resolve().parents[2] / "../shared/data/keras_cache/datasets/mnist.npz"
now = time.perf_counter
Shape = tuple[int, ...]


# --- data -------------------------------------------------------------------------------------------------------------


def file_of(name: str, **arrays: Any) -> DataChoice:
    """Return the choice of an NPZ file that is written into a temporary folder."""
    path = Path(os.environ["NNPLAYGROUND_HOME"]) / f"{name}.npz"
    np.savez(path, **arrays)
    return DataChoice(Pick("npz", {"file": str(path)}), (), Split(0.0, 0.0))


def spirals(count: int = 250, validation: bool = False, seed: int = 0) -> DataChoice:
    """Return two spirals with targets -1 and 1 as in tensorflow/playground, and as many points to validate with."""
    rng = np.random.default_rng(seed)
    total = count * (2 if validation else 1)
    sign = np.arange(total) % 2
    along = np.arange(total) // 2 / (total / 2)
    angle = 1.75 * along * 2 * np.pi + np.pi * sign
    points = 5 * along[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    x = (points + rng.uniform(-0.1, 0.1, points.shape)).astype(np.float32)
    # A hair beside -1 and 1, so that they are read as numbers and not as classes.
    y = (2.0 * sign - 1).astype(np.float32) * np.float32(1.0001)
    choice = file_of(f"spirals-{total}", x=x, y=y)
    return replace(choice, split=Split(0.5 if validation else 0.0, 0.0))


def pictures(count: int, flat: bool, real: bool = False) -> DataChoice:
    """Return MNIST, or bytes drawn at random with a bright row for each class."""
    steps = (*((Pick("flatten"),) if flat else ()), Pick("scale"))
    split = Split(0.0, 0.0, limit=count)
    if real:
        return DataChoice(Pick("mnist", {"file": str(MNIST.resolve())}), steps, split)
    rng = np.random.default_rng(0)
    x = rng.integers(0, 128, (count, 28, 28), dtype=np.uint8)
    y = rng.integers(0, 10, count).astype(np.int32)
    x[np.arange(count), 2 * y + 4] += 100
    return replace(file_of(f"pictures-{count}", x=x, y=y), steps=steps)


def prepared(project: Project) -> Prepared:
    """Return the data of a project as the engine gets it."""
    return prepare(project.data, load(project.data.source, lambda share, text: None))


def arrays(data: Prepared, part: str = e.TRAIN) -> tuple[Any, Any]:
    """Return the one input and the one target of a part."""
    chosen = data.parts[part]
    return next(iter(chosen.inputs.values())), next(iter(chosen.targets.values()))


# --- projects ---------------------------------------------------------------------------------------------------------


def dense(units: int, activation: str, name: str = "dense") -> Node:
    return Node(name, "Dense", {"units": units, "activation": Pick(activation)})


def network(shape: Shape, *layers: Node) -> dict[str, Graph]:
    return {"model": stack(Node("input", "InputLayer", {"shape": shape}), *layers)}


def tiny(hidden: tuple[int, ...], data: DataChoice, epochs: int) -> Project:
    """Return a network of tensorflow/playground: tanh everywhere, SGD at 0.03, batches of 10."""
    layers = [dense(units, "tanh") for units in hidden]
    return Project(
        networks=network((2,), *layers, dense(1, "tanh", "output")),
        data=data,
        training=Training(
            optimizer=Pick("SGD", {"learning_rate": 0.03}), epochs=epochs, batch_size=10
        ),
    )


def classifier(networks: dict[str, Graph], data: DataChoice, epochs: int, batch: int) -> Project:
    """Return a classifier trained by Adam."""
    training = Training(
        loss=Pick("SparseCategoricalCrossentropy"),
        metrics=(Pick("Accuracy"),),
        epochs=epochs,
        batch_size=batch,
    )
    return Project(networks=networks, data=data, training=training)


def mlp(data: DataChoice, epochs: int, units: int = 512) -> Project:
    """Return 784-512-512-10 with dropout."""
    layers = [
        dense(units, "relu"),
        Node("dropout", "Dropout", {"rate": 0.2}),
        dense(units, "relu"),
        Node("dropout", "Dropout", {"rate": 0.2}),
        dense(10, "softmax", "classes"),
    ]
    return classifier(network((784,), *layers), data, epochs, 128)


def cnn(data: DataChoice, epochs: int, more: int = 0) -> Project:
    """Return two convolutions with pooling and a dense layer; `more` filters and units make it another network."""

    def conv(filters: int) -> Node:
        values = {"filters": filters, "kernel_size": (3, 3), "activation": Pick("relu")}
        return Node("conv", "Conv2D", values)

    layers = [
        conv(16 + more),
        Node("pool", "MaxPooling2D"),
        conv(32 + more),
        Node("pool", "MaxPooling2D"),
        Node("flatten", "Flatten"),
        dense(64 + more, "relu"),
        dense(10, "softmax", "classes"),
    ]
    return classifier(network((28, 28, 1), *layers), data, epochs, 128)


# --- both sides -------------------------------------------------------------------------------------------------------


def keras_model(project: Project, data: Prepared, **arguments: Any) -> Any:
    """Return the compiled Keras model of a project, as a script would make it: nothing of the engine runs it."""
    import keras

    from nnplayground.engine.build import build, compile_model

    keras.utils.set_random_seed(project.seed)
    shapes = {
        node.id: array.shape[1:]
        for node, array in zip(
            project.networks["model"].inputs(), data.parts[e.TRAIN].inputs.values()
        )
    }
    model = build(project.networks["model"], "model", shapes)
    size = project.training.batch_size
    compile_model(model, project, "model", -(-data.parts[e.TRAIN].size // size))
    model.jit_compile = arguments.get("jit_compile", False)
    return model


class Fit:
    """`model.fit` on NumPy arrays, in turns; what comes before the end of the first epoch of a turn is not counted."""

    def __init__(self, project: Project, data: Prepared, validate: bool = False) -> None:
        self.model = keras_model(project, data)
        self.x, self.y = arrays(data)
        self.size = project.training.batch_size
        self.validation = arrays(data, e.VALIDATION) if validate else None

    def examples_per_second(self, epochs: int) -> float:
        """Train one epoch to warm up, then `epochs` more, and return their speed."""
        import keras

        ends: list[float] = []
        clock = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: ends.append(now()))
        self.model.fit(
            self.x,
            self.y,
            batch_size=self.size,
            epochs=epochs + 1,
            verbose=0,
            callbacks=[clock],
            validation_data=self.validation,
        )
        return epochs * len(self.x) / (ends[-1] - ends[0])


class Turns:
    """Keeps what both sides reached, turn by turn, in examples a second."""

    def __init__(self) -> None:
        self.ours: list[float] = []
        self.theirs: list[float] = []

    def take(self, count: int, ours: Callable[[], float], theirs: Callable[[], float]) -> Turns:
        """Let both run in turns; the first round warms up and does not count.

        Each turn of ours is compared with those of theirs before and after it, as if both were one: a machine that gets faster or
        slower meanwhile favours nobody.
        """
        ours()
        theirs()
        before = theirs()
        for _ in range(count):
            self.ours.append(ours())
            after = theirs()
            self.theirs.append(2 / (1 / before + 1 / after))
            before = after
        return self

    def row(self) -> dict[str, Any]:
        """Return the medians, and the median and range of the ratios of the turns."""
        ratios = sorted(one / other for one, other in zip(self.ours, self.theirs))
        return {
            "ours": round(median(self.ours)),
            "fit": round(median(self.theirs)),
            "ratio": figure(median(ratios)),
            "range": [figure(ratios[0]), figure(ratios[-1])],
        }


def figure(value: float) -> float:
    """Return a number as it is printed."""
    return round(value, 1 if value >= 20 else 3)


@dataclass
class Stamps:
    """Takes the events of a `Runner` and keeps when each epoch ended."""

    def __post_init__(self) -> None:
        self.epochs: list[tuple[float, int]] = []
        self.failed: list[str] = []

    def __call__(self, event: e.Event) -> None:
        if isinstance(event, e.Epoch):
            self.epochs.append((now(), event.step))
        elif isinstance(event, e.Epochs):
            self.epochs.append((now(), int(event.steps[-1])))
        elif isinstance(event, e.Failed):
            self.failed.append(event.message)

    def clear(self) -> None:
        self.epochs.clear()


class Ours:
    """`Runner.train_all` on a project, in turns; what comes before the end of the first epoch of a turn is not counted."""

    def __init__(self) -> None:
        from nnplayground.engine.runner import Runner

        self.stamps = Stamps()
        self.runner = Runner(self.stamps)

    def examples_per_second(self, project: Project, rows: int) -> float:
        """Train the project anew and return its speed from the end of the first epoch on."""
        self.stamps.clear()
        self.runner.train_all(project)
        if self.stamps.failed:
            raise SystemExit(self.stamps.failed[0])
        steps = -(-rows // project.training.batch_size)
        first = next(place for place, (_, step) in enumerate(self.stamps.epochs) if step >= steps)
        (began, done), (ended, last) = self.stamps.epochs[first], self.stamps.epochs[-1]
        return (last - done) / steps * rows / (ended - began)


def nothing_left(steps: Iterator[Any], seconds: float) -> None:
    """Pull events for some seconds."""
    end = now() + seconds
    while now() < end:
        next(steps)
