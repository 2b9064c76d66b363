"""Numbers that only stand for something."""

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.registries import LAYERS
from nnplayground.core.whole_numbers import READERS, read_as_names


def test_what_an_embedding_reads_are_names_and_what_it_gives_are_not():
    graph = stack(Node("input", "InputLayer"), Node("words", "Embedding"), Node("out", "Dense"))
    assert read_as_names(graph, "input")
    assert not read_as_names(graph, "words")
    assert not read_as_names(graph, "out")


def test_what_is_also_read_as_numbers_has_a_slope():
    graph = Graph(
        (
            Node("input", "InputLayer"),
            Node("words", "Embedding", {}, (Ref("input"),)),
            Node("sizes", "Dense", {}, (Ref("input"),)),
        )
    )
    assert not read_as_names(graph, "input")


def test_readers_are_layers_that_there_are():
    assert set(LAYERS) >= READERS
