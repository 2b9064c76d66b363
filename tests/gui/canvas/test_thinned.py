"""The strip of kept and dropped units in the box of a dropout layer."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from nnplayground.core import events as e
from nnplayground.core.graph import Node, stack
from nnplayground.gui.canvas import look
from nnplayground.gui.canvas.kept_paint import KEPT, MOST, cells_of, paint_kept
from nnplayground.gui.canvas.thinned import Thinned, shares_of

WANT = e.Want("dropped", e.Example())
MASK = np.array([2, 0, 2, 0], np.float32)


@pytest.fixture
def room(make_room):
    graph = stack(
        Node("in", "InputLayer", {"shape": (4,)}),
        Node("hidden", "Dense", {"units": 4}),
        Node("drop", "Dropout", {"rate": 0.5}),
        Node("out", "Dense", {"units": 1}),
    )
    room = make_room(graph)
    room.thinned = Thinned(room.scene, room.live, room.selection, lambda: "model", room.canvas)
    room.live.on_event(e.Started(1, room.document.project, 42, "CPU", 10, 100))
    return room


def tell(room, mask, asked=True):
    """Play the engine, with a view that asks for masks or without."""
    room.live.want(room.canvas, (WANT,) if asked else ())
    room.qtbot.waitUntil(lambda: (WANT in room.live.record.snapshots.wanted) == asked)
    room.live.on_event(e.Snapshot(1, 1, 0.1, WANT, {"model/drop": mask}))
    room.thinned.show_masks()


def kept(room, name):
    return room.scene.node_item(name).data(KEPT)


@pytest.mark.covers("R03")
def test_the_box_of_a_dropout_layer_shows_exactly_what_is_kept(room):
    tell(room, MASK)
    assert kept(room, "drop") == (1.0, 0.0, 1.0, 0.0)
    assert kept(room, "hidden") is None
    tell(room, MASK[::-1])
    assert kept(room, "drop") == (0.0, 1.0, 0.0, 1.0)


def test_nothing_is_asked_for_and_the_strip_goes_with_the_view(room):
    before = len(room.worker.posted)
    room.thinned.show_masks()
    assert len(room.worker.posted) == before
    tell(room, MASK)
    tell(room, MASK, asked=False)
    assert kept(room, "drop") is None


def test_a_run_that_begins_has_no_strip_yet(room):
    tell(room, MASK)
    room.live.on_event(e.Started(2, room.document.project, 42, "CPU", 10, 100))
    room.thinned.show_masks()
    assert kept(room, "drop") is None


def colours(shares):
    """Return the colours along the middle of the strip of a box."""
    image = QImage(224, 66, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_kept(painter, image.rect().toRectF(), shares, 1.0)
    painter.end()
    return [image.pixelColor(x, 60).name() for x in range(224)]


def test_kept_units_have_the_accent_and_dropped_ones_do_not(qapp):
    found = colours((1.0, 0.0))
    assert found[40] == look.look().accent.name()
    assert found[150] == look.look().border.name()
    assert found[5] == found[220] == "#000000"
    assert set(colours(())) == {"#000000"}


def test_many_units_share_cells():
    cells = cells_of(tuple([1.0] * 500 + [0.0] * 500))
    assert len(cells) == MOST
    assert sum(cells) == pytest.approx(MOST / 2)
    assert cells_of((0.5,)) == (0.5,)


def test_of_channels_the_share_is_told():
    mask = np.zeros((2, 2, 2))
    mask[0, 0, 1] = 2
    assert shares_of(mask) == (0.0, 0.25)
    assert shares_of(None) is None
    assert shares_of(np.array(1.0)) is None
