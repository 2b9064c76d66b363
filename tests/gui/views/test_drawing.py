"""Pictures drawn by hand, as numbers."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from nnplayground.gui.views.drawing import (
    Drawing,
    centred,
    drawable,
    pixels_of,
    resized,
    values_of,
)
from nnplayground.gui.views.drawing_file import fitted, read_picture

WHITE = np.full(1, 255.0)


def test_a_stroke_covers_what_is_within_half_its_width():
    drawing = Drawing((8, 8, 1))
    drawing.begin(1.5, 3.5, WHITE, 2)
    drawing.move(5.5, 3.5)
    expected = np.zeros((8, 8))
    for row in range(8):
        for column in range(8):
            distance = np.hypot(max(0, 1 - column, column - 5), row - 3)
            expected[row, column] = 255 * min(max(1.5 - distance, 0), 1)
    np.testing.assert_allclose(drawing.pixels[..., 0], expected)


def test_a_stroke_that_comes_by_again_puts_no_more_ink_down():
    drawing = Drawing((8, 8, 1))
    drawing.begin(1.5, 3.5, WHITE, 2)
    drawing.move(5.5, 3.5)
    once = drawing.pixels.copy()
    drawing.move(1.5, 3.5)
    np.testing.assert_array_equal(drawing.pixels, once)


def test_undo_takes_strokes_and_new_sheets_back_one_by_one():
    drawing = Drawing((8, 8, 3))
    states = [drawing.pixels]
    for column in (1.5, 5.5):
        drawing.begin(column, 2.5, np.array([255.0, 0, 0]), 1)
        drawing.move(column, 6.5)
        states.append(drawing.pixels)
    drawing.clear()
    assert not drawing.pixels.any()
    for state in reversed(states):
        drawing.undo()
        np.testing.assert_array_equal(drawing.pixels, state)
    assert not drawing.touched
    assert not drawing.can_undo


@pytest.mark.parametrize("shift", [(0, 0), (9, 4), (-6, -8)])
def test_a_centred_drawing_has_the_same_size_and_place_wherever_it_was_drawn(shift):
    picture = np.zeros((28, 28, 1))
    picture[10:16, 12:15] = 255.0  # twice as high as wide
    moved = np.roll(picture, shift, axis=(0, 1))
    found = centred(moved)
    np.testing.assert_array_equal(found, centred(picture))
    rows, columns = (np.flatnonzero(found[..., 0].any(axis=axis)) for axis in (1, 0))
    assert (len(rows), len(columns)) == (20, 10)
    middle = np.average(np.indices((28, 28)).reshape(2, -1) + 0.5, axis=1, weights=found.ravel())
    np.testing.assert_allclose(middle, 14.5, atol=0.5)


def test_the_centre_of_mass_decides_and_not_the_box():
    picture = np.zeros((28, 28, 1))
    picture[4:24, 4] = 255.0  # a long stem, with all its weight on the left
    picture[23, 4:14] = 255.0
    found = centred(picture)
    middle = np.average(np.indices((28, 28)).reshape(2, -1) + 0.5, axis=1, weights=found.ravel())
    np.testing.assert_allclose(middle, 14.5, atol=0.5)
    assert found.sum() == pytest.approx(picture.sum())


def test_digits_of_mnist_are_as_the_preparation_leaves_them(shared_data):
    with np.load(shared_data / "keras_cache/datasets/mnist.npz") as file:
        pictures = file["x_test"][:50].astype(float)[..., None]
    for picture in pictures:
        np.testing.assert_allclose(centred(picture), picture, atol=1)


def test_another_size_is_the_mean_over_areas():
    picture = np.random.default_rng(0).random((6, 4, 3))
    small = resized(picture, 3, 2)
    np.testing.assert_allclose(small, picture.reshape(3, 2, 2, 2, 3).mean(axis=(1, 3)))
    np.testing.assert_allclose(resized(picture, 9, 10).mean(axis=(0, 1)), picture.mean(axis=(0, 1)))


@pytest.mark.parametrize(
    "known",
    [
        np.array([0, 248], np.uint8).repeat(16).reshape(2, 4, 4, 1),
        np.array([0, 16], np.float64).repeat(16).reshape(2, 4, 4),
        np.array([0, 1], np.float32).repeat(48).reshape(2, 4, 4, 3),
        np.array([-2, 3], np.float32).repeat(16).reshape(2, 4, 4, 1),
    ],
    ids=["bytes", "to 16", "to 1", "signed"],
)
def test_values_have_the_range_and_type_of_the_data_and_come_back(known):
    for example in known:
        found = values_of(pixels_of(example, known), known)
        assert (found.dtype, found.shape) == (known.dtype, example.shape)
        np.testing.assert_array_equal(found, example)


def test_grey_and_coloured_pictures_can_be_drawn_and_nothing_else():
    shapes = {(2, 8, 8): True, (2, 8, 8, 1): True, (2, 8, 8, 3): True}
    shapes |= {(2, 8): False, (2, 8, 8, 2): False, (2, 4, 8, 8, 1): False}
    assert {shape: drawable(np.zeros(shape)) for shape in shapes} == shapes
    assert not drawable(np.full((2, 8, 8), "a"))


def test_a_file_is_fitted_whole_into_the_picture(tmp_path):
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 100, 50))
    image.save(str(tmp_path / "it.png"))
    found = fitted(read_picture(tmp_path / "it.png"), (8, 8, 3))
    np.testing.assert_allclose(found[2:6], np.tile([200.0, 100.0, 50.0], (4, 8, 1)))
    assert not found[[0, 1, 6, 7]].any()
    grey = fitted(read_picture(tmp_path / "it.png"), (8, 8, 1))
    np.testing.assert_allclose(grey[2:6], 0.299 * 200 + 0.587 * 100 + 0.114 * 50)


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "it.png").write_bytes(b"no picture")
    with pytest.raises(ValueError, match=r".+"):
        read_picture(tmp_path / "it.png")
    with pytest.raises(ValueError, match=r".+"):
        read_picture(tmp_path / "missing.png")


def test_a_picture_that_would_fill_the_memory_is_refused_by_its_head(tmp_path):
    head = b"BM" + bytes(8) + (54).to_bytes(4, "little") + (40).to_bytes(4, "little")
    size = (12_000).to_bytes(4, "little") * 2
    body = (1).to_bytes(2, "little") + (24).to_bytes(2, "little") + bytes(24)
    (tmp_path / "it.bmp").write_bytes(head + size + body)
    with pytest.raises(ValueError, match="12000"):
        read_picture(tmp_path / "it.bmp")
