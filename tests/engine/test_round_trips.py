"""Networks there and back: laid out without overlaps, written as code and read again, and the code run as anybody would run it."""

from __future__ import annotations

import subprocess
import sys
from functools import cache

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnplayground.core.code_reading import read
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.keras_config import read as read_config
from nnplayground.core.layer_names import plainly_named
from nnplayground.core.param import Choice, Flag, Float, Int, Member, Pick
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.core.registries import LAYERS
from nnplayground.core.script import written
from nnplayground.core.script_network import QUERIED
from nnplayground.core.template import TEMPLATES
from nnplayground.engine.architectures import config_of
from nnplayground.engine.build import build
from nnplayground.gui.canvas.arrange import plan
from tests.engine.test_architectures import TEN

SMALL = ("MobileNetV2", "MobileNetV3Small")
"""Architectures that are run in every run of the tests; all ten are where proofs are wanted."""
_CHILD = """
import sys
import keras
import numpy as np

def filled(model):
    rng = np.random.default_rng(1)
    model.set_weights([
        rng.normal(size=one.shape) / np.sqrt(max(1, one.size // one.shape[-1]))
        if one.ndim > 1 else rng.uniform(0.5, 1.5, one.shape).astype(one.dtype)
        for one in model.get_weights()
    ])
    return model

def given(model):
    rng = np.random.default_rng(2)
    found = [
        rng.uniform(0.1, 1, (2, *one.shape[1:])).astype("float32")
        if "float" in str(one.dtype) else rng.integers(0, 4, (2, *one.shape[1:])).astype("int32")
        for one in model.inputs
    ]
    return found if len(found) > 1 else found[0]

def outputs(model):
    answer = filled(model)(given(model), training=False)
    answer = answer if isinstance(answer, (list, tuple)) else [answer]
    return [np.asarray(one) for one in answer]
"""
_RUN = """
for path in sys.argv[1:]:
    keras.utils.clear_session()
    names = {"__name__": "script"}
    with open(path, encoding="utf8") as file:
        exec(compile(file.read(), path, "exec"), names)
    model = names["model"]
    np.savez(path + ".npz", *outputs(model), count=model.count_params())
assert not [name for name in sys.modules if name.startswith("nnplayground")]
"""


def outputs_of(model) -> list[np.ndarray]:
    """Return what the child does: both sides fill models in the same way."""
    names: dict = {}
    exec(_CHILD, names)
    return names["outputs"](model)


# --- networks ---------------------------------------------------------------------------------------------------------


@cache
def architecture(name: str, run: bool = False) -> Graph:
    """Return a published network; one that is run is for small pictures, where it exists for them."""
    size = 224 if name == "NASNetMobile" or not run else 75 if name == "InceptionV3" else 71
    return read_config(config_of(name, (size, size, 3), 10 if run else 1000)).graph


def on(name: str) -> Graph:
    """Return what a template draws behind the inputs of its sample."""
    one = TEMPLATES[name]
    kind = {} if one.sample_dtype == "float32" else {"dtype": one.sample_dtype}
    nodes = tuple(
        Node(f"in_{place}", "InputLayer", {"shape": shape, **kind})
        for place, shape in enumerate(one.sample)
    )
    return one.build(Graph(nodes), tuple(Ref(node.id) for node in nodes))[0]


def knotted() -> Graph:
    """Return a network with what seldom meets: shared layers, states, scores, several outputs, frozen and oddly named layers."""
    recurrent = Pick("LSTM", {"units": 3, "return_state": True, "return_sequences": True})
    leaky = {"units": 4, "activation": Pick("leaky_relu", {"negative_slope": 0.3})}
    return Graph(
        (
            Node('it\'s "a"', "InputLayer", {"shape": (5, 4)}),
            Node("model", "InputLayer", {"shape": (5, 4)}),
            Node("again", "Dense", leaky, (Ref("model"),), layer="Größe"),
            Node("Größe", "Dense", leaky, (Ref('it\'s "a"'),)),
            Node(
                "look",
                "MultiHeadAttention",
                {"num_heads": 2, "key_dim": 3, "return_attention_scores": True, "trainable": False},
                (Ref("again"), Ref("Größe")),
            ),
            Node("both", "Bidirectional", {"layer": recurrent}, (Ref("look"),)),
            Node("gru", "GRU", {"units": 3}, (Ref("again"), Ref("both", 2))),
            Node("own", "MultiHeadAttention", {"use_causal_mask": True}, (Ref("Größe"),)),
            Node(
                "own_too",
                "MultiHeadAttention",
                {"use_causal_mask": True},
                (Ref("again"),),
                layer="own",
            ),
            Node("minus", "Subtract", {}, (Ref("own"), Ref("own_too"))),
            Node("end", "Dense", {"units": 2, "activation": Pick("softmax")}, (Ref("gru"),)),
            Node(
                "typed",
                "Dense",
                {"activation": Pick("Formula", {"formula": "x * tanh(x)"})},
                (Ref("minus"),),
            ),
        ),
        (Ref("end"), Ref("look", 1), Ref("both", 4), Ref("typed"), Ref("again")),
    )


# --- what is the same -------------------------------------------------------------------------------------------------


def code_of(graph: Graph, style: str = "auto") -> str:
    """Return the part of a script that makes the network, with its imports and functions, and without data."""
    loss = OutputTraining(Training().loss)
    training = Training(outputs={ref.key: loss for ref in graph.ends()})
    code = written(Project(networks={"model": graph}, training=training), style)
    return "\n".join(one.text for one in code.sections if one.title in ("Setup", "Network"))


def plain(value: object) -> object:
    """Return a setting in one of the forms that say the same: axes are last, for one."""
    if isinstance(value, Pick):
        inside = {key: plain(one) for key, one in value.values.items()}
        return Pick(value.name, {key: one for key, one in inside.items() if one is not None})
    return None if value == "channels_last" else value


def essence(graph: Graph) -> tuple[object, ...]:
    """Return what makes a network, whatever the second calls of its layers are named: a call is (layer, which of its calls).

    No activation is the linear one, a pooling without strides goes on by its own size, and attention of one tensor is
    that of the tensor to itself.
    """
    order = graph.order()
    calls = {
        node.id: (node.owner, [one.id for one in order if one.owner == node.owner].index(node.id))
        for node in order
    }
    nodes = {}
    for node in order:
        full = LAYERS[node.type].check(node.values)
        values = {key: plain(one) for key, one in full.items()}
        for key, one in values.items():
            if one == Pick("linear") and LAYERS[node.type].param(key).optional:
                values[key] = None
        if "pool_size" in values and values["strides"] == values["pool_size"]:
            values["strides"] = None
        inputs = [(calls[ref.node], ref.port) for ref in node.inputs]
        if node.type in QUERIED and all(one == inputs[0] for one in inputs):
            inputs = inputs[:1]
        nodes[calls[node.id]] = (node.type, values, inputs)
    ends = [(calls[ref.node], ref.port) for ref in graph.ends()]
    return nodes, ends, [calls[node.id] for node in graph.inputs()]


def assert_comes_back(graph: Graph, style: str = "auto") -> None:
    """Assert that the code of a network is read as the same network, its layers with the names that TensorFlow can say."""
    code = read(code_of(graph, style))
    assert code.notes == ()
    named, _ = plainly_named(Project(networks={"model": graph}), "model")
    assert essence(code.graph) == essence(named.networks["model"])


def assert_runs_alike(graphs: dict[str, Graph], folder, seconds: int = 300) -> dict[str, list]:
    """Assert that each network's code, run in a process of its own, has the outputs of the built network for the same weights."""
    program = folder / "child.py"
    program.write_text(_CHILD + _RUN, encoding="utf8")
    paths = {name: folder / f"{place}.txt" for place, name in enumerate(graphs)}
    for name, graph in graphs.items():
        paths[name].write_text(code_of(graph), encoding="utf8")
    command = [sys.executable, str(program), *map(str, paths.values())]
    child = subprocess.run(command, capture_output=True, text=True, timeout=seconds)
    assert child.returncode == 0, child.stderr[-2000:]
    found = {}
    for name, graph in graphs.items():
        model = build(graph)
        ours = outputs_of(model)
        with np.load(f"{paths[name]}.npz") as file:
            theirs = [file[f"arr_{place}"] for place in range(len(ours))]
            assert file["count"] == model.count_params(), name
        for one, other in zip(ours, theirs, strict=True):
            np.testing.assert_allclose(other, one, rtol=1e-5, atol=1e-6, err_msg=name)
            assert np.isfinite(one).all(), name
        found[name] = ours
    return found


# --- layout -----------------------------------------------------------------------------------------------------------


def overlapping(graph: Graph, direction: str) -> list[tuple[str, str]]:
    """Return the boxes that cover each other; they are of several sizes."""
    rng = np.random.default_rng(3)
    sizes = {
        node.id: (float(rng.integers(150, 320)), float(rng.integers(50, 120)))
        for node in graph.nodes
    }
    found = plan(graph, sizes, direction).positions
    assert found.keys() == sizes.keys()
    names = list(found)
    low = np.array([found[name] for name in names])
    high = low + np.array([sizes[name] for name in names])
    meets = ((low[:, None] < high[None]) & (low[None] < high[:, None])).all(axis=-1)
    return [(names[a], names[b]) for a, b in np.argwhere(np.triu(meets, 1))]


@pytest.mark.keras
@pytest.mark.parametrize("direction", ["down", "right"])
@pytest.mark.parametrize("name", TEN)
def test_a_published_architecture_lies_without_overlap(name, direction):
    assert overlapping(architecture(name), direction) == []


@pytest.mark.parametrize("direction", ["down", "right"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_lies_without_overlap(name, direction):
    assert overlapping(on(name), direction) == []


# --- code -------------------------------------------------------------------------------------------------------------


@pytest.mark.keras
@pytest.mark.parametrize("name", TEN)
def test_the_code_of_a_published_architecture_is_read_as_the_same_network(name):
    assert_comes_back(architecture(name))


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_code_of_a_template_is_read_as_the_same_network(name):
    graph = on(name)
    assert_comes_back(graph)
    assert_comes_back(graph, "functional")


def test_the_code_of_a_knotted_network_is_read_as_the_same_network():
    assert_comes_back(knotted())


def a_setting(param):
    """Return some legal values of a setting."""
    if isinstance(param, Flag):
        return st.booleans()
    if isinstance(param, Choice):
        return st.sampled_from(param.options)
    if isinstance(param, (Int, Float)):
        low = 1 if param.low is None else param.low
        high = low + 9 if param.high is None else min(param.high, low + 9)
        if isinstance(param, Int):
            return st.integers(int(low), int(high))
        return st.floats(low, high, exclude_min=param.above)
    if isinstance(param, Member) and param.registry is not LAYERS and param.registry:
        known = [name for name, one in param.registry.items() if "Formula" not in name]
        return st.sampled_from(known).map(Pick)
    return st.just(param.default)


@st.composite
def graphs(draw):
    """Return a network of any layers: whether shapes fit is no matter to code."""
    nodes = [Node(f"in_{place}", "InputLayer", {"shape": (4, 3)}) for place in range(2)]
    kinds = [one for one in LAYERS.values() if one.inputs != (0, 0)]
    for place in range(draw(st.integers(1, 7))):
        tensors = st.sampled_from(nodes).map(lambda node: Ref(node.id))
        again = [node for node in nodes if node.inputs and not node.layer]
        if again and draw(st.booleans()):
            old = draw(st.sampled_from(again))
            inputs = tuple(draw(tensors) for _ in old.inputs)
            nodes.append(Node(f"call {place}", old.type, old.values, inputs, layer=old.id))
            continue
        kind = draw(st.sampled_from(kinds))
        names = [param.name for param in kind.params]
        chosen = draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []
        values = {name: draw(a_setting(kind.param(name))) for name in chosen}
        values = kind.changed(kind.check(values))
        least, most = kind.inputs
        count = draw(st.integers(least, min(most or 4, 4)))
        inputs = (
            tuple(draw(st.lists(tensors, min_size=count, max_size=count, unique=True)))
            if count <= len(nodes)
            else tuple(draw(tensors) for _ in range(count))
        )
        nodes.append(Node(f"layer {place}", kind.name, values, inputs))
    return Graph(tuple(nodes))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graphs())
def test_the_code_of_any_network_is_read_as_the_same_network(graph):
    if not graph.problems():
        assert_comes_back(graph)


# --- running ----------------------------------------------------------------------------------------------------------


@pytest.mark.keras
@pytest.mark.slow
def test_the_code_of_templates_runs_with_the_same_outputs(tmp_path):
    chosen = {name: on(name) for name in TEMPLATES if name != "alexnet"}
    assert_runs_alike({**chosen, "knotted": knotted()}, tmp_path)


@pytest.mark.keras
@pytest.mark.slow
def test_the_code_of_published_architectures_runs_with_the_same_outputs(tmp_path):
    found = assert_runs_alike({name: architecture(name, run=True) for name in SMALL}, tmp_path)
    for one in found.values():
        assert len(np.unique(one[0])) > 5


@pytest.mark.keras
@pytest.mark.proof
@pytest.mark.parametrize("name", [name for name in TEN if name not in SMALL])
def test_the_code_of_each_published_architecture_runs_with_the_same_outputs(name, tmp_path):
    assert_runs_alike({name: architecture(name, run=True)}, tmp_path)
