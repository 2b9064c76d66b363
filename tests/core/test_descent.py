"""Gradient descent on functions of two variables."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core.descent import (
    CHANGE,
    DIVERGED,
    SETTINGS,
    STEPS,
    SURFACES,
    descend,
    surface,
)

names = pytest.mark.parametrize("name", [one.name for one in SURFACES])


def steps_to(path, value):
    """Return the number of steps after which Q stays at most `value`."""
    above = np.flatnonzero(path.values > value)
    return int(above[-1]) + 1 if len(above) else 0


@names
def test_the_gradient_is_that_of_finite_differences(name):
    one = surface(name)
    left, right, low, high = one.extent
    places = np.random.default_rng(1).uniform((left, low), (right, high), (50, 2))
    small = 1e-5
    shifts = small * np.eye(2)
    slopes = [(one.at(places + shift) - one.at(places - shift)) / (2 * small) for shift in shifts]
    assert np.allclose(one.gradient(places), np.stack(slopes, axis=-1), rtol=1e-5, atol=1e-5)


@names
def test_a_descent_at_the_rate_that_suits_goes_down_and_stays_in_sight(name):
    one = surface(name)
    path = descend(one, one.start, one.rate, steps=500)
    left, right, low, high = one.extent
    assert path.reason == STEPS
    assert path.values[-1] < path.values[0]
    assert ((path.points >= (left, low)) & (path.points <= (right, high))).all()


@pytest.mark.covers("O01")
@names
def test_without_momentum_each_point_is_the_last_one_minus_rate_times_gradient(name):
    one = surface(name)
    points = descend(one, one.start, one.rate, steps=30).points
    assert len(points) == 31
    assert np.array_equal(points[1:], points[:-1] - one.rate * one.gradient(points[:-1]))


def test_the_velocity_is_what_each_step_adds():
    path = descend(surface("ravine"), (-4.0, 1.0), 0.03, momentum=0.8, steps=20)
    assert path.velocities[0].tolist() == [0, 0]
    assert np.allclose(np.diff(path.points, axis=0), path.velocities[1:])


@pytest.mark.keras
@pytest.mark.parametrize(
    ("momentum", "nesterov"), [(0.0, False), (0.9, False), (0.9, True), (0.0, True)]
)
@pytest.mark.parametrize("name", ["ravine", "valleys", "waves"])
def test_the_points_are_those_of_sgd_in_keras(name, momentum, nesterov):
    import keras

    one, start = surface(name), (-1.1, 0.7)
    place = keras.Variable(np.array(start, "float32"))
    optimizer = keras.optimizers.SGD(0.03, momentum=momentum, nesterov=nesterov)
    points = [np.array(start)]
    for _ in range(20):
        slope = one.gradient(np.array(keras.ops.convert_to_numpy(place), float))
        optimizer.apply([keras.ops.convert_to_tensor(slope.astype("float32"))], [place])
        points.append(np.array(keras.ops.convert_to_numpy(place), float))
    path = descend(one, start, 0.03, momentum, nesterov, 20)
    assert np.allclose(path.points, points, rtol=1e-5, atol=1e-5)


def test_in_a_ravine_plain_descent_goes_from_side_to_side():
    one = surface("ravine")
    side = descend(one, one.start, one.rate, steps=12).points[:, 1]
    assert (side[1:] * side[:-1] < 0).all()


@pytest.mark.parametrize("nesterov", [False, True])
def test_momentum_reaches_the_bottom_of_a_ravine_in_fewer_steps_and_without_the_zig_zag(nesterov):
    one, rate = surface("ravine"), 0.01
    plain = descend(one, one.start, rate, steps=2000)
    fast = descend(one, one.start, rate, 0.9, nesterov, 2000)
    assert steps_to(fast, 1e-6) < steps_to(plain, 1e-6) / 2
    zig_zag = descend(one, one.start, one.rate, steps=2000)
    turns = [
        int((path.points[1:30, 1] * path.points[:29, 1] < 0).sum()) for path in (zig_zag, fast)
    ]
    assert turns[1] < turns[0] / 2


@pytest.mark.covers("O02")
def test_two_starts_end_in_different_valleys():
    one = surface("valleys")
    ends = [descend(one, start, one.rate, steps=500) for start in ((-0.5, 1.0), (0.5, 1.0))]
    assert ends[0].points[-1] == pytest.approx([-1.024, 0], abs=0.01)
    assert ends[1].points[-1] == pytest.approx([0.974, 0], abs=0.01)
    assert ends[0].values[-1] < ends[1].values[-1] - 0.3


def test_it_does_no_more_than_the_most_steps():
    path = descend(surface("bowl"), (2.0, 1.0), 0.1, steps=7)
    assert (path.steps, path.reason) == (7, STEPS)
    assert len(path.values) == len(path.velocities) == 8


def test_it_stops_after_the_first_step_that_changes_the_function_by_less():
    path = descend(surface("bowl"), (2.0, 1.0), 0.1, steps=1000, least_change=1e-3)
    changes = -np.diff(path.values)
    assert path.reason == CHANGE
    assert changes[-1] < 1e-3
    assert (changes[:-1] >= 1e-3).all()


def test_without_a_least_change_it_goes_on_at_the_bottom():
    assert descend(surface("bowl"), (0.0, 0.0), 0.1, steps=5).reason == STEPS


@names
def test_too_large_a_rate_diverges_and_says_so_in_finite_numbers(name):
    one = surface(name)
    if name == "waves":
        path = descend(one, one.start, 30.0, steps=1000, least_change=1e-6)
    else:
        path = descend(one, one.start, 3.0, steps=1000, least_change=1e-6)
    assert path.reason == DIVERGED
    assert all(np.isfinite(part).all() for part in (path.points, path.values, path.velocities))


def test_the_settings_are_arguments_of_the_descent_and_legal():
    values = {param.name: param.check(param.default) for param in SETTINGS}
    assert descend(surface("ravine"), (-4.5, 1.5), **values).steps > 10
