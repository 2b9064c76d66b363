"""Points on a typed formula."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.data.load import load
from nnplayground.data.source import DataError


def points(formula, **values):
    return load(Pick("formula", {"formula": formula, "noise": 0.0, **values}))


@pytest.mark.covers("B10")
def test_the_points_lie_on_the_formula():
    data = points("2*x + abs(x)")
    x = data.inputs["x"][:, 0]
    np.testing.assert_allclose(data.targets["y"], 2 * x + np.abs(x), rtol=1e-5, atol=1e-5)


def test_places_without_a_value_are_left_out_and_said():
    data = points("log(x)")
    assert (data.inputs["x"] > 0).all()
    assert "left out" in data.notes[0]


@pytest.mark.parametrize("formula", ["__import__('os')", "y", "log(-abs(x) - 1)", ""])
def test_a_formula_that_is_none_gets_one_sentence(formula):
    with pytest.raises(DataError) as caught:
        points(formula)
    assert "\n" not in str(caught.value)
