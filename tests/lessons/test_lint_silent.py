"""No remark on a shipped example, except on those that are meant to be put right."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnplayground.core import field
from nnplayground.core.lint import facts_of, lint
from nnplayground.core.project import Project
from nnplayground.core.vary import variants
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.lessons import EXAMPLES

MEANT = {
    "tf1-mnist": {"all-linear", "large-start", "adam-too-fast"},
    "exploding": {"large-start"},
}
"""What the linter must say of the examples that show how not to do it."""
LOCAL = {"mnist": "keras_cache/datasets/mnist.npz", "cifar10": "cifar10_subset.npz"}
FILES = {name for name, one in EXAMPLES.items() if one.download}


def rules(project: Project, known: bool) -> set[str]:
    facts = facts_of(prepare(project.data, load(project.data.source))) if known else None
    return {finding.rule for finding in lint(project, facts)}


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_an_example_gets_no_false_alarm_before_its_data_are_known(name: str) -> None:
    assert rules(EXAMPLES[name].project(), known=False) == MEANT.get(name, set())


@pytest.mark.parametrize("name", sorted(set(EXAMPLES) - FILES))
def test_an_example_gets_no_false_alarm_with_its_data(name: str) -> None:
    assert rules(EXAMPLES[name].project(), known=True) == MEANT.get(name, set())


@pytest.mark.parametrize("name", sorted(FILES))
def test_an_example_with_a_download_gets_no_false_alarm_with_its_data(
    name: str, shared_data: Path
) -> None:
    path = shared_data / LOCAL[EXAMPLES[name].download]
    project = field.write(EXAMPLES[name].project(), "data.source.file", str(path))
    assert rules(project, known=True) == MEANT.get(name, set())


@pytest.mark.parametrize("name", sorted(set(EXAMPLES) - set(MEANT)))
def test_neither_do_the_twins_of_an_example(name: str) -> None:
    for twin in variants(EXAMPLES[name].project()):
        assert rules(twin, known=False) == set()


@pytest.mark.parametrize("name", sorted(MEANT))
def test_the_fixes_put_a_bad_example_right(name: str) -> None:
    project = EXAMPLES[name].project()
    for _ in MEANT[name]:
        fix = lint(project)[0].fix
        assert fix is not None
        project = fix
    assert lint(project) == []
