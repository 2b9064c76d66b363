"""Layers without values."""

from __future__ import annotations

import random

import pytest

from nnplayground.core.lazy import keras
from nnplayground.engine.valueless import valueless

pytestmark = pytest.mark.keras


def test_layers_have_shapes_but_no_values_and_nothing_waits_for_any():
    from keras.src.backend.common import global_state

    _ = keras.__version__  # its import draws numbers
    state = random.getstate()
    with valueless():
        layer = keras.layers.Dense(10**6, use_bias=False, kernel_initializer="zeros")
        layer.build((None, 10**6))
    assert [tuple(one.shape) for one in layer.weights] == [(10**6, 10**6)]  # four terabytes
    assert random.getstate() == state
    assert global_state.get_global_attribute("uninitialized_variables") == []
    with keras.StatelessScope():
        pass  # would fill what waits


def test_an_error_inside_leaves_nothing_waiting_either():
    from keras.src.backend.common import global_state

    def broken():
        with valueless():
            keras.layers.Dense(3).build((None, 2))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert global_state.get_global_attribute("uninitialized_variables") == []
