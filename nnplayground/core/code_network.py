"""Keras calls read from a text -> layers, tensors and models. Nothing is run; `core.code_machine` says in which order calls stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core import registries as r
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.naming import snake
from nnplayground.core.param import Pick
from nnplayground.core.registry import Registry

MOST_NODES = 5_000
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
_REGISTRIES: Mapping[str, Registry[Any]] = {
    "keras.initializers": r.INITIALIZERS,
    "keras.regularizers": r.REGULARIZERS,
    "keras.constraints": r.CONSTRAINTS,
    "keras.activations": r.ACTIVATIONS,
    "keras.optimizers": r.OPTIMIZERS,
    "keras.losses": r.LOSSES,
    "keras.metrics": r.METRICS,
}
INPUTS = ("keras.Input", "keras.layers.Input", "keras.layers.InputLayer")
SEQUENTIAL = ("keras.Sequential", "keras.models.Sequential")
FUNCTIONAL = ("keras.Model", "keras.models.Model")


class CodeError(ValueError):
    """A text that cannot be read as a network; one sentence with the line it is about."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}" if line else message)
        self.line = line


class Symbol(str):
    """The path of a module, class or function, such as keras.layers.Dense."""


@dataclass(frozen=True, eq=False)
class Unknown:
    """A value that the text alone does not tell."""

    node: ast.AST

    @property
    def line(self) -> int:
        """Return where it stands."""
        return getattr(self.node, "lineno", 0)

    @property
    def text(self) -> str:
        """Return how it is written, cut to a few words."""
        text = ast.unparse(self.node)
        return text if len(text) <= 60 else text[:57] + "..."


@dataclass(frozen=True)
class Made:
    """A Keras object that is no layer: an initializer, an optimizer, a loss ... Arguments without a name are called #0, #1 ..."""

    path: str
    config: Mapping[str, Any]

    def raw(self) -> dict[str, Any]:
        """Return it as Keras writes it in config files; arguments without names get those of the catalog."""
        module, _, name = self.path.rpartition(".")
        registry = _REGISTRIES.get(module)
        known = kv.name_in(registry, name) if registry is not None else ""
        names = [param.name for param in registry[known].params] if registry and known else []
        config = {
            names[int(key[1:])] if key[:1] == "#" else key: one
            for key, one in self.config.items()
            if key[:1] != "#" or int(key[1:]) < len(names)
        }
        return {"module": module, "class_name": name, "config": config}


@dataclass(eq=False)
class Layer:
    """A layer object. nodes: its calls so far."""

    type: str
    values: dict[str, Any]
    name: str = ""
    nodes: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Model:
    """A model. layers: of a Sequential one; it is called layer by layer. name: as the text gives it."""

    layers: list[Any] | None = None
    inputs: tuple[Ref, ...] = ()
    outputs: tuple[Ref, ...] = ()
    name: str = ""


class Network:
    """Collects the nodes that the calls of a text make."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.notes: list[str] = []
        self.models: list[Model] = []
        self._counts: dict[str, int] = {}

    def layer(self, line: int, path: str, arguments: list[Any], keywords: dict[str, Any]) -> Layer:
        """Return the layer that a call of a class of Keras makes; it is in no network before it is called."""
        kind = "InputLayer" if path in INPUTS else class_name(path)
        name = keywords.pop("name", "") or ""
        if kind not in r.LAYERS:
            raise CodeError(line, f"{kind} is no layer that is known here")
        entry = r.LAYERS[kind]
        names = [param.name for param in entry.params]
        if len(arguments) > len(names):
            raise CodeError(line, f"{kind} takes at most {len(names)} settings")
        config = {**dict(zip(names, arguments)), **keywords}
        if kind == "InputLayer":
            config = _input_config(config)
        for key, value in config.items():
            if isinstance(value, Unknown):
                raise CodeError(
                    value.line,
                    f"`{key}` of {kind} cannot be read from the text alone: {value.text}",
                )
        shape = config.pop("input_shape", config.pop("batch_input_shape", None))
        raw = {"class_name": kind, "config": {key: _raw(one) for key, one in config.items()}}
        try:
            values = kv.layer_values(raw, lambda text: self._note(name or kind, text))
        except kv.UnsaidError as error:
            raise CodeError(line, f"a setting of {kind} is not known here: {error}") from error
        if config.get("trainable") is False and "trainable" in names:
            values["trainable"] = False
        layer = Layer(kind, values, str(name))
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
        return self.call(line, self.layer(line, f"keras.layers.{kind}", [], keywords), arguments[0])

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
        copies: dict[Ref, Ref] = dict(zip(model.inputs, inputs))
        order = Graph(tuple(self.nodes.values())).order()
        for node in order:
            read = [ref for ref in node.inputs if ref in copies]
            if not read or Ref(node.id) in copies:
                continue
            new = self._free(node.id)
            refs = tuple(copies.get(ref, ref) for ref in node.inputs)
            self.nodes[new] = replace(node, id=new, inputs=refs, layer=node.owner)
            for port in range(8):
                copies[Ref(node.id, port)] = Ref(new, port)
        outputs = tuple(copies.get(ref, ref) for ref in model.outputs)
        return outputs if len(outputs) > 1 else outputs[0]

    def _add(self, line: int, layer: Layer, inputs: tuple[Ref, ...]) -> str:
        if len(self.nodes) >= MOST_NODES:
            raise CodeError(line, f"the network has more than {MOST_NODES} layers")
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

    def named(self, value: Any, name: str) -> Any:
        """Return what a call gave; if it was the newest one, of a layer called before, its node gets the name of the variable."""
        refs = value if isinstance(value, tuple) else (value,)
        old = next(reversed(self.nodes), "")
        again = all(isinstance(one, Ref) and one.node == old for one in refs) and bool(refs)
        if not again or not self.nodes[old].layer or name in self.nodes or len(name) < 2:
            return value
        node = self.nodes.pop(old)
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
        graph = Graph(tuple(self.nodes.values()))
        return graph.free_id(wanted)

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


def class_name(path: str) -> str:
    """Return the name of a class, in the one spelling of the several that Keras knows: MaxPool2D is MaxPooling2D."""
    name = path.rpartition(".")[2]
    for short, long in _SPELLINGS:
        name = re.sub(short, long, name)
    return name


def is_function(path: str) -> bool:
    """Tell whether a path names a function that stands for a layer."""
    return path.startswith("keras.layers.") and path.rpartition(".")[2] in _FUNCTIONS


def _input_config(config: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of an input; a shape that the text does not tell is that of the data."""
    shape, batch = config.pop("shape", None), config.pop("batch_shape", None)
    config = {key: value for key, value in config.items() if key in ("dtype",)}
    if isinstance(batch, (tuple, list)) and batch:
        return {**config, "batch_shape": list(batch)}
    if isinstance(shape, int):
        shape = (shape,)
    return {**config, "batch_shape": [None, *shape]} if isinstance(shape, (tuple, list)) else config


def _raw(value: Any) -> Any:
    """Return a value as it stands in config files of Keras."""
    if isinstance(value, Made):
        return value.raw()
    if isinstance(value, Layer):
        return {"class_name": value.type, "config": {**value.values, "name": value.name}}
    if isinstance(value, (tuple, list)):
        return [_raw(one) for one in value]
    return value
