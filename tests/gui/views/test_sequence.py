"""Which layers are recurrent, and what stands at the steps of a sequence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.events import Example
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.data.source import Prepared
from nnplayground.gui.selection import Selection
from nnplayground.gui.views.sequence import attends, plainly_recurrent, recurrent, tokens
from tests.gui.views.conftest import part_of
from tests.gui.views.recurrent import data

RNN = Pick("SimpleRNN", {"units": 2})


@pytest.mark.parametrize(
    ("kind", "values", "found"),
    [
        ("LSTM", {}, True),
        ("Bidirectional", {}, True),
        ("Bidirectional", {"layer": RNN}, True),
        ("TruncatedBPTT", {"layer": Pick("GRU")}, True),
        ("TimeDistributed", {}, False),
        ("TimeDistributed", {"layer": RNN}, True),
        ("Dense", {}, False),
        ("ConvLSTM1D", {}, False),
    ],
)
def test_layers_with_states_are_known_by_their_kind(kind, values, found):
    graph = Graph((Node("input", "InputLayer", {}), Node("one", kind, values, (Ref("input"),))))
    assert recurrent(graph, graph["one"]) is found
    assert plainly_recurrent(graph, graph["one"]) is (found and kind != "TimeDistributed")


def test_a_shared_layer_is_of_the_kind_of_its_owner():
    nodes = (
        Node("input", "InputLayer", {}),
        Node("one", "MultiHeadAttention", {}, (Ref("input"),)),
        Node("two", "MultiHeadAttention", {}, (Ref("one"),), layer="one"),
    )
    graph = Graph(nodes)
    assert attends(graph, graph["two"])
    assert not attends(graph, graph["input"])


def found(x, length, row=1):
    made = data(x)
    prepared = Prepared(made, {"train": part_of(made, 0, made.size)})
    return tokens(prepared, Selection(), Example("train", row), length)


def test_the_steps_are_words_characters_or_numbers():
    sentence = np.array(["a b", "the cat sat"])
    assert found(sentence, 3) == ["the", "cat", "sat"]
    assert found(sentence, 5) == ["the", "cat", "sat", "", ""]
    assert found(sentence, 11) == list("the cat sat")
    assert found(sentence, 2) == ["0", "1"]
    assert found(np.array([[1, 2, 3], [7, 8, 9]]), 3) == ["7", "8", "9"]
    assert found(np.array([[[0.5], [1.0]], [[0.25], [1 / 3]]]), 2) == ["0.25", "0.333"]
    assert found(np.zeros((2, 3, 4)), 3) == ["0", "1", "2"]
    assert found(np.array([[1, 2, 3], [7, 8, 9]]), 3, row=40) == ["0", "1", "2"]


def test_numbers_that_stand_for_symbols_are_written_as_these():
    made = replace(data(np.array([[1, 0, 2], [2, 2, 5]], np.int32)), symbols=("a", "b", "c?"))
    prepared = Prepared(made, {"train": part_of(made, 0, 2)})
    assert tokens(prepared, Selection(), Example("train", 0), 3) == ["b", "a", "c?"]
    assert tokens(prepared, Selection(), Example("train", 1), 3) == ["c?", "c?", "5"]


def test_an_example_of_ones_own_is_read_as_it_was_laid():
    selection = Selection()
    example = selection.lay({"x": np.array("one two")})
    assert tokens(None, selection, example, 2) == ["one", "two"]
