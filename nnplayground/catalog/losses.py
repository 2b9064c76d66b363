"""Losses: what training makes small."""

from __future__ import annotations

from nnplayground.core.param import Choice, Flag, Float, FormulaText, Int, Param, Shape
from nnplayground.core.registries import LOSSES, LossType

_OWN = "nnplayground.engine.cells.losses."


def _reduction() -> Choice:
    return Choice(
        "reduction",
        "sum_over_batch_size",
        "How the values of a batch become one number: their mean (sum_over_batch_size or mean), their sum, or their mean by weight. "
        "A sum makes steps larger by the batch size.",
        advanced=True,
        options=("sum_over_batch_size", "mean", "sum", "mean_with_sample_weight"),
    )


def _from_logits() -> Flag:
    return Flag(
        "from_logits",
        False,
        "On if the last layer is linear: the loss then applies the softmax or sigmoid itself, which is more exact.",
    )


def _label_smoothing() -> Float:
    return Float(
        "label_smoothing",
        0.0,
        "Pull the labels this far from 0 and 1 towards the middle, so that the net grows less sure of itself.",
        low=0.0,
        high=1.0,
    )


def _axis() -> Int:
    return Int("axis", -1, "Axis of the classes or features.", advanced=True, low=-8, high=8)


def _axes() -> Shape:
    return Shape(
        "axis",
        None,
        "Axes over which the overlap is counted; none = all, the batch too. 1, 2, 3 counts each picture on its own.",
        optional=True,
        advanced=True,
        low=0,
        high=7,
    )


def _gamma() -> Float:
    return Float(
        "gamma",
        2.0,
        "How much examples that are already right count less; 0 = all alike.",
        low=0.0,
        high=20.0,
    )


def _alpha(text: str) -> Float:
    return Float("alpha", 0.25, text, low=0.0, high=1.0)


def _add(
    name: str,
    title: str,
    text: str,
    *params: Param,
    labels: str = "any",
    task: str = "any",
    target: str = "",
) -> None:
    LOSSES.add(
        LossType(
            name, title, text, params, target or f"keras.losses.{name}", labels=labels, task=task
        )
    )


_add(
    "MeanSquaredError",
    "Mean squared error (MSE)",
    "Mean of (y - p)^2. The usual loss of regression; large errors count most.",
    _reduction(),
    task="regression",
)
_add(
    "MeanAbsoluteError",
    "Mean absolute error (MAE)",
    "Mean of |y - p|. Like MSE, but outliers pull less.",
    _reduction(),
    task="regression",
)
_add(
    "RootMeanSquaredError",
    "Root mean squared error (RMSE)",
    "Square root of the batch's MSE, so it has the unit of the target. Not a Keras loss; made here.",
    _reduction(),
    task="regression",
    target=_OWN + "RootMeanSquaredError",
)
_add(
    "MeanAbsolutePercentageError",
    "Mean absolute percentage error (MAPE)",
    "100 times the mean of |(y - p) / y|. For targets that are never near zero.",
    _reduction(),
    task="regression",
)
_add(
    "MeanSquaredLogarithmicError",
    "Mean squared logarithmic error (MSLE)",
    "Mean of (log(1 + y) - log(1 + p))^2. For positive targets that span several powers of ten.",
    _reduction(),
    task="regression",
)
_add(
    "Huber",
    "Huber",
    "Squared for small errors and straight for large ones, so outliers cannot rule.",
    Float(
        "delta", 1.0, "Error at which the parabola becomes a line.", low=0.0, high=1e6, above=True
    ),
    _reduction(),
    task="regression",
)
_add(
    "LogCosh",
    "Log cosh",
    "Mean of log(cosh(p - y)): close to half the square for small errors and to |p - y| - log 2 for large ones.",
    _reduction(),
    task="regression",
)
_add(
    "Poisson",
    "Poisson",
    "Mean of p - y log(p). For targets that are counts; the output must be positive.",
    _reduction(),
    task="regression",
)
_add(
    "CosineSimilarity",
    "Cosine similarity",
    "Minus the cosine of the angle between target and output: -1 is the same direction and best, 0 a right angle, 1 opposite. "
    "As a metric the sign is the other way round.",
    _axis(),
    _reduction(),
    task="regression",
)
_add(
    "SparseCategoricalCrossentropy",
    "Sparse categorical cross-entropy",
    "Minus the log of the probability given to the right class, labels being integers 0, 1, 2, ... "
    "The usual loss for several classes.",
    _from_logits(),
    Int("ignore_class", None, "Leave out examples with this label.", optional=True, advanced=True),
    _reduction(),
    _axis(),
    labels="integer",
    task="classification",
)
_add(
    "CategoricalCrossentropy",
    "Categorical cross-entropy",
    "Minus the log of the probability given to the right class, labels being one-hot vectors.",
    _from_logits(),
    _label_smoothing(),
    _axis(),
    _reduction(),
    labels="one-hot",
    task="classification",
)
_add(
    "BinaryCrossentropy",
    "Binary cross-entropy",
    "Minus the log of the probability given to the right answer of a yes-or-no question. For two classes, several labels at once, "
    "or pixels between 0 and 1.",
    _from_logits(),
    _label_smoothing(),
    _axis(),
    _reduction(),
    labels="binary",
    task="classification",
)
_add(
    "BinaryFocalCrossentropy",
    "Binary focal cross-entropy",
    "Binary cross-entropy in which easy examples count less (Lin et al. 2017). For rare positives.",
    Flag("apply_class_balancing", False, "Weigh the two classes by alpha."),
    _alpha("Weight of class 1; class 0 gets one minus this."),
    _gamma(),
    _from_logits(),
    _label_smoothing(),
    _axis(),
    _reduction(),
    labels="binary",
    task="classification",
)
_add(
    "CategoricalFocalCrossentropy",
    "Categorical focal cross-entropy",
    "Categorical cross-entropy in which easy examples count less (Lin et al. 2017). For classes of very unequal size.",
    _alpha("Weight of all classes."),
    _gamma(),
    _from_logits(),
    _label_smoothing(),
    _axis(),
    _reduction(),
    labels="one-hot",
    task="classification",
)
_add(
    "CategoricalGeneralizedCrossEntropy",
    "Generalised cross-entropy",
    "(1 - p^q) / q of the right class (Zhang and Sabuncu 2018): between cross-entropy and mean absolute error, "
    "for labels of which some are wrong.",
    Float(
        "q",
        0.5,
        "Near 0 it is cross-entropy, near 1 absolute error.",
        low=0.0,
        high=0.999,
        above=True,
    ),
    _reduction(),
    labels="integer",
    task="classification",
)
_add(
    "Hinge",
    "Hinge",
    "Mean of max(0, 1 - y p) with labels -1 and +1: wants the right side with a margin of 1, as support vector machines do.",
    _reduction(),
    labels="plus-minus",
    task="classification",
)
_add(
    "SquaredHinge",
    "Squared hinge",
    "Mean of max(0, 1 - y p)^2 with labels -1 and +1; punishes large mistakes harder than hinge.",
    _reduction(),
    labels="plus-minus",
    task="classification",
)
_add(
    "CategoricalHinge",
    "Categorical hinge",
    "max(0, 1 + best wrong score - right score): wants the right class ahead of all others by a margin of 1.",
    _reduction(),
    labels="one-hot",
    task="classification",
)
_add(
    "KLDivergence",
    "Kullback-Leibler divergence",
    "Sum of y log(y / p): how far the output distribution is from the target distribution. Both must be probabilities.",
    _reduction(),
    labels="one-hot",
    task="classification",
)
_add(
    "Dice",
    "Dice",
    "1 - 2 sum(y p) / (sum(y) + sum(p)): the overlap of two masks, for segmentation with small objects.",
    _reduction(),
    _axes(),
    labels="binary",
    task="classification",
)
_add(
    "Tversky",
    "Tversky",
    "Dice with separate weights for false alarms and misses (Salehi et al. 2017).",
    Float("alpha", 0.5, "Weight of false positives.", low=0.0, high=100.0),
    Float("beta", 0.5, "Weight of false negatives.", low=0.0, high=100.0),
    _reduction(),
    _axes(),
    labels="binary",
    task="classification",
)
_add(
    "Circle",
    "Circle",
    "Brings vectors of the same class together and pushes others apart (Sun et al. 2020). "
    "The net must end in vectors of length 1 (unit normalization).",
    Float("gamma", 80.0, "Scale of the similarities.", low=0.0, high=1e4, above=True),
    Float(
        "margin",
        0.4,
        "How relaxed the border between the two kinds of pairs is.",
        low=0.0,
        high=1.0,
    ),
    Flag(
        "remove_diagonal", True, "Leave out the similarity of an example to itself.", advanced=True
    ),
    _reduction(),
    labels="integer",
    task="classification",
)
_add(
    "CTC",
    "Connectionist temporal classification (CTC)",
    "Compares a sequence of class scores with a shorter sequence of integer labels without knowing where each label lies "
    "(Graves et al. 2006). For speech and handwriting.",
    _reduction(),
    labels="integer",
    task="classification",
)
_add(
    "FormulaLoss",
    "Own formula",
    "A loss that you type, of y, the target, and p, the output, such as (y - p)^2. What it leaves of the last axis is averaged.",
    FormulaText(
        "formula",
        "(y - p)^2",
        "The loss of one example. Numbers, + - * / ^, comparisons, exp, log, abs, where, min, max and more; "
        "mean, sum, min and max of one value go over the outputs.",
        kind="loss",
    ),
    _reduction(),
    target="nnplayground.engine.cells.formulas.FormulaLoss",
)
