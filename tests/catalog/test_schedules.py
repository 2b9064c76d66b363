"""The curves of schedules, alone and against Keras' own objects."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import registries as r
from nnplayground.core.param import Pick

PER_EPOCH = 7
STEPS = np.arange(30 * PER_EPOCH)
RATE = 0.2
CASES = [
    ("StepDecay", {}),
    ("StepDecay", {"every_epochs": 2.5, "factor": 0.1}),
    ("ExponentialDecay", {}),
    ("ExponentialDecay", {"decay_epochs": 3.0, "staircase": True}),
    ("CosineDecay", {}),
    ("CosineDecay", {"alpha": 0.1, "warmup_target": 0.5, "warmup_epochs": 4.0}),
    ("CosineDecay", {"warmup_target": 0.5}),
    ("CosineDecayRestarts", {}),
    ("CosineDecayRestarts", {"t_mul": 1.0, "m_mul": 0.5, "alpha": 0.1}),
    ("PolynomialDecay", {}),
    ("PolynomialDecay", {"power": 2.0, "cycle": True}),
    ("InverseTimeDecay", {}),
    ("InverseTimeDecay", {"staircase": True, "decay_rate": 3.0}),
    ("PiecewiseConstantDecay", {}),
    ("PiecewiseConstantDecay", {"boundaries_epochs": (2.0,), "rates": (0.05,)}),
]


def curve(name: str, steps=STEPS, **values):
    return r.SCHEDULES[name].curve(values, RATE, PER_EPOCH, steps)


@pytest.mark.covers("O07")
def test_steps_halve_the_rate_every_hundred_epochs() -> None:
    rates = r.SCHEDULES["StepDecay"].curve(
        {"every_epochs": 100.0}, 0.1, 2, np.array([0, 199, 200, 400])
    )
    assert rates == pytest.approx([0.1, 0.1, 0.05, 0.025])


@pytest.mark.covers("O07")
def test_cosine_falls_from_the_rate_to_zero_with_half_of_it_midway() -> None:
    rates = curve("CosineDecay", np.array([0, 35, 70, 100]))
    assert rates == pytest.approx([RATE, RATE / 2, 0, 0], abs=1e-12)


@pytest.mark.covers("O07")
def test_exponential_multiplies_by_the_factor_in_each_stretch() -> None:
    rates = curve("ExponentialDecay", np.array([0, 70, 140]), decay_rate=0.1)
    assert rates == pytest.approx([RATE, RATE / 10, RATE / 100])


def test_pieces_hold_the_rate_up_to_each_boundary() -> None:
    rates = curve(
        "PiecewiseConstantDecay",
        np.array([0, 14, 15, 500]),
        boundaries_epochs=(2.0, 4.0),
        rates=(0.1, 0.01),
    )
    assert rates == pytest.approx([RATE, RATE, 0.1, 0.01])


def test_pieces_of_unequal_number_still_draw() -> None:
    assert np.isfinite(curve("PiecewiseConstantDecay", rates=())).all()


@pytest.mark.parametrize("name", list(r.SCHEDULES))
def test_every_schedule_starts_at_the_optimizers_rate_and_stays_positive(name: str) -> None:
    rates = curve(name)
    assert rates.shape == STEPS.shape
    assert rates[0] == pytest.approx(RATE)
    assert (rates >= 0).all()
    assert (rates <= RATE + 1e-12).all()


@pytest.mark.parametrize("name", list(r.SCHEDULES))
def test_lengths_are_counted_in_epochs(name: str) -> None:
    slow = r.SCHEDULES[name].curve({}, RATE, 2 * PER_EPOCH, 2 * STEPS)
    assert slow == pytest.approx(curve(name), rel=1e-9)


@pytest.mark.keras
@pytest.mark.covers("O07")
@pytest.mark.parametrize(("name", "values"), CASES)
def test_a_curve_equals_the_schedule_that_keras_runs(name: str, values) -> None:
    from nnplayground.core.lazy import keras
    from nnplayground.engine import build

    if name == "PiecewiseConstantDecay":
        full = r.SCHEDULES[name].check(values)
        boundaries = [round(epochs * PER_EPOCH) for epochs in full["boundaries_epochs"]]
        made = keras.optimizers.schedules.PiecewiseConstantDecay(boundaries, [RATE, *full["rates"]])
    else:
        made = build.schedule(Pick(name, values), RATE, PER_EPOCH)
    steps = STEPS[::3]
    wanted = [float(made(keras.ops.convert_to_tensor(step, "int64"))) for step in steps]
    assert curve(name, steps, **values) == pytest.approx(wanted, rel=2e-4, abs=1e-6)
