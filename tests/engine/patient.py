"""Trains a project without a window and has the doctor look at it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data import load as loading
from nnplayground.engine import gears
from nnplayground.engine.loop import GRAPH
from nnplayground.engine.runner import Runner


class Patient:
    """A run and what the doctor says of it: `findings` at the end, `ever` all rules that spoke on the way."""

    def __init__(self, project):
        self.findings, self.ever, self.events = (), set(), []
        self.runner = Runner(self._take)
        self.runner.train_all(project)
        failures = [event.message for event in self.events if isinstance(event, e.Failed)]
        assert not failures, failures

    def _take(self, event):
        self.events.append(event)
        if isinstance(event, e.Diagnosis):
            self._told(event.findings)

    def _told(self, findings):
        if findings is not None:
            self.findings = findings
            self.ever |= {finding.rule for finding in findings}

    def losses(self):
        """Return the training loss at the start and at the end of each epoch."""
        found = []
        for event in self.events:
            if isinstance(event, e.Epoch):
                found.append(event.logs["loss"])
            elif isinstance(event, e.Epochs):
                found += event.logs["loss"].tolist()
        return found

    def finding(self, rule):
        return next((one for one in self.findings if one.rule == rule), None)


@pytest.fixture
def quickly_compiled(monkeypatch):
    """Train in the gear that is compiled soonest: runs here are short, and the doctor sees the same numbers in each."""
    monkeypatch.setattr(gears, "choose", lambda *_: GRAPH)


def with_data(monkeypatch, project, make):
    """Return the project on a data set that a test makes."""
    loading.forget()
    entry = DatasetType("ill", "Ill", load=lambda values, report: make())
    monkeypatch.setitem(DATASETS._entries, "ill", entry)
    return replace(project, data=replace(project.data, source=Pick("ill")))
