import csv
import io
import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from nnplayground.core import events as e
from nnplayground.gui.views.history import History, written
from nnplayground.gui.views.number_table import RAW

LOSSES = {0: 2.0, 1: 0.9, 2: 0.5, 3: 0.7}


@pytest.fixture
def history(desk):
    view = desk.show(History)
    desk.start()
    return view


def feed(desk):
    """Send epochs 0 to 3; the loss is best in epoch 2, the accuracy in epoch 3."""
    for epoch, loss in LOSSES.items():
        logs = {"loss": loss / 2, "val_loss": loss, "accuracy": epoch / 4}
        desk.send(e.Epoch(1, epoch, 10 * epoch, logs, 0.25 if epoch else 0.0))


def cells(view, role=Qt.ItemDataRole.DisplayRole):
    model = view.model
    across = Qt.Orientation.Horizontal
    names = [model.headerData(column, across) for column in range(model.columnCount())]
    return [
        {name: model.index(row, column).data(role) for column, name in enumerate(names)}
        for row in range(model.rowCount())
    ]


def at(view, row, name):
    across = Qt.Orientation.Horizontal
    names = [view.model.headerData(column, across) for column in range(view.model.columnCount())]
    return view.model.index(row, names.index(name))


def test_without_a_run_it_says_what_to_do(desk):
    view = desk.show(History)
    assert view.stage.empty
    assert "Play" in view.stage.label.text()
    assert view.numbers() == ((), ())


def test_initial_weights_alone_are_no_run_that_has_begun(desk):
    view = desk.show(History)
    desk.send(e.Started(1, desk.document.project, 42, "CPU", 10, 100, rewound=True))
    assert "Press Play" in view.stage.label.text()
    desk.send(e.Status(e.RUNNING))
    desk.start(run=2)
    assert "has begun" in view.stage.label.text()


@pytest.mark.covers("F02", "F03")
def test_every_epoch_is_a_row_with_the_numbers_of_the_history(desk, history):
    feed(desk)
    rows = cells(history, RAW)
    assert list(rows[0]) == ["epoch", "loss", "val_loss", "accuracy", "seconds"]
    assert [row["epoch"] for row in rows] == [0, 1, 2, 3]
    assert [row["val_loss"] for row in rows] == list(LOSSES.values())
    assert [row["accuracy"] for row in rows] == [0, 0.25, 0.5, 0.75]
    assert [row["seconds"] for row in rows] == [None, 0.25, 0.25, 0.25]
    assert cells(history)[1]["val_loss"] == "0.9000"


def test_the_best_value_of_each_column_is_marked(desk, history):
    feed(desk)
    for name, best in (("loss", 2), ("val_loss", 2), ("accuracy", 3), ("seconds", None)):
        marked = [row for row in range(4) if history.model.is_best(at(history, row, name))]
        assert marked == ([] if best is None else [best])
    assert at(history, 2, "val_loss").data(Qt.ItemDataRole.FontRole).bold()
    assert at(history, 1, "val_loss").data(Qt.ItemDataRole.FontRole) is None
    assert "0.5000 in epoch 2" in history.caption.text()


def test_new_epochs_come_at_the_bottom_and_the_table_follows(desk, history):
    history.resize(500, 150)
    for epoch in range(60):
        desk.send(e.Epoch(1, epoch, epoch, {"loss": 1.0}))
    bar = history.table.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    desk.send(e.Epoch(1, 60, 60, {"loss": 1.0}))
    assert bar.value() == 10
    assert history.model.rowCount() == 61


def test_a_selection_stays_while_epochs_come(desk, history):
    feed(desk)
    history.table.selectRow(1)
    desk.send(e.Epoch(1, 4, 40, {"loss": 0.1, "val_loss": 0.2, "accuracy": 0.9}, 0.25))
    assert {index.row() for index in history.table.selectedIndexes()} == {1}


def test_a_number_that_begins_later_gets_a_column(desk, history):
    feed(desk)
    desk.send(e.Epoch(1, 4, 40, {"loss": 0.1, "mean_absolute_error": 0.3}))
    rows = cells(history, RAW)
    assert rows[4]["mean_absolute_error"] == 0.3
    assert rows[3]["mean_absolute_error"] is None
    assert rows[4]["val_loss"] is None


def test_evaluations_inside_an_epoch_are_rows(desk, history):
    desk.send(e.Epoch(1, 0.5, 5, {"loss": 1.0}), e.Epoch(1, 1.0, 10, {"loss": 0.5}))
    assert [row["epoch"] for row in cells(history)] == ["0.5", "1"]


def test_what_is_not_finite_is_shown_and_never_best(desk, history):
    for epoch, loss in enumerate([1.0, math.nan, math.inf]):
        desk.send(e.Epoch(1, epoch, epoch, {"loss": loss}))
    assert [row["loss"] for row in cells(history)] == ["1.0000", "nan", "inf"]
    assert history.model.is_best(at(history, 0, "loss"))


def test_a_new_run_begins_with_an_empty_table(desk, history):
    feed(desk)
    desk.start(run=2)
    assert history.stage.empty
    desk.send(e.Epoch(2, 0, 0, {"loss": 9.0}))
    assert [row["loss"] for row in cells(history, RAW)] == [9.0]


@pytest.mark.covers("F02")
def test_numbers_are_every_epoch_in_full(desk, history):
    feed(desk)
    desk.send(e.Epoch(1, 4, 40, {"loss": 1 / 3}))
    file = io.StringIO()
    header, rows = history.numbers()
    csv.writer(file).writerows([header, *rows])
    table = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert float(table[4]["loss"]) == 1 / 3
    assert table[4]["val_loss"] == ""
    assert [float(row["epoch"]) for row in table] == [0, 1, 2, 3, 4]


def test_ctrl_c_copies_the_selected_cells_with_their_header(desk, history):
    action = QAction(history, shortcut=QKeySequence("Ctrl+C"))
    history.addAction(action)
    desk.send(e.Epoch(1, 1, 10, {"loss": 1 / 3, "val_loss": 0.5}))
    taken = []
    action.triggered.connect(lambda: taken.append(1))
    history.table.selectRow(0)
    history.table.setFocus()
    desk.qtbot.keyClick(history.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    expected = f"epoch\tloss\tval_loss\n1.0\t{1 / 3}\t0.5"
    assert QGuiApplication.clipboard().text() == expected
    assert taken == []


def test_one_cell_is_copied_without_header(desk, history):
    feed(desk)
    history.table.setCurrentIndex(at(history, 1, "val_loss"))
    assert history.table.selected_text() == "0.9"


def test_hidden_it_draws_nothing(desk, history):
    history.hide()
    feed(desk)
    assert history.model.rowCount() == 0


def test_ten_thousand_epochs_can_grow(desk, history):
    record = desk.live.record
    epochs = np.arange(10_000.0)
    feed(desk)
    for name in ("loss", "val_loss", "accuracy"):
        record.epochs[name].extend(epochs + 4, 1 / (epochs + 5))
    history.draw(record)
    for last in range(5):
        record.epochs["loss"].extend([20_000.0 + last], [0.0])
        history.draw(record)
    history.table.grab()
    assert history.model.rowCount() == 10_009


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0.0000"), (0.12345, "0.1235"), (-2, "-2.0000"), (1e-5, "1.000e-05"), (2e7, "2.000e+07")],
)
def test_numbers_are_written_to_be_compared(value, text):
    assert written(value) == text
