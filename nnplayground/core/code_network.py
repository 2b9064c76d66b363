"""Keras calls read from a text -> layers, tensors and models. Nothing is run; `core.code_machine` says in which order calls stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core import registries as r
from nnplayground.core.code_things import (
    CodeError,
    Layer,
    Model,
    Unknown,
    input_config,
    raw,
    take_shape,
    unknown_in,
)
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.naming import snake
from nnplayground.core.param import Pick

MOST_NODES = 5_000
_MOST_LOOKED_AT = 1_000_000
"""Nodes, over all calls of models."""
_MOST_INSIDE = 64
"""Layers, initializers ... that the settings of a layer hold: each wrapper may hold the one before it twice."""
_LONGEST = 190
"""Letters of a name."""
_SPELLINGS = (
    (r"MaxPool(?=\dD)", "MaxPooling"),
    (r"AvgPool(?=\dD)", "AveragePooling"),
    (r"Convolution(?=\dD)", "Conv"),
)
_OPERATORS = {"Add": "Add", "Sub": "Subtract", "Mult": "Multiply"}
_FUNCTIONS = {
    name.lower(): name
    for name in (
        "Add",
        "Average",
        "Concatenate",
        "Dot",
        "Maximum",
        "Minimum",
        "Multiply",
        "Subtract",
    )
}
INPUTS = ("keras.Input", "keras.layers.Input", "keras.layers.InputLayer")
SEQUENTIAL = ("keras.Sequential", "keras.models.Sequential")
FUNCTIONAL = ("keras.Model", "keras.models.Model")


class Network:
    """Collects the nodes that the calls of a text make."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.notes: list[str] = []
        self.models: list[Model] = []
        self._counts: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._looked_at = 0

    def layer(self, line: int, path: str, arguments: list[Any], keywords: dict[str, Any]) -> Layer:
        """Return the layer that a call of a class of Keras makes; it is in no network before it is called."""
        kind = "InputLayer" if path in INPUTS else class_name(path)
        name = keywords.pop("name", "")
        if kind not in r.LAYERS:
            raise CodeError(line, f"{kind} is no layer that is known here")
        entry = r.LAYERS[kind]
        names = [param.name for param in entry.params]
        if len(arguments) > len(names):
            raise CodeError(line, f"{kind} takes at most {len(names)} settings")
        config = {**dict(zip(names, arguments)), **keywords}
        shape = take_shape(config, names)
        if kind == "InputLayer":
            config = input_config(config)
        for key, value in config.items():
            odd = unknown_in(value)
            if odd is not None:
                raise CodeError(
                    odd.line or line,
                    f"`{key}` of {kind} cannot be read from the text alone: {odd.text}",
                )
        settings = {"class_name": kind, "config": {key: raw(one) for key, one in config.items()}}
        try:
            values = kv.layer_values(settings, lambda text: self._note(name or kind, text))
        except kv.UnsaidError as error:
            raise CodeError(line, f"a setting of {kind} is not known here: {error}") from error
        if _objects(values) > _MOST_INSIDE:
            raise CodeError(line, "the text is nested too deeply or damaged")
        if config.get("trainable") is False and "trainable" in names:
            values["trainable"] = False
        layer = Layer(kind, values, name[:_LONGEST] if isinstance(name, str) else "")
        if shape is not None:
            layer.values["input_shape"] = shape
        return layer

    def input(self, line: int, layer: Layer) -> Ref:
        """Add an input."""
        return Ref(self._add(line, layer, ()))

    def call(
        self, line: int, layer: Any, inputs: Sequence[Ref], more: Mapping[str, Any] | None = None
    ) -> Any:
        """Add a call of a layer or a model; returns its output tensor, or a tuple of several.

        more: further arguments of the call by name, of which those are kept that the catalog counts as settings.
        """
        if isinstance(layer, Model):
            return self._call_model(line, layer, inputs)
        self._set_on_call(layer, more or {})
        entry = r.LAYERS[layer.type]
        if "query" in entry.slots and entry.inputs[0] == 1 and len(set(inputs)) == 1:
            inputs = inputs[:1]  # attention of a tensor to itself is one link here
        name = self._add(line, layer, tuple(inputs))
        count = _tensors(layer.type, layer.values)
        return Ref(name) if count == 1 else tuple(Ref(name, port) for port in range(count))

    def _set_on_call(self, layer: Layer, more: Mapping[str, Any]) -> None:
        """Take the settings that belong to a call; all calls of a layer have those of the first one."""
        entry = r.LAYERS[layer.type]
        for key in entry.on_call:
            default = entry.param(key).default
            value, old = more.get(key, default), layer.values.get(key, default)
            if isinstance(value, Unknown):
                raise CodeError(
                    value.line,
                    f"`{key}` of {layer.type} cannot be read from the text alone: {value.text}",
                )
            if not layer.nodes and value != default:
                layer.values[key] = value
            elif layer.nodes and value != old:
                self._note(layer.nodes[0], f"another call has `{key}` = {value!r:.40}, left out")

    def operator(self, line: int, kind: str, one: Ref, other: Ref) -> Ref:
        """Add the layer that an operator between two tensors stands for."""
        if kind not in _OPERATORS:
            raise CodeError(line, f"there is no layer for this operation ({kind}) between tensors")
        return Ref(self._add(line, Layer(_OPERATORS[kind], {}), (one, other)))

    def function(self, line: int, path: str, arguments: list[Any], keywords: dict[str, Any]) -> Any:
        """Add the layer that a function on tensors stands for, such as `keras.layers.concatenate`."""
        kind = _FUNCTIONS[path.rpartition(".")[2]]
        tensors = arguments[0] if arguments else keywords.pop("inputs", None)
        if not isinstance(tensors, (list, tuple)) or not all(
            isinstance(one, Ref) for one in tensors
        ):
            raise CodeError(line, f"this is no tensor of the network: {path:.60}")
        return self.call(line, self.layer(line, f"keras.layers.{kind}", [], keywords), tensors)

    def finished(self, line: int, model: Model) -> Model:
        """Return a Sequential model with its layers called, one after the other; others as they are."""
        if model.layers is None or model.outputs:
            return model
        layers = list(model.layers)
        if not layers:
            raise CodeError(line, "the Sequential model has no layers")
        first = layers[0]
        if isinstance(first, Ref):
            tensor, layers = first, layers[1:]
        elif isinstance(first, Layer) and first.type == "InputLayer":
            tensor, layers = self.input(line, first), layers[1:]
        else:
            shape = getattr(first, "values", {}).pop("input_shape", None)
            values = {"shape": tuple(shape)} if shape is not None else {}
            tensor = self.input(line, Layer("InputLayer", values, "input"))
        model.inputs = (tensor,)
        model.outputs = (self._chain(line, layers, tensor),)
        return model

    def _chain(self, line: int, layers: Sequence[Any], tensor: Ref) -> Ref:
        for layer in layers:
            if not isinstance(layer, (Layer, Model)):
                raise CodeError(line, "a Sequential model holds something that is no layer")
            found = self.call(line, layer, (tensor,))
            tensor = found[0] if isinstance(found, tuple) else found
        return tensor

    def _call_model(self, line: int, model: Model, inputs: Sequence[Ref]) -> Any:
        """Add the layers of a model inside another one: of a Sequential model at its call, of a functional one as they stand."""
        if model.layers is not None:
            layers = [one for one in model.layers if getattr(one, "type", "") != "InputLayer"]
            return self._chain(line, [one for one in layers if not isinstance(one, Ref)], inputs[0])
        graph = Graph(tuple(self.nodes.values()))
        self._looked_at += len(graph.nodes)
        if self._looked_at > _MOST_LOOKED_AT:
            raise CodeError(line, "models call each other too often")
        inside = set(self.of_model(model))
        copies: dict[Ref, Ref] = dict(zip(model.inputs, inputs))
        for node in graph.order():
            read = [ref for ref in node.inputs if ref in copies]
            if node.id not in inside or not read or Ref(node.id) in copies:
                continue
            self._check_room(line)
            new = self._free(node.id)
            refs = tuple(copies.get(ref, ref) for ref in node.inputs)
            self.nodes[new] = replace(node, id=new, inputs=refs, layer=node.owner)
            for port in range(8):
                copies[Ref(node.id, port)] = Ref(new, port)
        outputs = tuple(copies.get(ref, ref) for ref in model.outputs)
        return outputs if len(outputs) > 1 else outputs[0]

    def _add(self, line: int, layer: Layer, inputs: tuple[Ref, ...]) -> str:
        self._check_room(line)
        shape = layer.values.pop("input_shape", None)
        if shape is not None and not inputs:
            inputs = (self.input(line, Layer("InputLayer", {"shape": tuple(shape)}, "input")),)
        wanted = layer.nodes[0] if layer.nodes else layer.name or self._numbered(layer.type)
        given = bool(layer.name and not layer.nodes)
        if given and layer.name in self.nodes:
            raise CodeError(line, f"two layers have the name {layer.name!r:.80}")
        name = wanted if given and "/" not in wanted else self._free(wanted)
        owner = layer.nodes[0] if layer.nodes else ""
        self.nodes[name] = Node(name, layer.type, dict(layer.values), inputs, owner)
        layer.nodes.append(name)
        return name

    def _check_room(self, line: int) -> None:
        if len(self.nodes) >= MOST_NODES:
            raise CodeError(line, f"the network has more than {MOST_NODES} layers")

    def named(self, value: Any, name: str) -> Any:
        """Return what a call gave; if it was the newest one, of a layer called before, its node gets the name of the variable."""
        refs = value if isinstance(value, tuple) else (value,)
        old = next(reversed(self.nodes), "")
        again = all(isinstance(one, Ref) and one.node == old for one in refs) and bool(refs)
        if not again or not self.nodes[old].layer or name in self.nodes or len(name) < 2:
            return value
        node = self.nodes.pop(old)
        self._last.clear()
        self.nodes[name] = replace(node, id=name)
        moved = tuple(Ref(name, one.port) for one in refs)
        return moved if isinstance(value, tuple) else moved[0]

    def _numbered(self, kind: str) -> str:
        """Return a name as Keras gives it: conv2d, conv2d_1, ..."""
        base = snake(kind)
        count = self._counts.get(base, 0)
        self._counts[base] = count + 1
        return f"{base}_{count}" if count else base

    def _free(self, wanted: str) -> str:
        """Return a name as `Graph.free_id` does, without a graph for each of them."""
        base = Graph().free_id(wanted)
        if base not in self.nodes:
            return base
        stem = re.sub(r"_\d+$", "", base)
        number = self._last.get(stem, 0) + 1
        while f"{stem}_{number}" in self.nodes:
            number += 1
        self._last[stem] = number
        return f"{stem}_{number}"

    def _note(self, name: str, text: str) -> None:
        sentence = f"{name}: {text}."
        if sentence not in self.notes:
            self.notes.append(sentence)

    def of_model(self, model: Model) -> list[str]:
        """Return the nodes of a functional model, or of a Sequential one that has been called."""
        graph = Graph(tuple(self.nodes.values()))
        found = {ref.node for ref in model.outputs}
        return sorted(found.union(*(graph.ancestors(one) for one in found)))

    def freeze(self, names: Sequence[str], trainable: bool) -> None:
        """Let layers learn, or not."""
        owners = {self.nodes[name].owner for name in names}
        for name, node in self.nodes.items():
            if node.owner not in owners or node.type == "InputLayer":
                continue
            values = {key: one for key, one in node.values.items() if key != "trainable"}
            self.nodes[name] = replace(
                node, values=values if trainable else {**values, "trainable": False}
            )


_STATES: Mapping[str, int] = {"LSTM": 2, "ConvLSTM1D": 2, "ConvLSTM2D": 2, "ConvLSTM3D": 2}
"""States of the recurrent layers that have more than one."""


def _tensors(kind: str, values: Mapping[str, Any]) -> int:
    """Return how many tensors a call of a layer returns."""
    inner = values.get("layer") if kind == "Bidirectional" else None
    if isinstance(inner, Pick) and inner.values.get("return_state"):
        return 1 + 2 * _STATES.get(inner.name, 1)
    if values.get("return_state"):
        return 1 + _STATES.get(kind, 1)
    return 2 if values.get("return_attention_scores") else r.LAYERS[kind].outputs


def _objects(values: Mapping[str, Any]) -> int:
    """Count the objects in the settings of a layer."""
    inside = [value.values for value in values.values() if isinstance(value, Pick)]
    return len(inside) + sum(map(_objects, inside))


def class_name(path: str) -> str:
    """Return the name of a class, in the one spelling of the several that Keras knows: MaxPool2D is MaxPooling2D."""
    name = path.rpartition(".")[2]
    for short, long in _SPELLINGS:
        name = re.sub(short, long, name)
    return name


def is_function(path: str) -> bool:
    """Tell whether a path names a function that stands for a layer."""
    return path.startswith("keras.layers.") and path.rpartition(".")[2] in _FUNCTIONS
