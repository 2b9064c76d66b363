"""Templates: blocks of attention, a transformer made of them, and the head of a classifier."""

from __future__ import annotations

from nnplayground.core.graph import Ref
from nnplayground.core.param import Choice, Float, Int, Pick
from nnplayground.core.sketch import RELU, Refs, Sketch, classes, ending, units
from nnplayground.core.template import template

SEQUENCE = ((10, 16),)


def heads() -> Int:
    """Return the setting of the number of attention heads."""
    return Int("heads", 2, "Number of heads, each with its own view.", low=1, high=1000)


def key_size() -> Int:
    """Return the setting of the length of keys and queries."""
    return Int(
        "key_size", 16, "Length of the query and key vectors of each head.", low=1, high=100_000
    )


def dropout() -> Float:
    """Return the setting of the dropout behind attention and dense layers."""
    return Float("dropout", 0.1, "Share of values dropped while training.", low=0.0, high=0.95)


def order() -> Choice:
    """Return the setting of where normalisation stands."""
    return Choice(
        "order",
        "after",
        "Normalise after each sum as in the paper, or before each part, which trains more calmly in deep networks (Xiong et al. 2020).",
        options=("after", "before"),
    )


@template(
    "attention",
    "Attention block",
    "Each position gathers what matters to it from all others, which is added to what it was and normalised (Vaswani et al. 2017). "
    "With a second input, the positions of the first one look at those of the second.",
    heads(),
    key_size(),
    dropout(),
    order(),
    inputs=(1, 2),
    sample=SEQUENCE,
)
def attention(
    sketch: Sketch, sources: Refs, heads: int, key_size: int, dropout: float, order: str
) -> Ref:
    """Draw attention with its skip, normalised after the sum or before the attention."""
    start = sources[0]
    query = sketch.layer("LayerNormalization", start, "norm") if order == "before" else start
    # Keras' attention learns a map of its own to the width of the query, so that the sum fits whatever `key_size` is.
    end = sketch.layer(
        "MultiHeadAttention", (query, *sources[1:]), "attention", num_heads=heads, key_dim=key_size
    )
    return _added(sketch, start, end, dropout, order)


@template(
    "transformer_encoder",
    "Transformer encoder block",
    "Attention to all positions and then two dense layers at each position, both with a skip and layer normalization "
    "(Vaswani et al. 2017, figure 1, left).",
    heads(),
    key_size(),
    units(64, "Units of the first of the two dense layers.", "feed_forward"),
    dropout(),
    order(),
    Int(
        "features",
        None,
        "Length of the vectors; none = as they come in.",
        optional=True,
        low=1,
        high=100_000,
    ),
    sample=SEQUENCE,
)
def transformer_encoder(
    sketch: Sketch,
    sources: Refs,
    heads: int,
    key_size: int,
    feed_forward: int,
    dropout: float,
    order: str,
    features: int | None,
) -> Ref:
    """Draw a layer of the encoder; the dense layers are equation 2."""
    width = sketch.known_width(sources[0], features, "features")
    middle = attention(sketch, sources, heads, key_size, dropout, order)
    end = sketch.layer("LayerNormalization", middle, "norm") if order == "before" else middle
    end = sketch.layer("Dense", end, "wide", units=feed_forward, activation=RELU)
    end = sketch.layer("Dense", end, "narrow", units=width)
    return _added(sketch, middle, end, dropout, order)


def _added(sketch: Sketch, start: Ref, end: Ref, dropout: float, order: str) -> Ref:
    if dropout:
        end = sketch.layer("Dropout", end, "dropout", rate=dropout)
    end = sketch.layer("Add", (start, end), "add")
    return sketch.layer("LayerNormalization", end, "norm") if order == "after" else end


_POOLINGS = {
    "average": ("GlobalAveragePooling", "global_average"),
    "maximum": ("GlobalMaxPooling", "global_maximum"),
}


@template(
    "head",
    "Classifier head",
    "Turns maps, or the vectors of a sequence, into classes: the mean of each channel, or all values in a row, and a dense layer that "
    "weighs them for each class.",
    classes(),
    Choice(
        "pooling",
        "average",
        "average, maximum: of each channel. flatten: all values in a row. none: the input is a row of numbers already.",
        options=("average", "maximum", "flatten", "none"),
    ),
    Choice("kind", "picture", "What comes in.", options=("picture", "sequence")),
    ending(),
    sample=((16, 16, 16),),
)
def head(
    sketch: Sketch, sources: Refs, classes: int, pooling: str, kind: str, activation: Pick
) -> Ref:
    """Draw the end of a classifier."""
    end = sources[0]
    if pooling in _POOLINGS:
        layer, name = _POOLINGS[pooling]
        end = sketch.layer(f"{layer}{'2D' if kind == 'picture' else '1D'}", end, name)
    elif pooling == "flatten":
        end = sketch.layer("Flatten", end, "flatten")
    return sketch.layer("Dense", end, "classes", units=classes, activation=activation)


@template(
    "transformer",
    "Small transformer",
    "Numbers of words become vectors, each place adds what it means to stand there, and encoder blocks let all words look at each other "
    "(Vaswani et al. 2017); the mean of the vectors is classified.",
    Int("length", 32, "Number of words of a text.", low=1, high=100_000),
    Int("vocabulary", 1000, "Number of different words.", low=1, high=10_000_000),
    units(32, "Length of the vectors.", "features"),
    Int("blocks", 2, "Number of encoder blocks.", low=1, high=100),
    heads(),
    key_size(),
    units(64, "Units of the first dense layer of a block.", "feed_forward"),
    dropout(),
    order(),
    classes(2),
    inputs=(0, 1),
    whole=True,
    sample=((32,),),
    sample_dtype="int32",
)
def transformer(
    sketch: Sketch,
    sources: Refs,
    length: int,
    vocabulary: int,
    features: int,
    blocks: int,
    heads: int,
    key_size: int,
    feed_forward: int,
    dropout: float,
    order: str,
    classes: int,
) -> Ref:
    """Draw an encoder that classifies texts, with learnt places as in Devlin et al. 2019.

    Keras has no layer of places: they are the biases of a linear map, one for each place and feature.
    """
    end = sources[0] if sources else sketch.input((length,), dtype="int32")
    end = sketch.layer("Embedding", end, "words", input_dim=vocabulary, output_dim=features)
    end = sketch.layer(
        "EinsumDense",
        end,
        "places",
        equation="btf,fg->btg",
        output_shape=(length, features),
        bias_axes="tg",
    )
    for _ in range(blocks):
        end = transformer_encoder(
            sketch, (end,), heads, key_size, feed_forward, dropout, order, None
        )
    return head(sketch, (end,), classes, "average", "sequence", Pick("softmax"))
