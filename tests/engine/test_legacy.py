"""Files of Keras 2 with an unknown layer in a model inside: of the weights that are listed together, each layer gets its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from nnplayground.core.project import Project
from nnplayground.engine.build import build
from nnplayground.engine.opening import open_model
from tests.engine.test_alone import custom

pytestmark = pytest.mark.keras

WEIGHTS: dict[str, dict[str, tuple[int, ...]]] = {
    "front": {"kernel": (4, 6), "bias": (6,)},
    "norm": {"gamma": (6,), "beta": (6,), "moving_mean": (6,), "moving_variance": (6,)},
    "odd": {"gain": (), "scale": (6,), "shift": (6,), "count": ()},
    "behind": {"kernel": (6, 5), "bias": (5,)},
    "both": {
        "forward_gru/gru_cell/kernel": (1, 9),
        "forward_gru/gru_cell/recurrent_kernel": (3, 9),
        "forward_gru/gru_cell/bias": (2, 9),
        "backward_gru/gru_cell/kernel": (1, 9),
        "backward_gru/gru_cell/recurrent_kernel": (3, 9),
        "backward_gru/gru_cell/bias": (2, 9),
    },
    "after": {"gamma": (6,), "beta": (6,), "moving_mean": (6,), "moving_variance": (6,)},
    "end": {"kernel": (6, 2), "bias": (2,)},
}
"""Of the layers of the model inside, in their order; those of a layer that learn come first."""
FIXED = ("moving_mean", "moving_variance", "count")


def values() -> dict[str, np.ndarray]:
    """Return the arrays of all layers, no two alike, by "layer/name"."""
    rng = np.random.default_rng(5)
    shapes = {f"{one}/{name}": size for one, own in WEIGHTS.items() for name, size in own.items()}
    shapes |= {"answer/kernel": (2, 1), "answer/bias": (1,)}
    return {key: np.asarray(rng.uniform(0.1, 1, size), np.float32) for key, size in shapes.items()}


def layer(kind: str, name: str, **config: Any) -> dict[str, Any]:
    return {"class_name": kind, "config": {"name": name, "trainable": True, **config}}


def entry(name: str, size: int) -> dict[str, Any]:
    return layer("InputLayer", name, batch_input_shape=[None, size], dtype="float32")


def tower(functional: bool, odd: str = "Stretch") -> dict[str, Any]:
    """Return the model inside as tf.keras 2.15 describes it."""
    gru = {"module": "keras.layers", "class_name": "GRU", "config": {"name": "gru", "units": 3}}
    layers = [
        layer("Dense", "front", units=6),
        layer("BatchNormalization", "norm", axis=[1]),
        layer(odd, "odd"),
        layer("Dense", "behind", units=5),
        layer("Reshape", "turn", target_shape=[5, 1]),
        layer("Bidirectional", "both", layer=gru, merge_mode="concat"),
        layer("BatchNormalization", "after", axis=[1]),
        layer("Dense", "end", units=2),
    ]
    if not functional:
        return {
            "class_name": "Sequential",
            "config": {"name": "tower", "layers": [entry("front_input", 4), *layers]},
        }
    return model("tower", [entry("given", 4), *layers])


def model(name: str, layers: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a functional model of layers in a row; a model inside was called once before, when it was made."""
    before: list[Any] | None = None
    for one in layers:
        one["name"] = one["config"]["name"]
        one["inbound_nodes"] = [] if before is None else [[[*before, {}]]]
        before = [one["name"], int("layers" in one["config"]), 0]
    inputs = [[layers[0]["name"], 0, 0]]
    config = {"name": name, "layers": layers, "input_layers": inputs, "output_layers": [before]}
    return {"class_name": "Functional", "config": config}


def listed(prefix: str = "") -> list[tuple[str, str]]:
    """Return the weights of the model inside as its list has them: the key of each, and its name there."""
    pairs = [(one, name) for one, own in WEIGHTS.items() for name in own]
    pairs.sort(key=lambda pair: pair[1] in FIXED)
    # What a layer makes before it is built is not named after it.
    return [
        (f"{one}/{name}", f"{name}:0" if name == "gain" else f"{prefix}{one}/{name}:0")
        for one, name in pairs
    ]


def write(path: Path, inner: Any, names: list[tuple[str, str]], more: Any = None) -> Any:
    """Write a file of Keras 2: an input, the model inside and an answer; returns the arrays, with those in `more`."""
    arrays = values() | (more or {})
    group = inner["config"]["name"]
    config = model("whole", [entry("x", 4), inner, layer("Dense", "answer", units=1)])
    own = [("answer/kernel", "answer/kernel:0"), ("answer/bias", "answer/bias:0")]
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = json.dumps(config)
        file.attrs["keras_version"], file.attrs["backend"] = "2.15.0", "tensorflow"
        weights = file.create_group("model_weights")
        weights.attrs["layer_names"] = [b"x", group.encode(), b"answer"]
        for name, pairs in (("x", []), (group, names), ("answer", own)):
            there = weights.create_group(name)
            there.attrs["weight_names"] = np.array([one.encode() for _, one in pairs], "S")
            for key, one in pairs:
                there[one] = arrays[key]
    return arrays


def expected(arrays: dict[str, np.ndarray]) -> dict[str, list[np.ndarray]]:
    """Return the arrays of each layer in the order in which they are kept: those that learn first."""
    found: dict[str, list[np.ndarray]] = {}
    for key, array in arrays.items():
        name = key.partition("/")[0]
        found.setdefault(name if name == "answer" else f"tower_{name}", []).append(array)
    return found


def by_layer(arrays: Any) -> dict[str, list[np.ndarray]]:
    found: dict[str, list[np.ndarray]] = {}
    for key in sorted(arrays, key=lambda key: int(key.rpartition("/")[2])):
        found.setdefault(key.split("/")[1], []).append(arrays[key])
    return found


def assert_same(found: dict[str, list[np.ndarray]], wanted: dict[str, list[np.ndarray]]) -> None:
    assert found.keys() == wanted.keys()
    for name, arrays in wanted.items():
        assert [one.shape for one in found[name]] == [one.shape for one in arrays], name
        for mine, theirs in zip(found[name], arrays):
            np.testing.assert_array_equal(mine, theirs, name)


@pytest.mark.parametrize("prefix", ["", "tower/"])
@pytest.mark.parametrize("functional", [False, True], ids=["stack", "functional"])
def test_layers_beside_an_unknown_one_inside_a_model_have_their_weights(
    tmp_path: Path, functional: bool, prefix: str
) -> None:
    arrays = write(tmp_path / "old.h5", tower(functional), listed(prefix))
    opened = open_model(tmp_path / "old.h5", Project())
    assert_same(by_layer(opened.arrays), expected(arrays))
    assert opened.notes[1:] == (
        "tower_odd: cannot be built here; its weights are kept as they are.",
    )


def test_a_model_in_the_model_inside_may_hold_it(tmp_path: Path) -> None:
    """A layer around it has the name of one in it, so that only the name of the model tells their weights apart."""
    first = layer("Dense", "front", units=4, batch_input_shape=[None, 4])
    stack = {"name": "outer", "layers": [first, tower(functional=True)]}
    names = [(f"first/{one}", f"front/{one}:0") for one in ("kernel", "bias")]
    more = {"first/kernel": np.eye(4, dtype="f4"), "first/bias": np.arange(4, dtype="f4")}
    outer = {"class_name": "Sequential", "config": stack}
    arrays = write(tmp_path / "old.h5", outer, [*names, *listed("tower/")], more)
    wanted = expected(arrays)
    wanted["outer_front"] = wanted.pop("tower_first")
    assert_same(by_layer(open_model(tmp_path / "old.h5", Project()).arrays), wanted)


def test_without_the_unknown_layer_the_network_answers_as_the_file_says(tmp_path: Path) -> None:
    """The unknown layer is taken out; the numbers of all others are those that NumPy computes from the arrays of the file."""
    arrays = write(tmp_path / "old.h5", tower(functional=True), listed())
    opened = open_model(tmp_path / "old.h5", Project())
    graph = opened.project.networks["model"].remove(["tower_odd"], heal=True)
    network = build(graph)
    for key, array in opened.arrays.items():
        _, name, place = key.split("/")
        if name != "tower_odd":
            network.get_layer(name).variables[int(place)].assign(array)
    x = np.random.default_rng(0).normal(size=(5, 4)).astype(np.float32)

    def dense(name: str, rows: np.ndarray) -> np.ndarray:
        return rows @ arrays[f"{name}/kernel"] + arrays[f"{name}/bias"]

    def norm(name: str, rows: np.ndarray) -> np.ndarray:
        own = {one: arrays[f"{name}/{one}"] for one in WEIGHTS[name]}
        scale = own["gamma"] / np.sqrt(own["moving_variance"] + 1e-3)
        return (rows - own["moving_mean"]) * scale + own["beta"]

    import keras

    rows = dense("behind", norm("norm", dense("front", x)))[:, :, None]
    both = keras.layers.Bidirectional(keras.layers.GRU(3))
    both.build(rows.shape)
    both.set_weights([arrays[f"both/{one}"] for one in WEIGHTS["both"]])
    rows = dense("answer", dense("end", norm("after", np.asarray(both(rows)))))
    np.testing.assert_allclose(np.asarray(network(x)), rows, rtol=1e-4)


@pytest.mark.parametrize("reason", ["two unknown layers", "other names", "no names of layers"])
def test_where_names_do_not_say_whose_weights_they_are_nobody_gets_them(
    tmp_path: Path, reason: str
) -> None:
    inner, names = tower(functional=False), listed()
    if reason == "two unknown layers":
        inner["config"]["layers"][5] = layer("Twist", "turn")
    elif reason == "other names":
        names = [(key, name.replace("behind/", "renamed/")) for key, name in names]
    else:
        names = [(key, f"weight_{place}:0") for place, (key, _) in enumerate(names)]
    arrays = write(tmp_path / "old.h5", inner, names)
    opened = open_model(tmp_path / "old.h5", Project())
    assert_same(
        by_layer(opened.arrays), {"answer": [arrays["answer/kernel"], arrays["answer/bias"]]}
    )
    told = [note for note in opened.notes if "does not tell which of its weights" in note]
    assert len(told) == 1
    assert told[0].startswith("tower_front, ")
    assert not any("the file holds no weights" in note for note in opened.notes)


def test_weights_of_another_shape_inside_a_model_are_refused(tmp_path: Path) -> None:
    inner = tower(functional=True)
    inner["config"]["layers"][4]["config"]["units"] = 7
    write(tmp_path / "old.h5", inner, listed())
    with pytest.raises(
        ValueError, match=r"tower_behind have shape \(6, 5\) in the file.* needs \(6, 7\)"
    ):
        open_model(tmp_path / "old.h5", Project())


def test_a_file_that_keras_3_writes_in_the_old_form_is_divided_too(tmp_path: Path) -> None:
    import keras

    layers = keras.layers
    inner = keras.Sequential(
        [
            layers.Input((4,)),
            layers.Dense(6, name="front"),
            custom(),
            layers.Dense(5, name="behind"),
            layers.BatchNormalization(name="norm"),
        ],
        name="tower",
    )
    x = layers.Input((4,), name="x")
    whole = keras.Model(x, layers.Dense(2, name="answer")(inner(x)))
    rng = np.random.default_rng(3)
    whole.set_weights([rng.uniform(0.1, 1, one.shape) for one in whole.get_weights()])
    whole.save(tmp_path / "m.h5")
    wanted = {f"tower_{one.name}": [w.numpy() for w in one.weights] for one in inner.layers}
    wanted["answer"] = whole.get_layer("answer").get_weights()
    assert_same(by_layer(open_model(tmp_path / "m.h5", Project()).arrays), wanted)
