"""Scripts run without the program give the losses of the window, for every shipped example."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Project, Split, Training
from nnplayground.core.script import script
from nnplayground.lessons.example import EXAMPLES

pytestmark = [pytest.mark.keras, pytest.mark.slow]

LIMIT = 384
FILES = {"mnist": "keras_cache/datasets/mnist.npz", "cifar10": "cifar10_subset.npz"}
_CHILD = """
import json, os, runpy, sys
import keras
found = {}
for path in sys.argv[1:]:
    folder = os.path.dirname(path)
    os.chdir(folder)
    keras.utils.clear_session()
    history = runpy.run_path(path)
    found[os.path.basename(folder)] = {
        "history": history["history"].history,
        "parameters": history["model"].count_params(),
        "saved": os.path.exists("model.keras"),
    }
found["foreign"] = [name for name in sys.modules if name.startswith("nnplayground")]
print("RESULT" + json.dumps(found))
"""


def shortened(project: Project, data: Path) -> Project:
    """Return a project that trains for two epochs on few examples, without a download."""
    split = replace(project.data.split, limit=LIMIT)
    training = replace(project.training, epochs=2)
    if training.max_steps is not None:
        # Validation after each epoch is what both can show.
        training = replace(
            training, max_steps=2 * LIMIT // training.batch_size, evaluate_every=None
        )
    project = replace(project, data=replace(project.data, split=split), training=training, twins=())
    file = FILES.get(project.data.source.name)
    return field.write(project, "data.source.file", str(data / file)) if file else project


def own() -> dict[str, Project]:
    """Return projects with what no example has: formulas, own losses, weights, schedules, shared layers, several outputs."""
    soft = Pick("Formula", {"formula": "x * sigmoid(x)"})
    layers = (
        Node("in", "InputLayer"),
        Node("first", "Dense", {"units": 8, "activation": soft}),
        Node(
            "leaky",
            "Dense",
            {"units": 8, "activation": Pick("leaky_relu", {"negative_slope": 0.3})},
        ),
        Node("drop", "Dropout", {"rate": 0.2}),
        Node("norm", "BatchNormalization"),
        Node("out", "Dense", {"units": 1, "activation": Pick("sigmoid")}),
    )
    typed = Training(
        loss=Pick("FormulaLoss", {"formula": "(y - p)^2 + 0.1 * abs(y - p)"}),
        metrics=(Pick("FormulaMetric", {"formula": "abs(y - p)"}), Pick("AUC")),
        optimizer=Pick("SGD", {"learning_rate": 0.1, "momentum": 0.9}),
        schedule=Pick("CosineDecay", {"decay_epochs": 2.0}),
        class_weight="balanced",
        epochs=3,
        callbacks=(Pick("ReduceLROnPlateau"),),
    )
    moons = DataChoice(Pick("moons", {"noise": 0.2}), (Pick("min-max"),), Split(stratify=True))
    root = Training(
        loss=Pick("RootMeanSquaredError"),
        schedule=Pick("PiecewiseConstantDecay"),
        epochs=2,
        shuffle=False,
    )
    eye = {"units": 8, "activation": Pick("tanh")}
    several = Graph(
        (
            Node("left", "InputLayer"),
            Node("right", "InputLayer"),
            Node("flat", "Flatten", {}, (Ref("left"),)),
            Node("flat_too", "Flatten", {}, (Ref("right"),), layer="flat"),
            Node("eye", "Dense", eye, (Ref("flat"),)),
            Node("other_eye", "Dense", eye, (Ref("flat_too"),), layer="eye"),
            Node("both", "Concatenate", {}, (Ref("eye"), Ref("other_eye"))),
            Node("same", "Dense", {"units": 1, "activation": Pick("sigmoid")}, (Ref("both"),)),
            Node("total", "Dense", {"units": 19, "activation": Pick("softmax")}, (Ref("both"),)),
        ),
        (Ref("same"), Ref("other_eye"), Ref("total")),
    )
    each = Training(
        loss=Pick("SparseCategoricalCrossentropy"),
        metrics=(Pick("Accuracy"),),
        outputs={
            "same": OutputTraining(Pick("BinaryCrossentropy"), (Pick("AUC"),), 0.5),
            "other_eye": OutputTraining(Pick("MeanSquaredError"), trained=False),
        },
        epochs=2,
    )
    pairs = DataChoice(Pick("pairs", {"samples": 300}), (Pick("scale"),))
    wave = DataChoice(Pick("wave"), (Pick("standardise"), Pick("standardise-target")))
    line = stack(*layers[:2], Node("out", "Dense", {"units": 1}))
    return {
        "typed": Project(networks={"model": stack(*layers)}, data=moons, training=typed, seed=7),
        "several": Project(networks={"model": several}, data=pairs, training=each, seed=5),
        "root": Project(networks={"model": line}, data=wave, training=root, seed=3),
    }


def window(project: Project) -> tuple[list[dict[str, float]], int]:
    """Train as the window does; return the numbers of each epoch, and how many parameters there are."""
    import keras

    from nnplayground.engine.runner import Runner

    # Metrics without a name of their own are numbered through the whole process.
    keras.utils.clear_session()
    events: list[e.Event] = []
    runner = Runner(events.append)
    runner.train_all(project)
    failures = [event.message for event in events if isinstance(event, e.Failed)]
    assert not failures, failures
    assert runner.run is not None
    parameters = runner.run.parameters
    runner.close()
    ends: list[e.Epoch] = []
    for event in events:
        ends += event.each() if isinstance(event, e.Epochs) else []
        ends += [event] if isinstance(event, e.Epoch) else []
    return [dict(end.logs) for end in ends if end.step], parameters


def outside(scripts: dict[str, str], folder: Path) -> dict[str, dict]:
    """Run scripts one after the other in one process that cannot find the program."""
    paths = []
    for name, text in scripts.items():
        path = folder / name / "script.py"
        path.parent.mkdir()
        path.write_text(text, encoding="utf8")
        paths.append(str(path))
    environment = {**os.environ, "KERAS_BACKEND": "tensorflow"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, *paths],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=560,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.rpartition("RESULT")[2])
    assert found.pop("foreign") == []
    return found


TWICE = ("cifar-small", "breast-cancer")
"""Stacks that are also written as functional calls."""


@pytest.fixture(scope="module")
def projects(shared_data: Path) -> dict[str, Project]:
    found = {name: shortened(one.project(), shared_data) for name, one in EXAMPLES.items()}
    return found | own()


@pytest.fixture(scope="module")
def results(
    projects: dict[str, Project], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict]:
    scripts = {name: script(project) for name, project in projects.items()}
    scripts |= {f"{name} functional": script(projects[name], "functional") for name in TWICE}
    return outside(scripts, tmp_path_factory.mktemp("scripts"))


@pytest.mark.covers("F07")
@pytest.mark.covers("B15")
@pytest.mark.covers("X08")
@pytest.mark.parametrize("name", [*EXAMPLES, *own()])
def test_a_script_has_the_losses_of_the_window(
    name: str, projects: dict[str, Project], results: dict[str, dict]
) -> None:
    epochs, parameters = window(projects[name])
    assert epochs or name == "exploding"
    for style in ("", " functional") if name in TWICE else ("",):
        found = results[name + style]
        assert (found["parameters"], found["saved"]) == (parameters, True)
        # Both stop where a loss is no number any more; Keras ends the epoch it is in.
        rest = found["history"]["loss"][len(epochs) :]
        assert not np.isfinite(rest).any()
        assert len(rest) == (name == "exploding")
        for key, values in found["history"].items():
            if key != "learning_rate":
                ours = [epoch[key] for epoch in epochs]
                assert ours == pytest.approx(values[: len(ours)], rel=1e-5, abs=1e-5), key


@pytest.mark.covers("X02")
@pytest.mark.covers("X10")
@pytest.mark.parametrize("name", TWICE)
def test_both_styles_have_as_many_parameters_and_the_same_curve(
    name: str, results: dict[str, dict]
) -> None:
    stack, calls = results[name], results[f"{name} functional"]
    assert stack["parameters"] == calls["parameters"]
    for key, values in stack["history"].items():
        assert calls["history"][key] == pytest.approx(values, rel=1e-5, abs=1e-6), key
