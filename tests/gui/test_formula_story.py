"""An activation, a loss and a metric typed in the window: trained, saved in both kinds of files, and back with equal outputs."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit

from nnplayground.core import events as e
from nnplayground.core import store
from nnplayground.core.formula import parse
from nnplayground.core.param import Pick
from tests.gui.real_window import click, opened

pytestmark = [pytest.mark.keras]
ACTIVATION = "where(x > 0, log(1 + x), sin(x) / 2)"
LOSS = "sqrt(1 + (y - p)^2) - 1"
METRIC = "max(abs(y - p))"
EPOCHS = 5


def choose(window, qtbot, combo, entry, typed):
    """Choose an own formula in a combo box and type it."""
    box = window.findChild(QComboBox, combo)
    box.setCurrentIndex(box.findData(entry))
    line = window.findChild(QLineEdit, f"{combo.removesuffix('.add')}.formula")
    write(qtbot, line, typed)


def write(qtbot, line, typed):
    qtbot.waitUntil(line.isVisible)
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.covers("B15", "L07")
def test_typed_formulas_are_trained_saved_and_come_back_with_equal_outputs(qtbot, tmp_path):
    with opened(qtbot, "--example", "function-fit") as window:
        live, document = window.live, window.document
        window.selection.choose_nodes(("hidden",))
        window.show_dock("inspector")
        choose(window, qtbot, "layer.activation", "Formula", ACTIVATION)
        window.show_dock("training")
        choose(window, qtbot, "training.loss", "FormulaLoss", LOSS)
        metric = window.findChild(QComboBox, "training.metrics.add")
        metric.setCurrentIndex(metric.findData("FormulaMetric"))
        write(qtbot, window.findChild(QLineEdit, "training.metrics.1.formula"), METRIC)
        window.findChild(QAbstractSpinBox, "training.epochs").setValue(EPOCHS)
        training = document.project.training
        assert training.loss == Pick("FormulaLoss", {"formula": LOSS})
        assert training.metrics[1] == Pick("FormulaMetric", {"formula": METRIC})
        hidden = document.project.networks["model"]["hidden"]
        assert hidden.values["activation"] == Pick("Formula", {"formula": ACTIVATION})

        click(qtbot, window, "player.play")
        qtbot.waitUntil(
            lambda: (
                live.record is not None and live.record.epoch == EPOCHS and live.state == e.IDLE
            ),
            timeout=90_000,
        )
        curves = {name: list(series.y) for name, series in live.record.epochs.items()}
        assert curves["val_loss"][-1] < curves["val_loss"][0]
        project = tmp_path / "own.nnp"
        with qtbot.waitSignal(window.files.saved, timeout=20_000):
            window.files.save_to(project)
        model = tmp_path / "own.keras"
        with qtbot.waitSignal(live.exported, timeout=60_000):
            live.post(e.ExportModel(str(model)))
        prepared = live.data.data

    part = prepared.parts[e.VALIDATION]
    x, y = (next(iter(arrays.values())) for arrays in (part.inputs, part.targets))
    from_keras, from_project = of_keras(model, x), of_project(project, prepared, x)
    np.testing.assert_array_equal(from_project, from_keras)
    y = np.reshape(y, from_keras.shape)
    for name, typed, kind in (
        ("val_loss", LOSS, "loss"),
        ("val_formula_metric", METRIC, "metric"),
    ):
        wanted = parse(typed, kind=kind)(y=y, p=from_keras).mean()
        assert curves[name][-1] == pytest.approx(wanted, rel=1e-4), name


def of_keras(path, x):
    """Return what a model file gives for inputs."""
    import keras

    return np.asarray(keras.saving.load_model(path)(x, training=False))


def of_project(path, prepared, x):
    """Return what a project file gives for inputs."""
    from nnplayground.engine import weights
    from nnplayground.engine.run import Run

    stored = store.load(path)
    run = Run(1, stored.project, prepared)
    weights.restore(run, stored.weights)
    found = np.asarray(run.models["model"](x, training=False))
    run.close()
    return found
