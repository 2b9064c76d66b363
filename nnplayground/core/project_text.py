"""Project <-> text: strict JSON with a format number and upgrades from older ones.

Nothing is looked up in the catalogs, so a layer or data set that this version does not know is kept and written back.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from nnplayground.core.blocks import Block, Remark
from nnplayground.core.field import FIELDS, read
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.json_text import MOST_INTEGER, dump, parsed
from nnplayground.core.param import Member, Pick
from nnplayground.core.project import (
    DOWN,
    RIGHT,
    DataChoice,
    OutputTraining,
    Project,
    Split,
    Training,
)

FORMAT = 2
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: lambda content: {**content, "format": 2},
}
"""From a format to the next one: takes and returns the whole content of project.json, as plain JSON."""

for _kind in (
    Project,
    DataChoice,
    Split,
    Training,
    OutputTraining,
    Pick,
    Graph,
    Node,
    Ref,
    Block,
    Remark,
):
    with_config(ConfigDict(extra="forbid", strict=True))(_kind)
_PROJECT: TypeAdapter[Project] = TypeAdapter(Project)


class StoreError(ValueError):
    """A project that cannot be saved or opened; the message is one sentence, `problems` holds each fault with its path."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


def to_json(project: Project) -> str:
    """Return a project as text; StoreError naming the path of a value that cannot be written."""
    check(project)
    content = {"format": FORMAT, "project": plain(project, "")}
    return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1)


def from_json(text: str) -> Project:
    """Return the project in a text; StoreError if it is none."""
    return upgraded(content_of(text_of(text, "project").encode(), "project.json"))[0]


def content_of(content: bytes, name: str) -> dict[str, Any]:
    """Return the JSON object in a part of a project; StoreError if it is none."""
    try:
        return parsed(content, name)
    except ValueError as error:
        raise StoreError(str(error)) from error


def plain(value: Any, path: str, inner: bool = False) -> Any:
    """Return a value as plain JSON. `inner`: inside the settings of a Pick or Node, where a mapping could not be told from a Pick."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return text_of(value, path)
    if isinstance(value, int) and abs(value) <= MOST_INTEGER:
        return int(value)
    if isinstance(value, float) and math.isfinite(value):
        return float(value)
    if isinstance(value, (tuple, list)):
        return [plain(one, _join(path, number), inner) for number, one in enumerate(value)]
    if (
        is_dataclass(value)
        and not isinstance(value, type)
        and (not inner or isinstance(value, Pick))
    ):
        return {
            one.name: _settings(value.values, _join(path, "values"))
            if one.name == "values" and isinstance(value, (Pick, Node))
            else plain(getattr(value, one.name), _join(path, one.name))
            for one in fields(value)
        }
    if isinstance(value, Mapping) and not inner:
        return {text_of(key, path): plain(one, _join(path, key)) for key, one in value.items()}
    raise StoreError(
        f"`{path}` cannot be saved: {value!r:.80} is not a finite number, text, list or choice."
    )


def _settings(values: Mapping[str, Any], path: str) -> dict[str, Any]:
    return {
        text_of(key, path): plain(one, _join(path, key), inner=True) for key, one in values.items()
    }


def text_of(text: Any, path: str) -> str:
    """Return text that can be written as UTF-8; StoreError naming the path of anything else."""
    if not isinstance(text, str):
        raise StoreError(f"`{path}` cannot be saved: {text!r:.80} is not text.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise StoreError(f"`{path}` cannot be saved: the text holds half a character.") from None
    return text


def _join(path: str, name: object) -> str:
    return f"{path}.{name}" if path else str(name)


def upgraded(content: dict[str, Any]) -> tuple[Project, list[str]]:
    """Return the project in the content of project.json, brought to today's format, and notes about that."""
    made, notes = content.get("format"), []
    if not isinstance(made, int) or isinstance(made, bool) or made < 1:
        raise StoreError("it is no project of this program")
    if made > FORMAT:
        raise StoreError(
            f"it was made by a newer version of this program (format {made}; this version reads up to {FORMAT})"
        )
    for step in range(made, FORMAT):
        content = UPGRADES[step](content)
    if made < FORMAT:
        notes.append(f"The project was brought from format {made} to {FORMAT}.")
    if set(content) != {"format", "project"}:
        raise StoreError("project.json holds something else beside the format and the project")
    try:
        project = _restored(_PROJECT.validate_json(dump(content["project"])), "")
    except ValidationError as error:
        raise _faults(
            [(".".join(map(str, one["loc"])), one["msg"]) for one in error.errors()]
        ) from error
    check(project)
    return project, notes


def _restored(value: Any, path: str) -> Any:
    """Return a value with the settings of every Pick and Node as they were: tuples for lists, Picks for named objects."""
    if isinstance(value, (Pick, Node)):
        values = {
            key: _setting(one, _join(path, f"values.{key}")) for key, one in value.values.items()
        }
        return replace(value, values=values)
    if isinstance(value, tuple):
        return tuple(_restored(one, _join(path, number)) for number, one in enumerate(value))
    if isinstance(value, Mapping):
        return {key: _restored(one, _join(path, key)) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, (type, Ref)):
        return replace(
            value,
            **{
                one.name: _restored(getattr(value, one.name), _join(path, one.name))
                for one in fields(value)
            },
        )
    return value


def _setting(value: Any, path: str) -> Any:
    if isinstance(value, list):
        return tuple(_setting(one, _join(path, number)) for number, one in enumerate(value))
    if isinstance(value, dict):
        name, values = value.get("name"), value.get("values")
        if (
            set(value) != {"name", "values"}
            or not isinstance(name, str)
            or not isinstance(values, dict)
        ):
            raise _faults([(path, "must be a choice with a name and values")])
        return Pick(
            name, {key: _setting(one, _join(path, f"values.{key}")) for key, one in values.items()}
        )
    return value


def check(project: Project) -> None:
    """Refuse plain settings outside their bounds and names that stand twice; choices are left to those who know the catalogs."""
    problems = []
    for path, param in FIELDS.items():
        if not isinstance(param, Member):
            try:
                param.check(read(project, path))
            except ValueError as error:
                problems.append((path, str(error)))
    for role, graph in project.networks.items():
        ids = [node.id for node in graph.nodes]
        problems += [
            (f"networks.{role}.{one:.80}", "stands twice")
            for one in sorted({one for one in ids if ids.count(one) > 1})
        ]
    for role, blocks in project.blocks.items():
        names = [block.name for block in blocks]
        problems += [
            (f"blocks.{role}.{one:.80}", "stands twice")
            for one in sorted({one for one in names if names.count(one) > 1})
        ]
    for role, way in project.direction.items():
        if way not in (DOWN, RIGHT):
            problems.append((f"direction.{role}", "must be down or right"))
    if problems:
        raise _faults(problems)


def _faults(problems: list[tuple[str, str]]) -> StoreError:
    first = f"`{problems[0][0]:.200}`: {problems[0][1]:.200}"
    more = f", and {len(problems) - 1} more faults" if len(problems) > 1 else ""
    return StoreError(f"{first}{more}", tuple(f"{path}: {text}" for path, text in problems))
