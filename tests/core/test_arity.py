"""How many tensors a layer can read, and what they are called."""

from __future__ import annotations

import pytest

from nnplayground.core import arity
from nnplayground.core.graph import GraphError, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS


def reading(count: int, kind: str, **values: object) -> Node:
    return Node("n", kind, values, tuple(Ref(f"input_{place}") for place in range(count)))


@pytest.mark.parametrize("row", LAYERS.values(), ids=lambda row: row.name)
def test_the_least_and_the_most_that_a_row_names_are_allowed(row) -> None:
    least, most = arity.limits(Node("n", row.name))
    assert least == row.inputs[0]
    assert most == row.inputs[1]
    arity.check(reading(least, row.name))
    arity.check(reading(least + 3 if most is None else most, row.name))
    if most is not None:
        with pytest.raises(GraphError, match="at most") as caught:
            arity.check(reading(most + 1, row.name))
        assert caught.value.node == "n"
    if least:
        with pytest.raises(GraphError, match=f"{row.name} needs .*{least}"):
            arity.check(reading(least - 1, row.name))


@pytest.mark.parametrize(
    ("kind", "values", "names"),
    [
        ("LSTM", {}, ("sequence", "state h", "state c")),
        ("GRU", {}, ("sequence", "state")),
        ("Attention", {}, ("query", "value", "key")),
        ("Dense", {}, ()),
        ("Nothing", {}, ()),
        ("Bidirectional", {"layer": Pick("GRU")}, ("sequence", "forward state", "backward state")),
        ("Bidirectional", {"layer": Pick("Dense")}, ()),
        (
            "Bidirectional",
            {},
            (
                "sequence",
                "forward state h",
                "forward state c",
                "backward state h",
                "backward state c",
            ),
        ),
    ],
)
def test_inputs_of_different_meaning_have_names(kind, values, names) -> None:
    assert arity.slots(Node("n", kind, values)) == names


def test_some_states_without_the_others_are_refused_by_name() -> None:
    with pytest.raises(GraphError, match="connect state c too, or only the sequence"):
        arity.check(reading(2, "LSTM"))
    both = {"layer": Pick("GRU")}
    with pytest.raises(GraphError, match="connect backward state too"):
        arity.check(reading(2, "Bidirectional", **both))
    with pytest.raises(GraphError, match="at most 3"):
        arity.check(reading(5, "Bidirectional", **both))


def test_a_layer_that_nobody_knows_may_read_anything() -> None:
    arity.check(reading(0, "Nothing"))
    arity.check(reading(9, "Nothing"))
