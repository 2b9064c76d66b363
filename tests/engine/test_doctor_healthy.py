"""The doctor beside real runs that go well: not one false alarm, however often it looks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.engine import doctor
from nnplayground.engine.vitals import Looker
from tests.engine.healthy import HEALTHY
from tests.engine.patient import Patient, quickly_compiled

__all__ = ["quickly_compiled"]
pytestmark = pytest.mark.keras


@pytest.mark.usefixtures("quickly_compiled")
@pytest.mark.parametrize(
    ("name", "seed"), [(name, 1 + place % 3) for place, name in enumerate(HEALTHY)]
)
def test_a_healthy_run_raises_no_alarm(name, seed, shared_data, monkeypatch):
    for setting, value in (("FIRST", 0.1), ("SHARE", 0.2), ("PAUSE", 0.0), ("REPEAT", 0.0)):
        monkeypatch.setattr(doctor, setting, value)
    looks = []
    look = Looker.look
    monkeypatch.setattr(Looker, "look", lambda *some: looks.append(1) or look(*some))
    patient = Patient(replace(HEALTHY[name](shared_data), seed=seed))
    assert looks
    assert patient.ever == set(), patient.findings
