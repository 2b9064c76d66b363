"""What differs among projects, in a few words for each: for the legend of runs that train side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nnplayground.core import contrast, field
from nnplayground.core.contrast import Setting
from nnplayground.core.field import FIELDS
from nnplayground.core.graph import Graph
from nnplayground.core.param import Member, Param, Pick
from nnplayground.core.project import Project
from nnplayground.core.registries import LAYERS
from nnplayground.core.skips import JOINTS
from nnplayground.core.wording import PRESENCE, said, short

MOST_WORDS = 3
_ABSENT = object()
_ORDER = ("training", "networks", "data", "seed")


@dataclass(frozen=True)
class _Fact:
    """Something that can be said of each of some projects: its name, and its value in every one."""

    path: str
    title: str
    values: tuple[Any, ...]
    param: Param | None = None
    what: str = ""

    def text(self, place: int) -> str:
        """Return the words for one project; "" if there is nothing to say of it."""
        value = self.values[place]
        return "" if value is _ABSENT else said(self.title, value, self.param)


def difference(projects: Sequence[Project]) -> list[str]:
    """Return a label for each project that names only what differs: "rate 0.1", "without dropout".

    If all differ from the first one in the same things, every label has the values of these; else each of the others names what is
    not as in the first, which is called "the project". No label is empty and no two are the same. Twins of the projects do not count.
    """
    facts = _told(projects)
    others = range(1, len(projects))
    common = all(fact.values[place] != fact.values[0] for fact in facts for place in others)
    labels = []
    for place in range(len(projects)):
        said_here = [fact for fact in facts if common or fact.values[place] != fact.values[0]]
        parts = list(dict.fromkeys(text for fact in said_here if (text := fact.text(place))))
        more = ["…"] if len(parts) > MOST_WORDS else []
        nothing = "unchanged" if place or common else "the project"
        labels.append(", ".join([*parts[:MOST_WORDS], *more]) or nothing)
    return _unique(labels)


def subjects(projects: Sequence[Project]) -> list[str]:
    """Return what differs among projects, without the values: "rate", "dropout", "units of 2 layers"; empty if nothing does."""
    return list(dict.fromkeys(fact.title for fact in _told(projects)))


def _told(projects: Sequence[Project]) -> list[_Fact]:
    """Return what is to be said: facts that differ, those about several layers as one, contrasts as having or lacking."""
    facts = [fact for fact in _facts(projects) if _differs(fact.values)]
    contrasts = [what for what in contrast.CONTRASTS if _two_sided(facts, what)]
    plain = [fact for fact in facts if fact.what not in contrasts]
    return [*_gathered(plain), *(_contrast(facts, what) for what in contrasts)]


# --- gathering what can be said ---------------------------------------------------------------------------------------


def _facts(projects: Sequence[Project]) -> list[_Fact]:
    found: list[_Fact] = []
    for path, param in FIELDS.items():
        if path.startswith(("training.", "data.")) or path == "seed":
            values = [field.read(project, path) for project in projects]
            found += _of_value(path, short(path, param), values, param)
    for name in ("training.metrics", "training.callbacks", "data.steps", "training.outputs"):
        values = [field.read(project, name) for project in projects]
        found.append(_Fact(name, name.rpartition(".")[2], tuple(values)))
    found += _of_networks(projects)
    return sorted(found, key=_place)


def _place(fact: _Fact) -> int:
    return next(number for number, start in enumerate(_ORDER) if fact.path.startswith(start))


def _of_value(path: str, title: str, values: Sequence[Any], param: Param | None) -> list[_Fact]:
    """Return the facts about a setting: about a choice, its name and then its own settings."""
    if not isinstance(param, Member) or any(not isinstance(one, Pick) for one in values):
        return [_Fact(path, title, tuple(values), param, _what_of(path, param))]
    names = tuple(one.name for one in values)
    same = not _differs(names)
    facts = [] if same else [_Fact(path, title, names, None, _what_of(path, param))]
    registry = param.registry
    entries = [registry[name] if registry and name in registry else None for name in names]
    for key in dict.fromkeys(key for one in values for key in one.values):
        inner = next(
            (one for entry in entries if entry for one in entry.params if one.name == key), None
        )
        given = [
            one.values.get(key, _default(entry, key) if same else _ABSENT)
            for one, entry in zip(values, entries, strict=True)
        ]
        inner_path = f"{path}.{key}"
        inner_title = short(inner_path, inner) if inner else key.replace("_", " ")
        if same:
            facts += _of_value(inner_path, inner_title, given, inner)
        else:
            facts.append(_Fact(inner_path, inner_title, tuple(given), inner))
    return facts


def _default(entry: Any, key: str) -> Any:
    params = entry.params if entry is not None else ()
    return next((param.default for param in params if param.name == key), _ABSENT)


def _what_of(path: str, param: Param | None) -> str:
    """Return which contrast a setting belongs to, or ""."""
    if path.startswith("training.optimizer."):
        return "momentum" if param and param.name in contrast.MOMENTA else ""
    return ""


def _of_networks(projects: Sequence[Project]) -> list[_Fact]:
    found: list[_Fact] = []
    roles = dict.fromkeys(role for project in projects for role in project.networks)
    for role in roles:
        graphs = [project.networks.get(role, Graph()) for project in projects]
        names = dict.fromkeys(name for graph in graphs for name in graph.by_id)
        cut = _cut(graphs, names)
        for name in names:
            facts = _of_layer(f"networks.{role}.{name}", name, graphs)
            found += [replace(fact, what="skip") for fact in facts] if name in cut else facts
        links = tuple(_links(graph, graphs) for graph in graphs)
        if _differs(links) and not any(_differs(fact.values) for fact in found):
            found.append(_Fact(f"networks.{role}", "links", tuple(map(_number(links), links))))
    return found


def _cut(graphs: Sequence[Graph], names: Iterable[str]) -> set[str]:
    """Return the joints that not all graphs have, and the layers on the links that led into them alone."""
    missing = {
        name: there for name in names if not all(there := tuple(name in graph for graph in graphs))
    }
    readers = {
        name: {one for graph in graphs for one in graph.consumers.get(name, ())} for name in missing
    }
    first = {name: graph[name].type for graph in graphs for name in missing if name in graph}
    cut = {name for name in missing if first[name] in JOINTS}
    while True:
        more = {
            name
            for name in set(missing) - cut
            if readers[name]
            and all(one in cut and missing[one] == missing[name] for one in readers[name])
        }
        if not more:
            return cut
        cut |= more


def _of_layer(path: str, name: str, graphs: Sequence[Graph]) -> list[_Fact]:
    """Return the facts about one layer: whether it is there, which it is, and its settings."""
    nodes = [graph.by_id.get(name) for graph in graphs]
    types = tuple(_ABSENT if node is None else node.type for node in nodes)
    present = [node for node in nodes if node is not None]
    what = _what_of_layer(present[0].type)
    if len(present) < len(nodes):
        there = tuple(node is not None for node in nodes)
        return [_Fact(path, name, there, PRESENCE, what)]
    if _differs(types):
        return [_Fact(path, name, types)]
    entry = LAYERS.get(present[0].type)
    params = {param.name: param for param in entry.params} if entry else {}
    facts = []
    for key in dict.fromkeys(key for node in present for key in node.values):
        param = params.get(key)
        values = [node.values.get(key, param.default if param else _ABSENT) for node in present]
        one = Setting(f"{path}.{key}", present[0].type, param, None) if param else None
        title = " ".join((short("", param) if param else key, "of", name))
        for fact in _of_value(f"{path}.{key}", title, values, param):
            belongs = "regularization" if one and contrast.is_penalty(one) else ""
            belongs = "dropout" if one and contrast.is_dropout(one) else belongs
            facts.append(_Fact(fact.path, fact.title, fact.values, fact.param, belongs))
    return facts


def _what_of_layer(kind: str) -> str:
    if kind in contrast.DROPOUTS:
        return "dropout"
    if kind == "BatchNormalization":
        return "batch_normalization"
    if kind in JOINTS:
        return "skip"
    if kind == "ActivityRegularization":
        return "regularization"
    return "augmentation" if kind in LAYERS and LAYERS[kind].group == "Augmentation" else ""


def _links(graph: Graph, _: object = None) -> tuple[Any, ...]:
    return (tuple((node.id, node.inputs) for node in graph.nodes), graph.outputs)


def _number(values: Sequence[Any]) -> Callable[[Any], int]:
    """Return what gives equal values equal numbers, from 1."""
    known: list[Any] = []
    for value in values:
        if value not in known:
            known.append(value)
    return lambda value: known.index(value) + 1


# --- putting it into words --------------------------------------------------------------------------------------------


def _two_sided(facts: Iterable[_Fact], what: str) -> bool:
    """Tell whether projects differ in a contrast by having or lacking it alone, the same wherever they have it."""
    sides = [
        tuple(fact.values[place] for fact in facts if fact.what == what)
        for place in range(_width(facts))
    ]
    distinct: list[Any] = []
    for side in sides:
        if side not in distinct:
            distinct.append(side)
    return len(distinct) == 2 and any(not any(map(_has, side)) for side in distinct)


def _width(facts: Iterable[_Fact]) -> int:
    return next((len(fact.values) for fact in facts), 0)


def _has(value: Any) -> bool:
    return value is not _ABSENT and value not in (None, False, 0)


def _contrast(facts: Sequence[_Fact], what: str) -> _Fact:
    """Return what a project has or lacks as a whole."""
    own = [fact for fact in facts if fact.what == what]
    has = tuple(any(_has(fact.values[place]) for fact in own) for place in range(_width(own)))
    return _Fact(what, contrast.CONTRASTS[what].title, has, PRESENCE)


def _gathered(facts: Sequence[_Fact]) -> list[_Fact]:
    """Return the facts with those of several layers that vary alike put into one."""
    gathered: dict[int, list[_Fact]] = {}
    for number, fact in enumerate(facts):
        first = next(
            (
                place
                for place, others in gathered.items()
                if _alike(others[0], fact) and fact.path.startswith("networks.")
            ),
            number,
        )
        gathered.setdefault(first, []).append(fact)
    return [group[0] if len(group) == 1 else _merged(group) for group in gathered.values()]


def _alike(one: _Fact, other: _Fact) -> bool:
    """Tell whether two facts are the same about two layers."""
    presence = one.param is PRESENCE and other.param is PRESENCE
    same = presence or one.title.partition(" of ")[0] == other.title.partition(" of ")[0]
    return same and one.param == other.param and one.values == other.values


def _merged(group: Sequence[_Fact]) -> _Fact:
    first = group[0]
    if first.param is PRESENCE:
        title = " ".join((first.title, "and", str(len(group) - 1), "more"))
    else:
        title = " ".join((first.title.partition(" of ")[0], "of", str(len(group)), "layers"))
    return _Fact(first.path, title, first.values, first.param)


def _differs(values: Sequence[Any]) -> bool:
    return any(value != values[0] for value in values[1:])


def _unique(labels: Sequence[str]) -> list[str]:
    """Return the labels with numbers behind those that stand more than once."""
    made: list[str] = []
    for label in labels:
        free, number = label, 2
        while free in made:
            free, number = f"{label} ({number})", number + 1
        made.append(free)
    return made
