"""Recurrent layers are placed like any other and come back from their file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nnplayground.core import store
from nnplayground.core.graph import Node, stack


@pytest.mark.covers("T01")
@pytest.mark.parametrize("name", ["SimpleRNN", "GRU", "LSTM", "Bidirectional"])
def test_a_recurrent_layer_is_dropped_on_a_link_saved_and_read_back(
    make_room: Any, tmp_path: Path, name: str
) -> None:
    room = make_room(
        stack(Node("input", "InputLayer", {"shape": (6, 5)}), Node("classes", "Dense"))
    )
    room.drop(name, room.link("input", "classes"))
    assert room.said == []
    (placed,) = set(room.names) - {"input", "classes"}
    assert room.graph[placed].type == name
    assert room.reads("classes") == [placed]
    assert room.reads(placed) == ["input"]
    assert room.graph.problems() == ()
    store.save(tmp_path / "network.nnp", room.project)
    assert store.load(tmp_path / "network.nnp").project.networks == room.project.networks
    room.undo()
    assert room.names == ["input", "classes"]
