"""A storm: any commands in any order, and after each of them everything that was told fits together."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from nnplayground.core import events as e
from nnplayground.core import field, vary
from nnplayground.core.changes import differences
from nnplayground.core.graph import Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split
from tests.engine import sample
from tests.engine.engine_thread import Engine
from tests.engine.history import RESTING, History

pytestmark = pytest.mark.keras

LOGITS = pytest.mark.filterwarnings("ignore:.*received `from_logits=True`")
"""Keras warns of an edit that the storm makes on purpose."""
LIMIT = 60.0
NODE = "networks.model"
ENDLESS = 1_000_000
BOOLEAN = st.booleans()
TURNS = {
    "training.optimizer.learning_rate": (0.001, 0.01, 0.1),
    f"{NODE}.drop.rate": (0.0, 0.2, 0.6),
    "training.batch_size": (0, 7, 16, 40),
    f"{NODE}.dense.kernel_regularizer": (None, Pick("L2", {"l2": 0.01})),
    "training.optimizer.clipnorm": (None, 0.5),
    "training.shuffle": (True, False),
    f"{NODE}.dense.trainable": (True, False),
    "training.epochs": (2, 5, 50, ENDLESS),
    "training.evaluate_every": (None, 5),
    "data.source.noise": (0.0, 0.2),
}
"""Settings that a run takes over without compiling."""
STRUCTURES = {
    "training.optimizer": (Pick("Adam", {"learning_rate": 0.01}), Pick("SGD")),
    "training.loss": (
        Pick("SparseCategoricalCrossentropy"),
        Pick("SparseCategoricalCrossentropy", {"from_logits": True}),
    ),
    f"{NODE}.dense.units": (8, 5),
}
"""Settings for which the network is compiled again."""
TWINS = (
    Pick("slow", {"training.optimizer.learning_rate": 0.0001}),
    Pick("narrow", {f"{NODE}.dense.units": 5}),
    Pick("short", {"training.epochs": 1}),
    Pick("other seed", {"seed": 7}),
    Pick("small batches", {"training.batch_size": 4}),
    Pick("no drop", {f"{NODE}.drop": None}),
    Pick("broken", {f"{NODE}.dense+": Pick("Conv2D", {"filters": 2})}),
    Pick("explodes", {"training.optimizer.learning_rate": 1e30}),
)
WANTS = (
    e.Want("weights"),
    e.Want("activations", e.Example()),
    e.Want("predictions", None, (("count", 5),)),
    e.Want("confusion", None, (("part", e.VALIDATION),)),
    e.Want("surface", None, (("resolution", 10),)),
    e.Want("activations", e.Example(e.OWN, 1)),
    e.Want("vitals"),
)
JOBS = (
    e.Want("ensemble", e.Example(), (("passes", 20),)),
    e.Want("gradient_check", e.Example()),
    e.Want("loss_slice", None, (("resolution", 5),)),
)


def first_project(kind: str) -> Project:
    """Return a tiny project; the noise layer in "graph" is not one that XLA is used for."""
    more = [Node("noise", "GaussianNoise", {"stddev": 0.1})] if kind == "graph" else []
    project = sample.project(
        sample.dense(8, "relu"),
        Node("drop", "Dropout", {"rate": 0.0}),
        *more,
        sample.dense(3, "softmax", "classes"),
        shape=(2,),
        epochs=ENDLESS,
    )
    source = Pick("three-blobs", {"samples": 90, "noise": 0.1})
    return replace(project, data=DataChoice(source, (), Split(seed=1)))


def in_short(one: e.Command | e.Event) -> str:
    """Return a command or an event without what makes it long."""
    said = {}
    for name, value in vars(one).items():
        if isinstance(value, Project):
            start = first_project("graph")
            said[name] = [str(found) for found in differences(start, value)] + [
                twin.name for twin in value.twins
            ]
        elif name not in ("arrays", "logs", "weights", "details", "want", "findings"):
            said[name] = value
    return f"{type(one).__name__}{str(said)[:300]}"


class Storm(RuleBasedStateMachine):
    """One engine for all sequences; each begins with a run at step 0."""

    engine: Engine
    seen = 0
    token = 0
    patience = LIMIT

    @initialize(kind=st.sampled_from(["xla", "graph"]))
    def begin(self, kind):
        self.story: list[str] = []
        self.seen = 0
        self.engine.post(e.Watch(()))
        self.barrier()  # answers that were owed to the sequence before
        self.history = History()
        self.history.newest = max(
            (one.run for one in self.engine.of(e.Started)), default=Storm.newest
        )
        Storm.newest = self.history.newest
        with self.engine.arrived:
            self.engine.events.clear()
        self.seen = 0
        self.over = False
        self.bad = self.broken = False
        self.saved = None
        self.project = first_project(kind)
        self.post(e.Speed(None), e.Watch(()), e.Rewind(self.project))
        self.settle()

    # --- the ways to the engine ---

    def post(self, *commands):
        self.story += [in_short(command) for command in commands]
        self.engine.post(*commands)

    def told(self, text):
        """Return what went wrong with the last commands, and the last events, of which some were answers to them."""
        self.over = True
        last = [in_short(event) for event in self.engine.events[-15:]]
        return "\n".join([text, "--- commands", *self.story[-30:], "--- events", *last])

    def wait_for(self, found, what):
        end = time.monotonic() + self.patience
        with self.engine.arrived:
            while not found():
                left = end - time.monotonic()
                assert left > 0, self.told(f"waited in vain for {what}")
                self.engine.arrived.wait(left)

    def barrier(self):
        """Wait until all commands so far were served."""
        Storm.token += 1
        token = Storm.token
        self.engine.post(e.SaveWeights(token))
        start = self.seen
        found = []

        def answered():
            found[:] = [
                one
                for one in self.engine.events[start:]
                if isinstance(one, e.Weights) and one.token == token
            ]
            return found

        self.wait_for(answered, "the answer to SaveWeights")
        return found[0].arrays

    def look(self):
        """Hold what was told against the rules."""
        with self.engine.arrived:
            events = self.engine.events[self.seen :]
            self.seen += len(events)
        try:
            for event in events:
                self.history.take(event)
            failed = [one for one in self.history.failed if not self.bad]
            assert not failed, failed[0]
            self.history.failed.clear()
            self.history.whole()
        except AssertionError as error:
            raise AssertionError(self.told(str(error))) from error

    def settle(self):
        """Let the engine serve everything, and look."""
        self.barrier()
        self.look()
        self.bad = self.broken or bool(vary.problems(self.project))
        state = self.history.state
        assert state in (*RESTING, e.RUNNING, e.COMPILING), self.told(state)

    def edit(self, project, wait):
        self.project = project
        self.broken = "conv" in project.networks["model"].by_id or any(
            twin.name == "broken" for twin in project.twins
        )
        self.bad = self.bad or self.broken or bool(vary.problems(project))
        self.post(e.Change(project))
        if wait:
            self.settle()

    def rest(self):
        """Wait until the steps asked for are done."""

        def rested():
            states = [one.state for one in self.engine.of(e.Status)]
            return states and states[-1] in RESTING

        self.barrier()
        self.wait_for(rested, "the end of the steps asked for")
        self.settle()

    # --- the player ---

    @rule(wait=BOOLEAN, fresh=st.sampled_from([False, False, False, True]))
    def play(self, wait, fresh):
        self.post(e.Train(self.project, fresh=fresh))
        if wait:
            self.settle()

    @precondition(lambda self: not self.bad)
    @rule()
    def play_and_see_it_move(self):
        for run in self.history.team:
            self.post(e.Hold(run, False))
        self.post(e.Speed(None), e.Train(self.project))
        self.barrier()
        start = self.seen
        moved = (e.Metrics, e.Finished)
        self.wait_for(
            lambda: (
                any(isinstance(one, moved) for one in self.engine.events[start:])
                or self.engine.of(e.Status)[-1].state == e.IDLE
            ),
            "a step",
        )
        self.settle()

    @rule(wait=BOOLEAN)
    def pause(self, wait):
        self.post(e.Pause())
        if wait:
            self.settle()
            assert self.history.state in RESTING, self.told(self.history.state)

    @rule(steps=st.sampled_from([1, 1, 3, 20]), wait=BOOLEAN)
    def train_some_steps(self, steps, wait):
        self.post(e.Train(self.project, steps=steps))
        self.after_some(wait)

    @rule(epochs=st.sampled_from([1, 1, 3]), wait=BOOLEAN)
    def train_some_epochs(self, epochs, wait):
        self.post(e.Train(self.project, epochs=epochs))
        self.after_some(wait)

    def after_some(self, wait):
        if wait and not self.bad:
            for run in self.history.team:
                self.post(e.Hold(run, False))
            self.post(e.Speed(None))
            self.rest()

    @rule(wait=BOOLEAN)
    def stop(self, wait):
        self.post(e.Stop())
        if wait:
            self.settle()
            assert self.history.state == e.IDLE, self.told(self.history.state)

    @rule(wait=BOOLEAN)
    def rewind(self, wait):
        self.post(e.Rewind(self.project))
        if wait:
            self.settle()

    @rule(rate=st.sampled_from([None, None, 5.0, 200.0]))
    def speed(self, rate):
        self.post(e.Speed(rate))

    @rule(place=st.integers(0, 2), on=BOOLEAN)
    def hold(self, place, on):
        team = self.history.team
        self.post(e.Hold(team[place % len(team)], on))

    # --- edits ---

    @rule(
        turn=st.sampled_from([(path, value) for path in TURNS for value in TURNS[path]]),
        wait=BOOLEAN,
    )
    def turn(self, turn, wait):
        path, value = turn
        if path.startswith(f"{NODE}.drop") and "drop" not in self.project.networks["model"].by_id:
            return
        if path.endswith("clipnorm") and value is None:
            return
        self.edit(field.write(self.project, path, value), wait)

    @rule(values=st.lists(st.sampled_from([0.001, 0.002, 0.05]), min_size=2, max_size=5))
    def drag_the_rate(self, values):
        for value in values:
            self.edit(
                field.write(self.project, "training.optimizer.learning_rate", value), wait=False
            )

    @rule(
        change=st.sampled_from(
            [(path, value) for path in STRUCTURES for value in STRUCTURES[path]]
        ),
        wait=BOOLEAN,
    )
    def restructure(self, change, wait):
        path, value = change
        self.edit(field.write(self.project, path, value), wait)

    @rule(wait=BOOLEAN)
    def add_or_remove_a_layer(self, wait):
        graph = self.project.networks["model"]
        if "more" in graph.by_id:
            graph = graph.remove(["more"], heal=True)
        else:
            graph = graph.insert_on(
                sample.dense(8, "relu", "more"), Ref("dense"), self.after(graph)
            )
        self.edit(replace(self.project, networks={"model": graph}), wait)

    @rule(wait=BOOLEAN)
    def break_or_repair_the_network(self, wait):
        graph = self.project.networks["model"]
        if "conv" in graph.by_id:
            graph = graph.remove(["conv"], heal=True)
        else:
            conv = Node("conv", "Conv2D", {"filters": 2})
            graph = graph.insert_on(conv, Ref("dense"), self.after(graph))
        self.edit(replace(self.project, networks={"model": graph}), wait)

    def after(self, graph):
        return next(node.id for node in graph.nodes if Ref("dense") in node.inputs)

    @rule(chosen=st.lists(st.sampled_from(TWINS), max_size=2, unique_by=lambda one: one.name))
    def choose_twins(self, chosen):
        self.edit(replace(self.project, twins=tuple(chosen)), wait=True)

    @rule(seed=st.sampled_from([1, 2]))
    def choose_a_seed(self, seed):
        self.edit(replace(self.project, seed=seed), wait=False)

    # --- looking ---

    @rule(place=st.integers(0, 4), back=BOOLEAN, wait=BOOLEAN)
    def scrub(self, place, back, wait):
        kept = [one for one in self.engine.of(e.Kept) if one.run in self.history.team[:1]]
        epochs = kept[-1].epochs if kept else (0.0, 1.0)
        self.post(e.Scrub(epochs[place % len(epochs)] if epochs else 0.0))
        if wait:
            self.settle()
            assert self.history.state in RESTING, self.told(self.history.state)
        if back:
            self.post(e.Scrub(None))

    @rule(wants=st.lists(st.sampled_from(WANTS), max_size=3, unique=True))
    def watch(self, wants):
        self.post(e.Watch(tuple(wants)))

    @rule(want=st.sampled_from(JOBS), wait=BOOLEAN)
    def ask(self, want, wait):
        self.post(e.Ask(want))
        if wait:
            self.settle()

    @rule(want=st.sampled_from([None, *JOBS]))
    def cancel(self, want):
        self.post(e.Cancel(want))
        self.settle()
        wanted = JOBS if want is None else (want,)
        left = [one for one in self.history.works if one[1] in wanted]
        assert not left, self.told(f"cancelled, but not over: {left}")

    @precondition(lambda self: not self.bad)
    @rule(value=st.floats(-2, 2, width=32))
    def lay(self, value):
        self.settle()
        self.post(e.Lay(1, {"x": np.full(2, value, np.float32)}))
        self.settle()

    @precondition(lambda self: not self.bad)
    @rule(value=st.floats(-2, 2, width=32), wait=BOOLEAN)
    def write_a_weight(self, value, wait):
        self.settle()
        if wait:
            # The steps that are under way would change what was written.
            self.post(e.Pause(), e.Scrub(None))
            self.barrier()
        elif self.history.state != e.RUNNING:
            return
        self.post(e.SetWeight("model/dense/kernel", (0, 0), value))
        arrays = self.barrier()
        if wait:
            assert arrays["model/dense/0"][0, 0] == np.float32(value), self.told("written")
        self.settle()

    @precondition(lambda self: not self.bad)
    @rule(part=st.sampled_from([e.TRAIN, e.VALIDATION, e.TEST]))
    def evaluate(self, part):
        self.settle()
        count = len(self.engine.of(e.Evaluated))
        self.post(e.Evaluate(part))
        self.wait_for(lambda: len(self.engine.of(e.Evaluated)) > count, "Evaluated")
        self.settle()

    @precondition(lambda self: not self.bad)
    @rule()
    def predict(self):
        self.settle()
        count = len(self.engine.of(e.Predicted))
        self.post(e.Predict(e.Example(e.TRAIN, 3)))
        self.wait_for(lambda: len(self.engine.of(e.Predicted)) > count, "Predicted")

    @rule()
    def save_weights(self):
        arrays = self.barrier()
        self.saved = (self.project, arrays)

    @precondition(lambda self: self.saved is not None)
    @rule()
    def restore_weights(self):
        self.settle()
        project, arrays = self.saved
        self.project = replace(project, twins=())
        self.broken = "conv" in project.networks["model"].by_id
        # What was saved may be the weights of a run that is not one of the project any more.
        self.bad = self.history.restored = True
        self.post(e.RestoreWeights(self.project, arrays))
        self.settle()
        self.history.restored = False
        assert self.history.state in RESTING, self.told(self.history.state)

    def teardown(self):
        if self.over:
            return
        self.post(e.Pause(), e.Speed(None), e.Cancel())
        self.settle()
        assert self.history.state in RESTING, self.told(self.history.state)
        assert not self.history.works, self.told(f"cancelled, but not over: {self.history.works}")
        names = [one.name for one in threading.enumerate()]
        assert names.count("compiling") <= 1 + len(self.history.team), names


def storms(examples, steps, derandomize=True):
    """Let a storm go over one engine."""
    Storm.newest = 0
    with Engine() as engine:
        Storm.engine = engine
        run_state_machine_as_test(
            Storm,
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                derandomize=derandomize,
                database=None,
                deadline=None,
                phases=[Phase.generate],
                report_multiple_bugs=False,
                suppress_health_check=list(HealthCheck),
            ),
        )
    assert "compiling" not in [one.name for one in threading.enumerate()]


@LOGITS
def test_whatever_is_done_in_whatever_order_the_history_stays_consistent():
    storms(25, 15)


@LOGITS
@pytest.mark.proof
def test_a_long_storm():
    storms(500, 20)
