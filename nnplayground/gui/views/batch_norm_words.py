"""What a batch normalization computes for one channel, with the numbers put in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from nnplayground.gui.text import grouped

Array = NDArray[Any]


def told(found: Mapping[str, Array], channel: int) -> str:
    """Return the formulas of both modes and one update of the moving statistics, one in a line, and what was counted.

    Args:
        found: an answer of the probe "batch_norm".
        channel: which one.
    """
    momentum, epsilon = float(found["momentum"]), float(found["epsilon"])
    lines = []
    for mode, kind in (
        (_say("Training"), "batch"),
        (_say("Inference"), "moving"),
    ):
        mean, variance, gamma, beta = (
            float(found[name][channel])
            for name in (f"{kind}_mean", f"{kind}_variance", "gamma", "beta")
        )
        top = f"{_written(gamma)} · (x {_signed(-mean)})"
        lines.append(f"{mode}: y = {top} / √({_written(variance)} + {epsilon:g}) {_signed(beta)}")
    if bool(found["frozen"]):
        frozen = _say("The layer is frozen: it uses its moving statistics in training, too.")
        return "\n".join((*lines, frozen))
    for title, name in (
        (_say("Moving mean"), "mean"),
        (_say("Moving variance"), "variance"),
    ):
        old, new, then = (
            _written(float(found[f"{kind}_{name}"][channel]))
            for kind in ("moving", "batch", "next")
        )
        lines.append(f"{title}: {old} · {momentum:g} + {new} · {1 - momentum:.4g} = {then}")
    return "\n".join((*lines, _counted(found)))


def _counted(found: Mapping[str, Array]) -> str:
    text = _say("Batch {0}: {1} numbers of {2} examples")
    counted = text.format(*(_whole(found[key]) for key in ("number", "count", "examples")))
    strange = float(found["strange"])
    if not strange > 0:
        return counted
    return counted + " · " + _say("{0} not finite").format(f"{strange:.1%}")


def _written(value: float) -> str:
    return f"{value:.4g}"


def _signed(value: float) -> str:
    """Return a number as what follows in a sum: "+ 0.5" or "− 0.5"."""
    return f"{'−' if value < 0 else '+'} {_written(abs(value))}"


def _whole(value: Any) -> str:
    number = float(value)
    return grouped(round(number)) if np.isfinite(number) and abs(number) < 1e15 else f"{number:g}"


def _say(text: str) -> str:
    return QCoreApplication.translate("BatchNormView", text)
