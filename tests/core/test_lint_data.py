"""Rules about the data and the first layer."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Node, stack
from nnplayground.core.lint import Facts
from nnplayground.core.lint_data import input_shape
from nnplayground.core.param import Pick
from nnplayground.core.project import Project


def project(shape):
    values = {} if shape is None else {"shape": shape}
    return Project(
        networks={"model": stack(Node("input", "InputLayer", values), Node("dense", "Dense"))}
    )


@pytest.mark.parametrize(
    ("wanted", "given"), [((4,), (4,)), ((None, 3), (7, 3)), (None, (28, 28, 1))]
)
def test_an_input_that_fits_is_left_alone(wanted, given):
    assert not list(input_shape(project(wanted), Facts(shape=given)))


def test_the_shape_of_the_data_is_offered():
    (found,) = input_shape(project((2,)), Facts(shape=(4,)))
    assert "2" in found.message
    assert "4" in found.message
    assert found.where == "networks.model.input"
    assert found.fix.networks["model"]["input"].values["shape"] == (4,)
    assert not list(input_shape(found.fix, Facts(shape=(4,))))


def test_pictures_for_a_flat_network_are_flattened():
    (found,) = input_shape(project((2,)), Facts(shape=(28, 28, 1)))
    assert found.fix.networks["model"]["input"].values["shape"] == (784,)
    assert found.fix.data.steps == (Pick("flatten"),)


def test_nothing_is_said_before_the_data_are_known():
    assert not list(input_shape(project((2,)), None))
