"""What the canvas says about layers: kinds, shapes, depth and problems."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.project import Project
from nnplayground.gui import style
from nnplayground.gui.canvas import look, node_paint
from nnplayground.gui.canvas.facts import facts, kinds, shape_text
from tests.gui.canvas.conftest import branched, chain, dense_chain


def dense(name: str, *sources: str, kind: str = "Dense") -> Node:
    return Node(name, kind, {}, tuple(Ref(source) for source in sources))


def told(graph: Graph) -> dict[str, str]:
    return {name: fact.problem for name, fact in facts(graph, {}, True, {}).items()}


def red(image: QImage) -> int:
    """Return how many pixels are clearly red."""
    count = 0
    for x in range(image.width()):
        for y in range(image.height()):
            colour = QColor(image.pixel(x, y))
            count += colour.red() > 150 and colour.green() < 100 and colour.blue() < 100
    return count


def drawn(room: Any, name: str, zoom: float) -> QImage:
    room.view.resetTransform()
    room.view.zoom(zoom)
    room.view.centerOn(room.scene.node_item(name))
    QApplication.processEvents()
    item = room.scene.node_item(name)
    box = room.view.mapFromScene(item.sceneBoundingRect()).boundingRect()
    return room.viewport.grab(box).toImage()


# --- kinds ------------------------------------------------------------------------------------------------------------


@pytest.mark.covers("B04")
def test_the_three_kinds_are_labelled(room: Any) -> None:
    assert {name: room.facts(name).kind for name in room.names} == {
        "input": "input",
        "a": "hidden",
        "b": "hidden",
        "c": "output",
    }


@pytest.mark.covers("B04")
@pytest.mark.parametrize("zoom", [1.0, 0.7, 0.5, 0.41])
def test_the_label_of_the_kind_is_drawn_at_usual_zooms(
    room: Any, zoom: float, monkeypatch: Any
) -> None:
    with_label = drawn(room, "a", zoom)
    monkeypatch.setattr(node_paint, "kind_title", lambda kind: "")
    room.viewport.update()
    assert drawn(room, "a", zoom) != with_label


def test_layers_without_neurons_have_no_kind() -> None:
    found = kinds(chain("Flatten", "Dense", "Dropout", "Dense", "Softmax"))
    assert found["flatten"] == found["dropout"] == ""
    assert found["dense"] == "hidden"
    assert found["dense_1"] == "output"


def test_every_end_of_a_branched_network_is_an_output() -> None:
    graph = branched().add(dense("other", "joined"))
    assert {name for name, kind in kinds(graph).items() if kind == "output"} == {"last", "other"}


def test_a_shape_is_written_for_people() -> None:
    assert shape_text((None, 32, 3)) == "? × 32 × 3"
    assert shape_text(()) == "1"
    assert shape_text(None) == ""


# --- depth ------------------------------------------------------------------------------------------------------------


@pytest.mark.covers("B11")
def test_the_badge_deep_appears_from_two_hidden_layers(make_room: Any) -> None:
    room = make_room(dense_chain(2))
    assert not room.canvas.badge.isVisible()
    room.canvas.editor.choose("a")
    room.canvas.editor.add("Dense")
    assert room.canvas.badge.isVisible()
    assert room.canvas.badge.text() == "deep"
    assert "two or more hidden layers" in room.canvas.badge.toolTip()
    room.undo()
    assert not room.canvas.badge.isVisible()


# --- what the engine found --------------------------------------------------------------------------------------------


def test_shapes_and_parameters_come_from_the_check(room: Any) -> None:
    room.checked({"a": e.NodeReport(((28, 28, 16),), 1160, 1160)})
    assert room.facts("a").shapes == ("28 × 28 × 16",)
    assert room.facts("a").parameters == 1160
    tip = room.scene.node_item("a").toolTip()
    assert "28 × 28 × 16" in tip
    assert "hidden" in tip


def test_a_box_tells_how_much_of_the_input_one_unit_sees() -> None:
    graph = stack(
        Node("in", "InputLayer"),
        Node("first", "Conv2D", {"kernel_size": (3, 3)}),
        Node("second", "Conv2D", {"kernel_size": (3, 5)}),
        Node("flat", "Flatten"),
    )
    shapes = {"in": (9, 9, 1), "first": (7, 7, 4), "second": (5, 3, 4), "flat": (60,)}
    reports = {name: e.NodeReport((shape,), 1, 1) for name, shape in shapes.items()}
    found = facts(graph, reports, False, {})
    assert [found[name].field for name in shapes] == ["", "3 × 3", "5 × 7", ""]
    assert not any(fact.field for fact in facts(graph, reports, True, {}).values())


def test_shapes_are_marked_as_old_until_the_next_check(room: Any) -> None:
    room.checked({name: e.NodeReport(((4,),), 20) for name in room.names})
    assert not room.facts("a").stale
    room.canvas.editor.add("Dense")
    assert room.facts("a").stale
    assert room.facts("a").shapes == ("4",)
    room.checked({name: e.NodeReport(((4,),), 20) for name in room.names})
    assert not room.facts("a").stale


def test_moving_a_box_does_not_make_the_shapes_old(room: Any) -> None:
    room.checked({name: e.NodeReport(((4,),), 20) for name in room.names})
    room.drag(room.box("b"), room.box("b") + QPoint(200, 0))
    assert not room.facts("a").stale


def test_from_very_far_a_box_is_the_colour_of_its_group_or_of_its_problem(make_room: Any) -> None:
    style.apply("light")
    layers = (Node(f"dense_{number}", "Dense") for number in range(120))
    room = make_room(stack(Node("input", "InputLayer", {"shape": (4,)}), *layers))
    room.checked({"dense_60": e.NodeReport(problem="too large")})
    room.canvas.resize(600, 330)
    room.canvas.zoom_fit()
    assert room.view.transform().m11() < look.COLOUR_ZOOM
    picture = room.viewport.grab().toImage()
    hues = {}
    for name in ("dense_30", "dense_60"):
        item = room.scene.node_item(name)
        place = room.view.mapFromScene(item.mapToScene(item.box().center()))
        near = [picture.pixelColor(place.x(), place.y() + step) for step in range(-2, 3)]
        hues[name] = [one.hue() for one in near if one.saturation() > 60]
    group = look.bar_colour(room.facts("dense_30").group).hue()
    assert hues["dense_30"]
    assert all(abs(hue - group) < 12 for hue in hues["dense_30"])
    assert any(min(hue, 360 - hue) < 20 for hue in hues["dense_60"])


def test_states_can_be_linked_before_the_network_is_sound() -> None:
    graph = stack(Node("input", "InputLayer"), Node("lstm", "LSTM", {"return_state": True}))
    assert facts(graph, {}, True, {})["lstm"].outputs == 3


@pytest.mark.covers("X12")
@pytest.mark.parametrize("zoom", [1.0, 0.5])
def test_a_problem_that_the_engine_found_is_drawn_in_red_on_the_box(room: Any, zoom: float) -> None:
    style.apply("light")
    before = red(drawn(room, "b", zoom))
    room.checked({"b": e.NodeReport(problem="the kernel is larger than the picture")})
    assert room.facts("b").problem == "the kernel is larger than the picture"
    assert "the kernel is larger" in room.scene.node_item("b").toolTip()
    assert red(drawn(room, "b", zoom)) > before + 50
    assert room.facts("a").problem == ""


def test_a_problem_goes_away_with_the_edit_that_may_have_mended_it(room: Any) -> None:
    room.checked({"b": e.NodeReport(problem="too large")})
    room.canvas.editor.choose("b")
    room.canvas.editor.delete_selected()
    room.undo()
    assert room.facts("b").problem in ("", "too large")
    room.checked({"b": e.NodeReport()})
    assert room.facts("b").problem == ""


def test_a_failure_while_training_is_shown_on_the_layer_until_the_network_changes(
    room: Any,
) -> None:
    room.worker.event.emit(e.Failed("networks.model.b", "b made a number that is not finite"))
    assert "not finite" in room.facts("b").problem
    room.canvas.editor.choose("c")
    room.canvas.editor.add("Dense")
    assert room.facts("b").problem == ""


@pytest.mark.covers("X12")
@pytest.mark.parametrize(
    ("graph", "node", "reason"),
    [
        (
            Graph(
                (
                    Node("input", "InputLayer", {"shape": (4,)}),
                    dense("a", "input", "b", kind="Add"),
                    dense("b", "a"),
                )
            ),
            "a",
            "cycle",
        ),
        (dense_chain(2).add(dense("loose")), "loose", "has no input"),
        (Graph((*dense_chain(1).nodes, dense("b", "ghost"))), "b", "ghost"),
        (dense_chain(1).add(Node("other", "InputLayer", {"shape": (2,)})), "other", "read by no"),
        (
            Graph((*dense_chain(2).nodes, dense("aside", "a")), (Ref("b"),)),
            "aside",
            "leads to no output",
        ),
    ],
    ids=["cycle", "dangling", "unknown", "unread input", "unreachable"],
)
def test_the_reason_stands_on_the_layer_to_blame(
    make_room: Any, graph: Graph, node: str, reason: str
) -> None:
    room = make_room(graph)
    assert reason in room.facts(node).problem
    room.canvas.grab()
    assert reason in room.scene.node_item(node).description
    assert {name for name, problem in told(graph).items() if problem} == {node}


@pytest.mark.parametrize(
    ("where", "chosen"), [("networks.model.b", ("b",)), ("networks.model", ("c",))]
)
def test_a_click_on_what_is_wrong_with_the_whole_goes_to_the_layer_it_is_about(
    room: Any, where: str, chosen: tuple[str, ...]
) -> None:
    asked: list[bool] = []
    room.canvas.chosen_again.connect(lambda: asked.append(True))
    room.checked({}, problem="the output does not fit the target", where=where)
    label = room.canvas.problem
    assert label.toolTip()
    QTest.mouseClick(room.viewport, Qt.MouseButton.LeftButton, pos=label.geometry().center())
    assert (room.chosen, asked) == (chosen, [True])


def test_only_clicks_stop_at_what_is_wrong_with_the_whole(room: Any) -> None:
    room.checked({}, problem="the output does not fit the target", where="networks.model")
    middle = room.canvas.problem.geometry().center()
    assert room.view.childAt(middle) is room.viewport
    room.drop("Dropout", middle)
    assert "dropout" in room.names
    assert room.steps == 1
    room.checked({}, problem="the output does not fit the target", where="networks.model")
    before = room.view.mapToScene(room.box("b"))
    room.drag(room.box("b"), room.canvas.problem.geometry().center())
    assert room.steps == 2
    assert room.view.mapToScene(room.box("b")) != before


@pytest.mark.covers("X12")
def test_what_is_no_single_layers_fault_stands_in_the_corner(make_room: Any) -> None:
    room = make_room(Graph((dense("a"),)))
    assert room.canvas.problem.isVisible()
    assert "no input layer" in room.canvas.problem.text()
    room.canvas.editor.choose()
    room.canvas.editor.add("InputLayer")
    assert not room.canvas.problem.isVisible()


def test_what_the_engine_says_of_the_whole_network_stands_in_the_corner(room: Any) -> None:
    room.checked({}, problem="the network has no outputs", where="networks.model")
    assert room.canvas.problem.text() == "the network has no outputs"
    room.checked({}, problem="the loss does not fit", where="training.loss")
    assert not room.canvas.problem.isVisible()


def test_a_layer_of_an_unknown_type_is_kept_and_says_so(make_room: Any) -> None:
    room = make_room(dense_chain(1).append(Node("new", "LayerOfTomorrow")))
    assert not room.facts("new").known
    assert "does not know" in room.facts("new").problem
    room.canvas.grab()


def test_names_are_never_read_as_html(make_room: Any) -> None:
    room = make_room(stack(Node("input", "InputLayer", {"shape": (1,)}), Node("<b>x", "Dense")))
    assert "&lt;b&gt;x" in room.scene.node_item("<b>x").toolTip()
    room.canvas.say("<b>no</b>")
    room.canvas.grab()
    assert room.canvas.message.text() == "<b>no</b>"


def accents(image: QImage) -> int:
    """Return how many pixels have the accent."""
    wanted = look.look().accent.name()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).name() == wanted for x, y in places)


@pytest.mark.covers("X08")
@pytest.mark.parametrize("zoom", [1.0, 0.5])
def test_a_layer_marked_as_an_output_says_so_on_its_box(room: Any, zoom: float) -> None:
    style.apply("light")
    before = drawn(room, "a", zoom)
    assert node_paint.badge_text(room.facts("a")) == "hidden"
    room.canvas.editor.outputs.mark(Ref("a"), True)
    assert node_paint.badge_text(room.facts("a")) == "output"
    assert "by a mark" in room.scene.node_item("a").toolTip()
    assert accents(drawn(room, "a", zoom)) > accents(before) + 4


def test_a_layer_that_is_called_twice_names_the_other_call(make_room: Any) -> None:
    graph, again = dense_chain(2).share("a")
    room = make_room(graph.connect(Ref("b"), again))
    assert "a_1" in room.scene.node_item("a").toolTip()
    assert "same weights as a" in room.scene.node_item(again).toolTip()
    room.canvas.grab()


@pytest.mark.covers("X12")
def test_the_menu_of_a_layer_with_a_problem_offers_what_mends_it(make_room: Any) -> None:
    from tests.gui.canvas.test_keys import close_menu, open_menu

    room = make_room(dense_chain(1).append(Node("loose", "Dense")).add(Node("aside", "Dense")))
    assert room.facts("aside").problem
    actions = open_menu(room, room.box("aside"))
    mends = [action for name, action in actions.items() if name.startswith("canvas.menu.mend.")]
    assert mends
    mends[0].trigger()
    close_menu(room)
    assert room.steps == 1
    assert "aside" not in room.graph or not room.facts("aside").problem


# --- roles, projects, themes ------------------------------------------------------------------------------------------


def test_a_project_with_one_network_has_no_tabs(room: Any) -> None:
    assert not room.canvas.tabs.isVisible()


def test_each_network_of_a_project_has_a_tab(make_room: Any) -> None:
    room = make_room(generator=dense_chain(1), critic=dense_chain(3))
    assert room.canvas.tabs.isVisible()
    assert [room.canvas.tabs.tabText(at) for at in range(2)] == ["generator", "critic"]
    assert room.names == ["input", "a"]
    room.canvas.tabs.setCurrentIndex(1)
    assert room.names == ["input", "a", "b", "c"]
    room.canvas.editor.add("Dropout")
    assert "dropout" in room.project.networks["critic"]
    assert "dropout" not in room.project.networks["generator"]


def test_choosing_a_layer_of_another_network_shows_it(make_room: Any) -> None:
    room = make_room(generator=dense_chain(1), critic=dense_chain(3))
    room.selection.choose_nodes(("c",), "critic")
    assert room.canvas.tabs.currentIndex() == 1
    assert room.scene.node_item("c").chosen


def test_a_copied_layer_goes_from_one_network_to_the_other(make_room: Any) -> None:
    room = make_room(generator=dense_chain(2), critic=dense_chain(1))
    room.click(room.box("b"))
    room.canvas.copy()
    room.canvas.tabs.setCurrentIndex(1)
    assert room.chosen == ()
    room.canvas.paste()
    assert room.names == ["input", "a", "b"]


def test_opening_another_project_shows_it_from_anew(room: Any) -> None:
    room.click(room.box("b"))
    room.canvas.zoom_in()
    room.document.reset(Project(networks={"model": branched()}))
    assert {item.node_id for item in room.scene.nodes} == {"input", "a", "b", "joined", "last"}
    assert room.chosen == ()
    assert room.view.mapToScene(room.viewport.rect()).boundingRect().contains(room.scene.content())


def test_opening_a_project_with_other_networks_changes_the_tabs(room: Any) -> None:
    room.document.reset(Project(networks={"one": dense_chain(1), "two": branched()}))
    assert room.canvas.editor.role == "one"
    assert room.canvas.tabs.count() == 2


def test_another_theme_changes_the_colours(room: Any) -> None:
    style.apply("light")
    QApplication.processEvents()
    light = room.canvas.grab().toImage()
    style.apply("dark")
    try:
        QApplication.processEvents()
        dark = room.canvas.grab().toImage()
        assert QColor(light.pixel(3, 300)).lightness() > 200
        assert QColor(dark.pixel(3, 300)).lightness() < 60
        badge = room.canvas.badge.grab().toImage()
        colours = {badge.pixelColor(x, y).name() for x in range(badge.width()) for y in range(25)}
        assert look.look().accent.name() in colours
    finally:
        style.apply("light")


# --- for everybody ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "add",
        "find_layer",
        "zoom_out",
        "zoom_in",
        "zoom_fit",
        "arrange",
        "search",
        "tabs",
        "rename",
        "find",
        "find_close",
        "remark",
        "minimap",
    ],
)
def test_every_control_has_a_name_and_a_tip(room: Any, name: str) -> None:
    widget = room.canvas.findChild(QWidget, f"canvas.{name}")
    assert widget.accessibleName()
    assert widget.toolTip()


def test_the_current_layer_is_told_to_screen_readers(room: Any) -> None:
    assert room.view.accessibleName()
    room.selection.choose_nodes(("b",), "model")
    assert "Dense  b" in room.view.accessibleDescription()
    room.selection.choose_nodes((), "model")
    assert room.view.accessibleDescription() == ""


def test_the_keyboard_focus_can_be_seen(room: Any) -> None:
    room.click(room.box("b"))
    assert room.scene.node_item("b").current
    focused = drawn(room, "b", 1.0)
    room.canvas.rename_field.open("a", QPoint(5, 5), 100)
    assert not room.scene.node_item("b").current
    assert drawn(room, "b", 1.0) != focused


def test_the_badge_tells_its_meaning_under_the_mouse(room: Any) -> None:
    badge = room.canvas.badge
    assert room.canvas.childAt(badge.mapTo(room.canvas, badge.rect().center())) is badge


def test_messages_stay_inside_a_narrow_canvas(room: Any) -> None:
    room.canvas.resize(220, 400)
    room.canvas.say(
        "A sentence that is much longer than the canvas is wide, as sentences are. " * 2
    )
    place = room.canvas.message.geometry()
    assert room.view.rect().contains(place)
    assert place.height() > 60


def test_a_message_does_not_cover_the_problem_of_the_network(make_room: Any) -> None:
    room = make_room(Graph((dense("a"),)))
    room.canvas.say(
        "Nothing was pasted, for the clipboard holds no layers that could be pasted here"
    )
    assert not room.canvas.message.geometry().intersects(room.canvas.problem.geometry())


def test_what_is_wrong_with_the_whole_covers_no_box(make_room: Any) -> None:
    room = make_room(dense_chain(6))
    label = room.canvas.problem
    for words in ("", "the output has shape 32, but the target has 1; the loss needs both alike"):
        room.checked({}, where="networks.model", problem=words)
        assert label.isVisible() == bool(words)
        lowest = max(room.box(name, 0.5, 1.0).y() for name in room.names)
        assert lowest < (label.y() if words else room.view.height())
    room.checked({})
    assert not label.isVisible()


def test_the_tool_tip_of_a_layer_says_what_it_costs(room: Any) -> None:
    graph = stack(Node("in", "InputLayer"), Node("wide", "Dense", {"units": 8}))
    reports = {"in": e.NodeReport(((4,),), 0, 0), "wide": e.NodeReport(((8,),), 40, 40)}
    found = facts(graph, reports, False, {}, 32)
    # 8 sums of 4 products, and 8 biases; 2 x 32 x 8 numbers of 4 bytes.
    said = "72 operations an example, 2.05\u00a0kB for a batch, 100% of the time"
    assert found["wide"].cost == said
    assert facts(graph, reports, True, {}, 32)["wide"].cost == ""
    item = room.scene.nodes[-1]
    item.show_facts(found["wide"])
    assert said in item.toolTip()
    assert "Parameters: 40" in item.toolTip()
