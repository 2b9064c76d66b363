"""Calls of functions in a config of Keras, such as the sum of two tensors: what they are here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import keras_values as kv
from nnplayground.core.keras_calls import Call
from nnplayground.core.registries import LAYERS

_MERGES = ("Add", "Subtract", "Multiply", "Maximum", "Minimum")


def is_operation(layer: Mapping[str, Any]) -> bool:
    """Tell whether this is a call of a function of Keras or TensorFlow, which has no weights and no place in files of weights.

    Files in HDF5 do not say where a class comes from; there, functions lack what every layer has.
    """
    module, kind = kv.text(layer.get("module")), kv.class_of(layer)
    if module.startswith("keras.src.ops") or kind in ("TFOpLambda", "TensorFlowOpLayer"):
        return True
    bare = not module and "trainable" not in kv.mapping(layer.get("config"))
    return bare and (kind in _MERGES or kind not in LAYERS)


def operation(layer: Mapping[str, Any], call: Call) -> tuple[str, dict[str, Any]] | None:
    """Return type and settings of a layer of ours that computes what an operation does, or None.

    A sum or product of two tensors of as many axes is a layer; with a number, it is a rescaling (a quotient up to rounding).
    """
    kind = kv.text(layer.get("class_name"))
    numbers = call.numbers()
    if kind in _MERGES and len(call.refs()) > 1 and not call.constants() and call.alike:
        return kind, {}
    if len(call.refs()) != 1 or len(numbers) != 1 or len(call.constants()) != 1:
        return None
    scale, offset = _line(kind, numbers[0], call.turned)
    if scale is None:
        return None
    return "Rescaling", {"scale": scale, **({"offset": offset} if offset else {})}


def _line(kind: str, number: float, turned: bool) -> tuple[float | None, float]:
    """Return a and b of a x + b, which a sum, difference, product or quotient of x and a number is; a is None if it is none."""
    if kind == "Multiply":
        return number, 0.0
    if kind == "Add":
        return 1.0, number
    if kind == "Subtract":
        return (-1.0, number) if turned else (1.0, -number)
    if kind in ("TrueDivide", "Divide") and number and not turned:
        return 1.0 / number, 0.0
    return None, 0.0
