"""What the marks on the curves say of an edit."""

from __future__ import annotations

from dataclasses import replace

from nnplayground.core import field
from nnplayground.core.changes import differences
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project, Training

GRAPH = Graph(
    (
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("sum", "Dense", {"units": 1}, (Ref("input"),)),
        Node("sign", "Dense", {"units": 1}, (Ref("input"),)),
    ),
    (Ref("sum"), Ref("sign")),
)
LOSS = Pick("MeanSquaredError")


def project(**training):
    return Project(networks={"model": GRAPH}, training=Training(loss=LOSS, **training))


def told(old, new):
    return [(one.path, one.title, one.old, one.new) for one in differences(old, new)]


def with_output(one, **settings):
    own = OutputTraining(**({"loss": LOSS, "metrics": one.training.metrics} | settings))
    return replace(one, training=replace(one.training, outputs={"sign": own}))


def test_the_first_weight_of_an_output_is_told_beside_the_one_it_had():
    before = project()
    after = with_output(before, weight=0.5)
    path = "training.outputs.sign.weight"
    assert told(before, after) == [(path, "weight of sign", "1", "0.5")]
    assert told(after, before) == [(path, "weight of sign", "0.5", "1")]


def test_every_setting_of_an_output_is_told_by_itself():
    before = project()
    changes = {"loss": Pick("Huber"), "metrics": (Pick("R2Score"),), "trained": False}
    found = told(before, with_output(before, **changes))
    path = "training.outputs.sign"
    assert found == [
        (f"{path}.loss", "loss of sign", "MeanSquaredError", "Huber"),
        (f"{path}.metrics", "metrics of sign", "none", "R2Score"),
        (f"{path}.trained", "sign trained", "on", "off"),
    ]


def test_an_output_that_is_gone_takes_its_settings_along_without_a_word():
    before = with_output(project(), weight=0.5)
    alone = GRAPH.remove(["sign"])
    after = replace(project(), networks={"model": alone})
    assert told(before, after) == [("networks.model.sign", "sign", "Dense", "none")]


def test_a_batch_of_all_examples_is_called_all():
    before = project()
    after = field.write(before, "training.batch_size", 0)
    assert told(before, after) == [("training.batch_size", "batch size", "32", "all")]
    assert told(after, before) == [("training.batch_size", "batch size", "all", "32")]


def test_penalties_and_optimizers_are_told_with_the_numbers_they_come_with():
    before = project()
    penal = field.write(before, "networks.model.sum.kernel_regularizer", Pick("L2"))
    assert [one.new for one in differences(before, penal)] == ["L2(0.01)"]
    other = field.write(before, "training.optimizer", Pick("SGD", {"momentum": 0.9}))
    (found,) = differences(before, other)
    assert (found.old, found.new) == ("Adam(0.001)", "SGD(0.01, 0.9)")
