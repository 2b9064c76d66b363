"""Configs of Keras 3 and Keras 2, written by hand: no Keras is needed to read them."""

from __future__ import annotations

import json
import time

import pytest

from nnplayground.core import project_text
from nnplayground.core.graph import Node, Ref
from nnplayground.core.keras_config import MOST_IN_A_ROW, ConfigError, read
from nnplayground.core.keras_reader import MOST_NODES
from nnplayground.core.param import Pick
from nnplayground.core.project import Project


def tensor(name, call=0, port=0, shape=(None, 8)):
    config = {"shape": list(shape), "dtype": "float32", "keras_history": [name, call, port]}
    return {"class_name": "__keras_tensor__", "config": config}


def layer(kind, name, *sources, calls=None, kwargs=None, module="keras.layers", **config):
    """Return a layer of Keras 3 that is called on `sources`, or several times."""
    calls = calls if calls is not None else ([sources] if sources else [])
    arguments = [
        list(map(tensor, one)) if len(one) == 1 else [list(map(tensor, one))] for one in calls
    ]
    nodes = [{"args": one, "kwargs": kwargs or {}} for one in arguments]
    return {
        "module": module,
        "class_name": kind,
        "config": {"name": name, "trainable": True, "dtype": "float32", **config},
        "registered_name": None,
        "name": name,
        "inbound_nodes": nodes,
    }


def entry(name, *shape):
    return layer("InputLayer", name, batch_shape=[None, *shape])


def functional(layers, inputs, outputs, name="net"):
    config = {
        "name": name,
        "layers": layers,
        "input_layers": [[one, 0, 0] for one in inputs],
        "output_layers": [[*one, 0] if isinstance(one, tuple) else [one, 0, 0] for one in outputs],
    }
    return {"module": "keras", "class_name": "Functional", "config": config}


def sequential(*layers, name="stack", **more):
    return {
        "module": "keras",
        "class_name": "Sequential",
        "config": {"name": name, "layers": list(layers), **more},
    }


def test_branches_and_marked_outputs_come_in():
    found = read(
        functional(
            [
                entry("x", 8),
                layer("Dense", "one", "x", units=4, activation="relu"),
                layer("Dense", "two", "one", units=4, activation="linear"),
                layer("Add", "sum", "one", "two"),
            ],
            ["x"],
            ["sum", "one"],
        )
    )
    assert found.graph.nodes == (
        Node("x", "InputLayer", {"shape": (8,)}),
        Node("one", "Dense", {"units": 4, "activation": Pick("relu")}, (Ref("x"),)),
        Node("two", "Dense", {"units": 4}, (Ref("one"),)),
        Node("sum", "Add", {}, (Ref("one"), Ref("two"))),
    )
    assert found.graph.outputs == (Ref("sum"), Ref("one"))
    assert (found.notes, found.unknown, found.name) == ((), (), "net")


def test_a_layer_called_twice_is_shared():
    layers = [
        entry("a", 8),
        entry("b", 8),
        layer("Dense", "twin", calls=[["a"], ["b"]], units=3),
        layer("Subtract", "apart"),
    ]
    pair = [[tensor("twin", 0), tensor("twin", 1)]]
    layers[-1]["inbound_nodes"] = [{"args": pair, "kwargs": {}}]
    graph = read(functional(layers, ["a", "b"], ["apart"])).graph
    assert graph["twin_1"].layer == "twin"
    assert graph["twin_1"].values == {"units": 3}
    assert graph["apart"].inputs == (Ref("twin"), Ref("twin_1"))
    assert graph.problems() == ()


def test_an_inner_model_is_a_block_and_its_second_call_shares_every_layer():
    inner = functional(
        [
            entry("in", 8),
            layer("Dense", "deep", calls=[["in"]], units=8),
            layer("Dense", "again", calls=[["deep"]], units=8),
        ],
        ["in"],
        ["again"],
        "tower",
    )
    inner["config"]["layers"][1]["inbound_nodes"].append({"args": [tensor("again")], "kwargs": {}})
    inner["config"]["output_layers"] = [["deep", 1, 0]]
    tower = {**inner, "name": "tower"}
    tower["inbound_nodes"] = [{"args": [tensor(one)], "kwargs": {}} for one in ("a", "b")]
    join = layer("Dot", "match")
    join["inbound_nodes"] = [{"args": [[tensor("tower", 0), tensor("tower", 1)]], "kwargs": {}}]
    found = read(functional([entry("a", 8), entry("b", 8), tower, join], ["a", "b"], ["match"]))
    assert [(block.name, block.nodes) for block in found.blocks] == [
        ("tower", ("tower_deep", "tower_again", "tower_deep_1")),
        ("tower 2", ("tower_deep_2", "tower_again_1", "tower_deep_3")),
    ]
    owners = {node.id: node.owner for node in found.graph.nodes if node.type == "Dense"}
    assert owners == {
        "tower_deep": "tower_deep",
        "tower_again": "tower_again",
        "tower_deep_1": "tower_deep",
        "tower_deep_2": "tower_deep",
        "tower_again_1": "tower_again",
        "tower_deep_3": "tower_deep",
    }
    assert found.graph.problems() == ()


def test_states_are_further_inputs_and_outputs():
    layers = [
        entry("x", 5, 4),
        layer("LSTM", "reads", "x", units=3, return_state=True),
        layer("LSTM", "goes_on", "x", units=3),
    ]
    states = [tensor("reads", 0, 1), tensor("reads", 0, 2)]
    layers[2]["inbound_nodes"][0]["kwargs"] = {"initial_state": states, "mask": None}
    graph = read(functional(layers, ["x"], ["goes_on"])).graph
    assert graph["goes_on"].inputs == (Ref("x"), Ref("reads", 1), Ref("reads", 2))


def test_a_stack_without_an_input_layer_gets_one_of_the_shape_it_was_built_with():
    dense = layer("Dense", "one", units=2)
    found = read(sequential(dense, build_input_shape=[None, 7]))
    assert found.graph.nodes == (
        Node("input", "InputLayer", {"shape": (7,)}),
        Node("one", "Dense", {"units": 2}, (Ref("input"),)),
    )
    assert found.graph.is_stack()


def test_a_file_of_keras_2_is_read():
    old = {
        "class_name": "Model",
        "config": {
            "name": "old",
            "layers": [
                {
                    "class_name": "InputLayer",
                    "name": "x",
                    "config": {"name": "x", "batch_input_shape": [None, 8], "dtype": "float32"},
                    "inbound_nodes": [],
                },
                {
                    "class_name": "Dense",
                    "name": "d",
                    "config": {
                        "name": "d",
                        "units": 8,
                        "activation": "hard_sigmoid",
                        "kernel_initializer": {"class_name": "glorot_normal", "config": {}},
                        "kernel_regularizer": {"class_name": "L1L2", "config": {"l2": 0.5}},
                    },
                    "inbound_nodes": [[["x", 0, 0, {}]]],
                },
                {
                    "class_name": "LeakyReLU",
                    "name": "leak",
                    "config": {"name": "leak", "alpha": 0.125},
                    "inbound_nodes": [["d", 0, 0, {}]],
                },
                {
                    "class_name": "Add",
                    "name": "sum",
                    "config": {"name": "sum"},
                    "inbound_nodes": [[["d", 0, 0, {}], ["leak", 0, 0, {}]]],
                },
            ],
            "input_layers": [["x", 0, 0]],
            "output_layers": ["sum", 0, 0],
        },
    }
    found = read(old)
    values = found.graph["d"].values
    assert values["kernel_initializer"] == Pick("GlorotNormal")
    assert values["kernel_regularizer"].name == "L1L2"
    assert values["kernel_regularizer"].values["l2"] == 0.5
    assert found.graph["leak"].values == {"negative_slope": 0.125}
    assert found.graph["sum"].inputs == (Ref("d"), Ref("leak"))
    assert found.notes == ("d: `hard_sigmoid` is that of Keras 3; before, it had other corners.",)


def test_an_old_list_of_layers_is_a_stack():
    layers = [
        {"class_name": "Dense", "config": {"name": "a", "units": 4, "batch_input_shape": [None, 9]}}
    ]
    graph = read({"class_name": "Sequential", "config": layers}).graph
    assert [node.values for node in graph.nodes] == [{"shape": (9,)}, {"units": 4}]


def test_wrapped_layers_keep_their_settings():
    inner = {"module": "keras.layers", "class_name": "GRU", "config": {"name": "g", "units": 5}}
    wrapper = layer("Bidirectional", "both", layer=inner, merge_mode="sum")
    graph = read(sequential(entry("x", 6, 4), wrapper)).graph
    assert graph["both"].values == {"layer": Pick("GRU", {"units": 5}), "merge_mode": "sum"}


def test_frozen_layers_stay_frozen():
    graph = read(sequential(entry("x", 8), layer("Dense", "d", units=4, trainable=False))).graph
    assert graph["d"].values["trainable"] is False


def test_what_is_inside_a_frozen_layer_is_frozen_by_it_alone():
    inner = layer("Dense", "d", units=4, trainable=False)
    wrapper = layer("TimeDistributed", "t", layer=inner, trainable=False)
    graph = read(sequential(entry("x", 5, 8), wrapper)).graph
    assert graph["t"].values == {"layer": Pick("Dense", {"units": 4}), "trainable": False}


@pytest.mark.parametrize(
    ("kind", "arguments", "values"),
    [
        ("Add", ["x", 3.0], {"scale": 1.0, "offset": 3.0}),
        ("Add", [3, "x"], {"scale": 1.0, "offset": 3.0}),
        ("Multiply", ["x", 0.5], {"scale": 0.5}),
        ("Subtract", ["x", 2.0], {"scale": 1.0, "offset": -2.0}),
        ("Subtract", [2.0, "x"], {"scale": -1.0, "offset": 2.0}),
        ("TrueDivide", ["x", 4.0], {"scale": 0.25}),
    ],
)
def test_arithmetic_with_a_number_is_a_rescaling(kind, arguments, values):
    step = layer(kind, "step", "x", module="keras.src.ops.numpy")
    step["inbound_nodes"][0]["args"] = [tensor("x") if one == "x" else one for one in arguments]
    graph = read(functional([entry("x", 8), step], ["x"], ["step"])).graph
    assert (graph["step"].type, graph["step"].values) == ("Rescaling", values)


@pytest.mark.parametrize("arguments", [[4.0, "x"], ["x", 0.0], ["x", True]])
def test_quotients_that_are_no_line_are_kept_as_unknown(arguments):
    step = layer("TrueDivide", "step", "x", module="keras.src.ops.numpy")
    step["inbound_nodes"][0]["args"] = [tensor("x") if one == "x" else one for one in arguments]
    assert read(functional([entry("x", 8), step], ["x"], ["step"])).unknown == ("step",)


def test_other_operations_are_kept_as_unknown():
    step = layer("Roll", "step", "x", module="keras.src.ops.numpy", shift=2)
    found = read(functional([entry("x", 8), step], ["x"], ["step"]))
    assert found.unknown == ("step",)
    assert json.loads(found.graph["step"].values["config"])["shift"] == 2


def test_operations_that_only_make_a_mask_are_left_out():
    mask = layer("NotEqual", "padding", "x", module="keras.src.ops.numpy")
    words = layer("Embedding", "words", "x", input_dim=50, output_dim=4, mask_zero=True)
    rnn = layer("LSTM", "rnn", "words", units=3)
    rnn["inbound_nodes"][0]["kwargs"] = {"mask": tensor("padding")}
    found = read(functional([entry("x", 8), words, mask, rnn], ["x"], ["rnn"]))
    assert [node.id for node in found.graph.nodes] == ["x", "words", "rnn"]
    assert (found.unknown, found.graph.outputs) == ((), ())


def test_a_sum_behind_a_mask_is_noted_because_operations_drop_masks():
    words = layer("Embedding", "words", "x", input_dim=50, output_dim=4, mask_zero=True)
    total = layer("Add", "total", "words", module="keras.src.ops.numpy")
    total["inbound_nodes"] = [{"args": [tensor("words"), tensor("words")], "kwargs": {}}]
    found = read(functional([entry("x", 8), words, total], ["x"], ["total"]))
    assert found.graph["total"].type == "Add"
    assert len(found.notes) == 1
    assert found.notes[0].startswith("total: ")
    assert "padding" in found.notes[0]
    words["config"]["mask_zero"] = False
    assert read(functional([entry("x", 8), words, total], ["x"], ["total"])).notes == ()


@pytest.mark.parametrize(
    ("module", "kind", "registered"),
    [
        ("keras.layers", "Lambda", None),
        ("somewhere", "Dense", "mine>Dense"),
        ("somewhere.else", "Dense", None),
        ("keras.layers", "Block", None),
    ],
)
def test_unknown_classes_are_kept_with_their_config(module, kind, registered):
    odd = layer(kind, "odd", "x", module=module, answer=42)
    odd["registered_name"] = registered
    graph_of = read(
        functional([entry("x", 8), odd, layer("Dense", "d", "odd", units=2)], ["x"], ["d"])
    )
    node = graph_of.graph["odd"]
    assert graph_of.unknown == ("odd",)
    assert node.type not in ("Dense", "Block")
    assert json.loads(node.values["config"])["answer"] == 42
    project = Project(networks={"model": graph_of.graph})
    assert project_text.from_json(project_text.to_json(project)) == project


def test_a_model_inside_a_wrapper_is_kept_as_unknown():
    inner = sequential(layer("Dense", "d", units=2), name="inner")
    found = read(sequential(entry("x", 5, 4), layer("TimeDistributed", "each", layer=inner)))
    assert found.unknown == ("each",)
    assert found.notes == ("each: holds Sequential, which is not known here.",)


def test_what_cannot_be_said_is_noted_once_for_all_layers():
    layers = [layer("Dense", f"d{number}", units=2, magic=7) for number in range(5)]
    half = layer("Dense", "half", units=2)
    half["config"]["dtype"] = {"class_name": "DTypePolicy", "config": {"name": "mixed_float16"}}
    rule = layer("Dense", "rule", units=2, kernel_constraint={"class_name": "Mine", "config": {}})
    assert read(sequential(entry("x", 8), *layers, half, rule)).notes == (
        "d0, d1, d2 and 2 more: the setting `magic` is not known here and was left out.",
        "half: computes with mixed_float16 in the file and with float32 here.",
        "rule: `kernel_constraint` is Mine, which is not known here, and was left out.",
    )


def test_an_unknown_activation_is_kept_by_name():
    odd = {
        "module": "builtins",
        "class_name": "function",
        "config": "mine",
        "registered_name": "p>mine",
    }
    found = read(sequential(entry("x", 8), layer("Dense", "d", units=2, activation=odd)))
    assert found.graph["d"].values["activation"] == Pick("p>mine")
    assert "cannot be built" in found.notes[0]


def test_an_impossible_size_is_kept_and_noted():
    found = read(sequential(entry("x", 8), layer("Dense", "d", units=2**40)))
    assert found.graph["d"].values["units"] == 2**40
    assert found.notes == ("d: the setting `units` has a value that is not possible here.",)


@pytest.mark.parametrize(
    "config",
    [
        {},
        {"class_name": "Dense", "config": {}},
        {"class_name": "Sequential", "config": {}},
        {"class_name": "Sequential", "config": {"layers": []}},
        {"class_name": "Sequential", "config": {"layers": [3]}},
        {"class_name": "Functional", "config": {"layers": [], "input_layers": []}},
        functional([entry("x", 8)], ["x"], ["nobody"]),
        functional([entry("x", 8), layer("Dense", "d", "nobody")], ["x"], ["d"]),
        functional(
            [entry("x", 8), layer("Add", "a", "x", "b"), layer("ReLU", "b", "a")], ["x"], ["b"]
        ),
        functional([entry("x", 8), layer("ReLU", "a", "x")], ["x"], ["a", "a"]),
        functional([entry("x", 8), layer("ReLU", "a", "x")], ["x"], [("a", 7)]),
    ],
)
def test_a_config_that_is_no_network_is_refused_in_one_sentence(config):
    with pytest.raises(ConfigError) as caught:
        read(config)
    assert str(caught.value)
    assert "\n" not in str(caught.value)


def test_inner_models_with_the_wrong_number_of_inputs_are_refused():
    inner = functional(
        [entry("p", 8), entry("q", 8), layer("Add", "s", "p", "q")], ["p", "q"], ["s"]
    )
    inner |= {"name": "pair", "inbound_nodes": [{"args": [tensor("x")], "kwargs": {}}]}
    with pytest.raises(ConfigError, match="2 inputs and is called on 1"):
        read(functional([entry("x", 8), inner], ["x"], ["pair"]))


def test_models_that_multiply_without_end_are_refused_soon():
    model = functional([entry("x", 8), layer("ReLU", "r", "x")], ["x"], ["r"], "m0")
    for depth in range(1, 10):
        inner = {**model, "name": f"m{depth - 1}"}
        inner["inbound_nodes"] = [{"args": [tensor("x")], "kwargs": {}} for _ in range(50)]
        model = functional([entry("x", 8), inner], ["x"], [f"m{depth - 1}"], f"m{depth}")
    begun = time.process_time()
    with pytest.raises(ConfigError, match=r"more than|too often"):
        read(model)
    assert time.process_time() - begun < 10


def test_a_long_chain_in_the_wrong_order_takes_little_time():
    chain = [layer("ReLU", f"r{n}", f"r{n - 1}" if n else "x") for n in range(MOST_IN_A_ROW - 1)]
    last = f"r{MOST_IN_A_ROW - 2}"
    begun = time.process_time()
    graph = read(functional([entry("x", 8), *reversed(chain)], ["x"], [last])).graph
    assert time.process_time() - begun < 10
    assert len(graph.nodes) == MOST_IN_A_ROW
    with pytest.raises(ConfigError, match=f"{MOST_IN_A_ROW + 1} layers one behind the other"):
        read(sequential(entry("x", 8), *[layer("ReLU", "r")] * MOST_IN_A_ROW))
    with pytest.raises(ConfigError, match="more than"):
        read(sequential(entry("x", 8), *[layer("ReLU", "r")] * (MOST_NODES + 1)))


def test_names_are_made_legal_and_kept_apart():
    odd = [layer("ReLU", "a/b c", units=1), layer("ReLU", "a_b_c"), layer("ReLU", "x" * 500)]
    ids = [node.id for node in read(sequential(entry("x", 8), *odd)).graph.nodes]
    assert ids == ["x", "a_b_c", "a_b_c_1", "x" * 180]


def in_form_of_keras_2(layers):
    """Turn calls on one tensor each into lists, as Keras 2 wrote them."""
    for one in layers:
        one["inbound_nodes"] = [
            [[*node["args"][0]["config"]["keras_history"], {}]] for node in one["inbound_nodes"]
        ]
    return layers


@pytest.mark.parametrize("calls", [1, 2])
@pytest.mark.parametrize("stack", [False, True])
def test_keras_2_counts_the_calls_of_an_inner_model_from_its_making_on(stack, calls):
    inside = [entry("in", 8), layer("Dense", "deep", "in", units=8)]
    if stack:
        tower = {**sequential(*inside, name="tower"), "name": "tower"}
    else:
        tower = {
            **functional(in_form_of_keras_2(inside), ["in"], ["deep"], "tower"),
            "name": "tower",
        }
    sources = ["a", ("tower", 1)][:calls]
    tower["inbound_nodes"] = [
        {"args": [tensor(*(one if isinstance(one, tuple) else (one,)))]} for one in sources
    ]
    end = layer("Dense", "end", units=2)
    end["inbound_nodes"] = [{"args": [tensor("tower", calls)]}]
    layers = in_form_of_keras_2([entry("a", 8), tower, end])
    graph = read(functional(layers, ["a"], ["end", ("tower", calls)])).graph
    made = ["tower_deep", "tower_deep_1"][:calls]
    assert [node.id for node in graph.nodes] == ["a", *made, "end"]
    assert graph["end"].inputs == (Ref(made[-1]),)
    assert graph["tower_deep"].inputs == (Ref("a"),)
    assert graph.outputs == (Ref("end"), Ref(made[-1]))
    if calls == 2:
        assert graph["tower_deep_1"].inputs == (Ref("tower_deep"),)
        assert graph["tower_deep_1"].layer == "tower_deep"


def test_keras_3_counts_them_so_where_an_inner_model_gives_an_output():
    inner = functional(
        [entry("in", 8), layer("Dense", "deep", "in", units=8)], ["in"], ["deep"], "tower"
    )
    tower = {**inner, "name": "tower"}
    tower["inbound_nodes"] = [{"args": [tensor(one)], "kwargs": {}} for one in ("a", "b")]
    end = layer("Dense", "end", units=2)
    end["inbound_nodes"] = [{"args": [tensor("tower", 1)], "kwargs": {}}]
    layers = [entry("a", 8), entry("b", 8), tower, end]
    graph = read(functional(layers, ["a", "b"], ["end", ("tower", 1)])).graph
    assert graph["end"].inputs == (Ref("tower_deep_1"),)
    assert graph.outputs == (Ref("end"), Ref("tower_deep"))
