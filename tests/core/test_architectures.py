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
    assert row.shape[0] == row.shape[1] >= 224
    assert row.millions > 1
    assert row.classes == 1000


@pytest.mark.keras
def test_keras_has_a_function_of_every_name() -> None:
    import keras

    missing = [name for name in ARCHITECTURES if not callable(getattr(keras.applications, name, 0))]
    assert missing == []
