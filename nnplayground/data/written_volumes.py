"""The small volumes as Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core.cell_source import source
from nnplayground.core.registries import Written
from nnplayground.core.script_data import WrittenData
from nnplayground.data.written import NUMPY, add, lines

VOLUMES = "nnplayground.data.volumes"
_VOLUMES = """\
rng = np.random.default_rng({seed})
x, y = solids(rng, {samples}, {noise})
"""


def _volumes(values: Mapping[str, Any]) -> Written:
    return WrittenData(
        lines=lines(_VOLUMES, values),
        source=source(VOLUMES, "solids") + NUMPY,
        classes=("4",),
        whole=True,
    )


add("volumes", _volumes)
