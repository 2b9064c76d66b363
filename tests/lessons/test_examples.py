"""Every shipped example runs and shows what it promises."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.param import Pick
from nnplayground.core.repeat import seeded
from nnplayground.data.source import symbols_of
from nnplayground.lessons import EXAMPLES
from nnplayground.lessons.points import function_fit, perceptron

PARAMETERS = {
    "keras-mnist-mlp": 669_706,
    "tf1-mnist": 269_322,
    "mnist-cnn": 591_786,
    "cifar-small": 225_610,
    "remember-first": 2_884,
    "look-up": 2_629,
}


def trained(project, part=None):
    """Train a project without a window; returns (runner, events, evaluation or None)."""
    from nnplayground.engine.runner import Runner

    events = []
    runner = Runner(events.append)
    runner.train_all(project)
    failures = [event.message for event in events if isinstance(event, e.Failed)]
    assert not failures, failures
    if part is None:
        return runner, events, None
    runner.serve_one(e.Evaluate(part))
    return runner, events, [event for event in events if isinstance(event, e.Evaluated)][-1].logs


def local(project, path):
    """Put a local file in the place of a download."""
    return field.write(project, "data.source.file", str(path))


@pytest.fixture
def mnist(shared_data):
    return shared_data / "keras_cache" / "datasets" / "mnist.npz"


def test_every_example_is_a_project_that_passes_its_own_checks():
    for example in EXAMPLES.values():
        project = example.project()
        assert project.name == example.title
        assert example.help
        assert not project.networks["model"].problems()
        for node in project.networks["model"].nodes:
            field.entry_of(node).check(node.values)
        for path in ("data.source", "training.loss", "training.optimizer", "training.schedule"):
            value = field.read(project, path)
            assert value is None or field.write(project, path, value) == project


@pytest.mark.keras
@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_example_builds_with_the_published_number_of_parameters(name):
    from nnplayground.engine.check import Checker

    report = Checker().check(EXAMPLES[name].project())
    assert report.ok, (report.problem, report.nodes)
    if name in PARAMETERS:
        assert sum(node.parameters for node in report.nodes["model"].values()) == PARAMETERS[name]


@pytest.mark.keras
@pytest.mark.covers("C01")
def test_linear_regression_ends_at_the_correlation():
    runner, _, logs = trained(EXAMPLES["linear-regression"].project(), e.TRAIN)
    part = runner.run.prepared.parts[e.TRAIN]
    r = np.corrcoef(part.inputs["x"][:, 0], part.targets["y"][:, 0])[0, 1]
    slope, intercept = (weight.item() for weight in runner.run.models["model"].get_weights())
    assert slope == pytest.approx(r, abs=1e-3) == pytest.approx(0.776, abs=1e-3)
    assert intercept == pytest.approx(0, abs=1e-3)
    assert logs["loss"] == pytest.approx(1 - r**2, abs=1e-3) == pytest.approx(0.398, abs=1e-3)


@pytest.mark.keras
@pytest.mark.covers("B01")
@pytest.mark.parametrize(
    ("gate", "hidden", "learns"),
    [("AND", 0, True), ("OR", 0, True), ("XOR", 0, False), ("XOR", 4, True)],
)
def test_a_perceptron_learns_and_and_or_but_xor_needs_a_hidden_layer(gate, hidden, learns):
    _, _, logs = trained(perceptron(gate, hidden), e.TRAIN)
    assert logs["accuracy"] == 1.0 if learns else logs["accuracy"] <= 0.75


@pytest.mark.keras
def test_the_spirals_are_told_apart():
    _, _, logs = trained(EXAMPLES["spirals"].project(), e.TEST)
    assert logs["accuracy"] >= 0.97


@pytest.mark.keras
@pytest.mark.covers("B10")
@pytest.mark.slow
def test_more_hidden_units_fit_a_function_better():
    errors = [trained(function_fit(units), e.VALIDATION)[2]["loss"] for units in (1, 32)]
    assert errors[1] < 0.3 * errors[0]


@pytest.mark.keras
def test_iris_is_learnt():
    _, _, logs = trained(EXAMPLES["iris"].project(), e.TEST)
    assert logs["accuracy"] >= 0.9


@pytest.mark.keras
@pytest.mark.covers("C10")
@pytest.mark.slow
def test_breast_cancer_is_a_binary_task_with_rmsprop_and_cross_entropy():
    project = EXAMPLES["breast-cancer"].project()
    assert (project.training.optimizer.name, project.training.loss.name) == (
        "RMSprop",
        "BinaryCrossentropy",
    )
    _, _, logs = trained(project, e.TEST)
    assert logs["accuracy"] >= 0.93
    mse = field.write(EXAMPLES["function-fit"].project(), "training.optimizer", Pick("RMSprop"))
    _, events, _ = trained(field.write(mse, "training.epochs", 20))
    losses = [event.logs["loss"] for event in events if isinstance(event, e.Epoch)]
    assert losses[-1] < losses[0]


@pytest.mark.keras
@pytest.mark.slow
def test_the_glyph_network_learns_offline():
    project = field.write(EXAMPLES["glyph-cnn"].project(), "training.epochs", 2)
    _, _, logs = trained(project, e.TEST)
    assert logs["accuracy"] >= 0.85


@pytest.mark.keras
@pytest.mark.covers("C06")
@pytest.mark.slow
def test_the_dense_mnist_network_reaches_97_percent(mnist):
    project = local(EXAMPLES["keras-mnist-mlp"].project(), mnist)
    runner, _, logs = trained(project, e.TEST)
    assert runner.run.parameters == 669_706
    assert runner.run.steps_per_epoch == 469
    assert logs["accuracy"] >= 0.97


@pytest.mark.keras
@pytest.mark.covers("C04")
@pytest.mark.slow
def test_the_network_without_activations_takes_1000_steps_and_evaluates_every_50(mnist):
    project = local(EXAMPLES["tf1-mnist"].project(), mnist)
    runner, events, logs = trained(project, e.TEST)
    assert runner.run.parameters == 269_322
    assert runner.run.step == 1000
    assert [event.step for event in events if isinstance(event, e.Epoch)] == list(
        range(0, 1001, 50)
    )
    assert 0.7 <= logs["accuracy"] <= 0.92


@pytest.mark.keras
@pytest.mark.covers("C05")
@pytest.mark.proof
@pytest.mark.slow
def test_glorot_weights_beat_weights_drawn_far_too_large(mnist):
    bad = local(EXAMPLES["tf1-mnist"].project(), mnist)
    graph = bad.networks["model"]
    nodes = tuple(
        replace(
            node,
            values={key: value for key, value in node.values.items() if "initializer" not in key},
        )
        for node in graph.nodes
    )
    good = replace(bad, networks={"model": replace(graph, nodes=nodes)})
    accuracy = [
        np.mean([trained(one, e.TEST)[2]["accuracy"] for one in seeded(project, 2)])
        for project in (bad, good)
    ]
    assert accuracy[1] > accuracy[0] + 0.02


@pytest.mark.keras
@pytest.mark.covers("Y01")
@pytest.mark.slow
def test_the_mnist_cnn_reaches_98_percent(mnist):
    project = local(EXAMPLES["mnist-cnn"].project(), mnist)
    runner, _, logs = trained(project, e.TEST)
    assert runner.run.parameters == 591_786
    assert logs["accuracy"] >= 0.98


@pytest.mark.keras
def test_the_small_cifar_network_trains_on_a_subset(shared_data):
    project = local(EXAMPLES["cifar-small"].project(), shared_data / "cifar10_subset.npz")
    project = replace(project, training=replace(project.training, epochs=3))
    runner, events, _ = trained(project)
    assert runner.run.parameters == 225_610
    losses = [event.logs["loss"] for event in events if isinstance(event, e.Epoch)]
    assert losses[-1] < losses[1] < losses[0]


@pytest.mark.keras
@pytest.mark.parametrize("seed", [1, 2])
def test_an_lstm_remembers_the_first_letter(seed):
    from nnplayground.engine.probes import PROBES

    project = replace(EXAMPLES["remember-first"].project(), seed=seed)
    runner, _, logs = trained(project, e.TEST)
    assert logs["accuracy"] >= 0.97
    want = e.Want("gates", e.Example(), (("role", "model"), ("node", "lstm")))
    gates = PROBES["gates"](runner.run, want)
    assert gates["cell"].shape == (10, 24)
    assert float(gates["difference"]) < 1e-5


@pytest.mark.keras
@pytest.mark.parametrize("seed", [1, 2])
def test_the_question_looks_at_the_pair_that_answers_it(seed):
    from nnplayground.engine.probes import PROBES

    project = replace(EXAMPLES["look-up"].project(), seed=seed)
    runner, _, logs = trained(project, e.TEST)
    assert logs["accuracy"] >= 0.97
    data, part = runner.run.prepared.raw, runner.run.prepared.parts[e.VALIDATION]
    most = []
    for row in range(40):
        words = symbols_of(data.inputs["x"][part.rows[row]], data.symbols)
        asked = next(place for place, word in enumerate(words) if word[1] == "?")
        pair = next(
            place
            for place, word in enumerate(words)
            if word[0] == words[asked][0] and place != asked
        )
        options = (("role", "model"), ("node", "attention"))
        want = e.Want("attention", e.Example(e.VALIDATION, row), options)
        weights = PROBES["attention"](runner.run, want)["weights"]
        assert weights.shape == (2, 5, 5)
        most.append(weights[:, asked, pair].max() > 0.5)
    assert np.mean(most) > 0.9


@pytest.mark.keras
@pytest.mark.covers("X06")
@pytest.mark.slow
def test_the_pair_of_towers_learns_the_sum_and_whether_digits_are_the_same():
    project = field.write(EXAMPLES["digit-pairs"].project(), "training.epochs", 8)
    _, _, logs = trained(project, e.TEST)
    assert logs["total_accuracy"] >= 0.4
    assert logs["same_accuracy"] >= 0.75
    assert logs["loss"] == pytest.approx(logs["total_loss"] + 0.5 * logs["same_loss"], abs=1e-3)
