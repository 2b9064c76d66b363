"""Metrics of classification: they measure beside the loss and never steer training."""

from __future__ import annotations

from nnplayground.catalog.measure import (
    axis,
    class_id,
    classification,
    from_logits,
    ignore_class,
    k,
    label_smoothing,
    metric,
    num_thresholds,
    share,
    threshold,
)
from nnplayground.core.param import Choice, Flag, Float, Int, Numbers

metric(
    "Accuracy",
    "Accuracy",
    "Share of right answers. Keras picks the form that fits the loss and the shape of the output. Meaningless for regression.",
    task="classification",
    target="accuracy",
)
classification(
    "SparseCategoricalAccuracy",
    "Sparse categorical accuracy",
    "Share of examples whose largest output is the right class; labels are integers.",
    labels="integer",
)
classification(
    "CategoricalAccuracy",
    "Categorical accuracy",
    "Share of examples whose largest output is the right class; labels are one-hot.",
    labels="one-hot",
)
classification(
    "BinaryAccuracy",
    "Binary accuracy",
    "Share of outputs on the right side of a threshold; labels are 0 and 1.",
    share("threshold", 0.5, "Outputs above this count as 1."),
    labels="binary",
)
classification(
    "SparseTopKCategoricalAccuracy",
    "Sparse top-k accuracy",
    "Share of examples whose right class is among the k largest outputs; labels are integers.",
    k(),
    Flag(
        "from_sorted_ids",
        False,
        "On if the net returns class numbers, best first, instead of scores.",
        advanced=True,
    ),
    labels="integer",
)
classification(
    "TopKCategoricalAccuracy",
    "Top-k accuracy",
    "Share of examples whose right class is among the k largest outputs; labels are one-hot.",
    k(),
    labels="one-hot",
)
classification(
    "Precision",
    "Precision",
    "Of all that the net calls positive, the share that is positive: TP / (TP + FP).",
    threshold(),
    Int(
        "top_k",
        None,
        "Count only the k largest outputs as positive.",
        optional=True,
        advanced=True,
        low=1,
        high=100_000,
    ),
    class_id(),
    labels="binary",
)
classification(
    "Recall",
    "Recall",
    "Of all that is positive, the share that the net finds: TP / (TP + FN).",
    threshold(),
    Int(
        "top_k",
        None,
        "Count only the k largest outputs as positive.",
        optional=True,
        advanced=True,
        low=1,
        high=100_000,
    ),
    class_id(),
    labels="binary",
)
classification(
    "AUC",
    "Area under the curve (AUC)",
    "Area under the ROC curve: the chance that a positive example scores higher than a negative one. Or under the "
    "precision-recall curve.",
    num_thresholds(),
    Choice(
        "curve",
        "ROC",
        "ROC, precision-recall, or precision-recall-gain.",
        options=("ROC", "PR", "PRGAIN"),
    ),
    Choice(
        "summation_method",
        "interpolation",
        "How the area between two thresholds is counted.",
        advanced=True,
        options=("interpolation", "minoring", "majoring"),
    ),
    Numbers(
        "thresholds",
        None,
        "Thresholds of your own in place of evenly spaced ones.",
        optional=True,
        advanced=True,
        low=0.0,
        high=1.0,
    ),
    Flag("multi_label", False, "Take the area for each output column and average.", advanced=True),
    Int(
        "num_labels",
        None,
        "Number of output columns, with several labels.",
        optional=True,
        advanced=True,
        low=1,
        high=100_000,
    ),
    Numbers(
        "label_weights",
        None,
        "Weight of each column in the average.",
        optional=True,
        advanced=True,
        low=0.0,
    ),
    from_logits(),
    labels="binary",
)
_AVERAGE = ("micro", "macro", "weighted")
classification(
    "F1Score",
    "F1 score",
    "Harmonic mean of precision and recall: high only if both are.",
    Choice(
        "average",
        "macro",
        "Over all decisions (micro), over classes alike (macro), or by class size (weighted).",
        options=_AVERAGE,
    ),
    share(
        "threshold",
        None,
        "Outputs above this count as positive; none takes the largest output.",
        optional=True,
        above=True,
    ),
    labels="one-hot",
)
classification(
    "FBetaScore",
    "F-beta score",
    "Mean of precision and recall in which recall weighs beta times as much.",
    Choice(
        "average",
        "macro",
        "Over all decisions (micro), over classes alike (macro), or by class size (weighted).",
        options=_AVERAGE,
    ),
    Float("beta", 1.0, "Weight of recall against precision.", low=0.0, high=1000.0, above=True),
    share(
        "threshold",
        None,
        "Outputs above this count as positive; none takes the largest output.",
        optional=True,
        above=True,
    ),
    labels="one-hot",
)
for _name, _title, _text, _better in (
    ("TruePositives", "True positives", "Number of positive examples called positive.", "higher"),
    ("TrueNegatives", "True negatives", "Number of negative examples called negative.", "higher"),
    (
        "FalsePositives",
        "False positives",
        "Number of negative examples called positive: false alarms.",
        "lower",
    ),
    (
        "FalseNegatives",
        "False negatives",
        "Number of positive examples called negative: misses.",
        "lower",
    ),
):
    classification(_name, _title, _text, threshold(), labels="binary", better=_better)
for _name, _title, _given, _text in (
    (
        "PrecisionAtRecall",
        "Precision at a recall",
        "recall",
        "Best precision with at least this recall.",
    ),
    (
        "RecallAtPrecision",
        "Recall at a precision",
        "precision",
        "Best recall with at least this precision.",
    ),
    (
        "SensitivityAtSpecificity",
        "Sensitivity at a specificity",
        "specificity",
        "Best share of positives found with at least this share of negatives kept out.",
    ),
    (
        "SpecificityAtSensitivity",
        "Specificity at a sensitivity",
        "sensitivity",
        "Best share of negatives kept out with at least this share of positives found.",
    ),
):
    classification(
        _name,
        _title,
        _text,
        share(_given, 0.9, f"The {_given} that must be kept."),
        num_thresholds(),
        class_id(),
        labels="binary",
    )
classification(
    "SparseCategoricalCrossentropy",
    "Sparse categorical cross-entropy",
    "The loss of the same name as a metric, without penalties on weights; labels are integers.",
    from_logits(),
    ignore_class(),
    axis(),
    labels="integer",
    better="lower",
)
classification(
    "CategoricalCrossentropy",
    "Categorical cross-entropy",
    "The loss of the same name as a metric, without penalties on weights; labels are one-hot.",
    from_logits(),
    label_smoothing(),
    axis(),
    labels="one-hot",
    better="lower",
)
classification(
    "BinaryCrossentropy",
    "Binary cross-entropy",
    "The loss of the same name as a metric, without penalties on weights; labels are 0 and 1.",
    from_logits(),
    label_smoothing(),
    labels="binary",
    better="lower",
)
classification(
    "KLDivergence",
    "Kullback-Leibler divergence",
    "Sum of y log(y / p): how far the output distribution is from the target distribution.",
    labels="one-hot",
    better="lower",
)
classification(
    "Hinge",
    "Hinge",
    "Mean of max(0, 1 - y p); labels are -1 and +1.",
    labels="plus-minus",
    better="lower",
)
classification(
    "SquaredHinge",
    "Squared hinge",
    "Mean of max(0, 1 - y p)^2; labels are -1 and +1.",
    labels="plus-minus",
    better="lower",
)
classification(
    "CategoricalHinge",
    "Categorical hinge",
    "max(0, 1 + best wrong score - right score); labels are one-hot.",
    labels="one-hot",
    better="lower",
)
