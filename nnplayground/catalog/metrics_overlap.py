"""Metrics of classification: the overlap of areas (intersection over union), for segmentation."""

from __future__ import annotations

from nnplayground.catalog.measure import (
    axis,
    class_ids,
    classification,
    ignore_class,
    num_classes,
    share,
    sparse,
)

classification(
    "BinaryIoU",
    "Binary overlap (IoU)",
    "Intersection over union of two masks: TP / (TP + FP + FN), averaged over the classes.",
    class_ids((0, 1)),
    share("threshold", 0.5, "Outputs above this count as 1."),
    labels="binary",
)
_SPARSE_TRUE = sparse("sparse_y_true", True, "On if labels are integers, off if one-hot.")
_SPARSE_PREDICTED = sparse(
    "sparse_y_pred", False, "On if the net returns class numbers, off if scores."
)
classification(
    "MeanIoU",
    "Mean overlap (IoU)",
    "Intersection over union of each class, averaged. For segmentation.",
    num_classes(),
    ignore_class(),
    _SPARSE_TRUE,
    _SPARSE_PREDICTED,
    axis(),
    labels="integer",
)
classification(
    "IoU",
    "Overlap of chosen classes (IoU)",
    "Intersection over union of the classes you name, averaged. For segmentation.",
    num_classes(),
    class_ids((1,)),
    ignore_class(),
    _SPARSE_TRUE,
    _SPARSE_PREDICTED,
    axis(),
    labels="integer",
)
classification(
    "OneHotMeanIoU",
    "Mean overlap, one-hot (IoU)",
    "Intersection over union of each class, averaged; labels are one-hot.",
    num_classes(),
    ignore_class(),
    _SPARSE_PREDICTED,
    axis(),
    labels="one-hot",
)
classification(
    "OneHotIoU",
    "Overlap of chosen classes, one-hot (IoU)",
    "Intersection over union of the classes you name; labels are one-hot.",
    num_classes(),
    class_ids((1,)),
    ignore_class(),
    _SPARSE_PREDICTED,
    axis(),
    labels="one-hot",
)
