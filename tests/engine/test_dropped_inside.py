"""The masks of recurrent and attention layers that the probe foretells are those that Keras then draws."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core.order import order
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine.dropped_inside import drawings_of
from tests.engine.test_dropped import probe

pytestmark = [pytest.mark.keras, pytest.mark.covers("R03")]
BATCH, TIME, FEATURES, UNITS = 6, 4, 5, 7


def run_of(layer, *shapes, joined=False):
    """Return what the probe reads of a run whose network is one layer; joined: it takes its inputs as a list."""
    import keras

    inputs = [keras.Input(shape) for shape in shapes]
    model = keras.Model(inputs, layer(inputs) if joined else layer(*inputs))
    x = np.zeros((40, *shapes[0]), np.float32)
    part = Part({"x": x}, {"y": np.zeros(40, np.int32)}, np.arange(40))
    data = Data("d", "table", {"x": x}, {"y": part.targets["y"]})
    return SimpleNamespace(
        models={"model": model},
        prepared=Prepared(data, {"train": part}),
        order=lambda epoch: order(40, epoch, 1, True),
        epoch=0,
        position=0,
        batch_size=BATCH,
    )


def foretold(run, part):
    """Return the mask of a part for each place of the batch."""
    return np.stack([probe(run, place=place)[f"model/layer/{part}"] for place in range(BATCH)])


def drawn_by(cell, call):
    """Return the masks that a cell makes while something is called, in the order of drawing."""
    own, masks = cell._create_dropout_mask, []

    def listen(*arguments):
        made = own(*arguments)
        masks.extend(np.asarray(one) for one in (made if isinstance(made, list) else [made]))
        return made

    cell._create_dropout_mask = listen
    try:
        call()
    finally:
        del cell._create_dropout_mask
    return masks


LONG = ("input gate", "forget gate", "candidate", "output gate")
SHORT = ("update gate", "reset gate", "candidate")


def each(*names):
    return [f"{half}/{name}" for half in ("input", "state") for name in names]


CELLS = {
    "SimpleRNN": ({"dropout": 0.4, "recurrent_dropout": 0.3}, ["input", "state"]),
    "SimpleRNN, input": ({"dropout": 0.4}, ["input"]),
    "SimpleRNN, state": ({"recurrent_dropout": 0.4}, ["state"]),
    "LSTM, input": ({"dropout": 0.4}, ["input"]),
    "LSTM": ({"dropout": 0.4, "recurrent_dropout": 0.3}, each(*LONG)),
    "GRU": ({"dropout": 0.4, "recurrent_dropout": 0.3}, each(*SHORT)),
    "GRU, state": ({"recurrent_dropout": 0.5}, each(*SHORT)[3:]),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_recurrent_layer_draws_the_masks_that_were_foretold(name):
    import keras

    values, parts = CELLS[name]
    layer = getattr(keras.layers, name.split(",")[0])(UNITS, **values, seed=3, name="layer")
    run = run_of(layer, (TIME, FEATURES))
    x = np.ones((BATCH, TIME, FEATURES), np.float32)
    for _ in range(2):
        state = np.array(layer.cell.seed_generator.state)
        found = probe(run)
        masks = {part: foretold(run, part) for part in parts}
        np.testing.assert_array_equal(np.array(layer.cell.seed_generator.state), state)
        told = [name for name in found if name.endswith("/count")]
        assert [name[len("model/layer/") : -len("/count")] for name in told] == parts
        drawn = drawn_by(layer.cell, lambda: layer(x, training=True))
        assert len(drawn) == len(parts)
        for part, mask in zip(parts, drawn):
            np.testing.assert_allclose(masks[part], mask, rtol=1e-6)
            share = float(found[f"model/layer/{part}/share"])
            assert share == pytest.approx(1 - (mask > 0).mean())
        rate = values.get("dropout", values.get("recurrent_dropout"))
        assert float(found[f"model/layer/{parts[0]}/rate"]) == rate


@pytest.mark.parametrize(
    ("kind", "shape", "first"),
    [
        ("ConvLSTM1D", (TIME, 6, 2), False),
        ("ConvLSTM2D", (TIME, 5, 6, 2), False),
        ("ConvLSTM1D", (TIME, 2, 6), True),
    ],
)
def test_a_recurrent_layer_of_maps_draws_a_map_for_each_gate(kind, shape, first):
    import keras

    data_format = "channels_first" if first else "channels_last"
    layer = getattr(keras.layers, kind)(
        3, 2, dropout=0.4, recurrent_dropout=0.2, data_format=data_format, name="layer"
    )
    run = run_of(layer, shape)
    parts = each(*LONG)
    masks = [foretold(run, part) for part in parts]
    drawn = drawn_by(layer.cell, lambda: layer(np.ones((BATCH, *shape), np.float32), training=True))
    for mask, expected in zip(masks, drawn, strict=True):
        expected = np.moveaxis(expected, 1, -1) if first else expected
        np.testing.assert_allclose(mask, expected, rtol=1e-6)


def test_both_ways_and_a_truncated_layer_draw_as_foretold():
    import keras

    from nnplayground.engine.cells.recurrent import TruncatedBPTT

    inner = keras.layers.GRU(UNITS, dropout=0.4)
    layer = keras.layers.Bidirectional(inner, name="layer")
    run = run_of(layer, (TIME, FEATURES))
    x = np.ones((BATCH, TIME, FEATURES), np.float32)
    masks = [foretold(run, f"{way}/input") for way in ("forward", "backward")]
    assert np.abs(masks[0] - masks[1]).max() > 0
    cells = layer.forward_layer.cell, layer.backward_layer.cell
    ahead = drawn_by(cells[0], lambda: layer(x, training=True))
    np.testing.assert_allclose(masks[0], ahead[0], rtol=1e-6)
    again = foretold(run, "backward/input")
    back = drawn_by(cells[1], lambda: layer(x, training=True))
    np.testing.assert_allclose(again, back[0], rtol=1e-6)
    cut = TruncatedBPTT(keras.layers.LSTM(UNITS, dropout=0.3), 2, name="layer")
    run = run_of(cut, (TIME, FEATURES))
    mask = foretold(run, "input")
    drawn = drawn_by(cut.cell.cells[0], lambda: cut(x, training=True))
    np.testing.assert_allclose(mask, drawn[0], rtol=1e-6)


def test_a_mask_is_the_same_at_all_time_steps_and_is_what_the_layer_does():
    """Of a layer that adds up what it reads, the output tells of the mask."""
    import keras

    layer = keras.layers.SimpleRNN(
        FEATURES,
        activation="linear",
        dropout=0.5,
        kernel_initializer="identity",
        recurrent_initializer="identity",
        name="layer",
    )
    run = run_of(layer, (TIME, FEATURES))
    mask = foretold(run, "input")
    given = np.asarray(layer(np.ones((BATCH, TIME, FEATURES), np.float32), training=True))
    np.testing.assert_allclose(given, TIME * mask, rtol=1e-6)


ATTENTION = {
    "MultiHeadAttention": {"num_heads": 2, "key_dim": 3},
    "GroupQueryAttention": {"head_dim": 3, "num_query_heads": 4, "num_key_value_heads": 2},
}


@pytest.mark.parametrize("kind", ATTENTION)
def test_an_attention_layer_drops_the_weights_that_were_foretold(kind):
    import keras

    layer = getattr(keras.layers, kind)(**ATTENTION[kind], dropout=0.4, name="layer")
    run = run_of(layer, (TIME, FEATURES), (TIME + 2, FEATURES))
    inner = layer._dropout_layer
    for _ in range(2):
        state = np.array(inner.seed_generator.state)
        mask = foretold(run, "weights")
        np.testing.assert_array_equal(np.array(inner.seed_generator.state), state)
        assert mask.shape[:3] == (BATCH, TIME, TIME + 2)
        own, seen = inner.call, []

        def listen(weights, training=False, own=own, seen=seen):
            seen.append((np.asarray(weights), np.asarray(own(weights, training=training))))
            return own(weights, training=False) * (seen[0][1] / seen[0][0])

        inner.call = listen
        query, value = (
            np.random.default_rng(1).normal(size=(BATCH, length, FEATURES)).astype(np.float32)
            for length in (TIME, TIME + 2)
        )
        layer(query, value, training=True)
        inner.call = own
        before, after = seen[0]
        np.testing.assert_allclose(np.moveaxis(mask, -1, 1) * before, after, rtol=1e-5)


@pytest.mark.parametrize("kind", ["Attention", "AdditiveAttention"])
def test_attention_without_heads_drops_weights_too(kind):
    import keras

    layer = getattr(keras.layers, kind)(dropout=0.4, seed=2, name="layer")
    run = run_of(layer, (TIME, TIME + 2), (TIME + 2, TIME + 2), joined=True)
    mask = foretold(run, "weights")
    assert mask.shape == (BATCH, TIME, TIME + 2, 1)
    # A query of zeros attends to all keys alike; values that are a unit matrix tell of each weight.
    value = np.tile(np.eye(TIME + 2, dtype=np.float32), (BATCH, 1, 1))
    query = np.zeros((BATCH, TIME, TIME + 2), np.float32)
    plain = getattr(keras.layers, kind)(dropout=0.4, seed=2)
    plain([query, value])
    plain.seed_generator.state.assign(layer.seed_generator.state)
    given = np.asarray(plain([query, value], training=True))
    weights = np.asarray(plain([query, value]))
    np.testing.assert_allclose(given, weights * mask[..., 0], rtol=1e-5)


def test_layers_without_dropout_and_those_that_are_not_known_tell_nothing():
    import keras

    k = keras.layers
    silent = [
        k.LSTM(UNITS, name="layer"),
        k.TimeDistributed(k.LSTM(UNITS, dropout=0.5), name="layer"),
        k.RNN([k.LSTMCell(UNITS, dropout=0.5), k.LSTMCell(UNITS)], name="layer"),
        k.Dense(3, name="layer"),
    ]
    shapes = [(TIME, FEATURES), (2, TIME, FEATURES), (TIME, FEATURES), (FEATURES,)]
    for layer, shape in zip(silent, shapes):
        run = run_of(layer, shape)
        assert drawings_of(layer) == []
        assert probe(run) == {}


def test_a_length_that_is_not_known_is_left_out():
    import keras

    layer = keras.layers.MultiHeadAttention(2, 3, dropout=0.5, name="layer")
    query, value = keras.Input((None, FEATURES)), keras.Input((TIME, FEATURES))
    keras.Model([query, value], layer(query, value))
    assert drawings_of(layer) == []
