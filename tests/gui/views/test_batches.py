"""The batch inspector."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core.order import batch
from nnplayground.data.source import Data
from nnplayground.gui.views.batches import BatchesView


def classes(count=50):
    rng = np.random.default_rng(0)
    return Data(
        "rows",
        "table",
        {"x": rng.normal(size=(count, 3))},
        {"y": rng.integers(0, 2, count)},
        ("no", "yes"),
    )


def training(desk, **changes):
    project = desk.document.project
    desk.document.edit("training", replace(project, training=replace(project.training, **changes)))


def test_without_data_it_says_so(desk):
    assert desk.show(BatchesView).stage.empty


@pytest.mark.covers("D06")
def test_with_shuffling_epochs_differ_and_without_they_are_alike(desk):
    view = desk.show(BatchesView)
    training(desk, batch_size=8)
    desk.load(classes(), train=40)
    first = view.rows
    assert len(first) == 8
    view.epoch.setValue(2)
    assert view.rows != first
    assert view.rows == batch(40, 1, 0, 8, desk.document.project.seed, True).tolist()
    training(desk, shuffle=False)
    assert view.rows == list(range(8))
    view.epoch.setValue(1)
    assert view.rows == list(range(8))


def test_the_last_step_may_be_smaller_and_is_the_last(desk):
    view = desk.show(BatchesView)
    training(desk, batch_size=16)
    desk.load(classes(), train=40)
    view.step.setValue(99)
    assert view.step.value() == 3
    assert len(view.rows) == 8


def test_a_click_chooses_the_example(desk):
    view = desk.show(BatchesView)
    desk.load(classes(), train=40)
    view.gallery.choose(2)
    assert desk.selection.example.row == view.rows[2]
    header, rows = view.numbers()
    assert [row for _, row in rows] == view.rows
    assert header[1] == "training row"
