"""Templates: whole networks with several ways, inputs or outputs, and those that give a picture back."""

from __future__ import annotations

from nnplayground.core.graph import GraphError, Ref
from nnplayground.core.param import Flag, Int, Pick
from nnplayground.core.param import Shape as Sizes
from nnplayground.core.sketch import (
    Refs,
    Sketch,
    activation,
    begin,
    convolution,
    ending,
    filters,
    normalise,
    picture,
    units,
)
from nnplayground.core.template import template
from nnplayground.core.width import Shape

SOFTMAX, SIGMOID, LINEAR = Pick("softmax"), Pick("sigmoid"), Pick("linear")
TABLE, PAIR = ((4,),), ((4,), (3,))


def row() -> Sizes:
    """Return the setting of the number of columns."""
    return Sizes(
        "shape",
        None,
        "Number of columns; none = as the data.",
        optional=True,
        length=1,
        high=1_000_000,
    )


def outputs(default: int = 1) -> Int:
    """Return the setting of the number of outputs."""
    return units(default, "Number of outputs.", "outputs")


def layers(default: int, text: str, name: str = "layers") -> Int:
    """Return the setting of a number of layers."""
    return Int(name, default, text, low=1, high=100)


def _dense(sketch: Sketch, source: Ref, count: int, units: int, activation: Pick, name: str) -> Ref:
    end = source
    for _ in range(count):
        end = sketch.layer("Dense", end, name, units=units, activation=activation)
    return end


@template(
    "two_branch",
    "Two branches",
    "Two ways of dense layers side by side, each with a function of its own, whose results are put together. They read the same columns, "
    "or an input each.",
    row(),
    Flag("two_inputs", False, "Give each branch an input of its own."),
    units(16, "Units of each layer of the branches."),
    layers(2, "Number of layers of each branch."),
    activation(),
    activation(Pick("tanh"), "second_activation"),
    outputs(),
    ending("linear", "ending"),
    inputs=(0, 2),
    whole=True,
    sample=TABLE,
)
def two_branch(
    sketch: Sketch,
    sources: Refs,
    shape: Shape | None,
    two_inputs: bool,
    units: int,
    layers: int,
    activation: Pick,
    second_activation: Pick,
    outputs: int,
    ending: Pick,
) -> Ref:
    """Draw two branches that are joined before the last layer."""
    starts = sources or tuple(sketch.input(shape) for _ in range(1 + two_inputs))
    ends = (
        _dense(sketch, starts[0], layers, units, activation, "left"),
        _dense(sketch, starts[-1], layers, units, second_activation, "right"),
    )
    joined = sketch.layer("Concatenate", ends, "join")
    return sketch.layer("Dense", joined, "output", units=outputs, activation=ending)


@template(
    "multi_head",
    "Several heads",
    "One trunk of dense layers that several outputs share, each with a head, a loss and metrics of its own. A head of several units gives "
    "probabilities of classes, one of a single unit gives a number.",
    row(),
    units(32, "Units of each layer of the trunk."),
    layers(2, "Number of layers of the trunk."),
    Sizes("heads", (3, 1), "Number of outputs of each head.", high=100_000),
    units(16, "Units of the layer that each head has for itself.", "head_units"),
    activation(),
    inputs=(0, 1),
    whole=True,
    sample=TABLE,
)
def multi_head(
    sketch: Sketch,
    sources: Refs,
    shape: Shape | None,
    units: int,
    layers: int,
    heads: tuple[int, ...],
    head_units: int,
    activation: Pick,
) -> Refs:
    """Draw a trunk and its heads."""
    trunk = _dense(sketch, begin(sketch, sources, shape), layers, units, activation, "trunk")
    ends = []
    for count in heads:
        end = _dense(sketch, trunk, 1, head_units, activation, "head")
        last = SOFTMAX if count > 1 else LINEAR
        name = "classes" if count > 1 else "number"
        ends.append(sketch.layer("Dense", end, name, units=count, activation=last))
    return tuple(ends)


@template(
    "wide_and_deep",
    "Wide and deep network",
    "The columns reach the output on two ways: directly, which remembers simple rules, and through dense layers, which find deeper ones "
    "(Cheng et al. 2016).",
    row(),
    units(32, "Units of each layer of the deep way."),
    layers(2, "Number of layers of the deep way."),
    activation(),
    outputs(),
    ending("linear", "ending"),
    inputs=(0, 2),
    whole=True,
    sample=TABLE,
)
def wide_and_deep(
    sketch: Sketch,
    sources: Refs,
    shape: Shape | None,
    units: int,
    layers: int,
    activation: Pick,
    outputs: int,
    ending: Pick,
) -> Ref:
    """Draw Cheng et al. 2016, figure 1, middle; of two sources the first is the wide one."""
    starts = sources or (sketch.input(shape),)
    deep = _dense(sketch, starts[-1], layers, units, activation, "deep")
    joined = sketch.layer("Concatenate", (starts[0], deep), "join")
    return sketch.layer("Dense", joined, "output", units=outputs, activation=ending)


@template(
    "encoder_decoder",
    "Encoder and decoder",
    "Convolutions with steps shrink a picture to a small code, and transposed convolutions paint a picture from it; trained to give its "
    "input back, it is an autoencoder (Hinton and Salakhutdinov 2006).",
    picture(),
    filters(16, "Maps of the first layer; each layer doubles them."),
    layers(2, "How often the picture is halved; its sides must allow that.", "depth"),
    filters(4, "Maps of the code.", "code"),
    Int(
        "channels",
        None,
        "Channels that come out; none = as many as come in, or 1 where that is not known.",
        optional=True,
        low=1,
        high=10_000,
    ),
    activation(),
    ending("sigmoid", "ending"),
    inputs=(0, 1),
    whole=True,
    sample=((28, 28, 1),),
)
def encoder_decoder(
    sketch: Sketch,
    sources: Refs,
    shape: Shape | None,
    filters: int,
    depth: int,
    code: int,
    channels: int | None,
    activation: Pick,
    ending: Pick,
) -> Ref:
    """Draw a convolutional autoencoder."""
    start = begin(sketch, sources, shape)
    count = channels or sketch.width(start) or 1
    _divisible(shape if not sources else None, depth)
    common = {"kernel_size": 3, "padding": "same"}
    end = start
    for level in range(depth):
        values = {"filters": filters * 2**level, "strides": 2, "activation": activation}
        end = sketch.layer("Conv2D", end, "encode", **common, **values)
    end = sketch.layer("Conv2D", end, "code", filters=code, activation=activation, **common)
    for level in reversed(range(depth)):
        values = {"filters": filters * 2**level, "strides": 2, "activation": activation}
        end = sketch.layer("Conv2DTranspose", end, "decode", **common, **values)
    return sketch.layer("Conv2D", end, "output", filters=count, activation=ending, **common)


@template(
    "u_shape",
    "U-shaped network",
    "Shrinks a picture and enlarges it again, and hands the maps of each size across, so that every pixel gets an answer "
    "(Ronneberger et al. 2015). For finding regions and for cleaning pictures.",
    picture(),
    filters(16, "Maps of the first level; each level doubles them."),
    layers(2, "How often the picture is halved; its sides must allow that.", "depth"),
    normalise(),
    activation(),
    outputs(),
    ending("sigmoid", "ending"),
    inputs=(0, 1),
    whole=True,
    sample=((32, 32, 3),),
)
def u_shape(
    sketch: Sketch,
    sources: Refs,
    shape: Shape | None,
    filters: int,
    depth: int,
    normalise: bool,
    activation: Pick,
    outputs: int,
    ending: Pick,
) -> Ref:
    """Draw the U-Net of Ronneberger et al. 2015, figure 1, with padding, so that nothing has to be cropped."""
    end = begin(sketch, sources, shape)
    _divisible(shape if not sources else None, depth)
    across: list[Ref] = []
    for level in range(depth + 1):
        if level:
            end = sketch.layer("MaxPooling2D", end, "down")
        end = _twice(sketch, end, filters * 2**level, normalise, activation)
        across.append(end)
    for level in reversed(range(depth)):
        count = filters * 2**level
        end = sketch.layer("Conv2DTranspose", end, "up", filters=count, kernel_size=2, strides=2)
        end = sketch.layer("Concatenate", (across[level], end), "join")
        end = _twice(sketch, end, count, normalise, activation)
    return sketch.layer("Conv2D", end, "output", filters=outputs, kernel_size=1, activation=ending)


def _twice(sketch: Sketch, source: Ref, filters: int, normalise: bool, activation: Pick) -> Ref:
    for _ in range(2):
        source = convolution(sketch, source, filters, 3, 1, normalise, activation)
    return source


def _divisible(shape: Shape | None, depth: int) -> None:
    """Raise GraphError if the sides of a picture cannot be halved so often."""
    wrong = [side for side in (shape or ())[:2] if side is not None and side % 2**depth]
    if wrong:
        raise GraphError(
            f"a side of {wrong[0]} pixels cannot be halved {depth} times; choose a smaller `depth`"
        )
