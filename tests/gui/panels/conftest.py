from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection


class FakeWorker(QObject):
    """Keeps what is posted; tests emit the answers."""

    event = Signal(object)

    def __init__(self):
        super().__init__()
        self.posted = []

    def post(self, command):
        self.posted.append(command)


def small_project():
    graph = stack(
        Node("input", "InputLayer", {"shape": (28, 28, 1)}),
        Node("conv", "Conv2D", {"filters": 16, "activation": Pick("relu")}),
        Node("flatten", "Flatten"),
        Node("dense", "Dense", {"units": 10, "activation": Pick("softmax")}),
    )
    return Project(networks={"model": graph})


def small_check(project):
    report = e.NodeReport
    return e.Checked(
        project,
        {
            "model": {
                "input": report(((28, 28, 1),)),
                "conv": report(((26, 26, 16),), 160, 160),
                "flatten": report(((10816,),)),
                "dense": report(((10,),), 108_170, 108_170),
            }
        },
    )


@pytest.fixture
def room(qapp):
    """A document, a fake engine and a selection, as the main window gives them to panels."""
    worker = FakeWorker()
    live = Live(worker)
    return SimpleNamespace(
        document=Document(small_project()), worker=worker, live=live, selection=Selection()
    )


@pytest.fixture
def show(qtbot, room):
    """Make and show a panel in the room."""

    def make(kind):
        panel = kind(room.document, room.live, room.selection)
        qtbot.addWidget(panel)
        panel.resize(360, 700)
        panel.show()
        return panel

    return make
