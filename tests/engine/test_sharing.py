"""Layers that are called more than once: made once, trained once, and shown at every call."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.events import Example, Want
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine import weights
from nnplayground.engine.build import BuildError, build
from nnplayground.engine.change import change
from nnplayground.engine.probes import PROBES
from nnplayground.engine.run import Run
from nnplayground.engine.tensors import inputs_of, outputs_of
from nnplayground.engine.vitals import Looker
from tests.engine import networks, sample

pytestmark = pytest.mark.keras


def siamese(**values) -> Graph:
    """Return two inputs through the same dense layer, and the distance of what comes out."""
    values = {"units": 4, "activation": Pick("tanh"), **values}
    return Graph(
        (
            Node("left", "InputLayer", {"shape": (3,)}),
            Node("right", "InputLayer", {"shape": (3,)}),
            Node("tower_1", "Dense", values, (Ref("right"),), layer="tower"),
            Node("tower", "Dense", values, (Ref("left"),)),
            Node("apart", "Subtract", {}, (Ref("tower"), Ref("tower_1"))),
            Node("out", "Dense", {"units": 1}, (Ref("apart"),)),
        )
    )


def run_of(graph: Graph, **training) -> Run:
    project = networks.regression(sample.dense(1), epochs=2, **training)
    return Run(1, sample.with_graph(project, graph), networks.twins(), gear="eager")


def test_a_layer_that_is_called_twice_is_made_once() -> None:
    model = build(siamese())
    assert model.count_params() == (3 * 4 + 4) + (4 + 1)
    assert sorted(layer.name for layer in model.layers) == [
        "apart",
        "left",
        "out",
        "right",
        "tower",
    ]
    same = np.ones((2, 3), np.float32)
    assert np.allclose(model([same, same]), model.get_layer("out").bias)


def test_the_caller_may_stand_before_the_owner_and_the_layer_keeps_its_name() -> None:
    graph = siamese()
    assert [node.id for node in graph.order()][2] == "tower_1"
    assert build(graph).get_layer("tower").units == 4


def test_the_tensors_of_each_call_are_told_apart() -> None:
    graph = siamese()
    model = build(graph)
    found = outputs_of(model, graph)
    assert set(found) == {node.id for node in graph.nodes}
    assert found["tower"][0] is not found["tower_1"][0]
    assert inputs_of(graph, found, "tower_1") == found["right"] == inputs_of(graph, found, "right")
    assert inputs_of(graph, found, "apart") == [found["tower"][0], found["tower_1"][0]]


def test_other_models_on_the_same_layers_do_not_mix_up_the_calls() -> None:
    import keras

    graph = siamese()
    model = build(graph)
    before = {name: [id(one) for one in found] for name, found in outputs_of(model, graph).items()}
    other = keras.Input((3,))
    keras.Model(other, model.get_layer("tower")(other))
    after = {name: [id(one) for one in found] for name, found in outputs_of(model, graph).items()}
    assert after == before


def test_a_shared_layer_is_frozen_and_has_its_penalty_once() -> None:
    graph = siamese(trainable=False, kernel_regularizer=Pick("L2", {"l2": 0.5}))
    run = run_of(graph)
    assert [one.path for one in run.models["model"].trainable_variables] == [
        "out/kernel",
        "out/bias",
    ]
    run.close()
    run = run_of(siamese(kernel_regularizer=Pick("L2", {"l2": 0.5})))
    run.build()
    kernel = run.models["model"].get_layer("tower").kernel.numpy()
    logs = run.evaluate("train")
    assert logs["regularization"] == pytest.approx(0.5 * float((kernel**2).sum()), rel=1e-5)
    paths = [path for path in run.machine.dials["model"].penalty._places if "kernel" in path]
    assert paths == [
        "networks.model.tower.kernel_regularizer",
        "networks.model.out.kernel_regularizer",
    ]
    run.close()


def test_the_rate_of_a_shared_dropout_is_one_dial() -> None:
    graph = siamese()
    for name, source in (("drop", "tower"), ("drop_1", "tower_1")):
        layer = "drop" if name == "drop_1" else ""
        graph = graph.add(Node(name, "Dropout", {"rate": 0.25}, (Ref(source),), layer=layer))
    graph = graph.with_node(Node("apart", "Subtract", {}, (Ref("drop"), Ref("drop_1"))))
    run = run_of(graph)
    assert [path for path in run.machine.dials["model"].numbers if path.endswith(".rate")] == [
        "networks.model.drop.rate"
    ]
    run.close()


def test_the_weights_of_a_shared_layer_are_kept_once() -> None:
    run = run_of(siamese())
    keys = [key for key in weights.take(run.models) if "@" not in key]
    assert keys == ["model/tower/0", "model/tower/1", "model/out/0", "model/out/1"]
    run.close()


def test_the_activations_of_every_call_have_the_name_of_their_node() -> None:
    run = run_of(siamese())
    found = PROBES["activations"](run, Want("activations", Example("train", 3)))
    tower = run.models["model"].get_layer("tower")
    for name, source in (("tower", "left"), ("tower_1", "right")):
        wanted = tower(run.prepared.parts["train"].inputs[source][3:4])[0]
        np.testing.assert_allclose(found[f"model/{name}"], wanted, rtol=1e-5, atol=1e-6)
    assert found["model/apart"] == pytest.approx(found["model/tower"] - found["model/tower_1"])
    run.close()


def test_saturation_and_the_histogram_are_those_of_the_call() -> None:
    run = run_of(siamese())
    found = PROBES["saturation"](run, Want("saturation"))
    assert {"model/tower", "model/tower_1"} <= set(found)
    assert found["model/tower"].tolist() != found["model/tower_1"].tolist()
    tower = run.models["model"].get_layer("tower")
    for name, source in (("tower", "left"), ("tower_1", "right")):
        options = (("node", name),)
        edges = PROBES["preactivations"](run, Want("preactivations", None, options))["edges"]
        inside = run.prepared.parts["train"].inputs[source] @ tower.kernel.numpy()
        assert edges[[0, -1]] == pytest.approx([inside.min(), inside.max()], rel=1e-4)
    run.close()


def test_the_weights_that_a_caller_shows_are_those_of_the_layer() -> None:
    run = run_of(siamese())
    found = PROBES["weights"](run, Want("weights", None, (("node", "tower_1"),)))
    kernel = run.models["model"].get_layer("tower").kernel.numpy()
    assert np.array_equal(found["model/tower_1/kernel"], kernel)
    run.close()


def test_a_look_at_the_network_tells_of_every_call_and_of_the_weights_once() -> None:
    run = run_of(siamese())
    looker = Looker(run)
    look = looker.look(looker.weights(), looker.batch(run), 0, 0.0)
    assert [one.name for one in look.vitals.layers] == ["tower_1", "tower", "apart", "out"]
    assert [one.name for one in look.vitals.weighted] == ["tower", "out"]
    assert not look.sick
    run.close()


def test_calls_on_shapes_that_do_not_fit_are_refused_at_the_call() -> None:
    graph = siamese()
    graph = graph.with_node(Node("right", "InputLayer", {"shape": (5,)}))
    with pytest.raises(BuildError) as caught:
        build(graph)
    assert caught.value.where == "networks.model.tower"  # the second in order


def test_two_outputs_of_one_layer_have_losses_of_their_own() -> None:
    graph = siamese()
    graph = Graph(graph.nodes[:4], (Ref("tower"), Ref("tower_1")))
    rng = np.random.default_rng(0)
    x = {name: rng.normal(size=(32, 3)).astype("f4") for name in ("left", "right")}
    y = {name: rng.normal(size=(32, 4)).astype("f4") for name in ("one", "two")}
    parts = {name: Part(x, y, np.arange(32)) for name in ("train", "validation", "test")}
    project = sample.with_graph(networks.regression(sample.dense(1), epochs=1), graph)
    run = Run(1, project, Prepared(Data("made", "table", x, y), parts), gear="eager")
    logs = run.evaluate("train")
    assert logs["loss"] == pytest.approx(logs["tower_loss"] + logs["tower_1_loss"], rel=1e-5)
    assert logs["tower_loss"] != logs["tower_1_loss"]
    run.close()


def test_a_running_network_keeps_its_weights_when_a_layer_is_shared_no_longer() -> None:
    graph = siamese()
    run = run_of(graph)
    before = weights.take(run.models)
    alone = sample.with_graph(run.project, graph.unshare("tower_1"))
    (changed,) = [one for one in change(run, alone, run.prepared) if isinstance(one, e.Changed)]
    assert (changed.kept, changed.fresh) == (("tower", "out"), ("tower_1",))
    after = weights.take(run.models)
    assert np.array_equal(after["model/tower/0"], before["model/tower/0"])
    assert {"model/tower_1/0", "model/tower_1/1"} <= set(after)
    again = sample.with_graph(run.project, graph)
    (changed,) = [one for one in change(run, again, run.prepared) if isinstance(one, e.Changed)]
    assert (changed.kept, changed.fresh) == (("tower", "out"), ())
    assert np.array_equal(weights.take(run.models)["model/tower/0"], before["model/tower/0"])
    run.close()
