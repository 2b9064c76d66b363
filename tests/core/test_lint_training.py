"""Choosing by the test part, and steps taken for epochs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core.lint import Facts
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split
from tests.core.test_lint import cured, dense, found, network, project

NET = network(dense("h", 8, "relu"), dense("out", 1))
RATES = (
    Pick("slow", {"training.learning_rate": 0.001}),
    Pick("fast", {"training.learning_rate": 0.01}),
)


def compared(validation: float, test: float, twins: tuple[Pick, ...] = RATES) -> Project:
    return replace(project(NET), data=DataChoice(split=Split(validation, test)), twins=twins)


def test_variants_that_only_the_test_part_can_tell_apart_are_objected_to() -> None:
    (finding,) = found("test-as-validation", compared(0.0, 0.2))
    assert finding.where == "data.split.validation"
    assert finding.message.startswith("3 variants")
    assert cured("test-as-validation", compared(0.0, 0.2)).data.split == Split(0.2, 0.2)


def test_a_set_with_a_test_part_of_its_own_counts() -> None:
    assert found("test-as-validation", compared(0.0, 0.0), Facts(test_rows=10_000))
    assert found("test-as-validation", compared(0.0, 0.2), Facts(test_rows=0)) == []


@pytest.mark.parametrize(
    "subject",
    [
        compared(0.2, 0.2),
        compared(0.0, 0.0),
        compared(0.0, 0.2, ()),
        compared(0.0, 0.2, (Pick("another seed", {"seed": 2}),)),
    ],
)
def test_a_test_part_that_chooses_nothing_is_left_alone(subject: Project) -> None:
    assert found("test-as-validation", subject) == []


def limited(epochs: int, max_steps: int | None, batch_size: int = 128) -> Project:
    return project(NET, epochs=epochs, max_steps=max_steps, batch_size=batch_size)


MANY = Facts(rows=55_000)


def test_steps_taken_for_epochs_are_counted_in_epochs() -> None:
    (finding,) = found("steps-for-epochs", limited(1000, 1000), MANY)
    assert finding.where == "training.max_steps"
    assert "2.3 epochs of 430 steps" in finding.message
    fixed = cured("steps-for-epochs", limited(1000, 1000), MANY).training
    assert (fixed.epochs, fixed.max_steps) == (1000, None)


@pytest.mark.parametrize(
    ("subject", "facts"),
    [
        (limited(3, 1000), MANY),
        (limited(1000, None), MANY),
        (limited(10, 1000), MANY),
        (limited(100, 100, 0), MANY),
        (limited(100, 100), Facts(rows=128)),
        (limited(100, 100), Facts()),
        (limited(100, 100), None),
    ],
)
def test_steps_that_are_meant_as_steps_are_left_alone(
    subject: Project, facts: Facts | None
) -> None:
    assert found("steps-for-epochs", subject, facts) == []


def test_a_limit_on_the_rows_makes_epochs_shorter() -> None:
    subject = replace(limited(20, 20), data=DataChoice(split=Split(limit=100)))
    assert found("steps-for-epochs", subject, MANY) == []
