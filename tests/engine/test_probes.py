"""The probes against Keras' own numbers, on tiny models."""

from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core.events import Example, Want
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.engine import probes
from nnplayground.engine.probes import PROBES
from nnplayground.engine.watch import moment

pytestmark = pytest.mark.keras


def run_of(model, x, y=None, made_x=None, made_y=None, steps=(), kind="image"):
    """Return what a probe needs of a run; the prepared arrays are the raw ones where not given."""
    model = getattr(model, "_functional", model)  # of a Sequential, which is not what `build` makes
    y = np.zeros(len(x), np.int32) if y is None else y
    made_x = np.asarray(x, np.float32) if made_x is None else made_x
    made_y = y if made_y is None else made_y
    rows = np.arange(len(x))
    parts = {
        "train": Part({"x": made_x}, {"y": made_y}, rows),
        "validation": Part({"x": made_x[:0]}, {"y": made_y[:0]}, rows[:0]),
        "test": Part({"x": made_x[:0]}, {"y": made_y[:0]}, rows[:0]),
    }
    prepared = Prepared(Data("made", kind, {"x": x}, {"y": y}), parts, steps)
    project = Project(networks={"model": graph_of(model)})
    return SimpleNamespace(models={"model": model}, prepared=prepared, project=project, cache={})


def graph_of(model):
    """Return the graph of a Keras model each of whose layers is called once."""
    refs, nodes = {}, []
    for _, calls in sorted(model._nodes_by_depth.items(), reverse=True):
        for call in calls:
            name = call.operation.name
            refs |= {id(tensor): Ref(name, port) for port, tensor in enumerate(call.outputs)}
            read = tuple(refs[id(tensor)] for tensor in call.input_tensors)
            nodes.append(
                Node(name, type(call.operation).__name__, {}, () if call.is_input else read)
            )
    return Graph(tuple(nodes), tuple(refs[id(tensor)] for tensor in model.outputs))


def conv_net():
    import keras

    keras.utils.set_random_seed(3)
    image = keras.Input((8, 8, 3), name="image")
    x = keras.layers.Conv2D(5, 3, activation="relu", name="conv")(image)
    x = keras.layers.Dropout(0.5, name="drop")(x)
    x = keras.layers.MaxPooling2D(name="pool")(x)
    x = keras.layers.Flatten(name="flat")(x)
    return keras.Model(image, keras.layers.Dense(4, activation="softmax", name="out")(x))


def images(count=6, shape=(8, 8, 3)):
    return np.random.default_rng(0).random((count, *shape), np.float32)


def probe(name, run, example=None, **options):
    return PROBES[name](run, Want(name, example, tuple(options.items())))


def test_weights_are_copies_of_the_variables_of_every_layer():
    model = conv_net()
    found = probe("weights", run_of(model, images()))
    assert set(found) == {
        "model/conv/kernel",
        "model/conv/bias",
        "model/out/kernel",
        "model/out/bias",
    }
    before = model.get_layer("conv").kernel.numpy()
    assert np.array_equal(found["model/conv/kernel"], before)
    model.get_layer("conv").kernel.assign(before * 2)
    assert np.array_equal(found["model/conv/kernel"], before)


@pytest.mark.covers("N01")
def test_the_initial_weights_come_with_the_current_ones_where_the_run_keeps_them():
    model = conv_net()
    run = run_of(model, images())
    first = model.get_layer("conv").kernel.numpy()
    run.initial = {"model/conv/0": first}
    model.get_layer("conv").kernel.assign(first + 1)
    found = probe("weights", run, node="conv", initial=True)
    assert set(found) == {"model/conv/kernel", "model/conv/kernel/initial", "model/conv/bias"}
    assert np.array_equal(found["model/conv/kernel/initial"], first)
    assert np.allclose(found["model/conv/kernel"], first + 1)


def test_weights_of_one_name_are_told_apart_by_their_path():
    import keras

    given = keras.Input((5, 3), name="series")
    layer = keras.layers.Bidirectional(keras.layers.LSTM(2, name="lstm"), name="both")
    found = probe("weights", run_of(keras.Model(given, layer(given)), images(2, (5, 3))))
    assert "model/both/forward_lstm/lstm_cell/kernel" in found
    assert "model/both/backward_lstm/lstm_cell/kernel" in found
    assert len(found) == 6


@pytest.mark.parametrize(
    ("kind", "arguments", "shape", "expected"),
    [
        ("Conv1D", {"filters": 4, "kernel_size": 3}, (9, 2), (4, 2, 1, 3)),
        ("Conv2D", {"filters": 4, "kernel_size": (3, 2)}, (8, 8, 2), (4, 2, 3, 2)),
        ("Conv3D", {"filters": 4, "kernel_size": 3}, (5, 5, 5, 2), (4, 2, 3, 3)),
        ("Conv2DTranspose", {"filters": 4, "kernel_size": (3, 2)}, (8, 8, 2), (4, 2, 3, 2)),
        ("Conv1DTranspose", {"filters": 4, "kernel_size": 3}, (9, 2), (4, 2, 1, 3)),
        ("DepthwiseConv2D", {"kernel_size": 3, "depth_multiplier": 2}, (8, 8, 3), (6, 1, 3, 3)),
        ("DepthwiseConv1D", {"kernel_size": 3}, (9, 3), (3, 1, 1, 3)),
        ("SeparableConv2D", {"filters": 4, "kernel_size": 3}, (8, 8, 3), (3, 1, 3, 3)),
        ("SeparableConv1D", {"filters": 4, "kernel_size": 3}, (9, 3), (3, 1, 1, 3)),
    ],
)
def test_kernels_of_every_convolution_have_one_form(kind, arguments, shape, expected):
    import keras

    given = keras.Input(shape, name="image")
    made = getattr(keras.layers, kind)(**arguments, name="conv")
    found = probe("filters", run_of(keras.Model(given, made(given)), images(2, shape)))
    assert found["model/conv"].shape == expected
    assert found["model/conv"].dtype == np.float32


def test_a_filter_is_the_kernel_slice_of_its_output_channel():
    model = conv_net()
    kernel = model.get_layer("conv").kernel.numpy()
    found = probe("filters", run_of(model, images()))["model/conv"]
    assert np.array_equal(found[4, 2], kernel[:, :, 2, 4])


def test_a_transposed_filter_has_its_output_channel_first():
    import keras

    given = keras.Input((8, 8, 2), name="image")
    made = keras.layers.Conv2DTranspose(4, 3, name="conv")
    run = run_of(keras.Model(given, made(given)), images(2, (8, 8, 2)))
    assert np.array_equal(
        probe("filters", run)["model/conv"][3, 1], made.kernel.numpy()[:, :, 3, 1]
    )


def test_units_of_a_dense_layer_on_flattened_images_are_filters_of_the_image_size():
    import keras

    given = keras.Input((6, 5), name="image")
    flat = keras.layers.Flatten(name="flat")(given)
    layer = keras.layers.Dense(3, name="units")
    end = keras.layers.Dense(2, name="end")
    model = keras.Model(given, end(layer(flat)))
    found = probe("filters", run_of(model, images(2, (6, 5))))
    assert set(found) == {"model/units"}
    assert found["model/units"].shape == (3, 1, 6, 5)
    assert found["model/units"][1, 0, 2, 3] == layer.kernel.numpy()[2 * 5 + 3, 1]


def test_images_flattened_by_the_preparation_are_still_images_to_the_first_dense_layer():
    import keras

    model = keras.Sequential([keras.Input((48,), name="flat"), keras.layers.Dense(3, name="units")])
    x = images(4, (4, 4, 3))
    run = run_of(model, x, made_x=x.reshape(4, 48))
    assert probe("filters", run)["model/units"].shape == (3, 3, 4, 4)


def test_activations_equal_keras_for_every_layer():
    import keras

    model, x = conv_net(), images()
    found = probe("activations", run_of(model, x), Example("train", 4))
    assert np.array_equal(found["model/image/input"], x[4])
    for name in ("conv", "drop", "pool", "flat", "out"):
        part = keras.Model(model.inputs[0], model.get_layer(name).output)
        expected = np.array(part(x[4:5], training=False))[0]
        assert np.allclose(found[f"model/{name}"], expected, atol=1e-6), name


@pytest.mark.covers("B02")
def test_a_unit_is_the_weighted_sum_of_its_inputs_and_the_bias():
    run = run_of(conv_net(), images())
    found = probe("activations", run, Example("train", 1))
    kernel, bias = (probe("weights", run)[f"model/out/{name}"] for name in ("kernel", "bias"))
    sums = found["model/flat"] @ kernel + bias
    powers = np.exp(sums - sums.max())
    assert np.allclose(found["model/out"], powers / powers.sum(), atol=1e-5)


def test_another_example_needs_no_second_trace():
    run = run_of(conv_net(), images())
    probe("activations", run, Example("train", 0))
    probe("activations", run, Example("train", 3))
    assert run.cache["activations/model"][1].experimental_get_tracing_count() == 1


def deep_net(layers=20):
    """Return a chain of dense layers, of which some are read again behind others."""
    import keras

    keras.utils.set_random_seed(5)
    given = x = keras.Input((6,), name="given")
    for number in range(layers):
        made = keras.layers.Dense(6, activation="tanh", name=f"dense_{number}")(x)
        x = keras.layers.Add(name=f"add_{number}")([x, made])
    return keras.Model(given, x)


def test_a_deep_network_is_computed_no_deeper_than_somebody_looks():
    import keras

    model, x = deep_net(), images(4, (6,))
    run = run_of(model, x)
    chosen = ("model/dense_2", "model/add_3")
    found = probe("activations", run, Example("train", 2), nodes=chosen)
    assert set(found) == {*chosen, "model/given", "model/given/input"}
    for key in chosen:
        part = keras.Model(model.inputs[0], model.get_layer(key.split("/")[1]).output)
        assert np.allclose(found[key], np.array(part(x[2:3]))[0], atol=1e-6)
    (key,) = run.cache
    names, _ = run.cache[key]
    assert "add_3" in names
    assert "dense_8" not in names


def test_few_depths_are_traced_however_many_layers_are_looked_at():
    run = run_of(deep_net(), images(2, (6,)))
    everything = probe("activations", run)
    for number in range(20):
        key = f"model/add_{number}"
        found = probe("activations", run, nodes=(key,))
        assert np.allclose(found[key], everything[key], atol=1e-6)
    assert len(run.cache) <= 7
    assert all(one.experimental_get_tracing_count() == 1 for _, one in run.cache.values())


def test_what_was_computed_deep_in_the_same_moment_is_not_computed_again():
    run = run_of(deep_net(), images(2, (6,)))
    with moment(run):
        everything = probe("activations", run)
        found = probe("activations", run, nodes=("model/add_2",))
        assert [key for key in run.cache if "activations" in str(key)] == ["activations/model"]
    assert np.array_equal(found["model/add_2"], everything["model/add_2"])


def test_nodes_that_are_not_there_give_nothing_of_their_own():
    run = run_of(conv_net(), images())
    assert probe("activations", run, nodes=("twin/conv",)) == {}
    assert set(probe("activations", run, nodes=("model/gone",))) == {
        "model/image",
        "model/image/input",
    }


def test_activations_follow_the_weights():
    model = conv_net()
    run = run_of(model, images())
    before = probe("activations", run, Example("train", 0))["model/out"]
    layer = model.get_layer("out")
    layer.kernel.assign(layer.kernel * 3)
    assert not np.allclose(probe("activations", run, Example("train", 0))["model/out"], before)


def test_an_example_that_does_not_exist_gives_nothing():
    run = run_of(conv_net(), images())
    assert probe("activations", run, Example("train", 99)) == {}
    assert probe("activations", run, Example("validation", 0)) == {}


def test_a_layer_with_several_outputs_and_a_nested_model_show_what_they_give():
    import keras

    inner_in = keras.Input((4,), name="inner_in")
    inner = keras.Model(inner_in, keras.layers.Dense(3)(inner_in), name="inner")
    given = keras.Input((5, 4), name="series")
    series, last, _cell = keras.layers.LSTM(
        4, return_sequences=True, return_state=True, name="lstm"
    )(given)
    model = keras.Model(given, [inner(last), series])
    x = images(2, (5, 4))
    found = probe("activations", run_of(model, x))
    assert found["model/lstm"].shape == (5, 4)
    assert found["model/lstm/1"].shape == (4,)
    assert np.allclose(found["model/inner"], np.array(model(x[:1])[0])[0], atol=1e-6)


def test_a_huge_output_is_sampled_by_channels(monkeypatch):
    monkeypatch.setattr(probes, "LARGEST", 6 * 6 * 2)
    model, x = conv_net(), images()
    full = np.array(model.get_layer("conv")(x[:1]))[0]
    found = probe("activations", run_of(model, x))
    assert found["model/conv/channels"].tolist() == [0, 2]
    assert np.allclose(found["model/conv"], full[..., [0, 2]], atol=1e-6)


def plane_net(units=1):
    import keras

    keras.utils.set_random_seed(1)
    return keras.Sequential([keras.Input((2,), name="x"), keras.layers.Dense(units, name="out")])


def test_the_surface_is_the_output_over_the_plane_with_a_margin():
    x = np.array([[-1, 0], [1, 0], [0, 10], [0, 0]], np.float32)
    model = plane_net()
    found = probe("surface", run_of(model, x, kind="points"), resolution=5)
    assert np.allclose(found["extent"], [-1.2, 1.2, -1, 11])
    corner = np.array([[1.2, -1.0]], np.float32)
    assert found["grid"].shape == (5, 5)
    assert np.allclose(found["grid"][0, 4], np.array(model(corner))[0, 0], atol=1e-5)


def test_the_surface_of_several_classes_has_a_plane_for_each():
    x = np.zeros((3, 2), np.float32)
    assert probe("surface", run_of(plane_net(3), x), resolution=4)["grid"].shape == (4, 4, 3)


def test_a_network_of_more_than_two_inputs_has_no_surface_and_no_curve():
    run = run_of(conv_net(), images())
    assert probe("surface", run) == {}
    assert probe("function", run) == {}


@pytest.mark.covers("C02")
def test_the_curve_of_a_linear_unit_is_its_line():
    import keras

    model = keras.Sequential([keras.Input((1,), name="x"), keras.layers.Dense(1, name="line")])
    model.get_layer("line").set_weights([np.array([[2.0]]), np.array([0.5])])
    x = np.linspace(0, 10, 11, dtype=np.float32)[:, None]
    found = probe("function", run_of(model, x, x[:, 0] * 2), resolution=7)
    assert found["x"][0] == pytest.approx(-1)
    assert np.allclose(found["y"][:, 0], 2 * found["x"] + 0.5, atol=1e-5)


def test_a_linear_preparation_of_the_targets_is_undone():
    raw = np.linspace(-3, 5, 9)
    part = Part({"x": raw[:, None]}, {"y": ((raw - 1) / 4)[:, None]}, np.arange(9))
    data = Data("made", "function", {"x": raw[:, None]}, {"y": raw})
    prepared = Prepared(data, {"train": part}, (("standardise", "targets", {"y": {}}),))
    assert np.allclose(probes._undone(prepared, "y", np.array([[0.0], [0.5]])), [[1], [3]])


def test_data_that_is_not_finite_does_not_break_the_reach():
    low, high = probes._reach(np.array([[np.nan, 1.0], [2.0, np.inf], [4.0, 1.0]]))
    assert np.isfinite([low, high]).all()
    assert low[0] < 2
    assert high[0] > 4
