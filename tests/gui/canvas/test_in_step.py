"""The picture stays in step with the project through any sequence of edits."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from nnplayground.core.graph import Ref
from nnplayground.gui.canvas.alignment import WAYS
from tests.gui.canvas.conftest import branched

TYPES = ("Dense", "Conv2D", "Dropout", "Concatenate", "LSTM", "InputLayer", "Subtract", "Attention")


def moves(room: Any, chance: random.Random) -> list[Callable[[], object]]:
    """Return edits of the network as it is, possible ones and impossible ones."""
    canvas, editor = room.canvas, room.canvas.editor
    names = room.names or [""]
    some = chance.sample(names, min(len(names), chance.randint(1, 4)))
    one, other = chance.choice(names), chance.choice(names)
    blocks = [block.name for block in editor.blocks.all] or [""]
    block, way = chance.choice(blocks), chance.choice(WAYS)
    port = chance.choice((None, 0, 1, 2))
    place = (float(chance.randint(-300, 300)), float(chance.randint(0, 900)))

    def chosen(call: Callable[[], object]) -> Callable[[], object]:
        return lambda: (editor.choose(*(name for name in some if name)), call())

    return [
        chosen(lambda: editor.add(chance.choice(TYPES), branch=chance.random() < 0.3)),
        chosen(lambda: editor.add(chance.choice(TYPES))),
        chosen(lambda: editor.add("Dropout", place, append=False)),
        chosen(canvas.delete_selected),
        chosen(canvas.duplicate),
        chosen(lambda: editor.blocks.group("block")),
        chosen(lambda: editor.blocks.group("block")),
        chosen(canvas.toggle_fold),
        chosen(canvas.ungroup),
        chosen(lambda: canvas.align(way)),
        chosen(lambda: room.view.keys.nudge(1, -1)),
        chosen(editor.share),
        chosen(canvas.mark_output),
        lambda: editor.blocks.fold(block, chance.random() < 0.5),
        lambda: editor.connect_nodes(Ref(one), other, position=port, again=port is not None),
        lambda: editor.connect_nodes(Ref(one), other),
        lambda: editor.pin({one: place}) if one else None,
        lambda: editor.rename(one, f"name {chance.randint(0, 30)}"),
        lambda: canvas.fold_all(chance.random() < 0.5),
        canvas.turn,
        canvas.arrange,
        room.undo,
        room.document.undo_stack.redo,
    ]


def check(room: Any) -> None:
    """Assert that what is drawn is what is there."""
    scene, sight = room.scene, room.scene.sight
    assert sight.graph is room.graph
    assert {item.node_id for item in scene.nodes} == set(sight.drawn.by_id)
    drawn = {
        (node.id, position): ref
        for node in sight.drawn.nodes
        for position, ref in enumerate(node.inputs)
    }
    assert {(item.target, item.position): item.source for item in scene.links} == drawn
    for item in scene.links:
        start, end, _ = item.points
        source, target = scene.node_item(item.source.node), scene.node_item(item.target)
        assert start == source.output_point(item.source.port)
        assert end == target.input_point(item.position)
        assert sight.drawn is room.graph or item.links
    for frame in scene.frames:
        for name in frame.block.nodes:
            box = scene.node_item(name)
            assert frame.frame.contains(box.box().translated(box.pos()))
    assert len(scene.items()) == len(scene.nodes) + len(scene.links) + len(scene.frames)


@pytest.mark.parametrize("seed", range(4))
def test_boxes_links_and_frames_follow_any_edit(make_room: Any, seed: int) -> None:
    room = make_room(branched())
    chance = random.Random(seed)
    for step in range(120):
        chance.choice(moves(room, chance))()
        check(room)
        if step % 20 == 0:
            room.canvas.grab()
    while room.document.undo_stack.canUndo():
        room.undo()
    check(room)
    assert room.graph == branched()
