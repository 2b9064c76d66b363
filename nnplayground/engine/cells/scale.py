"""Layers of the ConvNeXt networks (Liu et al. 2022) that Keras keeps for its own models."""

from __future__ import annotations

from typing import Any

import keras


@keras.saving.register_keras_serializable("nnplayground")
class LayerScale(keras.layers.Layer):
    """Multiplies every channel by a learnt number: y = gamma * x (Touvron et al. 2021, Going deeper with image transformers, eq. 3).

    Args:
        init_values: what each of the numbers begins with; small, so that the branch begins as nearly nothing.
        projection_dim: how many channels there are; None = as many as the input has.
    """

    def __init__(
        self, init_values: float = 1e-6, projection_dim: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.init_values = init_values
        self.projection_dim = projection_dim

    def build(self, input_shape: Any) -> None:
        """Make the numbers: gamma, (channels,)."""
        self.gamma = self.add_weight(
            shape=(self.projection_dim or input_shape[-1],),
            initializer=keras.initializers.Constant(self.init_values),
            name="gamma",
        )

    def call(self, inputs: Any) -> Any:
        """Return the inputs (batch, ..., channels), scaled."""
        return inputs * self.gamma

    def compute_output_shape(self, input_shape: Any) -> Any:
        """Return the shape of the inputs."""
        return input_shape

    def get_config(self) -> dict[str, Any]:
        """Return the settings, as Keras saves them."""
        mine = {"init_values": self.init_values, "projection_dim": self.projection_dim}
        return {**super().get_config(), **mine}


@keras.saving.register_keras_serializable("nnplayground")
class StochasticDepth(keras.layers.Layer):
    """Leaves a branch out for whole examples while training (Huang et al. 2016, Deep networks with stochastic depth, eq. 2).

    An example keeps its values with the probability 1 - rate and is then divided by it, as in dropout, so that nothing is scaled when
    the network is used; the paper scales then instead.

    Args:
        drop_path_rate: the share of examples for which the branch is left out, from 0 to below 1.
        seed: of the draws; None = another one each time.
    """

    def __init__(self, drop_path_rate: float = 0.1, seed: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.drop_path_rate = drop_path_rate
        self.seed = seed
        self.seed_generator = keras.random.SeedGenerator(seed)
        self.built = True

    def call(self, inputs: Any, training: bool = False) -> Any:
        """Return the inputs (batch, ...), in training with zeros for the examples that are left out."""
        if not training or not self.drop_path_rate:
            return inputs
        kept = 1.0 - self.drop_path_rate
        shape = (keras.ops.shape(inputs)[0], *(1,) * (len(inputs.shape) - 1))
        draw = keras.random.uniform(shape, dtype=inputs.dtype, seed=self.seed_generator)
        return inputs / kept * keras.ops.floor(kept + draw)

    def compute_output_shape(self, input_shape: Any) -> Any:
        """Return the shape of the inputs."""
        return input_shape

    def get_config(self) -> dict[str, Any]:
        """Return the settings, as Keras saves them."""
        return {**super().get_config(), "drop_path_rate": self.drop_path_rate, "seed": self.seed}
