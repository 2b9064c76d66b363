import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from nnplayground.core.fields import FIELDS
from nnplayground.core.formula import FUNCTIONS, REDUCTIONS, Formula, FormulaError, parse
from nnplayground.core.param import FormulaText, Pick
from nnplayground.core.registries import ACTIVATIONS
from nnplayground.gui import style
from nnplayground.gui.panels.curve import CurveBox, slopes
from nnplayground.gui.panels.formula_editor import REACH, FormulaEditor, functions, sketch
from nnplayground.gui.param_form import ParamForm

NAMES = {"activation": "x", "loss": "p", "metric": "p"}
HOSTILE = (
    "__import__('os').system('true')",
    "x.__class__",
    "(lambda: x)()",
    "[x for x in x]",
    "x; x",
    "x if x else x",
    "f'{x}'",
    "eval(x)",
    "globals()",
    "x" * 600,
    "(" * 400 + "x" + ")" * 400,
    "9^" * 200 + "x",
    "",
    "x @ x",
    "x\x00",
)


@pytest.fixture
def editor(qtbot):
    def make(kind):
        form = ParamForm((FormulaText("formula", DEFAULTS[kind], "Type.", kind=kind),), "layer")
        form.heard = []
        form.edited.connect(lambda name, value: form.heard.append(value))
        qtbot.addWidget(form)
        form.show()
        found = form.editor("formula")
        assert isinstance(found, FormulaEditor)
        return form, found

    return make


DEFAULTS = {"activation": "x * sigmoid(x)", "loss": "(y - p)^2", "metric": "abs(y - p)"}


def type_in(qtbot, editor, text):
    editor.text.selectAll()
    qtbot.keyClick(editor.text, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor.text, text)


def test_a_typed_formula_is_given_with_enter(qtbot, editor):
    form, one = editor("activation")
    type_in(qtbot, one, "x^3")
    assert form.heard == []
    qtbot.keyClick(one.text, Qt.Key.Key_Return)
    assert form.heard == ["x^3"]


def test_the_curve_follows_every_letter(qtbot, editor):
    _, one = editor("activation")
    type_in(qtbot, one, "x^2")
    x = np.asarray(one.curve.x)
    np.testing.assert_allclose(one.curve.y, x**2)
    np.testing.assert_allclose(one.curve.slope, 2 * x)
    assert one.curve.legend_texts() == ("f", "f′")
    assert one.slope.text() == "f′ = 2 * x"
    qtbot.keyClicks(one.text, " +")
    np.testing.assert_allclose(one.curve.y, x**2)
    qtbot.keyClicks(one.text, " 1")
    np.testing.assert_allclose(one.curve.y, x**2 + 1)


def test_what_is_wrong_is_said_where_one_types_and_goes_with_the_mistake(qtbot, editor):
    form, one = editor("activation")
    type_in(qtbot, one, "x + foo")
    qtbot.waitUntil(lambda: "formula" in form.problems())
    assert "no variable named 'foo', at character 5" in form.problems()["formula"]
    assert len(one.curve.y) == len(one.curve.slope) == len(one.slope.text()) == 0
    for _ in "foo":
        qtbot.keyClick(one.text, Qt.Key.Key_Backspace)
    qtbot.keyClicks(one.text, "1")
    assert form.problems() == {}
    np.testing.assert_allclose(one.curve.y, np.asarray(one.curve.x) + 1)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_but_a_formula_is_taken(qtbot, editor, text):
    form, one = editor("activation")
    one.text.setText(text)
    one.text.editingFinished.emit()
    assert form.heard == []
    assert form.problems()["formula"]
    with pytest.raises(FormulaError):
        parse(text, kind="activation")


def test_functions_are_offered_while_their_names_are_typed(qtbot, editor):
    form, one = editor("activation")
    type_in(qtbot, one, "x + so")
    popup = one.completer.popup()
    assert popup.isVisible()
    assert one.completer.currentCompletion() == "softplus(x)"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert one.text.text() == "x + softplus()"
    assert not popup.isVisible()
    qtbot.keyClicks(one.text, "x")
    qtbot.keyClick(one.text, Qt.Key.Key_Return)
    assert form.heard == ["x + softplus(x)"]


@pytest.mark.parametrize("kind", DEFAULTS)
def test_every_function_offered_is_one_of_the_grammar(kind):
    calls = {"min": "1, 2", "max": "1, 2", "where": "1, 2, 3", "clip": "1, 2, 3"}
    names = [one.partition("(")[0] for one in functions(kind)]
    for name in names:
        values = calls.get(name, NAMES[kind])
        parse(f"{NAMES[kind]} + {name}({values})", kind=kind)
    known = {*FUNCTIONS, *(REDUCTIONS if kind != "activation" else ())}
    assert set(names) == known


@pytest.mark.parametrize("kind", DEFAULTS)
def test_the_tool_tip_tells_the_grammar(editor, kind):
    _, one = editor(kind)
    tip = one.field.toolTip()
    assert all(f"{name}(" in tip for name in FUNCTIONS)
    assert all(sign in tip for sign in ("+ - * / ^", "<=", "!="))
    assert ("Over all outputs" in tip) == (kind != "activation")


@pytest.mark.covers("L07")
@pytest.mark.parametrize(
    "text",
    ["(y - p)^2", "log(exp(y - p) + exp(p - y))", "mean(abs(y - p)^1.5)", "max(y, p) - p / 9"],
)
def test_a_loss_is_drawn_over_the_error_with_the_slope_that_differences_have(text):
    formula = parse(text, kind="loss")
    one = sketch(formula)
    assert (one.x[0], one.x[-1]) == (-REACH["loss"], REACH["loss"])
    step, away = 1e-6, np.abs(one.x) > 0.01

    def at(p):
        return formula(y=np.zeros((len(p), 1)), p=p[:, None])

    np.testing.assert_allclose(one.y, at(one.x))
    differences = (at(one.x + step) - at(one.x - step)) / (2 * step)
    np.testing.assert_allclose(one.slope[away], differences[away], rtol=1e-5, atol=1e-6)


def test_a_cross_entropy_is_drawn_at_a_target_where_it_says_something(editor):
    one = sketch(parse("-y * log(p)", kind="loss"))
    assert one.target == 1
    defined = one.x > -1
    np.testing.assert_allclose(one.y[defined], -np.log(one.x[defined] + 1))
    assert np.isnan(one.slope[~defined]).all()


def test_numbers_in_the_shown_slope_are_short():
    text = sketch(parse("0.2 * tanh(3 * x) + x * pi + 1e-9 * x", kind="activation")).slope_text
    assert text == "0.6 * (1 - tanh(3 * x)^2) + 3.14159 + 1e-09"


def test_a_metric_has_no_slope(editor):
    _, one = editor("metric")
    assert len(one.curve.slope) == 0
    assert not one.slope.isVisible()
    assert one.curve.legend_texts() == ()


@pytest.mark.covers("B15")
@pytest.mark.parametrize(
    "text", ["x * sigmoid(x)", "where(x > 0, log(1 + x), sin(x))", "clip(x, -1, 2)"]
)
def test_an_activation_is_drawn_with_the_slope_that_differences_have(text):
    formula = parse(text, kind="activation")
    one = sketch(formula)
    differences = slopes(lambda x: formula(x=x), one.x)
    smooth = np.isfinite(differences) & (np.abs(one.x % 1) > 1e-6)
    assert smooth.sum() > 300
    np.testing.assert_allclose(one.slope[smooth], differences[smooth], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", [name for name, row in ACTIVATIONS.items() if row.curve])
def test_the_slope_of_every_activation_adds_up_to_its_curve(name):
    x = np.linspace(-4, 4, 3201)
    values, found = ACTIVATIONS[name].curve(x), slopes(ACTIVATIONS[name].curve, x)
    pieces = np.split(np.arange(len(x)), np.flatnonzero(np.isnan(found)))
    for piece in pieces:
        piece = piece[np.isfinite(found[piece])]
        if len(piece) > 2:
            area = np.trapezoid(found[piece], x[piece])
            assert area == pytest.approx(values[piece[-1]] - values[piece[0]], abs=2e-3)


def test_a_jump_has_no_slope_and_a_bend_the_mean_of_both():
    x = np.array([-1.0, 0.0, 1.0])
    np.testing.assert_allclose(slopes(lambda x: np.where(x >= 0, 1.0, 0.0), x), [0, np.nan, 0])
    np.testing.assert_allclose(slopes(lambda x: np.maximum(x, 0), x), [0, 0.5, 1], atol=1e-9)


def test_a_pole_does_not_press_the_rest_of_the_curve_flat(qtbot):
    box = CurveBox("curve", "Curve", 110)
    qtbot.addWidget(box)
    box.resize(260, 110)
    x = np.linspace(-4, 4, 401)
    formula = parse("1 / x", kind="activation")
    box.draw(x, formula(x=x), slope=-(formula(x=x) ** 2))
    low, high = box.plot.viewRange()[1]
    assert -200 < low < -1
    assert 1 < high < 200


def test_the_legend_is_readable_on_both_grounds(qtbot):
    box = CurveBox("curve", "Curve", 110)
    qtbot.addWidget(box)
    box.show()
    box.draw([0, 1], [0, 1], slope=[1, 1])
    ground = box.legend.brush
    for theme, light in (("dark", False), ("light", True)):
        style.apply(theme)
        qtbot.waitUntil(lambda seen=light: (ground().color().lightness() > 128) == seen)
        assert (box.legend.labelTextColor().lightness() < 128) == light


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x*", ""),
        ("x^", ""),
        ("x*(1+x)+", ""),
        ("tanh(", ")"),
        ("sqrt(", ")"),
        ("1/(", ")"),
        ("min(", ", x)"),
        ("where(x > 0, ", ", 1)"),
        ("(1+x)^(", ")"),
    ],
)
def test_the_longest_formulas_of_a_kind_are_drawn_while_one_types(before, after):
    for count in range(60, 0, -1):
        try:
            formula = parse(before * count + "x" + after * count, kind="activation")
        except FormulaError:
            continue
        break
    assert count > 10
    start = time.thread_time()
    sketch(formula)
    assert time.thread_time() - start < 0.5


def test_the_loss_of_a_project_is_typed_in_its_form(qtbot):
    form = ParamForm((FIELDS["training.loss"],), "training")
    qtbot.addWidget(form)
    form.heard = []
    form.edited.connect(lambda name, value: form.heard.append(value))
    form.show()
    combo = form.editor("loss").combo
    combo.setCurrentIndex(combo.findData("FormulaLoss"))
    line = form.findChild(QLineEdit, "training.loss.formula")
    line.selectAll()
    qtbot.keyClicks(line, "abs(y - p)")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert form.heard[-1] == Pick("FormulaLoss", {"formula": "abs(y - p)"})
    slope = form.findChild(QLabel, "training.loss.formula.slope")
    qtbot.waitUntil(slope.isVisible)
    assert slope.text() == "f′ = -sign(y - p)"


def test_a_formula_without_the_output_is_refused_as_a_loss(qtbot, editor):
    form, one = editor("loss")
    type_in(qtbot, one, "y^2")
    qtbot.keyClick(one.text, Qt.Key.Key_Return)
    assert form.heard == []
    assert "must change smoothly with p" in form.problems()["formula"]
    assert isinstance(parse("p", kind="loss"), Formula)
