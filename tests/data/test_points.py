"""Points in the plane, functions, gates and the small sets of scikit-learn, against formulas."""

import numpy as np
import pytest

from nnplayground.core.param import Pick
from nnplayground.core.registries import DATASETS
from nnplayground.data.load import load

POINTS = [name for name, entry in DATASETS.items() if entry.kind == "points" and name != "logic"]


def arrays(name, **values):
    data = load(Pick(name, values))
    return data.inputs["x"], data.targets["y"]


@pytest.mark.parametrize("name", POINTS)
def test_points_lie_in_the_square_and_classes_are_about_equal(name):
    x, y = arrays(name, samples=600)
    assert x.shape == (600, 2)
    assert np.abs(x).max() < 7
    counts = np.bincount(y)
    assert counts.min() > 0.8 * 600 / len(counts)


@pytest.mark.parametrize("name", POINTS)
def test_the_seed_decides_the_points(name):
    np.testing.assert_array_equal(arrays(name, seed=3)[0], arrays(name, seed=3)[0])
    assert not np.array_equal(arrays(name, seed=3)[0], arrays(name, seed=4)[0])


@pytest.mark.parametrize("name", POINTS)
def test_rows_come_in_no_order_so_the_last_ones_hold_every_class(name):
    _, y = arrays(name)
    assert set(y[-100:]) == set(y)


def test_without_noise_the_classes_obey_their_formulas():
    x, y = arrays("circle", noise=0.0)
    np.testing.assert_array_equal(y == 1, np.hypot(*x.T) < 2.5)
    x, y = arrays("xor", noise=0.0)
    np.testing.assert_array_equal(y == 1, x[:, 0] * x[:, 1] >= 0)
    x, y = arrays("gauss", noise=0.0)
    assert np.mean((x.sum(axis=1) > 0) == y) > 0.99
    x, y = arrays("three-rings", noise=0.0)
    np.testing.assert_array_equal(y, np.clip(np.hypot(*x.T) // 2, 0, 2))


@pytest.mark.parametrize(
    ("name", "number", "turns"),
    [("spirals", 2, 1.75), ("three-spirals", 3, 1.0), ("five-spirals", 5, 0.6)],
)
def test_every_point_of_a_spiral_lies_on_its_arm(name, number, turns):
    x, y = arrays(name, noise=0.0, samples=400)
    radius = np.hypot(*x.T)
    angle = turns * radius / 5 * 2 * np.pi + y * 2 * np.pi / number
    np.testing.assert_allclose(
        x, radius[:, None] * np.stack([np.sin(angle), np.cos(angle)], 1), atol=1e-5
    )


def test_noise_moves_points():
    still, _ = arrays("moons", noise=0.0)
    moved, _ = arrays("moons", noise=0.3)
    assert np.abs(still - moved).max() > 0.3


@pytest.mark.parametrize(
    ("name", "formula"),
    [("sin", np.sin), ("abs", np.abs), ("step", lambda x: x > 0), ("square", lambda x: x * x / 5)],
)
def test_functions_follow_their_formula_and_noise_has_its_deviation(name, formula):
    x, y = arrays(name, noise=0.0)
    assert x.shape == (200, 1)
    assert y.shape == (200,)
    np.testing.assert_allclose(y, formula(x[:, 0]), atol=1e-6)
    x, y = arrays(name, noise=0.5, samples=20_000)
    assert np.std(y - formula(x[:, 0])) == pytest.approx(0.5, rel=0.03)


@pytest.mark.parametrize(
    ("gate", "answers"), [("AND", [0, 0, 0, 1]), ("OR", [0, 1, 1, 1]), ("XOR", [0, 1, 1, 0])]
)
def test_gates_have_their_truth_table(gate, answers):
    x, y = arrays("logic", gate=gate, repeat=3)
    assert x.shape == (12, 2)
    np.testing.assert_array_equal(y, answers * 3)
    np.testing.assert_array_equal(x[:4], [(0, 0), (0, 1), (1, 0), (1, 1)])


def test_the_regression_line_is_scikit_learns_own():
    from sklearn.datasets import make_regression

    x, y = make_regression(n_samples=42, n_features=1, noise=15, random_state=7)
    found_x, found_y = arrays("linear-regression")
    np.testing.assert_array_equal(found_x, x)
    np.testing.assert_array_equal(found_y, y)


def test_digits_keep_all_seventeen_grey_levels():
    from sklearn.datasets import load_digits

    x, y = arrays("digits")
    found = load_digits()
    np.testing.assert_array_equal(np.round(x[..., 0] / 255 * 16), found.images)
    np.testing.assert_array_equal(y, found.target)


def test_tables_have_the_sizes_their_makers_give():
    sizes = {
        "iris": (150, 4, 3),
        "wine": (178, 13, 3),
        "breast-cancer": (569, 30, 2),
        "diabetes": (442, 10, 0),
    }
    for name, (rows, columns, classes) in sizes.items():
        data = load(Pick(name))
        assert data.inputs["x"].shape == (rows, columns)
        assert (len(data.features), len(data.classes)) == (columns, classes)
