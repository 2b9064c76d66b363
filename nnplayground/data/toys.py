"""The small real sets that come with scikit-learn. It is imported on first use, because that takes a second."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.class_names import DIGITS
from nnplayground.data.source import Data

Report = Callable[[float, str], None]
LICENCE = "CC BY 4.0 (UCI Machine Learning Repository), as shipped with scikit-learn"


def digits(values: Mapping[str, Any], report: Report) -> Data:
    """Return 1,797 digits, (n, 8, 8, 1) uint8. The 17 grey levels 0..16 are spread over 0..255."""
    from sklearn.datasets import load_digits

    found = load_digits()
    images = np.round(found.images * (255 / 16)).astype(np.uint8)[..., None]
    return Data(
        "digits",
        "image",
        {"x": images},
        {"y": found.target.astype(np.int32)},
        DIGITS,
        licence=LICENCE,
    )


def _table(name: str, loader: str) -> Callable[[Mapping[str, Any], Report], Data]:
    def load(values: Mapping[str, Any], report: Report) -> Data:
        from sklearn import datasets

        options = {"scaled": False} if name == "diabetes" else {}
        found = getattr(datasets, loader)(**options)
        classes = tuple(str(one) for one in found.get("target_names", ()))
        return Data(
            name,
            "table",
            {"x": np.asarray(found.data, float)},
            {"y": found.target.astype(np.int32 if classes else np.float32)},
            classes,
            tuple(str(one) for one in found.feature_names),
            licence=LICENCE
            if name != "diabetes"
            else "Efron et al. (2004), as shipped with scikit-learn",
        )

    return load


DATASETS.add(
    DatasetType(
        "digits",
        "Small digits",
        "1,797 handwritten digits of 8 x 8 pixels.",
        kind="image",
        group="Pictures",
        load=digits,
    )
)
for _name, _title, _text, _loader in (
    ("iris", "Iris", "Three kinds of iris, 150 flowers, four lengths.", "load_iris"),
    ("wine", "Wine", "Three growers of wine, 178 bottles, 13 chemical measurements.", "load_wine"),
    (
        "breast-cancer",
        "Breast cancer",
        "Malignant or benign, 569 patients, 30 measurements of cell nuclei.",
        "load_breast_cancer",
    ),
    (
        "diabetes",
        "Diabetes",
        "How far the disease went on in a year, 442 patients, 10 measurements.",
        "load_diabetes",
    ),
):
    DATASETS.add(
        DatasetType(_name, _title, _text, kind="table", group="Tables", load=_table(_name, _loader))
    )
