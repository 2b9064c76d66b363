from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFileDialog, QToolButton

from nnplayground.core import events as e
from nnplayground.core.param import File, Pick
from nnplayground.core.project import DataChoice, Split
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.data.source import Data
from nnplayground.gui.panels.browser import find_raw
from nnplayground.gui.panels.data import DataPanel, count_classes
from nnplayground.gui.panels.example_view import image_of
from nnplayground.gui.panels.step_preview import StepPreview, array_text

DIGITS = DataChoice(Pick("digits"), (Pick("scale"), Pick("one-hot")), Split(0.2, 0.2))


def spin(panel, name):
    return panel.findChild(QAbstractSpinBox, name)


def combo(panel, name):
    return panel.findChild(QComboBox, name)


def choose(box, name):
    box.setCurrentIndex(box.findData(name))


def give(room, choice):
    """Put a data set into the project and answer as the engine would."""
    room.document.edit("data", replace(room.document.project, data=choice))
    prepared = prepare(choice, load(choice.source))
    room.worker.event.emit(e.Loaded(choice, prepared))
    return prepared


def data(room):
    return room.document.project.data


def test_without_data_it_says_so(show):
    panel = show(DataPanel)
    assert "Nothing is loaded" in panel.contents.text()
    assert not panel.browser_section.isVisible()


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ("classes", "→ total: 0 … 18, same: different / same"),
        ("numbers", "→ total, same: different / same"),
    ],
)
def test_several_targets_are_named_with_their_classes(room, show, total, said):
    panel = show(DataPanel)
    give(room, DataChoice(Pick("pairs", {"samples": 50, "total": total})))
    assert said in panel.contents.text().splitlines()


def test_choosing_a_data_set_edits_the_document_and_posts_nothing(room, show):
    panel = show(DataPanel)
    choose(combo(panel, "data.source"), "spirals")
    assert data(room).source == Pick("spirals")
    assert room.worker.posted == []


def test_headings_of_groups_cannot_be_chosen(show):
    panel = show(DataPanel)
    box = combo(panel, "data.source")
    place = box.findText("Points")
    assert place >= 0
    assert not box.model().item(place).isEnabled()


def test_the_settings_of_the_data_set_have_short_names(room, show):
    panel = show(DataPanel)
    choose(combo(panel, "data.source"), "spirals")
    spin(panel, "data.noise").setValue(0.25)
    assert data(room).source == Pick("spirals", {"noise": 0.25})


@pytest.mark.covers("D01")
def test_the_sizes_of_the_three_parts_are_shown(room, show):
    panel = show(DataPanel)
    give(room, DataChoice(Pick("circle", {"samples": 500}), (), Split(0.2, 0.2)))
    assert panel.sizes.text() == "train 320 · validation 80 · test 100"


@pytest.mark.covers("D02")
def test_shares_order_and_seed_of_the_split_are_edited(room, show):
    panel = show(DataPanel)
    spin(panel, "data.split.validation").setValue(0.3)
    choose(combo(panel, "data.split.order"), "last")
    spin(panel, "data.split.seed").setValue(5)
    split = data(room).split
    assert (split.validation, split.order, split.seed) == (0.3, "last", 5)


@pytest.mark.covers("C07")
def test_preparation_steps_are_blocks_with_what_they_do_to_the_chosen_example(qtbot, room, show):
    panel = show(DataPanel)
    give(room, DIGITS)
    scale, one_hot = (block.findChild(StepPreview) for block in panel.steps.blocks)
    qtbot.waitUntil(lambda: scale.before.isVisible() and scale.after.isVisible())
    raw, scaled = scale.text.text().split("\n→ ")
    assert raw.startswith("8 × 8 × 1, from 0 to ")
    assert float(scaled.split()[-1]) == pytest.approx(float(raw.split()[-1]) / 255, rel=0.01)
    shown, made = one_hot.text.text().split("\n→ ")
    assert made.split(", ").index("1") == int(shown)


def test_the_blocks_show_what_they_do_to_an_example_of_ones_own(qtbot, room, show):
    panel = show(DataPanel)
    give(room, DIGITS)
    scale, one_hot = (block.findChild(StepPreview) for block in panel.steps.blocks)
    qtbot.waitUntil(lambda: scale.isVisible() and one_hot.isVisible())
    pixels = np.zeros((8, 8, 1), np.uint8)
    pixels[2, 3] = 51
    room.selection.choose_example(room.selection.lay({"x": pixels}))
    assert scale.text.text() == "8 × 8 × 1, from 0 to 51\n→ 8 × 8 × 1, from 0 to 0.2"
    assert scale.isVisible()
    assert not one_hot.isVisible()  # nobody knows its target
    room.selection.choose_example(room.selection.lay({"x": np.zeros((3, 3))}))
    assert not scale.isVisible()


def test_steps_are_added_moved_and_removed(room, show):
    panel = show(DataPanel)
    choose(combo(panel, "data.steps.add"), "scale")
    choose(combo(panel, "data.steps.add"), "flatten")
    assert [pick.name for pick in data(room).steps] == ["scale", "flatten"]
    panel.findChild(QToolButton, "data.steps.1.up").click()
    assert [pick.name for pick in data(room).steps] == ["flatten", "scale"]
    panel.findChild(QToolButton, "data.steps.0.remove").click()
    assert [pick.name for pick in data(room).steps] == ["scale"]


@pytest.mark.covers("D11")
def test_the_examples_of_each_class_are_counted(room, show):
    panel = show(DataPanel)
    prepared = give(room, DIGITS)
    counts = dict(count_classes(prepared.raw))
    assert sum(counts.values()) == prepared.raw.size
    assert counts["3"] == int((prepared.raw.targets["y"] == 3).sum())
    assert [bar.text for bar in panel.counts.bars] == [str(count) for count in counts.values()]


@pytest.mark.covers("D11")
def test_what_was_found_while_loading_is_told(room, show):
    panel = show(DataPanel)
    raw = Data(
        "t",
        "table",
        {"x": np.zeros((10, 3), np.float32)},
        {"y": np.zeros(10, np.float32)},
        notes=("3 rows appear twice.",),
    )
    choice = DataChoice(Pick("circle"))
    room.worker.event.emit(e.Loaded(choice, prepare(choice, raw)))
    assert "3 rows appear twice." in panel.notes.text.text()


@pytest.mark.covers("C03")
def test_any_example_is_reached_by_typing_its_number(qtbot, room, show):
    panel = show(DataPanel)
    prepared = give(room, DIGITS)
    field = spin(panel, "data.index")
    field.selectAll()
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    example = room.selection.example
    assert prepared.parts[example.part].rows[example.row] == 7
    assert panel.browser.caption.text().startswith(prepared.raw.classes[7])
    assert panel.browser.view.picture.isVisible()


@pytest.mark.covers("C03")
def test_examples_of_one_class_are_stepped_through(room, show):
    panel = show(DataPanel)
    prepared = give(room, DIGITS)
    choose(combo(panel, "data.class"), "4")
    seen = []
    for _ in range(3):
        panel.findChild(QToolButton, "data.next").click()
        seen.append(panel.browser.index)
    assert len(set(seen)) == 3
    assert set(prepared.raw.targets["y"][seen].tolist()) == {4}


def test_examples_of_one_part_are_counted_from_zero(room, show):
    panel = show(DataPanel)
    give(room, DIGITS)
    choose(combo(panel, "data.part"), "validation")
    spin(panel, "data.index").setValue(3)
    assert room.selection.example == e.Example("validation", 3)


def test_a_number_beyond_the_end_is_refused_at_the_field(room, show):
    panel = show(DataPanel)
    give(room, DIGITS)
    before = room.selection.example
    spin(panel, "data.index").setValue(99_999)
    assert "1796" in panel.browser.form.problems()["index"]
    assert room.selection.example == before


def test_an_example_chosen_elsewhere_is_shown(room, show):
    panel = show(DataPanel)
    prepared = give(room, DIGITS)
    room.selection.choose_example(e.Example("test", 5))
    assert panel.browser.index == int(prepared.parts["test"].rows[5])


def test_an_example_that_no_part_uses_is_explained(room, show):
    panel = show(DataPanel)
    prepared = give(room, replace(DIGITS, split=Split(0.2, 0.2, limit=10)))
    unused = next(row for row in range(100) if find_raw(prepared, row) is None)
    spin(panel, "data.index").setValue(unused)
    assert "No part uses" in panel.browser.caption.text()


@pytest.mark.parametrize("name", ["circle", "sin", "iris", "digits", "diabetes"])
def test_every_kind_of_example_is_drawn(room, show, name):
    panel = show(DataPanel)
    give(room, DataChoice(Pick(name)))
    assert panel.browser.view.isVisible()
    assert not panel.browser.view.grab().isNull()


def test_loading_shows_its_progress(room, show):
    panel = show(DataPanel)
    room.worker.event.emit(e.Status(e.LOADING, "Fetching", 0.5))
    assert panel.progress.isVisible()
    assert panel.progress.value() == 50
    room.worker.event.emit(e.Status(e.IDLE))
    assert not panel.progress.isVisible()


def test_a_failure_offers_a_local_file_where_the_set_can_read_one(room, show, monkeypatch):
    entry = DatasetType("far-away", "Far away", params=(File("file", None, optional=True),))
    monkeypatch.setitem(DATASETS._entries, "far-away", entry)
    panel = show(DataPanel)
    room.document.edit("data", replace(room.document.project, data=DataChoice(Pick("far-away"))))
    room.worker.event.emit(e.Failed("data", "There is no connection."))
    assert panel.failure.text.text() == "There is no connection."
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: ("/tmp/some.npz", ""))
    panel.failure.button.click()
    assert data(room).source == Pick("far-away", {"file": "/tmp/some.npz"})
    assert not panel.failure.isVisible()


def test_a_failure_takes_away_what_was_known_of_other_data(room, show):
    panel = show(DataPanel)
    give(room, DIGITS)
    choice = DataChoice(Pick("csv", {"file": "/nowhere.csv"}))
    room.document.edit("data", replace(room.document.project, data=choice))
    room.worker.event.emit(e.Failed("data", "There is no such file."))
    assert not panel.contents.isVisible()
    assert not panel.browser_section.isVisible()
    assert panel.sizes.text() == ""
    give(room, DIGITS)
    assert panel.contents.isVisible()
    assert panel.browser_section.isVisible()


def test_a_failure_of_something_else_leaves_the_loaded_data_in_sight(room, show):
    panel = show(DataPanel)
    give(room, DIGITS)
    room.worker.event.emit(e.Failed("data", "There are no examples in the test part."))
    assert panel.browser_section.isVisible()


def test_undo_brings_back_the_data_set_and_its_form(room, show):
    panel = show(DataPanel)
    choose(combo(panel, "data.source"), "spirals")
    room.document.undo_stack.undo()
    assert combo(panel, "data.source").currentData() == "circle"


@pytest.mark.parametrize(
    ("shape", "size"), [((4, 6), (6, 4)), ((4, 6, 1), (6, 4)), ((4, 6, 3), (6, 4))]
)
def test_arrays_become_pictures_of_their_size(shape, size):
    picture = image_of(np.linspace(0, 1, int(np.prod(shape))).reshape(shape))
    assert (picture.width(), picture.height()) == size


def test_grey_levels_of_a_picture_are_kept():
    picture = image_of(np.array([[0, 128], [255, 7]], np.uint8))
    assert [picture.pixelColor(x, y).red() for y in (0, 1) for x in (0, 1)] == [0, 128, 255, 7]


def test_arrays_are_told_in_a_few_words():
    assert array_text(np.array([0.5, 1.0])) == "0.5, 1"
    assert array_text(np.zeros((28, 28, 1))) == "28 × 28 × 1, from 0 to 0"
