"""The sequences of symbols as Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core.cell_source import source
from nnplayground.core.registries import Written
from nnplayground.core.script_data import WrittenData
from nnplayground.data.written import NUMPY, add, lines

SEQUENCES = "nnplayground.data.sequences"
_REMEMBERED = """\
rng = np.random.default_rng({seed})
x, y = remembered(rng, {samples}, {length}, {symbols})
"""
_LOOKED_UP = """\
rng = np.random.default_rng({seed})
x, y = looked_up(rng, {samples}, {letters}, {digits})
"""


def _remembered(values: Mapping[str, Any]) -> Written:
    return WrittenData(
        lines=lines(_REMEMBERED, values),
        source=source(SEQUENCES, "remembered") + NUMPY,
        classes=(str(values["symbols"]),),
        whole=True,
    )


def _looked_up(values: Mapping[str, Any]) -> Written:
    return WrittenData(
        lines=lines(_LOOKED_UP, values),
        source=source(SEQUENCES, "looked_up") + NUMPY,
        classes=(str(values["digits"]),),
        whole=True,
    )


add("remember-first", _remembered)
add("look-up", _looked_up)
