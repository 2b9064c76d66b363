"""A runner in a thread of its own, and a project that it trains in no time."""

from __future__ import annotations

import queue
import threading
from dataclasses import replace

from nnplayground.core import events as e
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split
from nnplayground.engine.runner import Runner
from tests.engine import sample


class Engine:
    """A runner in a thread, with its events."""

    def __enter__(self):
        self.events = []
        self.arrived = threading.Condition()
        self.commands = queue.Queue()
        self.thread = threading.Thread(target=lambda: Runner(self._take).serve(self.commands))
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.commands.put(e.Stop())
        self.commands.put(e.Quit())
        self.thread.join(30)
        assert not self.thread.is_alive()

    def _take(self, event):
        with self.arrived:
            self.events.append(event)
            self.arrived.notify_all()

    def post(self, *commands):
        for command in commands:
            self.commands.put(command)

    def wait(self, kind, count=1, seconds=60):
        """Wait until `count` events of a kind came; returns the last of them."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.of(kind)) >= count, seconds), self.events[
                -5:
            ]
            return self.of(kind)[count - 1]

    def of(self, kind):
        events = list(self.events)
        if kind is e.Epoch:
            events = [
                one
                for event in events
                for one in (event.each() if isinstance(event, e.Epochs) else [event])
            ]
        return [event for event in events if isinstance(event, kind)]


def iris(**training) -> Project:
    project = sample.project(sample.dense(8, "relu"), sample.dense(3, "softmax"), **training)
    return replace(project, data=DataChoice(Pick("iris"), (Pick("standardise"),), Split(seed=1)))
