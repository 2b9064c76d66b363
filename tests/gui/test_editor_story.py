"""A network of two inputs and two outputs, built by hand in the window: trained, and exported as a script that runs alone; and a tower of
it is taken over by another network, frozen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTreeWidget

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.graph import Ref
from nnplayground.core.param import Pick
from nnplayground.gui import dialogs
from tests.gui.hand import Hand
from tests.gui.real_window import opened

pytestmark = [pytest.mark.keras, pytest.mark.slow]

EPOCHS = 2
SHARE = 0.5
"""The weight of the loss of `same`."""
_CHILD = """
import json, runpy, sys
found = runpy.run_path("story.py")
foreign = [name for name in sys.modules if name.startswith("nnplayground")]
print("RESULT" + json.dumps([found["history"].history, foreign]))
"""


@pytest.fixture
def window(qtbot: Any) -> Any:
    with opened(qtbot) as window:
        yield window


@pytest.fixture
def hand(qtbot: Any, window: Any) -> Hand:
    return Hand(qtbot, window)


def choose_pairs(hand: Hand) -> None:
    """Begin a new project with the pairs of digits."""
    window, live = hand.window, hand.window.live
    hand.menu("file", "file.new")
    window.show_dock("data")
    hand.pick("data.source", "Pairs of digits")
    hand.pick("data.steps.add", "Scale")
    hand.qtbot.waitUntil(
        lambda: live.data is not None and live.data.choice == window.document.project.data,
        timeout=90_000,
    )


def set_dense(hand: Hand, layer: str, name: str, units: int, activation: str) -> None:
    """Choose a dense layer and set it in the inspector."""
    hand.choose(layer)
    hand.window.show_dock("inspector")
    hand.write("layer.units", str(units))
    hand.pick("layer.activation", activation)
    hand.write("layer.name", name)


def build(hand: Hand) -> None:
    """Build two towers, one of a shared layer, that are joined and have two heads."""
    hand.window.show_dock("palette")
    left = hand.drop("InputLayer")
    right = hand.drop("InputLayer", column=1)
    flat = hand.drop("Flatten", row=1)
    other = hand.drop("Flatten", column=1, row=1)
    hand.link(left, flat)
    hand.link(right, other)
    eye = hand.drop_on("Dense", flat)
    set_dense(hand, eye, "eye", 32, "ReLU")
    hand.choose(other, "eye")
    hand.menu("edit", "edit.share")
    join = hand.drop("Concatenate", column=0.5, row=4)
    hand.link("eye", join)
    hand.link("eye_1", join)
    for column, name, units, activation in ((0, "total", 19, "Softmax"), (1, "same", 1, "Sigmoid")):
        head = hand.drop("Dense", column=column, row=6)
        hand.link(join, head)
        set_dense(hand, head, name, units, activation)


def join_wrongly(hand: Hand) -> str:
    """Join pictures of two sizes, wait for what the box says about it, and undo all of it; returns the sentence."""
    window, live = hand.window, hand.window.live
    document, role = window.document, "model"
    window.show_dock("palette")
    left = hand.drop("InputLayer")
    right = hand.drop("InputLayer", column=1)
    before = document.project.networks[role]
    smaller = hand.drop("Conv2D", column=2, row=1)
    hand.link(left, smaller)
    join = hand.drop("Concatenate", column=2, row=3)
    hand.link(smaller, join)
    hand.link(right, join)
    hand.qtbot.waitUntil(lambda: bool(hand.scene.node_item(join).facts.problem), timeout=90_000)
    hand.qtbot.waitUntil(
        lambda: live.check is not None and live.check.project == document.project, timeout=90_000
    )
    item = hand.scene.node_item(join)
    said = item.facts.problem
    assert said in item.toolTip()
    names = {smaller: "smaller", right: "right"}
    for _ in range(10):
        if document.project.networks[role] == before:
            break
        hand.menu("edit", "edit.undo")
    assert document.project.networks[role] == before
    for _ in range(2):
        hand.menu("edit", "edit.undo")
    assert not document.project.networks[role].nodes
    for name, plain in names.items():
        said = said.replace(name, plain)
    return said


def set_losses(hand: Hand) -> None:
    """Give each output its loss, one of them half the weight."""
    hand.window.show_dock("training")
    hand.pick("training.outputs.total.loss", "Sparse categorical cross-entropy")
    hand.pick("training.outputs.same.loss", "Binary cross-entropy")
    hand.write("training.outputs.same.weight", str(SHARE))
    hand.write("training.epochs", str(EPOCHS))


def train(hand: Hand) -> None:
    """Wait for the check, press Play, wait for the end."""
    live, document = hand.window.live, hand.window.document
    hand.qtbot.waitUntil(
        lambda: live.check is not None and live.check.project == document.project, timeout=90_000
    )
    assert live.check.ok, live.check
    hand.click("player.play")

    def done() -> bool:
        told = {} if live.record is None else live.record.epochs
        last = all(name in told and len(told[name]) >= EPOCHS for name in ("loss", "val_loss"))
        return last and live.state == e.IDLE

    hand.qtbot.waitUntil(done, timeout=180_000)


def outside(folder: Path) -> dict[str, list[float]]:
    """Run the script in a process that cannot find the program; return the numbers of its epochs."""
    environment = {**os.environ, "KERAS_BACKEND": "tensorflow"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [sys.executable, "-c", _CHILD],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    history, foreign = json.loads(done.stdout.rpartition("RESULT")[2])
    assert foreign == []
    return history


@pytest.mark.covers("X06")
def test_two_inputs_and_two_outputs_are_drawn_trained_and_exported(
    hand: Hand, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_pairs(hand)
    assert join_wrongly(hand) == "axis 1 differs: 12 from smaller and 14 from right; so does axis 2"
    build(hand)
    graph = window.document.project.networks["model"]
    assert [node.type for node in graph.inputs()] == ["InputLayer"] * 2
    assert graph["eye_1"].layer == "eye"
    assert set(graph.ends()) == {Ref("total"), Ref("same")}
    set_losses(hand)
    training = window.document.project.training
    assert training.output("same").loss == Pick("BinaryCrossentropy")
    train(hand)

    # Both losses and the total are drawn, and named in the list beside them.
    record = window.live.record
    drawn, listed = losses_drawn(hand)
    assert {"loss", "total_loss", "same_loss"} <= set(listed)
    for part in ("", "val_"):
        total, one, other = (drawn[part + name] for name in ("loss", "total_loss", "same_loss"))
        np.testing.assert_allclose(total, one + SHARE * other, rtol=1e-5)

    monkeypatch.setattr(dialogs, "choose_save", lambda *_: tmp_path / "story.py")
    with hand.qtbot.waitSignal(window.files.exporter.exported, timeout=20_000):
        hand.menu("file", "file.export_script")
    history = outside(tmp_path)
    assert {"loss", "total_loss", "same_loss", "val_total_loss"} <= set(history)
    for name, values in history.items():
        ours = record.epochs[name].y[-EPOCHS:]
        assert ours == pytest.approx(values, rel=1e-5, abs=1e-5), name


def losses_drawn(hand: Hand) -> tuple[dict[str, np.ndarray], list[str]]:
    """Return the epoch curves in the plot of losses once all epochs are drawn, and the names in the list beside it."""
    hand.window.show_dock("curves")
    curves, record = hand.window.docks["curves"].view, hand.window.live.record
    names = [part + name for part in ("", "val_") for name in ("loss", "total_loss", "same_loss")]

    def drawn() -> dict[str, np.ndarray]:
        return {name: curves.plots["loss"].points((("epoch", name), "raw"))[1] for name in names}

    def complete() -> bool:
        keys = curves.plots["loss"].keys()
        shown = all((("epoch", name), "raw") in keys for name in names)
        return shown and all(len(y) == len(record.epochs[name]) for name, y in drawn().items())

    hand.qtbot.waitUntil(complete, timeout=20_000)
    rows = range(curves.list.topLevelItemCount())
    return drawn(), [curves.list.topLevelItem(row).text(0) for row in rows]


@pytest.mark.covers("X07")
def test_a_trained_tower_is_taken_into_a_new_network_and_stays_bit_for_bit(
    hand: Hand, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "base.nnp"
    monkeypatch.setattr(dialogs, "choose_save", lambda *_: path)
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: path)
    choose_pairs(hand)
    build(hand)
    set_losses(hand)
    train(hand)
    with hand.qtbot.waitSignal(window.files.saved, timeout=20_000):
        hand.menu("file", "file.save_as")
    theirs = store.load(path).weights

    choose_pairs(hand)
    build(hand)
    set_losses(hand)
    hand.write("training.learning_rate", "0.0001")
    window.show_dock("transfer")
    hand.pick("transfer.source", "A file …")
    check_only(hand, "eye")
    hand.click("transfer.freeze")
    with hand.qtbot.waitSignal(window.live.lent, timeout=60_000):
        hand.click("transfer.apply")
    assert window.document.project.networks["model"]["eye_1"].values["trainable"] is False
    before = weights_of(hand)
    train(hand)
    after = weights_of(hand)
    for key in ("model/eye/0", "model/eye/1"):
        np.testing.assert_array_equal(before[key], theirs[key])
        np.testing.assert_array_equal(after[key], theirs[key])
    for key in ("model/total/0", "model/same/0"):
        assert np.abs(before[key] - theirs[key]).max() > 1e-3
        assert np.abs(after[key] - before[key]).max() > 0


def check_only(hand: Hand, layer: str) -> None:
    """Take the checks off all rows of the transfer table but one."""
    table = hand.seen(QTreeWidget, "transfer.table")
    rows = [table.topLevelItem(place) for place in range(table.topLevelItemCount())]
    assert {row.text(0): row.text(3) for row in rows} == dict.fromkeys(
        ("eye", "total", "same"), "yes"
    )
    for row in rows:
        if row.text(0) != layer:
            spot = QPoint(10, table.visualItemRect(row).center().y())
            hand.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            assert row.checkState(0) == Qt.CheckState.Unchecked


def weights_of(hand: Hand) -> dict[str, np.ndarray]:
    """Return the weights of the run, as they are saved."""
    live = hand.window.live
    with hand.qtbot.waitSignal(live.weights, timeout=20_000) as answer:
        live.post(e.SaveWeights(77))
    return dict(answer.args[0].arrays)
