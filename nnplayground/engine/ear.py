"""What listens to the layers of a network that is only looked at: what goes into activation functions, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf

ACTIVATION_LAYERS = ("Activation", "ReLU", "LeakyReLU", "PReLU", "ELU", "Softmax")
"""Layers that are nothing but an activation function."""
RECTIFIERS = ("relu", "relu6")


def has_one_activation(layer: Any) -> bool:
    """Tell whether a layer applies one activation function, once; what repeats over time does not."""
    if isinstance(layer, (keras.layers.RNN, keras.layers.Wrapper)):
        return False
    return type(layer).__name__ in ACTIVATION_LAYERS or callable(getattr(layer, "activation", None))


def activation_of(layer: Any) -> str:
    """Return the name of a layer's activation function, "" if it has none."""
    if type(layer).__name__ in ACTIVATION_LAYERS and type(layer).__name__ != "Activation":
        return type(layer).__name__.lower()
    function = getattr(layer, "activation", None)
    name = getattr(function, "function", None) or getattr(function, "__name__", "")
    return str(name)


class Called:
    """A layer that is told in every call whether it trains, as `Functional` tells its layers."""

    def __init__(self, layer: Any, training: bool) -> None:
        self._layer, self.call = layer, layer.call
        self._more = {"training": training} if layer._call_has_training_arg else {}  # noqa: SLF001

    def __call__(self, *inputs: Any, **more: Any) -> Any:
        return self._layer(*inputs, **more, **self._more)


@dataclass
class Listener:
    """What the ears of one network tell.

    heard: what went into the activation functions since it was emptied. guided: only positive gradients go backwards through rectifiers.
    """

    heard: list[Any] = field(default_factory=list)
    guided: bool = False


class Ear:
    """An activation function that tells what goes into it, and lets only positive gradients through where that is asked for."""

    def __init__(self, listener: Listener, function: Any, name: str, record: bool) -> None:
        self._listener, self._function, self._record = listener, function, record
        self.__name__ = name

    def __call__(self, x: Any) -> Any:
        if self._record:
            self._listener.heard.append(x)
        y = self._function(x)
        guided = self._listener.guided and self.__name__ in RECTIFIERS
        return only_positive(y) if guided else y


def only_positive(tensor: Any) -> Any:
    """Return the tensor; of the gradients that come back to it, only the positive ones go on (Springenberg et al. 2015)."""

    @tf.custom_gradient  # type: ignore[untyped-decorator]
    def through(y: Any) -> Any:
        return tf.identity(y), lambda slope: tf.nn.relu(slope)

    return masked_as(tensor, through(tensor))


def masked_as(old: Any, new: Any) -> Any:
    """Return the new tensor with the mask that Keras gave the old one."""
    mask = getattr(old, "_keras_mask", None)
    if mask is not None:
        new._keras_mask = mask  # noqa: SLF001
    return new
