"""The walk through a config of Keras: layers, their calls and the models inside a model become nodes and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core.blocks import Block
from nnplayground.core.graph import Node, Ref
from nnplayground.core.keras_calls import (
    Call,
    KerasTensors,
    calls_of,
    from_zero,
    in_turn,
    places_of,
    ports_read,
)
from nnplayground.core.keras_operations import is_operation, operation
from nnplayground.core.param import Pick
from nnplayground.core.registries import LAYERS

MOST_NODES = 3_000
"""Three times as many as the largest published networks have; to build more takes longer than a person waits for an answer."""
MODELS = ("Functional", "Model", "Sequential")
_TRAINING = ("Augmentation", "Preprocessing")
"""Groups of layers that Keras writes `training` of, whether or not somebody asked for it."""
_SHOWN = 3


class ConfigError(ValueError):
    """A config that describes no network; one sentence for people."""


@dataclass(frozen=True)
class Part:
    """A layer, or a model inside a model, as it stands in the file.

    node: the id of the node that has its weights; "" for a model and for a layer that was left out.
    inside: the layers of a model, in the file's order. built: for what input the layer was built, see `keras_values.built_for`.
    """

    name: str
    kind: str
    node: str = ""
    inside: tuple[Part, ...] = ()
    built: Any = None

    def layers(self) -> Iterator[Part]:
        """Yield the layers, those of inner models in their place."""
        if self.kind in MODELS:
            for part in self.inside:
                yield from part.layers()
        else:
            yield self


@dataclass
class Reader:
    """Collects nodes while it walks through a config."""

    nodes: dict[str, Node] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    operations: set[str] = field(default_factory=set)
    notes: dict[str, list[str]] = field(default_factory=dict)
    _looked_at: int = 0
    _order: list[str] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _named: dict[str, int] = field(default_factory=dict)

    def told(self) -> Iterator[str]:
        """Yield the notes, each with the layers that it is about."""
        for text, layers in self.notes.items():
            yield f"{listed(layers)}: {text}."

    def model(
        self, model: Mapping[str, Any], path: tuple[str, ...], given: list[Ref] | None
    ) -> tuple[Part, list[Ref]]:
        """Add the layers of a model; `given` are the tensors that an inner model is called on.

        Returns:
            The model as it stands in the file, and its output tensors.
        """
        config = model.get("config")
        layers = config if isinstance(config, list) else kv.mapping(config).get("layers")
        if not isinstance(layers, list) or not all(isinstance(one, Mapping) for one in layers):
            raise ConfigError("its list of layers is missing or damaged")
        self._looked_at += 1 + len(layers)
        if self._looked_at > 10 * MOST_NODES:
            raise ConfigError("its models call each other too often")
        name = _name(model)
        if model.get("class_name") == "Sequential":
            return self._sequential(name, kv.mapping(config), layers, path, given)
        return self._functional(name, kv.mapping(config), layers, path, given)

    def _sequential(
        self,
        name: str,
        config: Mapping[str, Any],
        layers: list[Any],
        path: tuple[str, ...],
        given: list[Ref] | None,
    ) -> tuple[Part, list[Ref]]:
        if not layers:
            raise ConfigError(f"the model {name:.80} has no layers")
        here = list(given or [])
        parts: list[Part] = []
        if not here and layers[0].get("class_name") != "InputLayer":
            here = self._first_input(config, layers)
        for layer in layers:
            if layer.get("class_name") == "InputLayer" and here:
                continue
            part, here = self._called(layer, path, Call(tuple(here)))
            if part.kind != "InputLayer":  # a Sequential model does not count it among its layers
                parts.append(part)
        return Part(name, "Sequential", inside=tuple(parts)), here

    def _first_input(self, config: Mapping[str, Any], layers: list[Any]) -> list[Ref]:
        """Add the input that a Sequential model without an input layer has: of the shape it was built with, if it was."""
        first = kv.mapping(layers[0].get("config"))
        shape = first.get("batch_input_shape", config.get("build_input_shape"))
        values = {"batch_shape": shape} if isinstance(shape, list) else {}
        node = self._add(Node("input", "InputLayer"))
        layer = {"class_name": "InputLayer", "config": values}
        self.nodes[node] = replace(
            self.nodes[node], values=kv.layer_values(layer, lambda text: None)
        )
        return [Ref(node)]

    def _functional(
        self,
        name: str,
        config: Mapping[str, Any],
        layers: list[Any],
        path: tuple[str, ...],
        given: list[Ref] | None,
    ) -> tuple[Part, list[Ref]]:
        tensors: KerasTensors = {}
        parts: dict[str, Part] = {}
        inputs = places_of(config.get("input_layers"))
        if given is not None:
            if len(inputs) != len(given):
                raise ConfigError(
                    f"the model {name:.80} inside has {len(inputs)} inputs and is called on {len(given)}"
                )
            tensors.update(zip(inputs, given))
        for layer in layers:
            if layer.get("class_name") == "InputLayer":
                parts[_name(layer)] = self._input(layer, path, given, tensors)
        ends = places_of(config.get("output_layers"))
        calls = [
            (_name(layer), number, call, layer)
            for layer in layers
            if layer.get("class_name") != "InputLayer"
            for number, call in enumerate(calls_of(layer))
        ]
        models = {
            key: layer.get("class_name") != "Sequential"
            for key, _, _, layer in calls
            if layer.get("class_name") in MODELS and kv.from_keras(layer)
        }
        calls, ends = from_zero(calls, ends, models)
        ports = ports_read([call for _, _, call, _ in calls], ends)
        for key, number, call, layer in in_turn(calls):
            if any(place not in tensors for place in call.places()):
                raise ConfigError(f"the layer {key!r:.80} reads something that is not in the model")
            part, made = self._called(layer, path, call.filled(tensors), parts.get(key))
            parts.setdefault(key, part)
            tensors.update({(key, number, port): ref for port, ref in enumerate(made)})
            if len(made) == 1 and part.kind not in MODELS:
                # How many outputs a layer has only its readers and Keras know.
                more = ports.get((key, number), ())
                tensors.update({(key, number, port): Ref(made[0].node, port) for port in more})
        if not ends or any(place not in tensors for place in ends):
            raise ConfigError("its outputs are missing or not in the model")
        inside = tuple(parts[_name(layer)] for layer in layers if _name(layer) in parts)
        return Part(name, "Functional", inside=inside), [tensors[place] for place in ends]

    def _input(
        self,
        layer: Mapping[str, Any],
        path: tuple[str, ...],
        given: list[Ref] | None,
        tensors: KerasTensors,
    ) -> Part:
        name = _name(layer)
        place = (name, 0, 0)
        if place not in tensors:
            if given is not None:
                raise ConfigError(f"the input {name!r:.80} of an inner model is not used")
            node = self._add(Node(name, "InputLayer", kv.layer_values(layer, self._note(name))))
            tensors[place] = Ref(node)
        return Part(name, "InputLayer")

    def _called(
        self,
        layer: Mapping[str, Any],
        path: tuple[str, ...],
        call: Call,
        before: Part | None = None,
    ) -> tuple[Part, list[Ref]]:
        """Add a call of a layer or of an inner model; `before`: what its first call made, whose weights it shares."""
        name = _name(layer)
        if layer.get("class_name") in MODELS and kv.from_keras(layer):
            return self._inner(layer, path, call, before)
        inputs = tuple(call.refs())
        wanted = _prefixed(name, path)
        if before is not None and before.node:
            owner = self.nodes[before.node]
            node = self._add(Node(wanted, owner.type, owner.values, inputs, layer=owner.id))
            if before.node in self.unknown:
                self.unknown.append(node)
            return before, [Ref(node)]
        kind, values, known = self._read(layer, name, call)
        node = self._add(Node(wanted, kind, values, inputs))
        if not known:
            self.unknown.append(node)
        if is_operation(layer):
            self.operations.add(node)
            return Part(name, "", ""), [Ref(node)]
        return Part(name, kv.class_of(layer), node, built=kv.built_for(layer)), [Ref(node)]

    def _inner(
        self,
        layer: Mapping[str, Any],
        path: tuple[str, ...],
        call: Call,
        before: Part | None,
    ) -> tuple[Part, list[Ref]]:
        name = _name(layer)
        self._note_call(call, name, None)
        first = len(self._order)
        part, outputs = self.model(layer, (*path, name), list(call.refs()))
        new = self._order[first:]
        if before is not None:
            pairs = zip(before.layers(), part.layers())
            owners = {again.node: old.node for old, again in pairs if old.node and again.node}
            for node in new:
                one = self.nodes[node]
                if one.owner in owners:
                    layer_of = self.nodes[owners[one.owner]]
                    self.nodes[node] = replace(
                        one, layer=layer_of.id, type=layer_of.type, values=layer_of.values
                    )
            part = before
        wanted = name[:190]
        while wanted in self._named:
            self._named[name[:190]] += 1
            wanted = f"{name[:190]} {self._named[name[:190]]}"
        self._named[wanted] = 1
        if new:
            self.blocks.append(Block(wanted, tuple(new)))
        return part, outputs

    def _read(
        self, layer: Mapping[str, Any], name: str, call: Call
    ) -> tuple[str, dict[str, Any], bool]:
        """Return type and settings of a layer's node, and whether the catalog knows them."""
        if is_operation(layer):
            found = operation(layer, call)
            if found is not None:
                return *found, True
            kind, values = kv.kept(layer)
            rest = {**kv.mapping(layer.get("config")), "call": call.constants()}
            return (
                kind,
                kv.kept({**layer, "config": rest})[1] if call.constants() else values,
                False,
            )
        if not kv.known_class(layer):
            return *kv.kept(layer), False
        try:
            values = kv.layer_values(layer, self._note(name))
        except kv.UnsaidError as error:
            self._note(name)(f"holds {error}, which is not known here")
            return *kv.kept(layer), False
        entry = LAYERS[kv.class_of(layer)]
        values |= {
            key: value
            for key, value in call.keywords.items()
            if key in entry.on_call and value is not None
        }
        self._note_call(call, name, entry.name)
        learns = any(param.name == "trainable" for param in entry.params)
        if learns and kv.mapping(layer.get("config")).get("trainable") is False:
            # Keras freezes what is inside, too; it would stay frozen when the layer learns again.
            values = {key: _without_frost(one) for key, one in values.items()}
            values["trainable"] = False
        if not kv.text(layer.get("module")) and Pick("hard_sigmoid") in values.values():
            self._note(name)("`hard_sigmoid` is that of Keras 3; before, it had other corners")
        return entry.name, values, True

    def _note_call(self, call: Call, name: str, kind: str | None) -> None:
        """Note arguments that have no place here. What a layer does in training matters for batch normalization and whole models."""
        entry = LAYERS.get(kind) if kind else None
        for key, value in call.keywords.items():
            said = value in (None, False) or (entry is not None and key in entry.on_call)
            fixed = key == "training" and value is False and (not kind or "BatchNorm" in kind)
            usual = key == "training" and entry is not None and entry.group in _TRAINING
            if usual or (said and not fixed):
                continue
            self._note(name)(f"it is called with `{key:.40}`, which was left out")

    def _note(self, layer: str) -> kv.Note:
        return lambda text: self.notes.setdefault(text, []).append(layer[:60])

    def _add(self, node: Node) -> str:
        """Add a node under a free id; returns the id."""
        if len(self.nodes) >= MOST_NODES:
            raise ConfigError(f"it has more than {MOST_NODES} layers")
        base = re.sub(r"[/\s]+", "_", node.id).strip("_")[:180] or "layer"
        name = base
        while name in self.nodes:
            self._numbers[base] = self._numbers.get(base, 0) + 1
            name = f"{base}_{self._numbers[base]}"
        self.nodes[name] = replace(node, id=name)
        self._order.append(name)
        return name


def listed(names: Iterable[str]) -> str:
    """Return some names for a sentence: the first few of many."""
    kept = list(dict.fromkeys(names))
    more = f" and {len(kept) - _SHOWN} more" if len(kept) > _SHOWN else ""
    return ", ".join(name[:60] for name in kept[:_SHOWN]) + more


def _name(layer: Mapping[str, Any]) -> str:
    """Return the name of a layer: that of its config, or the one that the model knows it by."""
    own = kv.text(kv.mapping(layer.get("config")).get("name"))
    return kv.text(layer.get("name")) or own or kv.text(layer.get("class_name")).lower() or "layer"


def _prefixed(name: str, path: tuple[str, ...]) -> str:
    """Return the id wanted for a layer of an inner model: with the model's name before it, unless it stands there already."""
    if path and not name.startswith(path[-1]):
        return f"{path[-1]}_{name}"
    return name


def _without_frost(value: Any) -> Any:
    if not isinstance(value, Pick):
        return value
    return Pick(value.name, {key: one for key, one in value.values.items() if key != "trainable"})
