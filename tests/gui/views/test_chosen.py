"""What is clicked in one view is chosen for all."""

from dataclasses import replace

import numpy as np

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui.selection import UnitRef
from nnplayground.gui.views.activations import Activations
from nnplayground.gui.views.confusion import Confusion
from nnplayground.gui.views.filters import Filters
from nnplayground.gui.views.unit import Unit


def test_a_cell_of_the_confusion_matrix_is_a_pair_of_classes(desk):
    view = desk.show(Confusion)
    view.matrix.chosen.emit(3, 8)
    assert desk.selection.pair == (3, 8)


def test_a_unit_of_the_activations_is_the_chosen_unit_until_it_is_let_go(desk):
    view = desk.show(Activations)
    view.watch.chosen.emit(Unit("model", "conv", 2, (1, 5)))
    assert desk.selection.unit == UnitRef("model", "conv", 2, (1, 5))
    view.watch.chosen.emit(None)
    assert desk.selection.unit is None


def test_a_filter_is_chosen_by_its_number_whatever_the_order_and_the_channel(desk):
    nodes = (
        Node("x", "InputLayer", {"shape": (8, 8, 2)}),
        Node("conv", "Conv2D", {"filters": 3}, (Ref("x"),)),
    )
    project = replace(desk.document.project, networks={"model": Graph(nodes)})
    desk.document.edit("a convolution", project)
    view = desk.show(Filters)
    desk.start()
    kernel = np.ones((3, 2, 3, 3)) * np.array([1.0, 3.0, 2.0])[:, None, None, None]
    desk.answer(view, "filters", **{"model/conv": kernel})
    view.order.setCurrentIndex(view.order.findData("norm"))
    view.refresh()
    view.grid.chosen.emit(3)
    assert desk.selection.unit == UnitRef("model", "conv", 2)
