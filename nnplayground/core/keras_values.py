"""Settings as Keras writes them in its config files -> settings of ours, by the descriptions in the catalog. Keras is not imported."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from nnplayground.core import registries as r
from nnplayground.core.blocks import BLOCK
from nnplayground.core.param import Float, Int, Member, Numbers, Param, Pick, Sides
from nnplayground.core.registry import Registry

Note = Callable[[str], None]
"""Takes what was left out or changed, as the end of a sentence that begins with the name of the layer."""

LONGEST_KEPT = 100_000
_MOST_NUMBERS = 2**28
_OURS = "nnplayground>"
_ALLOWED = ("keras", "tensorflow.keras", "tensorflow.python.keras", "tf_keras", "nnplayground")
# What says nothing about what a layer computes, or what the layer's other settings and its place say already.
_SILENT = frozenset(
    (
        "name",
        "trainable",
        "dtype",
        "batch_shape",
        "batch_input_shape",
        "sparse",
        "ragged",
        "optional",
        "autocast",
        "quantization_config",
        "implementation",
        "time_major",
        "fused",
        "input_length",
        "input_axes",
        "output_axes",
        "zero_output_for_mask",
        "build_input_shape",
        "synchronized",
        "virtual_batch_size",
        "adjustment",
        "epsilon",
        "vocabulary_dtype",
        "vocabulary_size",
        "reduction",
    )
)
_HARMLESS: Mapping[str, tuple[Any, ...]] = {
    "stateful": (False,),
    "dynamic": (False,),
    "groups": (1,),
    "dilation_rate": (1, (1,), (1, 1), (1, 1, 1)),
}
_ACTIVATIONS: Mapping[str, str] = {
    "swish": "silu",
    "hard_swish": "hard_silu",
    "leakyrelu": "leaky_relu",
    "LeakyReLU": "leaky_relu",
    "ReLU": "relu",
    "ELU": "elu",
    "Softmax": "softmax",
}
_SHORT: Mapping[str, str] = {
    "mse": "MeanSquaredError",
    "mae": "MeanAbsoluteError",
    "mape": "MeanAbsolutePercentageError",
    "msle": "MeanSquaredLogarithmicError",
    "rmse": "RootMeanSquaredError",
    "kld": "KLDivergence",
    "acc": "Accuracy",
}
_CLASSES: Mapping[str, str] = {"GroupedQueryAttention": "GroupQueryAttention"}
"""Names of classes in Keras' source that are offered under other ones."""
_RENAMED: Mapping[tuple[str, str], str] = {
    ("LeakyReLU", "alpha"): "negative_slope",
    ("leaky_relu", "alpha"): "negative_slope",
}


class UnsaidError(ValueError):
    """A layer of a config that the catalog has no words for; the message is the name of what it lacks."""


def class_of(thing: Mapping[str, Any]) -> str:
    """Return the class of a serialized object by the name that it has in the catalog; "" if it says none."""
    name = text(thing.get("class_name")).removeprefix(_OURS)
    return _CLASSES.get(name, name)


def known_class(layer: Mapping[str, Any]) -> bool:
    """Tell whether a serialized object is of Keras or of ours and its class is one of the catalog's layers."""
    return class_of(layer) in r.LAYERS and from_keras(layer)


def from_keras(thing: Mapping[str, Any]) -> bool:
    """Tell whether a serialized object says that it is of Keras' own, or of ours; older files say nothing."""
    module, registered = thing.get("module"), thing.get("registered_name")
    package = text(registered).rpartition(">")[0]
    if package not in ("", "Keras", _OURS[:-1]):
        return False
    return not module or text(module).startswith(_ALLOWED)


def kept(layer: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return type and settings of a node that stands for a layer unknown here: its class, and its config as text."""
    name = text(layer.get("class_name")) or "?"
    registered = text(layer.get("registered_name"))
    if ">" in registered:
        name = registered
    elif name in r.LAYERS or name == BLOCK:
        name = f"{name} (special)"
    config = json.dumps(layer.get("config"), ensure_ascii=True)
    return name[:200], {"config": config[:LONGEST_KEPT]}


def built_for(layer: Mapping[str, Any]) -> Any:
    """Return the input that a layer was built for: a shape, a tuple of shapes, or shapes by the names of arguments.

    Keras 3 writes it, Keras 2 does not. None if it is missing, odd, or so large that computing with it could do harm.
    """
    told = mapping(layer.get("build_config"))
    if "input_shape" in told:
        return _shape(told["input_shape"])
    named = mapping(told.get("shapes_dict"))
    found = {name: _shape(one) for name, one in named.items() if name.endswith("_shape")}
    return found if found and None not in found.values() and len(found) == len(named) else None


def _shape(raw: Any) -> tuple[Any, ...] | None:
    """Return a shape, or a tuple of shapes."""
    if not isinstance(raw, list) or not 0 < len(raw) <= 32:
        return None
    if isinstance(raw[0], list):
        inner = tuple(
            _shape(one)
            for one in raw
            if isinstance(one, list) and one and not isinstance(one[0], list)
        )
        return inner if len(inner) == len(raw) and None not in inner else None
    count = 1
    for size in raw:
        if size is not None and (type(size) is not int or size < 1):
            return None
        count *= size or 1
    return tuple(raw) if count <= _MOST_NUMBERS else None


def layer_values(layer: Mapping[str, Any], note: Note) -> dict[str, Any]:
    """Return the settings of a layer that differ from their defaults.

    A value that the catalog does not allow is kept as it is, so that the network cannot be built and the layer says why.

    Raises:
        UnsaidError: a layer inside it is unknown, or a value is of a kind that no setting has.
    """
    name = class_of(layer)
    config = mapping(layer.get("config"))
    if name == "InputLayer":
        return _input_values(config)
    _note_numbers(config.get("dtype"), note)
    values = _values(r.LAYERS[name], config, note)
    back, forward = values.get("backward_layer"), values.get("layer", Pick("LSTM"))
    if name == "Bidirectional" and back is not None:
        way = not forward.values.get("go_backwards", False)
        plain_back = Pick(forward.name, {**forward.values, "go_backwards": way})
        if _told(back) == _told(plain_back):
            del values["backward_layer"]
    return values


def _told(pick: Pick) -> Pick:
    return Pick(pick.name, {key: value for key, value in pick.values.items() if value is not False})


def text(value: Any) -> str:
    """Return a value if it is text, else ""."""
    return value if isinstance(value, str) else ""


def mapping(value: Any) -> Mapping[str, Any]:
    """Return a value if it is an object, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def plain(value: Any) -> Any:
    """Return a value with tuples for lists, and without the wrapping of tuples and arrays.

    Raises:
        UnsaidError: an object of another kind.
    """
    if isinstance(value, list):
        return tuple(plain(one) for one in value)
    if isinstance(value, Mapping):
        kind, config = value.get("class_name"), value.get("config")
        if kind == "__tuple__" or (kind == "Tuple" and "items" in value):
            return plain(value.get("items", config))
        if kind in ("__numpy__", "__tensor__"):
            return plain(mapping(config).get("value"))
        raise UnsaidError(str(kind)[:80])
    return value


def _input_values(config: Mapping[str, Any]) -> dict[str, Any]:
    shape = config.get("batch_shape", config.get("batch_input_shape"))
    values: dict[str, Any] = {}
    if isinstance(shape, (list, tuple)) and len(shape) > 1:
        values["shape"] = plain(list(shape[1:]))
    dtype = _numbers_name(config.get("dtype"))
    if dtype not in ("", "float32"):
        values["dtype"] = dtype
    return values


def _values(entry: Any, config: Mapping[str, Any], note: Note) -> dict[str, Any]:
    params = {param.name: param for param in entry.params}
    found: dict[str, Any] = {}
    for key, raw in config.items():
        name = _RENAMED.get((entry.name, key), key)
        if name in params:
            value = _value(params[name], raw, note)
            if value is not None or params[name].optional:
                found[name] = value
        elif key not in _SILENT and not _empty(raw) and not _harmless(key, raw):
            note(f"the setting `{key:.40}` is not known here and was left out")
    if found.get("strides", ...) == found.get("pool_size"):
        found.pop("strides", None)
    return {name: value for name, value in found.items() if value != params[name].default}


def _harmless(key: str, raw: Any) -> bool:
    return raw == "channels_last" or raw in _HARMLESS.get(key, ())


def _empty(value: Any) -> bool:
    return value is None or value is False or value == "" or value in ([], {})


def _value(param: Param, raw: Any, note: Note) -> Any:
    """Return a value in the form of ours; None where the default says the same."""
    if isinstance(param, Member):
        return member(param, raw, note)
    if param.name == "seed":
        return _seed(param, raw)
    if raw == "channels_last":
        return None
    value = plain(raw)
    if isinstance(param, Int) and isinstance(value, tuple) and len(set(value)) == 1:
        value = value[0]
    if isinstance(param, Numbers):
        value = _flat(value)
    if isinstance(param, (Int, Float)) and isinstance(value, tuple):
        value = _from_range(param, value)
    if isinstance(param, Sides) and param.length == 1 and isinstance(value, tuple):
        value = (value,)  # of one axis Keras writes both sides
    if value is None:
        return None
    try:
        return param.check(value)
    except ValueError:
        note(f"the setting `{param.name}` has a value that is not possible here")
        return value


def _from_range(param: Int | Float, value: tuple[Any, ...]) -> Any:
    """Return the number by which Keras makes a range: (-0.2, 0.2), (0, 0.2), or from the least number that there is."""
    numbers = all(isinstance(one, (int, float)) for one in value)
    if len(value) == 2 and numbers and value[0] in (-value[1], 0, param.low):
        return value[1]
    return value


def _flat(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value if value is None else (value,)
    while value and all(isinstance(one, tuple) for one in value):
        value = tuple(number for one in value for number in one)
    return value


def _seed(param: Param, raw: Any) -> Any:
    """Return a seed; one that is an object of its own, or too large, follows the seed of the run instead."""
    if isinstance(raw, Mapping):
        raw = mapping(raw.get("config")).get("seed")
    try:
        return param.check(raw)
    except ValueError:
        return None


def member(param: Member, raw: Any, note: Note) -> Any:
    """Return a choice of a registry as ours: from a serialized object or a plain name; None if there is none or it is unknown (noted)."""
    registry = param.registry
    if raw is None or registry is None:
        return None
    if registry is r.LAYERS:
        inner = mapping(raw)
        if not known_class(inner):
            raise UnsaidError(text(inner.get("class_name")) or "?")
        return Pick(class_of(inner), layer_values(inner, note))
    if registry is r.ACTIVATIONS:
        return _activation(param, raw, note)
    name = _named(raw)[0]
    found = pick(registry, raw, note)
    if found is None:
        note(f"`{param.name}` is {name:.60}, which is not known here, and was left out")
    return found


def pick(registry: Registry[Any], raw: Any, note: Note) -> Pick | None:
    """Return the entry of a registry that a serialized object, or its name in whichever spelling, means; None if there is none."""
    name, config = _named(raw)
    known = name_in(registry, name)
    if not known or (isinstance(raw, Mapping) and not from_keras(raw)):
        return None
    return Pick(known, _values(registry[known], config, note))


def _activation(param: Member, raw: Any, note: Note) -> Any:
    """Return an activation; an unknown one is kept by its name, since a network without it would be another one."""
    name, config = _named(raw)
    name = _ACTIVATIONS.get(name, name)
    if isinstance(raw, Mapping) and not from_keras(raw) and text(raw.get("module")) != "builtins":
        name = text(raw.get("registered_name")) or f"{name} of another program"
    elif name == "WithSettings":
        name, config = text(config.get("function")), mapping(config.get("settings"))
    if name == "linear" and param.optional:
        return None
    if name not in r.ACTIVATIONS:
        note(f"the activation {name:.60} is not known here, so the network cannot be built")
        return Pick(name[:200])
    return Pick(name, _values(r.ACTIVATIONS[name], config, note))


def _named(raw: Any) -> tuple[str, Mapping[str, Any]]:
    """Return the name and the settings of a serialized object, function or plain name."""
    if not isinstance(raw, Mapping):
        return text(raw).removeprefix(_OURS) or "?", {}
    config = raw.get("config")
    if isinstance(config, str):  # a function: its name stands where the settings of a class do
        return (text(raw.get("registered_name")) or config).removeprefix(_OURS), {}
    return class_of(raw) or "?", mapping(config)


def name_in(registry: Registry[Any], name: str) -> str:
    """Return the entry that a name means, in whichever spelling: glorot_uniform is GlorotUniform."""
    wanted = _SHORT.get(name.lower(), name).replace("_", "").lower()
    for known in registry:
        if known.lower() in (wanted, wanted.removesuffix("initializer")):
            return known
    return ""


def _numbers_name(policy: Any) -> str:
    """Return the name of a dtype or of a policy of dtypes."""
    if isinstance(policy, Mapping):
        return text(mapping(policy.get("config")).get("name"))
    return text(policy)


def _note_numbers(policy: Any, note: Note) -> None:
    name = _numbers_name(policy)
    if name and name != "float32" and not name.startswith(("int", "uint", "bool", "string")):
        note(f"computes with {name:.40} in the file and with float32 here")
