import numpy as np
import pytest

from nnplayground.gui.views import plane


def test_finer_is_exact_for_what_is_straight_and_keeps_the_outer_points():
    y, x = np.mgrid[0:5, 0:4].astype(float)
    fine = plane.finer(2 * x - y, 4)
    rows, columns = np.mgrid[0:17, 0:13] / 4
    assert np.allclose(fine, 2 * columns - rows)
    assert plane.finer(np.stack([x, y], axis=-1), 3).shape == (13, 10, 2)


def test_finer_spreads_nan_to_neighbours_only():
    grid = np.zeros((5, 5))
    grid[2, 2] = np.nan
    fine = plane.finer(grid, 2)
    assert np.isnan(fine[4, 4])
    assert np.isfinite(fine[:, :2]).all()
    assert np.isfinite(fine[8]).all()


def test_at_reads_between_the_points():
    grid = np.array([[0.0, 1.0], [2.0, 3.0]])
    assert plane.at(grid, 0.5, 0.5) == 1.5
    assert plane.at(grid, 1, 1) == 3
    assert plane.at(grid, 1.01, 0) is None
    assert plane.at(grid, 0, -0.01) is None


def test_zero_lines_of_a_slope_are_straight():
    _y, x = np.mgrid[0:6, 0:6].astype(float)
    ends = plane.zero_lines(x - 2.25)
    assert len(ends) == 10
    assert np.allclose(ends[:, 0], 2.25)
    assert sorted(set(ends[:, 1])) == [0, 1, 2, 3, 4, 5]


def test_zero_lines_of_a_circle_lie_on_it_and_are_closed():
    y, x = np.mgrid[-3:3:61j, -3:3:61j]
    ends = plane.zero_lines(np.hypot(x, y) - 2.03)
    radius = np.hypot(*(ends * 0.1 - 3).T)
    assert np.allclose(radius, 2.03, atol=0.01)
    _places, counts = np.unique(ends.round(6), axis=0, return_counts=True)
    assert set(counts) == {2}
    pieces = np.diff(ends.reshape(-1, 2, 2), axis=1)[:, 0] * 0.1
    assert np.hypot(*pieces.T).sum() == pytest.approx(2 * np.pi * 2.03, rel=0.01)


@pytest.mark.parametrize("low", [-1, -3, -0.5])
def test_zero_lines_of_a_saddle_cut_two_corners_off_and_do_not_cross(low):
    ends = plane.zero_lines(np.array([[1.0, low], [low, 1.0]]))
    assert ends.shape == (4, 2)
    first, second = ends.reshape(2, 2, 2)
    assert ((first.mean(axis=0) - 0.5) * (second.mean(axis=0) - 0.5) <= 0).all()


def test_zero_lines_leave_out_what_is_not_finite():
    _y, x = np.mgrid[0:6, 0:6].astype(float)
    field = x - 2.25
    field[3] = np.nan
    assert len(plane.zero_lines(field)) == 6
    assert len(plane.zero_lines(np.full((4, 4), np.nan))) == 0


def test_class_lines_stand_where_the_best_class_changes():
    _y, x = np.mgrid[0:7, 0:7].astype(float)
    scores = np.stack([2.5 - x, x * 0, x - 4.5], axis=-1)
    assert sorted(set(plane.class_lines(scores)[:, 0].round(6))) == [2.5, 4.5]


def test_probabilities_are_softmax_of_logits_and_shares_otherwise():
    logits = np.array([0.0, np.log(3.0)])
    assert np.allclose(plane.probabilities(logits, logits=True), [0.25, 0.75])
    assert np.allclose(plane.probabilities(np.array([1e4, 0]), logits=True), [1, 0])
    assert np.allclose(plane.probabilities(np.array([0.2, 0.6]), logits=False), [0.25, 0.75])
    assert np.allclose(plane.probabilities(np.array([0.0, -1]), logits=False), [0.5, 0.5])
    assert np.isnan(plane.probabilities(np.array([np.inf, 0]), logits=True)).all()


def test_colours_are_clear_where_a_value_is_not_finite():
    table = np.arange(256)[:, None].repeat(3, 1)
    picture = plane.mapped(np.array([[0.0, 1.0, 9.0, np.nan]]), 0, 1, table)
    assert picture[0, :, 0].tolist() == [0, 255, 255, 0]
    assert picture[0, :, 3].tolist() == [255, 255, 255, 0]
    mixed = plane.blended(
        np.array([[[0.5, 0.5], [np.nan, 1]]]), np.array([[0, 0, 200], [100, 0, 0]])
    )
    assert mixed[0].tolist() == [[50, 0, 100, 255], [0, 0, 0, 0]]
