"""Blocks and whole networks put in on the canvas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.lint import outputs
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.template import TEMPLATES
from nnplayground.core.width import widths
from nnplayground.gui.canvas import template_edits
from nnplayground.gui.canvas.search import found
from nnplayground.gui.canvas.template_edits import Spot
from tests.gui.canvas.conftest import dense_chain

Key = Qt.Key


def pictures() -> Graph:
    """Return an input of pictures and two convolutions, first and second."""
    return stack(
        Node("input", "InputLayer", {"shape": (16, 16, 3)}),
        Node("first", "Conv2D", {"filters": 8, "padding": "same"}),
        Node("second", "Conv2D", {"filters": 8, "padding": "same"}),
    )


def blocks(room: Any) -> list[str]:
    return [block.name for block in room.canvas.editor.blocks.all]


@pytest.mark.parametrize("name", [name for name, one in TEMPLATES.items() if not one.whole])
def test_every_block_goes_on_a_link_and_becomes_a_block_in_one_step(
    make_room: Any, name: str
) -> None:
    template = TEMPLATES[name]
    middle = Node("middle", "Dense", {"units": template.sample[0][-1]})
    graph = stack(
        Node("input", "InputLayer", {"shape": template.sample[0]}), middle, Node("end", "Dense")
    )
    room = make_room(graph)
    room.canvas.editor.choose("middle")
    assert room.canvas.editor.add(f"template:{name}"), room.said
    assert room.steps == 1
    assert room.graph.problems() == ()
    assert room.reads("end") != ["middle"]
    new = {node.id for node in room.graph.nodes} - {node.id for node in graph.nodes}
    assert [set(block.nodes) for block in room.canvas.editor.blocks.all] == [new] * (len(new) > 1)
    assert room.reads("end") == [room.chosen[0]]
    room.undo()
    assert room.graph == graph
    assert room.project.blocks == {}


@pytest.mark.parametrize("name", [name for name, one in TEMPLATES.items() if one.whole])
def test_every_network_fills_an_empty_canvas_in_one_step(make_room: Any, name: str) -> None:
    room = make_room(Graph())
    assert room.canvas.editor.add(f"template:{name}"), room.said
    assert room.graph.problems() == ()
    assert room.graph.inputs()
    assert room.steps == 1
    assert blocks(room) == []
    room.undo()
    assert room.graph == Graph()


@pytest.mark.parametrize("name", [name for name, one in TEMPLATES.items() if one.whole])
def test_every_network_reads_the_input_that_is_there(make_room: Any, name: str) -> None:
    shape = TEMPLATES[name].sample[0]
    room = make_room(Graph((Node("pictures", "InputLayer", {"shape": shape}),)))
    assert room.canvas.editor.add(f"template:{name}"), room.said
    assert [node.id for node in room.graph.inputs()] == ["pictures"]
    assert room.graph.consumers["pictures"]
    assert room.graph.problems() == ()


def test_a_network_beside_another_has_an_input_of_its_own_and_is_a_block(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.choose()
    assert room.canvas.editor.add("template:lenet")
    assert len(room.graph.inputs()) == 2
    assert blocks(room) == ["LeNet-5"]
    assert len(room.graph.ends()) == 2
    assert room.graph.problems() == ()


def test_a_network_reads_the_chosen_tensor_and_leaves_its_readers_alone(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.choose("first")
    assert room.canvas.editor.add("template:lenet")
    assert len(room.graph.inputs()) == 1
    assert room.reads("second") == ["first"]
    assert room.reads("conv") == ["first"]


def test_a_block_goes_to_the_open_end_with_nothing_chosen(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.add("template:conv_norm_relu")
    assert room.reads("conv") == ["second"]


def test_a_block_on_an_empty_canvas_brings_an_input_along(make_room: Any) -> None:
    room = make_room(Graph())
    assert room.canvas.editor.add("template:conv_norm_relu")
    assert room.graph.is_stack()
    assert room.graph.problems() == ()


def test_the_same_block_twice_has_two_names(make_room: Any) -> None:
    room = make_room(pictures())
    for _ in range(2):
        room.canvas.editor.add("template:residual")
    assert blocks(room) == ["Residual block", "Residual block 2"]
    assert room.graph.problems() == ()


def test_a_branch_leaves_the_readers_of_the_chosen_layer_alone(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.choose("first")
    assert room.canvas.editor.add("template:conv_norm_relu", branch=True)
    assert room.reads("second") == ["first"]
    assert room.reads("conv") == ["first"]


def test_behind_a_marked_output_the_block_is_the_output(make_room: Any) -> None:
    room = make_room(Graph(pictures().nodes, (Ref("second"), Ref("first"))))
    room.canvas.editor.choose("second")
    assert room.canvas.editor.add("template:head")
    assert set(room.graph.outputs) == {Ref(room.chosen[0]), Ref("first")}
    assert room.graph.problems() == ()


def test_a_block_within_a_block_lies_inside_it(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.choose("first", "second")
    room.canvas.editor.blocks.group("trunk")
    room.canvas.editor.choose("first")
    assert room.canvas.editor.add("template:residual")
    outer, inner = room.canvas.editor.blocks.all
    assert (outer.name, inner.name) == ("trunk", "Residual block")
    assert set(inner.nodes) < set(outer.nodes)


def test_a_network_with_several_ends_fits_on_no_link_and_says_so(make_room: Any) -> None:
    graph = dense_chain(2)
    room = make_room(graph)
    assert not room.canvas.editor.insert("template:multi_head", Ref("a"), "b")
    assert "fits on no link" in room.said[-1]
    assert room.steps == 0


def test_an_unknown_block_is_refused_with_a_sentence(room: Any) -> None:
    for call in (
        lambda: room.canvas.editor.add("template:nonsense"),
        lambda: room.canvas.editor.insert("template:nonsense", Ref("a"), "b"),
    ):
        assert not call()
        assert "nonsense" in room.said.pop()


def test_the_shape_of_the_data_tells_how_wide_a_projection_is() -> None:
    project = Project(networks={"model": Graph((Node("input", "InputLayer"),))})
    filters = TEMPLATES["residual"].param("filters").default
    spot = Spot(("input",), shapes={"input": (16, 16, filters)})
    put = template_edits.put(project, "model", TEMPLATES["residual"], spot)
    assert put.networks["model"].consumers["input"] == ("conv", "add")


def test_what_the_engine_found_tells_it_too(make_room: Any) -> None:
    room = make_room(Graph((Node("input", "InputLayer"),)))
    assert not room.canvas.editor.add("template:squeeze_excite")
    assert "not known yet" in room.said[-1]
    room.checked({"input": NodeReport(((16, 16, 32),))})
    assert room.canvas.editor.add("template:squeeze_excite")
    assert room.graph.problems() == ()


def test_an_architecture_is_asked_for_from_the_search(room: Any) -> None:
    wanted: list[str] = []
    room.canvas.editor.architecture_wanted.connect(wanted.append)
    room.key(Key.Key_Tab)
    room.type("resnet50")
    room.press_key(Key.Key_Return)
    assert wanted == ["ResNet50"]
    assert room.steps == 0
    assert room.canvas.editor.insert("architecture:VGG16", Ref("a"), "b")
    assert wanted[-1] == "VGG16"


@pytest.mark.covers("X05")
def test_an_inception_block_is_typed_on_the_chosen_link_as_a_group(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.choose_link((Ref("first"), "second"))
    room.key(Key.Key_Tab)
    room.type("inception bl")
    room.press_key(Key.Key_Return)
    assert blocks(room) == ["Inception block"]
    (joined,) = room.reads("second")
    assert room.graph[joined].type == "Concatenate"
    ways = [room.graph[name] for name in room.reads(joined)]
    assert len(ways) == 4
    channels = [
        TEMPLATES["inception"].param(name).default for name in ("ones", "threes", "fives", "pooled")
    ]
    assert widths(room.graph)[Ref(joined)] == sum(channels)
    assert [widths(room.graph)[Ref(way.id)] for way in ways] == channels


@pytest.mark.covers("X03")
def test_two_branches_are_typed_into_an_empty_canvas_and_each_can_be_looked_into(
    make_room: Any,
) -> None:
    room = make_room(Graph())
    room.key(Key.Key_Tab)
    room.type("two branches")
    room.press_key(Key.Key_Return)
    assert room.graph.problems() == ()
    (joined,) = [node for node in room.graph.nodes if len(node.inputs) == 2]
    left, right = (
        {ref.node, *room.graph.ancestors(ref.node)} - {node.id for node in room.graph.inputs()}
        for ref in joined.inputs
    )
    assert left
    assert right
    assert not left & right
    for name in (*left, *right):
        room.click(room.box(name))
        assert room.selection.node == name


@pytest.mark.covers("X04")
def test_several_heads_are_typed_into_an_empty_canvas_and_each_has_its_training(
    make_room: Any,
) -> None:
    room = make_room(Graph())
    room.key(Key.Key_Tab)
    room.type("several heads")
    room.press_key(Key.Key_Return)
    assert room.graph.problems() == ()
    heads = [ref.node for ref in room.graph.ends()]
    assert len(heads) == 2
    trunk = room.graph.ancestors(heads[0]) & room.graph.ancestors(heads[1])
    assert any(room.graph[name].type == "Dense" for name in trunk)
    own = {
        name: OutputTraining(Pick(loss), (Pick("MeanAbsoluteError"),), weight)
        for name, loss, weight in zip(heads, ("Huber", "LogCosh"), (1.0, 0.5), strict=True)
    }
    training = replace(room.project.training, outputs=own)
    room.document.edit("heads", replace(room.project, training=training))
    assert [settings for _, _, settings in outputs(room.project)] == list(own.values())
    assert room.canvas.editor.rename(heads[1], "second")
    assert room.project.training.outputs["second"] == own[heads[1]]


def test_a_layer_is_typed_on_the_chosen_link(room: Any) -> None:
    room.click(room.link("a", "b"))
    assert room.canvas.editor.link == (Ref("a"), "b")
    room.key(Key.Key_Tab)
    room.type("dropout")
    room.press_key(Key.Key_Return)
    assert (room.reads("dropout"), room.reads("b")) == (["a"], ["dropout"])
    assert room.chosen == ("dropout",)
    assert room.canvas.editor.link is None


def test_an_input_with_a_link_chosen_stands_for_itself(room: Any) -> None:
    room.canvas.editor.choose_link((Ref("a"), "b"))
    assert room.canvas.editor.add("InputLayer")
    assert room.reads("b") == ["a"]


def test_a_block_is_dropped_on_a_link(make_room: Any) -> None:
    room = make_room(pictures())
    room.drop("template:residual", room.link("first", "second"))
    assert blocks(room) == ["Residual block"]
    assert room.reads("second") != ["first"]


def test_a_network_dropped_aside_has_inputs_of_its_own(make_room: Any) -> None:
    room = make_room(pictures())
    room.canvas.editor.choose("second")
    room.drop("template:lenet", QPoint(40, 300))
    assert len(room.graph.inputs()) == 2


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("residual", "template:residual"),
        ("resid", "template:residual"),
        ("lenet", "template:lenet"),
        ("LeNet-5", "template:lenet"),
        ("dense", "Dense"),
        ("densenet", "architecture:DenseNet121"),
        ("efficient net b0", "architecture:EfficientNetB0"),
    ],
)
def test_the_search_finds_what_is_meant(typed: str, key: str) -> None:
    assert found(typed)[0].key == key
