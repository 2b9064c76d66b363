"""Projects with one thing wrong at one layer, and what should be offered there; for the tests of mends with and without Keras."""

from __future__ import annotations

from dataclasses import replace

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint import Facts
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training


def _project(*nodes: Node, outputs: tuple[Ref, ...] = (), loss: str = "MeanSquaredError"):
    return Project(networks={"model": Graph(nodes, outputs)}, training=Training(loss=Pick(loss)))


def _input(*shape: int, name: str = "input") -> Node:
    return Node(name, "InputLayer", {"shape": shape})


def _node(kind: str, name: str, *sources: str, **values) -> Node:
    return Node(name, kind, values, tuple(Ref(one) for one in sources))


def _shared() -> Project:
    graph = Graph((_input(4, name="a"), _input(7, name="b"), _node("Dense", "dense", "a", units=3)))
    graph, again = graph.share("dense")
    graph = graph.connect(Ref("b"), again).add(_node("Add", "add", "dense", again))
    return replace(_project(), networks={"model": graph})


_MAPS = _node("Conv2D", "conv_2", "input", filters=2, kernel_size=(3, 3))
_WIDE = _node("Conv2D", "wide", "input", filters=8, kernel_size=(3, 3), padding="same")
CASES: dict[str, tuple[Project, str, set[str]]] = {
    "vector into repeat": (
        _project(_input(6, 6, 2), _node("RepeatVector", "repeat", "input")),
        "repeat",
        {"Insert Flatten", "Insert GlobalAveragePooling2D"},
    ),
    "vector into convolution": (
        _project(_input(784), _node("Conv2D", "conv", "input", kernel_size=(3, 3))),
        "conv",
        {"Insert Reshape to 28 x 28 x 1"},
    ),
    "colour picture in a row": (
        _project(_input(3072), _node("MaxPooling2D", "pool", "input")),
        "pool",
        {"Insert Reshape to 32 x 32 x 3"},
    ),
    "picture into recurrence": (
        _project(_input(28, 28, 1), _node("LSTM", "lstm", "input")),
        "lstm",
        {"Insert Reshape to 28 x 28"},
    ),
    "vector into recurrence": (
        _project(_input(9), _node("GRU", "gru", "input")),
        "gru",
        {"Insert Reshape to 9 x 1"},
    ),
    "recurrence behind its last step": (
        _project(
            _input(12, 3),
            _node("LSTM", "first", "input", units=4),
            _node("Dropout", "drop", "first"),
            _node("LSTM", "second", "drop", units=4),
        ),
        "second",
        {"Let first return sequences"},
    ),
    "wrappers over time": (
        _project(
            _input(12, 3),
            _node("Bidirectional", "both", "input", layer=Pick("GRU", {"units": 4})),
            _node("TimeDistributed", "each", "both", layer=Pick("Dense", {"units": 2})),
        ),
        "each",
        {"Let both return sequences"},
    ),
    "window": (
        _project(_input(4, 4, 1), _node("Conv2D", "conv", "input", kernel_size=(5, 5))),
        "conv",
        {"Set padding to same", "Make the window smaller: 4 x 4"},
    ),
    "pooling": (
        _project(_input(1, 1, 8), _node("MaxPooling2D", "pool", "input")),
        "pool",
        {"Set padding to same", "Make the window smaller: 1 x 1", "Take pool out"},
    ),
    "concatenate": (
        _project(_input(8, 8, 3), _MAPS, _WIDE, _node("Concatenate", "join", "conv_2", "wide")),
        "join",
        {
            "Set padding of conv_2 to same",
            "Cut wide to the size of conv_2",
            "Put zeros around conv_2 up to the size of wide",
        },
    ),
    "maps of odd difference": (
        _project(
            _input(8, 8, 3),
            _node("MaxPooling2D", "pool", "input", pool_size=(2, 2), strides=(1, 1)),
            _WIDE,
            _node("Concatenate", "join", "wide", "pool"),
        ),
        "join",
        {"Cut wide to the size of pool", "Put zeros around pool up to the size of wide"},
    ),
    "sequences": (
        _project(
            _input(9, 3),
            _node("Conv1D", "conv", "input", filters=3, kernel_size=4),
            _node("Add", "add", "input", "conv"),
        ),
        "add",
        {"Set padding of conv to same", "Cut input to the size of conv"},
    ),
    "skip with other channels": (
        _project(_input(8, 8, 3), _WIDE, _node("Add", "add", "input", "wide")),
        "add",
        {"Bring input to 8 channels by a 1x1 convolution"},
    ),
    "skip over strides": (
        _project(
            _input(9, 9, 3),
            replace(_WIDE, values={**_WIDE.values, "strides": (2, 2)}),
            _node("Add", "add", "wide", "input"),
        ),
        "add",
        {"Bring input to 8 channels by a 1x1 convolution"},
    ),
    "skip of vectors": (
        _project(
            _input(4),
            _node("Dense", "dense", "input", units=6),
            _node("Add", "add", "input", "dense"),
        ),
        "add",
        {"Bring input to 6 units by a dense layer"},
    ),
    "maps beside a vector": (
        _project(
            _input(8, 8, 3),
            _node("Flatten", "flat", "input"),
            _MAPS,
            _node("Concatenate", "join", "flat", "conv_2"),
        ),
        "join",
        {"Insert Flatten before join", "Insert GlobalAveragePooling2D before join"},
    ),
    "joint of one": (
        _project(
            _input(4),
            _node("Dense", "one", "input", units=2),
            _node("Dense", "two", "input", units=2),
            _node("Add", "add", "one"),
        ),
        "add",
        {"Read two too", "Take add out"},
    ),
    "no input": (
        _project(_input(4), _node("Dense", "lonely", units=2)),
        "lonely",
        {"Read input"},
    ),
    "two inputs of one": (
        _project(
            _input(4),
            _node("Dense", "one", "input", units=2),
            _node("Dense", "two", "input", units=2),
            _node("Dense", "last", "one", "two", units=1),
        ),
        "last",
        {
            "Join its inputs by Concatenate",
            "Join its inputs by Add",
            "Drop the link from one",
            "Drop the link from two",
        },
    ),
    "ghost": (
        _project(_input(4), _node("Dense", "dense", "input", "ghost", units=2)),
        "dense",
        {"Drop the link from ghost"},
    ),
    "circle": (
        _project(
            _input(4),
            _node("Dense", "one", "input", units=4),
            _node("Add", "add", "input", "one", "dense"),
            _node("Dense", "dense", "add", units=4),
        ),
        "add",
        {"Cut the link from dense"},
    ),
    "branch to nowhere": (
        _project(
            _input(4),
            _node("Dense", "one", "input", units=2),
            _node("Dense", "stray", "input", units=2),
            _node("Concatenate", "join", "one", "input"),
            outputs=(Ref("join"),),
        ),
        "stray",
        {"Lead it into join", "Show stray as an output", "Remove stray"},
    ),
    "unread input": (
        _project(
            _input(4),
            _input(3, name="other"),
            _node("Dense", "one", "input", units=2),
            _node("Concatenate", "join", "one", "input"),
        ),
        "other",
        {"Lead it into join", "Remove other"},
    ),
    "shared": (_shared(), "dense_1", {"Give it weights of its own"}),
    "illegal setting": (
        _project(_input(4), _node("Dense", "dense", "input", units=-1)),
        "dense",
        {"Set units back to its default"},
    ),
}
DATA = {
    "shape of the data": (
        _project(_input(5, 5), _node("Flatten", "flat", "input")),
        "input",
        Facts(shape=(28, 28)),
        "expects examples of shape 5 x 5, but the data has 28 x 28",
        {"Set the input to the shape of the data, 28 x 28"},
    ),
    "data in a row": (
        _project(_input(5), _node("Dense", "dense", "input", units=2)),
        "input",
        Facts(shape=(28, 28)),
        "expects examples of shape 5, but the data has 28 x 28",
        {"Set the input to the shape of the data, 28 x 28", "Lay the data in one row"},
    ),
    "units": (
        _project(_input(4), _node("Dense", "dense", "input", units=3)),
        "dense",
        Facts(target_shape=(10,)),
        "the output dense has shape 3, but the target y has 10; x needs both alike",
        {"Set units of dense to 10"},
    ),
    "maps as output": (
        _project(_input(8, 8, 3), _MAPS),
        "conv_2",
        Facts(target_shape=(10,)),
        "the output conv_2 has shape 6 x 6 x 2, but the target y has 10; x needs both alike",
        {
            "Add GlobalAveragePooling2D and a dense layer with 10 units",
            "Add Flatten and a dense layer with 10 units",
        },
    ),
    "two outputs for one target": (
        _project(
            _input(4),
            _node("Dense", "one", "input", units=2),
            _node("Dense", "two", "input", units=2),
        ),
        "two",
        Facts(target_shape=(2,)),
        "the network has 2 outputs, but the data has 1 targets",
        {"Show two without training it", "Remove the branch"},
    ),
}
