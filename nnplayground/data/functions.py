"""Functions of one variable to fit, a line through noisy points, and the gates of logic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.core.formula import FormulaError, parse
from nnplayground.core.param import Choice, Float, Int, Text
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.source import Array, Data, DataError

Report = Callable[[float, str], None]
REACH = 5.0
LARGEST = 1e30
PARAMS = (
    Int("samples", 200, "How many points are drawn.", low=4, high=100_000),
    Float("noise", 0.1, "Standard deviation of the noise on y.", low=0.0, high=10.0),
    Int("seed", 0, "Which points are drawn.", low=0, high=2**31 - 1),
)
GATES: dict[str, tuple[int, int, int, int]] = {
    "AND": (0, 0, 0, 1),
    "OR": (0, 1, 1, 1),
    "XOR": (0, 1, 1, 0),
}


def _add(name: str, title: str, text: str, formula: Callable[[Array], Array]) -> None:
    def load(values: Mapping[str, Any], report: Report) -> Data:
        rng = np.random.default_rng(values["seed"])
        x = rng.uniform(-REACH, REACH, values["samples"])
        y = formula(x) + rng.normal(0, 1, len(x)) * values["noise"]
        return Data(
            name,
            "function",
            {"x": x[:, None].astype(np.float32)},
            {"y": y.astype(np.float32)},
            features=("x",),
        )

    DATASETS.add(DatasetType(name, title, text, PARAMS, "function", "Functions", load))


_add("sin", "Sine", "y = sin(x) for x from -5 to 5.", np.sin)
_add("step", "Step", "y = 0 left of zero and 1 right of it.", lambda x: (x > 0).astype(float))
_add("abs", "Absolute value", "y = |x|, with a sharp bend at zero.", np.abs)
_add("square", "Parabola", "y = x * x / 5.", lambda x: x * x / 5)
_add(
    "wave",
    "Growing wave",
    "y = x * sin(2 x) / 3: many bends of unequal height.",
    lambda x: x * np.sin(2 * x) / 3,
)


def own_formula(values: Mapping[str, Any], report: Report) -> Data:
    """Return points on a typed formula of x: x (n, 1), y (n,); places where it is not defined are left out."""
    try:
        formula = parse(values["formula"])
    except FormulaError as error:
        raise DataError(f"The formula is not understood: {error}.") from error
    rng = np.random.default_rng(values["seed"])
    x = rng.uniform(-REACH, REACH, values["samples"])
    y = formula(x=x) + rng.normal(0, 1, len(x)) * values["noise"]
    defined = np.isfinite(y) & (np.abs(y) < LARGEST)
    if not defined.any():
        raise DataError(
            f"The formula {values['formula']!r:.80} has no value anywhere from -5 to 5."
        )
    left_out = len(x) - int(defined.sum())
    notes = (f"{left_out} points were left out, because the formula has no value there.",)
    return Data(
        "formula",
        "function",
        {"x": x[defined, None].astype(np.float32)},
        {"y": y[defined].astype(np.float32)},
        features=("x",),
        notes=notes if left_out else (),
    )


DATASETS.add(
    DatasetType(
        "formula",
        "Your own formula",
        "Points on a formula of x that you type, for x from -5 to 5.",
        (
            Text(
                "formula",
                "sin(x) * exp(-x^2 / 8)",
                "A formula of x: numbers, + - * / ^, brackets, pi, e, and functions such as sin, exp, log, sqrt, abs, "
                "step, relu, min, max, where.",
                longest=500,
            ),
            *PARAMS,
        ),
        "function",
        "Functions",
        own_formula,
    )
)


def linear_regression(values: Mapping[str, Any], report: Report) -> Data:
    """Return scikit-learn's make_regression with one feature: x (n, 1), y (n,), float64."""
    from sklearn.datasets import make_regression

    x, y = make_regression(
        n_samples=values["samples"],
        n_features=1,
        noise=values["noise"],
        random_state=values["seed"],
    )
    return Data("linear-regression", "function", {"x": x}, {"y": y}, features=("x",))


DATASETS.add(
    DatasetType(
        "linear-regression",
        "Line with noise",
        "Points around a straight line, as scikit-learn's make_regression draws them.",
        (
            Int("samples", 42, "How many points are drawn.", low=2, high=100_000),
            Float("noise", 15.0, "Standard deviation of the noise on y.", low=0.0, high=1e6),
            Int("seed", 7, "Which points are drawn.", low=0, high=2**31 - 1),
        ),
        "function",
        "Functions",
        linear_regression,
    )
)


def logic(values: Mapping[str, Any], report: Report) -> Data:
    """Return the four rows of a truth table, `repeat` times over: x (4 r, 2) of 0 and 1, y (4 r,)."""
    table = np.array([(0, 0), (0, 1), (1, 0), (1, 1)], np.float32)
    answers = np.array(GATES[values["gate"]], np.int32)
    return Data(
        "logic",
        "points",
        {"x": np.tile(table, (values["repeat"], 1))},
        {"y": np.tile(answers, values["repeat"])},
        ("false", "true"),
        ("x1", "x2"),
    )


DATASETS.add(
    DatasetType(
        "logic",
        "Logic gate",
        "The truth table of AND, OR or XOR: the first thing that one unit can and cannot learn.",
        (
            Choice("gate", "AND", "What the two inputs are joined with.", options=tuple(GATES)),
            Int("repeat", 1, "How often each row of the table occurs.", low=1, high=10_000),
        ),
        "points",
        "Points",
        logic,
    )
)
