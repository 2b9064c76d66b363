"""The data sets that are shipped with the program: their checksum is verified before they are read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core import place
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.class_names import DIGITS, SHAPES
from nnplayground.data.npz import read_npz
from nnplayground.data.source import Data, DataError

Report = Callable[[float, str], None]


def verified(name: str) -> dict[str, Any]:
    """Return the arrays of a shipped set; DataError if its file is missing or is not the one that was shipped."""
    folder = place.datasets() / name
    file = folder / f"{name}.npz"
    try:
        wanted = (folder / "SHA256SUMS").read_text(encoding="utf8").split()[0]
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except (OSError, IndexError) as error:
        raise DataError(
            f"The data set {name} is missing from this installation; install the program again."
        ) from error
    if digest != wanted:
        raise DataError(
            f"The file {file} is not the one that was shipped; install the program again."
        )
    return dict(read_npz(file))


def _add(name: str, title: str, text: str, classes: tuple[str, ...]) -> None:
    def load(values: Mapping[str, Any], report: Report) -> Data:
        arrays = verified(name)
        images = {key: arrays[key] for key in ("x_train", "x_test")}
        for key, array in images.items():
            images[key] = array[..., None] if array.ndim == 3 else array
        return Data(
            name,
            "image",
            {"x": images["x_train"]},
            {"y": arrays["y_train"].astype(np.int32)},
            classes,
            test_inputs={"x": images["x_test"]},
            test_targets={"y": arrays["y_test"].astype(np.int32)},
            licence="CC0 1.0",
        )

    DATASETS.add(DatasetType(name, title, text, kind="image", group="Pictures", load=load))


_add(
    "glyphs",
    "Glyph digits",
    "21,000 digits of 28 x 28 pixels from many fonts, distorted; shipped with the program.",
    DIGITS,
)
_add(
    "shapes",
    "Coloured shapes",
    "5,000 coloured shapes of 32 x 32 pixels, eight kinds; shipped with the program.",
    SHAPES,
)
