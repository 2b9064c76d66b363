"""Ways in which weights start."""

from __future__ import annotations

from nnplayground.core.param import Choice, Flag, Float, Int, Param
from nnplayground.core.registries import INITIALIZERS, KerasEntry


def _seed() -> Int:
    return Int(
        "seed",
        None,
        "Seed of these random numbers alone; none follows the seed of the run.",
        optional=True,
        advanced=True,
        low=0,
        high=2**31 - 1,
    )


def _number(name: str, default: float, text: str, low: float = -1e6) -> Float:
    return Float(name, default, text, low=low, high=1e6)


def _add(name: str, title: str, text: str, *params: Param) -> None:
    INITIALIZERS.add(KerasEntry(name, title, text, params, f"keras.initializers.{name}"))


_SCALED = "A good start when the width of the layers should not matter."
_add(
    "GlorotUniform",
    "Glorot uniform",
    "Uniform within sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010); Keras' default. "
    + _SCALED,
    _seed(),
)
_add(
    "GlorotNormal",
    "Glorot normal",
    "Normal, cut at two deviations, with variance 2 / (inputs + outputs). Suits tanh and sigmoid.",
    _seed(),
)
_add(
    "HeNormal",
    "He normal",
    "Normal, cut at two deviations, with variance 2 / inputs (He et al. 2015). Made for ReLU and its relatives.",
    _seed(),
)
_add(
    "HeUniform",
    "He uniform",
    "Uniform within sqrt(6 / inputs) (He et al. 2015). Made for ReLU and its relatives.",
    _seed(),
)
_add(
    "LecunNormal",
    "LeCun normal",
    "Normal, cut at two deviations, with variance 1 / inputs (LeCun et al. 1998). Needed by SELU.",
    _seed(),
)
_add(
    "LecunUniform",
    "LeCun uniform",
    "Uniform within sqrt(3 / inputs) (LeCun et al. 1998).",
    _seed(),
)
_add(
    "RandomNormal",
    "Random normal",
    "Normal with a mean and deviation that you choose, whatever the size of the layer.",
    _number("mean", 0.0, "Mean of the numbers."),
    _number("stddev", 0.05, "Standard deviation of the numbers.", low=0.0),
    _seed(),
)
_add(
    "RandomUniform",
    "Random uniform",
    "Uniform between two limits that you choose, whatever the size of the layer.",
    _number("minval", -0.05, "Lower limit."),
    _number("maxval", 0.05, "Upper limit."),
    _seed(),
)
_add(
    "TruncatedNormal",
    "Truncated normal",
    "Normal, but numbers farther than two deviations from the mean are drawn again, so none is extreme.",
    _number("mean", 0.0, "Mean of the numbers."),
    _number("stddev", 0.05, "Standard deviation before the cut.", low=0.0),
    _seed(),
)
_add(
    "Zeros",
    "Zeros",
    "All zero. Usual for biases; as weights of a hidden layer all units stay equal and learn nothing apart.",
)
_add("Ones", "Ones", "All one. Usual for scales.")
_add(
    "Constant",
    "Constant",
    "All equal to one number.",
    _number("value", 0.0, "The number."),
)
_add(
    "Orthogonal",
    "Orthogonal",
    "Random matrix with orthogonal rows or columns (Saxe et al. 2014), so signals keep their length. Usual in recurrent layers.",
    _number("gain", 1.0, "Factor on the matrix."),
    _seed(),
)
_add(
    "Identity",
    "Identity",
    "The identity matrix, so the layer starts by passing its input on. Only for two-dimensional weights.",
    _number("gain", 1.0, "Factor on the matrix."),
)
_add(
    "VarianceScaling",
    "Variance scaling",
    "The family behind Glorot, He and LeCun: variance = scale / n, with n chosen by the mode.",
    Float("scale", 1.0, "Factor on the variance.", low=0.0, high=1e6, above=True),
    Choice(
        "mode",
        "fan_in",
        "What n counts: inputs, outputs, or their mean.",
        options=("fan_in", "fan_out", "fan_avg"),
    ),
    Choice(
        "distribution",
        "truncated_normal",
        "Shape of the distribution.",
        options=("truncated_normal", "untruncated_normal", "uniform"),
    ),
    _seed(),
)
_add(
    "STFT",
    "Short-time Fourier",
    "Sines or cosines of a short-time Fourier transform, so that a 1-D convolution starts as a spectrum of sound.",
    Choice("side", "real", "real: cosines. imag: sines.", options=("real", "imag")),
    Choice(
        "window", "hann", "Window laid over each wave.", optional=True, options=("hann", "hamming")
    ),
    Choice(
        "scaling",
        "density",
        "Normalise to a power density, to a power spectrum, or not at all.",
        optional=True,
        options=("density", "spectrum"),
    ),
    Flag("periodic", False, "Make the window periodic instead of symmetric."),
)
