"""Several inputs, several outputs, outputs that are only shown, and networks beside the one that is trained."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Split
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.engine import weights
from nnplayground.engine.build import BuildError
from nnplayground.engine.check import Checker
from nnplayground.engine.matching import targets_of
from nnplayground.engine.predict import predict
from nnplayground.engine.probes import PROBES
from nnplayground.engine.run import Run
from nnplayground.engine.shelf import Shelf
from nnplayground.engine.vitals import Looker
from tests.engine import networks, sample, wiring

pytestmark = pytest.mark.keras


def viewed(*outputs: str, **changes) -> Run:
    project = wiring.viewed_project(outputs)
    project = replace(project, training=replace(project.training, epochs=2, **changes))
    return Run(1, project, networks.sequences(), gear="eager")


def trained(run: Run) -> dict[str, float]:
    """Train a run to its end and return the numbers of its last epoch."""
    (*_, last) = [one for one in run.fit("model") if isinstance(one, e.Epoch)]
    return last.logs


@pytest.mark.covers("X08")
@pytest.mark.parametrize("outputs", [("out",), ("out", "hidden"), ("hidden", "shares", "out")])
def test_a_tensor_that_is_only_shown_changes_nothing_of_the_training(outputs) -> None:
    plain, run = viewed("out"), viewed(*outputs)
    wanted, found = trained(plain), trained(run)
    assert found["loss"] == pytest.approx(wanted["loss"], rel=1e-6)
    mean = "mean_absolute_error" if len(outputs) == 1 else "out_mean_absolute_error"
    assert found[mean] == pytest.approx(wanted["mean_absolute_error"], rel=1e-6)
    assert {"hidden_loss", "hidden_accuracy", "shares_loss"} & set(found) == set()
    for key, array in weights.take(plain.models).items():
        if "@" not in key:
            np.testing.assert_allclose(weights.take(run.models)[key], array, rtol=1e-5, atol=1e-7)
    plain.close()
    run.close()


@pytest.mark.covers("X08")
def test_a_prediction_shows_every_output_by_its_key() -> None:
    run = viewed("hidden", "out", "shares")
    found = predict(run, e.Predict(e.Example("validation", 2))).outputs
    assert {name: array.shape for name, array in found.items()} == {
        "hidden": (5,),
        "out": (1,),
        "shares": (5,),
    }
    assert found["shares"].sum() == pytest.approx(1, rel=1e-5)
    run.close()


def test_views_show_the_first_output_that_is_trained_or_the_one_they_ask_for() -> None:
    run = viewed("hidden", "out")
    x = run.prepared.parts["validation"].inputs["x"]
    hidden, out = (np.array(one) for one in run.models["model"](x))
    found = PROBES["predictions"](run, e.Want("predictions", options=(("count", 99),)))
    np.testing.assert_allclose(found["outputs"], out, rtol=1e-5, atol=1e-6)
    assert np.array_equal(found["truth"], run.prepared.parts["validation"].targets["y"])
    options = (("count", 99), ("output", "hidden"))
    found = PROBES["predictions"](run, e.Want("predictions", options=options))
    np.testing.assert_allclose(found["outputs"], hidden, rtol=1e-5, atol=1e-6)
    assert PROBES["confusion"](run, e.Want("confusion", options=options)) == {}
    run.close()


def test_a_look_at_the_network_takes_only_the_loss_of_what_is_trained() -> None:
    run = viewed("hidden", "out")
    looker = Looker(run)
    look = looker.look(looker.weights(), looker.batch(run, np.arange(networks.ROWS)), 0, 0.0)
    assert look.vitals.loss == pytest.approx(run.evaluate("train")["loss"], rel=1e-5)
    assert not look.sick
    run.close()


def test_the_second_output_of_a_layer_can_be_marked() -> None:
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (6, 3)}),
            Node("lstm", "LSTM", {"units": 1, "return_state": True}, (Ref("input"),)),
        ),
        (Ref("lstm"), Ref("lstm", 2)),
    )
    shown = OutputTraining(Pick("MeanSquaredError"), trained=False)
    project = networks.regression(sample.dense(1), epochs=1, outputs={"lstm:2": shown})
    run = Run(1, sample.with_graph(project, graph), networks.sequences(), gear="eager")
    assert np.isfinite(trained(run)["loss"])
    assert set(predict(run, e.Predict(e.Example("train", 0))).outputs) == {"lstm", "lstm:2"}
    run.close()


def test_an_input_can_be_shown() -> None:
    project = wiring.viewed_project(("out",))
    graph = project.networks["model"].mark_output(Ref("input"), True)
    shown = OutputTraining(Pick("MeanSquaredError"), trained=False)
    training = replace(project.training, epochs=1, outputs={"input": shown})
    project = sample.with_graph(replace(project, training=training), graph)
    run = Run(1, project, networks.sequences(), gear="eager")
    assert np.isfinite(trained(run)["loss"])
    found = predict(run, e.Predict(e.Example("train", 1))).outputs["input"]
    assert np.array_equal(found, run.prepared.parts["train"].inputs["x"][1])
    run.close()


@pytest.mark.filterwarnings("ignore:Gradients do not exist")
def test_a_branch_that_only_leads_to_a_shown_output_keeps_its_weights() -> None:
    graph = wiring.viewed_project(("out",)).networks["model"]
    graph = graph.add(Node("side", "Dense", {"units": 2}, (Ref("hidden"),)))
    graph = replace(graph, outputs=(Ref("side"), Ref("out")))
    shown = OutputTraining(Pick("MeanSquaredError"), trained=False)
    project = networks.regression(sample.dense(1), epochs=1, outputs={"side": shown})
    project = sample.with_graph(project, graph)
    run = Run(1, project, networks.sequences(), gear="eager")
    before = weights.take(run.models)
    trained(run)
    after = weights.take(run.models)
    assert np.array_equal(before["model/side/0"], after["model/side/0"])
    assert not np.array_equal(before["model/out/0"], after["model/out/0"])
    run.close()


def test_with_no_output_to_train_the_run_is_refused_in_a_sentence() -> None:
    shown = OutputTraining(Pick("MeanSquaredError"), trained=False)
    project = wiring.viewed_project(("hidden",))
    project = replace(project, training=replace(project.training, outputs={"hidden": shown}))
    with pytest.raises(BuildError, match="let at least one be"):
        Run(1, project, networks.sequences(), gear="eager").tensors("train")


def test_targets_go_to_outputs_by_name_and_else_in_order() -> None:
    project, part = networks.outputs_project(), networks.pairs().parts["train"]
    assert targets_of(project, "model", part) == ["sum", "sign"]
    turned = replace(part, targets=dict(reversed(part.targets.items())))
    assert targets_of(project, "model", turned) == ["sum", "sign"]
    graph = project.networks["model"].rename("sum", "total")
    assert targets_of(sample.with_graph(project, graph), "model", part) == ["sum", "sign"]
    with pytest.raises(BuildError, match="2 outputs to train, but the data has 1 targets: sum"):
        targets_of(project, "model", networks.pairs(1).parts["train"])


@pytest.mark.covers("X06")
@pytest.mark.parametrize("gear", ["eager", "graph"])
def test_the_total_is_the_sum_of_the_losses_times_their_weights(gear) -> None:
    project = networks.outputs_project()
    # Keras averages the losses of the outputs over batches and the total over examples: alike where all batches are of one size.
    project = replace(project, training=replace(project.training, epochs=3, batch_size=4))
    run = Run(1, project, networks.pairs(), gear=gear)
    assert len(run.models["model"].inputs) == len(run.models["model"].outputs) == 2
    for logs in [one.logs for one in run.fit("model") if isinstance(one, e.Epoch)]:
        for way in ("", "val_"):
            if f"{way}loss" in logs:
                total = logs[f"{way}sum_loss"] + 0.3 * logs[f"{way}sign_loss"]
                assert logs[f"{way}loss"] == pytest.approx(total, rel=1e-5)
    sign = replace(project.training.outputs["sign"], weight=2.0)
    run.machine.turn(
        replace(project, training=replace(project.training, outputs={"sign": sign})), project
    )
    logs = run.evaluate("train")
    assert logs["loss"] == pytest.approx(logs["sum_loss"] + 2 * logs["sign_loss"], rel=1e-5)
    run.close()


def test_the_weight_of_a_loss_is_turned_beside_an_output_that_is_only_shown() -> None:
    project = networks.outputs_project()
    graph = project.networks["model"]
    graph = replace(graph, outputs=(Ref("hidden"), Ref("sum"), Ref("sign")))
    shown = OutputTraining(Pick("MeanSquaredError"), trained=False)
    outputs = {**project.training.outputs, "hidden": shown}
    training = replace(project.training, outputs=outputs, batch_size=4)
    project = replace(project, training=training)
    run = Run(1, sample.with_graph(project, graph), networks.pairs(), gear="eager")
    logs = run.evaluate("train")
    assert logs["loss"] == pytest.approx(logs["sum_loss"] + 0.3 * logs["sign_loss"], rel=1e-5)
    assert [path for path in run.machine.dials["model"].numbers if "outputs" in path] == [
        "training.outputs.sum.weight",
        "training.outputs.sign.weight",
    ]
    run.close()


def test_inputs_are_fed_by_name_whatever_their_order() -> None:
    project = networks.outputs_project()
    prepared = networks.pairs()
    parts = {
        name: replace(part, inputs=dict(reversed(part.inputs.items())))
        for name, part in prepared.parts.items()
    }
    run, turned = (
        Run(1, project, one, gear="eager") for one in (prepared, replace(prepared, parts=parts))
    )
    assert run.evaluate("train") == turned.evaluate("train")
    example = e.Predict(e.Example("train", 4))
    for name, array in predict(run, example).outputs.items():
        np.testing.assert_array_equal(predict(turned, example).outputs[name], array)
    want = e.Want("saturation")
    np.testing.assert_array_equal(
        PROBES["saturation"](turned, want)["model/hidden"],
        PROBES["saturation"](run, want)["model/hidden"],
    )
    run.close()
    turned.close()


@pytest.mark.covers("X09")
def test_an_input_may_lead_straight_to_the_output() -> None:
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("deep", "Dense", {"units": 8, "activation": Pick("relu")}, (Ref("input"),)),
            Node("join", "Concatenate", {}, (Ref("input"), Ref("deep"))),
            Node("out", "Dense", {"units": 3, "activation": Pick("softmax")}, (Ref("join"),)),
        )
    )
    run = Run(1, sample.with_graph(sample.classifier(epochs=8), graph), sample.classes_data())
    assert run.models["model"].get_layer("out").kernel.shape == (12, 3)
    before = run.evaluate("train")["loss"]
    assert trained(run)["loss"] < 0.8 * before
    run.close()


def test_networks_that_the_recipe_does_not_train_are_only_checked() -> None:
    project = sample.classifier(epochs=1)
    critic = Graph(
        (
            Node("picture", "InputLayer", {"shape": (9, 9, 1)}),
            Node("flat", "Flatten", {}, (Ref("picture"),)),
            Node("verdict", "Dense", {"units": 1}, (Ref("flat"),)),
        )
    )
    both = replace(project, networks={**project.networks, "critic": critic})
    report = Checker().check(both, {"model": {"input": (4,)}}, {"y": ()})
    assert report.problem == ""
    assert report.nodes["critic"]["verdict"].shapes == ((1,),)
    alone, run = (Run(1, one, sample.classes_data(), gear="eager") for one in (project, both))
    assert set(run.models) == {"model"}
    assert run.machine.key == alone.machine.key
    assert trained(run)["loss"] == pytest.approx(trained(alone)["loss"], rel=1e-6)
    alone.close()
    run.close()


def test_the_input_of_another_network_takes_the_shape_of_the_data_only_if_it_has_none() -> None:
    project = sample.classifier()
    other = Graph(
        (
            Node("noise", "InputLayer", {"shape": (2,)}),
            Node("open", "InputLayer"),
            Node("join", "Concatenate", {}, (Ref("noise"), Ref("open"))),
        )
    )
    project = replace(project, networks={**project.networks, "generator": other})
    shelf = Shelf(lambda event: None)
    shelf.get(project.data)
    shapes, targets = shelf.shapes(project)
    assert shapes == {"model": {"input": (4,)}, "generator": {"open": (4,)}}
    report = Checker().check(project, shapes, targets)
    assert report.problem == ""
    assert report.nodes["generator"]["join"].shapes == ((6,),)


def test_a_recipe_without_its_network_says_which_one_is_missing() -> None:
    project = sample.classifier()
    project = replace(project, networks={"critic": project.networks["model"]})
    with pytest.raises(BuildError, match="needs a network named 'model'"):
        Run(1, project, sample.classes_data())


def on_pairs(**training) -> Run:
    """Return a run on pairs of digits: one tower for both pictures, and a head for each of the two targets."""
    tower = {"units": 24, "activation": Pick("relu")}
    graph = Graph(
        (
            Node("left", "InputLayer"),
            Node("right", "InputLayer"),
            Node("flat", "Flatten", {}, (Ref("left"),)),
            Node("flat_1", "Flatten", {}, (Ref("right"),), layer="flat"),
            Node("tower", "Dense", tower, (Ref("flat"),)),
            Node("tower_1", "Dense", tower, (Ref("flat_1"),), layer="tower"),
            Node("join", "Concatenate", {}, (Ref("tower"), Ref("tower_1"))),
            Node("total", "Dense", {"units": 19, "activation": Pick("softmax")}, (Ref("join"),)),
            Node("same", "Dense", {"units": 1, "activation": Pick("sigmoid")}, (Ref("join"),)),
        )
    )
    same = OutputTraining(Pick("BinaryCrossentropy"), (Pick("BinaryAccuracy"),), 0.5)
    project = sample.with_graph(sample.classifier(outputs={"same": same}, **training), graph)
    data = DataChoice(Pick("pairs", {"samples": 400}), (Pick("scale"),), Split(validation=0.2))
    return Run(1, replace(project, data=data), prepare(data, load(data.source)))


@pytest.mark.covers("X06")
def test_two_inputs_and_two_targets_are_learnt_together() -> None:
    run = on_pairs(epochs=6, batch_size=32)
    (first, *_, last) = [one.logs for one in run.fit("model") if isinstance(one, e.Epoch)]
    for name in ("total_loss", "same_loss", "loss"):
        assert last[name] < first[name], name
        assert np.isfinite(last[f"val_{name}"])
    assert last["loss"] == pytest.approx(last["total_loss"] + 0.5 * last["same_loss"], rel=1e-5)
    assert {"total_accuracy", "same_binary_accuracy", "val_same_binary_accuracy"} <= set(last)
    run.close()


def test_every_probe_answers_on_several_inputs_and_outputs() -> None:
    run = on_pairs(epochs=1)
    example = e.Example("validation", 2)
    for name, probe in PROBES.items():
        found = probe(run, e.Want(name, example, (("node", "tower_1"), ("part", "validation"))))
        assert all(isinstance(array, np.ndarray) for array in found.values()), name
    found = PROBES["filters"](run, e.Want("filters"))
    assert found["model/tower"].shape == (24, 1, 14, 14)
    options = (("part", "validation"), ("output", "same"))
    found = PROBES["confusion"](run, e.Want("confusion", options=options))
    assert found["matrix"].shape == (2, 2)
    assert found["matrix"].sum() == run.prepared.parts["validation"].size
    assert PROBES["confusion"](run, e.Want("confusion", options=options[:1]))["matrix"].shape == (
        19,
        19,
    )
    run.close()
