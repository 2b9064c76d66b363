"""The edits behind the gestures, without a window."""

from __future__ import annotations

import pytest

from nnplayground.core.graph import Graph, GraphError, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.gui.canvas import edits, output_edits
from nnplayground.gui.canvas.search import found
from tests.gui.canvas.conftest import branched, chain, dense_chain


def reads(graph: Graph, name: str) -> list[str]:
    return [ref.node for ref in graph[name].inputs]


@pytest.mark.parametrize(
    ("type_name", "name"),
    [
        ("Dense", "dense"),
        ("MaxPooling2D", "max_pooling2d"),
        ("LSTM", "lstm"),
        ("InputLayer", "input"),
    ],
)
def test_new_layers_are_named_as_keras_names_them(type_name: str, name: str) -> None:
    assert edits.new_node(Graph(), type_name).id == name


def test_a_new_layer_holds_only_what_differs_from_the_defaults() -> None:
    assert edits.new_node(Graph(), "Dense", units=7, use_bias=True).values == {"units": 7}


def test_there_is_no_new_layer_of_an_unknown_type() -> None:
    with pytest.raises(GraphError, match="NoSuch"):
        edits.new_node(Graph(), "NoSuch")


def test_a_branch_leaves_the_link_behind_a_layer_alone() -> None:
    graph = edits.add_layer(dense_chain(2), Node("new", "Dense"), ["a"], branch=True)
    assert reads(graph, "new") == ["a"]
    assert reads(graph, "b") == ["a"]


def test_an_input_layer_reads_nothing() -> None:
    graph = edits.add_layer(dense_chain(2), Node("other", "InputLayer"), ["a"])
    assert reads(graph, "other") == []


def test_a_layer_with_one_input_takes_another_in_its_place() -> None:
    assert reads(edits.connect(dense_chain(3), Ref("a"), "c"), "c") == ["a"]


def test_states_of_a_recurrent_layer_are_linked_by_their_place_only() -> None:
    graph = stack(Node("input", "InputLayer", {"shape": (5, 4)}), Node("lstm", "LSTM"))
    graph = graph.add(Node("other", "InputLayer", {"shape": (5, 4)}))
    graph = graph.add(Node("h", "InputLayer", {"shape": (32,)}))
    assert reads(edits.connect(graph, Ref("other"), "lstm"), "lstm") == ["other"]
    state = edits.connect(graph, Ref("h"), "lstm", position=1)
    assert reads(state, "lstm") == ["input", "h"]
    added = edits.add_layer(graph, Node("new", "LSTM"), ["input", "other"])
    assert reads(added, "new") == ["other"]


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("b", "input", "takes no input"),
        ("c", "a", "cycle"),
        ("a", "b", "already"),
        ("a", "a", "cycle"),
    ],
)
def test_links_against_the_rules_are_refused(source: str, target: str, reason: str) -> None:
    with pytest.raises(GraphError, match=reason):
        edits.connect(dense_chain(3), Ref(source), target)


def test_a_link_led_elsewhere_leaves_its_old_target() -> None:
    graph = edits.relink(branched(), Ref("a"), "joined", "last")
    assert reads(graph, "joined") == ["b"]
    assert reads(graph, "last") == ["a"]


def test_only_a_layer_without_links_is_put_on_a_link() -> None:
    graph = dense_chain(3).add(Node("loose", "Dropout"))
    assert edits.loose(graph, "loose")
    assert not edits.loose(graph, "b")
    assert reads(edits.insert_existing(graph, "loose", Ref("a"), "b"), "b") == ["loose"]
    with pytest.raises(GraphError, match="without links"):
        edits.insert_existing(graph, "c", Ref("a"), "b")


@pytest.mark.parametrize("place", range(1, 4))
def test_a_layer_moves_to_any_place_of_a_stack(place: int) -> None:
    graph = edits.move_before(dense_chain(3), "b", place)
    assert [node.id for node in graph.order()][place] == "b"
    assert graph.problems() == ()
    assert graph.is_stack()


@pytest.mark.parametrize(("name", "steps"), [("a", -1), ("c", 1), ("input", 1)])
def test_a_layer_cannot_leave_its_stack(name: str, steps: int) -> None:
    with pytest.raises(GraphError):
        edits.reorder(dense_chain(3), name, steps)


def test_reordering_keeps_the_settings() -> None:
    graph = chain("Dense", "Dropout")
    graph = graph.with_values("dense", units=33)
    assert edits.reorder(graph, "dense", 1)["dense"].values == {"units": 33}


def test_a_removed_layer_takes_its_place_and_output_settings_along() -> None:
    training = Training(outputs={"last": OutputTraining(Training().loss)})
    project = Project(
        networks={"model": branched()}, training=training, layout={"model": {"last": (1, 2)}}
    )
    done = edits.with_graph(project, "model", branched().remove(["last"]))
    assert done.layout == {"model": {}}
    assert done.training.outputs == {}


def test_a_renamed_output_keeps_its_settings_and_place() -> None:
    settings = OutputTraining(Training().loss)
    project = Project(
        networks={"model": branched()},
        training=Training(outputs={"last": settings}),
        layout={"model": {"last": (1, 2), "a": (3, 4)}},
    )
    done = edits.rename(project, "model", "last", "price")
    assert done.training.outputs == {"price": settings}
    assert done.layout["model"] == {"price": (1, 2), "a": (3, 4)}
    assert "price" in done.networks["model"]


def test_twins_mean_a_renamed_layer_by_its_new_name() -> None:
    paths = (
        "networks.model.a.units",
        "networks.model.a+",
        "networks.model.a",
        "training.outputs.a",
    )
    others = (
        "networks.model.a.b.units",
        "networks.other.a.units",
        "training.optimizer.rate",
        "seed",
    )
    graph = dense_chain(2).rename("b", "a.b")
    project = Project(
        networks={"model": graph, "other": dense_chain(1)},
        twins=(Pick("twin", dict.fromkeys((*paths, *others), 3)),),
    )
    (twin,) = edits.rename(project, "model", "a", "first").twins
    assert set(twin.values) == {path.replace(".a", ".first", 1) for path in paths} | set(others)
    assert edits.rename(project, "other", "input", "start").twins is project.twins
    (twin,) = output_edits.role_renamed(project, "other", "new").twins
    assert "networks.new.a.units" in twin.values


def test_what_an_edit_does_not_touch_is_shared() -> None:
    project = Project(networks={"one": dense_chain(1), "two": branched()})
    done = edits.with_graph(project, "one", dense_chain(2))
    assert done.networks["two"] is project.networks["two"]
    assert done.training is project.training
    assert done.data is project.data


@pytest.mark.parametrize(
    ("typed", "first"),
    [("dense", "Dense"), ("conv2d", "Conv2D"), ("max pool", "MaxPooling2D"), ("  LSTM ", "LSTM")],
)
def test_the_search_finds_the_best_name_first(typed: str, first: str) -> None:
    assert found(typed)[0].name == first


def test_the_search_finds_by_other_words_and_finds_nothing_for_nonsense() -> None:
    assert any(entry.name == "BatchNormalization" for entry in found("batch norm"))
    assert found("qqqq") == []
    assert len(found("")) > 5
