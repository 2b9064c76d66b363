"""What the modules of metrics share: settings described once, and how a row is added."""

from __future__ import annotations

from nnplayground.core.param import Flag, Float, Int, Numbers, Param
from nnplayground.core.registries import METRICS, MetricType


def share(
    name: str, default: float | None, text: str, optional: bool = False, above: bool = False
) -> Float:
    """Describe a number from 0 to 1."""
    return Float(name, default, text, optional=optional, low=0.0, high=1.0, above=above)


def axis(default: int = -1, text: str = "Axis of the classes or features.") -> Int:
    """Describe the axis that a metric works along."""
    return Int("axis", default, text, advanced=True, low=-8, high=8)


def from_logits() -> Flag:
    """Describe whether outputs are raw scores."""
    return Flag("from_logits", False, "On if the last layer is linear, without softmax or sigmoid.")


def label_smoothing() -> Float:
    """Describe how far labels are pulled to the middle."""
    return Float(
        "label_smoothing", 0.0, "Pull the labels this far towards the middle.", low=0.0, high=1.0
    )


def threshold() -> Float:
    """Describe the output above which an example counts as positive."""
    return Float(
        "thresholds",
        None,
        "Outputs above this count as positive; none means 0.5.",
        label="Threshold",
        optional=True,
        low=0.0,
        high=1.0,
    )


def class_id() -> Int:
    """Describe the one class to look at."""
    return Int(
        "class_id",
        None,
        "Look at this class alone.",
        optional=True,
        advanced=True,
        low=0,
        high=100_000,
    )


def num_thresholds() -> Int:
    """Describe how finely thresholds are tried."""
    return Int(
        "num_thresholds",
        200,
        "Number of thresholds tried; more is more exact and slower.",
        advanced=True,
        low=2,
        high=100_000,
    )


def k() -> Int:
    """Describe how many guesses count."""
    return Int("k", 5, "How many of the best guesses count.", low=1, high=100_000)


def ignore_class() -> Int:
    """Describe the label to leave out."""
    return Int(
        "ignore_class", None, "Leave out examples with this label.", optional=True, advanced=True
    )


def num_classes() -> Int:
    """Describe the number of classes."""
    return Int("num_classes", 2, "Number of classes.", low=2, high=1000)


def class_ids(default: tuple[int, ...]) -> Numbers:
    """Describe the classes whose overlap counts."""
    return Numbers(
        "target_class_ids",
        default,
        "Classes whose overlap is averaged.",
        low=0,
        high=10_000,
        integers=True,
    )


def sparse(name: str, default: bool, text: str) -> Flag:
    """Describe whether class numbers or vectors come in."""
    return Flag(name, default, text, advanced=True)


def metric(
    name: str,
    title: str,
    text: str,
    *params: Param,
    labels: str = "any",
    task: str = "any",
    better: str = "higher",
    target: str = "",
) -> None:
    """Add the row of a metric."""
    METRICS.add(
        MetricType(
            name,
            title,
            text,
            params,
            target or f"keras.metrics.{name}",
            labels=labels,
            task=task,
            better=better,
        )
    )


def classification(
    name: str, title: str, text: str, *params: Param, labels: str, better: str = "higher"
) -> None:
    """Add the row of a metric for classes."""
    metric(name, title, text, *params, labels=labels, task="classification", better=better)


def error(name: str, title: str, text: str, *params: Param, better: str = "lower") -> None:
    """Add the row of a metric for regression."""
    metric(name, title, text, *params, task="regression", better=better)
