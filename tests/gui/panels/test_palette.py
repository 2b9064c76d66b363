import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTreeWidgetItemIterator

from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.graph import Graph
from nnplayground.core.template import TEMPLATES
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.offers import MADE_GROUPS, MIME_TYPE, key_with, offers, template_of
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


def mark(panel, key):
    walk = QTreeWidgetItemIterator(panel.list)
    while item := walk.value():
        if item.data(0, Qt.ItemDataRole.UserRole) == key:
            panel.list.setCurrentItem(item)
            return item
        walk += 1
    raise AssertionError(key)


def form_of(panel, key):
    """Mark a template, open its settings and return the form."""
    mark(panel, key)
    panel.settings.fold.set_open(True)
    return panel.settings.form


def test_a_block_is_put_in_with_the_settings_given_in_the_palette(qtbot, room, show):
    panel = show(PalettePanel)
    form = form_of(panel, "template:residual")
    assert form.isVisibleTo(panel)
    form.editor("filters").number.setValue(24)
    activation = panel.findChild(QComboBox, "palette.residual.activation")
    activation.setCurrentIndex(activation.findData("gelu"))
    room.selection.choose_nodes(("conv",), "model")
    panel.add("template:residual")
    graph = room.document.project.networks["model"]
    new = [node for node in graph.nodes if node.type == "Conv2D" and node.id != "conv"]
    assert {node.values["filters"] for node in new} == {24}
    assert {
        node.values["activation"].name for node in graph.nodes if node.type == "Activation"
    } == {"gelu"}
    room.document.undo_stack.undo()
    assert len(room.document.project.networks["model"].nodes) == 4


def test_a_drag_of_a_template_carries_its_settings(show):
    panel = show(PalettePanel)
    form_of(panel, "template:resnet").editor("depth").combo.choose("32")
    data = panel.list.mimeData([mark(panel, "template:resnet")])
    entry, values = template_of(bytes(data.data(MIME_TYPE)).decode())
    assert (entry.name, values) == ("resnet", {"depth": "32"})
    other = panel.list.mimeData([mark(panel, "template:vgg_small")])
    assert bytes(other.data(MIME_TYPE)).decode() == "template:vgg_small"


def test_only_what_has_settings_shows_them_and_they_stay(show):
    panel = show(PalettePanel)
    form_of(panel, "template:residual").editor("filters").number.setValue(24)
    mark(panel, "Dense")
    assert not panel.settings.isVisibleTo(panel)
    assert form_of(panel, "template:bottleneck").values()["filters"] == 16
    assert form_of(panel, "template:residual").values()["filters"] == 24


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_setting_of_a_template_survives_its_key(name):
    entry = TEMPLATES[name]
    values = {param.name: param.default for param in entry.params}
    found, read = template_of(key_with(f"template:{name}", values))
    assert (found, read) == (entry, {})


@pytest.mark.parametrize(
    "settings", ["[1]", "{", '{"filters": 0}', '{"colour": 1}', '{"activation": {"pick": 1}}']
)
def test_settings_that_are_not_legal_are_refused_with_a_sentence(room, show, settings):
    panel = show(PalettePanel)
    before = room.document.project
    assert not panel.editor.add(f"template:residual?{settings}")
    assert room.document.project is before
    assert panel.refusal.text()
