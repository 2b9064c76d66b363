"""Projects as text: nothing is lost, nothing is guessed, every fault has its path."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from nnplayground.core import project_text
from nnplayground.core.graph import Graph, Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Split
from nnplayground.core.project_text import StoreError, from_json, to_json
from tests.core.random_projects import projects


def typed(value: Any) -> str:
    """Return a text that tells 1 from 1.0 and a tuple from a list."""
    return repr(value)


def with_values(**values: Any) -> Project:
    return Project(networks={"model": stack(Node("dense", "Dense", values))})


def changed(**changes: Any) -> str:
    content = json.loads(to_json(Project()))
    for path, value in changes.items():
        here = content
        *names, last = path.split("__")
        for name in names:
            here = here[name]
        here[last] = value
    return json.dumps(content)


@given(projects)
def test_any_project_comes_back_as_it_was(project: Project) -> None:
    assert typed(from_json(to_json(project))) == typed(project)


def test_tuples_picks_integers_and_floats_come_back_as_they_were() -> None:
    values = {
        "a": (1, 2.0),
        "b": Pick("L2", {"l2": 0.01, "c": ()}),
        "d": 3,
        "e": 3.0,
        "f": (Pick("x"),),
        "g": None,
    }
    assert typed(
        from_json(to_json(with_values(**values))).networks["model"]["dense"].values
    ) == typed(values)


def test_names_that_no_catalog_knows_are_kept() -> None:
    project = Project(networks={"model": stack(Node("q", "QuantumDense", {"spin": 0.5}))})
    assert from_json(to_json(project)).networks["model"]["q"].type == "QuantumDense"


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 2**64])
def test_a_number_that_json_cannot_hold_is_refused_with_its_path(number: float) -> None:
    with pytest.raises(StoreError, match=r"networks\.model\.nodes\.0\.values\.rate"):
        to_json(with_values(rate=number))


@pytest.mark.parametrize("value", [{"a": 1}, b"x", object(), "\ud800", (1, {"name": "x"})])
def test_a_value_that_would_not_come_back_the_same_is_refused(value: Any) -> None:
    with pytest.raises(StoreError, match="cannot be saved"):
        to_json(with_values(rate=value))


@pytest.mark.parametrize(
    ("path", "value", "blamed"),
    [
        ("project__seed", "1", "seed"),
        ("project__seed", True, "seed"),
        ("project__seed", -1, "seed"),
        ("project__training__epochs", 0, "training.epochs"),
        ("project__training__epochs", 1.5, "training.epochs"),
        ("project__training__loss", "MeanSquaredError", "training.loss"),
        ("project__data__split__order", "sideways", "data.split.order"),
        ("project__training__optimizer__values", {"a": {"b": 1}}, "training.optimizer.values.a"),
        (
            "project__training__optimizer__values",
            {"a": {"name": 1, "values": {}}},
            "training.optimizer.values.a",
        ),
        ("project__views", "abc", "views"),
        ("project__layout", {"model": {"a": [1]}}, "layout.model.a"),
        ("project__colour", "red", "colour"),
        ("project__data__colour", "red", "data.colour"),
        ("project__networks", [], "networks"),
        (
            "project__networks",
            {"model": {"nodes": [{"id": 1, "type": "Dense"}]}},
            "networks.model.nodes.0.id",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(path: str, value: Any, blamed: str) -> None:
    with pytest.raises(StoreError) as caught:
        from_json(changed(**{path: value}))
    assert f"`{blamed}" in str(caught.value)


def test_all_faults_are_reported_not_only_the_first() -> None:
    with pytest.raises(StoreError, match="and 1 more") as caught:
        from_json(changed(project__seed="x", project__name=3))
    assert [problem.partition(":")[0] for problem in caught.value.problems] == ["name", "seed"]


def test_two_layers_of_one_name_are_refused() -> None:
    twins = Graph((Node("a", "Dense"), Node("a", "Dense")))
    with pytest.raises(StoreError, match=r"networks\.model\.a.*twice"):
        to_json(Project(networks={"model": twins}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"format": 1}',
        '{"format": 1, "project": {}, "more": 1}',
        '{"format": 0, "project": {}}',
        '{"format": true, "project": {}}',
        '{"format": 1, "format": 1, "project": {}}',
        '{"format": 1, "project": {"seed": NaN}}',
        '{"format": 1, "project": {"seed": 1e999}}',
        '{"format": 1, "project": {"seed": ' + "9" * 5000 + "}}",
        '{"format": 1, "project": ' + "[" * 100_000,
        '{"format": 1, "project": ' + '{"a":' * 65 + "1" + "}" * 65 + "}",
        '{"format": 1, "project": {"name": "\\ud800"}}',
        '"' + '\\"' * 100_000,
        "\ud800",
    ],
)
def test_what_is_no_project_is_refused(text: str) -> None:
    with pytest.raises(StoreError):
        from_json(text)


def test_brackets_inside_text_are_not_depth() -> None:
    project = Project(name="[" * 150, notes='"\\' * 100 + "{" * 200)
    assert from_json(to_json(project)) == project


def test_missing_fields_take_their_defaults() -> None:
    assert from_json('{"format": 1, "project": {"data": {"split": {"seed": 4}}}}') == Project(
        data=replace(Project().data, split=Split(seed=4))
    )


def test_a_newer_format_is_refused_and_says_so() -> None:
    with pytest.raises(StoreError, match="newer version"):
        from_json('{"format": 999, "project": {}}')


def test_an_older_format_is_brought_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(content: dict[str, Any]) -> dict[str, Any]:
        return {"format": 2, "project": {"titel": content["project"]["t"]}}

    def third(content: dict[str, Any]) -> dict[str, Any]:
        return {"format": 3, "project": {"name": content["project"]["titel"]}}

    monkeypatch.setattr(project_text, "FORMAT", 3)
    monkeypatch.setattr(project_text, "UPGRADES", {1: second, 2: third})
    assert from_json('{"format": 1, "project": {"t": "old"}}').name == "old"


def test_there_is_an_upgrade_from_every_older_format() -> None:
    assert set(project_text.UPGRADES) == set(range(1, project_text.FORMAT))
