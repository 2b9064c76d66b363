"""What a threshold makes of scores: counts, the ROC and precision-recall curves, and the areas under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True)
class Counts:
    """What a threshold makes of the examples: true and false positives, false and true negatives."""

    tp: int
    fp: int
    fn: int
    tn: int

    @property
    def precision(self) -> float:
        """Return tp / (tp + fp), NaN if nothing is said to be positive."""
        return share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """Return tp / (tp + fn), the true positive rate; NaN without positives."""
        return share(self.tp, self.tp + self.fn)

    @property
    def fall_out(self) -> float:
        """Return fp / (fp + tn), the false positive rate; NaN without negatives."""
        return share(self.fp, self.fp + self.tn)

    @property
    def f1(self) -> float:
        """Return 2 tp / (2 tp + fp + fn), the harmonic mean of precision and recall."""
        return share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    @property
    def accuracy(self) -> float:
        """Return the share of right answers."""
        return share(self.tp + self.tn, self.tp + self.fp + self.fn + self.tn)


@dataclass(frozen=True, eq=False)
class Curve:
    """All thresholds that part the examples differently, from the highest to the lowest.

    thresholds: (k,) float64, infinity and then every score there is; point i calls those with score >= thresholds[i] positive.
    tp, fp: (k,) int64 numbers of positives and negatives among these. positives, negatives: how many there are at all.
    """

    thresholds: Array
    tp: Array
    fp: Array
    positives: int
    negatives: int

    def roc(self) -> tuple[Array, Array]:
        """Return false and true positive rate of each point, (k,) each."""
        return self.fp / max(1, self.negatives), self.tp / max(1, self.positives)

    def precision_recall(self) -> tuple[Array, Array]:
        """Return recall and precision of each point, (k,) each; where nothing is called positive the precision is 1."""
        said = self.tp + self.fp
        precision = np.divide(self.tp, said, out=np.ones(len(said)), where=said > 0)
        return self.tp / max(1, self.positives), precision

    def auc(self) -> float:
        """Return the area under the ROC curve by the trapezoidal rule; NaN if one kind of example is missing."""
        if not self.positives or not self.negatives:
            return float("nan")
        x, y = self.roc()
        return float(np.sum(np.diff(x) * (y[1:] + y[:-1])) / 2)

    def average_precision(self) -> float:
        """Return the sum over the points of (recall[i] - recall[i-1]) * precision[i]; NaN without positives."""
        if not self.positives:
            return float("nan")
        recall, precision = self.precision_recall()
        return float(np.sum(np.diff(recall) * precision[1:]))

    def at(self, threshold: float) -> Counts:
        """Return the counts if a score above the threshold means positive, as in Keras' metrics."""
        point = int(np.searchsorted(-self.thresholds, -threshold)) - 1
        tp, fp = (int(self.tp[point]), int(self.fp[point])) if point >= 0 else (0, 0)
        return Counts(tp, fp, self.positives - tp, self.negatives - fp)

    def threshold_of(self, point: int) -> float:
        """Return a threshold whose counts are those of a point: half-way down to the next score."""
        last = len(self.thresholds) - 1
        if point >= last:
            return float(np.nextafter(self.thresholds[last], -np.inf))
        if point <= 0:
            return float(self.thresholds[min(1, last)])
        return float((self.thresholds[point] + self.thresholds[point + 1]) / 2)


def curve_of(truth: Array, scores: Array) -> Curve:
    """Return the curve of one class against the rest.

    Args:
        truth: (n,) bool, whether the example belongs to the class.
        scores: (n,) the more, the surer the class; examples whose score is not finite are left out.
    """
    good = np.isfinite(scores)
    truth, scores = np.asarray(truth, bool)[good], np.asarray(scores, np.float64)[good]
    order = np.argsort(-scores, kind="stable")
    truth, scores = truth[order], scores[order]
    last = np.append(np.flatnonzero(np.diff(scores)), len(scores) - 1) if len(scores) else []
    last = np.asarray(last, np.int64)
    tp = np.cumsum(truth, dtype=np.int64)[last]
    return Curve(
        np.append(np.inf, scores[last]),
        np.append(0, tp),
        np.append(0, last + 1 - tp),
        int(truth.sum()),
        int(len(truth) - truth.sum()),
    )


def share(part: int, whole: int) -> float:
    """Return part / whole, NaN if there is nothing."""
    return part / whole if whole else float("nan")
