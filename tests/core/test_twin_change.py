"""A twin can be edited as if it were a project: what is said of it leads to what is wanted, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.graph import Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.remedies import REMEDIES
from nnplayground.core.twin_change import twin_of, with_twin
from nnplayground.core.vary import VariantError

RATE = "training.optimizer.learning_rate"
EVERYTHING = e.Finding("", "", remedies=tuple(REMEDIES))


def twins(activation="tanh", **changes):
    """Return a project with two twins, the first of which has some changes."""
    graph = stack(
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("dense", "Dense", {"units": 4, "activation": Pick(activation)}),
        Node("middle", "Dense", {"units": 4, "activation": Pick(activation)}),
        Node("end", "Dense", {"units": 3, "activation": Pick("softmax")}),
    )
    training = Training(
        loss=Pick("SparseCategoricalCrossentropy"),
        metrics=(Pick("Accuracy"),),
        optimizer=Pick("SGD", {"learning_rate": 0.5}),
    )
    made = Project(networks={"model": graph}, training=training)
    return replace(made, twins=(Pick("first", changes or {RATE: 4.0}), Pick("second")))


def layers(project):
    return [(node.type, dict(node.values)) for node in project.networks["model"].nodes]


@pytest.mark.parametrize("place", [1, 2])
@pytest.mark.parametrize("activation", ["tanh", "relu"])
@pytest.mark.parametrize("name", REMEDIES)
def test_every_remedy_can_be_said_of_one_twin(name, activation, place):
    project = twins(activation)
    if name == "no-penalties":
        project = field.write(project, "networks.model.dense.kernel_regularizer", Pick("L2"))
    if name == "constant-rate":
        project = field.write(project, "training.schedule", Pick("ExponentialDecay"))
    wanted = REMEDIES[name].apply(twin_of(project, place), EVERYTHING)
    if wanted is None:
        assert (name, activation) not in {("dropout", "tanh"), ("clip", "tanh"), ("relu", "tanh")}
        return
    after = with_twin(project, place, wanted)
    assert after is not None
    made = twin_of(after, place)
    assert (made.training, made.data, layers(made)) == (
        wanted.training,
        wanted.data,
        layers(wanted),
    )
    other = 3 - place
    assert twin_of(after, 0) == twin_of(project, 0)
    assert after.twins[other - 1] == project.twins[other - 1]
    assert [one.name for one in after.twins] == ["first", "second"]


def test_what_is_said_again_is_said_once():
    project = twins(**{"training.learning_rate": 4.0, "networks.model.dense.units": 8})
    wanted = field.write(twin_of(project, 1), RATE, 2.0)
    after = with_twin(project, 1, wanted)
    assert after.twins[0].values == {"networks.model.dense.units": 8, RATE: 2.0}


def test_a_change_that_is_taken_back_is_gone():
    project = twins(**{RATE: 4.0, "training.batch_size": 7})
    wanted = field.write(twin_of(project, 1), RATE, 0.5)
    after = with_twin(project, 1, wanted)
    assert twin_of(after, 1) == wanted
    assert after.twins[0].values["training.batch_size"] == 7


def test_a_layer_that_a_twin_added_can_be_changed():
    project = twins(**{"networks.model.dense+": Pick("Dropout", {"rate": 0.2})})
    wanted = field.write(twin_of(project, 1), "networks.model.dense_dropout.rate", 0.6)
    after = with_twin(project, 1, wanted)
    assert twin_of(after, 1).networks == wanted.networks


def test_what_a_twin_cannot_say_is_refused():
    project = twins()
    own = twin_of(project, 1)
    graph = own.networks["model"]
    shorter = graph.remove(["middle"], heal=True)
    linked = graph.with_node(replace(graph["end"], inputs=(Ref("dense"),)))
    other = graph.with_node(replace(graph["middle"], type="Activation", values={}))
    for changed in (shorter, other):
        assert with_twin(project, 1, replace(own, networks={"model": changed})) is None
    branched = replace(project, networks={"model": linked})
    inner = Node("new", "Dropout", {"rate": 0.1})
    split = linked.insert_on(inner, Ref("dense"), "end")
    assert with_twin(branched, 1, replace(own, networks={"model": split})) is None
    recipe = replace(own, training=replace(own.training, recipe=Pick("another")))
    assert with_twin(project, 1, recipe) is None


def test_a_twin_that_does_not_fit_is_not_edited():
    project = twins(**{"networks.model.gone.units": 3})
    with pytest.raises(VariantError):
        twin_of(project, 1)
    assert with_twin(project, 1, twin_of(project, 0)) is None
