"""The methods that explain an answer: their names, formulas and sources, and what can be set of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

N = QT_TRANSLATE_NOOP
GRADIENT, CONTRIBUTION, PLACES = "gradient", "contribution", "places"
"""What a map holds: slopes, of whose channels the steepest counts; shares of the answer, whose channels add up; one number a place."""
AUTOMATIC = 0
_SHORT = {"Gradient × input": "× input"}


@dataclass(frozen=True)
class Method:
    """A method. probe: its name in the engine. title: its name. formula, source: for people. kind: what its map holds.

    options: of a method that takes long, what can be set: name -> (title, values, the first is the default).
    """

    probe: str
    title: str
    formula: str
    source: str
    kind: str
    options: Mapping[str, tuple[str, tuple[Any, ...]]] = field(default_factory=dict)

    @property
    def short(self) -> str:
        """Return the name for narrow places."""
        return _SHORT.get(self.title, self.title)


LIVE = (
    Method(
        "saliency",
        N("Explain", "Gradient"),
        N("Explain", "M = dz/dx: how fast the logit z moves with each number of the input."),
        "Simonyan, Vedaldi and Zisserman (2014), Deep Inside Convolutional Networks, ICLR workshop.",
        GRADIENT,
    ),
    Method(
        "guided",
        N("Explain", "Guided"),
        N(
            "Explain",
            "Guided backpropagation: M = dz/dx, where each rectifier lets only positive gradients back.",
        ),
        "Springenberg et al. (2015), Striving for Simplicity, ICLR workshop.",
        GRADIENT,
    ),
    Method(
        "gradient_input",
        N("Explain", "Gradient × input"),
        N("Explain", "M = x · dz/dx: of a linear network the share of each number in the answer."),
        "Shrikumar, Greenside and Kundaje (2017), Learning Important Features, ICML.",
        CONTRIBUTION,
    ),
    Method(
        "gradcam",
        N("Explain", "Grad-CAM"),
        N(
            "Explain",
            "M = relu(sum over k of a[k] A[k]), a[k] = mean over the places of dz/dA[k], with the maps A[k] of the layer.",
        ),
        "Selvaraju et al. (2017), Grad-CAM, ICCV.",
        PLACES,
    ),
)
LONG = (
    Method(
        "integrated_gradients",
        N("Explain", "Integrated gradients"),
        N(
            "Explain",
            "M = (x - x0) · mean of dz/dx on the line from x0 to x; the sum of M is z(x) - z(x0), the gap to it is told.",
        ),
        "Sundararajan, Taly and Yan (2017), Axiomatic Attribution for Deep Networks, ICML.",
        CONTRIBUTION,
        {"baseline": (N("Explain", "from"), ("zero", "mean", 1.0))},
    ),
    Method(
        "smoothgrad",
        N("Explain", "SmoothGrad"),
        N(
            "Explain",
            "M = mean of dz/dx over copies of x with noise; the noise is always the same.",
        ),
        "Smilkov et al. (2017), SmoothGrad, arXiv 1706.03825.",
        GRADIENT,
        {
            "samples": (N("Explain", "copies"), (50, 10, 200)),
            "noise": (N("Explain", "noise"), (0.15, 0.05, 0.1, 0.2, 0.3)),
        },
    ),
    Method(
        "occlusion",
        N("Explain", "Occlusion"),
        N(
            "Explain",
            "M = z(x) - z(x with a patch hidden), the mean over all patches that cover a place.",
        ),
        "Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, ECCV, section 4.2.",
        PLACES,
        {
            "patch": (N("Explain", "patch"), (AUTOMATIC, 1, 2, 3, 4, 5, 6, 8, 12, 16, 32)),
            "stride": (N("Explain", "stride"), (AUTOMATIC, 1, 2, 3, 4, 6, 8, 16)),
            "fill": (N("Explain", "fill"), ("mean", "zero", 0.5, 1.0)),
        },
    ),
)
METHODS = (*LIVE, *LONG)
WORDS = {"mean": N("Explain", "mean"), "zero": N("Explain", "zero"), AUTOMATIC: "auto"}
