"""Penalties on weights or outputs, added to the loss."""

from __future__ import annotations

from nnplayground.core.param import Choice, Float
from nnplayground.core.registries import REGULARIZERS, KerasEntry


def _strength(name: str, default: float, text: str) -> Float:
    live = name != "factor"
    return Float(name, default, text, live=live, low=0.0, high=1000.0, log=True)


_L1 = "Factor on the sum of absolute values."
_L2 = "Factor on the sum of squares."
REGULARIZERS.add(
    KerasEntry(
        "L1",
        "L1 (lasso)",
        "Adds l1 * sum(|w|). Pushes weights that matter little to exactly zero, so it picks inputs.",
        (_strength("l1", 0.01, _L1),),
        "keras.regularizers.L1",
    )
)
REGULARIZERS.add(
    KerasEntry(
        "L2",
        "L2 (ridge, weight decay)",
        "Adds l2 * sum(w^2). Keeps all weights small and the learnt function smooth.",
        (_strength("l2", 0.01, _L2),),
        "keras.regularizers.L2",
    )
)
REGULARIZERS.add(
    KerasEntry(
        "L1L2",
        "L1 and L2 (elastic net)",
        "Adds l1 * sum(|w|) + l2 * sum(w^2): picks inputs and keeps the rest small.",
        (_strength("l1", 0.0, _L1), _strength("l2", 0.0, _L2)),
        "keras.regularizers.L1L2",
    )
)
REGULARIZERS.add(
    KerasEntry(
        "OrthogonalRegularizer",
        "Orthogonal",
        "Punishes rows (or columns) that point in similar directions, so units learn different things. Only for matrices.",
        (
            _strength("factor", 0.01, "Factor on the penalty."),
            Choice(
                "mode", "rows", "Which vectors should be orthogonal.", options=("rows", "columns")
            ),
        ),
        "keras.regularizers.OrthogonalRegularizer",
    )
)
