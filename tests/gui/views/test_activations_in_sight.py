"""Of a deep network, the layers in sight are asked for more often than all."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.core.project import Project
from nnplayground.gui.views.activations import Activations
from nnplayground.gui.views.tile_canvas import TileCanvas

NAMES = tuple(f"conv_{number}" for number in range(40))


def project(names):
    layers = (Node(name, "Conv2D") for name in names)
    return Project(
        networks={"model": stack(Node("x", "InputLayer", {"shape": (8, 8, 1)}), *layers)}
    )


def arrays_of(names, value):
    return {f"model/{name}": np.full((8, 8, 4), value, np.float32) for name in names}


def give(desk, want, names, value, step=5):
    desk.send(e.Snapshot(1, step, step / 10, want, arrays_of(names, value)))
    desk.qtbot.wait(10)


def shown(view, name):
    return view.list.findChild(TileCanvas, f"activations.model/{name}").maps[0, 0, 0]


@pytest.fixture
def view(desk):
    desk.document.reset(project(NAMES))
    made = desk.show(Activations, (500, 400))
    desk.start()
    give(desk, made.wants()[0], NAMES, 1.0)
    desk.qtbot.waitUntil(lambda: len(made.wants()) == 2)
    return made


def nodes(view):
    return dict(view.wants()[1].options)["nodes"]


def test_only_the_layers_near_the_eye_are_asked_for_often(desk, view):
    assert "model/conv_0" in nodes(view)
    assert len(nodes(view)) < 20
    watched = [one for one in desk.worker.posted if isinstance(one, e.Watch)]
    desk.qtbot.waitUntil(
        lambda: (
            [one for one in desk.worker.posted if isinstance(one, e.Watch)][-1].wants
            == view.wants()
        )
    )
    assert watched[0].wants == view.wants()[:1]


def test_scrolling_asks_for_other_layers(desk, view):
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.qtbot.waitUntil(lambda: "model/conv_39" in nodes(view))
    assert "model/conv_0" not in nodes(view)
    bar.setValue(0)
    desk.qtbot.waitUntil(lambda: "model/conv_0" in nodes(view))


def test_layers_in_sight_are_drawn_from_the_newer_answer(desk, view):
    part = view.wants()[1]
    desk.send(e.Metrics(1, 0, np.arange(1, 8), {"loss": np.ones(7)}))
    give(desk, part, [name for name in NAMES if f"model/{name}" in nodes(view)], 2.0, step=7)
    assert shown(view, "conv_0") == 2.0
    assert shown(view, "conv_39") == 1.0
    assert view.spans(view.record)["model/conv_0"][1] == pytest.approx(2.0)
    _, rows = view.numbers()
    assert {value for _, _, value in rows} == {1.0}  # all of one moment
    desk.send(e.Metrics(1, 0, np.arange(8, 9), {"loss": np.ones(1)}))
    give(desk, view.wants()[0], NAMES, 3.0, step=8)
    assert shown(view, "conv_0") == 3.0


def test_going_back_in_time_shows_no_later_answer(desk, view):
    desk.send(e.Metrics(1, 0, np.arange(1, 10), {"loss": np.ones(9)}))
    give(desk, view.wants()[1], NAMES[:3], 2.0, step=9)
    assert shown(view, "conv_0") == 2.0
    desk.send(e.Showing(1, 3, 0.3, False))
    give(desk, view.wants()[0], NAMES, 4.0, step=3)
    assert shown(view, "conv_0") == 4.0


def test_one_layer_shown_large_is_the_only_one_in_sight(desk, view):
    view.one.setChecked(True)
    desk.qtbot.waitUntil(lambda: len(nodes(view)) == 1)
    assert nodes(view) == ("/".join(view.layer.layer),)


def test_a_network_of_few_layers_is_asked_for_as_a_whole(desk):
    desk.document.reset(project(NAMES[:5]))
    view = desk.show(Activations, (500, 150))
    desk.start()
    give(desk, view.wants()[0], NAMES[:5], 1.0)
    desk.qtbot.wait(300)
    assert len(view.wants()) == 1
