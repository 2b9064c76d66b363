"""Layers: noise and penalties against learning by heart."""

from __future__ import annotations

from nnplayground.catalog.settings import data_format, layer, rate, seed
from nnplayground.core.param import Float, Shape

_SAMPLES = ((16, 4), (12, 12, 3), (8, 8, 8, 2))


def _noise_shape() -> Shape:
    return Shape(
        "noise_shape",
        None,
        "Shape of the mask with the batch axis first; a size 1 shares one decision along that axis, an open size follows the input.",
        optional=True,
        advanced=True,
        open_sizes=True,
    )


layer(
    "Dropout",
    "Dropout",
    "Sets a random share of its inputs to zero in each training step and scales up the rest, so that no unit can rely on one "
    "other (Srivastava et al. 2014). Does nothing when the network predicts.",
    (rate(), _noise_shape(), seed()),
    group="Regularization",
    sample=((8,),),
    words="overfitting drop random",
)
for _rank in (2, 1, 3):
    layer(
        f"SpatialDropout{_rank}D",
        f"Spatial dropout {_rank}D",
        "Drops whole channels instead of single values. For use between convolutions, where neighbours are alike.",
        (rate(), *((data_format(_rank),) if _rank > 1 else ()), seed()),
        group="Regularization",
        sample=(_SAMPLES[_rank - 1],),
        words="overfitting drop channel",
    )
layer(
    "AlphaDropout",
    "Alpha dropout",
    "Dropout that keeps mean and variance (Klambauer et al. 2017). For use with SELU.",
    (
        rate(text="Share of values replaced in each training step. Off when the network predicts."),
        _noise_shape(),
        seed(),
    ),
    group="Regularization",
    sample=((8,),),
    words="overfitting selu",
)
layer(
    "GaussianDropout",
    "Gaussian dropout",
    "Multiplies each value by random noise around 1 while training; as strong as dropout of the same rate.",
    (
        rate(text="Like a dropout rate: the noise has deviation sqrt(rate / (1 - rate))."),
        seed(),
    ),
    group="Regularization",
    sample=((8,),),
    words="overfitting noise multiplicative",
)
layer(
    "GaussianNoise",
    "Gaussian noise",
    "Adds random noise to its input while training. Near the input it acts like more data.",
    (
        Float("stddev", 0.1, "Standard deviation of the noise.", low=0.0, high=1.0),
        seed(),
    ),
    group="Regularization",
    sample=((8,),),
    words="overfitting additive denoising",
)
layer(
    "ActivityRegularization",
    "Activity penalty",
    "Passes values on and adds a penalty on their size to the loss. L1 makes the activity sparse, as in a sparse autoencoder.",
    (
        Float("l1", 0.0, "Factor on the sum of absolute values.", low=0.0, high=1000.0, log=True),
        Float("l2", 0.0, "Factor on the sum of squares.", low=0.0, high=1000.0, log=True),
    ),
    group="Regularization",
    sample=((8,),),
    words="sparse l1 l2 loss",
)
