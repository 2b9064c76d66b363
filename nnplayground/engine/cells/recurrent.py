"""Recurrent layers that Keras lacks."""

from __future__ import annotations

from typing import Any

import keras

_KEPT = ("return_sequences", "go_backwards", "unroll", "zero_output_for_mask")


@keras.saving.register_keras_serializable("nnplayground")
class TruncatedCell(keras.layers.StackedRNNCells):
    """A recurrent cell through whose state no gradient goes back over every `steps`-th time step; its outputs are unchanged.

    The state has one more number for each example, (batch, 1): the time steps that are done.
    """

    def __init__(self, cells: list[Any], steps: int = 20, **kwargs: Any) -> None:
        super().__init__(cells, **kwargs)
        self.steps = steps

    @property
    def state_size(self) -> list[Any]:
        """Return the sizes of the cell's state, and 1."""
        return [*super().state_size, 1]

    def get_initial_state(self, batch_size: Any = None) -> list[Any]:
        """Return the cell's state before the first time step, and no time steps done."""
        done = keras.ops.zeros((batch_size, 1), dtype=self.compute_dtype)
        return [*super().get_initial_state(batch_size), done]

    def call(self, inputs: Any, states: list[Any], training: bool = False) -> tuple[Any, list[Any]]:
        """Return the output of one time step and the new state."""
        *inner, done = states
        length = keras.ops.convert_to_tensor(self.steps, dtype=done.dtype)
        cut = keras.ops.equal(keras.ops.mod(done, length), 0)
        inner = keras.tree.map_structure(
            lambda state: keras.ops.where(cut, keras.ops.stop_gradient(state), state), inner
        )
        output, new = super().call(inputs, inner, training=training)
        return output, [new, done + 1]

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        return {**super().get_config(), "steps": self.steps}


@keras.saving.register_keras_serializable("nnplayground")
class TruncatedBPTT(keras.layers.RNN):
    """A recurrent layer with truncated backpropagation through time (Williams and Peng 1990).

    It computes what the layer computes. Backwards, the sequence is cut into pieces of `steps` time steps, and no gradient goes from
    one to the piece before it. Works with SimpleRNN, LSTM and GRU; raises ValueError for anything else.
    """

    def __init__(self, layer: Any, steps: int = 20, **kwargs: Any) -> None:
        if not isinstance(layer, (keras.layers.SimpleRNN, keras.layers.LSTM, keras.layers.GRU)):
            raise ValueError(
                f"Truncated BPTT works with SimpleRNN, LSTM and GRU, not with {type(layer).__name__}"
            )
        if layer.return_state:
            raise ValueError("The layer inside Truncated BPTT cannot return its state as well")
        kept = {name: getattr(layer, name) for name in _KEPT}
        kwargs.setdefault("activity_regularizer", layer.activity_regularizer)
        cell = TruncatedCell([layer.cell], steps, name="truncated_cell")
        super().__init__(cell, **kept, **kwargs)
        self._settings = {"layer": keras.saving.serialize_keras_object(layer), "steps": steps}

    def get_config(self) -> dict[str, Any]:
        """Return the arguments of the constructor."""
        common = keras.layers.Layer.get_config(self)
        return {**common, **self._settings}

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: Any = None) -> TruncatedBPTT:
        """Return the layer that `get_config` described."""
        layer = keras.saving.deserialize_keras_object(config.pop("layer"), custom_objects)
        return cls(layer, **config)
