"""The view of twins: adding, changing, holding and removing them, and what it says about the comparison."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from nnplayground.core import events as e
from nnplayground.core.contrast import CONTRASTS
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.vary import MOST_TWINS, try_three, variants
from nnplayground.data.source import Data
from nnplayground.gui.views import all_views
from nnplayground.gui.views.twins import TwinsView

PROJECT = Project(
    networks={
        "model": stack(
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("dense_1", "Dense", {"units": 8, "activation": Pick("relu")}),
            Node("dropout_1", "Dropout"),
            Node("output", "Dense", {"units": 1}),
        )
    }
)


@pytest.fixture
def view(desk):
    desk.document.reset(PROJECT)
    return desk.show(TwinsView, (380, 700))


def child(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def twins(desk):
    return desk.document.project.twins


def give(desk, *picks):
    desk.document.edit("", replace(desk.document.project, twins=picks))


def choose(card, text):
    """Choose an entry of the list of what could be changed."""
    place = card.choice.findText(text)
    assert place > 0, [card.choice.itemText(row) for row in range(card.choice.count())]
    card.choice.setCurrentIndex(place)


def start(desk):
    """Play the start of the whole team; return the run numbers."""
    runs = variants(desk.document.project)
    for number, project in enumerate(runs):
        desk.send(e.Started(10 + number, project, 42, "CPU", 10, 100, twin=number))
    desk.send(e.Status(e.RUNNING))
    return [10 + number for number in range(len(runs))]


def menu(view):
    view.bar.show_menu()
    return {action.objectName().rpartition(".")[2]: action for action in view.bar.menu.actions()}


def test_it_is_one_of_the_views():
    assert "twins" in [view.name for view in all_views()]


def test_without_twins_it_says_what_a_twin_is_and_what_to_press(view):
    assert view.stage.empty
    assert "Press Twin" in view.stage.label.text()


def test_the_button_adds_a_twin_with_nothing_changed_as_one_undo_step(desk, view):
    child(view, "twins.add").click()
    assert twins(desk) == (Pick("Twin 1"),)
    assert view.cards[1].choice.hasFocus()
    child(view, "twins.add").click()
    assert [twin.name for twin in twins(desk)] == ["Twin 1", "Twin 2"]
    desk.document.undo_stack.undo()
    desk.document.undo_stack.undo()
    assert twins(desk) == ()
    assert view.stage.empty


def test_one_chooses_a_setting_and_gives_it_another_value(desk, view):
    view.add_twin()
    choose(view.cards[1], "Learning rate")
    field = child(view, "twins.1.training.optimizer.learning_rate")
    field.setValue(0.1)
    assert twins(desk) == (Pick("Twin 1", {"training.optimizer.learning_rate": 0.1}),)
    assert child(view, "twins.1.differs", QLabel).text() == "rate 0.1"
    assert child(view, "twins.0.differs", QLabel).text() == "rate 0.001"
    assert variants(desk.document.project)[1].training.optimizer.values == {"learning_rate": 0.1}


def test_a_setting_of_a_layer_can_be_chosen_and_a_layer_taken_out(desk, view):
    view.add_twin()
    choose(view.cards[1], "Units of dense_1")
    child(view, "twins.1.networks.model.dense_1.units").setValue(32)
    choose(view.cards[1], "without dropout_1")
    changes = {"networks.model.dense_1.units": 32, "networks.model.dropout_1": None}
    assert twins(desk)[0].values == changes
    assert "without dropout_1" in [label.text() for label in view.findChildren(QLabel)]
    child(view, "twins.1.networks.model.dropout_1.drop", QToolButton).click()
    assert list(twins(desk)[0].values) == ["networks.model.dense_1.units"]


def test_a_setting_with_settings_of_its_own_can_be_another_in_a_twin(desk, view):
    view.add_twin()
    choose(view.cards[1], "Optimizer")
    combo = child(view, "twins.1.training.optimizer")
    combo.setCurrentIndex(combo.findData("SGD"))
    child(view, "twins.1.training.optimizer.momentum").setValue(0.9)
    assert twins(desk)[0].values == {"training.optimizer": Pick("SGD", {"momentum": 0.9})}


def test_a_drag_of_a_slider_is_one_undo_step_and_keeps_its_slider(desk, view):
    give(desk, Pick("a", {"training.learning_rate": 0.01}))
    before = desk.document.undo_stack.count()
    slider = child(view, "twins.1.training.learning_rate.slider")
    slider.setSliderDown(True)
    for tick in (100, 300, 500):
        slider.setValue(tick)
    slider.setSliderDown(False)
    assert child(view, "twins.1.training.learning_rate.slider") is slider
    assert desk.document.undo_stack.count() == before + 1
    assert twins(desk)[0].values["training.learning_rate"] != 0.01


def test_the_reset_of_a_setting_gives_the_value_of_the_project(desk, view):
    give(desk, Pick("a", {"networks.model.dense_1.units": 64}))
    child(view, "twins.1.networks.model.dense_1.units.reset", QToolButton).click()
    assert twins(desk)[0].values == {"networks.model.dense_1.units": 8}


@pytest.mark.parametrize("what", CONTRASTS)
def test_with_and_without_offers_what_means_something(desk, view, what):
    action = menu(view)[what]
    possible = what not in ("augmentation", "skip")
    assert action.isEnabled() == possible
    assert action.toolTip()
    action.trigger()
    assert len(twins(desk)) == possible


def test_with_and_without_says_which_way_it_goes(view):
    entries = menu(view)
    assert entries["dropout"].text() == "Without dropout"
    assert entries["regularization"].text() == "With regularisation"
    assert entries["skip"].toolTip() == "The network has no skip connection that could be cut."


def test_all_rates_of_dropout_are_set_with_one_knob(desk, view):
    nodes = [
        *model(desk).nodes[:-1],
        Node("dense_2", "Dense", {}, model(desk).nodes[-1].inputs),
        Node("dropout_2", "Dropout"),
        Node("output", "Dense", {"units": 1}),
    ]
    layers = [replace(node, inputs=()) for node in nodes]
    desk.document.edit("", replace(PROJECT, networks={"model": stack(*layers)}))
    view.add_contrast("dropout")
    child(view, "twins.1.networks.model.dropout_1.rate").setValue(0.25)
    assert set(twins(desk)[0].values.values()) == {0.25}
    assert len(twins(desk)[0].values) == 2


def model(desk):
    return desk.document.project.networks["model"]


def test_the_rate_of_dropout_that_a_twin_has_alone_can_be_set(desk, view):
    plain = model(desk).remove(["dropout_1"], heal=True)
    desk.document.edit("", replace(PROJECT, networks={"model": plain}))
    view.add_contrast("dropout")
    child(view, "twins.1.networks.model.dense_1+").setValue(0.25)
    assert twins(desk)[0].values == {"networks.model.dense_1+": Pick("Dropout", {"rate": 0.25})}


def test_three_rates_are_one_click_and_one_undo_step(desk, view):
    child(view, "twins.rates").click()
    assert [twin.name for twin in twins(desk)] == ["rate 0.1", "rate 0.0001"]
    shown = [child(view, f"twins.{place}.differs", QLabel).text() for place in range(3)]
    assert shown == ["rate 0.001", "rate 0.1", "rate 0.0001"]
    assert view.fairness.texts()[0] == "One thing differs: rate."
    posted = [command for command in desk.worker.posted if isinstance(command, e.Train)]
    assert [(command.project, command.fresh) for command in posted] == [
        (desk.document.project, True)
    ]
    desk.document.undo_stack.undo()
    assert twins(desk) == ()


def test_three_rates_join_a_run_that_is_alive(desk, view):
    desk.start()
    desk.send(e.Status(e.RUNNING))
    child(view, "twins.rates").click()
    assert len(twins(desk)) == 2
    assert not any(isinstance(command, e.Train) for command in desk.worker.posted)


def test_more_than_five_twins_cannot_be_added(desk, view):
    for _ in range(MOST_TWINS + 1):
        view.add_twin()
    assert len(twins(desk)) == MOST_TWINS
    for name in ("twins.add", "twins.contrast"):
        assert not child(view, name).isEnabled()
        assert "At most 5" in child(view, name).toolTip()


def test_a_twin_is_renamed_and_removed(desk, view):
    give(desk, Pick("a"), Pick("b", {"seed": 3}))
    label = child(view, "twins.2.label", QLineEdit)
    label.setText("other luck")
    label.editingFinished.emit()
    assert twins(desk)[1] == Pick("other luck", {"seed": 3})
    label.setText("  ")
    label.editingFinished.emit()
    assert label.text() == "other luck"
    child(view, "twins.1.remove", QToolButton).click()
    assert [twin.name for twin in twins(desk)] == ["other luck"]


def test_the_label_of_the_project_is_no_field(view, desk):
    give(desk, Pick("a"))
    assert child(view, "twins.0.label", QLineEdit).isReadOnly()
    assert not child(view, "twins.0.remove", QToolButton).isVisible()


def test_each_run_shows_its_own_numbers(desk, view):
    give(desk, Pick("a", {"seed": 3}))
    runs = start(desk)
    for run, loss in zip(runs, (0.5, 0.25), strict=True):
        logs = {"loss": loss, "accuracy": 0.5, "val_loss": 1.0, "val_accuracy": 0.75}
        desk.send(e.Epoch(run, 1.0, 10, logs))
    texts = [[label.text() for label in card.findChildren(QLabel)] for card in view.cards]
    assert "0.5" in texts[0]
    assert "0.25" in texts[1]
    assert all("val_accuracy" in one and "0.75" in one for one in texts)


def test_the_numbers_are_those_of_the_epoch_that_is_shown(desk, view):
    give(desk, Pick("fast", {"training.learning_rate": 0.1}))
    for run in start(desk):
        for epoch in (1.0, 2.0, 3.0):
            desk.send(e.Epoch(run, epoch, 10 * int(epoch), {"loss": epoch + run / 100}))
        desk.send(e.Showing(run, 20, 2.0, False))
    shown = [card.findChildren(QLabel) for card in view.cards]
    assert ["2.1" in [label.text() for label in labels] for labels in shown] == [True, False]
    assert ["2.11" in [label.text() for label in labels] for labels in shown] == [False, True]
    desk.send(e.Showing(10, 30, 3.0, True))
    assert "3.1" in [label.text() for label in shown[0]]


def test_one_run_can_be_held_while_the_others_go_on(desk, view):
    give(desk, Pick("a", {"seed": 3}))
    button = child(view, "twins.1.hold", QToolButton)
    assert not button.isEnabled()
    _, run = start(desk)
    assert button.isEnabled()
    button.click()
    button.click()
    assert [one for one in desk.worker.posted if isinstance(one, e.Hold)] == [
        e.Hold(run, True),
        e.Hold(run, False),
    ]


def test_a_run_that_is_over_cannot_be_held(desk, view):
    give(desk, Pick("a", {"seed": 3}))
    _, run = start(desk)
    desk.send(e.Finished(run, "done"))
    assert not child(view, "twins.1.hold", QToolButton).isEnabled()
    assert child(view, "twins.0.hold", QToolButton).isEnabled()


def test_a_change_on_a_training_twin_is_an_edit_of_the_document(desk, view):
    give(desk, Pick("a", {"training.learning_rate": 0.01}))
    start(desk)
    changed = []
    desk.document.changed.connect(lambda old, new: changed.append(new.twins))
    child(view, "twins.1.training.learning_rate").setValue(0.5)
    assert changed == [(Pick("a", {"training.learning_rate": 0.5}),)]


def test_what_is_not_equal_stands_before_what_is(desk, view):
    give(desk, Pick("a", {"training.batch_size": 8}))
    signs = [one.equal for one in view.fairness.statements]
    assert signs[1:] == sorted(signs[1:])
    assert any("different numbers of examples: 32, 8" in text for text in view.fairness.texts())


def test_the_engine_says_which_weights_could_not_be_shared(desk, view):
    give(desk, Pick("a", {"seed": 1}))
    own, other = variants(desk.document.project)
    desk.send(
        e.Started(1, own, 42, "CPU", 10, 100),
        e.Started(2, other, 42, "CPU", 10, 100, twin=1, fresh=("output",)),
    )
    assert any("weights of output differ in shape" in text for text in view.fairness.texts())


def test_updates_are_counted_where_the_data_is_known(desk, view):
    give(desk, Pick("a", {"training.batch_size": 8}))
    inputs = {"x": np.zeros((64, 4), np.float32)}
    desk.load(Data("rows", "table", inputs, {"y": np.zeros(64, np.float32)}), train=64)
    assert any("corrected 2, 8 times" in text for text in view.fairness.texts())


def test_a_twin_that_does_not_fit_any_more_says_why_and_the_others_are_compared(desk, view):
    give(desk, Pick("a", {"networks.model.dropout_1.rate": 0.1}), Pick("b", {"seed": 2}))
    graph = model(desk).remove(["dropout_1"], heal=True)
    desk.document.edit("", replace(desk.document.project, networks={"model": graph}))
    problem = child(view, "twins.1.problem", QLabel)
    assert problem.isVisible()
    assert "The twin a cannot change networks.model.dropout_1.rate" in problem.text()
    assert child(view, "twins.2.differs", QLabel).text() == "seed 2"
    assert view.fairness.texts()[0] == "One thing differs: seed."
    desk.document.undo_stack.undo()
    assert not child(view, "twins.1.problem", QLabel).isVisible()


def test_the_numbers_are_a_row_for_each_run(desk, view):
    give(desk, Pick("a", {"seed": 3}))
    for run, loss in zip(start(desk), (0.5, 0.25), strict=True):
        desk.send(e.Epoch(run, 1.0, 10, {"loss": loss}))
    header, rows = view.numbers()
    assert header == ("run", "label", "loss")
    assert [tuple(row) for row in rows] == [(10, "This project", 0.5), (11, "a", 0.25)]


def test_everything_is_named_has_a_tip_and_is_reached_by_the_keyboard(desk, view):
    give(desk, Pick("a", {"training.learning_rate": 0.1}))
    names = ["twins.add", "twins.contrast", "twins.rates", "twins.1.label", "twins.1.choice"]
    names += ["twins.1.remove", "twins.1.training.learning_rate.drop"]
    for name in names:
        widget = child(view, name)
        assert widget.accessibleName()
        assert widget.toolTip()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_was_edited_while_it_was_hidden_is_there_when_it_is_shown(desk, view):
    view.hide()
    give(desk, Pick("a", {"seed": 3}))
    assert view.cards == []
    view.show()
    assert len(view.cards) == 2
    assert view.fairness.texts()


def test_what_is_a_part_of_a_change_is_not_offered_beside_it(desk, view):
    give(desk, Pick("a"))
    card = view.cards[1]
    choose(card, "Learning rate")
    child(view, "twins.1.training.optimizer.learning_rate").setValue(0.1)
    choose(card, "Optimizer")
    assert twins(desk)[0].values == {"training.optimizer": Pick("Adam", {"learning_rate": 0.1})}
    assert card.choice.findText("Learning rate") < 0
    combo = child(view, "twins.1.training.optimizer")
    combo.setCurrentIndex(combo.findData("SGD"))
    child(view, "twins.1.training.optimizer.drop", QToolButton).click()
    assert twins(desk) == (Pick("a"),)
    assert card.choice.findText("Learning rate") > 0


def test_a_name_that_says_what_differs_follows_it_and_one_of_ones_own_stays(desk, view):
    view.try_rates()
    child(view, "twins.1.training.learning_rate").setValue(0.05)
    assert twins(desk)[0] == Pick("rate 0.05", {"training.learning_rate": 0.05})
    give(desk, Pick("bold", {"training.learning_rate": 0.1}))
    child(view, "twins.1.training.learning_rate").setValue(0.05)
    assert twins(desk)[0].name == "bold"


def test_the_name_of_a_twin_that_trains_stays_because_the_engine_knows_it_by_that(desk, view):
    view.try_rates()
    start(desk)
    child(view, "twins.1.training.learning_rate").setValue(0.05)
    assert twins(desk)[0] == Pick("rate 0.1", {"training.learning_rate": 0.05})
    assert child(view, "twins.1.differs", QLabel).text() == "rate 0.05"


def test_no_two_twins_have_the_same_name(desk, view):
    view.add_contrast("dropout")
    view.add_contrast("dropout")
    assert [twin.name for twin in twins(desk)] == ["without dropout", "without dropout (2)"]
    label = child(view, "twins.2.label", QLineEdit)
    label.setText("without dropout")
    label.editingFinished.emit()
    assert [twin.name for twin in twins(desk)] == ["without dropout", "without dropout (2)"]
    assert label.text() == "without dropout (2)"


@pytest.fixture
def window(make_shell, monkeypatch, small_project):
    """A window with the view of twins, and a scripted engine."""
    from nnplayground.gui import main_window

    monkeypatch.setattr(main_window, "all_views", lambda: [TwinsView])
    shell = make_shell()
    shell.window.files.show_project(small_project)
    return shell


def test_the_action_shows_the_dock_and_adds_a_twin(window, qtbot):
    assert not window.window.docks["twins"].isVisible()
    window.action("run.twin").trigger()
    assert [twin.name for twin in window.document.project.twins] == ["Twin 1"]
    qtbot.waitUntil(window.window.docks["twins"].isVisible)
    assert len(window.window.docks["twins"].view.cards) == 2


def test_the_dock_comes_up_with_the_first_twins_wherever_they_were_made(window, qtbot):
    project = window.document.project
    window.document.edit("", try_three(project, "training.learning_rate"))
    qtbot.waitUntil(window.window.docks["twins"].isVisible)
