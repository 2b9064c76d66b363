import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItemIterator

from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.graph import Graph
from nnplayground.core.template import TEMPLATES
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.offers import MADE_GROUPS, MIME_TYPE, offers
from nnplayground.gui.panels.palette import PalettePanel


def visible(panel):
    found = []
    walk = QTreeWidgetItemIterator(panel.list)
    while item := walk.value():
        if item.parent() is not None and not item.isHidden():
            found.append(item.data(0, Qt.ItemDataRole.UserRole))
        walk += 1
    return found


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
    assert graph.order()[-1].id == "dense_1"
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


def top(panel, group):
    places = range(panel.list.topLevelItemCount())
    return next(
        panel.list.topLevelItem(place)
        for place in places
        if panel.list.topLevelItem(place).text(0) == group
    )


def test_everything_that_can_be_put_in_is_in_the_list(show):
    panel = show(PalettePanel)
    assert set(visible(panel)) == {offer.key for offer in offers()}
    made = [name for name in visible(panel) if name.startswith("template:")]
    assert sorted(made) == sorted(f"template:{name}" for name in TEMPLATES)
    assert sum(name.startswith("architecture:") for name in visible(panel)) == len(ARCHITECTURES)


def test_networks_and_blocks_are_folded_until_somebody_opens_or_searches_them(qtbot, show):
    panel = show(PalettePanel)
    assert [top(panel, group).isExpanded() for group in MADE_GROUPS] == [False] * 3
    assert top(panel, "Core").isExpanded()
    qtbot.keyClicks(panel.search, "residual")
    assert top(panel, "Blocks").isExpanded()
    panel.search.clear()
    assert not top(panel, "Blocks").isExpanded()
    panel.list.setCurrentItem(top(panel, "Blocks"))
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    assert top(panel, "Blocks").isExpanded()


def test_a_layer_goes_before_a_block_of_its_name(qtbot, show):
    panel = show(PalettePanel)
    qtbot.keyClicks(panel.search, "dense")
    assert panel.list.currentItem().data(0, Qt.ItemDataRole.UserRole) == "Dense"


def test_a_block_is_added_by_name_as_one_named_block_in_one_step(qtbot, room, show):
    panel = show(PalettePanel)
    room.selection.choose_nodes(("conv",))
    qtbot.keyClicks(panel.search, "residual block")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    (block,) = room.document.project.blocks["model"]
    assert (block.name, block.template, block.folded) == ("Residual block", "residual", False)
    assert room.document.undo_stack.count() == 1
    assert room.selection.node in block.nodes


def test_an_architecture_is_asked_for_and_changes_nothing_yet(qtbot, room, show):
    panel = show(PalettePanel)
    wanted = []
    panel.architecture_wanted.connect(wanted.append)
    qtbot.keyClicks(panel.search, "resnet50")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert wanted == ["ResNet50"]
    assert room.document.undo_stack.count() == 0


def test_what_cannot_be_added_is_said_until_something_else_is_chosen(room, show):
    panel = show(PalettePanel)
    assert not panel.add("NoSuchLayer")
    assert "NoSuchLayer" in panel.refusal.text()
    assert panel.refusal.isVisible()
    room.selection.choose_nodes(("conv",))
    assert not panel.refusal.isVisible()


def test_it_adds_to_the_network_that_is_shown(room, show):
    panel = show(PalettePanel)
    room.document.reset(type(room.document.project)(networks={"model": Graph(), "critic": Graph()}))
    room.selection.choose_nodes((), "critic")
    assert panel.add("InputLayer")
    networks = room.document.project.networks
    assert [len(networks[role].nodes) for role in ("model", "critic")] == [0, 1]


def test_with_the_editor_of_the_canvas_it_adds_on_the_chosen_link(room, show):
    panel = show(PalettePanel)
    editor = Editor(room.document, room.live, room.selection)
    panel.use(editor)
    graph = editor.graph
    editor.choose_link((graph["flatten"].inputs[0], "flatten"))
    assert panel.add("Dropout")
    graph = room.document.project.networks["model"]
    assert [graph[name].inputs[0].node for name in ("flatten", "dropout")] == ["dropout", "conv"]
