"""Settings that many layers share, each described once."""

from __future__ import annotations

from typing import Any

from nnplayground.core.param import Choice, Flag, Float, Int, Member, Param, Pick, Shape
from nnplayground.core.registries import (
    ACTIVATIONS,
    CONSTRAINTS,
    INITIALIZERS,
    LAYERS,
    REGULARIZERS,
    LayerType,
)

INTERPOLATIONS = ("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5")
FILL_MODES = ("reflect", "constant", "wrap", "nearest")
_WINDOWS = ("length", "height, width", "depth, height, width")
_STARTS = {
    "kernel": "GlorotUniform",
    "depthwise": "GlorotUniform",
    "pointwise": "GlorotUniform",
    "recurrent": "Orthogonal",
    "gamma": "Ones",
    "moving_variance": "Ones",
    "embeddings": "RandomUniform",
}
_VARIABLES = {
    "kernel": "the weights",
    "depthwise": "the per-channel filters",
    "pointwise": "the weights that mix the channels",
    "recurrent": "the weights on the previous state",
    "bias": "the biases",
    "gamma": "the learnt scale",
    "beta": "the learnt shift",
    "moving_mean": "the running mean",
    "moving_variance": "the running variance",
    "embeddings": "the table of vectors",
    "alpha": "the learnt slopes",
}


def layer(
    name: str,
    title: str,
    text: str,
    params: tuple[Param, ...] = (),
    *,
    learns: bool = False,
    **more: Any,
) -> LayerType:
    """Add the row of a Keras layer of that name, or of another target, to the table of layers; one that learns can be frozen."""
    if learns:
        params = (*params, trainable())
    more.setdefault("target", f"keras.layers.{name}")
    return LAYERS.add(LayerType(name, title, text, params, **more))


def units(text: str = "Number of units, which is the length of the output vector.") -> Int:
    """Describe the width of a layer."""
    return Int("units", 32, text, low=1, high=1_000_000)


def filters(default: int = 16) -> Int:
    """Describe the number of filters of a convolution."""
    return Int(
        "filters",
        default,
        "Number of filters. Each learns one pattern and gives one channel of the output.",
        low=1,
        high=100_000,
    )


def window(
    name: str,
    rank: int,
    default: int,
    text: str,
    *,
    low: int = 1,
    optional: bool = False,
    advanced: bool = False,
) -> Param:
    """Describe a size along 1, 2 or 3 axes: an integer for one axis, else a tuple."""
    if rank == 1:
        return Int(
            name,
            None if optional else default,
            text,
            optional=optional,
            advanced=advanced,
            low=low,
            high=100_000,
        )
    text = f"{text} Order: {_WINDOWS[rank - 1]}."
    return Shape(
        name,
        None if optional else (default,) * rank,
        text,
        optional=optional,
        advanced=advanced,
        length=rank,
        low=low,
    )


def kernel_size(rank: int) -> Param:
    """Describe the window that a filter sees."""
    return window(
        "kernel_size", rank, 3, "Size of the window that each filter sees at one position."
    )


def strides(rank: int) -> Param:
    """Describe the step of a convolution's window."""
    return window(
        "strides", rank, 1, "How far the window moves each time; 2 halves the output size."
    )


def dilation_rate(rank: int) -> Param:
    """Describe the gaps inside a convolution's window."""
    return window(
        "dilation_rate",
        rank,
        1,
        "Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1.",
        advanced=True,
    )


def padding(*more: str) -> Choice:
    """Describe what happens at the borders."""
    text = "valid: the window stays inside, so the output shrinks. same: zeros are added around, so the size stays with strides of 1."
    if "causal" in more:
        text += " causal: zeros before the start only, so that no output sees the future."
    return Choice("padding", "valid", text, options=("valid", "same", *more))


def data_format(rank: int = 2) -> Choice:
    """Describe where the channel axis stands."""
    return Choice(
        "data_format",
        None,
        f"Where the channels stand: channels_last = ({_WINDOWS[rank - 1]}, channels), channels_first = (channels, "
        f"{_WINDOWS[rank - 1]}). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.",
        optional=True,
        advanced=True,
        options=("channels_last", "channels_first"),
    )


def groups() -> Int:
    """Describe the groups of channels of a convolution."""
    return Int(
        "groups",
        1,
        "Split the channels into this many groups that are filtered apart. It must divide both the input channels and the filters.",
        advanced=True,
        low=1,
        high=100_000,
    )


def activation(
    default: str | None = None,
    name: str = "activation",
    text: str = "Function applied to each output value; none leaves the layer linear.",
) -> Member:
    """Describe the activation of a layer."""
    return Member(
        name, Pick(default) if default else None, text, optional=True, registry=ACTIVATIONS
    )


def use_bias() -> Flag:
    """Describe whether a bias is added."""
    return Flag(
        "use_bias",
        True,
        "Add a learnt constant to each output. Needless right before a normalization.",
    )


def trainable() -> Flag:
    """Describe whether the weights of a layer learn; every layer of Keras takes it."""
    return Flag(
        "trainable",
        True,
        "Let the weights of this layer learn. Off freezes them as they are, while the other layers go on.",
        live=True,
    )


def initializer(variable: str, name: str = "", default: str = "") -> Member:
    """Describe how one variable of a layer starts."""
    start = default or _STARTS.get(variable, "Zeros")
    return Member(
        name or f"{variable}_initializer",
        Pick(start),
        f"How {_VARIABLES[variable]} start before training.",
        registry=INITIALIZERS,
    )


def regularizer(variable: str) -> Member:
    """Describe the penalty on one variable, or on the layer's output ("activity")."""
    what = _VARIABLES.get(variable, "the output values of this layer")
    return Member(
        f"{variable}_regularizer",
        None,
        f"Penalty on {what}, added to the loss.",
        optional=True,
        advanced=variable not in ("kernel", "depthwise", "embeddings"),
        registry=REGULARIZERS,
    )


def constraint(variable: str) -> Member:
    """Describe the rule that one variable must keep."""
    return Member(
        f"{variable}_constraint",
        None,
        f"Rule that {_VARIABLES[variable]} are brought back to after every step.",
        optional=True,
        advanced=True,
        registry=CONSTRAINTS,
    )


def variables(
    *names: str,
    activity: bool = True,
    between: tuple[Param, ...] = (),
    constrained: tuple[str, ...] | None = None,
) -> tuple[Param, ...]:
    """Describe initialisers, penalties and constraints of variables in the order in which Keras takes them.

    Args:
        names: the variables, such as "kernel" and "bias".
        activity: whether the layer takes a penalty on its output.
        between: settings that stand between the initialisers and the penalties.
        constrained: the variables that take penalties and constraints; None = all.
    """
    kept = names if constrained is None else constrained
    return (
        *(initializer(name) for name in names),
        *between,
        *(regularizer(name) for name in kept),
        *((regularizer("activity"),) if activity else ()),
        *(constraint(name) for name in kept),
    )


def seed() -> Int:
    """Describe the seed of a layer's own random numbers."""
    return Int(
        "seed",
        None,
        "Seed of the random numbers of this layer alone; none follows the seed of the run.",
        optional=True,
        advanced=True,
        low=0,
        high=2**31 - 1,
    )


def rate(
    name: str = "rate",
    default: float = 0.5,
    text: str = "Share of values set to zero in each training step. Off when the network predicts.",
    high: float = 0.95,
) -> Float:
    """Describe a dropout rate."""
    return Float(name, default, text, live=name == "rate", low=0.0, high=high)


def axis(text: str = "Axis that holds the features; -1 is the last one.", default: int = -1) -> Int:
    """Describe the axis along which a layer works; the batch is axis 0."""
    return Int("axis", default, text, advanced=True, low=-8, high=8)


def epsilon(default: float) -> Float:
    """Describe the small number that keeps a division safe."""
    return Float(
        "epsilon",
        default,
        "Small number added under the division so that it never divides by zero.",
        advanced=True,
        low=0.0,
        high=1.0,
        log=True,
        above=True,
    )


def lora() -> tuple[Param, ...]:
    """Describe low-rank adaptation (Hu et al. 2021)."""
    return (
        Int(
            "lora_rank",
            None,
            "Freeze the weights and learn only a low-rank correction of this rank (LoRA, Hu et al. 2021), for cheap fine-tuning.",
            optional=True,
            advanced=True,
            low=1,
            high=10_000,
        ),
        Float(
            "lora_alpha",
            None,
            "Strength of the correction: it is scaled by this number divided by the rank. None means the rank itself.",
            optional=True,
            advanced=True,
            low=0.0,
            high=1e6,
            above=True,
        ),
    )
