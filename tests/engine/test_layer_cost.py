"""Operations of layers, held against TensorFlow's profiler."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Node
from nnplayground.core.layer_cost import costs, total
from nnplayground.engine.build import build
from nnplayground.engine.check import Checker
from tests.engine import sample

pytestmark = pytest.mark.keras


def profiled(model) -> int:
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import (
        convert_variables_to_constants_v2,
    )
    from tensorflow.python.profiler.model_analyzer import profile
    from tensorflow.python.profiler.option_builder import ProfileOptionBuilder

    shapes = [tf.TensorSpec((1, *tensor.shape[1:])) for tensor in model.inputs]
    function = convert_variables_to_constants_v2(
        tf.function(lambda *x: model(list(x) if len(x) > 1 else x[0])).get_concrete_function(
            *shapes
        )
    )
    options = ProfileOptionBuilder(ProfileOptionBuilder.float_operation())
    found = profile(function.graph, options=options.with_empty_output().build())
    return found.total_float_ops


@pytest.mark.covers("F10")
def test_operations_are_those_of_the_profiler():
    project = sample.project(
        Node("conv", "Conv2D", {"filters": 8, "kernel_size": (3, 3)}),
        Node("pool", "MaxPooling2D"),
        Node("depth", "DepthwiseConv2D", {"kernel_size": (3, 3), "use_bias": False}),
        Node("flat", "Flatten"),
        sample.dense(16, "relu"),
        sample.dense(10),
        shape=(28, 28, 1),
    )
    graph = project.networks["model"]
    reports = Checker().check(project).nodes["model"]
    ours = total(costs(graph, reports, 1).values()).operations
    assert ours == pytest.approx(profiled(build(graph)), rel=0.01)
