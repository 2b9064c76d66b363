"""The bar of a computation that is asked for."""

import numpy as np
import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton

from nnplayground.core import events as e
from nnplayground.gui.views import ask_bar
from nnplayground.gui.views.ask_bar import AskBar
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

WANT = e.Want("slow", None, (("node", "conv"),))


def kind():
    """Return a view that asks; made here because a class of a name would be one of the program's views."""

    class Asking(View):
        name = "asking"

        def __init__(self, *arguments, **named):
            super().__init__(*arguments, **named)
            self.wanted = WANT
            self.asks = AskBar(self, "Compute")
            fill(self, self.asks, Stage(self.asks.age))

        def question(self):
            return self.wanted

        def draw(self, record):
            self.asks.refresh()

    return Asking


@pytest.fixture
def view(desk):
    return desk.show(kind())


def asked(desk):
    return [one for one in desk.worker.posted if isinstance(one, e.Ask | e.Cancel)]


def test_without_a_run_nothing_can_be_asked(view):
    assert not view.findChild(QPushButton, "asking.ask").isEnabled()


def test_the_button_asks_and_cancel_ends(desk, view):
    desk.start()
    view.findChild(QPushButton, "asking.ask").click()
    assert asked(desk) == [e.Ask(WANT)]
    assert view.asks.running
    view.findChild(QPushButton, "asking.cancel").click()
    assert asked(desk) == [e.Ask(WANT), e.Cancel(WANT)]
    assert not view.asks.running
    assert view.asks.button.isVisible()


def test_it_shows_the_share_and_the_time_left_at_the_pace_so_far(desk, view, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(ask_bar, "monotonic", lambda: now[0])
    desk.start()
    view.asks.ask()
    now[0] = 110.0
    desk.send(e.Progress(1, WANT, 0.25, "step 2 of 8"))
    assert view.findChild(QProgressBar, "asking.progress").value() == 250
    assert view.asks.age.text() == "step 2 of 8 · 0:30 left"


def test_the_slowest_of_several_runs_is_shown(desk, view):
    desk.start()
    desk.send(e.Started(2, desk.document.project, 42, "CPU", 10, 100, twin=1))
    view.asks.ask()
    desk.send(e.Progress(1, WANT, 0.5), e.Progress(2, WANT, 0.125))
    assert view.asks.bar.value() == 125
    desk.send(e.Progress(2, WANT, None, over=True))
    assert view.asks.bar.value() == 500


def test_an_answer_says_of_which_epoch_it_is_once_the_network_has_learnt_on(desk, view):
    desk.start()
    view.asks.ask()
    desk.send(e.Epoch(1, 3.0, 30, {"loss": 1.0}))
    desk.send(e.Snapshot(1, 30, 3.0, WANT, {"x": np.zeros(2)}))
    assert not view.asks.running
    assert view.asks.age.text() == "of epoch 3"
    desk.send(e.Epoch(1, 5.0, 50, {"loss": 1.0}))
    assert view.asks.age.text() == "of epoch 3, now 5"


def test_a_part_of_an_answer_does_not_end_it_and_a_problem_is_told(desk, view):
    desk.start()
    view.asks.ask()
    desk.send(e.Snapshot(1, 0, 0.0, WANT, {"x": np.zeros(2)}, share=0.5))
    assert view.asks.running
    desk.send(e.Snapshot(1, 0, 0.0, WANT, {}, problem="This layer has no filters."))
    assert not view.asks.running
    assert view.asks.age.text() == "This layer has no filters."


def test_another_question_has_a_bar_of_its_own(desk, view):
    desk.start()
    view.asks.ask()
    view.wanted = e.Want("slow", None, (("node", "other"),))
    view.asks.refresh()
    assert not view.asks.running
    view.wanted = WANT
    view.asks.refresh()
    assert view.asks.running


def test_a_new_run_forgets_what_the_old_one_computed(desk, view):
    desk.start()
    view.asks.ask()
    desk.start(run=2)
    assert not view.asks.running
