"""The doctor's rules on made-up cases, and the remedies on made-up projects."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.doctor import (
    REMEDIES,
    RULES,
    Case,
    Failure,
    LayerVitals,
    Vitals,
    diagnose,
    number,
    part,
)
from nnplayground.core.graph import Node, stack
from nnplayground.core.lint import Facts
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Training
from nnplayground.core.record import RunRecord
from nnplayground.core.remedies import remedies_for

EVERYTHING = e.Finding("", "", remedies=tuple(REMEDIES))


def made(activation="relu", **training):
    graph = stack(
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("dense", "Dense", {"units": 16, "activation": Pick(activation)}),
        Node("dense_1", "Dense", {"units": 16, "activation": Pick(activation)}),
        Node("end", "Dense", {"units": 3, "activation": Pick("softmax")}),
    )
    settings = {
        "loss": Pick("SparseCategoricalCrossentropy"),
        "optimizer": Pick("SGD", {"learning_rate": 0.5}),
    } | training
    return Project(
        networks={"model": graph}, data=DataChoice(Pick("iris")), training=Training(**settings)
    )


def case(losses, validation=(), start=1.1, steps=10, project=None, **more):
    """Return a case of a run with these losses at the ends of its epochs."""
    record = RunRecord(1, project or made(), steps_per_epoch=steps)
    record.apply(e.Epoch(1, 0.0, 0, {"loss": start} | ({"val_loss": start} if validation else {})))
    for epoch, loss in enumerate(losses, 1):
        numbers = np.arange((epoch - 1) * steps + 1, epoch * steps + 1)
        record.apply(e.Metrics(1, epoch, numbers, {"loss": np.full(steps, float(loss))}))
        logs = {"loss": loss} | ({"val_loss": validation[epoch - 1]} if validation else {})
        record.apply(e.Epoch(1, float(epoch), epoch * steps, logs))
    return Case(record.project, record, **({"guess": 1.1, "rate": 0.5} | more))


def layer(name, **values):
    full = {
        "units": 16,
        "weights": 100,
        "weight": 0.2,
        "usual": 0.2,
        "gradient": 0.01,
        "step": 0.01,
    }
    return LayerVitals(name, **full | values)


def vitals(*layers, **values):
    marked = [replace(one, last=one is layers[-1]) for one in layers]
    return Vitals(examples=64, layers=tuple(marked), **values)


def rules(one):
    return [finding.rule for finding in diagnose(one)]


def test_every_rule_is_silent_when_nothing_is_known_and_when_all_is_well():
    assert diagnose(Case(Project(), RunRecord(1, Project()))) == ()
    good = vitals(layer("dense"), layer("dense_1"), layer("end"), loss=1.1)
    falling = [1.0 / epoch for epoch in range(1, 40)]
    assert diagnose(case(falling, falling, first=good, last=good)) == ()


def test_every_rule_has_a_title_and_every_remedy_a_help():
    assert len(RULES) == 12
    for entry in (*RULES.values(), *REMEDIES.values()):
        assert entry.title
        assert entry.help.endswith(".")


def test_an_explosion_names_the_layer_that_is_moved_farthest_and_the_step_it_began():
    first = vitals(layer("dense", step=0.1), layer("dense_1", step=40.0), layer("end"))
    (finding,) = diagnose(case([1.0, 20.0, 200.0, 200.0], first=first))
    assert (finding.rule, finding.severity) == ("explosion", "ill")
    assert finding.layer == "networks.model.dense_1"
    assert (finding.step, finding.epoch) == (11, 1.1)
    assert "from 1.1 to 200" in finding.text
    assert "rate 0.5" in finding.text
    assert "40 times" in finding.text


def test_an_explosion_after_a_live_change_is_told_by_the_steps_of_now():
    first = vitals(layer("dense", step=0.01), layer("end"))
    last = vitals(layer("dense"), layer("end", step=70.0))
    (finding,) = diagnose(case([1.0, 20.0, 200.0, 200.0], first=first, last=last))
    assert finding.layer == "networks.model.end"
    assert "70 times" in finding.text


def test_a_loss_three_times_that_of_the_start_is_a_warning():
    (finding,) = diagnose(case([1.0, 3.3, 3.4, 3.5]))
    assert (finding.rule, finding.severity) == ("explosion", "warning")


def test_a_plateau_is_told_with_the_loss_of_a_constant_answer():
    (finding,) = diagnose(case([1.12, 1.11, 1.1, 1.1, 1.1] * 12))
    assert finding.rule == "plateau"
    assert "60 epochs (600 steps)" in finding.text
    assert "costs 1.1" in finding.text


def test_a_plateau_is_blamed_on_a_rate_far_below_the_usual_one():
    project = made(optimizer=Pick("SGD", {"learning_rate": 1e-7}))
    (finding,) = diagnose(case([1.1] * 60, project=project, rate=1e-7))
    assert finding.rule == "plateau"
    assert "the rate is 1.0e-07, where 0.01 is usual" in finding.text
    assert [one.name for one, _ in remedies_for(project, finding)] == ["usual-rate"]
    assert field.read(cure(project, "usual-rate"), "training.learning_rate") == 0.01


def test_a_plateau_is_blamed_on_a_schedule_that_brought_the_rate_to_nothing():
    decay = Pick("ExponentialDecay", {"decay_epochs": 0.01})
    project = made(schedule=decay)
    (finding,) = diagnose(case([1.1] * 60, project=project, rate=0.0))
    assert "the rate is 0, where 0.01 is usual" in finding.text
    assert finding.remedies[0] == "constant-rate"
    assert cure(project, "constant-rate").training.schedule is None


def test_a_plateau_is_blamed_on_penalties_that_hold_the_weights_near_zero():
    project = made()
    graph = project.networks["model"].with_values(
        "dense", kernel_regularizer=Pick("L2", {"l2": 9.0})
    )
    project = replace(project, networks={"model": graph})
    last = vitals(layer("dense", weight=1e-4), layer("dense_1"), layer("end"))
    (finding,) = diagnose(case([5.0, 1.0, *[1.1] * 60], project=project, last=last))
    assert (finding.rule, finding.layer) == ("plateau", "networks.model.dense")
    assert "1.0e-04 where 0.2 is usual" in finding.text
    cured = cure(project, "no-penalties").networks["model"]["dense"]
    assert cured.values.get("kernel_regularizer") is None


def test_a_validation_loss_beyond_all_measure_is_not_learning_by_heart():
    training = np.linspace(1.0, 0.1, 20)
    validation = [*np.linspace(1.0, 0.6, 8), *np.linspace(1e3, 5e5, 12)]
    assert "overfitting" not in rules(case(training, list(validation)))


def test_a_loss_that_falls_slowly_or_was_low_before_is_no_plateau():
    slowly = np.linspace(3.0, 1.2, 60)
    assert rules(case(slowly, start=3.0)) == []
    assert rules(case([0.4] * 60)) == []
    assert rules(case([1.1] * 10)) == []


def test_a_loss_of_weighted_examples_is_compared_with_the_start_as_if_that_were_weighted():
    assert rules(case([9.0, 8.0, 7.0, 6.0], guess=None, weighting=10.0)) == []
    assert rules(case([9.0, 8.0, 7.0, 6.0], guess=None)) == ["explosion"]


def test_learning_by_heart_names_the_best_epoch_and_all_four_numbers():
    training = np.linspace(1.0, 0.1, 20)
    validation = [*np.linspace(1.0, 0.6, 8), *np.linspace(0.65, 1.4, 12)]
    (finding,) = diagnose(case(training, validation))
    assert finding.rule == "overfitting"
    assert (finding.epoch, finding.step) == (8.0, 80)
    for piece in ("epoch 8", "0.6 to 1.4", "0.668 to 0.1"):
        assert piece in finding.text


def test_a_noisy_validation_loss_is_not_learning_by_heart():
    rng = np.random.default_rng(0)
    for _ in range(200):
        training = np.linspace(1.0, 0.4, 60)
        validation = np.linspace(1.0, 0.5, 60) + rng.normal(0, 0.08, 60)
        assert rules(case(training, list(validation))) == []


def test_dead_layers_are_named_with_the_count():
    first = vitals(layer("dense"), layer("dense_1"), layer("end"))
    last = vitals(layer("dense"), layer("dense_1", dead=1.0), layer("end"))
    (finding,) = diagnose(case([1.1, 1.1], first=first, last=last))
    assert (finding.rule, finding.severity) == ("dead", "ill")
    assert finding.layer == "networks.model.dense_1"
    assert "All 16 units" in finding.text
    assert finding.step == 20
    alone = vitals(layer("dense", dead=1.0, units=1), layer("dense_1"), layer("end"))
    (finding,) = diagnose(case([1.1, 1.1], first=first, last=alone))
    assert finding.text.startswith("The only unit of dense is dead")
    some = vitals(layer("dense", dead=14 / 16), layer("dense_1"), layer("end"))
    (finding,) = diagnose(case([1.1, 1.1], first=first, last=some))
    assert finding.text.startswith("14 of 16 units of dense ")
    assert finding.severity == "warning"


def test_few_dead_units_or_a_network_that_learns_are_left_alone():
    few = vitals(layer("dense", dead=0.5), layer("end"))
    most = vitals(layer("dense", dead=0.9), layer("end"))
    assert rules(case([1.1, 1.1], last=few)) == []
    assert rules(case([0.8, 0.3], last=most)) == []


def test_saturation_tells_whether_it_was_there_from_the_start():
    full = vitals(layer("dense", saturated=0.9, activation="tanh"), layer("end"))
    free = vitals(layer("dense", saturated=0.1, activation="tanh"), layer("end"))
    (born,) = diagnose(case([1.1, 1.1], first=full, last=full))
    (made_so,) = diagnose(case([1.1, 1.1], first=free, last=full))
    assert "before training" in born.text
    assert born.step == 0
    assert born.remedies[0] == "initialise"
    assert "by now" in made_so.text
    assert made_so.step == 20
    end = vitals(layer("dense"), layer("end", saturated=1.0, activation="sigmoid"))
    assert rules(case([1.1, 1.1], first=end, last=end)) == []


def test_equal_units_are_found_in_hidden_layers_only():
    first = vitals(layer("dense", equal=True), layer("end", equal=True))
    (finding,) = diagnose(case([1.1], first=first, last=replace(first, step=10)))
    assert finding.rule == "equal"
    assert finding.layer == "networks.model.dense"


def test_units_that_began_equal_and_went_apart_are_left_alone():
    first = vitals(layer("dense", equal=True), layer("end"))
    assert rules(case([1.1], first=first)) == []
    apart = vitals(layer("dense"), layer("end"), step=10)
    assert rules(case([1.1], first=first, last=apart)) == []


def test_vanishing_gradients_are_told_as_a_ratio_with_the_numbers():
    last = vitals(layer("dense", gradient=1e-8), layer("dense_1"), layer("end", gradient=2e-4))
    (finding,) = diagnose(case([1.1], last=last))
    assert finding.rule == "vanishing"
    assert "1/20,000" in finding.text
    assert "1.0e-08" in finding.text
    shallow = vitals(layer("dense", gradient=1e-8), layer("end", gradient=2e-4))
    assert rules(case([1.1], last=shallow)) == []


def test_a_gradient_that_is_gone_is_not_told_as_a_ratio():
    last = vitals(layer("dense", gradient=0.0), layer("dense_1"), layer("end", gradient=2e-4))
    (finding,) = diagnose(case([1.1], last=last))
    assert finding.rule == "vanishing"
    assert finding.text.startswith("No gradient reaches dense any more, while end still gets")


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"deviation": 1e5}, "the outputs of end"), ({"gradient": 1e-9}, "the gradient of dense")],
)
def test_numbers_that_grow_from_layer_to_layer_blame_the_largest_weights(changes, words):
    first = vitals(layer("dense"), layer("dense_1", weight=3.0), layer("end", **changes), loss=1e5)
    (finding,) = diagnose(case([1.1], first=first))
    assert finding.rule == "exploding"
    assert finding.layer == "networks.model.dense_1"
    assert words in finding.text
    assert finding.step == 0


def test_large_initial_weights_are_found_by_the_loss_before_training():
    first = vitals(layer("dense", weight=1.0), layer("end"), loss=1500.0)
    (finding,) = diagnose(case([200.0], start=1500.0, first=first))
    assert finding.rule == "large-weights"
    assert "1,500" in finding.text


def test_inputs_are_blamed_only_while_the_network_does_not_learn():
    facts = Facts(low=0.0, high=255.0, kind="table")
    (finding,) = diagnose(case([1.1, 1.1], facts=facts))
    assert finding.rule == "unscaled"
    assert "from 0 to 255" in finding.text
    assert rules(case([0.9, 0.3], facts=facts)) == []


def test_counting_right_answers_means_nothing_for_numbers_and_for_plus_minus():
    project = made(
        metrics=(Pick("Accuracy"), Pick("MeanAbsoluteError")), loss=Pick("MeanSquaredError")
    )
    numbers = Facts(task="regression", labels="numbers", target_low=-3.0, target_high=9.0)
    (finding,) = diagnose(case([1.1], project=project, facts=numbers))
    assert finding.rule == "metric"
    assert "from -3 to 9" in finding.text
    shares = replace(numbers, target_low=0.0, target_high=1.0)
    assert rules(case([1.1], project=project, facts=shares)) == []
    signs = Facts(task="classification", labels="plus-minus", target_low=-1.0, target_high=1.0)
    (finding,) = diagnose(case([1.1], project=project, facts=signs))
    assert "-1 and +1" in finding.text


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (Failure("inputs", place="x, row 3: inf; rows in all: 1"), "row 3: inf"),
        (Failure("targets", place="y, row 5: nan; rows in all: 2"), "row 5: nan"),
        (Failure("labels", layer="end", before=2, after=7), "class 7"),
        (Failure("start", layer="dense", before=0.2, after=50), "initial weights of dense"),
        (Failure("rate", layer="dense", before=40.0), "40 times"),
        (Failure("loss", layer="end", before=-0.3, after=1.0), "logarithm"),
        (Failure("output", layer="dense", before=1e18), "dense is the first layer"),
        (Failure("gradient", layer="dense"), "gradient of dense"),
        (Failure("unknown", word="infinite", step=9), "infinite at step 9"),
    ],
)
def test_a_loss_that_is_not_finite_is_told_by_its_cause(failure, words):
    (finding,) = diagnose(case([1.0], failure=failure))
    assert (finding.rule, finding.severity) == ("non-finite", "ill")
    assert words in finding.text
    assert finding.layer == (f"networks.model.{failure.layer}" if failure.layer else "")


def test_large_initial_weights_are_blamed_before_the_rate():
    first = vitals(layer("dense", weight=5.0), layer("end"))
    failure = Failure("rate", layer="end", before=3.0, step=4)
    (finding,) = diagnose(case([1.0], first=first, failure=failure))
    assert finding.layer == "networks.model.dense"
    assert finding.remedies[0] == "initialise"


def far_targets(rate=0.01):
    """Return a regression whose targets reach 250,000, and the facts of its data."""
    graph = stack(
        Node("input", "InputLayer", {"shape": (4,)}),
        Node("dense", "Dense", {"units": 16, "activation": Pick("relu")}),
        Node("end", "Dense", {"units": 1}),
    )
    optimizer = Pick("SGD", {"learning_rate": rate})
    training = Training(loss=Pick("MeanSquaredError"), optimizer=optimizer)
    project = Project(networks={"model": graph}, training=training)
    facts = Facts(task="regression", labels="numbers", target_low=-2e4, target_high=2.5e5)
    return {"project": project, "facts": facts, "rate": rate}


def test_targets_far_from_zero_are_blamed_for_weights_that_explode():
    failure = Failure("rate", "infinite", "end", step=3, before=5230.0)
    (finding,) = diagnose(case([1e10], failure=failure, **far_targets()))
    assert "the targets reach 250,000" in finding.text
    assert finding.remedies[0] == "standardise-target"
    (finding,) = diagnose(case([1e9, 1e12, 1e13, 1e14], guess=1e10, start=1e10, **far_targets()))
    assert (finding.rule, finding.remedies[0]) == ("explosion", "standardise-target")


def test_targets_far_from_zero_are_blamed_for_a_loss_that_does_not_fall():
    (finding,) = diagnose(case([2.5e10] * 60, guess=1.3e10, start=2.5e10, **far_targets()))
    assert finding.rule == "plateau"
    assert "the targets reach 250,000" in finding.text
    assert finding.remedies[0] == "standardise-target"


def test_weights_that_are_lost_while_the_loss_is_finite_are_found():
    last = vitals(layer("dense", weight=float("nan")), layer("end"))
    (finding,) = diagnose(case([1.1, 1.1], last=last))
    assert (finding.rule, finding.layer) == ("non-finite", "networks.model.dense")


def test_numbers_are_written_as_people_read_them():
    assert [number(one) for one in (0.25, 12300.4, 4.1e9, 2e-5, float("inf"))] == [
        "0.25",
        "12,300",
        "4.1e+09",
        "2.0e-05",
        "not finite",
    ]
    assert [part(one) for one in (1 / 20_000, 1 / 1537, 0.0)] == ["1/20,000", "1/1,500", "0"]


# --- remedies ---------------------------------------------------------------------------------------------------------


def cure(project, name):
    return REMEDIES[name].apply(project, EVERYTHING)


@pytest.mark.parametrize("name", REMEDIES)
def test_a_remedy_gives_another_legal_project_or_nothing_and_ends(name):
    project = made("tanh", metrics=(Pick("Accuracy"),))
    for _ in range(3):
        changed = cure(project, name)
        if changed is None:
            return
        assert changed != project
        for path in ("training.optimizer", "training.metrics", "training.callbacks", "data.steps"):
            value = field.read(changed, path)
            assert field.write(changed, path, value) == changed
        assert not changed.networks["model"].problems()
        project = changed
    assert name == "halve-rate"


def test_remedies_change_what_they_say():
    project = made("tanh", metrics=(Pick("Accuracy"),))
    rate = "training.learning_rate"
    assert field.read(cure(project, "halve-rate"), rate) == 0.25
    assert field.read(cure(project, "usual-rate"), rate) == 0.01
    assert cure(project, "clip").training.optimizer.values["global_clipnorm"] == 1.0
    assert cure(project, "standardise").data.steps == (Pick("standardise"),)
    assert cure(project, "standardise-target").data.steps == (Pick("standardise-target"),)
    assert cure(project, "early-stopping").training.callbacks == (Pick("EarlyStopping"),)
    assert cure(project, "regression-metrics").training.metrics == (Pick("MeanAbsoluteError"),)
    graph = cure(project, "relu").networks["model"]
    assert graph["dense"].values["activation"] == Pick("relu")
    assert graph["dense"].values["kernel_initializer"] == Pick("HeNormal")
    assert graph["end"].values["activation"] == Pick("softmax")
    graph = cure(project, "dropout").networks["model"]
    assert graph["end"].inputs[0].node == "dropout"
    assert cure(made("relu"), "leaky").networks["model"]["dense_1"].values["activation"] == Pick(
        "leaky_relu"
    )


def test_clipping_takes_the_place_of_the_other_kinds_of_clipping():
    project = made(optimizer=Pick("SGD", {"clipvalue": 0.5}))
    assert cure(project, "clip").training.optimizer == Pick("SGD", {"global_clipnorm": 1.0})


def test_the_initialiser_fits_the_activation():
    bad = Pick("RandomNormal", {"stddev": 5.0})
    relu, tanh = made("relu"), made("tanh")
    for project, wanted in ((relu, {"kernel_initializer": Pick("HeNormal")}), (tanh, {})):
        graph = project.networks["model"].with_values("dense", kernel_initializer=bad)
        cured = cure(replace(project, networks={"model": graph}), "initialise")
        values = dict(cured.networks["model"]["dense"].values)
        assert {key: one for key, one in values.items() if "initializer" in key} == wanted


def test_pictures_are_scaled_and_tables_standardised():
    pictures = replace(made(), data=DataChoice(Pick("digits")))
    assert cure(pictures, "standardise").data.steps == (Pick("scale"),)


def test_only_remedies_that_change_something_are_offered_in_the_order_of_the_finding():
    project = made(optimizer=Pick("SGD", {"global_clipnorm": 1.0}))
    finding = e.Finding("", "", remedies=("usual-rate", "clip", "halve-rate"))
    assert [remedy.name for remedy, _ in remedies_for(project, finding)] == ["halve-rate"]
