from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from nnplayground.core import events as e
from nnplayground.gui.statusline import duration
from nnplayground.gui.text import epoch_text


@pytest.fixture
def opened(shell, small_project, qtbot):
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.check is not None)
    return shell


def click(qtbot, shell, name):
    qtbot.mouseClick(shell.find(name), Qt.MouseButton.LeftButton)


def test_nothing_can_be_played_without_a_network(shell):
    shell.window.show_workspace()
    assert not shell.find("player.play").isEnabled()


def test_play_trains_and_pause_holds(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: opened.live.state == e.RUNNING)
    assert not opened.find("player.play").isEnabled()
    click(qtbot, opened, "player.pause")
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED)
    assert opened.find("player.play").isEnabled()
    assert opened.find("player.stop").isEnabled()


@pytest.mark.parametrize(("name", "steps", "epochs"), [("step", 1, None), ("epoch", None, 1)])
def test_step_and_epoch_train_as_much_as_they_say(opened, qtbot, name, steps, epochs):
    click(qtbot, opened, f"player.{name}")
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED)
    (train,) = opened.engine.posted(e.Train)
    assert (train.steps, train.epochs) == (steps, epochs)


def test_play_after_an_edit_starts_afresh(opened, qtbot):
    click(qtbot, opened, "player.step")
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED)
    click(qtbot, opened, "player.step")
    qtbot.waitUntil(lambda: not opened.window.player.running)
    run = opened.live.record.run
    opened.document.edit("Seed", replace(opened.document.project, seed=5))
    click(qtbot, opened, "player.step")
    qtbot.waitUntil(lambda: opened.live.record.run != run)
    assert opened.live.record.project.seed == 5


def test_a_click_while_tensorflow_loads_is_shown_and_not_lost(make_shell, small_project, qtbot):
    shell = make_shell(ready=False)
    shell.window.files.show_project(small_project)
    assert shell.live.state == e.STARTING
    click(qtbot, shell, "player.play")
    assert shell.window.player.waiting
    assert "as soon as" in shell.find("status.state").text()
    qtbot.waitUntil(lambda: shell.live.state == e.RUNNING)
    assert not shell.window.player.waiting


def test_the_seed_field_edits_the_project_and_follows_undo(opened):
    field = opened.find("player.seed")
    field.setValue(42)
    assert opened.document.project.seed == 42
    opened.action("edit.undo").trigger()
    assert field.value() == opened.document.project.seed == 1


def test_a_failed_start_lets_one_play_again(opened):
    opened.live.state = e.STARTING
    opened.window.player.play()
    assert not opened.find("player.play").isEnabled()
    opened.live.state = e.IDLE
    opened.live.on_event(e.Failed("data", "There is no data."))
    assert opened.find("player.play").isEnabled()


def test_the_status_line_says_how_far_and_how_fast(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: opened.live.state == e.RUNNING)
    qtbot.waitUntil(lambda: "1\u00a0000" in opened.find("status.speed").text())
    assert opened.find("status.step").text() == "step 2 of 20"
    assert opened.find("status.epoch").text() == "epoch 1 of 10"
    assert opened.find("status.device").text() == "CPU"


def test_results_are_called_out_of_date_after_an_edit(opened, qtbot):
    click(qtbot, opened, "player.step")
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED)
    assert not opened.find("status.outdated").isVisible()
    opened.document.edit("Seed", replace(opened.document.project, seed=5))
    assert opened.find("status.outdated").isVisible()


@pytest.mark.parametrize(("seconds", "text"), [(42, "0:42"), (185, "3:05"), (3729, "1:02:09")])
def test_a_duration_is_written_as_people_read_it(seconds, text):
    assert duration(seconds) == text


def test_play_stays_possible_while_data_are_being_loaded(opened):
    opened.live.on_event(e.Status(e.LOADING, "Loading the data", 0.5))
    assert opened.find("player.play").isEnabled()


def test_a_run_can_be_paused_while_other_data_are_loaded(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: opened.live.state == e.RUNNING)
    opened.live.on_event(e.Status(e.LOADING, "Loading the data", 0.5))
    assert opened.find("player.pause").isEnabled()
    assert not opened.find("player.play").isEnabled()


def test_weights_are_drawn_before_training_so_that_there_is_something_to_see(opened, qtbot):
    qtbot.waitUntil(lambda: opened.live.record is not None)
    assert [type(command) for command in opened.engine.commands].count(e.Rewind) == 1
    assert opened.live.record.project == opened.document.project
    assert not opened.live.trained
    assert not opened.find("player.stop").isEnabled()
    assert not opened.action("run.evaluate").isEnabled()
    assert opened.find("status.state").text() == "Ready"


def test_an_edit_before_training_draws_other_weights(opened, qtbot):
    qtbot.waitUntil(lambda: opened.live.record is not None)
    opened.document.edit("Seed", replace(opened.document.project, seed=5))
    qtbot.waitUntil(lambda: opened.live.record.project.seed == 5)
    assert len(opened.live.records) == 1


def test_an_edit_after_training_keeps_what_was_learnt(opened, qtbot):
    click(qtbot, opened, "player.step")
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED and opened.live.trained)
    training = replace(opened.document.project.training, batch_size=7)
    opened.document.edit("Batch", replace(opened.document.project, training=training))
    qtbot.waitUntil(lambda: opened.live.check.project.training.batch_size == 7)
    assert not opened.window.first_weights.wanted()


def test_networks_that_are_too_large_wait_for_play(make_shell, small_project, qtbot):
    shell = make_shell()
    shell.engine.parameters = 20_000_000
    shell.window.files.show_project(small_project)
    qtbot.waitUntil(lambda: shell.live.check is not None and shell.live.data is not None)
    assert not shell.window.first_weights.wanted()


@pytest.fixture
def done(opened, qtbot):
    """A run whose epochs are all trained."""
    click(qtbot, opened, "player.epoch")
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED and opened.live.trained)
    opened.live.record.step = opened.live.record.total_steps
    return opened


def test_play_after_the_last_epoch_asks_before_it_drops_what_was_learnt(done, qtbot):
    click(qtbot, done, "player.play")
    assert len(done.engine.posted(e.Train)) == 1
    (message,) = done.window.messages.messages
    assert [title for title, _ in message.answers] == ["Train one more epoch", "Start again"]


def test_training_longer_raises_the_limit_and_goes_on_with_the_run(done, qtbot):
    run, epochs = done.live.record.run, done.document.project.training.epochs
    click(qtbot, done, "player.play")
    click(qtbot, done, "message.Train one more epoch")
    qtbot.waitUntil(lambda: len(done.engine.posted(e.Train)) == 2)
    assert done.document.project.training.epochs == epochs + 1
    qtbot.waitUntil(lambda: done.live.record.project == done.document.project)
    assert done.live.record.run == run
    assert done.live.record.total_steps == (epochs + 1) * done.live.record.steps_per_epoch
    assert not done.find("status.outdated").isVisible()


def test_starting_again_trains_the_same_project(done, qtbot):
    click(qtbot, done, "player.play")
    click(qtbot, done, "message.Start again")
    qtbot.waitUntil(lambda: len(done.engine.posted(e.Train)) == 2)
    assert done.engine.posted(e.Train)[1].project == done.document.project


def test_several_epochs_are_trained_as_many_as_the_field_says(opened, qtbot):
    opened.find("player.epochs").setValue(4)
    assert opened.action("run.epochs").text() == "Train 4 epochs"
    opened.action("run.epochs").trigger()
    qtbot.waitUntil(lambda: opened.live.state == e.PAUSED and opened.live.trained)
    (train,) = opened.engine.posted(e.Train)
    assert (train.steps, train.epochs) == (None, 4)


def test_the_menu_of_the_epoch_button_trains_several(opened, qtbot):
    opened.find("player.epoch").menu().aboutToShow.emit()
    opened.find("player.epochs").setValue(3)
    opened.find("player.train_epochs").click()
    qtbot.waitUntil(lambda: opened.engine.posted(e.Train) != [])
    assert opened.engine.posted(e.Train)[0].epochs == 3


def test_the_number_of_epochs_is_reached_with_the_keyboard(opened, qtbot):
    opened.window.activateWindow()
    qtbot.keyClick(opened.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    menu = opened.find("player.epoch").menu()
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_the_speed_is_told_to_the_engine_and_kept_for_the_next_start(opened, make_shell, qtbot):
    box = opened.find("player.speed")
    box.setCurrentIndex(box.findText("5 steps/s"))
    qtbot.waitUntil(lambda: opened.engine.posted(e.Speed) != [])
    assert opened.engine.posted(e.Speed)[0].steps_per_second == 5
    opened.close()
    again = make_shell()
    assert again.find("player.speed").currentText() == "5 steps/s"
    qtbot.waitUntil(lambda: again.engine.posted(e.Speed) != [])
    assert again.engine.posted(e.Speed)[0].steps_per_second == 5


def test_full_speed_is_where_one_begins_and_can_be_chosen_again(opened, qtbot):
    box = opened.find("player.speed")
    assert box.currentText() == "full speed"
    assert opened.engine.posted(e.Speed) == []
    box.setCurrentIndex(0)
    box.setCurrentIndex(box.findText("full speed"))
    qtbot.waitUntil(lambda: len(opened.engine.posted(e.Speed)) == 2)
    assert [one.steps_per_second for one in opened.engine.posted(e.Speed)] == [1, None]


def test_play_from_an_epoch_one_has_gone_back_to_asks_nothing(done, qtbot):
    record = done.live.record
    done.live.on_event(e.Showing(record.run, 2, 1.0, end=False))
    click(qtbot, done, "player.play")
    assert done.window.messages.messages == []
    qtbot.waitUntil(lambda: len(done.engine.posted(e.Train)) == 2)


def test_the_bar_fits_into_a_window_of_1280_pixels(opened):
    assert opened.find("toolbar").sizeHint().width() <= 1280


def test_the_sprout_leads_into_the_field_of_the_seed(opened, qtbot):
    opened.window.activateWindow()
    click(qtbot, opened, "player.seed_label")
    qtbot.waitUntil(opened.find("player.seed").hasFocus)


def test_a_limit_of_speed_tells_in_the_status_line(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: "1\u00a0000" in opened.find("status.speed").text())
    opened.find("player.speed").setCurrentIndex(0)
    opened.live.updated.emit()
    batch = opened.document.project.training.batch_size
    assert opened.find("status.speed").text() == f"{batch} examples/s"
    assert opened.find("status.left").text() == "0:18 left"


def test_a_run_that_is_over_was_not_faster_than_its_limit(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: "1\u00a0000" in opened.find("status.speed").text())
    opened.find("player.speed").setCurrentIndex(0)
    opened.live.record.state = e.IDLE
    opened.live.updated.emit()
    batch = opened.document.project.training.batch_size
    assert opened.find("status.speed").text() == f"{batch} examples/s"


def test_the_status_line_says_that_nothing_trains_while_every_run_waits(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: opened.live.record is not None and opened.live.record.step > 0)
    assert opened.find("status.state").text() == "Training"
    run = opened.live.record.run
    opened.live.post(e.Hold(run, True))
    assert opened.find("status.state").text() == "Every run is told to wait"
    assert opened.find("status.speed").text() == ""
    opened.live.post(e.Hold(run, False))
    assert opened.find("status.state").text() == "Training"


def test_a_long_sentence_leaves_the_numbers_of_the_status_line_whole(opened, qtbot):
    click(qtbot, opened, "player.play")
    qtbot.waitUntil(lambda: opened.live.record is not None and opened.live.record.step > 0)
    opened.window.resize(1280, 800)
    sentence = "The loss became not a number at step 4; training stopped. " * 3
    opened.live.on_event(e.Status(e.LOADING, sentence))
    state, step = opened.find("status.state"), opened.find("status.step")
    qtbot.waitUntil(lambda: state.shown.endswith("…"))
    assert step.shown == step.text()
    assert state.toolTip().startswith(sentence.strip())


@pytest.mark.parametrize(
    ("epoch", "text"), [(0.05, "0.05"), (138.84, "138.8"), (2735, "2735"), (59610.4, "59\u00a0610")]
)
def test_a_place_in_a_run_is_written_without_powers_of_ten(epoch, text):
    assert epoch_text(epoch) == text
