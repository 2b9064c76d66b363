"""What is said of a run before it starts, against Keras' own numbers and against runs."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.estimate import (
    Machine,
    estimate,
    forward,
    installed_memory,
    learn,
    seconds_of,
    slots,
    warnings,
)
from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.record import RunRecord
from nnplayground.core.registries import OPTIMIZERS
from nnplayground.lessons import EXAMPLES

SMALL = stack(
    Node("input", "InputLayer", {"shape": (784,)}),
    Node("hidden", "Dense", {"units": 100, "activation": Pick("relu")}),
    Node("classes", "Dense", {"units": 10}),
)
REPORTS = {
    "model": {
        "input": NodeReport(((784,),)),
        "hidden": NodeReport(((100,),), 78_500, 78_500),
        "classes": NodeReport(((10,),), 1_010, 1_010),
    }
}


def project(**training):
    return Project(networks={"model": SMALL}, training=Training(**training))


def layer(kind, into, out, parameters, **values):
    """Return the multiplications of one layer between two shapes, those for each output left out."""
    graph = stack(Node("input", "InputLayer", {"shape": into}), Node("layer", kind, values))
    reports = {"input": NodeReport((into,)), "layer": NodeReport((out,), parameters, parameters)}
    return forward(graph, graph["layer"], reports) - 4 * int(np.prod(out))


@pytest.mark.covers("F10")
def test_parameters_memory_and_steps_are_counted():
    found = estimate(project(batch_size=50), REPORTS, 1_020)
    assert (found.parameters, found.trainable, found.steps) == (79_510, 79_510, 21)
    assert found.weight_bytes == 2 * 4 * 79_510
    assert found.slot_bytes == 2 * 4 * 79_510
    assert found.activation_bytes == 2 * 4 * (784 + 100 + 10) * 50
    assert found.data_bytes == 2 * 4 * (784 + 10) * 1_020
    assert found.multiplications == pytest.approx(79_510, rel=0.01)


@pytest.mark.parametrize(
    ("kind", "into", "out", "parameters", "values", "wanted"),
    [
        ("Dense", (20,), (5,), 105, {"units": 5}, 105),
        ("Dense", (7, 20), (7, 5), 105, {"units": 5}, 7 * 105),
        ("Conv2D", (28, 28, 1), (26, 26, 8), 80, {"filters": 8}, 26 * 26 * 80),
        (
            "Conv2D",
            (1, 28, 28),
            (8, 26, 26),
            80,
            {"filters": 8, "data_format": "channels_first"},
            26 * 26 * 80,
        ),
        ("Conv2DTranspose", (7, 7, 4), (14, 14, 8), 296, {"filters": 8}, 7 * 7 * 296),
        ("LSTM", (50, 8), (64,), 18_688, {"units": 64}, 50 * 18_688),
        ("MaxPooling2D", (26, 26, 8), (13, 13, 8), 0, {}, 0),
        ("Embedding", (30,), (30, 16), 16_000, {}, 0),
    ],
)
def test_weights_are_multiplied_where_they_are_applied(kind, into, out, parameters, values, wanted):
    assert layer(kind, into, out, parameters, **values) == wanted


def test_there_is_no_estimate_without_shapes_or_examples():
    unknown = {"model": REPORTS["model"] | {"classes": NodeReport((None,))}}
    assert estimate(project(), unknown, 100) is None
    assert estimate(project(), {}, 100) is None
    assert estimate(project(), REPORTS, 0) is None
    open_axis = {"model": REPORTS["model"] | {"hidden": NodeReport(((None, 100),))}}
    assert estimate(project(), open_axis, 100).at_least


@pytest.mark.covers("F10")
def test_too_much_memory_and_too_long_an_epoch_are_said_before_the_start():
    found = estimate(project(batch_size=50), REPORTS, 1_020)
    assert warnings(found, 16 * 10**9) == ()
    assert warnings(found, None) == ()
    (said,) = warnings(replace(found, data_bytes=15 * 10**9), 16 * 10**9)
    assert "15.0 GB" in said
    assert "16.0 GB" in said
    assert said.endswith("the examples.")
    (said,) = warnings(replace(found, seconds=1500), 16 * 10**9)
    assert "25 minutes" in said


def test_the_memory_of_this_machine_is_known_or_not_told():
    memory = installed_memory()
    assert memory is None or memory > 10**8


def test_a_machine_is_learnt_from_runs():
    """Runs of a machine ten times slower than thought, of a large and of a tiny network."""
    true = Machine(2e9, 2e-3)
    machine = Machine()
    large = replace(estimate(project(), REPORTS, 1000), multiplications=10**9, batch=32, steps=10)
    tiny = replace(large, multiplications=10)
    for _ in range(12):
        for found in (large, tiny):
            work = found.multiplications * found.batch * found.steps
            machine = learn(machine, found, seconds_of(true, work, found.steps))
    assert machine.multiplications == pytest.approx(true.multiplications, rel=0.05)
    assert machine.step_seconds == pytest.approx(true.step_seconds, rel=0.05)
    assert learn(machine, large, 0.0) == machine == learn(machine, large, float("nan"))


@pytest.mark.keras
def test_every_optimizer_keeps_as_many_numbers_as_said():
    import keras

    from nnplayground.engine.build import make

    picks = [Pick(name) for name in OPTIMIZERS]
    picks += [
        Pick("SGD", {"momentum": 0.9}),
        Pick("RMSprop", {"momentum": 0.9, "centered": True}),
        Pick("Adam", {"amsgrad": True, "use_ema": True}),
        Pick("SGD", {"gradient_accumulation_steps": 4}),
    ]
    kernel = keras.Variable(np.zeros((40, 30), "float32"))
    for pick in picks:
        optimizer = make(OPTIMIZERS, pick)
        optimizer.build([kernel])
        numbers = sum(int(np.prod(one.shape)) for one in optimizer.variables)
        assert round(numbers / 1200) == slots(pick), pick


@pytest.mark.keras
@pytest.mark.covers("F10")
def test_parameters_before_the_start_are_those_of_the_run():
    from nnplayground.engine.check import Checker

    for name, wanted in (("keras-mnist-mlp", 669_706), ("mnist-cnn", 591_786)):
        one = EXAMPLES[name].project()
        found = estimate(one, Checker().check(one).nodes, 60_000)
        assert found.parameters == found.trainable == wanted
        assert found.steps == -(-60_000 // one.training.batch_size)


@pytest.mark.keras
@pytest.mark.slow
@pytest.mark.covers("F10")
def test_after_50_steps_the_time_left_is_right_within_a_factor_of_two():
    from nnplayground.engine.runner import Runner

    if hasattr(os, "getloadavg") and os.getloadavg()[0] > (os.cpu_count() or 1):
        pytest.skip("the machine is busy with something else")
    one = EXAMPLES["glyph-cnn"].project()
    one = replace(one, training=replace(one.training, epochs=3), twins=())
    records, said = [], []

    def take(event):
        if isinstance(event, e.Started):
            records.append(
                RunRecord(
                    event.run,
                    event.project,
                    steps_per_epoch=event.steps_per_epoch,
                    total_steps=event.total_steps,
                )
            )
        elif records and getattr(event, "run", None) == records[0].run:
            records[0].apply(event)
            left = records[0].seconds_left()
            if records[0].step >= 50 and left is not None and not said:
                said.append((time.perf_counter(), left))

    Runner(take).train_all(one)
    then, left = said[0]
    took = time.perf_counter() - then
    assert left / 2 <= took <= left * 2
