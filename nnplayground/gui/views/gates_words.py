"""The formulas of a recurrent unit with the numbers of one step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
LETTERS = {
    "input gate": "i",
    "forget gate": "f",
    "output gate": "o",
    "update gate": "z",
    "reset gate": "r",
    "candidate": "g",
    "cell": "c",
    "state": "h",
}
"""The usual letters: of an LSTM as in Goodfellow, Bengio and Courville (2016), of a GRU as in Cho et al. (2014), g for the candidate."""
_LONG = ("forget gate", "input gate", "candidate", "cell", "output gate", "state")
ORDER = {
    "LSTM": _LONG,
    "ConvLSTM": _LONG,
    "GRU": ("reset gate", "update gate", "candidate", "state"),
    "SimpleRNN": ("state",),
}
"""What is drawn of each kind of cell, in the order in which one follows from the others."""

SAMPLE = {
    "update gate": np.linspace(0, 1, 12).reshape(4, 3),
    "reset gate": np.linspace(1, 0, 12).reshape(4, 3),
    "candidate": np.linspace(-1, 1, 12).reshape(4, 3),
    "state": np.linspace(-0.5, 0.5, 12).reshape(4, 3),
    "parts/update gate": np.linspace(-1, 1, 12).reshape(4, 3),
    "parts/reset gate": np.linspace(-1, 1, 12).reshape(4, 3),
    "parts/candidate": np.linspace(-1, 1, 12).reshape(4, 3),
    "before/state": np.linspace(-1, 1, 4),
    "input": np.linspace(0, 1, 8).reshape(4, 2),
    "mask": np.array([True, True, True, False]),
    "backwards": np.array([False]),
    "pieces": np.array(1),
    "difference": np.array(1e-8),
    "unit": np.array(0),
    "kind": np.array("GRU"),
    "reset_after": np.array(True),
    "activation": np.array("tanh"),
    "gate": np.array("sigmoid"),
}
"""What the probe `gates` may give for a GRU."""


def short(formula: str) -> str:
    """Return a formula with its numbers only: "f_t = σ(0.3 - 0.1 + 1) = 0.77"."""
    name, *_, numbers, value = formula.split(" = ")
    return f"{name} = {numbers} = {value}"


def formulas(arrays: Mapping[str, Array], way: str, step: int) -> list[str]:
    """Return the formulas of the told unit at a step: "f_t = σ(W_f x_t + U_f h_(t-1) + b_f) = σ(0.3 - 0.1 + 1) = 0.77".

    arrays: as the probe `gates` gives them. way: "" or the one of the two, as "forward/".
    """
    kind, unit = str(arrays["kind"]), int(arrays["unit"])
    ways = [name for name in ("forward/", "backward/") if f"{name}state" in arrays] or [""]
    before = "t+1" if bool(arrays["backwards"][ways.index(way)]) else "t-1"
    now = {
        name: float(arrays[way + name][step, unit])
        for name in LETTERS
        if name in ORDER[kind] and way + name in arrays
    }
    old = {
        name: float(arrays[f"{way}before/{name}"][step])
        for name in ("state", "cell")
        if f"{way}before/{name}" in arrays
    }
    lines = []
    for name in ORDER[kind]:
        parts = arrays.get(f"{way}parts/{name}")
        if parts is not None:
            lines.append(_sum(arrays, name, parts[step], now[name], before))
        elif name == "cell":
            lines.append(_cell(now, old, before))
        elif kind in ("LSTM", "ConvLSTM"):
            lines.append(_shown(now, _function(str(arrays["activation"]))))
        else:
            lines.append(_mixed(now, old, before))
    return lines


def _sum(arrays: Mapping[str, Array], name: str, parts: Array, value: float, before: str) -> str:
    letter = LETTERS[name]
    own = name in ("candidate", "state")
    function = _function(str(arrays["activation" if own else "gate"]))
    low = "" if name == "state" else f"_{letter}"
    times = " ∗" if str(arrays["kind"]) == "ConvLSTM" else ""
    past = f"U{low}{times} h_({before})"
    if name == "candidate" and str(arrays["kind"]) == "GRU":
        after = bool(arrays["reset_after"])
        past = f"r_t · (U{low} h_({before}))" if after else f"U{low} (r_t · h_({before}))"
    numbers = " ".join([written(parts[0]), *map(_signed, parts[1:])])
    sum_ = f"{function}(W{low}{times} x_t + {past} + b{low})"
    return f"{letter}_t = {sum_} = {function}({numbers}) = {written(value)}"


def _cell(now: Mapping[str, float], old: Mapping[str, float], before: str) -> str:
    f, i, g, c = (now[name] for name in ("forget gate", "input gate", "candidate", "cell"))
    numbers = f"{inner(f)} · {inner(old['cell'])} + {inner(i)} · {inner(g)}"
    return f"c_t = f_t · c_({before}) + i_t · g_t = {numbers} = {written(c)}"


def _shown(now: Mapping[str, float], function: str) -> str:
    o, c, h = (now[name] for name in ("output gate", "cell", "state"))
    return f"h_t = o_t · {function}(c_t) = {inner(o)} · {function}({written(c)}) = {written(h)}"


def _mixed(now: Mapping[str, float], old: Mapping[str, float], before: str) -> str:
    z, g, h = (now[name] for name in ("update gate", "candidate", "state"))
    numbers = f"{inner(z)} · {inner(old['state'])} + {inner(1 - z)} · {inner(g)}"
    return f"h_t = z_t · h_({before}) + (1 - z_t) · g_t = {numbers} = {written(h)}"


def _function(name: str) -> str:
    return "σ" if name == "sigmoid" else name


def written(value: Any) -> str:
    """Return a number for a formula: two decimals, more for small ones."""
    number = float(value)
    short = 0.01 <= abs(number) < 1000 or number == 0
    return (f"{number:.2f}" if short else f"{number:.2g}").replace("-", "−")


def inner(value: float) -> str:
    """Return a number that stands behind a sign."""
    return f"({written(value)})" if value < 0 or np.signbit(value) else written(value)


def _signed(value: Any) -> str:
    number = float(value)
    return f"− {written(-number)}" if number < 0 else f"+ {written(number)}"
