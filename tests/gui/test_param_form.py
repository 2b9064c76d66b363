import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QMainWindow, QSlider

from nnplayground.core.param import (
    Choice,
    File,
    Flag,
    Float,
    Int,
    Member,
    Numbers,
    Pick,
    Shape,
    Sides,
    Text,
)
from nnplayground.core.registry import Entry, Registry
from nnplayground.gui import style
from nnplayground.gui.editors import SearchCombo
from nnplayground.gui.param_form import ParamForm

THINGS: Registry[Entry] = Registry("thing")
THINGS.add(Entry("Plain", "Plain", "Has no settings."))
THINGS.add(
    Entry("Rich", "Rich", "", (Float("rate", 0.01, log=True, low=0.0), Int("steps", 3, low=1)))
)
MANY: Registry[Entry] = Registry("many")
for number in range(40):
    MANY.add(Entry(f"Entry{number}", f"Entry {number}"))
PARAMS = (
    Int("units", 32, "How many units.", low=1, high=4096),
    Float("rate", 0.001, "Size of a step.", log=True, low=0.0, above=True),
    Float("share", 0.5, low=0.0, high=1.0),
    Choice("padding", "valid", options=("valid", "same")),
    Flag("use_bias", True),
    Shape("kernel_size", (3, 3), length=2),
    Shape("shape", (2,), open_sizes=True),
    Sides("padding_sides", (1, 1), length=2),
    Int("limit", None, low=1, optional=True),
    Numbers("bounds", (0.1, 0.2)),
    Text("caption", ""),
    File("path", "", suffixes=(".csv",)),
    Member("thing", Pick("Plain"), registry=THINGS),
    Member("maybe", None, registry=THINGS, optional=True),
    Int("seed", None, optional=True, advanced=True),
)


@pytest.fixture
def form(qtbot):
    form = ParamForm(PARAMS, "layer")
    form.heard = []
    form.edited.connect(lambda name, value: form.heard.append((name, value)))
    qtbot.addWidget(form)
    form.show()
    return form


def spin(form, name):
    return form.findChild(QAbstractSpinBox, name)


def type_number(qtbot, form, name, text):
    field = spin(form, name)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def type_text(qtbot, form, name, text):
    field = form.findChild(QLineEdit, name)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_showing_values_says_nothing(form):
    form.set_values({"units": 7, "thing": Pick("Rich", {"steps": 9}), "share": 0.25})
    assert form.heard == []
    assert spin(form, "layer.units").text() == "7"
    assert spin(form, "layer.thing.steps").text() == "9"


@pytest.mark.parametrize("country", ["de_DE", "ru_RU", "zh_CN", "C"])
@pytest.mark.parametrize(
    ("typed", "value"), [("0.5", 0.5), ("0,25", 0.25), ("1e-3", 0.001), ("1", 1.0)]
)
def test_numbers_are_read_alike_in_every_country(qtbot, form, country, typed, value):
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        form.set_values({"share": 0.125})
        type_number(qtbot, form, "layer.share", typed)
        assert form.heard == [("share", value)]
    finally:
        QLocale.setDefault(before)


def test_an_illegal_number_stays_in_the_field_with_its_sentence_and_is_not_given_out(qtbot, form):
    type_number(qtbot, form, "layer.units", "0")
    assert form.heard == []
    assert spin(form, "layer.units").text() == "0"
    assert "from 1 to 4096" in form.problems()["units"]
    type_number(qtbot, form, "layer.units", "64")
    assert form.heard == [("units", 64)]
    assert form.problems() == {}


def test_text_that_is_no_number_is_a_problem(qtbot, form):
    type_number(qtbot, form, "layer.units", "many")
    assert form.heard == []
    assert "'many'" in form.problems()["units"]


def test_a_wrong_entry_survives_edits_of_other_settings(qtbot, form):
    type_number(qtbot, form, "layer.units", "0")
    form.set_values({"share": 0.75})
    assert spin(form, "layer.units").text() == "0"
    assert "units" in form.problems()


def test_a_change_from_outside_replaces_a_wrong_entry(qtbot, form):
    type_number(qtbot, form, "layer.units", "0")
    form.set_values({"units": 5})
    assert spin(form, "layer.units").text() == "5"
    assert form.problems() == {}


def test_leaving_a_field_commits_it(qtbot, form):
    field = spin(form, "layer.units")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12")
    assert form.heard == []
    form.findChild(QLineEdit, "layer.caption").setFocus()
    field.editingFinished.emit()
    assert form.heard == [("units", 12)]


def test_an_empty_field_is_none_where_that_is_legal(qtbot, form):
    form.set_values({"limit": 10})
    field = spin(form, "layer.limit")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert form.heard == [("limit", None)]


def test_a_slider_speaks_while_it_is_dragged_and_a_drag_is_one_gesture(form):
    slider = form.findChild(QSlider, "layer.rate.slider")
    slider.setSliderDown(True)
    slider.setValue(100)
    first = form.gesture
    slider.setValue(800)
    assert form.gesture == first
    slider.setSliderDown(False)
    assert [name for name, _ in form.heard] == ["rate", "rate"]
    assert 0 < form.heard[0][1] < 0.001 < form.heard[1][1]


def test_a_log_slider_stands_in_the_middle_of_its_decades(form):
    form.set_values({"rate": 0.001})
    low = form.findChild(QSlider, "layer.rate.slider").value()
    form.set_values({"rate": 0.01})
    middle = form.findChild(QSlider, "layer.rate.slider").value()
    form.set_values({"rate": 0.1})
    high = form.findChild(QSlider, "layer.rate.slider").value()
    assert middle - low == pytest.approx(high - middle, abs=1)


def test_a_shown_number_is_exact_although_the_slider_is_coarse(form):
    form.set_values({"rate": 0.00123456, "share": 1 / 3})
    assert float(spin(form, "layer.rate").text()) == 0.00123456
    assert float(spin(form, "layer.share").text()) == 1 / 3


@pytest.mark.parametrize("typed", ["5, 3", "5 3", "5x3", "(5, 3)", "5;3"])
def test_a_shape_is_read_in_the_ways_people_write_it(qtbot, form, typed):
    type_text(qtbot, form, "layer.kernel_size", typed)
    assert form.heard == [("kernel_size", (5, 3))]


def test_one_number_fills_a_shape(qtbot, form):
    type_text(qtbot, form, "layer.kernel_size", "5")
    assert form.heard == [("kernel_size", (5, 5))]


def test_a_shape_of_free_length_and_open_sizes_is_read(qtbot, form):
    type_text(qtbot, form, "layer.shape", "any, 28, 1")
    assert form.heard == [("shape", (None, 28, 1))]


def test_a_shape_with_a_word_is_a_problem(qtbot, form):
    type_text(qtbot, form, "layer.kernel_size", "a, b")
    assert form.heard == []
    assert "kernel_size" in form.problems()


def test_a_list_of_decimal_commas_is_separated_by_semicolons(qtbot, form):
    type_text(qtbot, form, "layer.bounds", "0,5; 0,25")
    assert form.heard == [("bounds", (0.5, 0.25))]


def test_choosing_a_member_opens_its_own_settings(form):
    combo = form.findChild(QComboBox, "layer.thing")
    combo.setCurrentIndex(combo.findData("Rich"))
    assert form.heard == [("thing", Pick("Rich"))]
    spin(form, "layer.thing.steps").setValue(8)
    assert form.heard[-1] == ("thing", Pick("Rich", {"steps": 8}))


def test_a_member_that_was_left_keeps_its_settings(form):
    combo = form.findChild(QComboBox, "layer.thing")
    form.set_values({"thing": Pick("Rich", {"steps": 8})})
    combo.setCurrentIndex(combo.findData("Plain"))
    combo.setCurrentIndex(combo.findData("Rich"))
    assert form.heard == [("thing", Pick("Plain")), ("thing", Pick("Rich", {"steps": 8}))]


def test_an_optional_member_can_be_none(form):
    form.set_values({"maybe": Pick("Plain")})
    form.findChild(QComboBox, "layer.maybe").setCurrentIndex(0)
    assert form.heard == [("maybe", None)]


def test_an_unknown_member_is_shown_and_kept(form):
    form.set_values({"thing": Pick("FromTomorrow", {"x": 1})})
    assert form.heard == []
    assert "FromTomorrow" in form.findChild(QComboBox, "layer.thing").currentText()
    assert form.values()["thing"] == Pick("FromTomorrow", {"x": 1})


def test_a_changed_row_is_bold_and_can_be_reset(qtbot, form):
    row = form.rows["units"]
    assert not row.label.font().bold()
    assert row.reset.isHidden()
    form.set_values({"units": 7})
    assert row.label.font().bold()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert form.heard == [("units", 32)]
    assert not row.label.font().bold()
    assert spin(form, "layer.units").text() == "32"


def test_advanced_settings_are_folded(form):
    seed = spin(form, "layer.seed")
    assert not seed.isVisible()
    form.more.click()
    assert seed.isVisible()


def test_every_editor_has_a_name_and_tells_what_it_is_for(form):
    for name, row in form.rows.items():
        field = row.editor.field
        assert field.objectName() == f"layer.{name}"
        assert field.accessibleName()
    assert "How many units." in spin(form, "layer.units").toolTip()
    assert "4096" in spin(form, "layer.units").toolTip()


def test_the_learning_rate_has_its_short_name(qtbot):
    registry: Registry[Entry] = Registry("optimizer")
    registry.add(Entry("SGD", params=(Float("learning_rate", 0.01, log=True, low=0.0),)))
    form = ParamForm((Member("optimizer", Pick("SGD"), registry=registry),), "training")
    qtbot.addWidget(form)
    assert spin(form, "training.learning_rate") is not None


def test_a_long_list_is_searched_by_a_part_of_a_title(qtbot):
    form = ParamForm((Member("choice", Pick("Entry0"), registry=MANY),), "x")
    qtbot.addWidget(form)
    heard = []
    form.edited.connect(lambda name, value: heard.append(value))
    combo = form.findChild(QComboBox, "x.choice")
    combo.lineEdit().selectAll()
    qtbot.keyClicks(combo.lineEdit(), "try 33")
    combo.lineEdit().editingFinished.emit()
    assert heard == [Pick("Entry33")]


def test_nonsense_typed_into_a_long_list_changes_nothing(qtbot):
    form = ParamForm((Member("choice", Pick("Entry0"), registry=MANY),), "x")
    qtbot.addWidget(form)
    combo = form.findChild(QComboBox, "x.choice")
    combo.lineEdit().setText("zzz")
    combo.lineEdit().editingFinished.emit()
    assert combo.currentText() == "Entry 0"


def test_a_mixed_setting_is_given_out_even_if_it_stays_the_same(qtbot, form):
    form.set_values({"units": 7}, mixed=("units",))
    assert form.rows["units"].label.font().italic()
    field = spin(form, "layer.units")
    field.selectAll()
    qtbot.keyClicks(field, "8")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert form.heard == [("units", 8)]


def test_arrows_step_an_integer_within_its_bounds(form):
    form.set_values({"units": 4096})
    spin(form, "layer.units").stepUp()
    spin(form, "layer.units").stepDown()
    assert form.heard[-1] == ("units", 4095)


def test_undo_in_a_field_that_was_entered_reaches_the_window(qtbot):
    field = Int("units", 32, "How many.", low=1)
    window, undone = QMainWindow(), []
    form = ParamForm((field,), "layer", window)
    window.setCentralWidget(form)
    action = QAction(window)
    action.setShortcut("Ctrl+Z")
    action.triggered.connect(lambda: undone.append(True))
    window.addAction(action)
    qtbot.addWidget(window)
    form.edited.connect(lambda name, value: form.set_values({name: value}))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    number = form.editor("units").field
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "64")
    qtbot.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not undone
    number.selectAll()
    qtbot.keyClicks(number, "16")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    qtbot.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone


def test_a_click_into_a_searched_list_lets_typing_replace_it(qtbot):
    rows = [(f"entry {number}", number, "") for number in range(20)]
    combo = SearchCombo()
    combo.fill(rows)
    qtbot.addWidget(combo)
    with qtbot.waitExposed(combo):
        combo.show()
    for _ in range(2):
        qtbot.mouseClick(combo.lineEdit(), Qt.MouseButton.LeftButton)
        assert combo.lineEdit().selectedText() == "entry 0"


def test_what_was_changed_stays_bold_in_another_theme(qtbot, qapp):
    style.apply("light")
    form = ParamForm(PARAMS, "layer")
    qtbot.addWidget(form)
    form.set_values({"units": 64})
    with qtbot.waitExposed(form):
        form.show()
    label = form.rows["units"].label
    style.apply("dark")
    qtbot.waitUntil(lambda: label.font().bold())
    style.apply("light")
    qtbot.waitUntil(lambda: label.font().bold())


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("1, (0, 2)", (1, (0, 2)), "1, (0, 2)"),
        ("2", (2, 2), "2, 2"),
        ("(3, 3), (4, 5)", (3, (4, 5)), "3, (4, 5)"),
    ],
)
def test_sides_are_typed_as_numbers_and_pairs(qtbot, form, typed, value, shown):
    type_text(qtbot, form, "layer.padding_sides", typed)
    assert form.heard == [("padding_sides", value)]
    form.set_values({"padding_sides": (1, 1)})
    form.set_values({"padding_sides": value})
    assert form.findChild(QLineEdit, "layer.padding_sides").text() == shown


def test_a_third_number_for_two_axes_is_refused_at_the_field(qtbot, form):
    type_text(qtbot, form, "layer.padding_sides", "1, 2, 3")
    assert form.heard == []
    assert "2 integers" in form.problems()["padding_sides"]
    assert "a pair" in form.findChild(QLineEdit, "layer.padding_sides").toolTip()


def test_the_first_entry_of_a_long_list_is_read_from_its_beginning(qtbot):
    box = SearchCombo()
    qtbot.addWidget(box)
    box.fill([(entry.title, entry.name, "") for entry in MANY.values()])
    box.choose("Entry0")
    assert box.currentText() == "Entry 0"
    assert box.lineEdit().cursorPosition() == 0


def test_a_form_without_labels_gives_its_editors_the_whole_width(qtbot):
    member = Member("source", Pick("Plain"), registry=THINGS)
    wide = []
    for labelled in (True, False):
        form = ParamForm((member,), "x", labelled=labelled)
        qtbot.addWidget(form)
        form.resize(300, 100)
        form.show()
        assert form.rows["source"].label.isVisible() == labelled
        wide.append(form.editor("source").width())
    assert wide[1] > wide[0] + 90


def test_the_list_of_a_narrow_box_is_as_wide_as_its_longest_entry(qtbot):
    box = SearchCombo()
    qtbot.addWidget(box)
    title = "Numbers that nobody could read in a narrow box"
    box.fill([(title, 1, ""), ("two", 2, "")])
    box.setFixedWidth(90)
    box.show()
    box.showPopup()
    assert box.view().width() >= box.fontMetrics().horizontalAdvance(title)
    box.hidePopup()
