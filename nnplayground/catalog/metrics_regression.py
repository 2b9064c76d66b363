"""Metrics of regression."""

from __future__ import annotations

from nnplayground.catalog.measure import axis, error, metric
from nnplayground.core.param import Choice, FormulaText, Int

error(
    "MeanAbsoluteError", "Mean absolute error (MAE)", "Mean of |y - p|, in the unit of the target."
)
error("MeanSquaredError", "Mean squared error (MSE)", "Mean of (y - p)^2.")
error(
    "RootMeanSquaredError",
    "Root mean squared error (RMSE)",
    "Square root of the mean of (y - p)^2 over the whole part, in the unit of the target.",
)
error(
    "R2Score",
    "R2 score",
    "Share of the target's variance that the net explains: 1 is perfect, 0 no better than the mean, below 0 worse.",
    Choice(
        "class_aggregation",
        "uniform_average",
        "How several target columns are averaged.",
        advanced=True,
        options=("uniform_average", "variance_weighted_average"),
    ),
    Int(
        "num_regressors",
        0,
        "Number of inputs, for the adjusted R2; 0 = plain R2.",
        advanced=True,
        low=0,
        high=10**6,
    ),
    better="higher",
)
error(
    "MeanAbsolutePercentageError",
    "Mean absolute percentage error (MAPE)",
    "100 times the mean of |(y - p) / y|.",
)
error(
    "MeanSquaredLogarithmicError",
    "Mean squared logarithmic error (MSLE)",
    "Mean of (log(1 + y) - log(1 + p))^2, for positive targets.",
)
error(
    "LogCoshError",
    "Log cosh error",
    "Mean of log(cosh(p - y)): squared when small, straight when large.",
)
error("Poisson", "Poisson", "Mean of p - y log(p), for targets that are counts.")
error(
    "CosineSimilarity",
    "Cosine similarity",
    "Cosine of the angle between target and output: 1 is the same direction and best, -1 opposite. As a loss the sign is reversed.",
    axis(),
    better="higher",
)
_OVER = "0 compares the examples of a batch, -1 the outputs of one example."
error(
    "PearsonCorrelation",
    "Pearson correlation",
    "Linear correlation of targets and outputs within a batch, averaged over batches: 1 is a perfect line.",
    axis(0, _OVER),
    better="higher",
)
error(
    "ConcordanceCorrelation",
    "Concordance correlation",
    "Like Pearson correlation, but outputs must also have the right scale and level.",
    axis(0, _OVER),
    better="higher",
)
metric(
    "FormulaMetric",
    "Own formula",
    "The mean over all examples of a formula that you type, of y, the target, and p, the output. It counts as an error: lower is better.",
    FormulaText(
        "formula",
        "abs(y - p)",
        "The value of one example. Numbers, + - * / ^, comparisons, exp, log, abs, where, min, max and more; "
        "mean, sum, min and max of one value go over the outputs.",
        kind="metric",
    ),
    better="lower",
    target="nnplayground.engine.cells.formulas.FormulaMetric",
)
