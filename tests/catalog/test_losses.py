"""Losses and metrics against NumPy on a fixed batch."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.param import Pick
from nnplayground.engine import build

pytestmark = pytest.mark.keras

TRUTH = np.array([[1.0, 2.0], [3.0, 4.5], [0.5, 7.0]], "float32")
GUESS = np.array([[1.5, 1.0], [2.0, 4.0], [1.5, 9.0]], "float32")
CLASSES = np.array([0, 2, 1, 2])
ONE_HOT = np.eye(3, dtype="float32")[CLASSES]
SHARES = np.array([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4], [0.6, 0.3, 0.1], [0.5, 0.1, 0.4]], "float32")
BITS = np.array([[0.0], [1.0], [1.0], [0.0]], "float32")
CHANCE = np.array([[0.1], [0.8], [0.4], [0.7]], "float32")
SIGNS = 2 * BITS - 1
SCORES = np.array([[-2.0], [0.5], [-0.5], [0.2]], "float32")
ERROR = TRUTH - GUESS


def loss(name: str, truth, guess, **values) -> float:
    return float(build.make(r.LOSSES, Pick(name, values))(truth, guess))


def metric(name: str, truth, guess, **values) -> float:
    made = build.make(r.METRICS, Pick(name, values))
    made.update_state(truth, guess)
    return float(made.result())


def unit(values):
    return values / np.linalg.norm(values, axis=-1, keepdims=True)


REGRESSION = {
    "MeanSquaredError": np.mean(ERROR**2),
    "MeanAbsoluteError": np.mean(np.abs(ERROR)),
    "MeanAbsolutePercentageError": 100 * np.mean(np.abs(ERROR / TRUTH)),
    "MeanSquaredLogarithmicError": np.mean((np.log1p(TRUTH) - np.log1p(GUESS)) ** 2),
}


@pytest.mark.covers("L02")
@pytest.mark.parametrize("name", REGRESSION)
def test_errors_equal_numpy(name: str) -> None:
    assert loss(name, TRUTH, GUESS) == pytest.approx(REGRESSION[name], rel=1e-5)
    assert metric(name, TRUTH, GUESS) == pytest.approx(REGRESSION[name], rel=1e-5)


@pytest.mark.covers("L03")
def test_the_root_of_the_squared_error_is_a_loss_and_a_metric() -> None:
    wanted = np.sqrt(np.mean(ERROR**2))
    assert loss("RootMeanSquaredError", TRUTH, GUESS) == pytest.approx(wanted, rel=1e-5)
    assert metric("RootMeanSquaredError", TRUTH, GUESS) == pytest.approx(wanted, rel=1e-5)


@pytest.mark.covers("L01")
def test_cross_entropies_equal_numpy_for_their_kind_of_labels() -> None:
    right = SHARES[np.arange(4), CLASSES]
    categorical = -np.mean(np.log(right))
    assert loss("SparseCategoricalCrossentropy", CLASSES, SHARES) == pytest.approx(categorical)
    assert loss("CategoricalCrossentropy", ONE_HOT, SHARES) == pytest.approx(categorical)
    binary = -np.mean(np.log(np.where(BITS == 1, CHANCE, 1 - CHANCE)))
    assert loss("BinaryCrossentropy", BITS, CHANCE) == pytest.approx(binary, rel=1e-5)


@pytest.mark.covers("L01")
def test_scores_without_softmax_need_from_logits() -> None:
    scores = np.log(SHARES) + 3
    values = {"from_logits": True}
    wanted = loss("CategoricalCrossentropy", ONE_HOT, SHARES)
    assert loss("CategoricalCrossentropy", ONE_HOT, scores, **values) == pytest.approx(wanted)
    assert loss("SparseCategoricalCrossentropy", CLASSES, scores, **values) == pytest.approx(wanted)
    logits = np.log(CHANCE / (1 - CHANCE))
    assert loss("BinaryCrossentropy", BITS, logits, **values) == pytest.approx(
        loss("BinaryCrossentropy", BITS, CHANCE), rel=1e-5
    )


@pytest.mark.covers("L04")
def test_hinges_equal_numpy_for_labels_of_minus_and_plus_one() -> None:
    gap = np.maximum(0, 1 - SIGNS * SCORES)
    assert loss("Hinge", SIGNS, SCORES) == pytest.approx(gap.mean())
    assert loss("SquaredHinge", SIGNS, SCORES) == pytest.approx((gap**2).mean())


@pytest.mark.covers("L05")
def test_divergence_equals_numpy() -> None:
    soft = np.array([[0.8, 0.1, 0.1]] * 4, "float32")
    wanted = np.mean(np.sum(soft * np.log(soft / SHARES), axis=-1))
    assert loss("KLDivergence", soft, SHARES) == pytest.approx(wanted, rel=1e-5)


@pytest.mark.covers("L05")
def test_cosine_similarity_is_negative_as_a_loss_and_positive_as_a_metric() -> None:
    cosine = np.mean(np.sum(unit(TRUTH) * unit(GUESS), axis=-1))
    assert loss("CosineSimilarity", TRUTH, GUESS) == pytest.approx(-cosine, rel=1e-5)
    assert metric("CosineSimilarity", TRUTH, GUESS) == pytest.approx(cosine, rel=1e-5)


def test_robust_losses_equal_their_formulas() -> None:
    size = np.abs(ERROR)
    huber = np.where(size <= 1, size**2 / 2, size - 0.5).mean()
    assert loss("Huber", TRUTH, GUESS) == pytest.approx(huber, rel=1e-5)
    assert loss("LogCosh", TRUTH, GUESS) == pytest.approx(np.log(np.cosh(ERROR)).mean(), rel=1e-5)
    poisson = np.mean(GUESS - TRUTH * np.log(GUESS))
    assert loss("Poisson", TRUTH, GUESS) == pytest.approx(poisson, rel=1e-5)


def test_a_sum_over_the_batch_is_the_mean_times_its_size() -> None:
    mean, total = (
        loss("MeanSquaredError", TRUTH, GUESS, reduction=way)
        for way in ("sum_over_batch_size", "sum")
    )
    assert total == pytest.approx(len(TRUTH) * mean)


LABELS = {
    "integer": (CLASSES, SHARES),
    "one-hot": (ONE_HOT, SHARES),
    "binary": (BITS, CHANCE),
    "plus-minus": (SIGNS, SCORES),
    "any": (TRUTH, GUESS),
}


@pytest.mark.parametrize("name", [name for name in r.LOSSES if name != "CTC"])
def test_every_loss_takes_the_labels_it_names(name: str) -> None:
    truth, guess = LABELS[r.LOSSES[name].labels]
    if name == "Circle":
        guess = unit(guess)
    assert np.isfinite(loss(name, truth, guess))


def test_sequence_loss_takes_sequences() -> None:
    scores = np.zeros((2, 6, 4), "float32")
    assert loss("CTC", np.array([[1, 2], [3, 1]]), scores) > 0


@pytest.mark.parametrize("name", [name for name in r.METRICS if name != "Accuracy"])
def test_every_metric_gives_one_number_for_the_labels_it_names(name: str) -> None:
    row = r.METRICS[name]
    truth, guess = LABELS[row.labels]
    values = {"num_classes": 3} if "num_classes" in {p.name for p in row.params} else {}
    assert np.isfinite(metric(name, truth, guess, **values))


def test_accuracy_is_the_word_that_keras_resolves_itself() -> None:
    assert build.make(r.METRICS, Pick("Accuracy")) == "accuracy"


@pytest.mark.covers("M01")
def test_accuracies_equal_numpy() -> None:
    hits = np.mean(SHARES.argmax(axis=1) == CLASSES)
    assert metric("SparseCategoricalAccuracy", CLASSES, SHARES) == pytest.approx(hits)
    assert metric("CategoricalAccuracy", ONE_HOT, SHARES) == pytest.approx(hits)
    for threshold in (0.3, 0.5, 0.75):
        wanted = np.mean((threshold < CHANCE) == (BITS == 1))
        assert metric("BinaryAccuracy", BITS, CHANCE, threshold=threshold) == pytest.approx(wanted)


@pytest.mark.covers("M01")
@pytest.mark.parametrize("k", [1, 2, 3])
def test_top_k_equals_numpy_for_any_k(k: int) -> None:
    best = np.argsort(-SHARES, axis=1)[:, :k]
    wanted = np.mean([label in row for label, row in zip(CLASSES, best)])
    assert metric("TopKCategoricalAccuracy", ONE_HOT, SHARES, k=k) == pytest.approx(wanted)
    assert metric("SparseTopKCategoricalAccuracy", CLASSES, SHARES, k=k) == pytest.approx(wanted)


def test_precision_and_recall_follow_the_threshold() -> None:
    for threshold in (0.3, 0.5, 0.75):
        called = threshold < CHANCE
        hits = np.sum(called & (BITS == 1))
        assert metric("Precision", BITS, CHANCE, thresholds=threshold) == pytest.approx(
            hits / called.sum()
        )
        assert metric("Recall", BITS, CHANCE, thresholds=threshold) == pytest.approx(
            hits / BITS.sum()
        )


def test_the_area_under_the_curve_is_the_chance_of_the_right_order() -> None:
    rng = np.random.default_rng(4)
    truth = rng.integers(0, 2, 300).astype("float32")
    guess = np.clip(0.3 * truth + 0.7 * rng.random(300), 0, 1).astype("float32")
    order = guess[truth == 1][:, None] - guess[truth == 0][None]
    exact = np.mean((order > 0) + 0.5 * (order == 0))
    assert metric("AUC", truth, guess) == pytest.approx(exact, abs=0.01)


def test_explained_variance_is_zero_for_the_mean_and_one_for_the_truth() -> None:
    mean = np.tile(TRUTH.mean(axis=0), (3, 1))
    assert metric("R2Score", TRUTH, TRUTH) == pytest.approx(1)
    assert metric("R2Score", TRUTH, mean) == pytest.approx(0, abs=1e-6)


def test_overlap_counts_scores_by_their_largest_class() -> None:
    guess = SHARES.argmax(axis=1)
    shares = [
        np.sum((guess == one) & (one == CLASSES)) / np.sum((guess == one) | (one == CLASSES))
        for one in range(3)
    ]
    assert metric("MeanIoU", CLASSES, SHARES, num_classes=3) == pytest.approx(np.mean(shares))
    one = metric("IoU", CLASSES, SHARES, num_classes=3, target_class_ids=(2,))
    assert one == pytest.approx(shares[2])


def test_noise_proof_cross_entropy_takes_labels_as_the_run_gives_them() -> None:
    right = SHARES[np.arange(4), CLASSES]
    wanted = np.mean((1 - np.sqrt(right)) / 0.5)
    assert loss("CategoricalGeneralizedCrossEntropy", CLASSES, SHARES) == pytest.approx(wanted)
