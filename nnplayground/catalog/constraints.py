"""Rules that weights are brought back to after every step."""

from __future__ import annotations

from nnplayground.core.param import Float, Int
from nnplayground.core.registries import CONSTRAINTS, KerasEntry


def _axis() -> Int:
    return Int(
        "axis",
        0,
        "Axis along which a norm is taken. 0 suits the weights of a dense layer: one norm for each unit.",
        advanced=True,
        low=-8,
        high=8,
    )


CONSTRAINTS.add(
    KerasEntry(
        "MaxNorm",
        "Largest norm",
        "Shrinks the weights of a unit whose norm is above a limit. Often used together with dropout.",
        (Float("max_value", 2.0, "Largest norm allowed.", low=0.0, high=1e6), _axis()),
        "keras.constraints.MaxNorm",
    )
)
CONSTRAINTS.add(
    KerasEntry(
        "MinMaxNorm",
        "Norm between limits",
        "Brings the norm of each unit's weights between two limits, at once or by degrees.",
        (
            Float("min_value", 0.0, "Smallest norm allowed.", low=0.0, high=1e6),
            Float("max_value", 1.0, "Largest norm allowed.", low=0.0, high=1e6),
            Float(
                "rate",
                1.0,
                "Share of the way to go in each step; 1 obeys at once.",
                low=0.0,
                high=1.0,
            ),
            _axis(),
        ),
        "keras.constraints.MinMaxNorm",
    )
)
CONSTRAINTS.add(
    KerasEntry(
        "NonNeg",
        "Not negative",
        "Sets negative weights to zero, so that inputs can only add. Useful to read what a unit looks for.",
        (),
        "keras.constraints.NonNeg",
    )
)
CONSTRAINTS.add(
    KerasEntry(
        "UnitNorm",
        "Unit norm",
        "Scales the weights of each unit to norm 1, so only their direction is learnt.",
        (_axis(),),
        "keras.constraints.UnitNorm",
    )
)
