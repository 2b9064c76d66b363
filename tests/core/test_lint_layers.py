"""Dropout, batch normalisation and truncated backpropagation that do nothing, or not what they are for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint import Facts
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from tests.core.test_lint import cured, dense, found, network, project


def dropout(rate: Any = 0.5, kind: str = "Dropout") -> Node:
    return Node("drop", kind, {"rate": rate})


def beside(subject: Project, path: str, value: Any) -> Project:
    return replace(subject, twins=(Pick("twin", {path: value}),))


H, OUT = dense("h", 8, "relu"), dense("out", 1)
RATE = "networks.model.drop.rate"


@pytest.mark.parametrize("kind", ["Dropout", "GaussianDropout", "AlphaDropout"])
def test_a_rate_of_0_is_objected_to(kind: str) -> None:
    subject = project(network(H, dropout(0.0, kind), OUT))
    assert found("dead-dropout", subject)[0].where == "networks.model.drop"
    assert cured("dead-dropout", subject).networks["model"]["drop"].values["rate"] == 0.3


def test_a_rate_that_a_twin_changes_is_meant() -> None:
    assert found("dead-dropout", beside(project(network(H, dropout(0.0), OUT)), RATE, 0.5)) == []
    assert (
        found("too-much-dropout", beside(project(network(H, dropout(0.95), OUT)), RATE, 0.2)) == []
    )


def test_rates_that_leave_nearly_nothing_are_objected_to() -> None:
    subject = project(network(H, dropout(0.9), OUT))
    assert "90%" in found("too-much-dropout", subject)[0].message
    assert cured("too-much-dropout", subject).networks["model"]["drop"].values["rate"] == 0.5


def test_so_are_the_rates_of_recurrent_layers() -> None:
    lstm = Node("lstm", "LSTM", {"recurrent_dropout": 0.95})
    subject = project(network(lstm, OUT, shape=(5, 2)))
    assert found("too-much-dropout", subject)[0].where == "networks.model.lstm.recurrent_dropout"
    assert cured("too-much-dropout", subject).networks["model"]["lstm"].values == {
        "recurrent_dropout": 0.5
    }


@pytest.mark.parametrize(
    "last",
    [(dropout(0.3),), (dropout(0.3), Node("s", "Softmax")), (Node("s", "ReLU"), dropout(0.3))],
)
def test_dropout_behind_the_last_layer_is_taken_out(last: tuple[Node, ...]) -> None:
    subject = project(network(H, OUT, *last))
    (finding,) = found("dropout-at-the-end", subject)
    assert (finding.where, "out" in finding.message) == ("networks.model.drop", True)
    assert "drop" not in cured("dropout-at-the-end", subject).networks["model"]


def test_an_output_with_settings_of_its_own_is_not_taken_out() -> None:
    own = {"drop": OutputTraining(Pick("MeanAbsoluteError"))}
    (finding,) = found("dropout-at-the-end", project(network(H, OUT, dropout(0.3)), outputs=own))
    assert finding.fix is None


DROPOUT_RULES = ("dead-dropout", "too-much-dropout", "dropout-at-the-end")


@pytest.mark.parametrize("rate", [0.1, 0.5, 0.8, "half"])
def test_dropout_between_layers_and_before_the_last_one_is_left_alone(rate: Any) -> None:
    subject = project(network(dense("a", 8, "relu"), dropout(rate), H, dropout(rate), OUT))
    for name in DROPOUT_RULES:
        assert found(name, subject) == []


def test_dropout_that_others_read_is_no_end() -> None:
    graph = network(H, dropout(0.3), OUT)
    viewed = Graph(graph.nodes, (Ref("drop"), Ref("out")))
    assert found("dropout-at-the-end", project(viewed)) == []


def test_networks_of_other_roles_and_recipes_may_end_in_dropout() -> None:
    graph = network(H, OUT, dropout(0.3))
    other = Project(networks={"model": network(H, OUT), "encoder": graph})
    assert found("dropout-at-the-end", other) == []
    assert found("dropout-at-the-end", project(graph, recipe=Pick("gan"))) == []


NORM = Node("norm", "BatchNormalization")
SMALL = "small-batch-normalisation"


def test_batches_of_one_give_batch_normalisation_nothing() -> None:
    subject = project(network(H, NORM, OUT), batch_size=1)
    (finding,) = found(SMALL, subject)
    assert finding.where == "networks.model.norm"
    assert "the same for every example" in finding.message
    assert cured(SMALL, subject).training.batch_size == 32


def test_maps_of_a_batch_of_one_are_told_apart() -> None:
    graph = network(Node("c", "Conv2D"), NORM, Node("f", "Flatten"), OUT, shape=(9, 9, 1))
    (finding,) = found(SMALL, project(graph, batch_size=1))
    assert "averages over many" in finding.message
    assert cured(SMALL, project(graph, batch_size=1))


@pytest.mark.parametrize("size", [2, 4, 7])
def test_small_batches_are_hinted_at(size: int) -> None:
    subject = project(network(H, NORM, OUT), batch_size=size)
    assert f"batches of {size} examples" in found(SMALL, subject)[0].message
    assert cured(SMALL, subject).training.batch_size == 32


@pytest.mark.parametrize(
    ("norm", "size"),
    [
        (NORM, 8),
        (NORM, 32),
        (NORM, 0),
        (Node("norm", "LayerNormalization"), 1),
        (Node("norm", "GroupNormalization"), 2),
        (Node("norm", "BatchNormalization", {"trainable": False}), 1),
        (Node("norm", "BatchNormalization", {"renorm": True}), 4),
        (Node("norm", "Dropout"), 1),
    ],
)
def test_normalisation_that_suits_the_batch_is_left_alone(norm: Node, size: int) -> None:
    assert found(SMALL, project(network(H, norm, OUT), batch_size=size)) == []


def test_a_batch_size_that_a_twin_changes_is_meant() -> None:
    subject = project(network(H, NORM, OUT), batch_size=2)
    assert found(SMALL, beside(subject, "training.batch_size", 32)) == []


CUT = "nothing-truncated"


def truncated(steps: int, shape: Any = (12, 3)) -> Project:
    node = Node("cut", "TruncatedBPTT", {"layer": Pick("LSTM"), "steps": steps})
    return project(network(node, OUT, shape=shape))


@pytest.mark.parametrize("steps", [12, 20])
def test_truncation_behind_the_end_of_the_sequence_cuts_nothing(steps: int) -> None:
    (finding,) = found(CUT, truncated(steps))
    assert finding.where == "networks.model.cut.steps"
    assert f"{steps} time steps" in finding.message
    assert "only 12" in finding.message
    assert cured(CUT, truncated(steps)).networks["model"]["cut"].values["steps"] == 6


def test_the_length_of_the_data_counts_where_the_input_leaves_it_open() -> None:
    assert found(CUT, truncated(20, (None, 3))) == []
    assert found(CUT, truncated(20, (None, 3)), Facts(shape=(12, 3)))
    assert found(CUT, truncated(20, (None, 3)), Facts(shape=(21, 3))) == []


def test_a_sequence_of_one_step_cannot_be_cut() -> None:
    (finding,) = found(CUT, truncated(1, (1, 3)))
    assert finding.fix is None


def test_truncation_inside_the_sequence_is_left_alone() -> None:
    assert found(CUT, truncated(11)) == []


def test_a_full_length_beside_a_truncated_twin_is_meant() -> None:
    assert found(CUT, beside(truncated(12), "networks.model.cut.steps", 3)) == []
