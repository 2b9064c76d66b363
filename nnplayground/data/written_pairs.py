"""The pairs of digits as Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import place
from nnplayground.core.cell_source import Source, source
from nnplayground.core.expression import literal
from nnplayground.core.registries import Written
from nnplayground.core.script_data import WrittenData
from nnplayground.data.table import CLASSES
from nnplayground.data.written import NUMPY, add

PAIRS = "nnplayground.data.pairs"
_PAIRS = """\
# Shipped with the program. Put the file beside this script to run it on another machine.
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    glyphs = dict(arrays)
rng = np.random.default_rng({seed})
digits = glyphs["y_train"].astype(np.int64)
rows, others = matched(rng, digits, {samples})
left, right = small(glyphs["x_train"][rows]), small(glyphs["x_train"][others])
total = (digits[rows] + digits[others]).astype({kind})
same = (digits[rows] == digits[others]).astype("int32")
digits = glyphs["y_test"].astype(np.int64)
rows, others = matched(rng, digits, {tests})
left_test, right_test = small(glyphs["x_test"][rows]), small(glyphs["x_test"][others])
total_test = (digits[rows] + digits[others]).astype({kind})
same_test = (digits[rows] == digits[others]).astype("int32")
"""


def _pairs(values: Mapping[str, Any]) -> Written:
    classes = values["total"] == CLASSES
    return WrittenData(
        lines=_PAIRS.format(
            file=literal(str(place.datasets() / "glyphs" / "glyphs.npz")),
            seed=literal(values["seed"]),
            samples=literal(values["samples"]),
            tests=literal(max(1, values["samples"] // 5)),
            kind=literal("int32" if classes else "float64"),
        ),
        source=source(PAIRS, "small", "matched") + NUMPY + Source(("from pathlib import Path",)),
        inputs=("left", "right"),
        targets=("total", "same"),
        tested=True,
        classes=("19" if classes else "", "2"),
        whole=classes,
    )


add("pairs", _pairs)
