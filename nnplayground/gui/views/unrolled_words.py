"""What is told about one step of an unrolled layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.gui.views.gates_words import written

Array = NDArray[Any]
FEW, COMPLETE = 6, 256
"""So many numbers of a vector are told, and at most when all are asked for."""
_WAYS = ("", "forward/", "backward/")


def states_of(arrays: Mapping[str, Array]) -> list[str]:
    """Return the names of the states from top to bottom: the cell state above what it lets out."""
    return [way + name for way in _WAYS for name in ("cell", "state") if way + name in arrays]


def shape_text(shape: Any) -> str:
    """Return a shape as Keras writes it."""
    return str(tuple(int(size) for size in np.ravel(shape)))


def numbers_of(values: Any, most: int = FEW) -> str:
    """Return numbers for people, the first ones of many; one alone without brackets."""
    flat = np.ravel(np.asarray(values, float))
    texts = [written(one) for one in flat[:most]]
    if len(flat) == 1:
        return texts[0]
    return f"({', '.join(texts)}{', …' if len(flat) > most else ''})"


def step_lines(arrays: Mapping[str, Array], step: int, most: int = FEW) -> Sequence[str]:
    """Return a line for the input, for each state before and after a step, and for the output: "h_3 = (0.10, −0.20), norm 0.22".

    arrays: as the probe `unrolled` gives them; of maps only the norm is told.
    """
    maps = bool(arrays["maps"])

    def line(name: str, key: str, row: int) -> str:
        norm = f"‖{name}‖ = {written(arrays[f'norm/{key}'][row])}"
        return norm if maps else f"{name} = {numbers_of(arrays[key][row], most)}, {norm}"

    lines = [line(f"x_{step}", "input", step)]
    several = len(arrays["backwards"]) > 1
    for place, way in enumerate(_WAYS[1:] if several else _WAYS[:1]):
        before = step + 1 if bool(arrays["backwards"][place]) else step - 1
        mark = ("→", "←")[place] if several else ""
        for letter, name in (("h", "state"), ("c", "cell")):
            key = way + name
            if key not in arrays:
                continue
            here = line(f"{letter}{mark}_{step}", key, step)
            if not maps:
                known = 0 <= before < len(arrays[key])
                old = arrays[key][before] if known else arrays[f"{way}first/{name}"]
                where = f"{letter}{mark}_{before}" if known else f"{letter}{mark}_start"
                here = f"{where} = {numbers_of(old, most)} → {here}"
            lines.append(here)
    rows = np.flatnonzero(arrays["at"] == step)
    if len(rows):
        lines.append(line(f"y_{int(rows[0])}", "output", int(rows[0])))
    return lines
