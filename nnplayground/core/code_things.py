"""What a text of Python stands for while it is read as a network: layers, models, other objects of Keras, and what is not known."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core import registries as r
from nnplayground.core.graph import Ref
from nnplayground.core.param import Pick
from nnplayground.core.registry import Registry

_REGISTRIES: Mapping[str, Registry[Any]] = {
    "keras.initializers": r.INITIALIZERS,
    "keras.regularizers": r.REGULARIZERS,
    "keras.constraints": r.CONSTRAINTS,
    "keras.activations": r.ACTIVATIONS,
    "keras.optimizers": r.OPTIMIZERS,
    "keras.losses": r.LOSSES,
    "keras.metrics": r.METRICS,
}


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


def unknown_in(value: Any) -> Unknown | None:
    """Return the first part of a value that the text does not tell, or that is nothing that a setting can be; None if there is none."""
    if value is None or isinstance(value, (bool, int, float, str, Layer, Pick)):
        return None
    if isinstance(value, Unknown):
        return value
    if isinstance(value, Made):
        value = value.config
    if not isinstance(value, (list, tuple, Mapping)):
        kind = type(value).__name__.lower()
        return Unknown(ast.Name("a tensor" if isinstance(value, Ref) else f"a {kind}"))
    parts = value.values() if isinstance(value, Mapping) else value
    return next((found for one in parts if (found := unknown_in(one)) is not None), None)


def raw(value: Any) -> Any:
    """Return a value as it stands in config files of Keras."""
    if isinstance(value, Made):
        return value.raw()
    if isinstance(value, Layer):
        return raw(Pick(value.type, value.values))
    if isinstance(value, Pick):
        config = {key: raw(one) for key, one in value.values.items()}
        return {"class_name": value.name, "config": config}
    if isinstance(value, (tuple, list)):
        return [raw(one) for one in value]
    if isinstance(value, Symbol) and value.startswith(("keras.", "tf.")):
        return value.rpartition(".")[2]  # a function of Keras goes by its name
    return value


def input_config(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings of an input; a shape that the text does not tell is that of the data."""
    shape, batch = config.get("shape"), config.get("batch_shape")
    found = {key: value for key, value in config.items() if key in ("dtype",)}
    if isinstance(shape, int):
        shape = (shape,)
    whole = [None, *shape] if isinstance(shape, (tuple, list)) else batch
    told = isinstance(whole, (tuple, list)) and whole and unknown_in(whole) is None
    return {**found, "batch_shape": list(whole)} if told and whole else found


def take_shape(config: dict[str, Any], names: Collection[str]) -> tuple[Any, ...] | None:
    """Take the shape of the input out of the settings of a first layer, which may say it in several ways; None if none is told.

    names: of the settings that the layer itself has.
    """
    shape, batch = config.pop("input_shape", None), config.pop("batch_input_shape", None)
    length = config.pop("input_length", None) if "input_length" not in names else None
    count = config.pop("input_dim", None) if "input_dim" not in names else None
    if isinstance(batch, (tuple, list)):
        shape = batch[1:]
    elif isinstance(shape, int):
        shape = (shape,)
    elif shape is None and (count is not None or length is not None):
        shape = [one for one in (length, count) if one is not None]
    told = isinstance(shape, (tuple, list)) and unknown_in(shape) is None
    return tuple(shape) if told and shape is not None else None
