"""The mask that the probe foretells is the mask that the next training step uses."""

from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core.events import Example, Want
from nnplayground.core.order import order
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine import dropped as module
from nnplayground.engine.probes import PROBES

pytestmark = pytest.mark.keras


def run_of(layer, shape, size=40, batch=16, position=0, shuffle=True):
    import keras

    keras.utils.set_random_seed(5)
    image = keras.Input(shape, name="input")
    model = keras.Model(image, layer(image))
    x = np.zeros((size, *shape), np.float32)
    part = Part({"x": x}, {"y": np.zeros(size, np.int32)}, np.arange(size))
    return SimpleNamespace(
        models={"model": model},
        prepared=Prepared(Data("d", "table", {"x": x}, {"y": part.targets["y"]}), {"train": part}),
        order=lambda epoch: order(size, epoch, 1, shuffle),
        epoch=0,
        position=position,
        batch_size=batch,
    )


def probe(run, example=None, **options):
    return PROBES["dropped"](run, Want("dropped", example, tuple(options.items())))


def layers():
    import keras

    k = keras.layers
    return {
        "Dropout": (k.Dropout(0.3, name="drop"), (50,)),
        "pictures": (k.Dropout(0.5, name="drop"), (6, 5, 4)),
        "rows alike": (k.Dropout(0.5, noise_shape=(None, 1, 20), name="drop"), (7, 20)),
        "batch alike": (k.Dropout(0.5, noise_shape=(1, 20), name="drop"), (20,)),
        "SpatialDropout1D": (k.SpatialDropout1D(0.4, name="drop"), (6, 30)),
        "SpatialDropout2D": (k.SpatialDropout2D(0.4, name="drop"), (4, 4, 30)),
        "SpatialDropout3D": (k.SpatialDropout3D(0.4, name="drop"), (2, 3, 4, 20)),
        "seeded": (k.Dropout(0.3, seed=7, name="drop"), (50,)),
    }


@pytest.mark.parametrize("name", layers())
def test_the_mask_is_what_the_layer_does_to_ones_in_the_next_step(name):
    layer, shape = layers()[name]
    run = run_of(layer, shape)
    for _ in range(3):
        state = layer.seed_generator.state.numpy()
        found = [probe(run, place=place)["model/drop"] for place in range(16)]
        share = float(probe(run)["model/drop/share"])
        np.testing.assert_array_equal(layer.seed_generator.state.numpy(), state)
        given = np.asarray(layer(np.ones((16, *shape), np.float32), training=True))
        np.testing.assert_allclose(np.stack(found), given, rtol=1e-6)
        assert share == pytest.approx(1 - (given > 0).mean())


def test_alpha_dropout_shows_what_is_kept():
    import keras

    layer = keras.layers.AlphaDropout(0.3, name="drop")
    run = run_of(layer, (50,))
    mask = probe(run, place=3)["model/drop"]
    given = np.asarray(layer(np.ones((16, 50), np.float32), training=True))[3]
    np.testing.assert_array_equal(mask > 0, given == given.max())


def test_the_dropped_share_is_the_rate_within_the_error_of_sampling():
    import keras

    layer = keras.layers.Dropout(0.3, name="drop")
    run = run_of(layer, (400,), size=128, batch=128)
    for rate in (0.0, 0.1, 0.5, 0.9):
        layer.rate = rate
        found = probe(run)
        share, count = float(found["model/drop/share"]), int(found["model/drop/count"])
        assert float(found["model/drop/rate"]) == rate
        assert count == 128 * 400
        assert abs(share - rate) <= 4 * np.sqrt(rate * (1 - rate) / count)


def test_the_batch_is_that_of_the_next_step_and_the_chosen_example_is_looked_for_in_it():
    import keras

    run = run_of(keras.layers.Dropout(0.5, name="drop"), (8,), position=16)
    found = probe(run, Example("train", int(order(40, 0, 1, True)[20])))
    np.testing.assert_array_equal(found["batch"], order(40, 0, 1, True)[16:32])
    assert int(found["place"]) == 4
    assert int(probe(run, Example("validation", 0), place=99)["place"]) == 15
    run.position = 40
    np.testing.assert_array_equal(probe(run)["batch"], order(40, 1, 1, True)[:16])


def test_of_a_large_batch_only_the_first_rows_are_drawn_and_they_are_the_same(monkeypatch):
    import keras

    run = run_of(keras.layers.Dropout(0.5, name="drop"), (50,))
    whole = probe(run, place=2)
    monkeypatch.setattr(module, "MOST_DRAWN", 200)
    few = probe(run, place=2)
    assert int(few["model/drop/count"]) == 200
    np.testing.assert_array_equal(few["model/drop"], whole["model/drop"])


def test_a_network_without_dropout_has_nothing_to_show():
    import keras

    assert probe(run_of(keras.layers.GaussianDropout(0.5), (5,))) == {}
