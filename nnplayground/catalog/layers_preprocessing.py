"""Layers: preparation inside the network, of numbers, categories, pictures and sound."""

from __future__ import annotations

from nnplayground.catalog.settings import INTERPOLATIONS, axis, data_format, layer, padding
from nnplayground.core.param import Choice, Flag, Float, Int, Numbers, Param

_PICTURE = ((12, 12, 3),)
_ENCODINGS = ("one_hot", "multi_hot", "count")
_ENCODED = (
    "one_hot: a vector with a single 1 for each number. multi_hot: one vector for the example, 1 for each number that occurs. "
    "count: how often each occurs."
)


def _output_mode(default: str, *more: str) -> Choice:
    text = f"int: the number itself. {_ENCODED}" if more else _ENCODED
    return Choice("output_mode", default, text, options=(*more, *_ENCODINGS))


def _count(name: str, default: int, text: str, low: int = 1) -> Int:
    return Int(name, default, text, low=low, high=10_000_000)


def _number(name: str, default: int | None, text: str) -> Int:
    return Int(name, default, text, optional=default is None, advanced=True)


def _salt() -> Int:
    return _number("salt", None, "Number that changes the hash; none = the plain hash.")


layer(
    "Rescaling",
    "Rescaling",
    "Multiplies by a factor and adds an offset. Brings pixels from 0..255 to 0..1.",
    (
        Float("scale", 1 / 255, "Every value is multiplied by this."),
        Float("offset", 0.0, "Added after the factor."),
    ),
    group="Preprocessing",
    sample=_PICTURE,
    words="scale normalize divide 255",
)
layer(
    "Normalization",
    "Fixed normalization",
    "Takes off a mean and divides by the root of a variance that you give. To have them worked out from the training data, use the "
    "preparation step of the data instead.",
    (
        axis("Axis that has its own mean and variance; -1 is the last one."),
        Numbers("mean", (0.0,), "Mean: one number, or one for each feature."),
        Numbers("variance", (1.0,), "Variance: as many numbers as there are means.", low=0.0),
        Flag("invert", False, "Undo the normalization instead."),
    ),
    group="Preprocessing",
    sample=((8,),),
    words="standardize z-score scale",
)
layer(
    "Discretization",
    "Discretization",
    "Sorts numbers into bins and gives the number of the bin.",
    (
        Numbers("bin_boundaries", (-1.0, 0.0, 1.0), "Borders between the bins, rising."),
        _output_mode("int", "int"),
    ),
    group="Preprocessing",
    sample=((4,),),
    words="bin bucket quantize category",
)
layer(
    "CategoryEncoding",
    "Category encoding",
    "Turns category numbers into vectors of 0 and 1.",
    (
        _count("num_tokens", 10, "Number of categories; inputs are 0 to one less."),
        _output_mode("multi_hot"),
    ),
    group="Preprocessing",
    sample=((4,),),
    sample_dtype="int32",
    words="one-hot multi-hot dummy",
)
layer(
    "IntegerLookup",
    "Integer lookup",
    "Replaces the integers of a list by their places in it; all others share the first places. For category codes with gaps.",
    (
        _count("num_oov_indices", 1, "Number of places for integers that are not in the list.", 0),
        _number("mask_token", None, "Integer that stands for padding and gets place 0."),
        _number("oov_token", -1, "Given back for unknown places when inverted."),
        Numbers(
            "vocabulary",
            (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
            "The integers, each once.",
            integers=True,
        ),
        Flag("invert", False, "Turn places back into integers.", advanced=True),
        _output_mode("int", "int"),
        Choice(
            "oov_method",
            "floormod",
            "How unknown integers are spread over their places: by remainder or by hash.",
            advanced=True,
            options=("floormod", "farmhash"),
        ),
        _salt(),
    ),
    group="Preprocessing",
    sample=((4,),),
    sample_dtype="int32",
    words="vocabulary category index token",
)
layer(
    "Hashing",
    "Hashing",
    "Sorts integers into a fixed number of bins by a hash, without a list of what may come. Some share a bin.",
    (
        _count("num_bins", 16, "Number of bins."),
        _number("mask_value", None, "Integer that stands for padding and gets bin 0."),
        _salt(),
        _output_mode("int", "int"),
    ),
    group="Preprocessing",
    sample=((4,),),
    sample_dtype="int32",
    words="hash trick category bin",
)
layer(
    "HashedCrossing",
    "Hashed crossing",
    "Makes one category of each pair of two categories, sorted into bins by a hash. For linear models that need pairs.",
    (
        _count("num_bins", 16, "Number of bins."),
        Choice(
            "output_mode",
            "int",
            "int: the number of the bin. one_hot: a vector with a single 1 for it.",
            options=("int", "one_hot"),
        ),
    ),
    group="Preprocessing",
    inputs=(2, None),
    sample=((1,), (1,)),
    sample_dtype="int32",
    words="feature cross interaction category",
)


def _size() -> tuple[Param, ...]:
    return (
        _count("height", 8, "Height that comes out."),
        _count("width", 8, "Width that comes out."),
    )


layer(
    "Resizing",
    "Resizing",
    "Brings pictures to one size.",
    (
        *_size(),
        Choice(
            "interpolation",
            "bilinear",
            "How new pixels are worked out from the old.",
            options=INTERPOLATIONS,
        ),
        Flag(
            "crop_to_aspect_ratio",
            False,
            "Cut off what does not fit instead of distorting.",
        ),
        Flag("pad_to_aspect_ratio", False, "Add a border instead of distorting."),
        Choice(
            "fill_mode",
            "constant",
            "What the border is made of.",
            advanced=True,
            options=("constant",),
        ),
        Float("fill_value", 0.0, "Value of the border.", advanced=True),
        Flag("antialias", False, "Blur before shrinking, against jagged edges.", advanced=True),
        data_format(),
    ),
    group="Preprocessing",
    sample=_PICTURE,
    words="scale image size",
)
layer(
    "CenterCrop",
    "Centre crop",
    "Cuts the middle out of pictures; smaller ones are enlarged first.",
    (*_size(), data_format()),
    group="Preprocessing",
    sample=_PICTURE,
    words="cut image middle",
)


def _window() -> Choice:
    return Choice(
        "window",
        "hann",
        "Window laid over each stretch of sound, against false frequencies at its ends.",
        optional=True,
        options=("hann", "hamming"),
    )


def _frequency(name: str, default: float | None, text: str) -> Float:
    return Float(name, default, text, unit="Hz", optional=default is None, low=0.0, high=1e6)


def _samples(name: str, default: int | None, text: str) -> Int:
    return Int(name, default, text, unit="samples", optional=default is None, low=1, high=1_000_000)


layer(
    "STFTSpectrogram",
    "Spectrogram (STFT)",
    "Turns sound into a picture of its frequencies over time, by a short-time Fourier transform that can be trained further.",
    (
        Choice(
            "mode",
            "log",
            "What is shown: logarithm of the power, magnitude, power density, or parts of the complex numbers.",
            options=("log", "magnitude", "psd", "real", "imag", "angle", "stft"),
        ),
        _samples("frame_length", 256, "Length of each stretch of sound."),
        _samples("frame_step", None, "From one stretch to the next; none = half the length."),
        _samples("fft_length", None, "Length of the transform; none = the next power of two."),
        _window(),
        Flag("periodic", False, "Make the window periodic instead of symmetric.", advanced=True),
        Choice(
            "scaling",
            "density",
            "Normalise to a power density, to a power spectrum, or not at all.",
            optional=True,
            advanced=True,
            options=("density", "spectrum"),
        ),
        padding(),
        Flag(
            "expand_dims",
            False,
            "Give each sound channel a channel of its own in the picture, for 2D convolutions.",
        ),
        data_format(1),
    ),
    learns=True,
    group="Preprocessing",
    sample=((1024, 1),),
    words="sound audio fourier frequency",
)
layer(
    "MelSpectrogram",
    "Mel spectrogram",
    "Turns sound into a picture of its pitches over time, spaced as we hear them. For speech and music. One channel only.",
    (
        _samples("fft_length", 2048, "Length of each Fourier transform."),
        _samples("sequence_stride", 512, "From one stretch to the next."),
        _samples("sequence_length", None, "Length of the window; none = that of the transform."),
        _window(),
        Int("sampling_rate", 16000, "Samples of sound in a second.", unit="Hz", low=1, high=10**7),
        Int("num_mel_bins", 128, "Number of pitches.", low=1, high=10_000),
        _frequency("min_freq", 20.0, "Lowest frequency."),
        _frequency("max_freq", None, "Highest frequency; none = half the sampling rate."),
        Flag("power_to_db", True, "Give decibels."),
        Float(
            "top_db",
            80.0,
            "Cut off what is so much quieter than the loudest.",
            unit="dB",
            low=0.0,
            high=1000.0,
            advanced=True,
        ),
        Float(
            "mag_exp",
            2.0,
            "Power that magnitudes are raised to: 1 magnitude, 2 power.",
            low=0.0,
            high=10.0,
            advanced=True,
        ),
        Float(
            "min_power",
            1e-10,
            "Smallest power, so that the logarithm stays finite.",
            low=0.0,
            above=True,
            advanced=True,
        ),
        Float(
            "ref_power",
            1.0,
            "Power that counts as 0 decibels.",
            low=0.0,
            above=True,
            advanced=True,
        ),
    ),
    group="Preprocessing",
    sample=((8000,),),
    words="sound audio speech music frequency",
)
