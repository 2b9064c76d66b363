"""What does not fit into memory, and what would make it fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnplayground.core import memory
from nnplayground.core.estimate import estimate
from nnplayground.core.param import Pick
from nnplayground.core.project import Training
from tests.core.test_estimate import REPORTS, project

EXAMPLES = 6_000


def takes(one, examples=EXAMPLES):
    found = estimate(one, REPORTS, examples)
    assert found is not None
    return memory.needed(found, 1 + len(one.twins))


@pytest.mark.covers("F10")
def test_the_refusal_has_both_numbers_and_what_takes_most():
    found = estimate(project(batch_size=32), REPORTS, EXAMPLES)
    assert found is not None
    found = replace(found, weight_bytes=30 * 10**9)
    text = memory.refusal(found, 16 * 10**9)
    assert "30.0 GB" in text
    assert "16.0 GB are free" in text
    assert "weights" in text
    assert memory.refusal(found, 32 * 10**9) == ""
    assert memory.refusal(found, None) == ""


def test_twins_need_weights_of_their_own_but_the_same_examples():
    found = estimate(project(batch_size=32), REPORTS, EXAMPLES)
    assert found is not None
    one, two = memory.needed(found), memory.needed(found, 2)
    assert two - one == found.weight_bytes + found.slot_bytes + found.activation_bytes


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95, 0.99])
def test_each_way_offered_fits_and_none_that_does_not(share):
    large = project(batch_size=4096, optimizer=Pick("Adam"))
    free = int(share * takes(large))
    for _, fitting in memory.ways(large, REPORTS, EXAMPLES, free):
        examples = fitting.data.split.limit or EXAMPLES
        assert takes(fitting, examples) <= free


def test_half_the_batch_is_called_so():
    large = project(batch_size=4096)
    texts = [text for text, _ in memory.ways(large, REPORTS, EXAMPLES, int(0.95 * takes(large)))]
    assert texts[0] == "Halve the batch to 2048"


def test_nothing_is_offered_where_nothing_would_help():
    assert list(memory.ways(project(), REPORTS, EXAMPLES, 10)) == []


def test_the_optimizer_is_offered_where_its_slots_are_too_much():
    one = replace(project(), training=Training(optimizer=Pick("Adam"), batch_size=1))
    free = takes(replace(one, training=replace(one.training, optimizer=Pick("SGD"))), 40)
    found = dict(memory.ways(one, REPORTS, 40, free))
    assert found["Use SGD, which keeps nothing beside the weights"].training.optimizer.name == "SGD"


def test_the_free_memory_of_this_machine_is_known_and_less_than_all():
    free, installed = memory.free_memory(), memory.installed_memory()
    assert free is not None
    assert installed is not None
    assert 0 < free <= installed


def test_the_limit_of_a_container_counts(tmp_path):
    files = (str(tmp_path / "max"), str(tmp_path / "current"))
    assert memory._left_to_the_group(files) is None
    (tmp_path / "max").write_text("1000\n")
    (tmp_path / "current").write_text("400\n")
    assert memory._left_to_the_group(files) == 600
    (tmp_path / "max").write_text("max\n")
    assert memory._left_to_the_group(files) is None
