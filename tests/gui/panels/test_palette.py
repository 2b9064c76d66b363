import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItemIterator

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.project import Project
from nnplayground.gui.panels.palette import MIME_TYPE, PalettePanel, placed, snake

CHAIN = Project(
    networks={
        "model": stack(
            Node("input", "InputLayer", {"shape": (2,)}), Node("a", "Dense"), Node("b", "Dense")
        )
    }
)


def reads(project, node_id):
    return [ref.node for ref in project.networks["model"][node_id].inputs]


def visible(panel):
    found = []
    walk = QTreeWidgetItemIterator(panel.list)
    while item := walk.value():
        if item.parent() is not None and not item.isHidden():
            found.append(item.data(0, Qt.ItemDataRole.UserRole))
        walk += 1
    return found


@pytest.mark.parametrize(
    ("type_name", "name"),
    [
        ("Dense", "dense"),
        ("Conv2D", "conv2d"),
        ("MaxPooling2D", "max_pooling2d"),
        ("LSTM", "lstm"),
        ("BatchNormalization", "batch_normalization"),
    ],
)
def test_new_layers_are_named_as_keras_names_them(type_name, name):
    assert snake(type_name) == name


def test_without_a_selection_a_layer_goes_to_the_end():
    project, new = placed(CHAIN, "model", "Dense")
    assert reads(project, new) == ["b"]


def test_behind_a_layer_with_one_reader_it_goes_on_the_link():
    project, new = placed(CHAIN, "model", "Dropout", "a")
    assert reads(project, new) == ["a"]
    assert reads(project, "b") == [new]


def test_behind_the_last_layer_it_becomes_the_end():
    project, new = placed(CHAIN, "model", "Dense", "b")
    assert reads(project, new) == ["b"]
    assert project.networks["model"].ends() == (Ref(new),)


def test_behind_a_layer_with_two_readers_it_is_a_third():
    graph = CHAIN.networks["model"].add(Node("c", "Dense", inputs=(Ref("a"),)))
    project, new = placed(Project(networks={"model": graph}), "model", "Dense", "a")
    assert reads(project, new) == ["a"]
    assert reads(project, "b") == reads(project, "c") == ["a"]


def test_an_input_layer_reads_nothing():
    project, new = placed(CHAIN, "model", "InputLayer", "a")
    assert reads(project, new) == []


def test_a_joining_layer_joins_all_chosen_layers():
    graph = CHAIN.networks["model"].add(Node("c", "Dense", inputs=(Ref("a"),)))
    project, new = placed(Project(networks={"model": graph}), "model", "Add", ("b", "c"))
    assert reads(project, new) == ["b", "c"]


def test_a_marked_output_moves_to_the_layer_put_behind_it():
    graph = Graph(CHAIN.networks["model"].nodes, (Ref("b"),))
    project, new = placed(Project(networks={"model": graph}), "model", "Dense")
    assert project.networks["model"].outputs == (Ref(new),)


def test_a_layer_of_an_empty_network_stands_alone():
    project, new = placed(Project(), "model", "Dense")
    assert [node.id for node in project.networks["model"].nodes] == [new]


def test_searching_narrows_the_list(qtbot, show):
    panel = show(PalettePanel)
    everything = visible(panel)
    qtbot.keyClicks(panel.search, "conv2d")
    assert "Conv2D" in visible(panel)
    assert len(visible(panel)) < len(everything)


def test_searching_for_nonsense_says_so(qtbot, show):
    panel = show(PalettePanel)
    qtbot.keyClicks(panel.search, "zzqq")
    assert visible(panel) == []
    assert panel.none.isVisible()


def test_enter_in_the_search_adds_the_best_hit_and_chooses_it(qtbot, room, show):
    panel = show(PalettePanel)
    qtbot.keyClicks(panel.search, "dense")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    graph = room.document.project.networks["model"]
    assert graph["dense_1"].type == "Dense"
    assert room.selection.nodes == ("dense_1",)


@pytest.mark.covers("B04")
def test_adding_is_one_undo_step(room, show):
    before = room.document.project
    show(PalettePanel).add("Dropout")
    assert room.document.project != before
    room.document.undo_stack.undo()
    assert room.document.project == before


def test_a_drag_carries_the_name_of_the_layer_type(show):
    panel = show(PalettePanel)
    item = panel.list.topLevelItem(0).child(0)
    data = panel.list.mimeData([item])
    assert bytes(data.data(MIME_TYPE)).decode() == item.data(0, Qt.ItemDataRole.UserRole)
