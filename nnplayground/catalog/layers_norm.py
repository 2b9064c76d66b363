"""Layers: normalization."""

from __future__ import annotations

from nnplayground.catalog.settings import (
    axis,
    constraint,
    epsilon,
    initializer,
    layer,
    regularizer,
    variables,
)
from nnplayground.core.param import Flag, Float, Int, Member, Param, Pick
from nnplayground.core.registries import LAYERS


def _center() -> Flag:
    return Flag("center", True, "Add a learnt shift.")


def _scale() -> Flag:
    return Flag("scale", True, "Multiply by a learnt scale. Needless right before a linear layer.")


def _momentum(name: str = "momentum") -> Float:
    return Float(
        name,
        0.99,
        "How slowly the running mean and variance, used when the network predicts, forget. Lower it for short runs.",
        advanced=name != "momentum",
        low=0.0,
        high=0.99999,
    )


def _shift_and_scale() -> tuple[Param, ...]:
    return _center(), _scale(), *variables("beta", "gamma", activity=False)


layer(
    "BatchNormalization",
    "Batch normalization",
    "Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it as learnt (Ioffe and Szegedy 2015). "
    "Deep nets train faster; when predicting it uses running statistics.",
    (
        axis(),
        _momentum(),
        epsilon(1e-3),
        _center(),
        _scale(),
        initializer("beta"),
        initializer("gamma"),
        initializer("moving_mean"),
        initializer("moving_variance"),
        regularizer("beta"),
        regularizer("gamma"),
        constraint("beta"),
        constraint("gamma"),
        Flag(
            "renorm",
            False,
            "Correct each batch towards the running statistics (Ioffe 2017). Helps with very small batches.",
            advanced=True,
        ),
        _momentum("renorm_momentum"),
    ),
    learns=True,
    group="Normalization",
    sample=((8,),),
    words="bn standardize covariate shift",
)
layer(
    "LayerNormalization",
    "Layer normalization",
    "Brings the features of each example to mean 0 and variance 1, whatever the batch (Ba et al. 2016). "
    "For transformers and recurrent nets.",
    (axis(), epsilon(1e-3), *_shift_and_scale()),
    learns=True,
    group="Normalization",
    sample=((6, 8),),
    words="ln transformer",
)
layer(
    "GroupNormalization",
    "Group normalization",
    "Normalises groups of channels within each example (Wu and He 2018). For pictures with small batches.",
    (
        Int(
            "groups",
            4,
            "Number of groups; it must divide the channels. -1 or the number of channels = each alone, 1 = all together.",
            low=-1,
            high=100_000,
        ),
        axis(),
        epsilon(1e-3),
        *_shift_and_scale(),
    ),
    learns=True,
    group="Normalization",
    sample=((6, 6, 8),),
    words="gn instance normalization",
)
layer(
    "RMSNormalization",
    "RMS normalization",
    "Divides the features of each example by their root mean square and scales them as learnt (Zhang and Sennrich 2019). "
    "A cheaper layer normalization.",
    (axis(), epsilon(1e-6)),
    learns=True,
    group="Normalization",
    sample=((6, 8),),
    words="root mean square transformer llama",
)
layer(
    "UnitNormalization",
    "Unit normalization",
    "Scales the features of each example to length 1, so only their direction counts. For similarity of vectors.",
    (axis(),),
    group="Normalization",
    sample=((8,),),
    words="l2 length cosine",
)
layer(
    "SpectralNormalization",
    "Spectral normalization",
    "Wraps a layer and keeps the largest stretch of its weights at 1 (Miyato et al. 2018). Calms the discriminator of a GAN.",
    (
        Member(
            "layer", Pick("Dense"), "The layer whose weights are kept in check.", registry=LAYERS
        ),
        Int(
            "power_iterations",
            1,
            "Steps of the estimate of the stretch.",
            advanced=True,
            low=1,
            high=1000,
        ),
    ),
    learns=True,
    group="Normalization",
    sample=((8,),),
    words="gan lipschitz wrapper",
)
