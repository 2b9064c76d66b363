"""The table of published architectures."""

from __future__ import annotations

import pytest

from nnplayground.core.architectures import ARCHITECTURES


def test_the_table_has_the_architectures_that_everybody_knows() -> None:
    known = {"ResNet50", "EfficientNetB0", "InceptionV3", "DenseNet121", "MobileNetV2"}
    known |= {"Xception", "VGG16", "NASNetMobile", "ConvNeXtTiny"}
    assert known <= set(ARCHITECTURES)


@pytest.mark.parametrize("row", ARCHITECTURES.values(), ids=lambda row: row.name)
def test_every_row_is_whole(row: object) -> None:
    assert row.title
    assert row.help.endswith(".")
    assert row.shape[2] == 3
    assert row.shape[0] == row.shape[1] >= row.least
    assert row.classes == 1000


@pytest.mark.keras
def test_keras_has_a_function_of_every_name() -> None:
    import keras

    missing = [name for name in ARCHITECTURES if not callable(getattr(keras.applications, name, 0))]
    assert missing == []


@pytest.mark.keras
@pytest.mark.parametrize("row", ARCHITECTURES.values(), ids=lambda row: row.name)
def test_keras_refuses_pictures_smaller_than_the_table_says(row: object) -> None:
    import keras

    side = row.least - 1
    make = getattr(keras.applications, row.name)
    with pytest.raises(ValueError, match=f"at least {row.least}x{row.least}"):
        make(weights=None, include_top=False, input_shape=(side, side, 3))
