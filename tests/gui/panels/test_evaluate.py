import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split, Training
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.gui.panels.evaluate import EvaluatePanel, plain_words
from nnplayground.gui.panels.outcome import outcome_of

CLASSES = ("a", "b", "c")


def give(room, name="digits", **split):
    choice = DataChoice(Pick(name), (), Split(**split))
    room.document.edit("data", replace(room.document.project, data=choice))
    prepared = prepare(choice, load(choice.source))
    room.worker.event.emit(e.Loaded(choice, prepared))
    return prepared


def start(room):
    room.worker.event.emit(e.Started(1, room.document.project, 10, "CPU", 10, 100))


def predictions(room):
    return [command for command in room.worker.posted if isinstance(command, e.Predict)]


@pytest.mark.covers("D01")
def test_the_test_set_is_locked_until_something_was_trained_and_asked(room, show):
    panel = show(EvaluatePanel)
    give(room)
    assert not panel.test.isEnabled()
    start(room)
    assert panel.test.isEnabled()
    assert "locked" in panel.lock.text()
    assert not any(isinstance(command, e.Evaluate) for command in room.worker.posted)
    panel.test.click()
    assert room.worker.posted[-1] == e.Evaluate("test")


@pytest.mark.covers("F04")
def test_loss_and_metrics_of_the_test_set_are_shown_by_their_keras_names(room, show):
    panel = show(EvaluatePanel)
    give(room)
    start(room)
    logs = {"loss": 0.12345, "accuracy": 0.975}
    room.worker.event.emit(e.Evaluated(1, "test", logs, 360))
    assert panel.findChild(QLabel, "evaluate.test.loss").text() == "0.1235"
    assert panel.findChild(QLabel, "evaluate.test.accuracy").text() == "0.9750"
    assert "You have seen the test set" in panel.lock.text()


def test_numbers_from_before_the_last_training_say_so(room, show):
    panel = show(EvaluatePanel)
    start(room)
    room.worker.event.emit(e.Evaluated(1, "test", {"loss": 1.0}, 5))
    room.worker.event.emit(e.Metrics(1, 1, np.array([7]), {"loss": np.array([0.3])}))
    panel.refresh()
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert any("before the last training" in text for text in texts)


def test_without_a_test_part_there_is_nothing_to_open(room, show):
    panel = show(EvaluatePanel)
    give(room, test=0.0)
    start(room)
    assert not panel.test.isEnabled()
    assert "no test set" in panel.lock.text()


def test_nothing_is_asked_before_training(room, show):
    show(EvaluatePanel)
    give(room)
    assert predictions(room) == []


@pytest.mark.covers("F05")
def test_the_answer_for_the_chosen_example_has_class_probabilities_and_raw_output(room, show):
    panel = show(EvaluatePanel)
    prepared = give(room)
    start(room)
    room.selection.choose_example(e.Example("test", 3))
    assert predictions(room)[-1].example == e.Example("test", 3)
    truth = int(prepared.raw_target("test", 3))
    output = np.full(10, 0.02)
    output[truth] = 0.82
    room.worker.event.emit(e.Predicted(1, e.Example("test", 3), {"dense": output}, {}))
    assert f"predicted: {truth} ✓" in panel.predict.result.text()
    assert panel.predict.bars.bars[truth].text == "82.0 %"
    assert panel.predict.bars.bars[truth].strong
    assert "0.82" in panel.predict.raw.text()


def test_an_answer_for_another_example_is_not_shown(room, show):
    panel = show(EvaluatePanel)
    give(room)
    start(room)
    room.worker.event.emit(e.Predicted(1, e.Example("test", 9), {"dense": np.ones(10) / 10}, {}))
    assert not panel.predict.result.isVisible()


def test_a_hidden_panel_asks_for_nothing(room, show):
    panel = show(EvaluatePanel)
    give(room)
    start(room)
    asked = len(predictions(room))
    panel.hide()
    room.selection.choose_example(e.Example("test", 4))
    assert len(predictions(room)) == asked


def test_the_same_question_is_not_asked_twice(room, show):
    panel = show(EvaluatePanel)
    give(room)
    start(room)
    asked = len(predictions(room))
    panel.predict.refresh()
    assert len(predictions(room)) == asked


def test_a_number_is_shown_with_its_true_value(room, show):
    panel = show(EvaluatePanel)
    prepared = give(room, "diabetes")
    start(room)
    example = room.selection.example
    room.worker.event.emit(e.Predicted(1, example, {"dense": np.array([123.4])}, {}))
    assert "123.4" in panel.predict.result.text()
    assert (
        f"{float(prepared.raw_target(example.part, example.row)):g}" in panel.predict.result.text()
    )
    assert panel.predict.bars.bars == ()


def test_logits_are_turned_into_probabilities(room, show):
    panel = show(EvaluatePanel)
    loss = Pick("SparseCategoricalCrossentropy", {"from_logits": True})
    room.document.edit("loss", replace(room.document.project, training=Training(loss=loss)))
    give(room)
    start(room)
    logits = np.zeros(10)
    logits[2] = math.log(9)
    room.worker.event.emit(e.Predicted(1, room.selection.example, {"dense": logits}, {}))
    assert panel.predict.bars.bars[2].share == pytest.approx(0.5)


def test_one_number_for_two_classes_is_the_probability_of_the_second():
    outcome = outcome_of(np.array([0.8]), ("no", "yes"), from_logits=False)
    assert outcome.probabilities == pytest.approx([0.2, 0.8])
    assert outcome.chosen == 1


def test_outputs_that_are_no_probabilities_still_name_the_largest():
    outcome = outcome_of(np.array([3.0, -1.0, 0.5]), CLASSES, from_logits=False)
    assert outcome.chosen == 0
    assert outcome.probabilities.size == 0


def test_broken_outputs_do_not_break_the_panel():
    outcome = outcome_of(np.array([np.nan, 0.0, 1.0]), CLASSES, from_logits=True)
    assert outcome.probabilities.size == 0


def test_numbers_that_keras_reports_have_plain_words():
    assert plain_words("loss")
    assert plain_words("mean_absolute_error")
    assert plain_words("no_such_number") == ""


@pytest.mark.covers("D05")
def test_own_values_are_sent_raw_so_that_the_stored_preparation_is_used(room, show):
    panel = show(EvaluatePanel)
    prepared = give(room, "iris")
    start(room)
    panel.predict.own.form.editor("value_1").number.setValue(3.5)
    panel.predict.own.button.click()
    command = predictions(room)[-1]
    assert command.example is None
    row = prepared.raw_input(room.selection.example.part, room.selection.example.row)
    assert command.raw["x"][1] == 3.5
    assert command.raw["x"][[0, 2, 3]] == pytest.approx(row[[0, 2, 3]])
    room.worker.event.emit(e.Predicted(1, None, {"dense": np.array([0.1, 0.8, 0.1])}, {}))
    room.worker.event.emit(e.Predicted(2, None, {"dense": np.array([0.8, 0.1, 0.1])}, {}))  # a twin
    assert prepared.raw.classes[1] in panel.predict.own_result.text()
    assert panel.predict.own_bars.bars[1].text == "80.0 %"


def test_pictures_cannot_be_typed(room, show):
    panel = show(EvaluatePanel)
    give(room, "digits")
    assert not panel.predict.own_section.isVisible()


def test_after_a_change_of_data_the_old_network_is_not_asked(room, show):
    panel = show(EvaluatePanel)
    give(room, "digits")
    start(room)
    give(room, "iris")
    asked = len(predictions(room))
    room.selection.choose_example(e.Example("train", 2))
    assert len(predictions(room)) == asked
    assert "other data" in panel.predict.hint.text()


@pytest.mark.covers("D05")
def test_an_example_of_ones_own_has_class_names_its_picture_and_no_truth(room, show):
    panel = show(EvaluatePanel)
    prepared = give(room)
    start(room)
    own = room.selection.lay({"x": np.full((8, 8, 1), 77, np.uint8)})
    room.selection.choose_example(own)
    output = np.full(10, 0.02)
    output[4] = 0.82
    room.worker.event.emit(e.Predicted(1, own, {"dense": output}, {}))
    assert panel.predict.result.text() == f"predicted: {prepared.raw.classes[4]}"
    assert panel.predict.bars.bars[4].text == "82.0 %"
    assert panel.predict.picture.picture.isVisible()
    assert panel.predict.picture.picture._pixmap.toImage().pixelColor(3, 3).red() == 77


def test_the_fields_start_from_an_example_of_ones_own(room, show):
    panel = show(EvaluatePanel)
    give(room, "iris")
    start(room)
    values = np.array([5.5, 2.25, 4.0, 1.25], np.float32)
    room.selection.choose_example(room.selection.lay({"x": values}))
    assert panel.predict.own_section.isVisible()
    assert panel.predict.own.inputs()["x"].tolist() == values.tolist()
