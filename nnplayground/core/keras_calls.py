"""How a layer is called in a config of Keras: on which tensors, with what else. Reads the form of Keras 3 and that of Keras 2."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeGuard, TypeVar

from nnplayground.core.graph import Ref

Place = tuple[str, int, int]
"""A tensor in a config: the name of a layer, which of its calls, which of that call's outputs."""
_L = TypeVar("_L")
KerasTensors = dict[Place, Ref]

_ORDER = ("inputs", "x", "sequences", "sequence", "query", "value", "key", "initial_state")
_MASKS = ("mask", "attention_mask", "query_mask", "value_mask", "key_mask")
_DEEPEST = 32


@dataclass(frozen=True)
class Call:
    """A call.

    tensors: what it is called on, in order: places first, references once they are known.
    keywords: arguments by name that hold no tensor. given: numbers and such that stand between the tensors.
    alike: all tensors have as many axes, as far as the file says. turned: the first argument is no tensor, as in 1 - x.
    new: it is in the form of Keras 3.
    """

    tensors: tuple[Place | Ref, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)
    given: tuple[Any, ...] = ()
    alike: bool = True
    turned: bool = False
    new: bool = False

    def places(self) -> list[Place]:
        """Return the places of the tensors that are not known yet."""
        return [one for one in self.tensors if not isinstance(one, Ref)]

    def refs(self) -> list[Ref]:
        """Return the tensors that are known."""
        return [one for one in self.tensors if isinstance(one, Ref)]

    def filled(self, tensors: Mapping[Place, Ref]) -> Call:
        """Return the call with references for places."""
        found = (one if isinstance(one, Ref) else tensors[one] for one in self.tensors)
        return replace(self, tensors=tuple(found))

    def constants(self) -> list[Any]:
        """Return what it is called with beside tensors."""
        named = [{key: one} for key, one in self.keywords.items() if one not in (None, False)]
        return [*self.given, *named]

    def numbers(self) -> list[float]:
        """Return the numbers among the constants."""
        return [
            float(one)
            for one in self.given
            if isinstance(one, (int, float)) and not isinstance(one, bool)
        ]


Turn = tuple[str, int, Call, _L]
"""The name of a layer, which of its calls, that call, anything."""


def calls_of(layer: Mapping[str, Any]) -> list[Call]:
    """Return the calls of a layer of a functional model, in the order in which its tensors count them."""
    nodes = layer.get("inbound_nodes")
    if not isinstance(nodes, list):
        return []
    if nodes and _is_place(nodes[0]):  # Keras 2 leaves out the list of calls of a layer with one
        nodes = [nodes]
    return [_call(node) for node in nodes]


def places_of(value: Any) -> list[Place]:
    """Return the tensors in a list of inputs or outputs, however it is nested."""
    if _is_place(value):
        return [(value[0], int(value[1]), int(value[2]))]
    inside: Any = value.values() if isinstance(value, Mapping) else value
    if not isinstance(inside, list) and not isinstance(value, Mapping):
        return []
    return [place for one in inside for place in places_of(one)]


def from_zero(
    calls: Sequence[Turn[_L]], ends: Sequence[Place], models: Mapping[str, bool]
) -> tuple[list[Turn[_L]], list[Place]]:
    """Return calls and outputs of a model with the calls of models inside counted from 0, as those of layers are.

    A model that was made with its inputs has been called once before, which is in no file. Keras 2 counts that call always, Keras 3
    does for functional models, and only in the list of outputs (keras 3.15).

    Args:
        calls: as for `in_turn`.
        ends: the outputs.
        models: the models inside: whether each is functional.
    """
    read = {place[:2] for _, _, call, _ in calls for place in call.places()}
    last = {place[:2] for place in ends}
    later = {name for name in models if not {(name, 0)} & (read | last)}
    new = {name for name, _, call, _ in calls if call.new and name in models}
    of_calls = later - new
    of_ends = of_calls | {name for name in new if models[name] and (name, 0) not in last}
    if not of_ends:
        return list(calls), list(ends)

    def earlier(place: Place, names: set[str]) -> Place:
        return (place[0], place[1] - (place[0] in names), place[2])

    def moved(call: Call) -> Call:
        tensors = (one if isinstance(one, Ref) else earlier(one, of_calls) for one in call.tensors)
        return replace(call, tensors=tuple(tensors))

    turns = [(name, number, moved(call), rest) for name, number, call, rest in calls]
    return turns, [earlier(place, of_ends) for place in ends]


def ports_read(calls: Iterable[Call], ends: Iterable[Place]) -> dict[tuple[str, int], set[int]]:
    """Return which outputs of each call are read by others or leave the model."""
    found: dict[tuple[str, int], set[int]] = {}
    for name, number, port in (*(place for call in calls for place in call.places()), *ends):
        found.setdefault((name, number), set()).add(port)
    return found


def in_turn(calls: Sequence[Turn[_L]]) -> Iterator[Turn[_L]]:
    """Yield calls so that each follows those it reads; else in the given order.

    Calls on a cycle come last.
    """
    made = {(name, number): place for place, (name, number, _, _) in enumerate(calls)}
    readers: dict[int, list[int]] = {}
    waiting: list[int] = []
    for index, (_, _, call, _) in enumerate(calls):
        sources = {made[one[:2]] for one in call.places() if one[:2] in made}
        waiting.append(len(sources))
        for source in sources:
            readers.setdefault(source, []).append(index)
    ready = [index for index, count in enumerate(waiting) if not count]
    done = 0
    while ready:
        index = heapq.heappop(ready)
        done += 1
        yield calls[index]
        for reader in readers.get(index, ()):
            waiting[reader] -= 1
            if not waiting[reader]:
                heapq.heappush(ready, reader)
    if done < len(calls):
        yield from (calls[index] for index, count in enumerate(waiting) if count)


def _call(node: Any) -> Call:
    if isinstance(node, Mapping):
        return _call_3(node.get("args"), node.get("kwargs"))
    return _call_2(node if isinstance(node, list) else [])


def _call_3(arguments: Any, named: Any) -> Call:
    tensors: list[Place] = []
    ranks: list[int] = []
    given: list[Any] = []
    keywords: dict[str, Any] = {}
    for one in arguments if isinstance(arguments, list) else []:
        found = list(_tensors(one))
        tensors += [place for place, _ in found]
        ranks += [rank for _, rank in found]
        if not found and one is not None:
            given.append(one)
    pairs = sorted((named if isinstance(named, Mapping) else {}).items(), key=_turn)
    for key, value in pairs:
        found = list(_tensors(value))
        if found and key not in _MASKS:
            tensors += [place for place, _ in found]
            ranks += [rank for _, rank in found]
        elif not found:
            keywords[key] = value
    first = arguments[0] if isinstance(arguments, list) and arguments else None
    turned = first is not None and not any(_tensors(first))
    return Call(tuple(tensors), keywords, tuple(given), len(set(ranks)) < 2, turned, new=True)


def _call_2(tensors: list[Any]) -> Call:
    """Read [[layer, call, output, {named}], ...]: all named arguments stand with the first tensor."""
    if _is_place(tensors):
        tensors = [tensors]
    found: list[Place] = []
    keywords: dict[str, Any] = {}
    for one in tensors:
        if not _is_place(one):
            found += places_of(one)
            continue
        found.append((one[0], int(one[1]), int(one[2])))
        named = one[3] if len(one) > 3 and isinstance(one[3], Mapping) else {}
        for key, value in sorted(named.items(), key=_turn):
            places = places_of(value)
            if places and key not in _MASKS:
                found += places
            elif not places:
                keywords[key] = value
    return Call(tuple(found), keywords)


def _turn(pair: tuple[str, Any]) -> int:
    """Return when a named argument has its turn: in the order in which layers take their inputs."""
    return _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER)


def _is_place(value: Any) -> TypeGuard[list[Any]]:
    return (
        isinstance(value, list)
        and len(value) >= 3
        and isinstance(value[0], str)
        and all(isinstance(one, int) and not isinstance(one, bool) for one in value[1:3])
    )


def _tensors(value: Any, depth: int = 0) -> Iterator[tuple[Place, int]]:
    """Yield the tensors in an argument with their numbers of axes."""
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        config = value.get("config")
        if value.get("class_name") == "__keras_tensor__" and isinstance(config, Mapping):
            history, shape = config.get("keras_history"), config.get("shape")
            if _is_place(history):
                rank = len(shape) if isinstance(shape, list) else 0
                yield (history[0], int(history[1]), int(history[2])), rank
            return
        inside: Any = list(value.values())
    else:
        inside = value if isinstance(value, list) else []
    for one in inside:
        yield from _tensors(one, depth + 1)
