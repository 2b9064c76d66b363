"""Steps of optimizers as lines, worked out by hand and with NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core import update_formula as u
from nnplayground.core import update_tree as tree


def settings_of(name, **values):
    return r.OPTIMIZERS.find(name).check(values)


def lines(name, values, matrix=True, t=1, index=(), **changes):
    settings = settings_of(name, **changes)
    rule = u.rule_of(name, settings, matrix, t)
    return u.lines_of(rule, u.constants(settings) | values | {"t": t}, index)


def test_the_first_step_of_adam_is_written_with_its_numbers():
    found = lines("Adam", {"w": 0.5, "g": -0.1, "m": 0.0, "v": 0.0, "rate": 0.01})
    assert [line.text for line in found[:2]] == [
        "m_t = beta_1 · m + (1 - beta_1) · g = 0.9 · 0 + (1 - 0.9) · (-0.1) = -0.01",
        "v_t = beta_2 · v + (1 - beta_2) · g^2 = 0.999 · 0 + (1 - 0.999) · (-0.1)^2 = 1e-05",
    ]
    # Kingma and Ba (2015): the first step is one rate long, against the slope.
    assert found[-1].name == "w_t"
    assert found[-1].value == pytest.approx(0.51, abs=1e-6)


def test_plain_descent_has_one_line_and_momentum_two():
    values = {"w": 1.0, "g": 0.5, "m": -0.2, "rate": 0.1}
    assert [line.text for line in lines("SGD", values)] == [
        "w_t = w - rate · g = 1 - 0.1 · 0.5 = 0.95"
    ]
    found = lines("SGD", values, momentum=0.9)
    assert [line.value for line in found] == pytest.approx([-0.23, 0.77])
    found = lines("SGD", values, momentum=0.9, nesterov=True)
    assert found[-1].value == pytest.approx(1 + 0.9 * -0.23 - 0.05)


@pytest.mark.parametrize(
    ("name", "limit", "expected"),
    [
        ("clipnorm", 0.5, 0.5 * 0.5 / 2),
        ("global_clipnorm", 1.0, 0.5 / 4),
        ("clipvalue", 0.3, 0.3),
        ("clipnorm", 3.0, 0.5),
    ],
)
def test_clipping_comes_before_the_step(name, limit, expected):
    settings = settings_of("SGD", **{name: limit})
    rule = u.before(settings, penalty=False, gathered=False, decays=False)
    values = u.constants(settings) | {"slope": 0.5, "norm": 2.0, "all_norm": 4.0}
    assert u.lines_of(rule, values, ())[-1].value == pytest.approx(expected)


def test_penalty_gathering_and_decay_have_lines_of_their_own():
    settings = settings_of("AdamW")
    rule = u.before(settings, penalty=True, gathered=True, decays=True)
    values = {
        "slope": 0.25,
        "penalty": 0.5,
        "sum": 1.25,
        "batches": 2,
        "w": 2.0,
        "decay": 0.1,
        "rate": 0.5,
    }
    found = u.lines_of(rule, values, ())
    assert [line.value for line in found] == [0.75, 1.0, 1.9]
    assert found[0].text == "g = dL/dw + dP/dw = 0.25 + 0.5 = 0.75"


def test_the_running_mean_takes_the_place_of_the_weight_when_it_is_due():
    settings = settings_of("SGD", use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=3)
    assert u.after(settings, 2) == ()
    found = u.lines_of(u.after(settings, 3), u.constants(settings) | {"e": 1.0, "w_t": 2.0}, ())
    assert (found[-1].name, found[-1].value) == ("w_t", pytest.approx(1.1))


def test_sums_over_the_whole_weight_are_one_number_in_the_line():
    weight = np.array([[3.0, 0.0], [0.0, 4.0]])
    slopes, zeros = np.full((2, 2), 0.5), np.zeros((2, 2))
    values = {"w": weight, "g": slopes, "m": zeros, "v": zeros, "rate": 0.1}
    found = {line.name: line for line in lines("Lamb", values, index=(1, 1))}
    # Each entry of the Adam step is 1, so that its norm is 2; that of the weight is 5.
    assert found["r"].value == pytest.approx(2.5, rel=1e-5)
    assert found["r"].numbers == "5 / 2"
    assert found["w_t"].value == pytest.approx(4 - 2.5 * 0.1, rel=1e-5)


def test_muon_turns_a_matrix_into_one_with_singular_values_near_one():
    slopes = np.random.default_rng(0).normal(size=(5, 3))
    values = {"w": np.zeros((5, 3)), "g": slopes, "m": np.zeros((5, 3)), "rate": 0.1}
    known = u.constants(settings_of("Muon")) | values | {"t": 1}
    for name, text in u.rule_of("Muon", settings_of("Muon"), True)[:3]:
        known[name] = tree.value(text, known)
    sizes = np.linalg.svd(known["o"], compute_uv=False)
    assert sizes.min() > 0.6
    assert sizes.max() < 1.3
    assert u.rule_of("Muon", settings_of("Muon"), False)[-1] == u.rule_of("Adam", {}, False)[-1]


def test_every_optimizer_of_the_catalog_has_a_rule_that_ends_with_the_new_weight():
    for name in r.OPTIMIZERS:
        for matrix in (True, False):
            rule = u.rule_of(name, settings_of(name), matrix)
            assert rule[-1][0] == "w_t"
            assert u.slots_of(name, settings_of(name), matrix) or name == "SGD"
    with pytest.raises(KeyError):
        u.rule_of("Unknown", {}, True)


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e308])
def test_strange_numbers_break_no_line(value):
    names = ("w", "g", "m", "v", "s", "n", "x", "u", "z", "a", "p", "r", "c", "rate")
    for name in r.OPTIMIZERS:
        found = lines(
            name, dict.fromkeys(names, np.full((3, 2), value)) | {"rate": value}, index=(1, 1)
        )
        assert all(line.text.count(" = ") >= 1 for line in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a - (b - c)", "a - (b - c)"),
        ("a - b - c", "a - b - c"),
        ("a / (b * c)", "a / (b · c)"),
        ("(a ** b) ** c", "(a^b)^c"),
        ("-sqrt(a + b) * abs(c)", "-√(a + b) · |c|"),
        ("share(norm(a), norm(b))", "‖a‖ / ‖b‖"),
        ("max(a, -b)", "max(a, -b)"),
    ],
)
def test_brackets_stand_where_they_are_needed(text, expected):
    assert tree.with_symbols(text) == expected


def test_what_is_no_rule_is_refused():
    with pytest.raises(ValueError, match="no part of a rule"):
        tree.value("a.b", {"a": 1})
    with pytest.raises(KeyError):
        tree.value("a + b", {"a": 1})
