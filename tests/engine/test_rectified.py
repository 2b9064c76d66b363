"""A rectifier behind a max pooling gives the numbers and gradients of one before it, and is moved only where nobody sees between."""

from __future__ import annotations

import numpy as np
import pytest

pytestmark = pytest.mark.keras

SHAPES = {"Conv1D": (9, 3), "Conv2D": (9, 8, 3), "Conv3D": (6, 5, 6, 3)}


def convolved(kind="Conv2D", activation="relu", **settings):
    """Return an input and a convolution of it, bias and all away from zero."""
    import keras

    keras.utils.set_random_seed(4)
    read = keras.Input(SHAPES[kind])
    layer = getattr(keras.layers, kind)(
        4, 3, activation=activation, bias_initializer="random_normal", **settings
    )
    return read, layer(read)


def pooled(tensor, **settings):
    import keras

    rank = len(tensor.shape) - 2
    return getattr(keras.layers, f"MaxPooling{rank}D")(**settings)(tensor)


def is_moved(model):
    """Tell whether any layer is another one than Keras'."""
    return any("call" in vars(layer) for layer in model.layers)


def passed(model, late, compiled):
    """Return outputs and gradients of inputs and weights on a batch, half of whose windows have nothing above zero."""
    from contextlib import nullcontext

    import tensorflow as tf

    from nnplayground.engine.rectified import rectified_late

    def run(x):
        with rectified_late() if late else nullcontext(), tf.GradientTape() as tape:
            tape.watch(x)
            outputs = tf.nest.flatten(model(x, training=True))
            places = [tf.range(tf.size(one), dtype=one.dtype) for one in outputs]
            loss = tf.add_n(
                [
                    tf.reduce_sum(tf.reshape(one, [-1]) * tf.cos(at))
                    for one, at in zip(outputs, places)
                ]
            )
        return [
            *outputs,
            *tape.gradient(loss, [x, *(one.value for one in model.trainable_variables)]),
        ]

    x = np.random.default_rng(3).normal(-0.5, 1, (5, *model.inputs[0].shape[1:])).astype(np.float32)
    return [np.asarray(one) for one in (tf.function(run) if compiled else run)(tf.constant(x))]


def moved_networks():
    """Return networks by name in which a rectifier may be computed behind the pooling."""
    import keras

    found = {}
    for kind in SHAPES:
        read, inner = convolved(kind)
        found[kind] = keras.Model(read, pooled(inner))
    read, inner = convolved(use_bias=False, strides=2)
    found["no bias"] = keras.Model(read, pooled(inner, padding="same"))
    read, inner = convolved(activation=None)
    inner = keras.layers.BatchNormalization()(inner)
    found["a layer"] = keras.Model(read, pooled(keras.layers.Activation("relu")(inner)))
    read, inner = convolved()
    found["overlapping"] = keras.Model(read, pooled(inner, pool_size=3, strides=1))
    read, inner = convolved(dtype="float64")
    found["double precision"] = keras.Model(read, pooled(inner, dtype="float64"))
    return found


def left_networks():
    """Return networks by name in which what is before the pooling is seen, or is not a rectifier that nothing else reads."""
    import keras

    found = {}
    read, inner = convolved()
    found["an output"] = keras.Model(read, [pooled(inner), inner])
    found["read twice"] = keras.Model(
        read, [pooled(inner), keras.layers.GlobalAveragePooling2D()(inner)]
    )
    read, inner = convolved(activation="tanh")
    found["another activation"] = keras.Model(read, pooled(inner))
    read, inner = convolved()
    found["an average"] = keras.Model(read, keras.layers.AveragePooling2D(2)(inner))
    read, inner = convolved(activity_regularizer="l2")
    found["penalised"] = keras.Model(read, pooled(inner))
    other = keras.Input(SHAPES["Conv2D"])
    layer = keras.layers.Conv2D(4, 3, activation="relu")
    joined = keras.layers.Add()([pooled(layer(other)), pooled(layer(-other))])
    found["called twice"] = keras.Model(other, joined)
    pool = keras.layers.MaxPooling2D()
    joined = keras.layers.Add()(
        [pool(convolution(other)) for convolution in (layer_of(), layer_of())]
    )
    found["pooled twice"] = keras.Model(other, joined)
    read, inner = convolved()
    part = keras.Model(read, inner)
    outer = keras.Input(SHAPES["Conv2D"])
    found["an inner model"] = keras.Model(outer, pooled(part(outer)))
    return found


def layer_of():
    import keras

    return keras.layers.Conv2D(4, 3, activation="relu")


@pytest.mark.parametrize("compiled", [False, True], ids=["eager", "graph"])
def test_numbers_and_gradients_are_those_of_keras(compiled):
    from nnplayground.engine.rectified import pool_first

    for name, model in moved_networks().items():
        wanted = passed(model, False, compiled)
        pool_first(model)
        assert is_moved(model), name
        for late in (True, False):
            for one, other in zip(passed(model, late, compiled), wanted, strict=True):
                np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-6, err_msg=name)


def test_nothing_moves_where_somebody_sees_between():
    from nnplayground.engine.rectified import pool_first

    for name, model in left_networks().items():
        pool_first(model)
        assert not is_moved(model), name


def test_outside_a_step_every_layer_gives_what_it_is_named_for():
    from nnplayground.engine.rectified import pool_first, rectified_late

    model = moved_networks()["Conv2D"]
    x = np.random.default_rng(5).normal(size=(2, 9, 8, 3)).astype(np.float32)
    _, convolution, _ = model.layers
    wanted = np.asarray(convolution(x))
    pool_first(model)
    assert np.array_equal(np.asarray(convolution(x)), wanted)
    assert wanted.min() == 0
    with rectified_late():
        linear = np.asarray(convolution(x))
    assert linear.min() < 0
    np.testing.assert_array_equal(np.maximum(linear, 0), wanted)


def test_xla_gets_the_layers_as_they_are():
    from nnplayground.engine.dropout import inside_xla
    from nnplayground.engine.rectified import pool_first, rectified_late

    model = moved_networks()["Conv2D"]
    pool_first(model)
    x = np.random.default_rng(5).normal(size=(2, 9, 8, 3)).astype(np.float32)
    with rectified_late(), inside_xla():
        assert np.asarray(model.layers[1](x)).min() == 0
