"""Layers: input, dense, embedding, and simple ones."""

from __future__ import annotations

from nnplayground.catalog.settings import (
    activation,
    constraint,
    initializer,
    layer,
    lora,
    rate,
    regularizer,
    seed,
    units,
    use_bias,
    variables,
)
from nnplayground.core.param import Choice, Flag, Float, Int, Param, Shape, Text

layer(
    "InputLayer",
    "Input",
    "Where examples enter the network. It states the shape of one example.",
    (
        Shape(
            "shape",
            None,
            "Shape of one example, such as 28, 28, 1 for a grey picture; none takes the shape of the data. "
            "A size left open fits any length.",
            optional=True,
            open_sizes=True,
        ),
        Choice(
            "dtype",
            "float32",
            "Kind of numbers: float32 for measurements and pixels, int32 for word or category numbers.",
            advanced=True,
            options=("float32", "float16", "float64", "int32", "int64", "uint8", "bool"),
        ),
    ),
    group="Input",
    inputs=(0, 0),
    words="start source data",
)
layer(
    "Dense",
    "Dense",
    "Every output is a weighted sum of all inputs plus a bias: the classic layer. On sequences and images it works on the last axis.",
    (
        units(),
        activation(),
        use_bias(),
        *variables("kernel", "bias"),
        *lora(),
    ),
    learns=True,
    group="Core",
    sample=((8,),),
    words="fully connected linear perceptron mlp feed forward",
)
layer(
    "EinsumDense",
    "Einsum dense",
    "A dense layer over axes of your choice, written as an Einstein sum. For transformers and other weights with many axes.",
    (
        Text(
            "equation",
            "...x,xy->...y",
            "Which axes meet: input, weights -> output. The default is a plain dense layer.",
            pattern=r"[A-Za-z.]+,[A-Za-z]+->[A-Za-z.]+",
            longest=100,
        ),
        Shape(
            "output_shape",
            (32,),
            "Shape of the output without the batch axis and without the axes behind the dots; a size may be open.",
            open_sizes=True,
        ),
        activation(),
        Text(
            "bias_axes",
            None,
            "Letters of the output axes that have a bias of their own; none = no bias.",
            optional=True,
            pattern="[A-Za-z]+",
            longest=8,
        ),
        *variables("kernel", "bias", activity=False),
        *lora(),
    ),
    learns=True,
    group="Core",
    sample=((5, 8),),
    words="einstein sum tensor contraction",
)


def _embedding(*more: Param) -> tuple[Param, ...]:
    return (
        Int(
            "input_dim",
            1000,
            "Number of different tokens; inputs are integers from 0 to one less.",
            low=1,
            high=100_000_000,
        ),
        Int("output_dim", 16, "Length of the vector of each token.", low=1, high=100_000),
        *more,
        initializer("embeddings"),
        regularizer("embeddings"),
        constraint("embeddings"),
        Flag("mask_zero", False, "Treat token 0 as padding that later layers skip."),
    )


layer(
    "Embedding",
    "Embedding",
    "Turns each integer, such as a word number, into a learnt vector. The first layer for text and categories.",
    (*_embedding(), *lora()),
    learns=True,
    group="Core",
    sample=((6,),),
    sample_dtype="int32",
    words="word token vector lookup table text",
)
layer(
    "ReversibleEmbedding",
    "Reversible embedding",
    "An embedding that can also turn vectors back into scores for each token, with the same table. Here it embeds.",
    (
        *_embedding(Flag("tie_weights", True, "Use one table for both directions.")),
        Float(
            "logit_soft_cap",
            None,
            "Squeeze the scores of the way back softly to within this.",
            optional=True,
            advanced=True,
            low=0.0,
            high=1e6,
            above=True,
        ),
    ),
    learns=True,
    group="Core",
    sample=((6,),),
    sample_dtype="int32",
    words="word token tied language model",
)
layer(
    "Masking",
    "Masking",
    "Marks time steps in which all features equal a value, so that later layers skip them. For sequences padded to one length.",
    (Float("mask_value", 0.0, "Value that stands for padding."),),
    group="Core",
    sample=((6, 4),),
    words="padding sequence skip",
)
layer(
    "Identity",
    "Identity",
    "Passes its input on unchanged. Handy as a named point in the network.",
    group="Core",
    sample=((8,),),
    words="pass through no operation",
)
layer(
    "LayerScale",
    "Layer scale",
    "Multiplies every channel by a learnt number that begins near zero (Touvron et al. 2021), so that a deep residual network begins as a "
    "shallow one. Stands at the end of a branch.",
    (
        Float("init_values", 1e-6, "What each number begins with.", low=0.0, high=1.0, log=True),
        Int(
            "projection_dim",
            None,
            "Number of channels; none = as many as the input has.",
            optional=True,
            advanced=True,
            low=1,
            high=100_000,
        ),
    ),
    learns=True,
    target="nnplayground.engine.cells.scale.LayerScale",
    group="Normalization",
    sample=((6, 6, 8),),
    words="gamma channel convnext residual",
)
layer(
    "StochasticDepth",
    "Stochastic depth",
    "Leaves out a branch for some examples while training (Huang et al. 2016); the others are scaled up to make up for it. "
    "Stands before the sum of a residual block.",
    (
        rate("drop_path_rate", 0.1, "Share of the examples for which the branch is left out."),
        seed(),
    ),
    target="nnplayground.engine.cells.scale.StochasticDepth",
    group="Regularization",
    sample=((6, 6, 8),),
    words="drop path residual convnext dropout",
)
