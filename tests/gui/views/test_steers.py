"""Controls of views that have nothing to show for a network or its data."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.data.source import Data
from nnplayground.gui.views.attention import Attention
from nnplayground.gui.views.batch_norm import BatchNormView
from nnplayground.gui.views.confusion import Confusion
from nnplayground.gui.views.dropout import DropoutView
from nnplayground.gui.views.ensemble import EnsembleView
from nnplayground.gui.views.gates import Gates
from nnplayground.gui.views.hidden_states import HiddenStates
from nnplayground.gui.views.lag import Lag
from nnplayground.gui.views.residuals import Residuals
from nnplayground.gui.views.surface import Surface
from nnplayground.gui.views.units import UnitsView
from nnplayground.gui.views.unrolled import Unrolled

LAYERS = {
    BatchNormView: ("BatchNormalization", {}),
    DropoutView: ("Dropout", {"rate": 0.5}),
}


def put(desk, *middle):
    nodes = [Node("input", "InputLayer", {"shape": (4,)})]
    for name, values in (*middle, ("Dense", {"units": 2})):
        nodes.append(Node(f"layer_{len(nodes)}", name, values, (Ref(nodes[-1].id),)))
    graph = Graph(tuple(nodes), (Ref(nodes[-1].id),))
    desk.document.edit("Other layers", replace(desk.document.project, networks={"model": graph}))


@pytest.mark.parametrize(
    "kind", [BatchNormView, DropoutView, Lag, HiddenStates, Gates, Attention, Unrolled]
)
def test_without_a_layer_of_its_kind_only_the_sentence_is_shown(desk, kind):
    put(desk)
    view = desk.show(kind)
    assert view.stage.empty
    assert not view.controls.isVisible()


@pytest.mark.parametrize("kind", list(LAYERS))
def test_controls_come_with_the_layer_and_go_with_it(desk, kind):
    put(desk, LAYERS[kind])
    view = desk.show(kind)
    assert view.stage.empty  # not asked yet, but there is something to choose
    assert view.controls.isVisible()
    put(desk)
    assert not view.controls.isVisible()


def test_any_network_can_be_asked_many_times(desk):
    put(desk)
    assert desk.show(EnsembleView).controls.isVisible()


@pytest.mark.parametrize("kind", [Surface, UnitsView])
@pytest.mark.parametrize("inputs", [2, 3])
def test_controls_of_pictures_of_the_plane_need_two_inputs(desk, kind, inputs):
    x, y = np.zeros((8, inputs)), np.zeros((8, 1))
    desk.load(Data("made", "table", {"x": x}, {"y": y}))
    view = desk.show(kind)
    assert view.controls.isVisible() == (inputs == 2)


@pytest.mark.parametrize("kind", [Confusion, Residuals])
@pytest.mark.parametrize("classes", [(), ("a", "b")])
def test_controls_of_results_need_the_targets_they_are_about(desk, kind, classes):
    x, y = np.zeros((8, 1)), np.zeros(8, np.int64) if classes else np.zeros((8, 1))
    desk.load(Data("made", "table", {"x": x}, {"y": y}, classes))
    desk.start()
    view = desk.show(kind)
    assert view.stage.empty
    assert view.controls.isVisible() == (bool(classes) == (kind is Confusion))
