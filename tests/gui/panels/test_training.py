from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Training
from nnplayground.data.source import Data, Part, Prepared
from nnplayground.gui.alive import ON_THE_WAY, Alive
from nnplayground.gui.panels.layer_wide import places_of
from nnplayground.gui.panels.panel import plain_label
from nnplayground.gui.panels.schedule_curve import rate_curve, steps_in_epoch
from nnplayground.gui.panels.training import TrainingPanel

SIX = ("layers", "loss", "optimizer", "initializer", "activation", "regularizer")


def spin(panel, name):
    return panel.findChild(QAbstractSpinBox, name)


def combo(panel, name):
    return panel.findChild(QComboBox, name)


def choose(box, name):
    box.setCurrentIndex(box.findData(name))


def training(room):
    return room.document.project.training


def load(room, examples=100):
    rows = np.arange(examples)
    x = np.zeros((examples, 2), np.float32)
    y = (rows % 2).astype(np.int32)
    data = Data("two", "points", {"x": x}, {"y": y}, classes=("a", "b"))
    part = Part({"x": x}, {"y": y}, rows)
    none = Part({"x": x[:0]}, {"y": y[:0]}, rows[:0])
    prepared = Prepared(data, {"train": part, "validation": none, "test": none})
    room.worker.event.emit(e.Loaded(room.document.project.data, prepared))


@pytest.mark.covers("X13")
@pytest.mark.parametrize("name", SIX)
def test_there_is_a_section_for_each_kind_of_module(show, name):
    assert show(TrainingPanel).findChild(QWidget, f"training.section.{name}") is not None


@pytest.mark.covers("O12")
def test_a_new_project_is_trained_with_adam(room, show):
    assert combo(show(TrainingPanel), "training.optimizer").currentData() == "Adam"


@pytest.mark.covers("O13")
def test_a_new_project_has_at_most_ten_epochs(room, show):
    assert int(spin(show(TrainingPanel), "training.epochs").text()) <= 10


def test_a_learning_rate_typed_with_a_comma_reaches_the_document(qtbot, room, show):
    field = spin(show(TrainingPanel), "training.learning_rate")
    field.selectAll()
    qtbot.keyClicks(field, "0,05")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert training(room).optimizer == Pick("Adam", {"learning_rate": 0.05})


def test_dragging_the_learning_rate_is_one_undo_step(room, show):
    slider = show(TrainingPanel).findChild(QSlider, "training.learning_rate.slider")
    before = training(room)
    slider.setSliderDown(True)
    for tick in (100, 200, 300):
        slider.setValue(tick)
    slider.setSliderDown(False)
    assert room.document.undo_stack.count() == 1
    room.document.undo_stack.undo()
    assert training(room) == before


def test_another_cost_function_is_chosen_with_its_own_settings(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.loss"), "BinaryCrossentropy")
    panel.findChild(QWidget, "training.loss.from_logits").setChecked(True)
    assert training(room).loss == Pick("BinaryCrossentropy", {"from_logits": True})


def test_any_number_of_metrics_is_added_and_removed(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.metrics.add"), "Accuracy")
    choose(combo(panel, "training.metrics.add"), "AUC")
    assert [pick.name for pick in training(room).metrics] == ["Accuracy", "AUC"]
    panel.findChild(QToolButton, "training.metrics.0.remove").click()
    assert [pick.name for pick in training(room).metrics] == ["AUC"]


def test_the_settings_of_a_metric_are_edited_in_place(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.metrics.add"), "TopKCategoricalAccuracy")
    spin(panel, "training.metrics.0.k").setValue(3)
    assert training(room).metrics == (Pick("TopKCategoricalAccuracy", {"k": 3}),)


def test_callbacks_are_added_with_their_forms(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.callbacks.add"), "EarlyStopping")
    spin(panel, "training.callbacks.0.patience").setValue(7)
    assert training(room).callbacks == (Pick("EarlyStopping", {"patience": 7}),)


@pytest.mark.covers("O07")
def test_the_rate_of_a_schedule_is_drawn(room, show):
    panel = show(TrainingPanel)
    assert not panel.curve.isVisible()
    choose(combo(panel, "training.schedule"), "CosineDecay")
    assert panel.curve.isVisible()
    assert panel.curve.y[0] == pytest.approx(0.001)
    assert panel.curve.y[-1] < panel.curve.y[0]


@pytest.mark.covers("O07")
def test_a_rate_halved_every_hundred_epochs_is_a_stair():
    halving = Pick("StepDecay", {"every_epochs": 100, "factor": 0.5})
    sgd = Pick("SGD", {"learning_rate": 0.1})
    project = Project(training=Training(optimizer=sgd, schedule=halving, epochs=300, batch_size=0))
    epochs, rates = rate_curve(project, 42)
    assert rates[epochs < 100] == pytest.approx(0.1)
    assert rates[(epochs >= 100) & (epochs < 200)] == pytest.approx(0.05)
    assert rates[epochs >= 200] == pytest.approx(0.025)


@pytest.mark.covers("O08")
@pytest.mark.parametrize(("batch", "updates"), [(1, 100), (32, 4), (0, 1)])
def test_batch_sizes_one_k_and_full_tell_the_updates_in_an_epoch(room, show, batch, updates):
    panel = show(TrainingPanel)
    load(room, 100)
    panel.findChild(QPushButton, f"training.batch.{batch or 'all'}").click()
    assert training(room).batch_size == batch
    assert panel.updates.text().startswith(f"{updates} ")
    assert steps_in_epoch(room.document.project, 100) == updates


def test_an_initialiser_goes_to_all_layers_that_have_one_in_one_step(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.initializer.kernel_initializer"), "HeNormal")
    graph = room.document.project.networks["model"]
    assert graph["conv"].values["kernel_initializer"].name == "HeNormal"
    assert graph["dense"].values["kernel_initializer"].name == "HeNormal"
    assert "kernel_initializer" not in graph["flatten"].values
    room.document.undo_stack.undo()
    assert "kernel_initializer" not in room.document.project.networks["model"]["conv"].values


def test_a_regulariser_goes_to_all_layers_that_have_one(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.regularizer.kernel_regularizer"), "L2")
    graph = room.document.project.networks["model"]
    assert graph["conv"].values["kernel_regularizer"].name == "L2"
    assert graph["dense"].values["kernel_regularizer"].name == "L2"


def test_an_activation_goes_to_hidden_layers_and_not_to_the_output(room, show):
    panel = show(TrainingPanel)
    choose(combo(panel, "training.activation.activation"), "tanh")
    graph = room.document.project.networks["model"]
    assert graph["conv"].values["activation"] == Pick("tanh")
    assert graph["dense"].values["activation"] == Pick("softmax")


def test_recurrent_layers_keep_their_activation(room):
    graph = room.document.project.networks["model"].insert_on(
        Node("memory", "LSTM"), Ref("conv"), "flatten"
    )
    assert places_of(Project(networks={"model": graph}), "activation") == [("model", "conv")]


def two_heads(room):
    graph = room.document.project.networks["model"].add(
        Node("number", "Dense", {"units": 1}, (Ref("flatten"),))
    )
    room.document.edit("head", replace(room.document.project, networks={"model": graph}))


def test_each_of_several_outputs_has_its_own_loss_weight_and_metrics(room, show):
    panel = show(TrainingPanel)
    assert combo(panel, "training.outputs.number.loss") is None
    two_heads(room)
    choose(combo(panel, "training.outputs.number.loss"), "MeanAbsoluteError")
    spin(panel, "training.outputs.number.weight").setValue(0.5)
    choose(combo(panel, "training.outputs.number.metrics.add"), "R2Score")
    own = training(room).outputs["number"]
    assert (own.loss.name, own.weight) == ("MeanAbsoluteError", 0.5)
    assert [pick.name for pick in own.metrics] == ["R2Score"]
    assert "dense" not in training(room).outputs


def test_the_common_loss_is_there_only_where_an_output_takes_it(room, show):
    panel = show(TrainingPanel)
    two_heads(room)
    common = (combo(panel, "training.loss"), combo(panel, "training.metrics.add"))
    choose(combo(panel, "training.outputs.number.loss"), "MeanAbsoluteError")
    assert all(box.isVisibleTo(panel) for box in common)
    choose(combo(panel, "training.outputs.dense.loss"), "SparseCategoricalCrossentropy")
    assert not any(box.isVisibleTo(panel) for box in common)
    assert panel.own_metrics.isVisibleTo(panel)
    panel.findChild(QPushButton, "training.outputs.dense.shared").click()
    assert all(box.isVisibleTo(panel) for box in common)
    assert not panel.own_metrics.isVisibleTo(panel)


def test_the_own_loss_of_the_only_output_left_is_what_is_shown(qtbot, room, show):
    panel = show(TrainingPanel)
    two_heads(room)
    choose(combo(panel, "training.outputs.dense.loss"), "Huber")
    project = room.document.project
    graph = project.networks["model"].remove(["number"])
    room.document.edit("one head", replace(project, networks={"model": graph}))
    qtbot.waitUntil(lambda: combo(panel, "training.outputs.dense.loss").isVisibleTo(panel))
    assert not combo(panel, "training.loss").isVisibleTo(panel)
    panel.findChild(QPushButton, "training.outputs.dense.shared").click()
    assert combo(panel, "training.outputs.dense.loss") is None
    assert combo(panel, "training.loss").isVisibleTo(panel)


def test_an_output_goes_back_to_the_common_settings(room, show):
    panel = show(TrainingPanel)
    two_heads(room)
    spin(panel, "training.outputs.number.weight").setValue(0.5)
    panel.findChild(QPushButton, "training.outputs.number.shared").click()
    assert training(room).outputs == {}


def test_a_finding_is_shown_and_its_button_puts_it_right(room, show):
    choice = DataChoice(Pick("circle"))
    wrong = replace(
        room.document.project,
        data=choice,
        training=Training(loss=Pick("CategoricalCrossentropy")),
    )
    room.document.edit("wrong", wrong)
    panel = show(TrainingPanel)
    load(room)
    panel.findings.refresh()
    place = next(
        place for place, one in enumerate(panel.findings.findings) if "one-hot" in one.message
    )
    panel.findChild(QPushButton, f"training.finding.{place}.fix").click()
    assert room.document.project != wrong


def test_a_slider_stays_under_the_mouse_when_a_finding_comes_above_it(room, show, qtbot):
    panel = show(TrainingPanel)
    panel.resize(380, 260)
    slider = panel.findChild(QSlider, "training.learning_rate.slider")
    bar = panel.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(slider.mapTo(panel.scroll.widget(), QPoint(0, 0)).y() - 100)
    place, held = slider.mapTo(panel, QPoint(0, 0)), bar.value()
    spin(panel, "training.learning_rate").setValue(3.0)
    panel.findings.refresh()
    qtbot.waitUntil(lambda: bar.value() > held + 50)
    qtbot.waitUntil(lambda: slider.mapTo(panel, QPoint(0, 0)) == place)
    room.document.undo_stack.undo()
    panel.findings.refresh()
    qtbot.waitUntil(lambda: bar.value() == held)
    assert slider.mapTo(panel, QPoint(0, 0)) == place


def test_own_weights_of_the_classes_are_asked_for_when_they_count(room, show):
    panel = show(TrainingPanel)
    assert not panel.class_weights.isVisible()
    choose(combo(panel, "training.class_weight"), "own")
    assert panel.class_weights.isVisible()
    field = panel.findChild(QLineEdit, "training.class_weights")
    field.setText("1, 2.5")
    field.editingFinished.emit()
    assert training(room).class_weights == (1.0, 2.5)


def test_an_undone_edit_is_shown(room, show):
    panel = show(TrainingPanel)
    spin(panel, "training.epochs").setValue(3)
    room.document.undo_stack.undo()
    assert spin(panel, "training.epochs").text() == "10"


@pytest.mark.covers("F07")
def test_compile_asks_the_engine_and_shows_the_equivalent_python(room, show):
    panel = show(TrainingPanel)
    panel.findChild(QPushButton, "training.compile").click()
    assert room.worker.posted[-1] == e.Check(room.document.project)
    code = panel.compile.code
    assert "model.compile(" in code.toPlainText()
    assert "Adam" in code.toPlainText()
    choose(combo(panel, "training.optimizer"), "SGD")
    assert "SGD" in code.toPlainText()
    room.worker.event.emit(e.Checked(room.document.project, {}))
    assert panel.compile.problem.isHidden()


def test_compile_tells_what_stands_against_it(room, show):
    panel = show(TrainingPanel)
    panel.findChild(QPushButton, "training.compile").click()
    report = {"model": {"conv": e.NodeReport(problem="has no input")}}
    room.worker.event.emit(e.Checked(room.document.project, report))
    assert "conv: has no input" in panel.compile.problem.text.text()
    assert panel.compile.good.isHidden()


def test_compile_of_an_empty_network_says_that_there_is_no_python_yet(room, show):
    room.document.reset(Project())
    panel = show(TrainingPanel)
    panel.findChild(QPushButton, "training.compile").click()
    assert "no layers" in panel.compile.note.text()


def test_a_wrapped_text_takes_no_more_room_than_its_lines(qtbot):
    box = QWidget()
    layout = QVBoxLayout(box)
    label = plain_label("A weighted sum of weighted sums is again a weighted sum. " * 4, box)
    layout.addWidget(label)
    layout.addStretch(1)
    qtbot.addWidget(box)
    box.resize(420, 600)
    with qtbot.waitExposed(box):
        box.show()
    assert label.height() == label.heightForWidth(label.width())


def test_dragging_the_rate_of_a_run_tells_it_the_newest_rate_and_starts_nothing(room, show, qapp):
    alive = Alive(room.document, room.live)
    room.worker.event.emit(e.Started(1, room.document.project, 3, "CPU", 2, 20))
    room.worker.event.emit(e.Status(e.RUNNING))
    slider = show(TrainingPanel).findChild(QSlider, "training.learning_rate.slider")
    slider.setSliderDown(True)
    for tick in (100, 200, 300):
        slider.setValue(tick)
    slider.setSliderDown(False)
    qapp.processEvents()
    told = [one for one in room.worker.posted if isinstance(one, e.Change | e.Train | e.Rewind)]
    assert [type(one) for one in told] == [e.Change]
    assert told[0].project == room.document.project
    assert room.document.undo_stack.count() == 1
    assert alive.standing == ON_THE_WAY


def test_the_undo_step_is_called_by_the_one_setting_that_differs(qtbot, room, show):
    panel = show(TrainingPanel)
    field = spin(panel, "training.learning_rate")
    field.selectAll()
    qtbot.keyClicks(field, "0.05")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert room.document.undo_stack.undoText() == "Set Learning rate"
    choose(combo(panel, "training.optimizer"), "SGD")
    assert room.document.undo_stack.undoText() == "Set Optimizer"
