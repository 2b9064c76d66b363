"""The doctor's cards."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from nnplayground.core import events as e
from nnplayground.core import field
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.gui.views.doctor import Alarm, DoctorView

ILL = e.Finding(
    "non-finite",
    "The loss became infinite at step 12.",
    "ill",
    "networks.model.dense",
    12,
    1.5,
    ("halve-rate", "clip", "usual-rate"),
)
MILD = e.Finding("overfitting", "By heart.", "warning", "", 30, 3.0, ("early-stopping", "dropout"))


@pytest.fixture
def project():
    graph = stack(
        Node("input", "InputLayer", {"shape": (2,)}),
        Node("dense", "Dense", {"units": 4, "activation": Pick("relu")}),
        Node("end", "Dense", {"units": 1}),
    )
    made = Project(networks={"model": graph})
    return field.write(made, "training.optimizer", Pick("SGD", {"learning_rate": 10.0}))


@pytest.fixture
def view(desk, project):
    desk.document.reset(project)
    view = desk.show(DoctorView, (380, 500))
    desk.start()
    steps = np.arange(1, 13)
    desk.send(e.Metrics(1, 1, steps, {"loss": np.ones(12)}))
    return view


def press(view, name):
    button = view.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def posted(desk, *kinds):
    return [command for command in desk.worker.posted if isinstance(command, kinds)]


def test_without_a_run_it_says_what_it_does(desk):
    view = desk.show(DoctorView)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()


def test_a_healthy_run_says_what_was_watched(view):
    assert view.stage.empty
    assert view.stage.label.text().startswith("Nothing looks wrong")
    assert "gradients" in view.stage.label.text()


def test_each_finding_is_a_card_with_its_sentence_place_and_time(desk, view):
    desk.send(e.Diagnosis(1, (ILL, MILD)))
    assert not view.stage.empty
    first, second = view.cards
    assert first.text.text() == ILL.text
    assert first.property("message") == "error"
    assert second.property("message") == "warning"
    assert "12" in first._since.text()
    assert "1.5" in first._since.text()
    header, rows = view.numbers()
    assert list(header) == ["run", "rule", "severity", "layer", "step", "epoch", "text"]
    assert [row[1] for row in rows] == ["non-finite", "overfitting"]


def test_a_click_on_the_layer_chooses_it(desk, view):
    desk.send(e.Diagnosis(1, (ILL,)))
    view.findChild(QToolButton, "doctor.non-finite.where").click()
    assert desk.selection.node == "dense"


def test_newer_numbers_change_the_sentence_and_keep_the_buttons(desk, view):
    desk.send(e.Diagnosis(1, (ILL,)))
    button = view.findChild(QPushButton, "doctor.non-finite.halve-rate")
    desk.send(e.Diagnosis(1, (replace(ILL, text="Worse."),)))
    assert view.cards[0].text.text() == "Worse."
    assert view.findChild(QPushButton, "doctor.non-finite.halve-rate") is button


def test_a_finding_that_is_gone_takes_its_card_along(desk, view):
    desk.send(e.Diagnosis(1, (ILL,)), e.Diagnosis(1, ()))
    assert view.stage.empty
    assert not view.cards


def test_halving_the_rate_without_a_kept_epoch_trains_anew(desk, view, project):
    desk.send(e.Diagnosis(1, (ILL,)), e.Finished(1, "non-finite", ""))
    press(view, "doctor.non-finite.halve-rate")
    assert field.read(desk.document.project, "training.learning_rate") == 5.0
    (train,) = posted(desk, e.Train)
    assert train.fresh
    assert train.project is desk.document.project
    desk.document.undo_stack.undo()
    assert desk.document.project == project
    assert not desk.document.undo_stack.canUndo()


@pytest.mark.parametrize(("losses", "wanted"), [((0.9, 0.5, 0.6), 1.0), ((0.9, 7.0, 40.0), None)])
def test_clipping_goes_on_from_the_best_kept_epoch_before_it_went_wrong(desk, view, losses, wanted):
    for epoch, loss in enumerate(losses):
        desk.send(e.Epoch(1, float(epoch), 6 * epoch, {"loss": 1.0, "val_loss": loss}))
    late = replace(ILL, epoch=2.5)
    desk.send(e.Kept(1, (0.0, 1.0, 2.0), 1.0, 100), e.Diagnosis(1, (late,)))
    press(view, "doctor.non-finite.clip")
    *first, train = posted(desk, e.Scrub, e.Change, e.Train)
    assert train.project.training.optimizer.values["global_clipnorm"] == 1.0
    assert train.fresh == (wanted is None)
    if wanted is not None:
        scrub, change = first
        assert scrub.epoch == wanted
        assert change.project is train.project


def test_a_remedy_for_a_run_that_goes_on_only_edits_the_project(desk, view):
    desk.send(e.Diagnosis(1, (MILD,)))
    press(view, "doctor.overfitting.dropout")
    assert "dropout" in desk.document.project.networks["model"]
    assert not posted(desk, e.Train)


def test_a_remedy_that_is_done_is_offered_no_more(desk, view):
    desk.send(e.Diagnosis(1, (MILD,)))
    press(view, "doctor.overfitting.dropout")
    desk.qtbot.waitUntil(lambda: view.findChild(QPushButton, "doctor.overfitting.dropout") is None)
    assert view.findChild(QPushButton, "doctor.overfitting.early-stopping") is not None


def test_with_twins_a_card_says_which_run_it_is_about(desk, view, project):
    twin = replace(project, twins=(Pick("slow", {"training.learning_rate": 0.1}),))
    desk.document.reset(twin)
    desk.send(
        e.Started(2, twin, 3, "CPU", 10, 100),
        e.Started(3, project, 3, "CPU", 10, 100, twin=1),
        e.Diagnosis(3, (MILD,)),
    )
    assert "slow" in view.cards[0]._since.text()


def test_the_remedies_of_a_twin_change_that_twin_alone(desk, view, project):
    twin = replace(project, twins=(Pick("slow", {"training.learning_rate": 0.1}), Pick("same")))
    desk.document.reset(twin)
    desk.send(
        e.Started(2, twin, 3, "CPU", 10, 100),
        e.Started(3, project, 3, "CPU", 10, 100, twin=1),
        e.Diagnosis(3, (replace(ILL, remedies=("halve-rate", "clip")),)),
    )
    press(view, "doctor.non-finite.halve-rate")
    after = desk.document.project
    assert field.read(after, "training.learning_rate") == 10.0
    assert [one.name for one in after.twins] == ["slow", "same"]
    assert after.twins[0].values == {"training.optimizer.learning_rate": 0.05}
    assert after.twins[1] == twin.twins[1]
    assert posted(desk, e.Train)[-1].project == after
    desk.document.undo_stack.undo()
    assert desk.document.project.twins == twin.twins


def test_a_twin_that_was_removed_has_no_remedies(desk, view, project):
    desk.send(
        e.Started(2, project, 3, "CPU", 10, 100),
        e.Started(3, project, 3, "CPU", 10, 100, twin=1),
        e.Diagnosis(3, (MILD,)),
    )
    assert len(view.cards) == 1
    assert view.findChild(QPushButton, "doctor.overfitting.dropout") is None


def test_the_alarm_rings_for_what_makes_a_run_ill_and_not_again_before_there_is_more(desk, qtbot):
    rung = []
    alarm = Alarm(desk.live)
    alarm.rang.connect(lambda record, findings: rung.append((record.run, findings)))
    desk.start()
    worse, other = replace(ILL, text="Worse."), replace(ILL, rule="vanishing")
    desk.send(e.Diagnosis(1, (ILL, MILD)), e.Diagnosis(1, (worse,)), e.Diagnosis(1, (worse, other)))
    assert rung == [(1, [ILL]), (1, [worse, other])]


def test_the_alarm_says_once_that_nothing_is_ill_any_more(desk):
    calmed = []
    alarm = Alarm(desk.live)
    alarm.calmed.connect(lambda: calmed.append(1))
    desk.start()
    desk.send(e.Diagnosis(1, (MILD,)))
    assert calmed == []
    milder = replace(ILL, severity="warning")
    desk.send(e.Diagnosis(1, (ILL, MILD)), e.Diagnosis(1, (milder,)))
    assert calmed == []
    desk.send(e.Diagnosis(1, (MILD,)), e.Diagnosis(1, ()))
    assert calmed == [1]
