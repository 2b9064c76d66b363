"""The doctor beside real runs that go well: not one false alarm, however often it looks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.engine import doctor
from tests.engine.healthy import HEALTHY
from tests.engine.patient import Patient

pytestmark = pytest.mark.keras


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", HEALTHY)
def test_a_healthy_run_raises_no_alarm(name, seed, shared_data, monkeypatch):
    for setting, value in (("FIRST", 0.1), ("SHARE", 0.2), ("PAUSE", 0.0), ("REPEAT", 0.0)):
        monkeypatch.setattr(doctor, setting, value)
    patient = Patient(replace(HEALTHY[name](shared_data), seed=seed))
    assert patient.doctor.looks > 0
    assert patient.ever == set(), patient.findings
