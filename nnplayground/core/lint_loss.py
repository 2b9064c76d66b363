"""Rules about the loss, the last layer and the labels, which must fit together."""

from __future__ import annotations

from nnplayground.core import lint
from nnplayground.core.ending import LINEAR
from nnplayground.core.lint import Facts, Finding, Found, rule
from nnplayground.core.lint_output import Output, end_in, supervised, with_settings, with_step
from nnplayground.core.param import Pick
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.registries import LOSSES, METRICS, LossType

PROBABILITIES = ("softmax", "sigmoid")
UNBOUNDED = ("relu", "tanh", "leaky_relu", "elu")
_LABEL_NAMES = {
    lint.INTEGER: "integers 0, 1, 2, …",
    lint.ONE_HOT: "one-hot vectors",
    lint.BINARY: "0 and 1",
    lint.PLUS_MINUS: "-1 and +1",
    lint.NUMBERS: "numbers",
}
_STEP_FOR = {lint.ONE_HOT: "one-hot", lint.PLUS_MINUS: "plus-minus"}


def _from_logits(settings: OutputTraining) -> bool:
    return bool(settings.loss.values.get("from_logits", False))


def _has(loss: LossType, name: str) -> bool:
    return any(param.name == name for param in loss.params)


@rule("logits-twice", "Softmax twice")
def softmax_and_logits(project: Project, facts: Facts | None) -> Found:
    """Object to probabilities where the loss expects raw scores."""
    for one in supervised(project):
        if _from_logits(one.settings) and one.end.activation in PROBABILITIES:
            kept = {
                key: value
                for key, value in one.settings.loss.values.items()
                if key != "from_logits"
            }
            yield Finding(
                f"{one.path}.loss",
                f"{one.loss.title} expects raw scores (from_logits), but {one.end.activation_node} already applies {one.end.activation}.",
                "The loss would apply the function a second time: gradients become small and the network learns slowly or not at all.",
                with_settings(project, one, loss=Pick(one.loss.name, kept)),
                "Switch from_logits off",
            )


@rule("logits-missing", "Raw scores taken for probabilities")
def logits_without_flag(project: Project, facts: Facts | None) -> Found:
    """Object to raw scores where the loss expects probabilities."""
    for one in supervised(project):
        if not _has(one.loss, "from_logits") or _from_logits(one.settings):
            continue
        if one.end.activation == LINEAR:
            yield Finding(
                f"networks.model.{one.sized.id}",
                f"{one.sized.id} gives raw scores, but {one.loss.title} expects probabilities.",
                "Raw scores may be negative or above 1, and the loss cuts them off: it is wrong and can stop learning. "
                "With from_logits the loss applies the softmax or sigmoid itself, which is also more exact.",
                with_settings(project, one, loss=one.settings.loss.with_values(from_logits=True)),
                "Switch from_logits on",
            )
        elif one.end.activation in UNBOUNDED:
            wanted = "sigmoid" if one.loss.labels == lint.BINARY else "softmax"
            yield Finding(
                f"networks.model.{one.end.activation_node}",
                f"The output passes through {one.end.activation}, but {one.loss.title} expects probabilities.",
                f"The last layer should end in {wanted}, whose values lie between 0 and 1.",
                *end_in(project, one, wanted),
            )


@rule("sigmoid-for-classes", "Sigmoid where classes exclude each other")
def sigmoid_over_classes(project: Project, facts: Facts | None) -> Found:
    """Object to sigmoid for several classes of which one is right."""
    for one in supervised(project):
        exclusive = one.loss.labels in (lint.INTEGER, lint.ONE_HOT) and one.loss.name.endswith(
            "Crossentropy"
        )
        if exclusive and one.end.activation == "sigmoid" and (one.end.units or 0) > 1:
            yield Finding(
                f"networks.model.{one.end.activation_node}",
                f"{one.end.units} classes of which one is right should end in softmax, not sigmoid.",
                "Sigmoid judges each class alone, so the outputs do not add up to 1 and all may be near 1 at once.",
                *end_in(project, one, "softmax"),
            )


@rule("softmax-of-one", "Softmax of a single unit")
def softmax_of_one(project: Project, facts: Facts | None) -> Found:
    """Object to the softmax of one number, which is always 1."""
    for one in supervised(project):
        if one.end.activation == "softmax" and one.end.units == 1:
            yield Finding(
                f"networks.model.{one.end.activation_node}",
                "The softmax of a single unit is always 1, whatever the network computes.",
                "One yes-or-no answer ends in sigmoid; softmax needs a unit for each class.",
                *end_in(project, one, "sigmoid"),
            )


@rule("labels", "Loss and labels")
def labels_do_not_fit(project: Project, facts: Facts | None) -> Found:
    """Object to labels that are encoded in another way than the loss expects."""
    for one in supervised(project, facts):
        path, loss, aim = one.path, one.loss, one.facts
        if facts is None or aim is None or not aim.labels:
            continue
        if loss.task == lint.CLASSIFICATION and aim.task == lint.REGRESSION:
            low, high = aim.target_low, aim.target_high
            shares = low is not None and low >= 0 and (high or 0) <= 1
            if not (loss.labels in (lint.BINARY, lint.ONE_HOT) and shares):
                yield Finding(
                    f"{path}.loss",
                    f"{loss.title} is for classes, but the target is a number.",
                    "Numbers are fitted with mean squared error, mean absolute error or Huber.",
                    with_settings(project, one, loss=Pick("MeanSquaredError")),
                    "Use mean squared error",
                )
        elif loss.task == lint.CLASSIFICATION and not _labels_fit(loss.labels, aim.labels):
            yield _other_labels(project, one, aim, facts)


def _labels_fit(wanted: str, given: str) -> bool:
    if wanted == lint.INTEGER:
        return given in (lint.INTEGER, lint.BINARY)
    if wanted == lint.BINARY:
        return given in (lint.BINARY, lint.ONE_HOT)
    return wanted in ("any", given)


def _other_labels(project: Project, one: Output, aim: Facts, facts: Facts) -> Finding:
    """Offer the loss for these labels, or the conversion for this loss."""
    path, loss, labels = one.path, one.loss, aim.labels
    better = {
        ("CategoricalCrossentropy", lint.INTEGER): "SparseCategoricalCrossentropy",
        ("CategoricalCrossentropy", lint.BINARY): "SparseCategoricalCrossentropy",
        ("BinaryCrossentropy", lint.INTEGER): "SparseCategoricalCrossentropy",
        ("SparseCategoricalCrossentropy", lint.ONE_HOT): "CategoricalCrossentropy",
    }.get((loss.name, labels))
    step = _STEP_FOR.get(loss.labels, "")
    fix, text = None, ""
    if better is not None:
        old = one.settings.loss.values
        kept = {key: value for key, value in old.items() if key == "from_logits"}
        fix = with_settings(project, one, loss=Pick(better, kept))
        text = f"Use {LOSSES[better].title}"
    elif labels in (lint.INTEGER, lint.BINARY) and (step == "one-hot" or aim.classes == 2):
        fix, text = with_step(project, facts, step)
    return Finding(
        f"{path}.loss",
        f"{loss.title} expects labels as {_LABEL_NAMES[loss.labels]}, but they are {_LABEL_NAMES[labels]}.",
        "With labels of another kind the loss is computed without an error message and means nothing.",
        fix,
        text,
    )


@rule("output-size", "Output units and classes")
def units_do_not_fit(project: Project, facts: Facts | None) -> Found:
    """Object to a classifier that has not one output unit for each class, or a single one for a yes-or-no answer."""
    for one in supervised(project, facts):
        loss, end, aim = one.loss, one.end, one.facts
        if aim is None or aim.task != lint.CLASSIFICATION or loss.task != lint.CLASSIFICATION:
            continue
        two = (lint.BINARY, lint.PLUS_MINUS)
        single = loss.labels in two and aim.labels in two
        wanted = 1 if single else aim.classes
        if end.units != wanted and (loss.labels != lint.BINARY or single):
            yield Finding(
                f"networks.model.{one.sized.id}",
                f"The last layer has {end.units} units; {loss.title} on {aim.classes} classes needs {wanted}.",
                "Each class has an output unit of its own, except that two classes told apart by one probability need a single unit.",
                lint.with_values(project, "model", one.sized.id, units=wanted),
                f"Set units to {wanted}",
            )


@rule("accuracy-of-numbers", "Accuracy for regression")
def accuracy_for_regression(project: Project, facts: Facts | None) -> Found:
    """Object to accuracy for numbers, which are hardly ever hit exactly."""
    for one in supervised(project, facts):
        path, settings, loss = one.path, one.settings, one.loss
        classes = one.facts is not None and one.facts.task == lint.CLASSIFICATION
        if loss.task != lint.REGRESSION or classes:
            continue
        wrong = [pick for pick in settings.metrics if _counts_classes(pick)]
        if wrong:
            better = (Pick("MeanAbsoluteError"), Pick("R2Score"))
            kept = tuple(pick for pick in settings.metrics if pick not in wrong)
            metrics = kept + tuple(pick for pick in better if pick not in kept)
            yield Finding(
                f"{path}.metrics",
                f"{wrong[0].name} means nothing for regression: it counts predictions that hit the target exactly.",
                "The mean absolute error says how far off a prediction is on average; R2 which share of the spread is explained.",
                with_settings(project, one, metrics=metrics),
                "Use mean absolute error and R2 instead",
            )


def _counts_classes(pick: Pick) -> bool:
    metric = METRICS.get(pick.name)
    return pick.name == "Accuracy" or (metric is not None and metric.task == lint.CLASSIFICATION)
